//! The one way a request moves: a page, a link, a mail, the telephone, paper and the calendar all end here.

use audit::{About, Author, News};
use db::{DbResult, Reads, WriteTx, args, statements};
use kernel::ids::{NucleusId, RequestScanId, UserId};
use kernel::states::request::{RequestChannel, RequestStep};
use kernel::words::Compartment;
use kernel::{Date, Instant};
use people::KeyError;
use policy::requests::{Advance, MovesRequest, Recipient};
use policy::{Permit, SealedAccess, Steward};
use web::App;

use crate::events::RequestMoved;
use crate::log::{self, Entry, NewEntry, Said};
use crate::store::{self, Move, Request};
use crate::{mail, protocol, rules};

/// Whose hand takes the step.
pub enum Hand<'a> {
    /// Somebody with an account, for themselves or for the body that called or wrote.
    Actor(&'a Permit<Advance>),
    /// The body itself, by link and code.
    Recipient(&'a Recipient),
    /// A mail that proved to come from the body, or a day that came.
    Machine(&'a Steward),
}

impl Hand<'_> {
    fn proof(&self) -> MovesRequest {
        match self {
            Self::Actor(permit) => (*permit).into(),
            Self::Recipient(recipient) => (*recipient).into(),
            Self::Machine(steward) => (*steward).into(),
        }
    }

    fn words(&self) -> SealedAccess {
        match self {
            Self::Actor(permit) => permit.words(),
            Self::Recipient(recipient) => recipient.words(),
            Self::Machine(steward) => SealedAccess::for_steward(steward, Compartment::Identity),
        }
    }

    fn user(&self) -> Option<UserId> {
        match self {
            Self::Actor(permit) => Some(permit.user()),
            Self::Recipient(_) | Self::Machine(_) => None,
        }
    }

    pub fn author(&self, at: Instant) -> Author {
        match self {
            Self::Actor(permit) => permit.author(at),
            Self::Recipient(recipient) => recipient.author(at),
            Self::Machine(_) => Author::machine(at),
        }
    }
}

/// What is said with a step.
pub struct Act<'a> {
    pub step: RequestStep,
    pub channel: RequestChannel,
    pub reason: &'a str,
    pub said: Said,
    pub scan: Option<RequestScanId>,
}

statements! {
    OFFICE: Steward = "SELECT DISTINCT m.user_id FROM memberships m JOIN membership_duties d ON d.membership_id = m.id
        JOIN bodies b ON b.id = m.body_id JOIN users u ON u.id = m.user_id
        WHERE d.duty = 'coordinate' AND (CAST($1 AS TEXT) IS NULL OR b.nucleus_id = $1) AND m.valid_from <= $2
            AND (m.valid_to IS NULL OR m.valid_to >= $2) AND u.disabled_at IS NULL ORDER BY m.user_id";
}

/// The people of the coordination offices: of one nucleus, or of all where nothing says which.
pub async fn office(
    tx: &mut impl Reads,
    steward: &Steward,
    nucleus: Option<NucleusId>,
    today: Date,
) -> DbResult<Vec<UserId>> {
    tx.all(&OFFICE, steward, args![nucleus, today]).await?.iter().map(|row| row.id("user_id")).collect()
}

/// Takes the step and writes the log; the event is for the caller's commit. `None`: not from this state (any more).
pub async fn take(
    tx: &mut WriteTx,
    app: &App,
    hand: &Hand<'_>,
    request: &Request,
    act: &Act<'_>,
) -> Result<Option<RequestMoved>, KeyError> {
    let Some(to) = request.state.apply(act.step).ok().filter(|_| act.step.fits(request.aim)) else { return Ok(None) };
    let (now, today, packs) = (app.now(), app.today(), app.packs());
    let due_on = if act.step == RequestStep::AnswerBack {
        let asked = request.state_since.local_date(packs.territory().time_zone());
        rules::extended(request.due_on, asked, today)
    } else {
        request.due_on
    };
    let change = Move { from: request.state, to, at: now, due_on, settled_on: act.step.settles().then_some(today) };
    let Some(seq) = store::advance(tx, &hand.proof(), request.id, &change).await? else { return Ok(None) };
    let place = (request.person, request.id, seq);
    let sealed = log::seal(tx, &app.vault, &hand.words(), place, &act.said).await?;
    if act.step.settles() {
        let year = i64::from(today.year());
        protocol::answered(tx, &hand.proof(), request, sealed.as_deref(), act.scan.is_some(), (now, year)).await?;
    }
    let entry = NewEntry {
        seq,
        entry: Entry::Step(act.step),
        to,
        channel: act.channel,
        at: now,
        by: hand.user(),
        reason: act.reason,
        sealed,
    };
    log::write(tx, &hand.proof(), request.id, &entry).await?;
    tell(tx, request, hand, act.step, now);
    if matches!(act.step, RequestStep::AnswerBack | RequestStep::Withdraw) {
        mail::about_step(tx, app, request, act.step, due_on).await?;
    }
    Ok(Some(RequestMoved {
        request: request.id,
        referral: request.referral,
        step: act.step,
        channel: act.channel,
        reason: act.reason.to_owned(),
        scan: act.scan,
    }))
}

/// Who asked hears of what the body said, unless it was them who wrote it down.
fn tell(tx: &mut WriteTx, request: &Request, hand: &Hand<'_>, step: RequestStep, now: Instant) {
    let kind = match step {
        RequestStep::AskBack => "request-asked-back",
        step if step.is_of_the_body() => "request-answered",
        RequestStep::Expire => "request-expired",
        _ => return,
    };
    if hand.user() != Some(request.asked_by) {
        let about = About::of("referral", request.referral);
        tx.tell(now, News { kind, about, to: vec![request.asked_by] });
    }
}
