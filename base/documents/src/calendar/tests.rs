//! Files are read by a parser that is not the writer's, and by the rules of RFC 5545 themselves.

use calcard::icalendar::{ICalendar, ICalendarComponentType, ICalendarProperty};
use calcard::{Entry, Parser};
use proptest::prelude::*;

use super::*;

fn at(text: &str) -> Instant {
    Instant::parse(text).unwrap()
}

fn entry(title: &str, location: &str) -> CalendarEntry {
    CalendarEntry {
        uid: "0192-ab@netmet".to_owned(),
        title: title.to_owned(),
        location: location.to_owned(),
        url: "https://rete.example/calendar/at/0192".to_owned(),
        sequence: 3,
        starts_at: at("2026-11-24T08:30:00.000Z"),
        ends_at: at("2026-11-24T09:30:00.000Z"),
        standing: Standing::Confirmed,
    }
}

/// What a phone refuses a file for (RFC 5545, 3.1, 3.4, 3.6): line ends, length, open blocks, missing or doubled properties.
fn faults(text: &str) -> Vec<String> {
    let mut faults = Vec::new();
    if !text.ends_with("\r\n") || text.replace("\r\n", "").contains(['\r', '\n']) {
        faults.push("a line does not end with CRLF".to_owned());
    }
    faults
        .extend(text.split("\r\n").filter(|line| line.len() > 75).map(|line| format!("longer than 75 octets: {line}")));
    let unfolded = text.replace("\r\n ", "").replace("\r\n\t", "");
    let lines: Vec<&str> = unfolded.split("\r\n").filter(|line| !line.is_empty()).collect();
    if lines.first() != Some(&"BEGIN:VCALENDAR") || lines.last() != Some(&"END:VCALENDAR") {
        faults.push("no calendar around it".to_owned());
    }
    for line in &lines {
        let name = line.split([':', ';']).next().unwrap_or_default();
        let is_name =
            !name.is_empty() && name.bytes().all(|one| one.is_ascii_uppercase() || one.is_ascii_digit() || one == b'-');
        if !is_name || !line.contains(':') || line.chars().any(|one| one.is_control() && one != '\t') {
            faults.push(format!("no property: {line:?}"));
        }
    }
    for event in unfolded.split("BEGIN:VEVENT\r\n").skip(1) {
        let event = event.split("END:VEVENT").next().unwrap_or_default();
        for needed in ["UID", "DTSTAMP", "DTSTART", "SEQUENCE", "STATUS", "SUMMARY"] {
            let found = event.split("\r\n").filter(|line| line.split([':', ';']).next() == Some(needed)).count();
            if found != 1 {
                faults.push(format!("{found} times {needed}"));
            }
        }
    }
    let once = |name: &str| lines.iter().filter(|line| line.starts_with(name)).count() == 1;
    if !once("VERSION:2.0") || !once("PRODID") {
        faults.push("no version or maker".to_owned());
    }
    faults
}

/// The whole file as the other parser reads it; a line it cannot read fails.
fn parsed(text: &str) -> ICalendar {
    let mut parser = Parser::new(text);
    let Entry::ICalendar(calendar) = parser.entry() else { panic!("no calendar in\n{text}") };
    assert!(matches!(parser.entry(), Entry::Eof), "something stands behind the calendar");
    calendar
}

fn value(calendar: &ICalendar, name: &ICalendarProperty) -> Option<String> {
    let event = calendar.components.iter().find(|one| one.component_type == ICalendarComponentType::VEvent)?;
    let property = event.entries.iter().find(|entry| entry.name == *name)?;
    property.values.first().and_then(|value| value.as_text()).map(str::to_owned)
}

#[test]
fn a_phone_takes_the_file() {
    let text = calendar_file("Appuntamenti", at("2026-11-23T10:00:00.000Z"), &[entry("Appuntamento A1B2C3", "Sede")]);
    assert_eq!(faults(&text), Vec::<String>::new());
    for line in
        ["DTSTART:20261124T083000Z", "DTEND:20261124T093000Z", "SEQUENCE:3", "STATUS:CONFIRMED", "UID:0192-ab@netmet"]
    {
        assert!(text.contains(&format!("\r\n{line}\r\n")), "{line} in\n{text}");
    }
    let calendar = parsed(&text);
    assert_eq!(value(&calendar, &ICalendarProperty::Summary).as_deref(), Some("Appuntamento A1B2C3"));
}

#[test]
fn a_calendar_without_appointments_is_one_too() {
    let text = calendar_file("Appuntamenti", at("2026-11-23T10:00:00.000Z"), &[]);
    assert_eq!(faults(&text), Vec::<String>::new());
    assert!(!parsed(&text).components.is_empty());
}

#[test]
fn the_check_catches_what_a_phone_refuses() {
    let good = calendar_file("Appuntamenti", at("2026-11-23T10:00:00.000Z"), &[entry("Appuntamento", "Sede")]);
    for (from, to) in [
        ("\r\n", "\n"),
        ("END:VCALENDAR", ""),
        ("UID:", "XUID:"),
        ("DTSTAMP:", "DTSTAMP:1\r\nDTSTAMP:"),
        ("SUMMARY:", "Nome di qualcuno\r\nSUMMARY:"),
        ("LOCATION:", &format!("LOCATION:{}", "x".repeat(80))),
    ] {
        assert_ne!(
            faults(&good.replacen(from, to, if from == "\r\n" { usize::MAX } else { 1 })),
            Vec::<String>::new(),
            "{to}"
        );
    }
}

proptest! {
    /// Whatever a body is called: separators, line ends, long names, letters of any script.
    #[test]
    fn any_title_and_place_make_a_file_that_is_taken(title in "\\PC{1,120}", location in "(\\PC|[\r\n\t\\\\;,:\"]){0,160}") {
        let text = calendar_file(&title, at("2026-11-23T10:00:00.000Z"), &[entry(&title, &location)]);
        prop_assert_eq!(faults(&text), Vec::<String>::new());
        let calendar = parsed(&text);
        if title.trim() == title && !title.contains('\\') {
            prop_assert_eq!(value(&calendar, &ICalendarProperty::Summary), Some(title));
        }
    }
}
