//! The waiting list in the order of the published criteria.

use askama::Template;
use axum::extract::Query;

use kernel::ids::PersonId;
use policy::commission::ReadAgenda;
use web::{Ctx, NavItem, OrHidden, PageResult, Pager, Ui};

use super::shared::{Wanted, choices_of, choose, names, subnav};
use crate::acts::Moment;
use crate::queries::waiting::{self, RankedFile};
use crate::rules;

const PAGE: usize = 50;

pub struct Line {
    pub place: usize,
    pub file: RankedFile,
    pub name: String,
    pub score: String,
}

#[derive(Template)]
#[template(path = "waiting_list.html")]
struct WaitingListPage {
    ui: Ui,
    nav: Vec<NavItem>,
    others: Vec<NavItem>,
    lines: Vec<Line>,
    version: String,
    source: String,
    ties: String,
    highest: u32,
    pager: Pager,
}

pub async fn list(ctx: Ctx, Query(wanted): Query<Wanted>) -> PageResult {
    let packs = ctx.app.packs();
    let at = Moment::of(&ctx.app, &packs);
    let mut tx = ctx.app.db.read().await?;
    let ui = ctx.ui();
    let (chosen, all) = choose(&ctx, &mut tx, &wanted).await?.or_hidden()?;
    let read = ctx.actor.permit::<ReadAgenda>(&chosen.facts)?;
    let criteria = packs.current_criteria(at.today);
    let mut files = waiting::ranked(&mut tx, &read, &ctx.actor, &chosen.facts).await?;
    rules::rank(&mut files, &criteria.tie_breaks);
    let (total, page) = (files.len(), wanted.page.unwrap_or(0).min(1000));
    let shown: Vec<_> = files.into_iter().enumerate().skip(page * PAGE).take(PAGE).collect();
    let people: Vec<PersonId> = shown.iter().map(|(_, file)| file.person).collect();
    let names = names(&mut tx, &read, &people).await?;
    let commission = chosen.facts.id;
    let ties: Vec<String> = criteria.tie_breaks.iter().map(|tie| ui.code(*tie)).collect();
    let page = WaitingListPage {
        nav: subnav(&ui, &ctx, &chosen.facts, "/waiting-list"),
        others: choices_of("/waiting-list", &chosen, &all),
        lines: shown
            .into_iter()
            .map(|(at, file)| Line {
                place: at + 1,
                name: names.get(&file.person).cloned().unwrap_or_default(),
                score: file.score_milli.map(|milli| milli_words(&ui, milli)).unwrap_or_default(),
                file,
            })
            .collect(),
        version: criteria.version.clone(),
        source: criteria.source.clone().unwrap_or_default(),
        ties: ties.join(", "),
        highest: criteria.highest(),
        pager: Pager::of(page, PAGE, total, |page| format!("/waiting-list?commission={commission}&page={page}")),
        ui,
    };
    ctx.page(&page)
}

/// Thousandths as people write them: `12,5` or `12.5`.
pub fn milli_words(ui: &Ui, milli: i64) -> String {
    let (whole, rest) = (milli / 1000, milli % 1000);
    if rest == 0 {
        return ui.number(whole);
    }
    let mark = if ui.lang() == "en" { '.' } else { ',' };
    format!("{}{mark}{}", ui.number(whole), format!("{rest:03}").trim_end_matches('0'))
}
