//! The rules of accounts, pure: passwords, codes, duties, addresses to go back to.

pub mod agent;
pub mod back;
pub mod common;
pub mod duties;
pub mod hex;
pub mod password;
pub mod recovery;
pub mod totp;

#[cfg(test)]
mod tests;
