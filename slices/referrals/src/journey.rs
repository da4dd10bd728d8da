//! A referral takes a step: the state machine of the kernel, the row, the step with its reason, the clock, the news.
//!
//! Every way to move a referral passes here: the pages of this slice, the commission's decisions, imports, the sample
//! network. Two steps can follow each other in one transaction: the facts after the first are the facts of the second.

mod begin;
mod clock;
mod complete;
mod news;

use db::{DbError, DbResult, Reads, WriteTx, args, statements};
use kernel::ids::BodyId;
use kernel::states::item::Outcome;
use kernel::states::referral::{State, Step};
use kernel::{Coded, Date, Instant};
use packs::CommissionRules;
use policy::Permit;
use policy::referral::{Advance, ReferralFacts};
use sha2::{Digest, Sha256};

pub use begin::{NewDraft, Part, draft, part_of};
pub use clock::Clock;
pub use clock::term_rules;
pub(crate) use clock::term_runs;
pub use complete::confirm_complete;

use crate::events::ReferralStepTaken;

/// Reason code of this program, beside the pack's lists: the commission did not ratify an urgent decision.
pub const NOT_RATIFIED: &str = "not_ratified";

/// What is said with a step. All empty where the step needs nothing.
#[derive(Debug, Clone, Default)]
pub struct Change {
    /// Code of a reason list of the pack.
    pub reason_code: String,
    /// Words for the sender; no health or judicial content.
    pub reason: String,
    /// Day by which something is expected.
    pub until: Option<Date>,
    /// Body charged with the person.
    pub in_charge: Option<BodyId>,
    /// The decision, where the step does not say it by itself.
    pub outcome: Option<Outcome>,
}

statements! {
    MOVE: Permit<Advance> = "UPDATE referrals SET state = $3, state_since = $4, updated_at = $4, last_seq = last_seq + 1,
        version = version + 1, reason_code = CASE WHEN $5 = '' THEN reason_code ELSE $5 END,
        in_charge = CASE WHEN CAST($8 AS BOOLEAN) THEN NULL ELSE COALESCE(CAST($6 AS TEXT), in_charge) END, outcome = COALESCE(CAST($7 AS TEXT), outcome)
        WHERE id = $1 AND version = $2 RETURNING last_seq";
    RECORD: Permit<Advance> = "INSERT INTO referral_steps
        (referral_id, seq, step, from_state, to_state, at, user_id, body_id, reason_code, reason, until)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    NUMBER: Permit<Advance> = "INSERT INTO protocol_numbers (nucleus_id, year, last) VALUES ($1, $2, 1)
        ON CONFLICT (nucleus_id, year) DO UPDATE SET last = protocol_numbers.last + 1 RETURNING last";
    REGISTER: Permit<Advance> = "UPDATE referrals SET number = $2, number_year = $3 WHERE id = $1";
    /// What is registered, as it is stored: sealed answers in their sealed form.
    RECEIVED: Permit<Advance> = "SELECT compartment, answers, sealed FROM referral_answers WHERE referral_id = $1
        ORDER BY compartment";
    ATTACHED: Permit<Advance> = "SELECT sha256 FROM attachments WHERE referral_id = $1 AND removed_at IS NULL ORDER BY id";
    ENTER: Permit<Advance> = "INSERT INTO protocol_entries (nucleus_id, year, number, at, direction, kind, referral_id,
            session_id, paper_id, sender, recipient, sha256, attachments)
        SELECT r.nucleus_id, $2, $3, $4, 'in', 'referral', r.id, NULL, NULL, f.name, COALESCE(t.name, n.name), $5, $6
        FROM referrals r JOIN bodies f ON f.id = r.from_body JOIN nuclei n ON n.id = r.nucleus_id
            LEFT JOIN bodies t ON t.id = r.to_body WHERE r.id = $1";
    SENT: Permit<Advance> = "UPDATE referrals SET sent_at = COALESCE(sent_at, $2) WHERE id = $1";
}

/// Takes one step, notes its event and tells the news. `None`: somebody was faster (the version moved on).
///
/// The facts after the step are returned, so that a decision and its announcement go into one transaction.
/// Errors: a step that the state does not know is a fault of the caller, since `permit` was asked about the same facts.
pub async fn advance(
    tx: &mut WriteTx,
    permit: &Permit<Advance>,
    facts: &ReferralFacts,
    change: &Change,
    rules: &CommissionRules,
    now: Instant,
    today: Date,
) -> DbResult<Option<ReferralFacts>> {
    let Some((after, event)) = take_step(tx, permit, facts, change, rules, now, today).await? else { return Ok(None) };
    tx.note(&permit.author(now), &event);
    Ok(Some(after))
}

/// As [`advance`], leaving the event to the commit of the caller.
pub(crate) async fn take_step(
    tx: &mut WriteTx,
    permit: &Permit<Advance>,
    facts: &ReferralFacts,
    change: &Change,
    rules: &CommissionRules,
    now: Instant,
    today: Date,
) -> DbResult<Option<(ReferralFacts, ReferralStepTaken)>> {
    let step = permit.action().0;
    let to = facts.state.apply(step).map_err(|fault| DbError::Rule(fault.to_string()))?;
    let outcome = outcome_of(step, change.outcome).map(Coded::code);
    // Decided anew: nobody is charged with the person any more.
    let anew = step == Step::Reopen;
    let moved = args![facts.id, facts.version, to.code(), now, &change.reason_code, change.in_charge, outcome, anew];
    let Some(row) = tx.first(&MOVE, permit, moved).await? else { return Ok(None) };
    let record = args![
        facts.id,
        row.int("last_seq")?,
        step.code(),
        facts.state.code(),
        to.code(),
        now,
        permit.user(),
        permit.body(),
        &change.reason_code,
        &change.reason,
        change.until
    ];
    tx.run(&RECORD, permit, record).await?;
    match step {
        Step::Send => {
            tx.run(&SENT, permit, args![facts.id, now]).await?;
        }
        Step::Register => register(tx, permit, facts, now, today).await?,
        _ => {}
    }
    clock::keep(tx, permit, facts, rules, today).await?;
    let complete = complete::after(tx, permit, facts).await?;
    let in_charge = change.in_charge.or(facts.in_charge).filter(|_| !anew);
    let after = ReferralFacts { state: to, complete, version: facts.version + 1, in_charge, ..facts.clone() };
    news::tell(tx, permit, facts, &after, &change.reason_code, now, today).await?;
    let event =
        ReferralStepTaken { referral: facts.id, step, from: facts.state, to, reason_code: change.reason_code.clone() };
    Ok(Some((after, event)))
}

/// Protocol number of the year in the nucleus: without gaps, because it stands or falls with the transaction.
async fn register(
    tx: &mut WriteTx,
    permit: &Permit<Advance>,
    facts: &ReferralFacts,
    now: Instant,
    today: Date,
) -> DbResult<()> {
    let year = i64::from(today.year());
    let row = tx.first(&NUMBER, permit, args![facts.nucleus, year]).await?;
    let number = row.ok_or_else(|| DbError::Rule("no protocol number was given".to_owned()))?.int("last")?;
    tx.run(&REGISTER, permit, args![facts.id, number, year]).await?;
    let mut imprint = Sha256::new();
    for row in tx.all(&RECEIVED, permit, args![facts.id]).await? {
        imprint.update(row.text("compartment")?);
        imprint.update(row.opt_text("answers")?.unwrap_or_default());
        imprint.update(row.opt_bytes("sealed")?.unwrap_or_default());
    }
    let attached = tx.all(&ATTACHED, permit, args![facts.id]).await?;
    for row in &attached {
        imprint.update(row.text("sha256")?);
    }
    let imprint: String = imprint.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    tx.run(&ENTER, permit, args![facts.id, year, number, now, imprint, attached.len()]).await?;
    Ok(())
}

/// The decision a step stands for. `Evaluate` stands for none: its caller says which.
pub(crate) fn outcome_of(step: Step, said: Option<Outcome>) -> Option<Outcome> {
    let by_itself = match step {
        Step::Admit => Some(Outcome::Admitted),
        Step::AdmitWithReservation => Some(Outcome::AdmittedWithReservation),
        Step::PutOnWaitingList => Some(Outcome::WaitingList),
        Step::Postpone => Some(Outcome::Postponed),
        Step::NotAdmit => Some(Outcome::NotAdmitted),
        Step::Redirect => Some(Outcome::SentElsewhere),
        Step::IssuePreRejection => Some(Outcome::PreRejection),
        _ => None,
    };
    said.or(by_itself)
}

/// States in which the referral has an answer the sender can read.
pub(crate) fn is_decided(state: State) -> bool {
    use State::*;
    matches!(
        state,
        Admitted | AdmittedWithReservation | WaitingList | Postponed | NotAdmitted | Redirected | InCharge | Closed
    )
}
