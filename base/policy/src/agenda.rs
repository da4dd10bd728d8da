//! Appointments of a case: who reads them, arranges them, moves them, notes that the person is away.
//!
//! An appointment belongs to one compartment and does not exist for who may not read that compartment.

use kernel::ids::AppointmentId;
use kernel::states::appointment::{AppointmentState, AppointmentStep};
use kernel::words::{Compartment, Operation};

use crate::actor::Actor;
use crate::cases::{self, CaseFacts};
use crate::decision::{Decision, Why};
use crate::proof::Action;

/// Appointments one takes part in, over all cases.
#[derive(Debug)]
pub enum Calendar {}

/// What the rules know of an appointment, seen by one actor.
#[derive(Debug, Clone)]
pub struct AppointmentFacts {
    pub id: AppointmentId,
    pub case: CaseFacts,
    pub compartment: Compartment,
    pub state: AppointmentState,
    pub version: i64,
}

/// Read the appointments of one compartment: the body in charge, and the team in its slices.
#[derive(Debug, Clone, Copy)]
pub struct Read(pub Compartment);

impl Action for Read {
    type Facts = CaseFacts;

    fn decide(&self, actor: &Actor, case: &CaseFacts) -> Decision {
        cases::read_shared(actor, case, self.0)
    }

    fn touches(&self) -> (Compartment, Operation) {
        (self.0, Operation::Read)
    }
}

/// Arrange an appointment of one compartment: whoever writes in it.
#[derive(Debug, Clone, Copy)]
pub struct Arrange(pub Compartment);

impl Action for Arrange {
    type Facts = CaseFacts;

    fn decide(&self, actor: &Actor, case: &CaseFacts) -> Decision {
        cases::write_shared(actor, case, self.0)
    }

    fn touches(&self) -> (Compartment, Operation) {
        (self.0, Operation::Write)
    }
}

/// Confirm, change, move, cancel an appointment, say how it went: whoever may arrange one of its compartment.
#[derive(Debug, Clone, Copy)]
pub struct Advance(pub AppointmentStep, pub Compartment);

impl Action for Advance {
    type Facts = AppointmentFacts;

    fn decide(&self, actor: &Actor, appointment: &AppointmentFacts) -> Decision {
        // Asked about another compartment than the one it belongs to, it does not exist.
        if self.1 != appointment.compartment {
            return Decision::Hidden;
        }
        match Read(self.1).decide(actor, &appointment.case) {
            Decision::Allowed(_) => {}
            _ => return Decision::Hidden,
        }
        match Arrange(self.1).decide(actor, &appointment.case) {
            Decision::Allowed(_) if appointment.state.apply(self.0).is_err() => Decision::Refused(Why::NotThisState),
            decision => decision,
        }
    }

    fn touches(&self) -> (Compartment, Operation) {
        (self.1, Operation::Write)
    }
}

/// Note that the person is away: everybody of the team, once for all bodies. It shows nothing of appointments that one does
/// not read.
#[derive(Debug, Clone, Copy, Default)]
pub struct NoteAbsence;

impl Action for NoteAbsence {
    type Facts = CaseFacts;

    fn decide(&self, actor: &Actor, case: &CaseFacts) -> Decision {
        Arrange(Compartment::Identity).decide(actor, case)
    }

    fn touches(&self) -> (Compartment, Operation) {
        (Compartment::Identity, Operation::Write)
    }
}

#[cfg(test)]
mod tests;
