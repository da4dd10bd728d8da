//! /me/appointments: what is to come. One tap confirms; two ask for another day.

use agenda::events::AppointmentStepped;
use agenda::own::{self as meetings, OwnAppointment, Reply, Said as Answer};
use askama::Template;
use audit::{About, News};
use axum::extract::Path;
use axum::http::HeaderMap;
use db::Reads;
use kernel::ids::AppointmentId;
use kernel::states::appointment::{AppointmentState, Medium};
use web::{Form, OrHidden, PageError, PageResult, Visit};

use super::frame::{Frame, MOST_CHARS, Told, here, shown, to, words};
use super::over;
use crate::events::OwnAppointmentAnswered;
use crate::speech::Said;
use crate::visit::Entered;

/// One appointment as it is shown.
pub struct Card {
    pub id: AppointmentId,
    pub version: i64,
    pub day: String,
    pub hours: String,
    pub kind: Said,
    pub place: String,
    pub phone: String,
    pub with: String,
    pub interpreter: bool,
    /// What the person said for this hour, in words.
    pub said: String,
    pub to_confirm: bool,
    /// Another day was asked for: the answer of the office is what is waited for.
    pub may_move: bool,
}

pub(super) async fn card(
    visit: &Visit,
    own: &Entered,
    tx: &mut impl Reads,
    one: &OwnAppointment,
) -> Result<Card, PageError> {
    let (t, packs) = (own.speech, visit.app.packs());
    let zone = packs.territory().time_zone();
    let kind = packs.agenda().kind(&one.kind);
    let kind = kind.map(|kind| t.listed(&kind.label, &format!("own-kind-{}", one.kind.replace('_', "-"))));
    let place = match one.medium {
        Medium::Office => one.body_name.clone(),
        Medium::Elsewhere => one.place.clone(),
        Medium::Telephone => t.say("own-by-telephone"),
        Medium::Video => t.say("own-by-video"),
    };
    let comes = one.reply == Some(Reply::Comes) || one.state == AppointmentState::Confirmed;
    let asked = one.reply == Some(Reply::OtherDay);
    let said = match (asked, comes) {
        (true, _) => t.say("own-said-other-day"),
        (false, true) => t.say("own-said-comes"),
        (false, false) => t.say("own-said-nothing"),
    };
    Ok(Card {
        id: one.id,
        version: one.version,
        day: t.day(one.slot.starts_at.local_date(zone)),
        hours: t.say1("own-at-hour", "hour", t.hour(one.slot.starts_at, zone)),
        kind: kind.unwrap_or_else(|| Said { text: t.say("own-appointment"), lang: t.tag() }),
        place,
        phone: one.body_phone.clone(),
        with: meetings::with(tx, &own.view, (one.id, packs.team())).await?.join(", "),
        interpreter: one.interpreter,
        said,
        to_confirm: asked || !comes,
        may_move: !asked,
    })
}

#[derive(Template)]
#[template(path = "appointments.html")]
struct ListPage {
    frame: Frame,
    cards: Vec<Card>,
}

pub async fn list(visit: Visit, headers: HeaderMap) -> PageResult {
    let mut tx = visit.app.db.read().await?;
    let Some(own) = here(&visit, &headers, &mut tx).await? else {
        drop(tx);
        return over::ended(&visit).await;
    };
    let coming = meetings::coming(&mut tx, &visit.app.vault, &own.view, visit.now()).await?;
    let mut cards = Vec::with_capacity(coming.len());
    for one in &coming {
        cards.push(card(&visit, &own, &mut tx, one).await?);
    }
    drop(tx);
    let mut read: Vec<_> = coming.iter().map(|one| one.compartment).collect();
    read.sort();
    read.dedup();
    shown(&visit, &own, "appointments", read).await?;
    visit.page(&ListPage { frame: Frame::inside(&visit, &own), cards })
}

/// The appointment of an address, if it is the person's own and still to come: any other one does not exist.
async fn meant(visit: &Visit, own: &Entered, tx: &mut impl Reads, id: &str) -> Result<OwnAppointment, PageError> {
    let id = AppointmentId::parse(id).or_hidden()?;
    meetings::one(tx, &visit.app.vault, &own.view, (id, visit.now())).await?.or_hidden()
}

/// `POST /me/appointments/{appointment}/yes`: one tap.
pub async fn comes(visit: Visit, headers: HeaderMap, Path(id): Path<String>, form: Form) -> PageResult {
    let mut tx = visit.write(&form).await?;
    let Some(own) = here(&visit, &headers, &mut tx).await? else {
        drop(tx);
        return over::ended(&visit).await;
    };
    own.check(&form)?;
    let one = meant(&visit, &own, &mut tx, &id).await?;
    let answer = (Reply::Comes, "", "");
    answered(&visit, &own, tx, &one, (&form, answer)).await
}

struct Reason {
    code: String,
    label: Said,
    chosen: bool,
}

#[derive(Template)]
#[template(path = "move.html")]
struct MovePage {
    frame: Frame,
    one: Card,
    reasons: Vec<Reason>,
    words: String,
    fault: String,
}

/// The one that is chosen until somebody chooses another: nobody has to say why.
const OTHER: &str = "other";

async fn page(
    visit: &Visit,
    own: &Entered,
    tx: &mut impl Reads,
    one: &OwnAppointment,
    (chosen, words, fault): (&str, &str, &str),
) -> Result<MovePage, PageError> {
    let packs = visit.app.packs();
    let reasons = packs.own().reasons_on(visit.app.today());
    let reasons = reasons.map(|item| Reason {
        label: own.speech.listed(&item.label, &format!("own-reason-{}", item.code.replace('_', "-"))),
        chosen: item.code == chosen,
        code: item.code.clone(),
    });
    let frame = Frame::inside(visit, own);
    let frame = if fault.is_empty() { frame } else { frame.with_faults() };
    let fault = if fault.is_empty() { String::new() } else { own.speech.say(fault) };
    let reasons = reasons.collect();
    Ok(MovePage { frame, one: card(visit, own, tx, one).await?, reasons, words: words.to_owned(), fault })
}

/// `GET /me/appointments/{appointment}/move`
pub async fn ask(visit: Visit, headers: HeaderMap, Path(id): Path<String>) -> PageResult {
    let mut tx = visit.app.db.read().await?;
    let Some(own) = here(&visit, &headers, &mut tx).await? else {
        drop(tx);
        return over::ended(&visit).await;
    };
    let one = meant(&visit, &own, &mut tx, &id).await?;
    let page = page(&visit, &own, &mut tx, &one, (OTHER, "", "")).await?;
    drop(tx);
    shown(&visit, &own, "appointment", vec![one.compartment]).await?;
    visit.page(&page)
}

/// `POST /me/appointments/{appointment}/move`: the second tap.
pub async fn other_day(visit: Visit, headers: HeaderMap, Path(id): Path<String>, form: Form) -> PageResult {
    let mut tx = visit.write(&form).await?;
    let Some(own) = here(&visit, &headers, &mut tx).await? else {
        drop(tx);
        return over::ended(&visit).await;
    };
    own.check(&form)?;
    let one = meant(&visit, &own, &mut tx, &id).await?;
    let (reason, text) = (form.text("reason"), words(form.text("words")));
    let known = visit.app.packs().own().reasons_on(visit.app.today()).any(|item| item.code == reason);
    let fault = if !known {
        "own-fault-reason"
    } else if text.chars().count() > MOST_CHARS {
        "own-fault-long"
    } else {
        ""
    };
    if !fault.is_empty() {
        let page = page(&visit, &own, &mut tx, &one, (reason, &text, fault)).await?;
        return visit.again(&page);
    }
    let reason = reason.to_owned();
    answered(&visit, &own, tx, &one, (&form, (Reply::OtherDay, &reason, &text))).await
}

/// Keeps the answer and tells who takes part.
async fn answered(
    visit: &Visit,
    own: &Entered,
    mut tx: db::WriteTx,
    one: &OwnAppointment,
    (form, (reply, reason, text)): (&Form, (Reply, &str, &str)),
) -> PageResult {
    let (app, now) = (&visit.app, visit.now());
    let Some(act) = own.view.act() else { return visit.see(&to("/me/appointments", Told::Waits)) };
    let seen = form.text("version").parse().unwrap_or(0);
    let said = Answer { reply, reason_code: reason, words: text, at: now, today: app.today() };
    if !meetings::answer(&mut tx, &app.vault, &act, (one, seen), &said).await? {
        return visit.see(&to("/me/appointments", Told::Changed));
    }
    let (kind, told) = match reply {
        Reply::Comes => ("own-comes", Told::Comes),
        Reply::OtherDay => ("own-other-day", Told::OtherDay),
    };
    let hearers = meetings::hearers(&mut tx, &act, one, app.today()).await?;
    tx.tell(now, News { kind, about: About::of("case", own.view.case()), to: hearers });
    let author = own.view.author(now);
    if reply == Reply::Comes && one.state != AppointmentState::Confirmed {
        let on = one.slot.starts_at.local_date(app.packs().territory().time_zone());
        let step = kernel::states::appointment::AppointmentStep::Confirm;
        let event =
            AppointmentStepped { case: own.view.case(), appointment: one.id, step, reason_code: String::new(), on };
        tx.note(&author, &event);
    }
    let event = OwnAppointmentAnswered {
        case: own.view.case(),
        door: own.view.door(),
        appointment: one.id,
        reply,
        reason_code: reason.to_owned(),
    };
    visit.done(tx, form, &author, &event, &to("/me/appointments", told), web::Done::Saved).await
}
