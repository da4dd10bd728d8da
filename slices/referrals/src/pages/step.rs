//! /referrals/{id}/step/{step}: one step, with what the law wants said with it.

use askama::Template;
use axum::extract::Path;
use db::{Reads, args, statements};
use jiff::ToSpan;
use kernel::ids::ReferralId;
use kernel::states::item::Outcome;
use kernel::states::referral::Step;
use kernel::{Coded, Date};
use policy::Permit;
use policy::referral::{Advance, ReferralFacts, View};
use web::{
    Choice, Ctx, Done, FieldErrors, FieldView, Form as Sent, IdentityBar, NavItem, OrHidden, OrStale, PageError,
    PageResult, Ui,
};

use super::asked::{Asks, Said, Typed, Wanted, asks, explain, read};
use crate::answers;
use crate::case::{Case, facts, opened};
use crate::events::ReferralRedirected;
use crate::files;
use crate::journey::{self, Change, Part, advance, take_step};
use crate::show;

statements! {
    RECEIVERS: Permit<Advance> = "SELECT DISTINCT b.id, b.name, b.sort_key FROM bodies b JOIN memberships m ON m.body_id = b.id
        JOIN membership_duties d ON d.membership_id = m.id
        WHERE d.duty = 'receive' AND b.id <> $1 AND m.valid_from <= $2 AND (m.valid_to IS NULL OR m.valid_to >= $2)
            AND b.valid_from <= $2 AND (b.valid_to IS NULL OR b.valid_to >= $2)
        ORDER BY b.sort_key, b.id";
    FORM_OF: Permit<Advance> = "SELECT form_version, pack_ref, urgent FROM referrals WHERE id = $1";
}

#[derive(Template)]
#[template(path = "step.html")]
struct StepPage {
    ui: Ui,
    bar: IdentityBar,
    nav: Vec<NavItem>,
    errors: FieldErrors,
    title: String,
    explain: String,
    action: String,
    back: String,
    version: i64,
    danger: bool,
    asks: Asks,
    reasons: Vec<Choice>,
    bodies: Vec<Choice>,
    answers: Vec<Choice>,
    answer: FieldView,
    code: FieldView,
    words: FieldView,
    until: FieldView,
    to_body: FieldView,
    words_label: String,
    /// What the page shows of the person is noted as read.
    case: Case,
}

/// The steps that this page takes; the others have their own pages.
fn own_step(facts: &ReferralFacts, code: &str) -> Result<Step, PageError> {
    let step = Step::parse(code).or_hidden()?;
    Some(step).filter(|step| show::own_steps(facts.to_body.is_some()).contains(step)).or_hidden()
}

pub async fn show(ctx: Ctx, Path((id, step)): Path<(String, String)>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let facts = facts(&ctx, &mut tx, &id).await?;
    let permit = ctx.actor.permit_to(Advance(own_step(&facts, &step)?), &facts)?;
    let days = ctx.app.packs().commission_rules(ctx.actor.today).terms.integration_days;
    let until = ctx.actor.today.saturating_add(i64::from(days).days());
    let typed = Typed { until: ctx.ui().date_short(until), ..Typed::default() };
    let page = page(&ctx, &mut tx, &permit, &facts, typed, Vec::new()).await?;
    drop(tx);
    opened(&ctx, &ctx.actor.permit::<View>(&facts)?, &page.case, []).await?;
    ctx.page(&page)
}

pub async fn take(ctx: Ctx, Path((id, step)): Path<(String, String)>, sent: Sent) -> PageResult {
    let mut tx = ctx.write(&sent).await?;
    let facts = facts(&ctx, &mut tx, &id).await?;
    let step = own_step(&facts, &step)?;
    let permit = ctx.actor.permit_to(Advance(step), &facts)?;
    if sent.text("version") != facts.version.to_string() {
        return Err(PageError::Stale { typed: sent.typed() });
    }
    let packs = ctx.app.packs();
    let typed = Typed {
        code: sent.text("reason").to_owned(),
        words: sent.text("words").to_owned(),
        until: sent.text("until").to_owned(),
        to_body: sent.text("to_body").to_owned(),
        answer: sent.text("answer").to_owned(),
    };
    let bodies =
        if step == Step::Redirect { receivers(&mut tx, &permit, &facts, ctx.actor.today).await? } else { Vec::new() };
    let said = match read(&ctx.ui(), &packs, step, &typed, &bodies, ctx.actor.today) {
        Ok(said) => said,
        Err(errors) => {
            let again = page(&ctx, &mut tx, &permit, &facts, typed, errors).await?;
            return ctx.again(&again);
        }
    };
    match step {
        Step::Redirect => redirect(&ctx, tx, &sent, &permit, &facts, &said).await,
        Step::Evaluate => answer(&ctx, tx, &sent, &permit, &facts, said).await,
        _ => plain(&ctx, tx, &sent, &permit, &facts, said.change).await,
    }
}

/// A step that only moves the referral.
async fn plain(
    ctx: &Ctx,
    mut tx: db::WriteTx,
    sent: &Sent,
    permit: &Permit<Advance>,
    facts: &ReferralFacts,
    change: Change,
) -> PageResult {
    let packs = ctx.app.packs();
    let step = permit.action().0;
    let rules = packs.commission_rules(ctx.actor.today);
    let taken = take_step(&mut tx, permit, facts, &change, rules, ctx.now(), ctx.actor.today).await?;
    let (_, event) = taken.or_stale(sent)?;
    let done = match step {
        Step::Register => Done::Registered,
        Step::Withdraw => Done::Withdrawn,
        _ => Done::StepTaken,
    };
    let to = format!("/referrals/{}", facts.id);
    ctx.done(tx, sent, &permit.author(ctx.now()), &event, &to, done).await
}

/// A new referral to the other body with the readable answers, and the old one closed by it.
async fn redirect(
    ctx: &Ctx,
    mut tx: db::WriteTx,
    sent: &Sent,
    permit: &Permit<Advance>,
    facts: &ReferralFacts,
    said: &Said,
) -> PageResult {
    let packs = ctx.app.packs();
    let rules = packs.commission_rules(ctx.actor.today);
    let row = tx.first(&FORM_OF, permit, args![facts.id]).await?.or_hidden()?;
    let (form_version, pack_ref) = (row.text("form_version")?, row.text("pack_ref")?);
    let part = Part {
        id: ReferralId::new(ctx.now(), &ctx.app.random),
        to_body: said.to_body.or_hidden()?,
        urgent: row.flag("urgent")?,
        form_version: &form_version,
        pack_ref: &pack_ref,
        reason_code: &said.change.reason_code,
        reason: &said.change.reason,
    };
    let taken = advance(&mut tx, permit, facts, &said.change, rules, ctx.now(), ctx.actor.today).await?;
    taken.or_stale(sent)?;
    journey::part_of(&mut tx, permit, facts, &part, rules, ctx.now(), ctx.actor.today).await?;
    answers::copy_readable(&mut tx, permit, facts.id, part.id).await?;
    let (now, random) = (ctx.now(), &ctx.app.random);
    files::copy_readable(&mut tx, &ctx.app.vault, permit, facts.id, part.id, now, random).await?;
    let event = ReferralRedirected { referral: facts.id, goes_on_as: part.id, to_body: part.to_body };
    let to = format!("/referrals/{}", facts.id);
    ctx.done(tx, sent, &permit.author(ctx.now()), &event, &to, Done::StepTaken).await
}

/// The answer of a body to which it was redirected: valued and announced in one moment.
async fn answer(
    ctx: &Ctx,
    mut tx: db::WriteTx,
    sent: &Sent,
    permit: &Permit<Advance>,
    facts: &ReferralFacts,
    said: Said,
) -> PageResult {
    let packs = ctx.app.packs();
    let rules = packs.commission_rules(ctx.actor.today);
    let (now, today) = (ctx.now(), ctx.actor.today);
    let outcome = if said.admits { Outcome::Admitted } else { Outcome::NotAdmitted };
    let valued = advance(&mut tx, permit, facts, &Change::default(), rules, now, today).await?.or_stale(sent)?;
    let announce = ctx.actor.permit_to(Advance(outcome.step()), &valued)?;
    let in_charge = said.admits.then_some(ctx.actor.body);
    let change = Change { outcome: Some(outcome), in_charge, ..said.change };
    let taken = take_step(&mut tx, &announce, &valued, &change, rules, now, today).await?;
    let (_, event) = taken.or_stale(sent)?;
    let to = format!("/referrals/{}", facts.id);
    ctx.done(tx, sent, &announce.author(now), &event, &to, Done::Decided).await
}

/// The bodies that receive referrals, without the one that has it now.
async fn receivers(
    tx: &mut impl Reads,
    permit: &Permit<Advance>,
    facts: &ReferralFacts,
    today: Date,
) -> Result<Vec<Choice>, PageError> {
    let not = facts.to_body.map(|id| id.to_string()).unwrap_or_default();
    let rows = tx.all(&RECEIVERS, permit, args![not, today]).await?;
    Ok(rows.iter().map(|row| Ok(Choice::new(row.text("id")?, row.text("name")?))).collect::<db::DbResult<_>>()?)
}

async fn page(
    ctx: &Ctx,
    tx: &mut impl Reads,
    permit: &Permit<Advance>,
    facts: &ReferralFacts,
    typed: Typed,
    errors: FieldErrors,
) -> Result<StepPage, PageError> {
    let step = permit.action().0;
    let view = ctx.actor.permit::<View>(facts)?;
    let case = Case::load(ctx, tx, &view, facts).await?;
    let bodies = if step == Step::Redirect { receivers(tx, permit, facts, ctx.actor.today).await? } else { Vec::new() };
    let packs = ctx.app.packs();
    let ui = if errors.is_empty() { ctx.ui() } else { ctx.ui().with_faults() };
    let asks = asks(step);
    let valid = |item: &&packs::ListItem| item.validity.holds_on(ctx.actor.today);
    let item = |item: &packs::ListItem| Choice {
        value: item.code.clone(),
        label: item.label.in_lang(ui.lang()).to_owned(),
        hint: item.help.as_ref().map(|help| help.in_lang(ui.lang()).to_owned()).unwrap_or_default(),
    };
    let reasons = asks.reasons.map(|kind| packs.reasons(kind)).unwrap_or_default();
    let words = FieldView::new("words", typed.words).with_errors(&errors);
    Ok(StepPage {
        bar: case.bar(&ui, &packs),
        nav: case.subnav(ctx, &case.href()),
        title: if asks.answer { ui.say("referrals-step-answer").into_owned() } else { ui.code(step) },
        explain: ui.say(explain(step)).into_owned(),
        action: format!("{}/step/{}", case.href(), step.code()),
        back: case.href(),
        version: facts.version,
        danger: matches!(step, Step::CancelByMistake | Step::Withdraw | Step::Close),
        reasons: reasons.iter().filter(valid).map(item).collect(),
        bodies,
        answers: vec![
            Choice::new("yes", ui.say("referrals-answer-yes")),
            Choice::new("no", ui.say("referrals-answer-no")),
        ],
        answer: FieldView::new("answer", typed.answer).with_errors(&errors),
        code: FieldView::new("reason", typed.code).with_errors(&errors),
        words: if asks.words == Wanted::Optional { words.optional() } else { words },
        until: FieldView::new("until", typed.until).with_errors(&errors),
        to_body: FieldView::new("to_body", typed.to_body).with_errors(&errors),
        words_label: words_label(&ui, step),
        case,
        asks,
        errors,
        ui,
    })
}

impl StepPage {
    fn asks_no_words(&self) -> bool {
        self.asks.words == Wanted::No
    }
}

fn words_label(ui: &Ui, step: Step) -> String {
    let id = match step {
        Step::RequestIntegration => "referrals-words-integration",
        Step::RecordComments => "referrals-words-comments",
        _ => "referrals-words",
    };
    ui.say(id).into_owned()
}
