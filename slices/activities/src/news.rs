//! Who hears of activities: ids and a kind; no name, title or hour.

use audit::{About, News};
use db::WriteTx;
use kernel::Instant;
use kernel::ids::{ActivityId, CaseId, UserId};

/// About the activity, to people of the body that offers it.
pub fn of_activity(tx: &mut WriteTx, kind: &'static str, activity: ActivityId, to: Vec<UserId>, now: Instant) {
    if !to.is_empty() {
        tx.tell(now, News { kind, about: About::of("activity", activity), to });
    }
}

/// About a case, to those who asked for the enrolment or lead the case.
pub fn of_case(tx: &mut WriteTx, kind: &'static str, case: CaseId, mut to: Vec<UserId>, but: UserId, now: Instant) {
    to.retain(|user| *user != but);
    to.sort();
    to.dedup();
    if !to.is_empty() {
        tx.tell(now, News { kind, about: About::of("case", case), to });
    }
}
