//! /legal-bases/draft/rows/{row}: one row as a form. Saving writes that row into the draft and touches no other.

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use kernel::words::{AgreementKind, BasisKind, BodyKind, Compartment, Operation, Purpose};
use packs::{LegalBases, LegalBasis, Looked};
use web::{Choice, Ctx, Done, FieldErrors, FieldView, Form, OrHidden, OrStale, PageResult, Ui};

use super::super::{agreement::day, agreements::code as choices};
use super::faults::{field, language};
use super::row_form::{LANGUAGES, filled, in_the_order_of, read};
use super::{DRAFT, Desk, row_href};
use crate::drafts::store::{self, Edition};
use crate::events::MatrixDraftSaved;

#[derive(Template)]
#[template(path = "drafts/row.html")]
struct RowPage {
    ui: Ui,
    errors: FieldErrors,
    /// Empty for a new row.
    code: String,
    action: String,
    seen: i64,
    purpose: FieldView,
    bodies: FieldView,
    compartments: FieldView,
    operations: FieldView,
    agreements: FieldView,
    basis: FieldView,
    provision: FieldView,
    gdpr: FieldView,
    /// One for each language, with its name.
    words: Vec<(FieldView, String)>,
    valid_from: FieldView,
    valid_to: FieldView,
    checked: FieldView,
    last_day: FieldView,
    /// What somebody else wrote in this row meanwhile, where it differs from what was typed.
    theirs: Vec<(String, String)>,
    their_name: String,
    options: Options,
}

/// Everything there is to choose from.
struct Options {
    purposes: Vec<Choice>,
    bodies: Vec<Choice>,
    compartments: Vec<Choice>,
    operations: Vec<Choice>,
    agreements: Vec<Choice>,
    bases: Vec<Choice>,
}

/// The row as it stands on the page.
struct Shown<'a> {
    code: &'a str,
    form: &'a Form,
    seen: i64,
    errors: FieldErrors,
}

fn page(ctx: &Ctx, shown: Shown<'_>) -> RowPage {
    let Shown { code, form, seen, errors } = shown;
    let ui = if errors.is_empty() { ctx.ui() } else { ctx.ui().with_faults() };
    let text = |name: &str| FieldView::new(name, form.text(name)).with_errors(&errors);
    let several = |name: &str| FieldView::of_values(name, form.all(name)).with_errors(&errors);
    let words = |lang: &&str| (text(&format!("words_{lang}")).in_lang(*lang), language(lang));
    RowPage {
        action: if code.is_empty() { format!("{DRAFT}/rows/new") } else { row_href(code) },
        code: code.to_owned(),
        seen,
        purpose: text("purpose"),
        bodies: several("bodies"),
        compartments: several("compartments"),
        operations: several("operations"),
        agreements: several("agreement").optional(),
        basis: text("basis"),
        provision: text("provision").in_lang("it"),
        gdpr: text("gdpr").in_lang("it"),
        words: LANGUAGES.iter().map(words).collect(),
        valid_from: text("valid_from"),
        valid_to: text("valid_to").optional(),
        checked: text("checked"),
        last_day: text("last_day"),
        theirs: Vec::new(),
        their_name: String::new(),
        options: Options {
            purposes: choices::<Purpose>(&ui),
            bodies: choices::<BodyKind>(&ui),
            compartments: choices::<Compartment>(&ui),
            operations: choices::<Operation>(&ui),
            agreements: choices::<AgreementKind>(&ui),
            bases: choices::<BasisKind>(&ui),
        },
        errors,
        ui,
    }
}

async fn draft(ctx: &Ctx, desk: &Desk) -> Result<(Edition, Looked), web::PageError> {
    let mut tx = ctx.app.db.read().await?;
    let latest = desk.latest(&mut tx).await?;
    let looked = LegalBases::look(&latest.text);
    Ok((latest, looked))
}

pub async fn show(ctx: Ctx, Path(code): Path<String>) -> PageResult {
    let (latest, looked) = draft(&ctx, &Desk::of(&ctx)?).await?;
    let form = filled(&ctx.ui(), looked.row(&code).or_hidden()?);
    ctx.page(&page(&ctx, Shown { code: &code, form: &form, seen: latest.number, errors: Vec::new() }))
}

pub async fn blank(ctx: Ctx) -> PageResult {
    let (latest, _) = draft(&ctx, &Desk::of(&ctx)?).await?;
    ctx.page(&page(&ctx, Shown { code: "", form: &Form::default(), seen: latest.number, errors: Vec::new() }))
}

pub async fn save(ctx: Ctx, Path(code): Path<String>, form: Form) -> PageResult {
    let desk = Desk::of(&ctx)?;
    match read(&ctx.ui(), &form, &code) {
        Ok(row) => keep(&ctx, &desk, &form, row).await,
        Err(errors) => again(&ctx, &form, &code, errors),
    }
}

pub async fn add(ctx: Ctx, form: Form) -> PageResult {
    let desk = Desk::of(&ctx)?;
    match read(&ctx.ui(), &form, "") {
        Ok(row) => keep(&ctx, &desk, &form, row).await,
        Err(errors) => again(&ctx, &form, "", errors),
    }
}

/// `POST .../end`: the row holds to this day and no longer.
pub async fn end(ctx: Ctx, Path(code): Path<String>, form: Form) -> PageResult {
    let desk = Desk::of(&ctx)?;
    let (_, looked) = draft(&ctx, &desk).await?;
    let mut row = looked.row(&code).or_hidden()?.clone();
    let (ui, mut errors) = (ctx.ui(), FieldErrors::new());
    super::super::required(&ui, &mut errors, "last_day", form.text("last_day"));
    row.validity.to = day(&ui, &mut errors, "last_day", form.text("last_day"));
    if matches!((row.validity.from, row.validity.to), (Some(from), Some(to)) if to < from) {
        errors.push(("last_day".to_owned(), ui.say("legal-fault-ends-before").into_owned()));
    }
    if errors.is_empty() {
        return keep(&ctx, &desk, &form, row).await;
    }
    let mut shown = filled(&ui, looked.row(&code).or_hidden()?);
    shown.pairs.extend(form.pairs.iter().filter(|(name, _)| name == "last_day" || name == "seen").cloned());
    again(&ctx, &shown, &code, errors)
}

fn again(ctx: &Ctx, form: &Form, code: &str, errors: FieldErrors) -> PageResult {
    let seen = form.text("seen").parse().map_err(super::super::unreadable)?;
    ctx.again(&page(ctx, Shown { code, form, seen, errors }))
}

/// Writes the row into the latest draft, if nobody wrote the same row meanwhile.
async fn keep(ctx: &Ctx, desk: &Desk, form: &Form, mut row: LegalBasis) -> PageResult {
    let seen: i64 = form.text("seen").parse().map_err(super::super::unreadable)?;
    let mut tx = ctx.write(form).await?;
    let latest = desk.latest(&mut tx).await?;
    let looked = LegalBases::look(&latest.text);
    if row.code.is_empty() {
        row.code = free_code(&looked, row.purpose);
    } else {
        let theirs = looked.row(&row.code).or_hidden()?.clone();
        if seen != latest.number {
            let before = desk.edition(&mut tx, seen).await?.map(|one| LegalBases::look(&one.text));
            if before.and_then(|before| before.row(&row.code).cloned()).as_ref() != Some(&theirs) {
                drop(tx);
                return both(ctx, &latest, &theirs, &row, form);
            }
        }
        in_the_order_of(&theirs, &mut row);
    }
    let Some(text) = LegalBases::with_row(&latest.text, &row).filter(|text| *text != latest.text) else {
        drop(tx);
        let id =
            if looked.row(&row.code) == Some(&row) { "legal-draft-fault-same" } else { "legal-draft-fault-by-hand" };
        let (shown, errors) = (filled(&ctx.ui(), &row), vec![(String::new(), ctx.ui().say(id).into_owned())]);
        return ctx.again(&page(ctx, Shown { code: &row.code, form: &shown, seen: latest.number, errors }));
    };
    let new = (latest.number + 1, text.as_str(), row.code.as_str());
    store::add(&mut tx, &desk.permit, &desk.packs, new, ctx.now()).await?.or_stale(form)?;
    let event =
        MatrixDraftSaved { number: new.0, sha256: editions::store::imprint(&text), row: Some(row.code.clone()) };
    ctx.done(tx, form, &desk.permit.author(ctx.now()), &event, DRAFT, Done::MatrixDraftSaved).await
}

/// `evaluation-4`: the first number that no row of this draft has. The register quotes codes, so they say the purpose.
fn free_code(looked: &Looked, purpose: Purpose) -> String {
    let code = |number: usize| format!("{purpose}-{number}");
    (1..).map(code).find(|code| looked.row(code).is_none()).unwrap_or_default()
}

/// Somebody wrote this row meanwhile: theirs is shown beside mine, and the next saving knows of it.
fn both(ctx: &Ctx, latest: &Edition, theirs: &LegalBasis, mine: &LegalBasis, form: &Form) -> PageResult {
    let ui = ctx.ui();
    let errors = vec![(String::new(), ui.say1("legal-draft-conflict", "name", latest.saver.as_str()))];
    let (their_form, my_form) = (filled(&ui, theirs), filled(&ui, mine));
    let mut page = page(ctx, Shown { code: &mine.code, form, seen: latest.number, errors });
    let names = ["purpose", "bodies", "compartments", "operations", "agreement", "basis", "provision", "gdpr"];
    let names =
        names.iter().chain(&["words_it", "words_en", "words_fr", "words_de", "valid_from", "valid_to", "checked"]);
    let differing = names.filter(|name| their_form.all(name) != my_form.all(name));
    page.theirs = differing.map(|name| (field(&ui, name), their_form.all(name).join(", "))).collect();
    page.their_name = latest.saver.clone();
    let mut response = ctx.again(&page)?;
    *response.status_mut() = StatusCode::CONFLICT;
    Ok(response)
}
