//! The clock of the procedure: which day it is of how many, when the answer is due, and what stops the count.
//!
//! L. 241/1990, art. 2: an express decision within the term; the term may be suspended once, for no more than 30 days,
//! to obtain information. Art. 10-bis: the notice of reasons against stops the count while the person may comment.
//! The numbers come from the territory's pack, with their dates of validity.

use serde::{Deserialize, Serialize};

use crate::{Date, coded};

/// The numbers of the law, all in days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct TermRules {
    pub days: u32,
    /// Longest time one request for integration stops the count.
    pub max_suspension_days: u32,
    /// How many requests for integration stop the count; later ones may be sent, and the count goes on.
    pub suspensions_allowed: u32,
    /// Time to comment on a notice of reasons against.
    pub comment_days: u32,
}

coded! {
    /// What stopped the count.
    pub enum PauseKind("pause-kind") {
        Integration = "integration",
        PreRejection = "pre_rejection",
    }
}

/// A stop. The day `from` still counts, the days after it do not, up to and including `to`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pause {
    pub kind: PauseKind,
    /// Day of the request, or day on which the notice reached the person.
    pub from: Date,
    /// Day of the answer; `None` while there is none.
    pub to: Option<Date>,
}

/// The term of one procedure. The day of receipt is day 0 (art. 2963 Civil Code: the first day is not counted).
///
/// Holidays are not considered: a due date on a Sunday stays there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    received: Date,
    days: u32,
    stops: Vec<Stop>,
}

/// A pause after the rules were applied: stops the days after `from` up to `until`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Stop {
    from: Date,
    until: Date,
}

impl Term {
    /// Applies the rules to what happened. `pauses` may come in any order and may overlap.
    pub fn from_history(received: Date, pauses: &[Pause], rules: &TermRules) -> Self {
        let mut in_order = pauses.to_vec();
        in_order.sort_by_key(|pause| pause.from);
        let mut suspensions_left = rules.suspensions_allowed;
        let mut stops = Vec::new();
        for pause in in_order {
            let longest = match pause.kind {
                PauseKind::PreRejection => rules.comment_days,
                PauseKind::Integration if suspensions_left == 0 => continue,
                PauseKind::Integration => {
                    suspensions_left -= 1;
                    rules.max_suspension_days
                }
            };
            let at_most = plus(pause.from, longest);
            stops.push(Stop { from: pause.from, until: pause.to.map_or(at_most, |to| to.min(at_most)) });
        }
        Self { received, days: rules.days, stops }
    }

    /// Days of the term used up to `today`; 0 on the day of receipt. Grows past [`Self::days_total`] when late.
    pub fn day_number(&self, today: Date) -> u32 {
        let mut counted = 0;
        let mut day = self.received;
        while day < today {
            day = next(day);
            counted += u32::from(!self.stops_day(day));
        }
        counted
    }

    /// Length of the term, without the pauses.
    pub const fn days_total(&self) -> u32 {
        self.days
    }

    /// Last day on which a decision is in time, as far as `today` knows: while paused it moves on day by day.
    pub fn due_on(&self, today: Date) -> Date {
        let mut counted = 0;
        let mut day = self.received;
        loop {
            let after = next(day);
            counted += u32::from(after > today || !self.stops_day(after));
            if counted > self.days || after == day {
                return day;
            }
            day = after;
        }
    }

    pub fn is_late(&self, today: Date) -> bool {
        today > self.due_on(today)
    }

    /// The count stands still today and goes on after an answer, or by itself ([`Self::resumes_after`]).
    pub fn is_paused(&self, today: Date) -> bool {
        self.resumes_after(today).is_some()
    }

    /// While paused: the last day of the pause, unless an answer comes before.
    pub fn resumes_after(&self, today: Date) -> Option<Date> {
        self.stops.iter().filter(|stop| stop.from <= today && today < stop.until).map(|stop| stop.until).max()
    }

    fn stops_day(&self, day: Date) -> bool {
        self.stops.iter().any(|stop| stop.from < day && day <= stop.until)
    }
}

/// The day after; the last day of the calendar is followed by itself.
fn next(day: Date) -> Date {
    day.tomorrow().unwrap_or(day)
}

/// Stays at the end of the calendar rather than leaving it.
fn plus(day: Date, days: u32) -> Date {
    day.saturating_add(jiff::Span::new().days(i64::from(days.min(100_000))))
}

#[cfg(test)]
mod tests;
