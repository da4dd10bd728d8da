//! Search keys: names, phones and words folded to `[a-z0-9]`.
//!
//! SQLite and PostgreSQL compare text in different ways, except for lower-case ASCII letters and digits. So keys are
//! made here, stored, and compared as they are: the same SQL finds the same people on both engines.
//! What people read is always the text as they wrote it.

mod sound;

pub use sound::sound;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Longest run of `z` that [`prefix_end`] counts on; no key of a name holds so many.
const NO_KEY_HAS_SO_MANY: usize = 64;

/// The whole text as one key: `D'Angelo` and `D’ANGELO` give `dangelo`, `De Rossi` gives `derossi`.
///
/// Accents and apostrophes go, other scripts are transliterated (`徐伟` gives `xuwei`), all the rest separates words.
/// Empty when nothing can be spelled. Folding twice changes nothing.
pub fn fold(text: &str) -> String {
    tokens(text).concat()
}

/// The words of a text, each folded, in their order: `María-José O'Neill` gives `maria`, `jose`, `oneill`.
pub fn tokens(text: &str) -> Vec<String> {
    let mut spelled = String::with_capacity(text.len());
    for c in text.nfkc().flat_map(char::to_lowercase).filter(|c| !is_apostrophe(*c)) {
        spell(c, &mut spelled);
    }
    spelled.split_whitespace().map(str::to_owned).collect()
}

/// Key that puts people in order of family name, then given name.
///
/// The names are parted by `0`, which comes before every letter, so that `Rossi Zoe` stands before `Rossini Ada`.
pub fn sort_key(family: &str, given: &str) -> String {
    fold(family) + "0" + &fold(given)
}

/// The digits of a phone number, without the Italian country code: `+39 0573 1234`, `0039 05731234` and
/// `0573/1234` are the same. Other countries keep their code, without `00`.
pub fn phone_key(text: &str) -> String {
    let digits = fold(text).chars().filter(char::is_ascii_digit).collect::<String>();
    let has_plus = text.nfkc().find(|c| *c == '+' || c.is_numeric()) == Some('+');
    // A bare 39 stays: Italian mobile numbers begin with 39 too.
    let abroad = if has_plus { Some(digits.as_str()) } else { digits.strip_prefix("00") };
    match abroad {
        Some(number) => number.strip_prefix("39").unwrap_or(number).to_owned(),
        None => digits,
    }
}

/// The smallest key after all keys that begin with `prefix`, for `key >= prefix AND key < prefix_end(prefix)`.
///
/// Nothing in `[a-z0-9]` comes after every key that begins with `z`: then it is a run of `z` no name reaches.
/// The empty prefix covers everything in the same way.
pub fn prefix_end(prefix: &str) -> String {
    let stem = prefix.trim_end_matches('z');
    let Some(last) = stem.chars().next_back() else { return "z".repeat(NO_KEY_HAS_SO_MANY.max(prefix.len() + 1)) };
    let next = match last {
        '9' => 'a',
        'a'..='y' | '0'..='8' => char::from(last as u8 + 1),
        other => other,
    };
    stem[..stem.len() - last.len_utf8()].to_owned() + &next.to_string()
}

/// Apostrophes join (`D'Angelo` is one word), also those that transliteration writes for soft signs and glottal stops.
const fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '`' | '´' | '’' | '‘' | '‛' | 'ʻ' | 'ʼ' | 'ʹ' | 'ʽ' | 'ʾ' | 'ʿ' | '′' | '＇')
}

/// Appends the spelling of one character; a space where a word ends.
fn spell(c: char, to: &mut String) {
    if c.is_ascii_alphanumeric() {
        to.push(c.to_ascii_lowercase());
    } else if c.is_ascii() {
        to.push(' ');
    } else if let Some(base) = std::iter::once(c).nfkd().next().filter(char::is_ascii_alphabetic) {
        to.push(base.to_ascii_lowercase());
    } else if is_dropped(c) {
        // Written marks that are not letters of their own: the word goes on.
    } else {
        match c {
            // The Azerbaijani schwa is an e in every passport; the table writes `@`.
            'ə' => to.push('e'),
            // The table drops alef, ain and ta marbuta, which Latin spellings write as a: Fatma, Ali, Ahmed.
            'ا' | 'أ' | 'إ' | 'آ' | 'ٱ' | 'ى' | 'ة' | 'ع' => to.push('a'),
            _ => to.extend(deunicode::deunicode_char(c).unwrap_or(" ").chars().filter_map(plain)),
        }
    }
}

fn plain(c: char) -> Option<char> {
    match c {
        _ if is_apostrophe(c) => None,
        _ if c.is_ascii_alphanumeric() => Some(c.to_ascii_lowercase()),
        _ => Some(' '),
    }
}

/// Loose accents, Arabic vowel signs and tatweel, invisible joiners. Vowel signs of Indic scripts are kept: they are vowels.
fn is_dropped(c: char) -> bool {
    let arabic_sign = matches!(c, '\u{064b}'..='\u{065f}' | '\u{0670}' | '\u{0640}');
    let joiner = matches!(c, '\u{00ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}');
    arabic_sign || joiner || (is_combining_mark(c) && matches!(c, '\u{0300}'..='\u{036f}' | '\u{0591}'..='\u{05c7}'))
}

#[cfg(test)]
mod tests;
