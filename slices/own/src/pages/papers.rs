//! /me/papers: the letters that were written to the person.

use ::papers::own as letters;
use askama::Template;
use axum::extract::Path;
use axum::http::HeaderMap;
use kernel::Named;
use kernel::ids::PaperId;
use web::{OrHidden, PageResult, Visit};

use super::frame::{Frame, here, shown};
use super::over;
use crate::events::OwnPaperTaken;

struct Line {
    href: String,
    label: String,
    lang: &'static str,
    day: String,
}

#[derive(Template)]
#[template(path = "papers.html")]
struct PapersPage {
    frame: Frame,
    lines: Vec<Line>,
}

pub async fn list(visit: Visit, headers: HeaderMap) -> PageResult {
    let mut tx = visit.app.db.read().await?;
    let Some(own) = here(&visit, &headers, &mut tx).await? else {
        drop(tx);
        return over::ended(&visit).await;
    };
    let found = letters::letters(&mut tx, &own.view).await?;
    drop(tx);
    shown(&visit, &own, "papers", Vec::new()).await?;
    let (t, packs) = (own.speech, visit.app.packs());
    let zone = packs.territory().time_zone();
    let lines = found.iter().map(|one| Line {
        href: format!("/me/papers/{}", one.id),
        label: t.say(&one.kind.words_id()),
        // Names of documents are in the languages of the interface.
        lang: if matches!(t, crate::speech::Speech::House(_)) { t.tag() } else { "it" },
        day: t.day(one.issued_at.local_date(zone)),
    });
    visit.page(&PapersPage { lines: lines.collect(), frame: Frame::inside(&visit, &own) })
}

/// `GET /me/papers/{paper}`
pub async fn take(visit: Visit, headers: HeaderMap, Path(id): Path<String>) -> PageResult {
    let mut tx = visit.app.db.read().await?;
    let Some(own) = here(&visit, &headers, &mut tx).await? else {
        drop(tx);
        return over::ended(&visit).await;
    };
    let id = PaperId::parse(&id).or_hidden()?;
    let (_, bytes) = letters::file(&mut tx, &visit.app.vault, &own.view, id).await?.or_hidden()?;
    drop(tx);
    let event = OwnPaperTaken { case: own.view.case(), door: own.view.door(), paper: id };
    visit.record(&own.view.author(visit.now()), &event).await?;
    // The name of a file stays on the phone: it says nothing.
    web::download(bytes, "application/pdf", "documento.pdf")
}
