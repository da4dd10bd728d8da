//! The oracle: who may do what with a referral, written from the decisions of the network, in words of the tables.

use std::collections::BTreeSet;

use super::tables::{Member, Referral, Tables};

/// The perspectives of the list and the relations that bound each.
pub const PERSPECTIVES: [(&str, &[&str]); 6] = [
    ("sent", &["sender"]),
    ("work", &["secretary"]),
    ("session", &["member", "president"]),
    ("received", &["receiver"]),
    ("charge", &["in charge"]),
    ("office", &["office"]),
];

const BEFORE_THE_COMMISSION: [&str; 11] = [
    "on_agenda",
    "pre_rejection",
    "evaluated",
    "admitted",
    "admitted_with_reservation",
    "waiting_list",
    "postponed",
    "not_admitted",
    "redirected",
    "in_charge",
    "closed",
];

pub fn opens_list(tables: &Tables, member: &Member, perspective: &str) -> bool {
    let (duties, purpose): (&[&str], _) = match perspective {
        "sent" => (&["refer"], "referral"),
        "work" => (&["secretary"], "evaluation"),
        "session" => (&["commissioner", "president"], "evaluation"),
        "received" => (&["receive"], "accompaniment"),
        "charge" => (&["accompany"], "accompaniment"),
        _ => (&["coordinate"], "coordination"),
    };
    duties.iter().any(|duty| member.has(duty)) && tables.lawful(member, purpose, "identity", "read")
}

/// What a relation handles data for.
fn purpose(relation: &str) -> &'static str {
    match relation {
        "sender" => "referral",
        "secretary" | "member" | "president" => "evaluation",
        "receiver" | "in charge" => "accompaniment",
        _ => "coordination",
    }
}

/// Every way in which somebody has to do with a referral, and for which the law of the day knows a ground. None: it
/// does not exist for them.
pub fn relations(tables: &Tables, member: &Member, referral: &Referral) -> BTreeSet<&'static str> {
    let mut who = related(tables, member, referral);
    who.retain(|relation| tables.lawful(member, purpose(relation), "identity", "read"));
    who
}

fn related(tables: &Tables, member: &Member, referral: &Referral) -> BTreeSet<&'static str> {
    let mut who = BTreeSet::new();
    if tables.conflicts.contains(&(referral.id.clone(), member.user.clone())) {
        return who;
    }
    if member.has("refer") && member.body == referral.from_body {
        who.insert("sender");
    }
    if referral.state == "draft" {
        return who;
    }
    let same_nucleus = member.nucleus.as_ref() == Some(&referral.nucleus);
    if member.has("coordinate") && same_nucleus {
        who.insert("office");
    }
    if member.has("receive") && referral.to_body.as_ref() == Some(&member.body) {
        who.insert("receiver");
    }
    if member.has("accompany") && referral.in_charge.as_ref() == Some(&member.body) {
        who.insert("in charge");
    }
    // A redirected one is out of the commission's hands.
    if referral.to_body.is_some() {
        return who;
    }
    if member.has("secretary") && same_nucleus {
        who.insert("secretary");
    }
    let seats: Vec<_> = tables.seats_of(member).filter(|seat| seat.nucleus == referral.nucleus).collect();
    let arrived = BEFORE_THE_COMMISSION.contains(&referral.state.as_str());
    if member.has("commissioner") && arrived && !seats.is_empty() {
        who.insert("member");
    }
    let urgent_can_be = referral.state == "under_review" && referral.complete;
    if member.has("president") && (arrived || urgent_can_be) && seats.iter().any(|seat| seat.role == "president") {
        who.insert("president");
    }
    who
}

pub fn reads(tables: &Tables, who: &BTreeSet<&str>, member: &Member, compartment: &str) -> bool {
    let readers: &[&str] = match compartment {
        "identity" => &["sender", "secretary", "member", "president", "receiver", "in charge", "office"],
        "work" | "social" | "housing" => &["sender", "secretary", "member", "president", "receiver", "in charge"],
        "health" => &["sender", "member", "president", "in charge"],
        "judicial" if member.kind == "probation_office" || member.kind == "prison" => {
            &["sender", "president", "member"]
        }
        "judicial" => &["sender", "president"],
        "protection" => &["sender", "president", "in charge"],
        "private_notes" => &["sender"],
        _ => &[],
    };
    let lawful = |reader: &str| tables.lawful(member, purpose(reader), compartment, "read");
    readers.iter().any(|reader| who.contains(reader) && lawful(reader))
}

/// Is it somebody's step, and does the state know it?
pub fn takes(tables: &Tables, who: &BTreeSet<&str>, member: &Member, referral: &Referral, step: &str) -> bool {
    let elsewhere = referral.to_body.is_some();
    let state = referral.state.as_str();
    let (from, by): (&[&str], &[&str]) = match step {
        "send" => (&["draft"], &["sender"]),
        "register" => (&["sent"], &["secretary", "receiver"]),
        "start_review" => (&["registered", "integration_requested"], &["secretary", "receiver"]),
        "request_integration" => (&["under_review"], &["secretary", "receiver"]),
        "answer_integration" => (&["integration_requested"], &["sender"]),
        // What the secretary has not found complete is on no agenda.
        "put_on_agenda" if referral.complete => (&["under_review", "postponed", "waiting_list"], &["secretary"]),
        "put_on_agenda" => (&["postponed", "waiting_list"], &["secretary"]),
        "take_off_agenda" => (&["on_agenda"], &["secretary"]),
        "issue_pre_rejection" => (&["on_agenda"], &["secretary", "president"]),
        "record_comments" => (&["pre_rejection"], &["secretary", "sender"]),
        "close_pre_rejection" => (&["pre_rejection"], &["secretary"]),
        "evaluate" if elsewhere => (&["on_agenda", "under_review"], &["receiver"]),
        // Without a session only the president decides, urgently, and only what is complete.
        "evaluate" if state == "under_review" && referral.complete => (&["under_review"], &["president"]),
        "evaluate" => (&["on_agenda"], &["secretary", "president"]),
        "admit" | "admit_with_reservation" | "put_on_waiting_list" | "not_admit" if elsewhere => {
            (&["evaluated"], &["receiver"])
        }
        "admit" | "admit_with_reservation" | "put_on_waiting_list" | "not_admit" => {
            (&["evaluated"], &["secretary", "president"])
        }
        "postpone" => (&["evaluated"], &["secretary", "president"]),
        "redirect" if state == "evaluated" => (&["evaluated"], &["secretary", "receiver", "president"]),
        "redirect" => (&["under_review"], &["secretary", "receiver"]),
        "take_in_charge" => (&["admitted", "admitted_with_reservation"], &["in charge", "receiver"]),
        "close" => (
            &["admitted", "admitted_with_reservation", "waiting_list", "in_charge"],
            &["in charge", "receiver", "secretary"],
        ),
        "withdraw" => (
            &["sent", "registered", "under_review", "integration_requested", "on_agenda", "pre_rejection"],
            &["sender"],
        ),
        "reopen" => (&["withdrawn", "not_admitted", "closed"], &["secretary", "receiver"]),
        "cancel_by_mistake" if matches!(state, "draft" | "sent") => {
            (&["draft", "sent"], &["secretary", "receiver", "sender"])
        }
        "cancel_by_mistake" => (&["registered", "under_review"], &["secretary", "receiver"]),
        _ => (&[], &[]),
    };
    let operation = if matches!(step, "send" | "redirect") { "share" } else { "write" };
    let lawful = |one: &str| tables.lawful(member, purpose(one), "identity", operation);
    from.contains(&state) && by.iter().any(|one| who.contains(one) && lawful(one))
}
