//! Personalised projects: who reads, writes, agrees and signs.

use kernel::Coded;
use kernel::states::project::{PartyKind, ProjectState, ProjectStep, SignWay};
use kernel::words::Compartment;

use super::{columns, section, states, subsection, table, words, yes};
use crate::actor::Actor;
use crate::decision::Ground;
use crate::projects::{Advance, Edit, Measure, PartyFacts, ProjectFacts, Read, Sign, Translate, View};
use crate::proof::Action;
use crate::sample::{leading, party, project};

const GROUNDS: [Ground; 3] = [Ground::InCharge, Ground::Figure, Ground::Office];

pub(super) fn write(page: &mut String) {
    let text = "The project of a case belongs to the person; the body in charge and the team write it. Each goal, action, commitment \
                and risk belongs to one compartment and does not exist for who may not read that compartment: not in counts, not \
                in versions, not on paper. The column \"figure\" is somebody whose mandate opens `work` and nothing else. A signed \
                version never changes: what changes is the next one.\n";
    section(page, "Projects", text);
    subsection(page, "The project, by its state", &of_projects());
    subsection(page, "What it says, by compartment, in a draft", &of_words());
    subsection(page, "Signatures of the agreed version, by who is asked to sign", &of_signatures());
}

fn of_projects() -> String {
    let row = |name: String, rule: &dyn Fn(&Actor, &ProjectFacts) -> bool| {
        let cell = |ground: &Ground| {
            states(|state: ProjectState| {
                leading(*ground).is_some_and(|(actor, slice)| rule(&actor, &project(state, slice)))
            })
        };
        std::iter::once(name).chain(GROUNDS.iter().map(cell)).collect::<Vec<_>>()
    };
    let work = Compartment::Work;
    let mut rows = vec![
        row("see its state, its days and who signed".to_owned(), &|actor, facts| {
            View.decide(actor, facts).is_allowed()
        }),
        row("write what belongs to work".to_owned(), &|actor, facts| Edit(work).decide(actor, facts).is_allowed()),
        row("write a version of work in the person's language".to_owned(), &|actor, facts| {
            let facts = ProjectFacts {
                agreed: facts.agreed.max(i64::from(facts.state != ProjectState::Draft)),
                ..facts.clone()
            };
            Translate(work).decide(actor, &facts).is_allowed()
        }),
        row("measure goals of work".to_owned(), &|actor, facts| Measure(work).decide(actor, facts).is_allowed()),
    ];
    let by_hand = ProjectStep::ALL.iter().filter(|step| !matches!(step, ProjectStep::Begin | ProjectStep::Sign));
    for step in by_hand {
        // A later version is taken back into its review, the first one into a draft.
        let later = i64::from(*step == ProjectStep::ReopenReview);
        rows.push(row(words(*step), &|actor, facts| {
            let facts = ProjectFacts { signed: facts.signed.max(later), ..facts.clone() };
            Advance(*step).decide(actor, &facts).is_allowed()
        }));
    }
    table(&columns("Act", &GROUNDS), rows)
}

fn of_words() -> String {
    let cell = |ground: &Ground, rule: &dyn Fn(&Actor, &ProjectFacts) -> bool| {
        let allowed = leading(*ground).is_some_and(|(actor, slice)| rule(&actor, &project(ProjectState::Draft, slice)));
        yes(allowed)
    };
    let row = |name: String, rule: &dyn Fn(&Actor, &ProjectFacts) -> bool| {
        std::iter::once(name).chain(GROUNDS.iter().map(|ground| cell(ground, rule))).collect::<Vec<_>>()
    };
    let mut rows = Vec::new();
    for one in Compartment::ALL {
        rows.push(row(format!("read {}", words(*one)), &|actor, facts| Read(*one).decide(actor, facts).is_allowed()));
        rows.push(row(format!("write {}", words(*one)), &|actor, facts| Edit(*one).decide(actor, facts).is_allowed()));
    }
    table(&columns("Act", &GROUNDS), rows)
}

fn of_signatures() -> String {
    let cell = |ground: &Ground, way: SignWay, kind: PartyKind, own: bool| {
        let allowed = leading(*ground).is_some_and(|(actor, slice)| {
            let body = own.then_some(actor.body);
            let facts = PartyFacts { body, ..party(ProjectState::Agreed, slice, kind) };
            Sign(way).decide(&actor, &facts).is_allowed()
        });
        yes(allowed)
    };
    let asked = [
        ("the person", PartyKind::Person, false),
        ("the guardian", PartyKind::Guardian, false),
        ("the own body", PartyKind::Body, true),
        ("another body", PartyKind::Body, false),
    ];
    let mut rows = Vec::new();
    for (name, kind, own) in asked {
        for way in SignWay::ALL {
            let cells = GROUNDS.iter().map(|ground| cell(ground, *way, kind, own));
            rows.push(std::iter::once(format!("{name}, {}", words(*way))).chain(cells).collect());
        }
    }
    table(&columns("For whom, how", &GROUNDS), rows)
}
