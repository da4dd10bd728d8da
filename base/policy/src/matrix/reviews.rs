//! Reviews of projects: who plans, writes, approves, settles.

use kernel::Coded;
use kernel::states::review::{ReviewState, ReviewStep, TaskState};
use kernel::words::Compartment;

use super::{columns, section, states, subsection, table, words, yes};
use crate::actor::Actor;
use crate::decision::Ground;
use crate::proof::Action;
use crate::reviews::{Advance, Read, ReviewFacts, Settle, TaskFacts, Write};
use crate::sample::{leading, review};

const GROUNDS: [Ground; 3] = [Ground::InCharge, Ground::Figure, Ground::Office];

pub(super) fn write(page: &mut String) {
    let text = "A review of a project has minutes with one text for each compartment. Who may not read a compartment finds no text, no \
                goal and no agreed action of it. The column \"figure\" is somebody whose mandate opens `work` and nothing else. \
                Approved minutes never change; a mistake is put right by another review.\n";
    section(page, "Reviews", text);
    subsection(page, "Minutes, by compartment, after the meeting", &of_words());
    subsection(page, "A review, by its state", &of_steps());
}

fn row(name: String, cell: impl Fn(Ground) -> String) -> Vec<String> {
    std::iter::once(name).chain(GROUNDS.iter().map(|ground| cell(*ground))).collect()
}

fn of_words() -> String {
    let held = |ground: Ground, rule: &dyn Fn(&Actor, &ReviewFacts) -> bool| {
        yes(leading(ground).is_some_and(|(actor, slice)| rule(&actor, &review(ReviewState::Held, slice))))
    };
    let mut rows = Vec::new();
    for one in Compartment::ALL {
        rows.push(row(format!("read {}", words(*one)), |ground| {
            held(ground, &|actor, facts| Read(*one).decide(actor, facts).is_allowed())
        }));
        rows.push(row(format!("write {}", words(*one)), |ground| {
            held(ground, &|actor, facts| Write(*one).decide(actor, facts).is_allowed())
        }));
    }
    table(&columns("Act", &GROUNDS), rows)
}

fn of_steps() -> String {
    let in_states = |ground: Ground, rule: &dyn Fn(&Actor, &ReviewFacts) -> bool| {
        states(|state: ReviewState| leading(ground).is_some_and(|(actor, slice)| rule(&actor, &review(state, slice))))
    };
    let mut rows: Vec<_> = ReviewStep::ALL
        .iter()
        .filter(|step| **step != ReviewStep::Plan)
        .map(|step| {
            row(words(*step), |ground| {
                in_states(ground, &|actor, facts| Advance(*step).decide(actor, facts).is_allowed())
            })
        })
        .collect();
    for (name, own) in [("settle what one promised", true), ("settle what somebody else promised", false)] {
        rows.push(row(name.to_owned(), |ground| {
            in_states(ground, &|actor, facts| {
                let task = TaskFacts {
                    review: facts.clone(),
                    compartment: Compartment::Work,
                    user: own.then_some(actor.user),
                    state: TaskState::Open,
                };
                Settle.decide(actor, &task).is_allowed()
            })
        }));
    }
    table(&columns("Act", &GROUNDS), rows)
}
