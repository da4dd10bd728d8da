//! /requests/answered: how many requests each body answered in term, in the last twelve months.

use askama::Template;
use web::{Ctx, PageResult, Ui};

use super::office::permit;
use crate::tally::{Tally, tally};

struct Row {
    tally: Tally,
    share: String,
}

#[derive(Template)]
#[template(path = "answered.html")]
struct AnsweredPage {
    ui: Ui,
    rows: Vec<Row>,
    total: Row,
}

const DAYS: i64 = 365;

pub async fn show(ctx: Ctx) -> PageResult {
    let (nucleus, permit) = permit(&ctx)?;
    let mut tx = ctx.app.db.read().await?;
    let since = ctx.now().plus_days(-DAYS);
    let tallies = tally(&mut tx, &permit, nucleus, since, ctx.actor.today).await?;
    drop(tx);
    let ui = ctx.ui();
    let name = ui.say("requests-answered-total").into_owned();
    let mut total = Tally { body: name, sent: 0, in_term: 0, late: 0, overdue: 0, running: 0 };
    tallies.iter().for_each(|one| total.add(one));
    let row = |tally: Tally| Row { share: share(&ui, &tally), tally };
    let page = AnsweredPage { rows: tallies.into_iter().map(row).collect(), total: row(total), ui: ctx.ui() };
    ctx.page(&page)
}

/// `4 of 6 (67 %)`; without the percentage where there are too few.
fn share(ui: &Ui, tally: &Tally) -> String {
    let of = ui.say2("requests-answered-of", "count", tally.in_term, "total", tally.judged());
    match tally.percent() {
        Some(percent) => format!("{of} ({percent} %)"),
        None => of,
    }
}
