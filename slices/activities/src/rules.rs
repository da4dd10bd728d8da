//! Dates, hours and faults of registers, as plain functions.

use jiff::Span;
use jiff::civil::Weekday;
use kernel::Date;

/// Days of a series: every so many weeks on these days of the week, from one day to another, both included.
pub fn series(from: Date, to: Date, weekdays: &[Weekday], every_weeks: i64, most: usize) -> Vec<Date> {
    let monday = |day: Date| day.saturating_sub(Span::new().days(i64::from(day.weekday().to_monday_zero_offset())));
    let first = monday(from);
    let mut days = Vec::new();
    let mut day = from;
    while day <= to && days.len() <= most {
        let weeks = (monday(day) - first).get_days() / 7;
        if weekdays.contains(&day.weekday()) && i64::from(weeks) % every_weeks.max(1) == 0 {
            days.push(day);
        }
        let Ok(next) = day.tomorrow() else { break };
        day = next;
    }
    days
}

/// Hours as people write them, in quarters: `3`, `2,5`, `2.25`, `2:30`. In minutes.
pub fn parse_hours(text: &str) -> Option<i64> {
    let text = text.trim();
    let whole = |digits: &str| {
        let figures = (1..=2).contains(&digits.len()) && digits.bytes().all(|one| one.is_ascii_digit());
        figures.then(|| digits.parse::<i64>().ok()).flatten()
    };
    let minutes = match text.split_once(':') {
        Some((hours, minutes)) if minutes.len() == 2 => whole(hours)? * 60 + whole(minutes).filter(|one| *one < 60)?,
        Some(_) => return None,
        None => match text.split_once([',', '.']) {
            None => whole(text)? * 60,
            Some((hours, part)) => {
                let part = match part {
                    "0" | "00" => 0,
                    "25" => 15,
                    "5" | "50" => 30,
                    "75" => 45,
                    _ => return None,
                };
                whole(hours)? * 60 + part
            }
        },
    };
    (minutes % 15 == 0).then_some(minutes)
}

/// `2:30`; whole hours are told as `3`.
pub fn hours(minutes: i64) -> String {
    match minutes % 60 {
        0 => (minutes / 60).to_string(),
        rest => format!("{}:{rest:02}", minutes / 60),
    }
}

/// What is wrong with a line of a register.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineFault {
    /// No hours that can be read, in quarters.
    NotHours,
    /// More than the session has.
    MoreThanSession,
    /// With the other sessions of that day more than a day has.
    MoreThanDay,
}

const DAY: i64 = 24 * 60;

/// Minutes of presence of a session that takes `session`, with `others` of the same person on the same day.
pub fn check_present(minutes: Option<i64>, session: i64, others: i64) -> Result<i64, LineFault> {
    let minutes = minutes.filter(|minutes| *minutes > 0).ok_or(LineFault::NotHours)?;
    // The session first: otherwise any number of hours would tell how long somebody was elsewhere that day.
    if minutes > session {
        return Err(LineFault::MoreThanSession);
    }
    if minutes + others > DAY { Err(LineFault::MoreThanDay) } else { Ok(minutes) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FROM: Date = Date::constant(2026, 12, 1);

    #[test]
    fn every_second_tuesday_is_every_second_tuesday() {
        let to = Date::constant(2026, 12, 31);
        let all = series(FROM, to, &[Weekday::Tuesday], 1, 100);
        assert_eq!(all.iter().map(|day| day.day()).collect::<Vec<_>>(), [1, 8, 15, 22, 29]);
        let second = series(FROM, to, &[Weekday::Tuesday, Weekday::Monday], 2, 100);
        assert_eq!(second.iter().map(|day| day.day()).collect::<Vec<_>>(), [1, 14, 15, 28, 29]);
        assert!(series(to, FROM, &[Weekday::Tuesday], 1, 100).is_empty());
    }

    #[test]
    fn a_series_without_end_stops_after_the_most() {
        let far = Date::constant(2199, 1, 1);
        assert_eq!(series(FROM, far, &[Weekday::Friday], 1, 10).len(), 11);
    }

    #[test]
    fn hours_are_read_as_people_write_them_in_quarters() {
        for (text, minutes) in [("3", 180), ("2,5", 150), (" 2.25 ", 135), ("2:30", 150), ("0:45", 45), ("10", 600)] {
            assert_eq!(parse_hours(text), Some(minutes), "{text}");
        }
        for text in ["", "x", "2:5", "2:20", "1,3", "-1", "100", "2:75", "٣"] {
            assert_eq!(parse_hours(text), None, "{text}");
        }
        assert_eq!((hours(150), hours(180)), ("2:30".to_owned(), "3".to_owned()));
    }

    #[test]
    fn nobody_is_there_longer_than_the_session_or_the_day() {
        assert_eq!(check_present(Some(180), 180, 0), Ok(180));
        assert_eq!(check_present(Some(195), 180, 0), Err(LineFault::MoreThanSession));
        assert_eq!(check_present(Some(180), 180, 22 * 60), Err(LineFault::MoreThanDay));
        assert_eq!(check_present(Some(0), 180, 0), Err(LineFault::NotHours));
        assert_eq!(check_present(None, 180, 0), Err(LineFault::NotHours));
    }
}
