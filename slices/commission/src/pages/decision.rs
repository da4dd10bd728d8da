//! Votes and decision on one item: typed, counted and shown, then recorded.

use askama::Template;
use axum::extract::Path;
use db::Reads;
use kernel::Coded;
use kernel::ids::SeatId;
use kernel::states::item::{Outcome, Vote};
use policy::commission::{Decide, ReadAgenda, SessionFacts};
use web::{Choice, Ctx, Done, FieldErrors, FieldView, Form, IdentityBar, OrHidden, OrStale, PageError, PageResult, Ui};

use super::shared::{bar, coded_choices, decision_draft, id, reason_choices, sitting, version, words};
use crate::acts::Moment;
use crate::acts::count::{self, Counted, StoredTally};
use crate::acts::decide::{self, Decision};
use crate::queries::composition::VotingPlace;
use crate::queries::items::{self, ItemKind, ItemRow};
use crate::queries::sessions::SessionRow;
use crate::wording;

/// A voting place with the field of its vote.
pub struct VoteField {
    pub place: VotingPlace,
    pub component: String,
    pub label: String,
    /// `None`: nobody sits there, or the sitter abstains by conflict.
    pub field: Option<FieldView>,
    pub vote: Option<Vote>,
}

#[derive(Template)]
#[template(path = "decision.html")]
struct DecisionPage {
    ui: Ui,
    row: SessionRow,
    item: ItemRow,
    title: String,
    bar: Option<IdentityBar>,
    /// Everything typed is sound: shown once more before it is recorded.
    checking: bool,
    tally: StoredTally,
    is_file: bool,
    is_ratification: bool,
    errors: FieldErrors,
    votes: Vec<VoteField>,
    vote_choices: Vec<Choice>,
    others: FieldView,
    outcome: FieldView,
    outcomes: Vec<Choice>,
    outcome_words: String,
    reason_code: FieldView,
    reasons: Vec<Choice>,
    reason_words: String,
    to_body: FieldView,
    bodies: Vec<Choice>,
    body_words: String,
    until: FieldView,
    reason: FieldView,
    legal_ground: FieldView,
}

/// The field of the vote that counts for everybody present who has none of their own.
const THE_OTHERS: &str = "others_voted";

/// The votes typed, one per place.
fn votes_of(form: &Form, places: &[VotingPlace]) -> Vec<(SeatId, Vote)> {
    let others = Vote::parse(form.text(THE_OTHERS));
    let own = |place: &VotingPlace| Vote::parse(form.text(&format!("vote_{}", place.seat.id)));
    let typed = |place: &VotingPlace| own(place).or(others.filter(|_| place.votes()));
    places.iter().filter_map(|place| Some((place.seat.id, typed(place)?))).collect()
}

struct Asked {
    facts: SessionFacts,
    row: SessionRow,
    item: ItemRow,
}

async fn asked(ctx: &Ctx, tx: &mut impl Reads, session: &str, item: &str) -> Result<Asked, PageError> {
    let (facts, _, row) = sitting(ctx, tx, session).await?;
    ctx.actor.permit::<Decide>(&facts)?;
    let read = ctx.actor.permit::<ReadAgenda>(&facts.commission)?;
    let item = items::one(tx, &read, &ctx.actor, &facts.commission, facts.id, id(item)?).await?.or_hidden()?;
    Ok(Asked { facts, row, item })
}

#[expect(clippy::too_many_arguments, reason = "everything the page shows")]
async fn page(
    ctx: &Ctx,
    tx: &mut impl Reads,
    asked: Asked,
    counted: Counted,
    form: &Form,
    errors: FieldErrors,
    checking: bool,
    at: &Moment<'_>,
) -> Result<DecisionPage, PageError> {
    let Asked { facts, row, item } = asked;
    let ui = if errors.is_empty() { ctx.ui() } else { ctx.ui().with_faults() };
    let read = ctx.actor.permit::<ReadAgenda>(&facts.commission)?;
    let bodies = items::bodies(tx, &read, &facts.commission).await?;
    let file = item.file.clone().filter(|file| file.found);
    let bar = match &file {
        Some(file) => Some(bar(ctx, tx, &ui, at.packs, &file.facts).await?),
        None => None,
    };
    let (draft, _) = decision_draft(form);
    let tally = counted.stored();
    let votes = counted.places.iter().map(|place| vote_field(place, &counted, form, &errors, &ui, at)).collect();
    let field = |name: &str| FieldView::new(name, form.text(name)).with_errors(&errors);
    let body = bodies.iter().find(|(id, _)| Some(*id) == draft.to_body);
    Ok(DecisionPage {
        title: wording::item_title(&item, ui.language()),
        is_file: item.kind == ItemKind::Referral,
        is_ratification: item.kind == ItemKind::Ratification,
        vote_choices: coded_choices(&ui, Vote::ALL),
        others: field(THE_OTHERS).optional(),
        outcome: field("outcome"),
        outcomes: coded_choices(&ui, Outcome::ALL),
        outcome_words: draft.outcome.map(|outcome| ui.code(outcome)).unwrap_or_default(),
        reason_code: field("reason_code").optional(),
        reasons: reason_choices(&ui, at),
        reason_words: match draft.outcome {
            Some(outcome) => wording::reason_label(at.packs, outcome, &draft.reason_code, ui.language()),
            None => String::new(),
        },
        to_body: field("to_body").optional(),
        body_words: body.map(|(_, name)| name.clone()).unwrap_or_default(),
        bodies: bodies.into_iter().map(|(id, name)| Choice::new(id.to_string(), name)).collect(),
        until: field("until").optional(),
        reason: field("reason"),
        legal_ground: field("legal_ground"),
        bar,
        checking,
        tally,
        votes,
        errors,
        item,
        row,
        ui,
    })
}

fn vote_field(
    place: &VotingPlace,
    counted: &Counted,
    form: &Form,
    errors: &FieldErrors,
    ui: &Ui,
    at: &Moment<'_>,
) -> VoteField {
    let name = format!("vote_{}", place.seat.id);
    let vote = counted.votes.iter().find(|(seat, _)| *seat == place.seat.id).map(|(_, vote)| *vote);
    // What everybody voted is each one's own vote from the check on.
    let typed = if errors.is_empty() { vote.map_or("", |vote| vote.code()) } else { form.text(&name) };
    let field = place.votes().then(|| FieldView::new(name.clone(), typed).with_errors(errors));
    let component = wording::component_label(at.rules(), &place.seat.component, ui.language());
    VoteField { label: format!("{} · {component}", place.sitter_name), component, vote, place: place.clone(), field }
}

pub async fn show(ctx: Ctx, Path((session, item)): Path<(String, String)>) -> PageResult {
    let packs = ctx.app.packs();
    let at = Moment::of(&ctx.app, &packs);
    let mut tx = ctx.app.db.read().await?;
    let asked = asked(&ctx, &mut tx, &session, &item).await?;
    let counted = count::count(&mut tx, &ctx.actor, &asked.facts, &asked.item, &[], &at).await?;
    let page = page(&ctx, &mut tx, asked, counted, &Form::default(), Vec::new(), false, &at).await?;
    ctx.page(&page)
}

pub async fn record(ctx: Ctx, Path((session, item)): Path<(String, String)>, form: Form) -> PageResult {
    let packs = ctx.app.packs();
    let at = Moment::of(&ctx.app, &packs);
    if form.text("do") != "record" {
        return check(&ctx, &session, &item, &form, &at).await;
    }
    let mut tx = ctx.write(&form).await?;
    let asked = asked(&ctx, &mut tx, &session, &item).await?;
    let decision = typed(&ctx, &mut tx, &asked, &form, &at).await?.1;
    let (facts, it) = (&asked.facts, asked.item.id);
    let act = decide::decide(&mut tx, &ctx.actor, facts, it, version(&form), &decision, &at).await?.or_stale(&form)?;
    let to = format!("/sessions/{session}/items/{item}");
    ctx.done(tx, &form, &act.author, &act.event, &to, Done::DecisionNoted).await
}

/// Shows the count and everything typed once more, or what is wrong with it. Nothing is written.
async fn check(ctx: &Ctx, session: &str, item: &str, form: &Form, at: &Moment<'_>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let asked = asked(ctx, &mut tx, session, item).await?;
    let (counted, decision, mut faults) = typed(ctx, &mut tx, &asked, form, at).await?;
    faults.extend(decide::faults(&mut tx, &ctx.actor, &asked.facts, &asked.item, &decision, &counted, at).await?);
    let errors: FieldErrors = words(&ctx.ui(), &faults)
        .into_iter()
        .map(|(field, words)| match field.as_str() {
            // The error summary leads to the first vote.
            "votes" => (first_vote(&counted), words),
            _ => (field, words),
        })
        .collect();
    let sound = errors.is_empty() && form.text("do") == "check";
    let page = page(ctx, &mut tx, asked, counted, form, errors, sound, at).await?;
    if page.errors.is_empty() { ctx.page(&page) } else { ctx.again(&page) }
}

fn first_vote(counted: &Counted) -> String {
    let first = counted.places.iter().find(|place| place.votes());
    first.map(|place| format!("vote_{}", place.seat.id)).unwrap_or_default()
}

async fn typed(
    ctx: &Ctx,
    tx: &mut impl Reads,
    asked: &Asked,
    form: &Form,
    at: &Moment<'_>,
) -> Result<(Counted, Decision, Vec<(&'static str, &'static str)>), PageError> {
    let empty = count::count(tx, &ctx.actor, &asked.facts, &asked.item, &[], at).await?;
    let votes = votes_of(form, &empty.places);
    let counted = count::count(tx, &ctx.actor, &asked.facts, &asked.item, &votes, at).await?;
    let (draft, faults) = decision_draft(form);
    Ok((counted, Decision { draft, votes }, faults))
}
