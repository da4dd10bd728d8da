//! The pages of the commission. Each loads its facts, asks the rule, and calls the act.

pub mod agenda;
pub mod attendance;
pub mod composition;
pub mod conflict;
pub mod decision;
pub mod edit;
pub mod found;
pub mod item;
pub mod mandates;
pub mod minutes;
pub mod opinion;
pub mod plan;
pub mod put_on;
pub mod score;
pub mod session;
pub mod sessions;
mod shared;
pub mod sign;
pub mod step;
pub mod urgent;
pub mod waiting_list;
