//! Where a referral begins: a draft of a body about a person, or the part that goes on elsewhere.

use db::{DbError, DbResult, WriteTx, args, statements};
use kernel::ids::{BodyId, NucleusId, PersonId, ReferralId};
use kernel::states::referral::State;
use kernel::{Coded, Date, Instant};
use packs::CommissionRules;
use policy::referral::{Advance, Begin, ReferralFacts};
use policy::{Actor, Permit};

/// What a new draft is about.
#[derive(Debug, Clone)]
pub struct NewDraft {
    pub id: ReferralId,
    pub person: PersonId,
    pub nucleus: NucleusId,
    pub form_version: String,
    pub pack_ref: String,
}

macro_rules! found {
    () => {
        "INSERT INTO referrals (id, person_id, from_body, author_id, nucleus_id, to_body, part_of, in_charge, state,
            state_since, urgent, complete, number, number_year, sent_at, received_on, due_on, paused, paused_until, outcome,
            reason_code, form_version, pack_ref, last_seq, created_at, updated_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, NULL, $8, $9, $10, FALSE, NULL, NULL, $11, $12, $13, FALSE, NULL, NULL,
            '', $14, $15, $16, $9, $9, 1)"
    };
}

statements! {
    DRAFT: Permit<Begin> = found!();
    PART: Permit<Advance> = found!();
    FIRST_STEP: Permit<Advance> = "INSERT INTO referral_steps
        (referral_id, seq, step, from_state, to_state, at, user_id, body_id, reason_code, reason, until)
        VALUES ($1, 1, 'send', 'draft', 'sent', $2, $3, $4, $5, $6, NULL)";
}

/// Makes a draft of the actor's body; the caller commits with its event (`ReferralBegun`).
/// The facts are read back, never assumed: of somebody whose data are only kept (art. 18 GDPR) the next rule refuses.
pub async fn draft(
    tx: &mut WriteTx,
    actor: &Actor,
    permit: &Permit<Begin>,
    new: &NewDraft,
    now: Instant,
) -> DbResult<ReferralFacts> {
    let (nobody, never): (Option<BodyId>, Option<String>) = (None, None);
    let row = args![
        new.id,
        new.person,
        permit.body(),
        permit.user(),
        new.nucleus,
        nobody,
        nobody.map(|id| id.to_string()),
        State::Draft.code(),
        now,
        false,
        never.clone(),
        never.clone(),
        never,
        &new.form_version,
        &new.pack_ref,
        0
    ];
    tx.run(&DRAFT, permit, row).await?;
    let facts = people::relation::referral_facts(tx, actor, new.id).await?;
    facts.ok_or_else(|| DbError::Rule("the draft is not there".to_owned()))
}

/// What the new referral of a redirection takes over from the old one.
#[derive(Debug, Clone)]
pub struct Part<'a> {
    pub id: ReferralId,
    pub to_body: BodyId,
    pub urgent: bool,
    pub form_version: &'a str,
    pub pack_ref: &'a str,
    pub reason_code: &'a str,
    pub reason: &'a str,
}

/// Makes the referral that goes on at another body: sent already, by the same body and author, its own term running.
/// Answers are copied by `answers::copy_readable`. The caller takes the step `redirect` on the old one in the same transaction.
pub async fn part_of(
    tx: &mut WriteTx,
    permit: &Permit<Advance>,
    old: &ReferralFacts,
    part: &Part<'_>,
    rules: &CommissionRules,
    now: Instant,
    today: Date,
) -> DbResult<ReferralFacts> {
    let (due, _) = super::clock::days_of(today, &[], &super::term_rules(rules), today);
    let row = args![
        part.id,
        old.person,
        old.from_body,
        old.author,
        old.nucleus,
        part.to_body,
        old.id,
        State::Sent.code(),
        now,
        part.urgent,
        now,
        today,
        due,
        part.form_version,
        part.pack_ref,
        1
    ];
    tx.run(&PART, permit, row).await?;
    let step = args![part.id, now, permit.user(), permit.body(), part.reason_code, part.reason];
    tx.run(&FIRST_STEP, permit, step).await?;
    let new = ReferralFacts {
        id: part.id,
        to_body: Some(part.to_body),
        in_charge: None,
        state: State::Sent,
        complete: false,
        version: 1,
        seat: None,
        ..old.clone()
    };
    super::news::tell_receiver(tx, permit, &new, now, today).await?;
    Ok(new)
}
