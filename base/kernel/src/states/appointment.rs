//! Appointments of a case: proposed, confirmed, moved, held or not. Terms: `docs/glossary.md`.

use super::{Machine, NoSuchStep};
use crate::coded;

coded! {
    /// Where an appointment is.
    pub enum AppointmentState("appointment-state") {
        Proposed = "proposed",
        /// Who takes part, and the person, said yes.
        Confirmed = "confirmed",
        /// Another day or hour; to be confirmed and told anew.
        Moved = "moved",
        Cancelled = "cancelled",
        Held = "held",
        /// The person did not come, justified or not.
        Missed = "missed",
    }
}

coded! {
    pub enum AppointmentStep("appointment-step") {
        Propose = "propose",
        Confirm = "confirm",
        /// Other words, place or people; day and hour stay.
        Change = "change",
        Move = "move",
        Cancel = "cancel",
        Hold = "hold",
        Miss = "miss",
        /// What was written down as cancelled, held or missed was not so.
        Restore = "restore",
    }
}

impl AppointmentState {
    pub fn apply(self, step: AppointmentStep) -> Result<Self, NoSuchStep<Self, AppointmentStep>> {
        use AppointmentStep as Step;
        match (self, step) {
            (Self::Proposed | Self::Moved, Step::Confirm) => Ok(Self::Confirmed),
            (from @ (Self::Proposed | Self::Confirmed | Self::Moved), Step::Change) => Ok(from),
            (Self::Proposed | Self::Confirmed | Self::Moved, Step::Move) => Ok(Self::Moved),
            (Self::Proposed | Self::Confirmed | Self::Moved, Step::Cancel) => Ok(Self::Cancelled),
            (Self::Proposed | Self::Confirmed | Self::Moved, Step::Hold) => Ok(Self::Held),
            (Self::Proposed | Self::Confirmed | Self::Moved, Step::Miss) => Ok(Self::Missed),
            (Self::Cancelled, Step::Restore) => Ok(Self::Proposed),
            (Self::Held | Self::Missed, Step::Restore) => Ok(Self::Confirmed),
            (from, step) => Err(NoSuchStep { from, step }),
        }
    }

    /// Still to take place: it takes the time of who takes part.
    pub const fn is_planned(self) -> bool {
        matches!(self, Self::Proposed | Self::Confirmed | Self::Moved)
    }
}

impl Machine for AppointmentState {
    type Step = AppointmentStep;
    const START: Self = Self::Proposed;

    fn apply(self, step: AppointmentStep) -> Result<Self, NoSuchStep<Self, AppointmentStep>> {
        AppointmentState::apply(self, step)
    }

    fn is_final(self) -> bool {
        !self.is_planned()
    }
}

coded! {
    /// Where people meet.
    pub enum Medium("appointment-medium") {
        /// In an office of the body that arranges it.
        Office = "office",
        Elsewhere = "elsewhere",
        Telephone = "telephone",
        Video = "video",
    }
}

coded! {
    /// Who wanted an appointment cancelled.
    pub enum AskedBy("appointment-asked-by") {
        Person = "person",
        Body = "body",
        Other = "other",
    }
}

coded! {
    /// How the person gets to know of an appointment.
    pub enum Telling("appointment-telling") {
        InPerson = "in_person",
        Telephone = "telephone",
        Message = "message",
        Letter = "letter",
        /// Through somebody the person trusts: a guardian, a mediator, the safe contact.
        Trusted = "trusted",
        /// It needs not be told: the person takes no part.
        Nobody = "nobody",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codes::Coded;

    #[test]
    fn what_is_over_is_only_restored() {
        for state in AppointmentState::ALL.iter().filter(|state| !state.is_planned()) {
            for step in AppointmentStep::ALL {
                assert_eq!(state.apply(*step).is_ok(), *step == AppointmentStep::Restore, "{state} {step}");
            }
        }
    }

    #[test]
    fn an_appointment_is_proposed_once() {
        assert!(AppointmentState::ALL.iter().all(|state| state.apply(AppointmentStep::Propose).is_err()));
    }

    #[test]
    fn what_was_moved_or_cancelled_is_confirmed_anew() {
        let moved = AppointmentState::Confirmed.apply(AppointmentStep::Move).unwrap();
        assert!(moved.apply(AppointmentStep::Confirm).is_ok());
        assert_eq!(AppointmentState::Cancelled.apply(AppointmentStep::Restore), Ok(AppointmentState::Proposed));
    }
}
