//! What I think of a file, before the session.

use askama::Template;
use axum::extract::Path;
use kernel::Coded;
use kernel::words::OpinionKind;
use policy::Why;
use policy::commission::TakePart;
use web::{Choice, Ctx, Done, FieldErrors, FieldView, Form, IdentityBar, OrStale, PageError, PageResult, Ui};

use super::shared::{bar, coded_choices, file, too_long, version, words};
use crate::acts::opinion::Opinion;
use crate::acts::{Moment, opinion};
use crate::queries::{opinions, users};

#[derive(Template)]
#[template(path = "opinion.html")]
struct OpinionPage {
    ui: Ui,
    bar: IdentityBar,
    referral: String,
    /// Address of the session that waits, empty when opinions are no longer taken.
    session: String,
    /// Nothing may be written now (art. 18 GDPR).
    restricted: bool,
    version: i64,
    conflict: String,
    errors: FieldErrors,
    opinion: FieldView,
    opinions: Vec<Choice>,
    words: FieldView,
}

async fn page(ctx: &Ctx, referral: &str, form: &Form, errors: FieldErrors) -> Result<OpinionPage, PageError> {
    let packs = ctx.app.packs();
    let mut tx = ctx.app.db.read().await?;
    let (facts, commission) = file(ctx, &mut tx, referral).await?;
    let permit = ctx.actor.permit::<TakePart>(&commission)?;
    let ui = if errors.is_empty() { ctx.ui() } else { ctx.ui().with_faults() };
    let seat = users::seat_of(&mut tx, &ctx.actor.scope(), commission.id, ctx.actor.user, ctx.actor.today).await?;
    let seat = seat.ok_or(PageError::Refused(Why::NotAMember))?;
    let own = opinions::own(&mut tx, &permit, facts.id, seat).await?;
    let waits = opinions::session_waiting(&mut tx, &permit, facts.id).await?;
    let (kind, said) = match (&own, form.has("words")) {
        (_, true) => (form.text("opinion").to_owned(), form.text("words").to_owned()),
        (Some(own), false) => (own.opinion.code().to_owned(), own.words.clone()),
        (None, false) => (String::new(), String::new()),
    };
    Ok(OpinionPage {
        bar: bar(ctx, &mut tx, &ui, &packs, &facts).await?,
        session: waits.map(|id| format!("/sessions/{id}")).unwrap_or_default(),
        restricted: facts.restricted && !form.has("words"),
        version: own.map_or(0, |own| own.version),
        conflict: format!("/conflicts/{referral}"),
        referral: referral.to_owned(),
        opinion: FieldView::new("opinion", kind).with_errors(&errors),
        opinions: coded_choices(&ui, OpinionKind::ALL),
        words: FieldView::new("words", said).optional().with_errors(&errors),
        errors,
        ui,
    })
}

pub async fn show(ctx: Ctx, Path(referral): Path<String>) -> PageResult {
    let page = page(&ctx, &referral, &Form::default(), Vec::new()).await?;
    ctx.page(&page)
}

pub async fn save(ctx: Ctx, Path(referral): Path<String>, form: Form) -> PageResult {
    let packs = ctx.app.packs();
    let at = Moment::of(&ctx.app, &packs);
    let mut tx = ctx.write(&form).await?;
    let (facts, commission) = file(&ctx, &mut tx, &referral).await?;
    let permit = ctx.actor.permit::<TakePart>(&commission)?;
    let kind = OpinionKind::parse(form.text("opinion"));
    let mut faults: Vec<_> = too_long(form.text("words"), "words").into_iter().collect();
    if facts.restricted {
        faults.push(("words", "why-restricted"));
    }
    if kind.is_none() {
        faults.push(("opinion", "commission-fault-opinion"));
    }
    let (Some(kind), true) = (kind, faults.is_empty()) else {
        drop(tx);
        let errors = words(&ctx.ui(), &faults);
        let page = page(&ctx, &referral, &form, errors).await?;
        return ctx.again(&page);
    };
    let waits = opinions::session_waiting(&mut tx, &permit, facts.id).await?;
    let given = Opinion { kind, words: form.text("words").to_owned(), version: version(&form) };
    let act = opinion::give(&mut tx, &ctx.actor, &commission, &facts, &given, &at).await?;
    let act = act.or_stale(&form)?;
    let to = waits.map_or_else(|| "/sessions".to_owned(), |id| format!("/sessions/{id}"));
    ctx.done(tx, &form, &act.author, &act.event, &to, Done::OpinionGiven).await
}
