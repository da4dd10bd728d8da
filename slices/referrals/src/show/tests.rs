use i18n::Lang;
use kernel::Coded;
use kernel::states::referral::State;

use super::{Holder, holder, next, own_steps, tone};

#[test]
fn every_state_says_what_happens_next_in_every_language() {
    for state in State::ALL {
        for redirected in [false, true] {
            for (lang, complete) in Lang::OFFERED.iter().flat_map(|lang| [(lang, false), (lang, true)]) {
                let words = i18n::say(*lang, next(*state, redirected, complete));
                assert!(words.len() > 10 && !words.starts_with('['), "{state} {redirected} {}: {words}", lang.tag());
            }
        }
    }
}

#[test]
fn nobody_has_what_is_over_and_somebody_has_everything_else() {
    for state in State::ALL {
        for redirected in [false, true] {
            let nobody = holder(*state, redirected, false) == Holder::Nobody;
            assert_eq!(nobody, state.is_final(), "{state}");
        }
    }
}

#[test]
fn a_redirected_referral_is_never_with_the_commission_while_it_is_worked_on() {
    for state in [State::Sent, State::Registered, State::UnderReview, State::Evaluated, State::Admitted] {
        assert_eq!(holder(state, true, false), Holder::Receiver, "{state}");
    }
}

#[test]
fn every_state_has_a_colour() {
    assert!(State::ALL.iter().all(|state| !tone(*state).is_empty()));
}

#[test]
fn every_own_step_can_be_taken_from_some_state() {
    for redirected in [false, true] {
        for step in own_steps(redirected) {
            assert!(State::ALL.iter().any(|state| state.apply(*step).is_ok()), "{step}");
        }
    }
}
