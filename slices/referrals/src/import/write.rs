//! Carrying an import out: rows in batches, each batch one transaction with its events.
//!
//! A crash leaves whole rows, because a row's person, referral, answers and fingerprint stand or fall together; the
//! next run finds the fingerprints and goes on where this one stopped.

use std::collections::{BTreeSet, HashMap};

use db::{DbError, Reads, WriteTx, args, statements};
use kernel::ids::{ImportRunId, NucleusId, PersonId, ReferralId};
use kernel::states::referral::Step;
use kernel::{Date, Instant};
use packs::{Form, PackSet};
use people::{Desk, KeyError};
use policy::people::Register;
use policy::referral::{Advance, Begin, Write};
use policy::{Actor, Denied, Permit, Why};
use web::App;

use super::events::SpreadsheetRowsImported;
use super::person::PersonRow;
use super::plan::{Plan, RowPlan};
use super::register::{Looked, already};
use super::registering::{new_person, widen};
use crate::events::ReferralBegun;
use crate::{answers, journey};

/// Rows of one transaction: others get their turn in between.
const BATCH: usize = 200;

statements! {
    /// Two imports of one run follow each other, on PostgreSQL too.
    TURN: Permit<Begin> = "UPDATE import_runs SET version = version + 1 WHERE id = $1";
    /// A mark that came since the register was asked.
    RESTRICTED: Permit<Begin> = "SELECT 1 AS one FROM restrictions WHERE person_id = $1 AND lifted_at IS NULL LIMIT 1";
    KEEP_ROW: Permit<Begin> = "INSERT INTO import_rows (body_id, fingerprint, referral_id) VALUES ($1, $2, $3)";
}

#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    #[error(transparent)]
    Key(#[from] KeyError),
    #[error("refused: {0:?}")]
    Denied(Denied),
}

impl From<DbError> for ImportError {
    fn from(error: DbError) -> Self {
        Self::Key(error.into())
    }
}

impl From<Denied> for ImportError {
    fn from(denied: Denied) -> Self {
        Self::Denied(denied)
    }
}

impl From<ImportError> for web::PageError {
    fn from(error: ImportError) -> Self {
        match error {
            ImportError::Key(error) => error.into(),
            ImportError::Denied(denied) => denied.into(),
        }
    }
}

/// Everything an import needs.
pub struct Job<'a> {
    pub app: &'a App,
    pub actor: &'a Actor,
    pub packs: &'a PackSet,
    pub form: &'a Form,
    pub run: ImportRunId,
    pub plan: &'a Plan,
    pub looked: &'a Looked,
    /// Send what is complete; the rest stays a draft.
    pub send: Sending,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sending {
    KeepDrafts,
    SendComplete,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Written {
    pub referrals: usize,
    pub people: usize,
    pub sent: usize,
    /// Rows for which the time was too short: the next call goes on with them.
    pub left: usize,
}

/// Who acts, asked once.
struct Rights {
    register: Permit<Register>,
    begin: Permit<Begin>,
    nucleus: NucleusId,
}

impl Job<'_> {
    /// The rows that would be written now.
    pub fn rows(&self) -> Vec<&RowPlan> {
        let is_new =
            |row: &&RowPlan| row.valid && row.repeats.is_none() && !self.looked.imported.contains_key(&row.number);
        self.plan.rows.iter().filter(is_new).collect()
    }

    /// Writes the valid rows. `told` hears how many are done; after `until` no further batch is begun.
    pub async fn write(
        &self,
        mut told: impl FnMut(usize, usize),
        until: Option<Instant>,
    ) -> Result<Written, ImportError> {
        let rights = Rights {
            register: self.actor.permit::<Register>(&())?,
            begin: self.actor.permit::<Begin>(&())?,
            nucleus: self.actor.nucleus.ok_or(Denied::Refused(Why::NotYourNucleus))?,
        };
        let rows = self.rows();
        let merged = self.people_of_groups(&rows);
        let mut known = self.looked.known.clone();
        let mut written = Written::default();
        for (at, batch) in rows.chunks(BATCH).enumerate() {
            if until.is_some_and(|until| self.app.now() >= until) {
                written.left = rows.len() - at * BATCH;
                break;
            }
            match self.write_batch(&rights, batch, &merged, &mut known, &mut written).await {
                // The same rows came from elsewhere at the same moment: the second look finds them.
                Err(ImportError::Key(KeyError::Db(DbError::Exists(_)))) => {
                    self.write_batch(&rights, batch, &merged, &mut known, &mut written).await?;
                }
                other => other?,
            }
            told((at * BATCH + batch.len()).min(rows.len()), rows.len());
        }
        Ok(written)
    }

    async fn write_batch(
        &self,
        rights: &Rights,
        batch: &[&RowPlan],
        merged: &HashMap<usize, PersonRow>,
        known: &mut HashMap<usize, PersonId>,
        written: &mut Written,
    ) -> Result<(), ImportError> {
        let mut tx = self.app.db.write().await?;
        let now = self.app.now();
        tx.run(&TURN, &rights.begin, args![self.run]).await?;
        let prints: Vec<&str> =
            batch.iter().filter_map(|row| self.looked.fingerprints.get(&row.number)).map(String::as_str).collect();
        let before = already(&mut tx, self.actor, &prints).await?;
        // Only what is committed counts: a batch that fails leaves `known` and `written` as they were.
        let (mut found, mut done) = (known.clone(), *written);
        for row in batch {
            let Some(print) = self.looked.fingerprints.get(&row.number) else { continue };
            if let Some(person) = before.get(print) {
                found.insert(row.group, *person);
                continue;
            }
            let person = self.person_of(&mut tx, rights, row, merged, &mut found, &mut done, now).await?;
            // The look after the import names the row.
            if tx.first(&RESTRICTED, &rights.begin, args![person]).await?.is_some() {
                continue;
            }
            self.write_row(&mut tx, rights, row, person, print, &mut done, now).await?;
        }
        let event = SpreadsheetRowsImported {
            run: self.run,
            referrals: done.referrals - written.referrals,
            people: done.people - written.people,
            sent: done.sent - written.sent,
        };
        tx.commit(&rights.begin.author(now), &event).await?;
        (*known, *written) = (found, done);
        Ok(())
    }

    #[expect(clippy::too_many_arguments, reason = "one row's context, passed on within this file only")]
    async fn person_of(
        &self,
        tx: &mut WriteTx,
        rights: &Rights,
        row: &RowPlan,
        merged: &HashMap<usize, PersonRow>,
        found: &mut HashMap<usize, PersonId>,
        done: &mut Written,
        now: Instant,
    ) -> Result<PersonId, ImportError> {
        if let Some(person) = found.get(&row.group) {
            return Ok(*person);
        }
        let person = merged.get(&row.group).ok_or_else(|| DbError::Rule("a valid row without a person".to_owned()))?;
        let desk = Desk { vault: &self.app.vault, random: &self.app.random, now };
        let event = people::register(tx, desk, &rights.register, &new_person(person), Some(rights.nucleus)).await?;
        let id = event.person;
        tx.note(&rights.register.author(now), &event);
        found.insert(row.group, id);
        done.people += 1;
        Ok(id)
    }

    #[expect(clippy::too_many_arguments, reason = "one row's context, passed on within this file only")]
    async fn write_row(
        &self,
        tx: &mut WriteTx,
        rights: &Rights,
        row: &RowPlan,
        person: PersonId,
        print: &str,
        done: &mut Written,
        now: Instant,
    ) -> Result<(), ImportError> {
        let today = self.actor.today;
        let id = ReferralId::new(now, &self.app.random);
        let new = journey::NewDraft {
            id,
            person,
            nucleus: rights.nucleus,
            form_version: self.form.version.clone(),
            pack_ref: self.packs.version().pack_ref(),
        };
        let facts = journey::draft(tx, self.actor, &rights.begin, &new, now).await?;
        tx.note(&rights.begin.author(now), &ReferralBegun { referral: id, person });
        let sends = self.send == Sending::SendComplete && self.is_ready(row, today);
        let kept = if sends { self.form.without_hidden(&row.answers, today) } else { row.answers.clone() };
        let write = self.actor.permit::<Write>(&facts)?;
        let compartments: BTreeSet<_> = self.form.split_by_compartment(&kept).into_keys().collect();
        answers::keep(tx, &self.app.vault, &write, &facts, self.form, &kept, &compartments).await?;
        tx.run(&KEEP_ROW, &rights.begin, args![self.actor.body, print, id]).await?;
        done.referrals += 1;
        if sends {
            let permit = self.actor.permit_to(Advance(Step::Send), &facts)?;
            let rules = self.packs.commission_rules(today);
            journey::advance(tx, &permit, &facts, &journey::Change::default(), rules, now, today).await?;
            done.sent += 1;
        }
        Ok(())
    }

    /// Nothing required is missing, documents included: a spreadsheet brings none.
    fn is_ready(&self, row: &RowPlan, today: Date) -> bool {
        row.complete && self.form.required_attachments(&row.answers, today).is_empty()
    }

    /// Each person once, with what any of the rows says of them; the first row wins.
    fn people_of_groups(&self, rows: &[&RowPlan]) -> HashMap<usize, PersonRow> {
        let mut merged: HashMap<usize, PersonRow> = HashMap::new();
        for row in rows {
            let Some(person) = &row.person else { continue };
            match merged.get_mut(&row.group) {
                Some(first) => widen(first, person),
                None => {
                    merged.insert(row.group, person.clone());
                }
            }
        }
        merged
    }
}
