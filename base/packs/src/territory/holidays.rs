//! Holidays: fixed days, days that move with Easter, and local patron saints.

use jiff::ToSpan;
use kernel::Date;

use crate::reader::{Entry, Validity};
use crate::words::Words;

#[derive(Debug)]
pub(super) struct Holiday {
    label: Words,
    day: Day,
    /// ISTAT code, for a patron saint.
    municipality: Option<String>,
    validity: Validity,
}

#[derive(Debug)]
enum Day {
    Fixed {
        month: i8,
        day: i8,
    },
    /// Days after Easter Sunday.
    AfterEaster(i64),
}

impl Holiday {
    pub fn label(&self) -> &Words {
        &self.label
    }

    pub fn falls_on(&self, date: Date, istat: Option<&str>) -> bool {
        let is_here = self.municipality.is_none() || self.municipality.as_deref() == istat;
        is_here
            && self.validity.holds_on(date)
            && match self.day {
                Day::Fixed { month, day } => date.month() == month && date.day() == day,
                Day::AfterEaster(days) => easter(date.year()).checked_add(days.days()).is_ok_and(|moved| moved == date),
            }
    }
}

pub(super) fn read(root: Entry<'_>) -> Vec<Holiday> {
    root.only(&["holiday"]);
    root.tables_required("holiday").into_iter().map(read_one).collect()
}

fn read_one(entry: Entry<'_>) -> Holiday {
    entry.only(&["label", "month", "day", "after_easter", "municipality", "valid_from", "valid_to"]);
    let small = |key: &str| i8::try_from(entry.whole(key)).unwrap_or_default();
    let day = match entry.whole_opt("after_easter") {
        Some(days) => Day::AfterEaster(i64::from(days)),
        None => Day::Fixed { month: small("month"), day: small("day") },
    };
    // A leap year, so that 29 February would be a day too.
    if let Day::Fixed { month, day } = day
        && Date::new(2024, month, day).is_err()
    {
        entry.fault("day", "this day does not exist");
    }
    Holiday {
        label: entry.words("label"),
        day,
        municipality: entry.text_opt("municipality").map(|found| found.value),
        validity: entry.validity(),
    }
}

/// Easter Sunday of the Gregorian calendar (Meeus, Jones, Butcher).
fn easter(year: i16) -> Date {
    let year = i32::from(year);
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let (month, day) = ((h + l - 7 * m + 114) / 31, (h + l - 7 * m + 114) % 31 + 1);
    let parts = (i16::try_from(year), i8::try_from(month), i8::try_from(day));
    match parts {
        (Ok(year), Ok(month), Ok(day)) => Date::new(year, month, day).unwrap_or(Date::ZERO),
        _ => Date::ZERO,
    }
}

#[cfg(test)]
mod tests {
    use super::easter;

    #[test]
    fn easter_falls_where_the_calendar_says() {
        for (year, day) in [(2024, "2024-03-31"), (2025, "2025-04-20"), (2026, "2026-04-05"), (2027, "2027-03-28")] {
            assert_eq!(easter(year).to_string(), day);
        }
    }
}
