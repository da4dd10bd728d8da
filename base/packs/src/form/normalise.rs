//! Brings answers as people and spreadsheets write them into the stored form. What cannot be understood is left as
//! it is, so that the check can name it.

use kernel::Date;

use super::{Answer, Answers, Field, FieldKind, Form};
use crate::PackSet;

impl Form {
    /// Trims, drops empty answers, and turns dates, numbers, yes/no words and labels in any of the four languages
    /// into their stored form. Answers to fields the form does not have are left out.
    pub fn normalise(&self, raw: &Answers, packs: &PackSet) -> Answers {
        self.fields()
            .filter_map(|field| {
                let answer = field.normalise(raw.get(&field.code)?, packs);
                (!answer.is_empty()).then(|| (field.code.clone(), answer))
            })
            .collect()
    }
}

impl Field {
    pub fn normalise(&self, raw: &Answer, packs: &PackSet) -> Answer {
        if self.takes_many() {
            let mut codes: Vec<String> = Vec::new();
            for code in self.split(raw, packs) {
                let code = packs.find_choice(self, code).unwrap_or(code);
                if !code.is_empty() && !codes.iter().any(|known| known == code) {
                    codes.push(code.to_owned());
                }
            }
            return Answer::Many(codes);
        }
        let text = raw.parts().map(str::trim).find(|part| !part.is_empty()).unwrap_or_default();
        Answer::Text(self.normalise_text(text, packs))
    }

    /// The parts of a many-choice answer. A spreadsheet holds them in one cell; a whole label may contain a comma,
    /// so it is tried before the cell is cut.
    fn split<'a>(&self, raw: &'a Answer, packs: &PackSet) -> Vec<&'a str> {
        let mut parts = Vec::new();
        for part in raw.parts().flat_map(|part| part.split([';', '|', '\n'])).map(str::trim) {
            if packs.find_choice(self, part).is_some() {
                parts.push(part);
            } else {
                parts.extend(part.split(',').map(str::trim));
            }
        }
        parts
    }

    fn normalise_text(&self, text: &str, packs: &PackSet) -> String {
        let found = match self.kind {
            FieldKind::LongText => return text.replace("\r\n", "\n").trim().to_owned(),
            FieldKind::Date => parse_date(text).map(|date| date.to_string()),
            FieldKind::Number => plain_number(text),
            FieldKind::YesNo => yes_or_no(text).map(str::to_owned),
            FieldKind::Choice | FieldKind::PersonLanguage | FieldKind::Country => {
                packs.find_choice(self, text).map(str::to_owned)
            }
            FieldKind::Municipality => packs.territory().find_municipality(text).map(str::to_owned),
            FieldKind::Email => Some(text.replace("mailto:", "")),
            _ => None,
        };
        found.unwrap_or_else(|| text.split_whitespace().collect::<Vec<_>>().join(" "))
    }
}

/// Reads `2026-12-02`, `2/12/2026`, `2.12.2026`, `2-12-2026`, and the same with a time after it (spreadsheets).
/// Two-digit years are not guessed.
pub fn parse_date(text: &str) -> Option<Date> {
    let day = text.trim().split(['T', ' ']).next().unwrap_or_default();
    let parts: Vec<_> = day.split(['/', '.', '-']).collect();
    let [first, second, third] = parts.as_slice() else { return None };
    let (year, month, day) = if first.len() == 4 { (first, second, third) } else { (third, second, first) };
    let fits = year.len() == 4 && [month, day].iter().all(|part| (1..=2).contains(&part.len()));
    let digits = parts.iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
    if !(fits && digits) {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

/// `1.234,50` and `12,5` as in Italy, Germany and France; `12.5` as it is.
fn plain_number(text: &str) -> Option<String> {
    let text: String = text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '€' | '\'' | '’')).collect();
    let plain = if text.contains(',') { text.replace('.', "").replace(',', ".") } else { text };
    plain.parse::<f64>().is_ok().then_some(plain)
}

fn yes_or_no(text: &str) -> Option<&'static str> {
    match fold(text).as_str() {
        "yes" | "y" | "si" | "s" | "oui" | "o" | "ja" | "j" | "true" | "vero" | "1" | "x" => Some("yes"),
        "no" | "n" | "non" | "nein" | "false" | "falso" | "0" => Some("no"),
        _ => None,
    }
}

/// Small letters without accents, digits, and single spaces for everything else.
pub(crate) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        match plain_letter(c) {
            Some(letters) => folded.push_str(letters),
            None if c.is_alphanumeric() => folded.push(c),
            None if !folded.is_empty() && !folded.ends_with(' ') => folded.push(' '),
            None => {}
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

fn plain_letter(c: char) -> Option<&'static str> {
    Some(match c {
        'à' | 'á' | 'â' | 'ä' | 'ã' | 'å' => "a",
        'è' | 'é' | 'ê' | 'ë' => "e",
        'ì' | 'í' | 'î' | 'ï' => "i",
        'ò' | 'ó' | 'ô' | 'ö' | 'õ' => "o",
        'ù' | 'ú' | 'û' | 'ü' => "u",
        'ç' => "c",
        'ñ' => "n",
        'ß' => "ss",
        'œ' => "oe",
        'æ' => "ae",
        // A combining accent after its letter.
        '\u{300}'..='\u{36f}' => "",
        _ => return None,
    })
}
