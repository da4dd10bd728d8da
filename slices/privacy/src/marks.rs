//! Restriction of processing (art. 18 GDPR), and what holds back from destruction.

use db::{DbResult, Reads, WriteTx, args, statements};
use kernel::ids::{Id, PersonId};
use kernel::privacy::RestrictionGround;
use kernel::{Coded, Instant};
use people::KeyError;
use policy::Permit;
use policy::privacy::{Inform, Restrict};

use crate::requests::Desk;
use crate::words;

statements! {
    CLOSE: Permit<Restrict> = "INSERT INTO restrictions (id, person_id, kind, ground, words, at, by_user, lifted_at, lifted_by,
        lifted_words) VALUES ($1, $2, 'restricted', $3, $4, $5, $6, NULL, NULL, NULL) ON CONFLICT DO NOTHING";
    OPEN_ONE: Permit<Restrict> = "SELECT id FROM restrictions WHERE person_id = $1 AND kind = 'restricted' AND lifted_at IS NULL";
    LIFT: Permit<Restrict> = "UPDATE restrictions SET lifted_at = $2, lifted_by = $3, lifted_words = $4
        WHERE id = $1 AND lifted_at IS NULL";
    HOLD: Permit<Restrict> = "INSERT INTO holds (id, person_id, words, at, by_user, lifted_at, lifted_by)
        VALUES ($1, $2, $3, $4, $5, NULL, NULL) ON CONFLICT DO NOTHING";
    RELEASE: Permit<Restrict> = "UPDATE holds SET lifted_at = $2, lifted_by = $3 WHERE person_id = $1 AND lifted_at IS NULL";
    RESTRICTED: Permit<Inform> = "SELECT id, kind, ground, at FROM restrictions WHERE person_id = $1 AND lifted_at IS NULL";
    HELD: Permit<Inform> = "SELECT at FROM holds WHERE person_id = $1 AND lifted_at IS NULL";
    REASON: Permit<Restrict> = "SELECT words FROM restrictions WHERE id = $1";
    HOLD_REASON: Permit<Restrict> = "SELECT id, words FROM holds WHERE person_id = $1 AND lifted_at IS NULL";
}

/// Why and since when a person is closed to writing.
#[derive(Debug, Clone)]
pub struct Mark {
    pub id: String,
    /// `None`: the data were erased.
    pub ground: Option<RestrictionGround>,
    pub at: Instant,
}

/// Restricts processing; `false` when it is already.
pub async fn restrict(
    tx: &mut WriteTx,
    desk: Desk<'_>,
    permit: &Permit<Restrict>,
    person: PersonId,
    ground: RestrictionGround,
    reason: &str,
) -> Result<bool, KeyError> {
    let id = Id::<()>::new(desk.now, desk.random).to_string();
    let sealed = words::seal(tx, desk.vault, &permit.own_words(), person, &words::of_mark(&id), reason).await?;
    let row = args![&id, person, ground.code(), sealed, desk.now, permit.user()];
    Ok(tx.run(&CLOSE, permit, row).await? == 1)
}

/// Lifts a restriction, with the reason. An erased person stays closed.
pub async fn lift(
    tx: &mut WriteTx,
    desk: Desk<'_>,
    permit: &Permit<Restrict>,
    person: PersonId,
    reason: &str,
) -> Result<bool, KeyError> {
    let Some(row) = tx.first(&OPEN_ONE, permit, args![person]).await? else { return Ok(false) };
    let id = row.text("id")?;
    let sealed = words::seal(tx, desk.vault, &permit.own_words(), person, &words::of_lifting(&id), reason).await?;
    Ok(tx.run(&LIFT, permit, args![id, desk.now, permit.user(), sealed]).await? == 1)
}

/// Nothing of this person is destroyed from now on.
pub async fn hold(
    tx: &mut WriteTx,
    desk: Desk<'_>,
    permit: &Permit<Restrict>,
    person: PersonId,
    reason: &str,
) -> Result<bool, KeyError> {
    let id = Id::<()>::new(desk.now, desk.random).to_string();
    let sealed = words::seal(tx, desk.vault, &permit.own_words(), person, &words::of_hold(&id), reason).await?;
    Ok(tx.run(&HOLD, permit, args![&id, person, sealed, desk.now, permit.user()]).await? == 1)
}

pub async fn release(tx: &mut WriteTx, desk: Desk<'_>, permit: &Permit<Restrict>, person: PersonId) -> DbResult<bool> {
    Ok(tx.run(&RELEASE, permit, args![person, desk.now, permit.user()]).await? == 1)
}

pub async fn mark(tx: &mut impl Reads, permit: &Permit<Inform>, person: PersonId) -> DbResult<Option<Mark>> {
    let Some(row) = tx.first(&RESTRICTED, permit, args![person]).await? else { return Ok(None) };
    let ground = RestrictionGround::parse(&row.text("ground")?);
    Ok(Some(Mark { id: row.text("id")?, ground, at: row.instant("at")? }))
}

pub async fn held_since(tx: &mut impl Reads, permit: &Permit<Inform>, person: PersonId) -> DbResult<Option<Instant>> {
    tx.first(&HELD, permit, args![person]).await?.map(|row| row.instant("at")).transpose()
}

/// The reasons in words, for the officer: of the restriction, of the hold.
pub async fn reasons(
    tx: &mut impl Reads,
    desk: Desk<'_>,
    permit: &Permit<Restrict>,
    person: PersonId,
    mark: Option<&Mark>,
) -> Result<(String, String), KeyError> {
    let access = permit.own_words();
    let mut restriction = String::new();
    if let Some(mark) = mark {
        let row = tx.first(&REASON, permit, args![&mark.id]).await?;
        let sealed = row.map(|row| row.opt_bytes("words")).transpose()?.flatten();
        restriction = words::open(tx, desk.vault, &access, person, &words::of_mark(&mark.id), sealed).await?;
    }
    let Some(row) = tx.first(&HOLD_REASON, permit, args![person]).await? else {
        return Ok((restriction, String::new()));
    };
    let (id, sealed) = (row.text("id")?, row.opt_bytes("words")?);
    let hold = words::open(tx, desk.vault, &access, person, &words::of_hold(&id), sealed).await?;
    Ok((restriction, hold))
}
