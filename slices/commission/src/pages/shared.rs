//! What several pages need: the commission meant, the session meant, names, tones, choices.

use std::collections::BTreeMap;

use db::Reads;
use kernel::Id;
use kernel::ids::{PersonId, ReferralId};
use kernel::states::item::{ItemState, Outcome};
use kernel::states::session::SessionState;
use kernel::{Coded, Date};
use packs::PackSet;
use policy::Permit;
use policy::commission::{CommissionFacts, DecideUrgently, ReadAgenda, SessionFacts, View};
use policy::referral::ReferralFacts;
use serde::Deserialize;
use web::{Choice, Ctx, FieldErrors, Form, IdentityBar, NavItem, OrHidden, PageError, Ui};

use crate::acts::Moment;
use crate::queries::facts::{self, Findable};
use crate::queries::items::ItemRow;
use crate::queries::sessions::{self, SessionRow};
use crate::rules::{self, DecisionDraft};

/// Which commission is meant, where somebody finds several; which page of a list.
#[derive(Debug, Default, Deserialize)]
pub struct Wanted {
    pub commission: Option<String>,
    pub page: Option<usize>,
    pub shown: Option<String>,
    pub after: Option<String>,
}

/// An address that is no id is a page that does not exist.
pub fn id<T>(text: &str) -> Result<Id<T>, PageError> {
    Id::parse(text).or_hidden()
}

/// The commission named, the one of the actor's nucleus, or the first that the actor finds; and all of them.
/// `None`: no commission is there for the actor.
pub async fn choose(
    ctx: &Ctx,
    tx: &mut impl Reads,
    wanted: &Wanted,
) -> Result<Option<(Findable, Vec<Findable>)>, PageError> {
    let all = facts::findable(tx, &ctx.actor).await?;
    let chosen = match &wanted.commission {
        Some(text) => {
            let id = id(text)?;
            Some(all.iter().find(|one| one.facts.id == id).cloned().or_hidden()?)
        }
        None => {
            let own = all.iter().find(|one| Some(one.facts.nucleus) == ctx.actor.nucleus);
            own.or(all.first()).cloned()
        }
    };
    Ok(chosen.map(|chosen| (chosen, all)))
}

/// Links to the other commissions, empty where there is only one.
pub fn choices_of(path: &str, chosen: &Findable, all: &[Findable]) -> Vec<NavItem> {
    if all.len() < 2 {
        return Vec::new();
    }
    let item = |one: &Findable| NavItem {
        label: one.name.clone(),
        href: format!("{path}?commission={}", one.facts.id),
        current: one.facts.id == chosen.facts.id,
        badge: 0,
    };
    all.iter().map(item).collect()
}

/// The parts of the commission.
pub fn subnav(ui: &Ui, ctx: &Ctx, commission: &CommissionFacts, current: &str) -> Vec<NavItem> {
    let item = |label: &str, path: &str| NavItem {
        label: ui.say(label).into_owned(),
        href: format!("{path}?commission={}", commission.id),
        current: path == current,
        badge: 0,
    };
    let mut items = vec![item("commission-sessions", "/sessions"), item("commission-composition", "/commission")];
    if ctx.actor.may(ReadAgenda, commission) {
        items.push(item("commission-waiting-list", "/waiting-list"));
    }
    if ctx.actor.may(DecideUrgently, commission) {
        items.push(item("commission-urgent-decisions", "/urgent"));
    }
    items
}

/// The session meant, as the rules and as the pages need it.
pub async fn sitting(
    ctx: &Ctx,
    tx: &mut impl Reads,
    text: &str,
) -> Result<(SessionFacts, Permit<View>, SessionRow), PageError> {
    let facts = facts::session(tx, &ctx.actor, id(text)?).await?.or_hidden()?;
    let permit = ctx.actor.permit::<View>(&facts.commission)?;
    let row = sessions::one(tx, &permit, facts.id).await?.or_hidden()?;
    Ok((facts, permit, row))
}

/// A referral before a commission: the facts of both. Hidden when the actor does not find it.
pub async fn file(ctx: &Ctx, tx: &mut impl Reads, text: &str) -> Result<(ReferralFacts, CommissionFacts), PageError> {
    let referral =
        people::relation::referral_facts(tx, &ctx.actor, id::<kernel::ids::Referral>(text)?).await?.or_hidden()?;
    ctx.actor.permit::<policy::referral::View>(&referral)?;
    let commission = facts::of_nucleus(tx, &ctx.actor, referral.nucleus).await?.or_hidden()?;
    if referral.to_body.is_some() {
        return Err(PageError::Hidden);
    }
    Ok((referral, commission))
}

/// The bar of the case, for pages about one file. Without the safe contact: nobody calls the person from a session, and
/// reading it is an event of the pages of the referral and of the person.
pub async fn bar(
    ctx: &Ctx,
    tx: &mut impl Reads,
    ui: &Ui,
    packs: &PackSet,
    referral: &ReferralFacts,
) -> Result<IdentityBar, PageError> {
    let summary = referrals::summary(tx, &ctx.actor.scope(), referral.id).await?.or_hidden()?;
    Ok(IdentityBar {
        number: summary.number_words(),
        phase: ui.code(summary.state),
        tone: summary.tone(),
        why_href: format!("/referrals/{}/why", referral.id),
        ..people::identity_bar(ui, packs, &summary.card, "")
    })
}

/// Names of the people of items that the actor finds.
pub async fn names_of_items(
    tx: &mut impl Reads,
    permit: &Permit<ReadAgenda>,
    items: &[ItemRow],
) -> Result<BTreeMap<PersonId, String>, PageError> {
    let found = items.iter().filter_map(|item| item.file.as_ref()).filter(|file| file.found);
    let ids: Vec<PersonId> = found.map(|file| file.facts.person).collect();
    names(tx, permit, &ids).await
}

pub async fn names(
    tx: &mut impl Reads,
    permit: &Permit<ReadAgenda>,
    ids: &[PersonId],
) -> Result<BTreeMap<PersonId, String>, PageError> {
    let cards = people::cards(tx, permit, ids).await?;
    Ok(cards.into_iter().map(|card| (card.id, card.label())).collect())
}

pub const fn session_tone(state: SessionState) -> &'static str {
    use SessionState::*;
    match state {
        Planned => "grey",
        Convened => "blue",
        Open => "green",
        Suspended | MinutesDraft => "yellow",
        Closed | MinutesApproved => "turquoise",
        MinutesSigned => "purple",
        Deserted | Cancelled => "red",
    }
}

pub const fn item_tone(state: ItemState) -> &'static str {
    match state {
        ItemState::Pending => "grey",
        ItemState::Discussed => "blue",
        ItemState::Decided => "green",
        ItemState::CarriedOver => "yellow",
        ItemState::Withdrawn => "red",
    }
}

/// Faults in the reader's words.
pub fn words(ui: &Ui, faults: &[(&'static str, &'static str)]) -> FieldErrors {
    faults.iter().map(|(field, id)| ((*field).to_owned(), ui.say(id).into_owned())).collect()
}

/// The members of a closed list as choices.
pub fn coded_choices<T: Coded + kernel::Named>(ui: &Ui, members: &[T]) -> Vec<Choice> {
    members.iter().map(|member| Choice::new(member.code(), ui.code(*member))).collect()
}

/// The reasons of every outcome that asks for one, each said with its outcome: works without scripts.
pub fn reason_choices(ui: &Ui, at: &Moment<'_>) -> Vec<Choice> {
    let mut choices: Vec<Choice> = Vec::new();
    for outcome in [Outcome::NotAdmitted, Outcome::Postponed, Outcome::SentElsewhere] {
        let Some(list) = rules::reason_kind(outcome).and_then(|kind| at.packs.list(kind.list())) else { continue };
        for item in list.on(at.today) {
            let label = format!("{}: {}", ui.code(outcome), item.label.in_lang(ui.lang()));
            choices.push(Choice::new(format!("{}/{}", outcome.code(), item.code), label));
        }
    }
    choices
}

/// The reason chosen: what comes after the outcome it was listed under. A reason of another outcome is none.
pub fn reason_code(outcome: Option<Outcome>, typed: &str) -> String {
    let Some((under, code)) = typed.split_once('/') else { return String::new() };
    let fits = match outcome {
        Some(Outcome::PreRejection) => under == Outcome::NotAdmitted.code(),
        Some(outcome) => under == outcome.code(),
        None => false,
    };
    if fits { code.to_owned() } else { String::new() }
}

/// What was typed about a decision; a date that cannot be read is a fault.
pub fn decision_draft(form: &Form) -> (DecisionDraft, Vec<(&'static str, &'static str)>) {
    let outcome = Outcome::parse(form.text("outcome"));
    let (until, fault) = optional_date(form.text("until"), "until");
    let draft = DecisionDraft {
        outcome,
        reason_code: reason_code(outcome, form.text("reason_code")),
        reason: form.text("reason").to_owned(),
        legal_ground: form.text("legal_ground").to_owned(),
        until,
        to_body: Id::parse(form.text("to_body")),
    };
    let mut faults: Vec<_> = fault.into_iter().collect();
    for field in ["reason", "legal_ground"] {
        faults.extend(too_long(form.text(field), field));
    }
    (draft, faults)
}

/// Longest text of one field, in characters.
const LONGEST: usize = 20_000;

pub fn too_long(text: &str, field: &'static str) -> Option<(&'static str, &'static str)> {
    (text.chars().count() > LONGEST).then_some((field, "field-fault-too-long"))
}

pub fn optional_date(text: &str, field: &'static str) -> (Option<Date>, Option<(&'static str, &'static str)>) {
    if text.is_empty() {
        return (None, None);
    }
    match packs::parse_date(text) {
        Some(date) => (Some(date), None),
        None => (None, Some((field, "field-fault-not-a-date"))),
    }
}

/// A date that must be there.
pub fn required_date(text: &str, field: &'static str, faults: &mut Vec<(&'static str, &'static str)>) -> Date {
    match optional_date(text, field) {
        (Some(date), _) => date,
        (None, Some(fault)) => {
            faults.push(fault);
            Date::MIN
        }
        (None, None) => {
            faults.push((field, "field-fault-required"));
            Date::MIN
        }
    }
}

/// The version that the form was opened with.
pub fn version(form: &Form) -> i64 {
    form.text("version").parse().unwrap_or(0)
}

pub fn referral_href(id: ReferralId) -> String {
    format!("/referrals/{id}")
}
