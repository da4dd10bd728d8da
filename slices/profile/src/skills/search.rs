//! Finding a term while it is typed: any word of any label, by its beginning, whatever accents were typed.

use std::collections::BTreeSet;

use ::skills::Pillar;
use db::{DbResult, Reads, Row, args, statements};
use kernel::fold::{fold, prefix_end, tokens};
use policy::Open;

statements! {
    /// The newest list in the language `$2`; without one, the newest in another.
    NEWEST: Open = "SELECT s.id, s.release_id, s.lang, r.version, r.sample FROM esco_shelves s
            JOIN esco_releases r ON r.id = s.release_id
        WHERE s.pillar = $1 ORDER BY CASE WHEN s.lang = $2 THEN 0 WHEN s.lang = 'it' THEN 1 ELSE 2 END, r.id DESC, s.id LIMIT 1";
    /// Labels that begin with what was typed, spaces and accents aside.
    BEGINNING: Open = "SELECT l.label, l.uri, h.label AS head FROM esco_labels l
            JOIN esco_labels h ON h.shelf_id = l.shelf_id AND h.seq = l.head
        WHERE l.shelf_id = $1 AND l.label_key >= $2 AND l.label_key < $3 ORDER BY l.label_key, l.seq LIMIT 40";
    /// How many labels have a word that begins so, up to a number.
    SOME: Open = "SELECT count(*) AS n FROM (SELECT 1 AS one FROM esco_words WHERE shelf_id = $1 AND word >= $2 AND word < $3
        LIMIT 300) few";
    /// Labels with a word that begins with `$2`, and with the words `$4` to `$6`.
    HOLDING: Open = "SELECT l.label, l.uri, h.label AS head FROM esco_words w
            JOIN esco_labels l ON l.shelf_id = w.shelf_id AND l.seq = w.seq
            JOIN esco_labels h ON h.shelf_id = l.shelf_id AND h.seq = l.head
        WHERE w.shelf_id = $1 AND w.word >= $2 AND w.word < $3 AND l.spaced LIKE $4 AND l.spaced LIKE $5 AND l.spaced LIKE $6
        ORDER BY w.word, w.seq LIMIT 60";
    /// The preferred label of a concept in a list.
    NAMED: Open = "SELECT l.label, r.version FROM esco_labels l JOIN esco_shelves s ON s.id = l.shelf_id
            JOIN esco_releases r ON r.id = s.release_id
        WHERE l.shelf_id = $1 AND l.uri = $2 AND l.seq = l.head";
}

/// Fewer letters find half the list.
pub const FEWEST_LETTERS: usize = 2;
/// What a page shows.
const SHOWN: usize = 12;

/// Which list was searched.
#[derive(Debug, Clone)]
pub struct Source {
    pub shelf: i64,
    pub version: String,
    pub lang: String,
    pub sample: bool,
}

/// One concept that fits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    pub uri: String,
    /// Its preferred label.
    pub label: String,
    /// The label that fits, where it is another one.
    pub matched: String,
}

#[derive(Debug, Clone, Default)]
pub struct Found {
    /// `None`: no list was stored.
    pub source: Option<Source>,
    pub hits: Vec<Hit>,
}

pub async fn find(tx: &mut impl Reads, pillar: Pillar, lang: &str, typed: &str) -> DbResult<Found> {
    let Some(source) = newest(tx, pillar, lang).await? else { return Ok(Found::default()) };
    let words = tokens(typed);
    if fold(typed).chars().count() < FEWEST_LETTERS {
        return Ok(Found { source: Some(source), hits: Vec::new() });
    }
    let key = fold(typed);
    let mut rows = tx.all(&BEGINNING, &Open, args![source.shelf, &key, prefix_end(&key)]).await?;
    rows.extend(holding(tx, source.shelf, words).await?);
    let hits = rows.iter().map(read).collect::<DbResult<Vec<_>>>()?;
    Ok(Found { source: Some(source), hits: best(hits, &key) })
}

async fn newest(tx: &mut impl Reads, pillar: Pillar, lang: &str) -> DbResult<Option<Source>> {
    let row = tx.first(&NEWEST, &Open, args![pillar.code(), lang]).await?;
    row.map(|row| {
        let (shelf, version, lang) = (row.int("id")?, row.text("version")?, row.text("lang")?);
        Ok(Source { shelf, version, lang, sample: row.flag("sample")? })
    })
    .transpose()
}

/// The rarest word leads, so that a common one beside it costs nothing.
async fn holding(tx: &mut impl Reads, shelf: i64, words: Vec<String>) -> DbResult<Vec<Row>> {
    let mut counted = Vec::new();
    for word in words.into_iter().take(4) {
        let row = tx.first(&SOME, &Open, args![shelf, &word, prefix_end(&word)]).await?;
        counted.push((row.map_or(Ok(0), |row| row.int("n"))?, word));
    }
    counted.sort();
    let mut words = counted.into_iter().map(|(_, word)| word);
    let Some(first) = words.next() else { return Ok(Vec::new()) };
    let mut also = words.map(|word| format!("% {word}%")).chain(std::iter::repeat("%".to_owned()));
    let mut next = || also.next().unwrap_or_default();
    let end = prefix_end(&first);
    tx.all(&HOLDING, &Open, args![shelf, first, end, next(), next(), next()]).await
}

fn read(row: &Row) -> DbResult<Hit> {
    let (label, head) = (row.text("label")?, row.text("head")?);
    let matched = if label == head { String::new() } else { label };
    Ok(Hit { uri: row.text("uri")?, label: head, matched })
}

/// Each concept once, the label that fits best first: the same words, then what begins so, then what holds it; short ones first.
fn best(mut hits: Vec<Hit>, key: &str) -> Vec<Hit> {
    let order = |hit: &Hit| {
        let own = if hit.matched.is_empty() { &hit.label } else { &hit.matched };
        let folded = fold(own);
        let rank = match () {
            () if folded == key => 0,
            () if folded.starts_with(key) => 1,
            () => 2,
        };
        (rank, !hit.matched.is_empty(), folded.len(), folded, hit.uri.clone())
    };
    hits.sort_by_cached_key(order);
    let mut seen = BTreeSet::new();
    hits.retain(|hit| seen.insert(hit.uri.clone()));
    hits.truncate(SHOWN);
    hits
}

/// The term that a form sends back, `shelf uri`, with the version it is of.
pub async fn chosen(tx: &mut impl Reads, reference: &str) -> DbResult<Option<Chosen>> {
    let Some((shelf, uri)) = reference.split_once(' ') else { return Ok(None) };
    let Ok(shelf) = shelf.parse::<i64>() else { return Ok(None) };
    let row = tx.first(&NAMED, &Open, args![shelf, uri]).await?;
    row.map(|row| Ok(Chosen { uri: uri.to_owned(), label: row.text("label")?, version: row.text("version")? }))
        .transpose()
}

/// A term of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chosen {
    pub uri: String,
    pub label: String,
    pub version: String,
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn hit(uri: &str, label: &str, matched: &str) -> Hit {
        Hit { uri: uri.to_owned(), label: label.to_owned(), matched: matched.to_owned() }
    }

    #[test]
    fn the_same_word_comes_first_then_what_begins_so() {
        let hits = vec![hit("3", "aiuto saldatore", ""), hit("2", "saldatore esperto", ""), hit("1", "saldatore", "")];
        let found = best(hits, "saldatore");
        assert_eq!(found.iter().map(|hit| hit.uri.as_str()).collect::<Vec<_>>(), ["1", "2", "3"]);
    }

    proptest! {
        #[test]
        fn each_concept_is_shown_once_and_no_more_than_fit(
            labels in prop::collection::vec(("[a-e]", "[a-z ]{1,12}", "[a-z ]{0,12}"), 0..60), key in "[a-z]{2,4}"
        ) {
            let hits = labels.iter().map(|(uri, label, matched)| hit(uri, label, matched)).collect();
            let found = best(hits, &key);
            let each: BTreeSet<_> = found.iter().map(|hit| &hit.uri).collect();
            prop_assert!(found.len() <= SHOWN && each.len() == found.len());
        }
    }
}
