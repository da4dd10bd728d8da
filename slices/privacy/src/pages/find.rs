//! The officer looks for the person who asks: anybody of the network, by whole name and birth, or by a number.

use askama::Template;
use db::{DbResult, Reads, args, statements};
use kernel::fold;
use kernel::ids::PersonId;
use people::PersonCard;
use policy::Permit;
use policy::privacy::FindAnybody;
use web::limits::{self, Limit};
use web::{Ctx, FieldErrors, FieldView, Form, PageError, PageResult, Ui};

use crate::events::AnybodySearched;

statements! {
    /// Whole words only: this is no search for browsing.
    BY_NAME: Permit<FindAnybody> = "SELECT DISTINCT k.person_id FROM person_keys k
        WHERE k.kind IN ('name', 'original') AND k.key = $1 AND EXISTS (SELECT 1 FROM person_keys o
            WHERE o.person_id = k.person_id AND o.kind IN ('name', 'original') AND o.key = $2)
        ORDER BY k.person_id LIMIT 20";
    BY_NUMBER: Permit<FindAnybody> = "SELECT DISTINCT person_id FROM person_identifiers WHERE value = $1
        ORDER BY person_id LIMIT 20";
}

#[derive(Template)]
#[template(path = "find.html")]
struct FindPage {
    ui: Ui,
    errors: FieldErrors,
    family: FieldView,
    given: FieldView,
    number: FieldView,
    /// `None`: nothing was asked yet.
    found: Option<Vec<Found>>,
}

struct Found {
    id: PersonId,
    name: String,
    born: String,
    municipality: String,
}

impl FindPage {
    fn of(ctx: &Ctx, form: &Form, errors: FieldErrors, found: Option<Vec<Found>>) -> Self {
        let field = |name: &str| FieldView::new(name, form.text(name)).with_errors(&errors);
        let ui = if errors.is_empty() { ctx.ui() } else { ctx.ui().with_faults() };
        Self { ui, family: field("family"), given: field("given"), number: field("number"), found, errors }
    }
}

/// `GET /privacy/find`
pub async fn ask(ctx: Ctx) -> PageResult {
    ctx.actor.permit::<FindAnybody>(&())?;
    ctx.page(&FindPage::of(&ctx, &Form::default(), Vec::new(), None))
}

const SEARCHES: Limit = Limit { burst: 30, every_seconds: 10 };

/// `POST /privacy/find`: names stay out of the address bar.
pub async fn found(ctx: Ctx, form: Form) -> PageResult {
    let permit = ctx.actor.permit::<FindAnybody>(&())?;
    let (family, given) = (fold::fold(form.text("family")), fold::fold(form.text("given")));
    let number: String = form.text("number").chars().filter(|c| !c.is_whitespace()).collect::<String>().to_uppercase();
    if number.is_empty() && (family.is_empty() || given.is_empty()) {
        let field = if family.is_empty() { "family" } else { "given" };
        let errors = vec![(field.to_owned(), ctx.ui().say("privacy-fault-find").into_owned())];
        return ctx.again(&FindPage::of(&ctx, &form, errors, None));
    }
    let taken = limits::take(&ctx.app, "find", &ctx.actor.user.to_string(), SEARCHES).await?;
    taken.map_err(|wait| PageError::TooMany { wait })?;
    let mut tx = ctx.app.db.read().await?;
    let ids = ids(&mut tx, &permit, &family, &given, &number).await?;
    let cards = people::cards(&mut tx, &permit, &ids).await?;
    drop(tx);
    ctx.record(&permit.author(ctx.now()), &AnybodySearched { found: cards.len() }).await?;
    let ui = ctx.ui();
    let found = cards.iter().map(|card| line(&ctx, &ui, card)).collect();
    ctx.page(&FindPage::of(&ctx, &form, Vec::new(), Some(found)))
}

async fn ids(
    tx: &mut impl Reads,
    permit: &Permit<FindAnybody>,
    family: &str,
    given: &str,
    number: &str,
) -> DbResult<Vec<PersonId>> {
    let rows = if number.is_empty() {
        tx.all(&BY_NAME, permit, args![family, given]).await?
    } else {
        tx.all(&BY_NUMBER, permit, args![number]).await?
    };
    rows.iter().map(|row| row.id("person_id")).collect()
}

fn line(ctx: &Ctx, ui: &Ui, card: &PersonCard) -> Found {
    Found {
        id: card.id,
        name: card.label(),
        born: card.born(ui),
        municipality: people::municipality_name(&ctx.app.packs(), &card.municipality),
    }
}
