//! One request: what was asked, by when, what was done, and what the officer can do now.

use askama::Template;
use axum::extract::Path;
use kernel::Coded;
use kernel::privacy::RequestKind;
use kernel::states::Machine;
use kernel::states::privacy_request::RequestStep;
use policy::privacy::{Answer, ConfirmErasure, Inform, ProposeErasure, TakeFile};
use web::{Ctx, Done, Form, IdentityBar, OrHidden, OrStale, PageError, PageResult, TimelineEntry, Ui};

use super::shared::{Asked, asked, bar, counted, desk, due_words, tone};
use crate::erase::{self, Bound, Obstacle};
use crate::events::{PersonFileTaken, RequestOpened};
use crate::file::{Gathering, PersonFile};
use crate::requests;

#[derive(Template)]
#[template(path = "request.html")]
struct RequestPage {
    ui: Ui,
    bar: IdentityBar,
    id: String,
    title: String,
    state: String,
    tone: &'static str,
    due: String,
    late: bool,
    facts: Vec<(String, String)>,
    words: String,
    steps: Vec<Choice>,
    timeline: Vec<TimelineEntry>,
    takes_file: bool,
    erasure: Option<ErasureView>,
    person_href: String,
}

struct Choice {
    href: String,
    label: String,
}

/// What forbids the erasure, and where it is.
struct ErasureView {
    obstacles: Vec<String>,
    proposed: String,
    may_propose: bool,
    may_confirm: bool,
    /// The officer who proposed sees that another one is waited for.
    waits: bool,
    may_drop: bool,
    done: Vec<String>,
}

/// The readable file, for paper or screen.
#[derive(Template)]
#[template(path = "file.html")]
struct FilePage<'a> {
    ui: &'a Ui,
    file: &'a PersonFile,
    made: String,
}

/// `GET /privacy/requests/{request}`. Opening it is an event.
pub async fn show(ctx: Ctx, Path(id): Path<String>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let asked = asked(&ctx, &mut tx, &id).await?;
    let (ui, request) = (ctx.ui(), &asked.request);
    let words = requests::words_of(&mut tx, &ctx.app.vault, &asked.view, request).await?;
    let steps = requests::steps(&mut tx, &ctx.app.vault, &asked.view, request).await?;
    let erasure = match request.kind {
        RequestKind::Erasure => Some(erasure(&ctx, &mut tx, &ui, &asked).await?),
        _ => None,
    };
    let bar = bar(&ctx, &mut tx, &ui, &asked.view, request.person).await?;
    let about = people::facts(&mut tx, &ctx.actor, request.person).await?.or_hidden()?;
    drop(tx);
    let event = RequestOpened { person: request.person, request: request.id };
    ctx.record(&asked.view.author(ctx.now()), &event).await?;
    let facts = request.facts(asked.mends);
    let open = request.state.steps_from().into_iter().map(|(step, _)| step);
    let today = ctx.actor.today;
    let page = RequestPage {
        bar,
        id: request.id.to_string(),
        title: format!("{} {}", ui.code(request.kind), request.label()),
        state: ui.code(request.state),
        tone: tone(request, today),
        due: due_words(&ui, request, today),
        late: request.is_late(today),
        facts: facts_of(&ui, request),
        words,
        steps: open
            .filter(|step| ctx.actor.may(Answer(*step), &facts) && !request.is_too_late_for(*step, today))
            .map(|step| Choice {
                href: format!("/privacy/requests/{}/step/{}", request.id, step.code()),
                label: ui.code(step),
            })
            .collect(),
        timeline: steps.iter().map(|step| entry(&ui, step)).collect(),
        takes_file: ctx.actor.may(TakeFile, &facts),
        erasure,
        person_href: match ctx.actor.may(Inform, &about) {
            true => format!("/people/{}/privacy", request.person),
            false => String::new(),
        },
        ui,
    };
    ctx.page(&page)
}

fn facts_of(ui: &Ui, request: &requests::Request) -> Vec<(String, String)> {
    let fact = |id: &str, value: String| (ui.say(id).into_owned(), value);
    let mut facts = vec![
        fact("privacy-received-on", ui.date(request.received_on)),
        fact("privacy-due-on", ui.date(request.due_on)),
        fact("privacy-channel", ui.code(request.channel)),
        fact("privacy-identity", ui.code(request.identity)),
        fact("privacy-recorded-by", format!("{}, {}", request.recorded_by, request.body)),
    ];
    if let Some(day) = request.answered_on {
        facts.push(fact("privacy-column-answered", ui.date(day)));
    }
    facts
}

fn entry(ui: &Ui, step: &requests::Step) -> TimelineEntry {
    TimelineEntry {
        when: ui.when(step.at),
        iso: step.at.to_string(),
        who: format!("{}, {}", step.user, step.body),
        what: ui.code(step.to),
        text: step.words.clone(),
        readers: String::new(),
        kind: String::new(),
    }
}

async fn erasure(ctx: &Ctx, tx: &mut db::ReadTx, ui: &Ui, asked: &Asked) -> Result<ErasureView, PageError> {
    let (facts, bounds, proposal) = erase::facts(tx, &ctx.actor, &ctx.app.packs(), &asked.request).await?;
    let done = proposal.as_ref().and_then(|one| one.done.clone());
    let waiting = proposal.as_ref().filter(|one| one.done.is_none());
    let officer = ctx.actor.has(kernel::words::Duty::Privacy);
    Ok(ErasureView {
        obstacles: if done.is_some() { Vec::new() } else { bounds.iter().map(|bound| obstacle(ui, *bound)).collect() },
        proposed: waiting
            .map(|one| ui.say2("privacy-erasure-proposed", "user", &one.by_name, "when", ui.when(one.at)))
            .unwrap_or_default(),
        may_propose: ctx.actor.may(ProposeErasure, &facts),
        may_confirm: ctx.actor.may(ConfirmErasure, &facts),
        waits: waiting.is_some_and(|one| one.by == ctx.actor.user),
        may_drop: officer && waiting.is_some(),
        done: done.map(|(at, tally)| told(ui, at, &tally)).unwrap_or_default(),
    })
}

fn obstacle(ui: &Ui, bound: Bound) -> String {
    let words = ui.code(bound.by);
    match bound.until {
        Some(day) if bound.by == Obstacle::Obligation => {
            format!("{words} {}", ui.say1("privacy-until", "day", ui.date(day)))
        }
        _ => words,
    }
}

fn told(ui: &Ui, at: kernel::Instant, tally: &crate::destroy::Tally) -> Vec<String> {
    let number = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    let lines = [
        (tally.keys, ui.say1("privacy-tally-keys", "count", number(tally.keys))),
        (tally.answers, ui.say1("privacy-tally-answers", "count", number(tally.answers))),
        (tally.attachments, ui.say1("privacy-tally-attachments", "count", number(tally.attachments))),
        (tally.letters, ui.say1("privacy-tally-letters", "count", number(tally.letters))),
        (tally.texts, ui.say1("privacy-tally-texts", "count", number(tally.texts))),
    ];
    let destroyed = lines.into_iter().filter(|(count, _)| *count > 0).map(|(_, line)| line);
    std::iter::once(ui.say1("privacy-erased-when", "when", ui.when(at))).chain(destroyed).collect()
}

/// `POST /privacy/requests/{request}/file`: the whole file, to give it to the person.
pub async fn file(ctx: Ctx, Path(id): Path<String>, form: Form) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let asked = asked(&ctx, &mut tx, &id).await?;
    let request = &asked.request;
    let permit = ctx.actor.permit::<TakeFile>(&request.facts(asked.mends))?;
    ctx.recently_proven()?;
    counted(&ctx).await?;
    let packs = ctx.app.packs();
    let gathering = Gathering {
        vault: &ctx.app.vault,
        packs: &packs,
        lang: ctx.lang,
        network: &ctx.app.settings.network_name,
        request: request.label(),
        now: ctx.now(),
    };
    let file = gathering.file(&mut tx, &permit, request.person).await?;
    drop(tx);
    let machine = form.text("format") == "json";
    let event = PersonFileTaken {
        person: request.person,
        request: request.id,
        format: if machine { "json" } else { "html" }.to_owned(),
        left_out: file.left_out.iter().map(|one| one.code.to_owned()).collect(),
    };
    ctx.record(&permit.author(ctx.now()), &event).await?;
    let name = format!("{}-{}-{}", i18n::say(ctx.lang, "privacy-file-name"), request.number, request.year);
    if machine {
        let json = serde_json::to_vec_pretty(&file).map_err(|fault| PageError::fault(fault.to_string()))?;
        return web::download(json, "application/json", &format!("{name}.json"));
    }
    let ui = ctx.ui();
    let made = ui.day(ctx.now());
    let html = FilePage { ui: &ui, file: &file, made }.render()?;
    web::download(html.into_bytes(), "text/html; charset=utf-8", &format!("{name}.html"))
}

/// `POST /privacy/requests/{request}/erasure`: one officer proposes.
pub async fn propose(ctx: Ctx, Path(id): Path<String>, form: Form) -> PageResult {
    let packs = ctx.app.packs();
    let mut reading = ctx.app.db.read().await?;
    let asked = asked(&ctx, &mut reading, &id).await?;
    let request = erasure_of(&asked)?;
    let (facts, ..) = erase::facts(&mut reading, &ctx.actor, &packs, request).await?;
    let permit = ctx.actor.permit::<ProposeErasure>(&facts)?;
    drop(reading);
    ctx.recently_proven()?;
    let mut tx = ctx.write(&form).await?;
    let event = erase::propose(&mut tx, desk(&ctx, &packs), &permit, request).await?.or_stale(&form)?;
    let to = format!("/privacy/requests/{}", request.id);
    ctx.done(tx, &form, &permit.author(ctx.now()), &event, &to, Done::Saved).await
}

/// `POST /privacy/requests/{request}/erasure/drop`: any officer takes the proposal back.
pub async fn drop_proposal(ctx: Ctx, Path(id): Path<String>, form: Form) -> PageResult {
    let mut reading = ctx.app.db.read().await?;
    let asked = asked(&ctx, &mut reading, &id).await?;
    let request = erasure_of(&asked)?;
    // Whoever may refuse the request may take the proposal back.
    let permit = ctx.actor.permit_to(Answer(RequestStep::Refuse), &request.facts(asked.mends))?;
    drop(reading);
    let mut tx = ctx.write(&form).await?;
    let event = erase::drop_proposal(&mut tx, &permit, request).await?.or_stale(&form)?;
    let to = format!("/privacy/requests/{}", request.id);
    ctx.done(tx, &form, &permit.author(ctx.now()), &event, &to, Done::Saved).await
}

/// `POST /privacy/requests/{request}/erasure/confirm`: another officer confirms, and it is done.
pub async fn confirm(ctx: Ctx, Path(id): Path<String>, form: Form) -> PageResult {
    let packs = ctx.app.packs();
    let mut reading = ctx.app.db.read().await?;
    let first = asked(&ctx, &mut reading, &id).await?;
    erasure_of(&first)?;
    let (facts, ..) = erase::facts(&mut reading, &ctx.actor, &packs, &first.request).await?;
    ctx.actor.permit::<ConfirmErasure>(&facts)?;
    drop(reading);
    ctx.recently_proven()?;
    // Asked again inside the change: what forbids it may have come in between.
    let mut tx = ctx.write(&form).await?;
    let asked = asked(&ctx, &mut tx, &id).await?;
    let (facts, ..) = erase::facts(&mut tx, &ctx.actor, &packs, &asked.request).await?;
    let permit = ctx.actor.permit::<ConfirmErasure>(&facts)?;
    let event = erase::confirm(&mut tx, desk(&ctx, &packs), &permit, &asked.request).await?.or_stale(&form)?;
    let to = format!("/privacy/requests/{}", asked.request.id);
    ctx.done(tx, &form, &permit.author(ctx.now()), &event, &to, Done::Erased).await
}

fn erasure_of(asked: &Asked) -> Result<&requests::Request, PageError> {
    (asked.request.kind == RequestKind::Erasure).then_some(&asked.request).or_hidden()
}
