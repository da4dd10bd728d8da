//! The figures as a table for `docs/benchmarks.md`.

use std::fmt::Write;

use super::Bench;
use super::measure::Figures;

pub fn markdown(bench: &Bench, figures: &Figures) -> String {
    let engine =
        if bench.database.as_deref().is_some_and(|url| url.starts_with("postgres")) { "PostgreSQL" } else { "SQLite" };
    let mut out = format!("### {engine}, {} people and referrals\n\n", figures.people);
    out.push_str("| Page | median ms | p95 ms | its statements, median ms | ratio |\n|---|---|---|---|---|\n");
    for page in &figures.pages {
        let (sql, ratio) = match page.sql_median {
            Some(sql) => (format!("{sql:.2}"), format!("{:.1}", page.median / sql)),
            None => ("-".to_owned(), "-".to_owned()),
        };
        let _ = writeln!(out, "| {} | {:.2} | {:.2} | {sql} | {ratio} |", page.name, page.median, page.p95);
    }
    let _ = write!(
        out,
        "\n| Figure | value |\n|---|---|\n| requests per second, 8 connections | {:.0} |\n| resident idle | {:.0} MB |\n\
         | resident under load | {:.0} MB |\n| start until ready | {:.3} s |\n| binary | {:.1} MB |\n\n",
        figures.requests_per_second, figures.idle_mb, figures.load_mb, figures.cold_start, figures.binary_mb
    );
    out
}
