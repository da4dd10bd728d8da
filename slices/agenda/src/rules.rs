//! Hours and days of a calendar, as plain functions.

use jiff::Span;
use jiff::civil::Time;
use kernel::states::appointment::Telling;
use kernel::{Date, Instant, coded};

/// A stretch of time: from, and the instant at which it is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slot {
    pub starts_at: Instant,
    pub ends_at: Instant,
}

impl Slot {
    /// A wall-clock day and hour in `zone`, and whole minutes.
    pub fn of(day: Date, hour: Time, minutes: u32, zone: &str) -> Option<Self> {
        let starts_at = Instant::from_local(day.to_datetime(hour), zone)?;
        Some(Self { starts_at, ends_at: starts_at.plus_seconds(i64::from(minutes) * 60) })
    }

    /// Whole days of the calendar, both included.
    pub fn of_days(from: Date, to: Date, zone: &str) -> Option<Self> {
        let start = |day: Date| Instant::from_local(day.to_datetime(Time::midnight()), zone);
        Some(Self { starts_at: start(from)?, ends_at: start(to.tomorrow().ok()?)? })
    }

    /// They share at least an instant; one that begins when the other ends does not clash.
    pub fn clashes(self, other: Self) -> bool {
        self.starts_at < other.ends_at && other.starts_at < self.ends_at
    }

    pub fn minutes(self) -> i64 {
        self.ends_at.seconds_since(self.starts_at) / 60
    }
}

/// An hour as people write it: `9`, `9:30`, `9.30`, `09,30`, `0930`.
pub fn parse_hour(text: &str) -> Option<Time> {
    let text = text.trim();
    let (hours, minutes) = match text.split_once([':', '.', ',']) {
        Some((hours, minutes)) if minutes.len() == 2 => (hours, minutes),
        Some(_) => return None,
        None if text.len() == 4 && text.is_ascii() => text.split_at(2),
        None => (text, "00"),
    };
    let part = |digits: &str| -> Option<i8> {
        let whole = (1..=2).contains(&digits.len()) && digits.bytes().all(|one| one.is_ascii_digit());
        if whole { digits.parse().ok() } else { None }
    };
    Time::new(part(hours)?, part(minutes)?, 0, 0).ok()
}

/// How somebody is usually told of an appointment: who has no telephone and no address for messages gets a letter.
pub fn usual_telling(phone: &str, email: &str) -> Telling {
    if phone.is_empty() && email.is_empty() { Telling::Letter } else { Telling::InPerson }
}

coded! {
    /// How much of a calendar a page shows.
    pub enum Reach("agenda-reach") {
        Day = "day",
        Week = "week",
        Month = "month",
    }
}

/// The days of a page: first and last.
pub fn days_of(span: Reach, day: Date) -> (Date, Date) {
    match span {
        Reach::Day => (day, day),
        Reach::Week => week_of(day),
        Reach::Month => (day.first_of_month(), day.last_of_month()),
    }
}

/// Monday to Sunday.
fn week_of(day: Date) -> (Date, Date) {
    let since = i64::from(day.weekday().to_monday_zero_offset());
    let monday = day.saturating_sub(Span::new().days(since));
    (monday, monday.saturating_add(Span::new().days(6)))
}

/// Whole weeks that cover the month of `day`, Monday first.
pub fn weeks_of_month(day: Date) -> Vec<Vec<Date>> {
    let last = day.last_of_month();
    let mut weeks = Vec::new();
    let mut monday = week_of(day.first_of_month()).0;
    while monday <= last && weeks.len() < 6 {
        weeks.push((0..7).map(|add| monday.saturating_add(Span::new().days(add))).collect());
        monday = monday.saturating_add(Span::new().days(7));
    }
    weeks
}

/// The same page, one step back or on.
pub fn step(span: Reach, day: Date, forward: i64) -> Date {
    match span {
        Reach::Day => day.saturating_add(Span::new().days(forward)),
        Reach::Week => day.saturating_add(Span::new().weeks(forward)),
        Reach::Month => day.first_of_month().saturating_add(Span::new().months(forward)),
    }
}

#[cfg(test)]
mod tests;
