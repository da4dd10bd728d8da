//! Nobody has the names as they were typed: beginnings of names, one name alone.

use std::collections::BTreeMap;

use db::{DbResult, Reads, Value, args, statements};
use kernel::fold::{prefix_end, sound};
use kernel::ids::PersonId;
use policy::people::{People, Search};
use policy::{Actor, Permit, Scope};

use super::hit::{Hit, Numbered, add_related};
use super::{WELL, card_columns, with_relation};
use crate::person_related;
use crate::rules::words::Typed;

/// Rows of one statement.
const AT_ONCE: usize = 120;
/// So many who have all the names, and nobody is looked for who has only one of them.
const ENOUGH: usize = 8;

/// The words of one name: `$1`-`$3` are its range and its sound.
macro_rules! ids_by_name {
    () => {
        "SELECT person_id FROM (SELECT person_id FROM person_keys WHERE kind = 'name' AND key >= $1 AND key < $2
                ORDER BY key, person_id LIMIT 4000) AS n
            UNION SELECT person_id FROM (SELECT person_id FROM person_keys WHERE kind = 'sound' AND key = $3
                ORDER BY person_id LIMIT 4000) AS s
            UNION SELECT person_id FROM (SELECT person_id FROM person_keys WHERE kind = 'original' AND key >= $1 AND key < $2
                ORDER BY key, person_id LIMIT 4000) AS o"
    };
}

/// The person has a second name too (`$4`-`$6`), and was born in year `$7` where one is asked for.
macro_rules! also_named {
    () => {
        "EXISTS (SELECT 1 FROM person_keys k WHERE k.person_id = p.id AND ((k.kind IN ('name', 'original') AND k.key >= $4
            AND k.key < $5) OR (k.kind = 'sound' AND k.key = $6))) AND (CAST($7 AS BIGINT) IS NULL OR p.birth_year = $7)"
    };
}

statements! {
    /// How common a name is, up to where it does not matter any more.
    HOW_COMMON: Permit<Search> = "SELECT (SELECT count(*) FROM (SELECT 1 AS one FROM person_keys WHERE kind = 'name'
            AND key >= $1 AND key < $2 LIMIT 2000) AS n)
        + (SELECT count(*) FROM (SELECT 1 AS one FROM person_keys WHERE kind = 'sound' AND key = $3 LIMIT 2000) AS s) AS common";
    RELATED_BY_NAME: Scope<People> = concat!("SELECT ", card_columns!(), " FROM people p WHERE p.id IN (", ids_by_name!(), ")
        AND ", also_named!(), " AND ", person_related!("$8", "$9", "$10", "$11", "$12", "$13", "$14", "$15", "$16", "$17"),
        " ORDER BY p.id LIMIT 120");
}

/// Who fits by a beginning, or by one name of several, best questions first.
pub(super) async fn related(
    tx: &mut impl Reads,
    permit: &Permit<Search>,
    scope: &Scope<People>,
    actor: &Actor,
    typed: &Typed,
    hits: &mut BTreeMap<PersonId, Hit>,
) -> DbResult<()> {
    for pass in passes(tx, permit, typed).await? {
        if hits.len() >= AT_ONCE || (pass.is_wide() && enough(hits)) {
            break;
        }
        if pass.is_vague() && !hits.is_empty() {
            continue;
        }
        let rows = tx.all(&RELATED_BY_NAME, scope, with_relation(pass.args(), actor)).await?;
        add_related(rows, typed, Numbered::No, hits)?;
    }
    Ok(())
}

/// Whoever has one of the names only cannot be meant any more: somebody fits in names and birth, or many in all names.
fn enough(hits: &BTreeMap<PersonId, Hit>) -> bool {
    let whole = hits.values().filter(|hit| hit.score.fitting == hit.score.typed).count();
    whole >= ENOUGH || hits.values().any(|hit| hit.score.points >= WELL)
}

/// One question to the keys: a name, a second name (the same one when there is no other), perhaps a year.
struct Pass {
    first: String,
    second: String,
    year: Option<i64>,
    /// So many have the first name, counted up to the cap of [`HOW_COMMON`].
    common: i64,
}

impl Pass {
    /// Asks for one name of several.
    fn is_wide(&self) -> bool {
        self.first == self.second
    }

    /// A name that hundreds have, and nothing beside it: brings anybody.
    fn is_vague(&self) -> bool {
        self.is_wide() && self.year.is_none() && self.common >= 500
    }

    fn args(&self) -> Vec<Value> {
        let mut row = name_args(&self.first);
        row.extend(name_args(&self.second));
        row.extend(args![self.year]);
        row
    }
}

/// Narrow questions first, the rarest name leading: what fits best must be among the candidates.
async fn passes(tx: &mut impl Reads, permit: &Permit<Search>, typed: &Typed) -> DbResult<Vec<Pass>> {
    let mut names = Vec::new();
    for name in typed.names.iter().chain(typed.joined.iter().map(|(joined, _)| joined)) {
        let row = tx.first(&HOW_COMMON, permit, name_args(name)).await?;
        let common = row.map(|row| row.int("common")).transpose()?.unwrap_or(0);
        if common > 0 || typed.names.len() < 2 {
            names.push((common, name.clone()));
        }
    }
    names.sort();
    let year = typed.birth.map(|birth| birth.year());
    let mut passes = Vec::new();
    let mut add = |(common, first): &(i64, String), second: &String, year| {
        passes.push(Pass { first: first.clone(), second: second.clone(), year, common: *common });
    };
    let pairs: Vec<_> = names.iter().zip(names.iter().skip(1)).take(3).collect();
    for year in [year, None].into_iter().skip(usize::from(year.is_none())) {
        pairs.iter().for_each(|(first, (_, second))| add(first, second, year));
    }
    for year in [year, None].into_iter().skip(usize::from(year.is_none())) {
        names.iter().take(3).for_each(|name| add(name, &name.1, year));
    }
    Ok(passes)
}

/// Range and sound of a name. Two letters begin too many names: they must be the whole name.
fn name_args(name: &str) -> Vec<Value> {
    let end = if name.len() > 2 { prefix_end(name) } else { format!("{name}0") };
    args![name, end, sound(name)]
}
