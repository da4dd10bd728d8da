//! Documents from templates: files and data in, PDF or SVG out, with Typst as a library.
//!
//! A template sees the files of its job and `/data.json`, nothing else: no disk, no packages, no network, no clock.
//! The same job gives the same bytes, on every machine. What this crate cannot promise by itself is that a template
//! ends and how much memory it takes: [`worker`] is the whole of a process that its parent may kill.
//!
//! Every PDF is PDF/UA-1 and PDF/A-2a at once, and a character that no font has is a fault, never an empty box.

mod faults;
mod fonts;
mod glyphs;
mod worker;
mod world;

#[cfg(test)]
mod tests;

use std::path::PathBuf;

use typesetter_protocol::{Fault, Job, Printed};
use typst::diag::{SourceDiagnostic, SourceResult};
use typst::ecow::EcoVec;
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};
use typst_svg::SvgOptions;

pub use fonts::FontFault;
pub use worker::{Settings, worker};
use world::Root;

/// What Typst remembers is dropped when this many documents in a row did not need it: a run of letters of one kind
/// stays fast, and memory stays flat.
const REMEMBERED: usize = 4;

/// Pictures of one document: a template that makes pages without end must not fill whoever asked.
const MOST_PICTURES: usize = 100;

/// Prints one document after the other. Not shared between threads: a second one costs a second process.
pub struct Typesetter {
    root: Root,
    standards: PdfStandards,
}

impl Typesetter {
    /// With the fonts inside the program and those below `font_folders` (`.ttf`, `.otf`, `.ttc`).
    ///
    /// # Errors
    /// A folder or file that cannot be read, or a file that is no font.
    pub fn new(font_folders: &[PathBuf]) -> Result<Self, FontFault> {
        let standards = PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a])
            .expect("both standards allow PDF 1.7, so they agree");
        Ok(Self { root: Root::new(fonts::load(font_folders)?), standards })
    }

    /// The document as one file.
    ///
    /// # Errors
    /// See [`Fault`]; whatever the standards miss (a title, the words for a picture) is a mistake of the template.
    pub fn pdf(&mut self, job: &Job) -> Result<Printed, Fault> {
        self.with(job, |this, document| {
            let options = PdfOptions {
                ident: Smart::Custom(format!("{}\n{}", job.main, glyphs::text(document))),
                creator: Smart::Custom(Some("Net-Met".to_owned())),
                timestamp: this.root.midnight().map(Timestamp::new_utc),
                standards: this.standards.clone(),
                ..PdfOptions::default()
            };
            let pdf = typst_pdf::pdf(document, &options).map_err(|errors| this.fault(&errors))?;
            Ok(Printed { pdf, pages: document.pages().len() })
        })
    }

    /// Each page as a picture for the browser (the first hundred), with the same faults as the file.
    ///
    /// # Errors
    /// See [`Fault`].
    pub fn svg(&mut self, job: &Job) -> Result<Vec<String>, Fault> {
        let options = SvgOptions::default();
        self.with(job, |_, document| {
            let pages = document.pages().iter().take(MOST_PICTURES);
            Ok(pages.map(|page| typst_svg::svg(page, &options)).collect())
        })
    }

    fn with<T>(&mut self, job: &Job, export: impl Fn(&Self, &PagedDocument) -> Result<T, Fault>) -> Result<T, Fault> {
        self.root.take(job)?;
        let laid_out: SourceResult<PagedDocument> = typst::compile(&self.root).output;
        let exported = laid_out.map_err(|errors| self.fault(&errors)).and_then(|document| {
            match glyphs::missing(&document, &self.root) {
                chars if chars.is_empty() => export(self, &document),
                chars => Err(Fault::MissingGlyphs { chars }),
            }
        });
        typst::comemo::evict(REMEMBERED);
        exported
    }

    fn fault(&self, errors: &EcoVec<SourceDiagnostic>) -> Fault {
        faults::of(&self.root, errors)
    }
}
