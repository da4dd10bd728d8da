//! The clock beside a referral: what the row keeps of it, so that lists tell the day without counting pauses.
//!
//! The kernel counts from the history. The row keeps two days that stay true without a nightly job: `due_on`, on which
//! the answer is due if a pause that runs now runs to its end, and `paused_until`, on which that pause ends by itself.

use db::{DbResult, Reads, WriteTx, args, statements};
use kernel::states::referral::{State, Step};
use kernel::terms::{Pause, PauseKind, Term, TermRules};
use kernel::{Coded, Date};
use packs::CommissionRules;
use policy::Permit;
use policy::referral::{Advance, ReferralFacts};

statements! {
    RECEIVED: Permit<Advance> = "SELECT received_on FROM referrals WHERE id = $1";
    OPEN: Permit<Advance> = "INSERT INTO referral_pauses (referral_id, kind, from_day, to_day) VALUES ($1, $2, $3, NULL)
        ON CONFLICT (referral_id, kind, from_day) DO UPDATE SET to_day = NULL";
    END: Permit<Advance> = "UPDATE referral_pauses SET to_day = $2 WHERE referral_id = $1 AND to_day IS NULL";
    PAUSES: Permit<Advance> = "SELECT kind, from_day, to_day FROM referral_pauses WHERE referral_id = $1 ORDER BY from_day";
    KEEP: Permit<Advance> = "UPDATE referrals SET received_on = $2, due_on = $3, paused = $4, paused_until = $5 WHERE id = $1";
}

/// The numbers of the law as the pack has them.
pub fn term_rules(rules: &CommissionRules) -> TermRules {
    TermRules {
        days: rules.terms.decision_days,
        max_suspension_days: rules.terms.max_suspension_days,
        suspensions_allowed: rules.terms.suspensions,
        comment_days: rules.terms.comment_days,
    }
}

/// Opens or ends a pause as the step asks, and writes the days anew.
pub(super) async fn keep(
    tx: &mut WriteTx,
    permit: &Permit<Advance>,
    before: &ReferralFacts,
    rules: &CommissionRules,
    today: Date,
) -> DbResult<()> {
    let step = permit.action().0;
    let begins = matches!(step, Step::Send | Step::Reopen);
    if begins || leaves_pause(before.state) {
        tx.run(&END, permit, args![before.id, today]).await?;
    }
    if let Some(kind) = opens(step) {
        tx.run(&OPEN, permit, args![before.id, kind.code(), today]).await?;
    }
    let received = tx.first(&RECEIVED, permit, args![before.id]).await?;
    let received = received.map(|row| row.opt_date("received_on")).transpose()?.flatten();
    let Some(received) = received.or(begins.then_some(today)).map(|day| if begins { today } else { day }) else {
        return Ok(());
    };
    let mut pauses = Vec::new();
    for row in tx.all(&PAUSES, permit, args![before.id]).await? {
        pauses.push(Pause { kind: row.code("kind")?, from: row.date("from_day")?, to: row.opt_date("to_day")? });
    }
    let (due, until) = days_of(received, &pauses, &term_rules(rules), today);
    tx.run(&KEEP, permit, args![before.id, received, due, until.is_some(), until]).await?;
    Ok(())
}

/// The pause that a step begins.
fn opens(step: Step) -> Option<PauseKind> {
    match step {
        Step::RequestIntegration => Some(PauseKind::Integration),
        Step::IssuePreRejection => Some(PauseKind::PreRejection),
        _ => None,
    }
}

/// Whatever leads out of these states ends their pause: an answer, a comment, a withdrawal.
fn leaves_pause(state: State) -> bool {
    matches!(state, State::IntegrationRequested | State::PreRejection)
}

/// The day the answer is due should the running pause run to its end, and that end. Pauses of an earlier life of the
/// referral (before it was reopened) do not count.
pub(super) fn days_of(received: Date, pauses: &[Pause], rules: &TermRules, today: Date) -> (Date, Option<Date>) {
    let own: Vec<_> = pauses.iter().copied().filter(|pause| pause.from >= received).collect();
    let term = Term::from_history(received, &own, rules);
    let until = term.resumes_after(today);
    (term.due_on(until.unwrap_or(today)), until)
}

/// The states in which an answer is owed.
pub(crate) fn term_runs(state: State) -> bool {
    use State::*;
    matches!(
        state,
        Sent | Registered | UnderReview | IntegrationRequested | OnAgenda | PreRejection | Evaluated | Postponed
    )
}

/// The clock as a list or a page tells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clock {
    /// Which day it is, 0 on the day of receipt. When it is late, count from `due_on` instead.
    pub day: i64,
    pub of: i64,
    pub due_on: Date,
    /// The count stands still and goes on after this day, or after an answer.
    pub paused_until: Option<Date>,
    pub late: bool,
}

impl Clock {
    /// From the two days of the row; `days` is the length of the term.
    pub fn read(due_on: Date, paused_until: Option<Date>, days: u32, today: Date) -> Self {
        let paused_until = paused_until.filter(|until| today < *until);
        let counts_from = paused_until.map_or(today, |until| until.max(today));
        let left = days_between(counts_from, due_on);
        Self { day: i64::from(days) - left, of: i64::from(days), due_on, paused_until, late: today > due_on }
    }

    /// Days since the answer was due; 0 when it is in time.
    pub fn days_late(&self, today: Date) -> i64 {
        days_between(self.due_on, today).max(0)
    }
}

pub(crate) fn days_between(from: Date, to: Date) -> i64 {
    from.until(to).map_or(0, |span| i64::from(span.get_days()))
}

#[cfg(test)]
mod tests;
