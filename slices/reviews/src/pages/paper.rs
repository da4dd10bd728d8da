//! .../paper: the minutes as a sheet, with what whoever prints it may read. The hash is that of the whole minutes, for every reader.

use axum::extract::Path;
use i18n::Lang;
use kernel::states::review::ReviewState;
use kernel::words::{Compartment, PaperKind};
use policy::reviews::Read;
use serde_json::{Value, json};
use web::{Ctx, OrHidden, PageResult};

use super::shared;
use super::show::{self, Said};
use crate::events::ReviewPrinted;
use crate::minutes::{self, Text};
use crate::store;
use crate::tasks::{self, Task};

/// Minutes are an act of an Italian office: the sheet is in Italian, whoever prints it.
const LANG: Lang = Lang::Italian;

pub async fn print(ctx: Ctx, Path((case, review)): Path<(String, String)>) -> PageResult {
    ctx.recently_proven()?;
    papers::counted(&ctx).await?;
    let mut tx = ctx.app.db.read().await?;
    let (project, view, review) = shared::meant(&ctx, &mut tx, &case, &review).await?;
    let permit = ctx.actor.permit_to(Read(Compartment::Identity), &review.facts)?;
    let (_, case) = shared::frame(&ctx, &mut tx, &project, &Vec::new()).await?;
    let day = review.held_on.or_hidden()?;
    let candidates = shared::candidates(&ctx, &mut tx, &project, &case).await?;
    let attended = store::people(&mut tx, &view, review.id()).await?;
    let (mut texts, mut read) = minutes::readable(&mut tx, &ctx.app.vault, &ctx.actor, &review.facts).await?;
    let (mut agreed, more) = tasks::readable(&mut tx, &ctx.app.vault, &ctx.actor, &review.facts).await?;
    read.extend(more);
    shared::hide(&ctx, &mut tx, &project, &mut texts, &mut agreed).await?;
    let from = network::body(&mut tx, ctx.actor.body).await?.or_hidden()?;
    drop(tx);
    let (ui, packs) = (ctx.ui(), ctx.app.packs());
    let people = attended
        .iter()
        .map(|one| Said { label: i18n::code(LANG, one.presence), words: shared::name(&ui, &one.member, &candidates) });
    let mut sections = vec![section("reviews-team", people.collect())];
    sections.extend(texts.iter().map(part));
    sections.push(section("reviews-tasks", agreed.iter().map(task).collect()));
    sections.retain(|one| one["rows"].as_array().is_some_and(|rows| !rows.is_empty()));
    let body = json!({
        "person": case.card.label(),
        "what": i18n::code(LANG, review.kind),
        "day": day.to_string(),
        "presence": review.presence.map(|one| i18n::code(LANG, one)).unwrap_or_default(),
        "next": review.next_on.map(|day| day.to_string()).unwrap_or_default(),
        "approved": approved(&review),
        "hash": review.hash,
        "sections": sections,
    });
    let mut data = papers::internal(&packs, PaperKind::Review, &from, LANG.tag(), &ctx.actor, body);
    data["draft"] = json!(review.state() != ReviewState::Approved);
    let printed = papers::press::print(&ctx.app, PaperKind::Review, data).await?;
    shared::opened(&ctx, &case, read).await?;
    let event = ReviewPrinted { case: project.case(), review: review.id() };
    ctx.record(&permit.author(ctx.now()), &event).await?;
    web::download(printed.pdf, "application/pdf", &format!("{day}-review.pdf"))
}

fn approved(review: &store::Review) -> String {
    if review.approver.is_empty() { String::new() } else { format!("{}, {}", review.approver, review.approver_body) }
}

fn section(title: &str, rows: Vec<Said>) -> Value {
    titled(&i18n::say(LANG, title), rows)
}

fn titled(title: &str, rows: Vec<Said>) -> Value {
    let rows = rows.into_iter().map(|row| json!({ "label": row.label, "text": row.words }));
    json!({ "title": title, "rows": rows.collect::<Vec<_>>() })
}

fn part(text: &Text) -> Value {
    let title = match text.compartment {
        Compartment::Identity => i18n::say(LANG, "reviews-for-all"),
        other => i18n::code(LANG, other),
    };
    let mut rows = show::said(LANG, &text.minutes);
    rows.extend(show::goals(LANG, &text.minutes));
    titled(&title, rows)
}

fn task(task: &Task) -> Said {
    let state = i18n::code(LANG, task.state);
    Said { label: i18n::date(LANG, task.due_on), words: format!("{}: {} ({state})", show::who(task), task.words.what) }
}
