//! Appointments as the person sees and answers them. The subject and how it went are words between services and stay there;
//! the person asks for them with the whole file.

use db::{DbResult, Reads, Row, WriteTx, args, statements};
use kernel::ids::{AppointmentId, FigureId, UserId};
use kernel::states::appointment::{AppointmentState, Medium};
use kernel::words::{BodyKind, Compartment};
use kernel::{Coded, Date, Instant, coded};
use packs::TeamRules;
use people::KeyError;
use policy::own::{OwnAct, OwnView};
use vault::Vault;

use crate::rules::Slot;
use crate::store::{Words, place};

coded! {
    /// What the person answers to an appointment.
    pub enum Reply("own-reply") {
        Comes = "comes",
        OtherDay = "other_day",
    }
}

macro_rules! columns {
    () => {
        "SELECT a.id, a.kind, a.compartment, a.state, a.starts_at, a.ends_at, a.medium, a.interpreter, a.sealed, a.version,
            b.name AS body_name, b.kind AS body_kind, b.phone AS body_phone, y.answer AS reply
        FROM appointments a JOIN bodies b ON b.id = a.body_id
            LEFT JOIN appointment_replies y ON y.appointment_id = a.id AND y.starts_at = a.starts_at
                AND y.seq = (SELECT MAX(z.seq) FROM appointment_replies z WHERE z.appointment_id = a.id)
        WHERE a.case_id = $1 AND a.with_person AND a.state IN ('proposed', 'confirmed', 'moved')"
    };
}

statements! {
    COMING: OwnView = concat!(columns!(), " AND a.ends_at > $2 ORDER BY a.starts_at, a.id LIMIT 100");
    ONE: OwnView = concat!(columns!(), " AND a.ends_at > $2 AND a.id = $3");
    WITH: OwnView = "SELECT u.name, g.id AS figure_id, g.role, b.kind AS body_kind FROM appointment_members m
            JOIN users u ON u.id = m.user_id LEFT JOIN figures g ON g.id = m.figure_id
            LEFT JOIN bodies b ON b.id = COALESCE(g.body_id, m.body_id)
        WHERE m.appointment_id = $1 ORDER BY u.name LIMIT 20";
    /// Of the team those whose slice holds the compartment.
    TO_TELL: OwnAct = "SELECT DISTINCT m.user_id FROM appointment_members m JOIN appointments a ON a.id = m.appointment_id
        WHERE m.appointment_id = $1 AND m.user_id IS NOT NULL
            AND (m.figure_id IS NULL OR EXISTS (SELECT 1 FROM figures g WHERE g.id = m.figure_id AND g.state = 'active'
                AND g.valid_from <= $2 AND g.valid_to >= $2
                AND (a.compartment = 'identity' OR ',' || g.slice || ',' LIKE '%,' || a.compartment || ',%')))";
    /// Every answer passes this row: what was moved a moment ago is answered anew.
    COMES: OwnAct = "UPDATE appointments SET state = 'confirmed', told_on = COALESCE(told_on, $4), version = version + 1
        WHERE id = $1 AND case_id = $2 AND version = $3 AND with_person AND state IN ('proposed', 'confirmed', 'moved')";
    OTHER_DAY: OwnAct = "UPDATE appointments SET told_on = COALESCE(told_on, $4), version = version + 1
        WHERE id = $1 AND case_id = $2 AND version = $3 AND with_person AND state IN ('proposed', 'confirmed', 'moved')";
    LAST: OwnAct = "SELECT MAX(seq) AS seq FROM appointment_replies WHERE appointment_id = $1";
    REPLY: OwnAct = "INSERT INTO appointment_replies (appointment_id, seq, answer, reason_code, starts_at, holder, sealed, at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
}

/// An appointment as the person sees it.
#[derive(Debug, Clone)]
pub struct OwnAppointment {
    pub id: AppointmentId,
    /// Code in the pack.
    pub kind: String,
    pub compartment: Compartment,
    pub state: AppointmentState,
    pub slot: Slot,
    pub medium: Medium,
    pub interpreter: bool,
    pub place: String,
    /// Empty, as the telephone, where the office would tell of what this visit does not show.
    pub body_name: String,
    pub body_phone: String,
    /// What was answered for this hour.
    pub reply: Option<Reply>,
    pub version: i64,
}

/// What is still to come, soonest first.
pub async fn coming(
    tx: &mut impl Reads,
    vault: &Vault,
    view: &OwnView,
    now: Instant,
) -> Result<Vec<OwnAppointment>, KeyError> {
    let mut found = Vec::new();
    for row in tx.all(&COMING, view, args![view.case(), now]).await? {
        found.extend(read(tx, vault, view, &row).await?);
    }
    Ok(found)
}

/// One of them. `None`: it is somebody else's, it is over, or it is not shown here.
pub async fn one(
    tx: &mut impl Reads,
    vault: &Vault,
    view: &OwnView,
    (id, now): (AppointmentId, Instant),
) -> Result<Option<OwnAppointment>, KeyError> {
    let Some(row) = tx.first(&ONE, view, args![view.case(), now, id]).await? else { return Ok(None) };
    read(tx, vault, view, &row).await
}

/// With whom, by name; without those whose role or body tells of what this visit does not show.
pub async fn with(
    tx: &mut impl Reads,
    view: &OwnView,
    (id, rules): (AppointmentId, &TeamRules),
) -> DbResult<Vec<String>> {
    let mut names = Vec::new();
    for row in tx.all(&WITH, view, args![id]).await? {
        let (figure, kind): (Option<FigureId>, Option<BodyKind>) =
            (row.opt_id("figure_id")?, row.opt_code("body_kind")?);
        let told = match row.opt_text("role")? {
            Some(role) => cases::figures::betrayed(rules, &role, kind),
            None => kind.and_then(BodyKind::betrays),
        };
        let own = figure.is_some() && figure == view.guardian();
        if own || told.is_none_or(|one| view.shows(one)) {
            names.push(row.text("name")?);
        }
    }
    Ok(names)
}

async fn read(
    tx: &mut impl Reads,
    vault: &Vault,
    view: &OwnView,
    row: &Row,
) -> Result<Option<OwnAppointment>, KeyError> {
    let (id, compartment): (AppointmentId, Compartment) = (row.id("id")?, row.code("compartment")?);
    let Some(access) = view.sealed(compartment) else { return Ok(None) };
    let key = people::data_key_of(tx, vault, &access, view.person()).await?;
    let words: Words = match key {
        Some(key) => serde_json::from_slice(&vault.open(&key, &place(id), &row.bytes("sealed")?)?).unwrap_or_default(),
        None => Words::default(),
    };
    let office = row.code::<BodyKind>("body_kind")?.betrays().is_none_or(|one| view.shows(one));
    let of_office = |column: &str| if office { row.text(column) } else { Ok(String::new()) };
    Ok(Some(OwnAppointment {
        id,
        kind: row.text("kind")?,
        compartment,
        state: row.code("state")?,
        slot: Slot { starts_at: row.instant("starts_at")?, ends_at: row.instant("ends_at")? },
        medium: row.code("medium")?,
        interpreter: row.flag("interpreter")?,
        place: words.place,
        body_name: of_office("body_name")?,
        body_phone: of_office("body_phone")?,
        reply: row.opt_code("reply")?,
        version: row.int("version")?,
    }))
}

/// What the person says.
pub struct Said<'a> {
    pub reply: Reply,
    pub reason_code: &'a str,
    pub words: &'a str,
    pub at: Instant,
    pub today: Date,
}

/// Keeps the answer; who comes has confirmed. `false`: the appointment changed meanwhile.
pub async fn answer(
    tx: &mut WriteTx,
    vault: &Vault,
    act: &OwnAct,
    (one, seen): (&OwnAppointment, i64),
    said: &Said<'_>,
) -> Result<bool, KeyError> {
    let view = act.view();
    let Some(access) = view.sealed(one.compartment) else { return Ok(false) };
    let statement = if said.reply == Reply::Comes { &COMES } else { &OTHER_DAY };
    if tx.run(statement, act, args![one.id, view.case(), seen, said.today]).await? == 0 {
        return Ok(false);
    }
    let last = tx.first(&LAST, act, args![one.id]).await?.map(|row| row.opt_int("seq")).transpose()?.flatten();
    let seq = last.unwrap_or(0) + 1;
    let sealed = match said.words.trim() {
        "" => None,
        words => {
            let key = people::data_key(tx, vault, &access, view.person()).await?;
            Some(vault.seal(&key, &place_of_reply(one.id, seq), words.as_bytes()))
        }
    };
    let (reply, starts_at) = (said.reply.code(), one.slot.starts_at);
    let row = args![one.id, seq, reply, said.reason_code, starts_at, view.holder(), sealed, said.at];
    tx.run(&REPLY, act, row).await?;
    Ok(true)
}

/// Who hears of an answer: who takes part. Of others, also of who leads, not even that there is one is known: it may be of a
/// compartment they do not read.
pub async fn hearers(tx: &mut impl Reads, act: &OwnAct, one: &OwnAppointment, today: Date) -> DbResult<Vec<UserId>> {
    let rows = tx.all(&TO_TELL, act, args![one.id, today]).await?;
    rows.iter().map(|row| row.id("user_id")).collect()
}

/// The text is bound to its row: copied elsewhere it does not open.
pub fn place_of_reply(id: AppointmentId, seq: i64) -> String {
    format!("appointment_replies/{id}/{seq}")
}
