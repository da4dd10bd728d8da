//! People found, as lines that tell them apart.

use kernel::ids::SearchId;
use policy::legal::knows_emergencies;
use policy::referral::Begin;
use web::{Ctx, Ui};

use crate::card::municipality_name;
use crate::queries::find::{Found, Hit};

/// One line of results.
pub struct ResultView {
    pub id: String,
    pub name: String,
    pub original: String,
    pub original_lang: String,
    pub born: String,
    pub municipality: String,
    /// Empty when the actor may not open the record.
    pub open_href: String,
    /// Empty when the actor may not refer the person from here.
    pub refer_href: String,
    /// Where the record is opened in an emergency; empty when it opens anyway or may not be opened so.
    pub emergency_href: String,
}

/// `search` proves, at the next page, that the person was lawfully found.
pub fn results(ctx: &Ctx, ui: &Ui, hits: &[Hit], search: Option<SearchId>) -> Vec<ResultView> {
    let may_refer = ctx.actor.may(Begin, &());
    hits.iter()
        .map(|hit| {
            let mut line = line(ctx, ui, &hit.found);
            if let (true, Some(search)) = (may_refer, search) {
                line.refer_href = format!("/referrals/new?person={}&search={search}", hit.found.id());
            }
            line
        })
        .collect()
}

fn line(ctx: &Ctx, ui: &Ui, found: &Found) -> ResultView {
    let packs = ctx.app.packs();
    let id = found.id().to_string();
    match found {
        Found::Related(card) => ResultView {
            name: card.label(),
            original: card.original(),
            original_lang: card.original_lang.clone(),
            born: card.born(ui),
            municipality: municipality_name(&packs, &card.municipality),
            open_href: format!("/people/{id}"),
            refer_href: String::new(),
            emergency_href: String::new(),
            id,
        },
        Found::Named(person) => ResultView {
            name: format!("{} {}", person.family, person.given).trim().to_owned(),
            original: String::new(),
            original_lang: String::new(),
            born: person.birth_year.map(|year| year.to_string()).unwrap_or_default(),
            municipality: municipality_name(&packs, &person.municipality),
            open_href: String::new(),
            refer_href: String::new(),
            emergency_href: match knows_emergencies(&ctx.actor) {
                true => format!("/emergencies/new/{id}"),
                false => String::new(),
            },
            id,
        },
    }
}
