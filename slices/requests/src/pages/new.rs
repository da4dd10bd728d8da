//! /referrals/{referral}/requests/new: asking a body, with only what is ticked.

use std::collections::BTreeSet;

use askama::Template;
use axum::extract::Path;
use db::Reads;
use kernel::Coded;
use kernel::ids::BodyId;
use kernel::states::request::RequestAim;
use kernel::words::Compartment;
use network::Body;
use policy::referral::{ReferralFacts, View};
use policy::requests::Send;
use policy::{Denied, Why};
use referrals::case::{self, Case};
use serde::Deserialize;
use web::{Choice, Ctx, Done, FieldErrors, FieldView, Form, IdentityBar, NavItem, PageError, PageResult, Ui};

use crate::code::spoken;
use crate::send::{self, ByHand, CodeBy, NewAsk};
use crate::share;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    to: String,
    kind: String,
    purpose: String,
    question: String,
    shares: Vec<String>,
    code_by: String,
}

#[derive(Template)]
#[template(path = "new.html")]
struct NewPage {
    ui: Ui,
    /// What the page shows of the person is noted as read.
    case: Case,
    bar: IdentityBar,
    nav: Vec<NavItem>,
    base: String,
    errors: FieldErrors,
    typed: Typed,
    bodies: Vec<Choice>,
    kinds: Vec<Choice>,
    shares: Vec<Choice>,
    ways: Vec<Choice>,
}

impl NewPage {
    fn field(&self, name: &str, value: &str) -> FieldView {
        FieldView::new(name, value).with_errors(&self.errors)
    }

    fn back(&self) -> String {
        format!("{}/requests", self.base)
    }

    fn ticked(&self) -> FieldView {
        FieldView::of_values("shares", self.typed.shares.clone()).with_errors(&self.errors)
    }
}

/// The one page that shows what must be handed over: link, code.
#[derive(Template)]
#[template(path = "by_hand.html")]
pub struct ByHandPage {
    pub ui: Ui,
    pub to: String,
    pub code: String,
    pub href: String,
    pub link: Option<String>,
    pub access_code: Option<String>,
    /// The demonstration shows what a mail says.
    pub mailed: bool,
}

/// The page with what only it knows; to the request itself when nothing is to be handed over.
pub fn by_hand(ctx: &Ctx, request: &crate::store::Request, by_hand: ByHand) -> Option<ByHandPage> {
    let any = by_hand.link.is_some() || by_hand.code.is_some();
    any.then(|| ByHandPage {
        ui: ctx.ui(),
        to: request.to_name.clone(),
        code: request.code.clone(),
        href: request.href(),
        link: by_hand.link,
        mailed: !request.email.is_empty(),
        access_code: by_hand.code.map(|code| spoken(&code)),
    })
}

pub async fn blank(ctx: Ctx, Path(id): Path<String>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let facts = case::facts(&ctx, &mut tx, &id).await?;
    ctx.actor.permit::<Send>(&facts)?;
    let page = page(&ctx, &mut tx, &facts, Typed::default(), Vec::new()).await?;
    drop(tx);
    case::opened(&ctx, &ctx.actor.permit::<View>(&facts)?, &page.case, []).await?;
    ctx.page(&page)
}

async fn bodies(ctx: &Ctx, tx: &mut impl Reads) -> Result<Vec<Body>, PageError> {
    let all = network::bodies_of(tx, None, &[], ctx.actor.today).await?;
    Ok(all.into_iter().filter(|body| send::can_be_asked(body, ctx.actor.body)).collect())
}

async fn page(
    ctx: &Ctx,
    tx: &mut impl Reads,
    facts: &ReferralFacts,
    typed: Typed,
    errors: FieldErrors,
) -> Result<NewPage, PageError> {
    let view = ctx.actor.permit::<View>(facts)?;
    let case = Case::load(ctx, tx, &view, facts).await?;
    let bodies = bodies(ctx, tx).await?;
    let offered = share::choices(tx, &ctx.actor, &view, facts).await?;
    let packs = ctx.app.packs();
    let ui = if errors.is_empty() { ctx.ui() } else { ctx.ui().with_faults() };
    let lang = ui.lang();
    let share = |one: &Compartment| {
        let hint = match one {
            Compartment::Identity => "requests-share-identity",
            one if one.is_sealed() => "requests-share-sealed",
            _ => "",
        };
        let hint = if hint.is_empty() { String::new() } else { ui.say(hint).into_owned() };
        Choice { value: one.code().to_owned(), label: ui.code(*one), hint }
    };
    let kind = |kind: &packs::RequestKind| Choice {
        value: kind.code.clone(),
        label: format!("{} ({})", kind.label.in_lang(lang), ui.say1("requests-days", "count", kind.days)),
        hint: kind.help.in_lang(lang).to_owned(),
    };
    Ok(NewPage {
        bar: case.bar(&ui, &packs),
        nav: case.subnav(ctx, &format!("{}/requests", case.href())),
        base: case.href(),
        bodies: bodies.iter().map(|body| Choice::new(body.id.to_string(), body.name.clone())).collect(),
        kinds: packs.requests().kinds.iter().map(kind).collect(),
        shares: offered.iter().map(share).collect(),
        ways: CodeBy::ALL
            .iter()
            .filter(|way| **way != CodeBy::Mail || bodies.iter().any(send::has_second_mailbox))
            .map(|way| Choice {
                value: way.code().to_owned(),
                label: ui.code(*way),
                hint: i18n::say(ui.language(), &format!("requests-code-by-{}-hint", way.code())),
            })
            .collect(),
        typed,
        errors,
        case,
        ui,
    })
}

const MOST_CHARS: usize = 4000;
const MOST_PURPOSE: usize = 300;

/// The typed text in the shape the rest works with; what is missing is said at its field.
fn check<'b>(
    ctx: &Ctx,
    typed: &Typed,
    bodies: &'b [Body],
    offered: &[Compartment],
) -> Result<Checked<'b>, FieldErrors> {
    let (ui, packs) = (ctx.ui(), ctx.app.packs());
    let mut errors = FieldErrors::new();
    let mut fault = |field: &str, message: &str| errors.push((field.to_owned(), ui.say(message).into_owned()));
    let to = BodyId::parse(&typed.to).and_then(|id| bodies.iter().find(|body| body.id == id));
    if to.is_none() {
        fault("to", "requests-fault-to");
    }
    let kind = packs.requests().kind(&typed.kind);
    if kind.is_none() {
        fault("kind", "requests-fault-kind");
    }
    match typed.purpose.trim().chars().count() {
        0 => fault("purpose", "requests-fault-purpose"),
        1..=MOST_PURPOSE => {}
        _ => fault("purpose", "field-fault-too-long"),
    }
    let question = typed.question.trim().chars().count();
    if question > MOST_CHARS {
        fault("question", "field-fault-too-long");
    } else if question == 0 && kind.is_some_and(|kind| kind.aim == RequestAim::Reply) {
        fault("question", "requests-fault-question");
    }
    let shares: BTreeSet<_> = typed.shares.iter().filter_map(|code| Compartment::parse(code)).collect();
    // A box that was never offered was not ticked on our page.
    if shares.len() != typed.shares.len() || !shares.iter().all(|one| offered.contains(one)) {
        fault("shares", "field-fault-unknown-choice");
    }
    let code_by = CodeBy::parse(&typed.code_by);
    match (code_by, to) {
        (None, _) => fault("code_by", "requests-fault-code-by"),
        (Some(CodeBy::Mail), Some(body)) if !send::has_second_mailbox(body) => {
            fault("code_by", "requests-fault-no-second-mail");
        }
        _ => {}
    }
    match (to, code_by) {
        (Some(to), Some(code_by)) if errors.is_empty() => Ok(Checked { to, shares, code_by }),
        _ => Err(errors),
    }
}

struct Checked<'b> {
    to: &'b Body,
    shares: BTreeSet<Compartment>,
    code_by: CodeBy,
}

pub async fn send(ctx: Ctx, Path(id): Path<String>, form: Form) -> PageResult {
    let typed: Typed = form.read()?;
    if typed.shares.iter().filter_map(|code| Compartment::parse(code)).any(Compartment::is_sealed) {
        ctx.recently_proven()?;
    }
    let mut tx = ctx.write(&form).await?;
    let facts = case::facts(&ctx, &mut tx, &id).await?;
    let permit = match ctx.actor.permit::<Send>(&facts) {
        // Restricted while somebody was typing: said on the page with what was typed.
        Err(Denied::Refused(Why::Restricted)) => {
            let errors = vec![("question".to_owned(), ctx.ui().say("why-restricted").into_owned())];
            return ctx.again(&page(&ctx, &mut tx, &facts, typed, errors).await?);
        }
        decided => decided?,
    };
    let view = ctx.actor.permit::<View>(&facts)?;
    let bodies = bodies(&ctx, &mut tx).await?;
    let offered = share::choices(&mut tx, &ctx.actor, &view, &facts).await?;
    let checked = match check(&ctx, &typed, &bodies, &offered) {
        Ok(checked) => checked,
        Err(errors) => return ctx.again(&page(&ctx, &mut tx, &facts, typed, errors).await?),
    };
    let case = Case::load(&ctx, &mut tx, &view, &facts).await?;
    let ask = NewAsk {
        kind: &typed.kind,
        to: checked.to,
        purpose: typed.purpose.trim(),
        question: typed.question.trim(),
        shares: checked.shares,
        code_by: checked.code_by,
        form_version: &case.form_version,
    };
    let sent = send::send(&mut tx, &ctx.app, &ctx.actor, &permit, &facts, &ask).await?;
    let request = crate::facts::of(&ctx.actor, &mut tx, sent.event.request).await?;
    let to = format!("/requests/{}", sent.event.request);
    let done = ctx.done(tx, &form, &permit.author(ctx.now()), &sent.event, &to, Done::RequestSent).await?;
    match request.and_then(|(request, _)| by_hand(&ctx, &request, sent.by_hand)) {
        Some(page) => ctx.page(&page),
        None => Ok(done),
    }
}
