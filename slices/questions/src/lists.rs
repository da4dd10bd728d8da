//! One user's questions over all cases: what one is asked, what one waits for. What may be read of each case is asked of the same
//! rule as on the page of the case; the number of statements does not depend on the number of cases.

use std::collections::{BTreeMap, BTreeSet};

use db::{DbResult, Reads, Row, args, statements};
use kernel::ids::{CaseId, QuestionId};
use kernel::states::question::{QuestionState, QuestionStep};
use kernel::words::Compartment;
use kernel::{Coded, Date};
use policy::cases::CaseFacts;
use policy::questions::{Advance, QuestionFacts, Questions};
use policy::{Actor, Scope};

macro_rules! list {
    ($relation:literal) => {
        concat!(
            "SELECT q.id, q.compartment, q.reserved, q.kind, q.state AS question_state, q.due_on, q.asker_id, q.asker_body_id, q.asked_user_id,
                q.asked_body_id, q.version AS question_version, p.family, p.given, p.chosen_name,
                c.id AS case_id, c.person_id, c.referral_id, c.nucleus_id, c.body_id AS case_body, c.manager_id, c.state AS case_state,
                c.version AS case_version, EXISTS (SELECT 1 FROM conflicts x JOIN referrals w ON w.id = x.referral_id
                    WHERE w.person_id = c.person_id AND x.user_id = $1) AS conflicted, ",
            people::is_restricted!("c.person_id"),
            " AS restricted, ",
            people::is_charged!(),
            " AS charged
            FROM questions q JOIN cases c ON c.id = q.case_id JOIN people p ON p.id = c.person_id
            WHERE q.state IN ('asked', 'lapsed') AND c.state <> 'closed' AND ",
            $relation,
            " ORDER BY q.due_on, q.id LIMIT 200"
        )
    };
}

statements! {
    /// Of the user `$1` for the body `$2`.
    ASKED: Scope<Questions> = list!("q.asked_user_id = $1 AND q.asked_body_id = $2");
    /// Asked by the user, and those past their term of the cases one leads.
    WAITED: Scope<Questions> = list!("((q.asker_id = $1 AND q.asker_body_id = $2) OR (c.manager_id = $1 AND c.body_id = $2 AND q.due_on < $3))");
    SLICES: Scope<Questions> = "SELECT case_id, slice FROM figures WHERE user_id = $1 AND body_id = $2 AND state = 'active'
        AND valid_from <= $3 AND valid_to >= $3";
}

/// A question that waits. Never a word of it.
#[derive(Debug, Clone)]
pub struct Line {
    pub id: QuestionId,
    pub case: CaseId,
    pub person: String,
    /// Code in the pack.
    pub kind: String,
    pub due_on: Date,
}

/// What the actor is asked and may answer today, soonest first.
pub async fn asked(tx: &mut impl Reads, actor: &Actor) -> DbResult<Vec<Line>> {
    let rows = tx.all(&ASKED, &actor.scope::<Questions>(), args![actor.user, actor.body]).await?;
    readable(tx, actor, &rows, QuestionStep::Answer).await
}

/// What the actor waits for, and what is late in the cases they lead.
pub async fn waited(tx: &mut impl Reads, actor: &Actor) -> DbResult<Vec<Line>> {
    let rows = tx.all(&WAITED, &actor.scope::<Questions>(), args![actor.user, actor.body, actor.today]).await?;
    readable(tx, actor, &rows, QuestionStep::Withdraw).await
}

async fn readable(tx: &mut impl Reads, actor: &Actor, rows: &[Row], step: QuestionStep) -> DbResult<Vec<Line>> {
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let slices = slices(tx, actor).await?;
    let mut lines = Vec::with_capacity(rows.len());
    for row in rows {
        let question = facts(row, &slices)?;
        if actor.may(Advance(step, question.compartment), &question) {
            lines.push(read(row, &question)?);
        }
    }
    Ok(lines)
}

type Slices = BTreeMap<CaseId, BTreeSet<Compartment>>;

async fn slices(tx: &mut impl Reads, actor: &Actor) -> DbResult<Slices> {
    let scope = actor.scope::<Questions>();
    let mut slices = Slices::new();
    for row in tx.all(&SLICES, &scope, args![actor.user, actor.body, actor.today]).await? {
        let opened = row.text("slice")?;
        slices.entry(row.id("case_id")?).or_default().extend(opened.split(',').filter_map(Compartment::parse));
    }
    Ok(slices)
}

fn facts(row: &Row, slices: &Slices) -> DbResult<QuestionFacts> {
    let id: CaseId = row.id("case_id")?;
    let case = CaseFacts {
        id,
        person: row.id("person_id")?,
        referral: row.id("referral_id")?,
        nucleus: row.id("nucleus_id")?,
        body: row.id("case_body")?,
        manager: row.opt_id("manager_id")?,
        charged: row.flag("charged")?,
        state: row.code("case_state")?,
        version: row.int("case_version")?,
        slice: slices.get(&id).cloned(),
        conflicted: row.flag("conflicted")?,
        restricted: row.flag("restricted")?,
    };
    let state: QuestionState = row.code("question_state")?;
    let (user, body) = (row.opt_id("asked_user_id")?, row.opt_id("asked_body_id")?);
    Ok(QuestionFacts {
        id: row.id("id")?,
        case,
        compartment: row.code("compartment")?,
        reserved: row.code("reserved")?,
        state,
        asker: (row.id("asker_id")?, row.id("asker_body_id")?),
        asked: user.zip(body),
        version: row.int("question_version")?,
    })
}

fn read(row: &Row, question: &QuestionFacts) -> DbResult<Line> {
    let name = format!("{} {}", row.text("family")?, row.text("given")?);
    let chosen = row.text("chosen_name")?;
    Ok(Line {
        id: question.id,
        case: question.case.id,
        person: if chosen.is_empty() { name.trim().to_owned() } else { format!("{} ({chosen})", name.trim()) },
        kind: row.text("kind")?,
        due_on: row.date("due_on")?,
    })
}
