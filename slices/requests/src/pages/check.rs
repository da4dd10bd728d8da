//! /referrals/{referral}/requests/check: the whole request before it leaves the office, and sending it.

use askama::Template;
use axum::extract::Path;
use db::Reads;
use network::Body;
use people::reading::Reading;
use policy::referral::{ReferralFacts, View};
use policy::requests::Send;
use referrals::case::{self, Case};
use web::{Ctx, Done, Form, IdentityBar, NavItem, PageError, PageResult, Ui};

use super::asking::{self, Checked, Typed, bodies, check, imprint};
use super::by_hand::by_hand;
use super::new;
use super::words::{self, SharedSection};
use crate::rules;
use crate::send::{self, CodeBy, NewAsk};
use crate::share::{self, Share};

/// One line: what will be sent, and the field where it is changed.
struct Line {
    /// The place to come back to: `row-<id>`.
    id: &'static str,
    field: &'static str,
    label: String,
    text: String,
}

#[derive(Template)]
#[template(path = "check.html")]
struct CheckPage {
    ui: Ui,
    /// What the page shows of the person is noted as read.
    case: Case,
    bar: IdentityBar,
    nav: Vec<NavItem>,
    base: String,
    lines: Vec<Line>,
    to: String,
    /// What the body will read of the person: who it is, and the answers that are copied.
    who: Vec<(String, String)>,
    sections: Vec<SharedSection>,
    shared: Vec<String>,
    imprint: String,
    /// The request was changed in another window since this page was shown.
    changed: bool,
}

/// The page with everything that is shown on it; its readings are noted by whoever shows it.
async fn page(
    ctx: &Ctx,
    tx: &mut impl Reads,
    facts: &ReferralFacts,
    typed: &Typed,
    checked: &Checked<'_>,
) -> Result<(CheckPage, Vec<Reading>), PageError> {
    let view = ctx.actor.permit::<View>(facts)?;
    let case = Case::load(ctx, tx, &view, facts).await?;
    let (ui, packs) = (ctx.ui(), ctx.app.packs());
    let (mut whole, mut read) = (Share::default(), Vec::new());
    for compartment in &checked.shares {
        let (share, reading) = share::of(tx, &ctx.app.vault, &ctx.actor, facts, *compartment).await?;
        whole.answers.extend(share.answers);
        whole.who = whole.who.or(share.who);
        read.push(reading);
    }
    let form = packs.form(&case.form_version).unwrap_or_else(|| packs.current_form(ctx.actor.today));
    let page = CheckPage {
        bar: case.bar(&ui, &packs),
        nav: case.subnav(ctx, &format!("{}/requests", case.href())),
        base: case.href(),
        lines: lines(ctx, &ui, typed, checked),
        to: checked.to.name.clone(),
        who: words::who(&ui, &packs, whole.who.as_ref()),
        sections: words::sections(&ui, &packs, form, &whole.answers),
        shared: checked.shares.iter().map(|one| ui.code(*one)).collect(),
        imprint: imprint(ctx, typed),
        changed: false,
        case,
        ui,
    };
    Ok((page, read))
}

fn lines(ctx: &Ctx, ui: &Ui, typed: &Typed, checked: &Checked<'_>) -> Vec<Line> {
    let line = |id: &'static str, field: &'static str, label: &str, text: String| {
        let label = ui.say(label).into_owned();
        Line { id, field, label, text }
    };
    let due = ui.date(rules::due(ctx.actor.today, &checked.kind));
    let term = ui.say2("requests-check-term", "count", checked.kind.days, "date", due);
    let question = typed.question.trim();
    let question = if question.is_empty() { ui.say("not-given").into_owned() } else { question.to_owned() };
    vec![
        line("to", "to", "requests-to", format!("{} ({})", checked.to.name, ui.code(checked.to.kind))),
        line("link", "to", "requests-check-link", link_way(ui, checked.to)),
        line("kind", "kind", "requests-kind", checked.kind.label.in_lang(ui.lang()).to_owned()),
        line("due", "kind", "requests-column-due", term),
        line("purpose", "purpose", "requests-purpose", typed.purpose.trim().to_owned()),
        line("question", "question", "requests-question", question),
        line("code_by", "code_by", "requests-code-by", code_way(ui, checked)),
    ]
}

/// Where the link goes.
fn link_way(ui: &Ui, to: &Body) -> String {
    match send::mailbox(to) {
        "" => ui.say("requests-check-link-by-hand").into_owned(),
        mailbox => ui.say1("requests-check-link-by-mail", "address", mailbox),
    }
}

/// By which way the code goes, and where.
fn code_way(ui: &Ui, checked: &Checked<'_>) -> String {
    let to = checked.to;
    let place = match checked.code_by {
        CodeBy::Mail => send::apart(send::mailbox(to), to).unwrap_or_default(),
        CodeBy::Telephone => &to.phone,
        CodeBy::Paper => &to.address,
    };
    let way = ui.code(checked.code_by);
    if place.is_empty() { way } else { format!("{way}: {place}") }
}

pub async fn show(ctx: Ctx, Path(id): Path<String>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let facts = case::facts(&ctx, &mut tx, &id).await?;
    ctx.actor.permit::<Send>(&facts)?;
    let view = ctx.actor.permit::<View>(&facts)?;
    let to_form = format!("/referrals/{}/requests/new", facts.id);
    let Some(typed) = asking::kept(&mut tx, &ctx, facts.id).await? else { return ctx.see(&to_form) };
    let bodies = bodies(&ctx, &mut tx).await?;
    let offered = share::choices(&mut tx, &ctx.actor, &view, &facts).await?;
    // Half written, or what was ticked may not be shared any more: the form says what is missing.
    let Ok(checked) = check(&ctx, &typed, &bodies, &offered) else { return ctx.see(&to_form) };
    let (page, read) = page(&ctx, &mut tx, &facts, &typed, &checked).await?;
    drop(tx);
    case::opened(&ctx, &view, &page.case, read).await?;
    ctx.page(&page)
}

/// `POST /referrals/{referral}/requests/check`: what was shown is sent.
pub async fn send(ctx: Ctx, Path(id): Path<String>, form: Form) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let facts = case::facts(&ctx, &mut tx, &id).await?;
    let kept = asking::kept(&mut tx, &ctx, facts.id).await?;
    drop(tx);
    if kept.as_ref().is_some_and(Typed::is_sensitive) {
        ctx.recently_proven()?;
    }
    let mut tx = ctx.write(&form).await?;
    let to_form = format!("/referrals/{}/requests/new", facts.id);
    let facts = case::facts(&ctx, &mut tx, &id).await?;
    let view = ctx.actor.permit::<View>(&facts)?;
    let Some(typed) = asking::kept(&mut tx, &ctx, facts.id).await? else { return ctx.see(&to_form) };
    let permit = match new::permit(&ctx, &facts)? {
        Ok(permit) => permit,
        Err(errors) => return ctx.again(&new::page(&ctx, &mut tx, &facts, typed, errors).await?),
    };
    let bodies = bodies(&ctx, &mut tx).await?;
    let offered = share::choices(&mut tx, &ctx.actor, &view, &facts).await?;
    let checked = match check(&ctx, &typed, &bodies, &offered) {
        Ok(checked) => checked,
        Err(errors) => return ctx.again(&new::page(&ctx, &mut tx, &facts, typed, errors).await?),
    };
    if form.text("seen") != imprint(&ctx, &typed) {
        let (page, read) = page(&ctx, &mut tx, &facts, &typed, &checked).await?;
        drop(tx);
        case::opened(&ctx, &view, &page.case, read).await?;
        return ctx.again(&CheckPage { changed: true, ui: ctx.ui().with_faults(), ..page });
    }
    let case = Case::load(&ctx, &mut tx, &view, &facts).await?;
    let ask = NewAsk {
        kind: checked.kind.code.as_str(),
        to: checked.to,
        purpose: typed.purpose.trim(),
        question: typed.question.trim(),
        shares: checked.shares,
        code_by: checked.code_by,
        form_version: &case.form_version,
    };
    let sent = send::send(&mut tx, &ctx.app, &ctx.actor, &permit, &facts, &ask).await?;
    asking::forget(&mut tx, &ctx, facts.id).await?;
    let request = crate::facts::of(&ctx.actor, &mut tx, sent.event.request).await?;
    let to = format!("/requests/{}", sent.event.request);
    let done = ctx.done(tx, &form, &permit.author(ctx.now()), &sent.event, &to, Done::RequestSent).await?;
    match request.and_then(|(request, _)| by_hand(&ctx, &request, sent.by_hand)) {
        Some(page) => ctx.page(&page),
        None => Ok(done),
    }
}
