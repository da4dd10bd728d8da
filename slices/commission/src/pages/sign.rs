//! Signing the minutes, each for the own office, after a recent proof of identity.

use askama::Template;
use axum::extract::Path;
use policy::commission::{Sign, Signatory};
use web::{Choice, Ctx, Done, FieldView, Form, OrStale, PageError, PageResult, Ui};

use super::shared::{sitting, version};
use crate::acts::{Moment, sign};
use crate::minutes;
use crate::queries::sessions::SessionRow;

#[derive(Template)]
#[template(path = "sign.html")]
struct SignPage {
    ui: Ui,
    row: SessionRow,
    back: String,
    hash: String,
    office: FieldView,
    offices: Vec<Choice>,
}

const OFFICES: [(&str, Signatory); 2] = [("president", Signatory::President), ("secretary", Signatory::Secretary)];

pub async fn show(ctx: Ctx, Path(id): Path<String>) -> PageResult {
    ctx.recently_proven()?;
    let packs = ctx.app.packs();
    let at = Moment::of(&ctx.app, &packs);
    let mut tx = ctx.app.db.read().await?;
    let (facts, _, row) = sitting(&ctx, &mut tx, &id).await?;
    let mine: Vec<_> = OFFICES.into_iter().filter(|(_, who)| ctx.actor.may(Sign(*who), &facts)).collect();
    let Some((first, who)) = mine.first().copied() else {
        ctx.actor.permit_to(Sign(Signatory::Secretary), &facts)?;
        return Err(PageError::Hidden);
    };
    let ui = ctx.ui();
    let text = sign::text_to_sign(&mut tx, &ctx.actor, &facts, who, &at).await?;
    let label = |code: &str| match code {
        "president" => ui.say("commission-sign-as-president").into_owned(),
        _ => ui.say("commission-sign-as-secretary").into_owned(),
    };
    let page = SignPage {
        hash: minutes::hash(&text),
        office: FieldView::new("office", first),
        offices: mine.iter().map(|(code, _)| Choice::new(*code, label(code))).collect(),
        back: format!("/sessions/{id}/minutes"),
        row,
        ui,
    };
    ctx.page(&page)
}

pub async fn save(ctx: Ctx, Path(id): Path<String>, form: Form) -> PageResult {
    ctx.recently_proven()?;
    let packs = ctx.app.packs();
    let at = Moment::of(&ctx.app, &packs);
    let mut tx = ctx.write(&form).await?;
    let (mut facts, ..) = sitting(&ctx, &mut tx, &id).await?;
    let office = OFFICES.into_iter().find(|(code, _)| *code == form.text("office"));
    let Some((_, who)) = office else { return Err(PageError::Unreadable) };
    ctx.actor.permit_to(Sign(who), &facts)?;
    facts.version = version(&form);
    // What is signed is what was shown.
    let text = sign::text_to_sign(&mut tx, &ctx.actor, &facts, who, &at).await?;
    if minutes::hash(&text) != form.text("hash") {
        return Err(PageError::Stale { typed: Vec::new() });
    }
    let act = sign::sign(&mut tx, &ctx.actor, &facts, who, &at).await?.or_stale(&form)?;
    ctx.done(tx, &form, &act.author, &act.event, &format!("/sessions/{id}/minutes"), Done::Signed).await
}
