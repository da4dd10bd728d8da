//! Activities of bodies: who finds them, keeps them, proposes people, says yes, keeps the register.

use kernel::Coded;
use kernel::ids::BodyId;
use kernel::states::activity::{ActivityReach, ActivityState, ActivityStep, EnrolmentState, EnrolmentStep};
use kernel::states::case::CaseState;
use kernel::words::{Compartment, Duty};

use super::{section, states, subsection, table, words, yes};
use crate::activities::{
    ActivityFacts, Advance, Answer, Attend, Enrol, EnrolmentFacts, Keep, Outcome, Read, Register, View, Withdraw,
};
use crate::actor::Actor;
use crate::cases::CaseFacts;
use crate::decision::Ground;
use crate::proof::Action;
use crate::sample::{PISTOIA, VALDINIEVOLE, body, case, id, leading, nucleus, somebody};

pub(super) fn write(page: &mut String) {
    let text = "An activity is what a body offers; nothing of it is about a person. Who is in it is seen by the body that offers it \
                (\"provider\"): the name and the language, nothing else of the case. An enrolment belongs to one compartment of the \
                case: for the team it does not exist outside of it. The column \"figure\" is somebody whose mandate opens `work` and \
                nothing else; \"nucleus\" is a worker of another body of the nucleus.\n";
    section(page, "Activities", text);
    subsection(page, "The activity, by its state, offered to the nucleus", &activity());
    subsection(page, "Enrolments by compartment, in an open case", &by_compartment());
    subsection(page, "Steps of an enrolment about work, by its state", &steps());
}

fn course(offered_by: BodyId, state: ActivityState) -> ActivityFacts {
    let reach = ActivityReach::Nucleus;
    ActivityFacts { id: id(1), body: offered_by, nucleus: Some(nucleus(PISTOIA)), reach, state, version: 1 }
}

/// The one who teaches, in the body that offers it.
fn provider() -> Actor {
    somebody(VALDINIEVOLE, &[Duty::TakePart])
}

fn activity() -> String {
    let people = [provider(), leading(Ground::InCharge).map_or_else(provider, |(actor, _)| actor)];
    let row = |name: String, rule: &dyn Fn(&Actor, &ActivityFacts) -> bool| {
        let cell = |actor: &Actor| states(|state: ActivityState| rule(actor, &course(body(VALDINIEVOLE), state)));
        std::iter::once(name).chain(people.iter().map(cell)).collect::<Vec<_>>()
    };
    let mut rows = vec![
        row("find it".to_owned(), &|actor, facts| View.decide(actor, facts).is_allowed()),
        row("write it and its dates".to_owned(), &|actor, facts| Keep.decide(actor, facts).is_allowed()),
        row("see who is in it".to_owned(), &|actor, facts| Register.decide(actor, facts).is_allowed()),
        row("write who was there".to_owned(), &|actor, facts| Attend.decide(actor, facts).is_allowed()),
    ];
    for step in ActivityStep::ALL.iter().filter(|step| **step != ActivityStep::Plan) {
        rows.push(row(words(*step), &|actor, facts| Advance(*step).decide(actor, facts).is_allowed()));
    }
    table(&["Act", "provider", "nucleus"].map(str::to_owned), rows)
}

/// Somebody with one relation to the case, and the case as they meet it.
fn related() -> [(Actor, CaseFacts); 4] {
    let of = |ground: Ground| {
        let (actor, slice) = leading(ground).unwrap_or_else(|| (provider(), None));
        (actor, CaseFacts { slice, ..case(CaseState::Open) })
    };
    [of(Ground::InCharge), of(Ground::Figure), of(Ground::Office), (provider(), case(CaseState::Open))]
}

const HEAD: [&str; 5] = ["Act", "in charge", "figure", "office", "provider"];

fn by_compartment() -> String {
    let mut rows = Vec::new();
    let people = related();
    let row = |name: String, rule: &dyn Fn(&Actor, &CaseFacts) -> bool| {
        std::iter::once(name).chain(people.iter().map(|(actor, case)| yes(rule(actor, case)))).collect::<Vec<_>>()
    };
    for one in Compartment::ALL {
        rows.push(row(format!("read {}", words(*one)), &|actor, case| Read(*one).decide(actor, case).is_allowed()));
        rows.push(row(format!("propose {}", words(*one)), &|actor, case| {
            let meant = (case.clone(), course(body(VALDINIEVOLE), ActivityState::Open));
            Enrol(*one).decide(actor, &meant).is_allowed()
        }));
        rows.push(row(format!("write the outcome of {}", words(*one)), &|actor, case| {
            Outcome(*one).decide(actor, &enrolment(case, *one, EnrolmentState::Enrolled)).is_allowed()
        }));
    }
    table(&HEAD.map(str::to_owned), rows)
}

fn enrolment(case: &CaseFacts, compartment: Compartment, state: EnrolmentState) -> EnrolmentFacts {
    let activity = course(body(VALDINIEVOLE), ActivityState::Running);
    EnrolmentFacts { id: id(1), activity, case: case.clone(), compartment, state, version: 1 }
}

fn steps() -> String {
    let people = related();
    let mut rows = Vec::new();
    for step in EnrolmentStep::ALL.iter().filter(|step| **step != EnrolmentStep::Propose) {
        let cell = |(actor, case): &(Actor, CaseFacts)| {
            states(|state: EnrolmentState| {
                let one = enrolment(case, Compartment::Work, state);
                let takes_out = *step == EnrolmentStep::Withdraw;
                Answer(*step).decide(actor, &one).is_allowed()
                    || takes_out && Withdraw(Compartment::Work).decide(actor, &one).is_allowed()
            })
        };
        rows.push(std::iter::once(words(*step)).chain(people.iter().map(cell)).collect());
    }
    table(&HEAD.map(str::to_owned), rows)
}
