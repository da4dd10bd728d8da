//! Counting in a commission: is it able to decide, and did the proposal pass.
//!
//! The rules (which quorum, which majority, what abstention means) come from the pack; a seat in conflict of interest
//! (art. 6-bis L. 241/1990) never votes on that item.

use serde::{Deserialize, Serialize};

use crate::coded;
use crate::states::item::Vote;
use crate::words::SeatRole;

coded! {
    /// Who sits in a seat.
    pub enum Presence("presence") {
        Titular = "titular",
        Substitute = "substitute",
        Absent = "absent",
    }
}

/// Whether a member has declared a conflict of interest on the item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Interest {
    Free,
    Conflicted,
}

/// One voting seat of the composition, for one item. Seats without a vote (the secretary) are left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeatAttendance {
    /// Code of the component the seat stands for, as the pack names it (`municipality`, `health` ...).
    pub component: String,
    pub presence: Presence,
    pub interest: Interest,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuorumRule {
    pub kind: QuorumKind,
    /// Components of which at least one seat must be there.
    pub required_components: Vec<String>,
    /// A conflicted seat counts neither as present nor among the seats; otherwise it is present and silent.
    pub conflicted_leave_quorum: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum QuorumKind {
    /// More than half of the voting seats.
    MajorityOfSeats,
    /// At least this part of the voting seats, rounded up.
    Fraction { numerator: usize, denominator: usize },
    /// At least so many seats.
    AtLeast(usize),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quorum {
    pub present: usize,
    pub needed: usize,
}

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{present} present of {needed} needed, {} components missing", missing_components.len())]
pub struct QuorumMissing {
    pub present: usize,
    pub needed: usize,
    /// In the order of the rule.
    pub missing_components: Vec<String>,
}

/// Whether the commission can decide. At least one seat must always be there.
pub fn quorum_met(seats: &[SeatAttendance], rule: &QuorumRule) -> Result<Quorum, QuorumMissing> {
    let counting: Vec<_> = seats.iter().filter(|seat| !rule.leaves(seat)).collect();
    let here: Vec<_> = counting.iter().filter(|seat| seat.presence != Presence::Absent).collect();
    let (present, needed) = (here.len(), rule.kind.needed(counting.len()).max(1));
    let missing_components: Vec<_> = (rule.required_components.iter())
        .filter(|component| !here.iter().any(|seat| seat.component == **component))
        .cloned()
        .collect();
    if present >= needed && missing_components.is_empty() {
        Ok(Quorum { present, needed })
    } else {
        Err(QuorumMissing { present, needed, missing_components })
    }
}

impl QuorumRule {
    fn leaves(&self, seat: &SeatAttendance) -> bool {
        self.conflicted_leave_quorum && seat.interest == Interest::Conflicted
    }
}

impl QuorumKind {
    fn needed(self, seats: usize) -> usize {
        match self {
            Self::MajorityOfSeats => seats / 2 + 1,
            Self::Fraction { numerator, denominator } => seats.saturating_mul(numerator).div_ceil(denominator.max(1)),
            Self::AtLeast(seats) => seats,
        }
    }
}

coded! {
    /// Of whom a majority is needed.
    pub enum MajorityBase("majority-base") {
        /// Those present; abstained members only if the rule counts them.
        Present = "present",
        /// Those who voted for or against.
        Voting = "voting",
        /// All voting seats, also the absent.
        Seats = "seats",
    }
}

coded! {
    /// What equal votes mean.
    pub enum TieRule("tie-rule") {
        ChairDecides = "chair_decides",
        Rejected = "rejected",
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct MajorityRule {
    pub base: MajorityBase,
    pub tie: TieRule,
    /// Only matters for [`MajorityBase::Present`].
    pub abstained_count_as_present: bool,
}

/// The vote of one voting seat on one item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ballot {
    /// Who presides over this session has the vote that may decide a tie.
    pub role: SeatRole,
    pub vote: Vote,
    pub interest: Interest,
}

/// The count of an item. Conflicted seats are in none of the numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tally {
    pub for_: usize,
    pub against: usize,
    pub abstained: usize,
    pub absent: usize,
    pub passed: bool,
}

/// Counts the ballots, one per voting seat. The proposal passes with more than half of the base.
///
/// A tie is as many for as against when these are the whole base: otherwise the majority asked for was simply not reached.
pub fn tally(ballots: &[Ballot], rule: &MajorityRule) -> Tally {
    let free: Vec<_> = ballots.iter().filter(|ballot| ballot.interest == Interest::Free).collect();
    let count = |vote| free.iter().filter(|ballot| ballot.vote == vote).count();
    let (for_, against) = (count(Vote::For), count(Vote::Against));
    let (abstained, absent) = (count(Vote::Abstained), count(Vote::Absent));
    let base = match rule.base {
        MajorityBase::Present if rule.abstained_count_as_present => for_ + against + abstained,
        MajorityBase::Present | MajorityBase::Voting => for_ + against,
        MajorityBase::Seats => for_ + against + abstained + absent,
    };
    let is_tie = for_ == against && for_ + against == base;
    let chair_is_for = free.iter().any(|ballot| ballot.role == SeatRole::President && ballot.vote == Vote::For);
    let passed = 2 * for_ > base || (is_tie && chair_is_for && rule.tie == TieRule::ChairDecides);
    Tally { for_, against, abstained, absent, passed }
}

#[cfg(test)]
mod tests;
