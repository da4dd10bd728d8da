//! Pages of requests: those of people with an account, and the two of a body without one ([`door`], [`answer`]).

pub mod answer;
pub mod answered;
mod asking;
pub mod by_hand;
pub mod case;
pub mod check;
pub mod door;
pub mod new;
pub mod office;
mod over;
pub mod record;
pub mod replies;
pub mod scan;
pub mod sheet;
pub mod show;
mod words;
