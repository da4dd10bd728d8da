//! /legal-bases: the matrix in words, for everybody: on what which kind of body handles which data, and since when.

use askama::Template;
use kernel::words::{BodyKind, Purpose};
use kernel::{Coded, Date, Named};
use packs::LegalBasis;
use policy::legal::{EditMatrix, ReadAgreements, ReadMatrix, TryMatrix};
use web::{Ctx, PageResult, Ui};

struct Row {
    title: String,
    bodies: Vec<String>,
    compartments: Vec<String>,
    operations: Vec<String>,
    basis: String,
    provision: String,
    gdpr: String,
    agreements: Vec<String>,
    since: String,
    checked: bool,
    /// The kind of the reader's own body is among them.
    mine: bool,
}

struct Group {
    purpose: String,
    rows: Vec<Row>,
}

#[derive(Template)]
#[template(path = "matrix.html")]
struct MatrixPage {
    ui: Ui,
    groups: Vec<Group>,
    /// Rows that hold no more, or not yet.
    others: Vec<(String, String)>,
    unchecked: usize,
    mine: String,
    tries: bool,
    drafts: bool,
    /// The published edition; empty for the pack's own.
    edition: String,
    agreements: bool,
}

pub async fn show(ctx: Ctx) -> PageResult {
    ctx.actor.permit::<ReadMatrix>(&())?;
    let (ui, packs, today) = (ctx.ui(), ctx.app.packs(), ctx.actor.today);
    let bases = packs.legal_bases();
    let (now, others): (Vec<_>, Vec<_>) = bases.rows().iter().partition(|row| row.validity.holds_on(today));
    let group = |purpose: &Purpose| Group {
        purpose: ui.code(*purpose),
        rows: now.iter().filter(|row| row.purpose == *purpose).map(|one| row(&ui, one, ctx.actor.body_kind)).collect(),
    };
    ctx.page(&MatrixPage {
        groups: Purpose::ALL.iter().map(group).filter(|group| !group.rows.is_empty()).collect(),
        others: others.iter().map(|row| (row.words.in_lang(ui.lang()).to_owned(), days(&ui, row))).collect(),
        unchecked: now.iter().filter(|row| !row.checked).count(),
        mine: ui.code(ctx.actor.body_kind),
        tries: ctx.actor.may(TryMatrix, &()),
        drafts: ctx.actor.may(EditMatrix, &()),
        edition: match packs.version().matrix {
            0 => String::new(),
            number => ui.say1("legal-matrix-edition", "number", number),
        },
        agreements: ctx.actor.may(ReadAgreements, &()),
        ui,
    })
}

fn row(ui: &Ui, row: &LegalBasis, mine: BodyKind) -> Row {
    fn words<T: Coded + Named>(ui: &Ui, list: &[T]) -> Vec<String> {
        list.iter().map(|one| ui.code(*one)).collect()
    }
    Row {
        title: row.words.in_lang(ui.lang()).to_owned(),
        bodies: words(ui, &row.bodies),
        compartments: words(ui, &row.compartments),
        operations: words(ui, &row.operations),
        basis: ui.code(row.basis),
        provision: row.provision.clone(),
        gdpr: row.gdpr.clone(),
        agreements: words(ui, &row.agreements),
        since: days(ui, row),
        checked: row.checked,
        mine: row.bodies.contains(&mine),
    }
}

/// From when to when a row holds.
pub(super) fn days(ui: &Ui, row: &LegalBasis) -> String {
    let day = |day: Option<Date>| day.map(|day| ui.date(day)).unwrap_or_default();
    match (row.validity.from, row.validity.to) {
        (from, Some(to)) => ui.say2("legal-from-to", "from", day(from), "to", ui.date(to)),
        (from, None) => ui.say1("legal-since", "from", day(from)),
    }
}
