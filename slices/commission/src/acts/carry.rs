//! What a session leaves undecided goes on to the next one, as a new item; so does what waits for a ratification.

use db::{DbResult, Reads, WriteTx, args, statements};
use kernel::ids::{ItemId, SessionId};
use policy::Permit;
use policy::commission::{CommissionFacts, View};

use super::Moment;

statements! {
    /// Items left by earlier sessions that no later item took up, and whose matter is still open.
    LEFT: Permit<View> = "SELECT i.id, i.kind, i.referral_id, i.title, i.corrects, i.rapporteur, i.summary, i.proposal,
            i.outcome, i.reason_code, i.reason, i.legal_ground, i.to_body, i.until, i.urgent_by
        FROM items i JOIN sessions n ON n.id = i.session_id LEFT JOIN referrals r ON r.id = i.referral_id
        WHERE n.commission_id = $1 AND i.state = 'carried_over'
            AND NOT EXISTS (SELECT 1 FROM items f WHERE f.carried_from = i.id)
            AND NOT EXISTS (SELECT 1 FROM items l WHERE l.referral_id = i.referral_id AND l.kind = i.kind
                AND l.state IN ('pending', 'discussed'))
            AND (i.kind <> 'referral' OR r.state = 'on_agenda')
        ORDER BY n.starts_at, i.position, i.id";
    /// Urgent decisions taken while no session was planned.
    LOOSE: Permit<View> = "SELECT i.id FROM items i JOIN referrals r ON r.id = i.referral_id
        WHERE i.session_id IS NULL AND r.nucleus_id = $1 ORDER BY i.decided_at, i.id";
    TAKE_UP: Permit<View> = "UPDATE items SET session_id = $2, position = $3, version = version + 1
        WHERE id = $1 AND session_id IS NULL";
    PLACE: Permit<View> = "SELECT COALESCE(max(position), 0) AS last FROM items WHERE session_id = $1";
    COPY: Permit<View> = "INSERT INTO items (id, session_id, position, kind, referral_id, carried_from, corrects, title, state,
            rapporteur, summary, proposal, outcome, reason_code, reason, legal_ground, to_body, until, tally, urgent_by,
            decided_at, version)
        SELECT CAST($1 AS TEXT), CAST($2 AS TEXT), CAST($3 AS BIGINT), i.kind, i.referral_id, i.id, i.corrects, i.title, 'pending', i.rapporteur, i.summary, i.proposal,
            i.outcome, i.reason_code, i.reason, i.legal_ground, i.to_body, i.until, '', i.urgent_by, i.decided_at, 1
        FROM items i WHERE i.id = $4";
}

/// Takes what earlier sessions left onto the agenda of `session`; returns how many items came.
pub(crate) async fn pick_up(
    tx: &mut WriteTx,
    permit: &Permit<View>,
    commission: &CommissionFacts,
    session: SessionId,
    at: &Moment<'_>,
) -> DbResult<usize> {
    let left = tx.all(&LEFT, permit, args![commission.id]).await?;
    let mut position = last_position(tx, permit, session).await?;
    for row in &left {
        position += 1;
        let id = ItemId::new(at.now, at.random);
        tx.run(&COPY, permit, args![id, session, position, row.text("id")?]).await?;
    }
    let loose = tx.all(&LOOSE, permit, args![commission.nucleus]).await?;
    for row in &loose {
        position += 1;
        tx.run(&TAKE_UP, permit, args![row.text("id")?, session, position]).await?;
    }
    Ok(left.len() + loose.len())
}

/// The last place taken on an agenda; 0 when it is empty.
pub(crate) async fn last_position(tx: &mut impl Reads, permit: &Permit<View>, session: SessionId) -> DbResult<i64> {
    let row = tx.first(&PLACE, permit, args![session]).await?;
    Ok(row.map(|row| row.int("last")).transpose()?.unwrap_or(0))
}
