//! Who is not free at that hour, told before an appointment is saved; it can be saved all the same.
//!
//! Of an appointment that the reader may not know nothing is told but that the person is not free, and that only when at least
//! two parts of the data are closed to the reader: otherwise what is left would tell which part it is. Measures of justice,
//! protection and private notes are never told of.

use db::{DbResult, Reads, Row, args, statements};
use kernel::ids::{AppointmentId, UserId};
use kernel::words::Compartment;
use kernel::{Coded, Date};
use policy::agenda::{Arrange, Read};
use policy::cases::CaseFacts;
use policy::{Actor, Permit};

use crate::rules::Slot;
use crate::store::{Member, Plan};

statements! {
    /// Between `$2` and `$3`, but for the appointment `$4` itself.
    PERSON: Permit<Arrange> = "SELECT DISTINCT compartment FROM appointments WHERE case_id = $1 AND with_person = TRUE
        AND state IN ('proposed', 'confirmed', 'moved') AND starts_at < $3 AND ends_at > $2 AND id <> $4";
    /// Dates of activities in which the person of the case is enrolled.
    ENROLLED: Permit<Arrange> = "SELECT DISTINCT e.compartment FROM enrolments e JOIN meetings m ON m.activity_id = e.activity_id
        WHERE e.case_id = $1 AND e.state = 'enrolled' AND m.cancelled_at IS NULL AND m.starts_at < $3 AND m.ends_at > $2";
    /// Dates of activities for which somebody is responsible.
    TEACHES: Permit<Arrange> = "SELECT 1 AS one FROM meetings m JOIN activities a ON a.id = m.activity_id
        WHERE a.responsible_id = $1 AND a.state IN ('planned', 'open', 'running') AND m.cancelled_at IS NULL AND m.starts_at < $3
            AND m.ends_at > $2 LIMIT 1";
    MEMBER: Permit<Arrange> = "SELECT 1 AS one FROM appointment_members m JOIN appointments a ON a.id = m.appointment_id
        WHERE m.user_id = $1 AND a.state IN ('proposed', 'confirmed', 'moved') AND a.starts_at < $3 AND a.ends_at > $2 AND a.id <> $4 LIMIT 1";
    FIGURE: Permit<Arrange> = "SELECT 1 AS one FROM appointment_members m JOIN appointments a ON a.id = m.appointment_id
        WHERE m.figure_id = $1 AND a.state IN ('proposed', 'confirmed', 'moved') AND a.starts_at < $3 AND a.ends_at > $2 AND a.id <> $4
        LIMIT 1";
    /// A worker of the own body who is away that day.
    WORKER_AWAY: Permit<Arrange> = "SELECT 1 AS one FROM absences WHERE user_id = $1 AND from_day <= $2 AND to_day >= $2 LIMIT 1";
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Clash {
    /// The person has another appointment.
    Person,
    /// The person is away.
    PersonAway,
    /// By the key of the member.
    Member(String),
    MemberAway(String),
}

/// Everything that does not fit, in the order of the people.
pub async fn of(
    tx: &mut impl Reads,
    actor: &Actor,
    permit: &Permit<Arrange>,
    case: &CaseFacts,
    (plan, own, day): (&Plan, Option<AppointmentId>, Date),
) -> DbResult<Vec<Clash>> {
    let mut found = Vec::new();
    let own = own.map(|id| id.to_string()).unwrap_or_default();
    let Slot { starts_at, ends_at } = plan.slot;
    if plan.with_person {
        let rows = tx.all(&PERSON, permit, args![case.id, starts_at, ends_at, &own]).await?;
        let enrolled = tx.all(&ENROLLED, permit, args![case.id, starts_at, ends_at]).await?;
        let compartments = |rows: &[Row]| rows.iter().map(|row| row.code("compartment")).collect::<DbResult<Vec<_>>>();
        // The dates of an activity are known to many: that one of them clashes would tell who is in it.
        let enrolled = compartments(&enrolled)?.into_iter().any(|one| actor.may(Read(one), case));
        let busy = compartments(&rows)?.into_iter().any(|one| is_told(actor, case, one));
        if busy || enrolled {
            found.push(Clash::Person);
        }
        if crate::absences::is_away(tx, permit, case, day).await? {
            found.push(Clash::PersonAway);
        }
    }
    for Member { key, figure, user, .. } in &plan.members {
        let busy = match (user, figure) {
            (Some(user), _) => match tx.first(&MEMBER, permit, args![*user, starts_at, ends_at, &own]).await? {
                None => tx.first(&TEACHES, permit, args![*user, starts_at, ends_at]).await?,
                busy => busy,
            },
            (None, Some(figure)) => tx.first(&FIGURE, permit, args![*figure, starts_at, ends_at, &own]).await?,
            (None, None) => None,
        };
        if busy.is_some() {
            found.push(Clash::Member(key.clone()));
        }
        if is_worker_away(tx, permit, *user, day).await? {
            found.push(Clash::MemberAway(key.clone()));
        }
    }
    Ok(found)
}

async fn is_worker_away(
    tx: &mut impl Reads,
    permit: &Permit<Arrange>,
    user: Option<UserId>,
    day: Date,
) -> DbResult<bool> {
    let Some(user) = user else { return Ok(false) };
    Ok(tx.first(&WORKER_AWAY, permit, args![user, day]).await?.is_some())
}

/// The grave parts, of which not even an occupied hour is told.
const GRAVE: [Compartment; 3] = [Compartment::Judicial, Compartment::Protection, Compartment::PrivateNotes];

fn is_told(actor: &Actor, case: &CaseFacts, compartment: Compartment) -> bool {
    let reads = |one: Compartment| actor.may(Read(one), case);
    if reads(compartment) {
        return true;
    }
    let closed = Compartment::ALL.iter().filter(|one| !GRAVE.contains(one) && !reads(**one)).count();
    !GRAVE.contains(&compartment) && closed >= 2
}
