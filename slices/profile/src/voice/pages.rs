//! /cases/{case}/profile/words: the page as it stands, what was said before, and the form that writes it anew.

use askama::Template;
use axum::extract::Path;
use cases::Case;
use db::Reads;
use people::reading::Reading;
use policy::cases::CaseFacts;
use policy::profile::{Read, Write};
use web::{Choice, Ctx, Done, FieldErrors, FieldView, Form, OrHidden, PageError, PageResult, Ui};

use super::store::{self, NewPage, OF_IDENTITY, Page, Words};
use crate::events::WordsWritten;
use crate::rows::form::given_back;
use crate::shared::{self, Frame};

struct Part {
    label: String,
    text: String,
}

struct PageView {
    number: i64,
    lang: String,
    parts: Vec<Part>,
    said: String,
    written: String,
}

#[derive(Template)]
#[template(path = "voice/show.html")]
struct Show {
    ui: Ui,
    frame: Frame,
    page: Option<PageView>,
    is_newest: bool,
    may_write: bool,
    earlier: Vec<PageView>,
}

/// The newest page.
pub async fn show(ctx: Ctx, Path(case): Path<String>) -> PageResult {
    one(&ctx, &case, None).await
}

/// `GET /cases/{case}/profile/words/{number}`: as it was said then.
pub async fn old(ctx: Ctx, Path((case, number)): Path<(String, String)>) -> PageResult {
    let number = number.parse().ok().or_hidden()?;
    one(&ctx, &case, Some(number)).await
}

async fn one(ctx: &Ctx, case: &str, number: Option<i64>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let facts = shared::find(ctx, &mut tx, case).await?;
    let (pages, read) = pages(ctx, &mut tx, &facts).await?;
    let (frame, case) = shared::frame(ctx, &mut tx, &facts, ("/words", &Vec::new())).await?;
    drop(tx);
    let newest = pages.first().map_or(0, |page| page.number);
    let shown = number.unwrap_or(newest);
    let page = pages.iter().find(|page| page.number == shown).map(|page| view(ctx, &frame, page));
    if number.is_some() {
        page.as_ref().or_hidden()?;
    }
    let earlier = pages.iter().filter(|page| page.number != shown).map(|page| view(ctx, &frame, page)).collect();
    let may_write = ctx.actor.may(Write(OF_IDENTITY), &facts);
    shared::opened(ctx, &case, read).await?;
    let is_newest = shown == newest;
    ctx.page(&Show { ui: frame.ui.clone(), page, is_newest, may_write, earlier, frame })
}

/// All versions, with what was read.
async fn pages(ctx: &Ctx, tx: &mut impl Reads, facts: &CaseFacts) -> Result<(Vec<Page>, Option<Reading>), PageError> {
    let permit = ctx.actor.permit_to(Read(OF_IDENTITY), facts)?;
    let pages = store::of_case(tx, &ctx.app.vault, &permit, facts).await?;
    let read = (!pages.is_empty()).then(|| Reading::of(&permit));
    Ok((pages, read))
}

fn view(ctx: &Ctx, frame: &Frame, page: &Page) -> PageView {
    let (ui, packs) = (&frame.ui, ctx.app.packs());
    let known = packs.territory().language(&page.lang);
    let language = known.map_or(page.lang.as_str(), |one| one.label.in_lang(ui.lang())).to_owned();
    let told = page.words.parts().into_iter().filter(|(_, _, text)| !text.is_empty());
    PageView {
        number: page.number,
        lang: page.lang.clone(),
        parts: told.map(|(_, label, text)| Part { label: ui.say(label).into_owned(), text: text.to_owned() }).collect(),
        said: ui.say2("profile-said", "day", ui.date(page.said_on), "language", &language),
        written: frame.written(&page.by, ui.day(page.at)),
    }
}

/// One question of the form, with what somebody else wrote meanwhile.
struct Asked {
    view: FieldView,
    label: String,
    theirs: Option<String>,
}

#[derive(Template)]
#[template(path = "voice/form.html")]
struct FormPage {
    ui: Ui,
    frame: Frame,
    errors: FieldErrors,
    /// The newest number that was seen.
    seen: i64,
    asked: Vec<Asked>,
    said_on: FieldView,
    lang: FieldView,
    languages: Vec<Choice>,
    overtaken: String,
}

/// What was typed.
struct Typed {
    words: Words,
    said_on: String,
    lang: String,
    seen: i64,
}

impl Typed {
    fn of(form: &Form) -> Self {
        let text = |name: &str| form.text(name).replace("\r\n", "\n");
        let words =
            Words { liked: text("liked"), matters: text("matters"), support: text("support"), avoid: text("avoid") };
        Self { words, said_on: text("said_on"), lang: text("lang"), seen: form.text("seen").parse().unwrap_or(0) }
    }
}

/// `GET /cases/{case}/profile/words/new`: begins with what was said last.
pub async fn blank(ctx: Ctx, Path(case): Path<String>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let facts = shared::find(&ctx, &mut tx, &case).await?;
    ctx.actor.permit_to(Write(OF_IDENTITY), &facts)?;
    let (pages, read) = pages(&ctx, &mut tx, &facts).await?;
    let last = pages.into_iter().next();
    let typed = Typed {
        seen: last.as_ref().map_or(0, |page| page.number),
        lang: last.as_ref().map_or_else(|| "it".to_owned(), |page| page.lang.clone()),
        said_on: ctx.ui().date_short(ctx.actor.today),
        words: last.map(|page| page.words).unwrap_or_default(),
    };
    let (page, case) = page(&ctx, &mut tx, &facts, (typed, Vec::new(), None)).await?;
    drop(tx);
    shared::opened(&ctx, &case, read).await?;
    ctx.page(&page)
}

async fn page(
    ctx: &Ctx,
    tx: &mut impl Reads,
    facts: &CaseFacts,
    (typed, errors, theirs): (Typed, FieldErrors, Option<&Page>),
) -> Result<(FormPage, Case), PageError> {
    let (frame, case) = shared::frame(ctx, tx, facts, ("-", &errors)).await?;
    let ui = frame.ui.clone();
    let other = theirs.map(|page| page.words.parts());
    let ask = |(at, (name, label, text)): (usize, (&str, &str, &str))| {
        let theirs = other.as_ref().map(|parts| parts[at].2).filter(|theirs| *theirs != text);
        let view = FieldView::new(name, text).optional().in_lang(&typed.lang).with_errors(&errors);
        Asked { view, label: ui.say(label).into_owned(), theirs: theirs.map(str::to_owned) }
    };
    let page = FormPage {
        asked: typed.words.parts().into_iter().enumerate().map(ask).collect(),
        said_on: FieldView::new("said_on", &typed.said_on).with_errors(&errors),
        lang: FieldView::new("lang", &typed.lang).with_errors(&errors),
        languages: shared::languages(ctx, &ui),
        seen: typed.seen,
        overtaken: theirs.map(|page| frame.written(&page.by, ui.when(page.at))).unwrap_or_default(),
        errors,
        ui,
        frame,
    };
    Ok((page, case))
}

const MOST_CHARS: usize = 4000;

/// `POST /cases/{case}/profile/words/new`
pub async fn save(ctx: Ctx, Path(case): Path<String>, form: Form) -> PageResult {
    let mut tx = ctx.write(&form).await?;
    let facts = shared::find(&ctx, &mut tx, &case).await?;
    let permit = ctx.actor.permit_to(Write(OF_IDENTITY), &facts).map_err(|denied| given_back(denied, &form))?;
    let typed = Typed::of(&form);
    let day = match check(&ctx, &typed) {
        Ok(day) => day,
        Err(errors) => return ctx.again(&page(&ctx, &mut tx, &facts, (typed, errors, None)).await?.0),
    };
    let (pages, _) = pages(&ctx, &mut tx, &facts).await?;
    let number = pages.first().map_or(0, |page| page.number) + 1;
    let new = NewPage { number, said_on: day, lang: &typed.lang, words: &typed.words, at: ctx.now() };
    let is_next = typed.seen + 1 == number;
    if !is_next || !store::add(&mut tx, &ctx.app.vault, &permit, &facts, &new).await? {
        // Somebody wrote meanwhile: both texts side by side, the own one stays in the form.
        let typed = Typed { seen: number - 1, ..typed };
        return ctx.again(&page(&ctx, &mut tx, &facts, (typed, Vec::new(), pages.first())).await?.0);
    }
    let event = WordsWritten { case: facts.id, number };
    let to = format!("{}/words", shared::href(&facts));
    ctx.done(tx, &form, &permit.author(ctx.now()), &event, &to, Done::Saved).await
}

fn check(ctx: &Ctx, typed: &Typed) -> Result<kernel::Date, FieldErrors> {
    let ui = ctx.ui();
    let mut errors = FieldErrors::new();
    let mut fault = |field: &str, id: &str| errors.push((field.to_owned(), ui.say(id).into_owned()));
    for (name, _, text) in typed.words.parts() {
        if text.chars().count() > MOST_CHARS {
            fault(name, "field-fault-too-long");
        }
    }
    if typed.words == Words::default() {
        fault("liked", "profile-fault-nothing");
    }
    if ctx.app.packs().territory().language(&typed.lang).is_none() {
        fault("lang", "profile-fault-language");
    }
    let day = shared::past_day(&typed.said_on, ctx.actor.today);
    if let Err(id) = day {
        fault("said_on", id);
    }
    match (day, errors.is_empty()) {
        (Ok(day), true) => Ok(day),
        _ => Err(errors),
    }
}
