//! Questions of the sample, made on its last day: some answered, one of them with an end that is near, some waiting, some late.

use cases::figures;
use db::WriteTx;
use kernel::ids::QuestionId;
use kernel::states::question::{AnswerSource, Grade, QuestionState, QuestionStep};
use kernel::words::Compartment;
use policy::cases::{CaseFacts, View};
use policy::questions::{Advance, Ask, QuestionFacts, Reserve};
use questions::rules::Row;
use questions::store::{Reserved, Said, Words};
use questions::write::{self, Came, Plan};

use super::{Teller, failed};
use crate::demo::cast::Role;
use crate::setup::SetupError;

/// Aspect, whether it is possible, what helps, how many days it holds.
type Row3 = (&'static str, Grade, &'static str, Option<i64>);

const ROWS: [Row3; 5] = [
    ("standing", Grade::WithSupport, "Fino a quattro ore, con una pausa di dieci minuti ogni ora.", None),
    ("lifting", Grade::Avoid, "Niente oltre i 5 chili.", Some(20)),
    ("shifts", Grade::Avoid, "Meglio solo al mattino.", Some(120)),
    ("public", Grade::Can, "", None),
    ("instructions", Grade::WithSupport, "Poche per volta, scritte su un foglio.", None),
];

impl Teller<'_> {
    pub(super) async fn questions(&mut self, tx: &mut WriteTx) -> Result<(), SetupError> {
        let mut asked = 0;
        for at in 0..self.running.len() {
            let Some((case, _)) = self.running[at].case else { continue };
            let body = self.carer(&self.running[at].nucleus.clone()).clone();
            let facts = self.case(tx, &body, case).await?;
            let actor = body.actor(self.app);
            let Ok(view) = actor.permit::<View>(&facts) else { continue };
            let team = figures::of_case(tx, &self.app.vault, &view, facts.person, case).await;
            let team = team.map_err(|error| failed("team", error))?;
            let today = self.app.today();
            let referent = team.into_iter().find(|one| {
                one.role == "health_referent" && one.is_active_on(today) && one.slice.contains(&Compartment::Work)
            });
            // Where the team has no referent, sometimes somebody outside is asked by telephone.
            if referent.is_some() || at % 4 == 0 {
                self.question(tx, &body, &facts, (referent, asked)).await?;
                asked += 1;
            }
        }
        Ok(())
    }

    async fn question(
        &self,
        tx: &mut WriteTx,
        body: &Role,
        facts: &CaseFacts,
        (referent, number): (Option<figures::Figure>, usize),
    ) -> Result<(), SetupError> {
        let (app, actor, packs) = (self.app, body.actor(self.app), self.app.packs());
        let Ok(permit) = actor.permit_to(Ask(Compartment::Work), facts) else { return Ok(()) };
        let (id, now) = (QuestionId::new(app.now(), &self.aside.random), app.now());
        let asked = referent.as_ref().and_then(|one| one.user.zip(one.body));
        let outside = |text: &str| if asked.is_none() { text.to_owned() } else { String::new() };
        let plan = Plan {
            kind: "work_matters".to_owned(),
            reserved: Compartment::Health,
            role: if asked.is_some() { "health_referent" } else { "company_doctor" }.to_owned(),
            figure: referent.as_ref().map(|one| one.id),
            asked,
            // Every third is late.
            due_on: self.in_days(if number % 3 == 2 { -2 } else { 9 }),
            words: Words {
                question: "Può lavorare in magazzino? Quali orari vanno bene?".to_owned(),
                work: "Magazzino, sei ore al giorno, due turni, carichi fino a 10 chili.".to_owned(),
                name: outside("Dott.ssa Lidia Banti"),
                contact: outside("0573 000 000, lunedì mattina"),
            },
        };
        let made = packs.version().pack_ref();
        let done = write::ask(tx, &app.vault, &permit, facts, (id, &plan), (&made, now)).await;
        done.map_err(|error| failed("question", error))?;
        if number % 3 != 0 {
            return Ok(());
        }
        // For who has an account nobody else answers.
        let who = referent.as_ref().map_or(body, |one| self.cast.role(&one.user_name));
        let meant = QuestionFacts {
            id,
            case: self.case(tx, who, facts.id).await?,
            compartment: Compartment::Work,
            reserved: Compartment::Health,
            state: QuestionState::Asked,
            asker: (body.user, body.body),
            asked,
            version: 1,
        };
        self.answered(tx, who, &meant).await
    }

    /// By the one who was asked, or by telephone, written down by who asked; who may, keeps what is behind it.
    async fn answered(&self, tx: &mut WriteTx, body: &Role, meant: &QuestionFacts) -> Result<(), SetupError> {
        let (app, actor) = (self.app, body.actor(self.app));
        let step = Advance(QuestionStep::Answer, Compartment::Work);
        let permit = actor.permit_to(step, meant).map_err(|no| failed("answer", no))?;
        let reserve = actor.permit_to(Reserve(Compartment::Health), meant).ok();
        let reserved = Reserved {
            words: "In cura: nelle prime settimane va evitata la fatica.".to_owned(),
            icf: vec![("lifting".to_owned(), "d430".to_owned())],
        };
        let row = |(aspect, grade, help, days): &Row3| Row {
            aspect: (*aspect).to_owned(),
            grade: *grade,
            help: (*help).to_owned(),
            until: days.map(|days| self.in_days(days)),
        };
        let said = Said { rows: ROWS.iter().map(row).collect(), note: "Meglio un collega di riferimento.".to_owned() };
        let source = if meant.asked.is_some() { AnswerSource::Account } else { AnswerSource::Telephone };
        let came = Came { source, on: app.today() };
        let what = (came, &said, reserve.as_ref().map(|permit| (permit, &reserved)));
        write::answer(tx, &app.vault, &permit, (meant, 1), what, app.now())
            .await
            .map_err(|error| failed("answer", error))?;
        Ok(())
    }
}
