//! What was typed and not saved yet: kept for its author, shown again, thrown away on demand or with the saving.

use axum::extract::Path;
use db::{Reads, Unrecorded, WriteTx};
use kernel::ids::{PersonId, SearchId};
use policy::people::{Mend, Register};
use web::drafts::{self, Draft, Which};
use web::{Ctx, Done, Form, Notice, OrHidden, PageError, PageResult, Ui, Undo};

use super::fields::{pairs, typed};
use crate::facts::facts;
use crate::queries::searches;

/// A new person, about the search that led to the form.
pub fn of_new(search: &str) -> Which<'_> {
    Which { kind: "person_new", about: search }
}

/// Mending a record, about the person.
pub fn of_edit(person: &str) -> Which<'_> {
    Which { kind: "person_edit", about: person }
}

pub async fn find(tx: &mut impl Reads, ctx: &Ctx, which: Which<'_>) -> Result<Option<Draft>, PageError> {
    Ok(drafts::find(tx, &ctx.app.vault, &ctx.actor.own(), which, ctx.now()).await?)
}

/// The saving throws its draft away.
pub async fn forget(tx: &mut WriteTx, ctx: &Ctx, which: Which<'_>) -> Result<(), PageError> {
    drafts::discard(tx, &ctx.actor.own(), which).await?;
    Ok(())
}

/// "We kept what you had typed", with the button that throws it away.
pub fn notice(ui: &Ui, draft: &Draft, discard: String) -> Notice {
    Notice {
        kind: "info",
        text: ui.say1("people-draft-kept", "when", ui.when(draft.at)),
        undo: Some(Undo { action: discard, label: ui.say("people-draft-discard").into_owned() }),
    }
}

/// `POST /people/new/{search}/draft`, every ten seconds.
pub async fn keep_new(ctx: Ctx, Path(search): Path<String>, form: Form) -> PageResult {
    ctx.actor.permit::<Register>(&())?;
    let id = SearchId::parse(&search).or_hidden()?;
    let mut tx = ctx.app.db.write().await?;
    let which = of_new(&search);
    let words = searches::words(&mut tx, &ctx.app.vault, &ctx.actor.own(), id, ctx.now()).await?;
    if words.is_none() {
        find(&mut tx, &ctx, which).await?.or_hidden()?;
    }
    keep(&ctx, tx, which, &form, None).await
}

/// `POST /people/{person}/edit/draft`. A draft of a record that moved on stays in the page: saving it shows both.
pub async fn keep_edit(ctx: Ctx, Path(person): Path<String>, form: Form) -> PageResult {
    let id = PersonId::parse(&person).or_hidden()?;
    let mut tx = ctx.app.db.write().await?;
    let facts = facts(&mut tx, &ctx.actor, id).await?.or_hidden()?;
    ctx.actor.permit::<Mend>(&facts)?;
    let version = form.text("version").to_owned();
    if version != facts.version.to_string() {
        return Err(PageError::Stale { typed: Vec::new() });
    }
    keep(&ctx, tx, of_edit(&person), &form, Some(("version".to_owned(), version))).await
}

async fn keep(ctx: &Ctx, tx: WriteTx, which: Which<'_>, form: &Form, beside: Option<(String, String)>) -> PageResult {
    let mut pairs = pairs(&typed(form));
    pairs.extend(beside);
    drafts::keep_form(ctx, tx, which, form, &pairs).await
}

/// `POST /people/new/{search}/discard`
pub async fn discard_new(ctx: Ctx, Path(search): Path<String>, _form: Form) -> PageResult {
    ctx.actor.permit::<Register>(&())?;
    let id = SearchId::parse(&search).or_hidden()?;
    discard(&ctx, of_new(&search), &format!("/people/new?search={id}")).await
}

/// `POST /people/{person}/edit/discard`. One's own text may always be thrown away.
pub async fn discard_edit(ctx: Ctx, Path(person): Path<String>, _form: Form) -> PageResult {
    let id = PersonId::parse(&person).or_hidden()?;
    discard(&ctx, of_edit(&person), &format!("/people/{id}/edit")).await
}

async fn discard(ctx: &Ctx, which: Which<'_>, to: &str) -> PageResult {
    let mut tx = ctx.app.db.write().await?;
    drafts::discard(&mut tx, &ctx.actor.own(), which).await?.or_hidden()?;
    tx.keep_unrecorded(Unrecorded::OwnText).await?;
    ctx.see_done(to, Done::DraftDiscarded)
}
