//! What each step asks to be said with it, and how what was typed is understood.

use kernel::Date;
use kernel::ids::BodyId;
use kernel::states::referral::{Step, reason_required};
use packs::{PackSet, ReasonKind, parse_date};
use web::{Choice, FieldErrors, Ui};

use crate::journey::Change;

/// What the form of a step asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Asks {
    /// Which list of the pack the reason code comes from.
    pub reasons: Option<ReasonKind>,
    /// Words: none, optional, or wanted.
    pub words: Wanted,
    pub until: bool,
    pub to_body: bool,
    /// A receiving body says yes or no.
    pub answer: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wanted {
    No,
    Optional,
    Required,
}

/// The list a step's reason code comes from.
pub(super) fn reason_kind(step: Step) -> Option<ReasonKind> {
    match step {
        Step::RequestIntegration => Some(ReasonKind::Integration),
        Step::Postpone => Some(ReasonKind::Postponed),
        Step::NotAdmit | Step::IssuePreRejection | Step::Evaluate => Some(ReasonKind::NotAdmitted),
        Step::Redirect => Some(ReasonKind::Redirected),
        Step::Withdraw => Some(ReasonKind::Withdrawal),
        _ => None,
    }
}

pub(super) fn asks(step: Step) -> Asks {
    let words = match step {
        Step::RequestIntegration | Step::Redirect | Step::Close | Step::Reopen | Step::CancelByMistake => {
            Wanted::Required
        }
        Step::RecordComments => Wanted::Required,
        Step::Withdraw | Step::Evaluate | Step::ClosePreRejection => Wanted::Optional,
        _ if reason_required(step) => Wanted::Required,
        _ => Wanted::No,
    };
    Asks {
        reasons: reason_kind(step),
        words,
        until: step == Step::RequestIntegration,
        to_body: step == Step::Redirect,
        answer: step == Step::Evaluate,
    }
}

/// What was typed.
#[derive(Debug, Default)]
pub(super) struct Typed {
    pub code: String,
    pub words: String,
    pub until: String,
    pub to_body: String,
    pub answer: String,
}

/// What was typed, understood.
pub(super) struct Said {
    pub change: Change,
    pub to_body: Option<BodyId>,
    pub admits: bool,
}

/// Understands what was typed, or tells all faults at once.
pub(super) fn read(
    ui: &Ui,
    packs: &PackSet,
    step: Step,
    typed: &Typed,
    bodies: &[Choice],
    today: Date,
) -> Result<Said, FieldErrors> {
    let asks = asks(step);
    let mut errors = FieldErrors::new();
    let mut fault = |field: &str, id: &str| errors.push((field.to_owned(), ui.say(id).into_owned()));
    let admits = typed.answer == "yes";
    if asks.answer && !matches!(typed.answer.as_str(), "yes" | "no") {
        fault("answer", "referrals-fault-answer");
    }
    let reasons = asks.reasons.filter(|_| !asks.answer || typed.answer == "no");
    let known = |code: &str| reasons.is_some_and(|kind| packs.reasons(kind).iter().any(|item| item.code == code));
    if reasons.is_some() && !known(&typed.code) {
        fault("reason", "referrals-fault-reason");
    }
    let words_wanted = asks.words == Wanted::Required || (asks.answer && typed.answer == "no");
    if words_wanted && typed.words.is_empty() {
        fault("words", "referrals-fault-words");
    }
    if typed.words.chars().count() > MAX_WORDS {
        fault("words", "field-fault-too-long");
    }
    let until = parse_date(&typed.until);
    if asks.until && until.is_none_or(|until| until <= today) {
        fault("until", "referrals-fault-until");
    }
    let to_body = BodyId::parse(&typed.to_body).filter(|_| bodies.iter().any(|body| body.value == typed.to_body));
    if asks.to_body && to_body.is_none() {
        fault("to_body", "referrals-fault-to-body");
    }
    if !errors.is_empty() {
        return Err(errors);
    }
    let change = Change {
        reason_code: if reasons.is_some() { typed.code.clone() } else { String::new() },
        reason: if asks.words == Wanted::No { String::new() } else { typed.words.clone() },
        until: until.filter(|_| asks.until),
        ..Change::default()
    };
    Ok(Said { change, to_body, admits })
}

/// Characters of a reason.
const MAX_WORDS: usize = 4000;

/// What the step does and who hears of it.
pub(super) fn explain(step: Step) -> &'static str {
    match step {
        Step::Register => "referrals-explain-register",
        Step::StartReview => "referrals-explain-start-review",
        Step::RequestIntegration => "referrals-explain-request-integration",
        Step::Redirect => "referrals-explain-redirect",
        Step::RecordComments => "referrals-explain-record-comments",
        Step::ClosePreRejection => "referrals-explain-close-pre-rejection",
        Step::Close => "referrals-explain-close",
        Step::Reopen => "referrals-explain-reopen",
        Step::Withdraw => "referrals-explain-withdraw",
        Step::CancelByMistake => "referrals-explain-cancel",
        Step::Evaluate => "referrals-explain-answer",
        _ => "referrals-explain-other",
    }
}

#[cfg(test)]
mod tests {
    use super::{Wanted, asks};
    use crate::show::own_steps;
    use kernel::states::referral::reason_required;

    #[test]
    fn a_step_that_needs_a_reason_asks_for_a_code_or_for_words() {
        for step in own_steps(false).iter().chain(own_steps(true)).filter(|step| reason_required(**step)) {
            let asks = asks(*step);
            assert!(asks.reasons.is_some() || asks.words == Wanted::Required, "{step}");
        }
    }
}
