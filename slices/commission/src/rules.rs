//! Calculations of the commission: when it can decide, what carries a proposal, which decision fits which vote.
//!
//! The choices come from the pack, the counting from the kernel; here the two meet.

use std::cmp::Ordering;

use kernel::Date;
use kernel::ids::ItemId;
use kernel::quorum::{
    Ballot, Interest, MajorityBase, MajorityRule, Presence, Quorum, QuorumKind, QuorumMissing, QuorumRule,
    SeatAttendance, Tally, TieRule, quorum_met,
};
use kernel::states::item::{Outcome, Vote};
use packs::{CommissionRules, Majority, QuorumBase, ReasonKind, Terms, Tie, TieBreak};

use crate::acts::agenda::Place;
use crate::queries::waiting::RankedFile;

/// How the pack counts votes, in the kernel's words.
pub fn majority_rule(rules: &CommissionRules) -> MajorityRule {
    let base = match rules.majority {
        Majority::OfVotesCast => MajorityBase::Voting,
        Majority::OfThosePresent => MajorityBase::Present,
        Majority::OfMembers => MajorityBase::Seats,
    };
    let tie = match rules.tie {
        Tie::PresidentDecides => TieRule::ChairDecides,
        Tie::Falls => TieRule::Rejected,
    };
    MajorityRule { base, tie, abstained_count_as_present: true }
}

/// Whether these seats can decide. For an item, `seats` carries the declared conflicts.
pub fn quorum_of(seats: &[SeatAttendance], rules: &CommissionRules) -> Result<Quorum, QuorumMissing> {
    let conflicted_leave = rules.quorum.base == QuorumBase::MembersWithoutConflict;
    let mut counted = seats.to_vec();
    if !conflicted_leave && !rules.conflict_counts_for_quorum {
        // Among the seats, but not among those who are there.
        for seat in counted.iter_mut().filter(|seat| seat.interest == Interest::Conflicted) {
            seat.presence = Presence::Absent;
        }
    }
    let base = counted.iter().filter(|seat| !conflicted_leave || seat.interest == Interest::Free).count();
    let rule = QuorumRule {
        kind: quorum_kind(rules, base),
        required_components: rules.quorum.needs.clone(),
        conflicted_leave_quorum: conflicted_leave,
    };
    quorum_met(&counted, &rule)
}

fn quorum_kind(rules: &CommissionRules, base: usize) -> QuorumKind {
    let share = |part: u32| usize::try_from(part).unwrap_or(1);
    let (numerator, denominator) = (share(rules.quorum.numerator), share(rules.quorum.denominator).max(1));
    if rules.quorum.or_equal {
        return QuorumKind::Fraction { numerator, denominator };
    }
    QuorumKind::AtLeast(base.saturating_mul(numerator) / denominator + 1)
}

/// The quorum of one item once the votes are in: who is absent for it does not count, nor who abstained if the rule says so.
pub fn item_quorum(seats: &[(SeatAttendance, Option<Vote>)], rules: &CommissionRules) -> Result<Quorum, QuorumMissing> {
    let leaves = |vote: Option<Vote>| match vote {
        Some(Vote::Absent) => true,
        Some(Vote::Abstained) => !rules.abstention_counts_for_quorum,
        Some(Vote::For | Vote::Against) | None => false,
    };
    let seats: Vec<_> = seats
        .iter()
        .map(|(seat, vote)| match leaves(*vote) {
            true => SeatAttendance { presence: Presence::Absent, ..seat.clone() },
            false => seat.clone(),
        })
        .collect();
    quorum_of(&seats, rules)
}

/// Counts the ballots by the rule of the pack.
pub fn count(ballots: &[Ballot], rules: &CommissionRules) -> Tally {
    kernel::quorum::tally(ballots, &majority_rule(rules))
}

/// Days between the notice and the session when they are fewer than the pack asks: `(given, asked)`.
pub fn short_notice(today: Date, session_day: Date, terms: &Terms) -> Option<(i64, i64)> {
    let given = days_between(today, session_day);
    let asked = i64::from(terms.convocation_days);
    (given < asked).then_some((given, asked))
}

pub fn days_between(from: Date, to: Date) -> i64 {
    from.until(to).map_or(0, |span| i64::from(span.get_days()))
}

/// A complete referral that waits for an agenda.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting<T> {
    pub urgent: bool,
    /// Day the term began.
    pub since: Option<Date>,
    pub number: i64,
    pub what: T,
}

/// Urgent ones first, then who waits longest; the protocol number decides between equals.
pub fn agenda_order<T>(waiting: &mut [Waiting<T>]) {
    waiting.sort_by_key(|one| (!one.urgent, one.since.unwrap_or(Date::MAX), one.number));
}

/// The agenda after the moves: up and down by one place, or to a number; who is not named keeps the order.
pub fn new_order(order: &[ItemId], moves: &[(ItemId, Place)]) -> Vec<ItemId> {
    let mut order = order.to_vec();
    let mut numbered: Vec<_> = moves
        .iter()
        .filter_map(|(id, place)| match place {
            Place::At(number) => Some((*number, *id)),
            Place::Up | Place::Down => None,
        })
        .collect();
    numbered.sort();
    order.retain(|id| !numbered.iter().any(|(_, moved)| moved == id));
    for (number, id) in numbered {
        let at = usize::try_from(number.max(1) - 1).unwrap_or(usize::MAX).min(order.len());
        order.insert(at, id);
    }
    for (id, place) in moves {
        let Some(at) = order.iter().position(|one| one == id) else { continue };
        match place {
            Place::Up if at > 0 => order.swap(at, at - 1),
            Place::Down if at + 1 < order.len() => order.swap(at, at + 1),
            _ => {}
        }
    }
    order
}

/// The waiting list: higher scores first, files without a score last, equals by the tie-breaks of the criteria.
pub fn rank(files: &mut [RankedFile], tie_breaks: &[TieBreak]) {
    files.sort_by(|a, b| {
        let by_score = b.score_milli.cmp(&a.score_milli);
        let ties = tie_breaks.iter().map(|tie| tied(a, b, *tie));
        ties.fold(by_score, Ordering::then)
            .then_with(|| a.received_on.cmp(&b.received_on))
            .then_with(|| a.number.cmp(&b.number))
    });
}

fn tied(a: &RankedFile, b: &RankedFile, tie: TieBreak) -> Ordering {
    let day = |day: Option<Date>| day.unwrap_or(Date::MAX);
    match tie {
        TieBreak::Urgency => b.urgent.cmp(&a.urgent),
        TieBreak::ProtocolDate => day(a.received_on).cmp(&day(b.received_on)),
        TieBreak::BirthDate => day(a.birth_date).cmp(&day(b.birth_date)),
        TieBreak::ProtocolNumber => a.number.cmp(&b.number),
    }
}

/// The reasons an outcome chooses from; `None` where free words are enough.
pub const fn reason_kind(outcome: Outcome) -> Option<ReasonKind> {
    match outcome {
        Outcome::NotAdmitted | Outcome::PreRejection => Some(ReasonKind::NotAdmitted),
        Outcome::Postponed => Some(ReasonKind::Postponed),
        Outcome::SentElsewhere => Some(ReasonKind::Redirected),
        Outcome::Admitted | Outcome::AdmittedWithReservation | Outcome::WaitingList => None,
    }
}

/// Whether a body must be named: the one charged with the person, or the one that goes on.
pub const fn needs_body(outcome: Outcome) -> bool {
    matches!(outcome, Outcome::Admitted | Outcome::AdmittedWithReservation | Outcome::SentElsewhere)
}

/// What a decision says, as typed and read.
#[derive(Debug, Clone, Default)]
pub struct DecisionDraft {
    pub outcome: Option<Outcome>,
    pub reason_code: String,
    pub reason: String,
    pub legal_ground: String,
    pub until: Option<Date>,
    pub to_body: Option<kernel::ids::BodyId>,
}

/// What the rules must know beside the words.
#[derive(Debug, Clone, Copy)]
pub struct DecisionSetting<'a> {
    pub today: Date,
    pub passed: bool,
    /// The pack asks for a notice of reasons before a refusal (art. 10-bis L. 241/1990).
    pub notice_required: bool,
    /// One was given since the referral was last taken up.
    pub notice_given: bool,
    /// Codes of the reason list that fits the outcome.
    pub reasons: &'a [String],
}

/// Faults of a decision as `(field, message id)`, all at once.
pub fn decision_faults(draft: &DecisionDraft, setting: &DecisionSetting<'_>) -> Vec<(&'static str, &'static str)> {
    let mut faults = Vec::new();
    match draft.outcome {
        None => faults.push(("outcome", "commission-fault-outcome")),
        Some(outcome) => outcome_faults(outcome, draft, setting, &mut faults),
    }
    if draft.reason.is_empty() {
        faults.push(("reason", "commission-fault-reason"));
    }
    if draft.legal_ground.is_empty() {
        faults.push(("legal_ground", "commission-fault-legal-ground"));
    }
    faults
}

fn outcome_faults(
    outcome: Outcome,
    draft: &DecisionDraft,
    setting: &DecisionSetting<'_>,
    faults: &mut Vec<(&'static str, &'static str)>,
) {
    // A proposal that was not carried decides nothing: the file can only come back.
    if !setting.passed && outcome != Outcome::Postponed {
        faults.push(("outcome", "commission-fault-not-carried"));
    }
    if outcome == Outcome::NotAdmitted && setting.notice_required && !setting.notice_given {
        faults.push(("outcome", "commission-fault-notice-first"));
    }
    if reason_kind(outcome).is_some() && !setting.reasons.contains(&draft.reason_code) {
        faults.push(("reason_code", "commission-fault-reason-code"));
    }
    if needs_body(outcome) && draft.to_body.is_none() {
        faults.push(("to_body", "commission-fault-body"));
    }
    match draft.until {
        None if outcome == Outcome::AdmittedWithReservation => faults.push(("until", "commission-fault-until")),
        Some(until) if until < setting.today => faults.push(("until", "commission-fault-until-past")),
        _ => {}
    }
}

#[cfg(test)]
mod tests;
