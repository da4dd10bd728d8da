//! An urgent decision of the president, between two sessions.

use askama::Template;
use axum::extract::Path;
use kernel::Coded;
use kernel::states::item::Outcome;
use policy::commission::{DecideUrgently, ReadAgenda};
use web::{Choice, Ctx, Done, FieldErrors, FieldView, Form, IdentityBar, OrStale, PageError, PageResult, Ui};

use super::shared::{bar, decision_draft, file, reason_choices, words};
use crate::acts::{Moment, urgent};
use crate::queries::items;
use crate::rules::days_between;

#[derive(Template)]
#[template(path = "urgent.html")]
struct UrgentPage {
    ui: Ui,
    bar: IdentityBar,
    back: String,
    /// When the session meets that will ratify; empty when there is none.
    ratified: String,
    /// The session comes later than the rules allow for a ratification.
    too_late: bool,
    days: u32,
    errors: FieldErrors,
    outcome: FieldView,
    outcomes: Vec<Choice>,
    reason_code: FieldView,
    reasons: Vec<Choice>,
    to_body: FieldView,
    bodies: Vec<Choice>,
    until: FieldView,
    reason: FieldView,
    legal_ground: FieldView,
}

async fn page(ctx: &Ctx, referral: &str, form: &Form, errors: FieldErrors) -> Result<UrgentPage, PageError> {
    let packs = ctx.app.packs();
    let at = Moment::of(&ctx.app, &packs);
    let mut tx = ctx.app.db.read().await?;
    let (facts, commission) = file(ctx, &mut tx, referral).await?;
    ctx.actor.permit::<DecideUrgently>(&commission)?;
    let read = ctx.actor.permit::<ReadAgenda>(&commission)?;
    let ui = if errors.is_empty() { ctx.ui() } else { ctx.ui().with_faults() };
    let waiting = urgent::waiting(&mut tx, &ctx.actor, &commission, &facts).await?;
    let rule = at.rules().urgent.as_ref();
    let days = rule.map_or(0, |rule| rule.ratify_within_days);
    let meets = waiting.as_ref().map(|waiting| waiting.starts_at.local_date(at.zone()));
    let allowed = rule.into_iter().flat_map(|rule| &rule.outcomes).filter_map(|code| Outcome::parse(code));
    let bodies = items::bodies(&mut tx, &read, &commission).await?;
    let field = |name: &str| FieldView::new(name, form.text(name)).with_errors(&errors);
    Ok(UrgentPage {
        bar: bar(ctx, &mut tx, &ui, &packs, &facts).await?,
        ratified: meets.map(|day| ui.date(day)).unwrap_or_default(),
        too_late: meets.is_some_and(|day| days_between(at.today, day) > i64::from(days)),
        days,
        outcome: field("outcome"),
        outcomes: allowed.map(|one| Choice::new(one.code(), ui.code(one))).collect(),
        reason_code: field("reason_code").optional(),
        reasons: reason_choices(&ui, &at),
        to_body: field("to_body").optional(),
        bodies: bodies.into_iter().map(|(id, name)| Choice::new(id.to_string(), name)).collect(),
        until: field("until").optional(),
        reason: field("reason"),
        legal_ground: field("legal_ground"),
        back: format!("/referrals/{referral}"),
        errors,
        ui,
    })
}

pub async fn show(ctx: Ctx, Path(referral): Path<String>) -> PageResult {
    let page = page(&ctx, &referral, &Form::default(), Vec::new()).await?;
    ctx.page(&page)
}

pub async fn decide(ctx: Ctx, Path(referral): Path<String>, form: Form) -> PageResult {
    let packs = ctx.app.packs();
    let at = Moment::of(&ctx.app, &packs);
    let mut tx = ctx.write(&form).await?;
    let (facts, commission) = file(&ctx, &mut tx, &referral).await?;
    ctx.actor.permit::<DecideUrgently>(&commission)?;
    let (draft, mut faults) = decision_draft(&form);
    faults.extend(urgent::faults(&mut tx, &ctx.actor, &commission, &facts, &draft, &at).await?);
    if !faults.is_empty() {
        drop(tx);
        let errors = words(&ctx.ui(), &faults);
        let page = page(&ctx, &referral, &form, errors).await?;
        return ctx.again(&page);
    }
    let act = urgent::decide_urgently(&mut tx, &ctx.actor, &commission, &facts, &draft, &at).await?.or_stale(&form)?;
    ctx.done(tx, &form, &act.author, &act.event, &super::shared::referral_href(facts.id), Done::Decided).await
}
