//! /legal-bases/trial: what would somebody see of a referral on a day? Asked of the functions that decide.

use std::sync::Arc;

use askama::Template;
use db::Reads;
use kernel::Coded;
use kernel::ids::NucleusId;
use kernel::states::referral::Step;
use kernel::words::Compartment;
use packs::{LegalBases, PackSet};
use people::reading::BasisView;
use policy::Actor;
use policy::legal::{EditMatrix, TryMatrix};
use policy::referral::{Advance, Read, ReferralFacts, grounds};
use web::{Choice, Ctx, FieldErrors, FieldView, Form, PageError, PageResult, Ui};

use crate::drafts::store;
use crate::events::RightsTried;
use crate::trial;

/// The matrix that decides, and the one that is being written.
const IN_USE: &str = "used";
const DRAFT: &str = "draft";

struct Part {
    name: String,
    may: bool,
    reason: String,
    basis: Option<BasisView>,
}

/// What somebody is in one body, and what that opens.
struct Answer {
    body: String,
    duties: Vec<String>,
    /// Duties that are given and rest on nothing that day.
    closed: Vec<(String, String)>,
    grounds: Vec<String>,
    parts: Vec<Part>,
    steps: Vec<String>,
}

#[derive(Template)]
#[template(path = "trial.html")]
struct TrialPage {
    ui: Ui,
    errors: FieldErrors,
    email: FieldView,
    nucleus: FieldView,
    nuclei: Vec<Choice>,
    number: FieldView,
    day: FieldView,
    matrix: FieldView,
    matrices: Vec<Choice>,
    who: String,
    on: String,
    answers: Vec<Answer>,
}

pub async fn show(ctx: Ctx) -> PageResult {
    ctx.actor.permit::<TryMatrix>(&())?;
    let page = page(&ctx, &Form::default(), Vec::new()).await?;
    ctx.page(&page)
}

async fn page(ctx: &Ctx, form: &Form, errors: FieldErrors) -> Result<TrialPage, PageError> {
    let mut tx = ctx.app.db.read().await?;
    let nuclei = network::nuclei(&mut tx).await?;
    drop(tx);
    let ui = if errors.is_empty() { ctx.ui() } else { ctx.ui().with_faults() };
    let field = |name: &str| FieldView::new(name, form.text(name)).with_errors(&errors);
    let today = ui.date_short(ctx.actor.today);
    Ok(TrialPage {
        email: field("email"),
        nucleus: field("nucleus"),
        nuclei: network::choices_of_nuclei(&ui, &ctx.app.packs(), &nuclei),
        number: field("number"),
        day: if form.has("day") { field("day") } else { FieldView::new("day", today) },
        matrix: if form.has("matrix") { field("matrix") } else { FieldView::new("matrix", IN_USE) },
        matrices: [IN_USE, DRAFT].map(|one| Choice::new(one, ui.say(&format!("legal-trial-matrix-{one}")))).to_vec(),
        who: String::new(),
        on: String::new(),
        answers: Vec::new(),
        errors,
        ui,
    })
}

/// Nothing is changed, so the answer needs no redirect; that it was asked is an event.
pub async fn ask(ctx: Ctx, form: Form) -> PageResult {
    let permit = ctx.actor.permit::<TryMatrix>(&())?;
    let ui = ctx.ui();
    let mut errors = FieldErrors::new();
    let day = packs::parse_date(form.text("day"));
    if day.is_none() {
        errors.push(("day".to_owned(), ui.say("field-fault-not-a-date").into_owned()));
    }
    let day = day.unwrap_or(ctx.actor.today);
    let mut tx = ctx.app.db.read().await?;
    let (packs, draft) = match form.text("matrix") {
        DRAFT => drafted(&ctx, &mut tx, &mut errors).await?,
        _ => (ctx.app.packs(), 0),
    };
    let actors = trial::actors(&ctx.app, &mut tx, &permit, packs.legal_bases(), form.text("email"), day).await?;
    if actors.is_empty() {
        errors.push(("email".to_owned(), ui.say("legal-fault-nobody").into_owned()));
    }
    let referral = match NucleusId::parse(form.text("nucleus")) {
        Some(nucleus) => trial::numbered(&mut tx, &permit, nucleus, form.text("number")).await?,
        None => None,
    };
    if referral.is_none() {
        errors.push(("number".to_owned(), ui.say("legal-fault-no-referral").into_owned()));
    }
    let Some(referral) = referral.filter(|_| errors.is_empty()) else {
        drop(tx);
        let page = page(&ctx, &form, errors).await?;
        return ctx.again(&page);
    };
    let mut answers = Vec::new();
    for actor in &actors {
        if let Some(facts) = people::relation::referral_facts(&mut tx, actor, referral).await? {
            answers.push(answer(&ui, &packs, actor, &facts));
        }
    }
    drop(tx);
    if let Some(tried) = actors.first() {
        ctx.record(&permit.author(ctx.now()), &RightsTried { referral, of: tried.user, on: day, draft }).await?;
    }
    let mut page = page(&ctx, &form, errors).await?;
    page.who = actors.first().map(|actor| actor.name.clone()).unwrap_or_default();
    page.on = ui.date(day);
    page.answers = answers;
    ctx.page(&page)
}

/// The packs with the draft in the place of the matrix in use, and its number; a fault where it cannot be asked.
async fn drafted(ctx: &Ctx, tx: &mut impl Reads, errors: &mut FieldErrors) -> Result<(Arc<PackSet>, i64), PageError> {
    let (permit, packs) = (ctx.actor.permit::<EditMatrix>(&())?, ctx.app.packs());
    let latest = store::latest(tx, &permit, &packs).await?;
    let Some(bases) = LegalBases::look(&latest.text).sound() else {
        errors.push(("matrix".to_owned(), ctx.ui().say("legal-proposal-faulty").into_owned()));
        return Ok((packs, 0));
    };
    Ok((Arc::new(packs.with_matrix(latest.number, Arc::new(bases))), latest.number))
}

fn answer(ui: &Ui, packs: &PackSet, actor: &Actor, facts: &ReferralFacts) -> Answer {
    let part = |one: &Compartment| {
        let read = actor.permit_to(Read(*one), facts);
        Part {
            name: ui.code(*one),
            may: read.is_ok(),
            basis: read.as_ref().ok().and_then(|permit| BasisView::of(ui, packs, permit.basis()?)),
            reason: match &read {
                Ok(permit) => ui.code(permit.ground()),
                Err(denied) => denied.why().map(|why| ui.code(why)).unwrap_or_default(),
            },
        }
    };
    let grounds = grounds(actor, facts);
    Answer {
        body: actor.body_name.clone(),
        duties: actor.duties.iter().map(|duty| ui.code(*duty)).collect(),
        closed: trial::closed(actor).into_iter().map(|(duty, why)| (ui.code(duty), ui.code(why))).collect(),
        parts: if grounds.is_empty() { Vec::new() } else { Compartment::ALL.iter().map(part).collect() },
        steps: Step::ALL.iter().filter(|step| actor.may(Advance(**step), facts)).map(|step| ui.code(*step)).collect(),
        grounds: grounds.into_iter().map(|ground| ui.code(ground)).collect(),
    }
}
