//! For `netmet verify`: everything sealed of a project opens, and the hash of every version is the one that was signed.

use std::collections::BTreeMap;

use db::{DbResult, ReadTx, Reads, Row, Statement, args, statements};
use kernel::Coded;
use kernel::words::Compartment;
use policy::Steward;
use vault::Vault;

use crate::{behind, evaluations, parties, parts, store, translations, versions};

/// Of somebody who was erased nothing is left to open.
macro_rules! kept {
    () => {
        " NOT EXISTS (SELECT 1 FROM restrictions q WHERE q.person_id = c.person_id AND q.kind = 'erased') AND"
    };
}

statements! {
    PARTS: Steward = concat!("SELECT a.id AS at, a.id AS own, a.compartment, a.sealed, c.person_id, k.key_id, k.wrapped FROM project_parts a
            JOIN projects p ON p.id = a.project_id JOIN cases c ON c.id = p.case_id
            LEFT JOIN data_keys k ON k.person_id = c.person_id AND k.compartment = a.compartment
        WHERE", kept!(), " a.id > $1 ORDER BY a.id LIMIT 500");
    STEPS: Steward = concat!("SELECT s.project_id || CAST(1000000 + s.seq AS TEXT) AS at, s.project_id AS own, s.seq, s.sealed, c.person_id,
            k.key_id, k.wrapped FROM project_steps s JOIN projects p ON p.id = s.project_id JOIN cases c ON c.id = p.case_id
            LEFT JOIN data_keys k ON k.person_id = c.person_id AND k.compartment = 'identity'
        WHERE", kept!(), " s.sealed IS NOT NULL AND s.project_id || CAST(1000000 + s.seq AS TEXT) > $1
        ORDER BY s.project_id || CAST(1000000 + s.seq AS TEXT) LIMIT 500");
    REASONS: Steward = concat!("SELECT s.project_id || CAST(1000000 + s.seq AS TEXT) AS at, s.project_id AS own, s.seq, s.compartment, s.sealed,
            c.person_id, k.key_id, k.wrapped FROM project_step_reasons s JOIN projects p ON p.id = s.project_id
            JOIN cases c ON c.id = p.case_id LEFT JOIN data_keys k ON k.person_id = c.person_id AND k.compartment = s.compartment
        WHERE", kept!(), " s.project_id || CAST(1000000 + s.seq AS TEXT) > $1
        ORDER BY s.project_id || CAST(1000000 + s.seq AS TEXT) LIMIT 500");
    PARTIES: Steward = concat!("SELECT a.id AS at, a.id AS own, a.sealed, c.person_id, k.key_id, k.wrapped FROM project_parties a
            JOIN projects p ON p.id = a.project_id JOIN cases c ON c.id = p.case_id
            LEFT JOIN data_keys k ON k.person_id = c.person_id AND k.compartment = 'identity'
        WHERE", kept!(), " a.sealed IS NOT NULL AND a.id > $1 ORDER BY a.id LIMIT 500");
    SCANS: Steward = concat!("SELECT s.id AS at, s.id AS own, s.content AS sealed, c.person_id, k.key_id, k.wrapped FROM project_scans s
            JOIN project_parties a ON a.id = s.party_id JOIN projects p ON p.id = a.project_id JOIN cases c ON c.id = p.case_id
            LEFT JOIN data_keys k ON k.person_id = c.person_id AND k.compartment = 'identity'
        WHERE", kept!(), " s.id > $1 ORDER BY s.id LIMIT 20");
    EVALUATIONS: Steward = concat!("SELECT e.id AS at, e.id AS own, e.sealed, c.person_id, k.key_id, k.wrapped FROM project_evaluations e
            JOIN projects p ON p.id = e.project_id JOIN cases c ON c.id = p.case_id
            LEFT JOIN data_keys k ON k.person_id = c.person_id AND k.compartment = 'identity'
        WHERE", kept!(), " e.id > $1 ORDER BY e.id LIMIT 500");
    MARKS: Steward = concat!("SELECT m.evaluation_id || m.goal_id AS at, m.evaluation_id AS own, m.goal_id, m.compartment, m.sealed, c.person_id,
            k.key_id, k.wrapped FROM project_marks m JOIN project_evaluations e ON e.id = m.evaluation_id
            JOIN projects p ON p.id = e.project_id JOIN cases c ON c.id = p.case_id
            LEFT JOIN data_keys k ON k.person_id = c.person_id AND k.compartment = m.compartment
        WHERE", kept!(), " m.evaluation_id || m.goal_id > $1 ORDER BY m.evaluation_id || m.goal_id LIMIT 500");
    TRANSLATIONS: Steward = concat!("SELECT a.project_id || CAST(1000000 + a.number AS TEXT) || a.compartment || a.lang AS at,
            a.project_id AS own, a.number, a.compartment, a.lang, a.sealed, c.person_id, k.key_id, k.wrapped
        FROM project_translations a JOIN projects p ON p.id = a.project_id JOIN cases c ON c.id = p.case_id
            LEFT JOIN data_keys k ON k.person_id = c.person_id AND k.compartment = a.compartment
        WHERE", kept!(), " a.project_id || CAST(1000000 + a.number AS TEXT) || a.compartment || a.lang > $1
        ORDER BY a.project_id || CAST(1000000 + a.number AS TEXT) || a.compartment || a.lang LIMIT 500");
    VERSIONS: Steward = concat!("SELECT v.project_id || CAST(1000000 + v.number AS TEXT) AS at, v.project_id AS own, v.number, v.hash
        FROM project_versions v JOIN projects p ON p.id = v.project_id JOIN cases c ON c.id = p.case_id
        WHERE", kept!(), " v.project_id || CAST(1000000 + v.number AS TEXT) > $1
        ORDER BY v.project_id || CAST(1000000 + v.number AS TEXT) LIMIT 100");
    TEXTS: Steward = "SELECT t.compartment, t.sealed, c.person_id, k.key_id, k.wrapped FROM project_texts t
            JOIN projects p ON p.id = t.project_id JOIN cases c ON c.id = p.case_id
            LEFT JOIN data_keys k ON k.person_id = c.person_id AND k.compartment = t.compartment
        WHERE t.project_id = $1 AND t.number = $2 ORDER BY t.compartment";
}

/// What is sealed, and where it is bound to.
#[derive(Clone, Copy)]
enum Kind {
    Part,
    Step,
    Reason,
    Party,
    Scan,
    Evaluation,
    Mark,
    Translation,
}

/// How many texts and files were tried, and those that do not open or do not fit their hash.
pub async fn verify_sealed(tx: &mut ReadTx, vault: &Vault, steward: &Steward) -> DbResult<(i64, Vec<String>)> {
    let all: [(Kind, &'static Statement<Steward>); 8] = [
        (Kind::Part, &PARTS),
        (Kind::Step, &STEPS),
        (Kind::Reason, &REASONS),
        (Kind::Party, &PARTIES),
        (Kind::Scan, &SCANS),
        (Kind::Evaluation, &EVALUATIONS),
        (Kind::Mark, &MARKS),
        (Kind::Translation, &TRANSLATIONS),
    ];
    let (mut tried, mut faults) = (0, Vec::new());
    for (kind, statement) in all {
        let mut after = String::new();
        loop {
            let rows = tx.all(statement, steward, args![&after]).await?;
            for row in &rows {
                tried += 1;
                if !opens(row, vault, kind)? {
                    faults.push(format!("project: {} {} does not open", what(kind), row.text("at")?));
                }
                after = row.text("at")?;
            }
            if rows.is_empty() {
                break;
            }
        }
    }
    let (more, wrong) = hashes(tx, vault, steward).await?;
    faults.extend(wrong);
    Ok((tried + more, faults))
}

fn opens(row: &Row, vault: &Vault, kind: Kind) -> DbResult<bool> {
    let compartment = match kind {
        Kind::Part | Kind::Reason | Kind::Mark | Kind::Translation => row.code("compartment")?,
        _ => Compartment::Identity,
    };
    let place = match kind {
        Kind::Part => parts::place(row.id("own")?),
        Kind::Step => store::place(row.id("own")?, row.int("seq")?),
        Kind::Reason => behind::place(row.id("own")?, row.int("seq")?),
        Kind::Party => parties::place(row.id("own")?),
        Kind::Scan => parties::place_of_scan(row.id("own")?),
        Kind::Evaluation => evaluations::place(row.id("own")?),
        Kind::Mark => evaluations::place_of_mark(row.id("own")?, row.id("goal_id")?),
        Kind::Translation => {
            let (number, compartment, lang) = (row.int("number")?, row.text("compartment")?, row.text("lang")?);
            translations::place(row.id("own")?, number, &compartment, &lang)
        }
    };
    open(row, vault, compartment, &place).map(|plain| plain.is_some())
}

fn open(row: &Row, vault: &Vault, compartment: Compartment, place: &str) -> DbResult<Option<Vec<u8>>> {
    let sealed = row.bytes("sealed")?;
    let key = people::key_of(row, vault, row.id("person_id")?, compartment)?;
    Ok(key.and_then(|key| vault.open(&key, place, &sealed)).ok())
}

async fn hashes(tx: &mut ReadTx, vault: &Vault, steward: &Steward) -> DbResult<(i64, Vec<String>)> {
    let (mut tried, mut faults, mut after) = (0, Vec::new(), String::new());
    loop {
        let rows = tx.all(&VERSIONS, steward, args![&after]).await?;
        for row in &rows {
            tried += 1;
            after = row.text("at")?;
            let (project, number) = (row.id("own")?, row.int("number")?);
            let (mut texts, mut destroyed) = (BTreeMap::new(), false);
            for text in tx.all(&TEXTS, steward, args![row.text("own")?, number]).await? {
                let compartment: Compartment = text.code("compartment")?;
                if text.bytes("sealed")?.is_empty() {
                    destroyed = true;
                    continue;
                }
                let place = versions::place_of(project, number, compartment.code());
                match open(&text, vault, compartment, &place)? {
                    Some(plain) => drop(texts.insert(compartment.code(), plain)),
                    None => faults.push(format!("project: a text of version {number} of {project} does not open")),
                }
            }
            if !destroyed && versions::hash(&texts) != row.text("hash")? {
                faults.push(format!("project: version {number} of {project} does not fit its hash"));
            }
        }
        if rows.is_empty() {
            return Ok((tried, faults));
        }
    }
}

const fn what(kind: Kind) -> &'static str {
    match kind {
        Kind::Part => "the part",
        Kind::Step => "the step",
        Kind::Reason => "the reason of the step",
        Kind::Party => "the signature",
        Kind::Scan => "the scan",
        Kind::Evaluation => "the evaluation",
        Kind::Mark => "the mark",
        Kind::Translation => "the translation",
    }
}
