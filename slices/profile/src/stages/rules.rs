//! The clock of the stages: do not waste the person's time.

use kernel::Date;

/// Days from entering a stage to the next one, or to today.
pub fn days(entered: Date, until: Date) -> i64 {
    i64::from((until - entered).get_days())
}

/// Days beyond what is expected, when there are any.
pub fn beyond(days: i64, expected: u32) -> Option<i64> {
    let over = days - i64::from(expected);
    (over > 0).then_some(over)
}

/// Why a stage cannot be entered on a day. `last` is the stage the person is in, with its first day.
pub fn fault(last: Option<(&str, Date)>, stage: &str, on: Date) -> Option<&'static str> {
    match last {
        Some((now, _)) if now == stage => Some("stage-fault-same"),
        Some((_, since)) if on < since => Some("stage-fault-before"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn a_stage_is_left_on_the_day_the_next_one_is_entered() {
        assert_eq!(days(day("2026-02-27"), day("2026-03-01")), 2);
        assert_eq!(days(day("2026-03-01"), day("2026-03-01")), 0);
        assert_eq!(beyond(31, 30), Some(1));
        assert_eq!(beyond(30, 30), None);
    }

    #[test]
    fn nobody_enters_where_she_is_nor_before_she_came() {
        let since = Some(("job_finding", day("2026-03-01")));
        assert_eq!(fault(since, "job_finding", day("2026-04-01")), Some("stage-fault-same"));
        assert_eq!(fault(since, "engagement", day("2026-02-01")), Some("stage-fault-before"));
        assert_eq!(fault(since, "engagement", day("2026-03-01")), None);
        assert_eq!(fault(None, "engagement", day("2020-01-01")), None);
    }

    proptest! {
        #[test]
        fn the_days_of_all_stages_are_the_days_of_the_whole(steps in prop::collection::vec(0_i64..400, 1..6)) {
            let first = day("2020-01-01");
            let mut at = vec![first];
            for step in &steps {
                at.push(at[at.len() - 1].saturating_add(jiff::Span::new().days(*step)));
            }
            let sum: i64 = at.windows(2).map(|pair| days(pair[0], pair[1])).sum();
            prop_assert_eq!(sum, days(first, at[at.len() - 1]));
        }
    }
}
