//! Bodies, units, nuclei: public inside the network, administered by few.

use kernel::ids::BodyId;
use kernel::words::Duty;

use crate::actor::Actor;
use crate::decision::{Decision, Ground};
use crate::proof::Action;

/// The directory of bodies.
#[derive(Debug)]
pub enum Bodies {}

/// Look a body up: everybody signed in.
#[derive(Debug, Clone, Copy, Default)]
pub struct View;

impl Action for View {
    type Facts = ();

    fn decide(&self, _actor: &Actor, (): &()) -> Decision {
        Decision::Allowed(Ground::ByDuty)
    }
}

/// Add bodies and end them.
#[derive(Debug, Clone, Copy, Default)]
pub struct Found;

impl Action for Found {
    type Facts = ();

    fn decide(&self, actor: &Actor, (): &()) -> Decision {
        actor.by_duty(Duty::AdministerNetwork)
    }
}

/// Mend a body's record and its units: its administrator or the network's.
#[derive(Debug, Clone, Copy, Default)]
pub struct Mend;

impl Action for Mend {
    type Facts = BodyId;

    fn decide(&self, actor: &Actor, body: &BodyId) -> Decision {
        use crate::decision::Why;
        let ground = crate::accounts::administers(actor, *body);
        ground.map_or(Decision::Refused(Why::MissingDuty), Decision::Allowed)
    }
}

#[cfg(test)]
mod tests;

/// Tell the network's administrators of a barrier or a wish: everybody signed in.
#[derive(Debug, Clone, Copy, Default)]
pub struct GiveFeedback;

impl Action for GiveFeedback {
    type Facts = ();

    fn decide(&self, _actor: &Actor, (): &()) -> Decision {
        Decision::Allowed(Ground::Oneself)
    }
}

/// Read what users told: the network's administrators.
#[derive(Debug, Clone, Copy, Default)]
pub struct ReadFeedback;

impl Action for ReadFeedback {
    type Facts = ();

    fn decide(&self, actor: &Actor, (): &()) -> Decision {
        actor.by_duty(Duty::AdministerNetwork)
    }
}
