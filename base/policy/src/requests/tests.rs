use kernel::Coded;

use super::*;
use crate::decision::Decision::{Allowed, Hidden, Refused};
use crate::sample::{LANTERN, ORCHARD, PRATO, VALDINIEVOLE, body, id, nucleus, related, somebody};

fn request(referral: ReferralFacts, from: u8, aim: RequestAim, state: RequestState) -> RequestFacts {
    let (to_body, shared) = (body(ORCHARD), [Compartment::Identity, Compartment::Work].into());
    RequestFacts { id: id(1), referral, from_body: body(from), to_body, aim, state, shared, version: 1 }
}

fn asked(ground: Ground, from: u8, state: RequestState) -> (Actor, RequestFacts) {
    let (actor, referral) = related(ground, State::UnderReview).unwrap();
    (actor, request(referral, from, RequestAim::Acceptance, state))
}

#[test]
fn requests_are_sent_by_whoever_conducts_the_procedure_while_it_runs() {
    for state in State::ALL {
        for ground in [Ground::Secretary, Ground::Receiver, Ground::InCharge] {
            let (actor, file) = related(ground, *state).unwrap();
            let expected = match state {
                State::Draft => Hidden,
                State::Sent => Refused(Why::NotThisState),
                state if state.is_final() => Refused(Why::NotThisState),
                _ => Allowed(ground),
            };
            assert_eq!(Send.decide(&actor, &file), expected, "{state} {ground}");
        }
        for ground in [Ground::Sender, Ground::Member, Ground::President, Ground::Office] {
            let (actor, file) = related(ground, *state).unwrap();
            assert!(!Send.decide(&actor, &file).is_allowed(), "{state} {ground}");
        }
    }
}

#[test]
fn the_office_and_the_sender_follow_a_request_and_do_not_read_it() {
    for ground in [Ground::Office, Ground::Sender] {
        let (actor, request) = asked(ground, VALDINIEVOLE, RequestState::Sent);
        assert_eq!(Follow.decide(&actor, &request.referral), Allowed(ground));
        assert_eq!(Read.decide(&actor, &request), Refused(Why::NotYourCompartment));
    }
    let (secretary, request) = asked(Ground::Secretary, VALDINIEVOLE, RequestState::Sent);
    assert_eq!(Read.decide(&secretary, &request), Allowed(Ground::Secretary));
}

#[test]
fn an_answer_by_telephone_is_recorded_by_the_asker_or_the_office_and_by_nobody_else() {
    let step = Advance(RequestStep::Accept);
    for ground in [Ground::Secretary, Ground::Office] {
        let (actor, request) = asked(ground, VALDINIEVOLE, RequestState::Expired);
        assert_eq!(step.decide(&actor, &request), Allowed(ground));
    }
    let (sender, request) = asked(Ground::Sender, VALDINIEVOLE, RequestState::Expired);
    assert_eq!(step.decide(&sender, &request), Refused(Why::NotYourBody));
    // Another body that conducts the same file: its secretary is no party to this request.
    let (secretary, request) = asked(Ground::Secretary, LANTERN, RequestState::Expired);
    assert_eq!(step.decide(&secretary, &request), Refused(Why::NotYourBody));
}

#[test]
fn a_request_is_withdrawn_by_its_asker_alone_and_not_after_the_answer() {
    let (secretary, request) = asked(Ground::Secretary, VALDINIEVOLE, RequestState::Opened);
    assert_eq!(Advance(RequestStep::Withdraw).decide(&secretary, &request), Allowed(Ground::Secretary));
    let (office, request) = asked(Ground::Office, VALDINIEVOLE, RequestState::Opened);
    assert_eq!(Advance(RequestStep::Withdraw).decide(&office, &request), Refused(Why::NotYourBody));
    let (secretary, request) = asked(Ground::Secretary, VALDINIEVOLE, RequestState::Declined);
    assert_eq!(Advance(RequestStep::Withdraw).decide(&secretary, &request), Refused(Why::NotThisState));
    assert_eq!(Deliver.decide(&secretary, &request), Refused(Why::NotThisState));
}

#[test]
fn nobody_signed_in_opens_a_request_for_its_recipient_or_lets_its_term_pass() {
    for ground in [Ground::Secretary, Ground::Office] {
        let (actor, request) = asked(ground, VALDINIEVOLE, RequestState::Sent);
        for step in [RequestStep::Open, RequestStep::Expire] {
            assert_eq!(Advance(step).decide(&actor, &request), Refused(Why::NotYourBody));
        }
    }
}

#[test]
fn a_conflict_of_interest_hides_the_requests_too() {
    let (secretary, mut request) = asked(Ground::Secretary, VALDINIEVOLE, RequestState::Sent);
    request.referral.conflicted = true;
    assert_eq!(Follow.decide(&secretary, &request.referral), Hidden);
    assert_eq!(Read.decide(&secretary, &request), Hidden);
    assert_eq!(Deliver.decide(&secretary, &request), Hidden);
    assert_eq!(Advance(RequestStep::Accept).decide(&secretary, &request), Hidden);
    assert_eq!(Send.decide(&secretary, &request.referral), Hidden);
}

#[test]
fn link_and_code_are_for_who_may_read_all_that_they_show() {
    let (secretary, mut request) = asked(Ground::Secretary, VALDINIEVOLE, RequestState::Opened);
    assert_eq!(Deliver.decide(&secretary, &request), Allowed(Ground::Secretary));
    // The secretary checks that health is there and does not read it.
    request.shared.insert(Compartment::Health);
    assert_eq!(Deliver.decide(&secretary, &request), Refused(Why::NotYourCompartment));
    assert_eq!(Revoke.decide(&secretary, &request), Allowed(Ground::Secretary));
    // The office does not read what was asked, with whatever else.
    let (office, mut request) = asked(Ground::Office, VALDINIEVOLE, RequestState::Opened);
    for shared in [BTreeSet::new(), [Compartment::Identity].into(), [Compartment::Health].into()] {
        request.shared = shared;
        assert_eq!(Deliver.decide(&office, &request), Refused(Why::NotYourCompartment));
        assert_eq!(Advance(RequestStep::Accept).decide(&office, &request), Allowed(Ground::Office));
        assert_eq!(Revoke.decide(&office, &request), Allowed(Ground::Office));
    }
}

#[test]
fn while_processing_is_restricted_a_request_is_withdrawn_or_waits() {
    let (secretary, mut request) = asked(Ground::Secretary, VALDINIEVOLE, RequestState::Opened);
    request.referral.restricted = true;
    let restricted = Refused(Why::Restricted);
    assert_eq!(Share(Compartment::Work).decide(&secretary, &request.referral), restricted);
    assert_eq!(Deliver.decide(&secretary, &request), restricted);
    for step in RequestStep::ALL.iter().filter(|step| step.is_of_the_body()) {
        assert_eq!(Advance(*step).decide(&secretary, &request), restricted, "{step}");
    }
    assert_eq!(Advance(RequestStep::Withdraw).decide(&secretary, &request), Allowed(Ground::Secretary));
    assert_eq!(Revoke.decide(&secretary, &request), Allowed(Ground::Secretary));
}

#[test]
fn each_nucleus_oversees_its_own_requests() {
    let office = somebody(ORCHARD, &[Duty::Coordinate]);
    assert_eq!(Oversee.decide(&office, &nucleus(crate::sample::PISTOIA)), Allowed(Ground::Office));
    assert_eq!(Oversee.decide(&office, &nucleus(PRATO)), Hidden);
    let receiver = somebody(LANTERN, &[Duty::Receive]);
    assert_eq!(Oversee.decide(&receiver, &nucleus(crate::sample::PISTOIA)), Hidden);
}

#[test]
fn a_recipient_is_one_for_a_short_while_and_for_what_was_shared() {
    let now = Instant::parse("2026-11-23T08:00:00.000Z").unwrap();
    let visit = VisitFacts {
        request: id(1),
        link: id(2),
        body: body(ORCHARD),
        state: RequestState::Opened,
        revoked: false,
        link_until: now.plus_days(10),
        visit_until: now.plus_seconds(1200),
        shared: [Compartment::Work].into(),
        restricted: false,
    };
    let recipient = Recipient::of(&visit, now).unwrap();
    assert!(recipient.sealed(Compartment::Work).is_some() && recipient.sealed(Compartment::Health).is_none());
    assert_eq!(recipient.author(now).user, None);
    assert!(Recipient::of(&visit, now.plus_seconds(1200)).is_none(), "after the visit");
    assert!(Recipient::of(&visit, now.plus_days(10)).is_none(), "after the link");
    assert!(Recipient::of(&VisitFacts { revoked: true, ..visit.clone() }, now).is_none());
    assert!(Recipient::of(&VisitFacts { restricted: true, ..visit.clone() }, now).is_none(), "art. 18");
    for state in RequestState::ALL.iter().filter(|state| state.is_final()) {
        assert!(Recipient::of(&VisitFacts { state: *state, ..visit.clone() }, now).is_none(), "{state}");
    }
}
