use std::collections::BTreeSet;

use kernel::Coded;
use kernel::states::case::CaseState;
use kernel::words::Duty;

use super::*;
use crate::sample::{LANTERN, ORCHARD, case, leading, party, project, somebody};

fn draft(slice: Option<&[Compartment]>) -> ProjectFacts {
    project(ProjectState::Draft, slice.map(|slice| slice.iter().copied().collect::<BTreeSet<_>>()))
}

#[test]
fn a_figure_reads_and_edits_its_slice_and_nothing_else() {
    let actor = somebody(ORCHARD, &[Duty::TakePart]);
    let facts = draft(Some(&[Compartment::Work]));
    for one in Compartment::ALL {
        let opened = matches!(one, Compartment::Work | Compartment::Identity);
        assert_eq!(Read(*one).decide(&actor, &facts).is_allowed(), opened, "read {one}");
        assert_eq!(Edit(*one).decide(&actor, &facts).is_allowed(), opened, "edit {one}");
    }
}

#[test]
fn without_a_mandate_there_is_no_project() {
    let actor = somebody(ORCHARD, &[Duty::TakePart]);
    assert_eq!(View.decide(&actor, &draft(None)), Decision::Hidden);
    assert_eq!(
        Sign(SignWay::Account).decide(&actor, &party(ProjectState::Agreed, None, PartyKind::Body)),
        Decision::Hidden
    );
}

#[test]
fn the_office_sees_where_it_stands_and_reads_no_word() {
    let (actor, _) = leading(Ground::Office).unwrap();
    assert!(View.decide(&actor, &draft(None)).is_allowed());
    for one in Compartment::ALL {
        assert!(!Read(*one).decide(&actor, &draft(None)).is_allowed(), "{one}");
    }
}

#[test]
fn private_notes_are_no_part_of_a_shared_project() {
    let (actor, _) = leading(Ground::InCharge).unwrap();
    assert!(!Read(Compartment::PrivateNotes).decide(&actor, &draft(None)).is_allowed());
    assert!(!Edit(Compartment::PrivateNotes).decide(&actor, &draft(None)).is_allowed());
}

#[test]
fn words_change_in_a_draft_and_in_a_review_and_never_else() {
    let (actor, _) = leading(Ground::InCharge).unwrap();
    for state in ProjectState::ALL {
        let expected = matches!(state, ProjectState::Draft | ProjectState::InReview);
        assert_eq!(Edit(Compartment::Work).decide(&actor, &project(*state, None)).is_allowed(), expected, "{state}");
    }
}

#[test]
fn only_the_body_in_charge_takes_steps() {
    for step in ProjectStep::ALL {
        for state in ProjectState::ALL {
            for ground in [Ground::Figure, Ground::Office] {
                let (actor, slice) = leading(ground).unwrap();
                let facts = project(*state, slice);
                assert_eq!(Advance(*step).decide(&actor, &facts), Decision::Refused(Why::NotInCharge), "{ground}");
            }
        }
    }
}

#[test]
fn nobody_takes_the_last_signature_by_hand() {
    let (actor, _) = leading(Ground::InCharge).unwrap();
    let facts = project(ProjectState::Agreed, None);
    assert_eq!(Advance(ProjectStep::Sign).decide(&actor, &facts), Decision::Refused(Why::NotThisState));
}

#[test]
fn a_taken_back_version_goes_where_it_came_from() {
    let (actor, _) = leading(Ground::InCharge).unwrap();
    let first = project(ProjectState::Agreed, None);
    let second = ProjectFacts { agreed: 2, signed: 1, ..first.clone() };
    assert!(Advance(ProjectStep::Reopen).decide(&actor, &first).is_allowed());
    assert!(!Advance(ProjectStep::ReopenReview).decide(&actor, &first).is_allowed());
    assert!(!Advance(ProjectStep::Reopen).decide(&actor, &second).is_allowed());
    assert!(Advance(ProjectStep::ReopenReview).decide(&actor, &second).is_allowed());
}

#[test]
fn a_body_signs_for_itself_and_the_body_in_charge_records_what_others_signed() {
    let slice = Some(BTreeSet::from([Compartment::Work]));
    let (carla, paula) = (somebody(LANTERN, &[Duty::Accompany]), somebody(ORCHARD, &[Duty::TakePart]));
    let of = |kind, body| PartyFacts { body, ..party(ProjectState::Agreed, slice.clone(), kind) };
    let orchard = of(PartyKind::Body, Some(paula.body));
    assert_eq!(Sign(SignWay::Account).decide(&paula, &orchard), Decision::Allowed(Ground::Figure));
    assert_eq!(Sign(SignWay::Paper).decide(&paula, &orchard), Decision::Refused(Why::NotYourMandate));
    assert_eq!(Sign(SignWay::Account).decide(&carla, &orchard), Decision::Refused(Why::NotYourMandate));
    assert_eq!(Sign(SignWay::Paper).decide(&carla, &orchard), Decision::Allowed(Ground::InCharge));
    let person = of(PartyKind::Person, None);
    assert_eq!(Sign(SignWay::Orally).decide(&carla, &person), Decision::Allowed(Ground::InCharge));
    assert_eq!(Sign(SignWay::Account).decide(&carla, &person), Decision::Refused(Why::NotYourMandate));
    assert_eq!(Sign(SignWay::Orally).decide(&paula, &person), Decision::Refused(Why::NotYourMandate));
}

#[test]
fn only_the_version_that_waits_is_signed_and_once() {
    let (actor, _) = leading(Ground::InCharge).unwrap();
    let waits = party(ProjectState::Agreed, None, PartyKind::Person);
    let sign = |facts: &PartyFacts| Sign(SignWay::Paper).decide(&actor, facts);
    assert!(sign(&waits).is_allowed());
    assert_eq!(sign(&PartyFacts { number: 0, ..waits.clone() }), Decision::Refused(Why::NotThisState));
    assert_eq!(sign(&PartyFacts { has_signed: true, ..waits.clone() }), Decision::Refused(Why::AlreadyDecided));
    for state in ProjectState::ALL.iter().filter(|state| **state != ProjectState::Agreed) {
        let facts = party(*state, None, PartyKind::Person);
        assert_eq!(sign(&facts), Decision::Refused(Why::NotThisState), "{state}");
    }
}

#[test]
fn nothing_is_written_where_data_are_only_kept_or_the_case_is_closed() {
    let (actor, _) = leading(Ground::InCharge).unwrap();
    let kept = CaseFacts { restricted: true, ..case(CaseState::Open) };
    assert_eq!(Begin.decide(&actor, &kept), Decision::Refused(Why::Restricted));
    assert_eq!(Begin.decide(&actor, &case(CaseState::Closed)), Decision::Refused(Why::NotThisState));
    let facts = ProjectFacts { case: kept, ..project(ProjectState::Draft, None) };
    assert_eq!(Edit(Compartment::Work).decide(&actor, &facts), Decision::Refused(Why::Restricted));
    assert_eq!(Advance(ProjectStep::Agree).decide(&actor, &facts), Decision::Refused(Why::Restricted));
}
