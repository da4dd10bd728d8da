//! Which referrals an actor finds, as SQL: one text per relation, used by every list and every single object.
//!
//! `policy::referral::grounds` says the same in Rust over the facts of one referral; a test compares both on
//! every referral of the sample network, for every user. All texts speak of the referral as `r`.

/// The actor ($user) declared no conflict of interest about `r`.
#[macro_export]
macro_rules! no_conflict {
    ($user:literal) => {
        concat!("NOT EXISTS (SELECT 1 FROM conflicts x WHERE x.referral_id = r.id AND x.user_id = ", $user, ")")
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

/// Before a commission in which the actor ($user) sits today ($today).
#[macro_export]
macro_rules! as_member {
    ($user:literal, $today:literal) => {
        concat!(
            "(r.to_body IS NULL AND r.state NOT IN ('draft', 'sent', 'registered', 'under_review', 'integration_requested',",
            " 'cancelled') AND r.nucleus_id IN (SELECT k.nucleus_id FROM seats s JOIN commissions k ON k.id = s.commission_id",
            " WHERE s.user_id = ", $user, " AND s.valid_from <= ", $today, " AND (s.valid_to IS NULL OR s.valid_to >= ", $today, ")))"
        )
    };
}
