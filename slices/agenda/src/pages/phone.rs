//! /calendar/phone: an address at which a phone reads one's own appointments; and what it finds there.

use askama::Template;
use axum::extract::Path;
use axum::http::{HeaderValue, header};
use axum::response::IntoResponse;
use db::Unrecorded;
use jiff::Span;
use kernel::ids::CalendarFeedId;
use web::{Ctx, Done, Form, OrHidden, PageError, PageResult, Ui, Visit};

use crate::calendar::{self, Whose};
use crate::events::{CalendarFeedEnded, CalendarFeedRenewed};
use crate::rules::Slot;
use crate::{feeds, files, sessions};

/// Days that a phone is given: back and ahead.
const BACK: i64 = 31;
const AHEAD: i64 = 366;

#[derive(Template)]
#[template(path = "phone.html")]
struct PhonePage {
    ui: Ui,
    /// Shown once, empty afterwards.
    link: String,
    /// Day of the address in use; empty: there is none.
    since: String,
    read_on: String,
}

pub async fn show(ctx: Ctx) -> PageResult {
    page(&ctx, String::new()).await
}

async fn page(ctx: &Ctx, link: String) -> PageResult {
    let ui = ctx.ui();
    let feed = feeds::own(&mut ctx.app.db.read().await?, &ctx.actor).await?;
    ctx.page(&PhonePage {
        link,
        since: feed.map(|feed| ui.day(feed.created_at)).unwrap_or_default(),
        read_on: feed.and_then(|feed| feed.read_on).map(|day| ui.date(day)).unwrap_or_default(),
        ui,
    })
}

/// `POST /calendar/phone`: a new address; the one before ends. Its secret is on this page and nowhere else.
pub async fn renew(ctx: Ctx, form: Form) -> PageResult {
    ctx.recently_proven()?;
    let mut tx = ctx.write(&form).await?;
    let (token, now) = (ctx.app.random.token(), ctx.now());
    let feed = CalendarFeedId::new(now, &ctx.app.random);
    feeds::renew(&mut tx, &ctx.actor, (feed, &token), now).await?;
    tx.commit(&ctx.author(), &CalendarFeedRenewed { user: ctx.actor.user, feed }).await?;
    page(&ctx, format!("{}/calendar/feed/{token}", ctx.app.settings.public_url)).await
}

/// `POST /calendar/phone/end`
pub async fn end(ctx: Ctx, form: Form) -> PageResult {
    let mut tx = ctx.write(&form).await?;
    if !feeds::revoke(&mut tx, &ctx.actor, ctx.now()).await? {
        return ctx.see("/calendar/phone");
    }
    let event = CalendarFeedEnded { user: ctx.actor.user };
    ctx.done(tx, &form, &ctx.author(), &event, "/calendar/phone", Done::CalendarFeedEnded).await
}

/// `GET /calendar/feed/{token}`: what the membership may see at this very request. An address that was ended, and a membership
/// that has, are an address that does not exist.
pub async fn feed(visit: Visit, Path(token): Path<String>) -> PageResult {
    let app = &visit.app;
    let mut tx = app.db.read().await?;
    let opened = feeds::by_token(&mut tx, token.trim_end_matches(".ics")).await?.or_hidden()?;
    let actor = web::member(app, &mut tx, opened.membership, visit.now()).await?.or_hidden()?;
    let (from, to) =
        (actor.today.saturating_sub(Span::new().days(BACK)), actor.today.saturating_add(Span::new().days(AHEAD)));
    let within = Slot::of_days(from, to, app.packs().territory().time_zone());
    let within = within.ok_or_else(|| PageError::fault("days outside the calendar"))?;
    let lines = calendar::of_user(&mut tx, &actor, Whose::Mine, within).await?;
    let dates = sessions::of_user(&mut tx, &actor, within).await?;
    drop(tx);
    if opened.read_on != Some(actor.today) {
        let mut tx = app.db.write().await?;
        feeds::was_read(&mut tx, opened.id, actor.today).await?;
        tx.keep_unrecorded(Unrecorded::SessionSeen).await?;
    }
    let text = files::file(&visit, &visit.ui(), visit.now(), (lines.iter().map(Into::into), &dates));
    let kind = HeaderValue::from_static("text/calendar; charset=utf-8");
    let private = HeaderValue::from_static("no-store");
    Ok(([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, private)], text).into_response())
}
