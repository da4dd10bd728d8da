//! What a document says, as data. Every function asks for a permit and gathers only what it opens.

mod decision;
mod dossier;
mod envelope;
mod letter;
mod session;

pub use dossier::{Dossier, Purpose, Reader, dossier};
pub use envelope::internal;
pub use envelope::{Envelope, Language, Protocol, Recipient};
pub use letter::{Letter, about_seq, letter};
pub use session::{convocation, of_session};
