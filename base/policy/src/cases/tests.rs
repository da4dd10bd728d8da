use kernel::Coded;

use super::*;
use crate::sample::{ORCHARD, case, figure, leading, somebody};

fn open() -> CaseFacts {
    case(CaseState::Open)
}

fn with_slice(compartments: &[Compartment]) -> CaseFacts {
    CaseFacts { slice: Some(compartments.iter().copied().collect()), ..open() }
}

#[test]
fn a_figure_reads_and_writes_its_slice_and_nothing_else() {
    let actor = somebody(ORCHARD, &[Duty::TakePart]);
    let case = with_slice(&[Compartment::Work, Compartment::Judicial]);
    for one in Compartment::ALL {
        let expected = matches!(
            one,
            Compartment::Work | Compartment::Judicial | Compartment::Identity | Compartment::PrivateNotes
        );
        assert_eq!(Read(*one).decide(&actor, &case).is_allowed(), expected, "read {one}");
        assert_eq!(Write(*one).decide(&actor, &case).is_allowed(), expected, "write {one}");
    }
}

#[test]
fn without_a_mandate_or_the_duty_a_case_does_not_exist() {
    assert_eq!(View.decide(&somebody(ORCHARD, &[Duty::TakePart]), &open()), Decision::Hidden);
    assert_eq!(View.decide(&somebody(ORCHARD, &[]), &with_slice(&[Compartment::Work])), Decision::Hidden);
    assert_eq!(View.decide(&somebody(ORCHARD, &[Duty::Accompany]), &open()), Decision::Hidden);
}

#[test]
fn a_conflict_of_interest_hides_the_case_from_whoever_leads_it() {
    let (actor, _) = leading(Ground::InCharge).unwrap();
    let case = CaseFacts { conflicted: true, ..open() };
    assert_eq!(View.decide(&actor, &case), Decision::Hidden);
    assert_eq!(Compose.decide(&actor, &case), Decision::Hidden);
}

#[test]
fn the_office_sees_the_case_and_reads_no_entry_but_who_it_is() {
    let (actor, _) = leading(Ground::Office).unwrap();
    assert!(View.decide(&actor, &open()).is_allowed());
    for one in Compartment::ALL {
        assert_eq!(Read(*one).decide(&actor, &open()).is_allowed(), *one == Compartment::Identity, "{one}");
        assert!(!Write(*one).decide(&actor, &open()).is_allowed(), "{one}");
    }
}

#[test]
fn nothing_is_written_into_a_closed_case_or_one_that_is_only_kept() {
    let (actor, _) = leading(Ground::InCharge).unwrap();
    let kept = CaseFacts { restricted: true, ..open() };
    assert_eq!(Write(Compartment::Work).decide(&actor, &case(CaseState::Closed)), Decision::Refused(Why::NotThisState));
    assert_eq!(Write(Compartment::Work).decide(&actor, &kept), Decision::Refused(Why::Restricted));
    assert_eq!(Compose.decide(&actor, &kept), Decision::Refused(Why::Restricted));
}

#[test]
fn when_the_decision_falls_the_team_is_gone_and_the_case_is_only_closed() {
    let (lead, _) = leading(Ground::InCharge).unwrap();
    let (figure_actor, slice) = leading(Ground::Figure).unwrap();
    let fallen = CaseFacts { charged: false, slice, ..open() };
    assert_eq!(View.decide(&figure_actor, &fallen), Decision::Hidden);
    assert_eq!(Compose.decide(&lead, &fallen), Decision::Refused(Why::NoLongerCharged));
    assert_eq!(Write(Compartment::Work).decide(&lead, &fallen), Decision::Refused(Why::NoLongerCharged));
    for step in CaseStep::ALL.iter().filter(|step| CaseState::Open.apply(**step).is_ok()) {
        assert_eq!(Advance(*step).decide(&lead, &fallen).is_allowed(), *step == CaseStep::Close, "{step}");
    }
}

#[test]
fn only_the_figure_says_yes_to_its_mandate() {
    let (figure_actor, slice) = leading(Ground::Figure).unwrap();
    let mandate = figure(&figure_actor, Ground::Figure, FigureState::Proposed, slice);
    let (lead, _) = leading(Ground::InCharge).unwrap();
    assert!(Answer(FigureStep::Accept).decide(&figure_actor, &mandate).is_allowed());
    assert_eq!(MoveFigure(FigureStep::Accept).decide(&lead, &mandate), Decision::Refused(Why::NotYourMandate));
    assert_eq!(Answer(FigureStep::Accept).decide(&lead, &mandate), Decision::Hidden);
    let over = FigureFacts { over: true, ..mandate };
    assert_eq!(Answer(FigureStep::Accept).decide(&figure_actor, &over), Decision::Hidden);
}

#[test]
fn a_mandate_held_for_another_body_is_nobodys() {
    let (actor, slice) = leading(Ground::Figure).unwrap();
    let mandate = figure(&actor, Ground::Figure, FigureState::Active, slice);
    let elsewhere = Actor { body: crate::sample::body(1), ..actor };
    assert_eq!(ReadMandate.decide(&elsewhere, &mandate), Decision::Hidden);
}

#[test]
fn health_is_granted_by_who_reads_it_and_may_share_it() {
    let (actor, _) = leading(Ground::InCharge).unwrap();
    assert!(Grant(Compartment::Health).decide(&actor, &open()).is_allowed());
    let narrow = Actor { lawful: std::sync::Arc::new(crate::Lawful::default()), ..actor };
    assert!(!Grant(Compartment::Health).decide(&narrow, &open()).is_allowed());
}
