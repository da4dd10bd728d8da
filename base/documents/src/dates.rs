//! Dates as offices write them. The day always comes before the month: nobody here writes American dates.

use std::time::Duration;

use kernel::Date;

#[cfg(test)]
mod tests;

/// Last year a two-digit year can mean when the caller does not say: `40` is 2040, `41` is 1941.
pub const LATEST_TWO_DIGIT_YEAR: i16 = 2040;

const YEARS: std::ops::RangeInclusive<i16> = 1800..=2199;

/// Reads `2026-12-02`, `2/12/2026`, `02.12.26`, `2-12-2026`, `2 dicembre 2026`, `1er mars 2026`, `2. Dez. 2026`;
/// a time after the date is ignored. `None` when it is no such text or the day does not exist.
pub fn parse_office_date(text: &str) -> Option<Date> {
    parse_office_date_until(text, LATEST_TWO_DIGIT_YEAR)
}

/// Like [`parse_office_date`]; two-digit years fall in the hundred years that end with `latest_year`
/// (for a birth date: the current year).
pub fn parse_office_date_until(text: &str, latest_year: i16) -> Option<Date> {
    let folded = text.trim().to_lowercase();
    let parts = parts_of(without_time(&folded)?)?;
    let (day, month, year) = match parts.as_slice() {
        [Part::Number(year), Part::Number(month), Part::Number(day)] if year.len() == 4 => (day, number(month)?, year),
        [Part::Number(day), Part::Number(month), Part::Number(year)] => (day, number(month)?, year),
        [Part::Number(day), Part::Month(month), Part::Number(year)] => (day, *month, year),
        _ => return None,
    };
    Date::new(full_year(year, latest_year)?, month, number(day)?).ok()
}

/// The day of an Excel serial number in the 1900 system (1 = 1 January 1900); the time of day is dropped.
///
/// `None` outside Excel's calendar and for 60, the 29 February 1900 that only Excel knows.
pub fn from_excel_serial(serial: f64) -> Option<Date> {
    if !(1.0..2_958_466.0).contains(&serial) {
        return None;
    }
    let days = serial as u64;
    let epoch = match days {
        60 => return None,
        ..60 => Date::new(1899, 12, 31).ok()?,
        _ => Date::new(1899, 12, 30).ok()?,
    };
    epoch.checked_add(Duration::from_secs(days * 86_400)).ok()
}

enum Part<'a> {
    Number(&'a str),
    Month(i8),
}

/// Cuts ` 10:30`, `T00:00:00Z` and the like; `None` when what follows the date is not a time.
fn without_time(text: &str) -> Option<&str> {
    let Some(colon) = text.find(':') else {
        return Some(text);
    };
    let cut = text[..colon].rfind([' ', 't'])?;
    let time = &text[cut + 1..];
    let is_time = time.chars().all(|c| c.is_ascii_digit() || matches!(c, ':' | '.' | 'z' | '+' | '-'));
    is_time.then(|| text[..cut].trim_end_matches([',', ' ']))
}

/// Numbers and month names in order. Weekdays, ordinals and small words are dropped; any other word refuses the text.
fn parts_of(text: &str) -> Option<Vec<Part<'_>>> {
    let mut parts = Vec::new();
    let mut separators: Vec<&str> = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let class = Class::of(first)?;
        let end = rest.find(|c| Class::of(c) != Some(class)).unwrap_or(rest.len());
        let (run, after) = rest.split_at(end);
        rest = after;
        match class {
            Class::Digit if run.len() <= 4 => parts.push(Part::Number(run)),
            Class::Digit => return None,
            Class::Letter if is_small_word(run) => {}
            Class::Letter => parts.push(Part::Month(month(run)?)),
            Class::Separator => separators.push(run),
        }
    }
    let all_numbers = parts.iter().all(|part| matches!(part, Part::Number(_)));
    // `2/12-2026` or `2 1/2 2026` is a slip of the hand, not a date to guess.
    if all_numbers && (separators.len() != 2 || separators[0].trim() != separators[1].trim()) {
        return None;
    }
    Some(parts)
}

#[derive(Clone, Copy, PartialEq)]
enum Class {
    Digit,
    Letter,
    Separator,
}

impl Class {
    fn of(c: char) -> Option<Self> {
        match c {
            '0'..='9' => Some(Self::Digit),
            '/' | '-' | '.' | ',' | '\'' | '’' | '°' | ' ' | '\u{a0}' | '\u{202f}' => Some(Self::Separator),
            'º' | 'ª' => Some(Self::Separator),
            c if c.is_alphabetic() => Some(Self::Letter),
            _ => None,
        }
    }
}

fn number(digits: &str) -> Option<i8> {
    if digits.len() > 2 { None } else { digits.parse().ok() }
}

fn full_year(digits: &str, latest_year: i16) -> Option<i16> {
    let year: i16 = digits.parse().ok()?;
    let year = match digits.len() {
        4 => year,
        2 => {
            let in_century = latest_year - latest_year.rem_euclid(100) + year;
            if in_century > latest_year { in_century - 100 } else { in_century }
        }
        _ => return None,
    };
    YEARS.contains(&year).then_some(year)
}

fn is_small_word(word: &str) -> bool {
    const SMALL: [&str; 20] = [
        "st", "nd", "rd", "th", "er", "di", "de", "del", "of", "the", "le", "il", "den", "der", "l", "o", "dell", "am",
        "on", "du",
    ];
    const WEEKDAYS: [&str; 29] = [
        "lunedì",
        "martedì",
        "mercoledì",
        "giovedì",
        "venerdì",
        "sabato",
        "domenica",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "lundi",
        "mardi",
        "mercredi",
        "jeudi",
        "vendredi",
        "samedi",
        "dimanche",
        "montag",
        "dienstag",
        "mittwoch",
        "donnerstag",
        "freitag",
        "samstag",
        "sonnabend",
        "sonntag",
    ];
    SMALL.contains(&word) || WEEKDAYS.contains(&word)
}

/// Month of a full or shortened name in Italian, English, French or German, lower case.
fn month(word: &str) -> Option<i8> {
    const NAMES: [&[&str]; 12] = [
        &["gennaio", "january", "janvier", "januar", "jänner", "gen", "genn", "jan", "janv", "jän"],
        &[
            "febbraio", "february", "février", "fevrier", "februar", "feber", "feb", "febb", "fév", "fev", "févr",
            "fevr",
        ],
        &["marzo", "march", "mars", "märz", "maerz", "mar", "mär", "mrz"],
        &["aprile", "april", "avril", "apr", "avr"],
        &["maggio", "may", "mai", "mag", "magg"],
        &["giugno", "june", "juin", "juni", "giu", "jun"],
        &["luglio", "july", "juillet", "juli", "lug", "jul", "juil"],
        &["agosto", "august", "août", "aout", "ago", "aug"],
        &["settembre", "september", "septembre", "set", "sett", "sep", "sept"],
        &["ottobre", "october", "octobre", "oktober", "ott", "oct", "okt"],
        &["novembre", "november", "nov"],
        &["dicembre", "december", "décembre", "decembre", "dezember", "dic", "dec", "déc", "dez"],
    ];
    let index = NAMES.iter().position(|names| names.contains(&word))?;
    i8::try_from(index + 1).ok()
}
