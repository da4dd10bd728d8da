//! For whom a command acts: a user in one of their bodies, with the duties they hold there today.

use std::collections::BTreeSet;

use db::{DbResult, ReadTx, Reads, Row, args, statements};
use kernel::Id;
use kernel::ids::{LoginId, UserId};
use kernel::words::Duty;
use policy::{Actor, Steward};
use web::App;

statements! {
    DUTIES: Steward = "SELECT duty FROM membership_duties WHERE membership_id = $1";
    /// Who signs in with this address, once for each body they may act for.
    MEMBERSHIPS: Steward = "SELECT u.id AS user_id, u.name AS user_name, u.email, m.id AS membership_id, b.id AS body_id,
            b.name AS body_name, b.short_name, b.kind, b.nucleus_id
        FROM memberships m JOIN users u ON u.id = m.user_id JOIN bodies b ON b.id = m.body_id
        WHERE u.disabled_at IS NULL AND m.valid_from <= $1 AND (m.valid_to IS NULL OR m.valid_to >= $1)
            AND b.valid_from <= $1 AND (b.valid_to IS NULL OR b.valid_to >= $1)
        ORDER BY b.sort_key, u.sort_key, m.id";
    /// The offices that conduct procedures, secretaries of a commission first.
    DESKS: Steward = "SELECT DISTINCT b.id AS body_id, b.name AS body_name, b.kind, b.nucleus_id, d.duty, b.sort_key
        FROM membership_duties d JOIN memberships m ON m.id = d.membership_id JOIN bodies b ON b.id = m.body_id
        WHERE d.duty IN ('secretary', 'receive') AND m.valid_from <= $1 AND (m.valid_to IS NULL OR m.valid_to >= $1)
            AND b.valid_from <= $1 AND (b.valid_to IS NULL OR b.valid_to >= $1)
        ORDER BY d.duty DESC, b.sort_key, b.id";
}

fn steward() -> Steward {
    Steward::for_task("who a command acts for")
}

/// The actor of a row of memberships, as the signed-in page would know them.
pub async fn of_row(app: &App, tx: &mut ReadTx, row: &Row) -> DbResult<Actor> {
    let mut duties = BTreeSet::new();
    for duty in tx.all(&DUTIES, &steward(), args![row.text("membership_id")?]).await? {
        duties.insert(duty.code::<Duty>("duty")?);
    }
    let login: LoginId = Id::new(app.now(), &app.random);
    let (user, body, body_kind) = (row.id("user_id")?, row.id("body_id")?, row.code("kind")?);
    let standing = web::standing(app, tx, (user, body, body_kind), (app.today(), app.now())).await?;
    Ok(Actor {
        user,
        name: row.text("user_name")?,
        login,
        membership: row.id("membership_id")?,
        body,
        body_name: row.text("body_name")?,
        body_kind,
        nucleus: row.opt_id("nucleus_id")?,
        duties,
        lawful: standing.lawful,
        emergencies: standing.emergencies,
        today: app.today(),
    })
}

/// Somebody by e-mail address, in each of their bodies (or in the one that is named).
pub async fn users(app: &App, email: &str, body: Option<&str>) -> DbResult<Vec<Actor>> {
    let mut tx = app.db.read().await?;
    let same = |one: &str, other: &str| one.trim().to_lowercase() == other.trim().to_lowercase();
    let mut found = Vec::new();
    for row in tx.all(&MEMBERSHIPS, &steward(), args![app.today()]).await? {
        let names = [row.text("body_id")?, row.text("body_name")?, row.text("short_name")?];
        let right_body = body.is_none_or(|body| names.iter().any(|name| same(name, body)));
        if same(&row.text("email")?, email) && right_body {
            found.push(of_row(app, &mut tx, &row).await?);
        }
    }
    Ok(found)
}

/// Each office that conducts procedures, as nobody in particular: the machine's administrator looks over its shoulder.
pub async fn desks(app: &App) -> DbResult<Vec<Actor>> {
    let mut tx = app.db.read().await?;
    let mut found = Vec::new();
    for row in tx.all(&DESKS, &steward(), args![app.today()]).await? {
        let user: UserId = Id::new(app.now(), &app.random);
        let (body, body_kind) = (row.id("body_id")?, row.code("kind")?);
        let standing = web::standing(app, &mut tx, (user, body, body_kind), (app.today(), app.now())).await?;
        found.push(Actor {
            user,
            name: String::new(),
            login: Id::new(app.now(), &app.random),
            membership: Id::new(app.now(), &app.random),
            body,
            body_name: row.text("body_name")?,
            body_kind,
            nucleus: row.opt_id("nucleus_id")?,
            duties: [row.code::<Duty>("duty")?].into(),
            lawful: standing.lawful,
            emergencies: standing.emergencies,
            today: app.today(),
        });
    }
    Ok(found)
}
