//! Who hears of an appointment: those who take part and have an account. Ids and a kind; no name, hour or subject.

use audit::{About, News};
use db::WriteTx;
use kernel::Instant;
use kernel::ids::UserId;
use policy::cases::CaseFacts;

use crate::store::Member;

/// Tells everybody but the one who did it.
pub fn tell(tx: &mut WriteTx, kind: &'static str, case: &CaseFacts, members: &[Member], but: UserId, now: Instant) {
    let to: Vec<UserId> = members.iter().filter_map(|member| member.user).collect();
    tell_users(tx, kind, case, &to, but, now);
}

pub fn tell_users(tx: &mut WriteTx, kind: &'static str, case: &CaseFacts, to: &[UserId], but: UserId, now: Instant) {
    let to: Vec<UserId> = to.iter().copied().filter(|user| *user != but).collect();
    if !to.is_empty() {
        tx.tell(now, News { kind, about: About::of("case", case.id), to });
    }
}
