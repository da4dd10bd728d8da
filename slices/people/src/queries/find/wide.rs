//! Nobody has the names as they were typed: beginnings of names, one name alone.

use std::collections::BTreeMap;

use db::{DbResult, Reads, Value, args, statements};
use kernel::fold::{prefix_end, sound};
use kernel::ids::PersonId;
use policy::people::People;
use policy::{Actor, Scope};

use super::hit::{Hit, Numbered, add_related};
use super::{card_columns, with_relation};
use crate::person_related;
use crate::rules::keys::born;
use crate::rules::words::{Birth, Typed};

/// So many who have all the names, and nobody is looked for who has only one of them.
const ENOUGH: usize = 8;
/// Twice the points of one name of two: whoever has no more is dropped beside somebody who has more than this.
const ONE_NAME: i32 = 120;

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

/// Who was born in a year and has a name that begins so: `$1` and `$2` are the range of the name with its year.
macro_rules! ids_by_birth {
    () => {
        "SELECT person_id FROM person_keys WHERE kind = 'born' AND key >= $1 AND key < $2"
    };
}

/// The person has a second name too (`$4`-`$6`).
macro_rules! also_named {
    () => {
        "EXISTS (SELECT 1 FROM person_keys k WHERE k.person_id = p.id AND ((k.kind IN ('name', 'original') AND k.key >= $4
            AND k.key < $5) OR (k.kind = 'sound' AND k.key = $6)))"
    };
}

statements! {
    RELATED_BY_NAME: Scope<People> = concat!("SELECT ", card_columns!(), " FROM people p WHERE p.id IN (", ids_by_name!(), ")
        AND ", also_named!(), " AND ", person_related!("$7", "$8", "$9", "$10", "$11", "$12", "$13", "$14", "$15", "$16", "$17"),
        " ORDER BY p.id LIMIT 120");
    RELATED_BY_BIRTH: Scope<People> = concat!("SELECT ", card_columns!(), " FROM people p WHERE p.id IN (", ids_by_birth!(), ")
        AND ", person_related!("$3", "$4", "$5", "$6", "$7", "$8", "$9", "$10", "$11", "$12", "$13"), " ORDER BY p.id LIMIT 120");
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
        let (statement, row) = match pass {
            Pass::Names(one, other) => (&RELATED_BY_NAME, [name_args(one), name_args(other)].concat()),
            Pass::Born(name, year) => (&RELATED_BY_BIRTH, born_args(name, year)),
        };
        add_related(tx.all(statement, scope, with_relation(row, actor)).await?, typed, Numbered::No, hits)?;
    }
    Ok(())
}

/// Whoever has one of the names only cannot be meant any more: somebody fits better than one name can, or many in all.
fn enough(hits: &BTreeMap<PersonId, Hit>) -> bool {
    let whole = hits.values().filter(|hit| hit.score.fitting == hit.score.typed).count();
    whole >= ENOUGH || hits.values().any(|hit| hit.score.points > ONE_NAME)
}

/// One question to the keys.
#[derive(Clone, Copy)]
enum Pass<'t> {
    /// A name and a second one, the same when there is no other.
    Names(&'t str, &'t str),
    /// The beginning of a name, and the year of birth.
    Born(&'t str, i64),
}

impl Pass<'_> {
    /// Asks for one name of several.
    fn is_wide(self) -> bool {
        matches!(self, Self::Names(one, other) if one == other)
    }
}

/// Narrow questions first, long names before short ones. How common a name is in the register does not matter: whoever
/// may not see a person would learn from the order that the name exists.
fn passes(typed: &Typed) -> Vec<Pass<'_>> {
    let mut names: Vec<&str> =
        typed.names.iter().chain(typed.joined.iter().map(|(joined, _)| joined)).map(String::as_str).collect();
    names.sort_by_key(|name| (std::cmp::Reverse(name.len()), *name));
    let born = typed.birth.map(Birth::year).into_iter();
    let born = born.flat_map(|year| names.iter().take(3).map(move |name| Pass::Born(name, year)));
    let pairs = names.iter().zip(names.iter().skip(1)).take(3).map(|(one, other)| Pass::Names(one, other));
    // With a year, who has one of two names and another year is not meant.
    let alone = if typed.birth.is_some() && names.len() > 1 { 0 } else { 3 };
    let alone = names.iter().take(alone).map(|name| Pass::Names(name, name));
    born.chain(pairs).chain(alone).collect()
}

fn born_args(name: &str, year: i64) -> Vec<Value> {
    let sound = sound(name);
    let end = if name.len() > 2 { prefix_end(&sound) } else { format!("{sound}0") };
    args![born(&sound, year), born(&end, year)]
}

/// Range and sound of a name. Two letters begin too many names: they must be the whole name.
fn name_args(name: &str) -> Vec<Value> {
    let end = if name.len() > 2 { prefix_end(name) } else { format!("{name}0") };
    args![name, end, sound(name)]
}
