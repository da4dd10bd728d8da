//! The figures as a table for `docs/benchmarks.md`.

use std::fmt::Write;

use super::Bench;
use super::cases_pages::CaseFigures;
use super::measure::{Figures, Page};

pub fn markdown(bench: &Bench, figures: &Figures) -> String {
    let mut out = format!("### {}, {} people and referrals\n\n", engine(bench), figures.people);
    out.push_str(&table(&figures.pages));
    let _ = write!(
        out,
        "\n| Figure | value |\n|---|---|\n| requests per second, 8 connections | {:.0} |\n| resident idle | {:.0} MB |\n\
         | resident under load | {:.0} MB |\n| start until ready | {:.3} s |\n| binary | {:.1} MB |\n\n",
        figures.requests_per_second, figures.idle_mb, figures.load_mb, figures.cold_start, figures.binary_mb
    );
    out
}

/// Pages of cases, and the memory before and after them.
pub fn of_cases(bench: &Bench, figures: &CaseFigures) -> String {
    let mut out = format!("### {}, {} cases\n\n", engine(bench), figures.cases);
    out.push_str(&table(&figures.pages));
    let _ = write!(
        out,
        "\n| Figure | value |\n|---|---|\n| resident idle | {:.0} MB |\n| resident after the pages | {:.0} MB |\n\n",
        figures.idle_mb, figures.load_mb
    );
    out
}

fn engine(bench: &Bench) -> &'static str {
    let url = bench.database.as_deref().unwrap_or_default();
    if url.starts_with("postgres") { "PostgreSQL" } else { "SQLite" }
}

fn table(pages: &[Page]) -> String {
    let mut out =
        "| Page | median ms | p95 ms | its statements, median ms | ratio |\n|---|---|---|---|---|\n".to_owned();
    for page in pages {
        let (sql, ratio) = match page.sql_median {
            Some(sql) => (format!("{sql:.2}"), format!("{:.1}", page.median / sql)),
            None => ("-".to_owned(), "-".to_owned()),
        };
        let _ = writeln!(out, "| {} | {:.2} | {:.2} | {sql} | {ratio} |", page.name, page.median, page.p95);
    }
    out
}
