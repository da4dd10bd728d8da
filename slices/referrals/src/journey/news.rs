//! Who is told of a step: the people whose turn it is, and always those who sent it.

use audit::{About, News};
use db::{DbResult, Reads, WriteTx, args, statements};
use kernel::ids::UserId;
use kernel::states::referral::{State, Step};
use kernel::words::Duty;
use kernel::{Coded, Date, Instant};
use policy::Permit;
use policy::referral::{Advance, ConfirmComplete, ReferralFacts};

use super::NOT_RATIFIED;

/// Members of a body with a duty today, without those who declared a conflict of interest.
macro_rules! members {
    ($of:literal) => {
        concat!(
            "SELECT DISTINCT m.user_id AS user_id FROM memberships m",
            " JOIN membership_duties d ON d.membership_id = m.id JOIN users u ON u.id = m.user_id",
            " WHERE ",
            $of,
            " AND d.duty = $2 AND m.valid_from <= $3 AND (m.valid_to IS NULL OR m.valid_to >= $3)",
            " AND u.disabled_at IS NULL",
            " AND NOT EXISTS (SELECT 1 FROM conflicts x WHERE x.referral_id = $4 AND x.user_id = m.user_id)",
            " ORDER BY m.user_id"
        )
    };
}

statements! {
    IN_BODY: Permit<Advance> = members!("m.body_id = $1");
    TO_SENDERS: Permit<ConfirmComplete> = members!("m.body_id = $1");
    IN_NUCLEUS: Permit<Advance> = members!("m.body_id IN (SELECT b.id FROM bodies b WHERE b.nucleus_id = $1)");
}

/// Tells everybody concerned, except the one who did it.
pub(super) async fn tell(
    tx: &mut WriteTx,
    permit: &Permit<Advance>,
    before: &ReferralFacts,
    after: &ReferralFacts,
    reason_code: &str,
    now: Instant,
    today: Date,
) -> DbResult<()> {
    let step = permit.action().0;
    let kind = match (step, reason_code) {
        // Closed and reopened in one moment: one notice, in its own words.
        (Step::Close, NOT_RATIFIED) => return Ok(()),
        (Step::Reopen, NOT_RATIFIED) => Some("referral-not-ratified"),
        _ => kind_of(step),
    };
    let Some(kind) = kind else { return Ok(()) };
    if before.state == State::Draft && step != Step::Send {
        return Ok(());
    }
    let mut to = vec![before.author];
    for (body, duty) in bodies_told(step, before, after) {
        to.extend(users(tx.all(&IN_BODY, permit, args![body, duty.code(), today, before.id]).await?)?);
    }
    if asks_the_secretary(step) && after.to_body.is_none() {
        let row = args![after.nucleus, Duty::Secretary.code(), today, before.id];
        to.extend(users(tx.all(&IN_NUCLEUS, permit, row).await?)?);
    }
    to.retain(|user| *user != permit.user());
    to.sort();
    to.dedup();
    if !to.is_empty() {
        tx.tell(now, News { kind, about: About::of("referral", before.id), to });
    }
    Ok(())
}

/// The sending office hears that nothing is missing.
pub(super) async fn tell_complete(
    tx: &mut WriteTx,
    permit: &Permit<ConfirmComplete>,
    facts: &ReferralFacts,
    now: Instant,
    today: Date,
) -> DbResult<()> {
    let row = args![facts.from_body, Duty::Refer.code(), today, facts.id];
    let mut to = users(tx.all(&TO_SENDERS, permit, row).await?)?;
    to.retain(|user| *user != permit.user());
    if !to.is_empty() {
        tx.tell(now, News { kind: "referral-complete", about: About::of("referral", facts.id), to });
    }
    Ok(())
}

/// The body to which a referral was redirected hears of it as of one that was sent.
pub(super) async fn tell_receiver(
    tx: &mut WriteTx,
    permit: &Permit<Advance>,
    new: &ReferralFacts,
    now: Instant,
    today: Date,
) -> DbResult<()> {
    let Some(receiver) = new.to_body else { return Ok(()) };
    let mut to = users(tx.all(&IN_BODY, permit, args![receiver, Duty::Receive.code(), today, new.id]).await?)?;
    to.retain(|user| *user != permit.user());
    if !to.is_empty() {
        tx.tell(now, News { kind: "referral-sent", about: About::of("referral", new.id), to });
    }
    Ok(())
}

fn users(rows: Vec<db::Row>) -> DbResult<Vec<UserId>> {
    rows.iter().map(|row| row.id("user_id")).collect()
}

/// The sending body always, the body whose turn it is now.
fn bodies_told(step: Step, before: &ReferralFacts, after: &ReferralFacts) -> Vec<(kernel::ids::BodyId, Duty)> {
    let mut told = vec![(after.from_body, Duty::Refer)];
    if let Some(receiver) = after.to_body.filter(|_| asks_the_secretary(step)) {
        told.push((receiver, Duty::Receive));
    }
    let concerns_charge = matches!(step, Step::Admit | Step::AdmitWithReservation | Step::Close | Step::Reopen);
    if let Some(body) = after.in_charge.or(before.in_charge).filter(|_| concerns_charge) {
        told.push((body, Duty::Accompany));
    }
    told
}

/// Steps after which it is the secretary's or the receiver's turn, or that end their work.
fn asks_the_secretary(step: Step) -> bool {
    use Step::*;
    matches!(
        step,
        Send | AnswerIntegration | RecordComments | Withdraw | CancelByMistake | TakeInCharge | Close | Reopen
    )
}

/// The notice's message, `notice-<kind>`. `Evaluate` is not told: the decision follows in the same moment.
pub(crate) fn kind_of(step: Step) -> Option<&'static str> {
    Some(match step {
        Step::Evaluate => return None,
        Step::Send => "referral-sent",
        Step::Register => "referral-registered",
        Step::StartReview => "referral-review-started",
        Step::RequestIntegration => "referral-integration-requested",
        Step::AnswerIntegration => "referral-integration-answered",
        Step::PutOnAgenda => "referral-on-agenda",
        Step::TakeOffAgenda => "referral-off-agenda",
        Step::IssuePreRejection => "referral-pre-rejection",
        Step::RecordComments => "referral-comments-recorded",
        Step::ClosePreRejection => "referral-pre-rejection-closed",
        Step::Admit => "referral-admitted",
        Step::AdmitWithReservation => "referral-admitted-with-reservation",
        Step::PutOnWaitingList => "referral-waiting-list",
        Step::Postpone => "referral-postponed",
        Step::NotAdmit => "referral-not-admitted",
        Step::Redirect => "referral-redirected",
        Step::TakeInCharge => "referral-in-charge",
        Step::Withdraw => "referral-withdrawn",
        Step::Close => "referral-closed",
        Step::Reopen => "referral-reopened",
        Step::CancelByMistake => "referral-cancelled",
    })
}
