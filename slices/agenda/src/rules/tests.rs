use kernel::Coded;
use proptest::prelude::*;

use super::*;

const ROME: &str = "Europe/Rome";

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn any_day() -> impl Strategy<Value = Date> {
    (0_i64..20_000).prop_map(|days| day("1990-01-01").saturating_add(Span::new().days(days)))
}

fn at(minutes: i64) -> Instant {
    Instant::from_millis(minutes * 60_000).unwrap()
}

#[test]
fn hours_are_read_as_people_write_them() {
    for (text, read) in [("9", "09:00"), ("9:30", "09:30"), ("9.30", "09:30"), ("09,05", "09:05"), ("1745", "17:45")] {
        assert_eq!(parse_hour(text).map(|hour| hour.strftime("%H:%M").to_string()).as_deref(), Some(read), "{text}");
    }
    for text in ["", "24", "25:00", "9:60", "9:3", "nove", "-1", "9:30:00", "+9", "99999", "9 30", "é930"] {
        assert_eq!(parse_hour(text), None, "{text}");
    }
}

#[test]
fn an_hour_that_the_clock_skips_is_an_instant_all_the_same() {
    let slot = Slot::of(day("2027-03-28"), parse_hour("2:30").unwrap(), 60, ROME).unwrap();
    assert_eq!(slot.minutes(), 60);
}

#[test]
fn the_day_on_which_clocks_go_back_has_twenty_five_hours() {
    let slot = Slot::of_days(day("2026-10-25"), day("2026-10-25"), ROME).unwrap();
    assert_eq!(slot.minutes(), 25 * 60);
}

#[test]
fn who_comes_when_another_leaves_does_not_clash() {
    let first = Slot { starts_at: at(0), ends_at: at(60) };
    assert!(!first.clashes(Slot { starts_at: at(60), ends_at: at(90) }));
    assert!(first.clashes(Slot { starts_at: at(59), ends_at: at(60) }));
}

proptest! {
    #[test]
    fn clashing_is_mutual_and_means_a_shared_minute(a in 0_i64..500, b in 1_i64..200, c in 0_i64..500, d in 1_i64..200) {
        let (one, two) = (Slot { starts_at: at(a), ends_at: at(a + b) }, Slot { starts_at: at(c), ends_at: at(c + d) });
        let shared = (a..a + b).any(|minute| (c..c + d).contains(&minute));
        prop_assert_eq!(one.clashes(two), shared);
        prop_assert_eq!(two.clashes(one), shared);
    }

    #[test]
    fn any_text_is_an_hour_of_the_day_or_none(text in "\\PC{0,8}") {
        if let Some(hour) = parse_hour(&text) {
            prop_assert!(hour.second() == 0);
        }
    }

    #[test]
    fn a_written_hour_is_read_again(hour in 0_i8..24, minute in 0_i8..60) {
        let time = Time::new(hour, minute, 0, 0).unwrap();
        prop_assert_eq!(parse_hour(&time.strftime("%H:%M").to_string()), Some(time));
    }

    #[test]
    fn weeks_cover_their_month_once(day in any_day()) {
        let weeks = weeks_of_month(day);
        let shown: Vec<Date> = weeks.concat();
        prop_assert!(weeks.iter().all(|week| week.len() == 7 && week[0].weekday() == jiff::civil::Weekday::Monday));
        prop_assert!(shown.windows(2).all(|pair| pair[0].tomorrow().unwrap() == pair[1]));
        let (first, last) = days_of(Reach::Month, day);
        prop_assert!(shown.contains(&first) && shown.contains(&last));
    }

    #[test]
    fn a_step_and_back_shows_the_same_days(day in any_day(), reach in prop::sample::select(Reach::ALL.to_vec())) {
        let back = step(reach, step(reach, day, 1), -1);
        prop_assert_eq!(days_of(reach, back), days_of(reach, day));
    }
}

#[test]
fn who_has_no_telephone_and_no_address_gets_a_letter() {
    assert_eq!(usual_telling("", ""), Telling::Letter);
    for (phone, email) in [("0573 1", ""), ("", "a@b.it"), ("0573 1", "a@b.it")] {
        assert_eq!(usual_telling(phone, email), Telling::InPerson);
    }
}
