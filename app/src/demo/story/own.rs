//! Keys of the sample, given on its last day to people with appointments and a project; two questions, one of them answered.

use ::own::speech::Speech;
use ::own::{keys, questions};
use db::WriteTx;
use kernel::ids::OwnQuestionId;
use kernel::states::case::CaseState;
use policy::own::{AnswerQuestion, GiveKey, KeyFacts, Mandate, OwnView, QuestionFacts, ViewFacts};

use super::{Teller, failed};
use crate::setup::SetupError;

/// How many people have a key, in which languages.
const LANGUAGES: [&str; 3] = ["ar", "en", "it"];

const ASKED: [&str; 2] = ["Posso portare mia figlia all’incontro?", "Quando comincia il corso?"];

impl Teller<'_> {
    pub(super) async fn keys(&mut self, tx: &mut WriteTx) -> Result<(), SetupError> {
        let mut given = 0;
        for at in 0..self.running.len() {
            let Some((case, _)) = self.running[at].case else { continue };
            let body = self.carer(&self.running[at].nucleus.clone()).clone();
            let facts = self.case(tx, &body, case).await?;
            let actor = body.actor(self.app);
            let key = KeyFacts { case: facts.clone(), follow_up: false };
            let Ok(permit) = actor.permit::<GiveKey>(&key) else { continue };
            if given == LANGUAGES.len() || facts.state != CaseState::Open {
                break;
            }
            let speech = Speech::of(LANGUAGES[given]);
            let secrets = keys::give(tx, &self.aside, &permit, (&actor, &facts, ""), speech)
                .await
                .map_err(|error| failed("key", error))?;
            if let Some(words) = ASKED.get(given) {
                let guardian: Option<Mandate> = None;
                let now = self.app.now();
                let visit = policy::doors::VisitFacts {
                    door: secrets.id,
                    purpose: kernel::words::DoorPurpose::OwnView,
                    subject: facts.id.to_string(),
                    person: facts.person,
                    holder: String::new(),
                    given_by: permit.user(),
                    given_for: permit.body(),
                    opens: policy::own::opens(&actor, &facts),
                    revoked: false,
                    door_until: now.plus_days(1),
                    visit_until: now.plus_days(1),
                    restricted: false,
                };
                let view = ViewFacts {
                    visit,
                    case: facts.id,
                    referral: facts.referral,
                    manager: facts.manager,
                    runs: true,
                    charged: true,
                    guardian,
                };
                let view = OwnView::of(&view, now).ok_or_else(|| failed("key", "a view"))?;
                let id = OwnQuestionId::new(now, &self.aside.random);
                questions::ask(tx, &self.app.vault, &view, (id, words, now))
                    .await
                    .map_err(|error| failed("question", error))?;
                let question = QuestionFacts { id, case: facts.clone(), answered: false, version: 1 };
                if given == 1
                    && let Ok(permit) = actor.permit::<AnswerQuestion>(&question)
                {
                    let answer = (&question, "Comincia lunedì. Ti chiamo domani.");
                    questions::answer(tx, &self.app.vault, &permit, answer, now)
                        .await
                        .map_err(|error| failed("answer", error))?;
                }
            }
            given += 1;
        }
        Ok(())
    }
}
