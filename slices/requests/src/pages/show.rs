//! /requests/{request}: one request with its clock and its log, and what can be done about it.

use askama::Template;
use axum::extract::Path;
use kernel::Coded;
use kernel::ids::RequestScanId;
use kernel::states::request::{RequestChannel, RequestStep};
use kernel::words::Compartment;
use policy::referral::View;
use policy::requests::{Advance, Deliver, Follow, MovesRequest, Read, RequestFacts, Revoke};
use policy::{Denied, Why};
use referrals::case::{self, Case};
use web::{
    Choice, Ctx, Done, FieldErrors, FieldView, Form, IdentityBar, NavItem, OrHidden, OrStale, PageError, PageResult,
    TimelineEntry, Ui,
};

use super::by_hand::by_hand;
use super::words::{self, Line};
use crate::act::{self, Act, Hand};
use crate::events::{RequestLinkChanged, RequestRead};
use crate::log::{self, Entry, NewEntry, RequestNote, Said};
use crate::protocol::{self, Entered};
use crate::send::{self, CodeBy};
use crate::share::{self, Asked};
use crate::store::{self, Request};
use crate::{facts, link, pages};

/// A scan that came back.
pub struct ScanRow {
    pub id: RequestScanId,
    pub name: String,
    pub added: String,
}

#[derive(Template)]
#[template(path = "show.html")]
struct ShowPage {
    ui: Ui,
    /// What the page shows of the person is noted as read.
    case: Case,
    bar: IdentityBar,
    nav: Vec<NavItem>,
    line: Line,
    from: String,
    channel: String,
    /// `None` for who follows the request without reading it.
    asked: Option<Asked>,
    shared: Vec<String>,
    /// Numbers of the protocol register, in words.
    protocol: Vec<String>,
    log: Vec<TimelineEntry>,
    scans: Vec<ScanRow>,
    errors: FieldErrors,
    words: String,
    ways: Vec<Choice>,
    may_answer_back: bool,
    may_withdraw: bool,
    may_record: bool,
    may_deliver: bool,
    may_revoke: bool,
    /// There would be a link to renew, for who may read what it shows: the sender.
    ask_the_sender: bool,
}

impl ShowPage {
    fn field(&self, name: &str, value: &str) -> FieldView {
        FieldView::new(name, value).with_errors(&self.errors)
    }
}

pub async fn show(ctx: Ctx, Path(id): Path<String>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let (request, facts) = facts::find(&ctx, &mut tx, &id).await?;
    let page = page(&ctx, &mut tx, &request, &facts, Vec::new(), "").await?;
    drop(tx);
    case::opened(&ctx, &ctx.actor.permit::<View>(&facts.referral)?, &page.case, []).await?;
    if let Ok(read) = ctx.actor.permit::<Read>(&facts) {
        let event = RequestRead { request: request.id, referral: request.referral };
        ctx.record(&read.author(ctx.now()), &event).await?;
    }
    ctx.page(&page)
}

async fn page(
    ctx: &Ctx,
    tx: &mut impl db::Reads,
    request: &Request,
    facts: &RequestFacts,
    errors: FieldErrors,
    typed: &str,
) -> Result<ShowPage, PageError> {
    let (actor, packs) = (&ctx.actor, ctx.app.packs());
    let second =
        network::body(tx, request.to_body).await?.and_then(|body| send::apart(&request.email, &body).map(drop));
    let view = actor.permit::<View>(&facts.referral)?;
    let follow = actor.permit::<Follow>(&facts.referral)?;
    let case = Case::load(ctx, tx, &view, &facts.referral).await?;
    let shared = share::names(tx, &follow, request.id).await?;
    let entered = protocol::of(tx, &follow, request.id).await?;
    let logged = log::of(tx, &follow, request.id).await?;
    let ui = if errors.is_empty() { ctx.ui() } else { ctx.ui().with_faults() };
    let (mut asked, mut key, mut scans) = (None, None, Vec::new());
    if let Ok(read) = actor.permit::<Read>(facts) {
        asked = Some(share::asked(tx, &ctx.app.vault, &read, request.person, request.id).await?);
        key = people::data_key_of(tx, &ctx.app.vault, &read.words(), request.person).await?;
        scans = pages::scan::list(tx, &read, request.id, &ui).await?;
    }
    let mut log = Vec::with_capacity(logged.len());
    for one in &logged {
        let said = one.said(&ctx.app.vault, key.as_ref(), request.id)?;
        log.push(words::entry(&ui, &packs, one, &said));
    }
    let may = |step: RequestStep| actor.may(Advance(step), facts);
    Ok(ShowPage {
        bar: case.bar(&ui, &packs),
        nav: case.subnav(ctx, &format!("{}/requests", case.href())),
        line: words::line(&ui, &packs, request, actor.today),
        from: request.from_name.clone(),
        channel: request.email.clone(),
        asked,
        shared: shared.iter().map(|one: &Compartment| ui.code(*one)).collect(),
        protocol: entered.iter().map(|one| protocol_words(&ui, one)).collect(),
        log,
        scans,
        errors,
        words: typed.to_owned(),
        ways: CodeBy::ALL
            .iter()
            .filter(|way| **way != CodeBy::Mail || second.is_some())
            .map(|way| Choice::new(way.code(), ui.code(*way)))
            .collect(),
        may_answer_back: may(RequestStep::AnswerBack),
        may_withdraw: may(RequestStep::Withdraw),
        may_record: RequestStep::ALL.iter().any(|step| step.is_of_the_body() && may(*step)),
        may_deliver: actor.may(Deliver, facts),
        may_revoke: actor.may(Revoke, facts),
        ask_the_sender: actor.permit::<Deliver>(facts).err() == Some(Denied::Refused(Why::NotYourCompartment)),
        case,
        ui,
    })
}

fn protocol_words(ui: &Ui, one: &Entered) -> String {
    let id = if one.incoming { "requests-protocol-in" } else { "requests-protocol-out" };
    ui.say2(id, "number", &one.number, "day", ui.day(one.at))
}

const MOST_CHARS: usize = 4000;

/// `POST /requests/{request}`: answer what was asked back, withdraw, a new link, no link any more.
pub async fn act(ctx: Ctx, Path(id): Path<String>, form: Form) -> PageResult {
    let mut tx = ctx.write(&form).await?;
    let (request, facts) = facts::find(&ctx, &mut tx, &id).await?;
    match form.text("act") {
        "answer_back" => step(ctx, tx, &form, &request, &facts, RequestStep::AnswerBack).await,
        "withdraw" => step(ctx, tx, &form, &request, &facts, RequestStep::Withdraw).await,
        "renew" => renew(&ctx, tx, &form, &request, &facts).await,
        "revoke" => {
            let permit = ctx.actor.permit::<Revoke>(&facts)?;
            link::revoke(&mut tx, &permit, request.id, ctx.now()).await?;
            note(&mut tx, &ctx, (&permit).into(), &request, RequestNote::LinkRevoked).await?;
            let event = RequestLinkChanged { request: request.id, referral: request.referral, link: None };
            let author = permit.author(ctx.now());
            ctx.done(tx, &form, &author, &event, &request.href(), Done::RequestLinkRevoked).await
        }
        _ => Err(PageError::Unreadable),
    }
}

async fn step(
    ctx: Ctx,
    mut tx: db::WriteTx,
    form: &Form,
    request: &Request,
    facts: &RequestFacts,
    step: RequestStep,
) -> PageResult {
    let permit = ctx.actor.permit_to(Advance(step), facts)?;
    let typed = form.text("words");
    let fault = match typed.chars().count() {
        0 => "requests-fault-words",
        1..=MOST_CHARS => "",
        _ => "field-fault-too-long",
    };
    if !fault.is_empty() {
        let errors = vec![("words".to_owned(), ctx.ui().say(fault).into_owned())];
        let page = page(&ctx, &mut tx, request, facts, errors, typed).await?;
        return ctx.again(&page);
    }
    let act = Act { step, channel: RequestChannel::Page, reason: "", said: Said::words(typed), scan: None };
    let hand = Hand::Actor(&permit);
    let event = act::take(&mut tx, &ctx.app, &hand, request, &act).await?.or_stale(form)?;
    let done = if step == RequestStep::Withdraw { Done::RequestWithdrawn } else { Done::RequestAnsweredBack };
    ctx.done(tx, form, &hand.author(ctx.now()), &event, &request.href(), done).await
}

async fn renew(ctx: &Ctx, mut tx: db::WriteTx, form: &Form, request: &Request, facts: &RequestFacts) -> PageResult {
    let permit = ctx.actor.permit::<Deliver>(facts)?;
    if facts.shared.iter().any(|one| one.is_sealed()) {
        ctx.recently_proven()?;
    }
    let way = CodeBy::parse(form.text("code_by")).ok_or(PageError::Unreadable)?;
    let body = network::body(&mut tx, request.to_body).await?.or_hidden()?;
    if way == CodeBy::Mail && send::apart(&request.email, &body).is_none() {
        let errors = vec![("code_by".to_owned(), ctx.ui().say("requests-fault-no-second-mail").into_owned())];
        return ctx.again(&self::page(ctx, &mut tx, request, facts, errors, "").await?);
    }
    let (secrets, handed) = send::renew(&mut tx, &ctx.app, &permit, request, &body, way).await?;
    note(&mut tx, ctx, (&permit).into(), request, RequestNote::LinkRenewed).await?;
    let event = RequestLinkChanged { request: request.id, referral: request.referral, link: Some(secrets.id) };
    let author = permit.author(ctx.now());
    let done = ctx.done(tx, form, &author, &event, &request.href(), Done::RequestSent).await?;
    match by_hand(ctx, request, handed) {
        Some(page) => ctx.page(&page),
        None => Ok(done),
    }
}

/// Writes into the log what moves nothing.
pub async fn note(
    tx: &mut db::WriteTx,
    ctx: &Ctx,
    proof: MovesRequest,
    request: &Request,
    note: RequestNote,
) -> Result<(), PageError> {
    let entry = NewEntry {
        seq: store::next_seq(tx, &proof, request.id).await?,
        entry: Entry::Note(note),
        to: request.state,
        channel: RequestChannel::Page,
        at: ctx.now(),
        by: Some(ctx.actor.user),
        reason: "",
        sealed: None,
    };
    Ok(log::write(tx, &proof, request.id, &entry).await?)
}
