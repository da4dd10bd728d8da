//! The team of a case: figures with their mandates. A mandate opens its slice from the day it was accepted to its last day.

use std::collections::BTreeSet;

use db::{DbResult, Reads, Row, WriteTx, args, statements};
use kernel::ids::{BodyId, CaseId, FigureId, PersonId, UserId};
use kernel::states::case::{AnswerWay, FigureState, FigureStep};
use kernel::words::{BodyKind, Compartment, Duty};
use kernel::{Coded, Date, Instant};
use packs::TeamRules;
use people::KeyError;
use policy::cases::{Answer, CaseFacts, Cases, Compose, FigureFacts, MoveFigure, Read, ReadMandate, View};
use policy::{Actor, Ground, Permit, Scope, SealedAccess};
use serde::{Deserialize, Serialize};
use vault::{DataKey, Vault};

macro_rules! columns {
    () => {
        "SELECT g.id, g.role, g.body_id, g.user_id, g.sealed, g.slice, g.valid_from, g.valid_to, g.state, g.proposed_at,
            g.answered_at, g.answer_way, g.ended_at, g.reviewed_on, g.version, b.name AS body_name, u.name AS user_name, p.name AS proposer,
            b.kind AS body_kind
        FROM figures g LEFT JOIN bodies b ON b.id = g.body_id LEFT JOIN users u ON u.id = g.user_id
            JOIN users p ON p.id = g.proposed_by"
    };
}

statements! {
    /// The mandates of `$2` for the body `$3` that are active on `$4`.
    SLICE: Scope<Cases> = "SELECT slice FROM figures WHERE case_id = $1 AND user_id = $2 AND body_id = $3 AND state = 'active'
        AND valid_from <= $4 AND valid_to >= $4";
    OF_CASE: Permit<View> = concat!(columns!(), " WHERE g.case_id = $1 ORDER BY g.proposed_at, g.id");
    MANDATE: Permit<ReadMandate> = concat!(columns!(), " WHERE g.id = $1");
    ONE: Permit<Compose> = concat!(columns!(), " WHERE g.id = $1");
    /// Mandates of the same user in the same case that run or may run between `$3` and `$4`.
    OVERLAPPING: Permit<Compose> = "SELECT id FROM figures WHERE case_id = $1 AND user_id = $2 AND state IN ('proposed', 'active')
        AND valid_from <= $4 AND valid_to >= $3 LIMIT 1";
    PROPOSE: Permit<Compose> = "INSERT INTO figures (id, case_id, role, body_id, user_id, sealed, slice, valid_from, valid_to, state,
            proposed_by, proposed_at, answered_at, answer_way, ended_at, reviewed_on, pack_ref, version)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'proposed', $10, $11, NULL, NULL, NULL, NULL, $12, 1)";
    ANSWER: Permit<Answer> = "UPDATE figures SET state = $3, sealed = $4, answered_at = COALESCE(answered_at, $5),
            answer_way = COALESCE(answer_way, 'account'), ended_at = $6, version = version + 1 WHERE id = $1 AND version = $2";
    MOVE: Permit<MoveFigure> = "UPDATE figures SET state = $3, sealed = $4, answered_at = $5, answer_way = $6, ended_at = $7,
            version = version + 1 WHERE id = $1 AND version = $2";
    RENEW: Permit<MoveFigure> = "UPDATE figures SET slice = $3, valid_to = $4, reviewed_on = $5, version = version + 1
        WHERE id = $1 AND version = $2";
    /// Who can be asked: whoever takes part in teams, in every body of the network.
    CANDIDATES: Permit<Compose> = "SELECT DISTINCT u.id, u.name, b.id AS body_id, b.name AS body_name, b.kind AS body_kind, b.sort_key
        FROM memberships m JOIN membership_duties d ON d.membership_id = m.id JOIN users u ON u.id = m.user_id
            JOIN bodies b ON b.id = m.body_id
        WHERE d.duty = 'take_part' AND m.valid_from <= $1 AND (m.valid_to IS NULL OR m.valid_to >= $1) AND u.disabled_at IS NULL
            AND b.valid_from <= $1 AND (b.valid_to IS NULL OR b.valid_to >= $1)
        ORDER BY b.sort_key, b.id, u.name, u.id";
}

/// What of a figure is sealed: with the person's key of identity.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Words {
    /// Of somebody without an account.
    pub name: String,
    pub contact: String,
    /// What the figure is there for.
    pub purpose: String,
    /// Why it was declined or ended.
    pub reason: String,
}

/// Somebody of the team.
#[derive(Debug, Clone)]
pub struct Figure {
    pub id: FigureId,
    /// Code in the pack.
    pub role: String,
    pub body: Option<BodyId>,
    pub body_name: String,
    pub body_kind: Option<BodyKind>,
    pub user: Option<UserId>,
    pub user_name: String,
    pub words: Words,
    pub slice: BTreeSet<Compartment>,
    pub valid_from: Date,
    pub valid_to: Date,
    pub state: FigureState,
    pub proposed_at: Instant,
    pub proposer: String,
    pub answered_at: Option<Instant>,
    pub way: Option<AnswerWay>,
    pub ended_at: Option<Instant>,
    pub reviewed_on: Option<Date>,
    pub version: i64,
}

impl Figure {
    /// Accepted, and today is one of its days.
    pub fn is_active_on(&self, today: Date) -> bool {
        self.state == FigureState::Active && self.valid_from <= today && today <= self.valid_to
    }

    /// What the body or the role beside the person tells of.
    fn betrays(&self, rules: &TeamRules) -> Option<Compartment> {
        betrayed(rules, &self.role, self.body_kind)
    }

    /// The reader may know who this is: that somebody of the probation office is in a team tells of a sentence.
    pub fn is_named_to(&self, actor: &Actor, case: &CaseFacts, rules: &TeamRules) -> bool {
        let leads = policy::cases::grounds(actor, case).contains(&Ground::InCharge);
        let told = self.betrays(rules).is_none_or(|one| actor.may(Read(one), case));
        leads || told || self.user == Some(actor.user)
    }

    /// The account's name, or the name of somebody without one.
    pub fn name(&self) -> &str {
        if self.user.is_some() { &self.user_name } else { &self.words.name }
    }
}

/// What a role beside a person, or the kind of body it has, tells of.
pub fn betrayed(rules: &TeamRules, role: &str, body: Option<BodyKind>) -> Option<Compartment> {
    // A role that the pack does not know any more may have told of anything.
    let of_role = || rules.role(role).map_or(Some(Compartment::Judicial), |role| role.betrays);
    body.and_then(BodyKind::betrays).or_else(of_role)
}

/// The compartments of the actor's mandates in the case that are active today; `None` without one.
pub async fn slice(tx: &mut impl Reads, actor: &Actor, case: CaseId) -> DbResult<Option<BTreeSet<Compartment>>> {
    if !actor.has(Duty::TakePart) {
        return Ok(None);
    }
    let row = args![case, actor.user, actor.body, actor.today];
    let rows = tx.all(&SLICE, &actor.scope::<Cases>(), row).await?;
    let mut opened = BTreeSet::new();
    for row in &rows {
        opened.extend(read_slice(&row.text("slice")?));
    }
    Ok((!rows.is_empty()).then_some(opened))
}

/// The whole team, also who declined or left, oldest proposal first.
pub async fn of_case(
    tx: &mut impl Reads,
    vault: &Vault,
    permit: &Permit<View>,
    person: PersonId,
    case: CaseId,
) -> Result<Vec<Figure>, KeyError> {
    let rows = tx.all(&OF_CASE, permit, args![case]).await?;
    let key = people::data_key_of(tx, vault, &permit.team(), person).await?;
    rows.iter().map(|row| read(vault, key.as_ref(), row)).collect()
}

/// What one is asked, or asked for.
pub async fn mandate(
    tx: &mut impl Reads,
    vault: &Vault,
    permit: &Permit<ReadMandate>,
    facts: &FigureFacts,
) -> Result<Option<Figure>, KeyError> {
    let Some(row) = tx.first(&MANDATE, permit, args![facts.id]).await? else { return Ok(None) };
    let key = people::data_key_of(tx, vault, &permit.team(), facts.case.person).await?;
    read(vault, key.as_ref(), &row).map(Some)
}

/// The same for whoever composes the team.
pub async fn one(
    tx: &mut impl Reads,
    vault: &Vault,
    permit: &Permit<Compose>,
    facts: &FigureFacts,
) -> Result<Option<Figure>, KeyError> {
    let Some(row) = tx.first(&ONE, permit, args![facts.id]).await? else { return Ok(None) };
    let key = people::data_key_of(tx, vault, &permit.team(), facts.case.person).await?;
    read(vault, key.as_ref(), &row).map(Some)
}

/// Somebody who can be asked to take part.
#[derive(Debug, Clone)]
pub struct Candidate {
    pub user: UserId,
    pub name: String,
    pub body: BodyId,
    pub body_name: String,
    pub body_kind: BodyKind,
}

pub async fn candidates(tx: &mut impl Reads, permit: &Permit<Compose>, today: Date) -> DbResult<Vec<Candidate>> {
    let rows = tx.all(&CANDIDATES, permit, args![today]).await?;
    let read = |row: &Row| {
        Ok(Candidate {
            user: row.id("id")?,
            name: row.text("name")?,
            body: row.id("body_id")?,
            body_name: row.text("body_name")?,
            body_kind: row.code("body_kind")?,
        })
    };
    rows.iter().map(read).collect()
}

/// The same user has a mandate, or is asked for one, on some of these days.
pub async fn overlaps(
    tx: &mut impl Reads,
    permit: &Permit<Compose>,
    case: CaseId,
    user: UserId,
    (from, to): (Date, Date),
) -> DbResult<bool> {
    Ok(tx.first(&OVERLAPPING, permit, args![case, user, from, to]).await?.is_some())
}

/// What is written when a figure is proposed.
pub struct NewFigure<'a> {
    pub id: FigureId,
    pub case: CaseId,
    pub person: PersonId,
    pub role: &'a str,
    pub body: Option<BodyId>,
    pub user: Option<UserId>,
    pub words: &'a Words,
    pub slice: &'a BTreeSet<Compartment>,
    pub days: (Date, Date),
    pub pack_ref: &'a str,
    pub at: Instant,
}

pub async fn propose(
    tx: &mut WriteTx,
    vault: &Vault,
    permit: &Permit<Compose>,
    new: &NewFigure<'_>,
) -> Result<(), KeyError> {
    let sealed = seal(tx, vault, &permit.team(), (new.person, new.id), new.words).await?;
    let row = args![
        new.id,
        new.case,
        new.role,
        new.body,
        new.user,
        sealed,
        write_slice(new.slice),
        new.days.0,
        new.days.1,
        permit.user(),
        new.at,
        new.pack_ref
    ];
    tx.run(&PROPOSE, permit, row).await?;
    Ok(())
}

/// The figure's own yes, no or farewell. `false`: somebody was faster.
pub async fn answer(
    tx: &mut WriteTx,
    vault: &Vault,
    permit: &Permit<Answer>,
    facts: &FigureFacts,
    words: &Words,
    now: Instant,
) -> Result<bool, KeyError> {
    let step = permit.action().0;
    let sealed = seal(tx, vault, &permit.team(), (facts.case.person, facts.id), words).await?;
    let ended = (step == FigureStep::End).then_some(now);
    let row = args![facts.id, facts.version, after(facts, step)?.code(), sealed, now, ended];
    Ok(tx.run(&ANSWER, permit, row).await? == 1)
}

/// The body in charge moves a mandate: taken back, ended, answered for somebody without an account.
pub async fn take_step(
    tx: &mut WriteTx,
    vault: &Vault,
    permit: &Permit<MoveFigure>,
    facts: &FigureFacts,
    figure: &Figure,
    way: Option<AnswerWay>,
    now: Instant,
) -> Result<bool, KeyError> {
    let step = permit.action().0;
    let sealed = seal(tx, vault, &permit.team(), (facts.case.person, facts.id), &figure.words).await?;
    let answered =
        if matches!(step, FigureStep::Accept | FigureStep::Decline) { Some(now) } else { figure.answered_at };
    let ended = (step == FigureStep::End).then_some(now);
    let way = way.or(figure.way).map(Coded::code);
    let row = args![facts.id, facts.version, after(facts, step)?.code(), sealed, answered, way, ended];
    Ok(tx.run(&MOVE, permit, row).await? == 1)
}

/// Looked at again: another last day, another slice.
pub async fn renew(
    tx: &mut WriteTx,
    permit: &Permit<MoveFigure>,
    facts: &FigureFacts,
    slice: &BTreeSet<Compartment>,
    until: Date,
    today: Date,
) -> DbResult<bool> {
    let row = args![facts.id, facts.version, write_slice(slice), until, today];
    Ok(tx.run(&RENEW, permit, row).await? == 1)
}

fn after(facts: &FigureFacts, step: FigureStep) -> DbResult<FigureState> {
    facts.state.apply(step).map_err(|fault| db::DbError::Rule(fault.to_string()))
}

async fn seal(
    tx: &mut WriteTx,
    vault: &Vault,
    access: &SealedAccess,
    (person, id): (PersonId, FigureId),
    words: &Words,
) -> Result<Vec<u8>, KeyError> {
    let key = people::data_key(tx, vault, access, person).await?;
    let plain = serde_json::to_vec(words).unwrap_or_default();
    Ok(vault.seal(&key, &place(id), &plain))
}

/// The text is bound to its row: copied elsewhere it does not open.
pub fn place(id: FigureId) -> String {
    format!("figures/{id}")
}

fn write_slice(slice: &BTreeSet<Compartment>) -> String {
    slice.iter().map(|one| one.code()).collect::<Vec<_>>().join(",")
}

fn read_slice(text: &str) -> impl Iterator<Item = Compartment> {
    text.split(',').filter_map(Compartment::parse)
}

fn read(vault: &Vault, key: Option<&DataKey>, row: &Row) -> Result<Figure, KeyError> {
    let id: FigureId = row.id("id")?;
    // Without a key the person was erased: the skeleton stays.
    let words = match key {
        Some(key) => serde_json::from_slice(&vault.open(key, &place(id), &row.bytes("sealed")?)?).unwrap_or_default(),
        None => Words::default(),
    };
    Ok(Figure {
        id,
        role: row.text("role")?,
        body: row.opt_id("body_id")?,
        body_name: row.opt_text("body_name")?.unwrap_or_default(),
        body_kind: row.opt_code("body_kind")?,
        user: row.opt_id("user_id")?,
        user_name: row.opt_text("user_name")?.unwrap_or_default(),
        words,
        slice: read_slice(&row.text("slice")?).collect(),
        valid_from: row.date("valid_from")?,
        valid_to: row.date("valid_to")?,
        state: row.code("state")?,
        proposed_at: row.instant("proposed_at")?,
        proposer: row.text("proposer")?,
        answered_at: row.opt_instant("answered_at")?,
        way: row.opt_code("answer_way")?,
        ended_at: row.opt_instant("ended_at")?,
        reviewed_on: row.opt_date("reviewed_on")?,
        version: row.int("version")?,
    })
}
