//! For `netmet verify`: everything sealed of what is known about people opens.

use db::{DbResult, ReadTx, Reads, Row, Statement, args, statements};
use kernel::words::Compartment;
use policy::Steward;
use vault::Vault;

use crate::kept::{assessments, dossiers, rows, voices};

statements! {
    ROWS: Steward = "SELECT r.id AS at, r.id AS own, r.sealed, c.person_id, k.key_id, k.wrapped FROM profile_rows r
            JOIN cases c ON c.id = r.case_id LEFT JOIN data_keys k ON k.person_id = c.person_id AND k.compartment = 'work'
        WHERE r.id > $1 ORDER BY r.id LIMIT 500";
    PAGES: Steward = "SELECT p.case_id || CAST(1000000 + p.number AS TEXT) AS at, p.case_id AS own, p.number, p.sealed, c.person_id,
            k.key_id, k.wrapped FROM profile_pages p JOIN cases c ON c.id = p.case_id
            LEFT JOIN data_keys k ON k.person_id = c.person_id AND k.compartment = 'identity'
        WHERE p.case_id || CAST(1000000 + p.number AS TEXT) > $1 ORDER BY p.case_id || CAST(1000000 + p.number AS TEXT) LIMIT 500";
    MARKS: Steward = "SELECT m.assessment_id || m.domain AS at, m.assessment_id AS own, m.domain, m.compartment, m.sealed, c.person_id,
            k.key_id, k.wrapped FROM assessment_marks m JOIN assessments a ON a.id = m.assessment_id JOIN cases c ON c.id = a.case_id
            LEFT JOIN data_keys k ON k.person_id = c.person_id AND k.compartment = m.compartment
        WHERE m.assessment_id || m.domain > $1 ORDER BY m.assessment_id || m.domain LIMIT 500";
    PARTS: Steward = "SELECT p.dossier_id || p.part AS at, p.dossier_id AS own, p.part, p.sealed, c.person_id, k.key_id, k.wrapped
            FROM dossier_parts p JOIN dossiers d ON d.id = p.dossier_id JOIN cases c ON c.id = d.case_id
            LEFT JOIN data_keys k ON k.person_id = c.person_id AND k.compartment = 'work'
        WHERE p.dossier_id || p.part > $1 ORDER BY p.dossier_id || p.part LIMIT 500";
    MEETINGS: Steward = "SELECT m.id AS at, m.id AS own, m.sealed, c.person_id, k.key_id, k.wrapped FROM dossier_meetings m
            JOIN dossiers d ON d.id = m.dossier_id JOIN cases c ON c.id = d.case_id
            LEFT JOIN data_keys k ON k.person_id = c.person_id AND k.compartment = 'work'
        WHERE m.id > $1 ORDER BY m.id LIMIT 500";
    SHARES: Steward = "SELECT s.id AS at, s.id AS own, s.sealed, c.person_id, k.key_id, k.wrapped FROM dossier_shares s
            JOIN dossiers d ON d.id = s.dossier_id JOIN cases c ON c.id = d.case_id
            LEFT JOIN data_keys k ON k.person_id = c.person_id AND k.compartment = 'work'
        WHERE s.id > $1 ORDER BY s.id LIMIT 500";
}

/// What is sealed, and where it is bound to.
#[derive(Clone, Copy)]
enum Kind {
    Row,
    Page,
    Mark,
    Part,
    Meeting,
    Share,
}

/// How many texts were tried, and those that do not open.
pub async fn verify_sealed(tx: &mut ReadTx, vault: &Vault, steward: &Steward) -> DbResult<(i64, Vec<String>)> {
    let all: [(Kind, &'static Statement<Steward>); 6] = [
        (Kind::Row, &ROWS),
        (Kind::Page, &PAGES),
        (Kind::Mark, &MARKS),
        (Kind::Part, &PARTS),
        (Kind::Meeting, &MEETINGS),
        (Kind::Share, &SHARES),
    ];
    let (mut tried, mut faults) = (0, Vec::new());
    for (kind, statement) in all {
        let mut after = String::new();
        loop {
            let rows = tx.all(statement, steward, args![&after]).await?;
            for row in &rows {
                tried += 1;
                after = row.text("at")?;
                if !opens(row, vault, kind)? {
                    faults.push(format!("profile: {} {after} does not open", what(kind)));
                }
            }
            if rows.is_empty() {
                break;
            }
        }
    }
    Ok((tried, faults))
}

fn opens(row: &Row, vault: &Vault, kind: Kind) -> DbResult<bool> {
    let compartment = match kind {
        Kind::Mark => row.code("compartment")?,
        Kind::Page => Compartment::Identity,
        Kind::Row | Kind::Part | Kind::Meeting | Kind::Share => Compartment::Work,
    };
    let place = match kind {
        Kind::Row => rows::place(row.id("own")?),
        Kind::Page => voices::place(&row.text("own")?, row.int("number")?),
        Kind::Mark => assessments::place(row.id("own")?, &row.text("domain")?),
        Kind::Part => dossiers::place(row.id("own")?, row.code("part")?),
        Kind::Meeting => dossiers::place_of_meeting(row.id("own")?),
        Kind::Share => dossiers::place_of_share(row.id("own")?),
    };
    let sealed = row.bytes("sealed")?;
    let key = people::key_of(row, vault, row.id("person_id")?, compartment)?;
    Ok(key.and_then(|key| vault.open(&key, &place, &sealed)).is_ok())
}

const fn what(kind: Kind) -> &'static str {
    match kind {
        Kind::Row => "the line",
        Kind::Page => "the page",
        Kind::Mark => "the mark",
        Kind::Part => "the part of a dossier",
        Kind::Meeting => "the talk",
        Kind::Share => "the share",
    }
}
