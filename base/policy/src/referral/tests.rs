use kernel::Coded;
use proptest::prelude::*;

use super::*;
use crate::decision::Decision::{Allowed, Hidden, Refused};
use crate::people::tests::any_actor;
use crate::sample::{LANTERN, ORCHARD, PRATO, QUARRATA, VALDINIEVOLE, body, nucleus, referral, related, somebody};

fn anna_of_quarrata() -> Actor {
    somebody(QUARRATA, &[Duty::Refer])
}

fn bruno_secretary() -> Actor {
    somebody(VALDINIEVOLE, &[Duty::Secretary])
}

fn carla_of(body: u8, duty: Duty) -> Actor {
    somebody(body, &[duty])
}

/// In the commission, from a body of the given kind.
fn dario_member(kind: BodyKind) -> Actor {
    Actor { body_kind: kind, ..somebody(ORCHARD, &[Duty::Commissioner]) }
}

fn before_dario(state: State) -> ReferralFacts {
    ReferralFacts { seat: Some(SeatRole::Member), ..referral(state) }
}

#[test]
fn a_draft_is_seen_by_the_office_that_writes_it_and_by_nobody_else() {
    let draft = referral(State::Draft);
    assert_eq!(View.decide(&anna_of_quarrata(), &draft), Allowed(Ground::Sender));
    assert_eq!(View.decide(&carla_of(ORCHARD, Duty::Refer), &draft), Hidden);
    assert_eq!(View.decide(&bruno_secretary(), &draft), Hidden);
    assert_eq!(View.decide(&carla_of(ORCHARD, Duty::Coordinate), &draft), Hidden);
    assert_eq!(View.decide(&dario_member(BodyKind::Municipality), &before_dario(State::Draft)), Hidden);
}

#[test]
fn after_sending_the_secretary_finds_it_and_members_only_once_it_is_on_an_agenda() {
    let member = dario_member(BodyKind::Municipality);
    let found_by_member: Vec<_> =
        State::ALL.iter().filter(|state| View.decide(&member, &before_dario(**state)).is_allowed()).collect();
    assert!(!found_by_member.contains(&&State::UnderReview) && found_by_member.contains(&&State::OnAgenda));
    for state in State::ALL.iter().filter(|state| **state != State::Draft) {
        assert_eq!(View.decide(&bruno_secretary(), &referral(*state)), Allowed(Ground::Secretary), "{state}");
    }
}

#[test]
fn a_secretary_of_another_nucleus_finds_nothing() {
    let elsewhere = Actor { nucleus: Some(nucleus(PRATO)), ..bruno_secretary() };
    assert_eq!(View.decide(&elsewhere, &referral(State::Sent)), Hidden);
}

#[test]
fn a_duty_without_the_relation_finds_nothing() {
    for duty in Duty::ALL.iter().filter(|duty| !matches!(duty, Duty::Secretary | Duty::Coordinate)) {
        for state in State::ALL {
            assert_eq!(View.decide(&carla_of(ORCHARD, *duty), &referral(*state)), Hidden, "{duty} {state}");
        }
    }
}

#[test]
fn who_reads_which_compartment() {
    use Compartment::*;
    let table = [
        (Ground::Sender, vec![Identity, Work, Social, Health, Judicial, Protection, Housing, PrivateNotes]),
        (Ground::Secretary, vec![Identity, Work, Social, Housing]),
        (Ground::Member, vec![Identity, Work, Social, Health, Housing]),
        (Ground::President, vec![Identity, Work, Social, Health, Judicial, Protection, Housing]),
        (Ground::Receiver, vec![Identity, Work, Social, Housing]),
        (Ground::InCharge, vec![Identity, Work, Social, Health, Protection, Housing]),
        (Ground::Office, vec![Identity]),
    ];
    for (ground, expected) in table {
        let (actor, file) = related(ground, State::Admitted).unwrap();
        let read: Vec<_> = Compartment::ALL
            .iter()
            .copied()
            .filter(|compartment| Read(*compartment).decide(&actor, &file).is_allowed())
            .collect();
        assert_eq!(read, expected, "{ground}");
    }
}

#[test]
fn judicial_data_reach_only_members_from_prison_and_probation_office() {
    for kind in BodyKind::ALL {
        let justice = matches!(kind, BodyKind::Prison | BodyKind::ProbationOffice);
        let expected = if justice { Allowed(Ground::Member) } else { Refused(Why::NotYourCompartment) };
        let decision = Read(Compartment::Judicial).decide(&dario_member(*kind), &before_dario(State::OnAgenda));
        assert_eq!(decision, expected, "{kind}");
    }
}

#[test]
fn only_the_sender_writes_and_only_where_writing_is_asked_for() {
    let anna = anna_of_quarrata();
    assert_eq!(Write.decide(&anna, &referral(State::Draft)), Allowed(Ground::Sender));
    assert_eq!(Write.decide(&anna, &referral(State::IntegrationRequested)), Allowed(Ground::Sender));
    assert_eq!(Write.decide(&anna, &referral(State::Sent)), Refused(Why::NotThisState));
    assert_eq!(Write.decide(&bruno_secretary(), &referral(State::IntegrationRequested)), Refused(Why::NotYourText));
    assert_eq!(Write.decide(&carla_of(ORCHARD, Duty::Refer), &referral(State::Draft)), Hidden);
}

#[test]
fn who_takes_which_step() {
    let anna = anna_of_quarrata();
    let bruno = bruno_secretary();
    let table = [
        (&anna, Step::Send, State::Draft, Allowed(Ground::Sender)),
        (&anna, Step::Register, State::Sent, Refused(Why::NotTheSecretary)),
        (&anna, Step::Withdraw, State::OnAgenda, Allowed(Ground::Sender)),
        (&anna, Step::CancelByMistake, State::Sent, Allowed(Ground::Sender)),
        (&anna, Step::CancelByMistake, State::UnderReview, Refused(Why::NotTheSecretary)),
        (&anna, Step::RecordComments, State::PreRejection, Allowed(Ground::Sender)),
        (&bruno, Step::Register, State::Sent, Allowed(Ground::Secretary)),
        (&bruno, Step::Register, State::Registered, Refused(Why::NotThisState)),
        (&bruno, Step::Send, State::Sent, Refused(Why::NotYourText)),
        (&bruno, Step::Send, State::Draft, Hidden),
        (&bruno, Step::TakeInCharge, State::Admitted, Refused(Why::NotYourBody)),
        (&bruno, Step::PutOnAgenda, State::UnderReview, Allowed(Ground::Secretary)),
    ];
    for (actor, step, state, expected) in table {
        assert_eq!(Advance(step).decide(actor, &referral(state)), expected, "{step} from {state}");
    }
}

#[test]
fn only_the_secretary_confirms_that_it_is_complete_and_only_once() {
    let open = |state| ReferralFacts { complete: false, ..referral(state) };
    let bruno = bruno_secretary();
    assert_eq!(ConfirmComplete.decide(&bruno, &open(State::UnderReview)), Allowed(Ground::Secretary));
    assert_eq!(ConfirmComplete.decide(&bruno, &referral(State::UnderReview)), Refused(Why::NotThisState));
    assert_eq!(ConfirmComplete.decide(&bruno, &open(State::Registered)), Refused(Why::NotThisState));
    assert_eq!(ConfirmComplete.decide(&anna_of_quarrata(), &open(State::UnderReview)), Refused(Why::NotTheSecretary));
    let elsewhere = ReferralFacts { to_body: Some(body(LANTERN)), ..open(State::UnderReview) };
    assert_eq!(ConfirmComplete.decide(&carla_of(LANTERN, Duty::Receive), &elsewhere), Refused(Why::NotTheSecretary));
}

#[test]
fn what_is_not_complete_reaches_neither_an_agenda_nor_the_president() {
    let open = ReferralFacts { complete: false, ..referral(State::UnderReview) };
    assert_eq!(Advance(Step::PutOnAgenda).decide(&bruno_secretary(), &open), Refused(Why::NotComplete));
    let (president, complete) = related(Ground::President, State::UnderReview).unwrap();
    assert_eq!(View.decide(&president, &ReferralFacts { complete: false, ..complete.clone() }), Hidden);
    assert_eq!(Advance(Step::Evaluate).decide(&president, &complete), Allowed(Ground::President));
    let waiting = ReferralFacts { complete: false, ..referral(State::WaitingList) };
    assert_eq!(Advance(Step::PutOnAgenda).decide(&bruno_secretary(), &waiting), Allowed(Ground::Secretary));
}

#[test]
fn without_a_session_the_secretary_decides_nothing() {
    let evaluate = Advance(Step::Evaluate);
    assert_eq!(evaluate.decide(&bruno_secretary(), &referral(State::UnderReview)), Refused(Why::NotTheSecretary));
    assert_eq!(evaluate.decide(&bruno_secretary(), &referral(State::OnAgenda)), Allowed(Ground::Secretary));
}

#[test]
fn a_redirected_referral_is_answered_by_the_receiving_body_alone() {
    let redirected = ReferralFacts { to_body: Some(body(LANTERN)), ..referral(State::Evaluated) };
    let receiver = carla_of(LANTERN, Duty::Receive);
    assert_eq!(Advance(Step::Admit).decide(&receiver, &redirected), Allowed(Ground::Receiver));
    assert_eq!(Advance(Step::Admit).decide(&bruno_secretary(), &redirected), Hidden);
    assert_eq!(Advance(Step::Admit).decide(&carla_of(ORCHARD, Duty::Receive), &redirected), Hidden);
}

fn any_referral() -> impl Strategy<Value = ReferralFacts> {
    let state = proptest::sample::select(State::ALL.to_vec());
    let seat = proptest::option::of(proptest::sample::select(SeatRole::ALL.to_vec()));
    let near = || proptest::option::of(1..=4_u8);
    (state, seat, near(), near(), 1..=4_u8, 1..=2_u8, any::<bool>(), any::<bool>()).prop_map(
        |(state, seat, to, charged, from, in_nucleus, conflicted, complete)| ReferralFacts {
            from_body: body(from),
            to_body: to.map(body),
            in_charge: charged.map(body),
            nucleus: nucleus(in_nucleus),
            seat,
            conflicted,
            complete,
            ..referral(state)
        },
    )
}

fn everything_about(actor: &Actor, file: &ReferralFacts) -> Vec<Decision> {
    let mut all = vec![View.decide(actor, file), Write.decide(actor, file), ConfirmComplete.decide(actor, file)];
    all.extend(Compartment::ALL.iter().map(|compartment| Read(*compartment).decide(actor, file)));
    all.extend(Step::ALL.iter().map(|step| Advance(*step).decide(actor, file)));
    all
}

proptest! {
    #[test]
    fn without_duties_no_referral_exists(actor in any_actor(), file in any_referral()) {
        let nobody = Actor { duties: Default::default(), ..actor };
        prop_assert!(everything_about(&nobody, &file).iter().all(|decision| *decision == Hidden));
        prop_assert!(!Begin.decide(&nobody, &()).is_allowed());
    }

    #[test]
    fn who_declared_a_conflict_finds_nothing(actor in any_actor(), file in any_referral()) {
        let conflicted = ReferralFacts { conflicted: true, ..file };
        prop_assert!(everything_about(&actor, &conflicted).iter().all(|decision| *decision == Hidden));
    }

    #[test]
    fn what_is_hidden_stays_hidden_for_every_action(actor in any_actor(), file in any_referral()) {
        if View.decide(&actor, &file) == Hidden {
            prop_assert!(everything_about(&actor, &file).iter().all(|decision| *decision == Hidden));
        } else {
            prop_assert!(everything_about(&actor, &file).iter().all(|decision| *decision != Hidden));
        }
    }

    #[test]
    fn secretary_and_office_never_open_a_sealed_compartment(
        actor in any_actor(), file in any_referral(), both in any::<bool>(), first in any::<bool>()
    ) {
        let duties: &[Duty] = match (both, first) {
            (true, _) => &[Duty::Secretary, Duty::Coordinate],
            (false, true) => &[Duty::Secretary],
            (false, false) => &[Duty::Coordinate],
        };
        let actor = Actor { duties: duties.iter().copied().collect(), ..actor };
        for compartment in Compartment::ALL.iter().filter(|compartment| compartment.is_sealed()) {
            prop_assert!(!Read(*compartment).decide(&actor, &file).is_allowed());
        }
    }

    #[test]
    fn a_draft_exists_for_the_body_that_writes_it_only(actor in any_actor(), file in any_referral()) {
        let draft = ReferralFacts { state: State::Draft, ..file };
        if View.decide(&actor, &draft).is_allowed() {
            prop_assert!(actor.body == draft.from_body && actor.has(Duty::Refer));
        }
    }

    #[test]
    fn private_notes_never_leave_the_body_that_wrote_them(actor in any_actor(), file in any_referral()) {
        if Read(Compartment::PrivateNotes).decide(&actor, &file).is_allowed() {
            prop_assert_eq!(actor.body, file.from_body);
        }
    }

    #[test]
    fn an_allowed_step_is_one_the_state_knows(actor in any_actor(), file in any_referral()) {
        for step in Step::ALL {
            if Advance(*step).decide(&actor, &file).is_allowed() {
                prop_assert!(file.state.apply(*step).is_ok());
            }
        }
    }
}
