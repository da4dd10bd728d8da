//! Who sits in the commission today, component by component, and what is missing.

use askama::Template;
use axum::extract::Query;
use packs::{Presence, Voice};
use policy::commission::{Compose, Found, View};
use web::{Ctx, NavItem, OrHidden, PageResult, Ui};

use super::shared::{Wanted, choices_of, choose, subnav};
use crate::acts::Moment;
use crate::queries::composition::{self, Record, SeatRow};
use crate::queries::facts;

/// A component of the pack's rules with its seats.
pub struct ComponentView {
    pub label: String,
    pub required: bool,
    pub votes: bool,
    pub kinds: String,
    pub seats: Vec<SeatView>,
    pub missing: bool,
}

pub struct SeatView {
    pub row: SeatRow,
    pub substitutes: Vec<SeatRow>,
    pub later: bool,
}

#[derive(Template)]
#[template(path = "composition.html")]
struct CompositionPage {
    ui: Ui,
    record: Option<Record>,
    components: Vec<ComponentView>,
    nav: Vec<NavItem>,
    others: Vec<NavItem>,
    edit: String,
}

#[derive(Template)]
#[template(path = "commissions.html")]
struct CommissionsPage {
    ui: Ui,
    all: Vec<Record>,
    can_found: bool,
}

/// Every commission, for the administrator of the network.
async fn list(ctx: &Ctx) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let mut all = Vec::new();
    for one in facts::findable(&mut tx, &ctx.actor).await? {
        let permit = ctx.actor.permit::<View>(&one.facts)?;
        all.extend(composition::record(&mut tx, &permit, one.facts.id).await?);
    }
    let can_found = !super::found::without(ctx, &mut tx).await?.is_empty();
    ctx.page(&CommissionsPage { ui: ctx.ui(), all, can_found })
}

pub async fn show(ctx: Ctx, Query(wanted): Query<Wanted>) -> PageResult {
    if wanted.commission.is_none() && ctx.actor.may(Found, &()) {
        return list(&ctx).await;
    }
    let packs = ctx.app.packs();
    let at = Moment::of(&ctx.app, &packs);
    let mut tx = ctx.app.db.read().await?;
    let ui = ctx.ui();
    let Some((chosen, all)) = choose(&ctx, &mut tx, &wanted).await? else {
        let page = CompositionPage {
            ui,
            record: None,
            components: Vec::new(),
            nav: Vec::new(),
            others: Vec::new(),
            edit: String::new(),
        };
        return ctx.page(&page);
    };
    let permit = ctx.actor.permit::<View>(&chosen.facts)?;
    let record = composition::record(&mut tx, &permit, chosen.facts.id).await?.or_hidden()?;
    let seats = composition::seats(&mut tx, &permit, chosen.facts.id, at.today).await?;
    let edit = if ctx.actor.may(Compose, &chosen.facts) {
        format!("/commission/edit?commission={}", chosen.facts.id)
    } else {
        String::new()
    };
    let page = CompositionPage {
        components: components(&ui, &seats, &at),
        nav: subnav(&ui, &ctx, &chosen.facts, "/commission"),
        others: choices_of("/commission", &chosen, &all),
        record: Some(record),
        edit,
        ui,
    };
    ctx.page(&page)
}

/// The components of the rules in their order, then seats whose component the rules do not know any more.
pub fn components(ui: &Ui, seats: &[SeatRow], at: &Moment<'_>) -> Vec<ComponentView> {
    let rules = at.rules();
    let view = |code: &str| -> Vec<SeatView> {
        let titulars = seats.iter().filter(|seat| seat.component == code && seat.substitute_of.is_none());
        titulars
            .map(|seat| SeatView {
                substitutes: seats.iter().filter(|other| other.substitute_of == Some(seat.id)).cloned().collect(),
                later: seat.valid_from > at.today,
                row: seat.clone(),
            })
            .collect()
    };
    let mut all: Vec<ComponentView> = rules
        .components
        .iter()
        .map(|component| {
            let seats = view(&component.code);
            let required = component.presence == Presence::Required;
            let kinds: Vec<String> = component.body_kinds.iter().map(|kind| ui.code(*kind)).collect();
            ComponentView {
                label: component.label.in_lang(ui.lang()).to_owned(),
                missing: required && seats.iter().all(|seat| seat.later),
                votes: component.voice == Voice::Votes,
                kinds: kinds.join(", "),
                required,
                seats,
            }
        })
        .collect();
    for seat in seats.iter().filter(|seat| !rules.components.iter().any(|known| known.code == seat.component)) {
        if !all.iter().any(|known| known.label == seat.component) {
            let seats = view(&seat.component);
            let (label, votes) = (seat.component.clone(), seat.voting);
            all.push(ComponentView { label, required: false, votes, kinds: String::new(), seats, missing: false });
        }
    }
    all
}
