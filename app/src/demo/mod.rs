//! The demonstration: a data folder of its own, a sample network that is real in shape, and one-click sign-in.
//!
//! The same seed and the same day give the same network. What happened in it happened through the same functions
//! that the pages use, with the rights of its people, on a clock that the generator moves.

mod answers;
mod cast;
mod emergency;
mod file;
mod found;
pub mod names;
mod privacy;
mod story;

use std::path::{Path, PathBuf};

use db::{Reads, args, statements};
use kernel::{Clock, Random};
use policy::Steward;
use web::{App, Settings};

use crate::config::Config;
use crate::providers;
use crate::setup::{self, SetupError};

pub use cast::{Cast, Role};

/// The cast's password, for the pages that ask for it again. Only in the demonstration, which holds nothing real.
pub const PASSWORD: &str = "la rete di prova 2026";

statements! {
    FOUNDED: Steward = "SELECT count(*) AS n FROM nuclei";
}

/// Opens the demonstration's folder; an empty one is prepared first. Links in mails lead to `listen`, unless the
/// folder's configuration says another address.
pub async fn open(data: &Path, database: Option<&str>, seed: u64, listen: &str) -> Result<App, SetupError> {
    let fail = |error: std::io::Error| SetupError::File { file: data.to_owned(), reason: error.to_string() };
    std::fs::create_dir_all(data).map_err(fail)?;
    let mut config = Config::load(data)?;
    if !Config::file(data).exists() && !listen.ends_with(":0") {
        config.public_url = format!("http://{listen}");
    }
    if let Some(database) = database {
        database.clone_into(&mut config.database);
    }
    let key = match setup::key_file(data).exists() {
        true => setup::read_key(data)?,
        false => setup::create_key(data, &Random::system())?,
    };
    let location = setup::location(data, &config)?;
    let mut settings = Settings { demo: true, pseudo_language: true, ..providers::settings(data, &config)? };
    // Beside the sources lie the Chinese letters as well, too large for the program itself.
    settings.font_folders.extend([PathBuf::from("packs/fonts-chinese")].into_iter().filter(|folder| folder.is_dir()));
    let packs = setup::packs(&config)?;
    let app = setup::open(&location, key, packs, settings, Clock::system(), Random::system()).await?;
    if !is_founded(&app).await? {
        // Ids, names and events of the sample come from the seed; keys and sessions never do.
        seed_network(&app, seed).await?;
    }
    Ok(app)
}

async fn is_founded(app: &App) -> Result<bool, SetupError> {
    let mut tx = app.db.read().await?;
    let row = tx.first(&FOUNDED, &Steward::for_task("demo"), args![]).await?;
    Ok(row.map_or(Ok(0), |row| row.int("n"))? > 0)
}

/// Fills an empty database: network, people, and a year of work.
pub async fn seed_network(app: &App, seed: u64) -> Result<(), SetupError> {
    let today = app.now();
    let clock = Clock::standing_at(today.plus_days(-story::DAYS));
    let random = Random::seeded(seed);
    let told_with = |clock: Clock, random: Random| {
        let shelf = packs::Shelf::sharing(app.packs());
        App::new(app.db.clone(), app.vault.clone(), shelf, clock, random, app.settings.clone(), app.nav)
    };
    let past = told_with(clock.clone(), random);
    let cast = found::network(&past, &file::network()).await?;
    // Of another seed, so that the story itself stays the same.
    let aside = told_with(clock, Random::seeded(seed.wrapping_add(0x5eed)));
    sample_list(&past).await?;
    privacy::long_ago(&aside, &cast, today).await?;
    story::tell(&past, &cast, today).await?;
    privacy::seed(&aside, &cast, today).await
}

/// A handful of invented skills and occupations, which says of itself that it is a sample.
async fn sample_list(app: &App) -> Result<(), SetupError> {
    let told = |faults: Vec<skills::Fault>| SetupError::Other(format!("the sample list: {faults:?}"));
    let release = skills::read(skills::SAMPLE_VERSION, &skills::sample()).map_err(told)?;
    crate::commands::import::keep_list(&app.db, &release, &app.clock).await?;
    Ok(())
}

statements! {
    ACCOUNTS: Steward = "SELECT u.name, u.title, b.short_name FROM users u JOIN memberships m ON m.user_id = u.id
        JOIN bodies b ON b.id = m.body_id ORDER BY b.sort_key, u.sort_key";
}

/// The accounts of the demonstration, one line each.
pub async fn accounts(app: &App) -> Result<Vec<String>, SetupError> {
    let mut tx = app.db.read().await?;
    let rows = tx.all(&ACCOUNTS, &Steward::for_task("demo"), args![]).await?;
    rows.iter()
        .map(|row| Ok(format!("  {:24} {:44} {}", row.text("name")?, row.text("title")?, row.text("short_name")?)))
        .collect()
}
