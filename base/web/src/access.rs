//! Who may knock at a route at all; the object's rule decides inside.

use kernel::words::Duty;
use policy::{Actor, Why};

/// Every route has one. There is no default.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Anybody, also without an account.
    Public,
    /// Anybody signed in; the rule of the object decides.
    SignedIn,
    /// Holders of one of these duties; the rule of the object decides further.
    Duties(&'static [Duty]),
}

/// Whoever works with people and their cases; the rule of the object decides which.
pub const WORKERS: Access = Access::Duties(&[
    Duty::Refer,
    Duty::Receive,
    Duty::Secretary,
    Duty::Commissioner,
    Duty::President,
    Duty::Accompany,
    Duty::Coordinate,
]);

impl Access {
    pub(crate) fn admits(self, actor: &Actor) -> Result<(), Why> {
        match self {
            Self::Public | Self::SignedIn => Ok(()),
            Self::Duties(duties) if duties.iter().any(|duty| actor.has(*duty)) => Ok(()),
            Self::Duties(duties) => Err(actor.missing(duties)),
        }
    }
}
