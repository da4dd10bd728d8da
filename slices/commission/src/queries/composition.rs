//! Who sits in a commission on a day, and who sat in a session.

use db::{DbResult, Reads, Row, args, statements};
use kernel::Date;
use kernel::ids::{BodyId, CommissionId, ReferralId, SeatId, SessionId, UserId};
use kernel::quorum::{Interest, Presence, SeatAttendance};
use kernel::words::SeatRole;
use policy::Permit;
use policy::commission::{Compose, ReadAgenda, View};

#[derive(Debug, Clone)]
pub struct Record {
    pub id: CommissionId,
    pub name: String,
    pub act: String,
    pub valid_from: Date,
    pub valid_to: Option<Date>,
    pub version: i64,
}

/// A place in the composition and who holds it.
#[derive(Debug, Clone)]
pub struct SeatRow {
    pub id: SeatId,
    pub user: UserId,
    pub name: String,
    pub title: String,
    pub body_name: String,
    pub component: String,
    pub role: SeatRole,
    pub voting: bool,
    pub substitute_of: Option<SeatId>,
    pub valid_from: Date,
    pub valid_to: Option<Date>,
    /// Present in the session asked about; `false` where no session is.
    pub present: bool,
}

statements! {
    RECORD: Permit<View> = "SELECT id, name, act, valid_from, valid_to, version FROM commissions WHERE id = $1";
    /// Also seats that begin later: an appointment is entered before it holds.
    SEATS: Permit<View> = "SELECT s.id, s.user_id, u.name, u.title, b.name AS body_name, s.component, s.role, s.voting,
            s.substitute_of, s.valid_from, s.valid_to, FALSE AS present
        FROM seats s JOIN users u ON u.id = s.user_id JOIN bodies b ON b.id = s.body_id
        WHERE s.commission_id = $1 AND (s.valid_to IS NULL OR s.valid_to >= $2) ORDER BY s.component, s.id";
    /// $3 is the session, $2 its day.
    SEATS_IN: Permit<View> = "SELECT s.id, s.user_id, u.name, u.title, b.name AS body_name, s.component, s.role, s.voting,
            s.substitute_of, s.valid_from, s.valid_to,
            EXISTS (SELECT 1 FROM attendance a WHERE a.session_id = $3 AND a.seat_id = s.id AND a.present) AS present
        FROM seats s JOIN users u ON u.id = s.user_id JOIN bodies b ON b.id = s.body_id
        WHERE s.commission_id = $1 AND s.valid_from <= $2 AND (s.valid_to IS NULL OR s.valid_to >= $2)
        ORDER BY s.component, s.id";
    CONFLICTED: Permit<ReadAgenda> = "SELECT user_id FROM conflicts WHERE referral_id = $1";
    /// Who may be appointed: members of a body with the duty of a commissioner or president, today.
    ELIGIBLE: Permit<Compose> = "SELECT u.id, u.name, u.sort_key, b.id AS body_id, b.name AS body_name, b.kind,
            CAST(max(CASE WHEN d.duty = 'president' THEN 1 ELSE 0 END) AS BIGINT) AS presides,
            CAST(max(CASE WHEN d.duty = 'commissioner' THEN 1 ELSE 0 END) AS BIGINT) AS sits
        FROM memberships m JOIN membership_duties d ON d.membership_id = m.id JOIN users u ON u.id = m.user_id
            JOIN bodies b ON b.id = m.body_id
        WHERE d.duty IN ('commissioner', 'president') AND m.valid_from <= $1 AND (m.valid_to IS NULL OR m.valid_to >= $1)
            AND u.disabled_at IS NULL GROUP BY u.id, u.name, u.sort_key, b.id, b.name, b.kind
        ORDER BY u.sort_key, u.id, b.id LIMIT 500";
}

pub async fn record(tx: &mut impl Reads, permit: &Permit<View>, id: CommissionId) -> DbResult<Option<Record>> {
    let Some(row) = tx.first(&RECORD, permit, args![id]).await? else { return Ok(None) };
    Ok(Some(Record {
        id: row.id("id")?,
        name: row.text("name")?,
        act: row.text("act")?,
        valid_from: row.date("valid_from")?,
        valid_to: row.opt_date("valid_to")?,
        version: row.int("version")?,
    }))
}

/// Seats that hold on `day` or later.
pub async fn seats(tx: &mut impl Reads, permit: &Permit<View>, id: CommissionId, day: Date) -> DbResult<Vec<SeatRow>> {
    tx.all(&SEATS, permit, args![id, day]).await?.iter().map(read).collect()
}

/// The composition on the day of a session, with who is there.
pub async fn seats_in(
    tx: &mut impl Reads,
    permit: &Permit<View>,
    commission: CommissionId,
    session: SessionId,
    day: Date,
) -> DbResult<Vec<SeatRow>> {
    tx.all(&SEATS_IN, permit, args![commission, day, session]).await?.iter().map(read).collect()
}

/// Users who declared a conflict of interest about a referral.
pub async fn conflicted(
    tx: &mut impl Reads,
    permit: &Permit<ReadAgenda>,
    referral: ReferralId,
) -> DbResult<Vec<UserId>> {
    tx.all(&CONFLICTED, permit, args![referral]).await?.iter().map(|row| row.id("user_id")).collect()
}

#[derive(Debug, Clone)]
pub struct Eligible {
    pub user: UserId,
    pub name: String,
    pub body: BodyId,
    pub body_name: String,
    pub kind: kernel::words::BodyKind,
    /// Holds the duty of a president, of a commissioner.
    pub presides: bool,
    pub sits: bool,
}

impl Eligible {
    /// Holds the duty that a seat of this role needs.
    pub fn fits(&self, role: SeatRole) -> bool {
        match role {
            SeatRole::President => self.presides,
            SeatRole::Member => self.sits,
        }
    }
}

pub async fn eligible(tx: &mut impl Reads, permit: &Permit<Compose>, today: Date) -> DbResult<Vec<Eligible>> {
    let rows = tx.all(&ELIGIBLE, permit, args![today]).await?;
    let read = |row: &Row| {
        Ok(Eligible {
            user: row.id("id")?,
            name: row.text("name")?,
            body: row.id("body_id")?,
            body_name: row.text("body_name")?,
            kind: row.code("kind")?,
            presides: row.int("presides")? > 0,
            sits: row.int("sits")? > 0,
        })
    };
    rows.iter().map(read).collect()
}

fn read(row: &Row) -> DbResult<SeatRow> {
    Ok(SeatRow {
        id: row.id("id")?,
        user: row.id("user_id")?,
        name: row.text("name")?,
        title: row.text("title")?,
        body_name: row.text("body_name")?,
        component: row.text("component")?,
        role: row.code("role")?,
        voting: row.flag("voting")?,
        substitute_of: row.opt_id("substitute_of")?,
        valid_from: row.date("valid_from")?,
        valid_to: row.opt_date("valid_to")?,
        present: row.flag("present")?,
    })
}

/// A voting place and who sits in it now: the titular, or a substitute when the titular is not there.
#[derive(Debug, Clone)]
pub struct VotingPlace {
    pub seat: SeatRow,
    pub presence: Presence,
    /// Who speaks and votes for the place; the titular's name when nobody came.
    pub sitter: UserId,
    pub sitter_name: String,
    pub interest: Interest,
}

impl VotingPlace {
    pub fn attendance(&self) -> SeatAttendance {
        SeatAttendance { component: self.seat.component.clone(), presence: self.presence, interest: self.interest }
    }

    /// Has a vote to give: somebody sits there without conflict.
    pub fn votes(&self) -> bool {
        self.presence != Presence::Absent && self.interest == Interest::Free
    }
}

/// The voting places of a composition. `conflicted` are the users who declared a conflict about the item.
pub fn voting_places(seats: &[SeatRow], conflicted: &[UserId]) -> Vec<VotingPlace> {
    let titulars = seats.iter().filter(|seat| seat.voting && seat.substitute_of.is_none());
    titulars
        .map(|seat| {
            let stand_in = seats.iter().find(|other| other.substitute_of == Some(seat.id) && other.present);
            let (presence, sitter) = match (seat.present, stand_in) {
                (true, _) => (Presence::Titular, seat),
                (false, Some(stand_in)) => (Presence::Substitute, stand_in),
                (false, None) => (Presence::Absent, seat),
            };
            let interest = if conflicted.contains(&sitter.user) { Interest::Conflicted } else { Interest::Free };
            VotingPlace {
                seat: seat.clone(),
                presence,
                sitter: sitter.user,
                sitter_name: sitter.name.clone(),
                interest,
            }
        })
        .collect()
}
