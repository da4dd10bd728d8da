//! Writing down what a person asks, in the words the person used.

use askama::Template;
use axum::extract::Path;
use kernel::privacy::{Channel, IdentityCheck, RequestKind};
use kernel::{Coded, Date};
use policy::privacy::Record;
use policy::{Permit, Why};
use web::{Choice, Ctx, Done, FieldErrors, FieldView, Form, IdentityBar, PageError, PageResult, Ui};

use super::shared::{About, about, bar, choices, desk, past_day};
use crate::requests::{self, NewRequest};

#[derive(Template)]
#[template(path = "record.html")]
struct RecordPage {
    ui: Ui,
    bar: IdentityBar,
    errors: FieldErrors,
    id: String,
    kind: FieldView,
    kinds: Vec<Choice>,
    words: FieldView,
    channel: FieldView,
    channels: Vec<Choice>,
    identity: FieldView,
    identities: Vec<Choice>,
    received_on: FieldView,
    /// "You answer within a month", with its law.
    term: String,
}

async fn opened(ctx: &Ctx, id: &str) -> Result<(About, Permit<Record>), PageError> {
    let mut tx = ctx.app.db.read().await?;
    let about = about(ctx, &mut tx, id).await?;
    let permit = ctx.actor.permit::<Record>(&about.facts)?;
    let mark = crate::marks::mark(&mut tx, &about.permit, about.facts.id).await?;
    if mark.is_some_and(|mark| mark.ground.is_none()) {
        return Err(PageError::Refused(Why::Restricted));
    }
    Ok((about, permit))
}

async fn page(ctx: &Ctx, about: &About, form: &Form, errors: FieldErrors) -> Result<RecordPage, PageError> {
    let ui = if errors.is_empty() { ctx.ui() } else { ctx.ui().with_faults() };
    let (packs, today) = (ctx.app.packs(), ctx.actor.today);
    let mut tx = ctx.app.db.read().await?;
    let field = |name: &str, default: &str| {
        let value = if form.has(name) { form.text(name) } else { default };
        FieldView::new(name, value).with_errors(&errors)
    };
    let kind = |kind: &RequestKind| Choice {
        hint: ui.say(&format!("privacy-kind-hint-{}", kind.code())).into_owned(),
        ..Choice::new(kind.code(), ui.code(*kind))
    };
    let term = packs.privacy().term(today);
    let term = term.map(|term| ui.say2("privacy-term", "count", term.months, "law", &term.law)).unwrap_or_default();
    Ok(RecordPage {
        bar: bar(ctx, &mut tx, &ui, &about.permit, about.facts.id).await?,
        id: about.facts.id.to_string(),
        kind: field("kind", ""),
        kinds: RequestKind::ALL.iter().map(kind).collect(),
        words: field("words", ""),
        channel: field("channel", Channel::Desk.code()),
        channels: choices::<Channel>(&ui).into_iter().filter(|one| one.value != Channel::OwnView.code()).collect(),
        identity: field("identity", ""),
        identities: choices::<IdentityCheck>(&ui)
            .into_iter()
            .filter(|one| one.value != IdentityCheck::Code.code())
            .collect(),
        received_on: field("received_on", &ui.date_short(today)),
        term,
        errors,
        ui,
    })
}

/// `GET /people/{person}/privacy/request`
pub async fn ask(ctx: Ctx, Path(id): Path<String>) -> PageResult {
    let (about, _) = opened(&ctx, &id).await?;
    ctx.page(&page(&ctx, &about, &Form::default(), Vec::new()).await?)
}

struct Typed {
    kind: RequestKind,
    channel: Channel,
    identity: IdentityCheck,
    received_on: Date,
}

fn read(ctx: &Ctx, form: &Form) -> Result<Typed, FieldErrors> {
    let mut errors = FieldErrors::new();
    let mut fault = |field: &str, message: &str| errors.push((field.to_owned(), i18n::say(ctx.lang, message)));
    let kind = RequestKind::parse(form.text("kind"));
    if kind.is_none() {
        fault("kind", "privacy-fault-kind");
    }
    // What comes through the person's own pages is written down by the machine.
    let channel = Channel::parse(form.text("channel")).filter(|one| *one != Channel::OwnView);
    if channel.is_none() {
        fault("channel", "privacy-fault-channel");
    }
    let identity = IdentityCheck::parse(form.text("identity")).filter(|one| *one != IdentityCheck::Code);
    if identity.is_none() {
        fault("identity", "privacy-fault-identity");
    }
    let received = past_day(form.text("received_on"), ctx.actor.today);
    if let Err(message) = received {
        fault("received_on", message);
    }
    match (kind, channel, identity, received) {
        (Some(kind), Some(channel), Some(identity), Ok(received_on)) => {
            Ok(Typed { kind, channel, identity, received_on })
        }
        _ => Err(errors),
    }
}

/// `POST /people/{person}/privacy/request`
pub async fn keep(ctx: Ctx, Path(id): Path<String>, form: Form) -> PageResult {
    let (about, permit) = opened(&ctx, &id).await?;
    let typed = match read(&ctx, &form) {
        Ok(typed) => typed,
        Err(errors) => return ctx.again(&page(&ctx, &about, &form, errors).await?),
    };
    let packs = ctx.app.packs();
    let new = NewRequest {
        person: about.facts.id,
        kind: typed.kind,
        channel: typed.channel,
        identity: typed.identity,
        words: form.text("words"),
        received_on: typed.received_on,
    };
    let mut tx = ctx.write(&form).await?;
    let recorded = requests::record(&mut tx, desk(&ctx, &packs), &permit, &new).await?;
    let to = format!("/privacy/requests/{}", recorded.request);
    ctx.done(tx, &form, &permit.author(ctx.now()), &recorded, &to, Done::Saved).await
}
