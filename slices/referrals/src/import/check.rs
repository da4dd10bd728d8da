//! One check of a spreadsheet: read, compared with the register, counted. The pages and the command share it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use documents::sheet::Sheet;
use kernel::Coded;
use kernel::ids::{ImportRunId, PersonId, ReferralId};
use kernel::words::Compartment;
use packs::{Form, PackSet};
use policy::Actor;
use policy::referral::Ask;
use serde::{Deserialize, Serialize};
use web::limits::{self, Limit};
use web::{App, PageError};

use super::columns::PersonFields;
use super::events::SpreadsheetPeopleSearched;
use super::finding::{Finding, Weight, What};
use super::plan::{Decisions, Plan, plan};
use super::register::{self, Looked, look};
use super::report::is_remarks;

/// What a check found, kept with the run. No cell is in it.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Stored {
    pub summary: Summary,
    /// The form the rows were read with.
    pub form_version: String,
    /// (header, column)
    pub matched: Vec<(usize, usize)>,
    pub spare: Vec<usize>,
    pub twice: Vec<(usize, usize)>,
    /// Columns the file does not have and some row needs.
    pub missing: Vec<usize>,
    pub findings: Vec<Finding>,
    /// Rows that became referrals, now or before.
    pub imported: BTreeMap<u32, ReferralId>,
    /// Rows that wait, and who may be meant.
    pub waiting: BTreeMap<u32, Vec<PersonId>>,
    pub decisions: Decisions,
}

/// Rows counted. A row counts in the first of faulty, waiting, imported, repeated and valid that fits.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    pub rows: usize,
    /// To be imported now.
    pub valid: usize,
    pub faulty: usize,
    pub waiting: usize,
    /// Imported before.
    pub imported: usize,
    pub repeated: usize,
    /// Valid rows whose draft lacks required answers.
    pub incomplete: usize,
    /// Valid rows with something to look at.
    pub warned: usize,
    /// People of the valid rows who are in the register already.
    pub known_people: usize,
}

/// A plan together with what the register said.
pub struct Checked {
    pub plan: Plan,
    pub looked: Looked,
    pub searched: Searched,
}

/// How much of a search a check was: numbers for the register of events.
#[derive(Debug, Clone, Copy, Default)]
pub struct Searched {
    /// Rows that name a person.
    pub rows: usize,
    /// Rows that looked among people the actor has no relation to.
    pub wide: usize,
    /// People found.
    pub found: usize,
}

/// Whether a check counts as a new search.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counting {
    NewFile,
    /// The rows of a run that was counted when it came, or of whoever holds the server.
    SameFile,
}

/// Rows that look at people the actor has no relation to, of one user: four full files at once (an office that corrects
/// its 10,000 rows three times in a morning), then one row every two seconds. That is half of what the same user may
/// type into the search, so nobody tries names faster by writing them into a spreadsheet.
const WIDE_ROWS: Limit = Limit { burst: 40_000, every_seconds: 2 };

/// Reads and compares. Changes nothing. `form` is the version to read with.
pub async fn check(
    app: &App,
    actor: &Actor,
    packs: &Arc<PackSet>,
    form: &str,
    sheet: &Arc<Sheet>,
    decisions: &Decisions,
    counting: Counting,
) -> Result<Checked, PageError> {
    let (packs, sheet, version, today) = (Arc::clone(packs), Arc::clone(sheet), form.to_owned(), actor.today);
    let decided = decisions.clone();
    // A column that the sender's kind of body may not write is a column nobody asked for, and is told as such.
    let asked: BTreeSet<_> = Compartment::ALL.iter().copied().filter(|one| actor.may(Ask(*one), &())).collect();
    // Seconds of pure calculation for a large file: not on a thread that answers others.
    let read = move || {
        let form = &form_of(&packs, &version, today).asking(|compartment| asked.contains(&compartment));
        let person = PersonFields::new();
        plan(&sheet, &person.columns(form), form, &packs, today, &decided)
    };
    let mut plan = tokio::task::spawn_blocking(read).await.map_err(|error| PageError::fault(error.to_string()))?;
    let wide = register::wide(&plan, actor.today).count();
    if counting == Counting::NewFile {
        let rows = i64::try_from(wide).unwrap_or(i64::MAX / 1000);
        let taken = limits::take_many(app, "import-rows", &actor.user.to_string(), WIDE_ROWS, rows).await?;
        taken.map_err(|wait| PageError::TooMany { wait })?;
    }
    let rows = plan.rows.iter().filter(|row| row.person.is_some()).count();
    let mut tx = app.db.read().await?;
    let looked = look(&mut tx, &app.vault, actor, &mut plan, decisions).await?;
    let searched = Searched { rows, wide, found: looked.known.len() + looked.waiting.len() };
    Ok(Checked { plan, looked, searched })
}

/// The form a file was read with; should the packs have lost it, the one in force.
pub fn form_of<'p>(packs: &'p PackSet, version: &str, today: kernel::Date) -> &'p Form {
    packs.form(version).unwrap_or_else(|| packs.current_form(today))
}

impl Searched {
    /// One for each file that comes.
    pub fn event(self, run: ImportRunId) -> SpreadsheetPeopleSearched {
        SpreadsheetPeopleSearched { run, rows: self.rows, wide: self.wide, found: self.found }
    }
}

impl Checked {
    pub fn summary(&self) -> Summary {
        let rows_with = |weight: Weight| -> BTreeSet<u32> {
            self.plan.findings.iter().filter(|f| f.what.weight() == weight).map(|f| f.row).collect()
        };
        let (faulty, waiting) = (rows_with(Weight::Fault), rows_with(Weight::Decide));
        let (incomplete, warned) = (rows_with(Weight::Complete), rows_with(Weight::Warning));
        let mut summary = Summary { rows: self.plan.rows.len(), ..Summary::default() };
        for row in &self.plan.rows {
            if self.looked.imported.contains_key(&row.number) {
                summary.imported += 1;
            } else if faulty.contains(&row.number) {
                summary.faulty += 1;
            } else if waiting.contains(&row.number) {
                summary.waiting += 1;
            } else if row.repeats.is_some() {
                summary.repeated += 1;
            } else {
                summary.valid += 1;
                summary.incomplete += usize::from(!row.complete || incomplete.contains(&row.number));
                summary.warned += usize::from(warned.contains(&row.number));
                summary.known_people += usize::from(self.looked.known.contains_key(&row.group));
            }
        }
        summary
    }

    pub fn stored(&self, sheet: &Sheet, form: &str, decisions: &Decisions) -> Stored {
        let matched = &self.plan.matched;
        let is_ours = |at: &usize| is_remarks(&sheet.headers[*at].text);
        Stored {
            summary: self.summary(),
            form_version: form.to_owned(),
            matched: matched.pairs.clone(),
            spare: matched.spare.iter().copied().filter(|at| !is_ours(at)).collect(),
            twice: matched.twice.clone(),
            missing: self.plan.missing.clone(),
            findings: self.plan.findings.iter().filter(|found| found.what != What::AlreadyImported).copied().collect(),
            imported: self.looked.imported.iter().map(|(row, (referral, _))| (*row, *referral)).collect(),
            waiting: self.looked.waiting.clone(),
            decisions: decisions.clone(),
        }
    }
}
