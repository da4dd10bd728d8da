//! One mail: it moves its request, or it is set aside with a reason.

use audit::{About, Author, News};
use kernel::ids::ReplyId;
use kernel::states::request::{RequestChannel, RequestStep};
use packs::OTHER_REASON;
use policy::Steward;
use policy::requests::MovesRequest;
use web::{App, PageError};

use super::parse::{Answer, Aside, Mail, parse};
use super::store::{self as replies, NewReply, Outside};
use crate::act::{self, Act, Hand};
use crate::events::ReplySetAside;
use crate::log::{self, Entry, NewEntry, RequestNote, Said};
use crate::store::{self, Request};

/// What became of a mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    Counted,
    SetAside(Aside),
    /// It came before.
    Known,
}

/// Reads one mail and carries out what it says, in one transaction.
pub async fn take(app: &App, bytes: &[u8]) -> Result<Taken, PageError> {
    let steward = Steward::for_task("mail replies");
    let mail = parse(bytes);
    let key = if mail.id.is_empty() { papers::store::imprint(bytes) } else { mail.id.clone() };
    let mut tx = app.db.write().await?;
    let request = match &mail.tag {
        Some((code, _)) => store::by_code(&mut tx, &steward, code).await?,
        None => None,
    };
    // A tag that is not this request's own names no request at all.
    let request = request.filter(|request| {
        mail.tag.as_ref().is_some_and(|(_, mark)| crate::code::is_mark(&app.vault, request.id, mark))
    });
    let judged = judge(&mail, request.as_ref());
    let id = ReplyId::new(app.now(), &app.random);
    let aside = judged.as_ref().err().copied();
    let new = NewReply {
        id,
        key: &key,
        request: request.as_ref().map(|request| request.id),
        aside,
        outside: Outside { from: mail.from.clone(), subject: without_tag(&mail.subject) },
        at: app.now(),
    };
    if !replies::keep(&mut tx, &app.vault, &steward, &new).await? {
        return Ok(Taken::Known);
    }
    if let (Ok(answer), Some(request)) = (&judged, &request) {
        let act = Act {
            step: answer.step,
            channel: RequestChannel::Email,
            reason: if answer.step == RequestStep::Decline { OTHER_REASON } else { "" },
            said: Said { words: answer.words.clone(), who: mail.from.clone() },
            scan: None,
        };
        let hand = Hand::Machine(&steward);
        // Nobody else writes in this transaction: what the rules let through is taken, or the row moved meanwhile.
        if let Some(event) = act::take(&mut tx, app, &hand, request, &act).await? {
            tx.commit(&hand.author(app.now()), &event).await?;
            return Ok(Taken::Counted);
        }
        return Err(PageError::Away);
    }
    let why = aside.unwrap_or(Aside::NotUnderstood);
    set_aside(tx, app, &steward, id, request.as_ref(), why).await?;
    Ok(Taken::SetAside(why))
}

/// The first thing that is wrong, from what anybody can forge to what the request itself says.
fn judge(mail: &Mail, request: Option<&Request>) -> Result<Answer, Aside> {
    match (&mail.answer, mail.tag.is_some()) {
        (Err(Aside::Automatic | Aside::Unreadable), _) | (_, false) => return mail.answer.clone(),
        _ => {}
    }
    let request = request.ok_or(Aside::WrongTag)?;
    if mail.from != request.email.to_lowercase() {
        return Err(Aside::OtherSender);
    }
    let answer = mail.answer.clone()?;
    if !answer.step.fits(request.aim) {
        return Err(Aside::DoesNotFit);
    }
    if request.state.apply(answer.step).is_err() {
        return Err(Aside::Over);
    }
    // It waits in its mailbox, where it is kept unread by us. Filing it by ourselves on the day the restriction is lifted
    // would need a copy of its words here meanwhile; the office writes it down then, as one that came by e-mail.
    if request.restricted {
        return Err(Aside::Restricted);
    }
    Ok(answer)
}

/// Nothing changes; the log of a known request, the register and the offices learn that it came.
async fn set_aside(
    mut tx: db::WriteTx,
    app: &App,
    steward: &Steward,
    id: ReplyId,
    request: Option<&Request>,
    why: Aside,
) -> Result<(), PageError> {
    let now = app.now();
    if let Some(request) = request {
        let proof = MovesRequest::from(steward);
        let entry = NewEntry {
            seq: store::next_seq(&mut tx, &proof, request.id).await?,
            entry: Entry::Note(RequestNote::ReplySetAside),
            to: request.state,
            channel: RequestChannel::Email,
            at: now,
            by: None,
            reason: kernel::Coded::code(why),
            sealed: None,
        };
        log::write(&mut tx, &proof, request.id, &entry).await?;
    }
    // News travel by mail too. What came by itself, or from nobody we know, makes none: two programs that answer each
    // other would never stop, and advertising is no news. The task on the first page is there all the same.
    if let Some(request) = request.filter(|_| why != Aside::Automatic) {
        let to = act::office(&mut tx, steward, Some(request.nucleus), app.today()).await?;
        tx.tell(now, News { kind: "reply-set-aside", about: About::of("reply", id), to });
    }
    let event = ReplySetAside { reply: id, request: request.map(|request| request.id), why: kernel::Coded::code(why) };
    Ok(tx.commit(&Author::machine(now), &event).await?)
}

/// The subject without the secret part of our tag.
fn without_tag(subject: &str) -> String {
    let kept = match (subject.find('['), subject.find(']')) {
        (Some(from), Some(to)) if from < to => format!("{}{}", &subject[..from], &subject[to + 1..]),
        _ => subject.to_owned(),
    };
    kept.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(200).collect()
}
