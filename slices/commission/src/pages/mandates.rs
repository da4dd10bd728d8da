//! Tasks that decisions gave to my body.

use askama::Template;
use axum::extract::{Path, Query};
use policy::referral::View;
use web::{Ctx, Done, Form, OrHidden, OrStale, PageResult, Pager, Ui};

use super::shared::{Wanted, id, referral_href, version};
use crate::acts::{Moment, mandate};
use crate::queries::facts;
use crate::queries::mandates::{self, MandateRow, Shown};

const PAGE: usize = 50;

pub struct Line {
    pub row: MandateRow,
    /// Empty when the body does not find the referral itself.
    pub href: String,
    pub late: bool,
}

#[derive(Template)]
#[template(path = "mandates.html")]
struct MandatesPage {
    ui: Ui,
    lines: Vec<Line>,
    all: bool,
    pager: Pager,
}

pub async fn list(ctx: Ctx, Query(wanted): Query<Wanted>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let all = wanted.shown.as_deref() == Some("all");
    let shown = if all { Shown::All } else { Shown::Open };
    let page = wanted.page.unwrap_or(0).min(10_000);
    let (rows, total) = mandates::list(&mut tx, &ctx.actor, shown, PAGE, page * PAGE).await?;
    let today = ctx.app.today();
    let line = |row: MandateRow| Line {
        href: if ctx.actor.may(View, &row.referral) { referral_href(row.referral.id) } else { String::new() },
        late: !row.is_done && row.due_on < today,
        row,
    };
    let base = if all { "/mandates?shown=all&page=" } else { "/mandates?page=" };
    let page = MandatesPage {
        ui: ctx.ui(),
        lines: rows.into_iter().map(line).collect(),
        pager: Pager::of(page, PAGE, total, |page| format!("{base}{page}")),
        all,
    };
    ctx.page(&page)
}

pub async fn done(ctx: Ctx, Path(mandate): Path<String>, form: Form) -> PageResult {
    let packs = ctx.app.packs();
    let at = Moment::of(&ctx.app, &packs);
    let mut tx = ctx.write(&form).await?;
    let facts = facts::mandate(&mut tx, &ctx.actor, id(&mandate)?).await?.or_hidden()?;
    let act = mandate::fulfil(&mut tx, &ctx.actor, &facts, version(&form), &at).await?.or_stale(&form)?;
    ctx.done(tx, &form, &act.author, &act.event, "/mandates", Done::MandateDone).await
}
