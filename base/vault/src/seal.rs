//! Sealing and opening.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use kernel::ids::PersonId;
use kernel::words::Compartment;
use kernel::{Coded, Random};
use sha2::Sha256;

use crate::keyfile::MasterKey;

const NONCE: usize = 24;

/// Holds the master key in memory; cloning shares nothing but the bytes.
#[derive(Clone)]
pub struct Vault {
    master: MasterKey,
    random: Random,
}

/// The open key of one person and compartment. Lives as long as one request.
pub struct DataKey([u8; 32]);

#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum SealError {
    #[error("the sealed text does not open: wrong key, wrong place, or damaged")]
    DoesNotOpen,
    #[error("the key was wrapped by key file `{0}`, which is not the one in use")]
    OtherKeyFile(String),
}

impl Vault {
    pub fn new(master: MasterKey, random: Random) -> Self {
        Self { master, random }
    }

    pub fn key_id(&self) -> &str {
        &self.master.id
    }

    /// A new data key and its wrapped form for `data_keys`.
    pub fn new_data_key(&self, person: PersonId, compartment: Compartment) -> (DataKey, Vec<u8>) {
        let key = DataKey(self.random.bytes());
        let wrapped =
            seal(&self.compartment_key(compartment), &key.0, &place_of_key(person, compartment), &self.random);
        (key, wrapped)
    }

    pub fn open_data_key(
        &self,
        person: PersonId,
        compartment: Compartment,
        key_id: &str,
        wrapped: &[u8],
    ) -> Result<DataKey, SealError> {
        if key_id != self.master.id {
            return Err(SealError::OtherKeyFile(key_id.to_owned()));
        }
        let bytes = open(&self.compartment_key(compartment), wrapped, &place_of_key(person, compartment))?;
        <[u8; 32]>::try_from(bytes).map(DataKey).map_err(|_| SealError::DoesNotOpen)
    }

    /// Seals a text of one person at one place (for example `referral_answers/<id>/health`).
    pub fn seal(&self, key: &DataKey, place: &str, plain: &[u8]) -> Vec<u8> {
        seal(&key.0, plain, place, &self.random)
    }

    pub fn open(&self, key: &DataKey, place: &str, sealed: &[u8]) -> Result<Vec<u8>, SealError> {
        open(&key.0, sealed, place)
    }

    /// Seals what belongs to the house and not to a person's compartment (second factors, parked texts, files).
    pub fn seal_house(&self, place: &str, plain: &[u8]) -> Vec<u8> {
        seal(&self.derive("house"), plain, place, &self.random)
    }

    pub fn open_house(&self, place: &str, sealed: &[u8]) -> Result<Vec<u8>, SealError> {
        open(&self.derive("house"), sealed, place)
    }

    /// A keyed hash, for fingerprints that must not be guessable from the database alone. Lower-case hexadecimal.
    pub fn fingerprint(&self, purpose: &str, text: &str) -> String {
        let mut hash = [0; 32];
        let hkdf = Hkdf::<Sha256>::new(Some(&self.derive(purpose)), text.as_bytes());
        hkdf.expand(b"fingerprint", &mut hash).expect("32 bytes are within HKDF's limit");
        hash.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    fn compartment_key(&self, compartment: Compartment) -> [u8; 32] {
        self.derive(&format!("compartment/{}", compartment.code()))
    }

    fn derive(&self, purpose: &str) -> [u8; 32] {
        let mut key = [0; 32];
        let hkdf = Hkdf::<Sha256>::new(Some(b"netmet-key-1"), &self.master.secret);
        hkdf.expand(purpose.as_bytes(), &mut key).expect("32 bytes are within HKDF's limit");
        key
    }
}

fn place_of_key(person: PersonId, compartment: Compartment) -> String {
    format!("data_keys/{person}/{}", compartment.code())
}

fn seal(key: &[u8; 32], plain: &[u8], place: &str, random: &Random) -> Vec<u8> {
    let nonce: [u8; NONCE] = random.bytes();
    let payload = Payload { msg: plain, aad: place.as_bytes() };
    let cipher = XChaCha20Poly1305::new(Key::from_slice(key));
    let mut sealed = nonce.to_vec();
    sealed.extend(cipher.encrypt(XNonce::from_slice(&nonce), payload).expect("texts are far below the cipher's limit"));
    sealed
}

fn open(key: &[u8; 32], sealed: &[u8], place: &str) -> Result<Vec<u8>, SealError> {
    let (nonce, text) = sealed.split_at_checked(NONCE).ok_or(SealError::DoesNotOpen)?;
    let payload = Payload { msg: text, aad: place.as_bytes() };
    let cipher = XChaCha20Poly1305::new(Key::from_slice(key));
    cipher.decrypt(XNonce::from_slice(nonce), payload).map_err(|_| SealError::DoesNotOpen)
}
