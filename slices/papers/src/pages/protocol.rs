//! /protocol: the protocol register of the own nucleus, and the register as a file.

use askama::Template;
use axum::extract::Query;
use documents::sheet::{self, TemplateColumn, write_csv, write_xlsx};
use kernel::words::PaperKind;
use kernel::{Coded, ids::NucleusId};
use policy::Permit;
use policy::papers::ReadProtocol;
use serde::Deserialize;
use web::limits::{self, Limit};
use web::{Ctx, Form, OrHidden, PageError, PageResult, Pager, Ui};

use super::rows::recipient;
use crate::events::ProtocolExported;
use crate::protocol::{self, Entry, PAGE};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    year: String,
    page: String,
}

/// One line in words.
struct Row {
    number: String,
    when: String,
    direction: String,
    kind: String,
    about: String,
    /// Where it is, for whoever finds it there.
    href: String,
    sender: String,
    recipient: String,
    attachments: i64,
    sha256: String,
}

#[derive(Template)]
#[template(path = "protocol.html")]
struct ProtocolPage {
    ui: Ui,
    nucleus: String,
    year: i64,
    years: Vec<i64>,
    rows: Vec<Row>,
    pager: Pager,
}

fn permit(ctx: &Ctx) -> Result<(NucleusId, Permit<ReadProtocol>), PageError> {
    let nucleus = ctx.actor.nucleus.or_hidden()?;
    Ok((nucleus, ctx.actor.permit::<ReadProtocol>(&nucleus)?))
}

pub async fn list(ctx: Ctx, Query(asked): Query<Asked>) -> PageResult {
    let (nucleus, permit) = permit(&ctx)?;
    let year = asked.year.parse().unwrap_or_else(|_| i64::from(ctx.actor.today.year()));
    let page = asked.page.parse::<usize>().unwrap_or(0).min(100_000);
    let mut tx = ctx.app.db.read().await?;
    let years = protocol::years(&mut tx, &permit, nucleus).await?;
    let total = protocol::count(&mut tx, &permit, nucleus, year).await?;
    let entries = protocol::entries(&mut tx, &permit, nucleus, year, PAGE, page * PAGE).await?;
    let name = network::nucleus(&mut tx, nucleus).await?.or_hidden()?;
    drop(tx);
    let (ui, packs) = (ctx.ui(), ctx.app.packs());
    ctx.page(&ProtocolPage {
        nucleus: name.title(&packs, ui.lang()),
        rows: entries.iter().map(|entry| row(&ui, entry)).collect(),
        pager: Pager::of(page, PAGE, total, |page| format!("/protocol?year={year}&page={page}")),
        year,
        years,
        ui,
    })
}

fn row(ui: &Ui, entry: &Entry) -> Row {
    let kind = PaperKind::parse(&entry.kind);
    let href = match (entry.referral, entry.session) {
        _ if entry.request.is_some() => entry.request.map(|id| format!("/requests/{id}")).unwrap_or_default(),
        (Some(referral), _) => format!("/referrals/{referral}"),
        (None, Some(session)) => format!("/sessions/{session}"),
        (None, None) => String::new(),
    };
    let recipient = kind.map_or_else(|| entry.recipient.clone(), |kind| recipient(ui, kind, &entry.recipient));
    Row {
        number: format!("{}/{}", entry.number, entry.year),
        when: ui.when(entry.at),
        direction: ui.say(if entry.incoming { "papers-incoming" } else { "papers-outgoing" }).into_owned(),
        kind: kind.map_or_else(|| ui.say(without_letter(&entry.kind)).into_owned(), |kind| ui.code(kind)),
        about: entry.about.clone(),
        href,
        sender: entry.sender.clone(),
        recipient,
        attachments: entry.attachments,
        sha256: entry.sha256.clone(),
    }
}

/// The words for what is no letter of ours.
fn without_letter(kind: &str) -> &'static str {
    match kind {
        "request" => "papers-kind-request",
        "request_answer" => "papers-kind-request-answer",
        _ => "papers-kind-referral",
    }
}

impl Row {
    /// In the order of the columns of the file.
    fn cells(self) -> Vec<String> {
        let attachments = self.attachments.to_string();
        vec![
            self.number,
            self.when,
            self.direction,
            self.kind,
            self.about,
            self.sender,
            self.recipient,
            attachments,
            self.sha256,
        ]
    }
}

const EXPORTS: Limit = Limit { burst: 10, every_seconds: 360 };
/// A year of the largest nucleus fits many times.
const MOST: usize = 100_000;

/// `POST /protocol/export`: one year as a spreadsheet, after a fresh proof of identity.
pub async fn export(ctx: Ctx, form: Form) -> PageResult {
    let (nucleus, permit) = permit(&ctx)?;
    ctx.recently_proven()?;
    let taken = limits::take(&ctx.app, "export", &ctx.actor.user.to_string(), EXPORTS).await?;
    taken.map_err(|wait| PageError::TooMany { wait })?;
    let year = form.text("year").parse::<i64>().map_err(|_| PageError::Unreadable)?;
    let mut tx = ctx.app.db.read().await?;
    let entries = protocol::entries(&mut tx, &permit, nucleus, year, MOST, 0).await?;
    drop(tx);
    let ui = ctx.ui();
    let heads = ["number", "when", "direction", "kind", "about", "sender", "recipient", "attachments", "imprint"];
    let heads = heads.map(|head| i18n::say(ui.language(), &format!("papers-column-{head}"))).to_vec();
    let rows: Vec<Vec<String>> = entries.iter().rev().map(|entry| row(&ui, entry).cells()).collect();
    let event = ProtocolExported { nucleus, year, entries: entries.len() };
    ctx.record(&permit.author(ctx.now()), &event).await?;
    if form.text("format") == "xlsx" {
        let column = |header: String| TemplateColumn { header, width: 24.0, ..TemplateColumn::default() };
        let sheet = sheet::Template {
            sheet_name: year.to_string(),
            columns: heads.into_iter().map(column).collect(),
            rows,
            ..sheet::Template::default()
        };
        let sheet = write_xlsx(&sheet).map_err(|fault| PageError::fault(fault.to_string()))?;
        let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        return web::download(sheet, kind, &format!("protocol-{year}.xlsx"));
    }
    web::download(
        write_csv(std::iter::once(heads).chain(rows)),
        "text/csv; charset=utf-8",
        &format!("protocol-{year}.csv"),
    )
}
