//! What happens by itself: whoever takes part is reminded before an appointment, by a notice without a personal word.

use audit::{About, Author, News};
use db::{DbResult, Reads, args, statements};
use kernel::Instant;
use kernel::ids::{AppointmentId, CaseId, UserId};
use policy::Steward;
use web::App;

use crate::events::AppointmentReminded;

statements! {
    /// That begin after `$1` and before `$2`. Of a case that rests on no decision any more, and of somebody whose processing is
    /// restricted, nobody is reminded.
    DUE: Steward = concat!("SELECT a.id, a.case_id FROM appointments a JOIN cases c ON c.id = a.case_id
        WHERE a.state IN ('proposed', 'confirmed', 'moved') AND a.reminded_at IS NULL AND a.starts_at > $1 AND a.starts_at < $2
            AND c.state <> 'closed' AND ", people::is_charged!(), " AND NOT ", people::is_restricted!("c.person_id"),
        " ORDER BY a.starts_at, a.id LIMIT 200");
    REMINDED: Steward = "UPDATE appointments SET reminded_at = $2 WHERE id = $1 AND reminded_at IS NULL";
    /// Who takes part with an account, and with a mandate that runs on `$2`.
    HEARERS: Steward = "SELECT DISTINCT m.user_id FROM appointment_members m WHERE m.appointment_id = $1 AND m.user_id IS NOT NULL
        AND (m.figure_id IS NULL OR EXISTS (SELECT 1 FROM figures g WHERE g.id = m.figure_id AND g.state = 'active'
            AND g.valid_from <= $2 AND g.valid_to >= $2))";
}

/// Reminds, as early as the pack says. Run twice, or by two servers, it reminds once. How many appointments.
pub async fn remind(app: &App) -> DbResult<usize> {
    let steward = Steward::for_task("reminders of appointments");
    let now = app.now();
    let until = now.plus_days(i64::from(app.packs().agenda().remind_days));
    let rows = app.db.read().await?.all(&DUE, &steward, args![now, until]).await?;
    let mut reminded = 0;
    for row in &rows {
        reminded += usize::from(one(app, &steward, (row.id("id")?, row.id("case_id")?), now).await?);
    }
    Ok(reminded)
}

async fn one(
    app: &App,
    steward: &Steward,
    (appointment, case): (AppointmentId, CaseId),
    now: Instant,
) -> DbResult<bool> {
    let mut tx = app.db.write().await?;
    if tx.run(&REMINDED, steward, args![appointment, now]).await? != 1 {
        return Ok(false);
    }
    let rows = tx.all(&HEARERS, steward, args![appointment, app.today()]).await?;
    let to: Vec<UserId> = rows.iter().map(|row| row.id("user_id")).collect::<DbResult<_>>()?;
    if !to.is_empty() {
        tx.tell(now, News { kind: "appointment-reminder", about: About::of("case", case), to });
    }
    tx.commit(&Author::machine(now), &AppointmentReminded { case, appointment }).await?;
    Ok(true)
}
