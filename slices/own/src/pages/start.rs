//! /me: the next appointment with one big button, and where else one can go: at most five things. The rest is on /me/more.

use agenda::own as meetings;
use askama::Template;
use axum::http::{HeaderMap, header};
use doors::door;
use web::{Form, PageResult, Visit};

use super::appointments::{Card, card};
use super::frame::{Frame, here, shown};
use super::over;
use crate::events::OwnLanguageChosen;
use crate::speech::Speech;
use crate::visit::{COOKIE, speak as keep_language};

#[derive(Template)]
#[template(path = "start.html")]
struct StartPage {
    frame: Frame,
    name: String,
    next: Option<Card>,
    /// A version of the project waits for this signature.
    signs: bool,
}

pub async fn show(visit: Visit, headers: HeaderMap) -> PageResult {
    let (app, now) = (&visit.app, visit.now());
    let mut tx = app.db.read().await?;
    let Some(own) = here(&visit, &headers, &mut tx).await? else {
        drop(tx);
        return over::ended(&visit).await;
    };
    let person = people::card(&mut tx, &own.view, own.view.person()).await?;
    let coming = meetings::coming(&mut tx, &app.vault, &own.view, now).await?;
    let next = match coming.first() {
        Some(one) => Some(card(&visit, &own, &mut tx, one).await?),
        None => None,
    };
    let signs = own.view.act().is_some() && super::project::meant(&visit, &own, &mut tx).await?.is_some();
    drop(tx);
    let read = coming.first().map(|one| one.compartment).into_iter().collect();
    shown(&visit, &own, "start", read).await?;
    // The name the person wants to be called by; the family name is not for who looks over a shoulder.
    let name =
        person.map_or_else(String::new, |card| if card.chosen_name.is_empty() { card.given } else { card.chosen_name });
    let name = if own.view.guardian().is_some() { String::new() } else { name };
    visit.page(&StartPage { frame: Frame::inside(&visit, &own), name, next, signs })
}

#[derive(Template)]
#[template(path = "more.html")]
struct MorePage {
    frame: Frame,
    /// Letters and rights are the person's own.
    person: bool,
}

/// `GET /me/more`
pub async fn more(visit: Visit, headers: HeaderMap) -> PageResult {
    let mut tx = visit.app.db.read().await?;
    let Some(own) = here(&visit, &headers, &mut tx).await? else {
        drop(tx);
        return over::ended(&visit).await;
    };
    drop(tx);
    shown(&visit, &own, "more", Vec::new()).await?;
    visit.page(&MorePage { frame: Frame::inside(&visit, &own), person: own.view.guardian().is_none() })
}

/// `POST /me/language`
pub async fn speak(visit: Visit, headers: HeaderMap, form: Form) -> PageResult {
    let mut tx = visit.app.db.write().await?;
    let Some(own) = here(&visit, &headers, &mut tx).await? else {
        drop(tx);
        return over::ended(&visit).await;
    };
    own.check(&form)?;
    let speech = Speech::of(form.text("lang"));
    keep_language(&mut tx, &own.view, speech).await?;
    let event = OwnLanguageChosen { case: own.view.case(), door: own.view.door(), lang: speech.tag().to_owned() };
    tx.commit(&own.view.author(visit.now()), &event).await?;
    visit.see("/me")
}

/// `POST /me/leave`: at once, to a page that says nothing. Whoever comes near finds nothing, and "back" shows nothing either.
pub async fn leave(visit: Visit, headers: HeaderMap, form: Form) -> PageResult {
    let mut tx = visit.app.db.write().await?;
    let own = here(&visit, &headers, &mut tx).await?;
    if let (Some(token), Some(own)) = (COOKIE.token(&visit.app.settings, &headers), own)
        && own.check(&form).is_ok()
    {
        door::leave(&mut tx, &token).await?;
        tx.keep_unrecorded(db::Unrecorded::SessionSeen).await?;
    }
    let mut response = visit.see("/me/out")?;
    response.headers_mut().append(header::SET_COOKIE, COOKIE.ends(&visit.app.settings));
    // The browser forgets the pages it kept for "back".
    response.headers_mut().insert("clear-site-data", header::HeaderValue::from_static("\"cache\""));
    Ok(response)
}

#[derive(Template)]
#[template(path = "out.html")]
struct OutPage {
    frame: Frame,
}

/// `GET /me/out`: neutral.
pub async fn out(visit: Visit) -> PageResult {
    visit.page(&OutPage { frame: Frame::outside(&visit, Speech::of(visit.lang.tag())) })
}
