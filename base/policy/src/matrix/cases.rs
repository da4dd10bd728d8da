//! Cases: the body in charge, the team, the office.

use kernel::Coded;
use kernel::states::case::{CaseState, CaseStep, FigureState, FigureStep};
use kernel::words::Compartment;

use super::{columns, section, states, subsection, table, words, yes};
use crate::actor::Actor;
use crate::cases::{
    Advance, Answer, CaseFacts, Compose, FigureFacts, Grant, MoveFigure, Read, ReadMandate, View, Write,
};
use crate::decision::Ground;
use crate::proof::Action;
use crate::sample::{case, figure, leading};

const GROUNDS: [Ground; 3] = [Ground::InCharge, Ground::Figure, Ground::Office];

pub(super) fn write(page: &mut String) {
    let text = "Somebody admitted is taken in charge by one body; a team of figures stands around the same project. A mandate \
                is accepted by the figure, has a first and a last day and a slice of compartments, and opens nothing before \
                or after. The column \"figure\" is somebody whose mandate opens `work` and nothing else. Private notes are read \
                by the body that wrote them alone.\n";
    section(page, "Cases", text);
    subsection(page, "The case, by its state", &of_cases());
    subsection(page, "The diary, by compartment", &of_diary());
    subsection(page, "Mandates, by their state", &of_mandates());
}

fn of_cases() -> String {
    let by_state = |name: String, rule: &dyn Fn(&Actor, &CaseFacts) -> bool| {
        let cell = |ground: &Ground| {
            states(|state: CaseState| {
                leading(*ground).is_some_and(|(actor, slice)| rule(&actor, &CaseFacts { slice, ..case(state) }))
            })
        };
        std::iter::once(name).chain(GROUNDS.iter().map(cell)).collect::<Vec<_>>()
    };
    let mut rows = vec![
        by_state("find it, see who leads and the team".to_owned(), &|actor, case| {
            View.decide(actor, case).is_allowed()
        }),
        by_state("propose figures, renew and end mandates".to_owned(), &|actor, case| {
            Compose.decide(actor, case).is_allowed()
        }),
    ];
    for step in CaseStep::ALL.iter().filter(|step| **step != CaseStep::Open) {
        rows.push(by_state(words(*step), &|actor, case| Advance(*step).decide(actor, case).is_allowed()));
    }
    table(&columns("Act", &GROUNDS), rows)
}

fn of_diary() -> String {
    let cell = |ground: &Ground, rule: &dyn Fn(&Actor, &CaseFacts) -> bool| {
        let facts = |slice| CaseFacts { slice, ..case(CaseState::Open) };
        yes(leading(*ground).is_some_and(|(actor, slice)| rule(&actor, &facts(slice))))
    };
    let row = |name: String, rule: &dyn Fn(&Actor, &CaseFacts) -> bool| {
        std::iter::once(name).chain(GROUNDS.iter().map(|ground| cell(ground, rule))).collect::<Vec<_>>()
    };
    let mut rows = Vec::new();
    for one in Compartment::ALL {
        rows.push(row(format!("read {}", words(*one)), &|actor, case| Read(*one).decide(actor, case).is_allowed()));
        rows.push(row(format!("write {}", words(*one)), &|actor, case| Write(*one).decide(actor, case).is_allowed()));
        rows.push(row(format!("open {} to a figure", words(*one)), &|actor, case| {
            Grant(*one).decide(actor, case).is_allowed()
        }));
    }
    table(&columns("Act", &GROUNDS), rows)
}

fn of_mandates() -> String {
    let by_state = |name: String, rule: &dyn Fn(&Actor, &FigureFacts) -> bool| {
        let cell = |ground: &Ground| {
            states(|state: FigureState| {
                leading(*ground).is_some_and(|(actor, slice)| rule(&actor, &figure(&actor, *ground, state, slice)))
            })
        };
        std::iter::once(name).chain(GROUNDS.iter().map(cell)).collect::<Vec<_>>()
    };
    let mut rows = vec![by_state("read what one is asked".to_owned(), &|actor, figure| {
        ReadMandate.decide(actor, figure).is_allowed()
    })];
    for step in FigureStep::ALL {
        rows.push(by_state(format!("{}, as the figure", words(*step)), &|actor, figure| {
            Answer(*step).decide(actor, figure).is_allowed()
        }));
        rows.push(by_state(format!("{}, for the body in charge", words(*step)), &|actor, figure| {
            MoveFigure(*step).decide(actor, figure).is_allowed()
        }));
    }
    table(&columns("Act", &GROUNDS), rows)
}
