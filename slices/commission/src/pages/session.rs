//! A session at a glance: when and where, what is to be done next, and its agenda.

use askama::Template;
use axum::extract::Path;
use kernel::Coded;
use kernel::states::session::{SessionState, SessionStep};
use policy::commission::{Conduct, Keep, Plan, ReadAgenda, SessionFacts, Sign, Signatory, TakePart};
use web::{Ctx, NavItem, PageResult, Ui};

use super::shared::{item_tone, names_of_items, session_tone, sitting, subnav};
use crate::acts::plan;
use crate::queries::items::{self, ItemRow};
use crate::queries::sessions::SessionRow;
use crate::wording::item_title;

/// Something to do in the life of the session.
pub struct Task {
    pub label: String,
    /// Empty when it cannot be done now.
    pub href: String,
    pub state: String,
    pub tone: &'static str,
}

/// A line of the agenda.
pub struct AgendaLine {
    pub row: ItemRow,
    pub title: String,
    pub name: String,
    pub tone: &'static str,
    pub opinion: String,
}

#[derive(Template)]
#[template(path = "session.html")]
struct SessionPage {
    ui: Ui,
    nav: Vec<NavItem>,
    row: SessionRow,
    tone: &'static str,
    tasks: Vec<Task>,
    steps: Vec<SessionStep>,
    reads: bool,
    lines: Vec<AgendaLine>,
    minutes: bool,
    edit: String,
    second_call: String,
}

pub async fn show(ctx: Ctx, Path(id): Path<String>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let (facts, _, row) = sitting(&ctx, &mut tx, &id).await?;
    let ui = ctx.ui();
    let mut lines = Vec::new();
    let reads = ctx.actor.permit::<ReadAgenda>(&facts.commission);
    if let Ok(permit) = &reads {
        let items = items::of_session(&mut tx, permit, &ctx.actor, &facts.commission, facts.id).await?;
        let names = names_of_items(&mut tx, permit, &items).await?;
        lines = agenda_lines(&ctx, &ui, &facts, items, &names);
    }
    let may_plan = ctx.actor.may(Plan, &facts.commission);
    let page = SessionPage {
        nav: subnav(&ui, &ctx, &facts.commission, "/sessions"),
        tone: session_tone(row.state),
        tasks: tasks(&ctx, &ui, &facts, &row, lines.len()),
        steps: open_steps(&ctx, &facts),
        reads: reads.is_ok(),
        minutes: reads.is_ok() && row.state.has_opened(),
        edit: if may_plan && plan::can_move(row.state) { format!("/sessions/{id}/edit") } else { String::new() },
        second_call: if may_plan && row.state == SessionState::Deserted {
            format!("/sessions/new?commission={}&after={id}", facts.commission.id)
        } else {
            String::new()
        },
        lines,
        row,
        ui,
    };
    ctx.page(&page)
}

/// The agenda as the reader sees it; what was taken off is not shown.
pub fn agenda_lines(
    ctx: &Ctx,
    ui: &Ui,
    facts: &SessionFacts,
    items: Vec<ItemRow>,
    names: &std::collections::BTreeMap<kernel::ids::PersonId, String>,
) -> Vec<AgendaLine> {
    use kernel::states::item::ItemState;
    let member = ctx.actor.may(TakePart, &facts.commission);
    let waits = matches!(facts.state, SessionState::Planned | SessionState::Convened);
    let shown = items.into_iter().filter(|item| item.state != ItemState::Withdrawn);
    shown
        .map(|row| {
            let file = row.file.as_ref().filter(|file| file.found);
            AgendaLine {
                title: item_title(&row, ui.language()),
                name: file.and_then(|file| names.get(&file.facts.person).cloned()).unwrap_or_default(),
                tone: item_tone(row.state),
                opinion: match file {
                    Some(file) if member && waits => format!("/opinions/{}", file.facts.id),
                    _ => String::new(),
                },
                row,
            }
        })
        .collect()
}

/// Steps that have no line in the task list of their own.
fn open_steps(ctx: &Ctx, facts: &SessionFacts) -> Vec<SessionStep> {
    use SessionStep::*;
    let extra = [Suspend, Resume, DeclareDeserted, Cancel, ReviseMinutes];
    extra.into_iter().filter(|step| ctx.actor.may(Conduct(*step), facts)).collect()
}

fn tasks(ctx: &Ctx, ui: &Ui, facts: &SessionFacts, row: &SessionRow, items: usize) -> Vec<Task> {
    if !ctx.actor.may(Keep, facts) {
        let signs = [Signatory::President, Signatory::Secretary].map(|who| ctx.actor.may(Sign(who), facts));
        if !signs.contains(&true) {
            return Vec::new();
        }
    }
    let base = format!("/sessions/{}", facts.id);
    let order = |state: SessionState| SessionState::ALL.iter().position(|one| *one == state).unwrap_or(0);
    let is_past = |state: SessionState| order(facts.state) > order(state) || facts.state == state;
    let done = || (ui.say("commission-task-done").into_owned(), "green");
    let open = || (ui.say("commission-task-open").into_owned(), "blue");
    let later = || (ui.say("commission-task-later").into_owned(), "grey");
    let task = |label: &str, href: String, (state, tone): (String, &'static str)| Task {
        label: ui.say(label).into_owned(),
        href,
        state,
        tone,
    };
    let step = |step: SessionStep, reached: SessionState| {
        let href = format!("{base}/step/{}", step.code());
        if is_past(reached) {
            return task(step_label(step), String::new(), done());
        }
        match ctx.actor.may(Conduct(step), facts) {
            true => task(step_label(step), href, open()),
            false => task(step_label(step), String::new(), later()),
        }
    };
    let agenda_state = (ui.say1("commission-items-count", "count", items), if items > 0 { "green" } else { "blue" });
    let can_agenda = crate::acts::agenda::can_change(facts.state);
    let attends = matches!(facts.state, SessionState::Convened | SessionState::Open | SessionState::Suspended);
    let attendance = format!("{base}/attendance");
    vec![
        task("commission-task-agenda", if can_agenda { format!("{base}/agenda") } else { String::new() }, agenda_state),
        step(SessionStep::Convene, SessionState::Convened),
        task(
            "commission-task-attendance",
            if attends { attendance } else { String::new() },
            if is_past(SessionState::Open) {
                done()
            } else if attends {
                open()
            } else {
                later()
            },
        ),
        step(SessionStep::Open, SessionState::Open),
        step(SessionStep::Close, SessionState::Closed),
        task(
            "commission-task-minutes",
            if row.state.has_opened() { format!("{base}/minutes") } else { String::new() },
            if is_past(SessionState::MinutesApproved) {
                done()
            } else if is_past(SessionState::Open) {
                open()
            } else {
                later()
            },
        ),
        step(SessionStep::ApproveMinutes, SessionState::MinutesApproved),
        task(
            "commission-task-sign",
            if facts.state == SessionState::MinutesApproved { format!("{base}/sign") } else { String::new() },
            if facts.state == SessionState::MinutesSigned {
                done()
            } else if facts.state == SessionState::MinutesApproved {
                open()
            } else {
                later()
            },
        ),
    ]
}

fn step_label(step: SessionStep) -> &'static str {
    match step {
        SessionStep::Convene => "session-step-convene",
        SessionStep::Open => "session-step-open",
        SessionStep::Close => "session-step-close",
        _ => "session-step-approve-minutes",
    }
}
