//! The person's own view: who gives a key, who sees and ends it.

use kernel::states::case::CaseState;

use super::{columns, section, states, table};
use crate::actor::Actor;
use crate::decision::Ground;
use crate::own::{AnswerQuestion, GiveKey, KeyFacts, QuestionFacts, ReadQuestions, RevokeKey, SeeKeys};
use crate::proof::Action;
use crate::sample::{case, id, leading};

const GROUNDS: [Ground; 3] = [Ground::InCharge, Ground::Figure, Ground::Office];

pub(super) fn write(page: &mut String) {
    let text = "The person, and who stands beside the person in law, has no account: a link and a code that goes another way open \
                a view of some minutes. Who gives and ends such a key, by the state of the case:\n";
    let row = |name: &str, rule: &dyn Fn(&Actor, &KeyFacts) -> bool| {
        let cell = |ground: &Ground| {
            states(|state: CaseState| {
                leading(*ground).is_some_and(|(actor, slice)| {
                    let case = crate::cases::CaseFacts { slice, ..case(state) };
                    rule(&actor, &KeyFacts { case, follow_up: false })
                })
            })
        };
        std::iter::once(name.to_owned()).chain(GROUNDS.iter().map(cell)).collect::<Vec<_>>()
    };
    let rows = vec![
        row("give a key", &|actor, key| GiveKey.decide(actor, key).is_allowed()),
        row("see which keys there are", &|actor, key| SeeKeys.decide(actor, key).is_allowed()),
        row("end a key", &|actor, key| RevokeKey.decide(actor, key).is_allowed()),
        row("read what the person asked", &|actor, key| ReadQuestions.decide(actor, &key.case).is_allowed()),
        row("answer it", &|actor, key| {
            let question = QuestionFacts { id: id(1), case: key.case.clone(), answered: false, version: 1 };
            AnswerQuestion.decide(actor, &question).is_allowed()
        }),
    ];
    section(page, "The person's own view", &format!("{text}\n{}", table(&columns("Act", &GROUNDS), rows)));
}
