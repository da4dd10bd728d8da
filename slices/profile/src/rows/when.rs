//! Days as people remember them: a year, a month, a day.

use kernel::Date;

/// A year, a month of it or a day of that; what is not known is 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct When {
    year: i16,
    month: i8,
    day: i8,
}

impl When {
    /// `2019`, `3/2019`, `2019-03`, `15/3/2019`, `2019-03-15`.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        if let Some(date) = packs::parse_date(text) {
            return Some(Self { year: date.year(), month: date.month(), day: date.day() });
        }
        let parts: Vec<&str> = text.split(['/', '.', '-']).map(str::trim).collect();
        let (year, month) = match parts[..] {
            [year] => (year, "0"),
            [month, year] if year.len() == 4 => (year, month),
            [year, month] if year.len() == 4 => (year, month),
            _ => return None,
        };
        let (year, month) = (year.parse().ok()?, month.parse().ok()?);
        let fits = (1900..=2100).contains(&year) && (0..=12).contains(&month) && !(parts.len() == 2 && month == 0);
        fits.then_some(Self { year, month, day: 0 })
    }

    /// As it is stored.
    pub fn text(self) -> String {
        match (self.month, self.day) {
            (0, _) => format!("{:04}", self.year),
            (month, 0) => format!("{:04}-{month:02}", self.year),
            (month, day) => format!("{:04}-{month:02}-{day:02}", self.year),
        }
    }

    /// As people read it, with the day in the way of their language.
    pub fn shown(self, day: impl Fn(Date) -> String) -> String {
        match (self.month, Date::new(self.year, self.month, self.day)) {
            (_, Ok(date)) => day(date),
            (0, _) => self.year.to_string(),
            (month, _) => format!("{month:02}/{}", self.year),
        }
    }

    /// Surely before `other`, whatever is not known.
    pub fn is_before(self, other: Self) -> bool {
        let last =
            (self.year, if self.month == 0 { 12 } else { self.month }, if self.day == 0 { 31 } else { self.day });
        last < (other.year, other.month.max(1), other.day.max(1))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_year_a_month_or_a_day_is_enough() {
        for (typed, stored) in [
            ("2019", "2019"),
            ("3/2019", "2019-03"),
            ("03.2019", "2019-03"),
            ("2019-03", "2019-03"),
            ("15/3/2019", "2019-03-15"),
        ] {
            assert_eq!(When::parse(typed).map(When::text).as_deref(), Some(stored), "{typed}");
        }
        for typed in ["", "ieri", "13/2019", "0/2019", "19", "2019-02-30", "1/2/3/4"] {
            assert_eq!(When::parse(typed), None, "{typed}");
        }
    }

    #[test]
    fn the_same_year_is_not_before_itself() {
        let when = |text| When::parse(text).unwrap();
        assert!(!when("2019").is_before(when("3/2019")));
        assert!(!when("12/2019").is_before(when("2019")));
        assert!(when("2018").is_before(when("1/2019")));
        assert!(when("3/2019").is_before(when("4/2019")));
    }

    proptest! {
        #[test]
        fn what_is_stored_is_read_again(year in 1900_i16..2100, month in 0_i8..=12) {
            let typed = if month == 0 { year.to_string() } else { format!("{month}/{year}") };
            let when = When::parse(&typed).unwrap();
            prop_assert_eq!(When::parse(&when.text()), Some(when));
        }

        #[test]
        fn never_two_before_each_other(a in "[0-9]{1,2}/20[0-2][0-9]", b in "20[0-2][0-9]") {
            if let (Some(a), Some(b)) = (When::parse(&a), When::parse(&b)) {
                prop_assert!(!(a.is_before(b) && b.is_before(a)));
            }
        }
    }
}
