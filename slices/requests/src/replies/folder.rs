//! A folder into which another program puts mails as files. Read ones go to `done` or `set-aside` beside them.

use std::path::Path;

use web::App;

use super::Taken;
use super::mailbox::{MOST_BYTES, Read, one};

/// Files of one turn.
const BATCH: usize = 100;

pub async fn read(app: &App, folder: &Path) -> std::io::Result<Read> {
    let mut names = Vec::new();
    let mut entries = tokio::fs::read_dir(folder).await?;
    while let Some(entry) = entries.next_entry().await? {
        // No links, no folders: only files that lie here.
        if entry.file_type().await?.is_file() && entry.file_name().to_string_lossy().ends_with(".eml") {
            names.push(entry.file_name());
        }
    }
    names.sort();
    let mut read = Read::default();
    for name in names.into_iter().take(BATCH) {
        let file = folder.join(&name);
        let Some(taken) = one(app, &beginning(&file).await?, &mut read).await else { continue };
        let to = folder.join(if matches!(taken, Taken::SetAside(_)) { "set-aside" } else { "done" });
        tokio::fs::create_dir_all(&to).await?;
        tokio::fs::rename(&file, to.join(&name)).await?;
    }
    Ok(read)
}

async fn beginning(file: &Path) -> std::io::Result<Vec<u8>> {
    use tokio::io::AsyncReadExt;
    let mut bytes = Vec::new();
    let file = tokio::fs::File::open(file).await?;
    file.take(u64::try_from(MOST_BYTES).unwrap_or(u64::MAX)).read_to_end(&mut bytes).await?;
    Ok(bytes)
}
