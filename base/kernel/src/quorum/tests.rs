use proptest::prelude::*;
use proptest::sample::select;

use super::*;
use crate::Coded;

fn seat(component: &str, presence: Presence) -> SeatAttendance {
    SeatAttendance { component: component.to_owned(), presence, interest: Interest::Free }
}

fn rule(kind: QuorumKind) -> QuorumRule {
    QuorumRule { kind, required_components: vec!["health".to_owned()], conflicted_leave_quorum: true }
}

fn five_seats() -> Vec<SeatAttendance> {
    vec![
        seat("municipality", Presence::Titular),
        seat("health", Presence::Substitute),
        seat("employment", Presence::Titular),
        seat("cooperatives", Presence::Absent),
        seat("probation", Presence::Absent),
    ]
}

#[test]
fn a_substitute_counts_as_the_seat() {
    assert_eq!(quorum_met(&five_seats(), &rule(QuorumKind::MajorityOfSeats)), Ok(Quorum { present: 3, needed: 3 }));
}

#[test]
fn a_missing_component_is_named() {
    let mut seats = five_seats();
    seats[1].presence = Presence::Absent;
    seats[4].presence = Presence::Titular;
    let missing = quorum_met(&seats, &rule(QuorumKind::MajorityOfSeats)).unwrap_err();
    assert_eq!(missing, QuorumMissing { present: 3, needed: 3, missing_components: vec!["health".to_owned()] });
}

#[test]
fn each_kind_of_quorum_needs_its_number() {
    let needed = |kind, seats| QuorumKind::needed(kind, seats);
    assert_eq!([4, 5].map(|seats| needed(QuorumKind::MajorityOfSeats, seats)), [3, 3]);
    assert_eq!([5, 6].map(|seats| needed(QuorumKind::Fraction { numerator: 2, denominator: 3 }, seats)), [4, 4]);
    assert_eq!(needed(QuorumKind::AtLeast(2), 9), 2);
    assert!(quorum_met(&[], &QuorumRule { required_components: vec![], ..rule(QuorumKind::AtLeast(0)) }).is_err());
}

#[test]
fn a_conflicted_seat_leaves_the_count_only_where_the_rule_says_so() {
    let mut seats = five_seats();
    seats[0].interest = Interest::Conflicted;
    let leaving = rule(QuorumKind::MajorityOfSeats);
    assert_eq!(quorum_met(&seats, &leaving).unwrap_err().present, 2);
    let staying = QuorumRule { conflicted_leave_quorum: false, ..leaving };
    assert_eq!(quorum_met(&seats, &staying), Ok(Quorum { present: 3, needed: 3 }));
}

const VOTING: MajorityRule =
    MajorityRule { base: MajorityBase::Voting, tie: TieRule::ChairDecides, abstained_count_as_present: true };

/// One letter per seat: f(or), a(gainst), `-` abstained, `.` absent; the first seat is the chair's.
fn ballots(votes: &str) -> Vec<Ballot> {
    let vote = |letter| match letter {
        'f' => Vote::For,
        'a' => Vote::Against,
        '-' => Vote::Abstained,
        _ => Vote::Absent,
    };
    let role = |index| if index == 0 { SeatRole::President } else { SeatRole::Member };
    (votes.chars().enumerate())
        .map(|(index, letter)| Ballot { role: role(index), vote: vote(letter), interest: Interest::Free })
        .collect()
}

#[test]
fn the_base_decides_what_a_majority_is() {
    let passed = |votes, base, abstained_count_as_present| {
        tally(&ballots(votes), &MajorityRule { base, abstained_count_as_present, ..VOTING }).passed
    };
    assert!(passed("ffa--", MajorityBase::Voting, true));
    assert!(!passed("ffa--", MajorityBase::Present, true));
    assert!(passed("ffa--", MajorityBase::Present, false));
    assert!(!passed("ff...", MajorityBase::Seats, true));
    assert!(passed("fff..", MajorityBase::Seats, true));
}

#[test]
fn a_tie_is_decided_by_the_chair_or_rejected() {
    let strict = MajorityRule { tie: TieRule::Rejected, ..VOTING };
    assert!(tally(&ballots("ffaa"), &VOTING).passed);
    assert!(!tally(&ballots("ffaa"), &strict).passed);
    assert!(!tally(&ballots("aaff"), &VOTING).passed, "the chair was against");
    assert!(!tally(&ballots("-fa"), &VOTING).passed, "the chair did not say");
    assert!(
        !tally(&ballots("fa-"), &MajorityRule { base: MajorityBase::Present, ..VOTING }).passed,
        "short of a majority, not a tie"
    );
}

#[test]
fn nobody_voting_passes_nothing() {
    for votes in ["", "...", "---"] {
        assert!(!tally(&ballots(votes), &VOTING).passed, "{votes}");
    }
}

#[test]
fn the_count_is_told_in_full() {
    let counted = tally(&ballots("ffa-."), &VOTING);
    assert_eq!(counted, Tally { for_: 2, against: 1, abstained: 1, absent: 1, passed: true });
}

fn any_rule() -> impl Strategy<Value = MajorityRule> {
    (select(MajorityBase::ALL), select(TieRule::ALL), any::<bool>())
        .prop_map(|(base, tie, abstained_count_as_present)| MajorityRule { base, tie, abstained_count_as_present })
}

fn any_ballots() -> impl Strategy<Value = Vec<Ballot>> {
    let marks = proptest::collection::vec((select(Vote::ALL), any::<bool>()), 0..9);
    marks.prop_map(|marks| {
        let made = |(index, (vote, conflicted)): (usize, (Vote, bool))| Ballot {
            role: if index == 0 { SeatRole::President } else { SeatRole::Member },
            vote,
            interest: if conflicted { Interest::Conflicted } else { Interest::Free },
        };
        marks.into_iter().enumerate().map(made).collect()
    })
}

proptest! {
    #[test]
    fn one_more_vote_for_never_rejects(ballots in any_ballots(), rule in any_rule()) {
        let more = [&ballots[..], &[Ballot { role: SeatRole::Member, vote: Vote::For, interest: Interest::Free }]].concat();
        prop_assert!(!tally(&ballots, &rule).passed || tally(&more, &rule).passed);
    }

    #[test]
    fn a_mind_changed_in_favour_never_rejects(ballots in any_ballots(), rule in any_rule(), who in 0_usize..9) {
        let mut changed = ballots.clone();
        changed.iter_mut().skip(who).take(1).for_each(|ballot| ballot.vote = Vote::For);
        prop_assert!(!tally(&ballots, &rule).passed || tally(&changed, &rule).passed);
    }

    #[test]
    fn a_conflicted_seat_is_never_counted(ballots in any_ballots(), rule in any_rule(), vote in select(Vote::ALL)) {
        let free: Vec<_> = ballots.iter().copied().filter(|ballot| ballot.interest == Interest::Free).collect();
        let more = [&free[..], &[Ballot { role: SeatRole::President, vote, interest: Interest::Conflicted }]].concat();
        let counted = tally(&free, &rule);
        prop_assert_eq!(tally(&ballots, &rule), counted);
        prop_assert_eq!(tally(&more, &rule), counted);
        prop_assert_eq!(counted.for_ + counted.against + counted.abstained + counted.absent, free.len());
    }

    #[test]
    fn one_more_present_never_breaks_a_quorum(present in proptest::collection::vec(any::<bool>(), 1..9), who in 0_usize..9) {
        let seats: Vec<_> = present.iter()
            .map(|here| seat("health", if *here { Presence::Titular } else { Presence::Absent }))
            .collect();
        let mut more = seats.clone();
        more.iter_mut().skip(who).take(1).for_each(|seat| seat.presence = Presence::Substitute);
        let rule = rule(QuorumKind::MajorityOfSeats);
        prop_assert!(quorum_met(&seats, &rule).is_err() || quorum_met(&more, &rule).is_ok());
    }
}
