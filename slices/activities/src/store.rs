//! Activities as rows. Nothing of them is about a person.

use db::{DbResult, Reads, Row, WriteTx, args, statements};
use kernel::ids::{ActivityId, BodyId, UserId};
use kernel::states::activity::{ActivityForm, ActivityReach, ActivityState, ActivityStep};
use kernel::states::appointment::Medium;
use kernel::{Coded, Date, Instant};
use policy::activities::{Activities, ActivityFacts, Advance, Keep, Offer};
use policy::{Actor, Permit, Scope};

macro_rules! columns {
    ($rest:literal) => {
        concat!(
            "SELECT a.id, a.body_id, a.tool, a.title, a.form, a.places, a.from_day, a.to_day, a.medium, a.place, a.responsible_id,
                a.languages, a.reach, a.state, a.version, b.short_name AS body_name, b.nucleus_id, u.name AS responsible, w.name AS author,
                (SELECT count(*) FROM enrolments e WHERE e.activity_id = a.id AND e.state = 'enrolled') AS taken,
                (SELECT count(*) FROM enrolments e WHERE e.activity_id = a.id AND e.state = 'proposed') AS asked
            FROM activities a JOIN bodies b ON b.id = a.body_id JOIN users u ON u.id = a.responsible_id
                JOIN users w ON w.id = a.author_id",
            $rest
        )
    };
}

statements! {
    ONE: Scope<Activities> = columns!(" WHERE a.id = $1");
    OWN: Scope<Activities> = columns!(" WHERE a.body_id = $1 ORDER BY CASE WHEN a.state IN ('concluded', 'cancelled') THEN 1 ELSE 0 END,
        a.from_day DESC, a.id LIMIT 300");
    /// What other bodies of the nucleus offer now.
    OFFERED: Scope<Activities> = columns!(" WHERE b.nucleus_id = $2 AND a.body_id <> $1 AND a.reach = 'nucleus'
        AND a.state IN ('open', 'running') ORDER BY a.from_day, a.id LIMIT 300");
    /// Who can be responsible: workers of the own body.
    WORKERS: Permit<Offer> = "SELECT DISTINCT u.id, u.name FROM memberships m JOIN membership_duties d ON d.membership_id = m.id
            JOIN users u ON u.id = m.user_id
        WHERE m.body_id = $1 AND d.duty IN ('accompany', 'take_part') AND m.valid_from <= $2 AND (m.valid_to IS NULL OR m.valid_to >= $2)
            AND u.disabled_at IS NULL ORDER BY u.name, u.id";
    ADD: Permit<Offer> = "INSERT INTO activities (id, body_id, tool, title, form, places, from_day, to_day, medium, place, responsible_id,
            languages, reach, state, author_id, pack_ref, created_at, enrolling, last_seq, version)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 'planned', $14, $15, $16, 0, 1, 1)";
    FIRST_STEP: Permit<Offer> = "INSERT INTO activity_steps (activity_id, seq, step, at, user_id, body_id)
        VALUES ($1, 1, 'plan', $2, $3, $4)";
    CHANGE: Permit<Keep> = "UPDATE activities SET tool = $3, title = $4, form = $5, places = $6, from_day = $7, to_day = $8, medium = $9,
            place = $10, responsible_id = $11, languages = $12, reach = $13, author_id = $14, version = version + 1
        WHERE id = $1 AND version = $2";
    STEP: Permit<Advance> = "UPDATE activities SET state = $3, author_id = $4, last_seq = last_seq + 1, version = version + 1
        WHERE id = $1 AND version = $2 RETURNING last_seq";
    RECORD: Permit<Advance> = "INSERT INTO activity_steps (activity_id, seq, step, at, user_id, body_id)
        VALUES ($1, $2, $3, $4, $5, $6)";
}

/// What is written about an activity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// Code in the pack.
    pub tool: String,
    pub title: String,
    pub form: ActivityForm,
    pub places: i64,
    pub from: Date,
    pub to: Date,
    pub medium: Medium,
    pub place: String,
    pub responsible: UserId,
    /// Tags.
    pub languages: Vec<String>,
    pub reach: ActivityReach,
}

#[derive(Debug, Clone)]
pub struct Activity {
    pub facts: ActivityFacts,
    pub plan: Plan,
    pub body_name: String,
    pub responsible: String,
    pub author: String,
    /// People enrolled, and proposals without an answer.
    pub taken: i64,
    pub asked: i64,
}

impl Activity {
    pub fn id(&self) -> ActivityId {
        self.facts.id
    }

    pub fn href(&self) -> String {
        format!("/activities/{}", self.facts.id)
    }

    pub fn free(&self) -> i64 {
        (self.plan.places - self.taken).max(0)
    }
}

pub async fn one(tx: &mut impl Reads, actor: &Actor, id: ActivityId) -> DbResult<Option<Activity>> {
    let row = tx.first(&ONE, &actor.scope::<Activities>(), args![id]).await?;
    row.map(|row| read(&row)).transpose()
}

pub async fn own(tx: &mut impl Reads, actor: &Actor) -> DbResult<Vec<Activity>> {
    let scope = actor.scope::<Activities>();
    tx.all(&OWN, &scope, args![scope.body()]).await?.iter().map(read).collect()
}

pub async fn offered(tx: &mut impl Reads, actor: &Actor) -> DbResult<Vec<Activity>> {
    let scope = actor.scope::<Activities>();
    let nucleus = actor.nucleus.map(|id| id.to_string()).unwrap_or_default();
    tx.all(&OFFERED, &scope, args![scope.body(), nucleus]).await?.iter().map(read).collect()
}

fn read(row: &Row) -> DbResult<Activity> {
    let languages = row.text("languages")?;
    let facts = ActivityFacts {
        id: row.id("id")?,
        body: row.id("body_id")?,
        nucleus: row.opt_id("nucleus_id")?,
        reach: row.code("reach")?,
        state: row.code("state")?,
        version: row.int("version")?,
    };
    Ok(Activity {
        plan: Plan {
            tool: row.text("tool")?,
            title: row.text("title")?,
            form: row.code("form")?,
            places: row.int("places")?,
            from: row.date("from_day")?,
            to: row.date("to_day")?,
            medium: row.code("medium")?,
            place: row.text("place")?,
            responsible: row.id("responsible_id")?,
            languages: languages.split(',').filter(|tag| !tag.is_empty()).map(str::to_owned).collect(),
            reach: facts.reach,
        },
        facts,
        body_name: row.text("body_name")?,
        responsible: row.text("responsible")?,
        author: row.text("author")?,
        taken: row.int("taken")?,
        asked: row.int("asked")?,
    })
}

/// Who of the own body can be responsible.
pub async fn workers(tx: &mut impl Reads, permit: &Permit<Offer>, today: Date) -> DbResult<Vec<(UserId, String)>> {
    let rows = tx.all(&WORKERS, permit, args![permit.body(), today]).await?;
    rows.iter().map(|row| Ok((row.id("id")?, row.text("name")?))).collect()
}

pub async fn offer(
    tx: &mut WriteTx,
    permit: &Permit<Offer>,
    (id, plan): (ActivityId, &Plan),
    (pack_ref, now): (&str, Instant),
) -> DbResult<()> {
    let body: BodyId = permit.body();
    let row = args![
        id,
        body,
        &plan.tool,
        &plan.title,
        plan.form.code(),
        plan.places,
        plan.from,
        plan.to,
        plan.medium.code(),
        &plan.place,
        plan.responsible,
        plan.languages.join(","),
        plan.reach.code(),
        permit.user(),
        pack_ref,
        now
    ];
    tx.run(&ADD, permit, row).await?;
    tx.run(&FIRST_STEP, permit, args![id, now, permit.user(), body]).await.map(drop)
}

/// `false`: somebody was faster.
pub async fn change(
    tx: &mut WriteTx,
    permit: &Permit<Keep>,
    (id, seen): (ActivityId, i64),
    plan: &Plan,
) -> DbResult<bool> {
    let row = args![
        id,
        seen,
        &plan.tool,
        &plan.title,
        plan.form.code(),
        plan.places,
        plan.from,
        plan.to,
        plan.medium.code(),
        &plan.place,
        plan.responsible,
        plan.languages.join(","),
        plan.reach.code(),
        permit.user()
    ];
    Ok(tx.run(&CHANGE, permit, row).await? == 1)
}

/// `false`: somebody was faster.
pub async fn take_step(
    tx: &mut WriteTx,
    permit: &Permit<Advance>,
    (facts, seen): (&ActivityFacts, i64),
    now: Instant,
) -> DbResult<bool> {
    let step: ActivityStep = permit.action().0;
    let to: ActivityState = facts.state.apply(step).map_err(|fault| db::DbError::Rule(fault.to_string()))?;
    let Some(row) = tx.first(&STEP, permit, args![facts.id, seen, to.code(), permit.user()]).await? else {
        return Ok(false);
    };
    let row = args![facts.id, row.int("last_seq")?, step.code(), now, permit.user(), permit.body()];
    tx.run(&RECORD, permit, row).await?;
    Ok(true)
}
