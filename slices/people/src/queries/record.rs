//! Reading one record in full.

use db::{DbResult, Reads, Row, args, statements};
use kernel::codice_fiscale::Mismatch;
use kernel::identifier::IdentifierKind;
use kernel::ids::{NucleusId, PersonId, ReferralId};
use kernel::states::referral::State;
use kernel::words::LegalSex;
use kernel::{Coded, Instant};
use policy::people::{Register, View};
use policy::{Actor, Ground, Permit};

use crate::card::PersonCard;
use crate::closed;
use crate::relation::referral_facts_of_person;
use crate::rules::entry::NewIdentifier;
use crate::rules::words::Birth;

/// All that the record says, without what is sealed.
#[derive(Debug, Clone)]
pub struct Record {
    pub card: PersonCard,
    pub birth_place: String,
    pub legal_sex: LegalSex,
    pub chosen_gender: String,
    pub citizenship: String,
    pub address: String,
    pub registrar: String,
    pub registered_by: String,
    pub registered_at: Instant,
    pub identifiers: Vec<NewIdentifier>,
}

impl Record {
    pub fn birth(&self) -> Option<Birth> {
        self.card.birth_date.map(Birth::Day).or(self.card.birth_year.map(Birth::Year))
    }
}

statements! {
    RECORD: Permit<View> = concat!("SELECT p.id, p.family, p.given, p.family_original, p.given_original, p.original_lang,
            p.chosen_name, p.birth_date, p.birth_year, p.birth_place, p.legal_sex, p.chosen_gender, p.citizenship,
            p.municipality, p.address, p.phone, p.email, p.lang, p.interpreter, p.created_at, b.name AS registrar,
            u.name AS registered_by, ", closed!("p.id"), "
        FROM people p JOIN bodies b ON b.id = p.registered_by JOIN users u ON u.id = p.created_by WHERE p.id = $1");
    IDENTIFIERS: Permit<View> = "SELECT kind, value, warnings FROM person_identifiers WHERE person_id = $1
        ORDER BY kind, value";
    REFERRALS: Permit<View> = "SELECT r.id, r.number, r.number_year, r.state, r.created_at, r.sent_at, b.name AS sender
        FROM referrals r JOIN bodies b ON b.id = r.from_body WHERE r.person_id = $1 ORDER BY r.created_at DESC, r.id DESC";
    NUCLEUS_CODE: Permit<Register> = "SELECT code FROM nuclei WHERE id = $1";
    NUCLEUS_CODE_OF: Permit<View> = "SELECT code FROM nuclei WHERE id = $1";
}

pub async fn record(tx: &mut impl Reads, permit: &Permit<View>, id: PersonId) -> DbResult<Option<Record>> {
    let Some(row) = tx.first(&RECORD, permit, args![id]).await? else { return Ok(None) };
    let identifiers = tx.all(&IDENTIFIERS, permit, args![id]).await?;
    Ok(Some(Record {
        card: PersonCard::read(&row)?,
        birth_place: row.text("birth_place")?,
        legal_sex: row.code("legal_sex")?,
        chosen_gender: row.text("chosen_gender")?,
        citizenship: row.text("citizenship")?,
        address: row.text("address")?,
        registrar: row.text("registrar")?,
        registered_by: row.text("registered_by")?,
        registered_at: row.instant("created_at")?,
        identifiers: identifiers.iter().map(read_identifier).collect::<DbResult<_>>()?,
    }))
}

fn read_identifier(row: &Row) -> DbResult<NewIdentifier> {
    let warnings = row.text("warnings")?;
    Ok(NewIdentifier {
        kind: row.code::<IdentifierKind>("kind")?,
        value: row.text("value")?,
        warnings: warnings.split(',').filter_map(Mismatch::parse).collect(),
    })
}

/// A referral of the person that the actor finds, and why.
#[derive(Debug, Clone)]
pub struct ReferralLine {
    pub id: ReferralId,
    pub number: Option<(i64, i64)>,
    pub state: State,
    pub sender: String,
    /// When it was sent, or begun while it is a draft.
    pub since: Instant,
    pub grounds: Vec<Ground>,
}

/// The person's referrals that the actor finds, newest first: each by its own rule, so that no number tells of others.
pub async fn referrals(
    tx: &mut impl Reads,
    permit: &Permit<View>,
    actor: &Actor,
    id: PersonId,
) -> DbResult<Vec<ReferralLine>> {
    let facts = referral_facts_of_person(tx, actor, id).await?;
    let rows = tx.all(&REFERRALS, permit, args![id]).await?;
    let mut lines = Vec::new();
    for row in &rows {
        let id: ReferralId = row.id("id")?;
        let found = facts.iter().find(|facts| facts.id == id);
        let grounds = found.map(|facts| policy::referral::grounds(actor, facts)).unwrap_or_default();
        if grounds.is_empty() {
            continue;
        }
        lines.push(ReferralLine {
            id,
            number: row.opt_int("number")?.zip(row.opt_int("number_year")?),
            state: row.code("state")?,
            sender: row.text("sender")?,
            since: row.opt_instant("sent_at")?.unwrap_or(row.instant("created_at")?),
            grounds,
        });
    }
    Ok(lines)
}

/// The pack code of the nucleus for which somebody registers, for the municipalities offered first.
pub async fn nucleus_code(
    tx: &mut impl Reads,
    permit: &Permit<Register>,
    nucleus: Option<NucleusId>,
) -> DbResult<Option<String>> {
    let row = tx.first(&NUCLEUS_CODE, permit, args![nucleus]).await?;
    row.map(|row| row.text("code")).transpose()
}

pub async fn nucleus_code_of(
    tx: &mut impl Reads,
    permit: &Permit<View>,
    nucleus: Option<NucleusId>,
) -> DbResult<Option<String>> {
    let row = tx.first(&NUCLEUS_CODE_OF, permit, args![nucleus]).await?;
    row.map(|row| row.text("code")).transpose()
}
