//! The votes on an item: who can give one, how they are counted, what is kept of the count.

use db::Reads;
use kernel::ids::SeatId;
use kernel::quorum::{Ballot, Interest, Quorum, QuorumMissing, Tally};
use kernel::states::item::Vote;
use policy::Actor;
use policy::commission::{ReadAgenda, SessionFacts};
use serde::{Deserialize, Serialize};
use web::PageError;

use super::{Moment, conduct};
use crate::queries::composition::{self, VotingPlace, voting_places};
use crate::queries::items::ItemRow;
use crate::rules;

/// The count as it is stored with the item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoredTally {
    #[serde(rename = "for")]
    pub for_: usize,
    pub against: usize,
    pub abstained: usize,
    pub absent: usize,
    /// Places left out by a conflict of interest.
    pub conflicted: usize,
    pub passed: bool,
}

/// The votes of an item, counted by the pack's rule.
#[derive(Debug, Clone)]
pub struct Counted {
    pub places: Vec<VotingPlace>,
    pub votes: Vec<(SeatId, Vote)>,
    pub tally: Tally,
    pub quorum: Result<Quorum, QuorumMissing>,
}

/// Counts votes as they would be decided, without changing anything.
pub async fn count(
    tx: &mut impl Reads,
    actor: &Actor,
    session: &SessionFacts,
    item: &ItemRow,
    votes: &[(SeatId, Vote)],
    at: &Moment<'_>,
) -> Result<Counted, PageError> {
    let read = actor.permit::<ReadAgenda>(&session.commission)?;
    let conflicted = match &item.file {
        Some(file) => composition::conflicted(tx, &read, file.facts.id).await?,
        None => Vec::new(),
    };
    let places = voting_places(&conduct::seats_of(tx, actor, session, at).await?, &conflicted);
    let given = |place: &VotingPlace| votes.iter().find(|(seat, _)| *seat == place.seat.id).map(|(_, vote)| *vote);
    // Whoever is not there, or may not vote, has no vote whatever was sent.
    let voted: Vec<(SeatId, Option<Vote>)> =
        places.iter().map(|place| (place.seat.id, if place.votes() { given(place) } else { None })).collect();
    let ballots: Vec<Ballot> = (places.iter().zip(&voted))
        .map(|(place, (_, vote))| Ballot {
            role: place.seat.role,
            vote: vote.unwrap_or(Vote::Absent),
            interest: place.interest,
        })
        .collect();
    let seats: Vec<_> = places.iter().zip(&voted).map(|(place, (_, vote))| (place.attendance(), *vote)).collect();
    Ok(Counted {
        tally: rules::count(&ballots, at.rules()),
        quorum: rules::item_quorum(&seats, at.rules()),
        votes: voted.into_iter().filter_map(|(seat, vote)| Some((seat, vote?))).collect(),
        places,
    })
}

impl Counted {
    /// Every place that can vote has said how.
    pub fn is_complete(&self) -> bool {
        self.places
            .iter()
            .filter(|place| place.votes())
            .all(|place| self.votes.iter().any(|(seat, _)| *seat == place.seat.id))
    }

    pub fn stored(&self) -> StoredTally {
        let Tally { for_, against, abstained, absent, passed } = self.tally;
        let conflicted = self.places.iter().filter(|place| place.interest == Interest::Conflicted).count();
        StoredTally { for_, against, abstained, absent, conflicted, passed }
    }
}
