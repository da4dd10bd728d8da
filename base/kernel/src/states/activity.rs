//! Activities of a body (attività) and enrolments of people in them (iscrizioni). Terms: `docs/glossary.md`.

use super::{Machine, NoSuchStep};
use crate::coded;

coded! {
    /// Where an activity is.
    pub enum ActivityState("activity-state") {
        /// Being prepared: only the body itself sees it.
        Planned = "planned",
        /// People can be proposed.
        Open = "open",
        /// Sessions are held; people can still be proposed.
        Running = "running",
        Concluded = "concluded",
        Cancelled = "cancelled",
    }
}

coded! {
    pub enum ActivityStep("activity-step") {
        Plan = "plan",
        Open = "open",
        Run = "run",
        Conclude = "conclude",
        Cancel = "cancel",
        /// It was not over, or not off, after all.
        Reopen = "reopen",
    }
}

impl ActivityState {
    pub fn apply(self, step: ActivityStep) -> Result<Self, NoSuchStep<Self, ActivityStep>> {
        use ActivityStep as Step;
        match (self, step) {
            (Self::Planned, Step::Open) => Ok(Self::Open),
            (Self::Open, Step::Run) => Ok(Self::Running),
            (Self::Running, Step::Conclude) => Ok(Self::Concluded),
            (Self::Planned | Self::Open | Self::Running, Step::Cancel) => Ok(Self::Cancelled),
            (Self::Concluded, Step::Reopen) => Ok(Self::Running),
            (Self::Cancelled, Step::Reopen) => Ok(Self::Planned),
            (from, step) => Err(NoSuchStep { from, step }),
        }
    }

    /// People can be proposed for it.
    pub const fn takes_people(self) -> bool {
        matches!(self, Self::Open | Self::Running)
    }

    /// Dates can still be set and moved.
    pub const fn is_going(self) -> bool {
        matches!(self, Self::Planned | Self::Open | Self::Running)
    }
}

impl Machine for ActivityState {
    type Step = ActivityStep;
    const START: Self = Self::Planned;

    fn apply(self, step: ActivityStep) -> Result<Self, NoSuchStep<Self, ActivityStep>> {
        ActivityState::apply(self, step)
    }

    fn is_final(self) -> bool {
        !self.is_going()
    }
}

coded! {
    pub enum ActivityForm("activity-form") {
        Individual = "individual",
        Group = "group",
    }
}

coded! {
    /// Who may propose people for an activity.
    pub enum ActivityReach("activity-reach") {
        /// The body that offers it.
        OwnBody = "own_body",
        /// Every body of its nucleus.
        Nucleus = "nucleus",
    }
}

coded! {
    /// Where an enrolment is.
    pub enum EnrolmentState("enrolment-state") {
        Proposed = "proposed",
        /// No place is free: in the order of the day on which it was proposed.
        Waiting = "waiting",
        Enrolled = "enrolled",
        /// The body that offers it said no.
        Declined = "declined",
        Withdrawn = "withdrawn",
        Finished = "finished",
    }
}

coded! {
    pub enum EnrolmentStep("enrolment-step") {
        Propose = "propose",
        Accept = "accept",
        Queue = "queue",
        Decline = "decline",
        Withdraw = "withdraw",
        Finish = "finish",
        /// Finished by mistake.
        Resume = "resume",
    }
}

impl EnrolmentState {
    pub fn apply(self, step: EnrolmentStep) -> Result<Self, NoSuchStep<Self, EnrolmentStep>> {
        use EnrolmentStep as Step;
        match (self, step) {
            (Self::Proposed | Self::Waiting, Step::Accept) => Ok(Self::Enrolled),
            (Self::Proposed, Step::Queue) => Ok(Self::Waiting),
            (Self::Proposed | Self::Waiting, Step::Decline) => Ok(Self::Declined),
            (Self::Proposed | Self::Waiting | Self::Enrolled, Step::Withdraw) => Ok(Self::Withdrawn),
            (Self::Enrolled, Step::Finish) => Ok(Self::Finished),
            (Self::Finished, Step::Resume) => Ok(Self::Enrolled),
            (from, step) => Err(NoSuchStep { from, step }),
        }
    }

    /// Asked for, waiting or taking part: the same person is not proposed a second time.
    pub const fn is_live(self) -> bool {
        matches!(self, Self::Proposed | Self::Waiting | Self::Enrolled)
    }
}

impl Machine for EnrolmentState {
    type Step = EnrolmentStep;
    const START: Self = Self::Proposed;

    fn apply(self, step: EnrolmentStep) -> Result<Self, NoSuchStep<Self, EnrolmentStep>> {
        EnrolmentState::apply(self, step)
    }

    fn is_final(self) -> bool {
        !self.is_live()
    }
}

coded! {
    /// What the register of a session says of one person.
    pub enum AttendanceMark("attendance-mark") {
        Present = "present",
        Absent = "absent",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codes::Coded;

    #[test]
    fn nobody_is_enrolled_without_a_yes_of_the_body_that_offers_it() {
        let into: Vec<_> = EnrolmentState::ALL
            .iter()
            .flat_map(|from| EnrolmentStep::ALL.iter().map(|step| (*step, from.apply(*step))))
            .filter(|(_, to)| *to == Ok(EnrolmentState::Enrolled))
            .map(|(step, _)| step)
            .collect();
        assert_eq!(into, [EnrolmentStep::Accept, EnrolmentStep::Accept, EnrolmentStep::Resume]);
    }

    #[test]
    fn an_activity_that_is_off_takes_nobody() {
        assert!(!ActivityState::Cancelled.takes_people() && !ActivityState::Concluded.takes_people());
        assert!(!ActivityState::Planned.takes_people());
    }
}
