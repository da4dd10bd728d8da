//! Appointments: who reads, arranges and moves them, who notes that the person is away.

use kernel::Coded;
use kernel::states::appointment::{AppointmentState, AppointmentStep};
use kernel::states::case::CaseState;
use kernel::words::Compartment;

use super::{columns, section, states, subsection, table, words, yes};
use crate::actor::Actor;
use crate::agenda::{Advance, AppointmentFacts, Arrange, NoteAbsence, Read};
use crate::cases::CaseFacts;
use crate::decision::Ground;
use crate::proof::Action;
use crate::sample::{case, id, leading};

const GROUNDS: [Ground; 3] = [Ground::InCharge, Ground::Figure, Ground::Office];

pub(super) fn write(page: &mut String) {
    let text = "An appointment belongs to one compartment and does not exist for who may not read that compartment: not in the \
                calendar, not in counts, not in the file a phone reads. The column \"figure\" is somebody whose mandate opens `work` \
                and nothing else. That the person is away is noted once for all bodies; the reason is read by compartment.\n";
    section(page, "Appointments", text);
    subsection(page, "By compartment, in an open case", &by_compartment());
    subsection(page, "Steps of an appointment about work, by its state", &steps());
}

fn by_compartment() -> String {
    let row = |name: String, rule: &dyn Fn(&Actor, &CaseFacts) -> bool| {
        let cell = |ground: &Ground| {
            yes(leading(*ground)
                .is_some_and(|(actor, slice)| rule(&actor, &CaseFacts { slice, ..case(CaseState::Open) })))
        };
        std::iter::once(name).chain(GROUNDS.iter().map(cell)).collect::<Vec<_>>()
    };
    let mut rows = Vec::new();
    for one in Compartment::ALL {
        rows.push(row(format!("read {}", words(*one)), &|actor, facts| Read(*one).decide(actor, facts).is_allowed()));
        rows.push(row(format!("arrange {}", words(*one)), &|actor, facts| {
            Arrange(*one).decide(actor, facts).is_allowed()
        }));
    }
    rows.push(row("note that the person is away".to_owned(), &|actor, facts| {
        NoteAbsence.decide(actor, facts).is_allowed()
    }));
    table(&columns("Act", &GROUNDS), rows)
}

fn steps() -> String {
    let work = Compartment::Work;
    let mut rows = Vec::new();
    for step in AppointmentStep::ALL.iter().filter(|step| **step != AppointmentStep::Propose) {
        let cell = |ground: &Ground| {
            states(|state: AppointmentState| {
                leading(*ground).is_some_and(|(actor, slice)| {
                    let case = CaseFacts { slice, ..case(CaseState::Open) };
                    let facts = AppointmentFacts { id: id(1), case, compartment: work, state, version: 1 };
                    Advance(*step, work).decide(&actor, &facts).is_allowed()
                })
            })
        };
        rows.push(std::iter::once(words(*step)).chain(GROUNDS.iter().map(cell)).collect());
    }
    table(&columns("Step", &GROUNDS), rows)
}
