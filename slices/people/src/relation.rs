//! Which referrals an actor finds, as SQL: one text per relation, used by every list and every single object.
//!
//! `policy::referral::grounds` says the same in Rust over the facts of one referral; a test compares both on
//! every referral of the sample network, for every user. All texts speak of the referral as `r`.

use db::{DbResult, Reads, Row, Value, args, statements};
use kernel::ids::{PersonId, ReferralId};
use kernel::words::Duty;
use policy::Actor;
use policy::Scope;
use policy::people::People;
use policy::referral::{ReferralFacts, Referrals};

/// The actor ($user) declared no conflict of interest about `r`.
#[macro_export]
macro_rules! no_conflict {
    ($user:literal) => {
        concat!("NOT EXISTS (SELECT 1 FROM conflicts x WHERE x.referral_id = r.id AND x.user_id = ", $user, ")")
    };
}

/// Processing of the data of the person `$id` is restricted (art. 18 GDPR), or they were erased.
#[macro_export]
macro_rules! is_restricted {
    ($id:literal) => {
        concat!("EXISTS (SELECT 1 FROM restrictions q WHERE q.person_id = ", $id, " AND q.lifted_at IS NULL)")
    };
}

/// Sent by the actor's body (drafts too).
#[macro_export]
macro_rules! as_sender {
    ($body:literal) => {
        concat!("r.from_body = ", $body)
    };
}

/// In the hands of the commission of the actor's nucleus.
#[macro_export]
macro_rules! as_secretary {
    ($nucleus:literal) => {
        concat!("(r.nucleus_id = ", $nucleus, " AND r.to_body IS NULL AND r.state <> 'draft')")
    };
}

/// In the nucleus of the coordination office.
#[macro_export]
macro_rules! as_office {
    ($nucleus:literal) => {
        concat!("(r.nucleus_id = ", $nucleus, " AND r.state <> 'draft')")
    };
}

/// Redirected to the actor's body.
#[macro_export]
macro_rules! as_receiver {
    ($body:literal) => {
        concat!("(r.to_body = ", $body, " AND r.state <> 'draft')")
    };
}

/// The actor's body is charged with the person.
#[macro_export]
macro_rules! as_in_charge {
    ($body:literal) => {
        concat!("(r.in_charge = ", $body, " AND r.state <> 'draft')")
    };
}

/// Before a commission in which the actor ($user) sits today ($today) for the body acted for ($body).
#[macro_export]
macro_rules! as_member {
    ($user:literal, $body:literal, $today:literal) => {
        concat!(
            "(r.to_body IS NULL AND r.state NOT IN ('draft', 'sent', 'registered', 'under_review', 'integration_requested',",
            " 'withdrawn', 'cancelled') AND r.nucleus_id IN (SELECT k.nucleus_id FROM seats s JOIN commissions k ON k.id = s.commission_id",
            " WHERE s.user_id = ", $user, " AND s.body_id = ", $body, " AND s.valid_from <= ", $today,
            " AND (s.valid_to IS NULL OR s.valid_to >= ", $today, ")))"
        )
    };
}

/// Before a commission which the actor ($user) chairs today ($today) for the body acted for ($body), as titular or as
/// substitute; in the review what is complete.
#[macro_export]
macro_rules! as_president {
    ($user:literal, $body:literal, $today:literal) => {
        concat!(
            "(r.to_body IS NULL AND r.state NOT IN ('draft', 'sent', 'registered', 'integration_requested', 'withdrawn',",
            " 'cancelled') AND (r.complete OR r.state <> 'under_review')",
            " AND r.nucleus_id IN (SELECT k.nucleus_id FROM seats s JOIN commissions k ON k.id = s.commission_id",
            " WHERE s.role = 'president' AND s.user_id = ", $user, " AND s.body_id = ", $body, " AND s.valid_from <= ", $today,
            " AND (s.valid_to IS NULL OR s.valid_to >= ", $today, ")))"
        )
    };
}

/// What the rules must know of `r`, seen by user `$user` who acts for body `$body` on day `$today`. A seat is held for
/// a body and counts for nobody who acts for another one. Of several seats the president's counts.
#[macro_export]
macro_rules! referral_facts {
    ($user:literal, $body:literal, $today:literal) => {
        concat!(
            "SELECT r.id, r.person_id, r.from_body, r.author_id, r.nucleus_id, r.to_body, r.in_charge, r.state, r.complete, r.version,",
            " (SELECT max(s.role) FROM seats s JOIN commissions k ON k.id = s.commission_id",
            "  WHERE k.nucleus_id = r.nucleus_id AND s.user_id = ", $user, " AND s.body_id = ", $body,
            "  AND s.valid_from <= ", $today, " AND (s.valid_to IS NULL OR s.valid_to >= ", $today, ")) AS seat,",
            " EXISTS (SELECT 1 FROM conflicts x WHERE x.referral_id = r.id AND x.user_id = ", $user, ") AS conflicted, ",
            $crate::is_restricted!("r.person_id"),
            " AS restricted FROM referrals r"
        )
    };
}

statements! {
    REFERRAL_FACTS: Scope<Referrals> = concat!(referral_facts!("$2", "$3", "$4"), " WHERE r.id = $1");
    FACTS_OF_PERSON: Scope<Referrals> = concat!(referral_facts!("$2", "$3", "$4"), " WHERE r.person_id = $1 ORDER BY r.id");
}

/// What the rules must know of one referral. `None` when there is none; whether the actor may find it is for the rule.
pub async fn referral_facts(tx: &mut impl Reads, actor: &Actor, id: ReferralId) -> DbResult<Option<ReferralFacts>> {
    let row =
        tx.first(&REFERRAL_FACTS, &actor.scope::<Referrals>(), args![id, actor.user, actor.body, actor.today]).await?;
    row.map(|row| read_facts(&row)).transpose()
}

/// The same for every referral of a person, oldest first, drafts and hidden ones included.
pub async fn referral_facts_of_person(
    tx: &mut impl Reads,
    actor: &Actor,
    person: PersonId,
) -> DbResult<Vec<ReferralFacts>> {
    let rows = tx
        .all(&FACTS_OF_PERSON, &actor.scope::<Referrals>(), args![person, actor.user, actor.body, actor.today])
        .await?;
    rows.iter().map(read_facts).collect()
}

/// Reads a row that begins with the columns of [`referral_facts!`].
pub fn read_facts(row: &Row) -> DbResult<ReferralFacts> {
    Ok(ReferralFacts {
        id: row.id("id")?,
        person: row.id("person_id")?,
        from_body: row.id("from_body")?,
        author: row.id("author_id")?,
        nucleus: row.id("nucleus_id")?,
        to_body: row.opt_id("to_body")?,
        in_charge: row.opt_id("in_charge")?,
        state: row.code("state")?,
        complete: row.flag("complete")?,
        version: row.int("version")?,
        seat: row.opt_code("seat")?,
        conflicted: row.flag("conflicted")?,
        restricted: row.flag("restricted")?,
    })
}

/// A decision still charges the body of the case `c` with the person: neither reopened nor left unratified.
#[macro_export]
macro_rules! is_charged {
    () => {
        "EXISTS (SELECT 1 FROM referrals h WHERE h.person_id = c.person_id AND h.in_charge = c.body_id
            AND (h.state = 'in_charge' OR (h.state = 'closed' AND h.reason_code <> 'not_ratified')))"
    };
}

/// In the team of the person `$id`, with a mandate of `$user` for `$body` that is active on `$today`. Whoever declared a
/// conflict of interest about the person is in no team.
#[macro_export]
macro_rules! as_figure {
    ($id:literal, $user:literal, $body:literal, $today:literal) => {
        concat!(
            "(EXISTS (SELECT 1 FROM cases c JOIN figures g ON g.case_id = c.id WHERE c.person_id = ",
            $id,
            " AND g.user_id = ",
            $user,
            " AND g.body_id = ",
            $body,
            " AND g.state = 'active' AND g.valid_from <= ",
            $today,
            " AND g.valid_to >= ",
            $today,
            " AND c.state <> 'closed' AND ",
            $crate::is_charged!(),
            ") AND NOT EXISTS (SELECT 1 FROM conflicts x JOIN referrals w ON w.id = x.referral_id WHERE w.person_id = ",
            $id,
            " AND x.user_id = ",
            $user,
            "))"
        )
    };
}

/// The actor finds person `p`: the same as `policy::people::grounds`, for [`relation_args`] from `$n` on.
#[macro_export]
macro_rules! person_related {
    ($refer:literal, $secretary:literal, $office:literal, $receive:literal, $accompany:literal, $member:literal,
        $president:literal, $user:literal, $body:literal, $today:literal, $figure:literal) => {
        concat!(
            "(p.registered_by = ",
            $refer,
            " OR ",
            $crate::as_figure!("p.id", $figure, $body, $today),
            " OR EXISTS (SELECT 1 FROM referrals r WHERE r.person_id = p.id AND r.state NOT IN ('draft', 'cancelled') AND ",
            $crate::no_conflict!($user),
            " AND (",
            $crate::as_sender!($refer),
            " OR ",
            $crate::as_secretary!($secretary),
            " OR ",
            $crate::as_office!($office),
            " OR ",
            $crate::as_receiver!($receive),
            " OR ",
            $crate::as_in_charge!($accompany),
            " OR ",
            $crate::as_member!($member, $body, $today),
            " OR ",
            $crate::as_president!($president, $body, $today),
            ")))"
        )
    };
}

/// The eleven values of [`person_related!`], in its order. Where a duty is missing the text is empty and matches nothing.
pub fn relation_args(actor: &Actor) -> Vec<Value> {
    let scope = actor.scope::<People>();
    args![
        scope.body_if(Duty::Refer),
        scope.nucleus_if(&[Duty::Secretary]),
        scope.nucleus_if(&[Duty::Coordinate]),
        scope.body_if(Duty::Receive),
        scope.body_if(Duty::Accompany),
        scope.user_if(Duty::Commissioner),
        scope.user_if(Duty::President),
        actor.user,
        actor.body,
        actor.today,
        scope.user_if(Duty::TakePart),
    ]
}
