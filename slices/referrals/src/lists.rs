//! The lists of referrals: one perspective at a time, each bounded by the relation that lets the actor find them.
//!
//! One static text per perspective, sort and span: each walks one index in the order of the list and stops after a
//! page, so that fifty rows cost fifty rows among a hundred thousand. For the same reason a total is counted up to
//! [`COUNTED`] and no further.

mod choices;

use db::{DbResult, Reads, Row, Statement, Value, args, statements};
use kernel::ids::{BodyId, NucleusId, ReferralId};
use kernel::states::referral::State;
use kernel::words::Duty;
use kernel::{Coded, Date, Instant};
use policy::referral::Referrals;
use policy::{Actor, Scope};

pub(crate) use choices::{Group, Perspective, Sort};

pub(crate) const PAGE: usize = 50;

/// Counting stops here: "more than 1,000" says enough about a list that nobody leafs through.
pub(crate) const COUNTED: usize = 1000;

/// What narrows every list.
macro_rules! filters {
    () => {
        concat!(
            " AND ($5 = '' OR r.urgent = TRUE) AND ($6 = '' OR r.due_on < $4) AND ($7 = '' OR r.from_body = $7)",
            " AND ($8 = '' OR r.sent_at >= $8) AND ($9 = '' OR r.sent_at < $9)",
            // The empty text joined to the column keeps the planner on the index of the order.
            " AND ($10 = '' OR (r.state || '') IN ($10, $11, $12, $13, $14, $15))"
        )
    };
}

/// How many there are, at most one more than [`COUNTED`].
macro_rules! count {
    ($relation:expr, $span:expr) => {
        concat!(
            "SELECT count(*) AS total FROM (SELECT 1 AS one FROM referrals r WHERE ",
            $relation,
            $span,
            " AND ",
            people::no_conflict!("$2"),
            filters!(),
            " LIMIT 1001) found"
        )
    };
}

/// Columns and joins of every list; `$from` is the relation.
macro_rules! list {
    ($relation:expr, $span:literal, $order:literal) => {
        concat!(
            "SELECT r.id, r.number, r.number_year, r.urgent, r.state, r.sent_at, r.received_on, r.due_on, r.paused_until,",
            " r.to_body, p.family, p.given, p.chosen_name, p.birth_year, p.birth_date,",
            " fb.short_name AS from_name, tb.short_name AS to_name, cb.short_name AS charge_name, n.name AS nucleus_name",
            " FROM referrals r JOIN people p ON p.id = r.person_id JOIN bodies fb ON fb.id = r.from_body",
            " JOIN nuclei n ON n.id = r.nucleus_id",
            " LEFT JOIN bodies tb ON tb.id = r.to_body LEFT JOIN bodies cb ON cb.id = r.in_charge",
            " WHERE ", $relation, $span, " AND ", people::no_conflict!("$2"),
            filters!(), " ORDER BY ", $order, " LIMIT $16 OFFSET $17"
        )
    };
}

/// The span of [`Group::Open`]: the same words as the partial indexes, so that the planner knows them again.
macro_rules! open {
    () => {
        " AND r.state IN ('sent', 'registered', 'under_review', 'integration_requested', 'on_agenda', 'pre_rejection', 'evaluated', 'postponed')"
    };
}

/// The texts of one perspective: three sorts and the count, over everything and over what is open.
macro_rules! perspective {
    ($($name:ident = $relation:expr;)+) => { $(
        mod $name {
            use super::*;

            statements! {
                ALL_DUE: Scope<Referrals> = list!($relation, "", "r.due_on NULLS LAST, r.id");
                ALL_SENT: Scope<Referrals> = list!($relation, "", "r.sent_at DESC NULLS FIRST, r.id DESC");
                ALL_UPDATED: Scope<Referrals> = list!($relation, "", "r.updated_at DESC, r.id DESC");
                OPEN_DUE: Scope<Referrals> = concat_open!($relation, "r.due_on NULLS LAST, r.id");
                OPEN_SENT: Scope<Referrals> = concat_open!($relation, "r.sent_at DESC NULLS FIRST, r.id DESC");
                OPEN_UPDATED: Scope<Referrals> = concat_open!($relation, "r.updated_at DESC, r.id DESC");
                ALL_COUNTED: Scope<Referrals> = count!($relation, "");
                OPEN_COUNTED: Scope<Referrals> = count!($relation, open!());
            }

            pub(super) fn counted(open: bool) -> &'static Statement<Scope<Referrals>> {
                if open { &OPEN_COUNTED } else { &ALL_COUNTED }
            }

            pub(super) fn of(sort: Sort, open: bool) -> &'static Statement<Scope<Referrals>> {
                match (sort, open) {
                    (Sort::Due, false) => &ALL_DUE,
                    (Sort::Sent, false) => &ALL_SENT,
                    (Sort::Updated, false) => &ALL_UPDATED,
                    (Sort::Due, true) => &OPEN_DUE,
                    (Sort::Sent, true) => &OPEN_SENT,
                    (Sort::Updated, true) => &OPEN_UPDATED,
                }
            }
        }
    )+ };
}

macro_rules! concat_open {
    ($relation:expr, $order:literal) => {
        list!(concat!($relation, open!()), "", $order)
    };
}

perspective! {
    sent = concat!(people::as_sender!("$1"), " AND ($3 = '' OR r.nucleus_id = $3)");
    work = concat!(people::as_secretary!("$1"), " AND ($3 = '' OR r.nucleus_id = $3)");
    member = concat!("r.nucleus_id = $3 AND ", people::as_member!("$2", "$1", "$4"));
    president = concat!("r.nucleus_id = $3 AND ", people::as_president!("$2", "$1", "$4"));
    both = concat!("r.nucleus_id = $3 AND (", people::as_member!("$2", "$1", "$4"), " OR ",
        people::as_president!("$2", "$1", "$4"), ")");
    received = concat!(people::as_receiver!("$1"), " AND ($3 = '' OR r.nucleus_id = $3)");
    charge = concat!(people::as_in_charge!("$1"), " AND ($3 = '' OR r.nucleus_id = $3)");
    office = concat!(people::as_office!("$1"), " AND ($3 = '' OR r.nucleus_id = $3)");
}

statements! {
    SEATED_IN: Scope<Referrals> = "SELECT DISTINCT k.nucleus_id, n.name FROM seats s JOIN commissions k ON k.id = s.commission_id
        JOIN nuclei n ON n.id = k.nucleus_id
        WHERE s.user_id = $1 AND s.body_id = $3 AND s.valid_from <= $2 AND (s.valid_to IS NULL OR s.valid_to >= $2)
        ORDER BY n.name";
}

/// What a list is narrowed to. Codes and ids only: it stands in the address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Filter {
    pub group: Option<Group>,
    pub urgent: bool,
    pub late: bool,
    pub from_body: Option<BodyId>,
    /// Days of sending, both included.
    pub from: Option<Date>,
    pub to: Option<Date>,
    pub nucleus: Option<NucleusId>,
    pub sort: Sort,
    /// From 0.
    pub page: usize,
}

/// One line of a list. No answers, nothing of health or justice.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    pub id: ReferralId,
    pub number: Option<(i64, i64)>,
    pub urgent: bool,
    pub state: State,
    pub sent_at: Option<Instant>,
    pub received_on: Option<Date>,
    pub due_on: Option<Date>,
    pub paused_until: Option<Date>,
    pub name: String,
    pub birth_year: Option<i64>,
    pub redirected: bool,
    pub from_name: String,
    pub to_name: Option<String>,
    pub charge_name: Option<String>,
    pub nucleus_name: String,
}

impl Perspective {
    fn statement(self, actor: &Actor, sort: Sort, open: bool) -> &'static Statement<Scope<Referrals>> {
        match self {
            Self::Sent => sent::of(sort, open),
            Self::Work => work::of(sort, open),
            Self::Session if actor.has(Duty::Commissioner) && actor.has(Duty::President) => both::of(sort, open),
            Self::Session if actor.has(Duty::Commissioner) => member::of(sort, open),
            Self::Session => president::of(sort, open),
            Self::Received => received::of(sort, open),
            Self::Charge => charge::of(sort, open),
            Self::Office => office::of(sort, open),
        }
    }

    fn counted(self, actor: &Actor, open: bool) -> &'static Statement<Scope<Referrals>> {
        match self {
            Self::Sent => sent::counted(open),
            Self::Work => work::counted(open),
            Self::Session if actor.has(Duty::Commissioner) && actor.has(Duty::President) => both::counted(open),
            Self::Session if actor.has(Duty::Commissioner) => member::counted(open),
            Self::Session => president::counted(open),
            Self::Received => received::counted(open),
            Self::Charge => charge::counted(open),
            Self::Office => office::counted(open),
        }
    }

    /// The actor's side of the relation; empty, which matches nothing, without the duty.
    fn bound(self, scope: &Scope<Referrals>) -> String {
        match self {
            Self::Sent => scope.body_if(Duty::Refer),
            Self::Work => scope.nucleus_if(&[Duty::Secretary]),
            Self::Session => {
                let member = scope.body_if(Duty::Commissioner);
                if member.is_empty() { scope.body_if(Duty::President) } else { member }
            }
            Self::Received => scope.body_if(Duty::Receive),
            Self::Charge => scope.body_if(Duty::Accompany),
            Self::Office => scope.nucleus_if(&[Duty::Coordinate]),
        }
    }
}

/// One page of a list.
pub(crate) struct Page {
    pub lines: Vec<Line>,
    /// There is a next one.
    pub more: bool,
    /// Of all pages together, at most one more than [`COUNTED`].
    pub total: usize,
}

pub(crate) async fn page(
    tx: &mut impl Reads,
    actor: &Actor,
    perspective: Perspective,
    filter: &Filter,
    zone: &str,
) -> DbResult<Page> {
    let scope = actor.scope::<Referrals>();
    let open = filter.late || filter.group.is_some_and(Group::is_open);
    let mut values = values(&scope, actor, perspective, filter, zone);
    let rows = tx.all(perspective.statement(actor, filter.sort, open), &scope, values.clone()).await?;
    let mut lines = rows.iter().map(Line::read).collect::<DbResult<Vec<_>>>()?;
    let more = lines.len() > PAGE;
    lines.truncate(PAGE);
    let before = filter.page * PAGE;
    if !more && (before == 0 || !lines.is_empty()) {
        let total = before + lines.len();
        return Ok(Page { lines, more, total });
    }
    // The count has no page.
    values.truncate(values.len() - 2);
    let counted = tx.first(perspective.counted(actor, open), &scope, values).await?;
    let total = counted.map(|row| row.int("total")).transpose()?.unwrap_or(0);
    Ok(Page { lines, more, total: usize::try_from(total).unwrap_or(0) })
}

fn values(
    scope: &Scope<Referrals>,
    actor: &Actor,
    perspective: Perspective,
    filter: &Filter,
    zone: &str,
) -> Vec<Value> {
    let text = |id: Option<String>| id.unwrap_or_default();
    let mark = |set: bool| if set { "yes" } else { "" };
    let instant = |day: Option<Date>| text(day.and_then(|day| start_of(day, zone)).map(|at| at.to_string()));
    let states = filter.group.map_or(&[][..], Group::states);
    let state = |at: usize| states.get(at).or(states.first()).map_or("", |state| state.code());
    args![
        perspective.bound(scope),
        scope.user(),
        text(filter.nucleus.map(|id| id.to_string())),
        actor.today,
        mark(filter.urgent),
        mark(filter.late),
        text(filter.from_body.map(|id| id.to_string())),
        instant(filter.from),
        instant(filter.to.map(|day| day.tomorrow().unwrap_or(day))),
        state(0),
        state(1),
        state(2),
        state(3),
        state(4),
        state(5),
        PAGE + 1,
        filter.page * PAGE
    ]
}

/// The instant at which a day begins in the territory.
fn start_of(day: Date, zone: &str) -> Option<Instant> {
    Instant::from_local(day.at(0, 0, 0, 0), zone)
}

/// The nuclei in whose commissions the actor sits today.
pub(crate) async fn seated_in(tx: &mut impl Reads, actor: &Actor) -> DbResult<Vec<(NucleusId, String)>> {
    let rows = tx.all(&SEATED_IN, &actor.scope::<Referrals>(), args![actor.user, actor.today, actor.body]).await?;
    rows.iter().map(|row| Ok((row.id("nucleus_id")?, row.text("name")?))).collect()
}

impl Line {
    fn read(row: &Row) -> DbResult<Self> {
        let chosen = row.text("chosen_name")?;
        let name = format!("{} {}", row.text("family")?, row.text("given")?);
        let born = row.opt_date("birth_date")?.map(|date| i64::from(date.year()));
        Ok(Self {
            id: row.id("id")?,
            number: row.opt_int("number")?.zip(row.opt_int("number_year")?),
            urgent: row.flag("urgent")?,
            state: row.code("state")?,
            sent_at: row.opt_instant("sent_at")?,
            received_on: row.opt_date("received_on")?,
            due_on: row.opt_date("due_on")?,
            paused_until: row.opt_date("paused_until")?,
            name: if chosen.is_empty() { name } else { format!("{name} ({chosen})") },
            birth_year: row.opt_int("birth_year")?.or(born),
            redirected: row.opt_text("to_body")?.is_some(),
            from_name: row.text("from_name")?,
            to_name: row.opt_text("to_name")?,
            charge_name: row.opt_text("charge_name")?,
            nucleus_name: row.text("nucleus_name")?,
        })
    }
}

#[cfg(test)]
mod tests;
