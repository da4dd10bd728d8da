//! Calendar files (RFC 5545): hours in UTC, so that no phone needs to know our time zone. Escaping is the library's; its
//! folding makes lines of 76 octets, one more than phones must take, so lines are folded anew here.

use icalendar::{Calendar, Component, Event, EventLike};
use kernel::Instant;

/// One event of a calendar file. `uid` stays the same for ever, `sequence` grows with each change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarEntry {
    pub uid: String,
    pub title: String,
    /// Empty: none.
    pub location: String,
    pub url: String,
    pub sequence: i64,
    pub starts_at: Instant,
    pub ends_at: Instant,
    pub standing: Standing,
}

/// What a phone shows of an event beside its hour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    Tentative,
    Confirmed,
    /// Phones take it out.
    Cancelled,
}

/// The whole file. `stamp` is the instant at which it was made.
pub fn calendar_file(name: &str, stamp: Instant, entries: &[CalendarEntry]) -> String {
    let mut calendar = Calendar::new();
    calendar.append_property(("METHOD", "PUBLISH")).name(name);
    for entry in entries {
        calendar.push(event(stamp, entry));
    }
    folded(&calendar.done().to_string())
}

fn event(stamp: Instant, entry: &CalendarEntry) -> Event {
    let mut event = Event::new();
    event
        .uid(&entry.uid)
        .summary(&plain(&entry.title))
        .sequence(u32::try_from(entry.sequence).unwrap_or(0))
        .add_property("DTSTAMP", utc(stamp))
        .add_property("DTSTART", utc(entry.starts_at))
        .add_property("DTEND", utc(entry.ends_at));
    if !entry.url.is_empty() {
        event.url(&entry.url);
    }
    if !entry.location.is_empty() {
        event.location(&plain(&entry.location));
    }
    match entry.standing {
        Standing::Tentative => event.add_property("STATUS", "TENTATIVE"),
        Standing::Confirmed => event.add_property("STATUS", "CONFIRMED"),
        Standing::Cancelled => event.add_property("STATUS", "CANCELLED"),
    };
    event.done()
}

/// Octets of a line at most (RFC 5545, 3.1), without its end.
const LINE: usize = 75;

/// The same lines, none longer than [`LINE`]; a character is never torn apart.
fn folded(text: &str) -> String {
    let mut whole = String::with_capacity(text.len());
    for line in text.replace("\r\n ", "").lines() {
        let mut room = LINE;
        for one in line.chars() {
            if one.len_utf8() > room {
                whole.push_str("\r\n ");
                room = LINE - 1;
            }
            room -= one.len_utf8();
            whole.push(one);
        }
        whole.push_str("\r\n");
    }
    whole
}

fn utc(at: Instant) -> String {
    at.local("UTC").strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// Characters that no line of a calendar may hold (RFC 5545, 3.1) become blanks.
fn plain(text: &str) -> String {
    text.chars().map(|one| if one.is_control() && one != '\n' { ' ' } else { one }).collect()
}

#[cfg(test)]
mod tests;
