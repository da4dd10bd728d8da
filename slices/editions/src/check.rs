//! Whether a text of a pack file does: asked before it is published, and for its preview.
//!
//! [`check`] is the only function that knows what is in which folder. Another kind of file adds its arm there, if its
//! faults are of this kind: places in texts that are tried on samples. Those of the legal-basis matrix are rows and
//! cells, and need four eyes beside (`slices/legal/src/drafts.rs`, decision 0016).

mod trials;

use std::collections::BTreeMap;
use std::time::Duration;

use documents::typeset::{Fault as Wrong, Job, Mistake, TypesetFault, TypesetFaultKind};
use kernel::Coded;
use packs::PackSet;
use web::{App, OrHidden, PageError};

use crate::documents as letters;
pub use trials::{Trial, trials};

/// One thing wrong with a text.
#[derive(Debug, Clone)]
pub struct Fault {
    /// What was tried: a sample and its languages.
    pub tried: String,
    pub kind: TypesetFaultKind,
    /// Where, from 1; empty and 0 where there is no place.
    pub file: String,
    pub line: usize,
    /// The line itself.
    pub quoted: String,
    /// English, for whoever writes templates.
    pub detail: String,
}

impl Fault {
    fn is_the_same_as(&self, other: &Self) -> bool {
        (self.kind, &self.file, self.line, &self.detail) == (other.kind, &other.file, other.line, &other.detail)
    }
}

/// What came of trying a text.
#[derive(Debug, Clone, Default)]
pub struct Report {
    pub tried: usize,
    /// Trials that fail with the pack's own text as well, because a font is not installed.
    pub left_out: Vec<String>,
    pub faults: Vec<Fault>,
}

impl Report {
    /// The kinds of its faults, each once, for the register.
    pub fn kinds(&self) -> Vec<String> {
        let mut kinds: Vec<String> = self.faults.iter().map(|fault| fault.kind.code().to_owned()).collect();
        kinds.sort();
        kinds.dedup();
        kinds
    }
}

/// More faults than these help nobody.
const MOST_FAULTS: usize = 5;
/// For all trials of one text together: less than a request may take.
const MOST_TIME: Duration = Duration::from_secs(45);

/// Tries a text in the place of the file at `path`, with everything else that is published.
///
/// # Errors
/// A path that no check knows: it is not there for anybody.
pub async fn check(app: &App, path: &str, text: &str) -> Result<Report, PageError> {
    let packs = app.packs();
    match path.strip_prefix(letters::FOLDER) {
        Some(file) => {
            let files = with_text(app, &packs, file, text).await?;
            let tried = trials(&packs, file);
            Ok(typeset(app, &packs, &files, &tried).await)
        }
        None => None.or_hidden(),
    }
}

/// The files of today with this text in the place of one.
pub async fn with_text(
    app: &App,
    packs: &PackSet,
    file: &str,
    text: &str,
) -> Result<BTreeMap<String, String>, PageError> {
    let mut files = letters::files(&mut app.db.read().await?, packs).await?.files;
    files.insert(file.to_owned(), text.to_owned());
    Ok(files)
}

/// Every sample of the kinds that the file is part of, in every language.
async fn typeset(app: &App, packs: &PackSet, files: &BTreeMap<String, String>, all: &[Trial]) -> Report {
    let mut report = Report::default();
    let tried = tokio::time::timeout(MOST_TIME, each(app, packs, files, all, &mut report)).await;
    if tried.is_err() {
        let name = all.get(report.tried).map(Trial::name).unwrap_or_default();
        report.faults.push(fault(files, name, &TypesetFault::TooLong(MOST_TIME)).remove(0));
    }
    report
}

async fn each(app: &App, packs: &PackSet, files: &BTreeMap<String, String>, all: &[Trial], report: &mut Report) {
    for trial in all {
        let outcome = app.typesetter.pdf(&trial.job(files.clone())).await;
        report.tried += 1;
        let Err(wrong) = outcome else { continue };
        if !wrong.characters().is_empty() && lacks_the_font(app, packs, trial, &wrong).await {
            report.left_out.push(trial.name());
            continue;
        }
        // The same line is wrong in every language: told once.
        for found in fault(files, trial.name(), &wrong) {
            if !report.faults.iter().any(|known| known.is_the_same_as(&found)) {
                report.faults.push(found);
            }
        }
        // A text that hangs or eats memory would do so each time.
        let hangs =
            matches!(wrong, TypesetFault::TooLong(_) | TypesetFault::TooMuchMemory(_) | TypesetFault::Broken(_));
        if hangs || report.faults.len() >= MOST_FAULTS {
            return;
        }
    }
}

/// Characters that the pack's own text cannot print either are no fault of this one.
async fn lacks_the_font(app: &App, packs: &PackSet, trial: &Trial, wrong: &TypesetFault) -> bool {
    let own = app.typesetter.pdf(&trial.job(packs.documents().files())).await;
    own.is_err_and(|own| wrong.characters().iter().all(|char| own.characters().contains(char)))
}

/// What went wrong, one line for each place; one at least.
pub fn fault(files: &BTreeMap<String, String>, tried: String, wrong: &TypesetFault) -> Vec<Fault> {
    let kind = wrong.kind();
    let mistakes: &[Mistake] = match wrong {
        TypesetFault::Document(Wrong::Template { mistakes } | Wrong::Denied { mistakes, .. }) => mistakes,
        _ => &[],
    };
    if mistakes.is_empty() {
        let detail = wrong.to_string();
        return vec![Fault { tried, kind, file: String::new(), line: 0, quoted: String::new(), detail }];
    }
    let told = |mistake: &Mistake| {
        let line = files.get(&mistake.file).and_then(|text| text.lines().nth(mistake.line.checked_sub(1)?));
        let hints: String = mistake.hints.iter().map(|hint| format!(" ({hint})")).collect();
        Fault {
            tried: tried.clone(),
            kind,
            file: mistake.file.clone(),
            line: mistake.line,
            quoted: line.map(|line| line.trim().chars().take(160).collect()).unwrap_or_default(),
            detail: format!("{}{hints}", mistake.message),
        }
    };
    mistakes.iter().take(MOST_FAULTS).map(told).collect()
}

impl Trial {
    /// What the typesetter is given.
    pub fn job(&self, files: BTreeMap<String, String>) -> Job {
        Job { files, main: format!("{}.typ", self.kind.code()), data: self.data.clone() }
    }
}
