//! The file of a person, as it is given to the person (art. 15 GDPR): readable and machine-readable from the same data.
//!
//! Left out, and said so: what belongs to others, opinions and votes while a procedure runs, the working notes of the
//! services, and the files attached, which are given after somebody has looked at them.

mod activities;
mod agenda;
mod cases;
mod profile;
mod projects;
mod questions;
mod recipients;
mod referrals;
mod reviews;
mod words;

use std::collections::BTreeSet;

use db::{Reads, args, statements};
use i18n::Lang;
use kernel::Coded;
use kernel::identifier::IdentifierKind;
use kernel::ids::PersonId;
use kernel::words::{Compartment, LegalSex};
use kernel::{Date, Instant, coded};
use packs::PackSet;
use people::{Birth, KeyError};
use policy::Permit;
use policy::privacy::TakeFile;
use recipients::{AskedBody, Reader};
use serde::Serialize;
use vault::{SealError, Vault};

coded! {
    /// What is not in the file.
    pub enum LeftOut("privacy-left-out") {
        ThirdParties = "third_parties",
        RunningOpinions = "running_opinions",
        ServiceNotes = "service_notes",
        AttachedFiles = "attached_files",
        StaffNames = "staff_names",
    }
}

statements! {
    PERSON: Permit<TakeFile> = "SELECT p.*, b.name AS registrar FROM people p JOIN bodies b ON b.id = p.registered_by
        WHERE p.id = $1";
    IDENTIFIERS: Permit<TakeFile> = "SELECT kind, value FROM person_identifiers WHERE person_id = $1 ORDER BY kind, value";
    EARLIER: Permit<TakeFile> = "SELECT version, at, sealed FROM person_history WHERE person_id = $1 ORDER BY version";
    SAFE_CONTACT: Permit<TakeFile> = "SELECT sealed FROM person_sealed WHERE person_id = $1 AND compartment = 'protection'";
    INFORMED: Permit<TakeFile> = "SELECT version, lang, given_on FROM information_given WHERE person_id = $1 ORDER BY given_on, id";
    CONSENTS: Permit<TakeFile> = "SELECT purpose, given_on, withdrawn_on FROM consents WHERE person_id = $1 ORDER BY given_on, id";
    REFERRALS: Permit<TakeFile> = "SELECT r.id, r.number, r.number_year, r.state, r.form_version, r.sent_at, r.due_on,
            f.name AS sender, n.name AS nucleus, t.name AS receiver, c.name AS in_charge
        FROM referrals r JOIN bodies f ON f.id = r.from_body JOIN nuclei n ON n.id = r.nucleus_id
            LEFT JOIN bodies t ON t.id = r.to_body LEFT JOIN bodies c ON c.id = r.in_charge
        WHERE r.person_id = $1 ORDER BY r.created_at, r.id";
}

/// Everything, in the reader's words where there are any; codes are kept beside for machines.
#[derive(Debug, Serialize)]
pub struct PersonFile {
    pub format: &'static str,
    pub made_at: String,
    pub network: String,
    pub request: String,
    pub person: Vec<Fact>,
    pub earlier_records: Vec<Earlier>,
    pub informed: Vec<Fact>,
    pub consents: Vec<Fact>,
    pub referrals: Vec<ReferralPart>,
    pub cases: Vec<cases::CasePart>,
    /// Bodies that have received the data.
    pub recipients: BTreeSet<String>,
    /// Bodies without an account that were asked, with what they were told and what they answered.
    pub asked: Vec<AskedBody>,
    /// Who has read the data, newest first, each body once a day.
    pub readers: Vec<Reader>,
    pub left_out: Vec<Left>,
}

#[derive(Debug, Serialize)]
pub struct Fact {
    pub code: String,
    pub label: String,
    /// As it is stored, for machines.
    pub value: String,
    /// In words.
    pub text: String,
}

#[derive(Debug, Serialize)]
pub struct Earlier {
    pub replaced_at: String,
    pub record: serde_json::Value,
}

#[derive(Debug, Serialize)]
pub struct Left {
    pub code: &'static str,
    pub text: String,
}

#[derive(Debug, Serialize)]
pub struct ReferralPart {
    pub number: String,
    pub state: String,
    pub sender: String,
    pub answers: Vec<Section>,
    pub steps: Vec<StepPart>,
    pub decisions: Vec<StepPart>,
    pub opinions: Vec<Fact>,
    pub letters: Vec<Fact>,
    pub files: Vec<FilePart>,
}

#[derive(Debug, Serialize)]
pub struct Section {
    pub title: String,
    pub facts: Vec<Fact>,
}

#[derive(Debug, Serialize)]
pub struct StepPart {
    pub day: String,
    pub what: String,
    pub by: String,
    pub words: String,
}

#[derive(Debug, Serialize)]
pub struct FilePart {
    pub name: String,
    pub size: i64,
    pub sha256: String,
}

/// What gathering needs from the running house.
pub struct Gathering<'a> {
    pub vault: &'a Vault,
    pub packs: &'a PackSet,
    pub lang: Lang,
    pub network: &'a str,
    pub request: String,
    pub now: Instant,
}

impl Gathering<'_> {
    fn say(&self, id: &str) -> String {
        i18n::say(self.lang, id)
    }

    fn day(&self, at: Instant) -> String {
        self.date(at.local_date(self.packs.territory().time_zone()))
    }

    fn date(&self, day: Date) -> String {
        i18n::date(self.lang, day)
    }

    fn fact(&self, code: &str, label: &str, text: String) -> Fact {
        Fact { code: code.to_owned(), label: self.say(label), value: text.clone(), text }
    }

    pub async fn file(
        &self,
        tx: &mut impl Reads,
        permit: &Permit<TakeFile>,
        person: PersonId,
    ) -> Result<PersonFile, KeyError> {
        let mut left = BTreeSet::from([LeftOut::StaffNames]);
        let mut recipients = BTreeSet::new();
        let mut referrals = Vec::new();
        for row in tx.all(&REFERRALS, permit, args![person]).await? {
            for body in ["sender", "nucleus", "receiver", "in_charge"] {
                recipients.extend(row.opt_text(body)?);
            }
            referrals.push(self.referral(tx, permit, person, &row, &mut left).await?);
        }
        let cases = self.cases(tx, permit, person, &mut left).await?;
        recipients.extend(self.bodies_of_teams(tx, permit, person).await?);
        Ok(PersonFile {
            format: "net-met person file 1",
            made_at: self.now.to_string(),
            network: self.network.to_owned(),
            request: self.request.clone(),
            person: self.person(tx, permit, person).await?,
            earlier_records: self.earlier(tx, permit, person).await?,
            informed: self.informed(tx, permit, person).await?,
            consents: self.consents(tx, permit, person).await?,
            referrals,
            cases,
            recipients,
            asked: self.asked(tx, permit, person).await?,
            readers: self.readers(tx, permit, person).await?,
            left_out: left.into_iter().map(|one| Left { code: one.code(), text: i18n::code(self.lang, one) }).collect(),
        })
    }

    async fn person(
        &self,
        tx: &mut impl Reads,
        permit: &Permit<TakeFile>,
        person: PersonId,
    ) -> Result<Vec<Fact>, KeyError> {
        let Some(row) = tx.first(&PERSON, permit, args![person]).await? else { return Ok(Vec::new()) };
        let mut facts = Vec::new();
        let texts = [
            ("family", "people-family"),
            ("given", "people-given"),
            ("family_original", "people-family-original"),
            ("given_original", "people-given-original"),
            ("chosen_name", "people-chosen-name"),
            ("birth_date", "people-birth"),
            ("birth_place", "people-birth-place"),
            ("chosen_gender", "people-chosen-gender"),
            ("citizenship", "people-citizenship"),
            ("municipality", "people-municipality"),
            ("address", "people-address"),
            ("phone", "people-phone"),
            ("email", "people-email"),
            ("lang", "people-lang"),
        ];
        let birth = row.opt_date("birth_date")?.map(Birth::Day).or(row.opt_int("birth_year")?.map(Birth::Year));
        for (column, label) in texts {
            let value = match (column, birth) {
                ("birth_date", Some(Birth::Year(year))) => year.to_string(),
                _ => row.opt_text(column)?.unwrap_or_default(),
            };
            let text = self.of_record(column, &value, birth);
            facts.push(Fact { text, ..self.fact(column, label, value) });
        }
        let sex: LegalSex = row.code("legal_sex")?;
        let text = i18n::code(self.lang, sex);
        facts.push(Fact { text, ..self.fact("legal_sex", "people-legal-sex", sex.code().to_owned()) });
        // Nobody asked: there is nothing to hand over.
        if let Some(needs) = row.opt_flag("interpreter")? {
            let code = if needs { "yes" } else { "no" };
            let text = self.say(code);
            facts.push(Fact { text, ..self.fact("interpreter", "people-interpreter", code.to_owned()) });
        }
        let at = row.instant("created_at")?;
        let text = self.day(at);
        facts.push(Fact { text, ..self.fact("registered_at", "privacy-file-registered", at.to_string()) });
        facts.push(self.fact("registered_by", "privacy-file-registrar", row.text("registrar")?));
        for row in tx.all(&IDENTIFIERS, permit, args![person]).await? {
            let kind: IdentifierKind = row.code("kind")?;
            let value = row.text("value")?;
            let label = i18n::code(self.lang, kind);
            facts.push(Fact { code: kind.to_string(), label, text: value.clone(), value });
        }
        if let Some(row) = tx.first(&SAFE_CONTACT, permit, args![person]).await? {
            let place = format!("person_sealed/{person}/protection");
            let text = self.open(tx, permit, person, Compartment::Protection, &place, &row.bytes("sealed")?).await?;
            facts.push(self.fact("safe_contact", "people-safe-contact", String::from_utf8_lossy(&text).into_owned()));
        }
        facts.retain(|fact| !fact.text.is_empty());
        Ok(facts)
    }

    async fn open(
        &self,
        tx: &mut impl Reads,
        permit: &Permit<TakeFile>,
        person: PersonId,
        compartment: Compartment,
        place: &str,
        sealed: &[u8],
    ) -> Result<Vec<u8>, KeyError> {
        let key = people::data_key_of(tx, self.vault, &permit.sealed(compartment), person).await?;
        Ok(self.vault.open(&key.ok_or(SealError::DoesNotOpen)?, place, sealed)?)
    }

    /// The record before each mending (art. 16).
    async fn earlier(
        &self,
        tx: &mut impl Reads,
        permit: &Permit<TakeFile>,
        person: PersonId,
    ) -> Result<Vec<Earlier>, KeyError> {
        let mut found = Vec::new();
        for row in tx.all(&EARLIER, permit, args![person]).await? {
            let place = people::place_of_history(person, row.int("version")?);
            let plain = self.open(tx, permit, person, Compartment::Identity, &place, &row.bytes("sealed")?).await?;
            let record = serde_json::from_slice(&plain).unwrap_or_default();
            found.push(Earlier { replaced_at: row.text("at")?, record });
        }
        Ok(found)
    }

    async fn informed(
        &self,
        tx: &mut impl Reads,
        permit: &Permit<TakeFile>,
        person: PersonId,
    ) -> Result<Vec<Fact>, KeyError> {
        let rows = tx.all(&INFORMED, permit, args![person]).await?;
        let fact = |row: &db::Row| {
            let version = row.text("version")?;
            let day = row.date("given_on")?;
            let label = title_of(self.packs, &version, self.lang);
            Ok(Fact { label, code: version, value: day.to_string(), text: self.date(day) })
        };
        Ok(rows.iter().map(fact).collect::<db::DbResult<_>>()?)
    }

    async fn consents(
        &self,
        tx: &mut impl Reads,
        permit: &Permit<TakeFile>,
        person: PersonId,
    ) -> Result<Vec<Fact>, KeyError> {
        let rows = tx.all(&CONSENTS, permit, args![person]).await?;
        let fact = |row: &db::Row| {
            let purpose = row.text("purpose")?;
            let days = [Some(row.date("given_on")?), row.opt_date("withdrawn_on")?];
            let days: Vec<Date> = days.into_iter().flatten().collect();
            let text = days.iter().map(|day| self.date(*day)).collect::<Vec<_>>().join(" – ");
            let value = days.iter().map(ToString::to_string).collect::<Vec<_>>().join("/");
            Ok(Fact { label: purpose_of(self.packs, &purpose, self.lang), code: purpose, value, text })
        };
        Ok(rows.iter().map(fact).collect::<db::DbResult<_>>()?)
    }
}

pub(crate) fn title_of(packs: &PackSet, version: &str, lang: Lang) -> String {
    let text = packs.privacy().information.iter().find(|text| text.version == version);
    text.map_or_else(|| version.to_owned(), |text| format!("{} ({version})", text.title.in_lang(lang.tag())))
}

pub(crate) fn purpose_of(packs: &PackSet, purpose: &str, lang: Lang) -> String {
    let known = packs.privacy().consents.iter().find(|one| one.code == purpose);
    known.map_or_else(|| purpose.to_owned(), |one| one.label.in_lang(lang.tag()).to_owned())
}
