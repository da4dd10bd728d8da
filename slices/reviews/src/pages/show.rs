//! /cases/{case}/reviews/{review}: who was there, what the minutes say, what was agreed, what can be done next.

use askama::Template;
use axum::extract::Path;
use db::Reads;
use i18n::Lang;
use kernel::Coded;
use kernel::states::review::{ReviewState, ReviewStep, TaskState};
use kernel::words::Compartment;
use policy::reviews::{Advance, Plan, Settle, Write};
use web::{Ctx, PageError, PageResult, Ui};

use super::shared::{self, Candidate, Frame};
use crate::minutes::{self, Text};
use crate::store::{self, Attendee, Review};
use crate::tasks::{self, Task};

/// A label and what was said under it.
pub struct Said {
    pub label: String,
    pub words: String,
}

/// The minutes of one compartment.
pub struct Part {
    pub title: String,
    pub said: Vec<Said>,
    pub goals: Vec<Said>,
    pub written: String,
    /// Where it is written, empty for who may not.
    pub href: String,
}

pub struct TaskView {
    pub id: String,
    pub what: String,
    pub who: String,
    pub until: String,
    pub state: String,
    pub tone: &'static str,
    pub may_settle: bool,
    pub may_remove: bool,
}

#[derive(Template)]
#[template(path = "show.html")]
struct ShowPage {
    ui: Ui,
    frame: Frame,
    href: String,
    title: String,
    state: String,
    tone: &'static str,
    version: i64,
    facts: Vec<Said>,
    people: Vec<Said>,
    parts: Vec<Part>,
    /// Parts without a word, in which the actor can write.
    empty: Vec<Part>,
    hash: String,
    tasks: Vec<TaskView>,
    /// Other reviews: the one that is put right, and those that put this one right.
    related: Vec<(String, String)>,
    may_hold: bool,
    may_cancel: bool,
    may_approve: bool,
    may_agree: bool,
    may_correct: bool,
    held: bool,
}

impl ShowPage {
    fn id(&self) -> &str {
        self.href.rsplit('/').next().unwrap_or_default()
    }
}

pub async fn show(ctx: Ctx, Path((case, review)): Path<(String, String)>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let (project, view, review) = shared::meant(&ctx, &mut tx, &case, &review).await?;
    let (frame, case) = shared::frame(&ctx, &mut tx, &project, &Vec::new()).await?;
    let candidates = shared::candidates(&ctx, &mut tx, &project, &case).await?;
    let attended = store::people(&mut tx, &view, review.id()).await?;
    let (mut texts, mut read) = minutes::readable(&mut tx, &ctx.app.vault, &ctx.actor, &review.facts).await?;
    let (mut agreed, more) = tasks::readable(&mut tx, &ctx.app.vault, &ctx.actor, &review.facts).await?;
    read.extend(more);
    shared::hide(&ctx, &mut tx, &project, &mut texts, &mut agreed).await?;
    let mut related = Vec::new();
    if let Some(old) = review.corrects {
        related.push((format!("{}/{old}", frame.href), frame.ui.say("reviews-corrects-short").into_owned()));
    }
    for later in store::corrected_by(&mut tx, &view, review.id()).await? {
        related.push((format!("{}/{later}", frame.href), frame.ui.say("reviews-corrected-by").into_owned()));
    }
    let facts = facts(&ctx, &mut tx, &frame.ui, &review).await?;
    drop(tx);
    let ui = &frame.ui;
    let (parts, empty) = parts(&ctx, ui, &review, &texts);
    let may = |step: ReviewStep| ctx.actor.may(Advance(step), &review.facts);
    let page = ShowPage {
        href: review.href(),
        title: format!("{} · {}", ui.code(review.kind), ui.date(review.on())),
        state: ui.code(review.state()),
        tone: shared::tone(review.state()),
        version: review.facts.version,
        people: attended.iter().map(|one| person(ui, one, &candidates)).collect(),
        hash: review.hash.clone(),
        parts,
        empty,
        tasks: agreed.iter().map(|task| task_view(&ctx, ui, &review, task)).collect(),
        may_hold: may(ReviewStep::Hold),
        may_cancel: may(ReviewStep::Cancel),
        may_approve: may(ReviewStep::Approve),
        may_agree: Compartment::ALL.iter().any(|one| ctx.actor.may(Write(*one), &review.facts)),
        may_correct: review.state() == ReviewState::Approved && ctx.actor.may(Plan, &project.facts),
        held: matches!(review.state(), ReviewState::Held | ReviewState::Approved),
        related,
        facts,
        ui: frame.ui.clone(),
        frame,
    };
    shared::opened(&ctx, &case, read).await?;
    ctx.page(&page)
}

async fn facts(ctx: &Ctx, tx: &mut impl Reads, ui: &Ui, review: &Review) -> Result<Vec<Said>, PageError> {
    let said = |label: &str, words: String| Said { label: ui.say(label).into_owned(), words };
    let mut facts = Vec::new();
    if review.state() == ReviewState::Planned {
        facts.push(said("reviews-planned-for", ui.date(review.planned_on)));
    }
    // An appointment of a compartment that the reader does not read does not exist.
    if let Some(id) = review.appointment {
        let case = &review.facts.project.case;
        let meant = agenda::store::facts(tx, &ctx.actor, case, id).await?;
        let meant = meant.filter(|one| ctx.actor.may(policy::agenda::Read(one.compartment), case));
        if let Some(one) = meant {
            facts.push(said("reviews-appointment", ui.code(one.state)));
        }
    }
    if let Some(presence) = review.presence {
        facts.push(said("reviews-person", ui.code(presence)));
    }
    if let Some(next) = review.next_on {
        facts.push(said("reviews-next", ui.date(next)));
    }
    if let Some(at) = review.approved_at {
        let who = format!("{}, {}, {}", review.approver, review.approver_body, ui.when(at));
        facts.push(said("reviews-approved-by", who));
    }
    Ok(facts)
}

fn person(ui: &Ui, one: &Attendee, candidates: &[Candidate]) -> Said {
    let verdict = one.verdict.map(|verdict| format!(" · {}", ui.code(verdict))).unwrap_or_default();
    Said { label: shared::name(ui, &one.member, candidates), words: format!("{}{verdict}", ui.code(one.presence)) }
}

/// What is written, in the order of compartments and beginning with what everybody reads; and where the actor can write besides.
fn parts(ctx: &Ctx, ui: &Ui, review: &Review, texts: &[Text]) -> (Vec<Part>, Vec<Part>) {
    let (mut parts, mut empty) = (Vec::new(), Vec::new());
    for compartment in Compartment::ALL {
        let text = texts.iter().find(|text| text.compartment == *compartment);
        let may = ctx.actor.may(Write(*compartment), &review.facts);
        let href = if may { format!("{}/minutes/{}", review.href(), compartment.code()) } else { String::new() };
        let part = part(ui, *compartment, text, href);
        match (text, may, *compartment) {
            (Some(_), ..) | (None, true, Compartment::Identity) => parts.push(part),
            (None, true, _) => empty.push(part),
            (None, false, _) => {}
        }
    }
    (parts, empty)
}

fn part(ui: &Ui, compartment: Compartment, text: Option<&Text>, href: String) -> Part {
    let title = match compartment {
        Compartment::Identity => ui.say("reviews-for-all").into_owned(),
        other => ui.code(other),
    };
    let Some(text) = text else {
        return Part { title, said: Vec::new(), goals: Vec::new(), written: String::new(), href };
    };
    let written = ui.say3("reviews-written", "name", &text.by, "body", &text.body, "when", ui.day(text.at));
    Part { title, said: said(ui.language(), &text.minutes), goals: goals(ui.language(), &text.minutes), written, href }
}

/// The words of one text, those that were said.
pub fn said(lang: Lang, minutes: &minutes::Minutes) -> Vec<Said> {
    let way = minutes.way.map(|way| i18n::code(lang, way)).unwrap_or_default();
    let all = [
        ("reviews-voice", &minutes.voice),
        ("reviews-voice-way", &way),
        ("reviews-voice-through", &minutes.through),
        ("reviews-guests", &minutes.guests),
        ("reviews-decisions", &minutes.decisions),
        ("reviews-words", &minutes.words),
    ];
    let filled = all.into_iter().filter(|(_, words)| !words.is_empty());
    filled.map(|(label, words)| Said { label: i18n::say(lang, label), words: words.clone() }).collect()
}

pub fn goals(lang: Lang, minutes: &minutes::Minutes) -> Vec<Said> {
    let level = |level: i64| {
        let found = projects::content::LEVELS.iter().find(|(one, ..)| *one == level);
        found.map(|(_, _, label)| i18n::say(lang, label)).unwrap_or_default()
    };
    let goal = |one: &minutes::GoalSaid| {
        let words =
            if one.words.is_empty() { level(one.level) } else { format!("{}. {}", level(one.level), one.words) };
        Said { label: one.title.clone(), words }
    };
    minutes.goals.iter().map(goal).collect()
}

/// Who does it: an account by name, or the words.
pub fn who(task: &Task) -> String {
    if task.user.is_some() { format!("{}, {}", task.user_name, task.body_name) } else { task.words.who.clone() }
}

fn task_view(ctx: &Ctx, ui: &Ui, review: &Review, task: &Task) -> TaskView {
    let late = task.state == TaskState::Open && task.due_on < ctx.actor.today;
    let (state, tone) = match task.state {
        TaskState::Open if late => (ui.say("reviews-task-late").into_owned(), "red"),
        TaskState::Open => (ui.code(task.state), "blue"),
        TaskState::Done => (ui.code(task.state), "green"),
        TaskState::Dropped => (ui.code(task.state), "grey"),
    };
    let on = task.settled_on.map(|on| format!(" {}", ui.date(on))).unwrap_or_default();
    TaskView {
        id: task.id.to_string(),
        what: task.words.what.clone(),
        who: who(task),
        until: ui.say1("reviews-by", "day", ui.date(task.due_on)),
        state: format!("{state}{on}"),
        tone,
        may_settle: ctx.actor.may(Settle, &task.facts(&review.facts)),
        may_remove: ctx.actor.may(Write(task.compartment), &review.facts),
    }
}
