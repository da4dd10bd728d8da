//! /requests/{request}/sheet: the answer sheet on paper, with the code by which the scan is filed when it comes back.

use axum::extract::Path;
use kernel::states::request::RequestStep;
use kernel::words::{Compartment, PaperKind};
use papers::compose::{Envelope, Language, Recipient};
use papers::press;
use policy::requests::{Deliver, Follow};
use serde_json::json;
use web::limits::{self, Limit};
use web::{Ctx, OrHidden, PageError, PageResult};

use super::show::note;
use crate::events::RequestSheetPrinted;
use crate::log::RequestNote;
use crate::{facts, share};

const PRINTS: Limit = Limit { burst: 60, every_seconds: 10 };

/// What the boxes of the sheet say, in the words of the template.
fn answers(open: &[RequestStep]) -> Vec<&'static str> {
    let word = |step: &RequestStep| match step {
        RequestStep::Accept => Some("accept"),
        RequestStep::Answer => Some("answer"),
        RequestStep::AskBack => Some("ask"),
        RequestStep::Decline => Some("decline"),
        RequestStep::ReportOutcome => Some("outcome"),
        _ => None,
    };
    open.iter().filter_map(word).collect()
}

/// `GET /requests/{request}/sheet`
pub async fn print(ctx: Ctx, Path(id): Path<String>) -> PageResult {
    let taken = limits::take(&ctx.app, "print", &ctx.actor.user.to_string(), PRINTS).await?;
    taken.map_err(|wait| PageError::TooMany { wait })?;
    let mut tx = ctx.app.db.read().await?;
    let (request, facts) = facts::find(&ctx, &mut tx, &id).await?;
    let permit = ctx.actor.permit::<Deliver>(&facts)?;
    let follow = ctx.actor.permit::<Follow>(&facts.referral)?;
    let shared = share::names(&mut tx, &follow, request.id).await?;
    let view = ctx.actor.permit::<policy::referral::View>(&facts.referral)?;
    let card = people::card(&mut tx, &view, request.person).await?.or_hidden()?;
    let from = network::body(&mut tx, request.from_body).await?.or_hidden()?;
    let to = network::body(&mut tx, request.to_body).await?.or_hidden()?;
    drop(tx);
    let packs = ctx.app.packs();
    let kind = PaperKind::CodeSheet;
    let written = packs.documents().kind(kind).is_some_and(|found| found.languages.contains(&request.lang));
    let language = if written {
        Language { first: request.lang.clone(), second: String::new() }
    } else {
        Language::of_procedure(&packs, kind)
    };
    let wanted = packs.requests().kind(&request.kind);
    let what = wanted.map(|wanted| wanted.label.in_lang(&language.first).to_owned()).unwrap_or_default();
    let open = super::record::steps(|step| step.fits(request.aim) && request.state.apply(step).is_ok());
    // The person's name stands on paper only where the body may know it.
    let person = if shared.contains(&Compartment::Identity) { card.label() } else { String::new() };
    let body = json!({
        "person": person,
        "what": what,
        "until": request.due_on.to_string(),
        "answers": answers(&open),
        "steps": [],
    });
    let envelope = Envelope {
        kind,
        language,
        date: ctx.actor.today,
        from: &from,
        to: Some(Recipient { name: to.name.clone(), lines: vec![to.address.clone()] }),
        protocol: None,
        ours: request.number_words(),
        code: request.code.clone(),
        check: String::new(),
        responsible: String::new(),
    };
    let mut data = envelope.with(&packs, body);
    // For whoever files the scan: the square leads to the request by its code, after signing in.
    let address = format!("{}/requests?code={}", ctx.app.settings.public_url, request.code);
    data["qr"] = documents::qr::modules(&address).into();
    let printed = press::print(&ctx.app, kind, data).await?;
    let mut tx = ctx.app.db.write().await?;
    note(&mut tx, &ctx, (&permit).into(), &request, RequestNote::SheetPrinted).await?;
    let event = RequestSheetPrinted { request: request.id, referral: request.referral };
    tx.commit(&permit.author(ctx.now()), &event).await?;
    web::download(printed.pdf, "application/pdf", &format!("{}.pdf", request.code))
}
