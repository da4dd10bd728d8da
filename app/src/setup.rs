//! From a data folder to a running [`App`]: key file, database, packs.

use std::path::{Path, PathBuf};

use axum::Router;
use db::{Db, Location};
use kernel::{Clock, Random};
use packs::{PackSet, Shelf};
use vault::{MasterKey, Vault};
use web::{App, Settings};

use crate::config::Config;
use crate::{nav, routes};

#[derive(Debug, thiserror::Error)]
pub enum SetupError {
    #[error("{}: {reason}", file.display())]
    Config { file: PathBuf, reason: String },
    #[error("{}: {reason}", file.display())]
    File { file: PathBuf, reason: String },
    #[error("the key file {} is missing: run `netmet init --data {}` first, or bring back the key file from your safe copy", file.display(), data.display())]
    NoKey { file: PathBuf, data: PathBuf },
    #[error("the key file {} can be read by others (mode {mode:o}): run `chmod 600 {}`", file.display(), file.display())]
    OpenKey { file: PathBuf, mode: u32 },
    #[error("{}: {source}", file.display())]
    Key { file: PathBuf, source: vault::KeyFileError },
    #[error(transparent)]
    Database(#[from] db::DbError),
    #[error(transparent)]
    Migrate(#[from] db::MigrateError),
    #[error("the packs are not valid:\n{0}")]
    Packs(String),
    #[error("{0}")]
    Other(String),
}

/// The key file of a data folder.
pub fn key_file(data: &Path) -> PathBuf {
    data.join("netmet.key")
}

/// Writes a new key file with mode 600; never over an existing one.
pub fn create_key(data: &Path, random: &Random) -> Result<MasterKey, SetupError> {
    use std::io::Write;
    use std::os::unix::fs::OpenOptionsExt;
    let file = key_file(data);
    let fail = |error: std::io::Error| SetupError::File { file: key_file(data), reason: error.to_string() };
    let key = MasterKey::generate(random);
    let mut out = std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(&file).map_err(fail)?;
    out.write_all(key.to_text().as_bytes()).and_then(|()| out.sync_all()).map_err(fail)?;
    Ok(key)
}

/// Reads the key file; refuses one that others can read.
pub fn read_key(data: &Path) -> Result<MasterKey, SetupError> {
    use std::os::unix::fs::PermissionsExt;
    let file = key_file(data);
    let meta = std::fs::metadata(&file).map_err(|_| SetupError::NoKey { file: file.clone(), data: data.to_owned() })?;
    let mode = meta.permissions().mode() & 0o777;
    if mode & 0o077 != 0 {
        return Err(SetupError::OpenKey { file, mode });
    }
    let text = std::fs::read_to_string(&file)
        .map_err(|error| SetupError::File { file: file.clone(), reason: error.to_string() })?;
    MasterKey::parse(&text).map_err(|source| SetupError::Key { file, source })
}

/// The database of a configuration; a relative SQLite file lies in the data folder.
pub fn location(data: &Path, config: &Config) -> Result<Location, SetupError> {
    Ok(match Location::parse(&config.database)? {
        Location::Sqlite(file) if file.is_relative() => Location::Sqlite(data.join(file)),
        other => other,
    })
}

/// The packs of a configuration: a folder, or the ones inside the program.
pub fn packs(config: &Config) -> Result<PackSet, SetupError> {
    let loaded = if config.packs.is_empty() { PackSet::embedded() } else { PackSet::load(Path::new(&config.packs)) };
    loaded.map_err(|faults| SetupError::Packs(faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")))
}

pub fn settings(config: &Config) -> Settings {
    Settings {
        network_name: config.network_name.clone(),
        public_url: config.public_url.trim_end_matches('/').to_owned(),
        idle_minutes: config.session_idle_minutes,
        absolute_hours: config.session_hours,
        behind_proxy: config.behind_proxy,
        replies_to: config.mail.replies.address.clone(),
        font_folders: [config.fonts.as_str()].into_iter().filter(|folder| !folder.is_empty()).map(Into::into).collect(),
        ..Settings::default()
    }
}

/// Opens the database, moves it up to this program and puts everything together.
pub async fn open(
    location: &Location,
    key: MasterKey,
    packs: PackSet,
    settings: Settings,
    clock: Clock,
    random: Random,
) -> Result<App, SetupError> {
    let db = Db::open(location).await?;
    db.migrate().await?;
    let vault = Vault::new(key, random.clone());
    let app = App::new(db, vault, Shelf::new(packs), clock, random, settings, nav::MENU);
    web::matrix::refresh(&app).await?;
    Ok(app)
}

pub fn router(app: &App) -> Router {
    web::serve::router(app, routes::all())
}
