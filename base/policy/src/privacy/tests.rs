use kernel::Coded;
use kernel::privacy::DisposalState;
use kernel::words::Duty;

use super::*;
use crate::matrix::privacy::{disposal, erasure, request};
use crate::sample::{LANTERN, ORCHARD, QUARRATA, person, somebody};
use Decision::{Allowed, Hidden, Refused};

#[test]
fn a_request_is_written_down_by_whoever_works_with_the_person_and_by_nobody_else() {
    let at_the_desk = somebody(ORCHARD, &[Duty::Refer]);
    assert_eq!(Record.decide(&at_the_desk, &person(&[])), Allowed(Ground::Registrar));
    assert_eq!(Record.decide(&somebody(LANTERN, &[Duty::Refer]), &person(&[])), Hidden);
    let secretary = somebody(QUARRATA, &[Duty::Secretary]);
    assert_eq!(Record.decide(&secretary, &person(&[Ground::Secretary])), Allowed(Ground::Secretary));
    let member = somebody(QUARRATA, &[Duty::Commissioner]);
    assert_eq!(Record.decide(&member, &person(&[Ground::Member])), Refused(Why::NotYourBody));
}

#[test]
fn the_officer_answers_and_the_body_that_wrote_it_down_looks_on() {
    let asked = request(RequestKind::Access, RequestState::Received);
    let officer = somebody(LANTERN, &[Duty::Privacy]);
    assert_eq!(Answer(RequestStep::Grant).decide(&officer, &asked), Allowed(Ground::PrivacyOfficer));
    let writer = somebody(QUARRATA, &[Duty::Refer]);
    assert!(View.decide(&writer, &asked).is_allowed());
    assert_eq!(Answer(RequestStep::Grant).decide(&writer, &asked), Refused(Why::MissingDuty));
    assert_eq!(Answer(RequestStep::Grant).decide(&somebody(ORCHARD, &[Duty::Refer]), &asked), Hidden);
}

#[test]
fn whoever_mends_the_record_answers_a_rectification_and_nothing_else() {
    let writer = somebody(QUARRATA, &[Duty::Refer]);
    let mine = |kind| RequestFacts { mends: true, ..request(kind, RequestState::InProgress) };
    assert!(Answer(RequestStep::Grant).decide(&writer, &mine(RequestKind::Rectification)).is_allowed());
    assert!(!Answer(RequestStep::Refuse).decide(&writer, &mine(RequestKind::Rectification)).is_allowed());
    assert!(!Answer(RequestStep::Grant).decide(&writer, &mine(RequestKind::Erasure)).is_allowed());
}

#[test]
fn erasing_takes_four_eyes_and_nothing_that_forbids_it() {
    let officer = somebody(QUARRATA, &[Duty::Privacy]);
    let own = u8::try_from(10 + u32::from(QUARRATA)).unwrap();
    assert!(ProposeErasure.decide(&officer, &erasure(None)).is_allowed());
    assert_eq!(ConfirmErasure.decide(&officer, &erasure(None)), Refused(Why::NotThisState));
    assert_eq!(ConfirmErasure.decide(&officer, &erasure(Some(own))), Refused(Why::FourEyes));
    assert!(ConfirmErasure.decide(&officer, &erasure(Some(99))).is_allowed());
    let bound = ErasureFacts { is_bound: true, ..erasure(Some(99)) };
    assert_eq!(ConfirmErasure.decide(&officer, &bound), Refused(Why::MustBeKept));
    assert_eq!(
        ProposeErasure.decide(&officer, &ErasureFacts { is_bound: true, ..erasure(None) }),
        Refused(Why::MustBeKept)
    );
}

#[test]
fn what_is_restricted_is_kept_and_nothing_else() {
    use kernel::states::referral::{State, Step};

    use crate::referral;
    let sender = somebody(QUARRATA, &[Duty::Refer]);
    let closed = |state| referral::ReferralFacts { restricted: true, ..crate::sample::referral(state) };
    assert!(referral::View.decide(&sender, &closed(State::Draft)).is_allowed());
    assert_eq!(referral::Write.decide(&sender, &closed(State::Draft)), Refused(Why::Restricted));
    assert_eq!(referral::Advance(Step::Send).decide(&sender, &closed(State::Draft)), Refused(Why::Restricted));
    let secretary = somebody(LANTERN, &[Duty::Secretary]);
    let review = closed(State::UnderReview);
    assert_eq!(referral::Advance(Step::PutOnAgenda).decide(&secretary, &review), Refused(Why::Restricted));
    let record = PersonFacts { restricted: true, ..person(&[Ground::Secretary]) };
    assert_eq!(people::Mend.decide(&secretary, &record), Refused(Why::Restricted));
    assert!(people::View.decide(&secretary, &record).is_allowed());
    // What they ask about their data is written down all the same.
    assert!(Record.decide(&secretary, &record).is_allowed());
}

#[test]
fn a_disposal_is_confirmed_by_somebody_else() {
    let officer = somebody(QUARRATA, &[Duty::Privacy]);
    let own = u8::try_from(10 + u32::from(QUARRATA)).unwrap();
    assert_eq!(Confirm.decide(&officer, &disposal(DisposalState::Approved, Some(own))), Refused(Why::FourEyes));
    assert!(Confirm.decide(&officer, &disposal(DisposalState::Approved, Some(99))).is_allowed());
    assert_eq!(Confirm.decide(&officer, &disposal(DisposalState::Proposed, None)), Refused(Why::NotThisState));
    assert!(
        !Review
            .decide(&somebody(QUARRATA, &[Duty::AdministerNetwork]), &disposal(DisposalState::Proposed, None))
            .is_allowed()
    );
}

#[test]
fn no_file_is_taken_out_for_a_request_that_was_withdrawn_or_refused() {
    let officer = somebody(LANTERN, &[Duty::Privacy]);
    for kind in [RequestKind::Access, RequestKind::Portability] {
        for state in RequestState::ALL {
            let over = matches!(state, RequestState::Withdrawn | RequestState::Refused);
            let decision = TakeFile.decide(&officer, &request(kind, *state));
            assert_eq!(decision, if over { Refused(Why::NotThisState) } else { Allowed(Ground::PrivacyOfficer) });
        }
    }
}
