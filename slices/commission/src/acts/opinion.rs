//! A member's opinion before the session, for nobody's eyes until it opens.

use db::{WriteTx, args, statements};
use kernel::Coded;
use kernel::words::OpinionKind;
use policy::commission::{CommissionFacts, FileFacts, GiveOpinion, TakePart};
use policy::referral::{ReferralFacts, View};
use policy::{Actor, Permit, Why};
use web::PageError;

use super::{Act, ActResult, Moment, not_now};
use crate::events::OpinionGiven;
use crate::queries::{opinions, users};

statements! {
    GIVE: Permit<GiveOpinion> = "INSERT INTO opinions (referral_id, seat_id, opinion, words, at, version)
        VALUES ($1, $2, $3, $4, $5, 1) ON CONFLICT (referral_id, seat_id) DO NOTHING";
    CHANGE: Permit<GiveOpinion> = "UPDATE opinions SET opinion = $4, words = $5, at = $6, version = version + 1
        WHERE referral_id = $1 AND seat_id = $2 AND version = $3";
}

/// What a member thinks of a file.
#[derive(Debug, Clone)]
pub struct Opinion {
    pub kind: OpinionKind,
    pub words: String,
    /// 0 for a first opinion.
    pub version: i64,
}

/// Gives the opinion, or changes it. Only while the file waits for a session to open.
pub async fn give(
    tx: &mut WriteTx,
    actor: &Actor,
    commission: &CommissionFacts,
    referral: &ReferralFacts,
    given: &Opinion,
    at: &Moment<'_>,
) -> ActResult<OpinionGiven> {
    actor.permit::<View>(referral)?;
    let file = FileFacts { commission: commission.clone(), restricted: referral.restricted };
    let permit = actor.permit::<GiveOpinion>(&file)?;
    let part = actor.permit::<TakePart>(commission)?;
    if opinions::session_waiting(tx, &part, referral.id).await?.is_none() {
        return not_now();
    }
    let seat = users::seat_of(tx, &actor.scope(), commission.id, actor.user, at.today).await?;
    let seat = seat.ok_or(PageError::Refused(Why::NotAMember))?;
    let written = match given.version {
        0 => tx.run(&GIVE, &permit, args![referral.id, seat, given.kind.code(), &given.words, at.now]).await?,
        _ => {
            tx.run(&CHANGE, &permit, args![referral.id, seat, given.version, given.kind.code(), &given.words, at.now])
                .await?
        }
    };
    let event = OpinionGiven { referral: referral.id, seat };
    Ok((written == 1).then(|| Act::of(permit.author(at.now), event)))
}
