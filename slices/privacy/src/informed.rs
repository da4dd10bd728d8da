//! What the person was told (artt. 13-14 GDPR), and to what the person consented, where consent is the basis at all.

use db::{DbResult, Reads, WriteTx, args, statements};
use kernel::ids::{Id, PersonId};
use kernel::privacy::InformedHow;
use kernel::{Coded, Date};
use policy::Permit;
use policy::privacy::Inform;

use crate::events::{ConsentGiven, ConsentWithdrawn, InformationGiven};
use crate::requests::Desk;

statements! {
    GIVE: Permit<Inform> = "INSERT INTO information_given (id, person_id, version, lang, how, given_on, by_user, for_body, at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    GIVEN: Permit<Inform> = "SELECT g.version, g.lang, g.how, g.given_on, u.name, b.name AS body
        FROM information_given g JOIN users u ON u.id = g.by_user JOIN bodies b ON b.id = g.for_body
        WHERE g.person_id = $1 ORDER BY g.given_on DESC, g.id DESC";
    CONSENT: Permit<Inform> = "INSERT INTO consents (id, person_id, purpose, how, given_on, by_user, for_body, withdrawn_on,
        withdrawn_by, at) VALUES ($1, $2, $3, $4, $5, $6, $7, NULL, NULL, $8) ON CONFLICT DO NOTHING";
    WITHDRAW: Permit<Inform> = "UPDATE consents SET withdrawn_on = $3, withdrawn_by = $4
        WHERE person_id = $1 AND purpose = $2 AND withdrawn_on IS NULL";
    CONSENTS: Permit<Inform> = "SELECT c.purpose, c.how, c.given_on, c.withdrawn_on, u.name
        FROM consents c JOIN users u ON u.id = c.by_user WHERE c.person_id = $1 ORDER BY c.given_on DESC, c.id DESC";
}

pub struct Given {
    pub version: String,
    pub lang: String,
    pub how: InformedHow,
    pub on: Date,
    pub by: String,
    pub body: String,
}

pub struct Consent {
    pub purpose: String,
    pub how: InformedHow,
    pub given_on: Date,
    pub withdrawn_on: Option<Date>,
    pub by: String,
}

/// Which text, in which language, how and when.
pub struct Giving<'a> {
    pub version: &'a str,
    pub lang: &'a str,
    pub how: InformedHow,
    pub on: Date,
}

pub async fn give(
    tx: &mut WriteTx,
    desk: Desk<'_>,
    permit: &Permit<Inform>,
    person: PersonId,
    giving: &Giving<'_>,
) -> DbResult<InformationGiven> {
    let id = Id::<()>::new(desk.now, desk.random);
    let (version, lang) = (giving.version, giving.lang);
    let row = args![id, person, version, lang, giving.how.code(), giving.on, permit.user(), permit.body(), desk.now];
    tx.run(&GIVE, permit, row).await?;
    Ok(InformationGiven { person, version: version.to_owned(), lang: lang.to_owned(), how: giving.how })
}

/// Newest first.
pub async fn given(tx: &mut impl Reads, permit: &Permit<Inform>, person: PersonId) -> DbResult<Vec<Given>> {
    let rows = tx.all(&GIVEN, permit, args![person]).await?;
    let read = |row: &db::Row| {
        Ok(Given {
            version: row.text("version")?,
            lang: row.text("lang")?,
            how: row.code("how")?,
            on: row.date("given_on")?,
            by: row.text("name")?,
            body: row.text("body")?,
        })
    };
    rows.iter().map(read).collect()
}

/// `None` when there is an open consent for it already.
pub async fn consent(
    tx: &mut WriteTx,
    desk: Desk<'_>,
    permit: &Permit<Inform>,
    person: PersonId,
    purpose: &str,
    how: InformedHow,
) -> DbResult<Option<ConsentGiven>> {
    let id = Id::<()>::new(desk.now, desk.random);
    let row = args![id, person, purpose, how.code(), desk.today, permit.user(), permit.body(), desk.now];
    let added = tx.run(&CONSENT, permit, row).await? == 1;
    Ok(added.then(|| ConsentGiven { person, purpose: purpose.to_owned() }))
}

pub async fn withdraw(
    tx: &mut WriteTx,
    desk: Desk<'_>,
    permit: &Permit<Inform>,
    person: PersonId,
    purpose: &str,
) -> DbResult<Option<ConsentWithdrawn>> {
    let ended = tx.run(&WITHDRAW, permit, args![person, purpose, desk.today, permit.user()]).await? == 1;
    Ok(ended.then(|| ConsentWithdrawn { person, purpose: purpose.to_owned() }))
}

pub async fn consents(tx: &mut impl Reads, permit: &Permit<Inform>, person: PersonId) -> DbResult<Vec<Consent>> {
    let rows = tx.all(&CONSENTS, permit, args![person]).await?;
    let read = |row: &db::Row| {
        Ok(Consent {
            purpose: row.text("purpose")?,
            how: row.code("how")?,
            given_on: row.date("given_on")?,
            withdrawn_on: row.opt_date("withdrawn_on")?,
            by: row.text("name")?,
        })
    };
    rows.iter().map(read).collect()
}
