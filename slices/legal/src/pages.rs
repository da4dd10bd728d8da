//! The pages of the slice.

pub mod agreement;
pub mod agreements;
pub mod drafts;
pub mod emergencies;
pub mod emergency;
pub mod matrix;
pub mod readers;
pub mod trial;

use web::{FieldErrors, PageError};

/// Longer words are hardly a mistake of typing.
const LONGEST: usize = 2_000;

/// A text that must be there.
fn required(ui: &web::Ui, errors: &mut FieldErrors, field: &str, typed: &str) -> String {
    let text = typed.trim().to_owned();
    let fault = match text.chars().count() {
        0 => "field-fault-required",
        LONGEST.. => "field-fault-too-long",
        _ => return text,
    };
    errors.push((field.to_owned(), ui.say(fault).into_owned()));
    text
}

fn unreadable<E>(_: E) -> PageError {
    PageError::Unreadable
}
