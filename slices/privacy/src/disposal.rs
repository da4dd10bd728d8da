//! The retention plan at work: the job proposes what is past its period, one officer reviews and approves, another
//! confirms, the machine destroys in batches and writes the act.

mod candidates;
mod carry_out;
mod review;

pub use carry_out::carry_out;
pub use review::{Disposal, Line, approve, confirm, counts, drop_it, exclude, facts, find, lines, list};

use db::{DbResult, Reads, args, statements};
use jiff::Span;
use kernel::Date;
use kernel::ids::DisposalId;
use kernel::privacy::{Fate, RetentionAction};
use policy::Steward;
use web::App;

use crate::events::DisposalProposed;

statements! {
    OPEN_ONE: Steward = "SELECT 1 AS one FROM disposals WHERE rule = $1 AND state IN ('proposed', 'approved', 'confirmed')";
    ADD: Steward = "INSERT INTO disposals (id, rule, pack_ref, before, state, proposed_at, permission, approved_by, approved_at,
            confirmed_by, confirmed_at, done_at, year, number, list_hash, version)
        VALUES ($1, $2, $3, $4, 'proposed', $5, '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '', 1)";
    ADD_LINE: Steward = "INSERT INTO disposal_lines (disposal_id, thing, person_id, label, ended_on, fate, reason)
        VALUES ($1, $2, $3, $4, $5, $6, '')";
}

/// The last day that is past the period; `None` for a date before the calendar.
fn before(today: Date, months: u32) -> Option<Date> {
    today.checked_sub(Span::new().months(i64::from(months))).ok()
}

/// Proposes, for every rule of today, what is past its period. A rule whose last proposal is still open waits.
pub async fn propose(app: &App) -> DbResult<usize> {
    let steward = Steward::for_task("propose what is past its retention period");
    let (packs, today, now) = (app.packs(), app.today(), app.now());
    let mut proposed = 0;
    for rule in packs.privacy().rules_on(today).filter(|rule| rule.action == RetentionAction::Destroy) {
        let Some(before) = rule.months.and_then(|months| before(today, months)) else { continue };
        let mut tx = app.db.write().await?;
        if tx.first(&OPEN_ONE, &steward, args![&rule.code]).await?.is_some() {
            continue;
        }
        let found = candidates::find(&mut tx, &steward, rule.thing, before).await?;
        if !found.iter().any(|line| line.fate == Fate::In) {
            continue;
        }
        let id = DisposalId::new(now, &app.random);
        tx.run(&ADD, &steward, args![id, &rule.code, packs.version().pack_ref(), before, now]).await?;
        for line in &found {
            let row = args![id, &line.thing, line.person, &line.label, line.ended_on, line.fate.to_string()];
            tx.run(&ADD_LINE, &steward, row).await?;
        }
        proposed += 1;
        let event = DisposalProposed { disposal: id, rule: rule.code.clone(), before, lines: found.len() };
        tx.commit(&audit::Author::machine(now), &event).await?;
    }
    Ok(proposed)
}
