//! What a decision does to the referral: it is evaluated in the session, and announced when the session closes.

use db::{Reads, WriteTx, args, statements};
use kernel::Date;
use kernel::ids::{BodyId, ReferralId};
use kernel::states::item::Outcome;
use kernel::states::referral::Step;
use policy::commission::{ReadAgenda, SessionFacts};
use policy::referral::{Advance, ReferralFacts};
use policy::{Actor, Permit};
use referrals::events::ReferralRedirected;
use referrals::journey::{Change, Part, advance, part_of};
use web::PageError;

use super::Moment;

/// A decision as it is announced.
#[derive(Debug, Clone)]
pub struct Said {
    pub outcome: Outcome,
    pub reason_code: String,
    pub reason: String,
    pub until: Option<Date>,
    pub to_body: Option<BodyId>,
}

statements! {
    TO_ANNOUNCE: Permit<ReadAgenda> = "SELECT i.referral_id, i.outcome, i.reason_code, i.reason, i.until, i.to_body
        FROM items i JOIN referrals r ON r.id = i.referral_id
        WHERE i.session_id = $1 AND i.kind = 'referral' AND i.state = 'decided' AND r.state = 'evaluated'
        ORDER BY i.position, i.id";
    FORM_OF: Permit<Advance> = "SELECT urgent, form_version, pack_ref FROM referrals WHERE id = $1";
}

/// The words that go with a step, from a decision. A body is charged only where somebody is admitted.
pub fn change_of(said: &Said) -> Change {
    let admits = matches!(said.outcome, Outcome::Admitted | Outcome::AdmittedWithReservation);
    Change {
        reason_code: said.reason_code.clone(),
        reason: said.reason.clone(),
        until: said.until,
        in_charge: said.to_body.filter(|_| admits),
        outcome: Some(said.outcome),
    }
}

/// The referral as the rules see it now; a file that the actor does not find is not there.
pub(crate) async fn file(tx: &mut impl Reads, actor: &Actor, id: ReferralId) -> Result<ReferralFacts, PageError> {
    people::relation::referral_facts(tx, actor, id).await?.ok_or(PageError::Hidden)
}

/// The decision is taken: a notice of reasons leaves at once, everything else waits for its announcement.
pub(crate) async fn take(
    tx: &mut WriteTx,
    actor: &Actor,
    facts: &ReferralFacts,
    said: &Said,
    at: &Moment<'_>,
) -> Result<ReferralFacts, PageError> {
    match said.outcome {
        Outcome::PreRejection => go(tx, actor, facts, Step::IssuePreRejection, &change_of(said), at).await,
        _ => go(tx, actor, facts, Step::Evaluate, &Change::default(), at).await,
    }
}

/// Tells the sender: the referral takes the step of its outcome.
pub(crate) async fn announce(
    tx: &mut WriteTx,
    actor: &Actor,
    facts: &ReferralFacts,
    said: &Said,
    at: &Moment<'_>,
) -> Result<ReferralFacts, PageError> {
    if said.outcome == Outcome::SentElsewhere {
        return redirect(tx, actor, facts, said, at).await;
    }
    go(tx, actor, facts, said.outcome.step(), &change_of(said), at).await
}

/// Announces every decision of a session.
pub(crate) async fn announce_all(
    tx: &mut WriteTx,
    actor: &Actor,
    session: &SessionFacts,
    at: &Moment<'_>,
) -> Result<(), PageError> {
    let permit = actor.permit::<ReadAgenda>(&session.commission)?;
    for row in tx.all(&TO_ANNOUNCE, &permit, args![session.id]).await? {
        let facts = file(tx, actor, row.id("referral_id")?).await?;
        let said = Said {
            outcome: row.code("outcome")?,
            reason_code: row.text("reason_code")?,
            reason: row.text("reason")?,
            until: row.opt_date("until")?,
            to_body: row.opt_id("to_body")?,
        };
        announce(tx, actor, &facts, &said, at).await?;
    }
    Ok(())
}

/// One step. A row that moved on within this transaction is somebody else's change: nothing of ours is kept.
pub(crate) async fn go(
    tx: &mut WriteTx,
    actor: &Actor,
    facts: &ReferralFacts,
    step: Step,
    change: &Change,
    at: &Moment<'_>,
) -> Result<ReferralFacts, PageError> {
    let permit = actor.permit_to(Advance(step), facts)?;
    let after = advance(tx, &permit, facts, change, at.rules(), at.now, at.today).await?;
    after.ok_or(PageError::Stale { typed: Vec::new() })
}

/// Sent to another service: the old referral ends, a new one goes on at the body named.
///
/// The president and the secretary of a commission may both do this here, because the session decided it.
async fn redirect(
    tx: &mut WriteTx,
    actor: &Actor,
    facts: &ReferralFacts,
    said: &Said,
    at: &Moment<'_>,
) -> Result<ReferralFacts, PageError> {
    let Some(to_body) = said.to_body else { return super::not_now() };
    let permit = actor.permit_to(Advance(Step::Redirect), facts)?;
    let Some(row) = tx.first(&FORM_OF, &permit, args![facts.id]).await? else { return Err(PageError::Hidden) };
    let (form_version, pack_ref) = (row.text("form_version")?, row.text("pack_ref")?);
    let part = Part {
        id: ReferralId::new(at.now, at.random),
        to_body,
        urgent: row.flag("urgent")?,
        form_version: &form_version,
        pack_ref: &pack_ref,
        reason_code: &said.reason_code,
        reason: &said.reason,
    };
    let after = go(tx, actor, facts, Step::Redirect, &change_of(said), at).await?;
    let new = part_of(tx, &permit, facts, &part, at.rules(), at.now, at.today).await?;
    referrals::answers::copy_readable(tx, &permit, facts.id, new.id).await?;
    referrals::files::copy_readable(tx, at.vault, &permit, facts.id, new.id, at.now, at.random).await?;
    let event = ReferralRedirected { referral: facts.id, goes_on_as: new.id, to_body };
    tx.note(&permit.author(at.now), &event);
    Ok(after)
}
