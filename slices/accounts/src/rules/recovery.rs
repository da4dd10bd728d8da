//! Recovery codes: ten, single use, for the day the telephone is lost.

use kernel::Random;
use kernel::ids::UserId;
use vault::Vault;

pub const HOW_MANY: usize = 10;
const LENGTH: usize = 10;
/// Crockford's letters: none looks like another.
const LETTERS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// New codes as they are shown: `k3f9t-2mz8q`, 50 random bits each.
pub fn new_set(random: &Random) -> Vec<String> {
    let letter = |byte: u8| char::from(LETTERS[usize::from(byte) % LETTERS.len()]);
    let one = || {
        let text: String = random.bytes::<LENGTH>().into_iter().map(letter).collect();
        format!("{}-{}", &text[..LENGTH / 2], &text[LENGTH / 2..])
    };
    std::iter::repeat_with(one).take(HOW_MANY).collect()
}

/// A typed code in its one form: capitals, spaces and dashes do not matter, `o` is `0`, `i` and `l` are `1`.
pub fn normal(typed: &str) -> Option<String> {
    let plain: String = typed
        .to_lowercase()
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '-')
        .map(|c| match c {
            'o' => '0',
            'i' | 'l' => '1',
            other => other,
        })
        .collect();
    let fits = plain.len() == LENGTH && plain.bytes().all(|byte| LETTERS.contains(&byte));
    fits.then_some(plain)
}

/// What the database keeps: a keyed hash, so that a copy of the database does not help to guess.
pub fn hash(vault: &Vault, user: UserId, normal: &str) -> String {
    vault.fingerprint("recovery", &format!("{user}/{normal}"))
}
