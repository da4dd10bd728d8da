//! The decision, as the letters to the sender and to the person tell it.

use db::{Reads, args, statements};
use kernel::states::item::Outcome;
use kernel::states::referral::Step;
use kernel::{Coded, ids::BodyId};
use network::Body;
use packs::{PackSet, ReasonKind};
use people::PersonCard;
use policy::Permit;
use policy::papers::Issue;
use policy::referral::ReferralFacts;
use serde_json::{Map, Value, json};
use web::PageError;

use super::envelope::address;
use super::letter::Told;

statements! {
    /// The last decision of a session about it; a receiving body decides without one.
    DECIDED: Permit<Issue> = "SELECT i.id, i.legal_ground, i.to_body, i.until, s.number, s.year, s.starts_at
        FROM items i LEFT JOIN sessions s ON s.id = i.session_id
        WHERE i.referral_id = $1 AND i.state = 'decided' ORDER BY i.decided_at DESC, i.id DESC LIMIT 1";
    MANDATES: Permit<Issue> = "SELECT m.what, m.due_on, b.name FROM mandates m JOIN bodies b ON b.id = m.body_id
        WHERE m.item_id = $1 ORDER BY m.due_on, m.id";
}

/// Announces a decision.
pub(super) fn is_one(step: Step) -> bool {
    outcome(step).is_some()
}

fn outcome(step: Step) -> Option<Outcome> {
    // A notice of reasons against is no decision yet: it has its own letter.
    Outcome::ALL.iter().copied().find(|outcome| outcome.step() == step && *outcome != Outcome::PreRejection)
}

fn reasons(outcome: Outcome) -> Option<ReasonKind> {
    match outcome {
        Outcome::NotAdmitted => Some(ReasonKind::NotAdmitted),
        Outcome::Postponed => Some(ReasonKind::Postponed),
        Outcome::SentElsewhere => Some(ReasonKind::Redirected),
        Outcome::Admitted | Outcome::AdmittedWithReservation | Outcome::WaitingList | Outcome::PreRejection => None,
    }
}

/// Words in the languages we have them in; the template says the rest.
fn in_languages(word: impl Fn(&str) -> String) -> Value {
    let all = ["it", "en", "fr", "de"].into_iter().map(|lang| (lang.to_owned(), Value::String(word(lang))));
    Value::Object(all.collect::<Map<_, _>>())
}

/// A reason in the words of its list.
pub(super) fn reason_in_languages(packs: &PackSet, kind: ReasonKind, code: &str) -> Value {
    let item = packs.list(kind.list()).and_then(|list| list.item(code));
    in_languages(|lang| item.map_or_else(String::new, |item| item.label.in_lang(lang).to_owned()))
}

pub(super) async fn body(
    tx: &mut impl Reads,
    packs: &PackSet,
    permit: &Permit<Issue>,
    facts: &ReferralFacts,
    told: &Told,
    card: &PersonCard,
    from: &Body,
) -> Result<Value, PageError> {
    let Some(outcome) = outcome(told.step) else { return Err(PageError::Hidden) };
    let decided = tx.first(&DECIDED, permit, args![facts.id]).await?;
    let (mut session, mut ground, mut mandates, mut until) = (Value::Null, String::new(), Vec::new(), told.until);
    let mut to_body: Option<BodyId> = facts.in_charge.or(facts.to_body);
    if let Some(row) = decided {
        ground = row.text("legal_ground")?;
        to_body = row.opt_id("to_body")?.or(to_body);
        until = row.opt_date("until")?.or(until);
        if let (Some(number), Some(year), Some(at)) =
            (row.opt_int("number")?, row.opt_int("year")?, row.opt_instant("starts_at")?)
        {
            let date = at.local_date(packs.territory().time_zone()).to_string();
            session = json!({ "number": number, "year": year, "date": date });
        }
        let id = row.text("id")?;
        for row in tx.all(&MANDATES, permit, args![id]).await? {
            let due = row.date("due_on")?.to_string();
            mandates.push(json!({ "what": row.text("what")?, "body": row.text("name")?, "due_on": due }));
        }
    }
    let to_body = match to_body {
        Some(id) => network::body(tx, id).await?,
        None => None,
    };
    let until = until.map(|day| day.to_string());
    let list = reasons(outcome).and_then(|kind| packs.list(kind.list()));
    let reason = list.and_then(|list| list.item(&told.reason_code));
    let words = |lang: &str| reason.map_or_else(String::new, |item| item.label.in_lang(lang).to_owned());
    if permit.action().0.is_for_the_person() {
        let to_body = to_body
            .map(|body| json!({ "name": body.name, "phone": body.phone, "address": address(packs, &body).join(", ") }));
        return Ok(json!({
            "given": if card.chosen_name.is_empty() { &card.given } else { &card.chosen_name },
            "outcome": outcome.code(),
            "reason_code": told.reason_code,
            "reason": in_languages(words),
            "until": until,
            "to_body": to_body,
            "contact": { "name": "", "phone": from.phone, "body": from.name },
            "can_appeal": matches!(outcome, Outcome::NotAdmitted),
        }));
    }
    Ok(json!({
        "person": card.label(),
        "session": session,
        "outcome": outcome.code(),
        "reason": words("it"),
        "words": told.reason,
        "legal_ground": ground,
        "to_body": to_body.map(|body| body.name).unwrap_or_default(),
        "until": until,
        "mandates": mandates,
        "remedies": matches!(outcome, Outcome::NotAdmitted),
    }))
}
