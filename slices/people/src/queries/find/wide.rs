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

/// Whoever has a name, when nothing else was typed.
const ALL_WITH_ONE: i64 = 4000;
/// Whoever has one of several names that were typed: a last attempt, which must not cost what a good search costs.
const SOME_WITH_ONE: i64 = 500;

/// Who has a name: its range, its sound, how many of each kind at most. Two such lists are met in memory: to ask for each of
/// thousands whether they have the other name too costs a hundred times as much. In the order of their ids, so that rights are
/// looked at for no more of them than the first who are found.
macro_rules! ids_by_name {
    ($from:literal, $to:literal, $sound:literal, $limit:literal) => {
        concat!(
            "SELECT person_id FROM (SELECT person_id FROM person_keys WHERE kind = 'name' AND key >= ",
            $from,
            " AND key < ",
            $to,
            " ORDER BY key, person_id LIMIT ",
            $limit,
            ") AS n UNION SELECT person_id FROM (SELECT person_id FROM person_keys WHERE kind = 'sound' AND key = ",
            $sound,
            " ORDER BY person_id LIMIT ",
            $limit,
            ") AS s UNION SELECT person_id FROM (SELECT person_id FROM person_keys WHERE kind = 'original' AND key >= ",
            $from,
            " AND key < ",
            $to,
            " ORDER BY key, person_id LIMIT ",
            $limit,
            ") AS o ORDER BY person_id"
        )
    };
}

/// Who was born in a year and has a name that begins so: `$1` and `$2` are the range of the name with its year.
macro_rules! ids_by_birth {
    () => {
        "SELECT DISTINCT person_id FROM person_keys WHERE kind = 'born' AND key >= $1 AND key < $2 ORDER BY person_id"
    };
}

statements! {
    RELATED_BY_NAME: Scope<People> = concat!("SELECT ", card_columns!(), " FROM people p WHERE p.id IN (",
        "SELECT person_id FROM (", ids_by_name!("$1", "$2", "$3", "6000"), ") AS one INTERSECT SELECT person_id FROM (",
        ids_by_name!("$4", "$5", "$6", "6000"), ") AS other ORDER BY person_id) AND ", person_related!("$7", "$8", "$9", "$10", "$11", "$12", "$13", "$14", "$15", "$16", "$17"),
        " ORDER BY p.id LIMIT 120");
    RELATED_BY_ONE: Scope<People> = concat!("SELECT ", card_columns!(), " FROM people p WHERE p.id IN (",
        ids_by_name!("$1", "$2", "$3", "CAST($4 AS BIGINT)"), ") AND ",
        person_related!("$5", "$6", "$7", "$8", "$9", "$10", "$11", "$12", "$13", "$14", "$15"), " ORDER BY p.id LIMIT 120");
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
            Pass::Name(name, most) => (&RELATED_BY_ONE, [name_args(name), args![most]].concat()),
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
    Names(&'t str, &'t str),
    /// One name, and how many of those who have it are looked at.
    Name(&'t str, i64),
    /// The beginning of a name, and the year of birth.
    Born(&'t str, i64),
}

impl Pass<'_> {
    /// Asks for one name of several.
    fn is_wide(self) -> bool {
        matches!(self, Self::Name(..))
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
    let most = if typed.names.len() == 1 { ALL_WITH_ONE } else { SOME_WITH_ONE };
    let alone = names.iter().take(alone).map(|name| Pass::Name(name, most));
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
