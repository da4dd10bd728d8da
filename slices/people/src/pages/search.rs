//! The search: typed words go by POST, wait sealed, and the page of results has an address that says nothing.

use axum::extract::Path;
use kernel::ids::SearchId;
use policy::people::{Register, Search};
use web::{Ctx, FieldErrors, FieldView, Form, OrHidden, PageError, PageResult, Ui};

use super::results::{ResultView, results};
use crate::events::PeopleSearched;
use crate::queries::find::SHOWN;
use crate::queries::{find, searches};
use crate::rules::words::SearchWords;

#[derive(askama::Template)]
#[template(path = "search.html")]
struct SearchPage {
    ui: Ui,
    words: SearchWords,
    errors: FieldErrors,
}

#[derive(askama::Template)]
#[template(path = "found.html")]
struct FoundPage {
    ui: Ui,
    words: SearchWords,
    errors: FieldErrors,
    results: Vec<ResultView>,
    /// Where a new person is registered, prefilled; empty for who may not.
    register_href: String,
    /// There may be more than are shown.
    full: bool,
}

/// `GET /people`
pub async fn start(ctx: Ctx) -> PageResult {
    ctx.actor.permit::<Search>(&())?;
    ctx.page(&SearchPage { ui: ctx.ui(), words: SearchWords::default(), errors: Vec::new() })
}

const PER_MINUTE: web::limits::Limit = web::limits::Limit { burst: 60, every_seconds: 1 };

/// One search more of this user, wherever it is made; too many in a minute wait.
pub(super) async fn counted(ctx: &Ctx) -> Result<(), PageError> {
    let taken = web::limits::take(&ctx.app, "person-search", &ctx.actor.user.to_string(), PER_MINUTE).await?;
    taken.map_err(|wait| PageError::TooMany { wait })
}

/// `POST /people/search`
pub async fn ask(ctx: Ctx, form: Form) -> PageResult {
    let permit = ctx.actor.permit::<Search>(&())?;
    counted(&ctx).await?;
    let words: SearchWords = form.read()?;
    let errors = faults(&ctx, &words);
    if !errors.is_empty() {
        return ctx.again(&SearchPage { ui: ctx.ui().with_faults(), words, errors });
    }
    let id = SearchId::new(ctx.now(), &ctx.app.random);
    let event = PeopleSearched { search: id, by: words.kinds() };
    // A search sent twice is two searches: it needs no key that makes it count once.
    let mut tx = ctx.app.db.write().await?;
    searches::keep(&mut tx, &ctx.app.vault, &ctx.actor.own(), id, &words, ctx.now()).await?;
    tx.commit(&permit.author(ctx.now()), &event).await?;
    ctx.see(&format!("/people/found/{id}"))
}

fn faults(ctx: &Ctx, words: &SearchWords) -> FieldErrors {
    let ui = ctx.ui();
    let mut errors = FieldErrors::new();
    if words.has_unreadable_birth(ctx.actor.today) {
        errors.push(("birth".to_owned(), ui.say("people-fault-not-a-date").into_owned()));
    }
    if !words.read(ctx.actor.today).is_enough() {
        errors.push(("family".to_owned(), ui.say("people-search-too-little").into_owned()));
    }
    errors
}

/// `GET /people/found/{search}`
pub async fn found(ctx: Ctx, Path(id): Path<String>) -> PageResult {
    let permit = ctx.actor.permit::<Search>(&())?;
    let id = SearchId::parse(&id).or_hidden()?;
    let mut tx = ctx.app.db.read().await?;
    let words = searches::words(&mut tx, &ctx.app.vault, &ctx.actor.own(), id, ctx.now()).await?.or_hidden()?;
    let hits = find::search(&mut tx, &permit, &ctx.actor, &words.read(ctx.actor.today)).await?;
    let ui = ctx.ui();
    let may_register = ctx.actor.may(Register, &());
    ctx.page(&FoundPage {
        results: results(&ctx, &ui, &hits, Some(id)),
        full: hits.len() == SHOWN,
        register_href: if may_register { format!("/people/new?search={id}") } else { String::new() },
        ui,
        words,
        errors: Vec::new(),
    })
}

/// The five boxes, the same on both pages.
fn box_of(words: &SearchWords, errors: &FieldErrors, name: &str) -> FieldView {
    let value = match name {
        "family" => &words.family,
        "given" => &words.given,
        "birth" => &words.birth,
        "identifier" => &words.identifier,
        _ => &words.phone,
    };
    FieldView::new(name, value).optional().with_errors(errors)
}

impl SearchPage {
    fn f(&self, name: &str) -> FieldView {
        box_of(&self.words, &self.errors, name)
    }
}

impl FoundPage {
    fn f(&self, name: &str) -> FieldView {
        box_of(&self.words, &self.errors, name)
    }
}
