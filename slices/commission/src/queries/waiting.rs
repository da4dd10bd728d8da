//! Referrals that wait: for an agenda, and on the waiting list with their scores.

use db::{DbResult, Reads, Row, args, statements};
use kernel::ids::{PersonId, ReferralId};
use kernel::states::referral::State;
use kernel::words::Duty;
use kernel::{Date, Instant};
use policy::commission::{CommissionFacts, DecideUrgently, ReadAgenda};
use policy::{Actor, Permit};

use crate::rules::{Waiting, agenda_order};

#[derive(Debug, Clone)]
pub struct WaitingFile {
    pub referral: ReferralId,
    pub person: PersonId,
    pub state: State,
    /// `12/2026`
    pub label: String,
    pub due_on: Option<Date>,
}

#[derive(Debug, Clone)]
pub struct RankedFile {
    pub referral: ReferralId,
    pub person: PersonId,
    pub label: String,
    pub urgent: bool,
    pub received_on: Option<Date>,
    pub birth_date: Option<Date>,
    pub number: (i64, i64),
    pub score_milli: Option<i64>,
    pub criteria_version: String,
}

#[derive(Debug, Clone)]
pub struct ScoreRow {
    pub seq: i64,
    pub criteria_version: String,
    /// Criterion -> thousandths, as JSON.
    pub inputs: String,
    pub score_milli: i64,
    pub by: String,
    pub at: Instant,
}

statements! {
    CANDIDATES: Permit<ReadAgenda> = concat!(
        "SELECT r.id, r.person_id, r.state, r.number, r.number_year, r.urgent, r.received_on, r.due_on FROM referrals r
        WHERE r.nucleus_id = $1 AND r.to_body IS NULL
            AND ((r.state = 'under_review' AND r.complete) OR r.state IN ('postponed', 'waiting_list')) AND ",
        people::no_conflict!("$2"), " ORDER BY r.urgent DESC, r.received_on NULLS LAST, r.id LIMIT 300"
    );
    /// Complete in the review, or on the agenda of a session that has not begun.
    URGENT: Permit<DecideUrgently> = concat!(
        "SELECT r.id, r.person_id, r.state, r.number, r.number_year, r.urgent, r.received_on, r.due_on FROM referrals r
        WHERE r.nucleus_id = $1 AND r.to_body IS NULL AND ((r.state = 'under_review' AND r.complete)
            OR (r.state = 'on_agenda' AND NOT EXISTS (SELECT 1 FROM items i JOIN sessions n ON n.id = i.session_id
                WHERE i.referral_id = r.id AND i.state IN ('pending', 'discussed')
                    AND n.state NOT IN ('planned', 'convened')))) AND ",
        people::no_conflict!("$2"), " ORDER BY r.urgent DESC, r.received_on NULLS LAST, r.id LIMIT 300"
    );
    RANKED: Permit<ReadAgenda> = concat!(
        "SELECT r.id, r.person_id, r.number, r.number_year, r.urgent, r.received_on, p.birth_date, c.score_milli,
            c.criteria_version
        FROM referrals r JOIN people p ON p.id = r.person_id LEFT JOIN scores c ON c.referral_id = r.id
            AND c.seq = (SELECT max(l.seq) FROM scores l WHERE l.referral_id = r.id)
        WHERE r.nucleus_id = $1 AND r.to_body IS NULL AND r.state = 'waiting_list' AND ", people::no_conflict!("$2"),
        " ORDER BY c.score_milli DESC NULLS LAST, r.received_on NULLS LAST, r.id LIMIT 2000"
    );
    SCORES: Permit<ReadAgenda> = "SELECT s.seq, s.criteria_version, s.inputs, s.score_milli, u.name, s.at
        FROM scores s JOIN users u ON u.id = s.by_user WHERE s.referral_id = $1 ORDER BY s.seq DESC LIMIT 50";
}

fn label(row: &Row) -> DbResult<(String, (i64, i64))> {
    Ok(match (row.opt_int("number")?, row.opt_int("number_year")?) {
        (Some(number), Some(year)) => (format!("{number}/{year}"), (year, number)),
        _ => ("–".to_owned(), (i64::MAX, i64::MAX)),
    })
}

/// Complete referrals that no agenda holds, in the order in which they should come.
pub async fn candidates(
    tx: &mut impl Reads,
    permit: &Permit<ReadAgenda>,
    actor: &Actor,
    commission: &CommissionFacts,
) -> DbResult<Vec<Waiting<WaitingFile>>> {
    // Files under review are the secretary's alone until they are on an agenda.
    if !actor.has_in(Duty::Secretary, commission.nucleus) {
        return Ok(Vec::new());
    }
    in_order(&tx.all(&CANDIDATES, permit, args![commission.nucleus, actor.user]).await?)
}

/// What the president could decide urgently, in the same order.
pub async fn urgent(
    tx: &mut impl Reads,
    permit: &Permit<DecideUrgently>,
    actor: &Actor,
    commission: &CommissionFacts,
) -> DbResult<Vec<Waiting<WaitingFile>>> {
    in_order(&tx.all(&URGENT, permit, args![commission.nucleus, actor.user]).await?)
}

fn in_order(rows: &[Row]) -> DbResult<Vec<Waiting<WaitingFile>>> {
    let mut waiting = Vec::new();
    for row in rows {
        let (label, (_, number)) = label(row)?;
        waiting.push(Waiting {
            urgent: row.flag("urgent")?,
            since: row.opt_date("received_on")?,
            number,
            what: WaitingFile {
                referral: row.id("id")?,
                person: row.id("person_id")?,
                state: row.code("state")?,
                label,
                due_on: row.opt_date("due_on")?,
            },
        });
    }
    agenda_order(&mut waiting);
    Ok(waiting)
}

/// The waiting list, not yet in the order of its tie-breaks.
pub async fn ranked(
    tx: &mut impl Reads,
    permit: &Permit<ReadAgenda>,
    actor: &Actor,
    commission: &CommissionFacts,
) -> DbResult<Vec<RankedFile>> {
    let rows = tx.all(&RANKED, permit, args![commission.nucleus, actor.user]).await?;
    rows.iter()
        .map(|row| {
            let (label, number) = label(row)?;
            Ok(RankedFile {
                referral: row.id("id")?,
                person: row.id("person_id")?,
                label,
                urgent: row.flag("urgent")?,
                received_on: row.opt_date("received_on")?,
                birth_date: row.opt_date("birth_date")?,
                number,
                score_milli: row.opt_int("score_milli")?,
                criteria_version: row.opt_text("criteria_version")?.unwrap_or_default(),
            })
        })
        .collect()
}

/// Every computation of a score, latest first. None is ever changed.
pub async fn scores(tx: &mut impl Reads, permit: &Permit<ReadAgenda>, referral: ReferralId) -> DbResult<Vec<ScoreRow>> {
    let read = |row: &Row| {
        Ok(ScoreRow {
            seq: row.int("seq")?,
            criteria_version: row.text("criteria_version")?,
            inputs: row.text("inputs")?,
            score_milli: row.int("score_milli")?,
            by: row.text("name")?,
            at: row.instant("at")?,
        })
    };
    tx.all(&SCORES, permit, args![referral]).await?.iter().map(read).collect()
}
