use std::collections::BTreeSet;

use kernel::Coded;
use kernel::states::case::CaseState;
use kernel::states::project::ProjectState;
use kernel::words::Duty;

use super::*;
use crate::cases::CaseFacts;
use crate::sample::{ORCHARD, case, leading, project, review, somebody};

const GROUNDS: [Ground; 3] = [Ground::InCharge, Ground::Figure, Ground::Office];

#[test]
fn a_figure_reads_and_writes_its_slice_and_never_the_persons_voice() {
    let actor = somebody(ORCHARD, &[Duty::TakePart]);
    let held = review(ReviewState::Held, Some(BTreeSet::from([Compartment::Work])));
    for one in Compartment::ALL {
        let reads = matches!(one, Compartment::Work | Compartment::Identity);
        assert_eq!(Read(*one).decide(&actor, &held).is_allowed(), reads, "read {one}");
        assert_eq!(Write(*one).decide(&actor, &held).is_allowed(), *one == Compartment::Work, "write {one}");
    }
}

#[test]
fn minutes_are_written_after_the_meeting_and_until_they_are_approved() {
    for ground in [Ground::InCharge, Ground::Figure] {
        let (actor, slice) = leading(ground).unwrap();
        for state in ReviewState::ALL {
            let facts = review(*state, slice.clone());
            let allowed = Write(Compartment::Work).decide(&actor, &facts).is_allowed();
            assert_eq!(allowed, *state == ReviewState::Held, "{ground} {state}");
        }
    }
}

#[test]
fn only_the_body_in_charge_plans_and_takes_steps() {
    for ground in GROUNDS {
        let (actor, slice) = leading(ground).unwrap();
        let lead = ground == Ground::InCharge;
        let running = project(ProjectState::Active, slice.clone());
        assert_eq!(Plan.decide(&actor, &running).is_allowed(), lead, "{ground}");
        for step in ReviewStep::ALL {
            for state in ReviewState::ALL {
                let allowed = Advance(*step).decide(&actor, &review(*state, slice.clone())).is_allowed();
                assert_eq!(allowed, lead && state.apply(*step).is_ok(), "{ground} {step} {state}");
            }
        }
    }
}

#[test]
fn without_a_mandate_and_for_the_office_there_are_no_minutes() {
    let stranger = somebody(ORCHARD, &[Duty::TakePart]);
    assert_eq!(Read(Compartment::Identity).decide(&stranger, &review(ReviewState::Held, None)), Decision::Hidden);
    let (office, _) = leading(Ground::Office).unwrap();
    for one in Compartment::ALL {
        assert!(!Read(*one).decide(&office, &review(ReviewState::Approved, None)).is_allowed(), "{one}");
    }
    assert!(!View.decide(&office, &project(ProjectState::Active, None)).is_allowed());
}

#[test]
fn what_was_agreed_is_settled_by_who_promised_it_or_the_body_in_charge() {
    let (carla, _) = leading(Ground::InCharge).unwrap();
    let (paula, slice) = leading(Ground::Figure).unwrap();
    let task = |compartment, user| TaskFacts {
        review: review(ReviewState::Approved, slice.clone()),
        compartment,
        user,
        state: TaskState::Open,
    };
    let own = task(Compartment::Work, Some(paula.user));
    assert_eq!(Settle.decide(&paula, &own), Decision::Allowed(Ground::Figure));
    assert_eq!(Settle.decide(&carla, &own), Decision::Allowed(Ground::InCharge));
    assert_eq!(Settle.decide(&paula, &task(Compartment::Work, None)), Decision::Refused(Why::NotYourMandate));
    assert_eq!(Settle.decide(&paula, &task(Compartment::Health, Some(paula.user))), Decision::Hidden);
    let done = TaskFacts { state: TaskState::Done, ..own.clone() };
    assert_eq!(Settle.decide(&paula, &done), Decision::Refused(Why::NotThisState));
    let draft = TaskFacts { review: review(ReviewState::Held, slice.clone()), ..own };
    assert_eq!(Settle.decide(&paula, &draft), Decision::Refused(Why::NotThisState));
}

#[test]
fn nothing_is_written_where_data_are_only_kept_or_the_case_is_closed() {
    let (actor, _) = leading(Ground::InCharge).unwrap();
    let kept = CaseFacts { restricted: true, ..case(CaseState::Open) };
    for (case, why) in [(kept, Why::Restricted), (case(CaseState::Closed), Why::NotThisState)] {
        let project = ProjectFacts { case, ..project(ProjectState::Active, None) };
        assert_eq!(Plan.decide(&actor, &project), Decision::Refused(why));
        let facts = ReviewFacts { project, ..review(ReviewState::Held, None) };
        assert_eq!(Write(Compartment::Work).decide(&actor, &facts), Decision::Refused(why));
    }
}
