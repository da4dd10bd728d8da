//! The page of one import run: what was found, who waits, what became of it.

use askama::Template;
use kernel::ids::PersonId;
use packs::PackSet;
use people::{Found, SearchWords};
use policy::people::Search;
use web::{Choice, Ctx, FieldErrors, FieldView, PageError, Pager, Ui};

use super::check::{Stored, Summary, form_of};
use super::columns::{Column, PersonFields, PersonPart};
use super::finding::{Finding, Weight, What};
use super::plan::Decision;
use super::runs::Run;
use super::words::Teller;

/// Remarks on one page.
const REMARKS: usize = 50;
/// People to decide on one page.
const DECIDED_AT_ONCE: usize = 10;
/// Links to imported referrals.
const LINKS: usize = 25;

#[derive(Template)]
#[template(path = "import_run.html")]
pub(super) struct RunPage {
    ui: Ui,
    errors: FieldErrors,
    href: String,
    file_name: String,
    when: String,
    summary: Summary,
    remarks: Vec<Remark>,
    pager: Pager,
    waiting: Vec<Waiting>,
    more_waiting: usize,
    matched: Vec<(String, String)>,
    spare: Vec<String>,
    twice: Vec<(String, String)>,
    missing: Vec<String>,
    imported: Vec<(u32, String)>,
    send: FieldView,
}

struct Remark {
    place: String,
    column: String,
    says: String,
    weight: String,
    tone: &'static str,
}

/// Somebody about whom a person must decide.
struct Waiting {
    row: u32,
    name: String,
    born: String,
    says: String,
    field: FieldView,
    choices: Vec<Choice>,
}

impl RunPage {
    pub(super) fn with_errors(mut self, errors: FieldErrors) -> Self {
        self.errors = errors;
        self
    }
}

pub(super) async fn run_page(ctx: &Ctx, ui: Ui, run: &Run, page: usize) -> Result<RunPage, PageError> {
    let packs = ctx.app.packs();
    let person = PersonFields::new();
    let columns = person.columns(form_of(&packs, &run.stored.form_version, ctx.actor.today));
    let mut teller = Teller::new(ctx.lang, &run.sheet, &columns, &packs, ctx.actor.today);
    let stored = &run.stored;
    let href = format!("/referrals/import/{}", run.id);
    let pages = stored.findings.len().div_ceil(REMARKS).max(1);
    let page = page.min(pages - 1);
    let shown = stored.findings.iter().skip(page * REMARKS).take(REMARKS);
    let remarks = shown.map(|finding| remark(ctx, &mut teller, finding)).collect();
    let all_waiting = waiting(stored).count();
    let waiting = waiting_rows(ctx, &ui, run, &columns, &mut teller, &packs).await?;
    let header = |at: &usize| run.sheet.headers.get(*at).map(|header| header.text.clone()).unwrap_or_default();
    let ours = |at: &usize| columns.get(*at).map(|column| column.header(ctx.lang).to_owned()).unwrap_or_default();
    Ok(RunPage {
        errors: FieldErrors::new(),
        file_name: run.file_name.clone(),
        when: ui.when(run.at),
        summary: stored.summary,
        remarks,
        pager: Pager::of(page, REMARKS, stored.findings.len(), |page| format!("{href}?page={page}#remarks")),
        more_waiting: all_waiting - waiting.len(),
        waiting,
        matched: stored.matched.iter().map(|(at, column)| (header(at), ours(column))).collect(),
        spare: stored.spare.iter().map(header).collect(),
        twice: stored.twice.iter().map(|(at, column)| (header(at), ours(column))).collect(),
        missing: stored.missing.iter().map(ours).collect(),
        imported: stored.imported.iter().take(LINKS).map(|(row, id)| (*row, format!("/referrals/{id}"))).collect(),
        send: FieldView::new("send", ""),
        href,
        ui,
    })
}

fn remark(ctx: &Ctx, teller: &mut Teller<'_>, finding: &Finding) -> Remark {
    let weight = finding.what.weight();
    Remark {
        place: teller.place(finding),
        column: teller.column(finding),
        says: teller.says(finding),
        weight: i18n::code(ctx.lang, weight),
        tone: match weight {
            Weight::Fault => "red",
            Weight::Decide => "purple",
            Weight::Complete => "yellow",
            Weight::Warning => "blue",
            Weight::Told => "grey",
        },
    }
}

/// The rows that ask, each once, one for each person.
pub(super) fn waiting(stored: &Stored) -> impl Iterator<Item = &Finding> {
    let asks = |finding: &&Finding| finding.what == What::PerhapsSameAsRow || finding.other.is_none();
    let mut last = None;
    let deciding = stored.findings.iter().filter(|finding| finding.what.weight() == Weight::Decide).filter(asks);
    deciding.filter(move |finding| last.replace(finding.row) != Some(finding.row))
}

pub(super) fn field_of(row: u32) -> String {
    format!("row_{row}")
}

/// A sent answer, when it is one that this row was offered.
pub(super) fn decision(sent: &str, finding: &Finding, stored: &Stored) -> Option<Decision> {
    let decision = Decision::parse(sent)?;
    let offered = match decision {
        Decision::Another => true,
        Decision::Row(row) => finding.what == What::PerhapsSameAsRow && finding.other == Some(row),
        Decision::Person(id) => stored.waiting.get(&finding.row).is_some_and(|ids| ids.contains(&id)),
    };
    offered.then_some(decision)
}

async fn waiting_rows(
    ctx: &Ctx,
    ui: &Ui,
    run: &Run,
    columns: &[Column<'_>],
    teller: &mut Teller<'_>,
    packs: &PackSet,
) -> Result<Vec<Waiting>, PageError> {
    let asking: Vec<&Finding> = waiting(&run.stored).take(DECIDED_AT_ONCE).collect();
    if asking.is_empty() {
        return Ok(Vec::new());
    }
    let search = ctx.actor.permit::<Search>(&())?;
    let mut tx = ctx.app.db.read().await?;
    let mut rows = Vec::with_capacity(asking.len());
    for finding in asking {
        let words = words_of(run, columns, finding.row);
        let mut choices = Vec::new();
        if let (What::PerhapsSameAsRow, Some(other)) = (finding.what, finding.other) {
            choices.push(Choice::new(format!("row:{other}"), ui.say1("import-decide-row", "row", other)));
        }
        let candidates = run.stored.waiting.get(&finding.row).map(Vec::as_slice).unwrap_or_default();
        if !candidates.is_empty() {
            let all = [words.clone(), SearchWords { identifier: words.identifier.clone(), ..SearchWords::default() }];
            let hits = people::alike(&mut tx, &search, &ctx.actor, &all, &[]).await?;
            let found: Vec<&Found> = hits.iter().map(|hit| &hit.found).collect();
            choices.extend(candidates.iter().map(|id| choice(ui, packs, *id, &found)));
        }
        choices.push(Choice::new("another", ui.say("import-decide-another")));
        rows.push(Waiting {
            row: finding.row,
            name: format!("{} {}", words.family, words.given),
            born: words.birth,
            says: teller.says(finding),
            field: FieldView::new(field_of(finding.row), ""),
            choices,
        });
    }
    Ok(rows)
}

/// What the file says of a person, as written.
fn words_of(run: &Run, columns: &[Column<'_>], row: u32) -> SearchWords {
    let cells = run.sheet.rows.iter().find(|found| found.number == row);
    let cell = |part: PersonPart| {
        let column = columns.iter().position(|column| column.part == Some(part));
        let header = run.stored.matched.iter().find(|(_, found)| Some(*found) == column).map(|(header, _)| *header);
        cells.zip(header).map(|(cells, header)| cells.cell(header).to_owned()).unwrap_or_default()
    };
    SearchWords {
        family: cell(PersonPart::Family),
        given: cell(PersonPart::Given),
        birth: cell(PersonPart::Birth),
        identifier: [cell(PersonPart::CodiceFiscale), cell(PersonPart::Identifier)]
            .into_iter()
            .find(|n| !n.is_empty())
            .unwrap_or_default(),
        phone: String::new(),
    }
}

/// Somebody in the register, with what the reader may know of them.
fn choice(ui: &Ui, packs: &PackSet, id: PersonId, found: &[&Found]) -> Choice {
    let label = match found.iter().find(|found| found.id() == id) {
        Some(Found::Related(card)) => {
            let place = people::municipality_name(packs, &card.municipality);
            ui.say3("import-decide-person", "name", card.label(), "born", card.born(ui), "place", place)
        }
        Some(Found::Named(named)) => {
            let born = named.birth_year.map(|year| year.to_string()).unwrap_or_default();
            let place = people::municipality_name(packs, &named.municipality);
            let name = format!("{} {}", named.family, named.given);
            ui.say3("import-decide-person", "name", name, "born", born, "place", place)
        }
        None => ui.say("import-decide-somebody").into_owned(),
    };
    Choice::new(format!("person:{id}"), label)
}
