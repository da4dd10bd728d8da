//! One user as an administrator sees them: memberships with duties, account, sessions.

use askama::Template;
use axum::extract::Path;
use kernel::Instant;
use kernel::ids::{MembershipId, UserId};
use kernel::words::Duty;
use policy::accounts::{Administer, BodyFacts, GiveDuty};
use policy::{Permit, Why};
use web::{Ctx, Done, Form, OrHidden, OrStale, PageError, PageResult, Ui};

use super::in_words;
use super::users::tone;
use crate::events::{AccountDisabled, AccountEnabled, LoginsEnded};
use crate::queries::users::{self, MembershipSeen, User, UserState};
use crate::rules::duties;

#[derive(Template)]
#[template(path = "user.html")]
struct UserPage {
    ui: Ui,
    user: User,
    states: Vec<(String, &'static str)>,
    memberships: Vec<MembershipCard>,
    may_close: bool,
    /// A link for a new password: for others, while the account is open.
    may_reset: bool,
}

struct MembershipCard {
    id: MembershipId,
    body: String,
    unit: String,
    duties: String,
    from: String,
    to: String,
    open: bool,
}

/// A user that the actor may see, with the memberships the actor administers.
pub async fn find(ctx: &Ctx, tx: &mut impl db::Reads, id: &str) -> Result<(User, Vec<MembershipSeen>), PageError> {
    let id = UserId::parse(id).or_hidden()?;
    let scope = ctx.actor.scope();
    let seen_after = ctx.now().plus_seconds(-ctx.app.settings.idle_minutes * 60);
    let user = users::user(tx, &scope, id, seen_after).await?.or_hidden()?;
    let memberships = users::memberships(tx, &scope, id).await?;
    Ok((user, memberships))
}

pub async fn show(ctx: Ctx, Path(id): Path<String>) -> PageResult {
    let ui = ctx.ui();
    let mut tx = ctx.app.db.read().await?;
    let (user, memberships) = find(&ctx, &mut tx, &id).await?;
    let may_close = closing(&ctx, &mut tx, user.id).await.is_ok() && user.id != ctx.actor.user;
    let memberships = memberships.into_iter().map(|one| card(&ctx, &ui, one)).collect();
    let mut states = vec![if user.disabled { UserState::Disabled } else { UserState::Active }];
    if !user.has_factor {
        states.push(UserState::WithoutFactor);
    }
    let states = states.into_iter().map(|state| (ui.code(state), tone(state))).collect();
    let may_reset = user.id != ctx.actor.user && !user.disabled;
    ctx.page(&UserPage { ui, user, states, memberships, may_close, may_reset })
}

fn card(ctx: &Ctx, ui: &Ui, one: MembershipSeen) -> MembershipCard {
    MembershipCard {
        id: one.id,
        open: one.is_open(ctx.actor.today),
        duties: in_words(ui, &one.duties),
        from: ui.date(one.from),
        to: one.to.map(|to| ui.date(to)).unwrap_or_default(),
        body: one.body_name,
        unit: one.unit_name,
    }
}

/// The account as a whole is closed by who administers every body the user works for and may give every duty held
/// there: the administrator of a body has no power over an office of the network.
pub async fn closing(ctx: &Ctx, tx: &mut impl db::Reads, user: UserId) -> Result<Permit<Administer>, PageError> {
    let permit = ctx.actor.permit::<Administer>(&BodyFacts { body: ctx.actor.body })?;
    for body in users::bodies_of(tx, &ctx.actor.scope(), user, ctx.actor.today).await? {
        if !ctx.actor.may(Administer, &BodyFacts { body }) {
            return Err(PageError::Refused(Why::NotYourBody));
        }
    }
    for one in users::memberships(tx, &ctx.actor.scope(), user).await? {
        for duty in one.duties.iter().filter(|_| one.is_open(ctx.actor.today)) {
            ctx.actor.permit_to(GiveDuty(*duty), &BodyFacts { body: one.body })?;
        }
    }
    Ok(permit)
}

pub async fn disable(ctx: Ctx, Path(id): Path<String>, form: Form) -> PageResult {
    ctx.recently_proven()?;
    let now: Instant = ctx.now();
    let mut tx = ctx.write(&form).await?;
    let (user, memberships) = find(&ctx, &mut tx, &id).await?;
    let permit = closing(&ctx, &mut tx, user.id).await?;
    for one in memberships.iter().filter(|one| one.is_open(ctx.actor.today)) {
        let lost: Vec<Duty> = one.duties.iter().copied().collect();
        keep_an_administrator(&ctx, &mut tx, &permit, one, user.id, &lost).await?;
    }
    users::disable(&mut tx, &permit, user.id, version(&form), now).await?.or_stale(&form)?;
    let how_many = users::end_logins(&mut tx, &permit, user.id, now).await?;
    let author = permit.author(now);
    tx.note(&author, &LoginsEnded { user: user.id, how_many });
    let event = AccountDisabled { user: user.id };
    ctx.done(tx, &form, &author, &event, &format!("/users/{id}"), Done::AccountDisabled).await
}

pub async fn enable(ctx: Ctx, Path(id): Path<String>, form: Form) -> PageResult {
    ctx.recently_proven()?;
    let mut tx = ctx.write(&form).await?;
    let (user, _) = find(&ctx, &mut tx, &id).await?;
    let permit = closing(&ctx, &mut tx, user.id).await?;
    users::enable(&mut tx, &permit, user.id, version(&form)).await?.or_stale(&form)?;
    let event = AccountEnabled { user: user.id };
    ctx.done(tx, &form, &permit.author(ctx.now()), &event, &format!("/users/{id}"), Done::AccountEnabled).await
}

/// Signs the user out everywhere; harmless, so every administrator who sees the user may.
pub async fn end_sessions(ctx: Ctx, Path(id): Path<String>, form: Form) -> PageResult {
    let mut tx = ctx.write(&form).await?;
    let (user, _) = find(&ctx, &mut tx, &id).await?;
    let permit = ctx.actor.permit::<Administer>(&BodyFacts { body: ctx.actor.body })?;
    let how_many = users::end_logins(&mut tx, &permit, user.id, ctx.now()).await?;
    let event = LoginsEnded { user: user.id, how_many };
    ctx.done(tx, &form, &permit.author(ctx.now()), &event, &format!("/users/{id}"), Done::SessionsEnded).await
}

/// Refuses what would leave nobody to administer the body or the network.
pub async fn keep_an_administrator(
    ctx: &Ctx,
    tx: &mut db::WriteTx,
    permit: &Permit<Administer>,
    of: &MembershipSeen,
    user: UserId,
    lost: &[Duty],
) -> Result<(), PageError> {
    let others = users::others(tx, permit, of.body, user, ctx.actor.today).await?;
    if duties::leaves_nobody(lost, others) {
        return Err(PageError::Refused(Why::LastAdministrator));
    }
    Ok(())
}

pub fn version(form: &Form) -> i64 {
    form.text("version").parse().unwrap_or(0)
}
