//! One item in the session: the file, what members thought before, what is said, and what was decided.

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use db::{Unrecorded, args, statements};
use kernel::Id;
use kernel::states::item::ItemState;
use kernel::states::session::SessionState;
use policy::Permit;
use policy::commission::{Decide, Discuss, Keep, ReadAgenda, SessionFacts};
use web::{Choice, Ctx, Done, FieldErrors, FieldView, Form, IdentityBar, OrHidden, OrStale, PageError, PageResult, Ui};

use super::shared::{bar, id, item_tone, required_date, sitting, too_long, version, words};
use crate::acts::decide::{self, Discussion};
use crate::acts::mandate::{self, Task};
use crate::acts::{Moment, agenda, conduct};
use crate::events::ItemOpened;
use crate::minutes::Section;
use crate::queries::items::{self, ItemRow};
use crate::queries::opinions::{self, ShownOpinion};
use crate::queries::sessions::SessionRow;
use crate::wording;

#[derive(Template)]
#[template(path = "item.html")]
struct ItemPage {
    ui: Ui,
    row: SessionRow,
    item: ItemRow,
    title: String,
    tone: &'static str,
    bar: Option<IdentityBar>,
    opinions: Vec<ShownOpinion>,
    opened: bool,
    /// The item as the minutes tell it: votes, decision, mandates.
    told: Option<Section>,
    writes: bool,
    /// Nothing may be written now (art. 18 GDPR); what was typed is shown all the same.
    restricted: bool,
    decides: bool,
    gives: bool,
    conflict: String,
    saved: String,
    errors: FieldErrors,
    rapporteur: FieldView,
    rapporteurs: Vec<Choice>,
    summary: FieldView,
    proposal: FieldView,
    what: FieldView,
    body: FieldView,
    bodies: Vec<Choice>,
    due_on: FieldView,
}

statements! {
    DRAFT: Permit<Discuss> = "INSERT INTO item_drafts (item_id, user_id, summary, proposal, at) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (item_id, user_id) DO UPDATE SET summary = $3, proposal = $4, at = $5";
}

async fn page(
    ctx: &Ctx,
    session_id: &str,
    item_id: &str,
    form: &Form,
    errors: FieldErrors,
) -> Result<(ItemPage, Permit<ReadAgenda>), PageError> {
    let packs = ctx.app.packs();
    let at = Moment::of(&ctx.app, &packs);
    let mut tx = ctx.app.db.read().await?;
    let (facts, _, row) = sitting(ctx, &mut tx, session_id).await?;
    let read = ctx.actor.permit::<ReadAgenda>(&facts.commission)?;
    let item = items::one(&mut tx, &read, &ctx.actor, &facts.commission, facts.id, id(item_id)?).await?.or_hidden()?;
    let ui = if errors.is_empty() { ctx.ui() } else { ctx.ui().with_faults() };
    let file = item.file.clone().filter(|file| file.found);
    let (mut head, mut shown) = (None, Vec::new());
    if let Some(file) = &file {
        head = Some(bar(ctx, &mut tx, &ui, &packs, &file.facts).await?);
        shown = opinions::shown(&mut tx, &read, file.facts.id, facts.id).await?;
    }
    let told = wording::visible(&mut tx, &ctx.actor, &facts, ui.language(), &at).await?;
    let seats = conduct::seats_of(&mut tx, &ctx.actor, &facts, &at).await?;
    let bodies = items::bodies(&mut tx, &read, &facts.commission).await?;
    let (keeps, may_write) = (ctx.actor.may(Keep, &facts), ctx.actor.may(Discuss, &item.facts(&facts)));
    let draft = if keeps { items::draft(&mut tx, &read, &ctx.actor, item.id).await? } else { None };
    let (mut summary, mut proposal) = (item.summary.clone(), item.proposal.clone());
    let mut saved = String::new();
    if let Some((kept_summary, kept_proposal, kept_at)) = draft {
        saved = ui.say1("draft-saved-at", "time", ui.time(kept_at));
        (summary, proposal) = (kept_summary, kept_proposal);
    }
    if form.has("summary") {
        (summary, proposal) = (form.text("summary").to_owned(), form.text("proposal").to_owned());
    }
    let field = |name: &str, value: &str| FieldView::new(name, value).with_errors(&errors);
    let member = ctx.actor.may(policy::commission::TakePart, &facts.commission);
    let page = ItemPage {
        title: wording::item_title(&item, ui.language()),
        tone: item_tone(item.state),
        bar: head,
        opinions: shown,
        opened: row.state.has_opened(),
        told: told.into_iter().find(|section| section.item() == Some(item.id)),
        writes: (may_write || form.has("summary"))
            && keeps
            && agenda::can_change(facts.state)
            && !item.state.is_final(),
        restricted: keeps && !may_write,
        decides: may_write && item.state == ItemState::Discussed && ctx.actor.may(Decide, &facts),
        gives: (may_write || form.has("what")) && keeps && item.file.is_some() && mandate::can_give(facts.state),
        conflict: match &file {
            Some(file) if member => format!("/conflicts/{}", file.facts.id),
            _ => String::new(),
        },
        rapporteur: field("rapporteur", &item.rapporteur.map(|id| id.to_string()).unwrap_or_default()).optional(),
        rapporteurs: seats
            .iter()
            .map(|seat| Choice::new(seat.id.to_string(), format!("{} ({})", seat.name, seat.body_name)))
            .collect(),
        summary: field("summary", &summary),
        proposal: field("proposal", &proposal).optional(),
        what: field("what", form.text("what")),
        body: field("body", form.text("body")),
        bodies: bodies.into_iter().map(|(id, name)| Choice::new(id.to_string(), name)).collect(),
        due_on: field("due_on", form.text("due_on")),
        saved,
        errors,
        item,
        row,
        ui,
    };
    Ok((page, read))
}

pub async fn show(ctx: Ctx, Path((session, item)): Path<(String, String)>) -> PageResult {
    let (page, read) = page(&ctx, &session, &item, &Form::default(), Vec::new()).await?;
    if page.bar.is_some() {
        ctx.record(&read.author(ctx.now()), &ItemOpened { item: page.item.id }).await?;
    }
    ctx.page(&page)
}

pub async fn save(ctx: Ctx, Path((session, item)): Path<(String, String)>, form: Form) -> PageResult {
    let packs = ctx.app.packs();
    let at = Moment::of(&ctx.app, &packs);
    let mut tx = ctx.write(&form).await?;
    let (facts, ..) = sitting(&ctx, &mut tx, &session).await?;
    ctx.actor.permit::<Keep>(&facts)?;
    let mut faults: Vec<_> =
        ["summary", "proposal"].into_iter().filter_map(|name| too_long(form.text(name), name)).collect();
    faults.extend(restricted(&ctx, &mut tx, &facts, &item, "summary").await?);
    if !faults.is_empty() {
        drop(tx);
        let errors = words(&ctx.ui(), &faults);
        let (page, _) = page(&ctx, &session, &item, &form, errors).await?;
        return ctx.again(&page);
    }
    let said = Discussion {
        rapporteur: Id::parse(form.text("rapporteur")),
        summary: form.text("summary").to_owned(),
        proposal: form.text("proposal").to_owned(),
    };
    let act = decide::discuss(&mut tx, &ctx.actor, &facts, id(&item)?, version(&form), &said, &at).await?;
    let act = act.or_stale(&form)?;
    ctx.done(tx, &form, &act.author, &act.event, &format!("/sessions/{session}/items/{item}"), Done::Saved).await
}

/// Keeps what is being typed, for its author only.
pub async fn draft(ctx: Ctx, Path((session, item)): Path<(String, String)>, form: Form) -> PageResult {
    let mut tx = ctx.app.db.write().await?;
    let (facts, ..) = sitting(&ctx, &mut tx, &session).await?;
    ctx.actor.permit::<Keep>(&facts)?;
    let row = writable(&ctx, &mut tx, &facts, &item).await?;
    let permit = ctx.actor.permit::<Discuss>(&row.facts(&facts))?;
    let row =
        args![id::<kernel::ids::Item>(&item)?, ctx.actor.user, form.text("summary"), form.text("proposal"), ctx.now()];
    tx.run(&DRAFT, &permit, row).await?;
    tx.keep_unrecorded(Unrecorded::OwnText).await?;
    let ends = (ctx.app.settings.idle_minutes * 60).to_string();
    Ok((StatusCode::NO_CONTENT, [("X-Session-Ends", ends)]).into_response())
}

/// Said at a field of the form, so that whoever typed in a running session has the text still.
async fn restricted(
    ctx: &Ctx,
    tx: &mut db::WriteTx,
    facts: &SessionFacts,
    item: &str,
    field: &'static str,
) -> Result<Option<(&'static str, &'static str)>, PageError> {
    let read = ctx.actor.permit::<ReadAgenda>(&facts.commission)?;
    let item = items::one(tx, &read, &ctx.actor, &facts.commission, facts.id, id(item)?).await?.or_hidden()?;
    Ok(item.is_restricted().then_some((field, "why-restricted")))
}

async fn writable(ctx: &Ctx, tx: &mut db::WriteTx, facts: &SessionFacts, item: &str) -> Result<ItemRow, PageError> {
    let read = ctx.actor.permit::<ReadAgenda>(&facts.commission)?;
    let item = items::one(tx, &read, &ctx.actor, &facts.commission, facts.id, id(item)?).await?.or_hidden()?;
    if item.state.is_final() || facts.state == SessionState::MinutesSigned {
        return Err(PageError::Refused(policy::Why::NotThisState));
    }
    Ok(item)
}

pub async fn give_mandate(ctx: Ctx, Path((session, item)): Path<(String, String)>, form: Form) -> PageResult {
    let packs = ctx.app.packs();
    let at = Moment::of(&ctx.app, &packs);
    let mut tx = ctx.write(&form).await?;
    let (facts, ..) = sitting(&ctx, &mut tx, &session).await?;
    ctx.actor.permit::<Keep>(&facts)?;
    let mut faults: Vec<_> = restricted(&ctx, &mut tx, &facts, &item, "what").await?.into_iter().collect();
    if form.text("what").is_empty() {
        faults.push(("what", "field-fault-required"));
    }
    let body = Id::parse(form.text("body"));
    if body.is_none() {
        faults.push(("body", "commission-fault-body"));
    }
    let due_on = required_date(form.text("due_on"), "due_on", &mut faults);
    if due_on != kernel::Date::MIN && due_on < at.today {
        faults.push(("due_on", "commission-fault-until-past"));
    }
    let (Some(body), true) = (body, faults.is_empty()) else {
        drop(tx);
        let errors = words(&ctx.ui(), &faults);
        let (page, _) = page(&ctx, &session, &item, &form, errors).await?;
        return ctx.again(&page);
    };
    let task = Task { what: form.text("what").to_owned(), body, due_on };
    let act = mandate::give(&mut tx, &ctx.actor, &facts, id(&item)?, &task, &at).await?;
    ctx.done(tx, &form, &act.author, &act.event, &format!("/sessions/{session}/items/{item}"), Done::Saved).await
}
