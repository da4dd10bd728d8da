//! Who hears of a review: whoever leads the case and the team. Ids and a kind; no name, no word of it.

use audit::{About, News};
use db::WriteTx;
use kernel::ids::{CaseId, UserId};
use web::{Ctx, PageError};

use policy::cases::CaseFacts;

/// Tells the whole team and whoever leads, but not the one who did it.
pub async fn tell_team(ctx: &Ctx, tx: &mut WriteTx, case: &CaseFacts, kind: &'static str) -> Result<(), PageError> {
    let view = ctx.actor.permit::<policy::cases::View>(case)?;
    let team = cases::figures::of_case(tx, &ctx.app.vault, &view, case.person, case.id).await?;
    let running = team.iter().filter(|figure| figure.is_active_on(ctx.actor.today));
    let to = running.filter_map(|figure| figure.user).chain(case.manager).collect();
    tell(ctx, tx, case.id, kind, to);
    Ok(())
}

pub fn tell(ctx: &Ctx, tx: &mut WriteTx, case: CaseId, kind: &'static str, mut to: Vec<UserId>) {
    to.retain(|user| *user != ctx.actor.user);
    to.sort();
    to.dedup();
    if !to.is_empty() {
        tx.tell(ctx.now(), News { kind, about: About::of("reviews", case), to });
    }
}

/// Somebody whose mandate ended with a review: the case itself is not theirs to see any more.
pub fn tell_teams(ctx: &Ctx, tx: &mut WriteTx, case: CaseId, user: UserId) {
    if user != ctx.actor.user {
        tx.tell(ctx.now(), News { kind: "mandate-changed", about: About::of("team", case), to: vec![user] });
    }
}
