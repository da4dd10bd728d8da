//! State machines: every pair of state and step is decided here, and nothing moves in silence.
//!
//! Pure tables. Who may take a step is decided elsewhere (`policy`); the diagrams in `docs/states` are made from these tables.

pub mod activity;
pub mod appointment;
pub mod case;
pub mod dossier;
pub mod exchange;
pub mod item;
pub mod privacy_request;
pub mod project;
pub mod question;
pub mod referral;
pub mod request;
pub mod review;
pub mod session;

use std::fmt::Write;

use crate::codes::Coded;

/// A machine, named by the type of its states.
pub trait Machine: Coded {
    type Step: Coded;
    const START: Self;

    /// The state after the step, or a refusal.
    fn apply(self, step: Self::Step) -> Result<Self, NoSuchStep<Self, Self::Step>>;

    /// No step is left, or none but one that opens the case again.
    fn is_final(self) -> bool;

    /// Every step that can be taken from here, with where it leads, in the order of the list of steps.
    fn steps_from(self) -> Vec<(Self::Step, Self)> {
        Self::Step::ALL.iter().filter_map(|step| Some((*step, self.apply(*step).ok()?))).collect()
    }
}

/// The step does not exist from that state. For people this means "someone was faster", or a page that was old.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoSuchStep<S, T> {
    pub from: S,
    pub step: T,
}

impl<S: Coded, T: Coded> std::fmt::Display for NoSuchStep<S, T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "no step `{}` from `{}`", self.step.code(), self.from.code())
    }
}

impl<S: Coded + std::fmt::Debug, T: Coded + std::fmt::Debug> std::error::Error for NoSuchStep<S, T> {}

/// The machine as a Mermaid `stateDiagram-v2`, one line per step, ending with a newline.
pub fn diagram<M: Machine>(states: &[M]) -> String {
    let mut lines = format!("stateDiagram-v2\n    [*] --> {}\n", M::START.code());
    for state in states {
        for (step, to) in state.steps_from() {
            // Writing to a String cannot fail.
            let _ = writeln!(lines, "    {} --> {}: {}", state.code(), to.code(), step.code());
        }
        if state.is_final() {
            let _ = writeln!(lines, "    {} --> [*]", state.code());
        }
    }
    lines
}

/// The files of `docs/states`: name and whole content.
pub fn diagrams() -> Vec<(&'static str, String)> {
    vec![
        ("referral.md", page("Referral", "referral", &diagram(referral::State::ALL))),
        ("session.md", page("Session of a commission", "session", &diagram(session::SessionState::ALL))),
        ("item.md", page("Item of an agenda", "item", &diagram(item::ItemState::ALL))),
        (
            "privacy_request.md",
            page(
                "Request of a person about the own data",
                "privacy_request",
                &diagram(privacy_request::RequestState::ALL),
            ),
        ),
        ("request.md", page("Request to a body", "request", &diagram(request::RequestState::ALL))),
        ("case.md", page("Case", "case", &diagram(case::CaseState::ALL))),
        ("figure.md", page("Mandate of a figure of the team", "case", &diagram(case::FigureState::ALL))),
        ("appointment.md", page("Appointment", "appointment", &diagram(appointment::AppointmentState::ALL))),
        ("activity.md", page("Activity of a body", "activity", &diagram(activity::ActivityState::ALL))),
        ("enrolment.md", page("Enrolment in an activity", "activity", &diagram(activity::EnrolmentState::ALL))),
        ("dossier.md", page("Dossier of a skills assessment", "dossier", &diagram(dossier::DossierState::ALL))),
        ("review.md", page("Review of a project", "review", &diagram(review::ReviewState::ALL))),
        ("question.md", page("Question to a referent", "question", &diagram(question::QuestionState::ALL))),
        ("project.md", page("Personalised project", "project", &diagram(project::ProjectState::ALL))),
    ]
}

fn page(title: &str, source: &str, diagram: &str) -> String {
    format!(
        "# {title}\n\nGenerated from `base/kernel/src/states/{source}.rs`; change it there.\n\n```mermaid\n{diagram}```\n"
    )
}

#[cfg(test)]
mod tests;
