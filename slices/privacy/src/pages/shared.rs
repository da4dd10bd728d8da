//! What several pages need: the person, one's own codes as choices, files to keep.

use db::Reads;
use kernel::ids::{PersonId, PrivacyRequestId};
use kernel::{Coded, Date, Named};
use policy::people::{Mend, PersonFacts};
use policy::privacy::{Inform, View};
use policy::{Permit, ShowsPerson};
use web::limits::{self, Limit};
use web::{Choice, Ctx, IdentityBar, OrHidden, PageError, Ui};

use crate::requests::{self, Desk, Mends, Request};

/// A person, and the right to write down what they ask.
pub struct About {
    pub facts: PersonFacts,
    pub permit: Permit<Inform>,
}

pub async fn about(ctx: &Ctx, tx: &mut impl Reads, id: &str) -> Result<About, PageError> {
    let id = PersonId::parse(id).or_hidden()?;
    let facts = people::facts(tx, &ctx.actor, id).await?.or_hidden()?;
    let permit = ctx.actor.permit::<Inform>(&facts)?;
    Ok(About { facts, permit })
}

pub async fn bar(
    ctx: &Ctx,
    tx: &mut impl Reads,
    ui: &Ui,
    proof: impl Into<ShowsPerson>,
    id: PersonId,
) -> Result<IdentityBar, PageError> {
    let card = people::card(tx, proof, id).await?.or_hidden()?;
    Ok(people::identity_bar(ui, &ctx.app.packs(), &card, ""))
}

/// A request, and the right to open it.
pub struct Asked {
    pub request: Request,
    pub mends: Mends,
    pub view: Permit<View>,
}

pub async fn asked(ctx: &Ctx, tx: &mut impl Reads, id: &str) -> Result<Asked, PageError> {
    let id = PrivacyRequestId::parse(id).or_hidden()?;
    let request = requests::find(tx, &ctx.actor, id).await?.or_hidden()?;
    let facts = people::facts(tx, &ctx.actor, request.person).await?.or_hidden()?;
    let mends = if ctx.actor.may(Mend, &facts) { Mends::Yes } else { Mends::No };
    let view = ctx.actor.permit::<View>(&request.facts(mends))?;
    Ok(Asked { request, mends, view })
}

/// Keeps the packs of the request alive as long as the desk.
pub fn desk<'a>(ctx: &'a Ctx, packs: &'a packs::PackSet) -> Desk<'a> {
    Desk { vault: &ctx.app.vault, random: &ctx.app.random, packs, now: ctx.now(), today: ctx.actor.today }
}

/// All members of a closed list, in words.
pub fn choices<T: Coded + Named>(ui: &Ui) -> Vec<Choice> {
    T::ALL.iter().map(|member| Choice::new(member.code(), ui.code(*member))).collect()
}

/// A day as people type it, not later than today. The message is the fault.
pub fn past_day(text: &str, today: Date) -> Result<Date, &'static str> {
    match packs::parse_date(text) {
        Some(day) if day <= today => Ok(day),
        Some(_) => Err("privacy-fault-future"),
        None => Err("field-fault-not-a-date"),
    }
}

const EXPORTS: Limit = Limit { burst: 10, every_seconds: 360 };

/// Ten exports at once, then one every six minutes.
pub async fn counted(ctx: &Ctx) -> Result<(), PageError> {
    let taken = limits::take(&ctx.app, "export", &ctx.actor.user.to_string(), EXPORTS).await?;
    taken.map_err(|wait| PageError::TooMany { wait })
}

/// "12 giorni", in red when it is over.
pub fn due_words(ui: &Ui, request: &Request, today: Date) -> String {
    if request.state.is_final() {
        return String::new();
    }
    let days = i64::from(today.until(request.due_on).map_or(0, |span| span.get_days()));
    let date = ui.date_short(request.due_on);
    match days {
        0 => ui.say1("privacy-due-today", "date", date),
        days if days < 0 => ui.say2("privacy-due-late", "count", -days, "date", date),
        days => ui.say2("privacy-due-in", "count", days, "date", date),
    }
}

/// The colour beside the words of a state.
pub fn tone(request: &Request, today: Date) -> &'static str {
    use kernel::states::privacy_request::RequestState as State;
    match request.state {
        _ if request.is_late(today) => "red",
        State::Received => "blue",
        State::InProgress | State::Extended => "yellow",
        State::Granted => "green",
        State::PartlyGranted => "turquoise",
        State::Refused => "purple",
        State::Withdrawn => "grey",
    }
}
