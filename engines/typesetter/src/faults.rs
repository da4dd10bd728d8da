//! What Typst found, as faults with a place.

use typesetter_protocol::{Fault, Mistake};
use typst::WorldExt;
use typst::diag::{Severity, SourceDiagnostic};

use crate::world::Root;

pub fn of(root: &Root, errors: &[SourceDiagnostic]) -> Fault {
    let errors = errors.iter().filter(|error| error.severity == Severity::Error);
    let mistakes = errors.map(|error| mistake(root, error)).collect();
    match root.refused() {
        asked if asked.is_empty() => Fault::Template { mistakes },
        asked => Fault::Denied { asked, mistakes },
    }
}

fn mistake(root: &Root, error: &SourceDiagnostic) -> Mistake {
    let mut mistake = Mistake {
        file: String::new(),
        line: 0,
        column: 0,
        message: error.message.to_string(),
        hints: error.hints.iter().map(|hint| hint.v.to_string()).collect(),
    };
    if let Some(id) = error.span.id() {
        mistake.file = id.vpath().get_without_slash().to_owned();
        if let (Some(text), Some(range)) = (root.text(id), root.range(error.span)) {
            (mistake.line, mistake.column) = place(text, range.start);
        }
    }
    mistake
}

/// Line and column (in characters) of a byte, both from 1.
fn place(text: &str, at: usize) -> (usize, usize) {
    let before = text.get(..at).unwrap_or(text);
    let line = before.rsplit('\n').next().unwrap_or_default();
    (before.matches('\n').count() + 1, line.chars().count() + 1)
}
