//! `netmet bench cases`: a register of cases, each with a team, a diary and appointments, and the pages of who leads sixty of them.
//!
//! Rows are written as the slices write them, sealed with keys of each person; only rights are not asked a million times.

use agenda::store as appointments;
use audit::{About, Author, Event};
use cases::{diary, figures};
use db::{Reads, WriteTx, args, statements};
use kernel::ids::{AppointmentId, CaseId, EntryId, FigureId, PersonId, UserId};
use kernel::words::Compartment;
use kernel::{Coded, Instant, Random};
use policy::Steward;
use serde::Serialize;
use web::App;

use super::Bench;
use crate::commands::progress;
use crate::setup::SetupError;

/// Who leads the sixty cases that are measured: a member of the cast.
pub const LEADER: &str = "Elena Fabbri";
/// Cases of one who leads.
const CASELOAD: usize = 60;
/// Of the twenty events of a case: what was written, and when it was met.
const ENTRIES: i64 = 16;
const MEETINGS: i64 = 4;
const BATCH: usize = 1_000;

statements! {
    WAITING: Steward = "SELECT r.id, r.person_id, r.nucleus_id, r.from_body, r.author_id FROM referrals r
        WHERE r.number_year = 1900 AND r.id > $1 AND NOT EXISTS (SELECT 1 FROM cases c WHERE c.person_id = r.person_id)
        ORDER BY r.id LIMIT $2";
    CASES: Steward = "SELECT count(*) AS n FROM cases";
    CAST: Steward = "SELECT u.id, m.body_id, b.nucleus_id FROM users u JOIN memberships m ON m.user_id = u.id JOIN bodies b ON b.id = m.body_id
        JOIN membership_duties d ON d.membership_id = m.id WHERE u.name = $1 AND d.duty = 'accompany'";
    CHARGE: Steward = "UPDATE referrals SET state = 'in_charge', in_charge = $2, nucleus_id = $3 WHERE id = $1";
    USER: Steward = "INSERT INTO users (id, name, sort_key, email, email_key, totp_last_step, lang, shortcuts, title, created_at, version)
        VALUES ($1, $2, $3, $4, $4, 0, 'it', TRUE, '', $5, 1)";
    CASE: Steward = "INSERT INTO cases (id, person_id, referral_id, nucleus_id, body_id, manager_id, state, state_since, opened_at,
            last_entry_on, pack_ref, last_seq, version) VALUES ($1, $2, $3, $4, $5, $6, 'open', $7, $7, $8, $9, 1, 1)";
    STEP: Steward = "INSERT INTO case_steps (case_id, seq, step, at, user_id, body_id, manager_id, reason_code)
        VALUES ($1, 1, 'open', $2, $3, $4, $3, '')";
    KEY: Steward = "INSERT INTO data_keys (person_id, compartment, key_id, wrapped) VALUES ($1, $2, $3, $4)";
    FIGURE: Steward = "INSERT INTO figures (id, case_id, role, body_id, user_id, sealed, slice, valid_from, valid_to, state, proposed_by,
            proposed_at, answered_at, answer_way, pack_ref, version)
        VALUES ($1, $2, 'employment_officer', $3, $4, $5, 'work', $6, $7, 'active', $4, $8, $8, 'account', $9, 1)";
    ENTRY: Steward = "INSERT INTO entries (id, case_id, kind, happened_on, compartment, sealed, author_id, body_id, at)
        VALUES ($1, $2, 'interview', $3, $4, $5, $6, $7, $8)";
    MEETING: Steward = "INSERT INTO appointments (id, case_id, kind, compartment, state, starts_at, ends_at, medium, body_id, with_person,
            interpreter, telling, sealed, before_absence, author_id, pack_ref, created_at, last_seq, version)
        VALUES ($1, $2, 'interview', 'work', 'confirmed', $3, $4, 'office', $5, TRUE, FALSE, 'in_person', $6, '', $7, $8, $3, 1, 1)";
    MEMBER: Steward = "INSERT INTO appointment_members (appointment_id, member, user_id, body_id) VALUES ($1, $2, $2, $3)";
    OF_LEADER: Steward = "SELECT c.id FROM cases c JOIN users u ON u.id = c.manager_id JOIN referrals r ON r.id = c.referral_id
        WHERE u.name = $1 AND r.number_year = 1900 ORDER BY c.id";
}

#[derive(Serialize)]
struct CasesLoaded {
    cases: usize,
}

impl Event for CasesLoaded {
    const KIND: &'static str = "cases_loaded";

    fn about(&self) -> About {
        About::network()
    }
}

/// Who leads, for which body.
#[derive(Clone)]
struct Leader {
    user: UserId,
    body: String,
    nucleus: String,
}

/// One referral of the loaded register that becomes a case.
struct Waiting {
    referral: String,
    person: PersonId,
    leader: Leader,
}

struct Loader<'a> {
    app: &'a App,
    random: Random,
    steward: Steward,
}

/// Fills up to `bench.people` cases and tells those that [`LEADER`] leads.
pub async fn prepare(bench: &Bench, app: &App) -> Result<Vec<String>, SetupError> {
    let loader = Loader { app, random: Random::seeded(bench.seed ^ 0x6361_7365), steward: Steward::for_task("bench") };
    loader.load(bench.people).await?;
    let mut tx = app.db.read().await?;
    let rows = tx.all(&OF_LEADER, &loader.steward, args![LEADER]).await?;
    Ok(rows.iter().map(|row| row.text("id")).collect::<Result<_, _>>()?)
}

pub async fn count(app: &App) -> Result<i64, SetupError> {
    let mut tx = app.db.read().await?;
    let row = tx.first(&CASES, &Steward::for_task("bench"), args![]).await?;
    Ok(row.map_or(Ok(0), |row| row.int("n"))?)
}

impl Loader<'_> {
    async fn load(&self, wanted: usize) -> Result<(), SetupError> {
        let measured = self.measured().await?;
        let mut done = usize::try_from(count(self.app).await?).unwrap_or(0);
        let (mut after, mut leader, mut led) = (String::new(), measured, 0);
        while done < wanted {
            let mut tx = self.app.db.write().await?;
            let rows = tx.all(&WAITING, &self.steward, args![&after, i64::try_from(BATCH).unwrap_or(1)]).await?;
            let Some(last) = rows.last() else { break };
            after = last.text("id")?;
            for row in &rows {
                if led == CASELOAD {
                    leader = self.hire(&mut tx, &row.text("from_body")?, &row.text("nucleus_id")?).await?;
                    led = 0;
                }
                led += 1;
                let waiting =
                    Waiting { referral: row.text("id")?, person: row.id("person_id")?, leader: leader.clone() };
                self.case(&mut tx, &waiting).await?;
            }
            done += rows.len();
            tx.commit(&Author::machine(self.app.now()), &CasesLoaded { cases: rows.len() }).await?;
            progress(done, wanted, "cases");
        }
        Ok(())
    }

    async fn measured(&self) -> Result<Leader, SetupError> {
        let mut tx = self.app.db.read().await?;
        let row = tx.first(&CAST, &self.steward, args![LEADER]).await?;
        let row = row.ok_or_else(|| SetupError::Other(format!("{LEADER} accompanies nobody")))?;
        Ok(Leader { user: row.id("id")?, body: row.text("body_id")?, nucleus: row.text("nucleus_id")? })
    }

    /// Another who leads sixty, for the body whose referral comes next.
    async fn hire(&self, tx: &mut WriteTx, body: &str, nucleus: &str) -> Result<Leader, SetupError> {
        let (user, now) = (UserId::new(self.app.now(), &self.random), self.app.now());
        let name = format!("Operatrice {}", self.random.below(1_000_000_000));
        let row = args![user, &name, name.to_lowercase(), format!("{user}@example.org"), now];
        tx.run(&USER, &self.steward, row).await?;
        Ok(Leader { user, body: body.to_owned(), nucleus: nucleus.to_owned() })
    }

    async fn case(&self, tx: &mut WriteTx, waiting: &Waiting) -> Result<(), SetupError> {
        let (person, leader, packs) = (waiting.person, &waiting.leader, self.app.packs());
        let zone = packs.territory().time_zone();
        let opened = self.app.now().plus_days(-200);
        let (id, pack_ref) = (CaseId::new(opened, &self.random), packs.version().pack_ref());
        let last = self.app.now().plus_days(-i64::try_from(self.random.below(20)).unwrap_or(0)).local_date(zone);
        tx.run(&CHARGE, &self.steward, args![&waiting.referral, &leader.body, &leader.nucleus]).await?;
        let row =
            args![id, person, &waiting.referral, &leader.nucleus, &leader.body, leader.user, opened, last, &pack_ref];
        tx.run(&CASE, &self.steward, row).await?;
        tx.run(&STEP, &self.steward, args![id, opened, leader.user, &leader.body]).await?;
        let mut keys = Vec::new();
        for compartment in [Compartment::Identity, Compartment::Work, Compartment::Social] {
            let (key, wrapped) = self.app.vault.new_data_key(person, compartment);
            let row = args![person, compartment.code(), self.app.vault.key_id(), wrapped];
            tx.run(&KEY, &self.steward, row).await?;
            keys.push((compartment, key));
        }
        let figure = FigureId::new(opened, &self.random);
        let purpose = figures::Words { purpose: "Cerca offerte.".to_owned(), ..figures::Words::default() };
        let sealed = self.sealed(&keys[0].1, &figures::place(figure), &purpose);
        let until = self.app.now().plus_days(200).local_date(zone);
        let row =
            args![figure, id, &leader.body, leader.user, sealed, opened.local_date(zone), until, opened, &pack_ref];
        tx.run(&FIGURE, &self.steward, row).await?;
        for number in 0..ENTRIES {
            self.entry(tx, (id, leader), &keys[if number % 4 == 3 { 2 } else { 1 }], number).await?;
        }
        for number in 0..MEETINGS {
            self.meeting(tx, (id, leader), &keys[1].1, &pack_ref, number).await?;
        }
        Ok(())
    }

    async fn entry(
        &self,
        tx: &mut WriteTx,
        (case, leader): (CaseId, &Leader),
        (compartment, key): &(Compartment, vault::DataKey),
        number: i64,
    ) -> Result<(), SetupError> {
        let at = self.app.now().plus_days(-12 * (ENTRIES - number)).plus_seconds(self.seconds());
        let (id, words) = (EntryId::new(at, &self.random), SAID[self.random.below(SAID.len())]);
        let sealed = self.app.vault.seal(key, &diary::place(id), words.as_bytes());
        let day = at.local_date(self.app.packs().territory().time_zone());
        let row = args![id, case, day, compartment.code(), sealed, leader.user, &leader.body, at];
        tx.run(&ENTRY, &self.steward, row).await?;
        Ok(())
    }

    /// One meeting of each month: two behind, one in this, one to come.
    async fn meeting(
        &self,
        tx: &mut WriteTx,
        (case, leader): (CaseId, &Leader),
        key: &vault::DataKey,
        pack_ref: &str,
        number: i64,
    ) -> Result<(), SetupError> {
        let days = 30 * (number - 2) + i64::try_from(self.random.below(28)).unwrap_or(0);
        let starts: Instant = self.app.now().plus_days(days).plus_seconds(self.seconds());
        let id = AppointmentId::new(starts, &self.random);
        let words = appointments::Words { subject: "Colloquio sul progetto".to_owned(), ..Default::default() };
        let sealed = self.sealed(key, &appointments::place(id), &words);
        let row = args![id, case, starts, starts.plus_seconds(3_600), &leader.body, sealed, leader.user, pack_ref];
        tx.run(&MEETING, &self.steward, row).await?;
        tx.run(&MEMBER, &self.steward, args![id, leader.user, &leader.body]).await?;
        Ok(())
    }

    fn sealed(&self, key: &vault::DataKey, place: &str, words: &impl Serialize) -> Vec<u8> {
        self.app.vault.seal(key, place, &serde_json::to_vec(words).unwrap_or_default())
    }

    fn seconds(&self) -> i64 {
        60 * i64::try_from(self.random.below(480)).unwrap_or(0)
    }
}

/// What a diary says, at the length at which people write.
const SAID: [&str; 4] = [
    "Primo colloquio. Vorrebbe lavorare in cucina; ha già fatto due stagioni in mensa e sa usare la lavastoviglie grande.",
    "Telefonata: il contratto d’affitto scade a giugno, va avvisato lo sportello casa. Richiamare dopo il dieci del mese.",
    "Visita in azienda con il tutor: la mansione di prova è chiara, gli orari vanno bene, manca ancora la visita medica. Il \
     responsabile chiede un periodo di prova di due settimane e vuole conoscere la persona prima di firmare la convenzione.",
    "Riunione di équipe: si prova un tirocinio di tre mesi, verifica fra trenta giorni.",
];
