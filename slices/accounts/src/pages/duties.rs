//! Changing the duties and the unit of a membership.

use std::collections::BTreeSet;

use askama::Template;
use audit::{About, News};
use axum::extract::Path;
use kernel::Coded;
use kernel::ids::{MembershipId, UnitId};
use kernel::words::Duty;
use policy::accounts::{Administer, AppointOfficer, BodyFacts, GiveDuty, OfficeFacts};
use web::{Choice, Ctx, Done, FieldErrors, FieldView, Form, OrHidden, OrStale, PageError, PageResult, Ui};

use super::in_words;
use super::invite::givable;
use super::user::{find, keep_an_administrator, version};
use crate::events::DutiesChanged;
use crate::officer;
use crate::queries::users::{self, MembershipSeen, User};
use crate::rules::duties;

#[derive(Template)]
#[template(path = "duties.html")]
struct DutiesPage {
    ui: Ui,
    errors: FieldErrors,
    user: User,
    body: String,
    membership: MembershipId,
    version: i64,
    duties: FieldView,
    choices: Vec<Choice>,
    /// Duties held that only the network's administrator changes.
    kept: String,
    unit: FieldView,
    units: Vec<Choice>,
}

/// The user and the open membership that the address names.
pub async fn membership_of(
    ctx: &Ctx,
    tx: &mut impl db::Reads,
    user: &str,
    membership: &str,
) -> Result<(User, MembershipSeen), PageError> {
    let membership = MembershipId::parse(membership).or_hidden()?;
    let (user, all) = find(ctx, tx, user).await?;
    let open = |one: &MembershipSeen| one.id == membership && one.is_open(ctx.actor.today);
    Ok((user, all.into_iter().find(open).or_hidden()?))
}

/// Nobody is offered the office of the privacy officer for oneself.
fn offered(ctx: &Ctx, ui: &Ui, user: &User, of: &MembershipSeen) -> Vec<Choice> {
    let office = OfficeFacts { body: of.body, holder: Some(user.id) };
    let is_open = ctx.actor.may(AppointOfficer, &office) || of.duties.contains(&Duty::Privacy);
    let mut choices = givable(ctx, ui, of.body);
    choices.retain(|choice| is_open || choice.value != Duty::Privacy.code());
    choices
}

fn may_give(ctx: &Ctx, of: &MembershipSeen, duty: Duty) -> bool {
    ctx.actor.may(GiveDuty(duty), &BodyFacts { body: of.body })
}

async fn page(
    ctx: &Ctx,
    tx: &mut impl db::Reads,
    user: User,
    of: &MembershipSeen,
    typed: Option<&Form>,
    errors: FieldErrors,
) -> Result<DutiesPage, PageError> {
    let ui = if errors.is_empty() { ctx.ui() } else { ctx.ui().with_faults() };
    let kept: BTreeSet<Duty> = of.duties.iter().copied().filter(|duty| !may_give(ctx, of, *duty)).collect();
    let held = of.duties.iter().map(|duty| duty.code().to_owned()).collect();
    let unit = of.unit.map(|unit| unit.to_string()).unwrap_or_default();
    let units = users::units(tx, of.body, ctx.actor.today).await?;
    let choices = offered(ctx, &ui, &user, of);
    Ok(DutiesPage {
        user,
        body: of.body_name.clone(),
        membership: of.id,
        version: typed.map_or(of.version, version),
        duties: FieldView::of_values("duties", typed.map_or(held, |form| form.all("duties"))).with_errors(&errors),
        choices,
        kept: in_words(&ui, &kept),
        unit: FieldView::new("unit", typed.map_or(unit, |form| form.text("unit").to_owned())).optional(),
        units: units.into_iter().map(|(id, name)| Choice::new(id.to_string(), name)).collect(),
        ui,
        errors,
    })
}

pub async fn show(ctx: Ctx, Path((user, membership)): Path<(String, String)>) -> PageResult {
    ctx.recently_proven()?;
    let mut tx = ctx.app.db.read().await?;
    let (user, of) = membership_of(&ctx, &mut tx, &user, &membership).await?;
    ctx.actor.permit::<Administer>(&BodyFacts { body: of.body })?;
    let page = page(&ctx, &mut tx, user, &of, None, Vec::new()).await?;
    ctx.page(&page)
}

pub async fn save(ctx: Ctx, Path((user, membership)): Path<(String, String)>, form: Form) -> PageResult {
    ctx.recently_proven()?;
    let mut tx = ctx.write(&form).await?;
    let (user, of) = membership_of(&ctx, &mut tx, &user, &membership).await?;
    let facts = BodyFacts { body: of.body };
    let permit = ctx.actor.permit::<Administer>(&facts)?;
    let codes = form.all("duties");
    let mut wanted = duties::parse(codes.iter().map(String::as_str)).ok_or(PageError::Unreadable)?;
    wanted.extend(of.duties.iter().copied().filter(|duty| !may_give(&ctx, &of, *duty)));
    if wanted.is_empty() {
        let errors = vec![("duties".to_owned(), i18n::say(ctx.lang, "accounts-duties-missing"))];
        let page = page(&ctx, &mut tx, user, &of, Some(&form), errors).await?;
        return ctx.again(&page);
    }
    let change = duties::change(&of.duties, &wanted);
    for duty in change.added.iter().chain(&change.removed) {
        ctx.actor.permit_to(GiveDuty(*duty), &facts)?;
    }
    if change.added.contains(&Duty::Privacy) {
        let office = OfficeFacts { body: of.body, holder: Some(user.id) };
        officer::announce(&mut tx, &ctx, &ctx.actor.permit::<AppointOfficer>(&office)?, of.body).await?;
    }
    keep_an_administrator(&ctx, &mut tx, &permit, &of, user.id, &change.removed).await?;
    let unit = own_unit(&ctx, &mut tx, &of, form.text("unit")).await?;
    users::set_unit(&mut tx, &permit, of.id, version(&form), unit).await?.or_stale(&form)?;
    for duty in &change.added {
        users::give(&mut tx, &permit, of.id, *duty).await?;
    }
    for duty in &change.removed {
        users::take(&mut tx, &permit, of.id, *duty).await?;
    }
    tx.tell(ctx.now(), News { kind: "duties-changed", about: About::of("user", user.id), to: vec![user.id] });
    let event = DutiesChanged { user: user.id, membership: of.id, added: change.added, removed: change.removed };
    let to = format!("/users/{}", user.id);
    ctx.done(tx, &form, &permit.author(ctx.now()), &event, &to, Done::DutiesChanged).await
}

/// A unit of the same body, or none.
async fn own_unit(
    ctx: &Ctx,
    tx: &mut impl db::Reads,
    of: &MembershipSeen,
    typed: &str,
) -> Result<Option<UnitId>, PageError> {
    if typed.is_empty() {
        return Ok(None);
    }
    let wanted = UnitId::parse(typed).ok_or(PageError::Unreadable)?;
    let units = users::units(tx, of.body, ctx.actor.today).await?;
    units.iter().any(|(id, _)| *id == wanted).then_some(Some(wanted)).ok_or(PageError::Unreadable)
}
