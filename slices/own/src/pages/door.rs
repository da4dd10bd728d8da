//! /me/open/{token}: the link asks for the code that came another way. Until it is right nothing is told, not even whose it is.

use askama::Template;
use audit::{About, Author, News};
use axum::extract::{Path, Query};
use axum::http::header;
use doors::door::{self, Ajar};
use doors::events::{DoorCodeWrong, DoorVisited};
use doors::{Found, Tried};
use kernel::ids::CaseId;
use serde::Deserialize;
use web::{Form, PageError, PageResult, Visit};

use super::frame::Frame;
use super::over;
use crate::speech::Speech;
use crate::visit::{COOKIE, PURPOSE, terms};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    lang: String,
}

#[derive(Template)]
#[template(path = "door.html")]
struct DoorPage {
    frame: Frame,
    token: String,
    /// What is wrong with the code, in words.
    fault: String,
}

impl DoorPage {
    fn of(visit: &Visit, ajar: &Ajar, lang: &str, token: String) -> Self {
        let speech = Speech::of(if lang.is_empty() { &ajar.lang } else { lang });
        Self { frame: Frame::outside(visit, speech), token, fault: String::new() }
    }
}

pub async fn ask(visit: Visit, Path(token): Path<String>, Query(asked): Query<Asked>) -> PageResult {
    over::counted(&visit).await?;
    let mut tx = visit.app.db.read().await?;
    let found = door::find(&mut tx, &visit.app, PURPOSE, terms(&visit.app.packs()), &token).await?;
    drop(tx);
    match found {
        Found::Over { why, door } => over::refuse(&visit, why, door).await,
        Found::Ajar(ajar) => visit.page(&DoorPage::of(&visit, &ajar, &asked.lang, token)),
    }
}

pub async fn prove(visit: Visit, Path(token): Path<String>, Query(asked): Query<Asked>, form: Form) -> PageResult {
    over::counted(&visit).await?;
    let (app, now) = (&visit.app, visit.now());
    let terms = terms(&app.packs());
    let mut tx = app.db.write().await?;
    let ajar = match door::find(&mut tx, app, PURPOSE, terms, &token).await? {
        Found::Ajar(ajar) => ajar,
        Found::Over { why, door } => {
            drop(tx);
            return over::refuse(&visit, why, door).await;
        }
    };
    match door::try_code(&mut tx, app, (ajar.id, PURPOSE), terms, form.text("code")).await? {
        Tried::Right => {
            let cookie = door::begin(&mut tx, app, ajar.id, terms).await?;
            let event = DoorVisited { person: ajar.person, door: ajar.id, purpose: PURPOSE };
            tx.commit(&policy::doors::author(PURPOSE, now), &event).await?;
            let mut response = visit.see("/me")?;
            response.headers_mut().append(header::SET_COOKIE, COOKIE.begins(&app.settings, &cookie)?);
            Ok(response)
        }
        Tried::Wrong { locked } => {
            if locked {
                tell(&mut tx, &ajar, now);
            }
            let event = DoorCodeWrong { person: ajar.person, door: ajar.id, purpose: PURPOSE, locked };
            tx.commit(&Author::machine(now), &event).await?;
            if locked {
                return over::refuse(&visit, "locked", Some(ajar.id)).await;
            }
            let mut page = DoorPage::of(&visit, &ajar, &asked.lang, token);
            page.fault = page.frame.t.say("own-door-wrong");
            page.frame = page.frame.with_faults();
            visit.again(&page)
        }
        Tried::Over => {
            drop(tx);
            over::refuse(&visit, "locked", Some(ajar.id)).await
        }
    }
}

/// Whoever gave the key hears that it is locked: perhaps somebody else holds the link.
pub(super) fn tell(tx: &mut db::WriteTx, ajar: &Ajar, now: kernel::Instant) {
    if let Some(case) = CaseId::parse(&ajar.subject) {
        let about = About::of("own", case);
        tx.tell(now, News { kind: "own-key-locked", about, to: vec![ajar.made_by] });
    }
}

/// What the code, given anew before an act that counts, came to.
pub(super) enum Proven {
    Right(db::WriteTx),
    /// Words of the fault.
    Wrong(&'static str),
    Over(axum::response::Response),
}

/// Tries the code again. A wrong one counts, also where something else of the form is wrong.
pub(super) async fn anew(
    visit: &Visit,
    view: &policy::own::OwnView,
    mut tx: db::WriteTx,
    typed: &str,
) -> Result<Proven, PageError> {
    let app = &visit.app;
    if typed.trim().is_empty() {
        return Ok(Proven::Wrong("own-fault-code"));
    }
    match door::try_code(&mut tx, app, (view.door(), PURPOSE), terms(&app.packs()), typed).await? {
        Tried::Right => Ok(Proven::Right(tx)),
        Tried::Wrong { locked: false } => {
            wrong(visit, tx, view, false).await?;
            Ok(Proven::Wrong("own-door-wrong"))
        }
        Tried::Wrong { locked: true } => {
            let about = About::of("own", view.case());
            tx.tell(visit.now(), News { kind: "own-key-locked", about, to: vec![view.given().0] });
            wrong(visit, tx, view, true).await?;
            Ok(Proven::Over(over::refuse(visit, "locked", Some(view.door())).await?))
        }
        Tried::Over => {
            drop(tx);
            Ok(Proven::Over(over::refuse(visit, "locked", Some(view.door())).await?))
        }
    }
}

/// A wrong code in the middle of a visit is kept as one at the door.
async fn wrong(visit: &Visit, tx: db::WriteTx, view: &policy::own::OwnView, locked: bool) -> Result<(), PageError> {
    let event = DoorCodeWrong { person: view.person(), door: view.door(), purpose: PURPOSE, locked };
    Ok(tx.commit(&Author::machine(visit.now()), &event).await?)
}
