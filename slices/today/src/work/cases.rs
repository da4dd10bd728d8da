//! What waits around the people one accompanies: mandates to answer, nobody who leads, mandates that end, suspensions that are
//! over, cases of which nobody wrote for long.

use db::{DbResult, ReadTx, Reads, Row, Statement, args, statements};
use kernel::Date;
use kernel::words::Duty;
use packs::TeamRules;
use policy::cases::Cases;
use policy::{Actor, Scope};

use super::{Queue, Todo};

/// One line: whom it is about, what beside it, by when.
#[derive(Debug, Clone)]
pub struct CaseLine {
    pub id: String,
    pub person: String,
    pub detail: String,
    pub day: Option<Date>,
}

/// Files with a declared conflict of interest do not exist for the reader. `$1` is the user.
macro_rules! of_cases {
    ($columns:literal, $joins:literal, $where:expr, $order:literal) => {
        concat!(
            "SELECT p.family, p.given, p.chosen_name, count(*) OVER () AS total, ",
            $columns,
            " FROM cases c JOIN people p ON p.id = c.person_id ",
            $joins,
            " WHERE NOT EXISTS (SELECT 1 FROM conflicts x JOIN referrals w ON w.id = x.referral_id
                WHERE w.person_id = c.person_id AND x.user_id = $1) AND ",
            $where,
            " ORDER BY ",
            $order,
            " LIMIT 10"
        )
    };
}

pub(super) use of_cases;

statements! {
    ASKED: Scope<Cases> = of_cases!("g.id, b.short_name AS detail, CAST(NULL AS TEXT) AS day",
        "JOIN figures g ON g.case_id = c.id JOIN bodies b ON b.id = c.body_id",
        "c.state <> 'closed' AND NOT EXISTS (SELECT 1 FROM restrictions q WHERE q.person_id = c.person_id AND q.lifted_at IS NULL)
            AND EXISTS (SELECT 1 FROM referrals h WHERE h.person_id = c.person_id AND h.in_charge = c.body_id
                AND (h.state = 'in_charge' OR (h.state = 'closed' AND h.reason_code <> 'not_ratified')))
            AND g.user_id = $2 AND g.body_id = $3 AND g.state = 'proposed' AND g.valid_to >= $4", "g.proposed_at, g.id");
    UNLED_BODY: Scope<Cases> = of_cases!("c.id, b.short_name AS detail, substr(c.opened_at, 1, 10) AS day",
        "JOIN bodies b ON b.id = c.body_id", "c.body_id = $2 AND c.manager_id IS NULL AND c.state = 'open'", "c.opened_at, c.id");
    UNLED_NUCLEUS: Scope<Cases> = of_cases!("c.id, b.short_name AS detail, substr(c.opened_at, 1, 10) AS day",
        "JOIN bodies b ON b.id = c.body_id", "c.nucleus_id = $2 AND c.manager_id IS NULL AND c.state = 'open'", "c.opened_at, c.id");
    /// Of the cases one leads, or leads today for somebody who is away.
    ENDING: Scope<Cases> = of_cases!("g.id, COALESCE(u.name, '') AS detail, g.valid_to AS day",
        "JOIN figures g ON g.case_id = c.id LEFT JOIN users u ON u.id = g.user_id",
        "c.body_id = $2 AND (c.manager_id = $1 OR c.manager_id IN (SELECT a.user_id FROM absences a WHERE a.substitute_id = $1
            AND a.body_id = $2 AND a.from_day <= $3 AND a.to_day >= $3)) AND c.state <> 'closed' AND g.state = 'active'
            AND g.valid_to >= $3 AND g.valid_to <= $4", "g.valid_to, g.id");
    RESUMING: Scope<Cases> = of_cases!("c.id, '' AS detail, c.until AS day", "",
        "c.body_id = $2 AND (c.manager_id = $1 OR c.manager_id IN (SELECT a.user_id FROM absences a WHERE a.substitute_id = $1
            AND a.body_id = $2 AND a.from_day <= $3 AND a.to_day >= $3)) AND c.state = 'suspended' AND c.until <= $3", "c.until, c.id");
    QUIET: Scope<Cases> = of_cases!("c.id, '' AS detail, c.last_entry_on AS day", "",
        "c.body_id = $2 AND (c.manager_id = $1 OR c.manager_id IN (SELECT a.user_id FROM absences a WHERE a.substitute_id = $1
            AND a.body_id = $2 AND a.from_day <= $3 AND a.to_day >= $3)) AND c.state = 'open'
            AND COALESCE(c.last_entry_on, substr(c.opened_at, 1, 10)) < $4",
        "COALESCE(c.last_entry_on, substr(c.opened_at, 1, 10)), c.id");
}

/// The queues of the duties held.
pub async fn cases(tx: &mut ReadTx, actor: &Actor, rules: &TeamRules) -> DbResult<Vec<(Todo, Queue<CaseLine>)>> {
    let scope = actor.scope::<Cases>();
    let (body, nucleus) = (scope.body_if(Duty::Accompany), scope.nucleus_if(&[Duty::Coordinate]));
    let (user, today) = (actor.user, actor.today);
    let days = |count: i64| today.saturating_add(jiff::Span::new().days(count));
    let mut found = Vec::new();
    let figure = scope.user_if(Duty::TakePart);
    if !figure.is_empty() {
        let row = args![user, figure, actor.body, today];
        found.push((Todo::MandatesAsked, queue(tx, &ASKED, &scope, row).await?));
    }
    if !body.is_empty() {
        let ending = days(i64::from(rules.ending_days));
        let quiet = days(-i64::from(rules.quiet_days));
        found.push((Todo::CasesUnled, queue(tx, &UNLED_BODY, &scope, args![user, &body]).await?));
        found.push((Todo::MandatesEnding, queue(tx, &ENDING, &scope, args![user, &body, today, ending]).await?));
        found.push((Todo::CasesResuming, queue(tx, &RESUMING, &scope, args![user, &body, today]).await?));
        found.push((Todo::CasesQuiet, queue(tx, &QUIET, &scope, args![user, &body, today, quiet]).await?));
    } else if !nucleus.is_empty() {
        found.push((Todo::CasesUnled, queue(tx, &UNLED_NUCLEUS, &scope, args![user, nucleus]).await?));
    }
    Ok(found)
}

pub(super) async fn queue(
    tx: &mut ReadTx,
    statement: &'static Statement<Scope<Cases>>,
    scope: &Scope<Cases>,
    values: Vec<db::Value>,
) -> DbResult<Queue<CaseLine>> {
    let rows = tx.all(statement, scope, values).await?;
    let total = rows.first().map(|row| row.int("total")).transpose()?.unwrap_or(0);
    Ok(Queue { total, rows: rows.iter().map(read).collect::<DbResult<_>>()? })
}

fn read(row: &Row) -> DbResult<CaseLine> {
    let name = format!("{} {}", row.text("family")?, row.text("given")?);
    let chosen = row.text("chosen_name")?;
    Ok(CaseLine {
        id: row.text("id")?,
        person: if chosen.is_empty() { name.trim().to_owned() } else { format!("{} ({chosen})", name.trim()) },
        detail: row.text("detail")?,
        day: row.opt_date("day")?,
    })
}
