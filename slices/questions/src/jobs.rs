//! What happens by itself: who is asked is reminded before the term; a term that passed is noted, and who asked hears of it.

use audit::{About, Author, News};
use db::{DbResult, Reads, Row, args, statements};
use kernel::Date;
use kernel::ids::{CaseId, QuestionId, UserId};
use policy::Steward;
use web::App;

use crate::events::{QuestionLapsed, QuestionReminded};
use crate::rules;

/// Of a case that is closed or rests on no decision any more, and of somebody whose processing is restricted, nobody is reminded.
macro_rules! running {
    ($columns:literal, $where:literal) => {
        concat!(
            "SELECT q.id, q.case_id, ",
            $columns,
            " FROM questions q JOIN cases c ON c.id = q.case_id WHERE q.state = 'asked' AND c.state <> 'closed' AND ",
            people::is_charged!(),
            " AND NOT ",
            people::is_restricted!("c.person_id"),
            " AND ",
            $where,
            " ORDER BY q.due_on, q.id LIMIT 200"
        )
    };
}

statements! {
    /// Whose mandate ended is asked nothing any more.
    DUE: Steward = running!("q.asked_user_id AS to_user", "q.reminded_at IS NULL AND q.due_on >= $1
        AND q.due_on <= $2 AND q.asked_user_id IS NOT NULL AND EXISTS (SELECT 1 FROM figures g WHERE g.id = q.figure_id
            AND g.state = 'active' AND g.valid_from <= $1 AND g.valid_to >= $1)");
    /// The last day is still in term.
    PASSED: Steward = running!("q.asker_id AS to_user", "q.due_on < $1");
    REMINDED: Steward = "UPDATE questions SET reminded_at = $2 WHERE id = $1 AND reminded_at IS NULL";
    LAPSE: Steward = "UPDATE questions SET state = 'lapsed', last_seq = last_seq + 1, version = version + 1
        WHERE id = $1 AND state = 'asked' AND due_on < $2 RETURNING last_seq, due_on";
    RECORD: Steward = "INSERT INTO question_steps (question_id, seq, step, at, user_id, body_id, reason_code, due_on)
        VALUES ($1, $2, 'lapse', $3, NULL, NULL, '', $4)";
}

/// What one turn did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Terms {
    pub reminded: usize,
    pub lapsed: usize,
}

/// Reminds and lets terms pass. Run twice, or by two servers, it does so once.
pub async fn terms(app: &App) -> DbResult<Terms> {
    let steward = Steward::for_task("terms of questions");
    let today = app.today();
    let until = rules::due_on(today, app.packs().questions().remind_days);
    let mut done = Terms::default();
    let mut reading = app.db.read().await?;
    let due = reading.all(&DUE, &steward, args![today, until]).await?;
    let passed = reading.all(&PASSED, &steward, args![today]).await?;
    drop(reading);
    for row in &due {
        done.reminded += usize::from(remind(app, &steward, row).await?);
    }
    for row in &passed {
        done.lapsed += usize::from(lapse(app, &steward, row, today).await?);
    }
    Ok(done)
}

async fn remind(app: &App, steward: &Steward, row: &Row) -> DbResult<bool> {
    let (question, case): (QuestionId, CaseId) = (row.id("id")?, row.id("case_id")?);
    let (mut tx, now) = (app.db.write().await?, app.now());
    if tx.run(&REMINDED, steward, args![question, now]).await? != 1 {
        return Ok(false);
    }
    let to: Vec<UserId> = row.opt_id("to_user")?.into_iter().collect();
    tx.tell(now, News { kind: "question-reminder", about: About::of("case", case), to });
    tx.commit(&Author::machine(now), &QuestionReminded { case, question }).await?;
    Ok(true)
}

async fn lapse(app: &App, steward: &Steward, row: &Row, today: Date) -> DbResult<bool> {
    let (question, case): (QuestionId, CaseId) = (row.id("id")?, row.id("case_id")?);
    let (mut tx, now) = (app.db.write().await?, app.now());
    let Some(moved) = tx.first(&LAPSE, steward, args![question, today]).await? else { return Ok(false) };
    let row_of_step = args![question, moved.int("last_seq")?, now, moved.date("due_on")?];
    tx.run(&RECORD, steward, row_of_step).await?;
    let to: Vec<UserId> = row.opt_id("to_user")?.into_iter().collect();
    tx.tell(now, News { kind: "question-lapsed", about: About::of("case", case), to });
    tx.commit(&Author::machine(now), &QuestionLapsed { case, question }).await?;
    Ok(true)
}
