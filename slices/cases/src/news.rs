//! Who hears of what happens to a case: ids and a kind; the words are in the reader's language.

use audit::{About, News};
use db::WriteTx;
use kernel::Instant;
use kernel::ids::{CaseId, FigureId, UserId};

/// Where the reader finds what the news is about.
#[derive(Debug, Clone, Copy)]
pub enum Where {
    Case(CaseId),
    /// The own mandate.
    Mandate(FigureId),
    /// The list of teams: the mandate itself is not theirs to see any more.
    Teams(CaseId),
}

/// Tells everybody but the one who did it.
pub fn tell(tx: &mut WriteTx, kind: &'static str, place: Where, to: &[UserId], but: UserId, now: Instant) {
    let to: Vec<UserId> = to.iter().copied().filter(|user| *user != but).collect();
    let about = match place {
        Where::Case(case) => About::of("case", case),
        Where::Mandate(figure) => About::of("figure", figure),
        Where::Teams(case) => About::of("team", case),
    };
    if !to.is_empty() {
        tx.tell(now, News { kind, about, to });
    }
}
