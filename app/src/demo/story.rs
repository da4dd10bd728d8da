//! A year of the sample network, told day by day: people come, referrals travel, commissions meet.
//!
//! Every act passes the same rules as a click on a page. One transaction holds one day, with all its events.

mod activities;
mod agenda;
mod asking;
mod cases;
mod day;
mod own;
mod profile;
mod projects;
mod questions;
mod referral;
mod reviews;

mod session;

use std::collections::BTreeMap;

use audit::{About, Author, Event};
use db::{args, statements};
use kernel::ids::{CaseId, PersonId, ReferralId, RequestId, SessionId};
use kernel::{Date, Instant, Random};
use policy::Steward;
use serde::Serialize;
use web::App;

use super::answers;
use super::cast::Cast;
use super::names::{Invented, Inventor};
use crate::setup::SetupError;

/// How far back the story begins.
pub const DAYS: i64 = 300;
/// News older than this were read long ago.
const FRESH_DAYS: i64 = 2;

#[derive(Serialize)]
struct SampleDayTold {
    day: Date,
}

impl Event for SampleDayTold {
    const KIND: &'static str = "sample_day_told";

    fn about(&self) -> About {
        About::network()
    }
}

statements! {
    FORGET_NEWS: Steward = "DELETE FROM outbox WHERE at < $1";
    FORGET_LETTERS: Steward = "DELETE FROM letters WHERE at < $1";
}

/// A referral on its way, as the generator remembers it.
#[derive(Debug, Clone)]
struct Running {
    id: ReferralId,
    nucleus: String,
    /// Index into the cast.
    sender: usize,
    wait: Wait,
    /// Day of the story on which the next thing happens.
    next: i64,
    /// A notice of reasons was given: now it may be refused.
    noticed: bool,
    /// Taken in charge: the case, and the day of the story on which it began.
    case: Option<(CaseId, i64)>,
}

/// What a referral waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wait {
    Sending,
    Registering,
    Reviewing,
    Integrating,
    /// In review: the secretary confirms that nothing is missing.
    Checking,
    Session,
    OnAgenda,
    Comments,
    Charge,
    Closing,
    Nothing,
}

/// A session being prepared or held.
#[derive(Debug, Clone)]
struct Sitting {
    id: SessionId,
    nucleus: String,
    day: i64,
    phase: Phase,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Phase {
    Planned,
    Convened,
    Held,
    Done,
}

struct Teller<'a> {
    app: &'a App,
    cast: &'a Cast,
    inventor: Inventor,
    people: Vec<(PersonId, usize, Invented)>,
    running: Vec<Running>,
    sittings: Vec<Sitting>,
    day: i64,
    /// Decisions of the last sessions, each of another kind.
    late: usize,
    /// The same network with randomness of its own, so that what is asked aside changes nothing of the main story.
    aside: App,
    /// Requests by the place of their plan.
    asked: BTreeMap<usize, RequestId>,
}

/// Any number: the story of the requests is the same for each seed.
const ASIDE: u64 = 6;

pub async fn tell(app: &App, cast: &Cast, until: Instant) -> Result<(), SetupError> {
    let mut teller = Teller {
        app,
        cast,
        inventor: Inventor::new(app.random.clone()),
        people: Vec::new(),
        running: Vec::new(),
        sittings: Vec::new(),
        day: 0,
        late: 0,
        aside: App::new(
            app.db.clone(),
            app.vault.clone(),
            packs::Shelf::sharing(app.packs()),
            app.clock.clone(),
            Random::seeded(ASIDE),
            app.settings.clone(),
            app.nav,
        ),
        asked: BTreeMap::new(),
    };
    for day in 0..=DAYS {
        teller.day = day;
        app.clock.set(until.plus_days(day - DAYS).plus_seconds(-60));
        let mut tx = app.db.write().await?;
        teller.live(&mut tx).await?;
        teller.requests(&mut tx).await?;
        if day == DAYS {
            teller.agenda(&mut tx).await?;
            teller.questions(&mut tx).await?;
            teller.keys(&mut tx).await?;
            teller.activities(&mut tx).await?;
            let fresh = until.plus_days(-FRESH_DAYS);
            tx.run(&FORGET_NEWS, &Steward::for_task("demo"), args![fresh]).await?;
            tx.run(&FORGET_LETTERS, &Steward::for_task("demo"), args![fresh]).await?;
        }
        tx.commit(&Author::machine(app.now()), &SampleDayTold { day: app.today() }).await?;
    }
    asking::stray_mail(&teller.aside).await
}

fn failed(what: &str, error: impl std::fmt::Debug) -> SetupError {
    SetupError::Other(format!("the sample network, {what}: {error:?}"))
}
