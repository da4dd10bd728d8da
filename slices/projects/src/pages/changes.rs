//! /cases/{case}/project/texts/{number}/changes: what a version says differently from the one before, line by line.

use askama::Template;
use axum::extract::Path;
use kernel::words::Compartment;
use packs::PackSet;
use policy::projects::{Read, View};
use web::{Ctx, OrHidden, PageResult, Ui};

use super::shared::{self, Frame, frozen_bodies, frozen_view};
use crate::content::{self, Line};
use crate::versions::{self, Changed, Frozen};

/// A line that reads differently.
pub struct Rewritten {
    pub label: String,
    pub before: String,
    pub after: String,
}

pub struct ChangeView {
    pub what: String,
    pub tone: &'static str,
    pub kind: String,
    pub title: String,
    /// Of a part that came or went.
    pub lines: Vec<Line>,
    pub rewritten: Vec<Rewritten>,
}

#[derive(Template)]
#[template(path = "changes.html")]
struct ChangesPage {
    ui: Ui,
    frame: Frame,
    number: i64,
    before: i64,
    changes: Vec<ChangeView>,
}

pub async fn show(ctx: Ctx, Path((case, number)): Path<(String, String)>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let project = shared::find(&ctx, &mut tx, &case).await?;
    let (vault, facts, packs) = (&ctx.app.vault, &project.facts, ctx.app.packs());
    let view = ctx.actor.permit::<View>(facts)?;
    ctx.actor.permit_to(Read(Compartment::Identity), facts)?;
    let number: i64 = number.parse().ok().or_hidden()?;
    let all = versions::list(&mut tx, &view, facts).await?;
    all.iter().find(|version| version.number == number).or_hidden()?;
    // Compared with the one that was in force before: what was taken back never was.
    let earlier = all.iter().filter(|version| version.number < number);
    let before = earlier.filter(|version| version.signed_at.is_some()).map(|version| version.number).max();
    let before = before.unwrap_or(number - 1);
    let (frame, case) = shared::frame(&ctx, &mut tx, &facts.case, ("/versions", &Vec::new())).await?;
    let (old, mut read) = versions::readable(&mut tx, vault, &ctx.actor, facts, before).await?;
    let (new, more) = versions::readable(&mut tx, vault, &ctx.actor, facts, number).await?;
    read.extend(more);
    let only = |parts: &[(Compartment, Frozen)]| parts.iter().map(|(_, part)| part.clone()).collect::<Vec<_>>();
    let found = versions::changes(&only(&old), &only(&new));
    let ui = &frame.ui;
    let changes = found.iter().map(|one| change(ui, &packs, one)).collect();
    let page = ChangesPage { number, before, changes, ui: frame.ui.clone(), frame };
    drop(tx);
    shared::opened(&ctx, &case, read).await?;
    ctx.page(&page)
}

fn change(ui: &Ui, packs: &PackSet, changed: &Changed) -> ChangeView {
    let (id, tone, part) = match changed {
        Changed::Added(part) => ("projects-change-added", "green", part),
        Changed::Removed(part) => ("projects-change-removed", "red", part),
        Changed::Rewritten(_, part, _) => ("projects-change-rewritten", "blue", part),
    };
    // The compartment is not shown here: it never changes.
    let view = frozen_view(ui, packs, Compartment::Work, part);
    let rewritten = match changed {
        Changed::Rewritten(before, after, names) => rewritten(ui, packs, before, after, names),
        _ => Vec::new(),
    };
    ChangeView {
        what: ui.say(id).into_owned(),
        tone,
        kind: ui.code(part.kind),
        title: view.title,
        lines: if rewritten.is_empty() { view.lines } else { Vec::new() },
        rewritten,
    }
}

fn rewritten(ui: &Ui, packs: &PackSet, before: &Frozen, after: &Frozen, names: &[String]) -> Vec<Rewritten> {
    let fields = content::fields(after.kind).iter().filter(|field| names.iter().any(|name| name == field.name));
    let say = |part: &Frozen, field: &content::Field| {
        let value = part.content.get(field.name);
        if value.is_empty() {
            return String::new();
        }
        let said = part.said.get(field.name).map(String::as_str);
        content::say(ui, packs, field.shape, value, &frozen_bodies(part), said)
    };
    fields
        .map(|field| Rewritten {
            label: ui.say(field.label).into_owned(),
            before: say(before, field),
            after: say(after, field),
        })
        .collect()
}
