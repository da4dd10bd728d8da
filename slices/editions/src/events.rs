//! What the register keeps: which file, which edition, its imprint; never the text.

use audit::{About, Event};
use serde::Serialize;

/// An edition was saved; nobody's documents change by it.
#[derive(Debug, Serialize)]
pub struct EditionSaved {
    pub path: String,
    pub number: i64,
    pub sha256: String,
}

impl Event for EditionSaved {
    const KIND: &'static str = "edition_saved";

    fn about(&self) -> About {
        About::network()
    }
}

/// From now on documents are made with this one; 0 is the pack's own text.
#[derive(Debug, Serialize)]
pub struct EditionPublished {
    pub path: String,
    pub number: i64,
    pub sha256: String,
    /// Samples it was tried on, and those left out for want of a font.
    pub tried: usize,
    pub left_out: usize,
}

impl Event for EditionPublished {
    const KIND: &'static str = "edition_published";

    fn about(&self) -> About {
        About::network()
    }
}

/// A text was tried and does not do; `faults` are the kinds of what is wrong.
#[derive(Debug, Serialize)]
pub struct EditionRefused {
    pub path: String,
    /// 0 for a text that is not saved yet.
    pub number: i64,
    pub faults: Vec<String>,
}

impl Event for EditionRefused {
    const KIND: &'static str = "edition_refused";

    fn about(&self) -> About {
        About::network()
    }
}
