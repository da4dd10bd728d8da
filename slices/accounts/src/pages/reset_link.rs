//! A way back in for a user who lost the password or the second factor: an administrator gives a link, by mail.

use askama::Template;
use audit::{About, News};
use axum::extract::Path;
use kernel::ids::UserId;
use kernel::words::Duty;
use policy::accounts::{Administer, BodyFacts, GiveDuty};
use web::{Ctx, Done, Form, OrHidden, PageError, PageResult, Ui, letters};

use super::user::{closing, find};
use crate::events::ResetGiven;
use crate::mail::{reset_link, reset_mail};
use crate::queries::resets::{self, RESET_HOURS};
use crate::queries::users::{MembershipSeen, User};

/// The one page that shows the link, to those who may see it.
#[derive(Template)]
#[template(path = "reset_link.html")]
struct LinkPage {
    ui: Ui,
    id: UserId,
    name: String,
    email: String,
    link: Option<String>,
}

/// Whoever holds the link can become that user. Only who could give all the user's duties anyway sees it; for the
/// others, and for privacy officers, whose eyes are the other two of four, the link goes to the own mailbox alone.
async fn may_see_link(
    ctx: &Ctx,
    tx: &mut db::WriteTx,
    user: &User,
    memberships: &[MembershipSeen],
) -> Result<bool, PageError> {
    match closing(ctx, tx, user.id).await {
        Ok(_) => {}
        Err(PageError::Refused(_)) => return Ok(false),
        Err(other) => return Err(other),
    }
    let open = memberships.iter().filter(|one| one.is_open(ctx.actor.today));
    let givable = |one: &MembershipSeen| {
        let given =
            |duty: &Duty| *duty != Duty::Privacy && ctx.actor.may(GiveDuty(*duty), &BodyFacts { body: one.body });
        one.duties.iter().all(given)
    };
    Ok(open.into_iter().all(givable))
}

/// `POST /users/{id}/reset`. For an administrator of one of the user's bodies or of the network; never for oneself.
pub async fn give(ctx: Ctx, Path(id): Path<String>, form: Form) -> PageResult {
    let (app, now) = (&ctx.app, ctx.now());
    ctx.recently_proven()?;
    let mut tx = ctx.write(&form).await?;
    let (user, memberships) = find(&ctx, &mut tx, &id).await?;
    let permit = ctx.actor.permit::<Administer>(&BodyFacts { body: ctx.actor.body })?;
    let here = memberships.iter().any(|one| one.is_open(ctx.actor.today));
    (here && !user.disabled && user.id != ctx.actor.user).then_some(()).or_hidden()?;
    let drops_factor = user.has_factor && form.text("factor") == "yes";
    let (reset, token) = resets::give(&mut tx, &permit, app, user.id, drops_factor).await?;
    let link = reset_link(&app.settings.public_url, &token);
    let mail = reset_mail(user.lang, &app.settings.network_name, &link).to(&user.email);
    letters::queue(&mut tx, app, &mail).await?;
    tx.tell(now, News { kind: "reset-given", about: About::of("user", user.id), to: vec![user.id] });
    let shown = may_see_link(&ctx, &mut tx, &user, &memberships).await?;
    let event = ResetGiven { user: user.id, reset, drops_factor };
    ctx.done(tx, &form, &permit.author(now), &event, &format!("/users/{id}"), Done::ResetGiven).await?;
    let link = shown.then_some(link);
    ctx.page(&LinkPage { ui: ctx.ui(), id: user.id, name: user.name, email: user.email, link })
}
