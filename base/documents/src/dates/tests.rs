use kernel::Date;
use proptest::prelude::*;

use super::*;

fn day(year: i16, month: i8, day: i8) -> Option<Date> {
    Some(Date::new(year, month, day).unwrap())
}

#[test]
fn every_way_an_office_writes_a_day_is_read() {
    for text in [
        "2026-12-02",
        "2026-12-02T00:00:00",
        "2026-12-02 10:30",
        "2/12/2026",
        "02/12/26",
        "02.12.26",
        "2-12-2026",
        " 2. 12. 2026 ",
        "2 dicembre 2026",
        "2 dic. 2026",
        "mercoledì 2 dicembre 2026",
        "2 December 2026",
        "2nd of December 2026",
        "2 décembre 2026",
        "2. Dezember 2026",
        "2-dic-26",
        "2026/12/02",
    ] {
        assert_eq!(parse_office_date(text), day(2026, 12, 2), "{text}");
    }
    assert_eq!(parse_office_date("1° marzo 2026"), day(2026, 3, 1));
    assert_eq!(parse_office_date("1er août 2026"), day(2026, 8, 1));
    assert_eq!(parse_office_date("3. März 2026"), day(2026, 3, 3));
}

#[test]
fn the_month_never_comes_first() {
    assert_eq!(parse_office_date("3/4/2026"), day(2026, 4, 3));
    assert_eq!(parse_office_date("12/25/2026"), None);
    assert_eq!(parse_office_date("December 2, 2026"), None);
}

#[test]
fn a_day_that_does_not_exist_is_no_date() {
    for text in ["30/02/2026", "29/02/2026", "31.4.2026", "0/1/2026", "2026-13-01", "2/12/0226", "2/12/226"] {
        assert_eq!(parse_office_date(text), None, "{text}");
    }
    assert_eq!(parse_office_date("29/02/2028"), day(2028, 2, 29));
}

#[test]
fn other_texts_are_no_dates() {
    for text in
        ["", "domani", "2026", "12/2026", "45992", "02122026", "2/12-2026", "ore 10:30", "2 mesi 2026", "1 2 3 4"]
    {
        assert_eq!(parse_office_date(text), None, "{text}");
    }
}

#[test]
fn a_two_digit_birth_year_is_never_in_the_future() {
    assert_eq!(parse_office_date_until("1/1/27", 2026), day(1927, 1, 1));
    assert_eq!(parse_office_date_until("1/1/26", 2026), day(2026, 1, 1));
    assert_eq!(parse_office_date_until("1/1/99", 2026), day(1999, 1, 1));
}

#[test]
fn excel_serials_follow_excels_calendar() {
    assert_eq!(from_excel_serial(1.0), day(1900, 1, 1));
    assert_eq!(from_excel_serial(59.0), day(1900, 2, 28));
    assert_eq!(from_excel_serial(60.0), None);
    assert_eq!(from_excel_serial(61.0), day(1900, 3, 1));
    assert_eq!(from_excel_serial(45943.5), day(2025, 10, 13));
    assert_eq!(from_excel_serial(f64::NAN), None);
    assert_eq!(from_excel_serial(-3.0), None);
}

proptest! {
    #[test]
    fn any_text_is_answered(text in any::<String>(), datelike in "[0-9:./ tTgenmarz°-]{0,20}") {
        let _ = parse_office_date(&text);
        let _ = parse_office_date(&datelike);
    }

    #[test]
    fn every_day_written_in_italian_is_read_back(y in 1900i16..2100, m in 1i8..=12, d in 1i8..=28) {
        prop_assert_eq!(parse_office_date(&format!("{d}/{m}/{y}")), day(y, m, d));
        prop_assert_eq!(parse_office_date(&format!("{d:02}.{m:02}.{y}")), day(y, m, d));
    }
}
