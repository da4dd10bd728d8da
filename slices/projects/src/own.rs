//! The project as the person reads and signs it. Agreed words only: a draft is between those who write it.

use db::{DbResult, Reads, WriteTx, args, statements};
use kernel::ids::{ProjectId, ProjectPartyId};
use kernel::states::project::{EvaluationKind, PartyKind, ProjectState, ProjectStep, SignWay};
use kernel::words::Compartment;
use kernel::{Coded, Date, Instant};
use people::KeyError;
use policy::own::{OwnAct, OwnView};
use vault::Vault;

use crate::parties::{self, Words};
use crate::translations::{self, Words as Translated};
use crate::versions::{self, Frozen, Text};

statements! {
    PROJECT: OwnView = "SELECT j.id, j.state, j.agreed, j.signed, j.next_on, j.next_kind, j.end_on, v.hash, v.agreed_at, v.number
        FROM projects j JOIN project_versions v ON v.project_id = j.id
            AND v.number = CASE WHEN j.state = 'agreed' THEN j.agreed ELSE j.signed END
        WHERE j.case_id = $1 AND v.withdrawn_at IS NULL ORDER BY j.opened_at DESC, j.id DESC LIMIT 1";
    TEXTS: OwnView = "SELECT compartment, sealed FROM project_texts WHERE project_id = $1 AND number = $2 ORDER BY compartment";
    TRANSLATED: OwnView = "SELECT compartment, sealed FROM project_translations WHERE project_id = $1 AND number = $2 AND lang = $3";
    PARTIES: OwnView = "SELECT id, kind, answer, signed_on, sealed FROM project_parties WHERE project_id = $1 AND number = $2
        AND kind IN ('person', 'guardian') ORDER BY position";
    /// Everybody who signs passes this row: two last signatures at once see each other.
    PASS: OwnAct = "UPDATE projects SET version = version + 1 WHERE id = $1 AND state = 'agreed' AND agreed = $2";
    ANSWER: OwnAct = "UPDATE project_parties SET answer = $2, way = $3, signed_on = $4, hash = $5, sealed = $6, user_id = NULL,
            user_body = NULL, at = $7 WHERE id = $1 AND (answer IS NULL OR answer = 'declined')";
    OPEN: OwnAct = "SELECT id FROM project_parties WHERE project_id = $1 AND number = $2
        AND (answer IS NULL OR answer = 'declined') LIMIT 1";
    /// Steps are taken by users; that the last signature came by link stands with the signature and in the register.
    ALL_SIGNED: OwnAct = "UPDATE projects SET state = $3, state_since = $4, signed = $2, version = version + 1
        WHERE id = $1 AND state = 'agreed' AND agreed = $2";
    SIGNED: OwnAct = "UPDATE project_versions SET signed_at = $3 WHERE project_id = $1 AND number = $2";
}

/// The version that waits for signatures, else the one in force.
#[derive(Debug, Clone)]
pub struct OwnProject {
    pub id: ProjectId,
    pub state: ProjectState,
    pub number: i64,
    pub hash: String,
    pub agreed_at: Instant,
    pub next: Option<(Date, EvaluationKind)>,
}

impl OwnProject {
    pub fn waits(&self) -> bool {
        self.state == ProjectState::Agreed
    }
}

pub async fn of(tx: &mut impl Reads, view: &OwnView) -> DbResult<Option<OwnProject>> {
    let Some(row) = tx.first(&PROJECT, view, args![view.case()]).await? else { return Ok(None) };
    let next = row.opt_date("next_on")?.zip(row.opt_code("next_kind")?);
    Ok(Some(OwnProject {
        id: row.id("id")?,
        state: row.code("state")?,
        number: row.int("number")?,
        hash: row.text("hash")?,
        agreed_at: row.instant("agreed_at")?,
        next,
    }))
}

/// What a version says.
#[derive(Debug, Default)]
pub struct OwnText {
    pub parts: Vec<Frozen>,
    /// In the language that was asked for, where somebody wrote them.
    pub words: Translated,
    /// Nothing of the version is left out: it can be signed here.
    pub whole: bool,
    /// In which compartments it was read.
    pub read: Vec<Compartment>,
}

impl OwnText {
    /// The words of a field, and whether they are in the language that was asked for.
    pub fn said(&self, part: &Frozen, field: &str) -> (String, bool) {
        match self.words.get(&translations::name(part.id, field)) {
            Some(words) if !words.is_empty() => (words.clone(), true),
            _ => (part.content.get(field).to_owned(), false),
        }
    }
}

pub async fn text(
    tx: &mut impl Reads,
    vault: &Vault,
    view: &OwnView,
    project: &OwnProject,
    lang: &str,
) -> Result<OwnText, KeyError> {
    let mut found = OwnText { whole: true, ..OwnText::default() };
    for row in tx.all(&TEXTS, view, args![project.id, project.number]).await? {
        let (compartment, sealed): (Compartment, _) = (row.code("compartment")?, row.bytes("sealed")?);
        let Some(access) = view.sealed(compartment).filter(|_| !sealed.is_empty()) else {
            found.whole = false;
            continue;
        };
        let Some(key) = people::data_key_of(tx, vault, &access, view.person()).await? else {
            found.whole = false;
            continue;
        };
        let place = versions::place_of(project.id, project.number, compartment.code());
        let text: Text = serde_json::from_slice(&vault.open(&key, &place, &sealed)?)
            .map_err(|fault| db::DbError::Rule(fault.to_string()))?;
        found.parts.extend(text.parts);
        found.read.push(compartment);
    }
    for row in tx.all(&TRANSLATED, view, args![project.id, project.number, lang]).await? {
        let compartment: Compartment = row.code("compartment")?;
        let Some(access) = view.sealed(compartment) else { continue };
        let Some(key) = people::data_key_of(tx, vault, &access, view.person()).await? else { continue };
        let place = translations::place(project.id, project.number, compartment.code(), lang);
        let plain = vault.open(&key, &place, &row.bytes("sealed")?)?;
        found.words.extend(serde_json::from_slice::<Translated>(&plain).unwrap_or_default());
    }
    Ok(found)
}

/// The signature that is asked of who looks.
#[derive(Debug, Clone)]
pub struct OwnParty {
    pub id: ProjectPartyId,
    /// Of a guardian, as the version names them.
    party: String,
    pub signed_on: Option<Date>,
    pub has_declined: bool,
}

/// The person's own line; of a guardian the one with the name that the mandate has.
pub async fn party(
    tx: &mut impl Reads,
    vault: &Vault,
    view: &OwnView,
    project: &OwnProject,
    guardian: &str,
) -> Result<Option<OwnParty>, KeyError> {
    let key = people::data_key_of(tx, vault, &view.words(), view.person()).await?;
    for row in tx.all(&PARTIES, view, args![project.id, project.number]).await? {
        let (id, kind): (ProjectPartyId, PartyKind) = (row.id("id")?, row.code("kind")?);
        let words: Words = match (key.as_ref(), row.opt_bytes("sealed")?) {
            (Some(key), Some(sealed)) => {
                serde_json::from_slice(&vault.open(key, &parties::place(id), &sealed)?).unwrap_or_default()
            }
            _ => Words::default(),
        };
        let own = match kind {
            PartyKind::Person => view.guardian().is_none(),
            PartyKind::Guardian => view.guardian().is_some() && !guardian.is_empty() && words.party == guardian,
            PartyKind::Body => false,
        };
        if own {
            return Ok(Some(OwnParty {
                id,
                party: words.party,
                signed_on: row.opt_date("signed_on")?,
                has_declined: row.opt_text("answer")?.as_deref() == Some("declined"),
            }));
        }
    }
    Ok(None)
}

/// What is answered to a version.
pub struct OwnAnswer<'a> {
    /// `None`: no, for this reason.
    pub signs: Option<Date>,
    pub name: &'a str,
    pub reason: &'a str,
    pub at: Instant,
}

/// Keeps the answer by link. `None`: the version does not wait any more. Otherwise whether it was the last signature needed.
pub async fn answer(
    tx: &mut WriteTx,
    vault: &Vault,
    act: &OwnAct,
    (project, party): (&OwnProject, &OwnParty),
    answer: &OwnAnswer<'_>,
) -> Result<Option<bool>, KeyError> {
    let view = act.view();
    if tx.run(&PASS, act, args![project.id, project.number]).await? == 0 {
        return Ok(None);
    }
    let words = Words {
        party: party.party.clone(),
        name: answer.name.to_owned(),
        reason: answer.reason.to_owned(),
        ..Words::default()
    };
    let key = people::data_key(tx, vault, &view.words(), view.person()).await?;
    let sealed = vault.seal(&key, &parties::place(party.id), &serde_json::to_vec(&words).unwrap_or_default());
    let said = if answer.signs.is_some() { "signed" } else { "declined" };
    let row = args![party.id, said, SignWay::Link.code(), answer.signs, &project.hash, sealed, answer.at];
    if tx.run(&ANSWER, act, row).await? == 0 {
        return Ok(None);
    }
    if answer.signs.is_none() || tx.first(&OPEN, act, args![project.id, project.number]).await?.is_some() {
        return Ok(Some(false));
    }
    let to = ProjectState::Agreed.apply(ProjectStep::Sign).map_err(|fault| db::DbError::Rule(fault.to_string()))?;
    tx.run(&ALL_SIGNED, act, args![project.id, project.number, to.code(), answer.at]).await?;
    tx.run(&SIGNED, act, args![project.id, project.number, answer.at]).await?;
    Ok(Some(true))
}
