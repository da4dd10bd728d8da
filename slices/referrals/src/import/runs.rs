//! Import runs: the sealed rows of a file between its check and its import, and what the check found.

use db::{DbError, DbResult, Reads, Unrecorded, WriteTx, args, statements};
use documents::sheet::Sheet;
use kernel::Instant;
use kernel::ids::ImportRunId;
use policy::referral::Begin;
use policy::{Actor, Permit, Steward};
use vault::Vault;
use web::{App, PageError};

use super::check::Stored;
use super::kept;

/// Days after which the rows of a file are forgotten, imported or not.
const KEPT_DAYS: i64 = 7;
const LONGEST_NAME: usize = 120;

statements! {
    ADD: Permit<Begin> = "INSERT INTO import_runs (id, user_id, body_id, file_name, sealed, report, state, at, version)
        VALUES ($1, $2, $3, $4, $5, $6, 'checked', $7, 1)";
    FIND: Permit<Begin> = "SELECT file_name, sealed, report, state, at FROM import_runs
        WHERE id = $1 AND user_id = $2 AND body_id = $3";
    MINE: Permit<Begin> = "SELECT id, file_name, state, at FROM import_runs WHERE user_id = $1 AND body_id = $2
        ORDER BY at DESC, id DESC LIMIT 20";
    KEEP: Permit<Begin> = "UPDATE import_runs SET report = $4, state = $5, version = version + 1
        WHERE id = $1 AND user_id = $2 AND body_id = $3";
    FORGET: Steward = "DELETE FROM import_runs WHERE at < $1";
}

/// A run as its author finds it.
pub struct Run {
    pub id: ImportRunId,
    pub file_name: String,
    pub sheet: Sheet,
    pub stored: Stored,
    pub at: Instant,
}

/// One line of the list of recent runs.
pub struct RunLine {
    pub id: ImportRunId,
    pub file_name: String,
    pub at: Instant,
    pub done: bool,
}

/// A file that was read and checked.
pub struct NewRun<'a> {
    pub id: ImportRunId,
    pub file_name: &'a str,
    pub sheet: &'a Sheet,
    pub stored: &'a Stored,
}

pub async fn add(
    tx: &mut WriteTx,
    vault: &Vault,
    permit: &Permit<Begin>,
    new: &NewRun<'_>,
    now: Instant,
) -> Result<(), PageError> {
    let bytes = kept::to_bytes(new.sheet).map_err(|error| PageError::fault(error.to_string()))?;
    let sealed = vault.seal_house(&place(new.id), &bytes);
    let name = base_name(new.file_name);
    let row = args![new.id, permit.user(), permit.body(), name, sealed, json(new.stored)?, now];
    tx.run(&ADD, permit, row).await?;
    Ok(())
}

/// `None`: no such run, forgotten, or somebody else's.
pub async fn find(
    tx: &mut impl Reads,
    vault: &Vault,
    permit: &Permit<Begin>,
    id: ImportRunId,
) -> Result<Option<Run>, PageError> {
    let Some(row) = tx.first(&FIND, permit, args![id, permit.user(), permit.body()]).await? else { return Ok(None) };
    let bytes = vault.open_house(&place(id), &row.bytes("sealed")?)?;
    let unreadable = |error: serde_json::Error| PageError::fault(format!("import run: {error}"));
    Ok(Some(Run {
        id,
        file_name: row.text("file_name")?,
        sheet: kept::from_bytes(&bytes).map_err(unreadable)?,
        stored: serde_json::from_str(&row.text("report")?).map_err(unreadable)?,
        at: row.instant("at")?,
    }))
}

/// The own recent runs, newest first.
pub async fn mine(tx: &mut impl Reads, permit: &Permit<Begin>) -> DbResult<Vec<RunLine>> {
    let rows = tx.all(&MINE, permit, args![permit.user(), permit.body()]).await?;
    let line = |row: &db::Row| {
        Ok(RunLine {
            id: row.id("id")?,
            file_name: row.text("file_name")?,
            at: row.instant("at")?,
            done: row.text("state")? == "done",
        })
    };
    rows.iter().map(line).collect()
}

/// Keeps what a further look found. `state` is `checked` or `done`.
pub async fn keep(
    tx: &mut WriteTx,
    permit: &Permit<Begin>,
    id: ImportRunId,
    stored: &Stored,
    state: &str,
) -> Result<(), PageError> {
    tx.run(&KEEP, permit, args![id, permit.user(), permit.body(), json(stored)?, state]).await?;
    Ok(())
}

/// Forgets the rows of files older than a week. For the jobs beside the requests.
pub async fn tidy(app: &App) -> DbResult<()> {
    let mut tx = app.db.write().await?;
    let before = app.now().plus_days(-KEPT_DAYS);
    if tx.run(&FORGET, &Steward::for_task("forget spreadsheets after a week"), args![before]).await? > 0 {
        tx.keep_unrecorded(Unrecorded::OwnText).await?;
    }
    Ok(())
}

/// Begin a referral: the one right an import needs.
pub fn right(actor: &Actor) -> Result<Permit<Begin>, PageError> {
    Ok(actor.permit::<Begin>(&())?)
}

fn json(stored: &Stored) -> Result<String, DbError> {
    serde_json::to_string(stored).map_err(|error| DbError::Rule(error.to_string()))
}

fn place(id: ImportRunId) -> String {
    format!("import_runs/{id}")
}

/// The name without folders, not endless.
fn base_name(name: &str) -> String {
    let base = name.rsplit(['/', '\\']).next().unwrap_or(name);
    base.chars().filter(|c| !c.is_control()).take(LONGEST_NAME).collect()
}
