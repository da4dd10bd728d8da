//! Where answers by e-mail arrive: nowhere, in a folder, or in a mailbox that is read by IMAP.

use std::path::PathBuf;

use web::App;

use super::imap::{self, Imap, ImapFault};
use super::{Taken, folder, take};

pub enum Mailbox {
    /// Answers by e-mail are not offered.
    None,
    /// Files `*.eml`, put there by another program of the house.
    Folder(PathBuf),
    Imap(Box<Imap>),
}

#[derive(Debug, thiserror::Error)]
pub enum MailboxFault {
    #[error("the folder of replies: {0}")]
    Folder(#[from] std::io::Error),
    #[error(transparent)]
    Imap(#[from] ImapFault),
}

/// What one reading found.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Read {
    pub counted: usize,
    pub set_aside: usize,
    /// Not carried out, read again next time.
    pub failed: usize,
}

impl Mailbox {
    /// Reads everything that is new.
    pub async fn read(&self, app: &App) -> Result<Read, MailboxFault> {
        match self {
            Self::None => Ok(Read::default()),
            Self::Folder(folder) => Ok(folder::read(app, folder).await?),
            Self::Imap(server) => Ok(imap::read(app, server).await?),
        }
    }
}

/// Larger mails are not looked into: an answer is a line.
pub(super) const MOST_BYTES: usize = 2 << 20;

/// Takes one mail and counts what became of it. `None`: the database was away; it stays where it is.
pub(super) async fn one(app: &App, bytes: &[u8], read: &mut Read) -> Option<Taken> {
    // What is too large is no mail to us; its beginning says enough of where it came from.
    let bytes = &bytes[..bytes.len().min(MOST_BYTES)];
    match take(app, bytes).await {
        Ok(taken) => {
            match taken {
                Taken::Counted => read.counted += 1,
                Taken::SetAside(_) => read.set_aside += 1,
                Taken::Known => {}
            }
            Some(taken)
        }
        Err(error) => {
            tracing::error!(?error, "a reply was not carried out, it is read again");
            read.failed += 1;
            None
        }
    }
}
