//! What people said through their own pages: questions without an answer, appointments for which they ask another day.

use db::{DbResult, ReadTx, args, statements};
use kernel::Instant;
use kernel::words::Duty;
use policy::cases::Cases;
use policy::{Actor, Scope};

use super::cases::{CaseLine, of_cases, queue};
use super::{Queue, Todo};

statements! {
    /// Of the cases `$1` leads for the body `$2`, or leads today for somebody who is away; of nobody's, everybody of the body.
    QUESTIONS: Scope<Cases> = of_cases!("c.id, '' AS detail, substr(q.at, 1, 10) AS day", "JOIN own_questions q ON q.case_id = c.id",
        "q.answered_at IS NULL AND c.body_id = $2 AND (c.manager_id IS NULL OR c.manager_id = $1 OR c.manager_id IN
            (SELECT a.user_id FROM absences a WHERE a.substitute_id = $1 AND a.body_id = $2 AND a.from_day <= $3 AND a.to_day >= $3))",
        "q.at, q.id");
    /// Appointments still to come in which `$1` takes part, with a mandate that opens their compartment, and those of the cases
    /// that `$1` leads. Of others not even this is known: the body in charge does not read what the courts ask.
    OTHER_DAYS: Scope<Cases> = of_cases!("c.id, '' AS detail, substr(m.starts_at, 1, 10) AS day",
        "JOIN appointments m ON m.case_id = c.id JOIN appointment_replies y ON y.appointment_id = m.id AND y.starts_at = m.starts_at",
        "c.state <> 'closed' AND m.state IN ('proposed', 'confirmed', 'moved') AND m.starts_at > $4 AND y.answer = 'other_day'
            AND y.seq = (SELECT MAX(z.seq) FROM appointment_replies z WHERE z.appointment_id = m.id)
            AND ((c.body_id = $2 AND m.compartment NOT IN ('judicial', 'private_notes') AND (c.manager_id = $1
                    OR EXISTS (SELECT 1 FROM appointment_members b WHERE b.appointment_id = m.id AND b.user_id = $1)))
                OR EXISTS (SELECT 1 FROM appointment_members b JOIN figures g ON g.id = b.figure_id WHERE b.appointment_id = m.id
                    AND b.user_id = $1 AND g.case_id = c.id AND g.user_id = $1 AND g.body_id = $2 AND g.state = 'active'
                    AND g.valid_from <= $3 AND g.valid_to >= $3
                    AND (m.compartment = 'identity' OR ',' || g.slice || ',' LIKE '%,' || m.compartment || ',%')))",
        "m.starts_at, m.id");
}

pub async fn own(tx: &mut ReadTx, actor: &Actor, now: Instant) -> DbResult<Vec<(Todo, Queue<CaseLine>)>> {
    let scope = actor.scope::<Cases>();
    let (user, body, today) = (actor.user, actor.body, actor.today);
    let mut found = Vec::new();
    if actor.has(Duty::Accompany) {
        let row = args![user, body, today];
        found.push((Todo::OwnQuestions, queue(tx, &QUESTIONS, &scope, row).await?));
    }
    if actor.has(Duty::Accompany) || actor.has(Duty::TakePart) {
        let row = args![user, body, today, now];
        found.push((Todo::OtherDays, queue(tx, &OTHER_DAYS, &scope, row).await?));
    }
    Ok(found)
}
