//! Dates of one's own activities, registers nobody wrote, people proposed.

use activities::coming::{self, Line};
use agenda::rules::Slot;
use db::{DbResult, ReadTx};
use kernel::Instant;
use packs::PackSet;
use policy::Actor;

use super::{Queue, SHOWN, Todo};

/// The three queues; `None` for who works in no activity.
pub async fn activities(
    tx: &mut ReadTx,
    actor: &Actor,
    packs: &PackSet,
    now: Instant,
) -> DbResult<Option<Vec<(Todo, Queue<Line>)>>> {
    let tomorrow = actor.today.tomorrow().unwrap_or(actor.today);
    let Some(days) = Slot::of_days(actor.today, tomorrow, packs.territory().time_zone()) else { return Ok(None) };
    let Some(coming) = coming::of_user(tx, actor, (days, now)).await? else { return Ok(None) };
    Ok(Some(vec![
        (Todo::ActivityDates, queue(coming.dates)),
        (Todo::ActivityUnwritten, queue(coming.unwritten)),
        (Todo::ActivityAsked, queue(coming.asked)),
    ]))
}

fn queue(mut rows: Vec<Line>) -> Queue<Line> {
    let total = i64::try_from(rows.len()).unwrap_or(i64::MAX);
    rows.truncate(SHOWN);
    Queue { rows, total }
}
