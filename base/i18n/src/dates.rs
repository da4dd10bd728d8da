//! Days and times as people of a language write them. The order of the parts is a message, not code.

use jiff::civil::DateTime;
use kernel::{Date, Instant};

use crate::{Arg, Lang, say, say_with};

/// `2 dicembre 2026`
pub fn date(lang: Lang, date: Date) -> String {
    let month = say(lang, &format!("month-{}", date.month()));
    say_with(lang, "date-long", &[("day", date.day().into()), ("month", month.into()), ("year", date.year().into())])
}

/// `02/12/2026`
pub fn date_short(lang: Lang, date: Date) -> String {
    match lang {
        Lang::German => format!("{:02}.{:02}.{:04}", date.day(), date.month(), date.year()),
        _ => format!("{:02}/{:02}/{:04}", date.day(), date.month(), date.year()),
    }
}

/// `mercoledì 2 dicembre 2026`
pub fn weekday_date(lang: Lang, day: Date) -> String {
    let weekday = say(lang, &format!("weekday-{}", day.weekday().to_monday_one_offset()));
    say_with(lang, "date-weekday", &[("weekday", weekday.into()), ("date", date(lang, day).into())])
}

/// `10:30`
pub fn time(lang: Lang, at: DateTime) -> String {
    let padded = |part: i8| Arg::from(format!("{part:02}"));
    say_with(lang, "time-of-day", &[("hour", padded(at.hour())), ("minute", padded(at.minute()))])
}

/// `2 dicembre 2026, ore 10:30`
pub fn date_time(lang: Lang, at: DateTime) -> String {
    say_with(lang, "date-and-time", &[("date", date(lang, at.date()).into()), ("time", time(lang, at).into())])
}

/// How long ago, in the coarsest true words: `adesso`, `3 minuti fa`, `2 ore fa`, `ieri`, `5 giorni fa`, then the date.
///
/// Days are counted by the calendar of `zone`, because "yesterday" is a word about midnights.
pub fn ago(lang: Lang, then: Instant, now: Instant, zone: &str) -> String {
    let (minutes, day) = (now.seconds_since(then) / 60, then.local_date(zone));
    let days = now.local_date(zone).since(day).map_or(0, |span| i64::from(span.get_days()));
    match (days, minutes) {
        (..=0, ..1) => say(lang, "ago-now"),
        (..=0, 1..60) => say_with(lang, "ago-minutes", &[("count", minutes.into())]),
        (..=0, _) => say_with(lang, "ago-hours", &[("count", (minutes / 60).into())]),
        (1, _) => say(lang, "ago-yesterday"),
        (2..=6, _) => say_with(lang, "ago-days", &[("count", days.into())]),
        _ => date(lang, day),
    }
}
