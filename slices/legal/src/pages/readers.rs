//! /people/{person}/readers: who has seen this person's data, and the same as a sheet for the person.

use askama::Template;
use axum::extract::{Path, Query};
use kernel::Coded;
use kernel::ids::PersonId;
use kernel::words::{BodyKind, Compartment, PaperKind, Purpose};
use people::reading::Reading;
use policy::Permit;
use policy::legal::SeeReaders;
use policy::people::{PersonFacts, Read};
use serde::Deserialize;
use serde_json::{Value, json};
use web::{Ctx, IdentityBar, OrHidden, PageError, PageResult, Ui};

use crate::events::{ReadersPrinted, ReadersShown};
use crate::readers::{Seen, readers};

/// Lines of a page, and of the sheet: a year of an ordinary case fits.
const PAGE: usize = 50;
const SHEET: usize = 400;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    page: String,
}

/// What one body did on one day.
struct Group {
    body: String,
    day: String,
    /// The first one of its day, which it is headed by.
    begins_day: bool,
    rows: Vec<Row>,
}

struct Row {
    time: String,
    who: String,
    what: String,
    parts: String,
    purpose: String,
    emergency: bool,
}

#[derive(Template)]
#[template(path = "readers.html")]
struct ReadersPage {
    ui: Ui,
    bar: IdentityBar,
    id: PersonId,
    groups: Vec<Group>,
    newer: String,
    older: String,
}

struct Found {
    facts: PersonFacts,
    permit: Permit<SeeReaders>,
    card: people::PersonCard,
    seen: Vec<Seen>,
}

async fn find(ctx: &Ctx, id: &str, size: usize, from: usize) -> Result<Found, PageError> {
    let id = PersonId::parse(id).or_hidden()?;
    let mut tx = ctx.app.db.read().await?;
    let facts = people::facts(&mut tx, &ctx.actor, id).await?.or_hidden()?;
    let permit = ctx.actor.permit::<SeeReaders>(&facts)?;
    let view = ctx.actor.permit::<policy::people::View>(&facts)?;
    let card = people::card(&mut tx, &view, id).await?.or_hidden()?;
    let seen = readers(&mut tx, &permit, id, (size, from)).await?;
    Ok(Found { facts, permit, card, seen })
}

pub async fn show(ctx: Ctx, Path(id): Path<String>, Query(asked): Query<Asked>) -> PageResult {
    let page = asked.page.parse::<usize>().unwrap_or(0).min(10_000);
    let mut found = find(&ctx, &id, PAGE + 1, page * PAGE).await?;
    let more = found.seen.len() > PAGE;
    found.seen.truncate(PAGE);
    let read = vec![Reading::of(&found.permit)];
    let event = ReadersShown { person: found.facts.id, read };
    ctx.record(&found.permit.author(ctx.now()), &event).await?;
    let (ui, packs) = (ctx.ui(), ctx.app.packs());
    let id = found.facts.id;
    let href = |page: usize| format!("/people/{id}/readers?page={page}");
    ctx.page(&ReadersPage {
        bar: IdentityBar {
            why_href: format!("/people/{id}/why"),
            ..people::identity_bar(&ui, &packs, &found.card, "")
        },
        groups: groups(&ctx, &ui, &found),
        newer: if page > 0 { href(page - 1) } else { String::new() },
        older: if more { href(page + 1) } else { String::new() },
        id,
        ui,
    })
}

/// The compartments of a reading that the asking user may read too. That somebody read another one would already tell
/// that there is something in it: such a reading is one of "other parts".
struct Parts {
    known: Vec<Compartment>,
    others: bool,
    /// Who read it would tell what there is: a prison is named to who may know of measures of justice.
    nameless: bool,
}

fn parts(ctx: &Ctx, facts: &PersonFacts, seen: &Seen) -> Parts {
    let read = seen.compartments.iter().copied();
    let (known, others): (Vec<_>, Vec<_>) = read.partition(|one| ctx.actor.may(Read(*one), facts));
    // Whose turn it is to evaluate everybody tells nothing about one.
    let evaluates = seen.purposes.contains(&Purpose::Evaluation);
    let betrayed = seen.body_kind.and_then(BodyKind::betrays).filter(|_| !evaluates);
    let nameless = betrayed.is_some_and(|one| !ctx.actor.may(Read(one), facts));
    Parts { known, others: !others.is_empty(), nameless }
}

/// By day, newest first; in a day the bodies in the order in which they came last. Nobody reads a flat list of minutes.
fn groups(ctx: &Ctx, ui: &Ui, found: &Found) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for seen in &found.seen {
        let parts = parts(ctx, &found.facts, seen);
        let body = if parts.nameless { ui.say("legal-other-body").into_owned() } else { seen.body.clone() };
        let (day, row) = (ui.day(seen.at), row(ui, seen, &parts));
        match groups.iter_mut().find(|group| group.day == day && group.body == body) {
            Some(group) => group.add(row),
            None => {
                let begins_day = groups.last().is_none_or(|last| last.day != day);
                groups.push(Group { body, day, begins_day, rows: vec![row] });
            }
        }
    }
    groups
}

impl Group {
    /// The same person at the same thing several times in a day is one line, with the hours.
    fn add(&mut self, row: Row) {
        let same = self.rows.iter_mut().find(|one| {
            (&one.who, &one.what, &one.parts, &one.purpose) == (&row.who, &row.what, &row.parts, &row.purpose)
        });
        match same {
            Some(known) if known.time.starts_with(&row.time) => {}
            Some(known) => known.time = format!("{}, {}", row.time, known.time),
            None => self.rows.push(row),
        }
    }
}

fn row(ui: &Ui, seen: &Seen, parts: &Parts) -> Row {
    let others = parts.others.then(|| ui.say("legal-other-parts").into_owned());
    Row {
        time: ui.time(seen.at),
        who: if parts.nameless { String::new() } else { seen.user.clone() },
        what: ui.say(&format!("event-{}", seen.kind.replace('_', "-"))).into_owned(),
        parts: listed(parts.known.iter().map(|one| ui.code(*one)).chain(others)),
        purpose: listed(seen.purposes.iter().map(|purpose| ui.code(*purpose))),
        emergency: is_emergency(seen),
    }
}

impl Parts {
    /// As the template of the sheet knows them.
    fn codes(&self) -> Vec<&'static str> {
        self.known.iter().map(|one| one.code()).chain(self.others.then_some("other")).collect()
    }
}

fn listed(words: impl Iterator<Item = String>) -> String {
    words.collect::<Vec<_>>().join(", ")
}

fn is_emergency(seen: &Seen) -> bool {
    seen.kind == "emergency_opened" || seen.purposes.contains(&Purpose::Emergency)
}

/// The sheet names bodies, not workers: who asks for the name of one gets it from the privacy officer, who weighs it
/// (Court of Justice EU, C-579/21).
pub async fn sheet(ctx: Ctx, Path(id): Path<String>) -> PageResult {
    ctx.recently_proven()?;
    let found = find(&ctx, &id, SHEET, 0).await?;
    papers::counted(&ctx).await?;
    let packs = ctx.app.packs();
    let mut tx = ctx.app.db.read().await?;
    let from = network::body(&mut tx, ctx.actor.body).await?.or_hidden()?;
    drop(tx);
    let zone = packs.territory().time_zone();
    let items: Vec<Value> = found
        .seen
        .iter()
        .map(|seen| {
            let parts = parts(&ctx, &found.facts, seen);
            json!({
                "day": seen.at.local_date(zone).to_string(),
                "body": if parts.nameless { "" } else { &seen.body },
                "parts": parts.codes(),
                "purposes": seen.purposes.iter().map(|purpose| purpose.code()).collect::<Vec<_>>(),
                "emergency": is_emergency(seen),
            })
        })
        .collect();
    let body = json!({ "person": found.card.label(), "items": together(items), "all": found.seen.len() < SHEET });
    let data = papers::internal(&packs, PaperKind::Readers, &from, &found.card.lang, &ctx.actor, body);
    let printed = papers::press::print(&ctx.app, PaperKind::Readers, data).await?;
    let event = ReadersPrinted { person: found.facts.id, read: vec![Reading::of(&found.permit)] };
    ctx.record(&found.permit.author(ctx.now()), &event).await?;
    web::download(printed.pdf, "application/pdf", &format!("{}-readers.pdf", ctx.actor.today))
}

/// One line for the same body, parts and purpose on the same day: a sheet that a person can read.
fn together(items: Vec<Value>) -> Vec<Value> {
    let mut lines: Vec<Value> = Vec::new();
    for item in items {
        if !lines.contains(&item) {
            lines.push(item);
        }
    }
    lines
}
