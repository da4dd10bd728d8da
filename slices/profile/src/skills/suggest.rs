//! The choices below the field of a term: written into the page, and alone for the script that asks while somebody types.
//!
//! What was typed stands in the address only here, with nobody's name or case beside it.

use ::skills::Pillar;
use askama::Template;
use axum::extract::Query;
use serde::Deserialize;
use web::{Choice, Ctx, PageResult, Ui};

use super::search::{self, FEWEST_LETTERS, Found};

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    of: String,
    q: String,
}

/// What can be chosen, with what the form says now.
#[derive(Template)]
#[template(path = "skills/choices.html")]
pub struct Choices {
    ui: Ui,
    pub(crate) options: Vec<Choice>,
    /// Value of the choice that stands.
    pub(crate) chosen: String,
    /// What is to be said above: which list, that it is a sample, that nothing fits.
    pub(crate) remark: String,
}

impl Choices {
    /// Nothing was asked yet, or nothing of a list is meant: own words.
    pub fn none(ui: &Ui) -> Self {
        Self { ui: ui.clone(), options: Vec::new(), chosen: String::new(), remark: String::new() }
    }

    pub fn of(ui: &Ui, found: &Found, typed: &str) -> Self {
        let shelf = found.source.as_ref().map_or(0, |source| source.shelf);
        let option = |hit: &search::Hit| {
            let hint =
                if hit.matched.is_empty() { String::new() } else { ui.say1("skills-also", "label", &hit.matched) };
            Choice { hint, ..Choice::new(format!("{shelf} {}", hit.uri), &hit.label) }
        };
        let remark = match &found.source {
            None => ui.say("skills-no-list").into_owned(),
            Some(_) if found.hits.is_empty() && typed.chars().count() >= FEWEST_LETTERS => {
                ui.say("skills-nothing").into_owned()
            }
            Some(source) if source.sample => ui.say("skills-sample").into_owned(),
            Some(source) => ui.say1("skills-of-version", "version", &source.version),
        };
        Self { options: found.hits.iter().map(option).collect(), remark, ..Self::none(ui) }
    }

    /// The term that stands in the row already, offered first.
    #[must_use]
    pub fn with(mut self, value: &str, label: &str) -> Self {
        self.options.retain(|option| option.value != value);
        self.options.insert(0, Choice::new(value, label));
        value.clone_into(&mut self.chosen);
        self
    }
}

/// `GET /skills/suggest?of=skills&q=sald`
pub async fn show(ctx: Ctx, Query(asked): Query<Asked>) -> PageResult {
    let pillar = if asked.of == Pillar::Occupations.code() { Pillar::Occupations } else { Pillar::Skills };
    let ui = ctx.ui();
    let mut tx = ctx.app.db.read().await?;
    let found = search::find(&mut tx, pillar, ui.lang(), asked.q.trim()).await?;
    ctx.page(&Choices::of(&ui, &found, asked.q.trim()))
}
