//! The register of events, for privacy officers. Reading it is an event too.

use askama::Template;
use axum::extract::Query;
use kernel::{Coded, Date, Instant, coded};
use policy::Ground;
use policy::accounts::ReadRegister;
use serde::Deserialize;
use web::{Choice, Ctx, FieldErrors, FieldView, PageResult, Ui, percent};

use super::ending::read_day;
use crate::events::RegisterRead;
use crate::queries::register::{self, Entry, Wanted};

const PAGE_SIZE: usize = 50;

#[derive(Template)]
#[template(path = "register.html")]
struct RegisterPage {
    ui: Ui,
    errors: FieldErrors,
    kind: FieldView,
    kinds: Vec<Choice>,
    about: FieldView,
    user: FieldView,
    from: FieldView,
    to: FieldView,
    filtered: bool,
    lines: Vec<Line>,
    /// Address of the next page with older entries.
    older: String,
    newest: String,
    last_seq: i64,
    hash: String,
}

coded! {
    /// What an event can be about.
    pub enum Thing("accounts-thing") {
        Body = "body",
        Commission = "commission",
        Disposal = "disposal",
        Feedback = "feedback",
        Import = "import",
        Item = "item",
        Invitation = "invitation",
        Mandate = "mandate",
        MatrixProposal = "matrix_proposal",
        Network = "network",
        Person = "person",
        Referral = "referral",
        Search = "search",
        Session = "session",
        Unit = "unit",
        User = "user",
    }
}

struct Line {
    seq: i64,
    number: String,
    at: Instant,
    what: String,
    who: String,
    who_id: String,
    body: String,
    about: String,
    about_id: String,
    ground: String,
    payload: String,
}

#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    #[serde(default)]
    kind: String,
    #[serde(default)]
    about: String,
    #[serde(default)]
    user: String,
    #[serde(default)]
    from: String,
    #[serde(default)]
    to: String,
    #[serde(default)]
    below: String,
}

pub async fn show(ctx: Ctx, Query(asked): Query<Asked>) -> PageResult {
    let permit = ctx.actor.permit::<ReadRegister>(&())?;
    let ui = ctx.ui();
    let (wanted, errors) = read(&ctx, &asked);
    let mut tx = ctx.app.db.read().await?;
    let mut entries =
        if errors.is_empty() { register::events(&mut tx, &permit, &wanted, PAGE_SIZE + 1).await? } else { Vec::new() };
    let kinds = register::kinds(&mut tx, &permit).await?;
    let (last_seq, hash) = register::head(&mut tx, &permit).await?;
    drop(tx);
    let more = entries.len() > PAGE_SIZE;
    entries.truncate(PAGE_SIZE);
    let last = entries.last().map_or(0, |entry| entry.seq);
    let event = RegisterRead {
        kind: wanted.kind.clone().unwrap_or_default(),
        about: wanted.about.clone().unwrap_or_default(),
        user: wanted.user.clone().unwrap_or_default(),
        from: wanted.from.map(|at| at.to_string()).unwrap_or_default(),
        to: wanted.before.map(|at| at.to_string()).unwrap_or_default(),
    };
    ctx.record(&permit.author(ctx.now()), &event).await?;
    let field = |name: &str, value: &str| FieldView::new(name, value).with_errors(&errors);
    let page = RegisterPage {
        kind: field("kind", &asked.kind),
        kinds: kinds.iter().map(|kind| Choice::new(kind, words_of(&ui, kind))).collect(),
        about: field("about", &asked.about),
        user: field("user", &asked.user),
        from: field("from", &asked.from),
        to: field("to", &asked.to),
        filtered: !query(&asked).is_empty(),
        lines: entries.into_iter().map(|entry| line(&ui, entry)).collect(),
        older: if more { format!("/register?{}below={last}", query(&asked)) } else { String::new() },
        newest: if asked.below.is_empty() { String::new() } else { format!("/register?{}", query(&asked)) },
        last_seq,
        hash: hash.chars().take(12).collect(),
        ui: if errors.is_empty() { ui } else { ui.with_faults() },
        errors,
    };
    ctx.page(&page)
}

/// The filters as they stand in the address, ids and codes only.
fn query(asked: &Asked) -> String {
    let filters = [
        ("kind", &asked.kind),
        ("about", &asked.about),
        ("user", &asked.user),
        ("from", &asked.from),
        ("to", &asked.to),
    ];
    let set = filters.into_iter().filter(|(_, value)| !value.is_empty());
    set.map(|(name, value)| format!("{name}={}&", percent(value))).collect()
}

fn read(ctx: &Ctx, asked: &Asked) -> (Wanted, FieldErrors) {
    let mut errors = FieldErrors::new();
    let zone = ctx.app.packs().territory().time_zone().to_owned();
    let mut midnight = |field: &str, typed: &str, next: bool| -> Option<Instant> {
        if typed.is_empty() {
            return None;
        }
        let day = read_day(typed).and_then(|day: Date| if next { day.tomorrow().ok() } else { Some(day) });
        let at = day.and_then(|day| Instant::from_local(day.at(0, 0, 0, 0), &zone));
        if at.is_none() {
            errors.push((field.to_owned(), i18n::say(ctx.lang, "field-fault-not-a-date")));
        }
        at
    };
    let some = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    let wanted = Wanted {
        kind: some(&asked.kind),
        about: some(&asked.about),
        user: some(&asked.user),
        from: midnight("from", &asked.from, false),
        before: midnight("to", &asked.to, true),
        below: asked.below.parse().ok(),
    };
    (wanted, errors)
}

/// The words of a kind of event, as every slice gives them.
fn words_of(ui: &Ui, kind: &str) -> String {
    ui.say(&format!("event-{}", kind.replace('_', "-"))).into_owned()
}

fn line(ui: &Ui, entry: Entry) -> Line {
    // The relation, and behind it the row of the legal-basis matrix.
    let (relation, basis) = entry.ground.split_once(' ').unwrap_or((&entry.ground, ""));
    let ground = Ground::parse(relation).map(|ground| format!("{} {basis}", ground.code()).trim().to_owned());
    Line {
        what: words_of(ui, &entry.kind),
        who: match (entry.user_name.is_empty(), entry.user_id.is_empty()) {
            (false, _) => entry.user_name,
            (true, true) => ui.say("accounts-register-machine").into_owned(),
            (true, false) => entry.user_id.clone(),
        },
        who_id: entry.user_id,
        seq: entry.seq,
        number: ui.number(entry.seq),
        at: entry.at,
        body: entry.body_name,
        about: match Thing::parse(&entry.about_kind).filter(|_| entry.about_name.is_empty()) {
            Some(thing) => ui.code(thing),
            None if entry.about_name.is_empty() => entry.about_kind,
            None => entry.about_name,
        },
        about_id: entry.about_id,
        ground: ground.unwrap_or(entry.ground),
        payload: entry.payload,
    }
}
