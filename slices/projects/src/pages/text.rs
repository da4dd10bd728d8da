//! /cases/{case}/project/texts/{number}: a version as it was agreed, with its hash and signatures. Made to be printed too.

use askama::Template;
use axum::extract::Path;
use kernel::Coded;
use kernel::states::project::PartKind;
use kernel::words::Compartment;
use policy::projects::{Read, Translate, View};
use web::{Ctx, OrHidden, PageResult, Ui};

use super::reserved;
use super::shared::{self, Frame, PartView, PartyView, frozen_view, party_view};
use super::versions::state_of;
use crate::translations;
use crate::versions;

pub struct Group {
    pub title: String,
    pub parts: Vec<PartView>,
}

#[derive(Template)]
#[template(path = "text.html")]
struct TextPage {
    ui: Ui,
    frame: Frame,
    number: i64,
    state: String,
    tone: &'static str,
    agreed: String,
    hash: String,
    person: String,
    groups: Vec<Group>,
    parties: Vec<PartyView>,
    reads: bool,
    /// Where its words are written in the person's language; empty where nobody needs them.
    words_href: String,
    language: String,
}

pub async fn show(ctx: Ctx, Path((case, number)): Path<(String, String)>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let project = shared::find(&ctx, &mut tx, &case).await?;
    let (vault, facts, packs) = (&ctx.app.vault, &project.facts, ctx.app.packs());
    let view = ctx.actor.permit::<View>(facts)?;
    let number: i64 = number.parse().ok().or_hidden()?;
    let all = versions::list(&mut tx, &view, facts).await?;
    let version = all.into_iter().find(|version| version.number == number).or_hidden()?;
    let (frame, case) = shared::frame(&ctx, &mut tx, &facts.case, ("/versions", &Vec::new())).await?;
    let ui = &frame.ui;
    let (parts, read) = versions::readable(&mut tx, vault, &ctx.actor, facts, number).await?;
    let group = |kind: &PartKind| Group {
        title: ui.say(title(*kind)).into_owned(),
        parts: parts
            .iter()
            .filter(|(_, part)| part.kind == *kind)
            .map(|(compartment, part)| frozen_view(ui, &packs, *compartment, part))
            .collect(),
    };
    let groups = PartKind::ALL.iter().map(group).filter(|group| !group.parts.is_empty()).collect();
    let words = ctx.actor.permit_to(Read(Compartment::Identity), facts).ok().map(|permit| permit.sealed());
    let mut signed = Vec::new();
    let reserved = reserved::of(&ctx, &mut tx, facts).await?;
    for party in reserved.parties(&ctx, &mut tx, &view, (facts, number), words.as_ref()).await? {
        let can = super::sign::may(&ctx, &party.facts(facts, number));
        signed.push(party_view(ui, &frame.href, number, &party, can));
    }
    let translates = super::translate::is_other(&case.card.lang)
        && ctx.actor.may(Translate(Compartment::Identity), facts)
        && translations::is_open(&mut tx, &view, facts, number).await?;
    let words_href = if translates { format!("{}/texts/{number}/words", frame.href) } else { String::new() };
    let (state, tone) = state_of(ui, &version, facts.signed);
    let page = TextPage {
        number,
        state,
        tone,
        agreed: ui.say3(
            "projects-agreed-by",
            "name",
            &version.by,
            "body",
            &version.body,
            "when",
            ui.when(version.agreed_at),
        ),
        hash: version.hash,
        person: case.card.label(),
        groups,
        parties: signed,
        reads: words.is_some(),
        words_href,
        language: people::language_name(ui, &packs, &case.card.lang).unwrap_or_default(),
        ui: frame.ui.clone(),
        frame,
    };
    drop(tx);
    shared::opened(&ctx, &case, read).await?;
    ctx.page(&page)
}

pub const fn title(kind: PartKind) -> &'static str {
    match kind {
        PartKind::Statement => "projects-statement",
        PartKind::Goal => "projects-goals",
        PartKind::Action => "projects-actions",
        PartKind::Commitment => "projects-commitments",
        PartKind::Risk => "projects-risks",
    }
}
