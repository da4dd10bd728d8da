//! Who hears of what happens to a project: whoever leads the case and the team. Ids and a kind; no words of it.

use audit::{About, News};
use db::WriteTx;
use kernel::ids::{CaseId, UserId};
use kernel::states::project::ProjectStep;
use web::{Ctx, PageError};

use crate::store::Project;

/// What is told of a step; steps that change nothing for the others are not told.
pub const fn of_step(step: ProjectStep) -> Option<&'static str> {
    use ProjectStep as Step;
    match step {
        Step::Agree => Some("project-to-sign"),
        Step::Reopen | Step::ReopenReview => Some("project-taken-back"),
        Step::Start | Step::Suspend | Step::Resume | Step::Review => Some("project-changed"),
        Step::ConcludePositive | Step::ConcludePartial | Step::Interrupt | Step::Transfer => Some("project-ended"),
        Step::Begin | Step::Sign | Step::Keep | Step::FollowUp | Step::Archive => None,
    }
}

/// Tells the whole team and whoever leads, but not the one who did it.
pub async fn tell_team(ctx: &Ctx, tx: &mut WriteTx, project: &Project, kind: &'static str) -> Result<(), PageError> {
    let case = &project.facts.case;
    let view = ctx.actor.permit::<policy::cases::View>(case)?;
    let team = cases::figures::of_case(tx, &ctx.app.vault, &view, case.person, case.id).await?;
    let running = team.iter().filter(|figure| figure.is_active_on(ctx.actor.today));
    let to: Vec<UserId> = running.filter_map(|figure| figure.user).chain(case.manager).collect();
    tell(ctx, tx, case.id, kind, to);
    Ok(())
}

/// Tells whoever leads the case.
pub fn tell_lead(ctx: &Ctx, tx: &mut WriteTx, project: &Project, kind: &'static str) {
    tell(ctx, tx, project.case(), kind, project.facts.case.manager.into_iter().collect());
}

fn tell(ctx: &Ctx, tx: &mut WriteTx, case: CaseId, kind: &'static str, mut to: Vec<UserId>) {
    to.retain(|user| *user != ctx.actor.user);
    to.sort();
    to.dedup();
    if !to.is_empty() {
        tx.tell(ctx.now(), News { kind, about: About::of("project", case), to });
    }
}
