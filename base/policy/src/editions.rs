//! Files of the packs that are rewritten in the browser: templates of documents and their words.

use kernel::words::Duty;

use crate::actor::Actor;
use crate::decision::{Decision, Ground, Why};
use crate::proof::Action;

/// Read, rewrite and publish them. What they say holds for the whole network, so its administrators answer for them.
#[derive(Debug, Clone, Copy, Default)]
pub struct EditPacks;

impl Action for EditPacks {
    type Facts = ();

    fn decide(&self, actor: &Actor, (): &()) -> Decision {
        match actor.has(Duty::AdministerNetwork) {
            true => Decision::Allowed(Ground::NetworkAdministrator),
            false => Decision::Refused(Why::MissingDuty),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::{QUARRATA, somebody};
    use kernel::Coded;

    #[test]
    fn only_the_network_s_administrators_rewrite_the_packs() {
        for duty in Duty::ALL {
            let decided = EditPacks.decide(&somebody(QUARRATA, &[*duty]), &());
            assert_eq!(decided.is_allowed(), *duty == Duty::AdministerNetwork, "{duty:?}");
        }
    }
}
