//! Data protection: requests of people, restriction, erasure, record of processing, disposal.

use kernel::Coded;
use kernel::privacy::{DisposalState, RequestKind};
use kernel::states::privacy_request::{RequestState, RequestStep};
use kernel::words::Duty;

use super::{section, states, subsection, table, words, yes};
use crate::actor::Actor;
use crate::decision::Decision;
use crate::privacy::{
    Answer, Confirm, ConfirmErasure, DisposalFacts, ErasureFacts, FindAnybody, Inform, ProposeErasure, ReadProcessing,
    Record, RequestFacts, Restrict, Review, TakeFile, View,
};
use crate::proof::Action;
use crate::sample::{LANTERN, ORCHARD, QUARRATA, body, id, person, somebody};

pub(super) fn write(page: &mut String) {
    let text = "What people ask about their own data (artt. 15-21 GDPR) is written down by whoever works with them and \
                answered by the privacy officer.\nErasing and disposing take two officers: one proposes or approves, \
                another confirms.\nWhile processing is restricted (art. 18), and after an erasure, writing about the \
                person is refused to everybody.\n";
    section(page, "Data protection", text);
    subsection(page, "By duty", &by_duty());
    subsection(page, "Answering a request, as privacy officer", &steps());
}

pub(crate) fn request(kind: RequestKind, state: RequestState) -> RequestFacts {
    RequestFacts { id: id(1), person: id(1), kind, state, recorded_for: body(QUARRATA), version: 1, mends: false }
}

pub(crate) fn erasure(proposed_by: Option<u8>) -> ErasureFacts {
    ErasureFacts {
        person: id(1),
        state: RequestState::InProgress,
        proposed_by: proposed_by.map(id),
        is_bound: false,
        is_done: false,
    }
}

pub(crate) fn disposal(state: DisposalState, approved_by: Option<u8>) -> DisposalFacts {
    DisposalFacts { state, approved_by: approved_by.map(id) }
}

type Act = (&'static str, fn(&Actor) -> Decision);

/// The person is registered by Orchard; the request was written down by Quarrata. The sample officer sits in Quarrata.
const ACTS: [Act; 12] = [
    ("write down a request of a person registered by the own body", |actor| {
        let own = Actor { body: body(ORCHARD), ..actor.clone() };
        Record.decide(&own, &person(&[]))
    }),
    ("write down that a person of the own body was informed", |actor| {
        let own = Actor { body: body(ORCHARD), ..actor.clone() };
        Inform.decide(&own, &person(&[]))
    }),
    ("open a request that the own body wrote down", |actor| {
        View.decide(actor, &request(RequestKind::Access, RequestState::Received))
    }),
    ("open a request that another body wrote down", |actor| {
        let other = Actor { body: body(LANTERN), ..actor.clone() };
        View.decide(&other, &request(RequestKind::Access, RequestState::Received))
    }),
    ("find anybody by whole name or number, to answer", |actor| FindAnybody.decide(actor, &())),
    ("take the file of a person out, to give it to the person", |actor| {
        TakeFile.decide(actor, &request(RequestKind::Access, RequestState::InProgress))
    }),
    ("restrict processing, lift it, hold back from destruction", |actor| Restrict.decide(actor, &())),
    ("propose an erasure", |actor| ProposeErasure.decide(actor, &erasure(None))),
    ("confirm an erasure that another officer proposed", |actor| ConfirmErasure.decide(actor, &erasure(Some(99)))),
    ("read record of processing and retention plan", |actor| ReadProcessing.decide(actor, &())),
    ("review and approve a disposal", |actor| Review.decide(actor, &disposal(DisposalState::Proposed, None))),
    ("confirm a disposal that another officer approved", |actor| {
        Confirm.decide(actor, &disposal(DisposalState::Approved, Some(99)))
    }),
];

fn by_duty() -> String {
    let head = std::iter::once("Act".to_owned()).chain(Duty::ALL.iter().copied().map(words));
    let row = |(name, rule): &Act| {
        let cell = |duty: &Duty| yes(rule(&somebody(QUARRATA, &[*duty])).is_allowed());
        std::iter::once((*name).to_owned()).chain(Duty::ALL.iter().map(cell)).collect()
    };
    table(&head.collect::<Vec<_>>(), ACTS.iter().map(row).collect())
}

fn steps() -> String {
    let officer = somebody(QUARRATA, &[Duty::Privacy]);
    let row = |step: &RequestStep| {
        let allowed = states(|state| Answer(*step).decide(&officer, &request(RequestKind::Access, state)).is_allowed());
        vec![words(*step), allowed]
    };
    table(&["Step", "From"].map(str::to_owned), RequestStep::ALL.iter().map(row).collect())
}
