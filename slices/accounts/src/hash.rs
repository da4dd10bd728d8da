//! Password hashes: argon2id with the parameters OWASP recommends (19 MiB, 2 passes, 1 lane).

use std::sync::OnceLock;

use argon2::password_hash::{PasswordHash, PasswordHasher, PasswordVerifier, SaltString};
use argon2::{Algorithm, Argon2, Params, Version};
use kernel::Random;
use unicode_normalization::UnicodeNormalization;
use web::PageError;

const MEMORY_KIB: u32 = 19_456;
const PASSES: u32 = 2;
const LANES: u32 = 1;

fn argon() -> Argon2<'static> {
    let params = Params::new(MEMORY_KIB, PASSES, LANES, None).expect("the parameters are constants within bounds");
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

/// The hash of a password as PHC text (`$argon2id$...`). Takes some 20 ms and 19 MiB: call it off the async threads.
pub fn hash_password(random: &Random, password: &str) -> String {
    let salt = SaltString::encode_b64(&random.bytes::<16>()).expect("16 bytes are a salt");
    let hash = argon().hash_password(normal(password).as_bytes(), &salt);
    hash.expect("the parameters and the salt are within bounds").to_string()
}

/// One spelling for the same typed characters, whichever keyboard (NFKC).
fn normal(password: &str) -> String {
    password.nfkc().collect()
}

fn fits(hash: &str, password: &str) -> bool {
    PasswordHash::new(hash).is_ok_and(|hash| argon().verify_password(normal(password).as_bytes(), &hash).is_ok())
}

/// Hashes on a thread of its own.
pub(crate) async fn hash(random: &Random, password: &str) -> Result<String, PageError> {
    let (random, password) = (random.clone(), password.to_owned());
    let hashed = tokio::task::spawn_blocking(move || hash_password(&random, &password)).await;
    hashed.map_err(|error| PageError::fault(error.to_string()))
}

/// Does the password fit? Without a hash (unknown user, invitation not accepted) the same work is done for a no.
pub(crate) async fn verify(hash: Option<String>, password: &str) -> Result<bool, PageError> {
    let password = password.to_owned();
    let verified = tokio::task::spawn_blocking(move || {
        let known = hash.is_some();
        let hash = hash.unwrap_or_else(|| stranger().to_owned());
        fits(&hash, &password) && known
    });
    verified.await.map_err(|error| PageError::fault(error.to_string()))
}

/// A hash that no password fits, made with the same parameters.
fn stranger() -> &'static str {
    static HASH: OnceLock<String> = OnceLock::new();
    HASH.get_or_init(|| hash_password(&Random::seeded(0), "nobody"))
}

/// Makes the hash for strangers ready, so that the first of them waits no longer than others.
pub(crate) async fn prepare() -> Result<(), PageError> {
    let ready = tokio::task::spawn_blocking(|| stranger().len()).await;
    ready.map(|_| ()).map_err(|error| PageError::fault(error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::{fits, hash_password};
    use kernel::Random;

    #[test]
    fn a_hash_fits_its_password_only_and_names_its_parameters() {
        let hash = hash_password(&Random::seeded(1), "quattro sedie in cortile");
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
        assert!(fits(&hash, "quattro sedie in cortile"));
        assert!(!fits(&hash, "quattro sedie in cortile "));
        assert!(!fits("not a hash", "quattro sedie in cortile"));
    }

    #[test]
    fn the_same_letters_from_another_keyboard_fit() {
        let hash = hash_password(&Random::seeded(2), "perche\u{301} no, domani");
        assert!(fits(&hash, "perch\u{e9} no, domani"));
    }
}
