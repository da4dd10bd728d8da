//! The code of six figures: what it looks like and what is kept of it.

use std::fmt::Display;

use kernel::Random;
use subtle::ConstantTimeEq;
use vault::Vault;

/// Six figures: enough against few tries, short enough for the telephone.
pub fn new_code(random: &Random) -> String {
    (0..6).map(|_| char::from(b'0' + u8::try_from(random.below(10)).unwrap_or(0))).collect()
}

/// `482 915`, as it is read out.
pub fn spoken(code: &str) -> String {
    let (first, second) = code.split_at_checked(3).unwrap_or((code, ""));
    format!("{first} {second}").trim().to_owned()
}

/// The figures of what was typed, whatever stands between them. Arabic-Indic and Persian ones are figures too: a phone in
/// those languages types them.
pub fn figures(typed: &str) -> String {
    typed.chars().filter_map(figure).take(12).collect()
}

fn figure(typed: char) -> Option<char> {
    let zero = ['0', '\u{0660}', '\u{06f0}'].into_iter().find(|zero| (*zero..).take(10).any(|one| one == typed))?;
    char::from_digit(u32::from(typed) - u32::from(zero), 10)
}

/// What is kept of a code: keyed, because six figures are quickly tried on a copy of the database. `purpose` separates the
/// kinds of link, `link` is the id of the one that the code belongs to.
pub fn code_hash(vault: &Vault, purpose: &str, link: impl Display, code: &str) -> String {
    vault.fingerprint(purpose, &format!("{link}/{code}"))
}

pub fn same(one: &str, other: &str) -> bool {
    one.as_bytes().ct_eq(other.as_bytes()).into()
}

#[cfg(test)]
mod tests {
    use vault::MasterKey;

    use super::*;

    fn vault() -> Vault {
        let random = Random::seeded(3);
        Vault::new(MasterKey::generate(&random), random)
    }

    #[test]
    fn a_code_is_six_figures_and_read_with_whatever_stands_between() {
        let code = new_code(&Random::seeded(9));
        assert!(code.len() == 6 && code.chars().all(|c| c.is_ascii_digit()), "{code}");
        assert_eq!(figures(&format!(" {}-", spoken(&code))), code);
    }

    #[test]
    fn figures_of_an_arabic_or_persian_phone_are_figures() {
        assert_eq!(figures("٤٨٢ ٩١٥"), "482915");
        assert_eq!(figures("۴۸۲۹۱۵"), "482915");
        assert_eq!(figures("abc"), "");
    }

    #[test]
    fn the_same_code_has_another_hash_in_another_link_and_for_another_purpose() {
        let vault = vault();
        let hash = |purpose, link| code_hash(&vault, purpose, link, "482915");
        assert_ne!(hash("a", "1"), hash("a", "2"));
        assert_ne!(hash("a", "1"), hash("b", "1"));
    }
}
