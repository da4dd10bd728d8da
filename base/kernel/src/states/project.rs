//! The personalised project (progetto personalizzato) of a case. Terms: `docs/glossary.md`.

use super::{Machine, NoSuchStep};
use crate::coded;

coded! {
    /// Where a project is.
    pub enum ProjectState("project-state") {
        Draft = "draft",
        /// A version stands still and waits for the signatures of its parties.
        Agreed = "agreed",
        Signed = "signed",
        Active = "active",
        /// For a while nothing is done. It has a reason and a last day.
        Suspended = "suspended",
        /// The next version is written; the signed one is in force.
        InReview = "in_review",
        ConcludedPositive = "concluded_positive",
        ConcludedPartial = "concluded_partial",
        Interrupted = "interrupted",
        /// Another service goes on with it.
        Transferred = "transferred",
        FollowUp = "follow_up",
        Archived = "archived",
    }
}

coded! {
    pub enum ProjectStep("project-step") {
        Begin = "begin",
        Agree = "agree",
        /// The agreed version is taken back before it was signed: the first one becomes a draft again.
        Reopen = "reopen",
        /// The same for a later version.
        ReopenReview = "reopen_review",
        /// The last required party signed.
        Sign = "sign",
        Start = "start",
        Suspend = "suspend",
        Resume = "resume",
        Review = "review",
        /// The review ends without a new version.
        Keep = "keep",
        ConcludePositive = "conclude_positive",
        ConcludePartial = "conclude_partial",
        Interrupt = "interrupt",
        Transfer = "transfer",
        FollowUp = "follow_up",
        Archive = "archive",
    }
}

impl ProjectState {
    pub fn apply(self, step: ProjectStep) -> Result<Self, NoSuchStep<Self, ProjectStep>> {
        use ProjectStep as Step;
        match (self, step) {
            (Self::Draft | Self::InReview, Step::Agree) => Ok(Self::Agreed),
            (Self::Agreed, Step::Reopen) => Ok(Self::Draft),
            (Self::Agreed, Step::ReopenReview) => Ok(Self::InReview),
            (Self::Agreed, Step::Sign) => Ok(Self::Signed),
            (Self::Signed, Step::Start) => Ok(Self::Active),
            (Self::Active, Step::Suspend) => Ok(Self::Suspended),
            (Self::Suspended, Step::Resume) => Ok(Self::Active),
            (Self::Signed | Self::Active, Step::Review) => Ok(Self::InReview),
            (Self::InReview, Step::Keep) => Ok(Self::Active),
            (Self::Active | Self::InReview, Step::ConcludePositive) => Ok(Self::ConcludedPositive),
            (Self::Active | Self::InReview, Step::ConcludePartial) => Ok(Self::ConcludedPartial),
            (from, Step::Interrupt) if from.is_open() => Ok(Self::Interrupted),
            (Self::Signed | Self::Active | Self::Suspended | Self::InReview, Step::Transfer) => Ok(Self::Transferred),
            (from, Step::FollowUp) if from.has_ended() => Ok(Self::FollowUp),
            (Self::FollowUp, Step::Archive) => Ok(Self::Archived),
            (from, Step::Archive) if from.has_ended() => Ok(Self::Archived),
            (from, step) => Err(NoSuchStep { from, step }),
        }
    }

    /// Before its end.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Draft | Self::Agreed | Self::Signed | Self::Active | Self::Suspended | Self::InReview)
    }

    /// Its end is known and the follow-up has not begun.
    pub const fn has_ended(self) -> bool {
        matches!(self, Self::ConcludedPositive | Self::ConcludedPartial | Self::Interrupted | Self::Transferred)
    }

    pub const fn is_archived(self) -> bool {
        matches!(self, Self::Archived)
    }

    /// Its words can be changed.
    pub const fn is_written(self) -> bool {
        matches!(self, Self::Draft | Self::InReview)
    }

    /// Goals are measured: from the first draft (where the person stands now) to the follow-up.
    pub const fn is_measured(self) -> bool {
        !self.is_archived()
    }
}

impl Machine for ProjectState {
    type Step = ProjectStep;
    const START: Self = Self::Draft;

    fn apply(self, step: ProjectStep) -> Result<Self, NoSuchStep<Self, ProjectStep>> {
        ProjectState::apply(self, step)
    }

    fn is_final(self) -> bool {
        self.is_archived()
    }
}

coded! {
    /// What a project is made of.
    pub enum PartKind("project-part") {
        /// The person's own words: what matters, what is wanted, what helps, what to avoid; strengths.
        Statement = "statement",
        /// Of the person, in the person's words.
        Goal = "goal",
        /// A tool of a body, with its days.
        Action = "action",
        /// What a party promises.
        Commitment = "commitment",
        Risk = "risk",
    }
}

coded! {
    /// Where an action is.
    pub enum ActionState("project-action") {
        Planned = "planned",
        Running = "running",
        Done = "done",
        Cancelled = "cancelled",
    }
}

coded! {
    /// Who promises something.
    pub enum Promiser("project-promiser") {
        Person = "person",
        Family = "family",
        Body = "body",
    }
}

coded! {
    /// Who signs a version.
    pub enum PartyKind("project-party") {
        Person = "person",
        /// Guardian or administrator of the person, where the team has one.
        Guardian = "guardian",
        Body = "body",
    }
}

coded! {
    /// How a party signed.
    pub enum SignWay("project-sign") {
        /// A click of somebody of that body, after a proof of identity.
        Account = "account",
        Paper = "paper",
        /// Said before a witness.
        Orally = "orally",
        /// By the person's own link, with the code given anew.
        Link = "link",
    }
}

coded! {
    /// When goals were measured.
    pub enum EvaluationKind("project-evaluation") {
        /// Where the person stands before anything begins.
        Baseline = "baseline",
        Review = "review",
        /// Because something happened: a job began, a long absence, a crisis.
        Event = "event",
        End = "end",
        FollowUp = "follow_up",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codes::Coded;

    #[test]
    fn only_a_signed_version_becomes_active() {
        for state in ProjectState::ALL {
            let leads = state.apply(ProjectStep::Start) == Ok(ProjectState::Active);
            assert_eq!(leads, *state == ProjectState::Signed, "{state}");
        }
    }

    #[test]
    fn only_an_agreed_version_is_signed() {
        for state in ProjectState::ALL {
            assert_eq!(state.apply(ProjectStep::Sign).is_ok(), *state == ProjectState::Agreed, "{state}");
        }
    }

    #[test]
    fn nothing_moves_a_project_out_of_the_archive_or_begins_it_twice() {
        for step in ProjectStep::ALL {
            assert!(ProjectState::Archived.apply(*step).is_err(), "{step}");
        }
        assert!(ProjectState::ALL.iter().all(|state| state.apply(ProjectStep::Begin).is_err()));
    }

    #[test]
    fn what_has_ended_is_never_written_again() {
        use ProjectState::*;
        for state in [ConcludedPositive, ConcludedPartial, Interrupted, Transferred, FollowUp] {
            for step in ProjectStep::ALL {
                if let Ok(next) = state.apply(*step) {
                    assert!(matches!(next, FollowUp | Archived), "{state} {step} {next}");
                }
            }
        }
    }
}
