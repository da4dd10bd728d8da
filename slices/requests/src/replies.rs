//! Answers by e-mail: read from a mailbox or a folder, understood or set aside, each mail once.
//!
//! A mail changes something only when everything fits: our tag, the address that was written to, plain text with one of
//! the agreed words, nothing attached. Whatever does not fit changes nothing; that it came is an event and a task for
//! the coordination office, which finds the mail itself in the mailbox. No mail is ever answered by a mail.

mod folder;
mod imap;
mod mailbox;
mod parse;
pub mod store;
mod take;

pub use imap::{Imap, ImapFault, ImapSecurity};
pub use mailbox::{Mailbox, MailboxFault, Read};
pub use parse::{Aside, Mail, parse};
pub use take::{Taken, take};
