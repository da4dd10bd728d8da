//! /cases/{case}/project/versions: every version, its hash, who signed it.

use askama::Template;
use axum::extract::Path;
use kernel::words::Compartment;
use policy::projects::{Read, View};
use web::{Ctx, PageResult, Ui};

use super::reserved;
use super::shared::{self, Frame, PartyView, party_view};
use crate::versions::{self, Version};

pub struct VersionView {
    pub number: i64,
    pub label: String,
    pub state: String,
    pub tone: &'static str,
    pub agreed: String,
    pub hash: String,
    pub parties: Vec<PartyView>,
}

#[derive(Template)]
#[template(path = "versions.html")]
struct VersionsPage {
    ui: Ui,
    frame: Frame,
    versions: Vec<VersionView>,
    reads: bool,
}

/// Where a version stands.
pub fn state_of(ui: &Ui, version: &Version, signed: i64) -> (String, &'static str) {
    let (id, tone) = match (version.withdrawn_at.is_some(), version.signed_at.is_some()) {
        (true, _) => ("projects-version-withdrawn", "grey"),
        (_, true) if version.number == signed => ("projects-version-newest-signed", "green"),
        (_, true) => ("projects-version-earlier", "turquoise"),
        _ => ("projects-version-waits", "yellow"),
    };
    (ui.say(id).into_owned(), tone)
}

pub async fn list(ctx: Ctx, Path(case): Path<String>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let project = shared::find(&ctx, &mut tx, &case).await?;
    let facts = &project.facts;
    let view = ctx.actor.permit::<View>(facts)?;
    let (frame, case) = shared::frame(&ctx, &mut tx, &facts.case, ("/versions", &Vec::new())).await?;
    let words = ctx.actor.permit_to(Read(Compartment::Identity), facts).ok();
    let access = words.as_ref().map(|permit| permit.sealed());
    let ui = &frame.ui;
    let reserved = reserved::of(&ctx, &mut tx, facts).await?;
    let mut shown = Vec::new();
    for version in versions::list(&mut tx, &view, facts).await? {
        let (state, tone) = state_of(ui, &version, facts.signed);
        let mut parties = Vec::new();
        for party in reserved.parties(&ctx, &mut tx, &view, (facts, version.number), access.as_ref()).await? {
            let can = super::sign::may(&ctx, &party.facts(facts, version.number));
            parties.push(party_view(ui, &frame.href, version.number, &party, can));
        }
        shown.push(VersionView {
            number: version.number,
            label: ui.say1("projects-version-number", "number", version.number),
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
            parties,
        });
    }
    let page = VersionsPage { reads: words.is_some(), versions: shown, ui: frame.ui.clone(), frame };
    drop(tx);
    shared::opened(&ctx, &case, words.iter().map(people::reading::Reading::of)).await?;
    ctx.page(&page)
}
