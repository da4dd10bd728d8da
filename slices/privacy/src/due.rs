//! By when an answer is owed.

use jiff::Span;
use kernel::Date;
use packs::{RightsTerm, Territory};

/// So many months after the day of receipt (art. 12(3) GDPR); a term that ends on a holiday ends on the next working day
/// (Reg. (EEC, Euratom) 1182/71 art. 3(4)).
pub(crate) fn due(territory: &Territory, received: Date, months: u32) -> Date {
    let mut day = received.saturating_add(Span::new().months(i64::from(months)));
    for _ in 0..14 {
        if territory.is_working_day(day, None) {
            break;
        }
        day = day.tomorrow().unwrap_or(day);
    }
    day
}

/// The whole time with the two further months.
pub(crate) fn extended(territory: &Territory, received: Date, term: &RightsTerm) -> Date {
    due(territory, received, term.months + term.extension_months)
}

#[cfg(test)]
mod tests {
    use packs::PackSet;

    use super::*;

    fn day(text: &str) -> Date {
        text.parse().expect("a day")
    }

    #[test]
    fn a_month_ends_on_its_last_day_where_there_is_no_such_day() {
        let packs = PackSet::embedded().expect("packs");
        // 31 January and one month: 28 February 2027 is a Sunday.
        assert_eq!(due(packs.territory(), day("2027-01-31"), 1), day("2027-03-01"));
        assert_eq!(due(packs.territory(), day("2026-11-23"), 1), day("2026-12-23"));
    }

    #[test]
    fn a_term_that_ends_at_christmas_ends_after_it() {
        let packs = PackSet::embedded().expect("packs");
        // Friday 25 and Saturday 26 are holidays, then a Sunday.
        assert_eq!(due(packs.territory(), day("2026-11-25"), 1), day("2026-12-28"));
    }

    #[test]
    fn the_extension_counts_from_the_day_of_receipt() {
        let packs = PackSet::embedded().expect("packs");
        let term = packs.privacy().term(day("2026-11-23")).expect("a term");
        assert_eq!(extended(packs.territory(), day("2026-11-23"), term), day("2027-02-23"));
    }
}
