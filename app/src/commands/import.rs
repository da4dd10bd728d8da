//! `netmet import referrals FILE`: the same check and the same import as the page, from a terminal.
//!
//! Exit code 0: everything is fine. 1: rows are to be corrected or decided. 2: the command was not used rightly.

mod actor;
mod esco;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use clap::{Args, Subcommand};
use documents::sheet::{Sheet, SheetError, SheetFault};
use i18n::{Lang, say_with};
use kernel::ids::ImportRunId;
use kernel::{Clock, Random};
use packs::PackSet;
use policy::Actor;
use referrals::import::check::{Checked, Counting, Stored, check, form_of};
use referrals::import::columns::{Column, PersonFields};
use referrals::import::events::{SpreadsheetChecked, SpreadsheetImported};
use referrals::import::plan::Decisions;
use referrals::import::report::Report;
use referrals::import::words::{Teller, unread};
use referrals::import::write::{Job, Sending, Written};
use referrals::import::{LIMITS, register, runs};
use web::{App, PageError};

pub use esco::keep as keep_list;

use super::Outcome;
use super::template::{Format, language};
use crate::cli::Place;
use crate::setup::{self, SetupError};

/// Remarks printed at most; `--report` has them all.
const PRINTED: usize = 100;

#[derive(Debug, Subcommand)]
pub enum Import {
    /// Referrals from a csv, xlsx or ods file; exit 1 when rows are to be corrected
    Referrals(Referrals),
    /// Skills and occupations from the official ESCO release (CSV); exit 1 when something is wrong with it
    Esco(esco::Esco),
}

#[derive(Debug, Args)]
pub struct Referrals {
    /// The spreadsheet
    pub file: PathBuf,
    #[command(flatten)]
    pub place: Place,
    /// Organisation that refers: name, short name or id
    #[arg(long = "as", value_name = "ORGANISATION")]
    pub body: Option<String>,
    /// Whose work it is: e-mail address of a user who may refer for the organisation
    #[arg(long, value_name = "EMAIL")]
    pub user: Option<String>,
    /// Only check; change nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Write the rows with the remarks beside them, as .xlsx or .csv
    #[arg(long, value_name = "FILE")]
    pub report: Option<PathBuf>,
    /// Send the complete referrals at once; the others stay drafts
    #[arg(long)]
    pub send: bool,
    /// Import the valid rows even when others have faults
    #[arg(long)]
    pub only_valid: bool,
    /// Answer as JSON
    #[arg(long)]
    pub json: bool,
    /// Language of the remarks: it, en, fr, de
    #[arg(long, default_value = "it", value_parser = language)]
    pub lang: Lang,
}

impl Import {
    pub async fn run(self) -> Outcome {
        match self {
            Self::Referrals(command) => command.run().await,
            Self::Esco(command) => command.run().await,
        }
    }
}

/// Everything one run of the command holds.
struct Desk {
    app: App,
    actor: Actor,
    packs: Arc<PackSet>,
    form: String,
    sheet: Arc<Sheet>,
}

impl Referrals {
    async fn run(self) -> Outcome {
        let Some(sheet) = self.read()? else { return Ok(ExitCode::from(2)) };
        let app = self.open().await?;
        let actor = match actor::find(&app, self.body.as_deref(), self.user.as_deref()).await? {
            Ok(actor) => actor,
            Err(misuse) => {
                eprintln!("netmet: {misuse}");
                return Ok(ExitCode::from(2));
            }
        };
        let packs = app.packs();
        let form = packs.current_form(actor.today).version.clone();
        let desk = Desk { app, actor, packs, form, sheet: Arc::new(sheet) };
        let mut checked = desk.check().await?;
        let stored = checked.stored(&desk.sheet, &desk.form, &Decisions::new());
        let person = PersonFields::new();
        let columns = person.columns(form_of(&desk.packs, &desk.form, desk.actor.today));
        if let Some(file) = &self.report {
            self.write_report(&desk, &checked, &columns, file)?;
        }
        let clean = stored.summary.faulty == 0 && stored.summary.waiting == 0;
        let written = if self.dry_run || !(clean || self.only_valid) {
            None
        } else {
            Some(self.import(&desk, &mut checked, &stored).await?)
        };
        self.tell(&desk, &columns, &stored, written.as_ref());
        desk.app.db.close().await;
        Ok(if clean { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }

    /// The spreadsheet; `None` when it cannot be read, which was then told.
    fn read(&self) -> Result<Option<Sheet>, SetupError> {
        let fail = |error: std::io::Error| SetupError::File { file: self.file.clone(), reason: error.to_string() };
        let size = match std::fs::metadata(&self.file) {
            Ok(meta) => meta.len(),
            Err(error) => {
                eprintln!("netmet: {}", fail(error));
                return Ok(None);
            }
        };
        // A file far over the limit is not read into memory only to be refused.
        let sheet = if size > LIMITS.bytes {
            Err(SheetError { limit: Some(LIMITS.bytes), ..SheetFault::TooLarge.into() })
        } else {
            let name = self.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            documents::sheet::read(&name, &std::fs::read(&self.file).map_err(fail)?, &LIMITS)
        };
        match sheet {
            Ok(sheet) => Ok(Some(sheet)),
            Err(error) => {
                eprintln!("netmet: {}: {}", self.file.display(), unread(self.lang, &error));
                Ok(None)
            }
        }
    }

    async fn open(&self) -> Result<App, SetupError> {
        let config = self.place.config()?;
        let key = setup::read_key(&self.place.data)?;
        let location = setup::location(&self.place.data, &config)?;
        let packs = setup::packs(&config)?;
        setup::open(&location, key, packs, setup::settings(&config), Clock::system(), Random::system()).await
    }

    fn write_report(
        &self,
        desk: &Desk,
        checked: &Checked,
        columns: &[Column<'_>],
        file: &Path,
    ) -> Result<(), SetupError> {
        let report = Report {
            sheet: &desk.sheet,
            columns,
            plan: &checked.plan,
            packs: &desk.packs,
            today: desk.actor.today,
            lang: self.lang,
        };
        let bytes = match Format::of(file) {
            Format::Csv => report.csv(),
            Format::Xlsx => report.xlsx().map_err(|error| SetupError::Other(error.to_string()))?,
        };
        std::fs::write(file, bytes)
            .map_err(|error| SetupError::File { file: file.to_owned(), reason: error.to_string() })
    }

    async fn import(&self, desk: &Desk, checked: &mut Checked, stored: &Stored) -> Result<Written, SetupError> {
        let permit = runs::right(&desk.actor).map_err(told)?;
        let (app, now) = (&desk.app, desk.app.now());
        let run = ImportRunId::new(now, &app.random);
        let name = self.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let counted = stored.summary;
        let new = runs::NewRun { id: run, file_name: &name, sheet: &desk.sheet, stored };
        let mut tx = app.db.write().await?;
        runs::add(&mut tx, &app.vault, &permit, &new, now).await.map_err(told)?;
        let (rows, valid, faulty, waiting) = (counted.rows, counted.valid, counted.faulty, counted.waiting);
        tx.note(&permit.author(now), &checked.searched.event(run));
        tx.commit(&permit.author(now), &SpreadsheetChecked { run, rows, valid, faulty, waiting }).await?;
        let job = Job {
            app,
            actor: &desk.actor,
            packs: &desk.packs,
            form: form_of(&desk.packs, &desk.form, desk.actor.today),
            run,
            plan: &checked.plan,
            looked: &checked.looked,
            send: if self.send { Sending::SendComplete } else { Sending::KeepDrafts },
        };
        let watching = i18n::say(self.lang, "import-cli-progress");
        let written = job.write(|done, total| super::progress(done, total, &watching), None).await;
        let written = written.map_err(|error| SetupError::Other(error.to_string()))?;
        let none = Decisions::new();
        let mut tx = app.db.read().await?;
        checked.looked = register::look(&mut tx, &app.vault, &desk.actor, &mut checked.plan, &none).await?;
        drop(tx);
        let after = checked.stored(&desk.sheet, &desk.form, &none);
        let now = app.now();
        let mut tx = app.db.write().await?;
        runs::keep(&mut tx, &permit, run, &after, "done").await.map_err(told)?;
        let Written { referrals, people, sent, left } = written;
        tx.commit(&permit.author(now), &SpreadsheetImported { run, referrals, people, sent, left }).await?;
        Ok(written)
    }

    fn tell(&self, desk: &Desk, columns: &[Column<'_>], stored: &Stored, written: Option<&Written>) {
        let mut teller = Teller::new(self.lang, &desk.sheet, columns, &desk.packs, desk.actor.today);
        if self.json {
            println!("{}", self.json(&mut teller, columns, desk, stored, written));
            return;
        }
        for finding in stored.findings.iter().take(PRINTED) {
            let (place, column) = (teller.place(finding), teller.column(finding));
            let weight = i18n::code(self.lang, finding.what.weight());
            println!("{place}\t{column}\t{weight}\t{}", teller.says(finding));
        }
        if stored.findings.len() > PRINTED {
            self.say("import-cli-more", &[("count", (stored.findings.len() - PRINTED).into())]);
        }
        self.tell_columns(columns, desk, stored);
        self.tell_summary(stored, written);
    }

    fn say(&self, id: &str, args: &[(&str, i18n::Arg<'_>)]) {
        println!("{}", say_with(self.lang, id, args));
    }

    fn tell_columns(&self, columns: &[Column<'_>], desk: &Desk, stored: &Stored) {
        let missing: Vec<&str> =
            stored.missing.iter().filter_map(|at| Some(columns.get(*at)?.header(self.lang))).collect();
        if !missing.is_empty() {
            self.say("import-cli-missing", &[("columns", missing.join(", ").into())]);
        }
        let spare: Vec<&str> = stored.spare.iter().map(|at| desk.sheet.headers[*at].text.as_str()).collect();
        if !spare.is_empty() {
            self.say("import-cli-spare", &[("columns", spare.join(", ").into())]);
        }
    }

    fn tell_summary(&self, stored: &Stored, written: Option<&Written>) {
        let counted = stored.summary;
        let numbers = [
            ("rows", counted.rows.into()),
            ("valid", counted.valid.into()),
            ("faulty", counted.faulty.into()),
            ("waiting", counted.waiting.into()),
            ("imported", counted.imported.into()),
            ("repeated", counted.repeated.into()),
        ];
        self.say("import-cli-summary", &numbers);
        if counted.incomplete > 0 {
            self.say("import-cli-incomplete", &[("count", counted.incomplete.into())]);
        }
        if let Some(file) = &self.report {
            self.say("import-cli-report", &[("file", file.display().to_string().into())]);
        }
        match written {
            Some(done) => {
                let numbers =
                    [("referrals", done.referrals.into()), ("sent", done.sent.into()), ("people", done.people.into())];
                self.say("import-cli-written", &numbers);
            }
            None if self.dry_run => self.say("import-cli-dry-run", &[]),
            None => self.say("import-cli-nothing", &[]),
        }
    }

    fn json(
        &self,
        teller: &mut Teller<'_>,
        columns: &[Column<'_>],
        desk: &Desk,
        stored: &Stored,
        written: Option<&Written>,
    ) -> serde_json::Value {
        let mut findings = Vec::with_capacity(stored.findings.len());
        for finding in &stored.findings {
            let column = finding.column.and_then(|at| columns.get(at)).map(|column| column.field.code.as_str());
            findings.push(serde_json::json!({
                "row": finding.row,
                "cell": finding.header.map(|_| teller.place(finding)),
                "column": column,
                "fault": finding.what,
                "weight": finding.what.weight(),
                "blocks": finding.what.blocks(),
                "says": teller.says(finding),
            }));
        }
        let codes =
            |all: &[usize]| all.iter().filter_map(|at| Some(columns.get(*at)?.field.code.clone())).collect::<Vec<_>>();
        let spare: Vec<&str> = stored.spare.iter().map(|at| desk.sheet.headers[*at].text.as_str()).collect();
        serde_json::json!({
            "dry_run": self.dry_run,
            "summary": stored.summary,
            "missing_columns": codes(&stored.missing),
            "spare_columns": spare,
            "findings": findings,
            "written": written.map(|done| serde_json::json!({
                "referrals": done.referrals, "people": done.people, "sent": done.sent,
            })),
        })
    }
}

impl Desk {
    async fn check(&self) -> Result<Checked, SetupError> {
        let (decisions, counting) = (Decisions::new(), Counting::SameFile);
        let checked = check(&self.app, &self.actor, &self.packs, &self.form, &self.sheet, &decisions, counting).await;
        checked.map_err(told)
    }
}

/// A page's error in one line for a terminal.
fn told(error: PageError) -> SetupError {
    SetupError::Other(match error {
        PageError::Fault { text } => text,
        PageError::Away => {
            "the database cannot be written now (disk full, or busy): nothing half was kept, try again".to_owned()
        }
        other => format!("{other:?}"),
    })
}
