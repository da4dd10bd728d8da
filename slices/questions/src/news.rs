//! Who hears of a question: who is asked and who asked. Ids and a kind; no name and no word of it.

use audit::{About, News};
use db::WriteTx;
use kernel::Instant;
use kernel::ids::{CaseId, UserId};

/// Tells everybody but the one who did it.
pub fn tell(
    tx: &mut WriteTx,
    kind: &'static str,
    case: CaseId,
    to: impl IntoIterator<Item = UserId>,
    but: UserId,
    now: Instant,
) {
    let to: Vec<UserId> = to.into_iter().filter(|user| *user != but).collect();
    if !to.is_empty() {
        tx.tell(now, News { kind, about: About::of("case", case), to });
    }
}
