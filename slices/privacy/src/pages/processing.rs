//! The record of processing (art. 30 GDPR), and the same as a table to keep.

use askama::Template;
use documents::sheet::{self, TemplateColumn, write_csv, write_xlsx};
use policy::privacy::ReadProcessing;
use web::{Ctx, Form, NavItem, PageError, PageResult, Ui};

use super::list::nav;
use super::shared::counted;
use crate::events::ProcessingExported;
use crate::processing::{Processing, record};

#[derive(Template)]
#[template(path = "processing.html")]
struct ProcessingPage {
    ui: Ui,
    nav: Vec<NavItem>,
    found: Processing,
}

/// `GET /privacy/processing`
pub async fn show(ctx: Ctx) -> PageResult {
    let permit = ctx.actor.permit::<ReadProcessing>(&())?;
    let ui = ctx.ui();
    let mut tx = ctx.app.db.read().await?;
    let found = record(&mut tx, &permit, &ctx.app.packs(), ctx.lang, ctx.actor.today).await?;
    ctx.page(&ProcessingPage { nav: nav(&ctx, &ui, "/privacy/processing"), found, ui })
}

/// `POST /privacy/processing/export`: CSV or Excel.
pub async fn export(ctx: Ctx, form: Form) -> PageResult {
    let permit = ctx.actor.permit::<ReadProcessing>(&())?;
    counted(&ctx).await?;
    let mut tx = ctx.app.db.read().await?;
    let found = record(&mut tx, &permit, &ctx.app.packs(), ctx.lang, ctx.actor.today).await?;
    drop(tx);
    let (heads, rows) = found.rows(ctx.lang);
    ctx.record(&permit.author(ctx.now()), &ProcessingExported { version: found.version.clone() }).await?;
    let day = ctx.actor.today;
    if form.text("format") == "xlsx" {
        let column = |header: String| TemplateColumn { header, width: 40.0, ..TemplateColumn::default() };
        let sheet = sheet::Template {
            sheet_name: day.to_string(),
            columns: heads.into_iter().map(column).collect(),
            rows,
            ..sheet::Template::default()
        };
        let bytes = write_xlsx(&sheet).map_err(|fault| PageError::fault(fault.to_string()))?;
        let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        return web::download(bytes, kind, &format!("processing-{day}.xlsx"));
    }
    let bytes = write_csv(std::iter::once(heads).chain(rows));
    web::download(bytes, "text/csv; charset=utf-8", &format!("processing-{day}.csv"))
}
