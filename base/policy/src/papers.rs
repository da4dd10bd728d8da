//! Documents: who issues a letter, who opens one, who prints for access to acts, who reads the protocol register.

use kernel::ids::NucleusId;
use kernel::states::referral::State;
use kernel::states::session::SessionState;
use kernel::words::{Compartment, Duty, Operation, PaperKind};

use crate::actor::Actor;
use crate::commission::{self, SessionFacts};
use crate::decision::{Decision, Ground, Why};
use crate::proof::Action;
use crate::referral::{ReferralFacts, grounds};

/// The protocol register of a nucleus.
#[derive(Debug)]
pub enum Protocol {}

/// Issue a letter about a referral: it gets a protocol number and is kept for good.
#[derive(Debug, Clone, Copy)]
pub struct Issue(pub PaperKind);

impl Action for Issue {
    type Facts = ReferralFacts;

    fn decide(&self, actor: &Actor, referral: &ReferralFacts) -> Decision {
        let grounds = grounds(actor, referral);
        if grounds.is_empty() {
            return Decision::Hidden;
        }
        // Whoever conducts the procedure answers for its letters.
        let Some(ground) = grounds.into_iter().find(|ground| matches!(ground, Ground::Secretary | Ground::Receiver))
        else {
            return Decision::Refused(Why::NotTheSecretary);
        };
        if referral.restricted {
            return Decision::Refused(Why::Restricted);
        }
        if fits(self.0, referral.state) { Decision::Allowed(ground) } else { Decision::Refused(Why::NotThisState) }
    }
}

/// A letter says where the referral is: it is written while that is true.
pub fn fits(kind: PaperKind, state: State) -> bool {
    match kind {
        PaperKind::Receipt => !matches!(state, State::Draft | State::Sent | State::Withdrawn | State::Cancelled),
        PaperKind::IntegrationRequest => state == State::IntegrationRequested,
        PaperKind::PreRejection | PaperKind::PreRejectionPerson => state == State::PreRejection,
        PaperKind::DecisionSender | PaperKind::DecisionPerson => matches!(
            state,
            State::Admitted
                | State::AdmittedWithReservation
                | State::WaitingList
                | State::Postponed
                | State::NotAdmitted
                | State::Redirected
                | State::InCharge
                | State::Closed
        ),
        PaperKind::Dossier
        | PaperKind::Convocation
        | PaperKind::Agenda
        | PaperKind::SessionList
        | PaperKind::Minutes
        | PaperKind::Readers
        | PaperKind::CodeSheet
        | PaperKind::Project
        | PaperKind::AttendanceSheet
        | PaperKind::Review => false,
    }
}

/// Open the letters of a referral, and print its dossier with what one may read of it anyway.
#[derive(Debug, Clone, Copy, Default)]
pub struct ReadPapers;

impl Action for ReadPapers {
    type Facts = ReferralFacts;

    fn decide(&self, actor: &Actor, referral: &ReferralFacts) -> Decision {
        let grounds = grounds(actor, referral);
        if grounds.is_empty() {
            return Decision::Hidden;
        }
        // The coordination office knows where a referral is, not why it was decided so.
        let ground = grounds.into_iter().find(|ground| *ground != Ground::Office);
        ground.map_or(Decision::Refused(Why::NotYourCompartment), Decision::Allowed)
    }
}

/// Print the dossier for somebody who asked for access to acts: whoever conducts the procedure.
#[derive(Debug, Clone, Copy, Default)]
pub struct GiveAccess;

impl Action for GiveAccess {
    type Facts = ReferralFacts;

    fn decide(&self, actor: &Actor, referral: &ReferralFacts) -> Decision {
        let grounds = grounds(actor, referral);
        if grounds.is_empty() {
            return Decision::Hidden;
        }
        let conducts = |ground: &Ground| matches!(ground, Ground::Secretary | Ground::Receiver);
        let mut conducting = grounds.into_iter().filter(conducts).peekable();
        if conducting.peek().is_none() {
            return Decision::Refused(Why::NotTheSecretary);
        }
        let (compartment, operation) = self.touches();
        let lawful = conducting.find(|ground| actor.lawfully(*ground, compartment, operation));
        lawful.map_or(Decision::Refused(Why::NoLegalBasis), Decision::Allowed)
    }

    /// It leaves the house.
    fn touches(&self) -> (Compartment, Operation) {
        (Compartment::Identity, Operation::Export)
    }
}

/// Issue the convocation of a session.
#[derive(Debug, Clone, Copy, Default)]
pub struct IssueConvocation;

impl Action for IssueConvocation {
    type Facts = SessionFacts;

    fn decide(&self, actor: &Actor, session: &SessionFacts) -> Decision {
        let grounds = commission::grounds(actor, &session.commission);
        if grounds.is_empty() {
            return Decision::Hidden;
        }
        let Some(ground) = grounds.into_iter().find(|ground| matches!(ground, Ground::Secretary | Ground::President))
        else {
            return Decision::Refused(Why::NotTheSecretary);
        };
        let convened = !matches!(session.state, SessionState::Planned | SessionState::Cancelled);
        if convened { Decision::Allowed(ground) } else { Decision::Refused(Why::NotThisState) }
    }
}

/// Read the protocol register of a nucleus and take it out as a file.
#[derive(Debug, Clone, Copy, Default)]
pub struct ReadProtocol;

impl Action for ReadProtocol {
    type Facts = NucleusId;

    fn decide(&self, actor: &Actor, nucleus: &NucleusId) -> Decision {
        if actor.has_in(Duty::Secretary, *nucleus) {
            Decision::Allowed(Ground::Secretary)
        } else if actor.has_in(Duty::Coordinate, *nucleus) {
            Decision::Allowed(Ground::Office)
        } else {
            Decision::Hidden
        }
    }
}

#[cfg(test)]
mod tests;
