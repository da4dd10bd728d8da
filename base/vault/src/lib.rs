//! Sealed compartments: encryption at rest, one data key per person and compartment.
//!
//! The key file (made by `netmet init`, mode 600, never in the database) holds one master key. From it one
//! *compartment key* per compartment is derived (HKDF-SHA-256); it wraps the *data key* of each person and
//! compartment; the data key seals the texts. Destroying a person's data keys makes backups forget as well.
//! Cipher: XChaCha20-Poly1305 with random 192-bit nonces; the place of a text (table, row) is bound to it, so a
//! sealed text copied to another row does not open.

mod keyfile;
mod seal;

pub use keyfile::{KeyFileError, MasterKey};
pub use seal::{DataKey, SealError, Vault};

#[cfg(test)]
mod tests;
