use kernel::Coded;
use kernel::words::SeatRole;

use super::*;
use crate::decision::Decision::{Allowed, Hidden, Refused};
use crate::sample::{LANTERN, ORCHARD, PRATO, VALDINIEVOLE, nucleus, related, session, somebody};

#[test]
fn letters_are_issued_by_whoever_conducts_the_procedure_and_only_while_they_are_true() {
    for kind in PaperKind::ALL {
        for state in State::ALL {
            for ground in [Ground::Secretary, Ground::Receiver] {
                let (actor, file) = related(ground, *state).unwrap();
                let decision = Issue(*kind).decide(&actor, &file);
                let expected = if *state == State::Draft {
                    Hidden
                } else if fits(*kind, *state) {
                    Allowed(ground)
                } else {
                    Refused(Why::NotThisState)
                };
                assert_eq!(decision, expected, "{kind} {state} {ground}");
            }
            for ground in [Ground::Sender, Ground::Member, Ground::President, Ground::InCharge, Ground::Office] {
                let (actor, file) = related(ground, *state).unwrap();
                assert!(!Issue(*kind).decide(&actor, &file).is_allowed(), "{kind} {state} {ground}");
            }
        }
    }
}

#[test]
fn the_office_knows_where_a_referral_is_and_opens_no_letter_of_it() {
    let (office, file) = related(Ground::Office, State::Admitted).unwrap();
    assert_eq!(ReadPapers.decide(&office, &file), Refused(Why::NotYourCompartment));
    let (sender, file) = related(Ground::Sender, State::Admitted).unwrap();
    assert_eq!(ReadPapers.decide(&sender, &file), Allowed(Ground::Sender));
    assert_eq!(ReadPapers.decide(&somebody(ORCHARD, &[Duty::Refer]), &file), Hidden);
}

#[test]
fn a_conflict_of_interest_closes_the_letters_too() {
    let (secretary, file) = related(Ground::Secretary, State::Admitted).unwrap();
    let file = ReferralFacts { conflicted: true, ..file };
    assert_eq!(ReadPapers.decide(&secretary, &file), Hidden);
    assert_eq!(GiveAccess.decide(&secretary, &file), Hidden);
    assert_eq!(Issue(PaperKind::DecisionSender).decide(&secretary, &file), Hidden);
}

#[test]
fn access_to_acts_is_given_by_the_procedure_and_by_nobody_beside_it() {
    for (ground, given) in [(Ground::Secretary, true), (Ground::Receiver, true), (Ground::Sender, false)] {
        let (actor, file) = related(ground, State::Admitted).unwrap();
        assert_eq!(GiveAccess.decide(&actor, &file).is_allowed(), given, "{ground}");
    }
}

#[test]
fn a_session_is_convened_on_paper_once_it_is_convened() {
    let secretary = somebody(VALDINIEVOLE, &[Duty::Secretary]);
    assert_eq!(IssueConvocation.decide(&secretary, &session(SessionState::Planned, None)), Refused(Why::NotThisState));
    assert_eq!(IssueConvocation.decide(&secretary, &session(SessionState::Convened, None)), Allowed(Ground::Secretary));
    let member = somebody(ORCHARD, &[Duty::Commissioner]);
    let seated = session(SessionState::Convened, Some(SeatRole::Member));
    assert_eq!(IssueConvocation.decide(&member, &seated), Refused(Why::NotTheSecretary));
}

#[test]
fn the_protocol_register_is_read_in_its_own_nucleus() {
    let secretary = somebody(VALDINIEVOLE, &[Duty::Secretary]);
    assert_eq!(ReadProtocol.decide(&secretary, &nucleus(crate::sample::PISTOIA)), Allowed(Ground::Secretary));
    assert_eq!(ReadProtocol.decide(&secretary, &nucleus(PRATO)), Hidden);
    assert_eq!(ReadProtocol.decide(&somebody(LANTERN, &[Duty::Receive]), &nucleus(crate::sample::PISTOIA)), Hidden);
}
