//! The second factor: codes of six digits that change every 30 seconds (RFC 6238 on HMAC-SHA-1, as all apps do).

use kernel::Instant;
use subtle::ConstantTimeEq;
use totp_rs::{Algorithm, TOTP};

/// Seconds of one step.
const STEP: i64 = 30;
const DIGITS: usize = 6;
/// 160 bits, as RFC 4226 recommends.
pub const SECRET_BYTES: usize = 20;

pub fn step_at(now: Instant) -> i64 {
    now.as_millis().div_euclid(1000 * STEP)
}

/// The code of a step, `digits` long.
pub fn code(secret: &[u8], step: i64, digits: usize) -> String {
    let totp = TOTP::new_unchecked(Algorithm::SHA1, digits, 0, STEP.unsigned_abs(), secret.to_vec());
    totp.generate(u64::try_from(step * STEP).unwrap_or(0))
}

/// The step whose code was typed: now, or one before or after, for clocks that are a little off.
pub fn matching_step(secret: &[u8], typed: &str, now: Instant) -> Option<i64> {
    let typed = digits_of(typed)?;
    let now = step_at(now);
    let same = |step: &i64| bool::from(code(secret, *step, DIGITS).as_bytes().ct_eq(typed.as_bytes()));
    // All three are always computed: the time says nothing about which one fits.
    let fitting: Vec<i64> = [now - 1, now, now + 1].into_iter().filter(same).collect();
    fitting.first().copied()
}

/// Six digits, typed with or without spaces; anything else is no such code.
pub fn digits_of(typed: &str) -> Option<String> {
    let plain: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    (plain.len() == DIGITS && plain.bytes().all(|byte| byte.is_ascii_digit())).then_some(plain)
}

/// The secret as apps take it by hand: base 32 in groups of four.
pub fn key_text(secret: &[u8]) -> String {
    let plain = base32(secret);
    let groups: Vec<&str> =
        (0..plain.len()).step_by(4).filter_map(|at| plain.get(at..(at + 4).min(plain.len()))).collect();
    groups.join(" ")
}

/// What the square code says: the key address of authenticator apps.
pub fn address(network: &str, email: &str, secret: &[u8]) -> String {
    // A colon parts issuer and account in the label.
    let issuer = web::percent(&network.replace(':', " ")).replace('/', "%2F");
    let account = web::percent(email).replace('/', "%2F");
    format!("otpauth://totp/{issuer}:{account}?secret={}&issuer={issuer}", base32(secret))
}

fn base32(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    let mut text = String::new();
    let (mut held, mut bits) = (0_u32, 0_u32);
    for byte in bytes {
        held = (held << 8) | u32::from(*byte);
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            text.push(char::from(LETTERS[(held >> bits & 31) as usize]));
        }
        held &= (1 << bits) - 1;
    }
    if bits > 0 {
        text.push(char::from(LETTERS[(held << (5 - bits) & 31) as usize]));
    }
    text
}
