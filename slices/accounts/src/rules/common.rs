//! Passwords that attackers try first: the offline list in `assets/vendor/common-passwords`.

use std::sync::OnceLock;

use super::password::MIN_CHARS;

const LIST: &str = "vendor/common-passwords/10_million_password_list_top_1M.txt";

/// Is the password, in any case of its letters, on the list? Shorter ones are refused for their length anyway.
pub fn is_common(password: &str) -> bool {
    let lower = password.to_lowercase();
    long_ones().binary_search(&lower.as_str()).is_ok()
}

/// Sorted once: 44 thousand of the million are long enough to pass the rule of length.
fn long_ones() -> &'static [&'static str] {
    static LONG: OnceLock<Vec<&'static str>> = OnceLock::new();
    LONG.get_or_init(|| {
        let text = web::bundled(LIST).and_then(|bytes| std::str::from_utf8(bytes).ok());
        // A server without the list would let weak passwords pass in silence.
        let text = text.expect("the list of common passwords is part of the binary");
        let mut long: Vec<_> = text.lines().map(str::trim).filter(|line| line.chars().count() >= MIN_CHARS).collect();
        long.sort_unstable();
        long.dedup();
        long
    })
}
