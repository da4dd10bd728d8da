//! /templates/{file}: its text, a preview of it, its versions; saving one.

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use db::Reads;
use serde::Deserialize;
use web::drafts::Draft;
use web::{Choice, Ctx, Done, FieldErrors, FieldView, Form, PageError, PageResult, Ui};

use super::preview::{Preview, chosen};
use super::{Asked, FaultLine, draft, edition_words, fault_lines, title};
use crate::check::{Report, Trial, trials};
use crate::diff::{self, Line};
use crate::events::{EditionRefused, EditionSaved};
use crate::store::{self, Edition, InUse, NewEdition, PACK, imprint};

/// A longer text is none of a template: the longest of ours has 15 kB.
const MOST_BYTES: usize = 80_000;
const MOST_NOTE: usize = 300;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct EditForm {
    pub text: String,
    pub note: String,
    /// The latest edition when the text was opened.
    pub seen: String,
    pub sample: String,
    pub what: String,
}

impl EditForm {
    /// What a draft kept.
    pub fn of(draft: &Draft) -> Self {
        let text = |name: &str| {
            let found = draft.pairs.iter().find(|(key, _)| key == name);
            found.map(|(_, value)| value.clone()).unwrap_or_default()
        };
        Self { text: text("text"), note: text("note"), seen: text("seen"), sample: text("sample"), ..Self::default() }
    }

    /// Whole lines, as an editor would leave them.
    fn whole(mut self) -> Self {
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
        self.note = self.note.trim().to_owned();
        self
    }

    fn seen(&self) -> i64 {
        self.seen.parse().unwrap_or(PACK)
    }

    fn faults(&self, ui: &Ui, before: &str) -> FieldErrors {
        let mut faults = Vec::new();
        let mut add = |field: &str, words: String| faults.push((field.to_owned(), words));
        if self.text.trim().is_empty() {
            add("text", ui.say("editions-fault-empty").into_owned());
        } else if self.text.len() > MOST_BYTES {
            add(
                "text",
                ui.say2("editions-fault-long", "size", kilobytes(self.text.len()), "most", kilobytes(MOST_BYTES)),
            );
        } else if self.text == before {
            add("text", ui.say("editions-fault-same").into_owned());
        }
        if self.note.is_empty() {
            add("note", ui.say("editions-fault-no-note").into_owned());
        } else if self.note.chars().count() > MOST_NOTE {
            add("note", ui.say1("editions-fault-note-long", "most", MOST_NOTE));
        }
        faults
    }
}

fn kilobytes(bytes: usize) -> usize {
    bytes.div_ceil(1000)
}

/// An edition as a line of the list.
struct VersionLine {
    number: i64,
    words: String,
    by: String,
    when: String,
    note: String,
    in_use: bool,
}

/// Somebody saved another text meanwhile.
struct Conflict {
    by: String,
    when: String,
    number: i64,
    /// From theirs to mine.
    lines: Vec<Line>,
}

/// What could not be published, and why.
pub struct Refused {
    pub words: String,
    pub faults: Vec<FaultLine>,
}

#[derive(Template)]
#[template(path = "edit.html")]
struct EditPage {
    ui: Ui,
    title: String,
    file: String,
    base: String,
    form: EditForm,
    errors: FieldErrors,
    /// Language of the words, for whoever listens to them.
    samples: Vec<Choice>,
    preview: Preview,
    versions: Vec<VersionLine>,
    in_use: InUse,
    /// The pack changed since the text in use was written.
    pack_moved: bool,
    conflict: Option<Conflict>,
    refused: Option<Refused>,
}

impl EditPage {
    fn text(&self) -> FieldView {
        FieldView::new("text", &self.form.text).with_errors(&self.errors)
    }

    fn note(&self) -> FieldView {
        FieldView::new("note", &self.form.note).with_errors(&self.errors)
    }

    fn sample(&self) -> FieldView {
        FieldView::new("sample", &self.form.sample)
    }
}

/// What is shown beside the text.
#[derive(Default)]
struct Beside {
    errors: FieldErrors,
    refused: Option<Refused>,
}

pub async fn show(ctx: Ctx, Path(file): Path<String>) -> PageResult {
    let asked = Asked::of(&ctx, &file)?;
    let page = page(&ctx, &asked, None, Beside::default()).await?;
    ctx.page(&page)
}

/// `None` for the form: the own draft, else the latest edition, else the pack's text.
async fn page(ctx: &Ctx, asked: &Asked, form: Option<EditForm>, beside: Beside) -> Result<EditPage, PageError> {
    let mut tx = ctx.app.db.read().await?;
    let editions = store::all(&mut tx, &asked.permit, &asked.path).await?;
    let in_use = store::in_use(&mut tx, &asked.permit).await?.remove(&asked.path).unwrap_or_default();
    let kept = draft::find(&mut tx, ctx, asked).await?;
    drop(tx);
    let mut ui = if beside.errors.is_empty() && beside.refused.is_none() { ctx.ui() } else { ctx.ui().with_faults() };
    if let (None, Some(kept)) = (&form, &kept) {
        ui = ui.with_notice(draft::notice(&ctx.ui(), kept, format!("{}/discard", asked.href())));
    }
    let mut form = form.or_else(|| kept.as_ref().map(EditForm::of)).unwrap_or_else(|| fresh(asked, &editions));
    let conflict = conflict(&ui, &mut form, &editions);
    let all = trials(&asked.packs, &asked.file);
    form.sample = chosen(&all, &form.sample).map(Trial::name).unwrap_or_default();
    // What was just refused is told above, and would hang again.
    let preview = match beside.refused.is_some() || form.text.len() > MOST_BYTES {
        true => Preview::default(),
        false => Preview::of(ctx, asked, &form).await?,
    };
    let used = editions.iter().find(|edition| edition.number == in_use.number);
    Ok(EditPage {
        title: title(&ui, &asked.packs, &asked.file),
        file: asked.file.clone(),
        base: asked.href(),
        samples: all.iter().map(|trial| Choice::new(trial.name(), trial.name())).collect(),
        versions: editions.iter().map(|edition| version(&ui, edition, in_use)).collect(),
        pack_moved: used.is_some_and(|used| used.pack_sha256 != imprint(&asked.original)),
        errors: beside.errors,
        refused: beside.refused,
        preview,
        in_use,
        conflict,
        form,
        ui,
    })
}

fn fresh(asked: &Asked, editions: &[Edition]) -> EditForm {
    let latest = editions.first();
    EditForm {
        text: latest.map_or_else(|| asked.original.clone(), |edition| edition.text.clone()),
        seen: latest.map_or(PACK, |edition| edition.number).to_string(),
        ..EditForm::default()
    }
}

/// A text that began from another edition than the latest: both are shown, and the next saving knows of the other one.
fn conflict(ui: &Ui, form: &mut EditForm, editions: &[Edition]) -> Option<Conflict> {
    let latest = editions.first().filter(|latest| latest.number != form.seen())?;
    form.seen = latest.number.to_string();
    Some(Conflict {
        by: latest.saved_by.clone(),
        when: ui.when(latest.saved_at),
        number: latest.number,
        lines: diff::lines(&latest.text, &form.text),
    })
}

fn version(ui: &Ui, edition: &Edition, in_use: InUse) -> VersionLine {
    VersionLine {
        number: edition.number,
        words: edition_words(ui, edition.number),
        by: edition.saved_by.clone(),
        when: ui.when(edition.saved_at),
        note: edition.note.clone(),
        in_use: edition.number == in_use.number,
    }
}

/// `POST /templates/{file}`: a new edition, or a look at it (`what=preview`, for browsers without scripts).
pub async fn save(ctx: Ctx, Path(file): Path<String>, form: Form) -> PageResult {
    let asked = Asked::of(&ctx, &file)?;
    let typed = form.read::<EditForm>()?.whole();
    if typed.what == "preview" && typed.text.len() <= MOST_BYTES {
        draft::write(&ctx, &asked, &typed).await?;
        return ctx.see(&format!("{}#preview", asked.href()));
    }
    let mut tx = ctx.write(&form).await?;
    let latest = latest(&mut tx, &asked).await?;
    let number = latest.as_ref().map_or(PACK, |edition| edition.number);
    let before = latest.map_or_else(|| asked.original.clone(), |edition| edition.text);
    let errors = typed.faults(&ctx.ui(), &before);
    if !errors.is_empty() {
        drop(tx);
        if typed.text.len() > MOST_BYTES {
            let event = EditionRefused { path: asked.path.clone(), number: 0, faults: vec!["too_large".to_owned()] };
            ctx.record(&asked.permit.author(ctx.now()), &event).await?;
        }
        let page = page(&ctx, &asked, Some(typed), Beside { errors, ..Beside::default() }).await?;
        return ctx.again(&page);
    }
    let saved = match number == typed.seen() {
        true => {
            let new = NewEdition {
                path: &asked.path,
                number: number + 1,
                text: &typed.text,
                note: &typed.note,
                original: &asked.original,
                at: ctx.now(),
            };
            store::add(&mut tx, &asked.permit, &asked.packs, &new).await?
        }
        false => None,
    };
    if saved.is_none() {
        drop(tx);
        return both(&ctx, &asked, typed).await;
    }
    draft::forget(&mut tx, &ctx, &asked).await?;
    let event = EditionSaved { path: asked.path.clone(), number: number + 1, sha256: imprint(&typed.text) };
    let to = format!("{}#versions", asked.href());
    ctx.done(tx, &form, &asked.permit.author(ctx.now()), &event, &to, Done::EditionSaved).await
}

async fn latest(tx: &mut impl Reads, asked: &Asked) -> Result<Option<Edition>, PageError> {
    Ok(store::all(tx, &asked.permit, &asked.path).await?.into_iter().next())
}

/// Somebody was faster: both texts on one page, and mine is kept for me as well.
async fn both(ctx: &Ctx, asked: &Asked, typed: EditForm) -> PageResult {
    draft::write(ctx, asked, &typed).await?;
    let page = page(ctx, asked, Some(typed), Beside::default()).await?;
    let mut response = ctx.again(&page)?;
    *response.status_mut() = StatusCode::CONFLICT;
    Ok(response)
}

/// The page again, with what keeps an edition from being published.
pub(super) async fn refused(ctx: &Ctx, asked: &Asked, number: i64, report: &Report) -> PageResult {
    let ui = ctx.ui();
    let words = ui.say1("editions-refused", "edition", edition_words(&ui, number));
    let refused = Some(Refused { words, faults: fault_lines(&ui, &report.faults) });
    let page = page(ctx, asked, None, Beside { refused, ..Beside::default() }).await?;
    ctx.again(&page)
}
