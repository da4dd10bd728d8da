//! Who may do what. Only this crate can make a proof, and the executor of every statement wants one.
//!
//! Rights come from the actor's duties in the body they act for now, the relation to the object, and the
//! compartment of the data. One file per resource; each rule is a plain function over named facts that gives a
//! [`Decision`] with its [`Ground`] or its reason. Buttons come from the same functions as checks.
//! The whole of it is printed in `docs/access-matrix.md`.

pub mod accounts;
pub mod activities;
mod actor;
pub mod agenda;
pub mod cases;
pub mod commission;
mod decision;
pub mod doors;
pub mod editions;
mod handed;
mod lawful;
pub mod legal;
pub mod matrix;
pub mod network;
pub mod own;
pub mod papers;
pub mod people;
pub mod privacy;
pub mod profile;
pub mod projects;
mod proof;
pub mod questions;
pub mod referral;
pub mod requests;
pub mod reviews;
mod sample;

pub use actor::Actor;
pub use decision::{Decision, Denied, Ground, Why};
pub use handed::{Destroys, FindsPerson, SealedAccess, ShowsPerson, WritesPerson};
pub use lawful::{Closed, Lawful};
pub use proof::{Action, Open, Own, Permit, Proof, Scope, Steward};
