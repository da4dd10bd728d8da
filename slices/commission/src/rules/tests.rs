use kernel::ids::{BodyId, Id};
use kernel::words::SeatRole;
use kernel::{Coded, Instant, Random};
use packs::{Quorum as QuorumChoice, Terms};

use super::*;

fn rules() -> CommissionRules {
    CommissionRules {
        version: "1".into(),
        valid_from: day(1),
        valid_to: None,
        source: String::new(),
        components: Vec::new(),
        quorum: QuorumChoice {
            base: QuorumBase::MembersWithoutConflict,
            numerator: 1,
            denominator: 2,
            or_equal: false,
            needs: vec!["municipality".into()],
        },
        majority: Majority::OfVotesCast,
        tie: Tie::PresidentDecides,
        abstention_counts_for_quorum: true,
        conflict_counts_for_quorum: false,
        terms: Terms {
            decision_days: 30,
            max_suspension_days: 30,
            suspensions: 1,
            comment_days: 10,
            convocation_days: 5,
            urgent_convocation_days: 1,
            integration_days: 15,
        },
        pre_rejection_required: true,
        urgent: None,
    }
}

fn day(day: i8) -> Date {
    Date::new(2026, 11, day).unwrap()
}

fn body() -> BodyId {
    Id::new(Instant::from_millis(0).unwrap(), &Random::seeded(1))
}

fn seat(component: &str, presence: Presence, interest: Interest) -> SeatAttendance {
    SeatAttendance { component: component.into(), presence, interest }
}

#[test]
fn more_than_half_of_the_seats_must_be_there_and_the_municipality_among_them() {
    let there = |component: &str| seat(component, Presence::Titular, Interest::Free);
    let away = |component: &str| seat(component, Presence::Absent, Interest::Free);
    assert!(quorum_of(&[there("municipality"), there("health"), away("work")], &rules()).is_ok());
    assert_eq!(quorum_of(&[there("municipality"), away("health")], &rules()).unwrap_err().needed, 2);
    let missing = quorum_of(&[away("municipality"), there("health"), there("work")], &rules()).unwrap_err();
    assert_eq!(missing.missing_components, ["municipality"]);
}

#[test]
fn a_conflict_leaves_the_count_or_counts_as_absent_as_the_pack_says() {
    let seats = [
        seat("municipality", Presence::Titular, Interest::Free),
        seat("health", Presence::Titular, Interest::Conflicted),
        seat("work", Presence::Absent, Interest::Free),
    ];
    // Of two free seats two are needed, one is there.
    assert_eq!(quorum_of(&seats, &rules()).unwrap_err().needed, 2);
    let mut of_all = rules();
    of_all.quorum.base = QuorumBase::VotingMembers;
    let missing = quorum_of(&seats, &of_all).unwrap_err();
    assert_eq!((missing.present, missing.needed), (1, 2));
    of_all.conflict_counts_for_quorum = true;
    assert!(quorum_of(&seats, &of_all).is_ok());
}

#[test]
fn an_abstained_member_counts_as_present_only_where_the_rule_says_so() {
    let here = || seat("municipality", Presence::Titular, Interest::Free);
    let votes = [(here(), Some(Vote::For)), (here(), Some(Vote::Abstained))];
    assert!(item_quorum(&votes, &rules()).is_ok());
    let strict = CommissionRules { abstention_counts_for_quorum: false, ..rules() };
    assert!(item_quorum(&votes, &strict).is_err());
}

#[test]
fn the_chair_decides_a_tie_where_the_pack_lets_it() {
    let ballot = |role, vote| Ballot { role, vote, interest: Interest::Free };
    let tie = [ballot(SeatRole::President, Vote::For), ballot(SeatRole::Member, Vote::Against)];
    assert!(count(&tie, &rules()).passed);
    assert!(!count(&tie, &CommissionRules { tie: Tie::Falls, ..rules() }).passed);
}

#[test]
fn notice_shorter_than_the_term_is_told_in_days() {
    assert_eq!(short_notice(day(20), day(25), &rules().terms), None);
    assert_eq!(short_notice(day(20), day(23), &rules().terms), Some((3, 5)));
}

#[test]
fn the_agenda_begins_with_the_urgent_then_with_who_waits_longest() {
    let one = |what, urgent, since: Option<i8>, number| Waiting { urgent, since: since.map(day), number, what };
    let mut waiting = [
        one("new", false, Some(20), 3),
        one("unknown", false, None, 1),
        one("old", false, Some(2), 2),
        one("urgent", true, Some(21), 4),
    ];
    agenda_order(&mut waiting);
    assert_eq!(waiting.map(|one| one.what), ["urgent", "old", "new", "unknown"]);
}

fn draft(outcome: Outcome) -> DecisionDraft {
    DecisionDraft {
        outcome: Some(outcome),
        reason_code: "off_target".into(),
        reason: "fatti".into(),
        legal_ground: "DGR 544/2023".into(),
        until: Some(day(30)),
        to_body: Some(body()),
    }
}

fn setting(reasons: &[String]) -> DecisionSetting<'_> {
    DecisionSetting { today: day(23), passed: true, notice_required: true, notice_given: true, reasons }
}

#[test]
fn a_decision_needs_reasons_and_its_legal_ground() {
    let reasons = ["off_target".to_owned()];
    for outcome in Outcome::ALL {
        assert_eq!(decision_faults(&draft(*outcome), &setting(&reasons)), []);
    }
    let bare = DecisionDraft { outcome: Some(Outcome::Admitted), ..DecisionDraft::default() };
    let fields: Vec<_> = decision_faults(&bare, &setting(&reasons)).into_iter().map(|(field, _)| field).collect();
    assert_eq!(fields, ["to_body", "reason", "legal_ground"]);
}

#[test]
fn what_was_not_carried_can_only_come_back() {
    let reasons = ["off_target".to_owned()];
    let lost = DecisionSetting { passed: false, ..setting(&reasons) };
    for outcome in Outcome::ALL {
        let refused = decision_faults(&draft(*outcome), &lost).contains(&("outcome", "commission-fault-not-carried"));
        assert_eq!(refused, *outcome != Outcome::Postponed);
    }
}

#[test]
fn no_refusal_without_a_notice_where_the_pack_asks_for_one() {
    let reasons = ["off_target".to_owned()];
    let early = DecisionSetting { notice_given: false, ..setting(&reasons) };
    let faults = decision_faults(&draft(Outcome::NotAdmitted), &early);
    assert_eq!(faults, [("outcome", "commission-fault-notice-first")]);
    assert_eq!(decision_faults(&draft(Outcome::PreRejection), &early), []);
    let free = DecisionSetting { notice_required: false, ..early };
    assert_eq!(decision_faults(&draft(Outcome::NotAdmitted), &free), []);
}

#[test]
fn a_reason_comes_from_the_list_of_its_outcome() {
    let other = ["missing_documents".to_owned()];
    let faults = decision_faults(&draft(Outcome::NotAdmitted), &setting(&other));
    assert_eq!(faults, [("reason_code", "commission-fault-reason-code")]);
}

#[test]
fn items_move_up_down_or_to_a_number() {
    let random = Random::seeded(7);
    let ids: Vec<ItemId> = (0..4).map(|_| Id::new(Instant::from_millis(0).unwrap(), &random)).collect();
    let moved = |moves: &[(ItemId, Place)]| {
        let order = new_order(&ids, moves);
        order.iter().map(|id| ids.iter().position(|one| one == id).unwrap()).collect::<Vec<_>>()
    };
    assert_eq!(moved(&[(ids[2], Place::Up)]), [0, 2, 1, 3]);
    assert_eq!(moved(&[(ids[0], Place::Up)]), [0, 1, 2, 3]);
    assert_eq!(moved(&[(ids[3], Place::Down), (ids[0], Place::Down)]), [1, 0, 2, 3]);
    assert_eq!(moved(&[(ids[3], Place::At(1)), (ids[0], Place::At(99))]), [3, 1, 2, 0]);
}

#[test]
fn equal_scores_are_told_apart_by_the_published_rules_in_their_order() {
    let random = Random::seeded(3);
    let epoch = Instant::from_millis(0).unwrap();
    let file = |label: &str, score: Option<i64>, received: i8, born: i16| RankedFile {
        referral: Id::new(epoch, &random),
        person: Id::new(epoch, &random),
        label: label.into(),
        urgent: false,
        received_on: Some(day(received)),
        birth_date: Date::new(born, 1, 1).ok(),
        number: (2026, i64::from(received)),
        score_milli: score,
        criteria_version: String::new(),
    };
    let mut files = [
        file("none", None, 1, 1950),
        file("young", Some(5000), 3, 1999),
        file("old", Some(5000), 3, 1960),
        file("best", Some(9000), 9, 2000),
    ];
    rank(&mut files, &[TieBreak::ProtocolDate, TieBreak::BirthDate]);
    assert_eq!(files.map(|file| file.label), ["best", "old", "young", "none"]);
}
