//! Commissions: composition, sessions, agenda, opinions, conflicts, decisions, minutes.

use kernel::ids::{BodyId, CommissionId, MandateId, NucleusId, SessionId};
use kernel::states::session::{SessionState, SessionStep};
use kernel::words::{Duty, SeatRole};

use crate::actor::Actor;
use crate::decision::{Decision, Ground, Why};
use crate::proof::Action;

/// What the rules know of a commission, seen by one actor.
#[derive(Debug, Clone)]
pub struct CommissionFacts {
    pub id: CommissionId,
    pub nucleus: NucleusId,
    /// The actor's seat, valid today, as titular or substitute.
    pub seat: Option<SeatRole>,
}

/// What the rules know of a session, seen by one actor.
#[derive(Debug, Clone)]
pub struct SessionFacts {
    pub id: SessionId,
    pub commission: CommissionFacts,
    pub state: SessionState,
    pub version: i64,
}

/// What the rules know of an item of an agenda where something is written about it.
#[derive(Debug, Clone)]
pub struct ItemFacts {
    pub session: SessionFacts,
    /// The data of the person behind the item are kept and nothing else (art. 18 GDPR); an item without a file is about
    /// nobody.
    pub restricted: bool,
}

/// The same of a file outside a session.
#[derive(Debug, Clone)]
pub struct FileFacts {
    pub commission: CommissionFacts,
    pub restricted: bool,
}

/// While processing is restricted nothing is written, whoever asks.
fn unless_restricted(decision: Decision, restricted: bool) -> Decision {
    if decision.is_allowed() && restricted { Decision::Refused(Why::Restricted) } else { decision }
}

/// A task that a decision gave to a body.
#[derive(Debug, Clone)]
pub struct MandateFacts {
    pub id: MandateId,
    pub body: BodyId,
    pub is_done: bool,
    pub version: i64,
    /// The actor declared a conflict of interest about its referral.
    pub conflicted: bool,
}

/// Lists of commissions and sessions.
#[derive(Debug)]
pub enum Sessions {}

/// The tasks of the own body.
#[derive(Debug)]
pub enum Mandates {}

pub fn grounds(actor: &Actor, commission: &CommissionFacts) -> Vec<Ground> {
    let held = [
        (Ground::President, actor.has(Duty::President) && commission.seat == Some(SeatRole::President)),
        (Ground::Secretary, actor.has_in(Duty::Secretary, commission.nucleus)),
        (Ground::Member, actor.has(Duty::Commissioner) && commission.seat.is_some()),
        (Ground::Office, actor.has_in(Duty::Coordinate, commission.nucleus)),
        (Ground::NetworkAdministrator, actor.has(Duty::AdministerNetwork)),
    ];
    held.into_iter().filter_map(|(ground, holds)| holds.then_some(ground)).collect()
}

fn among(actor: &Actor, commission: &CommissionFacts, allowed: &[Ground], missing: Why) -> Decision {
    let grounds = grounds(actor, commission);
    if grounds.is_empty() {
        return Decision::Hidden;
    }
    let ground = grounds.into_iter().find(|ground| allowed.contains(ground));
    ground.map_or(Decision::Refused(missing), Decision::Allowed)
}

/// See the composition, the sessions and their dates.
#[derive(Debug, Clone, Copy, Default)]
pub struct View;

impl Action for View {
    type Facts = CommissionFacts;

    fn decide(&self, actor: &Actor, commission: &CommissionFacts) -> Decision {
        grounds(actor, commission).first().map_or(Decision::Hidden, |ground| Decision::Allowed(*ground))
    }
}

/// See the agenda and the minutes of a session. Files under a declared conflict are left out by their own rule.
#[derive(Debug, Clone, Copy, Default)]
pub struct ReadAgenda;

impl Action for ReadAgenda {
    type Facts = CommissionFacts;

    fn decide(&self, actor: &Actor, commission: &CommissionFacts) -> Decision {
        among(actor, commission, &[Ground::President, Ground::Secretary, Ground::Member], Why::NotAMember)
    }
}

/// Appoint members and substitutes.
#[derive(Debug, Clone, Copy, Default)]
pub struct Compose;

impl Action for Compose {
    type Facts = CommissionFacts;

    fn decide(&self, actor: &Actor, commission: &CommissionFacts) -> Decision {
        among(actor, commission, &[Ground::Secretary, Ground::NetworkAdministrator], Why::NotTheSecretary)
    }
}

/// Found the commission of a nucleus that has none.
#[derive(Debug, Clone, Copy, Default)]
pub struct Found;

impl Action for Found {
    type Facts = ();

    fn decide(&self, actor: &Actor, (): &()) -> Decision {
        actor.by_duty(Duty::AdministerNetwork)
    }
}

/// Plan a session.
#[derive(Debug, Clone, Copy, Default)]
pub struct Plan;

impl Action for Plan {
    type Facts = CommissionFacts;

    fn decide(&self, actor: &Actor, commission: &CommissionFacts) -> Decision {
        among(actor, commission, &[Ground::Secretary], Why::NotTheSecretary)
    }
}

/// Arrange the agenda, write attendance and the draft of the minutes; what is said of one file has a rule of its own.
#[derive(Debug, Clone, Copy, Default)]
pub struct Keep;

impl Action for Keep {
    type Facts = SessionFacts;

    fn decide(&self, actor: &Actor, session: &SessionFacts) -> Decision {
        if matches!(session.state, SessionState::MinutesSigned | SessionState::Cancelled | SessionState::Deserted) {
            let seen = grounds(actor, &session.commission);
            return if seen.is_empty() { Decision::Hidden } else { Decision::Refused(Why::Sealed) };
        }
        among(actor, &session.commission, &[Ground::Secretary, Ground::President], Why::NotTheSecretary)
    }
}

/// Write what was said about an item, and give tasks about it.
#[derive(Debug, Clone, Copy, Default)]
pub struct Discuss;

impl Action for Discuss {
    type Facts = ItemFacts;

    fn decide(&self, actor: &Actor, item: &ItemFacts) -> Decision {
        unless_restricted(Keep.decide(actor, &item.session), item.restricted)
    }
}

/// Take one step of the session.
#[derive(Debug, Clone, Copy)]
pub struct Conduct(pub SessionStep);

impl Action for Conduct {
    type Facts = SessionFacts;

    fn decide(&self, actor: &Actor, session: &SessionFacts) -> Decision {
        let decision = among(actor, &session.commission, &[Ground::Secretary, Ground::President], Why::NotTheSecretary);
        if decision.is_allowed() && session.state.apply(self.0).is_err() {
            return Decision::Refused(Why::NotThisState);
        }
        decision
    }
}

/// Sign as president or as secretary: each only for the own office.
#[derive(Debug, Clone, Copy)]
pub struct Sign(pub Signatory);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signatory {
    President,
    Secretary,
}

impl Action for Sign {
    type Facts = SessionFacts;

    fn decide(&self, actor: &Actor, session: &SessionFacts) -> Decision {
        let decision = match self.0 {
            Signatory::President => among(actor, &session.commission, &[Ground::President], Why::NotThePresident),
            Signatory::Secretary => among(actor, &session.commission, &[Ground::Secretary], Why::NotTheSecretary),
        };
        if decision.is_allowed() && session.state != SessionState::MinutesApproved {
            return Decision::Refused(Why::NotThisState);
        }
        decision
    }
}

/// Take part as a member with a seat, for oneself: declare a conflict of interest. Also while processing is restricted,
/// because whoever must abstain must abstain at once.
#[derive(Debug, Clone, Copy, Default)]
pub struct TakePart;

impl Action for TakePart {
    type Facts = CommissionFacts;

    fn decide(&self, actor: &Actor, commission: &CommissionFacts) -> Decision {
        if commission.seat.is_none() && !grounds(actor, commission).is_empty() {
            return Decision::Refused(Why::NotAMember);
        }
        among(actor, commission, &[Ground::President, Ground::Member], Why::NotAMember)
    }
}

/// Give an opinion about a file before the session.
#[derive(Debug, Clone, Copy, Default)]
pub struct GiveOpinion;

impl Action for GiveOpinion {
    type Facts = FileFacts;

    fn decide(&self, actor: &Actor, file: &FileFacts) -> Decision {
        unless_restricted(TakePart.decide(actor, &file.commission), file.restricted)
    }
}

/// Open the vote on an item of an open session.
#[derive(Debug, Clone, Copy, Default)]
pub struct Decide;

impl Action for Decide {
    type Facts = SessionFacts;

    fn decide(&self, actor: &Actor, session: &SessionFacts) -> Decision {
        let decision = among(actor, &session.commission, &[Ground::Secretary, Ground::President], Why::NotTheSecretary);
        if decision.is_allowed() && session.state != SessionState::Open {
            return Decision::Refused(Why::SessionNotOpen);
        }
        decision
    }
}

/// Record the votes and the decision on an item.
#[derive(Debug, Clone, Copy, Default)]
pub struct DecideItem;

impl Action for DecideItem {
    type Facts = ItemFacts;

    fn decide(&self, actor: &Actor, item: &ItemFacts) -> Decision {
        unless_restricted(Decide.decide(actor, &item.session), item.restricted)
    }
}

/// Decide urgently between sessions; the next session ratifies.
#[derive(Debug, Clone, Copy, Default)]
pub struct DecideUrgently;

impl Action for DecideUrgently {
    type Facts = CommissionFacts;

    fn decide(&self, actor: &Actor, commission: &CommissionFacts) -> Decision {
        among(actor, commission, &[Ground::President], Why::NotThePresident)
    }
}

#[cfg(test)]
mod tests;

/// Fill in the score sheet of a referral. Members read it.
#[derive(Debug, Clone, Copy, Default)]
pub struct Score;

impl Action for Score {
    type Facts = FileFacts;

    fn decide(&self, actor: &Actor, file: &FileFacts) -> Decision {
        let allowed = &[Ground::Secretary, Ground::President];
        unless_restricted(among(actor, &file.commission, allowed, Why::NotTheSecretary), file.restricted)
    }
}

/// Say that a task is done: those of the body who work with referrals.
#[derive(Debug, Clone, Copy, Default)]
pub struct Fulfil;

impl Action for Fulfil {
    type Facts = MandateFacts;

    fn decide(&self, actor: &Actor, mandate: &MandateFacts) -> Decision {
        if mandate.conflicted || actor.body != mandate.body {
            return Decision::Hidden;
        }
        if !MANDATE_DUTIES.iter().any(|duty| actor.has(*duty)) {
            return Decision::Refused(Why::MissingDuty);
        }
        if mandate.is_done { Decision::Refused(Why::NotThisState) } else { Decision::Allowed(Ground::ByDuty) }
    }
}

/// Whoever holds one of these reads and fulfils the tasks of the own body.
pub const MANDATE_DUTIES: &[Duty] =
    &[Duty::Refer, Duty::Receive, Duty::Accompany, Duty::Secretary, Duty::Commissioner, Duty::President];
