//! The hash chain: each entry's hash covers its content and the hash before it.

use sha2::{Digest, Sha256};

/// The hash before the first entry.
pub const GENESIS: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// One entry as it stands in the register; all texts exactly as stored.
#[derive(Debug, Clone)]
pub struct Link {
    pub seq: i64,
    pub at: String,
    pub user: String,
    pub body: String,
    pub kind: String,
    pub about_kind: String,
    pub about_id: String,
    pub ground: String,
    pub payload: String,
    pub hash: String,
}

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ChainFault {
    #[error("entry {0} is missing or out of order")]
    Gap(i64),
    #[error("entry {0} was changed after it was written")]
    Changed(i64),
}

/// SHA-256 over the length-prefixed fields, so that no two different entries read the same.
pub fn link_hash(before: &str, link: &Link) -> String {
    let seq = link.seq.to_string();
    let fields = [
        before,
        &seq,
        &link.at,
        &link.user,
        &link.body,
        &link.kind,
        &link.about_kind,
        &link.about_id,
        &link.ground,
        &link.payload,
    ];
    let mut hasher = Sha256::new();
    for field in fields {
        hasher.update((field.len() as u64).to_be_bytes());
        hasher.update(field.as_bytes());
    }
    hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Checks one entry against the one before; returns its hash, from which the next is checked.
pub fn verify<'a>(before_seq: i64, before_hash: &str, link: &'a Link) -> Result<&'a str, ChainFault> {
    if link.seq != before_seq + 1 {
        return Err(ChainFault::Gap(before_seq + 1));
    }
    if link_hash(before_hash, link) != link.hash {
        return Err(ChainFault::Changed(link.seq));
    }
    Ok(&link.hash)
}
