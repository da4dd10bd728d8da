//! People in activities. For the team an enrolment belongs to one compartment; for the body that offers the activity it is a name in
//! a register.

use std::collections::BTreeMap;

use db::{DbResult, Reads, Row, WriteTx, args, statements};
use kernel::ids::{ActivityId, CaseId, EnrolmentId, PersonId, ProjectPartId, UserId};
use kernel::states::activity::{EnrolmentState, EnrolmentStep};
use kernel::words::Compartment;
use kernel::{Coded, Date, Instant};
use people::KeyError;
use people::reading::Reading;
use policy::activities::{Activities, ActivityFacts, Answer, Enrol, EnrolmentFacts, Outcome, Read, Register, Withdraw};
use policy::cases::CaseFacts;
use policy::{Actor, Permit, Scope};
use vault::Vault;

statements! {
    MEANT: Scope<Activities> = "SELECT id, activity_id, case_id, compartment, state, version FROM enrolments WHERE id = $1";
    ADD: Permit<Enrol> = "INSERT INTO enrolments (id, activity_id, case_id, compartment, part_id, state, asked_at, asked_by, from_day, to_day,
            outcome_code, sealed, pack_ref, last_seq, version)
        VALUES ($1, $2, $3, $4, $5, 'proposed', $6, $7, NULL, NULL, '', NULL, $8, 1, 1)";
    FIRST_STEP: Permit<Enrol> = "INSERT INTO enrolment_steps (enrolment_id, seq, step, at, user_id, body_id)
        VALUES ($1, 1, 'propose', $2, $3, $4)";
    LIVE: Permit<Enrol> = "SELECT 1 AS one FROM enrolments WHERE activity_id = $1 AND case_id = $2
        AND compartment = $3 AND state IN ('proposed', 'waiting', 'enrolled') LIMIT 1";
    /// Who is in it, for the register: without those whose processing is restricted, and those whom the reader has a conflict about.
    PEOPLE: Permit<Register> = concat!("SELECT e.id, e.case_id, e.state, e.asked_at, e.from_day, e.to_day, e.version, c.person_id, p.family, p.given,
            p.chosen_name, p.lang, p.interpreter, c.manager_id, m.name AS manager, b.short_name AS led_by
        FROM enrolments e JOIN cases c ON c.id = e.case_id JOIN people p ON p.id = c.person_id JOIN bodies b ON b.id = c.body_id
            LEFT JOIN users m ON m.id = c.manager_id
        WHERE e.activity_id = $1 AND e.state <> 'declined' AND (e.state <> 'withdrawn' OR e.from_day IS NOT NULL)
            AND (e.from_day IS NOT NULL OR (c.state <> 'closed' AND ", people::is_charged!(), "))
            AND NOT EXISTS (SELECT 1 FROM conflicts x JOIN referrals w ON w.id = x.referral_id
                WHERE w.person_id = c.person_id AND x.user_id = $2)
            AND NOT ", people::is_restricted!("c.person_id"), " ORDER BY p.family, p.given, e.id LIMIT 500");
    OF_COMPARTMENT: Permit<Read> = "SELECT e.id, e.activity_id, e.compartment, e.part_id, e.state, e.asked_at, e.from_day, e.to_day, e.outcome_code,
            e.sealed, e.version, a.title, a.tool, b.short_name AS body_name, a.places,
            (SELECT CAST(COALESCE(sum(n.minutes), 0) AS BIGINT) FROM register_marks n WHERE n.enrolment_id = e.id) AS minutes,
            (SELECT count(*) FROM register_marks n WHERE n.enrolment_id = e.id AND n.mark = 'absent') AS absences,
            (SELECT count(*) FROM enrolments w WHERE w.activity_id = e.activity_id AND w.state = 'waiting'
                AND (w.asked_at < e.asked_at OR (w.asked_at = e.asked_at AND w.id < e.id))) AS before
        FROM enrolments e JOIN activities a ON a.id = e.activity_id JOIN bodies b ON b.id = a.body_id
        WHERE e.case_id = $1 AND e.compartment = $2 ORDER BY e.asked_at DESC, e.id LIMIT 200";
    COMING: Permit<Read> = "SELECT m.starts_at, m.ends_at FROM meetings m JOIN enrolments e ON e.activity_id = m.activity_id
        WHERE e.id = $1 AND e.state = 'enrolled' AND m.cancelled_at IS NULL AND m.ends_at > $2 ORDER BY m.starts_at LIMIT 3";
    /// Everybody who answers passes this row: places are counted one at a time.
    PASS: Permit<Answer> = "UPDATE activities SET enrolling = enrolling + 1 WHERE id = $1";
    TAKEN: Permit<Answer> = "SELECT (SELECT count(*) FROM enrolments e WHERE e.activity_id = a.id AND e.state = 'enrolled') AS taken, a.places
        FROM activities a WHERE a.id = $1";
    ANSWER: Permit<Answer> = "UPDATE enrolments SET state = $3, from_day = $4, to_day = $5, outcome_code = $6, last_seq = last_seq + 1,
            version = version + 1 WHERE id = $1 AND version = $2 RETURNING last_seq";
    RECORD: Permit<Answer> = "INSERT INTO enrolment_steps (enrolment_id, seq, step, at, user_id, body_id)
        VALUES ($1, $2, $3, $4, $5, $6)";
    DAYS: Permit<Answer> = "SELECT from_day, to_day, outcome_code, asked_by FROM enrolments WHERE id = $1";
    WITHDRAW: Permit<Withdraw> = "UPDATE enrolments SET state = 'withdrawn', to_day = $3, last_seq = last_seq + 1, version = version + 1
        WHERE id = $1 AND version = $2 RETURNING last_seq";
    WITHDRAWN: Permit<Withdraw> = "INSERT INTO enrolment_steps (enrolment_id, seq, step, at, user_id, body_id)
        VALUES ($1, $2, 'withdraw', $3, $4, $5)";
    RESPONSIBLE: Permit<Withdraw> = "SELECT responsible_id FROM activities WHERE id = $1";
    WORDS: Permit<Outcome> = "UPDATE enrolments SET sealed = $2 WHERE id = $1";
    SAID: Permit<Outcome> = "SELECT sealed, outcome_code FROM enrolments WHERE id = $1 AND compartment = $2";
}

/// Somebody in the register of the body that offers the activity.
#[derive(Debug, Clone)]
pub struct Participant {
    pub id: EnrolmentId,
    pub case: CaseId,
    pub person: PersonId,
    pub name: String,
    /// Tag, empty when nobody asked.
    pub lang: String,
    pub interpreter: bool,
    pub state: EnrolmentState,
    pub asked_at: Instant,
    pub from: Option<Date>,
    pub to: Option<Date>,
    /// Whom to call about the person: who leads the case, of which body. The person's own numbers stay with them.
    pub led_by: String,
    pub version: i64,
}

impl Participant {
    /// Takes part on that day.
    pub fn is_there_on(&self, day: Date) -> bool {
        self.from.is_some_and(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }
}

/// Which enrolment is meant, for the rule.
pub async fn facts(
    tx: &mut impl Reads,
    actor: &Actor,
    activity: &ActivityFacts,
    id: EnrolmentId,
) -> DbResult<Option<EnrolmentFacts>> {
    let Some(row) = tx.first(&MEANT, &actor.scope::<Activities>(), args![id]).await? else { return Ok(None) };
    if row.id::<_>("activity_id")? != activity.id {
        return Ok(None);
    }
    let Some(case) = cases::facts::of(actor, tx, row.id("case_id")?).await? else { return Ok(None) };
    read_facts(&row, activity, case).map(Some)
}

/// The same, through the case.
pub async fn facts_in_case(
    tx: &mut impl Reads,
    actor: &Actor,
    case: &CaseFacts,
    id: EnrolmentId,
) -> DbResult<Option<EnrolmentFacts>> {
    let Some(row) = tx.first(&MEANT, &actor.scope::<Activities>(), args![id]).await? else { return Ok(None) };
    if row.id::<_>("case_id")? != case.id {
        return Ok(None);
    }
    let Some(activity) = crate::store::one(tx, actor, row.id("activity_id")?).await? else { return Ok(None) };
    read_facts(&row, &activity.facts, case.clone()).map(Some)
}

fn read_facts(row: &Row, activity: &ActivityFacts, case: CaseFacts) -> DbResult<EnrolmentFacts> {
    Ok(EnrolmentFacts {
        id: row.id("id")?,
        activity: activity.clone(),
        case,
        compartment: row.code("compartment")?,
        state: row.code("state")?,
        version: row.int("version")?,
    })
}

pub async fn people(
    tx: &mut impl Reads,
    permit: &Permit<Register>,
    activity: ActivityId,
) -> DbResult<Vec<Participant>> {
    tx.all(&PEOPLE, permit, args![activity, permit.user()]).await?.iter().map(read_participant).collect()
}

fn read_participant(row: &Row) -> DbResult<Participant> {
    let name = format!("{} {}", row.text("family")?, row.text("given")?);
    let chosen = row.text("chosen_name")?;
    let led_by = row.text("led_by")?;
    Ok(Participant {
        id: row.id("id")?,
        case: row.id("case_id")?,
        person: row.id("person_id")?,
        name: if chosen.is_empty() { name.trim().to_owned() } else { format!("{} ({chosen})", name.trim()) },
        lang: row.text("lang")?,
        interpreter: row.opt_flag("interpreter")? == Some(true),
        state: row.code("state")?,
        asked_at: row.instant("asked_at")?,
        from: row.opt_date("from_day")?,
        to: row.opt_date("to_day")?,
        led_by: match row.opt_text("manager")? {
            Some(manager) => format!("{manager}, {led_by}"),
            None => led_by,
        },
        version: row.int("version")?,
    })
}

/// A person's enrolment as the team reads it.
#[derive(Debug, Clone)]
pub struct Enrolment {
    pub id: EnrolmentId,
    pub activity: ActivityId,
    pub compartment: Compartment,
    pub part: Option<ProjectPartId>,
    pub state: EnrolmentState,
    pub from: Option<Date>,
    pub to: Option<Date>,
    pub outcome_code: String,
    pub words: String,
    pub title: String,
    pub tool: String,
    pub body_name: String,
    /// Attended so far.
    pub minutes: i64,
    pub absences: i64,
    /// How many stand before it on the waiting list.
    pub before: i64,
    pub version: i64,
}

/// Everything of a case that the actor may read, newest first, with what was read of it.
pub async fn readable(
    tx: &mut impl Reads,
    vault: &Vault,
    actor: &Actor,
    case: &CaseFacts,
) -> Result<(Vec<Enrolment>, Vec<Reading>), KeyError> {
    let (mut found, mut read) = (Vec::new(), Vec::new());
    for compartment in Compartment::ALL {
        let Ok(permit) = actor.permit_to(Read(*compartment), case) else { continue };
        let rows = tx.all(&OF_COMPARTMENT, &permit, args![case.id, compartment.code()]).await?;
        if rows.is_empty() {
            continue;
        }
        read.push(Reading::of(&permit));
        let key = people::data_key_of(tx, vault, &permit.sealed(), case.person).await?;
        for row in &rows {
            let id: EnrolmentId = row.id("id")?;
            let words = match (&key, row.opt_bytes("sealed")?) {
                (Some(key), Some(sealed)) => {
                    String::from_utf8(vault.open(key, &place(id), &sealed)?.to_vec()).unwrap_or_default()
                }
                _ => String::new(),
            };
            found.push(read_enrolment(row, words)?);
        }
    }
    Ok((found, read))
}

fn read_enrolment(row: &Row, words: String) -> DbResult<Enrolment> {
    Ok(Enrolment {
        id: row.id("id")?,
        activity: row.id("activity_id")?,
        compartment: row.code("compartment")?,
        part: row.opt_id("part_id")?,
        state: row.code("state")?,
        from: row.opt_date("from_day")?,
        to: row.opt_date("to_day")?,
        outcome_code: row.text("outcome_code")?,
        words,
        title: row.text("title")?,
        tool: row.text("tool")?,
        body_name: row.text("body_name")?,
        minutes: row.int("minutes")?,
        absences: row.int("absences")?,
        before: row.int("before")?,
        version: row.int("version")?,
    })
}

/// The next dates of somebody who is enrolled.
pub async fn coming(
    tx: &mut impl Reads,
    actor: &Actor,
    case: &CaseFacts,
    (one, now): (&Enrolment, Instant),
) -> DbResult<Vec<agenda::rules::Slot>> {
    let Ok(permit) = actor.permit_to(Read(one.compartment), case) else { return Ok(Vec::new()) };
    let rows = tx.all(&COMING, &permit, args![one.id, now]).await?;
    let slot =
        |row: &Row| Ok(agenda::rules::Slot { starts_at: row.instant("starts_at")?, ends_at: row.instant("ends_at")? });
    rows.iter().map(slot).collect()
}

/// What is proposed.
#[derive(Debug)]
pub struct NewEnrolment<'a> {
    pub id: EnrolmentId,
    pub part: Option<ProjectPartId>,
    pub pack_ref: &'a str,
    pub at: Instant,
}

/// `false`: the person is asked for, waiting or enrolled there already in that compartment. Another compartment is not told of: who
/// sees both, the provider, declines one.
pub async fn propose(
    tx: &mut WriteTx,
    permit: &Permit<Enrol>,
    (case, activity): (CaseId, ActivityId),
    new: &NewEnrolment<'_>,
) -> DbResult<bool> {
    let compartment = permit.action().0.code();
    if tx.first(&LIVE, permit, args![activity, case, compartment]).await?.is_some() {
        return Ok(false);
    }
    let row = args![new.id, activity, case, compartment, new.part, new.at, permit.user(), new.pack_ref];
    tx.run(&ADD, permit, row).await?;
    tx.run(&FIRST_STEP, permit, args![new.id, new.at, permit.user(), permit.body()]).await?;
    Ok(true)
}

/// What came of an answer.
#[derive(Debug, PartialEq, Eq)]
pub enum Answered {
    /// Who asked for it is told.
    Done(UserId),
    NoPlace,
    /// Somebody was faster.
    Stale,
}

/// Answers an enrolment that was seen at `seen`. `today` is the first day of who is accepted, the last of who is finished.
pub async fn answer(
    tx: &mut WriteTx,
    permit: &Permit<Answer>,
    (facts, seen): (&EnrolmentFacts, i64),
    outcome: &str,
    (today, now): (Date, Instant),
) -> DbResult<Answered> {
    let step = permit.action().0;
    let to = facts.state.apply(step).map_err(|fault| db::DbError::Rule(fault.to_string()))?;
    tx.run(&PASS, permit, args![facts.activity.id]).await?;
    let Some(days) = tx.first(&DAYS, permit, args![facts.id]).await? else { return Ok(Answered::Stale) };
    if matches!(step, EnrolmentStep::Accept | EnrolmentStep::Resume) {
        let row = tx.first(&TAKEN, permit, args![facts.activity.id]).await?;
        if row.is_none_or(
            |row| !matches!((row.int("taken"), row.int("places")), (Ok(taken), Ok(places)) if taken < places),
        ) {
            return Ok(Answered::NoPlace);
        }
    }
    let from = days.opt_date("from_day")?.or((to == EnrolmentState::Enrolled).then_some(today));
    let last = (to == EnrolmentState::Finished).then_some(today);
    let code = if step == EnrolmentStep::Finish { outcome } else { "" };
    let row = args![facts.id, seen, to.code(), from, last, code];
    let Some(row) = tx.first(&ANSWER, permit, row).await? else { return Ok(Answered::Stale) };
    let row = args![facts.id, row.int("last_seq")?, step.code(), now, permit.user(), permit.body()];
    tx.run(&RECORD, permit, row).await?;
    Ok(Answered::Done(days.id("asked_by")?))
}

/// Takes the person out. Who is responsible for the activity; `None`: somebody was faster.
pub async fn withdraw(
    tx: &mut WriteTx,
    permit: &Permit<Withdraw>,
    (facts, seen): (&EnrolmentFacts, i64),
    (today, now): (Date, Instant),
) -> DbResult<Option<UserId>> {
    let Some(row) = tx.first(&WITHDRAW, permit, args![facts.id, seen, today]).await? else { return Ok(None) };
    let row = args![facts.id, row.int("last_seq")?, now, permit.user(), permit.body()];
    tx.run(&WITHDRAWN, permit, row).await?;
    let row = tx.first(&RESPONSIBLE, permit, args![facts.activity.id]).await?;
    row.map(|row| row.id("responsible_id")).transpose()
}

/// Keeps how it went, in words.
pub async fn keep_words(
    tx: &mut WriteTx,
    vault: &Vault,
    permit: &Permit<Outcome>,
    facts: &EnrolmentFacts,
    words: &str,
) -> Result<(), KeyError> {
    let key = people::data_key(tx, vault, &permit.sealed(), facts.case.person).await?;
    let sealed = (!words.is_empty()).then(|| vault.seal(&key, &place(facts.id), words.as_bytes()));
    tx.run(&WORDS, permit, args![facts.id, sealed]).await?;
    Ok(())
}

/// How it went, for the body that wrote it: code and words.
pub async fn said(
    tx: &mut impl Reads,
    vault: &Vault,
    permit: &Permit<Outcome>,
    facts: &EnrolmentFacts,
) -> Result<(String, String), KeyError> {
    let Some(row) = tx.first(&SAID, permit, args![facts.id, permit.action().0.code()]).await? else {
        return Ok(Default::default());
    };
    let key = people::data_key_of(tx, vault, &permit.sealed(), facts.case.person).await?;
    let words = match (key, row.opt_bytes("sealed")?) {
        (Some(key), Some(sealed)) => {
            String::from_utf8(vault.open(&key, &place(facts.id), &sealed)?.to_vec()).unwrap_or_default()
        }
        _ => String::new(),
    };
    Ok((row.text("outcome_code")?, words))
}

/// Minutes by action of the project.
pub fn by_part(found: &[Enrolment]) -> BTreeMap<ProjectPartId, i64> {
    let mut sums = BTreeMap::new();
    for one in found {
        if let Some(part) = one.part {
            *sums.entry(part).or_insert(0) += one.minutes;
        }
    }
    sums
}

/// The text is bound to its row: copied elsewhere it does not open.
pub fn place(id: EnrolmentId) -> String {
    format!("enrolments/{id}")
}
