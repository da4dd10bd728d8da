//! The projects of a case in the person's file: what they say today, the versions and who signed, the goals as measured.

use std::collections::BTreeSet;

use db::{Reads, Row, args, statements};
use i18n::ToArg;
use kernel::ids::{CaseId, EvaluationId, ProjectId, ProjectPartId};
use kernel::states::project::{EvaluationKind, PartKind, PartyKind, ProjectState, ProjectStep};
use kernel::words::Compartment;
use people::KeyError;
use policy::Permit;
use policy::privacy::TakeFile;
use projects::content::{self, Content};
use projects::{behind, evaluations, parts};
use serde::Serialize;

use super::{Fact, Gathering, LeftOut, Section, StepPart};

statements! {
    PROJECTS: Permit<TakeFile> = "SELECT id, state FROM projects WHERE case_id = $1 ORDER BY opened_at, id";
    PARTS: Permit<TakeFile> = "SELECT id, kind, compartment, sealed FROM project_parts WHERE project_id = $1 AND removed_at IS NULL
        ORDER BY kind, created_at, id";
    BODIES: Permit<TakeFile> = "SELECT id, name FROM bodies WHERE id = $1";
    VERSIONS: Permit<TakeFile> = "SELECT number, hash, agreed_at FROM project_versions WHERE project_id = $1 ORDER BY number";
    PARTIES: Permit<TakeFile> = "SELECT p.number, p.kind, p.answer, p.signed_on, b.name AS body FROM project_parties p
        LEFT JOIN bodies b ON b.id = p.body_id WHERE p.project_id = $1 ORDER BY p.number, p.position";
    MEASURED: Permit<TakeFile> = "SELECT e.id, e.kind, e.held_on, e.sealed, b.name AS body FROM project_evaluations e
        JOIN bodies b ON b.id = e.body_id WHERE e.project_id = $1 ORDER BY e.held_on, e.id";
    /// Why it rested or ended, where everybody else was told a neutral reason.
    REASONS: Permit<TakeFile> = "SELECT r.seq, r.compartment, r.sealed, s.at, s.step, b.name AS body FROM project_step_reasons r
        JOIN project_steps s ON s.project_id = r.project_id AND s.seq = r.seq JOIN bodies b ON b.id = s.body_id
        WHERE r.project_id = $1 ORDER BY r.seq";
    MARKS: Permit<TakeFile> = "SELECT m.goal_id, m.compartment, m.sealed FROM project_marks m WHERE m.evaluation_id = $1
        ORDER BY m.goal_id";
}

#[derive(Debug, Serialize)]
pub struct ProjectPart {
    pub state: String,
    pub parts: Vec<Section>,
    pub versions: Vec<Fact>,
    pub signatures: Vec<Fact>,
    pub measured: Vec<StepPart>,
    pub reasons: Vec<StepPart>,
}

impl Gathering<'_> {
    pub(super) async fn projects(
        &self,
        tx: &mut impl Reads,
        permit: &Permit<TakeFile>,
        case: (CaseId, kernel::ids::PersonId),
        left: &mut BTreeSet<LeftOut>,
    ) -> Result<Vec<ProjectPart>, KeyError> {
        let mut found = Vec::new();
        for row in tx.all(&PROJECTS, permit, args![case.0]).await? {
            let (id, state): (ProjectId, ProjectState) = (row.id("id")?, row.code("state")?);
            found.push(ProjectPart {
                state: i18n::code(self.lang, state),
                parts: self.said(tx, permit, (case.1, id), left).await?,
                versions: self.versions(tx, permit, id).await?,
                signatures: self.signatures(tx, permit, id).await?,
                measured: self.measured(tx, permit, case.1, id).await?,
                reasons: self.reasons(tx, permit, case.1, id).await?,
            });
        }
        Ok(found)
    }

    async fn reasons(
        &self,
        tx: &mut impl Reads,
        permit: &Permit<TakeFile>,
        person: kernel::ids::PersonId,
        project: ProjectId,
    ) -> Result<Vec<StepPart>, KeyError> {
        let rules = self.packs.project();
        let label = |code: &str| {
            let item = rules.suspensions().iter().chain(rules.interruptions()).find(|item| item.code == code);
            item.map_or_else(|| code.to_owned(), |item| item.label.in_lang(self.lang.tag()).to_owned())
        };
        let mut found = Vec::new();
        for row in tx.all(&REASONS, permit, args![project]).await? {
            let (place, sealed) = (behind::place(project, row.int("seq")?), row.bytes("sealed")?);
            let plain = self.open(tx, permit, person, row.code("compartment")?, &place, &sealed).await?;
            let behind: behind::Behind = serde_json::from_slice(&plain).unwrap_or_default();
            let said = [label(&behind.code), behind.words];
            found.push(StepPart {
                day: self.day(row.instant("at")?),
                what: i18n::code::<ProjectStep>(self.lang, row.code("step")?),
                by: row.text("body")?,
                words: said.into_iter().filter(|one| !one.is_empty()).collect::<Vec<_>>().join(" · "),
            });
        }
        Ok(found)
    }

    /// Each part as a section: its kind, its fields in words.
    async fn said(
        &self,
        tx: &mut impl Reads,
        permit: &Permit<TakeFile>,
        (person, project): (kernel::ids::PersonId, ProjectId),
        left: &mut BTreeSet<LeftOut>,
    ) -> Result<Vec<Section>, KeyError> {
        let mut sections = Vec::new();
        for row in tx.all(&PARTS, permit, args![project]).await? {
            let (id, kind): (ProjectPartId, PartKind) = (row.id("id")?, row.code("kind")?);
            let (compartment, sealed) = (row.code("compartment")?, row.bytes("sealed")?);
            let plain = self.open(tx, permit, person, compartment, &parts::place(id), &sealed).await?;
            let mut said: Content = serde_json::from_slice(&plain).unwrap_or_default();
            // Relatives and whoever else is named beside a promise or a risk have their own right to be left out.
            let of_others = matches!(kind, PartKind::Commitment | PartKind::Risk) && said.get("body").is_empty();
            if of_others && !said.get("name").is_empty() {
                said.set("name", "");
                left.insert(LeftOut::ThirdParties);
            }
            let named = tx.all(&BODIES, permit, args![said.get("body")]).await?;
            let bodies = named.iter().map(|row| Ok((row.text("id")?, row.text("name")?)));
            let bodies = bodies.collect::<db::DbResult<Vec<_>>>()?;
            let told = content::fields(kind).iter().filter(|field| !said.get(field.name).is_empty());
            let facts = told.map(|field| {
                let value = said.get(field.name);
                let text = content::told(self.lang, self.packs, field.shape, value, &bodies, None);
                Fact { text, ..self.fact(field.name, field.label, value.to_owned()) }
            });
            sections.push(Section { title: i18n::code(self.lang, kind), facts: facts.collect() });
        }
        Ok(sections)
    }

    fn numbered(&self, number: i64) -> String {
        i18n::say_with(self.lang, "projects-version-number", &[("number", number.to_arg())])
    }

    async fn versions(
        &self,
        tx: &mut impl Reads,
        permit: &Permit<TakeFile>,
        project: ProjectId,
    ) -> Result<Vec<Fact>, KeyError> {
        let rows = tx.all(&VERSIONS, permit, args![project]).await?;
        let fact = |row: &Row| {
            let (number, hash) = (row.int("number")?, row.text("hash")?);
            let label = self.numbered(number);
            let text = self.day(row.instant("agreed_at")?);
            Ok(Fact { code: number.to_string(), label, value: hash, text })
        };
        Ok(rows.iter().map(fact).collect::<db::DbResult<_>>()?)
    }

    async fn signatures(
        &self,
        tx: &mut impl Reads,
        permit: &Permit<TakeFile>,
        project: ProjectId,
    ) -> Result<Vec<Fact>, KeyError> {
        let rows = tx.all(&PARTIES, permit, args![project]).await?;
        let fact = |row: &Row| {
            let (number, kind): (i64, PartyKind) = (row.int("number")?, row.code("kind")?);
            let who = row.opt_text("body")?.unwrap_or_else(|| i18n::code(self.lang, kind));
            let answer = match (row.opt_text("answer")?.as_deref(), row.opt_date("signed_on")?) {
                (Some("signed"), Some(day)) => self.date(day),
                (Some(_), _) => self.say("projects-party-declined"),
                (None, _) => self.say("projects-party-waits"),
            };
            let label = self.numbered(number);
            Ok(Fact { code: number.to_string(), label, value: answer.clone(), text: format!("{who}: {answer}") })
        };
        Ok(rows.iter().map(fact).collect::<db::DbResult<_>>()?)
    }

    /// What was said and decided on each day, and the levels of the goals.
    async fn measured(
        &self,
        tx: &mut impl Reads,
        permit: &Permit<TakeFile>,
        person: kernel::ids::PersonId,
        project: ProjectId,
    ) -> Result<Vec<StepPart>, KeyError> {
        let mut found = Vec::new();
        for row in tx.all(&MEASURED, permit, args![project]).await? {
            let (id, kind): (EvaluationId, EvaluationKind) = (row.id("id")?, row.code("kind")?);
            let sealed = row.bytes("sealed")?;
            let plain = self.open(tx, permit, person, Compartment::Identity, &evaluations::place(id), &sealed).await?;
            let words: evaluations::Words = serde_json::from_slice(&plain).unwrap_or_default();
            let mut lines = vec![words.voice, words.decisions];
            for row in tx.all(&MARKS, permit, args![id]).await? {
                let (place, sealed) = (evaluations::place_of_mark(id, row.id("goal_id")?), row.bytes("sealed")?);
                let plain = self.open(tx, permit, person, row.code("compartment")?, &place, &sealed).await?;
                let mark: Option<evaluations::Mark> = serde_json::from_slice(&plain).ok();
                let level = |level: i64| content::LEVELS.iter().find(|(one, ..)| *one == level);
                let told = mark.and_then(|mark| Some((level(mark.level)?.2, mark.words)));
                lines.extend(told.map(|(level, words)| format!("{} {words}", self.say(level))));
            }
            lines.retain(|line| !line.trim().is_empty());
            found.push(StepPart {
                day: self.date(row.date("held_on")?),
                what: i18n::code(self.lang, kind),
                by: row.text("body")?,
                words: lines.join("\n"),
            });
        }
        Ok(found)
    }
}
