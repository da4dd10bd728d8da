//! The tests' language: English with accents and a third longer, so that a word nobody translated and a box that
//! cannot grow are seen at once. No direction marks are added: the page's own `dir` must do that work.

use std::borrow::Cow;

/// Accents the letters of one piece of text and doubles its vowels.
pub fn disguise(text: &str) -> Cow<'_, str> {
    if !text.chars().any(|c| c.is_ascii_alphabetic()) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() * 2);
    for letter in text.chars() {
        let other = accented(letter);
        out.push(other);
        if matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u') {
            out.push(other);
        }
    }
    Cow::Owned(out)
}

fn accented(letter: char) -> char {
    match letter {
        'a' => 'á',
        'c' => 'ç',
        'd' => 'ð',
        'e' => 'é',
        'g' => 'ğ',
        'i' => 'í',
        'n' => 'ñ',
        'o' => 'ó',
        's' => 'š',
        't' => 'ţ',
        'u' => 'ú',
        'y' => 'ý',
        'z' => 'ž',
        'A' => 'Á',
        'C' => 'Ç',
        'E' => 'É',
        'I' => 'Í',
        'N' => 'Ñ',
        'O' => 'Ó',
        'S' => 'Š',
        'U' => 'Ú',
        'Z' => 'Ž',
        other => other,
    }
}
