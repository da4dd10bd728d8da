//! Goals measured over time: who measured, on which day, the level of each goal, the person's voice.

use std::collections::BTreeMap;

use db::{DbResult, Reads, Row, WriteTx, args, statements};
use kernel::ids::{EvaluationId, ProjectPartId};
use kernel::states::project::EvaluationKind;
use kernel::words::Compartment;
use kernel::{Coded, Date, Instant};
use packs::ProjectRules;
use people::KeyError;
use policy::projects::{Measure, ProjectFacts, Read, View};
use policy::{Actor, Permit, SealedAccess};
use serde::{Deserialize, Serialize};
use vault::{DataKey, Vault};

use crate::gas::{self, Scored};
use crate::rules;
use crate::store::{self, Project};

statements! {
    HOLD: Permit<Measure> = "INSERT INTO project_evaluations (id, project_id, kind, held_on, user_id, body_id, at, sealed)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    MARK: Permit<Measure> = "INSERT INTO project_marks (evaluation_id, goal_id, compartment, sealed) VALUES ($1, $2, $3, $4)";
    REWORD: Permit<Measure> = "UPDATE project_evaluations SET sealed = $2 WHERE id = $1";
    UNMARK: Permit<Measure> = "DELETE FROM project_marks WHERE evaluation_id = $1 AND goal_id = $2 AND compartment = $3";
    RECORDED: Permit<Measure> = "SELECT held_on, kind FROM project_evaluations WHERE project_id = $1 ORDER BY held_on, id";
    RECKON: Permit<Measure> = "UPDATE projects SET next_on = $2, next_kind = $3 WHERE id = $1 AND state <> 'archived'";
    HELD: Permit<View> = "SELECT e.id, e.kind, e.held_on, e.sealed, u.name AS user_name, b.short_name AS body_name
        FROM project_evaluations e JOIN users u ON u.id = e.user_id JOIN bodies b ON b.id = e.body_id
        WHERE e.project_id = $1 ORDER BY e.held_on, e.id LIMIT 200";
    MARKS: Permit<Read> = "SELECT m.evaluation_id, m.goal_id, m.sealed FROM project_marks m
        JOIN project_evaluations e ON e.id = m.evaluation_id WHERE e.project_id = $1 AND m.compartment = $2";
}

/// What is said with an evaluation: sealed with the person's key of identity, because the whole team reads it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Words {
    /// What the person says.
    pub voice: String,
    /// What was decided.
    pub decisions: String,
}

/// Where one goal stood, with its weight on that day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    pub level: i64,
    pub weight: i64,
    #[serde(default)]
    pub words: String,
}

/// Goals measured on one day, as far as the actor reads them.
#[derive(Debug, Clone)]
pub struct Evaluation {
    pub id: EvaluationId,
    pub kind: EvaluationKind,
    pub on: Date,
    pub by: String,
    pub body: String,
    pub words: Words,
    pub marks: BTreeMap<ProjectPartId, Mark>,
}

impl Evaluation {
    /// Over the goals that the actor reads.
    pub fn score(&self) -> Option<f64> {
        let goals: Vec<_> = self.marks.values().map(|mark| Scored { weight: mark.weight, level: mark.level }).collect();
        gas::score(&goals)
    }
}

/// An evaluation that is new.
pub struct NewEvaluation<'a> {
    pub id: EvaluationId,
    pub kind: EvaluationKind,
    pub on: Date,
    pub words: &'a Words,
    pub at: Instant,
}

pub async fn hold(
    tx: &mut WriteTx,
    vault: &Vault,
    permit: &Permit<Measure>,
    facts: &ProjectFacts,
    new: &NewEvaluation<'_>,
) -> Result<(), KeyError> {
    let key = people::data_key(tx, vault, &permit.sealed(), facts.case.person).await?;
    let sealed = vault.seal(&key, &place(new.id), &serde_json::to_vec(new.words).unwrap_or_default());
    let row = args![new.id, facts.id, new.kind.code(), new.on, permit.user(), permit.body(), new.at, sealed];
    tx.run(&HOLD, permit, row).await?;
    Ok(())
}

/// When the project is looked at next, after something was held.
pub async fn reckon(
    tx: &mut WriteTx,
    permit: &Permit<Measure>,
    project: &Project,
    rules: &ProjectRules,
) -> DbResult<()> {
    let recorded = tx.all(&RECORDED, permit, args![project.id()]).await?;
    let recorded = recorded.iter().map(store::recorded_on).collect::<DbResult<Vec<_>>>()?;
    let next = rules::next(project.days, rules, &recorded);
    let row = args![project.id(), next.map(|due| due.on), next.map(|due| due.kind.code())];
    tx.run(&RECKON, permit, row).await.map(|_| ())
}

/// Measures one goal; `permit` is for the compartment of the goal.
pub async fn mark(
    tx: &mut WriteTx,
    vault: &Vault,
    permit: &Permit<Measure>,
    facts: &ProjectFacts,
    (evaluation, goal): (EvaluationId, ProjectPartId),
    mark: &Mark,
) -> Result<(), KeyError> {
    let key = people::data_key(tx, vault, &permit.sealed(), facts.case.person).await?;
    let sealed = vault.seal(&key, &place_of_mark(evaluation, goal), &serde_json::to_vec(mark).unwrap_or_default());
    tx.run(&MARK, permit, args![evaluation, goal, permit.action().0.code(), sealed]).await?;
    Ok(())
}

/// Other words, while the minutes of a review are written.
pub async fn reword(
    tx: &mut WriteTx,
    vault: &Vault,
    permit: &Permit<Measure>,
    facts: &ProjectFacts,
    (id, words): (EvaluationId, &Words),
) -> Result<(), KeyError> {
    let key = people::data_key(tx, vault, &permit.sealed(), facts.case.person).await?;
    let sealed = vault.seal(&key, &place(id), &serde_json::to_vec(words).unwrap_or_default());
    tx.run(&REWORD, permit, args![id, sealed]).await?;
    Ok(())
}

/// Another level of a goal, or none; `permit` is for the compartment of the goal.
pub async fn mark_again(
    tx: &mut WriteTx,
    vault: &Vault,
    permit: &Permit<Measure>,
    facts: &ProjectFacts,
    meant: (EvaluationId, ProjectPartId),
    marked: Option<&Mark>,
) -> Result<(), KeyError> {
    tx.run(&UNMARK, permit, args![meant.0, meant.1, permit.action().0.code()]).await?;
    match marked {
        Some(marked) => mark(tx, vault, permit, facts, meant, marked).await,
        None => Ok(()),
    }
}

/// All evaluations by their day, with the marks that the actor may read and the words for whoever reads the project.
pub async fn of_project(
    tx: &mut impl Reads,
    vault: &Vault,
    actor: &Actor,
    permit: &Permit<View>,
    facts: &ProjectFacts,
) -> Result<Vec<Evaluation>, KeyError> {
    let key = match actor.permit_to(Read(Compartment::Identity), facts) {
        Ok(read) => people::data_key_of(tx, vault, &read.sealed(), facts.case.person).await?,
        Err(_) => None,
    };
    let rows = tx.all(&HELD, permit, args![facts.id]).await?;
    let mut found = rows.iter().map(|row| read(vault, key.as_ref(), row)).collect::<Result<Vec<_>, _>>()?;
    for compartment in Compartment::ALL {
        let Ok(permit) = actor.permit_to(Read(*compartment), facts) else { continue };
        let rows = tx.all(&MARKS, &permit, args![facts.id, compartment.code()]).await?;
        if rows.is_empty() {
            continue;
        }
        let Some(key) = key_of(tx, vault, &permit.sealed(), facts).await? else { continue };
        for row in &rows {
            let (evaluation, goal): (EvaluationId, ProjectPartId) = (row.id("evaluation_id")?, row.id("goal_id")?);
            let plain = vault.open(&key, &place_of_mark(evaluation, goal), &row.bytes("sealed")?)?;
            let (Ok(mark), Some(held)) =
                (serde_json::from_slice(&plain), found.iter_mut().find(|one| one.id == evaluation))
            else {
                continue;
            };
            held.marks.insert(goal, mark);
        }
    }
    Ok(found)
}

async fn key_of(
    tx: &mut impl Reads,
    vault: &Vault,
    access: &SealedAccess,
    facts: &ProjectFacts,
) -> Result<Option<DataKey>, KeyError> {
    people::data_key_of(tx, vault, access, facts.case.person).await
}

fn read(vault: &Vault, key: Option<&DataKey>, row: &Row) -> Result<Evaluation, KeyError> {
    let id: EvaluationId = row.id("id")?;
    let words = match key {
        Some(key) => serde_json::from_slice(&vault.open(key, &place(id), &row.bytes("sealed")?)?).unwrap_or_default(),
        None => Words::default(),
    };
    Ok(Evaluation {
        id,
        kind: row.code("kind")?,
        on: row.date("held_on")?,
        by: row.text("user_name")?,
        body: row.text("body_name")?,
        words,
        marks: BTreeMap::new(),
    })
}

/// The last level of each goal.
pub fn latest(evaluations: &[Evaluation]) -> BTreeMap<ProjectPartId, i64> {
    let marks = evaluations.iter().flat_map(|one| one.marks.iter());
    marks.map(|(goal, mark)| (*goal, mark.level)).collect()
}

/// The text is bound to its row: copied elsewhere it does not open.
pub fn place(id: EvaluationId) -> String {
    format!("project_evaluations/{id}")
}

pub fn place_of_mark(evaluation: EvaluationId, goal: ProjectPartId) -> String {
    format!("project_marks/{evaluation}/{goal}")
}
