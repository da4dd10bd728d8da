//! /answer: what the body was asked and what was shared with it, and its answer. For a visit of some minutes.

use askama::Template;
use axum::http::{HeaderMap, header};
use doors::secret::same;
use kernel::Coded;
use kernel::states::request::{RequestChannel, RequestState, RequestStep};
use policy::requests::{Recipient, VisitFacts};
use web::{Choice, Desk, Done, FieldErrors, FieldView, Form, OrStale, PageError, PageResult, TimelineEntry, Ui, Visit};

use super::record::{Typed, faults_of, say_step, steps};
use super::{door, over, words};
use crate::act::{self, Act, Hand};
use crate::events::RequestShown;
use crate::link::{self, Visited};
use crate::log::{self, Said};
use crate::share::{self, Shown};
use crate::store::{self, Request};

#[derive(Template)]
#[template(path = "answer.html")]
struct AnswerPage {
    ui: Ui,
    errors: FieldErrors,
    typed: Typed,
    csrf: String,
    line: words::Line,
    from: String,
    shown: Shown,
    who: Vec<(String, String)>,
    sections: Vec<words::SharedSection>,
    talk: Vec<TimelineEntry>,
    steps: Vec<Choice>,
    reasons: Vec<Choice>,
    declines: bool,
    needs_only_words: bool,
    desks: Vec<Desk>,
}

impl AnswerPage {
    fn field(&self, name: &str, value: &str) -> FieldView {
        FieldView::new(name, value).with_errors(&self.errors)
    }
}

/// After the answer: the visit is over, nothing of the person is shown any more.
#[derive(Template)]
#[template(path = "thanks.html")]
struct ThanksPage {
    ui: Ui,
    state: String,
    tone: &'static str,
    desks: Vec<Desk>,
}

/// While processing is restricted: nothing of what was shared, and what was typed is given back.
#[derive(Template)]
#[template(path = "suspended.html")]
struct SuspendedPage {
    ui: Ui,
    words: String,
    desks: Vec<Desk>,
}

async fn suspended(visit: &Visit, words: &str) -> PageResult {
    let page = SuspendedPage { ui: visit.ui(), words: words.to_owned(), desks: web::desks(&visit.app).await? };
    if words.is_empty() { visit.page(&page) } else { visit.again(&page) }
}

/// Would the recipient be let in, were the processing not restricted?
fn is_suspended(visit: &Visit, visited: &Visited) -> bool {
    let lifted = VisitFacts { restricted: false, ..visited.facts.clone() };
    visited.facts.restricted && Recipient::of(&lifted, visit.now()).is_some()
}

/// The visit of this browser. `Err`: there is none, and the page for that.
async fn visit_of(visit: &Visit, headers: &HeaderMap, tx: &mut impl db::Reads) -> Result<Option<Visited>, PageError> {
    let Some(token) = door::COOKIE.token(&visit.app.settings, headers) else { return Ok(None) };
    Ok(link::visited(tx, &token).await?)
}

pub async fn show(visit: Visit, headers: HeaderMap) -> PageResult {
    let mut tx = visit.app.db.read().await?;
    let Some(visited) = visit_of(&visit, &headers, &mut tx).await? else {
        drop(tx);
        over::counted(&visit).await?;
        return over::refuse(&visit, "no_visit", None).await;
    };
    let Some(recipient) = Recipient::of(&visited.facts, visit.now()) else {
        drop(tx);
        if is_suspended(&visit, &visited) {
            return suspended(&visit, "").await;
        }
        return ended(&visit, &visited).await;
    };
    let (request, page) = page(&visit, &mut tx, &recipient, &visited.csrf, Typed::default(), Vec::new()).await?;
    drop(tx);
    let event =
        RequestShown { request: request.id, referral: request.referral, shared: page.shown.compartments.clone() };
    visit.record(&recipient.author(visit.now()), &event).await?;
    visit.page(&page)
}

/// A visit after which nothing is expected says thanks; any other that is over is like a dead link.
async fn ended(visit: &Visit, visited: &Visited) -> PageResult {
    let state = visited.facts.state;
    if state.is_settled() && visit.now() < visited.facts.visit_until {
        let ui = visit.ui();
        let desks = web::desks(&visit.app).await?;
        return visit.page(&ThanksPage { state: ui.code(state), tone: words::tone(state), desks, ui });
    }
    over::counted(visit).await?;
    over::refuse(visit, "visit_over", Some(visited.facts.request)).await
}

async fn page(
    visit: &Visit,
    tx: &mut impl db::Reads,
    recipient: &Recipient,
    csrf: &str,
    typed: Typed,
    errors: FieldErrors,
) -> Result<(Request, AnswerPage), PageError> {
    let (app, packs) = (&visit.app, visit.app.packs());
    let request = store::visited(tx, recipient).await?.ok_or(PageError::Hidden)?;
    let shown = share::shown(tx, &app.vault, recipient, request.person).await?;
    let ui = if errors.is_empty() { visit.ui() } else { visit.ui().with_faults() };
    let key = people::data_key_of(tx, &app.vault, &recipient.words(), request.person).await?;
    let mut talk = Vec::new();
    for one in log::told(tx, recipient).await? {
        let said = one.said(&app.vault, key.as_ref(), request.id)?;
        talk.push(TimelineEntry { who: String::new(), ..words::entry(&ui, &packs, &one, &said) });
    }
    let open = open_steps(&request);
    let form = packs.form(&request.form_version).unwrap_or_else(|| packs.current_form(app.today()));
    let sections = words::sections(&ui, &packs, form, &shown.answers);
    let page = AnswerPage {
        csrf: csrf.to_owned(),
        line: words::line(&ui, &packs, &request, app.today()),
        from: request.from_name.clone(),
        who: words::who(&ui, &packs, shown.who.as_ref()),
        sections,
        talk,
        steps: open.iter().map(|step| Choice::new(step.code(), say_step(&ui, *step))).collect(),
        reasons: words::declines(&ui, &packs),
        declines: open.contains(&RequestStep::Decline),
        needs_only_words: request.state == RequestState::Accepted,
        desks: web::desks(app).await?,
        shown,
        typed,
        errors,
        ui,
    };
    Ok((request, page))
}

fn open_steps(request: &Request) -> Vec<RequestStep> {
    steps(|step| step.fits(request.aim) && request.state.apply(step).is_ok())
}

pub async fn give(visit: Visit, headers: HeaderMap, form: Form) -> PageResult {
    let mut tx = visit.app.db.write().await?;
    let Some(visited) = visit_of(&visit, &headers, &mut tx).await? else {
        drop(tx);
        over::counted(&visit).await?;
        return over::refuse(&visit, "no_visit", None).await;
    };
    if !same(form.text("visit"), &visited.csrf) {
        return Err(PageError::Forged);
    }
    let typed: Typed = read(&form);
    let Some(recipient) = Recipient::of(&visited.facts, visit.now()) else {
        drop(tx);
        if is_suspended(&visit, &visited) {
            return suspended(&visit, &typed.words).await;
        }
        // Somebody of the same body was faster, or time is up: what was typed is given back.
        let typed = form.typed().into_iter().filter(|(name, _)| name == "words" || name == "who").collect();
        return Err(PageError::Stale { typed });
    };
    let (request, again) = page(&visit, &mut tx, &recipient, &visited.csrf, typed.clone(), Vec::new()).await?;
    let open = open_steps(&request);
    let errors = faults_of(&again.ui, &visit.app.packs(), &typed, &open);
    let step = RequestStep::parse(&typed.step).filter(|_| errors.is_empty());
    let Some(step) = step else {
        let (_, page) = page(&visit, &mut tx, &recipient, &visited.csrf, typed, errors).await?;
        return visit.again(&page);
    };
    let act = Act {
        step,
        channel: RequestChannel::Link,
        reason: if step == RequestStep::Decline { &typed.reason } else { "" },
        said: Said { words: typed.words.trim().to_owned(), who: typed.who.trim().to_owned() },
        scan: None,
    };
    let hand = Hand::Recipient(&recipient);
    let event = act::take(&mut tx, &visit.app, &hand, &request, &act).await?.or_stale(&form)?;
    visit.done(tx, &form, &hand.author(visit.now()), &event, "/answer", Done::RequestAnswered).await
}

/// The fields of the answer alone: a visitor's form has no other ones that count.
fn read(form: &Form) -> Typed {
    let text = |name: &str| form.text(name).to_owned();
    Typed { step: text("step"), reason: text("reason"), words: text("words"), who: text("who"), ..Typed::default() }
}

/// `POST /answer/leave`: for desks that are shared.
pub async fn leave(visit: Visit, headers: HeaderMap, form: Form) -> PageResult {
    let mut tx = visit.app.db.write().await?;
    let visited = visit_of(&visit, &headers, &mut tx).await?;
    if let (Some(token), Some(visited)) = (door::COOKIE.token(&visit.app.settings, &headers), visited)
        && same(form.text("visit"), &visited.csrf)
    {
        link::leave(&mut tx, &token).await?;
        tx.keep_unrecorded(db::Unrecorded::SessionSeen).await?;
    }
    let mut response = visit.see_done("/", Done::SignedOut)?;
    response.headers_mut().append(header::SET_COOKIE, door::COOKIE.ends(&visit.app.settings));
    Ok(response)
}
