//! Letters that are due: a step was taken that a letter tells of, and that letter was not issued yet.
//!
//! Nothing is stored about it: the list is always what the steps and the issued letters say together, on every server
//! alike. A letter never gets a number before somebody issues it.

use db::{DbResult, ReadTx, Reads, Row, args, statements};
use kernel::Instant;
use kernel::ids::ReferralId;
use kernel::words::{Duty, PaperKind};
use people::{as_receiver, as_secretary, no_conflict};
use policy::referral::Referrals;
use policy::{Actor, Scope};

/// A letter that waits for somebody to issue it.
#[derive(Debug, Clone)]
pub struct Due {
    pub referral: ReferralId,
    pub kind: PaperKind,
    /// Family and given name, with the chosen name beside it.
    pub person: String,
    /// `45/2026`
    pub number: String,
    /// When the step was taken.
    pub since: Instant,
}

/// Steps before that are history: an office that wrote its letters elsewhere is not asked for them for ever.
const DAYS: i64 = 30;
/// Letters listed, and issued by one click.
pub const MOST: usize = 60;

/// The referrals of one relation that changed last: more than an office decides in a month.
macro_rules! changed {
    ($relation:expr) => {
        concat!(
            "SELECT n.id FROM (SELECT r.id FROM referrals r WHERE ",
            $relation,
            " AND r.updated_at >= $1 ORDER BY r.updated_at DESC LIMIT 400) n"
        )
    };
}

/// Which letters a step asks for: what `compose::letter` looks for, as a table.
macro_rules! kinds {
    () => {
        "kinds AS (SELECT 'receipt' AS kind, 'register' AS step
            UNION ALL SELECT 'integration_request', 'request_integration'
            UNION ALL SELECT 'pre_rejection', 'issue_pre_rejection'
            UNION ALL SELECT 'pre_rejection_person', 'issue_pre_rejection'
            UNION ALL SELECT d.kind, d.step FROM (SELECT w.kind, o.step
                FROM (SELECT 'decision_sender' AS kind UNION ALL SELECT 'decision_person') w
                CROSS JOIN (SELECT 'admit' AS step UNION ALL SELECT 'admit_with_reservation'
                    UNION ALL SELECT 'put_on_waiting_list' UNION ALL SELECT 'postpone' UNION ALL SELECT 'not_admit'
                    UNION ALL SELECT 'redirect') o) d)"
    };
}

/// The steps that ask for a letter, read once: left to itself PostgreSQL reads the steps of a referral again for each kind of letter.
macro_rules! taken {
    () => {
        "taken AS MATERIALIZED (SELECT r.id, r.person_id, r.state, r.number, r.number_year, t.seq, t.step, t.at
            FROM near JOIN referrals r ON r.id = near.id JOIN referral_steps t ON t.referral_id = r.id
            WHERE t.at >= $1 AND t.step IN (SELECT step FROM kinds))"
    };
}

/// A letter is written while what it says is true: `policy::papers::fits`, as a condition.
macro_rules! fits {
    () => {
        "((k.kind = 'receipt' AND r.state NOT IN ('draft', 'sent', 'withdrawn', 'cancelled'))
            OR (k.kind = 'integration_request' AND r.state = 'integration_requested')
            OR (k.kind IN ('pre_rejection', 'pre_rejection_person') AND r.state = 'pre_rejection')
            OR (k.kind IN ('decision_sender', 'decision_person') AND r.state IN ('admitted', 'admitted_with_reservation',
                'waiting_list', 'postponed', 'not_admitted', 'redirected', 'in_charge', 'closed')))"
    };
}

statements! {
    /// $1 since when, $2 nucleus of the secretary, $3 receiving body, $4 user.
    DUE: Scope<Referrals> = concat!(
        "WITH near AS (", changed!(as_secretary!("$2")), " UNION ", changed!(as_receiver!("$3")), "), ", kinds!(), ", ", taken!(),
        " SELECT r.id, r.number, r.number_year, p.family, p.given, p.chosen_name, k.kind, r.at, count(*) OVER () AS total
        FROM taken r JOIN kinds k ON k.step = r.step JOIN people p ON p.id = r.person_id
        WHERE ", no_conflict!("$4"), " AND ", fits!(), "
            AND NOT EXISTS (SELECT 1 FROM referral_steps l JOIN kinds o ON o.step = l.step
                WHERE l.referral_id = r.id AND l.seq > r.seq AND o.kind = k.kind)
            AND NOT EXISTS (SELECT 1 FROM papers x WHERE x.referral_id = r.id AND x.kind = k.kind AND x.about_seq = r.seq)
        ORDER BY r.at, r.id, k.kind LIMIT 60");
}

/// Letters the actor may issue now, those that wait longest first, and how many there are; `None` without the duty.
pub async fn due(tx: &mut ReadTx, actor: &Actor, now: Instant) -> DbResult<Option<(Vec<Due>, i64)>> {
    let scope = actor.scope::<Referrals>();
    let (nucleus, body) = (scope.nucleus_if(&[Duty::Secretary]), scope.body_if(Duty::Receive));
    if nucleus.is_empty() && body.is_empty() {
        return Ok(None);
    }
    let rows = tx.all(&DUE, &scope, args![now.plus_days(-DAYS), nucleus, body, actor.user]).await?;
    let total = rows.first().map(|row| row.int("total")).transpose()?.unwrap_or(0);
    Ok(Some((rows.iter().map(read).collect::<DbResult<_>>()?, total)))
}

fn read(row: &Row) -> DbResult<Due> {
    let (family, given, chosen) = (row.text("family")?, row.text("given")?, row.text("chosen_name")?);
    let beside = if chosen.is_empty() { String::new() } else { format!(" ({chosen})") };
    let number = row.opt_int("number")?.zip(row.opt_int("number_year")?);
    Ok(Due {
        referral: row.id("id")?,
        kind: row.code("kind")?,
        person: format!("{family} {given}{beside}"),
        number: number.map(|(number, year)| format!("{number}/{year}")).unwrap_or_default(),
        since: row.instant("at")?,
    })
}
