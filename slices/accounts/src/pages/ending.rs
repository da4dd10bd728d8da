//! Ending a membership on a day; what the user did stays.

use askama::Template;
use axum::extract::Path;
use kernel::Date;
use kernel::ids::MembershipId;
use policy::accounts::{Administer, BodyFacts, GiveDuty};
use web::{Ctx, Done, FieldErrors, FieldView, Form, OrStale, PageResult, Ui};

use super::duties::membership_of;
use super::user::{keep_an_administrator, version};
use crate::events::MembershipEnded;
use crate::queries::users::{self, User};

#[derive(Template)]
#[template(path = "ending.html")]
struct EndingPage {
    ui: Ui,
    errors: FieldErrors,
    user: User,
    body: String,
    membership: MembershipId,
    version: i64,
    day: FieldView,
}

pub async fn show(ctx: Ctx, Path((user, membership)): Path<(String, String)>) -> PageResult {
    ctx.recently_proven()?;
    let mut tx = ctx.app.db.read().await?;
    let (user, of) = membership_of(&ctx, &mut tx, &user, &membership).await?;
    ctx.actor.permit::<Administer>(&BodyFacts { body: of.body })?;
    let ui = ctx.ui();
    let day = FieldView::new("day", ui.date_short(ctx.actor.today));
    let (body, membership, version) = (of.body_name, of.id, of.version);
    ctx.page(&EndingPage { ui, errors: Vec::new(), user, body, membership, version, day })
}

pub async fn end(ctx: Ctx, Path((user, membership)): Path<(String, String)>, form: Form) -> PageResult {
    ctx.recently_proven()?;
    let mut tx = ctx.write(&form).await?;
    let (user, of) = membership_of(&ctx, &mut tx, &user, &membership).await?;
    let facts = BodyFacts { body: of.body };
    let permit = ctx.actor.permit::<Administer>(&facts)?;
    for duty in &of.duties {
        ctx.actor.permit_to(GiveDuty(*duty), &facts)?;
    }
    let day = read_day(form.text("day"));
    let fault = match day {
        None => Some("field-fault-not-a-date"),
        Some(day) if day < of.from => Some("accounts-end-before-start"),
        Some(_) => None,
    };
    if let Some(id) = fault {
        drop(tx);
        let errors = vec![("day".to_owned(), i18n::say(ctx.lang, id))];
        let day = FieldView::new("day", form.text("day")).with_errors(&errors);
        let (body, membership, version) = (of.body_name, of.id, version(&form));
        return ctx.again(&EndingPage { ui: ctx.ui().with_faults(), errors, user, body, membership, version, day });
    }
    let last_day = day.unwrap_or(ctx.actor.today);
    let lost: Vec<_> = of.duties.iter().copied().collect();
    keep_an_administrator(&ctx, &mut tx, &permit, &of, user.id, &lost).await?;
    users::end(&mut tx, &permit, of.id, version(&form), last_day).await?.or_stale(&form)?;
    let event = MembershipEnded { user: user.id, membership: of.id, last_day: last_day.to_string() };
    let to = format!("/users/{}", user.id);
    ctx.done(tx, &form, &permit.author(ctx.now()), &event, &to, Done::MembershipEnded).await
}

/// A day as people write it (`2/12/2026`, `2.12.2026`) or as machines do (`2026-12-02`).
pub fn read_day(typed: &str) -> Option<Date> {
    if let Ok(day) = typed.parse::<Date>() {
        return Some(day);
    }
    let parts: Vec<&str> = typed.split(['/', '.', '-']).map(str::trim).collect();
    let [day, month, year] = parts.as_slice() else { return None };
    Date::new(year.parse().ok().filter(|year| *year > 1000)?, month.parse().ok()?, day.parse().ok()?).ok()
}
