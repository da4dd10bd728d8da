use std::collections::BTreeSet;

use kernel::Coded;
use kernel::words::Duty;

use super::*;
use crate::sample::{LANTERN, ORCHARD, case, dossier, leading, somebody};
use kernel::states::case::CaseState;

fn slice(compartments: &[Compartment]) -> CaseFacts {
    CaseFacts { slice: Some(compartments.iter().copied().collect()), ..case(CaseState::Open) }
}

#[test]
fn a_figure_reads_and_writes_its_slice_and_nothing_else() {
    let actor = somebody(ORCHARD, &[Duty::TakePart]);
    let facts = slice(&[Compartment::Work]);
    for one in Compartment::ALL {
        let opened = matches!(one, Compartment::Work | Compartment::Identity);
        assert_eq!(Read(*one).decide(&actor, &facts).is_allowed(), opened, "read {one}");
        assert_eq!(Write(*one).decide(&actor, &facts).is_allowed(), opened, "write {one}");
    }
}

#[test]
fn whose_mandate_ended_finds_nothing() {
    let actor = somebody(ORCHARD, &[Duty::TakePart]);
    assert_eq!(Read(Compartment::Work).decide(&actor, &case(CaseState::Open)), Decision::Hidden);
    assert_eq!(MoveStage.decide(&actor, &case(CaseState::Open)), Decision::Hidden);
}

#[test]
fn the_office_reads_no_word_and_moves_nothing() {
    let (actor, _) = leading(Ground::Office).unwrap();
    for one in Compartment::ALL {
        assert!(!Read(*one).decide(&actor, &case(CaseState::Open)).is_allowed(), "{one}");
    }
    assert!(!MoveStage.decide(&actor, &case(CaseState::Open)).is_allowed());
}

#[test]
fn nothing_is_written_about_a_closed_case_or_a_restricted_person() {
    let (actor, _) = leading(Ground::InCharge).unwrap();
    let closed = case(CaseState::Closed);
    let restricted = CaseFacts { restricted: true, ..case(CaseState::Open) };
    for facts in [closed, restricted] {
        assert!(!Write(Compartment::Work).decide(&actor, &facts).is_allowed());
        assert!(!MoveStage.decide(&actor, &facts).is_allowed());
        assert!(!BeginDossier.decide(&actor, &facts).is_allowed());
    }
}

#[test]
fn the_dossier_does_not_exist_for_colleagues_of_the_keeper() {
    let keeper = somebody(LANTERN, &[Duty::Accompany]);
    let colleague = Actor { user: crate::sample::id(99), ..keeper.clone() };
    assert!(FindDossier.decide(&keeper, &dossier(DossierState::Open)).is_allowed());
    assert_eq!(FindDossier.decide(&colleague, &dossier(DossierState::Open)), Decision::Hidden);
    for part in DossierPart::ALL {
        assert_eq!(ReadDossier(*part).decide(&colleague, &dossier(DossierState::Concluded)), Decision::Hidden);
    }
}

#[test]
fn a_share_opens_its_part_and_nothing_else_and_writes_nothing() {
    let actor = somebody(ORCHARD, &[Duty::TakePart]);
    let facts = DossierFacts {
        shared: BTreeSet::from([DossierPart::Synthesis]),
        case: slice(&[Compartment::Work]),
        ..dossier(DossierState::Concluded)
    };
    for part in DossierPart::ALL {
        let opened = *part == DossierPart::Synthesis;
        assert_eq!(ReadDossier(*part).decide(&actor, &facts).is_allowed(), opened, "{part}");
    }
    for act in [KeepDossier::Write, KeepDossier::Share, KeepDossier::Revoke, KeepDossier::Step(DossierStep::Destroy)] {
        assert_eq!(act.decide(&actor, &facts), Decision::Refused(Why::NotYourText));
    }
}

#[test]
fn a_share_is_worth_nothing_without_a_place_in_the_case() {
    let actor = somebody(ORCHARD, &[Duty::TakePart]);
    let shared = BTreeSet::from([DossierPart::Plan]);
    let facts = DossierFacts { shared, ..dossier(DossierState::Concluded) };
    assert_eq!(FindDossier.decide(&actor, &facts), Decision::Hidden);
}

#[test]
fn the_person_takes_back_and_destroys_whatever_the_state_of_the_case() {
    let keeper = somebody(LANTERN, &[Duty::Accompany]);
    let facts = DossierFacts { case: case(CaseState::Closed), ..dossier(DossierState::Concluded) };
    assert!(KeepDossier::Revoke.decide(&keeper, &facts).is_allowed());
    assert!(KeepDossier::Step(DossierStep::Destroy).decide(&keeper, &facts).is_allowed());
    assert!(!KeepDossier::Share.decide(&keeper, &facts).is_allowed());
    assert_eq!(FindDossier.decide(&keeper, &dossier(DossierState::Destroyed)), Decision::Hidden);
}
