//! What makes a password good enough (OWASP ASVS 5.0, 6.2): length and not being known, no rules of composition.

use kernel::{coded, fold};

use super::common;

pub const MIN_CHARS: usize = 12;
/// What the page advises.
pub const ADVISED_CHARS: usize = 15;
pub const MAX_CHARS: usize = 200;

/// Parts of a name shorter than this are in too many words to mean anything.
const MIN_PART: usize = 5;

coded! {
    /// Why a password is refused.
    pub enum PasswordFault("password-fault") {
        TooShort = "too_short",
        TooLong = "too_long",
        Common = "common",
        Personal = "personal",
        NotTheSame = "not_the_same",
    }
}

/// Whom the password is for: nothing of this may be in it.
#[derive(Debug, Clone, Copy)]
pub struct Owner<'a> {
    pub email: &'a str,
    pub name: &'a str,
    pub network: &'a str,
}

/// The fault of a new password typed twice, the first that counts.
pub fn fault(password: &str, again: &str, owner: &Owner<'_>) -> Option<PasswordFault> {
    let chars = password.chars().count();
    if chars < MIN_CHARS {
        return Some(PasswordFault::TooShort);
    }
    if chars > MAX_CHARS {
        return Some(PasswordFault::TooLong);
    }
    if common::is_common(password) {
        return Some(PasswordFault::Common);
    }
    if is_personal(password, owner) {
        return Some(PasswordFault::Personal);
    }
    (password != again).then_some(PasswordFault::NotTheSame)
}

/// Contains the address, a name of its owner or of the network, however written.
fn is_personal(password: &str, owner: &Owner<'_>) -> bool {
    let folded = fold::fold(password);
    let local = owner.email.split('@').next().unwrap_or_default();
    let mut parts = vec![fold::fold(owner.email), fold::fold(local), fold::fold(owner.name), fold::fold(owner.network)];
    parts.extend(fold::tokens(owner.name));
    parts.extend(fold::tokens(owner.network));
    parts.iter().any(|part| part.len() >= MIN_PART && folded.contains(part.as_str()))
}
