//! Questions to referents: those the actor is asked, and those the actor waits for.

use db::{DbResult, ReadTx};
use kernel::words::Duty;
use policy::Actor;
use questions::lists::{self, Line};

use super::{Queue, SHOWN, Todo};

/// The two queues; `None` for who works on no case.
pub async fn questions(tx: &mut ReadTx, actor: &Actor) -> DbResult<Option<Vec<(Todo, Queue<Line>)>>> {
    if !actor.has(Duty::Accompany) && !actor.has(Duty::TakePart) {
        return Ok(None);
    }
    let asked = lists::asked(tx, actor).await?;
    let waited = lists::waited(tx, actor).await?;
    Ok(Some(vec![(Todo::QuestionsAsked, queue(asked)), (Todo::QuestionsWaiting, queue(waited))]))
}

fn queue(lines: Vec<Line>) -> Queue<Line> {
    let total = i64::try_from(lines.len()).unwrap_or(i64::MAX);
    Queue { rows: lines.into_iter().take(SHOWN).collect(), total }
}
