//! Instants in UTC, local dates, and the clock as an argument.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use jiff::{Timestamp, civil, tz::TimeZone};

/// A calendar day in the territory's time zone, written `2026-11-23`.
pub type Date = civil::Date;

/// A moment in UTC. Stored as fixed-width text (`2026-11-23T08:15:00.000Z`), so that text order is time order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instant(Timestamp);

impl Instant {
    pub fn from_millis(millis: i64) -> Option<Self> {
        Timestamp::from_millisecond(millis).ok().map(Self)
    }

    /// Reads the stored form; `None` when the text is not one.
    pub fn parse(text: &str) -> Option<Self> {
        text.parse().ok().map(Self)
    }

    pub fn as_millis(self) -> i64 {
        self.0.as_millisecond()
    }

    /// Moves by whole seconds, staying inside the calendar.
    pub fn plus_seconds(self, seconds: i64) -> Self {
        Self(self.0.saturating_add(jiff::SignedDuration::from_secs(seconds)).unwrap_or(self.0))
    }

    pub fn plus_days(self, days: i64) -> Self {
        self.plus_seconds(days * 86_400)
    }

    pub fn seconds_since(self, earlier: Self) -> i64 {
        (self.as_millis() - earlier.as_millis()) / 1000
    }

    /// The local day in `zone` (an IANA name such as `Europe/Rome`; an unknown name counts as UTC).
    pub fn local_date(self, zone: &str) -> Date {
        self.local(zone).date()
    }

    /// Local date and time in `zone`.
    pub fn local(self, zone: &str) -> civil::DateTime {
        let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
        zone.to_datetime(self.0)
    }

    /// The instant at which a local wall clock shows `local`; in a gap, the later one.
    pub fn from_local(local: civil::DateTime, zone: &str) -> Option<Self> {
        let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
        zone.to_zoned(local).ok().map(|zoned| Self(zoned.timestamp()))
    }
}

impl fmt::Display for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.strftime("%Y-%m-%dT%H:%M:%S.%3fZ"))
    }
}

/// Where "now" comes from: the machine, or a test's hand.
#[derive(Clone)]
pub struct Clock(Source);

#[derive(Clone)]
enum Source {
    System,
    /// Milliseconds since 1970, moved by tests and by the demo's generator.
    Hand(Arc<AtomicI64>),
}

impl Clock {
    pub fn system() -> Self {
        Self(Source::System)
    }

    /// A clock that stands still until it is moved.
    pub fn standing_at(at: Instant) -> Self {
        Self(Source::Hand(Arc::new(AtomicI64::new(at.as_millis()))))
    }

    #[expect(clippy::disallowed_methods, reason = "the one place that asks the machine for the time")]
    pub fn now(&self) -> Instant {
        match &self.0 {
            Source::System => Instant(Timestamp::now()),
            Source::Hand(millis) => {
                Instant::from_millis(millis.load(Ordering::SeqCst)).unwrap_or(Instant(Timestamp::UNIX_EPOCH))
            }
        }
    }

    /// Sets a hand-moved clock; the machine's clock is not ours to set.
    pub fn set(&self, at: Instant) {
        if let Source::Hand(millis) = &self.0 {
            millis.store(at.as_millis(), Ordering::SeqCst);
        }
    }

    pub fn advance_days(&self, days: i64) {
        self.set(self.now().plus_days(days));
    }
}
