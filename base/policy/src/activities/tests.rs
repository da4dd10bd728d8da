//! Carla leads the case for the cooperative, Ugo is in its team with a mandate for work, Tea teaches for the training body.

use std::collections::BTreeSet;
use std::sync::Arc;

use kernel::Coded;
use kernel::states::case::CaseState;
use proptest::prelude::*;

use super::*;
use crate::Lawful;
use crate::sample::{LANTERN, ORCHARD, PISTOIA, PRATO, VALDINIEVOLE, body, case, id, leading, nucleus, somebody};

fn carla() -> Actor {
    leading(Ground::InCharge).expect("a ground of cases").0
}

fn ugo() -> Actor {
    leading(Ground::Figure).expect("a ground of cases").0
}

fn tea() -> Actor {
    somebody(VALDINIEVOLE, &[Duty::TakePart])
}

fn course(state: ActivityState) -> ActivityFacts {
    ActivityFacts {
        id: id(1),
        body: body(VALDINIEVOLE),
        nucleus: Some(nucleus(PISTOIA)),
        reach: ActivityReach::Nucleus,
        state,
        version: 1,
    }
}

fn for_work() -> CaseFacts {
    CaseFacts { slice: Some(BTreeSet::from([Compartment::Work])), ..case(CaseState::Open) }
}

fn enrolment(compartment: Compartment, state: EnrolmentState) -> EnrolmentFacts {
    EnrolmentFacts {
        id: id(1),
        activity: course(ActivityState::Running),
        case: case(CaseState::Open),
        compartment,
        state,
        version: 1,
    }
}

#[test]
fn an_activity_in_preparation_is_seen_by_its_body_alone() {
    assert!(View.decide(&tea(), &course(ActivityState::Planned)).is_allowed());
    assert_eq!(View.decide(&carla(), &course(ActivityState::Planned)), Decision::Hidden);
    assert!(View.decide(&carla(), &course(ActivityState::Open)).is_allowed());
    let elsewhere = ActivityFacts { nucleus: Some(nucleus(PRATO)), ..course(ActivityState::Open) };
    assert_eq!(View.decide(&carla(), &elsewhere), Decision::Hidden);
    let own = ActivityFacts { reach: ActivityReach::OwnBody, ..course(ActivityState::Open) };
    assert_eq!(View.decide(&carla(), &own), Decision::Hidden);
}

#[test]
fn only_the_body_that_offers_it_sees_who_is_in_it() {
    let running = course(ActivityState::Running);
    assert_eq!(Register.decide(&tea(), &running), Decision::Allowed(Ground::Provider));
    assert_eq!(Register.decide(&carla(), &running), Decision::Refused(Why::NotYourBody));
    assert_eq!(Attend.decide(&carla(), &running), Decision::Refused(Why::NotYourBody));
    assert!(!Register.decide(&somebody(VALDINIEVOLE, &[Duty::Secretary]), &running).is_allowed());
    let unlawful = Actor { lawful: Arc::new(Lawful::default()), ..tea() };
    assert!(!Register.decide(&unlawful, &running).is_allowed());
}

#[test]
fn whoever_teaches_reads_nothing_of_the_case() {
    for one in Compartment::ALL {
        assert!(!Read(*one).decide(&tea(), &case(CaseState::Open)).is_allowed(), "{one}");
        let wrong = if *one == Compartment::Work { Compartment::Health } else { Compartment::Work };
        assert_eq!(Outcome(wrong).decide(&tea(), &enrolment(*one, EnrolmentState::Enrolled)), Decision::Hidden);
    }
}

#[test]
fn people_are_proposed_by_who_writes_in_that_compartment() {
    let meant = (for_work(), course(ActivityState::Open));
    assert!(Enrol(Compartment::Work).decide(&ugo(), &meant).is_allowed());
    assert!(!Enrol(Compartment::Health).decide(&ugo(), &meant).is_allowed());
    assert!(!Enrol(Compartment::Work).decide(&tea(), &(case(CaseState::Open), meant.1.clone())).is_allowed());
    let over = (for_work(), course(ActivityState::Concluded));
    assert_eq!(Enrol(Compartment::Work).decide(&ugo(), &over), Decision::Refused(Why::NotThisState));
    let closed = (case(CaseState::Closed), course(ActivityState::Open));
    assert!(!Enrol(Compartment::Work).decide(&carla(), &closed).is_allowed());
}

#[test]
fn who_proposes_does_not_say_yes_and_who_says_yes_does_not_take_out() {
    let asked = enrolment(Compartment::Work, EnrolmentState::Proposed);
    assert!(Answer(EnrolmentStep::Accept).decide(&tea(), &asked).is_allowed());
    assert_eq!(Answer(EnrolmentStep::Accept).decide(&carla(), &asked), Decision::Refused(Why::NotYourBody));
    assert!(Withdraw(Compartment::Work).decide(&carla(), &asked).is_allowed());
    assert_eq!(Withdraw(Compartment::Work).decide(&tea(), &asked), Decision::Hidden);
}

#[test]
fn of_a_restricted_person_or_with_a_conflict_nobody_is_enrolled() {
    for case in [
        CaseFacts { restricted: true, ..case(CaseState::Open) },
        CaseFacts { conflicted: true, ..case(CaseState::Open) },
    ] {
        let asked = EnrolmentFacts { case, ..enrolment(Compartment::Work, EnrolmentState::Proposed) };
        for step in EnrolmentStep::ALL {
            assert_eq!(Answer(*step).decide(&tea(), &asked), Decision::Hidden, "{step}");
        }
    }
}

proptest! {
    /// An enrolment of a compartment one does not read is not there to be taken out.
    #[test]
    fn nobody_takes_out_what_they_do_not_read(
        of in prop::sample::select(Compartment::ALL.to_vec()),
        slice in prop::collection::btree_set(prop::sample::select(Compartment::ALL.to_vec()), 0..4),
    ) {
        let facts = CaseFacts { slice: Some(slice), ..case(CaseState::Open) };
        let one = EnrolmentFacts { case: facts.clone(), ..enrolment(of, EnrolmentState::Enrolled) };
        prop_assert!(!Withdraw(of).decide(&ugo(), &one).is_allowed() || Read(of).decide(&ugo(), &facts).is_allowed());
    }
}

#[test]
fn bodies_that_have_nothing_to_do_with_it_take_no_step() {
    let stranger = somebody(ORCHARD, &[Duty::Refer]);
    for step in ActivityStep::ALL {
        assert_eq!(Advance(*step).decide(&stranger, &course(ActivityState::Open)), Decision::Hidden, "{step}");
    }
    let own = somebody(LANTERN, &[Duty::Accompany]);
    assert_eq!(
        Advance(ActivityStep::Cancel).decide(&own, &course(ActivityState::Open)),
        Decision::Refused(Why::NotYourBody)
    );
}
