//! Questions to referents: who reads and asks, who answers, who writes the reserved words.

use kernel::Coded;
use kernel::states::case::CaseState;
use kernel::states::question::{QuestionState, QuestionStep};
use kernel::words::Compartment;

use super::{columns, section, states, subsection, table, words, yes};
use crate::actor::Actor;
use crate::cases::CaseFacts;
use crate::decision::Ground;
use crate::proof::Action;
use crate::questions::{Advance, Ask, QuestionFacts, Read};
use crate::sample::{case, id, leading};

const GROUNDS: [Ground; 3] = [Ground::InCharge, Ground::Figure, Ground::Office];

pub(super) fn write(page: &mut String) {
    let text = "A question belongs to one compartment, mostly `work`: what follows for work is read there. The clinical or \
                confidential words of an answer belong to the reserved compartment of the question and are absent without it. The column \
                \"figure\" is somebody whose mandate opens `work` and nothing else.\n";
    section(page, "Questions to referents", text);
    subsection(page, "By compartment, in an open case", &by_compartment());
    subsection(page, "Steps of a question about work that the body in charge asked, by its state", &steps(false));
    subsection(page, "The same, where the figure is the one who was asked", &steps(true));
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
        rows.push(row(format!("ask about {}", words(*one)), &|actor, facts| {
            Ask(*one).decide(actor, facts).is_allowed()
        }));
    }
    table(&columns("Act", &GROUNDS), rows)
}

fn steps(of_the_figure: bool) -> String {
    let work = Compartment::Work;
    let mut rows = Vec::new();
    let moves = [QuestionStep::Prolong, QuestionStep::Answer, QuestionStep::Decline, QuestionStep::Withdraw];
    for step in moves {
        let cell = |ground: &Ground| {
            states(|state: QuestionState| {
                let asker = leading(Ground::InCharge).map(|(actor, _)| (actor.user, actor.body));
                let asked =
                    leading(Ground::Figure).filter(|_| of_the_figure).map(|(actor, _)| (actor.user, actor.body));
                leading(*ground).zip(asker).is_some_and(|((actor, slice), asker)| {
                    let case = CaseFacts { slice, ..case(CaseState::Open) };
                    let (compartment, reserved) = (work, Compartment::Health);
                    let facts =
                        QuestionFacts { id: id(1), case, compartment, reserved, state, asker, asked, version: 1 };
                    Advance(step, work).decide(&actor, &facts).is_allowed()
                })
            })
        };
        rows.push(std::iter::once(words(step)).chain(GROUNDS.iter().map(cell)).collect());
    }
    table(&columns("Step", &GROUNDS), rows)
}
