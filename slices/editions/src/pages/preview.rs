//! A look at a text while it is written: the sample's pages as pictures, or what is wrong and where.
//!
//! The text is the one of the own draft, which the page keeps on the server at each pause. A picture is an answer of its
//! own, that no page of ours can be framed by and no script in it can run: shown as `<img>`, with a policy that
//! allows nothing.

use std::time::Duration;

use askama::Template;
use axum::extract::Path;
use axum::http::{HeaderValue, header};
use axum::response::IntoResponse;
use documents::typeset::{TypesetFault, TypesetFaultKind};
use kernel::Coded;
use web::{Ctx, OrHidden, PageError, PageResult, Ui};

use super::edit::EditForm;
use super::{Asked, FaultLine, counted, draft, fault_lines};
use crate::check::{self, Trial, trials};
use crate::events::EditionRefused;
use crate::store::{self, imprint};

/// Pages as addresses of pictures, or faults; neither where nothing was tried.
#[derive(Default)]
pub struct Preview {
    /// Of all pages there are, shown or not.
    pub total: usize,
    pub pages: Vec<String>,
    pub faults: Vec<FaultLine>,
}

#[derive(Template)]
#[template(path = "preview_part.html")]
struct PreviewPart {
    ui: Ui,
    preview: Preview,
}

/// Who writes waits at every pause: a text that takes longer is not shown, and would not be published for long.
const MOST_TIME: Duration = Duration::from_secs(5);

/// Each picture is a request of its own.
const MOST_SHOWN: usize = 12;

/// The trial of this name, else the first one.
pub fn chosen<'a>(all: &'a [Trial], name: &str) -> Option<&'a Trial> {
    all.iter().find(|trial| trial.name() == name).or_else(|| all.first())
}

impl Preview {
    pub async fn of(ctx: &Ctx, asked: &Asked, form: &EditForm) -> Result<Self, PageError> {
        counted(ctx).await?;
        let found = match typeset(ctx, asked, form).await? {
            Ok(pages) => {
                // The same address is the same picture: a browser keeps it until the text changes.
                let of = imprint(&format!("{}\n{}", form.sample, form.text));
                let address = |page: usize| format!("{}/pages/{page}?of={}", asked.href(), &of[..12]);
                let shown = pages.len().min(MOST_SHOWN);
                Self { total: pages.len(), pages: (1..=shown).map(address).collect(), faults: Vec::new() }
            }
            Err(faults) => {
                noted(ctx, asked, &faults).await?;
                Self { faults: fault_lines(&ctx.ui(), &faults), ..Self::default() }
            }
        };
        Ok(found)
    }
}

async fn typeset(
    ctx: &Ctx,
    asked: &Asked,
    form: &EditForm,
) -> Result<Result<Vec<String>, Vec<check::Fault>>, PageError> {
    let all = trials(&asked.packs, &asked.file);
    let trial = chosen(&all, &form.sample).or_hidden()?;
    let files = check::with_text(&ctx.app, &asked.packs, &asked.file, &form.text).await?;
    // A caller who goes away ends the document.
    let job = trial.job(files.clone());
    let pages = tokio::time::timeout(MOST_TIME, ctx.app.typesetter.svg(&job)).await;
    let pages = pages.unwrap_or(Err(TypesetFault::TooLong(MOST_TIME)));
    Ok(pages.map_err(|wrong| check::fault(&files, trial.name(), &wrong)))
}

/// A slip of the pen is nobody's business; a text that hangs, eats memory or asks for files is.
async fn noted(ctx: &Ctx, asked: &Asked, faults: &[check::Fault]) -> Result<(), PageError> {
    let grave = [TypesetFaultKind::Denied, TypesetFaultKind::TooLong, TypesetFaultKind::TooMuchMemory];
    let Some(fault) = faults.iter().find(|fault| grave.contains(&fault.kind)) else { return Ok(()) };
    let faults = vec![fault.kind.code().to_owned()];
    let event = EditionRefused { path: asked.path.clone(), number: 0, faults };
    ctx.record(&asked.permit.author(ctx.now()), &event).await
}

/// What is being written: the own draft, else what the page would show.
async fn written(ctx: &Ctx, asked: &Asked) -> Result<EditForm, PageError> {
    let mut tx = ctx.app.db.read().await?;
    if let Some(kept) = draft::find(&mut tx, ctx, asked).await? {
        return Ok(EditForm::of(&kept));
    }
    let latest = store::all(&mut tx, &asked.permit, &asked.path).await?.into_iter().next();
    let text = latest.map_or_else(|| asked.original.clone(), |edition| edition.text);
    Ok(EditForm { text, ..EditForm::default() })
}

/// `GET /templates/{file}/preview`: the part of the page that follows the writing.
pub async fn part(ctx: Ctx, Path(file): Path<String>) -> PageResult {
    let asked = Asked::of(&ctx, &file)?;
    let form = written(&ctx, &asked).await?;
    let preview = Preview::of(&ctx, &asked, &form).await?;
    ctx.page(&PreviewPart { ui: ctx.ui(), preview })
}

/// Pictures run nothing and load nothing, wherever they are opened.
const POLICY: &str = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; sandbox";

/// `GET /templates/{file}/pages/{page}`
pub async fn page(ctx: Ctx, Path((file, page)): Path<(String, String)>) -> PageResult {
    let asked = Asked::of(&ctx, &file)?;
    let nth: usize = page.parse().ok().or_hidden()?;
    let form = written(&ctx, &asked).await?;
    counted(&ctx).await?;
    let pages = typeset(&ctx, &asked, &form).await?.ok().or_hidden()?;
    let picture = pages.into_iter().nth(nth.checked_sub(1).or_hidden()?).or_hidden()?;
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("image/svg+xml")),
        (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY)),
    ];
    Ok((headers, picture).into_response())
}
