//! The key file: `netmet-key-1`, an id, 64 hexadecimal characters.

use kernel::Random;

/// The network's master key and its id (kept beside what it wrapped, so that a second key can be introduced).
#[derive(Clone)]
pub struct MasterKey {
    pub id: String,
    pub(crate) secret: [u8; 32],
}

#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum KeyFileError {
    #[error("this is not a Net-Met key file: it begins with `netmet-key-1`")]
    NotAKeyFile,
    #[error("the key in the key file is not 64 hexadecimal characters")]
    BadKey,
}

impl MasterKey {
    pub fn generate(random: &Random) -> Self {
        let id = random.bytes::<4>().iter().map(|byte| format!("{byte:02x}")).collect();
        Self { id, secret: random.bytes() }
    }

    /// The text of the key file. Whoever has it and the database reads everything.
    pub fn to_text(&self) -> String {
        let secret: String = self.secret.iter().map(|byte| format!("{byte:02x}")).collect();
        format!("netmet-key-1\n{}\n{secret}\n", self.id)
    }

    pub fn parse(text: &str) -> Result<Self, KeyFileError> {
        let mut lines = text.lines().map(str::trim);
        if lines.next() != Some("netmet-key-1") {
            return Err(KeyFileError::NotAKeyFile);
        }
        let (Some(id), Some(hex)) = (lines.next(), lines.next()) else { return Err(KeyFileError::BadKey) };
        let bytes: Vec<u8> =
            (0..hex.len()).step_by(2).filter_map(|at| u8::from_str_radix(hex.get(at..at + 2)?, 16).ok()).collect();
        let secret = <[u8; 32]>::try_from(bytes).map_err(|_| KeyFileError::BadKey)?;
        Ok(Self { id: id.to_owned(), secret })
    }
}
