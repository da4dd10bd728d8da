//! What people read, in their language: Fluent messages, plurals, dates, numbers.
//!
//! Messages live in `locales/<lang>/<slice>.ftl` and travel inside the binary. Italian is the language a visitor gets
//! who asks for none of ours. [`gate::check`] is the build's guard: no message missing, unused or wrongly filled.

mod arg;
mod catalogue;
mod dates;
pub mod gate;
mod lang;
mod messages;
mod numbers;
mod pack;
mod pseudo;

#[cfg(test)]
mod tests;

pub use arg::{Arg, ToArg};
pub use dates::{ago, date, date_short, date_time, time, weekday_date};
pub use lang::Lang;
pub use messages::{LoadError, Messages, code, messages, say, say_with, text};
pub use numbers::{file_size, number};
pub use pack::{Pack, packs};
