//! What happened: typed events, and the hash chain that shows when the register was touched afterwards.
//!
//! Pure. `db` appends an entry in the same transaction as the change ([`Event`] is what `WriteTx::commit`
//! asks for), `netmet verify` walks the chain. Events carry ids and codes only: names are looked up at reading
//! time, with the reader's rights, and free text about people never enters the register.

mod chain;
mod event;

pub use chain::{ChainFault, GENESIS, Link, link_hash, verify};
pub use event::{About, Author, Event, News};

#[cfg(test)]
mod tests;
