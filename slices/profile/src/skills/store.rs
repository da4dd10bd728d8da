//! A release in the database: beside older ones, each file once, in one transaction.

use std::collections::BTreeSet;

use ::skills::{Concept, Fault, Release, Shelf};
use db::{DbResult, Reads, Statement, Value, WriteTx, args, statements};
use kernel::Instant;
use kernel::fold::{fold, tokens};
use policy::Steward;
use sha2::{Digest, Sha256};

statements! {
    ADD_RELEASE: Steward = "INSERT INTO esco_releases (id, version, sample, imported_at) VALUES ($1, $2, $3, $4)
        ON CONFLICT (id) DO NOTHING";
    SHELF: Steward = "SELECT id, sha256 FROM esco_shelves WHERE release_id = $1 AND pillar = $2 AND lang = $3";
    /// Any file of the same half in the same release: it holds the same concepts.
    SISTER: Steward = "SELECT id, lang FROM esco_shelves WHERE release_id = $1 AND pillar = $2 ORDER BY id LIMIT 1";
    ADDRESSES: Steward = "SELECT uri FROM esco_labels WHERE shelf_id = $1 AND seq = head";
    LAST_SHELF: Steward = "SELECT coalesce(max(id), 0) AS last FROM esco_shelves";
    ADD_SHELF: Steward = "INSERT INTO esco_shelves (id, release_id, pillar, lang, sha256, concepts) VALUES ($1, $2, $3, $4, $5, $6)";
    RENEW_SHELF: Steward = "UPDATE esco_shelves SET sha256 = $2, concepts = $3 WHERE id = $1";
    CLEAR_WORDS: Steward = "DELETE FROM esco_words WHERE shelf_id = $1";
    CLEAR_LABELS: Steward = "DELETE FROM esco_labels WHERE shelf_id = $1";
    ADD_LABEL: Steward = "INSERT INTO esco_labels (shelf_id, seq, head, uri, label, label_key, spaced)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    ADD_LABELS: Steward = "INSERT INTO esco_labels (shelf_id, seq, head, uri, label, label_key, spaced)
        VALUES ($1, $2, $3, $4, $5, $6, $7), ($8, $9, $10, $11, $12, $13, $14), ($15, $16, $17, $18, $19, $20, $21),
        ($22, $23, $24, $25, $26, $27, $28), ($29, $30, $31, $32, $33, $34, $35),
        ($36, $37, $38, $39, $40, $41, $42), ($43, $44, $45, $46, $47, $48, $49),
        ($50, $51, $52, $53, $54, $55, $56), ($57, $58, $59, $60, $61, $62, $63),
        ($64, $65, $66, $67, $68, $69, $70), ($71, $72, $73, $74, $75, $76, $77),
        ($78, $79, $80, $81, $82, $83, $84), ($85, $86, $87, $88, $89, $90, $91),
        ($92, $93, $94, $95, $96, $97, $98), ($99, $100, $101, $102, $103, $104, $105),
        ($106, $107, $108, $109, $110, $111, $112)";
    ADD_WORD: Steward = "INSERT INTO esco_words (shelf_id, word, seq) VALUES ($1, $2, $3)";
    ADD_WORDS: Steward = "INSERT INTO esco_words (shelf_id, word, seq)
        VALUES ($1, $2, $3), ($4, $5, $6), ($7, $8, $9), ($10, $11, $12), ($13, $14, $15), ($16, $17, $18),
        ($19, $20, $21), ($22, $23, $24), ($25, $26, $27), ($28, $29, $30), ($31, $32, $33), ($34, $35, $36),
        ($37, $38, $39), ($40, $41, $42), ($43, $44, $45), ($46, $47, $48), ($49, $50, $51), ($52, $53, $54),
        ($55, $56, $57), ($58, $59, $60), ($61, $62, $63), ($64, $65, $66), ($67, $68, $69), ($70, $71, $72),
        ($73, $74, $75), ($76, $77, $78), ($79, $80, $81), ($82, $83, $84), ($85, $86, $87), ($88, $89, $90),
        ($91, $92, $93), ($94, $95, $96)";
}

/// Rows that go with one statement.
const LABELS_AT_ONCE: usize = 16;
const WORDS_AT_ONCE: usize = 32;

/// What storing did with each file.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Stored {
    pub added: Vec<String>,
    /// The same version was there with other words.
    pub renewed: Vec<String>,
    /// Exactly the same was there: nothing was done.
    pub unchanged: Vec<String>,
}

/// What cannot be, told before anything is written: files that do not hold the concepts of the same version stored earlier.
pub async fn clashes(tx: &mut impl Reads, steward: &Steward, release: &Release) -> DbResult<Vec<Fault>> {
    let mut faults = Vec::new();
    for shelf in &release.shelves {
        let row = args![release.version.rank(), shelf.pillar.code()];
        let Some(sister) = tx.first(&SISTER, steward, row).await? else { continue };
        let mut known = BTreeSet::new();
        for row in tx.all(&ADDRESSES, steward, args![sister.int("id")?]).await? {
            known.insert(row.text("uri")?);
        }
        let own: BTreeSet<&str> = shelf.concepts.iter().map(|one| one.uri.as_str()).collect();
        let more = own.iter().filter(|uri| !known.contains(**uri)).count();
        let fewer = known.iter().filter(|uri| !own.contains(uri.as_str())).count();
        if more + fewer > 0 {
            let (version, lang) = (release.version, sister.text("lang")?);
            let reason = format!(
                "version {version} is stored already (`{lang}`) and has other concepts: {more} more, {fewer} fewer here. \
                 Is this file of another version?"
            );
            faults.push(Fault::of_file(&shelf.file, reason));
        }
    }
    Ok(faults)
}

/// Stores a release that [`clashes`] with nothing. The same release twice changes nothing.
pub async fn store(tx: &mut WriteTx, steward: &Steward, release: &Release, now: Instant) -> DbResult<Stored> {
    let (rank, version) = (release.version.rank(), release.version.to_string());
    tx.run(&ADD_RELEASE, steward, args![rank, version, release.version.is_sample(), now]).await?;
    let mut stored = Stored::default();
    for shelf in &release.shelves {
        let sha256 = imprint(shelf);
        let size = i64::try_from(shelf.concepts.len()).unwrap_or(i64::MAX);
        let known = tx.first(&SHELF, steward, args![rank, shelf.pillar.code(), shelf.lang]).await?;
        let id = match known {
            Some(row) if row.text("sha256")? == sha256 => {
                stored.unchanged.push(shelf.file.clone());
                continue;
            }
            Some(row) => {
                let id = row.int("id")?;
                for statement in [&CLEAR_WORDS, &CLEAR_LABELS] {
                    tx.run(statement, steward, args![id]).await?;
                }
                tx.run(&RENEW_SHELF, steward, args![id, sha256, size]).await?;
                stored.renewed.push(shelf.file.clone());
                id
            }
            None => {
                let last = tx.first(&LAST_SHELF, steward, args![]).await?;
                let id = last.map_or(Ok(0), |row| row.int("last"))? + 1;
                tx.run(&ADD_SHELF, steward, args![id, rank, shelf.pillar.code(), shelf.lang, sha256, size]).await?;
                stored.added.push(shelf.file.clone());
                id
            }
        };
        fill(tx, steward, id, &shelf.concepts).await?;
    }
    Ok(stored)
}

/// Of what is kept, whatever else the file holds.
fn imprint(shelf: &Shelf) -> String {
    let mut hash = Sha256::new();
    for concept in &shelf.concepts {
        for text in [&concept.uri, &concept.label].into_iter().chain(&concept.others) {
            hash.update(text.as_bytes());
            hash.update([0]);
        }
        hash.update([1]);
    }
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

async fn fill(tx: &mut WriteTx, steward: &Steward, shelf: i64, concepts: &[Concept]) -> DbResult<()> {
    let (mut labels, mut words, mut seq) = (Vec::new(), Vec::new(), 0_i64);
    for concept in concepts {
        let head = seq + 1;
        for label in std::iter::once(&concept.label).chain(&concept.others) {
            seq += 1;
            let parts = tokens(label);
            let spaced: String = parts.iter().map(|word| format!(" {word}")).collect();
            labels.push(args![shelf, seq, head, &concept.uri, label, fold(label), spaced]);
            let each: BTreeSet<String> = parts.into_iter().collect();
            words.extend(each.into_iter().map(|word| args![shelf, word, seq]));
        }
    }
    many(tx, steward, (&ADD_LABELS, &ADD_LABEL, LABELS_AT_ONCE), labels).await?;
    many(tx, steward, (&ADD_WORDS, &ADD_WORD, WORDS_AT_ONCE), words).await
}

type Both = (&'static Statement<Steward>, &'static Statement<Steward>, usize);

/// Whole bundles with one statement, what is left over row by row.
async fn many(tx: &mut WriteTx, steward: &Steward, (all, one, size): Both, rows: Vec<Vec<Value>>) -> DbResult<()> {
    for bundle in rows.chunks(size) {
        if bundle.len() == size {
            tx.run(all, steward, bundle.concat()).await?;
            continue;
        }
        for row in bundle {
            tx.run(one, steward, row.clone()).await?;
        }
    }
    Ok(())
}
