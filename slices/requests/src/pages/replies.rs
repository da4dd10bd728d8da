//! /requests/replies: mails that changed nothing, with the reason, until somebody has looked after them.

use askama::Template;
use axum::extract::{Path, Query};
use kernel::ids::ReplyId;
use serde::Deserialize;
use web::{Ctx, Done, Form, OrHidden, PageResult, Pager, Ui};

use super::office::permit;
use crate::events::ReplyHandled;
use crate::replies::store::{self, PAGE, Reply};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    page: String,
}

struct Row {
    id: ReplyId,
    why: String,
    mend: String,
    when: String,
    from: String,
    subject: String,
    /// Of the request, where it is known.
    href: String,
    code: String,
    to: String,
}

#[derive(Template)]
#[template(path = "replies.html")]
struct RepliesPage {
    ui: Ui,
    rows: Vec<Row>,
    pager: Pager,
}

pub async fn list(ctx: Ctx, Query(asked): Query<Asked>) -> PageResult {
    let (nucleus, permit) = permit(&ctx)?;
    let page = asked.page.parse::<usize>().unwrap_or(0).min(10_000);
    let mut tx = ctx.app.db.read().await?;
    let (found, total) = store::open(&mut tx, &ctx.app.vault, &permit, nucleus, page).await?;
    drop(tx);
    let ui = ctx.ui();
    let row = |reply: Reply| Row {
        id: reply.id,
        why: ui.code(reply.why),
        mend: ui.say("requests-replies-mend").into_owned(),
        when: ui.when(reply.at),
        from: reply.outside.from,
        subject: reply.outside.subject,
        href: reply.request.map(|id| format!("/requests/{id}")).unwrap_or_default(),
        code: reply.code,
        to: reply.to_name,
    };
    let rows = found.into_iter().map(row).collect();
    let pager = Pager::of(page, PAGE, total, |page| format!("/requests/replies?page={page}"));
    ctx.page(&RepliesPage { rows, pager, ui })
}

/// `POST /requests/replies/{reply}`: somebody has looked after it.
pub async fn handle(ctx: Ctx, Path(id): Path<String>, form: Form) -> PageResult {
    let (nucleus, permit) = permit(&ctx)?;
    let id = ReplyId::parse(&id).or_hidden()?;
    let mut tx = ctx.write(&form).await?;
    store::handle(&mut tx, &permit, nucleus, id, ctx.now()).await?.or_hidden()?;
    let author = permit.author(ctx.now());
    ctx.done(tx, &form, &author, &ReplyHandled { reply: id }, "/requests/replies", Done::ReplyHandled).await
}
