//! /me/rights: a copy, a correction, an objection (artt. 15, 16, 17, 21 GDPR), with the day by which the answer comes.

use askama::Template;
use audit::{About, News};
use axum::http::HeaderMap;
use kernel::Coded;
use kernel::privacy::RequestKind;
use privacy::own::{self as rights, OwnRequest};
use privacy::requests::Desk;
use web::{Form, PageResult, Visit};

use super::door::Proven;
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
    faults: Vec<(&'static str, String)>,
    lines: Vec<Line>,
}

impl RightsPage {
    fn fault(&self, name: &str) -> Option<&str> {
        self.faults.iter().find(|(field, _)| *field == name).map(|(_, words)| words.as_str())
    }
}

/// Faults: the field and the message.
type Faults = Vec<(&'static str, &'static str)>;

fn page(
    visit: &Visit,
    own: &Entered,
    found: &[OwnRequest],
    (kind, words, faults): (&str, &str, &Faults),
) -> RightsPage {
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
    let frame = if faults.is_empty() { frame } else { frame.with_faults() };
    RightsPage {
        frame,
        kinds: KINDS
            .iter()
            .map(|one| Kind { code: one.code(), label: t.say(&label(*one)), chosen: one.code() == kind })
            .collect(),
        words: words.to_owned(),
        faults: faults.iter().map(|(field, id)| (*field, t.say(id))).collect(),
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
    visit.page(&page(&visit, &own, &found, ("", "", &Vec::new())))
}

fn faults(found: &[OwnRequest], kind: Option<RequestKind>, text: &str) -> Faults {
    let mut faults = Faults::new();
    match kind {
        None => faults.push(("kind", "own-fault-right")),
        Some(kind) if found.iter().any(|one| one.kind == kind && !one.state.is_final()) => {
            faults.push(("kind", "own-fault-again"));
        }
        // What is wrong has to be said, or nobody can mend it.
        Some(RequestKind::Rectification) if text.is_empty() => faults.push(("words", "own-fault-mend")),
        Some(_) => {}
    }
    if text.chars().count() > MOST_CHARS {
        faults.push(("words", "own-fault-long"));
    }
    faults
}

/// `POST /me/rights`, with the code again: a phone that lies open is enough to read, not to have everything copied or erased. Also while processing is restricted: the law lets everybody ask.
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
    let found = rights::of(&mut tx, &own.view).await?;
    let mut faults = faults(&found, kind, &text);
    let tx = match super::door::anew(&visit, &own.view, tx, form.text("code")).await? {
        Proven::Right(tx) => Some(tx),
        Proven::Wrong(fault) => {
            faults.push(("code", fault));
            None
        }
        Proven::Over(page) => return Ok(page),
    };
    let (Some(mut tx), Some(kind)) = (tx.filter(|_| faults.is_empty()), kind) else {
        return visit.again(&page(&visit, &own, &found, (form.text("kind"), &text, &faults)));
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
