//! What is done in a commission, without pages: each act asks its rule, checks, changes, and gives back its event.
//!
//! Pages and the sample network call the same functions. An act takes the actor and asks the rule itself, so that no
//! caller can forget to; the time, the randomness and the packs come with [`Moment`]. Its result waits for the commit:
//! `tx.commit(&act.author, &act.event)`, or `Ctx::done` in a handler. `None` means that somebody was faster.

pub mod agenda;
pub mod attendance;
pub mod carry;
pub mod compose;
pub mod conduct;
pub mod conflict;
pub mod count;
pub mod decide;
pub mod mandate;
pub mod opinion;
pub mod outcome;
pub mod plan;
pub mod ratify;
pub mod score;
pub mod sign;
pub mod urgent;

use audit::Author;
use kernel::{Date, Instant, Random};
use packs::{CommissionRules, PackSet};
use policy::Why;
use vault::Vault;
use web::PageError;

/// When and under which packs an act is done.
#[derive(Clone, Copy)]
pub struct Moment<'a> {
    pub now: Instant,
    pub today: Date,
    pub random: &'a Random,
    pub packs: &'a PackSet,
    pub vault: &'a Vault,
}

impl<'a> Moment<'a> {
    /// The moment of a request.
    pub fn of(app: &'a web::App, packs: &'a PackSet) -> Self {
        let now = app.now();
        Self {
            now,
            today: now.local_date(packs.territory().time_zone()),
            random: &app.random,
            packs,
            vault: &app.vault,
        }
    }

    pub fn rules(&self) -> &'a CommissionRules {
        self.packs.commission_rules(self.today)
    }

    pub fn zone(&self) -> &'a str {
        self.packs.territory().time_zone()
    }
}

/// A change that waits for its commit.
#[derive(Debug)]
pub struct Act<E, T = ()> {
    pub author: Author,
    pub event: E,
    /// What came of it, for the caller.
    pub gives: T,
}

/// `Ok(None)`: the row moved on since it was read.
pub type ActResult<E, T = ()> = Result<Option<Act<E, T>>, PageError>;

impl<E> Act<E> {
    pub(crate) fn of(author: Author, event: E) -> Self {
        Self { author, event, gives: () }
    }
}

/// The state of things does not allow it; the pages say beforehand what is missing.
pub(crate) fn not_now<T>() -> Result<T, PageError> {
    Err(PageError::Refused(Why::NotThisState))
}
