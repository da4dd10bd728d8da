//! /verify: whoever holds a letter on paper types its code and learns what was issued, by whom and when. No account, and
//! nothing about the person: not the name, not the decision.

use askama::Template;
use axum::extract::Path;
use db::{Reads, args, statements};
use kernel::words::PaperKind;
use policy::Open;
use web::limits::{self, Limit};
use web::{FieldErrors, FieldView, Form, PageError, PageResult, Ui, Visit};

use crate::issue::read_code;

statements! {
    ISSUED: Open = "SELECT p.kind, p.number, p.year, p.issued_at, p.sha256, p.pages, b.name FROM papers p
        JOIN bodies b ON b.id = p.issued_for WHERE p.code = $1 AND p.sha256 <> ''";
}

/// What is told about a letter.
struct Found {
    kind: String,
    number: String,
    day: String,
    body: String,
    sha256: String,
    pages: i64,
}

#[derive(Template)]
#[template(path = "check.html")]
struct CheckPage {
    ui: Ui,
    code: FieldView,
    errors: FieldErrors,
    found: Option<Found>,
    /// A code was asked for that no letter has.
    unknown: bool,
}

/// Codes cannot be guessed one after the other.
const CHECKS: Limit = Limit { burst: 30, every_seconds: 10 };

pub async fn ask(visit: Visit) -> PageResult {
    visit.page(&CheckPage {
        ui: visit.ui(),
        code: FieldView::new("code", ""),
        errors: Vec::new(),
        found: None,
        unknown: false,
    })
}

pub async fn asked(visit: Visit, form: Form) -> PageResult {
    let typed = form.text("code");
    if let Some(code) = read_code(typed) {
        return visit.see(&format!("/verify/{}", code.replace('-', "")));
    }
    let errors = vec![("code".to_owned(), visit.ui().say("papers-check-not-a-code").into_owned())];
    visit.again(&CheckPage {
        ui: visit.ui().with_faults(),
        code: FieldView::new("code", typed).with_errors(&errors),
        errors,
        found: None,
        unknown: false,
    })
}

pub async fn show(visit: Visit, Path(code): Path<String>) -> PageResult {
    let taken = limits::take(&visit.app, "verify", &visit.address, CHECKS).await?;
    taken.map_err(|wait| PageError::TooMany { wait })?;
    let ui = visit.ui();
    let mut found = None;
    if let Some(code) = read_code(&code) {
        let mut tx = visit.app.db.read().await?;
        if let Some(row) = tx.first(&ISSUED, &Open, args![code]).await? {
            let kind: PaperKind = row.code("kind")?;
            found = Some(Found {
                kind: ui.code(kind),
                number: format!("{}/{}", row.int("number")?, row.int("year")?),
                day: ui.day(row.instant("issued_at")?),
                body: row.text("name")?,
                sha256: row.text("sha256")?,
                pages: row.int("pages")?,
            });
        }
    }
    let page =
        CheckPage { code: FieldView::new("code", code), errors: Vec::new(), unknown: found.is_none(), found, ui };
    visit.page(&page)
}
