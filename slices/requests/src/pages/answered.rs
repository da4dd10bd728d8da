//! /requests/answered: how many requests each body answered in term, in the last twelve months.

use askama::Template;
use i18n::ToArg;
use web::{Ctx, PageResult, Ui};

use super::office::permit;
use crate::tally::{Tally, tally};

struct Row {
    body: String,
    /// How many were sent, and what became of them.
    counts: String,
    share: String,
}

#[derive(Template)]
#[template(path = "answered.html")]
struct AnsweredPage {
    ui: Ui,
    /// Body by body, then all of them together.
    rows: Vec<Row>,
}

const DAYS: i64 = 365;

pub async fn show(ctx: Ctx) -> PageResult {
    let (nucleus, permit) = permit(&ctx)?;
    let mut tx = ctx.app.db.read().await?;
    let since = ctx.now().plus_days(-DAYS);
    let tallies = tally(&mut tx, &permit, nucleus, since, ctx.actor.today).await?;
    drop(tx);
    let ui = ctx.ui();
    let mut rows: Vec<Row> = tallies.iter().map(|tally| row(&ui, tally)).collect();
    if tallies.len() > 1 {
        let name = ui.say("requests-answered-total").into_owned();
        let mut total = Tally { body: name, sent: 0, in_term: 0, late: 0, overdue: 0, running: 0 };
        tallies.iter().for_each(|one| total.add(one));
        rows.push(row(&ui, &total));
    }
    ctx.page(&AnsweredPage { rows, ui })
}

fn row(ui: &Ui, tally: &Tally) -> Row {
    let counts = [
        ("sent", tally.sent.to_arg()),
        ("timely", tally.in_term.to_arg()),
        ("late", tally.late.to_arg()),
        ("overdue", tally.overdue.to_arg()),
        ("running", tally.running.to_arg()),
    ];
    Row { body: tally.body.clone(), counts: ui.say_with("requests-answered-counts", &counts), share: share(ui, tally) }
}

/// `4 of 6 (67 %)`; without the percentage where there are too few.
fn share(ui: &Ui, tally: &Tally) -> String {
    let of = ui.say2("requests-answered-of", "count", tally.in_term, "total", tally.judged());
    match tally.percent() {
        Some(percent) => format!("{of} ({percent} %)"),
        None => of,
    }
}
