//! Carla leads the case for the cooperative and asks; Ugo is in its team with a mandate for work; Mirella is asked, with work and
//! health; Oscar is of the coordination office.

use kernel::Coded;
use kernel::states::case::CaseState;
use kernel::words::Duty;
use proptest::prelude::*;

use super::*;
use crate::sample::{LANTERN, ORCHARD, QUARRATA, case, id, leading, somebody};

fn carla() -> Actor {
    somebody(LANTERN, &[Duty::Accompany])
}

fn ugo() -> Actor {
    leading(Ground::Figure).expect("a ground of cases").0
}

fn mirella() -> Actor {
    Actor { body_kind: kernel::words::BodyKind::HealthAuthority, ..somebody(QUARRATA, &[Duty::TakePart]) }
}

fn seen_with(slice: &[Compartment]) -> CaseFacts {
    CaseFacts { slice: Some(slice.iter().copied().collect()), ..case(CaseState::Open) }
}

fn question(case: CaseFacts, state: QuestionState) -> QuestionFacts {
    let (carla, mirella) = (carla(), mirella());
    QuestionFacts {
        id: id(1),
        case,
        compartment: Compartment::Work,
        reserved: Compartment::Health,
        state,
        asker: (carla.user, carla.body),
        asked: Some((mirella.user, mirella.body)),
        version: 1,
    }
}

const BOTH: [Compartment; 2] = [Compartment::Work, Compartment::Health];

#[test]
fn who_was_asked_answers_and_who_asked_takes_back() {
    let asked = question(seen_with(&BOTH), QuestionState::Asked);
    let led = question(case(CaseState::Open), QuestionState::Asked);
    // Asked by telephone of somebody without an account: who asked writes the answer down.
    let outside = QuestionFacts { asked: None, ..led.clone() };
    for step in QuestionStep::ALL {
        let answers = matches!(step, QuestionStep::Answer | QuestionStep::Decline);
        let leads = matches!(step, QuestionStep::Prolong | QuestionStep::Withdraw);
        assert_eq!(Advance(*step, Compartment::Work).decide(&mirella(), &asked).is_allowed(), answers, "{step}");
        assert_eq!(Advance(*step, Compartment::Work).decide(&carla(), &led).is_allowed(), leads, "{step}");
        let records = Advance(*step, Compartment::Work).decide(&carla(), &outside).is_allowed();
        assert_eq!(records, leads || answers, "{step}");
        assert!(!Advance(*step, Compartment::Work).decide(&ugo(), &asked).is_allowed(), "{step}");
    }
}

#[test]
fn somebody_else_of_the_team_reads_the_question_and_is_told_that_it_is_not_theirs() {
    let seen = question(seen_with(&[Compartment::Work]), QuestionState::Asked);
    assert!(Read(Compartment::Work).decide(&ugo(), &seen.case).is_allowed());
    let answer = Advance(QuestionStep::Answer, Compartment::Work).decide(&ugo(), &seen);
    assert_eq!(answer, Decision::Refused(Why::NotYourMandate));
}

#[test]
fn clinical_words_are_written_and_read_by_nobody_without_that_compartment() {
    let without = question(seen_with(&[Compartment::Work]), QuestionState::Asked);
    assert!(!Reserve(Compartment::Health).decide(&mirella(), &without).is_allowed());
    assert!(!Read(Compartment::Health).decide(&ugo(), &without.case).is_allowed());
    let with = question(seen_with(&BOTH), QuestionState::Asked);
    assert!(Reserve(Compartment::Health).decide(&mirella(), &with).is_allowed());
    // Of another compartment than the question says, there is nothing.
    assert_eq!(Reserve(Compartment::Social).decide(&mirella(), &with), Decision::Hidden);
    // Ugo may read health, but nobody asked him.
    assert!(!Reserve(Compartment::Health).decide(&ugo(), &with).is_allowed());
}

#[test]
fn the_office_and_strangers_ask_nothing_and_read_nothing() {
    let oscar = somebody(ORCHARD, &[Duty::Coordinate]);
    let stranger = somebody(ORCHARD, &[Duty::Accompany]);
    for one in Compartment::ALL {
        assert!(!Read(*one).decide(&oscar, &case(CaseState::Open)).is_allowed(), "{one}");
        assert!(!Ask(*one).decide(&oscar, &case(CaseState::Open)).is_allowed(), "{one}");
        assert_eq!(Ask(*one).decide(&stranger, &case(CaseState::Open)), Decision::Hidden, "{one}");
    }
}

#[test]
fn each_refusal_says_why() {
    let work = Ask(Compartment::Work);
    assert_eq!(work.decide(&carla(), &case(CaseState::Closed)), Decision::Refused(Why::NotThisState));
    let restricted = CaseFacts { restricted: true, ..case(CaseState::Open) };
    assert_eq!(work.decide(&carla(), &restricted), Decision::Refused(Why::Restricted));
    let uncharged = CaseFacts { charged: false, ..case(CaseState::Open) };
    assert_eq!(work.decide(&carla(), &uncharged), Decision::Refused(Why::NoLongerCharged));
    let social = seen_with(&[Compartment::Social]);
    assert_eq!(work.decide(&ugo(), &social), Decision::Refused(Why::NotYourCompartment));
    let notes = Ask(Compartment::PrivateNotes).decide(&carla(), &case(CaseState::Open));
    assert_eq!(notes, Decision::Refused(Why::NotYourCompartment));
}

#[test]
fn a_mandate_that_ended_answers_nothing() {
    let over = question(CaseFacts { slice: None, ..case(CaseState::Open) }, QuestionState::Asked);
    for step in QuestionStep::ALL {
        assert_eq!(Advance(*step, Compartment::Work).decide(&mirella(), &over), Decision::Hidden, "{step}");
    }
}

proptest! {
    /// Who moves a question reads it; who writes the reserved words writes in their compartment.
    #[test]
    fn nobody_moves_or_reserves_what_they_do_not_read(
        step in prop::sample::select(QuestionStep::ALL.to_vec()),
        of in prop::sample::select(Compartment::ALL.to_vec()),
        reserved in prop::sample::select(Compartment::ALL.to_vec()),
        state in prop::sample::select(QuestionState::ALL.to_vec()),
        slice in prop::collection::btree_set(prop::sample::select(Compartment::ALL.to_vec()), 0..4),
    ) {
        let facts = CaseFacts { slice: Some(slice), ..case(CaseState::Open) };
        let one = QuestionFacts { compartment: of, reserved, ..question(facts.clone(), state) };
        for actor in [mirella(), ugo(), carla()] {
            let moves = Advance(step, of).decide(&actor, &one).is_allowed();
            prop_assert!(!moves || Read(of).decide(&actor, &facts).is_allowed());
            let reserves = Reserve(reserved).decide(&actor, &one).is_allowed();
            prop_assert!(!reserves || Ask(reserved).decide(&actor, &facts).is_allowed());
        }
    }
}
