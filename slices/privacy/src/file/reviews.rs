//! Reviews of the projects of a case in the file of the person: what the minutes say, what was agreed.

use ::reviews::{minutes, tasks};
use db::{Reads, args, statements};
use kernel::ids::{CaseId, PersonId, ReviewId, ReviewTaskId};
use kernel::states::project::EvaluationKind;
use kernel::states::review::TaskState;
use kernel::words::Compartment;
use people::KeyError;
use policy::Permit;
use policy::privacy::TakeFile;

use super::{Gathering, StepPart};

statements! {
    MINUTES: Permit<TakeFile> = "SELECT r.id, r.kind, r.held_on, t.compartment, t.sealed, b.name AS body FROM reviews r
        JOIN projects p ON p.id = r.project_id JOIN review_texts t ON t.review_id = r.id JOIN bodies b ON b.id = t.body_id
        WHERE p.case_id = $1 AND r.state = 'approved' ORDER BY r.held_on, r.id, t.compartment";
    TASKS: Permit<TakeFile> = "SELECT k.id, k.compartment, k.sealed, k.due_on, k.state, b.name AS body FROM review_tasks k
        JOIN reviews r ON r.id = k.review_id JOIN projects p ON p.id = r.project_id LEFT JOIN bodies b ON b.id = k.body_id
        WHERE p.case_id = $1 AND r.state = 'approved' ORDER BY k.due_on, k.id";
}

impl Gathering<'_> {
    pub(super) async fn reviews(
        &self,
        tx: &mut impl Reads,
        permit: &Permit<TakeFile>,
        person: PersonId,
        case: CaseId,
    ) -> Result<Vec<StepPart>, KeyError> {
        let mut found = Vec::new();
        for row in tx.all(&MINUTES, permit, args![case]).await? {
            let sealed = row.bytes("sealed")?;
            // What was destroyed is gone from here too.
            if sealed.is_empty() {
                continue;
            }
            let (id, compartment): (ReviewId, Compartment) = (row.id("id")?, row.code("compartment")?);
            let plain = self.open(tx, permit, person, compartment, &minutes::place(id, compartment), &sealed).await?;
            let said: minutes::Minutes = serde_json::from_slice(&plain).unwrap_or_default();
            let kind: EvaluationKind = row.code("kind")?;
            found.push(StepPart {
                day: row.opt_date("held_on")?.map(|day| self.date(day)).unwrap_or_default(),
                what: format!("{} ({})", i18n::code(self.lang, kind), i18n::code(self.lang, compartment)),
                by: row.text("body")?,
                words: self.minutes(&said),
            });
        }
        for row in tx.all(&TASKS, permit, args![case]).await? {
            let sealed = row.bytes("sealed")?;
            if sealed.is_empty() {
                continue;
            }
            let (id, compartment): (ReviewTaskId, Compartment) = (row.id("id")?, row.code("compartment")?);
            let plain = self.open(tx, permit, person, compartment, &tasks::place(id), &sealed).await?;
            let words: tasks::Words = serde_json::from_slice(&plain).unwrap_or_default();
            let state: TaskState = row.code("state")?;
            found.push(StepPart {
                day: self.date(row.date("due_on")?),
                what: format!("{} ({})", i18n::say(self.lang, "reviews-tasks"), i18n::code(self.lang, state)),
                by: row.opt_text("body")?.unwrap_or(words.who),
                words: words.what,
            });
        }
        Ok(found)
    }

    /// Guests belong to others and stay out.
    fn minutes(&self, said: &minutes::Minutes) -> String {
        let level = |level: i64| if level > 0 { format!("+{level}") } else { level.to_string() };
        let goals = said.goals.iter().map(|goal| format!("{}: {} {}", goal.title, level(goal.level), goal.words));
        let texts = [said.voice.clone(), said.decisions.clone(), said.words.clone()];
        texts.into_iter().chain(goals).filter(|one| !one.is_empty()).collect::<Vec<_>>().join(" · ")
    }
}
