//! Asking a body: the request, its shares, its link, its mails, all in one transaction.

use std::collections::BTreeSet;

use db::WriteTx;
use kernel::coded;
use kernel::ids::{BodyId, RequestId};
use kernel::states::request::{RequestChannel, RequestState};
use kernel::words::Compartment;
use network::Body;
use policy::referral::ReferralFacts;
use policy::requests::{Deliver, Requests, Send};
use policy::{Actor, Permit};
use web::{App, OrHidden, PageError};

use crate::events::RequestSent;
use crate::link::{self, Maker, Secrets};
use crate::log::{self, Entry, NewEntry, RequestNote};
use crate::share::{self, Asked};
use crate::store::{self, NewRequest, Request};
use crate::{mail, protocol, rules};

coded! {
    /// By which way the code goes to the body, apart from the link.
    pub enum CodeBy("request-code-by") {
        /// A second mail, to the certified address where there is one.
        Mail = "mail",
        Telephone = "telephone",
        Paper = "paper",
    }
}

/// What is asked.
pub struct NewAsk<'a> {
    pub kind: &'a str,
    pub to: &'a Body,
    pub purpose: &'a str,
    pub question: &'a str,
    pub shares: BTreeSet<Compartment>,
    pub code_by: CodeBy,
    pub form_version: &'a str,
}

/// What must be handed over by whoever sent the request, shown once.
#[derive(Debug, Clone, Default)]
pub struct ByHand {
    /// The body has no e-mail.
    pub link: Option<String>,
    pub code: Option<String>,
}

pub struct Sent {
    pub event: RequestSent,
    pub by_hand: ByHand,
}

/// Sends a request. The event is for the caller's commit.
pub async fn send(
    tx: &mut WriteTx,
    app: &App,
    actor: &Actor,
    permit: &Permit<Send>,
    referral: &ReferralFacts,
    ask: &NewAsk<'_>,
) -> Result<Sent, PageError> {
    let (now, packs) = (app.now(), app.packs());
    let kind = packs.requests().kind(ask.kind).ok_or(PageError::Unreadable)?;
    let id = RequestId::new(now, &app.random);
    let code = papers::issue::new_code(&app.random);
    let asked = Asked { purpose: ask.purpose.to_owned(), question: ask.question.to_owned() };
    let new = NewRequest {
        id,
        code: &code,
        kind,
        to_body: ask.to.id,
        email: mailbox(ask.to),
        lang: mail::lang_of(ask.to).tag(),
        form_version: ask.form_version,
        sealed: share::seal_asked(tx, &app.vault, permit, referral.person, id, &asked).await?,
        due_on: rules::due(actor.today, kind),
        pack_ref: &packs.version().pack_ref(),
        at: now,
    };
    let seq = store::add(tx, permit, referral, &new).await?;
    let entry = NewEntry {
        seq,
        entry: Entry::Note(RequestNote::Sent),
        to: RequestState::Sent,
        channel: RequestChannel::Page,
        at: now,
        by: Some(permit.user()),
        reason: "",
        sealed: None,
    };
    log::begin(tx, permit, id, &entry).await?;
    share::keep(tx, &app.vault, actor, permit, referral, id, &ask.shares).await?;
    let until = rules::link_until(new.due_on, packs.requests().link_days_after_term, packs.territory().time_zone());
    let secrets = link::make(tx, app, &Maker::First(permit), id, until.unwrap_or(now)).await?;
    let request = store::one(tx, &actor.scope::<Requests>(), id).await?.or_hidden()?;
    protocol::sent(tx, permit, &request, now, i64::from(actor.today.year())).await?;
    let by_hand = deliver(tx, app, &request, &secrets, ask.to, ask.code_by).await?;
    let shared = ask.shares.iter().copied().collect();
    let event = RequestSent { request: id, referral: referral.id, to: ask.to.id, kind: kind.code.clone(), shared };
    Ok(Sent { event, by_hand })
}

/// A new link and code in place of the old ones.
pub async fn renew(
    tx: &mut WriteTx,
    app: &App,
    permit: &Permit<Deliver>,
    request: &Request,
    to: &Body,
    code_by: CodeBy,
) -> Result<(Secrets, ByHand), PageError> {
    let (now, packs) = (app.now(), app.packs());
    // A link that is made late is good for a while as well.
    let from = request.due_on.max(app.today());
    let until = rules::link_until(from, packs.requests().link_days_after_term, packs.territory().time_zone());
    let secrets = link::make(tx, app, &Maker::Again(permit), request.id, until.unwrap_or(now)).await?;
    let by_hand = deliver(tx, app, request, &secrets, to, code_by).await?;
    Ok((secrets, by_hand))
}

/// The link by mail, the code by its own way.
async fn deliver(
    tx: &mut WriteTx,
    app: &App,
    request: &Request,
    secrets: &Secrets,
    to: &Body,
    code_by: CodeBy,
) -> Result<ByHand, PageError> {
    let address = link::address(app, &secrets.token);
    mail::invite(tx, app, request, &address).await?;
    let mut by_hand = ByHand::default();
    // The demonstration sends its mails into a folder: whoever tries it sees here what they say.
    if request.email.is_empty() || app.settings.demo {
        by_hand.link = Some(address);
    }
    match code_by {
        CodeBy::Mail => {
            // Both in one mailbox would be one secret. The pages do not offer it.
            let apart = apart(&request.email, to).ok_or(PageError::Unreadable)?;
            mail::access_code(tx, app, request, apart, &secrets.code).await?;
            by_hand.code = app.settings.demo.then(|| secrets.code.clone());
        }
        CodeBy::Telephone | CodeBy::Paper => by_hand.code = Some(secrets.code.clone()),
    }
    Ok(by_hand)
}

/// The other address that is known of the body, for the code apart from the link that went to `mailbox`.
pub fn apart<'b>(mailbox: &str, body: &'b Body) -> Option<&'b str> {
    let other = |way: &&String| !way.is_empty() && !same_mailbox(way, mailbox);
    if mailbox.is_empty() { None } else { [&body.pec, &body.email].into_iter().find(other).map(String::as_str) }
}

/// Letters count as they are read, not as they are written.
fn same_mailbox(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}

/// May the code go to this body by mail?
pub fn has_second_mailbox(body: &Body) -> bool {
    apart(mailbox(body), body).is_some()
}

/// The ordinary mailbox, which is the one that people answer from; the certified one where there is no other.
pub fn mailbox(body: &Body) -> &str {
    if body.email.is_empty() { &body.pec } else { &body.email }
}

/// For lists of bodies to choose from: everybody but one's own. A parish of which no address is known is asked too:
/// its link and code are handed over on paper.
pub fn can_be_asked(body: &Body, own: BodyId) -> bool {
    body.id != own
}
