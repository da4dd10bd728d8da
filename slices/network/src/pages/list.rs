//! The directory of bodies. The search is a GET form: names of bodies are no personal data.

use std::collections::HashMap;

use askama::Template;
use axum::extract::Query;
use kernel::Coded;
use kernel::ids::NucleusId;
use kernel::words::BodyKind;
use policy::network::Found;
use serde::Deserialize;
use web::{Choice, Ctx, FieldView, PageResult, Pager, Ui};

use super::{kind_choices, language_choices, language_words, municipality_words};
use crate::body::{self, Body, Nucleus};
use crate::directory::{self, Ended, PAGE, Wanted};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    q: String,
    kind: String,
    nucleus: String,
    lang: String,
    ended: String,
    page: String,
}

struct Row {
    href: String,
    name: String,
    kind: String,
    nucleus: String,
    municipality: String,
    languages: String,
    phone: String,
    ended: bool,
}

struct Chosen {
    label: String,
    href: String,
}

#[derive(Template)]
#[template(path = "list.html")]
struct ListPage {
    ui: Ui,
    words: FieldView,
    kind: FieldView,
    nucleus: FieldView,
    lang: FieldView,
    ended: FieldView,
    kinds: Vec<Choice>,
    nuclei: Vec<Choice>,
    languages: Vec<Choice>,
    chosen: Vec<Chosen>,
    rows: Vec<Row>,
    pager: Pager,
    may_add: bool,
}

pub async fn list(ctx: Ctx, Query(asked): Query<Asked>) -> PageResult {
    let (ui, packs) = (ctx.ui(), ctx.app.packs());
    let wanted = asked.wanted();
    let mut tx = ctx.app.db.read().await?;
    let nuclei = body::nuclei(&mut tx).await?;
    let (found, total) = directory::list(&mut tx, &ctx.actor.scope(), &wanted, ctx.actor.today).await?;
    let titles: HashMap<_, _> = nuclei.iter().map(|one| (one.id, one.title(&packs, ui.lang()))).collect();
    let row = |body: &Body| Row {
        href: format!("/network/{}", body.id),
        name: body.name.clone(),
        kind: ui.code(body.kind),
        nucleus: body.nucleus.and_then(|id| titles.get(&id).cloned()).unwrap_or_default(),
        municipality: municipality_words(packs.territory(), &body.municipality),
        languages: language_words(&packs, &ui, &body.languages).join(", "),
        phone: body.phone.clone(),
        ended: body.valid_to.is_some_and(|last| last < ctx.actor.today),
    };
    let rows = found.iter().map(row).collect();
    let languages = language_choices(&packs, &ui);
    let page = ListPage {
        words: FieldView::new("q", &asked.q).optional(),
        kind: FieldView::new("kind", &asked.kind).optional(),
        nucleus: FieldView::new("nucleus", &asked.nucleus).optional(),
        lang: FieldView::new("lang", &asked.lang).optional(),
        ended: FieldView::new("ended", &asked.ended),
        kinds: kind_choices(&ui),
        nuclei: body::choices_of_nuclei(&ui, &packs, &nuclei),
        chosen: asked.chosen(&ui, &wanted, &nuclei, &packs),
        languages,
        rows,
        pager: Pager::of(wanted.page, PAGE, total, |page| asked.href(&["page"], &[("page", page.to_string())])),
        may_add: ctx.actor.may(Found, &()),
        ui,
    };
    ctx.page(&page)
}

impl Asked {
    fn wanted(&self) -> Wanted {
        Wanted {
            words: self.q.chars().take(200).collect(),
            kind: BodyKind::parse(&self.kind),
            nucleus: NucleusId::parse(&self.nucleus),
            language: Some(self.lang.clone()).filter(|tag| !tag.is_empty()),
            ended: if self.ended == "yes" { Ended::Shown } else { Ended::LeftOut },
            page: self.page.parse().unwrap_or(0).min(10_000),
        }
    }

    /// The address of this list without some of its parts, and with others.
    fn href(&self, without: &[&str], with: &[(&str, String)]) -> String {
        let own = [("q", &self.q), ("kind", &self.kind), ("nucleus", &self.nucleus), ("lang", &self.lang)];
        let kept = own.into_iter().chain([("ended", &self.ended)]).map(|(name, value)| (name, value.clone()));
        let kept = kept.filter(|(name, value)| !value.is_empty() && !without.contains(name));
        let pairs: Vec<_> = kept.chain(with.iter().cloned()).collect();
        let query = serde_html_form::to_string(&pairs).unwrap_or_default();
        if query.is_empty() { "/network".to_owned() } else { format!("/network?{query}") }
    }

    fn chosen(&self, ui: &Ui, wanted: &Wanted, nuclei: &[Nucleus], packs: &packs::PackSet) -> Vec<Chosen> {
        let words = Some(self.q.trim().to_owned()).filter(|words| !words.is_empty());
        let nucleus = wanted.nucleus.and_then(|id| nuclei.iter().find(|one| one.id == id));
        let language = wanted.language.as_deref().and_then(|tag| packs.territory().language(tag));
        let ended = (wanted.ended == Ended::Shown).then(|| ui.say("network-filter-ended").into_owned());
        let all = [
            ("q", words),
            ("kind", wanted.kind.map(|kind| ui.code(kind))),
            ("nucleus", nucleus.map(|one| one.title(packs, ui.lang()))),
            ("lang", language.map(|language| language.label.in_lang(ui.lang()).to_owned())),
            ("ended", ended),
        ];
        let tag =
            |(name, label): (&str, Option<String>)| label.map(|label| Chosen { href: self.href(&[name], &[]), label });
        all.into_iter().filter_map(tag).collect()
    }
}
