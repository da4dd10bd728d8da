//! `netmet template referrals`: an empty spreadsheet made from the form in force.

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Subcommand, ValueEnum};
use i18n::Lang;
use kernel::Clock;
use referrals::import::template;

use super::Outcome;
use crate::cli::Place;
use crate::setup::{self, SetupError};

#[derive(Debug, Subcommand)]
pub enum Template {
    /// The referral form in force, with the columns of the person, choices and a guide
    Referrals {
        #[command(flatten)]
        place: Place,
        /// Where to write; `-` is the standard output
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
        /// Without it, by the ending of --out; a workbook when that says nothing
        #[arg(long, value_enum)]
        format: Option<Format>,
        /// Language of the headers: it, en, fr, de
        #[arg(long, default_value = "it", value_parser = language)]
        lang: Lang,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    Xlsx,
    Csv,
}

impl Format {
    /// By the ending of a file name.
    pub fn of(file: &std::path::Path) -> Self {
        let is_csv = file.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("csv"));
        if is_csv { Self::Csv } else { Self::Xlsx }
    }
}

/// One of the four languages.
pub fn language(tag: &str) -> Result<Lang, String> {
    let found = Lang::parse(tag).filter(|lang| Lang::OFFERED.contains(lang));
    found.ok_or_else(|| format!("`{tag}` is not one of it, en, fr, de"))
}

impl Template {
    pub fn run(self) -> Outcome {
        let Self::Referrals { place, out, format, lang } = self;
        let packs = setup::packs(&place.config()?)?;
        let today = Clock::system().now().local_date(packs.territory().time_zone());
        let format = format.unwrap_or_else(|| out.as_deref().map_or(Format::Xlsx, Format::of));
        let (bytes, ending) = match format {
            Format::Csv => (template::csv(packs.current_form(today), lang), "csv"),
            Format::Xlsx => (
                template::xlsx(packs.current_form(today), &packs, today, lang)
                    .map_err(|error| SetupError::Other(error.to_string()))?,
                "xlsx",
            ),
        };
        let name = format!("{}.{ending}", i18n::say(lang, "import-template-file"));
        let file = out.unwrap_or_else(|| PathBuf::from(name));
        let fail = |error: std::io::Error| SetupError::File { file: file.clone(), reason: error.to_string() };
        if file.as_os_str() == "-" {
            std::io::stdout().write_all(&bytes).map_err(fail)?;
            return Ok(ExitCode::SUCCESS);
        }
        std::fs::write(&file, bytes).map_err(fail)?;
        println!("{}", file.display());
        Ok(ExitCode::SUCCESS)
    }
}
