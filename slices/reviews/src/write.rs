//! Planning a review and moving it: the version protects who wrote meanwhile.

use db::{DbResult, WriteTx, args, statements};
use kernel::ids::{AppointmentId, EvaluationId, ReviewId};
use kernel::states::project::EvaluationKind;
use kernel::states::review::{Presence, Verdict};
use kernel::{Coded, Date, Instant};
use policy::Permit;
use policy::projects::ProjectFacts;
use policy::reviews::{Advance, Plan, ReviewFacts};

use crate::store::Attendee;

statements! {
    PLAN: Permit<Plan> = "INSERT INTO reviews (id, project_id, kind, state, planned_on, appointment_id, held_on, presence, evaluation_id,
            corrects, next_on, hash, approved_at, approved_by, approved_for, planned_by, planned_for, created_at, version)
        VALUES ($1, $2, $3, 'planned', $4, $5, NULL, NULL, NULL, $6, NULL, '', NULL, NULL, NULL, $7, $8, $9, 1)";
    HOLD: Permit<Advance> = "UPDATE reviews SET state = 'held', kind = $3, held_on = $4, presence = $5, evaluation_id = $6,
            version = version + 1 WHERE id = $1 AND version = $2 AND state = 'planned'";
    ATTEND: Permit<Advance> = "INSERT INTO review_people (review_id, member, figure_id, user_id, body_id, presence, verdict)
        VALUES ($1, $2, $3, $4, $5, $6, '')";
    CANCEL: Permit<Advance> = "UPDATE reviews SET state = 'cancelled', version = version + 1
        WHERE id = $1 AND version = $2 AND state = 'planned'";
    APPROVE: Permit<Advance> = "UPDATE reviews SET state = 'approved', hash = $3, next_on = $4, approved_at = $5, approved_by = $6,
            approved_for = $7, version = version + 1 WHERE id = $1 AND version = $2 AND state = 'held'";
    JUDGE: Permit<Advance> = "UPDATE review_people SET verdict = $3 WHERE review_id = $1 AND member = $2";
}

/// A review that is new.
pub struct NewReview {
    pub id: ReviewId,
    pub kind: EvaluationKind,
    pub on: Date,
    pub appointment: Option<AppointmentId>,
    pub corrects: Option<ReviewId>,
}

pub async fn plan(
    tx: &mut WriteTx,
    permit: &Permit<Plan>,
    project: &ProjectFacts,
    new: &NewReview,
    now: Instant,
) -> DbResult<()> {
    let row = args![
        new.id,
        project.id,
        new.kind.code(),
        new.on,
        new.appointment,
        new.corrects,
        permit.user(),
        permit.body(),
        now
    ];
    tx.run(&PLAN, permit, row).await.map(drop)
}

/// People met on `on`. `false`: somebody was faster.
pub async fn hold(
    tx: &mut WriteTx,
    permit: &Permit<Advance>,
    review: &ReviewFacts,
    (on, kind, evaluation): (Date, EvaluationKind, EvaluationId),
    (presence, people): (Presence, &[Attendee]),
) -> DbResult<bool> {
    let row = args![review.id, review.version, kind.code(), on, presence.code(), evaluation];
    if tx.run(&HOLD, permit, row).await? != 1 {
        return Ok(false);
    }
    for one in people {
        let row = args![review.id, &one.member, one.figure, one.user, one.body, one.presence.code()];
        tx.run(&ATTEND, permit, row).await?;
    }
    Ok(true)
}

pub async fn cancel(tx: &mut WriteTx, permit: &Permit<Advance>, review: &ReviewFacts, seen: i64) -> DbResult<bool> {
    Ok(tx.run(&CANCEL, permit, args![review.id, seen]).await? == 1)
}

pub async fn approve(
    tx: &mut WriteTx,
    permit: &Permit<Advance>,
    review: &ReviewFacts,
    (hash, next_on): (&str, Option<Date>),
    now: Instant,
) -> DbResult<bool> {
    let row = args![review.id, review.version, hash, next_on, now, permit.user(), permit.body()];
    Ok(tx.run(&APPROVE, permit, row).await? == 1)
}

/// What was said of the mandate of somebody who belongs to the review.
pub async fn judge(
    tx: &mut WriteTx,
    permit: &Permit<Advance>,
    review: ReviewId,
    member: &str,
    verdict: Verdict,
) -> DbResult<()> {
    tx.run(&JUDGE, permit, args![review, member, verdict.code()]).await.map(drop)
}
