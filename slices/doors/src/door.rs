//! Doors as rows: made, tried, visited, ended.

use std::collections::BTreeSet;

use db::{DbResult, Reads, Row, WriteTx, args, statements};
use kernel::ids::{DoorId, PersonId, UserId};
use kernel::words::{Compartment, DoorPurpose};
use kernel::{Coded, Instant};
use policy::doors::{EndsDoor, MakesDoor, SeesDoors, VisitFacts};
use policy::{Destroys, Open, Steward};
use web::{App, token_hash};

use crate::secret;

statements! {
    MAKE: MakesDoor = "INSERT INTO doors (id, purpose, subject, person_id, holder, lang, token_hash, code_hash, tries, made_by, made_for,
            made_at, opens, until, used_at, revoked_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 0, $9, $10, $11, $12, $13, NULL, NULL)";
    REPLACE: MakesDoor = "UPDATE doors SET revoked_at = $4 WHERE purpose = $1 AND subject = $2 AND holder = $3 AND revoked_at IS NULL";
    OF_SUBJECT: SeesDoors = "SELECT d.id, d.purpose, d.person_id, d.holder, d.lang, d.tries, d.made_at, d.until, d.used_at, d.revoked_at,
            u.name AS maker
        FROM doors d JOIN users u ON u.id = d.made_by WHERE d.purpose = $1 AND d.subject = $2 ORDER BY d.made_at DESC, d.id DESC LIMIT 50";
    REVOKE: EndsDoor = "UPDATE doors SET revoked_at = $4 WHERE id = $1 AND purpose = $2 AND subject = $3 AND revoked_at IS NULL
        RETURNING person_id";
    DOOR: Open = "SELECT id, purpose, person_id, lang, tries, until, revoked_at, made_by, subject FROM doors WHERE token_hash = $1";
    /// Counts the try before the code is looked at: whoever tries at the same moment waits for the row.
    TRY: Open = "UPDATE doors SET tries = tries + 1 WHERE id = $1 AND tries < $2 AND revoked_at IS NULL RETURNING code_hash, tries";
    RIGHT: Open = "UPDATE doors SET tries = 0, used_at = $2 WHERE id = $1";
    VISIT: Open = "INSERT INTO door_visits (token_hash, door_id, csrf, until) VALUES ($1, $2, $3, $4)";
    VISITED: Open = concat!("SELECT d.id, d.purpose, d.subject, d.person_id, d.holder, d.lang, d.tries, d.until, d.revoked_at, d.made_by,
            d.made_for, d.opens, v.csrf, v.until AS visit_until, ", people::is_restricted!("d.person_id"), " AS restricted
        FROM door_visits v JOIN doors d ON d.id = v.door_id WHERE v.token_hash = $1");
    LEAVE: Open = "DELETE FROM door_visits WHERE token_hash = $1";
    OVER: Steward = "DELETE FROM door_visits WHERE until < $1";
    VISITS_OF_PERSON: Destroys = "DELETE FROM door_visits WHERE door_id IN (SELECT d.id FROM doors d WHERE d.person_id = $1)";
    OF_PERSON: Destroys = "DELETE FROM doors WHERE person_id = $1";
}

/// What the pack of the territory says of doors of one purpose.
#[derive(Debug, Clone, Copy)]
pub struct Terms {
    /// Wrong codes in a row before it is locked.
    pub tries: u32,
    pub visit_minutes: u32,
}

pub struct NewDoor<'a> {
    /// Id of what it opens.
    pub subject: String,
    pub person: PersonId,
    /// Empty: the one it is always for.
    pub holder: &'a str,
    pub lang: &'a str,
    /// What its maker may read of what stands behind it.
    pub opens: BTreeSet<Compartment>,
    pub until: Instant,
}

/// Both secrets, known to nobody but the page that shows them once.
pub struct Secrets {
    pub id: DoorId,
    pub token: String,
    pub code: String,
}

fn listed(opens: &BTreeSet<Compartment>) -> String {
    opens.iter().map(|one| one.code()).collect::<Vec<_>>().join(",")
}

/// A new door; those before it for the same holder end. `DbError::Exists`: somebody made one at the same moment.
pub async fn make(tx: &mut WriteTx, app: &App, proof: &MakesDoor, new: &NewDoor<'_>) -> DbResult<Secrets> {
    let (now, purpose) = (app.now(), proof.purpose());
    let id = DoorId::new(now, &app.random);
    let secrets = Secrets { id, token: app.random.token(), code: secret::new_code(&app.random) };
    tx.run(&REPLACE, proof, args![purpose.code(), &new.subject, new.holder, now]).await?;
    let row = args![
        id,
        purpose.code(),
        &new.subject,
        new.person,
        new.holder,
        new.lang,
        token_hash(&secrets.token),
        hash(app, purpose, id, &secrets.code),
        proof.user(),
        proof.body(),
        now,
        listed(&new.opens),
        new.until
    ];
    tx.run(&MAKE, proof, row).await?;
    Ok(secrets)
}

fn hash(app: &App, purpose: DoorPurpose, id: DoorId, code: &str) -> String {
    secret::code_hash(&app.vault, &format!("door-{purpose}"), id, code)
}

/// A door in a list.
#[derive(Debug, Clone)]
pub struct Door {
    pub id: DoorId,
    pub holder: String,
    pub lang: String,
    pub tries: i64,
    pub maker: String,
    pub made_at: Instant,
    pub until: Instant,
    pub used_at: Option<Instant>,
    pub revoked_at: Option<Instant>,
}

impl Door {
    pub fn is_locked(&self, terms: Terms) -> bool {
        self.tries >= i64::from(terms.tries)
    }

    pub fn is_open(&self, terms: Terms, now: Instant) -> bool {
        self.revoked_at.is_none() && now < self.until && !self.is_locked(terms)
    }
}

/// The doors to a subject, newest first.
pub async fn of_subject(tx: &mut impl Reads, proof: &SeesDoors, subject: &str) -> DbResult<Vec<Door>> {
    let rows = tx.all(&OF_SUBJECT, proof, args![proof.purpose().code(), subject]).await?;
    rows.iter().map(read).collect()
}

fn read(row: &Row) -> DbResult<Door> {
    Ok(Door {
        id: row.id("id")?,
        holder: row.text("holder")?,
        lang: row.text("lang")?,
        tries: row.int("tries")?,
        maker: row.text("maker")?,
        made_at: row.instant("made_at")?,
        until: row.instant("until")?,
        used_at: row.opt_instant("used_at")?,
        revoked_at: row.opt_instant("revoked_at")?,
    })
}

/// Ends a door: visits through it are over at once. `false`: there is none, or it had ended.
pub async fn revoke(tx: &mut WriteTx, proof: &EndsDoor, subject: &str, door: DoorId, now: Instant) -> DbResult<bool> {
    Ok(tx.first(&REVOKE, proof, args![door, proof.purpose().code(), subject, now]).await?.is_some())
}

/// Where a link leads.
#[derive(Debug, Clone)]
pub enum Found {
    /// To the question for the code.
    Ajar(Ajar),
    /// Nowhere, and why; visitors see no difference.
    Over { why: &'static str, door: Option<DoorId> },
}

/// What is known of a door before the code is right. None of it is told to the visitor but the language.
#[derive(Debug, Clone)]
pub struct Ajar {
    pub id: DoorId,
    pub person: PersonId,
    pub subject: String,
    pub made_by: UserId,
    pub lang: String,
}

/// The door a link of this purpose leads to.
pub async fn find(tx: &mut impl Reads, app: &App, purpose: DoorPurpose, terms: Terms, token: &str) -> DbResult<Found> {
    let row = tx.first(&DOOR, &Open, args![token_hash(token)]).await?;
    let Some(row) = row.filter(|row| row.text("purpose").is_ok_and(|code| code == purpose.code())) else {
        return Ok(Found::Over { why: "unknown", door: None });
    };
    let id = row.id("id")?;
    let why = if row.opt_instant("revoked_at")?.is_some() {
        "revoked"
    } else if row.instant("until")? <= app.now() {
        "expired"
    } else if row.int("tries")? >= i64::from(terms.tries) {
        "locked"
    } else {
        return Ok(Found::Ajar(Ajar {
            id,
            person: row.id("person_id")?,
            subject: row.text("subject")?,
            made_by: row.id("made_by")?,
            lang: row.text("lang")?,
        }));
    };
    Ok(Found::Over { why, door: Some(id) })
}

/// What a code did.
pub enum Tried {
    Right,
    Wrong {
        locked: bool,
    },
    /// Locked or revoked a moment ago.
    Over,
}

/// Tries a code at a door. Also during a visit, as a fresh proof before an act that counts.
pub async fn try_code(
    tx: &mut WriteTx,
    app: &App,
    (door, purpose): (DoorId, DoorPurpose),
    terms: Terms,
    typed: &str,
) -> DbResult<Tried> {
    let tries = i64::from(terms.tries);
    let Some(row) = tx.first(&TRY, &Open, args![door, tries]).await? else { return Ok(Tried::Over) };
    let told = hash(app, purpose, door, &secret::figures(typed));
    if !secret::same(&told, &row.text("code_hash")?) {
        return Ok(Tried::Wrong { locked: row.int("tries")? >= tries });
    }
    tx.run(&RIGHT, &Open, args![door, app.now()]).await?;
    Ok(Tried::Right)
}

/// Begins a visit, after the right code: the token for the cookie.
pub async fn begin(tx: &mut WriteTx, app: &App, door: DoorId, terms: Terms) -> DbResult<String> {
    let (token, csrf) = (app.random.token(), app.random.token());
    let until = app.now().plus_seconds(60 * i64::from(terms.visit_minutes));
    tx.run(&VISIT, &Open, args![token_hash(&token), door, &csrf, until]).await?;
    Ok(token)
}

/// A visit and the proof that its forms are ours.
pub struct Visited {
    pub facts: VisitFacts,
    pub lang: String,
    pub csrf: String,
}

impl Visited {
    /// Does this form come from a page of this visit?
    pub fn is_own(&self, typed: &str) -> bool {
        secret::same(typed, &self.csrf)
    }
}

/// The visit a cookie stands for. A door that was locked meanwhile ends its visits, as one that was revoked.
pub async fn visited(tx: &mut impl Reads, terms: Terms, token: &str) -> DbResult<Option<Visited>> {
    let Some(row) = tx.first(&VISITED, &Open, args![token_hash(token)]).await? else { return Ok(None) };
    let locked = row.int("tries")? >= i64::from(terms.tries);
    let facts = VisitFacts {
        door: row.id("id")?,
        purpose: row.code("purpose")?,
        subject: row.text("subject")?,
        person: row.id("person_id")?,
        holder: row.text("holder")?,
        given_by: row.id("made_by")?,
        given_for: row.id("made_for")?,
        opens: row.text("opens")?.split(',').filter_map(Compartment::parse).collect(),
        revoked: locked || row.opt_instant("revoked_at")?.is_some(),
        door_until: row.instant("until")?,
        visit_until: row.instant("visit_until")?,
        restricted: row.flag("restricted")?,
    };
    Ok(Some(Visited { facts, lang: row.text("lang")?, csrf: row.text("csrf")? }))
}

/// Ends a visit: for phones and desks that are shared.
pub async fn leave(tx: &mut WriteTx, token: &str) -> DbResult<()> {
    tx.run(&LEAVE, &Open, args![token_hash(token)]).await.map(drop)
}

/// Visits that are over go.
pub async fn tidy(tx: &mut WriteTx, steward: &Steward, now: Instant) -> DbResult<()> {
    tx.run(&OVER, steward, args![now]).await.map(drop)
}

/// Every door behind which stand data of an erased person goes.
pub async fn destroy(tx: &mut WriteTx, proof: &Destroys, person: PersonId) -> DbResult<()> {
    tx.run(&VISITS_OF_PERSON, proof, args![person]).await?;
    tx.run(&OF_PERSON, proof, args![person]).await.map(drop)
}
