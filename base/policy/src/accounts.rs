//! Accounts: users, memberships, invitations, and the register of events.

use kernel::ids::{BodyId, UserId};
use kernel::words::Duty;

use crate::actor::Actor;
use crate::decision::{Decision, Ground, Why};
use crate::proof::Action;

/// The body whose users are administered.
#[derive(Debug, Clone, Copy)]
pub struct BodyFacts {
    pub body: BodyId,
}

/// Lists of users.
#[derive(Debug)]
pub enum Users {}

/// The register of events.
#[derive(Debug)]
pub enum Register {}

pub(crate) fn administers(actor: &Actor, body: BodyId) -> Option<Ground> {
    if actor.has(Duty::AdministerNetwork) {
        return Some(Ground::NetworkAdministrator);
    }
    (actor.has(Duty::AdministerBody) && actor.body == body).then_some(Ground::BodyAdministrator)
}

/// Invite users, change their duties, end memberships and sessions, for one body.
#[derive(Debug, Clone, Copy, Default)]
pub struct Administer;

impl Action for Administer {
    type Facts = BodyFacts;

    fn decide(&self, actor: &Actor, facts: &BodyFacts) -> Decision {
        match administers(actor, facts.body) {
            Some(ground) => Decision::Allowed(ground),
            None if actor.body == facts.body => Decision::Refused(Why::MissingDuty),
            None => Decision::Hidden,
        }
    }
}

/// Give a duty. Nobody hands out more than the own office: network-wide duties come from the network's administrator.
#[derive(Debug, Clone, Copy)]
pub struct GiveDuty(pub Duty);

impl Action for GiveDuty {
    type Facts = BodyFacts;

    fn decide(&self, actor: &Actor, facts: &BodyFacts) -> Decision {
        let network_wide = matches!(
            self.0,
            Duty::AdministerNetwork | Duty::Privacy | Duty::Secretary | Duty::President | Duty::Coordinate
        );
        match administers(actor, facts.body) {
            Some(Ground::BodyAdministrator) if network_wide => Decision::Refused(Why::MissingDuty),
            Some(ground) => Decision::Allowed(ground),
            None => Administer.decide(actor, facts),
        }
    }
}

/// Whose office a duty would be.
#[derive(Debug, Clone, Copy)]
pub struct OfficeFacts {
    pub body: BodyId,
    /// `None`: somebody invited whom no account is known of.
    pub holder: Option<UserId>,
}

/// Make somebody the privacy officer: whoever may give duties of the network, and never oneself, who would read the register
/// of what one did.
#[derive(Debug, Clone, Copy, Default)]
pub struct AppointOfficer;

impl Action for AppointOfficer {
    type Facts = OfficeFacts;

    fn decide(&self, actor: &Actor, office: &OfficeFacts) -> Decision {
        match GiveDuty(Duty::Privacy).decide(actor, &BodyFacts { body: office.body }) {
            Decision::Allowed(_) if office.holder == Some(actor.user) => Decision::Refused(Why::FourEyes),
            decision => decision,
        }
    }
}

/// Change one's own password, factor, language, sessions.
#[derive(Debug, Clone, Copy, Default)]
pub struct OwnAccount;

impl Action for OwnAccount {
    type Facts = UserId;

    fn decide(&self, actor: &Actor, user: &UserId) -> Decision {
        if actor.user == *user { Decision::Allowed(Ground::Oneself) } else { Decision::Hidden }
    }
}

/// Read the register of events: privacy officers.
#[derive(Debug, Clone, Copy, Default)]
pub struct ReadRegister;

impl Action for ReadRegister {
    type Facts = ();

    fn decide(&self, actor: &Actor, (): &()) -> Decision {
        match actor.has(Duty::Privacy) {
            true => Decision::Allowed(Ground::PrivacyOfficer),
            false => Decision::Refused(Why::MissingDuty),
        }
    }
}

#[cfg(test)]
mod tests;
