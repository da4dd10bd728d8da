//! Appointments of today and tomorrow, those that are over and of which nobody wrote how they went, people to be told of one.

use agenda::calendar::{self, Line, Whose};
use agenda::rules::Slot;
use db::{DbResult, ReadTx};
use jiff::Span;
use kernel::Instant;
use kernel::states::appointment::Telling;
use kernel::words::Duty;
use packs::PackSet;
use policy::Actor;

use super::{Queue, SHOWN, Todo};

/// Days back in which an outcome is still asked for.
const BACK: i64 = 60;

/// The three queues; `None` for who meets nobody.
pub async fn appointments(
    tx: &mut ReadTx,
    actor: &Actor,
    packs: &PackSet,
    now: Instant,
) -> DbResult<Option<Vec<(Todo, Queue<Line>)>>> {
    if !actor.has(Duty::Accompany) && !actor.has(Duty::TakePart) {
        return Ok(None);
    }
    let zone = packs.territory().time_zone();
    let days = |count: i64| actor.today.saturating_add(Span::new().days(count));
    let tell = i64::from(packs.agenda().tell_days).max(1);
    let Some(within) = Slot::of_days(days(-BACK), days(tell), zone) else { return Ok(None) };
    let lines = calendar::of_user(tx, actor, Whose::Mine, within).await?;
    let planned: Vec<Line> = lines.into_iter().filter(|line| line.state.is_planned()).collect();
    let day = |line: &Line| line.slot.starts_at.local_date(zone);
    let is_near = |line: &Line| (actor.today..=days(1)).contains(&day(line)) && line.slot.ends_at > now;
    let is_untold = |line: &Line| {
        line.with_person && line.told_on.is_none() && line.telling != Telling::Nobody && line.slot.starts_at > now
    };
    Ok(Some(vec![
        (Todo::Appointments, queue(planned.iter().filter(|line| is_near(line)))),
        (Todo::AppointmentsOpen, queue(planned.iter().filter(|line| line.slot.ends_at <= now))),
        (Todo::AppointmentsUntold, queue(planned.iter().filter(|line| is_untold(line)))),
    ]))
}

fn queue<'a>(lines: impl Iterator<Item = &'a Line>) -> Queue<Line> {
    let rows: Vec<Line> = lines.cloned().collect();
    let total = i64::try_from(rows.len()).unwrap_or(i64::MAX);
    Queue { rows: rows.into_iter().take(SHOWN).collect(), total }
}
