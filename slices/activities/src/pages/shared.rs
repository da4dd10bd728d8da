//! What several pages need: the activity meant, its date, whoever is in it.

use db::Reads;
use kernel::ids::{ActivityId, EnrolmentId, MeetingId};
use people::reading::Reading;
use policy::Permit;
use policy::activities::{EnrolmentFacts, Keep, Register, View};
use web::{Ctx, Form, OrHidden, PageError};

use crate::enrolments;
use crate::events::RegisterOpened;
use crate::meetings::{self, Meeting};
use crate::store::{self, Activity};

/// The activity of an address, for who may find it.
pub async fn find(ctx: &Ctx, tx: &mut impl Reads, id: &str) -> Result<Activity, PageError> {
    let id = ActivityId::parse(id).or_hidden()?;
    let activity = store::one(tx, &ctx.actor, id).await?.or_hidden()?;
    ctx.actor.permit::<View>(&activity.facts)?;
    Ok(activity)
}

/// One date of an activity.
pub async fn meant(
    ctx: &Ctx,
    tx: &mut impl Reads,
    (activity, meeting): (&str, &str),
) -> Result<(Activity, Meeting), PageError> {
    let activity = find(ctx, tx, activity).await?;
    let id = MeetingId::parse(meeting).or_hidden()?;
    let meeting = meetings::one(tx, &ctx.actor, id, activity.id()).await?.or_hidden()?;
    Ok((activity, meeting))
}

/// The enrolment of an address, for the body that offers the activity.
pub async fn enrolment(
    ctx: &Ctx,
    tx: &mut impl Reads,
    activity: &Activity,
    id: &str,
) -> Result<EnrolmentFacts, PageError> {
    let id = EnrolmentId::parse(id).or_hidden()?;
    enrolments::facts(tx, &ctx.actor, &activity.facts, id).await?.or_hidden()
}

/// Notes that names were shown.
pub async fn opened(ctx: &Ctx, activity: &Activity, permit: &Permit<Register>) -> Result<(), PageError> {
    let event = RegisterOpened { activity: activity.id(), read: vec![Reading::of(permit)] };
    ctx.record(&permit.author(ctx.now()), &event).await
}

pub fn keeps(ctx: &Ctx, activity: &Activity) -> bool {
    ctx.actor.may(Keep, &activity.facts)
}

/// The version that a form was made from.
pub fn seen(form: &Form) -> i64 {
    form.text("version").parse().unwrap_or(0)
}
