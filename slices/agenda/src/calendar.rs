//! One user's appointments over all cases. Two statements whatever the number of cases; what may be read of each case is asked
//! of the same rule as on the page of the case. It says who is met, never about what.

use std::collections::{BTreeMap, BTreeSet};

use db::{DbResult, Reads, Row, args, statements};
use kernel::ids::{AppointmentId, BodyId, CaseId};
use kernel::states::appointment::{AppointmentState, Medium, Telling};
use kernel::words::{BodyKind, Compartment};
use kernel::{Coded, Date, coded};
use policy::agenda::{Calendar, Read};
use policy::cases::CaseFacts;
use policy::{Actor, Scope};

use crate::rules::Slot;

/// `CROSS JOIN` keeps SQLite to the order that is written: from the own appointments, which are few, and not from all of those days.
macro_rules! list {
    ($from:literal, $relation:literal) => {
        concat!(
            "SELECT a.id, a.compartment, a.state, a.starts_at, a.ends_at, a.medium, a.body_id, a.with_person, a.telling, a.told_on, a.version,
                b.short_name AS body_name, b.kind AS body_kind, p.family, p.given, p.chosen_name,
                c.id AS case_id, c.person_id, c.referral_id, c.nucleus_id, c.body_id AS case_body, c.manager_id, c.state AS case_state,
                c.version AS case_version, EXISTS (SELECT 1 FROM conflicts x JOIN referrals w ON w.id = x.referral_id
                    WHERE w.person_id = c.person_id AND x.user_id = $1) AS conflicted, ",
            people::is_restricted!("c.person_id"),
            " AS restricted, ",
            people::is_charged!(),
            " AS charged
            FROM ",
            $from,
            " JOIN people p ON p.id = c.person_id JOIN bodies b ON b.id = a.body_id
            WHERE a.starts_at >= $3 AND a.starts_at < $4 AND ",
            $relation,
            " ORDER BY a.starts_at, a.id LIMIT 1000"
        )
    };
}

statements! {
    /// Of the user `$1` for the body `$2`, from `$3` until before `$4`.
    MINE: Scope<Calendar> = list!("(SELECT DISTINCT t.appointment_id AS id FROM appointment_members t
            WHERE t.user_id = $1 AND t.body_id = $2) AS own CROSS JOIN appointments a JOIN cases c ON c.id = a.case_id", "a.id = own.id");
    /// Of the cases one leads, whoever takes part.
    LED: Scope<Calendar> = list!("cases c CROSS JOIN appointments a",
        "a.case_id = c.id AND c.body_id = $2 AND c.manager_id = $1");
    SLICES: Scope<Calendar> = "SELECT case_id, slice FROM figures WHERE user_id = $1 AND body_id = $2 AND state = 'active'
        AND valid_from <= $3 AND valid_to >= $3";
}

coded! {
    /// Whose appointments.
    pub enum Whose("agenda-whose") {
        /// One takes part.
        Mine = "mine",
        /// Of the cases one leads.
        Led = "led",
    }
}

/// One line of a calendar.
#[derive(Debug, Clone)]
pub struct Line {
    pub id: AppointmentId,
    pub case: CaseId,
    pub person: String,
    pub compartment: Compartment,
    pub state: AppointmentState,
    pub slot: Slot,
    pub medium: Medium,
    pub body: BodyId,
    pub body_name: String,
    pub body_kind: BodyKind,
    pub with_person: bool,
    pub telling: Telling,
    pub told_on: Option<Date>,
    pub version: i64,
}

/// The appointments that begin within `within` and that the actor may read today.
pub async fn of_user(tx: &mut impl Reads, actor: &Actor, whose: Whose, within: Slot) -> DbResult<Vec<Line>> {
    let scope = actor.scope::<Calendar>();
    let statement = match whose {
        Whose::Mine => &MINE,
        Whose::Led => &LED,
    };
    let rows = tx.all(statement, &scope, args![actor.user, actor.body, within.starts_at, within.ends_at]).await?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let slices = slices(tx, actor, &scope).await?;
    let mut lines = Vec::with_capacity(rows.len());
    for row in &rows {
        let compartment: Compartment = row.code("compartment")?;
        if actor.may(Read(compartment), &facts(row, &slices)?) {
            lines.push(read(row)?);
        }
    }
    Ok(lines)
}

type Slices = BTreeMap<CaseId, BTreeSet<Compartment>>;

async fn slices(tx: &mut impl Reads, actor: &Actor, scope: &Scope<Calendar>) -> DbResult<Slices> {
    let mut slices = Slices::new();
    for row in tx.all(&SLICES, scope, args![actor.user, actor.body, actor.today]).await? {
        let opened = row.text("slice")?;
        slices.entry(row.id("case_id")?).or_default().extend(opened.split(',').filter_map(Compartment::parse));
    }
    Ok(slices)
}

fn facts(row: &Row, slices: &Slices) -> DbResult<CaseFacts> {
    let id: CaseId = row.id("case_id")?;
    Ok(CaseFacts {
        id,
        person: row.id("person_id")?,
        referral: row.id("referral_id")?,
        nucleus: row.id("nucleus_id")?,
        body: row.id("case_body")?,
        manager: row.opt_id("manager_id")?,
        charged: row.flag("charged")?,
        state: row.code("case_state")?,
        version: row.int("case_version")?,
        slice: slices.get(&id).cloned(),
        conflicted: row.flag("conflicted")?,
        restricted: row.flag("restricted")?,
    })
}

fn read(row: &Row) -> DbResult<Line> {
    let name = format!("{} {}", row.text("family")?, row.text("given")?);
    let chosen = row.text("chosen_name")?;
    Ok(Line {
        id: row.id("id")?,
        case: row.id("case_id")?,
        person: if chosen.is_empty() { name.trim().to_owned() } else { format!("{} ({chosen})", name.trim()) },
        compartment: row.code("compartment")?,
        state: row.code("state")?,
        slot: Slot { starts_at: row.instant("starts_at")?, ends_at: row.instant("ends_at")? },
        medium: row.code("medium")?,
        body: row.id("body_id")?,
        body_name: row.text("body_name")?,
        body_kind: row.code("body_kind")?,
        with_person: row.flag("with_person")?,
        telling: row.code("telling")?,
        told_on: row.opt_date("told_on")?,
        version: row.int("version")?,
    })
}
