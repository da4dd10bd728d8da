use proptest::prelude::*;

use super::*;
use crate::decision::Decision::{Allowed, Refused};
use crate::decision::Why;
use crate::people::tests::any_actor;
use crate::sample::{ORCHARD, QUARRATA, body, somebody};

#[test]
fn a_body_is_mended_by_its_own_administrator_or_the_network_s() {
    let local = somebody(QUARRATA, &[Duty::AdministerBody]);
    let central = somebody(QUARRATA, &[Duty::AdministerNetwork]);
    assert_eq!(Mend.decide(&local, &body(QUARRATA)), Allowed(Ground::BodyAdministrator));
    assert_eq!(Mend.decide(&local, &body(ORCHARD)), Refused(Why::MissingDuty));
    assert_eq!(Mend.decide(&central, &body(ORCHARD)), Allowed(Ground::NetworkAdministrator));
}

#[test]
fn bodies_are_founded_by_the_network() {
    assert_eq!(Found.decide(&somebody(QUARRATA, &[Duty::AdministerNetwork]), &()), Allowed(Ground::ByDuty));
    assert_eq!(Found.decide(&somebody(QUARRATA, &[Duty::AdministerBody]), &()), Refused(Why::MissingDuty));
}

proptest! {
    #[test]
    fn everybody_looks_bodies_up_and_nobody_without_a_duty_touches_them(actor in any_actor(), of in 1..=4_u8) {
        let nobody = Actor { duties: Default::default(), ..actor };
        prop_assert!(View.decide(&nobody, &()).is_allowed());
        prop_assert!(!Found.decide(&nobody, &()).is_allowed());
        prop_assert!(!Mend.decide(&nobody, &body(of)).is_allowed());
    }
}
