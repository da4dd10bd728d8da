//! /cases/{case}/project/texts/{number}/words: the words of a version in the person's language, written beside the Italian ones.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::Path;
use kernel::Coded;
use kernel::words::Compartment;
use people::reading::Reading;
use policy::Why;
use policy::projects::{Translate, View};
use web::{Ctx, Done, FieldErrors, FieldView, Form, OrHidden, PageError, PageResult, Ui};

use super::shared::{self, Frame};
use super::text::title;
use crate::content::{self, Shape};
use crate::events::WordsTranslated;
use crate::store::Project;
use crate::translations::{self, Words};
use crate::versions::{self, Frozen};

/// One text of the version with the box for its translation.
pub struct Pair {
    pub heading: String,
    pub label: String,
    pub italian: String,
    pub view: FieldView,
    /// What somebody else wrote meanwhile, where it differs.
    pub theirs: String,
}

#[derive(Template)]
#[template(path = "translate.html")]
struct TranslatePage {
    ui: Ui,
    frame: Frame,
    errors: FieldErrors,
    number: i64,
    /// The language, in words and as its tag.
    language: String,
    lang: String,
    boxes: Vec<Pair>,
    /// Code of a compartment and how often its words were written.
    seen: Vec<(String, i64)>,
    overtaken: bool,
}

impl TranslatePage {
    fn seen_name(&self, compartment: &str) -> String {
        format!("seen-{compartment}")
    }

    fn back(&self) -> String {
        format!("{}/texts/{}", self.frame.href, self.number)
    }
}

/// A version and the language of its person.
struct Meant {
    project: Project,
    number: i64,
    lang: String,
    /// What the actor may write in the other language.
    parts: Vec<(Compartment, Frozen)>,
    read: Vec<Reading>,
}

async fn meant(ctx: &Ctx, tx: &mut impl db::Reads, (case, number): &(String, String)) -> Result<Meant, PageError> {
    let project = shared::find(ctx, tx, case).await?;
    let facts = &project.facts;
    let view = ctx.actor.permit::<View>(facts)?;
    let number: i64 = number.parse().ok().or_hidden()?;
    versions::list(tx, &view, facts).await?.into_iter().find(|version| version.number == number).or_hidden()?;
    ctx.actor.permit_to(Translate(Compartment::Identity), facts)?;
    let open = translations::is_open(tx, &view, facts, number).await?;
    let (_, case) = shared::frame(ctx, tx, &facts.case, ("-", &Vec::new())).await?;
    let lang = case.card.lang.clone();
    if !open {
        return Err(PageError::Refused(Why::NotThisState));
    }
    // Who reads Italian needs no second column.
    Some(()).filter(|()| is_other(&lang)).or_hidden()?;
    let (parts, read) = versions::readable(tx, &ctx.app.vault, &ctx.actor, facts, number).await?;
    let mine = |compartment: Compartment| ctx.actor.may(Translate(compartment), facts);
    let parts = parts.into_iter().filter(|(compartment, _)| mine(*compartment)).collect();
    Ok(Meant { project, number, lang, parts, read })
}

pub fn is_other(lang: &str) -> bool {
    !lang.is_empty() && lang != "it"
}

/// The fields of a part that are somebody's own words.
pub fn own_words(part: &Frozen) -> impl Iterator<Item = &'static content::Field> {
    let fields =
        content::fields(part.kind).iter().filter(|field| field.shape == Shape::Long && field.name != "outcome");
    fields.filter(|field| !part.content.get(field.name).is_empty())
}

/// `GET /cases/{case}/project/texts/{number}/words`
pub async fn show(ctx: Ctx, Path(path): Path<(String, String)>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let mut meant = meant(&ctx, &mut tx, &path).await?;
    let known = known(&ctx, &mut tx, &meant).await?;
    let page = page(&ctx, &mut tx, &meant, &known, (&Form::default(), Vec::new(), false)).await?;
    let (_, case) = shared::frame(&ctx, &mut tx, &meant.project.facts.case, ("-", &Vec::new())).await?;
    drop(tx);
    shared::opened(&ctx, &case, std::mem::take(&mut meant.read)).await?;
    ctx.page(&page)
}

async fn known(ctx: &Ctx, tx: &mut impl db::Reads, meant: &Meant) -> Result<translations::Translation, PageError> {
    let at = (meant.number, meant.lang.as_str());
    Ok(translations::readable(tx, &ctx.app.vault, &ctx.actor, &meant.project.facts, at).await?)
}

async fn page(
    ctx: &Ctx,
    tx: &mut impl db::Reads,
    meant: &Meant,
    known: &translations::Translation,
    (form, errors, overtaken): (&Form, FieldErrors, bool),
) -> Result<TranslatePage, PageError> {
    let (frame, _) = shared::frame(ctx, tx, &meant.project.facts.case, ("/versions", &errors)).await?;
    let ui = &frame.ui;
    let mut boxes = Vec::new();
    for (_, part) in &meant.parts {
        for field in own_words(part) {
            let name = translations::name(part.id, field.name);
            let written = known.words.get(&name).map_or("", String::as_str);
            let value = if form.has(&name) { form.text(&name) } else { written };
            boxes.push(Pair {
                heading: ui.say(title(part.kind)).into_owned(),
                label: ui.say(field.label).into_owned(),
                italian: part.content.get(field.name).to_owned(),
                theirs: if overtaken && written != value { written.to_owned() } else { String::new() },
                view: FieldView::new(name, value).optional().in_lang(&meant.lang).with_errors(&errors),
            });
        }
    }
    let compartments: std::collections::BTreeSet<_> = meant.parts.iter().map(|(one, _)| *one).collect();
    let seen = |one: &Compartment| (one.code().to_owned(), known.seen.get(one).copied().unwrap_or(0));
    Ok(TranslatePage {
        seen: compartments.iter().map(seen).collect(),
        language: people::language_name(ui, &ctx.app.packs(), &meant.lang).unwrap_or_else(|| meant.lang.clone()),
        lang: meant.lang.clone(),
        number: meant.number,
        boxes,
        errors,
        overtaken,
        ui: frame.ui.clone(),
        frame,
    })
}

const MOST_CHARS: usize = 8000;

/// `POST /cases/{case}/project/texts/{number}/words`
pub async fn save(ctx: Ctx, Path(path): Path<(String, String)>, form: Form) -> PageResult {
    let mut tx = ctx.write(&form).await?;
    // Signed, archived or restricted meanwhile, or the person speaks another language: the words are given back.
    let meant = meant(&ctx, &mut tx, &path).await.map_err(|error| match error {
        PageError::Refused(Why::NotThisState | Why::Restricted) => PageError::Stale { typed: form.typed() },
        other => other,
    })?;
    if form.text("lang") != meant.lang {
        return Err(PageError::Stale { typed: form.typed() });
    }
    let known = known(&ctx, &mut tx, &meant).await?;
    let mut errors = FieldErrors::new();
    let mut typed: BTreeMap<Compartment, Words> = BTreeMap::new();
    for (compartment, part) in &meant.parts {
        for field in own_words(part) {
            let name = translations::name(part.id, field.name);
            let text = form.text(&name).replace("\r\n", "\n");
            if text.chars().count() > MOST_CHARS {
                errors.push((name.clone(), ctx.ui().say("field-fault-too-long").into_owned()));
            }
            let words = typed.entry(*compartment).or_default();
            if !text.is_empty() {
                words.insert(name, text);
            }
        }
    }
    let seen = |compartment: Compartment| form.text(&format!("seen-{}", compartment.code())).parse().unwrap_or(0);
    // Somebody wrote meanwhile: what they wrote is shown beside what was typed, and nothing is lost.
    let overtaken = typed.keys().any(|one| seen(*one) != known.seen.get(one).copied().unwrap_or(0));
    if overtaken || !errors.is_empty() {
        return ctx.again(&page(&ctx, &mut tx, &meant, &known, (&form, errors, overtaken)).await?);
    }
    let (facts, lang) = (&meant.project.facts, meant.lang.as_str());
    for (compartment, words) in &typed {
        let same = words.iter().all(|(name, text)| known.words.get(name) == Some(text));
        let gone = meant.parts.iter().filter(|(one, _)| one == compartment).any(|(_, part)| {
            own_words(part).any(|field| {
                let name = translations::name(part.id, field.name);
                known.words.contains_key(&name) && !words.contains_key(&name)
            })
        });
        if same && !gone {
            continue;
        }
        let permit = ctx.actor.permit_to(Translate(*compartment), facts)?;
        let new = (words, seen(*compartment), ctx.now());
        let kept = translations::write(&mut tx, &ctx.app.vault, &permit, facts, (meant.number, lang), new).await?;
        if !kept {
            return Err(PageError::Stale { typed: form.typed() });
        }
    }
    let author = ctx.actor.permit_to(Translate(Compartment::Identity), facts)?.author(ctx.now());
    let event = WordsTranslated { case: facts.case.id, number: meant.number, lang: lang.to_owned() };
    let to = format!("{}/texts/{}", meant.project.href(), meant.number);
    ctx.done(tx, &form, &author, &event, &to, Done::Saved).await
}
