//! What waits in the commission: sessions, opinions, mandates.

use db::{DbResult, ReadTx, Reads, Row, args, statements};
use kernel::ids::{MandateId, ReferralId, SessionId};
use kernel::states::session::SessionState;
use kernel::words::Duty;
use kernel::{Date, Instant};
use people::{as_member, no_conflict};
use policy::commission::{MANDATE_DUTIES, Sessions};
use policy::referral::Referrals;
use policy::{Actor, Scope};

use super::Queue;
use super::referrals::person;

/// A session that is not over yet, and what the actor is in it.
#[derive(Debug, Clone)]
pub struct Session {
    pub id: SessionId,
    pub commission: String,
    pub number: i64,
    pub year: i64,
    pub state: SessionState,
    pub starts_at: Instant,
    pub place: String,
    pub president_signed: bool,
    pub secretary_signed: bool,
    pub is_secretary: bool,
    pub is_president: bool,
}

/// A referral on whose agenda item the actor has not said an opinion yet.
#[derive(Debug, Clone)]
pub struct Opinion {
    pub referral: ReferralId,
    pub person: String,
    pub starts_at: Instant,
}

#[derive(Debug, Clone)]
pub struct Mandate {
    pub id: MandateId,
    pub what: String,
    pub due_on: Date,
}

statements! {
    /// $1 nucleus of the secretary, $2 user as member, $3 user as president, $4 today, $5 the body acted for.
    SESSIONS: Scope<Sessions> = "SELECT * FROM (SELECT s.id, s.number, s.year, s.state, s.starts_at, s.place,
            (s.president_signed_at IS NOT NULL) AS president_signed,
            (s.secretary_signed_at IS NOT NULL) AS secretary_signed, k.name AS commission,
            (k.nucleus_id = $1) AS is_secretary,
            EXISTS (SELECT 1 FROM seats t WHERE t.commission_id = k.id AND t.user_id = $2
                AND t.body_id = $5 AND t.valid_from <= $4 AND (t.valid_to IS NULL OR t.valid_to >= $4)) AS is_member,
            EXISTS (SELECT 1 FROM seats t WHERE t.commission_id = k.id AND t.user_id = $3 AND t.role = 'president'
                AND t.body_id = $5 AND t.valid_from <= $4 AND (t.valid_to IS NULL OR t.valid_to >= $4)) AS is_president
        FROM sessions s JOIN commissions k ON k.id = s.commission_id
        WHERE s.state NOT IN ('minutes_signed', 'deserted', 'cancelled')) w
        WHERE w.is_secretary OR w.is_member OR w.is_president ORDER BY w.starts_at, w.id LIMIT 20";
    /// $1 user as member, $2 user, $3 today, $4 the body acted for. The joins are written in the order that is
    /// fast: from the seat outwards.
    OPINIONS: Scope<Referrals> = concat!("SELECT r.id, p.family, p.given, p.chosen_name, s.starts_at, count(*) OVER () AS total
        FROM seats c CROSS JOIN sessions s CROSS JOIN items i CROSS JOIN referrals r JOIN people p ON p.id = r.person_id
        WHERE s.commission_id = c.commission_id AND s.state = 'convened' AND i.session_id = s.id AND r.id = i.referral_id
            AND c.user_id = $1 AND c.body_id = $4 AND c.substitute_of IS NULL AND c.valid_from <= $3
            AND (c.valid_to IS NULL OR c.valid_to >= $3)
            AND NOT EXISTS (SELECT 1 FROM opinions o WHERE o.referral_id = r.id AND o.seat_id = c.id)
            AND ", as_member!("$1", "$4", "$3"), " AND ", no_conflict!("$2"), " ORDER BY s.starts_at, i.position, r.id LIMIT 10");
    MANDATES: Scope<Referrals> = "SELECT m.id, m.what, m.due_on, count(*) OVER () AS total FROM mandates m
        WHERE m.body_id = $1 AND m.done_at IS NULL
            AND NOT EXISTS (SELECT 1 FROM conflicts x WHERE x.referral_id = m.referral_id AND x.user_id = $2)
        ORDER BY m.due_on, m.id LIMIT 10";
}

/// Sessions of the actor's commissions that are planned, running or without signed minutes; nothing without a duty.
pub async fn sessions(tx: &mut ReadTx, actor: &Actor) -> DbResult<Option<Vec<Session>>> {
    let scope = actor.scope::<Sessions>();
    let whose =
        [scope.nucleus_if(&[Duty::Secretary]), scope.user_if(Duty::Commissioner), scope.user_if(Duty::President)];
    if whose.iter().all(String::is_empty) {
        return Ok(None);
    }
    let [nucleus, member, president] = whose;
    let rows = tx.all(&SESSIONS, &scope, args![nucleus, member, president, actor.today, actor.body]).await?;
    rows.iter().map(session).collect::<DbResult<_>>().map(Some)
}

fn session(row: &Row) -> DbResult<Session> {
    Ok(Session {
        id: row.id("id")?,
        commission: row.text("commission")?,
        number: row.int("number")?,
        year: row.int("year")?,
        state: row.code("state")?,
        starts_at: row.instant("starts_at")?,
        place: row.text("place")?,
        president_signed: row.flag("president_signed")?,
        secretary_signed: row.flag("secretary_signed")?,
        is_secretary: row.flag("is_secretary")?,
        is_president: row.flag("is_president")?,
    })
}

/// Files of convened sessions that wait for the actor's opinion, as titular member.
pub async fn opinions(tx: &mut ReadTx, actor: &Actor) -> DbResult<Option<Queue<Opinion>>> {
    let scope = actor.scope::<Referrals>();
    let member = scope.user_if(Duty::Commissioner);
    if member.is_empty() {
        return Ok(None);
    }
    let rows = tx.all(&OPINIONS, &scope, args![member, actor.user, actor.today, actor.body]).await?;
    let total = rows.first().map(|row| row.int("total")).transpose()?.unwrap_or(0);
    let read =
        |row: &Row| Ok(Opinion { referral: row.id("id")?, person: person(row)?, starts_at: row.instant("starts_at")? });
    Ok(Some(Queue { rows: rows.iter().map(read).collect::<DbResult<_>>()?, total }))
}

/// Mandates of the own body that are not done, for those who work with referrals.
pub async fn mandates(tx: &mut ReadTx, actor: &Actor) -> DbResult<Queue<Mandate>> {
    if !MANDATE_DUTIES.iter().any(|duty| actor.has(*duty)) {
        return Ok(Queue::default());
    }
    let rows = tx.all(&MANDATES, &actor.scope::<Referrals>(), args![actor.body, actor.user]).await?;
    let total = rows.first().map(|row| row.int("total")).transpose()?.unwrap_or(0);
    let read = |row: &Row| Ok(Mandate { id: row.id("id")?, what: row.text("what")?, due_on: row.date("due_on")? });
    Ok(Queue { rows: rows.iter().map(read).collect::<DbResult<_>>()?, total })
}
