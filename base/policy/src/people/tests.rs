use kernel::Coded;
use kernel::words::BodyKind;
use proptest::prelude::*;

use super::*;
use crate::decision::Decision::{Allowed, Hidden, Refused};
use crate::sample::{ORCHARD, QUARRATA, body, nucleus, person, somebody};

/// Anybody: any duties, in any of the sample's bodies and nuclei.
pub(crate) fn any_actor() -> impl Strategy<Value = Actor> {
    let duties = proptest::sample::subsequence(Duty::ALL.to_vec(), 0..=Duty::ALL.len());
    let kind = proptest::sample::select(BodyKind::ALL.to_vec());
    (duties, kind, 1..=4_u8, proptest::option::of(1..=2_u8)).prop_map(|(duties, body_kind, of, in_nucleus)| Actor {
        body_kind,
        nucleus: in_nucleus.map(nucleus),
        ..somebody(of, &duties)
    })
}

#[test]
fn a_person_is_found_by_who_registered_or_follows_them() {
    let registrar = somebody(ORCHARD, &[Duty::Refer]);
    let other = somebody(QUARRATA, &[Duty::Refer]);
    assert_eq!(View.decide(&registrar, &person(&[])), Allowed(Ground::Registrar));
    assert_eq!(View.decide(&other, &person(&[])), Hidden);
    assert_eq!(View.decide(&other, &person(&[Ground::Sender])), Allowed(Ground::Sender));
    assert_eq!(
        View.decide(&somebody(QUARRATA, &[Duty::Secretary]), &person(&[Ground::Secretary])),
        Allowed(Ground::Secretary)
    );
}

#[test]
fn the_safe_contact_opens_to_few() {
    let table = [
        (Ground::Sender, true),
        (Ground::President, true),
        (Ground::InCharge, true),
        (Ground::Secretary, false),
        (Ground::Member, false),
        (Ground::Receiver, false),
        (Ground::Office, false),
    ];
    let anybody = somebody(QUARRATA, &[Duty::Refer]);
    for (ground, opens) in table {
        let expected = if opens { Allowed(ground) } else { Refused(Why::NotYourCompartment) };
        assert_eq!(Read(Compartment::Protection).decide(&anybody, &person(&[ground])), expected, "{ground}");
    }
    let registrar = somebody(ORCHARD, &[Duty::Refer]);
    assert_eq!(Read(Compartment::Protection).decide(&registrar, &person(&[])), Allowed(Ground::Registrar));
}

#[test]
fn what_was_only_sent_opens_the_record_but_nothing_that_protects_the_person() {
    let drafting = PersonFacts { received: Vec::new(), ..person(&[Ground::Sender]) };
    let anybody = somebody(QUARRATA, &[Duty::Refer]);
    assert_eq!(View.decide(&anybody, &drafting), Allowed(Ground::Sender));
    assert_eq!(Read(Compartment::Identity).decide(&anybody, &drafting), Allowed(Ground::Sender));
    for sealed in Compartment::ALL.iter().filter(|one| one.is_sealed()) {
        assert_eq!(Read(*sealed).decide(&anybody, &drafting), Refused(Why::NotYourCompartment), "{sealed}");
    }
    let registrar = somebody(ORCHARD, &[Duty::Refer]);
    assert_eq!(Read(Compartment::Protection).decide(&registrar, &drafting), Allowed(Ground::Registrar));
}

#[test]
fn an_emergency_opens_nothing_to_who_declared_a_conflict_of_interest_whichever_referral_it_is_met_through() {
    let mut rescuer = somebody(QUARRATA, &[Duty::Refer]);
    let met = person(&[Ground::Emergency]);
    rescuer.emergencies.insert(met.id);
    assert_eq!(View.decide(&rescuer, &met), Allowed(Ground::Emergency));
    let conflicted = PersonFacts { conflicted: true, ..met };
    assert_eq!(View.decide(&rescuer, &conflicted), Hidden);
    assert_eq!(Read(Compartment::Identity).decide(&rescuer, &conflicted), Hidden);
}

#[test]
fn members_and_the_office_read_the_record_but_do_not_mend_it() {
    let anybody = somebody(QUARRATA, &[Duty::Commissioner]);
    for ground in [Ground::Member, Ground::President, Ground::Office] {
        assert_eq!(Mend.decide(&anybody, &person(&[ground])), Refused(Why::NotYourBody), "{ground}");
    }
    for ground in [Ground::Sender, Ground::Secretary, Ground::Receiver, Ground::InCharge] {
        assert_eq!(Mend.decide(&anybody, &person(&[ground])), Allowed(ground));
    }
    assert_eq!(Mend.decide(&anybody, &person(&[])), Hidden);
}

#[test]
fn only_who_refers_registers_people() {
    for duty in Duty::ALL {
        let expected = if *duty == Duty::Refer { Allowed(Ground::ByDuty) } else { Refused(Why::MissingDuty) };
        assert_eq!(Register.decide(&somebody(QUARRATA, &[*duty]), &()), expected, "{duty}");
    }
}

#[test]
fn administrators_and_the_privacy_officer_do_not_search_people() {
    for duty in [Duty::AdministerBody, Duty::AdministerNetwork, Duty::Privacy] {
        assert_eq!(Search.decide(&somebody(QUARRATA, &[duty]), &()), Refused(Why::MissingDuty), "{duty}");
    }
}

proptest! {
    #[test]
    fn without_duties_and_relation_nobody_exists(actor in any_actor(), registrar in 1..=4_u8) {
        let nobody = Actor { duties: Default::default(), ..actor };
        let person = PersonFacts { registered_by: body(registrar), ..person(&[]) };
        prop_assert_eq!(View.decide(&nobody, &person), Hidden);
        prop_assert_eq!(Mend.decide(&nobody, &person), Hidden);
        prop_assert!(Compartment::ALL.iter().all(|one| Read(*one).decide(&nobody, &person) == Hidden));
        prop_assert!(!Search.decide(&nobody, &()).is_allowed());
        prop_assert!(!Register.decide(&nobody, &()).is_allowed());
    }
}
