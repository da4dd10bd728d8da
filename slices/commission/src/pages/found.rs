//! Founding the commission of a nucleus: the network's administrator, once per nucleus.

use askama::Template;
use db::{Reads, args, statements};
use kernel::ids::NucleusId;
use policy::Permit;
use policy::commission::Found;
use web::{Choice, Ctx, Done, FieldErrors, FieldView, Form, OrStale, PageError, PageResult, Ui};

use super::shared::{id, required_date, too_long, words};
use crate::acts::{Moment, compose};
use crate::found::NewCommission;

statements! {
    WITHOUT: Permit<Found> = "SELECT n.id, n.name FROM nuclei n
        WHERE NOT EXISTS (SELECT 1 FROM commissions k WHERE k.nucleus_id = n.id) ORDER BY n.name, n.id";
}

#[derive(Template)]
#[template(path = "found.html")]
struct FoundPage {
    ui: Ui,
    errors: FieldErrors,
    nuclei: Vec<Choice>,
    nucleus: FieldView,
    name: FieldView,
    act: FieldView,
    valid_from: FieldView,
}

/// The nuclei that have no commission yet, by name.
pub async fn without(ctx: &Ctx, tx: &mut impl Reads) -> Result<Vec<Choice>, PageError> {
    let permit = ctx.actor.permit::<Found>(&())?;
    let rows = tx.all(&WITHOUT, &permit, args![]).await?;
    Ok(rows.iter().map(|row| Ok(Choice::new(row.text("id")?, row.text("name")?))).collect::<db::DbResult<_>>()?)
}

async fn page(ctx: &Ctx, tx: &mut impl Reads, form: &Form, errors: FieldErrors) -> Result<FoundPage, PageError> {
    let ui = if errors.is_empty() { ctx.ui() } else { ctx.ui().with_faults() };
    let field = |name: &str| FieldView::new(name, form.text(name)).with_errors(&errors);
    let today = ui.date_short(ctx.actor.today);
    Ok(FoundPage {
        nuclei: without(ctx, tx).await?,
        nucleus: field("nucleus"),
        name: field("name"),
        act: field("act"),
        valid_from: if form.has("valid_from") { field("valid_from") } else { FieldView::new("valid_from", today) },
        errors,
        ui,
    })
}

pub async fn show(ctx: Ctx) -> PageResult {
    ctx.recently_proven()?;
    let mut tx = ctx.app.db.read().await?;
    let page = page(&ctx, &mut tx, &Form::default(), Vec::new()).await?;
    ctx.page(&page)
}

pub async fn create(ctx: Ctx, form: Form) -> PageResult {
    ctx.recently_proven()?;
    let packs = ctx.app.packs();
    let at = Moment::of(&ctx.app, &packs);
    let mut tx = ctx.write(&form).await?;
    let nuclei = without(&ctx, &mut tx).await?;
    match read(&form, &nuclei) {
        Ok(new) => {
            let act = compose::found(&mut tx, &ctx.actor, &new, &at).await?.or_stale(&form)?;
            let to = format!("/commission/edit?commission={}", act.gives);
            ctx.done(tx, &form, &act.author, &act.event, &to, Done::CommissionFounded).await
        }
        Err(faults) => {
            let errors = words(&ctx.ui(), &faults);
            let page = page(&ctx, &mut tx, &form, errors).await?;
            ctx.again(&page)
        }
    }
}

fn read(form: &Form, nuclei: &[Choice]) -> Result<NewCommission, Vec<(&'static str, &'static str)>> {
    let mut faults = Vec::new();
    let nucleus = form.text("nucleus");
    let known = nuclei.iter().any(|one| one.value == nucleus);
    let nucleus: Option<NucleusId> = id(nucleus).ok().filter(|_| known);
    if nucleus.is_none() {
        faults.push(("nucleus", "commission-fault-nucleus"));
    }
    if form.text("name").is_empty() {
        faults.push(("name", "commission-fault-name"));
    }
    for field in ["name", "act"] {
        faults.extend(too_long(form.text(field), field));
    }
    let valid_from = required_date(form.text("valid_from"), "valid_from", &mut faults);
    let (Some(nucleus), true) = (nucleus, faults.is_empty()) else { return Err(faults) };
    Ok(NewCommission { nucleus, name: form.text("name").to_owned(), act: form.text("act").to_owned(), valid_from })
}
