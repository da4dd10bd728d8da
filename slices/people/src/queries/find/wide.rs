//! Nobody has the names as they were typed: beginnings of names, one name alone.

use std::collections::BTreeMap;

use db::{DbResult, Reads, Value, args, statements};
use kernel::fold::{prefix_end, sound};
use kernel::ids::PersonId;
use policy::people::People;
use policy::{Actor, Scope};

use super::hit::{Hit, Numbered, add_related};
use super::{WELL, card_columns, with_relation};
use crate::person_related;
use crate::rules::words::{Birth, Typed};

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
    RELATED_BY_NAME: Scope<People> = concat!("SELECT ", card_columns!(), " FROM people p WHERE p.id IN (", ids_by_name!(), ")
        AND ", also_named!(), " AND ", person_related!("$8", "$9", "$10", "$11", "$12", "$13", "$14", "$15", "$16", "$17"),
        " ORDER BY p.id LIMIT 120");
}

/// Who fits by a beginning, or by one name of several, best questions first.
pub(super) async fn related(
    tx: &mut impl Reads,
    scope: &Scope<People>,
    actor: &Actor,
    typed: &Typed,
    hits: &mut BTreeMap<PersonId, Hit>,
) -> DbResult<()> {
    for pass in passes(typed) {
        if pass.is_wide() && enough(hits) {
            break;
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
struct Pass<'t> {
    first: &'t str,
    second: &'t str,
    year: Option<i64>,
}

impl Pass<'_> {
    /// Asks for one name of several.
    fn is_wide(&self) -> bool {
        self.first == self.second
    }

    fn args(&self) -> Vec<Value> {
        let mut row = name_args(self.first);
        row.extend(name_args(self.second));
        row.extend(args![self.year]);
        row
    }
}

/// Narrow questions first, long names before short ones. How common a name is in the register does not matter: whoever
/// may not see a person would learn from the order that the name exists.
fn passes(typed: &Typed) -> Vec<Pass<'_>> {
    let mut names: Vec<&str> =
        typed.names.iter().chain(typed.joined.iter().map(|(joined, _)| joined)).map(String::as_str).collect();
    names.sort_by_key(|name| (std::cmp::Reverse(name.len()), *name));
    let year = typed.birth.map(Birth::year);
    let years = [year, None].into_iter().skip(usize::from(year.is_none()));
    let pairs = names.iter().zip(names.iter().skip(1)).take(3);
    let pairs = years.clone().flat_map(|year| pairs.clone().map(move |(first, second)| Pass { first, second, year }));
    let alone = years.flat_map(|year| names.iter().take(3).map(move |name| Pass { first: name, second: name, year }));
    pairs.chain(alone).collect()
}

/// Range and sound of a name. Two letters begin too many names: they must be the whole name.
fn name_args(name: &str) -> Vec<Value> {
    let end = if name.len() > 2 { prefix_end(name) } else { format!("{name}0") };
    args![name, end, sound(name)]
}
