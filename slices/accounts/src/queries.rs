//! The statements of accounts, by who may run them.

pub mod account;
pub mod ceremonies;
pub mod identities;
pub mod insert;
pub mod invitations;
pub mod passkeys;
pub mod register;
pub mod resets;
pub mod sign_in;
pub mod users;
