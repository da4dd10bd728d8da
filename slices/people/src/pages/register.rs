//! Registering a new person: only after a search, and only after a look at who is likely the same.

use axum::extract::Query;
use kernel::ids::{PersonId, SearchId};
use policy::Permit;
use policy::people::{Register, Search};
use serde::Deserialize;
use web::{Ctx, Done, Form, PageError, PageResult, Ui, drafts};

use super::draft;
use super::fields::{Fields, pairs, typed};
use super::results::{ResultView, results};
use super::search::counted;
use crate::events::PeopleSearched;
use crate::queries::alike::{alike, say_not_same};
use crate::queries::write::{Desk, register as keep};
use crate::queries::{find, record, searches};
use crate::rules::entry::PersonForm;
use crate::rules::fault::Fault;
use crate::rules::words::{SearchWords, Typed};

#[derive(askama::Template)]
#[template(path = "new.html")]
struct NewPage {
    ui: Ui,
    fields: Fields,
    search: String,
    /// Address of an unfinished registration of somebody else, and since when it waits.
    other: Option<(String, String)>,
    /// Several words that were searched for in one box: which is the family name is for whoever asked to say.
    searched: String,
}

/// "Is it one of these?", with everything typed carried along.
#[derive(askama::Template)]
#[template(path = "likely.html")]
struct LikelyPage {
    ui: Ui,
    results: Vec<ResultView>,
    name: String,
    pairs: Vec<(String, String)>,
    search: String,
    /// Those said to be others so far, and those of this page.
    others: Vec<PersonId>,
}

#[derive(Deserialize)]
pub struct After {
    #[serde(default)]
    search: String,
}

/// `GET /people/new?search={search}`. Without a search of one's own, or a draft that began with one: to the search.
pub async fn new(ctx: Ctx, Query(after): Query<After>) -> PageResult {
    let permit = ctx.actor.permit::<Register>(&())?;
    let which = draft::of_new(&after.search);
    let kept = draft::find(&mut ctx.app.db.read().await?, &ctx, which).await?;
    let mut searched = String::new();
    let form = match &kept {
        Some(kept) => typed(&Form { pairs: kept.pairs.clone(), ..Form::default() }),
        None => match words_of(&ctx, &after.search).await? {
            Some(words) => {
                searched = unsorted(&words).unwrap_or_default();
                prefilled(&words)
            }
            None => return ctx.see("/people"),
        },
    };
    let mut page = page(&ctx, &permit, form, &[], after.search.clone()).await?;
    if let Some(kept) = &kept {
        let notice = draft::notice(&page.ui, kept, format!("/people/new/{}/discard", after.search));
        page.ui = page.ui.with_notice(notice);
    }
    let other = drafts::other(&mut ctx.app.db.read().await?, &ctx.actor.own(), which, ctx.now()).await?;
    page.searched = searched;
    page.other = other.map(|(search, at)| (format!("/people/new?search={search}"), page.ui.when(at)));
    ctx.page(&page)
}

/// `POST /people/new`
pub async fn register(ctx: Ctx, form: Form) -> PageResult {
    let permit = ctx.actor.permit::<Register>(&())?;
    let person_form = typed(&form);
    let search = form.text("search").to_owned();
    if form.text("step") == "edit" {
        return show(&ctx, &permit, person_form, &[], search).await;
    }
    let packs = ctx.app.packs();
    let person = match person_form.read(&packs, ctx.actor.today) {
        Ok(person) => person,
        Err(faults) => return show(&ctx, &permit, person_form, &faults, search).await,
    };
    let others: Vec<PersonId> = form.all("other").iter().filter_map(|id| PersonId::parse(id)).collect();
    // The look at who is likely the same is a search like any other: it counts, and whom it shows is noted.
    counted(&ctx).await?;
    // Begun before that look: a double click is answered as the first one, not asked about whom it has just registered.
    let mut tx = ctx.write(&form).await?;
    if let Some(page) = likely(&ctx, &person_form, &others, &search).await? {
        drop(tx);
        let by = person_form.search_words().first().map(SearchWords::kinds).unwrap_or_default();
        let id = SearchId::new(ctx.now(), &ctx.app.random);
        ctx.record(&permit.author(ctx.now()), &PeopleSearched { search: id, by }).await?;
        return ctx.page(&page);
    }
    let shown = found_ids(&mut tx, &ctx, &person_form).await?;
    let registered = keep(&mut tx, Desk::of(&ctx.app), &permit, &person, ctx.actor.nucleus).await?;
    for other in others.iter().filter(|other| shown.contains(other)) {
        say_not_same(&mut tx, &permit, registered.person, *other, permit.user(), ctx.now()).await?;
    }
    draft::forget(&mut tx, &ctx, draft::of_new(&search)).await?;
    let to = format!("/people/{}", registered.person);
    ctx.done(tx, &form, &permit.author(ctx.now()), &registered, &to, Done::PersonRegistered).await
}

async fn words_of(ctx: &Ctx, search: &str) -> Result<Option<SearchWords>, PageError> {
    let Some(id) = SearchId::parse(search) else { return Ok(None) };
    let mut tx = ctx.app.db.read().await?;
    Ok(searches::words(&mut tx, &ctx.app.vault, &ctx.actor.own(), id, ctx.now()).await?)
}

/// What was searched is not typed again. A number that reads as a codice fiscale is one.
/// Whole names in the one box of the quick search.
fn unsorted(words: &SearchWords) -> Option<String> {
    let several = words.given.trim().is_empty() && words.family.split_whitespace().count() > 1;
    several.then(|| words.family.trim().to_owned())
}

fn prefilled(words: &SearchWords) -> PersonForm {
    use kernel::identifier::{Identifier, IdentifierKind};
    let kinds =
        [IdentifierKind::CodiceFiscale, IdentifierKind::ProvisionalNumeric, IdentifierKind::Stp, IdentifierKind::Eni];
    let number = words.identifier.trim();
    let kind = kinds.into_iter().find(|kind| Identifier::parse(*kind, number).is_ok());
    let kind = kind.map(|kind| kind.to_string()).unwrap_or_default();
    let is_latin = |text: &str| !text.chars().any(|c| c.is_alphabetic() && c as u32 > LAST_LATIN);
    let mut form = PersonForm { birth: words.birth.clone(), phone: words.phone.clone(), ..PersonForm::default() };
    let names = [
        (&words.family, &mut form.family, &mut form.family_original),
        (&words.given, &mut form.given, &mut form.given_original),
    ];
    for (name, latin, original) in names.into_iter().filter(|_| unsorted(words).is_none()) {
        name.clone_into(if is_latin(name) { latin } else { original });
    }
    if !number.is_empty() {
        form.identifiers.push((kind, number.to_owned()));
    }
    form
}

/// Last letter of the block Latin Extended-B.
const LAST_LATIN: u32 = 0x024f;

async fn show(ctx: &Ctx, permit: &Permit<Register>, form: PersonForm, faults: &[Fault], search: String) -> PageResult {
    let page = page(ctx, permit, form, faults, search).await?;
    if faults.is_empty() { ctx.page(&page) } else { ctx.again(&page) }
}

async fn page(
    ctx: &Ctx,
    permit: &Permit<Register>,
    form: PersonForm,
    faults: &[Fault],
    search: String,
) -> Result<NewPage, PageError> {
    let mut tx = ctx.app.db.read().await?;
    let nucleus = record::nucleus_code(&mut tx, permit, ctx.actor.nucleus).await?;
    let ui = if faults.is_empty() { ctx.ui() } else { ctx.ui().with_faults() };
    let fields = Fields::new(&ui, &ctx.app.packs(), form, faults, nucleus.as_deref(), ctx.actor.today);
    Ok(NewPage { ui, fields, search, other: None, searched: String::new() })
}

/// The page that asks whether it is one of those found; `None` when there is nobody to look at.
async fn likely(
    ctx: &Ctx,
    form: &PersonForm,
    others: &[PersonId],
    search: &str,
) -> Result<Option<LikelyPage>, PageError> {
    let permit = ctx.actor.permit::<Search>(&())?;
    let mut tx = ctx.app.db.read().await?;
    let hits = alike(&mut tx, &permit, &ctx.actor, &form.search_words(), others).await?;
    if hits.is_empty() {
        return Ok(None);
    }
    let ui = ctx.ui();
    let mut others = others.to_vec();
    others.extend(hits.iter().map(|hit| hit.found.id()));
    Ok(Some(LikelyPage {
        results: results(ctx, &ui, &hits, SearchId::parse(search)),
        name: format!("{} {}", form.family, form.given).trim().to_owned(),
        pairs: pairs(form),
        search: search.to_owned(),
        others,
        ui,
    }))
}

/// Whom the user can have looked at: an id written into the form by hand is nobody who was found.
async fn found_ids(tx: &mut db::WriteTx, ctx: &Ctx, form: &PersonForm) -> Result<Vec<PersonId>, PageError> {
    let permit = ctx.actor.permit::<Search>(&())?;
    let mut ids = Vec::new();
    for words in form.search_words() {
        let typed: Typed = words.read(ctx.actor.today);
        ids.extend(find::search(tx, &permit, &ctx.actor, &typed).await?.iter().map(|hit| hit.found.id()));
    }
    Ok(ids)
}
