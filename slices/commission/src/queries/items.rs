//! Items of an agenda, with what the reader may know of each file. Files under a declared conflict are not there.

use db::{DbResult, Reads, Row, args, statements};
use kernel::ids::{BodyId, ItemId, MandateId, ReferralId, SeatId, SessionId, UserId};
use kernel::states::item::{ItemState, Outcome, Vote};
use kernel::states::referral::State;
use kernel::{Date, Instant, coded};
use policy::commission::{CommissionFacts, ItemFacts, ReadAgenda, SessionFacts, Sign};
use policy::referral::ReferralFacts;
use policy::{Actor, Permit};

coded! {
    /// What an item of the agenda is about.
    pub enum ItemKind("item-kind") {
        Referral = "referral",
        /// An urgent decision of the president between two sessions.
        Ratification = "ratification",
        /// Corrects signed minutes of an earlier session.
        Correction = "correction",
        Other = "other",
    }
}

/// The referral behind an item.
#[derive(Debug, Clone)]
pub struct File {
    pub facts: ReferralFacts,
    pub number: Option<i64>,
    pub number_year: Option<i64>,
    pub urgent: bool,
    pub received_on: Option<Date>,
    pub due_on: Option<Date>,
    /// The actor finds the referral itself now, not only its item.
    pub found: bool,
}

impl File {
    /// `12/2026`
    pub fn label(&self) -> String {
        match (self.number, self.number_year) {
            (Some(number), Some(year)) => format!("{number}/{year}"),
            _ => "–".to_owned(),
        }
    }
}

#[derive(Debug, Clone)]
pub struct ItemRow {
    pub id: ItemId,
    pub session: SessionId,
    pub position: i64,
    pub kind: ItemKind,
    pub file: Option<File>,
    pub title: String,
    pub state: ItemState,
    pub rapporteur: Option<SeatId>,
    pub rapporteur_name: String,
    pub summary: String,
    pub proposal: String,
    pub outcome: Option<Outcome>,
    pub reason_code: String,
    pub reason: String,
    pub legal_ground: String,
    pub to_body: Option<BodyId>,
    pub to_body_name: String,
    pub until: Option<Date>,
    pub tally: String,
    pub urgent_by: Option<UserId>,
    pub urgent_by_name: String,
    /// Why an urgent decision was not ratified; empty otherwise.
    pub not_ratified: String,
    pub decided_at: Option<Instant>,
    pub corrects: Option<SessionId>,
    /// `3/2026` of the session whose minutes are corrected.
    pub corrects_label: String,
    pub carried: bool,
    pub version: i64,
}

impl ItemRow {
    /// The data of the person behind it are kept and nothing else.
    pub fn is_restricted(&self) -> bool {
        self.file.as_ref().is_some_and(|file| file.facts.restricted)
    }

    /// The item as the rules see it.
    pub fn facts(&self, session: &SessionFacts) -> ItemFacts {
        ItemFacts { session: session.clone(), restricted: self.is_restricted() }
    }

    /// What was decided urgently must be ratified: it can wait, not vanish.
    pub fn can_be_taken_off(&self) -> bool {
        !self.state.is_final() && self.kind != ItemKind::Ratification
    }
}

macro_rules! columns {
    () => {
        "SELECT i.id, i.session_id, i.position, i.kind, i.title, i.state, i.rapporteur, i.summary, i.proposal, i.outcome,
            i.reason_code, i.reason, i.legal_ground, i.to_body, i.until, i.tally, i.urgent_by, i.not_ratified, i.decided_at, i.corrects,
            i.carried_from, i.version, ru.name AS rapporteur_name, tb.name AS to_body_name, uu.name AS urgent_by_name,
            cs.number AS corrects_number, cs.year AS corrects_year,
            r.id AS r_id, r.person_id, r.from_body, r.author_id, r.nucleus_id, r.to_body AS r_to_body, r.in_charge,
            r.state AS r_state, r.complete AS r_complete, r.version AS r_version, r.number, r.number_year, r.urgent, r.received_on, r.due_on,
            EXISTS (SELECT 1 FROM restrictions q WHERE q.person_id = r.person_id AND q.lifted_at IS NULL) AS r_restricted
        FROM items i LEFT JOIN referrals r ON r.id = i.referral_id LEFT JOIN seats rs ON rs.id = i.rapporteur
            LEFT JOIN users ru ON ru.id = rs.user_id LEFT JOIN bodies tb ON tb.id = i.to_body
            LEFT JOIN users uu ON uu.id = i.urgent_by LEFT JOIN sessions cs ON cs.id = i.corrects"
    };
}

statements! {
    /// $2 is the reader.
    ITEMS: Permit<ReadAgenda> = concat!(
        columns!(), " WHERE i.session_id = $1 AND ", people::no_conflict!("$2"),
        " ORDER BY i.position, i.id"
    );
    ITEM: Permit<ReadAgenda> = concat!(
        columns!(), " WHERE i.id = $1 AND i.session_id = $3 AND ", people::no_conflict!("$2")
    );
    /// The whole agenda, for the text that is signed: the signature covers every item.
    WHOLE: Permit<Sign> = concat!(columns!(), " WHERE i.session_id = $1 ORDER BY i.position, i.id");
    VOTES: Permit<ReadAgenda> = "SELECT v.item_id, v.seat_id, v.vote FROM votes v JOIN items i ON i.id = v.item_id
        WHERE i.session_id = $1";
    CONFLICTS: Permit<ReadAgenda> = "SELECT c.referral_id, c.user_id, u.name FROM conflicts c
        JOIN items i ON i.referral_id = c.referral_id JOIN users u ON u.id = c.user_id WHERE i.session_id = $1
        ORDER BY u.name, u.id";
    MANDATES: Permit<ReadAgenda> = "SELECT m.id, m.item_id, m.what, m.due_on, m.done_at, b.name AS body_name FROM mandates m
        JOIN items i ON i.id = m.item_id JOIN bodies b ON b.id = m.body_id WHERE i.session_id = $1 ORDER BY m.due_on, m.id";
    NOTICES: Permit<ReadAgenda> = "SELECT count(*) AS given FROM referral_steps s WHERE s.referral_id = $1
        AND s.step = 'issue_pre_rejection' AND s.seq > COALESCE((SELECT max(o.seq) FROM referral_steps o
            WHERE o.referral_id = $1 AND o.step = 'reopen'), 0)";
    DRAFT: Permit<ReadAgenda> = "SELECT summary, proposal, at FROM item_drafts WHERE item_id = $1 AND user_id = $2";
    BODIES: Permit<ReadAgenda> = "SELECT id, name FROM bodies WHERE valid_to IS NULL AND nucleus_id = $1
        ORDER BY sort_key, id LIMIT 500";
}

/// The items of a session that the reader may know of, in the order of the agenda.
pub async fn of_session(
    tx: &mut impl Reads,
    permit: &Permit<ReadAgenda>,
    actor: &Actor,
    commission: &CommissionFacts,
    session: SessionId,
) -> DbResult<Vec<ItemRow>> {
    let rows = tx.all(&ITEMS, permit, args![session, actor.user]).await?;
    rows.iter().map(|row| read(row, actor, commission)).collect()
}

pub async fn one(
    tx: &mut impl Reads,
    permit: &Permit<ReadAgenda>,
    actor: &Actor,
    commission: &CommissionFacts,
    session: SessionId,
    id: ItemId,
) -> DbResult<Option<ItemRow>> {
    let row = tx.first(&ITEM, permit, args![id, actor.user, session]).await?;
    row.map(|row| read(&row, actor, commission)).transpose()
}

/// Every item, for the text that both sign.
pub async fn whole(
    tx: &mut impl Reads,
    permit: &Permit<Sign>,
    actor: &Actor,
    commission: &CommissionFacts,
    session: SessionId,
) -> DbResult<Vec<ItemRow>> {
    tx.all(&WHOLE, permit, args![session]).await?.iter().map(|row| read(row, actor, commission)).collect()
}

/// All votes of a session: item, seat, vote.
pub async fn votes(
    tx: &mut impl Reads,
    permit: &Permit<ReadAgenda>,
    session: SessionId,
) -> DbResult<Vec<(ItemId, SeatId, Vote)>> {
    let rows = tx.all(&VOTES, permit, args![session]).await?;
    rows.iter().map(|row| Ok((row.id("item_id")?, row.id("seat_id")?, row.code("vote")?))).collect()
}

/// Who abstains by conflict of interest: referral, user, name.
pub async fn conflicts(
    tx: &mut impl Reads,
    permit: &Permit<ReadAgenda>,
    session: SessionId,
) -> DbResult<Vec<(ReferralId, UserId, String)>> {
    let rows = tx.all(&CONFLICTS, permit, args![session]).await?;
    rows.iter().map(|row| Ok((row.id("referral_id")?, row.id("user_id")?, row.text("name")?))).collect()
}

#[derive(Debug, Clone)]
pub struct GivenMandate {
    pub id: MandateId,
    pub item: ItemId,
    pub what: String,
    pub body_name: String,
    pub due_on: Date,
    pub is_done: bool,
}

pub async fn mandates(
    tx: &mut impl Reads,
    permit: &Permit<ReadAgenda>,
    session: SessionId,
) -> DbResult<Vec<GivenMandate>> {
    let read = |row: &Row| {
        Ok(GivenMandate {
            id: row.id("id")?,
            item: row.id("item_id")?,
            what: row.text("what")?,
            body_name: row.text("body_name")?,
            due_on: row.date("due_on")?,
            is_done: row.opt_text("done_at")?.is_some(),
        })
    };
    tx.all(&MANDATES, permit, args![session]).await?.iter().map(read).collect()
}

/// A notice of reasons against was given since the referral was last reopened.
pub async fn notice_given(tx: &mut impl Reads, permit: &Permit<ReadAgenda>, referral: ReferralId) -> DbResult<bool> {
    let row = tx.first(&NOTICES, permit, args![referral]).await?;
    Ok(row.map(|row| row.int("given")).transpose()?.unwrap_or(0) > 0)
}

/// The reader's own unsaved text about an item: summary, proposal, when.
pub async fn draft(
    tx: &mut impl Reads,
    permit: &Permit<ReadAgenda>,
    actor: &Actor,
    item: ItemId,
) -> DbResult<Option<(String, String, Instant)>> {
    let row = tx.first(&DRAFT, permit, args![item, actor.user]).await?;
    row.map(|row| Ok((row.text("summary")?, row.text("proposal")?, row.instant("at")?))).transpose()
}

/// Bodies of the nucleus that a decision can name, by name.
pub async fn bodies(
    tx: &mut impl Reads,
    permit: &Permit<ReadAgenda>,
    commission: &CommissionFacts,
) -> DbResult<Vec<(BodyId, String)>> {
    let rows = tx.all(&BODIES, permit, args![commission.nucleus]).await?;
    rows.iter().map(|row| Ok((row.id("id")?, row.text("name")?))).collect()
}

fn read(row: &Row, actor: &Actor, commission: &CommissionFacts) -> DbResult<ItemRow> {
    let text = |column: &str| row.opt_text(column).map(Option::unwrap_or_default);
    let corrects_label = match (row.opt_int("corrects_number")?, row.opt_int("corrects_year")?) {
        (Some(number), Some(year)) => format!("{number}/{year}"),
        _ => String::new(),
    };
    Ok(ItemRow {
        id: row.id("id")?,
        session: row.id("session_id")?,
        position: row.int("position")?,
        kind: row.code("kind")?,
        file: file(row, actor, commission)?,
        title: row.text("title")?,
        state: row.code("state")?,
        rapporteur: row.opt_id("rapporteur")?,
        rapporteur_name: text("rapporteur_name")?,
        summary: row.text("summary")?,
        proposal: row.text("proposal")?,
        outcome: row.opt_code("outcome")?,
        reason_code: row.text("reason_code")?,
        reason: row.text("reason")?,
        legal_ground: row.text("legal_ground")?,
        to_body: row.opt_id("to_body")?,
        to_body_name: text("to_body_name")?,
        until: row.opt_date("until")?,
        tally: row.text("tally")?,
        urgent_by: row.opt_id("urgent_by")?,
        urgent_by_name: text("urgent_by_name")?,
        not_ratified: row.text("not_ratified")?,
        decided_at: row.opt_instant("decided_at")?,
        corrects: row.opt_id("corrects")?,
        corrects_label,
        carried: row.opt_text("carried_from")?.is_some(),
        version: row.int("version")?,
    })
}

fn file(row: &Row, actor: &Actor, commission: &CommissionFacts) -> DbResult<Option<File>> {
    let Some(id) = row.opt_id("r_id")? else { return Ok(None) };
    let facts = ReferralFacts {
        id,
        person: row.id("person_id")?,
        from_body: row.id("from_body")?,
        author: row.id("author_id")?,
        nucleus: row.id("nucleus_id")?,
        to_body: row.opt_id("r_to_body")?,
        in_charge: row.opt_id("in_charge")?,
        state: row.code::<State>("r_state")?,
        complete: row.flag("r_complete")?,
        version: row.int("r_version")?,
        seat: commission.seat,
        // The statement leaves files under a conflict out.
        conflicted: false,
        restricted: row.flag("r_restricted")?,
    };
    Ok(Some(File {
        found: actor.may(policy::referral::View, &facts),
        facts,
        number: row.opt_int("number")?,
        number_year: row.opt_int("number_year")?,
        urgent: row.flag("urgent")?,
        received_on: row.opt_date("received_on")?,
        due_on: row.opt_date("due_on")?,
    }))
}
