//! What several pages need: the project meant, the frame of the case around it, bodies by name, how parts are shown.

use std::collections::BTreeMap;

use cases::Case;
use db::Reads;
use kernel::ids::BodyId;
use kernel::states::project::{PartKind, ProjectState};
use kernel::words::Compartment;
use packs::PackSet;
use people::reading::{Reading, once};
use policy::Permit;
use policy::cases::{CaseFacts, View};
use policy::projects::{ProjectFacts, Read};
use web::{Ctx, FieldErrors, IdentityBar, NavItem, OrHidden, PageError, Ui};

use crate::content::{self, Line};
use crate::events::ProjectOpened;
use crate::parties::{Party, Words};
use crate::parts::Part;
use crate::store::{self, Project};
use crate::versions::Frozen;

/// What stands around every page of a project.
pub struct Frame {
    pub ui: Ui,
    pub bar: IdentityBar,
    pub nav: Vec<NavItem>,
    /// The parts of the project.
    pub tabs: Vec<NavItem>,
    /// Address of the project.
    pub href: String,
}

/// The case and its project, for somebody who may find the case.
pub async fn find(ctx: &Ctx, tx: &mut impl Reads, case: &str) -> Result<Project, PageError> {
    let facts = cases::facts::find(ctx, tx, case).await?;
    ctx.actor.permit::<View>(&facts)?;
    store::of_case(tx, &ctx.actor, &facts).await?.or_hidden()
}

pub async fn frame(
    ctx: &Ctx,
    tx: &mut impl Reads,
    facts: &CaseFacts,
    (at, errors): (&str, &FieldErrors),
) -> Result<(Frame, Case), PageError> {
    let view = ctx.actor.permit::<View>(facts)?;
    let case = Case::load(ctx, tx, &view, facts).await?;
    let ui = if errors.is_empty() { ctx.ui() } else { ctx.ui().with_faults() };
    let href = store::href(facts.id);
    let reads = store::of_case(tx, &ctx.actor, facts).await?.map(|project| reads(ctx, &project.facts));
    let tabs = reads.map(|reads| tabs(&ui, (&href, &case.href()), at, reads)).unwrap_or_default();
    let frame = Frame { bar: case.bar(&ui, &ctx.app.packs()), nav: case.subnav(ctx, &href), tabs, href, ui };
    Ok((frame, case))
}

/// Whoever reads what the project says, and not only where it stands.
pub fn reads(ctx: &Ctx, facts: &ProjectFacts) -> bool {
    ctx.actor.may(Read(Compartment::Identity), facts)
}

fn tabs(ui: &Ui, (href, case): (&str, &str), at: &str, reads: bool) -> Vec<NavItem> {
    let item = |label: &str, end: &str| NavItem {
        label: ui.say(label).into_owned(),
        href: format!("{href}{end}"),
        current: end == at,
        badge: 0,
    };
    let mut items = vec![item("projects-tab-whole", "")];
    if reads {
        items.extend([item("projects-tab-line", "/line"), item("projects-tab-measures", "/measures")]);
    }
    items.push(item("projects-tab-versions", "/versions"));
    if reads {
        let (label, href) = (ui.say("reviews-title").into_owned(), format!("{case}/reviews"));
        items.push(NavItem { label, href, current: false, badge: 0 });
    }
    items
}

/// Notes that the project was opened: who the person is, how to reach them, and the compartments that were shown.
pub async fn opened(ctx: &Ctx, case: &Case, shown: impl IntoIterator<Item = Reading>) -> Result<(), PageError> {
    let view: Permit<View> = ctx.actor.permit(&case.facts)?;
    let read = once(std::iter::once(Reading::of(&view)).chain(case.contact_read.clone()).chain(shown).collect());
    let event = ProjectOpened { case: case.facts.id, person: case.facts.person, read };
    ctx.record(&view.author(ctx.now()), &event).await
}

/// Bodies that can be chosen, by id and name: those in force.
pub async fn bodies(ctx: &Ctx, tx: &mut impl Reads) -> Result<Vec<(String, String)>, PageError> {
    let found = network::bodies_of(tx, None, &[], ctx.actor.today).await?;
    Ok(found.into_iter().map(|body| (body.id.to_string(), body.name)).collect())
}

/// As [`bodies`], with those that ended and are still named.
pub async fn bodies_named(
    ctx: &Ctx,
    tx: &mut impl Reads,
    named: impl Iterator<Item = &str>,
) -> Result<Vec<(String, String)>, PageError> {
    let mut known = bodies(ctx, tx).await?;
    for named in named.filter(|named| !named.is_empty()) {
        if known.iter().any(|(id, _)| id == named) {
            continue;
        }
        let Some(id) = BodyId::parse(named) else { continue };
        if let Some(body) = network::body(tx, id).await? {
            known.push((id.to_string(), body.name));
        }
    }
    Ok(known)
}

/// The bodies that these parts name.
pub fn named(parts: &[Part]) -> impl Iterator<Item = &str> {
    parts.iter().map(|part| part.content.get("body"))
}

/// A part as a page shows it.
pub struct PartView {
    pub href: String,
    pub title: String,
    pub lines: Vec<Line>,
    pub compartment: String,
    /// Who wrote it last, when.
    pub written: String,
}

pub fn part_view(ui: &Ui, packs: &PackSet, href: &str, part: &Part, bodies: &content::Bodies) -> PartView {
    PartView {
        href: format!("{href}/parts/{}", part.id),
        title: content::title(ui, packs, part.kind, &part.content, bodies),
        lines: content::lines(ui, packs, part.kind, &part.content, bodies, &BTreeMap::new()),
        compartment: if part.kind == PartKind::Statement { String::new() } else { ui.code(part.compartment) },
        written: ui.say3("projects-written", "name", &part.author, "body", &part.body, "when", ui.day(part.changed_at)),
    }
}

/// A part as it was agreed: names of bodies as they were said then.
pub fn frozen_view(ui: &Ui, packs: &PackSet, compartment: Compartment, part: &Frozen) -> PartView {
    let bodies = frozen_bodies(part);
    PartView {
        href: String::new(),
        title: content::title(ui, packs, part.kind, &part.content, &bodies),
        lines: content::lines(ui, packs, part.kind, &part.content, &bodies, &part.said),
        compartment: if part.kind == PartKind::Statement { String::new() } else { ui.code(compartment) },
        written: String::new(),
    }
}

pub fn frozen_bodies(part: &Frozen) -> Vec<(String, String)> {
    let said = part.said.get("body");
    said.map(|name| (part.content.get("body").to_owned(), name.clone())).into_iter().collect()
}

pub const fn tone(state: ProjectState) -> &'static str {
    use ProjectState as State;
    match state {
        State::Draft => "grey",
        State::Agreed | State::InReview => "blue",
        State::Signed | State::FollowUp => "turquoise",
        State::Active | State::ConcludedPositive => "green",
        State::Suspended | State::ConcludedPartial => "yellow",
        State::Interrupted => "red",
        State::Transferred => "purple",
        State::Archived => "grey",
    }
}

/// A party in words.
pub struct PartyView {
    pub who: String,
    pub state: String,
    pub tone: &'static str,
    pub detail: String,
    pub scan: String,
    /// Where somebody here can sign for it.
    pub sign: String,
}

pub fn party_view(ui: &Ui, href: &str, number: i64, party: &Party, can_sign: bool) -> PartyView {
    let (state, tone) = match (party.has_signed, party.has_declined) {
        (true, _) => ("projects-party-signed", "green"),
        (_, true) => ("projects-party-declined", "red"),
        _ => ("projects-party-waits", "yellow"),
    };
    let name = if party.words.party.is_empty() { party.body_name.clone() } else { party.words.party.clone() };
    let kind = ui.code(party.kind);
    let mut detail = Vec::new();
    if let (Some(way), Some(on)) = (party.way, party.signed_on) {
        detail.push(ui.say2("projects-signed-how", "way", ui.code(way), "day", ui.date(on)));
    }
    let Words { name: signed, witness, reason, .. } = &party.words;
    if !signed.is_empty() {
        detail.push(ui.say1("projects-signed-name", "words", signed));
    }
    if !witness.is_empty() {
        detail.push(ui.say1("projects-signed-witness", "words", witness));
    }
    if !reason.is_empty() {
        detail.push(ui.say1("projects-declined-why", "words", reason));
    }
    if let Some(at) = party.at.filter(|_| !party.by.is_empty()) {
        detail.push(ui.say3("projects-recorded-by", "name", &party.by, "body", &party.by_body, "when", ui.when(at)));
    }
    PartyView {
        who: if name.is_empty() { kind } else { format!("{kind}: {name}") },
        state: ui.say(state).into_owned(),
        tone,
        detail: detail.join(" "),
        scan: party.scan.map(|id| format!("{href}/scans/{id}")).unwrap_or_default(),
        sign: if can_sign { format!("{href}/texts/{number}/sign/{}", party.id) } else { String::new() },
    }
}
