//! /me/ask: a question to who leads the case, and the answers.

use askama::Template;
use audit::{About, News};
use axum::http::HeaderMap;
use kernel::ids::OwnQuestionId;
use web::{Form, PageResult, Visit};

use super::frame::{Frame, MOST_CHARS, Told, here, shown, to, words};
use super::over;
use crate::events::OwnAsked;
use crate::questions::{self, Question};
use crate::visit::Entered;

struct Talk {
    words: String,
    day: String,
    answer: String,
}

#[derive(Template)]
#[template(path = "ask.html")]
struct AskPage {
    frame: Frame,
    words: String,
    fault: String,
    talks: Vec<Talk>,
}

fn page(visit: &Visit, own: &Entered, found: &[Question], words: &str, fault: &str) -> AskPage {
    let packs = visit.app.packs();
    let (t, zone) = (own.speech, packs.territory().time_zone());
    let talks = found.iter().map(|one| Talk {
        words: one.words.clone(),
        day: t.day(one.at.local_date(zone)),
        answer: one.answer.clone(),
    });
    let frame = Frame::inside(visit, own);
    let (frame, fault) = match fault {
        "" => (frame, String::new()),
        id => (frame.with_faults(), t.say(id)),
    };
    AskPage { frame, words: words.to_owned(), fault, talks: talks.collect() }
}

pub async fn show(visit: Visit, headers: HeaderMap) -> PageResult {
    let mut tx = visit.app.db.read().await?;
    let Some(own) = here(&visit, &headers, &mut tx).await? else {
        drop(tx);
        return over::ended(&visit).await;
    };
    let found = questions::mine(&mut tx, &visit.app.vault, &own.view).await?;
    drop(tx);
    shown(&visit, &own, "ask", Vec::new()).await?;
    visit.page(&page(&visit, &own, &found, "", ""))
}

/// `POST /me/ask`
pub async fn send(visit: Visit, headers: HeaderMap, form: Form) -> PageResult {
    let (app, now) = (&visit.app, visit.now());
    let mut tx = visit.write(&form).await?;
    let Some(own) = here(&visit, &headers, &mut tx).await? else {
        drop(tx);
        return over::ended(&visit).await;
    };
    own.check(&form)?;
    let text = words(form.text("words"));
    let fault = match text.chars().count() {
        0 => "own-fault-words",
        count if count > MOST_CHARS => "own-fault-long",
        _ => "",
    };
    if !fault.is_empty() {
        let found = questions::mine(&mut tx, &app.vault, &own.view).await?;
        return visit.again(&page(&visit, &own, &found, &text, fault));
    }
    let id = OwnQuestionId::new(now, &app.random);
    questions::ask(&mut tx, &app.vault, &own.view, (id, &text, now)).await?;
    // Nobody leads: whoever gave the key hears of it.
    let (given_by, _) = own.view.given();
    let hears = own.view.manager().unwrap_or(given_by);
    tx.tell(now, News { kind: "own-asked", about: About::of("own", own.view.case()), to: vec![hears] });
    let event = OwnAsked { case: own.view.case(), door: own.view.door(), question: id };
    let author = own.view.author(now);
    visit.done(tx, &form, &author, &event, &to("/me/ask", Told::Asked), web::Done::Saved).await
}
