//! Pages of requests: those of people with an account, and the two of a body without one ([`door`], [`answer`]).

pub mod answer;
pub mod answered;
pub mod case;
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
