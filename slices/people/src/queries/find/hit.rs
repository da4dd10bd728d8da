//! What a search finds, and which rows are near enough to count.

use std::collections::BTreeMap;

use db::{DbResult, Row};
use kernel::fold::phone_key;
use kernel::ids::PersonId;

use crate::card::PersonCard;
use crate::rules::score::{Known, Score, score};
use crate::rules::words::Typed;

/// Somebody of the own nucleus to whom the actor has no relation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedPerson {
    pub id: PersonId,
    pub family: String,
    pub given: String,
    pub birth_year: Option<i64>,
    /// Belfiore code; empty also when the person is protected.
    pub municipality: String,
}

/// One person found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// The actor may open the record.
    Related(Box<PersonCard>),
    Named(NamedPerson),
}

impl Found {
    pub fn id(&self) -> PersonId {
        match self {
            Self::Related(card) => card.id,
            Self::Named(person) => person.id,
        }
    }
}

/// A person found, with how well the typed words fit.
#[derive(Debug, Clone)]
pub struct Hit {
    pub found: Found,
    pub score: Score,
}

/// Whether a row came by its identifier.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Numbered {
    Yes,
    No,
}

pub(super) fn add_related(
    rows: Vec<Row>,
    typed: &Typed,
    by: Numbered,
    hits: &mut BTreeMap<PersonId, Hit>,
) -> DbResult<()> {
    for row in &rows {
        let card = PersonCard::read(row)?;
        let score = score(typed, &known(row, by)?);
        if score.is_found() {
            let (id, found) = (card.id, Found::Related(Box::new(card)));
            // A card tells more than a name; who was found by a number before keeps its points.
            if hits.get(&id).is_none_or(|hit| matches!(hit.found, Found::Named(_))) {
                hits.insert(id, Hit { found, score });
            }
        }
    }
    Ok(())
}

pub(super) fn add_named(
    rows: Vec<Row>,
    typed: &Typed,
    by: Numbered,
    hits: &mut BTreeMap<PersonId, Hit>,
) -> DbResult<()> {
    for row in &rows {
        // A number that jumps to the top would tell whose it is.
        let known = Known { phone: String::new(), ..known(row, by)? };
        let score = score(typed, &known);
        if score.is_named() {
            let person = NamedPerson {
                id: row.id("id")?,
                family: row.text("family")?,
                given: row.text("given")?,
                birth_year: row.opt_int("birth_year")?,
                municipality: row.text("municipality")?,
            };
            hits.entry(person.id).or_insert(Hit { found: Found::Named(person), score });
        }
    }
    Ok(())
}

fn known(row: &Row, by: Numbered) -> DbResult<Known> {
    let names = ["family", "given", "family_original", "given_original", "chosen_name"];
    let names = names.into_iter().map(|column| row.text(column)).collect::<DbResult<Vec<_>>>()?;
    Ok(Known {
        names: Known::names_of(names.iter().map(String::as_str)),
        birth_date: row.opt_date("birth_date")?,
        birth_year: row.opt_int("birth_year")?,
        phone: phone_key(&row.text("phone")?),
        has_identifier: by == Numbered::Yes,
    })
}
