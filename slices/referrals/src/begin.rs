//! Beginning a referral in an office: what is known already is filled in, never asked again.

use db::{DbResult, Reads, WriteTx, args, statements};
use kernel::ids::{NucleusId, PersonId, ReferralId, UnitId};
use kernel::states::referral::State;
use packs::{Answer, Answers, PackSet};
use people::KeyError;
use policy::Permit;
use policy::referral::{Begin, ReferralFacts, Write};
use web::{Ctx, PageError};

use crate::journey::{self, NewDraft};

statements! {
    NUCLEI: Permit<Begin> = "SELECT id, code, name FROM nuclei ORDER BY name";
    UNITS: Permit<Begin> = "SELECT id, name, email, phone FROM units WHERE body_id = $1
        AND (valid_to IS NULL OR valid_to >= $2) ORDER BY name, id";
    SENDER: Permit<Begin> = "SELECT u.name, u.title, u.email, b.phone AS body_phone FROM users u, bodies b
        WHERE u.id = $1 AND b.id = $2";
    /// Referrals of the own body about somebody, the latest first.
    OWN: Permit<Begin> = "SELECT id, number, number_year, state FROM referrals WHERE person_id = $1 AND from_body = $2
        ORDER BY created_at DESC, id DESC LIMIT 20";
    /// What the own body told the person last (artt. 13-14 GDPR): not asked again in the form.
    INFORMED: Permit<Begin> = "SELECT version, lang, given_on FROM information_given WHERE person_id = $1 AND for_body = $2
        ORDER BY given_on DESC, id DESC LIMIT 1";
}

/// A referral of the own body that still runs, or a draft of one: another one is rarely meant.
#[derive(Debug, Clone)]
pub(crate) struct Running {
    pub id: ReferralId,
    pub number: Option<(i64, i64)>,
    pub state: State,
}

pub(crate) async fn running(tx: &mut impl Reads, permit: &Permit<Begin>, person: PersonId) -> DbResult<Vec<Running>> {
    let mut found = Vec::new();
    for row in tx.all(&OWN, permit, args![person, permit.body()]).await? {
        let number = row.opt_int("number")?.zip(row.opt_int("number_year")?);
        let one = Running { id: row.id("id")?, number, state: row.code("state")? };
        found.extend((one.state.is_open() || one.state == State::Draft).then_some(one));
    }
    Ok(found)
}

/// A nucleus to which a referral can go.
#[derive(Debug, Clone)]
pub(crate) struct Nucleus {
    pub id: NucleusId,
    pub code: String,
    pub name: String,
}

/// A service of the sending body.
#[derive(Debug, Clone)]
pub(crate) struct Unit {
    pub id: UnitId,
    pub name: String,
    email: String,
    phone: String,
}

pub(crate) async fn nuclei(tx: &mut impl Reads, permit: &Permit<Begin>) -> DbResult<Vec<Nucleus>> {
    let rows = tx.all(&NUCLEI, permit, args![]).await?;
    let read = |row: &db::Row| Ok(Nucleus { id: row.id("id")?, code: row.text("code")?, name: row.text("name")? });
    rows.iter().map(read).collect()
}

pub(crate) async fn units(ctx: &Ctx, tx: &mut impl Reads, permit: &Permit<Begin>) -> DbResult<Vec<Unit>> {
    let rows = tx.all(&UNITS, permit, args![permit.body(), ctx.actor.today]).await?;
    let read = |row: &db::Row| {
        Ok(Unit { id: row.id("id")?, name: row.text("name")?, email: row.text("email")?, phone: row.text("phone")? })
    };
    rows.iter().map(read).collect()
}

/// The nucleus a referral usually goes to: where the person lives, else where the sending body is.
pub(crate) fn usual_nucleus(ctx: &Ctx, packs: &PackSet, nuclei: &[Nucleus], municipality: &str) -> Option<NucleusId> {
    let place = packs.territory().municipality(municipality);
    let code =
        place.and_then(|place| packs.territory().nucleus_of(&place.istat, ctx.actor.today)).map(|found| &found.code);
    let of_person = code.and_then(|code| nuclei.iter().find(|nucleus| nucleus.code == *code)).map(|nucleus| nucleus.id);
    of_person.or(ctx.actor.nucleus)
}

/// Makes the draft with what is known of the sender already answered.
pub(crate) async fn begin(
    ctx: &Ctx,
    tx: &mut WriteTx,
    permit: &Permit<Begin>,
    person: PersonId,
    nucleus: NucleusId,
    unit: Option<&Unit>,
) -> Result<ReferralFacts, PageError> {
    let packs = ctx.app.packs();
    let form = packs.current_form(ctx.actor.today);
    let new = NewDraft {
        id: ReferralId::new(ctx.now(), &ctx.app.random),
        person,
        nucleus,
        form_version: form.version.clone(),
        pack_ref: packs.version().pack_ref(),
    };
    let facts = journey::draft(tx, &ctx.actor, permit, &new, ctx.now()).await?;
    let mut known = known_of_sender(tx, permit, unit).await?;
    known.extend(known_of_information(tx, permit, person).await?);
    let known: Answers = known.into_iter().filter(|(code, _)| form.field(code).is_some()).collect();
    let write = ctx.actor.permit::<Write>(&facts)?;
    prefill(ctx, tx, &write, &facts, form, &known).await?;
    Ok(facts)
}

async fn prefill(
    ctx: &Ctx,
    tx: &mut WriteTx,
    write: &Permit<Write>,
    facts: &ReferralFacts,
    form: &packs::Form,
    known: &Answers,
) -> Result<(), KeyError> {
    let compartments = form.split_by_compartment(known).into_keys().collect();
    crate::answers::keep(tx, &ctx.app.vault, write, facts, form, known, &compartments).await
}

/// Answers by the codes that forms use for the sender; a form without one of them leaves it out.
async fn known_of_sender(tx: &mut WriteTx, permit: &Permit<Begin>, unit: Option<&Unit>) -> DbResult<Answers> {
    let Some(row) = tx.first(&SENDER, permit, args![permit.user(), permit.body()]).await? else {
        return Ok(Answers::new());
    };
    let of_unit = |text: fn(&Unit) -> &str| unit.map(text).unwrap_or_default().to_owned();
    let (phone, email) = (of_unit(|unit| &unit.phone), of_unit(|unit| &unit.email));
    let known = [
        ("sender_contact", row.text("name")?),
        ("sender_role", row.text("title")?),
        ("sender_unit", of_unit(|unit| &unit.name)),
        ("sender_phone", if phone.is_empty() { row.text("body_phone")? } else { phone }),
        ("sender_email", if email.is_empty() { row.text("email")? } else { email }),
    ];
    Ok(known
        .into_iter()
        .filter(|(_, text)| !text.is_empty())
        .map(|(code, text)| (code.to_owned(), Answer::text(text)))
        .collect())
}

/// Answers by the codes that forms use for the information given.
async fn known_of_information(tx: &mut WriteTx, permit: &Permit<Begin>, person: PersonId) -> DbResult<Answers> {
    let Some(row) = tx.first(&INFORMED, permit, args![person, permit.body()]).await? else { return Ok(Answers::new()) };
    let known = [
        ("notice_given", "yes".to_owned()),
        ("notice_version", row.text("version")?),
        ("notice_language", row.text("lang")?),
        ("notice_date", row.text("given_on")?),
    ];
    Ok(known.into_iter().map(|(code, text)| (code.to_owned(), Answer::text(text))).collect())
}
