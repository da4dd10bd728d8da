//! "Oggi": what is due, what waits, what is new. Every line opens its object.

mod lines;

use askama::Template;
use kernel::Instant;
use kernel::words::Duty;
use kernel::{Coded, Date};
use packs::PackSet;
use web::{Ctx, PageResult, Ui, Visit};

use crate::due::SOON_DAYS;
use crate::work::{self, CAP, Todo};

/// One line of a block: what it is, how urgent, and where it is done.
#[derive(Debug, Clone, Default)]
pub struct Line {
    pub href: String,
    pub text: String,
    /// Number, state, place: quiet words beside it.
    pub detail: String,
    /// The day in words, empty when there is none.
    pub when: String,
    pub late: bool,
    pub urgent: bool,
}

/// Lines of one block: the most urgent; the list behind it has the rest.
const IN_BLOCK: usize = 5;

struct Block {
    code: &'static str,
    title: String,
    total: String,
    lines: Vec<Line>,
    all: &'static str,
}

#[derive(Template)]
#[template(path = "today.html")]
struct TodayPage {
    ui: Ui,
    day: String,
    due: Vec<Line>,
    due_more: bool,
    blocks: Vec<Block>,
    /// Titles of the blocks in which nothing waits.
    clear: Vec<String>,
    news: Vec<Line>,
    news_since: String,
    may_refer: bool,
    may_search: bool,
}

/// The address of the network itself: to the first page, or to the door.
pub async fn home(visit: Visit) -> PageResult {
    let signed_in = visit.login.as_ref().is_some_and(|login| login.actor.is_some());
    let inside = if visit.login.is_some() { "/acting" } else { "/sign-in" };
    visit.see(if signed_in { "/today" } else { inside })
}

pub async fn show(ctx: Ctx) -> PageResult {
    let (ui, actor, packs) = (ctx.ui(), &ctx.actor, ctx.app.packs());
    let zone = packs.territory().time_zone();
    let since_day = last_working_day(&packs, actor.today);
    let since = Instant::from_local(since_day.at(0, 0, 0, 0), zone).unwrap_or(ctx.now());
    let soon = actor.today.saturating_add(jiff::Span::new().days(SOON_DAYS));

    let mut tx = ctx.app.db.read().await?;
    let queues = work::queues(&mut tx, actor, soon).await?;
    let sessions = work::sessions(&mut tx, actor).await?;
    let opinions = work::opinions(&mut tx, actor).await?;
    let mandates = work::mandates(&mut tx, actor).await?;
    let late = work::late(&mut tx, actor).await?;
    let invitations = work::invitations(&mut tx, actor).await?;
    let letters = papers::due::due(&mut tx, actor, ctx.now()).await?;
    let privacy = work::privacy(&mut tx, actor).await?;
    let overdue = work::overdue(&mut tx, actor).await?;
    let replies = work::replies(&mut tx, actor).await?;
    let cases = work::cases(&mut tx, actor, packs.team()).await?;
    let projects = work::projects(&mut tx, actor, soon).await?;
    let appointments = work::appointments(&mut tx, actor, &packs, ctx.now()).await?;
    let activities = work::activities(&mut tx, actor, &packs, ctx.now()).await?;
    let questions = work::questions(&mut tx, actor).await?;
    let own = work::own(&mut tx, actor, ctx.now()).await?;
    let changes = work::changes(&mut tx, actor, since).await?;

    let told = lines::Teller { ui: &ui, now: ctx.now(), today: actor.today, zone };
    let (due, due_more) = told.due(&queues, late.as_ref(), sessions.as_deref(), &mandates, privacy.as_ref());
    let mut all: Vec<(Todo, i64, Vec<Line>)> =
        queues.todo.iter().map(|(todo, queue)| told.queue(*todo, queue)).collect();
    all.extend(late.map(|late| told.late(&late)));
    all.extend(sessions.map(|sessions| told.sessions(&sessions)));
    all.extend(opinions.map(|opinions| told.opinions(&opinions)));
    all.extend(letters.map(|(letters, total)| told.letters(&letters, total)));
    all.extend(invitations.map(|invitations| told.invitations(&invitations)));
    if let Some(officer) = &privacy {
        all.push(told.emergencies(&officer.emergencies));
        all.push(told.data_requests(&officer.asked));
        all.push(told.disposals(&packs, &officer.disposals));
    }
    all.extend(overdue.map(|overdue| told.overdue(&overdue)));
    all.extend(replies.map(|replies| told.replies(&replies)));
    all.extend(cases.iter().chain(&projects).chain(&own).map(|(todo, queue)| told.cases(*todo, queue)));
    all.extend(appointments.iter().flatten().map(|(todo, queue)| told.appointments(*todo, queue)));
    all.extend(activities.iter().flatten().map(|(todo, queue)| told.activities(*todo, queue)));
    all.extend(questions.iter().flatten().map(|(todo, queue)| told.questions(&packs, *todo, queue)));
    all.sort_by_key(|(todo, ..)| *todo);
    let (busy, clear): (Vec<_>, Vec<_>) = all.into_iter().partition(|(_, total, _)| *total > 0);
    let page = TodayPage {
        day: i18n::weekday_date(ui.language(), actor.today),
        due,
        due_more,
        blocks: busy.into_iter().map(|(todo, total, lines)| block(&ui, todo, total, lines)).collect(),
        clear: clear.into_iter().map(|(todo, ..)| ui.code(todo)).collect(),
        news: changes.iter().map(|change| told.change(change)).collect(),
        news_since: i18n::weekday_date(ui.language(), since_day),
        may_refer: actor.has(Duty::Refer),
        may_search: actor.may(policy::people::Search, &()),
        ui,
    };
    ctx.page(&page)
}

/// "Yesterday" for an office is its last working day: on Monday the news of Friday count.
fn last_working_day(packs: &PackSet, today: Date) -> Date {
    let mut day = today;
    for _ in 0..7 {
        day = day.yesterday().unwrap_or(day);
        if packs.territory().is_working_day(day, None) {
            break;
        }
    }
    day
}

fn block(ui: &Ui, todo: Todo, total: i64, mut lines: Vec<Line>) -> Block {
    lines.truncate(IN_BLOCK);
    let total = if total >= CAP { ui.say1("today-at-least", "count", CAP) } else { ui.number(total) };
    Block { code: todo.code(), title: ui.code(todo), total, lines, all: list_of(todo) }
}

/// The list behind a block.
fn list_of(todo: Todo) -> &'static str {
    match todo {
        Todo::Late => "/referrals?as=sent&late=yes",
        Todo::Integration | Todo::PreRejection | Todo::Drafts => "/referrals?as=sent",
        Todo::Register | Todo::Answered | Todo::Unanswered | Todo::Check | Todo::Review | Todo::Ready => {
            "/referrals?as=work"
        }
        Todo::Urgent => "/urgent",
        Todo::Received => "/referrals?as=received",
        Todo::TakeInCharge => "/referrals?as=charge",
        Todo::Appointments | Todo::AppointmentsOpen | Todo::AppointmentsUntold => "/calendar",
        Todo::ActivityDates | Todo::ActivityUnwritten | Todo::ActivityAsked => "/activities",
        Todo::MandatesAsked => "/cases?as=team",
        Todo::CasesUnled => "/cases?as=unled",
        Todo::CasesResuming => "/cases?state=suspended",
        Todo::MandatesEnding | Todo::CasesQuiet | Todo::OwnQuestions => "/cases",
        Todo::OtherDays => "/calendar",
        Todo::ProjectsToSign => "/cases?as=team",
        Todo::QuestionsAsked
        | Todo::QuestionsWaiting
        | Todo::ProjectsUnsigned
        | Todo::ProjectsResuming
        | Todo::ReviewsDue
        | Todo::ReviewMinutes
        | Todo::ReviewTasks => "/cases",
        Todo::Letters => "/letters",
        Todo::Sessions => "/sessions",
        Todo::Opinions => "/referrals?as=session",
        Todo::RequestsExpired => "/requests?group=expired",
        Todo::Replies => "/requests/replies",
        Todo::Waiting => "/waiting-list",
        Todo::Invitations => "/users",
        Todo::Emergencies => "/emergencies",
        Todo::DataRequests => "/privacy",
        Todo::Disposals => "/privacy/retention",
    }
}
