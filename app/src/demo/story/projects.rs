//! Projects of the sample: written after the first talks, agreed, signed by everybody, begun, looked at again.

use kernel::ids::{EvaluationId, ProjectId, ProjectPartId};
use kernel::states::project::{EvaluationKind, PartKind, PartyKind, ProjectStep, SignWay};
use kernel::words::Compartment;
use policy::projects::{Advance, Begin, Edit, Measure, Sign, Translate, View};
use projects::content::{self, Content};
use projects::evaluations::{self, Mark, NewEvaluation};
use projects::parties::{self, Answer};
use projects::parts::{self, NewPart};
use projects::store::{self, Change, Project};
use projects::{translations, versions};

use super::{Teller, failed};
use crate::demo::cast::Role;
use crate::setup::SetupError;

/// Days of a case on which something happens to its project.
const WRITTEN: i64 = 9;
const AGREED: i64 = 16;
const SIGNED: i64 = 20;
const STARTED: i64 = 24;
const REVIEWED: i64 = 53;
/// Days from one review to the next.
const RHYTHM: i64 = 90;

/// A part: its kind, where it belongs, its fields.
type Said = (PartKind, Compartment, &'static [(&'static str, &'static str)]);

/// What a project of the sample says, part by part.
const PARTS: [Said; 6] = [
    (
        PartKind::Statement,
        Compartment::Identity,
        &[
            ("matters", "La mia famiglia, e un posto dove posso tornare ogni giorno."),
            ("wants", "Vorrei lavorare in cucina."),
            ("helps", "Se mi fate vedere una volta come si fa, poi lo faccio da me."),
            ("avoid", "Non i turni di notte: di sera sono da sola con il bambino."),
            ("strengths", "Ho già fatto due stagioni in mensa, so tenere l’ordine."),
        ],
    ),
    (
        PartKind::Goal,
        Compartment::Work,
        &[
            ("words", "Lavorare in una cucina, almeno venti ore la settimana."),
            ("smart", "specific,measurable,reachable,own,timed"),
            ("weight", "3"),
            ("level_m2", "Nessuna esperienza in cucina"),
            ("level_m1", "Un tirocinio iniziato e interrotto"),
            ("level_0", "Un tirocinio finito"),
            ("level_p1", "Un contratto a tempo determinato"),
            ("level_p2", "Un contratto di almeno un anno"),
        ],
    ),
    (PartKind::Goal, Compartment::Social, &[("words", "Avere una casa in affitto a nome mio."), ("weight", "2")]),
    (
        PartKind::Action,
        Compartment::Work,
        &[
            ("tool", "traineeship"),
            ("name", "Mensa La Tavola"),
            ("what", "Tre mesi in cucina, con un tutor."),
            ("hours", "240"),
            ("funding", "region"),
            ("state", "planned"),
        ],
    ),
    (
        PartKind::Commitment,
        Compartment::Work,
        &[("who", "person"), ("words", "Vengo ogni giorno e avviso prima se non posso.")],
    ),
    (
        PartKind::Risk,
        Compartment::Social,
        &[("words", "Il bambino si ammala."), ("response", "Chiamo il tutor e il servizio trova chi mi sostituisce.")],
    ),
];

/// What is wanted, in some languages of the sample.
const WANTED: [(&str, &str); 5] = [
    ("fr", "Je voudrais travailler en cuisine."),
    ("en", "I would like to work in a kitchen."),
    ("es", "Me gustaría trabajar en una cocina."),
    ("ar", "أريد أن أعمل في المطبخ."),
    ("ro", "Aș vrea să lucrez în bucătărie."),
];

impl Teller<'_> {
    /// What happens today to the projects of the cases that run.
    pub(super) async fn projects(&mut self, tx: &mut db::WriteTx) -> Result<(), SetupError> {
        for at in 0..self.running.len() {
            let running = self.running[at].clone();
            let Some((case, since)) = running.case else { continue };
            // Somebody always has no project yet.
            if at % 9 == 4 {
                continue;
            }
            let age = self.day - since;
            let again = age >= REVIEWED && (age - REVIEWED) % RHYTHM == 0;
            if !again && ![WRITTEN, AGREED, SIGNED, STARTED].contains(&age) {
                continue;
            }
            let body = self.carer(&running.nucleus).clone();
            let facts = self.case(tx, &body, case).await?;
            if facts.state.is_closed() {
                continue;
            }
            if age == WRITTEN {
                self.write_project(tx, &body, &facts).await?;
                continue;
            }
            let Some(project) = store::of_case(tx, &body.actor(self.app), &facts).await? else { continue };
            match age {
                AGREED => self.agree_project(tx, &body, &project).await?,
                SIGNED => self.sign_project(tx, &body, &project).await?,
                STARTED => self.start_project(tx, &body, &project).await?,
                _ => self.look_again(tx, &body, &project).await?,
            }
        }
        Ok(())
    }

    async fn write_project(
        &self,
        tx: &mut db::WriteTx,
        body: &Role,
        facts: &policy::cases::CaseFacts,
    ) -> Result<(), SetupError> {
        let (actor, now) = (body.actor(self.app), self.app.now());
        let permit = actor.permit::<Begin>(facts).map_err(|denied| failed("begin a project", denied))?;
        let id = ProjectId::new(now, &self.aside.random);
        store::begin(tx, &permit, facts.id, id, &self.app.packs().version().pack_ref(), now).await?;
        let Some(project) = store::of_case(tx, &actor, facts).await? else { return Err(failed("project", facts.id)) };
        for (kind, compartment, said) in PARTS {
            let Ok(permit) = actor.permit_to(Edit(compartment), &project.facts) else { continue };
            let mut content = Content::default();
            said.iter().for_each(|(field, words)| content.set(field, *words));
            if kind == PartKind::Action {
                content.set("start", self.in_days(STARTED - WRITTEN + 7).to_string());
                content.set("end", self.in_days(STARTED - WRITTEN + 97).to_string());
            }
            let new = NewPart { id: ProjectPartId::new(now, &self.aside.random), kind, content: &content, at: now };
            parts::add(tx, &self.app.vault, &permit, &project.facts, &new)
                .await
                .map_err(|error| failed("part", error))?;
        }
        Ok(())
    }

    async fn project_step(
        &self,
        tx: &mut db::WriteTx,
        body: &Role,
        project: &Project,
        (step, change): (ProjectStep, Change),
    ) -> Result<(), SetupError> {
        let permit = body
            .actor(self.app)
            .permit_to(Advance(step), &project.facts)
            .map_err(|denied| failed("step of a project", denied))?;
        let terms = (self.app.packs(), self.app.now());
        store::take_step(tx, &self.app.vault, &permit, project, &change, (terms.0.project(), terms.1))
            .await
            .map_err(|error| failed("step of a project", error))?;
        Ok(())
    }

    /// Freezes the words and asks everybody who signs.
    async fn agree_project(&self, tx: &mut db::WriteTx, body: &Role, project: &Project) -> Result<(), SetupError> {
        let (actor, vault, random, now) = (body.actor(self.app), &self.app.vault, &self.aside.random, self.app.now());
        let (facts, packs) = (&project.facts, self.app.packs());
        let Ok(permit) = actor.permit_to(Advance(ProjectStep::Agree), facts) else { return Ok(()) };
        self.project_step(tx, body, project, (ProjectStep::Agree, Change::default())).await?;
        let fault = |error| failed("agree", error);
        let all = parts::all(tx, vault, &permit, facts).await.map_err(fault)?;
        let said = |kind: PartKind, part: &Content| content::said(&packs, &[], kind, part);
        let at = (facts.agreed + 1, now);
        versions::freeze(tx, (vault, random), &permit, facts, at, (all, said)).await.map_err(fault)?;
        let view = actor.permit::<policy::cases::View>(&facts.case).map_err(|denied| failed("team", denied))?;
        let team = cases::figures::of_case(tx, vault, &view, facts.case.person, facts.case.id).await.map_err(fault)?;
        let asked = parties::needed(facts.case.body, &team, &packs.project().signing_roles, self.app.today());
        parties::ask(tx, (vault, random), &permit, facts, at, &asked).await.map_err(fault)?;
        self.translate(tx, body, facts.case.id).await
    }

    /// What is wanted, in the language of the person.
    async fn translate(&self, tx: &mut db::WriteTx, body: &Role, case: kernel::ids::CaseId) -> Result<(), SetupError> {
        let (actor, vault) = (body.actor(self.app), &self.app.vault);
        let facts = self.case(tx, body, case).await?;
        let Some(project) = store::of_case(tx, &actor, &facts).await? else { return Ok(()) };
        let person = self.people.iter().find(|(person, ..)| *person == facts.person);
        let lang = person.map_or("", |(_, _, who)| who.lang.as_str());
        let Some((_, wanted)) = WANTED.iter().find(|(tag, _)| *tag == lang) else { return Ok(()) };
        let number = project.facts.agreed;
        let fault = |error| failed("translate", error);
        let (read, _) = versions::readable(tx, vault, &actor, &project.facts, number).await.map_err(fault)?;
        let Some((_, own)) = read.iter().find(|(_, part)| part.kind == PartKind::Statement) else { return Ok(()) };
        let permit = actor
            .permit_to(Translate(Compartment::Identity), &project.facts)
            .map_err(|denied| failed("translate", denied))?;
        let words = translations::Words::from([(translations::name(own.id, "wants"), (*wanted).to_owned())]);
        let new = (&words, 0, self.app.now());
        translations::write(tx, vault, &permit, &project.facts, (number, lang), new).await.map_err(fault)?;
        Ok(())
    }

    /// The person signs on paper, each body by somebody of its team. One body in six has not signed yet.
    async fn sign_project(&self, tx: &mut db::WriteTx, body: &Role, project: &Project) -> Result<(), SetupError> {
        let (facts, number) = (&project.facts, project.facts.agreed);
        let view = body.actor(self.app).permit::<View>(facts).map_err(|denied| failed("sign", denied))?;
        let version = versions::list(tx, &view, facts).await?.into_iter().find(|version| version.number == number);
        let Some(version) = version else { return Ok(()) };
        let vault = &self.app.vault;
        let parties = parties::of_version(tx, vault, &view, (facts, number), None)
            .await
            .map_err(|error| failed("sign", error))?;
        for party in parties {
            let way = if party.kind == PartyKind::Body { SignWay::Account } else { SignWay::Paper };
            let signer = party.body.filter(|own| *own != body.body);
            if signer.is_some() && self.aside.random.below(6) == 0 {
                continue;
            }
            let of_body = self.cast.roles.iter().filter(|role| Some(role.body) == signer);
            for role in of_body.chain(signer.is_none().then_some(body)) {
                let case = self.case(tx, role, facts.case.id).await;
                let Ok(Some(seen)) = store::of_case(tx, &role.actor(self.app), &case?).await else { continue };
                let Ok(permit) = role.actor(self.app).permit_to(Sign(way), &party.facts(&seen.facts, number)) else {
                    continue;
                };
                let words = parties::Words::default();
                let (signs, at) = (Some(self.app.today()), self.app.now());
                let answer = Answer { signs, words, hash: &version.hash, scan: None, at };
                parties::answer(tx, vault, &permit, (&seen.facts, &party), &answer)
                    .await
                    .map_err(|error| failed("sign", error))?;
                break;
            }
        }
        Ok(())
    }

    async fn start_project(&self, tx: &mut db::WriteTx, body: &Role, project: &Project) -> Result<(), SetupError> {
        let facts = &project.facts;
        if !body.actor(self.app).may(Advance(ProjectStep::Start), facts) {
            return Ok(());
        }
        let change = Change { day: Some(self.app.today()), until: Some(self.in_days(270)), ..Change::default() };
        self.project_step(tx, body, project, (ProjectStep::Start, change)).await?;
        self.measure(tx, body, project, (EvaluationKind::Baseline, -1)).await
    }

    /// The project ends before its case.
    pub(super) async fn end_project(
        &self,
        tx: &mut db::WriteTx,
        body: &Role,
        case: &policy::cases::CaseFacts,
    ) -> Result<(), SetupError> {
        let actor = body.actor(self.app);
        let Some(project) = store::of_case(tx, &actor, case).await? else { return Ok(()) };
        let day = Some(self.app.today());
        let (packs, facts) = (self.app.packs(), &project.facts);
        if actor.may(Advance(ProjectStep::ConcludePositive), facts) {
            let change = Change { day, ..Change::default() };
            self.project_step(tx, body, &project, (ProjectStep::ConcludePositive, change)).await?;
            return self.measure(tx, body, &project, (EvaluationKind::End, 1)).await;
        }
        if facts.state.is_open() {
            let reason = packs.project().interruptions().first().map(|item| item.code.clone()).unwrap_or_default();
            let change = Change { day, reason_code: reason, ..Change::default() };
            self.project_step(tx, body, &project, (ProjectStep::Interrupt, change)).await?;
        }
        Ok(())
    }

    async fn look_again(&self, tx: &mut db::WriteTx, body: &Role, project: &Project) -> Result<(), SetupError> {
        // Some reviews are late: the first page says so.
        if project.days.start.is_none() || self.aside.random.below(8) == 0 {
            return Ok(());
        }
        self.hold_review(tx, body, project).await
    }

    async fn measure(
        &self,
        tx: &mut db::WriteTx,
        body: &Role,
        project: &Project,
        (kind, level): (EvaluationKind, i64),
    ) -> Result<(), SetupError> {
        let (actor, vault, now) = (body.actor(self.app), &self.app.vault, self.app.now());
        // As it stands now: a step was just taken.
        let Some(project) = store::of_case(tx, &actor, &project.facts.case).await? else { return Ok(()) };
        let facts = &project.facts;
        let fault = |error| failed("measure", error);
        let Ok(permit) = actor.permit_to(Measure(Compartment::Identity), facts) else { return Ok(()) };
        let words = evaluations::Words {
            voice: "Mi trovo bene con il tutor. Vorrei più ore.".to_owned(),
            decisions: "Si va avanti come concordato.".to_owned(),
        };
        let id = EvaluationId::new(now, &self.aside.random);
        let new = NewEvaluation { id, kind, on: self.app.today(), words: &words, at: now };
        evaluations::hold(tx, vault, &permit, facts, &new).await.map_err(fault)?;
        let (goals, _) = parts::readable(tx, vault, &actor, facts).await.map_err(fault)?;
        for goal in goals.iter().filter(|part| part.kind == PartKind::Goal) {
            let Ok(permit) = actor.permit_to(Measure(goal.compartment), facts) else { continue };
            let mark = Mark { level, weight: goal.content.weight(), words: String::new() };
            evaluations::mark(tx, vault, &permit, facts, (id, goal.id), &mark).await.map_err(fault)?;
        }
        evaluations::reckon(tx, &permit, &project, self.app.packs().project()).await?;
        Ok(())
    }
}
