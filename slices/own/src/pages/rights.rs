//! /me/rights: a copy, a correction, an objection (artt. 15, 16, 17, 21 GDPR), with the day by which the answer comes.

use askama::Template;
use audit::{About, News};
use axum::http::HeaderMap;
use kernel::Coded;
use kernel::privacy::RequestKind;
use privacy::own::{self as rights, OwnRequest};
use privacy::requests::Desk;
use web::{Form, PageResult, Visit};

use super::frame::{Frame, MOST_CHARS, Told, here, shown, to, words};
use super::over;
use crate::events::OwnRightAsked;
use crate::visit::Entered;

/// What is asked here. The others are asked of who leads, who explains them.
const KINDS: [RequestKind; 4] =
    [RequestKind::Access, RequestKind::Rectification, RequestKind::Objection, RequestKind::Erasure];

struct Line {
    what: String,
    when: String,
    until: String,
}

struct Kind {
    code: &'static str,
    label: String,
    chosen: bool,
}

#[derive(Template)]
#[template(path = "rights.html")]
struct RightsPage {
    frame: Frame,
    kinds: Vec<Kind>,
    words: String,
    fault: String,
    lines: Vec<Line>,
}

fn page(visit: &Visit, own: &Entered, found: &[OwnRequest], (kind, words, fault): (&str, &str, &str)) -> RightsPage {
    let (t, today) = (own.speech, visit.app.today());
    let line = |one: &OwnRequest| {
        let days = |to: kernel::Date| one.received_on.until(to).map_or(0, |span| i64::from(span.get_days()));
        let until = if one.state.is_final() {
            t.say("own-right-answered")
        } else {
            let count = t.say2("own-right-day", "day", days(today) + 1, "all", days(one.due_on));
            format!("{} {count}", t.say1("own-right-until", "day", t.day(one.due_on)))
        };
        Line { what: t.say(&label(one.kind)), when: t.day(one.received_on), until }
    };
    let frame = Frame::inside(visit, own);
    let (frame, fault) = match fault {
        "" => (frame, String::new()),
        id => (frame.with_faults(), t.say(id)),
    };
    RightsPage {
        frame,
        kinds: KINDS
            .iter()
            .map(|one| Kind { code: one.code(), label: t.say(&label(*one)), chosen: one.code() == kind })
            .collect(),
        words: words.to_owned(),
        fault,
        lines: found.iter().map(line).collect(),
    }
}

fn label(kind: RequestKind) -> String {
    format!("own-right-{}", kind.code())
}

pub async fn show(visit: Visit, headers: HeaderMap) -> PageResult {
    let mut tx = visit.app.db.read().await?;
    let Some(own) = here(&visit, &headers, &mut tx).await?.filter(|own| own.view.guardian().is_none()) else {
        drop(tx);
        return over::ended(&visit).await;
    };
    let found = rights::of(&mut tx, &own.view).await?;
    drop(tx);
    shown(&visit, &own, "rights", Vec::new()).await?;
    visit.page(&page(&visit, &own, &found, ("", "", "")))
}

/// `POST /me/rights`. Also while processing is restricted: the law lets everybody ask.
pub async fn send(visit: Visit, headers: HeaderMap, form: Form) -> PageResult {
    let (app, now) = (&visit.app, visit.now());
    let mut tx = visit.write(&form).await?;
    let Some(own) = here(&visit, &headers, &mut tx).await?.filter(|own| own.view.guardian().is_none()) else {
        drop(tx);
        return over::ended(&visit).await;
    };
    own.check(&form)?;
    let text = words(form.text("words"));
    let kind = RequestKind::parse(form.text("kind")).filter(|kind| KINDS.contains(kind));
    let fault = match kind {
        None => "own-fault-right",
        // What is wrong has to be said, or nobody can mend it.
        Some(RequestKind::Rectification) if text.is_empty() => "own-fault-mend",
        Some(_) if text.chars().count() > MOST_CHARS => "own-fault-long",
        Some(_) => "",
    };
    let Some(kind) = kind.filter(|_| fault.is_empty()) else {
        let found = rights::of(&mut tx, &own.view).await?;
        return visit.again(&page(&visit, &own, &found, (form.text("kind"), &text, fault)));
    };
    let packs = app.packs();
    let desk = Desk { vault: &app.vault, random: &app.random, packs: &packs, now, today: app.today() };
    let id = rights::record(&mut tx, desk, &own.view, (kind, &text)).await?;
    let hears = own.view.manager().unwrap_or(own.view.given().0);
    tx.tell(now, News { kind: "own-right-asked", about: About::of("own", own.view.case()), to: vec![hears] });
    let event = OwnRightAsked { case: own.view.case(), door: own.view.door(), request: id, kind };
    let author = own.view.author(now);
    visit.done(tx, &form, &author, &event, &to("/me/rights", Told::RightAsked), web::Done::Saved).await
}
