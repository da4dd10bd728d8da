use kernel::Coded;
use proptest::prelude::*;

use super::*;
use crate::decision::Decision::{Allowed, Hidden, Refused};
use crate::people::tests::any_actor;
use crate::sample::{ORCHARD, QUARRATA, body, id, somebody};

const OWN: u8 = QUARRATA;
const OTHER: u8 = ORCHARD;

fn users_of(number: u8) -> BodyFacts {
    BodyFacts { body: body(number) }
}

#[test]
fn users_are_administered_by_the_own_office_or_the_network() {
    let local = somebody(OWN, &[Duty::AdministerBody]);
    let central = somebody(OWN, &[Duty::AdministerNetwork]);
    assert_eq!(Administer.decide(&local, &users_of(OWN)), Allowed(Ground::BodyAdministrator));
    assert_eq!(Administer.decide(&local, &users_of(OTHER)), Hidden);
    assert_eq!(Administer.decide(&central, &users_of(OTHER)), Allowed(Ground::NetworkAdministrator));
    let worker = somebody(OWN, &[Duty::Refer]);
    assert_eq!(Administer.decide(&worker, &users_of(OWN)), Refused(Why::MissingDuty));
}

#[test]
fn nobody_hands_out_more_than_the_own_office() {
    let local = somebody(OWN, &[Duty::AdministerBody]);
    let central = somebody(OWN, &[Duty::AdministerNetwork]);
    let given: Vec<_> =
        Duty::ALL.iter().filter(|duty| GiveDuty(**duty).decide(&local, &users_of(OWN)).is_allowed()).collect();
    let own = [
        Duty::Refer,
        Duty::Receive,
        Duty::Commissioner,
        Duty::Accompany,
        // Opens nothing by itself: the body in charge of a person gives each mandate.
        Duty::TakePart,
        Duty::AdministerBody,
    ];
    assert!(given.iter().copied().eq(own.iter()), "{given:?}");
    assert!(Duty::ALL.iter().all(|duty| GiveDuty(*duty).decide(&central, &users_of(OTHER)).is_allowed()));
    assert!(Duty::ALL.iter().all(|duty| GiveDuty(*duty).decide(&local, &users_of(OTHER)) == Hidden));
}

#[test]
fn the_privacy_officer_is_appointed_by_the_network_s_administrator_and_never_by_oneself() {
    let office = |holder| OfficeFacts { body: body(OTHER), holder };
    let central = somebody(OWN, &[Duty::AdministerNetwork]);
    assert_eq!(AppointOfficer.decide(&central, &office(None)), Allowed(Ground::NetworkAdministrator));
    assert_eq!(AppointOfficer.decide(&central, &office(Some(id(200)))), Allowed(Ground::NetworkAdministrator));
    assert_eq!(AppointOfficer.decide(&central, &office(Some(central.user))), Refused(Why::FourEyes));
    let local = somebody(OTHER, &[Duty::AdministerBody]);
    assert_eq!(AppointOfficer.decide(&local, &office(None)), Refused(Why::MissingDuty));
}

#[test]
fn only_the_privacy_officer_reads_the_register() {
    for duty in Duty::ALL {
        let expected = if *duty == Duty::Privacy { Allowed(Ground::PrivacyOfficer) } else { Refused(Why::MissingDuty) };
        assert_eq!(ReadRegister.decide(&somebody(OWN, &[*duty]), &()), expected, "{duty}");
    }
}

proptest! {
    #[test]
    fn the_own_account_and_no_other(actor in any_actor(), other in 100..200_u8) {
        prop_assert_eq!(OwnAccount.decide(&actor, &actor.user), Allowed(Ground::Oneself));
        prop_assert_eq!(OwnAccount.decide(&actor, &id(other)), Hidden);
    }

    #[test]
    fn without_duties_nothing_is_administered(actor in any_actor(), of in 1..=4_u8) {
        let nobody = Actor { duties: Default::default(), ..actor };
        prop_assert!(!Administer.decide(&nobody, &users_of(of)).is_allowed());
        prop_assert!(Duty::ALL.iter().all(|duty| !GiveDuty(*duty).decide(&nobody, &users_of(of)).is_allowed()));
        prop_assert!(!ReadRegister.decide(&nobody, &()).is_allowed());
    }
}
