//! The list of notices. Opening one marks it read and leads to its thing.

use askama::Template;
use axum::extract::{Path, Query};
use db::Unrecorded;
use kernel::ids::NoticeId;
use serde::Deserialize;
use web::{Ctx, Done, Form, OrHidden, PageResult, Pager, Ui};

use crate::notices::{self, PAGE};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    page: String,
}

struct Row {
    id: NoticeId,
    words: String,
    /// `12/2026`, empty when the thing has none (yet).
    number: String,
    when: String,
    unread: bool,
}

#[derive(Template)]
#[template(path = "notices.html")]
struct NoticesPage {
    ui: Ui,
    rows: Vec<Row>,
    pager: Pager,
    any_unread: bool,
}

pub async fn list(ctx: Ctx, Query(asked): Query<Asked>) -> PageResult {
    let (ui, own) = (ctx.ui(), ctx.actor.own());
    let page = asked.page.parse::<usize>().unwrap_or(0).min(10_000);
    let mut tx = ctx.app.db.read().await?;
    let (found, total) = notices::list(&mut tx, &own, page).await?;
    let row = |notice: &notices::Notice| Row {
        id: notice.id,
        words: i18n::say(ui.language(), &format!("notice-{}", notice.kind)),
        number: notice.number.map(|(number, year)| format!("{number}/{year}")).unwrap_or_default(),
        when: ui.ago(notice.at),
        unread: notice.unread,
    };
    let rows: Vec<_> = found.iter().map(row).collect();
    let any_unread = rows.iter().any(|row| row.unread) || ctx.login.as_ref().is_some_and(|login| login.unread > 0);
    let pager = Pager::of(page, PAGE, total, |page| format!("/notices?page={page}"));
    ctx.page(&NoticesPage { rows, pager, any_unread, ui })
}

/// Reading twice changes nothing, so these forms need no key: several of them stand on one page.
pub async fn open(ctx: Ctx, Path(id): Path<String>, _form: Form) -> PageResult {
    let (own, id) = (ctx.actor.own(), NoticeId::parse(&id).or_hidden()?);
    let mut tx = ctx.app.db.write().await?;
    let notice = notices::one(&mut tx, &own, id).await?.or_hidden()?;
    notices::mark_read(&mut tx, &own, id, ctx.now()).await?;
    tx.keep_unrecorded(Unrecorded::Delivery).await?;
    ctx.see(&notice.address())
}

pub async fn read_all(ctx: Ctx, _form: Form) -> PageResult {
    let own = ctx.actor.own();
    let mut tx = ctx.app.db.write().await?;
    notices::mark_all_read(&mut tx, &own, ctx.now()).await?;
    tx.keep_unrecorded(Unrecorded::Delivery).await?;
    ctx.see_done("/notices", Done::NoticesRead)
}
