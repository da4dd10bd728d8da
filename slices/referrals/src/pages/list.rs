//! /referrals: who sees what depends on the perspective, what is shown on filters that stand in the address as codes.

use askama::Template;
use axum::extract::Query;
use db::{Reads, args, statements};
use kernel::ids::{BodyId, NucleusId};
use kernel::{Coded, Date};
use packs::{PackSet, parse_date};
use policy::Scope;
use policy::referral::Referrals;
use serde::Deserialize;
use web::{Choice, Ctx, FieldView, NavItem, PageError, PageResult, Ui};

use crate::journey::{Clock, term_runs};
use crate::lists::{COUNTED, Filter, Group, Line, PAGE, Page, Perspective, Sort, page, seated_in};
use crate::show;

statements! {
    SENDERS: Scope<Referrals> = "SELECT id, short_name FROM bodies WHERE nucleus_id = $1 ORDER BY sort_key, id";
}

/// What the address asks for; every text may be anything.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    #[serde(rename = "as")]
    pub perspective: String,
    pub group: String,
    pub urgent: String,
    pub late: String,
    pub sender: String,
    pub since: String,
    pub until: String,
    pub nucleus: String,
    pub sort: String,
    pub page: String,
}

/// The furthest page: beyond it, filters find better than leafing.
const LAST_PAGE: usize = 39;

struct Row {
    href: String,
    name: String,
    born: String,
    number: String,
    sender: String,
    state: String,
    tone: &'static str,
    clock: String,
    late: bool,
    urgent: bool,
    holder: String,
    sent: String,
}

struct Tag {
    label: String,
    href: String,
}

#[derive(Template)]
#[template(path = "list.html")]
struct ListPage {
    ui: Ui,
    tabs: Vec<NavItem>,
    heading: String,
    perspective: &'static str,
    rows: Vec<Row>,
    tags: Vec<Tag>,
    groups: Vec<Choice>,
    senders: Vec<Choice>,
    nuclei: Vec<Choice>,
    group: FieldView,
    urgent: FieldView,
    late: FieldView,
    sender: FieldView,
    since: FieldView,
    until: FieldView,
    nucleus: FieldView,
    sorts: Vec<web::Sort>,
    sort: &'static str,
    from: usize,
    to: usize,
    total: String,
    previous: Option<String>,
    next: Option<String>,
    begins: bool,
}

pub async fn show(ctx: Ctx, Query(asked): Query<Asked>) -> PageResult {
    let open_to = Perspective::of(&ctx.actor);
    let wanted = Perspective::parse(&asked.perspective).filter(|wanted| open_to.contains(wanted));
    let perspective = wanted.or(open_to.first().copied()).ok_or(PageError::Refused(policy::Why::MissingDuty))?;
    let packs = ctx.app.packs();
    let mut tx = ctx.app.db.read().await?;
    let nuclei = if perspective == Perspective::Session { seated_in(&mut tx, &ctx.actor).await? } else { Vec::new() };
    let mut filter = read_filter(&asked, perspective);
    if perspective == Perspective::Session {
        let known = filter.nucleus.filter(|id| nuclei.iter().any(|(nucleus, _)| nucleus == id));
        filter.nucleus = known.or(nuclei.first().map(|(id, _)| *id));
    }
    let found = page(&mut tx, &ctx.actor, perspective, &filter, packs.territory().time_zone()).await?;
    let senders = senders(&ctx, &mut tx, perspective, &filter).await?;
    let list = ListPage::of(&ctx, &packs, &open_to, perspective, &filter, found, senders, nuclei);
    ctx.page(&list)
}

fn read_filter(asked: &Asked, perspective: Perspective) -> Filter {
    Filter {
        group: if asked.group.is_empty() { perspective.usual_group() } else { Group::parse(&asked.group) },
        urgent: !asked.urgent.is_empty(),
        late: !asked.late.is_empty(),
        from_body: BodyId::parse(&asked.sender),
        from: parse_date(&asked.since),
        to: parse_date(&asked.until),
        nucleus: NucleusId::parse(&asked.nucleus),
        sort: Sort::parse(&asked.sort).unwrap_or(perspective.usual_sort()),
        page: asked.page.parse().unwrap_or(0).min(LAST_PAGE),
    }
}

/// The bodies whose referrals can be in this list; nothing to choose in the own body's list.
async fn senders(
    ctx: &Ctx,
    tx: &mut impl Reads,
    perspective: Perspective,
    filter: &Filter,
) -> Result<Vec<Choice>, PageError> {
    if perspective == Perspective::Sent {
        return Ok(Vec::new());
    }
    let nucleus = filter.nucleus.or(ctx.actor.nucleus).map(|id| id.to_string()).unwrap_or_default();
    let rows = tx.all(&SENDERS, &ctx.actor.scope::<Referrals>(), args![nucleus]).await?;
    let choice = |row: &db::Row| Ok(Choice::new(row.text("id")?, row.text("short_name")?));
    Ok(rows.iter().map(choice).collect::<db::DbResult<_>>()?)
}

/// The address of the list with one thing changed; what is usual is left out.
fn href(perspective: Perspective, filter: &Filter) -> String {
    let mut parts = vec![format!("as={}", perspective.code())];
    if filter.group != perspective.usual_group() {
        parts.push(format!("group={}", filter.group.map_or("all", Coded::code)));
    }
    let marks = [("urgent", filter.urgent), ("late", filter.late)];
    parts.extend(marks.into_iter().filter(|(_, set)| *set).map(|(name, _)| format!("{name}=yes")));
    parts.extend(filter.from_body.map(|id| format!("sender={id}")));
    parts.extend(filter.from.map(|day| format!("since={day}")));
    parts.extend(filter.to.map(|day| format!("until={day}")));
    parts.extend(filter.nucleus.map(|id| format!("nucleus={id}")));
    if filter.sort != perspective.usual_sort() {
        parts.push(format!("sort={}", filter.sort.code()));
    }
    if filter.page > 0 {
        parts.push(format!("page={}", filter.page));
    }
    format!("/referrals?{}", parts.join("&"))
}

impl ListPage {
    #[expect(clippy::too_many_arguments, reason = "one place puts the page together from what was read")]
    fn of(
        ctx: &Ctx,
        packs: &PackSet,
        open_to: &[Perspective],
        perspective: Perspective,
        filter: &Filter,
        found: Page,
        senders: Vec<Choice>,
        nuclei: Vec<(NucleusId, String)>,
    ) -> Self {
        let ui = ctx.ui();
        let Page { lines, more, total } = found;
        let tab = |one: &Perspective| NavItem {
            label: ui.code(*one),
            href: format!("/referrals?as={}", one.code()),
            current: *one == perspective,
            badge: 0,
        };
        let at = |page: usize| href(perspective, &Filter { page, ..filter.clone() });
        let day = |day: Option<Date>| day.map(|day| ui.date_short(day)).unwrap_or_default();
        let mark = |set: bool| if set { "yes" } else { "" };
        let shown = lines.len();
        Self {
            tabs: open_to.iter().map(tab).collect(),
            heading: ui.code(perspective),
            perspective: perspective.code(),
            rows: lines.iter().map(|line| row(&ui, packs, line, ctx.actor.today)).collect(),
            tags: tags(&ui, perspective, filter, &senders),
            groups: groups(&ui, perspective),
            group: FieldView::new("group", filter.group.map_or("all", Coded::code)),
            urgent: FieldView::new("urgent", mark(filter.urgent)),
            late: FieldView::new("late", mark(filter.late)),
            sender: FieldView::new("sender", filter.from_body.map(|id| id.to_string()).unwrap_or_default()),
            since: FieldView::new("since", day(filter.from)),
            until: FieldView::new("until", day(filter.to)),
            nucleus: FieldView::new("nucleus", filter.nucleus.map(|id| id.to_string()).unwrap_or_default()),
            nuclei: nuclei.into_iter().map(|(id, name)| Choice::new(id.to_string(), name)).collect(),
            senders,
            sorts: sorts(&ui, perspective, filter),
            sort: filter.sort.code(),
            from: filter.page * PAGE + usize::from(shown > 0),
            to: filter.page * PAGE + shown,
            total: total_words(&ui, total),
            previous: (filter.page > 0).then(|| at(filter.page - 1)),
            next: (more && filter.page < LAST_PAGE).then(|| at(filter.page + 1)),
            begins: ctx.actor.may(policy::referral::Begin, &()),
            ui,
        }
    }
}

fn total_words(ui: &Ui, total: usize) -> String {
    let number = |total: usize| ui.number(i64::try_from(total).unwrap_or(i64::MAX));
    if total > COUNTED { ui.say1("referrals-list-over", "count", number(COUNTED)) } else { number(total) }
}

fn row(ui: &Ui, packs: &PackSet, line: &Line, today: Date) -> Row {
    let names = show::Names {
        from: &line.from_name,
        to: line.to_name.as_deref(),
        charge: line.charge_name.as_deref(),
        nucleus: &line.nucleus_name,
    };
    let clock = line.due_on.zip(line.received_on).filter(|_| term_runs(line.state)).map(|(due, received)| {
        Clock::read(due, line.paused_until, packs.commission_rules(received).terms.decision_days, today)
    });
    Row {
        href: format!("/referrals/{}", line.id),
        name: line.name.clone(),
        born: line.birth_year.map(|year| year.to_string()).unwrap_or_default(),
        number: show::number(line.number),
        sender: line.from_name.clone(),
        state: ui.code(line.state),
        tone: show::tone(line.state),
        clock: clock.map(|clock| show::clock(ui, &clock, today)).unwrap_or_default(),
        late: clock.is_some_and(|clock| clock.late),
        urgent: line.urgent,
        holder: match show::holder(line.state, line.redirected, line.charge_name.is_some()) {
            show::Holder::Nobody => String::new(),
            holder => show::has_it(ui, holder, &names),
        },
        sent: line.sent_at.map(|at| ui.day_short(at)).unwrap_or_default(),
    }
}

fn groups(ui: &Ui, perspective: Perspective) -> Vec<Choice> {
    let fits = |group: &&Group| **group != Group::Draft || perspective == Perspective::Sent;
    let all = std::iter::once(Choice::new("all", ui.say("referrals-group-all")));
    all.chain(Group::ALL.iter().filter(fits).map(|group| Choice::new(group.code(), ui.code(*group)))).collect()
}

/// The chosen filters, each with the address of the list without it.
fn tags(ui: &Ui, perspective: Perspective, filter: &Filter, senders: &[Choice]) -> Vec<Tag> {
    let base = Filter { page: 0, ..filter.clone() };
    let mut tags = Vec::new();
    let mut tag = |label: String, without: Filter| tags.push(Tag { label, href: href(perspective, &without) });
    if let Some(group) = filter.group {
        tag(ui.code(group), Filter { group: None, ..base.clone() });
    }
    if filter.urgent {
        tag(ui.say("referrals-urgent").into_owned(), Filter { urgent: false, ..base.clone() });
    }
    if filter.late {
        tag(ui.say("referrals-late").into_owned(), Filter { late: false, ..base.clone() });
    }
    if let Some(body) = filter.from_body {
        let name = senders.iter().find(|choice| choice.value == body.to_string()).map(|choice| choice.label.clone());
        tag(
            name.unwrap_or_else(|| ui.say("referrals-sender").into_owned()),
            Filter { from_body: None, ..base.clone() },
        );
    }
    if let Some(day) = filter.from {
        tag(ui.say1("referrals-since-day", "date", ui.date_short(day)), Filter { from: None, ..base.clone() });
    }
    if let Some(day) = filter.to {
        tag(ui.say1("referrals-until-day", "date", ui.date_short(day)), Filter { to: None, ..base });
    }
    tags
}

fn sorts(ui: &Ui, perspective: Perspective, filter: &Filter) -> Vec<web::Sort> {
    let sort = |sort: &Sort| web::Sort {
        label: ui.code(*sort),
        href: href(perspective, &Filter { sort: *sort, page: 0, ..filter.clone() }),
        direction: match sort {
            _ if *sort != filter.sort => "",
            Sort::Due => "ascending",
            Sort::Sent | Sort::Updated => "descending",
        },
    };
    Sort::ALL.iter().map(sort).collect()
}
