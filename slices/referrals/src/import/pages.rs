//! /referrals/import and /referrals/template: send a file, see what is wrong, import what is right.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, Query};
use axum::http::{HeaderValue, header};
use axum::response::IntoResponse;
use documents::sheet::{Sheet, SheetError, SheetFault, read};
use i18n::Lang;
use kernel::ids::ImportRunId;
use policy::referral::Ask;
use serde::Deserialize;
use web::{Ctx, Done, FieldErrors, FieldView, Form, OrHidden, PageError, PageResult, Ui};

use super::check::{Counting, check, form_of};
use super::columns::PersonFields;
use super::events::{SpreadsheetChecked, SpreadsheetImported, SpreadsheetPersonDecided, SpreadsheetReportTaken};
use super::plan::{Decision, Plan};
use super::report::Report;
use super::runs::{self, Run};
use super::show::{self, RunPage};
use super::write::{Job, Sending};
use super::{LIMITS, template};

/// Seconds an import may write before it answers; the page offers to go on.
const PATIENCE: i64 = 25;

#[derive(Template)]
#[template(path = "import_start.html")]
struct StartPage {
    ui: Ui,
    errors: FieldErrors,
    file: FieldView,
    runs: Vec<RecentRun>,
}

struct RecentRun {
    href: String,
    name: String,
    when: String,
    done: bool,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    format: String,
    page: String,
}

/// The empty spreadsheet, in the reader's language.
pub async fn template(ctx: Ctx, Query(asked): Query<Asked>) -> PageResult {
    let (packs, today, lang) = (ctx.app.packs(), ctx.actor.today, readable(ctx.lang));
    let name = i18n::say(lang, "import-template-file");
    let form = packs.current_form(today).asking(|compartment| ctx.actor.may(Ask(compartment), &()));
    if asked.format == "csv" {
        return Ok(file(&format!("{name}.csv"), CSV, template::csv(&form, lang)));
    }
    let bytes = template::xlsx(&form, &packs, today, lang).map_err(|error| PageError::fault(error.to_string()))?;
    Ok(file(&format!("{name}.xlsx"), XLSX, bytes))
}

const CSV: &str = "text/csv; charset=utf-8";
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// The pseudo-language is for pages; a spreadsheet speaks one of the four.
fn readable(lang: Lang) -> Lang {
    if Lang::OFFERED.contains(&lang) { lang } else { Lang::English }
}

fn file(name: &str, kind: &'static str, bytes: Vec<u8>) -> axum::response::Response {
    let disposition = HeaderValue::from_str(&format!("attachment; filename=\"{name}\""))
        .unwrap_or(HeaderValue::from_static("attachment"));
    let kind = HeaderValue::from_static(kind);
    ([(header::CONTENT_TYPE, kind), (header::CONTENT_DISPOSITION, disposition)], bytes).into_response()
}

pub async fn start(ctx: Ctx) -> PageResult {
    let page = start_page(&ctx, ctx.ui(), FieldErrors::new()).await?;
    ctx.page(&page)
}

async fn start_page(ctx: &Ctx, ui: Ui, errors: FieldErrors) -> Result<StartPage, PageError> {
    let permit = runs::right(&ctx.actor)?;
    let mut tx = ctx.app.db.read().await?;
    let recent = runs::mine(&mut tx, &permit).await?;
    let line = |run: runs::RunLine| RecentRun {
        href: href(run.id),
        name: run.file_name,
        when: ui.when(run.at),
        done: run.done,
    };
    let runs = recent.into_iter().map(line).collect();
    Ok(StartPage { file: FieldView::new("file", "").with_errors(&errors), runs, errors, ui })
}

/// Reads and checks the file; nothing is written but the run itself, sealed.
pub async fn upload(ctx: Ctx, form: Form) -> PageResult {
    let permit = runs::right(&ctx.actor)?;
    ctx.actor.nucleus.ok_or(PageError::Refused(policy::Why::NotYourNucleus))?;
    let sheet = match read_upload(&form).await? {
        Ok(sheet) => Arc::new(sheet),
        Err(words) => {
            let errors = vec![("file".to_owned(), words.in_lang(ctx.lang))];
            let page = start_page(&ctx, ctx.ui().with_faults(), errors).await?;
            return ctx.again(&page);
        }
    };
    let packs = ctx.app.packs();
    let version = packs.current_form(ctx.actor.today).version.clone();
    let decisions = super::plan::Decisions::new();
    let checked = check(&ctx.app, &ctx.actor, &packs, &version, &sheet, &decisions, Counting::NewFile).await?;
    let stored = checked.stored(&sheet, &version, &decisions);
    let id = ImportRunId::new(ctx.now(), &ctx.app.random);
    let name = form.upload("file").map(|upload| upload.file_name.as_str()).unwrap_or_default();
    let new = runs::NewRun { id, file_name: name, sheet: &sheet, stored: &stored };
    let mut tx = ctx.write(&form).await?;
    runs::add(&mut tx, &ctx.app.vault, &permit, &new, ctx.now()).await?;
    tx.note(&permit.author(ctx.now()), &checked.searched.event(id));
    let counted = stored.summary;
    let event = SpreadsheetChecked {
        run: id,
        rows: counted.rows,
        valid: counted.valid,
        faulty: counted.faulty,
        waiting: counted.waiting,
    };
    ctx.done(tx, &form, &permit.author(ctx.now()), &event, &href(id), Done::SpreadsheetChecked).await
}

/// Why a file was not read: none chosen, or what the reader says.
enum Unread {
    NoFile,
    Sheet(SheetError),
}

impl Unread {
    fn in_lang(&self, lang: Lang) -> String {
        match self {
            Self::NoFile => i18n::say(lang, "import-no-file"),
            Self::Sheet(error) => super::words::unread(lang, error),
        }
    }
}

async fn read_upload(form: &Form) -> Result<Result<Sheet, Unread>, PageError> {
    let Some(upload) = form.upload("file").cloned() else { return Ok(Err(Unread::NoFile)) };
    let work = tokio::task::spawn_blocking(move || read(&upload.file_name, &upload.bytes, &LIMITS));
    let sheet = work.await.map_err(|error| PageError::fault(error.to_string()))?;
    Ok(match sheet {
        Ok(sheet) if sheet.rows.is_empty() => Err(Unread::Sheet(SheetFault::Empty.into())),
        other => other.map_err(Unread::Sheet),
    })
}

fn href(id: ImportRunId) -> String {
    format!("/referrals/import/{id}")
}

async fn find_run(ctx: &Ctx, id: &str) -> Result<Run, PageError> {
    let permit = runs::right(&ctx.actor)?;
    let id = ImportRunId::parse(id).or_hidden()?;
    let mut tx = ctx.app.db.read().await?;
    runs::find(&mut tx, &ctx.app.vault, &permit, id).await?.or_hidden()
}

pub async fn show(ctx: Ctx, Path(id): Path<String>, Query(asked): Query<Asked>) -> PageResult {
    let run = find_run(&ctx, &id).await?;
    let page: RunPage = show::run_page(&ctx, ctx.ui(), &run, asked.page.parse().unwrap_or(0)).await?;
    ctx.page(&page)
}

/// Imports the valid rows, as many as there is patience for.
pub async fn carry_out(ctx: Ctx, Path(id): Path<String>, form: Form) -> PageResult {
    let permit = runs::right(&ctx.actor)?;
    let run = find_run(&ctx, &id).await?;
    let packs = ctx.app.packs();
    let stored = &run.stored;
    let sheet = Arc::new(run.sheet);
    let (version, decisions) = (&stored.form_version, &stored.decisions);
    let mut checked = check(&ctx.app, &ctx.actor, &packs, version, &sheet, decisions, Counting::SameFile).await?;
    let job = Job {
        app: &ctx.app,
        actor: &ctx.actor,
        packs: &packs,
        form: form_of(&packs, &stored.form_version, ctx.actor.today),
        run: run.id,
        plan: &checked.plan,
        looked: &checked.looked,
        send: if form.text("send") == "yes" { Sending::SendComplete } else { Sending::KeepDrafts },
    };
    let written = job.write(|_, _| {}, Some(ctx.now().plus_seconds(PATIENCE))).await?;
    let mut tx = ctx.app.db.read().await?;
    let vault = &ctx.app.vault;
    checked.looked = super::register::look(&mut tx, vault, &ctx.actor, &mut checked.plan, &stored.decisions).await?;
    drop(tx);
    let stored = checked.stored(&sheet, &stored.form_version, &stored.decisions);
    let mut tx = ctx.write(&form).await?;
    runs::keep(&mut tx, &permit, run.id, &stored, "done").await?;
    let event = SpreadsheetImported {
        run: run.id,
        referrals: written.referrals,
        people: written.people,
        sent: written.sent,
        left: written.left,
    };
    ctx.done(tx, &form, &permit.author(ctx.now()), &event, &href(run.id), Done::Imported).await
}

/// Keeps who the waiting people are, and checks anew. A row left open goes on waiting.
pub async fn decide(ctx: Ctx, Path(id): Path<String>, form: Form) -> PageResult {
    let permit = runs::right(&ctx.actor)?;
    let run = find_run(&ctx, &id).await?;
    let mut decisions = run.stored.decisions.clone();
    let mut decided = Vec::new();
    for finding in show::waiting(&run.stored) {
        if let Some(decision) = show::decision(form.text(&show::field_of(finding.row)), finding, &run.stored) {
            decisions.insert(finding.row, decision);
            decided.push(finding.row);
        }
    }
    if decided.is_empty() {
        let errors = vec![(String::new(), i18n::say(ctx.lang, "import-decide-nothing"))];
        let page = show::run_page(&ctx, ctx.ui().with_faults(), &run, 0).await?.with_errors(errors);
        return ctx.again(&page);
    }
    let (packs, sheet) = (ctx.app.packs(), Arc::new(run.sheet));
    let version = &run.stored.form_version;
    let checked = check(&ctx.app, &ctx.actor, &packs, version, &sheet, &decisions, Counting::SameFile).await?;
    let stored = checked.stored(&sheet, version, &decisions);
    let state = if stored.imported.is_empty() { "checked" } else { "done" };
    let mut tx = ctx.write(&form).await?;
    runs::keep(&mut tx, &permit, run.id, &stored, state).await?;
    let author = permit.author(ctx.now());
    let last = SpreadsheetPersonDecided { run: run.id, row: decided.pop().unwrap_or_default() };
    for row in decided {
        tx.note(&author, &SpreadsheetPersonDecided { run: run.id, row });
    }
    ctx.done(tx, &form, &author, &last, &href(run.id), Done::Saved).await
}

/// The office's rows with our remarks beside them.
pub async fn report(ctx: Ctx, Path(id): Path<String>, Query(asked): Query<Asked>) -> PageResult {
    ctx.recently_proven()?;
    let run = find_run(&ctx, &id).await?;
    let (packs, today, lang) = (ctx.app.packs(), ctx.actor.today, readable(ctx.lang));
    let person = PersonFields::new();
    let columns = person.columns(form_of(&packs, &run.stored.form_version, today));
    let plan = plan_of(&run);
    let report = Report { sheet: &run.sheet, columns: &columns, plan: &plan, packs: &packs, today, lang };
    let name = i18n::say(lang, "import-report-file");
    let (format, response) = if asked.format == "csv" {
        ("csv", file(&format!("{name}.csv"), CSV, report.csv()))
    } else {
        let bytes = report.xlsx().map_err(|error| PageError::fault(error.to_string()))?;
        ("xlsx", file(&format!("{name}.xlsx"), XLSX, bytes))
    };
    ctx.record(&ctx.author(), &SpreadsheetReportTaken { run: run.id, format }).await?;
    Ok(response)
}

/// As much of the plan as a report or a page needs.
pub(super) fn plan_of(run: &Run) -> Plan {
    let stored = &run.stored;
    let matched = super::columns::Matched {
        pairs: stored.matched.clone(),
        spare: stored.spare.clone(),
        twice: stored.twice.clone(),
    };
    Plan { matched, findings: stored.findings.clone(), missing: stored.missing.clone(), ..Plan::default() }
}

impl Decision {
    /// `another`, `row:12`, `person:<id>`.
    pub(super) fn parse(text: &str) -> Option<Self> {
        match text.split_once(':') {
            Some(("row", number)) => number.parse().ok().map(Self::Row),
            Some(("person", id)) => kernel::ids::PersonId::parse(id).map(Self::Person),
            _ => (text == "another").then_some(Self::Another),
        }
    }
}
