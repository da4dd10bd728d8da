//! Carla leads the case for the cooperative, Ugo is in its team with a mandate for work, Oscar is of the coordination office.

use std::collections::BTreeSet;

use kernel::states::case::CaseState;
use kernel::words::Duty;

use super::*;
use crate::sample::{ORCHARD, case, leading, somebody};

fn of(ground: Ground) -> Actor {
    leading(ground).expect("a ground of cases").0
}

fn key(case: CaseFacts) -> KeyFacts {
    KeyFacts { case: CaseFacts { slice: Some(BTreeSet::from([Compartment::Work])), ..case }, follow_up: false }
}

#[test]
fn the_body_in_charge_alone_gives_a_key() {
    let open = key(case(CaseState::Open));
    assert!(GiveKey.decide(&of(Ground::InCharge), &open).is_allowed());
    assert_eq!(GiveKey.decide(&of(Ground::Figure), &open), Decision::Refused(Why::NotInCharge));
    assert_eq!(GiveKey.decide(&of(Ground::Office), &open), Decision::Refused(Why::NotInCharge));
    assert_eq!(GiveKey.decide(&somebody(ORCHARD, &[Duty::Accompany]), &open), Decision::Hidden);
}

#[test]
fn nobody_gives_a_key_to_what_is_closed_restricted_or_no_longer_charged() {
    let carla = of(Ground::InCharge);
    let closed = key(case(CaseState::Closed));
    assert_eq!(GiveKey.decide(&carla, &closed), Decision::Refused(Why::NotThisState));
    assert!(GiveKey.decide(&carla, &KeyFacts { follow_up: true, ..closed }).is_allowed());
    let restricted = key(CaseFacts { restricted: true, ..case(CaseState::Open) });
    assert_eq!(GiveKey.decide(&carla, &restricted), Decision::Refused(Why::Restricted));
    let over = key(CaseFacts { charged: false, ..case(CaseState::Open) });
    assert_eq!(GiveKey.decide(&carla, &over), Decision::Refused(Why::NoLongerCharged));
}

#[test]
fn a_key_is_ended_also_when_nothing_else_may_be_done() {
    for facts in [
        key(case(CaseState::Closed)),
        key(CaseFacts { restricted: true, ..case(CaseState::Open) }),
        key(CaseFacts { charged: false, ..case(CaseState::Open) }),
    ] {
        assert!(RevokeKey.decide(&of(Ground::InCharge), &facts).is_allowed());
        assert!(RevokeKey.decide(&of(Ground::Office), &facts).is_allowed());
    }
    let open = key(case(CaseState::Open));
    assert_eq!(RevokeKey.decide(&of(Ground::Figure), &open), Decision::Refused(Why::NotInCharge));
}
