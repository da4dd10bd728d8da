//! Minutes: the free part, and two signatures after which nothing changes any more.

use db::{Reads, WriteTx, args, statements};
use i18n::Lang;
use kernel::Instant;
use kernel::states::session::{SessionState, SessionStep};
use policy::commission::{Conduct, Keep, SessionFacts, Sign, Signatory};
use policy::{Actor, Permit, Why};
use web::PageError;

use super::plan::permit_view;
use super::{Act, ActResult, Moment, conduct, not_now};
use crate::events::{MinutesSaved, MinutesSigned};
use crate::minutes;
use crate::queries::sessions;
use crate::wording;

statements! {
    WRITE: Permit<Keep> = "UPDATE sessions SET minutes = $3, version = version + 1 WHERE id = $1 AND version = $2";
    PRESIDENT: Permit<Sign> = "UPDATE sessions SET sealed_text = $3, sealed_hash = $4, state = $5,
            president_signed_by = $6, president_signed_at = $7, version = version + 1
        WHERE id = $1 AND version = $2 AND president_signed_by IS NULL";
    SECRETARY: Permit<Sign> = "UPDATE sessions SET sealed_text = $3, sealed_hash = $4, state = $5,
            secretary_signed_by = $6, secretary_signed_at = $7, version = version + 1
        WHERE id = $1 AND version = $2 AND secretary_signed_by IS NULL";
}

/// Writes the free part. The first writing after the session makes the draft.
pub async fn write(
    tx: &mut WriteTx,
    actor: &Actor,
    session: &SessionFacts,
    text: &str,
    at: &Moment<'_>,
) -> ActResult<MinutesSaved> {
    let permit = actor.permit::<Keep>(session)?;
    let mut version = session.version;
    match session.state {
        SessionState::Open | SessionState::Suspended | SessionState::MinutesDraft => {}
        SessionState::Closed => {
            actor.permit_to(Conduct(SessionStep::DraftMinutes), session)?;
            let step = conduct::take(tx, actor, session, SessionStep::DraftMinutes, "", at).await?;
            let Some(step) = step else { return Ok(None) };
            tx.note(&step.author, &step.event);
            version += 1;
        }
        _ => return not_now(),
    }
    if tx.run(&WRITE, &permit, args![session.id, version, text]).await? == 0 {
        return Ok(None);
    }
    Ok(Some(Act::of(permit.author(at.now), MinutesSaved { session: session.id })))
}

/// The text that would be signed now: fixed by the first signature, composed anew before it.
pub async fn text_to_sign(
    tx: &mut impl Reads,
    actor: &Actor,
    session: &SessionFacts,
    signatory: Signatory,
    at: &Moment<'_>,
) -> Result<String, PageError> {
    let permit = actor.permit_to(Sign(signatory), session)?;
    let view = permit_view(actor, &session.commission)?;
    let row = sessions::one(tx, &view, session.id).await?.ok_or(PageError::Hidden)?;
    if let Some(text) = row.sealed_text {
        return Ok(text);
    }
    let sections = wording::whole(tx, &permit, actor, session, Lang::Italian, at).await?;
    Ok(minutes::canonical(&sections))
}

/// Signs for the own office. Two different people sign; after the second the minutes are immutable.
pub async fn sign(
    tx: &mut WriteTx,
    actor: &Actor,
    session: &SessionFacts,
    signatory: Signatory,
    at: &Moment<'_>,
) -> ActResult<MinutesSigned, SessionState> {
    let permit = actor.permit_to(Sign(signatory), session)?;
    let text = text_to_sign(tx, actor, session, signatory, at).await?;
    let view = permit_view(actor, &session.commission)?;
    let row = sessions::one(tx, &view, session.id).await?.ok_or(PageError::Hidden)?;
    let (own, other) = match signatory {
        Signatory::President => (row.president_signed, row.secretary_signed),
        Signatory::Secretary => (row.secretary_signed, row.president_signed),
    };
    if own.is_some() {
        return Err(PageError::Refused(Why::AlreadyDecided));
    }
    // Four eyes: who holds both offices signs for one.
    if other.is_some_and(|(user, _): (_, Instant)| user == actor.user) {
        return Err(PageError::Refused(Why::NotThePresident));
    }
    let state = match other {
        Some(_) => session.state.apply(SessionStep::SignMinutes).map_err(|_| PageError::Refused(Why::NotThisState))?,
        None => session.state,
    };
    let hash = minutes::hash(&text);
    let statement = match signatory {
        Signatory::President => &PRESIDENT,
        Signatory::Secretary => &SECRETARY,
    };
    let written = args![session.id, session.version, &text, &hash, super::plan::stored(state), actor.user, at.now];
    if tx.run(statement, &permit, written).await? == 0 {
        return Ok(None);
    }
    let event = MinutesSigned { session: session.id, signatory: name(signatory).to_owned(), hash };
    Ok(Some(Act { author: permit.author(at.now), event, gives: state }))
}

fn name(signatory: Signatory) -> &'static str {
    match signatory {
        Signatory::President => "president",
        Signatory::Secretary => "secretary",
    }
}
