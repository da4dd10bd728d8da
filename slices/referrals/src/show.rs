//! How a referral is told: its number, its colour, which day it is, whose turn it is, what happens next.

use i18n::ToArg;
use kernel::Date;
use kernel::states::referral::{State, Step};
use web::Ui;

use crate::journey::Clock;

/// `12/2026`, nothing before it has a number.
pub(crate) fn number(number: Option<(i64, i64)>) -> String {
    number.map(|(number, year)| format!("{number}/{year}")).unwrap_or_default()
}

/// The colour of a state; the words alone carry the meaning.
pub(crate) fn tone(state: State) -> &'static str {
    match state {
        State::Draft | State::Withdrawn | State::Closed | State::Cancelled => "grey",
        State::Sent | State::Registered | State::UnderReview => "blue",
        State::OnAgenda | State::Evaluated => "turquoise",
        State::IntegrationRequested | State::PreRejection | State::Postponed | State::WaitingList => "yellow",
        State::Admitted | State::AdmittedWithReservation | State::InCharge => "green",
        State::NotAdmitted => "red",
        State::Redirected => "purple",
    }
}

/// "Day 5 of 30", "standing still until …", "late by 3 days".
pub(crate) fn clock(ui: &Ui, clock: &Clock, today: Date) -> String {
    if clock.late {
        return ui.say1("referrals-days-late", "count", clock.days_late(today));
    }
    match clock.paused_until {
        Some(until) => ui.say3("referrals-day-paused", "day", clock.day, "of", clock.of, "date", ui.date_short(until)),
        None => ui.say2("referrals-day-of", "day", clock.day, "of", clock.of),
    }
}

/// Whose turn it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Holder {
    Sender,
    Secretary,
    Commission,
    Receiver,
    InCharge,
    Nobody,
}

pub(crate) fn holder(state: State, redirected: bool, charged: bool) -> Holder {
    match state {
        State::Draft | State::IntegrationRequested | State::PreRejection => Holder::Sender,
        State::Sent | State::Registered | State::UnderReview | State::Postponed if redirected => Holder::Receiver,
        State::Sent | State::Registered | State::UnderReview | State::Postponed => Holder::Secretary,
        State::Evaluated if redirected => Holder::Receiver,
        State::OnAgenda | State::Evaluated | State::WaitingList => Holder::Commission,
        State::Admitted | State::AdmittedWithReservation | State::InCharge if charged => Holder::InCharge,
        State::Admitted | State::AdmittedWithReservation | State::InCharge if redirected => Holder::Receiver,
        State::Admitted | State::AdmittedWithReservation | State::InCharge => Holder::Secretary,
        State::NotAdmitted | State::Redirected | State::Withdrawn | State::Closed | State::Cancelled => Holder::Nobody,
    }
}

/// The names a holder can have.
pub(crate) struct Names<'a> {
    pub from: &'a str,
    pub to: Option<&'a str>,
    pub charge: Option<&'a str>,
    pub nucleus: &'a str,
}

/// Who has it now, in words.
pub(crate) fn has_it(ui: &Ui, holder: Holder, names: &Names<'_>) -> String {
    match holder {
        Holder::Sender => names.from.to_owned(),
        Holder::Secretary => ui.say1("referrals-holder-secretary", "nucleus", names.nucleus.to_arg()),
        Holder::Commission => ui.say1("referrals-holder-commission", "nucleus", names.nucleus.to_arg()),
        Holder::Receiver => names.to.unwrap_or_default().to_owned(),
        Holder::InCharge => names.charge.unwrap_or_default().to_owned(),
        Holder::Nobody => ui.say("referrals-holder-nobody").into_owned(),
    }
}

/// What happens next, as a sentence for the sender and everybody else: its message.
pub(crate) fn next(state: State, redirected: bool, complete: bool) -> &'static str {
    match (state, redirected) {
        (State::Draft, _) => "referrals-next-draft",
        (State::Sent, false) => "referrals-next-sent",
        (State::Sent, true) => "referrals-next-sent-to-body",
        (State::Registered, false) => "referrals-next-registered",
        (State::Registered, true) => "referrals-next-registered-by-body",
        (State::UnderReview, false) if complete => "referrals-next-complete",
        (State::UnderReview, false) => "referrals-next-under-review",
        (State::UnderReview, true) => "referrals-next-under-review-by-body",
        (State::IntegrationRequested, _) => "referrals-next-integration-requested",
        (State::OnAgenda, _) => "referrals-next-on-agenda",
        (State::PreRejection, _) => "referrals-next-pre-rejection",
        (State::Evaluated, _) => "referrals-next-evaluated",
        (State::Admitted, _) => "referrals-next-admitted",
        (State::AdmittedWithReservation, _) => "referrals-next-admitted-with-reservation",
        (State::WaitingList, _) => "referrals-next-waiting-list",
        (State::Postponed, _) => "referrals-next-postponed",
        (State::NotAdmitted, _) => "referrals-next-not-admitted",
        (State::Redirected, _) => "referrals-next-redirected",
        (State::InCharge, _) => "referrals-next-in-charge",
        (State::Withdrawn, _) => "referrals-next-withdrawn",
        (State::Closed, _) => "referrals-next-closed",
        (State::Cancelled, _) => "referrals-next-cancelled",
    }
}

/// The steps taken with a button of the referral's own pages. Those of the commission are taken in its session, sending
/// and answering on the page that shows the answers.
pub(crate) fn own_steps(redirected: bool) -> &'static [Step] {
    const OF_THE_SECRETARY: &[Step] = &[
        Step::Register,
        Step::StartReview,
        Step::RequestIntegration,
        Step::Redirect,
        Step::RecordComments,
        Step::ClosePreRejection,
        Step::Close,
        Step::Reopen,
        Step::Withdraw,
        Step::CancelByMistake,
    ];
    const OF_THE_RECEIVER: &[Step] = &[
        Step::Register,
        Step::StartReview,
        Step::Evaluate,
        Step::RequestIntegration,
        Step::Redirect,
        Step::Close,
        Step::Reopen,
        Step::Withdraw,
        Step::CancelByMistake,
    ];
    if redirected { OF_THE_RECEIVER } else { OF_THE_SECRETARY }
}

#[cfg(test)]
mod tests;
