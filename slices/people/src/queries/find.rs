//! The search: the database brings candidates by indexed keys, the score puts them in order.
//!
//! Two statements for two rights. People the actor is related to come with their card; others of the own nucleus come
//! with name, birth year and municipality, and only when what was typed already says who they are.

mod hit;
mod wide;

use std::collections::BTreeMap;

use db::{DbResult, Reads, Statement, Value, args, statements};
use kernel::ids::PersonId;
use kernel::words::Duty;
use policy::people::{People, Search};
use policy::{Actor, Permit, Scope};

use crate::person_related;
use crate::relation::relation_args;
use crate::rules::keys::ASKED;
use crate::rules::score::{Births, EXACT, SAME_YEAR};
use crate::rules::words::{Birth, Typed};

pub use hit::{Found, Hit, NamedPerson};
use hit::{Numbered, add_named, add_related};

/// Rows of one page of results.
pub const SHOWN: usize = 50;

/// Who has any of the keys `$2`-`$9` of kind `$1`, and how many of them.
macro_rules! ids_by_keys {
    () => {
        "SELECT person_id, count(*) AS fits FROM person_keys WHERE kind = $1 AND key IN ($2, $3, $4, $5, $6, $7, $8, $9)
            GROUP BY person_id ORDER BY fits DESC, person_id LIMIT 2000"
    };
}

/// So many of the keys at least, or born on the very day `$12`: with one name of several and the year alone come hundreds.
macro_rules! near {
    () => {
        "(k.fits >= CAST($11 AS BIGINT) OR p.birth_date = $12)"
    };
}

/// Born in the year `$10` before others.
macro_rules! best_first {
    () => {
        " ORDER BY k.fits DESC, CASE WHEN p.birth_year = CAST($10 AS BIGINT) THEN 0 ELSE 1 END, p.id LIMIT 120"
    };
}

macro_rules! card_columns {
    () => {
        concat!("p.id, p.family, p.given, p.family_original, p.given_original, p.original_lang, p.chosen_name, p.birth_date,
            p.birth_year, p.municipality, p.phone, p.email, p.lang, p.interpreter, ", $crate::closed!("p.id"))
    };
}

use card_columns;

/// The municipality of a protected person could tell where they hide.
macro_rules! named_columns {
    () => {
        "p.id, p.family, p.given, p.family_original, p.given_original, p.chosen_name, p.birth_date, p.birth_year, p.phone,
            CASE WHEN EXISTS (SELECT 1 FROM person_sealed z WHERE z.person_id = p.id AND z.compartment = 'protection')
                THEN '' ELSE p.municipality END AS municipality"
    };
}

statements! {
    RELATED_BY_KEYS: Scope<People> = concat!("SELECT ", card_columns!(), " FROM (", ids_by_keys!(), ") k JOIN people p
        ON p.id = k.person_id WHERE ", near!(), " AND ", person_related!("$13", "$14", "$15", "$16", "$17", "$18", "$19", "$20", "$21", "$22", "$23"),
        best_first!());
    /// The same among those whose birth nobody knows.
    UNBORN_BY_KEYS: Scope<People> = concat!("SELECT ", card_columns!(), " FROM (", ids_by_keys!(), ") k JOIN people p
        ON p.id = k.person_id WHERE p.birth_year IS NULL AND p.birth_date IS NULL AND ", near!(), " AND ",
        person_related!("$13", "$14", "$15", "$16", "$17", "$18", "$19", "$20", "$21", "$22", "$23"), best_first!());
    RELATED_BY_IDENTIFIER: Scope<People> = concat!("SELECT ", card_columns!(), " FROM people p
        WHERE p.id IN (SELECT i.person_id FROM person_identifiers i WHERE i.value = $1) AND ",
        person_related!("$2", "$3", "$4", "$5", "$6", "$7", "$8", "$9", "$10", "$11", "$12"), " ORDER BY p.id LIMIT 120");
    RELATED_BY_PHONE: Scope<People> = concat!("SELECT ", card_columns!(), " FROM people p
        WHERE p.id IN (SELECT k.person_id FROM person_keys k WHERE k.kind = 'phone' AND k.key = $1) AND ",
        person_related!("$2", "$3", "$4", "$5", "$6", "$7", "$8", "$9", "$10", "$11", "$12"), " ORDER BY p.id LIMIT 120");
    NAMED_BY_KEYS: Scope<People> = concat!("SELECT ", named_columns!(), " FROM (", ids_by_keys!(), ") k JOIN people p
        ON p.id = k.person_id WHERE ", near!(), " AND p.nucleus_id = $13", best_first!());
    NAMED_BY_IDENTIFIER: Scope<People> = concat!("SELECT ", named_columns!(), " FROM people p
        WHERE p.id IN (SELECT i.person_id FROM person_identifiers i WHERE i.value = $1) AND p.nucleus_id = $2
        ORDER BY p.id LIMIT 120");
}

/// Everybody whom the words may mean and the actor may see, best first. Nobody is counted who is not in the list.
pub async fn search(tx: &mut impl Reads, _permit: &Permit<Search>, actor: &Actor, typed: &Typed) -> DbResult<Vec<Hit>> {
    if !typed.is_enough() {
        return Ok(Vec::new());
    }
    let scope = actor.scope::<People>();
    let mut hits: BTreeMap<PersonId, Hit> = BTreeMap::new();
    related(tx, &scope, actor, typed, &mut hits).await?;
    if typed.may_look_wider() {
        named(tx, &scope, typed, &mut hits).await?;
    }
    paired(tx, &scope, actor, typed, &mut hits).await?;
    if !somebody_fits(typed, &hits) {
        wide::related(tx, &scope, actor, typed, &mut hits).await?;
    }
    let mut hits: Vec<Hit> = hits.into_values().collect();
    // Ids settle a tie, so that the order is the same at every look and on both engines.
    hits.sort_by_key(|hit| (std::cmp::Reverse(hit.score.points), hit.found.id()));
    drop_the_far(typed, &mut hits);
    hits.truncate(SHOWN);
    Ok(hits)
}

/// Points of two names and a year that fit.
const WELL: i32 = 300;

/// Where somebody fits well, those who fit less than half as well are noise, and so is who has the names and another birth
/// beside somebody who has the names and the birth. A number must not hide namesakes.
fn drop_the_far(typed: &Typed, hits: &mut Vec<Hit>) {
    let best = hits.first().map_or(0, |hit| hit.score.points).min(WELL);
    let met = hits.iter().any(|hit| is_meant(typed, hit));
    let another = |hit: &Hit| hit.score.births == Births::Different && !hit.score.identifier && !hit.score.phone;
    hits.retain(|hit| hit.score.points * 2 >= best && !(met && another(hit)));
}

/// Somebody has all the names that were typed, or two of them and the birth: who has only one of them is not meant.
fn somebody_fits(typed: &Typed, hits: &BTreeMap<PersonId, Hit>) -> bool {
    let numbered = !typed.identifier.is_empty() && hits.values().any(|hit| hit.score.identifier);
    let born = |hit: &Hit| hit.score.fitting > 1 && matches!(hit.score.births, Births::Same | Births::Swapped);
    let named = |hit: &Hit| (hit.score.typed > 1 && hit.score.fitting == hit.score.typed) || born(hit);
    numbered || hits.values().any(named)
}

fn with_relation(mut row: Vec<Value>, actor: &Actor) -> Vec<Value> {
    row.extend(relation_args(actor));
    row
}

async fn related(
    tx: &mut impl Reads,
    scope: &Scope<People>,
    actor: &Actor,
    typed: &Typed,
    hits: &mut BTreeMap<PersonId, Hit>,
) -> DbResult<()> {
    if !typed.identifier.is_empty() {
        let row = with_relation(args![&typed.identifier], actor);
        add_related(tx.all(&RELATED_BY_IDENTIFIER, scope, row).await?, typed, Numbered::Yes, hits)?;
    }
    if !typed.phone.is_empty() {
        let row = with_relation(args![&typed.phone], actor);
        add_related(tx.all(&RELATED_BY_PHONE, scope, row).await?, typed, Numbered::No, hits)?;
    }
    by_keys(tx, scope, actor, (&RELATED_BY_KEYS, "born", typed.born()), typed, hits).await
}

/// Two of the names, whatever the birth; where somebody is meant already, only those whose birth nobody knows.
async fn paired(
    tx: &mut impl Reads,
    scope: &Scope<People>,
    actor: &Actor,
    typed: &Typed,
    hits: &mut BTreeMap<PersonId, Hit>,
) -> DbResult<()> {
    let met = hits.values().any(|hit| is_meant(typed, hit));
    let pairs = if met { &UNBORN_BY_KEYS } else { &RELATED_BY_KEYS };
    by_keys(tx, scope, actor, (pairs, "pair", typed.pairs()), typed, hits).await
}

/// All the names, nearly as they were typed, and the birth: whoever has another birth is somebody else.
fn is_meant(typed: &Typed, hit: &Hit) -> bool {
    let names = typed.names.len();
    let score = &hit.score;
    let well = score.points >= i32::try_from(names).unwrap_or(i32::MAX).saturating_mul(EXACT).saturating_add(SAME_YEAR);
    names > 1 && typed.birth.is_some() && score.births == Births::Same && score.fitting == score.typed && well
}

async fn by_keys(
    tx: &mut impl Reads,
    scope: &Scope<People>,
    actor: &Actor,
    (statement, kind, keys): (&'static Statement<Scope<People>>, &str, Vec<String>),
    typed: &Typed,
    hits: &mut BTreeMap<PersonId, Hit>,
) -> DbResult<()> {
    for keys in keys.chunks(ASKED) {
        let row = with_relation(key_args(kind, keys, typed), actor);
        add_related(tx.all(statement, scope, row).await?, typed, Numbered::No, hits)?;
    }
    Ok(())
}

/// Kind, eight keys (the last one again where there are fewer), the birth year, how many keys at least, the day of birth.
fn key_args(kind: &str, keys: &[String], typed: &Typed) -> Vec<Value> {
    let mut row = args![kind];
    for at in 0..ASKED {
        row.extend(args![keys.get(at).or(keys.last())]);
    }
    let least = if kind == "born" && typed.names.len() > 1 { 2 } else { 1 };
    let day = typed.birth.and_then(Birth::date);
    row.extend(args![typed.birth.map(Birth::year), least, day]);
    row
}

/// Whoever is named has every name that was typed and the year: one name with the year brings them.
async fn named(
    tx: &mut impl Reads,
    scope: &Scope<People>,
    typed: &Typed,
    hits: &mut BTreeMap<PersonId, Hit>,
) -> DbResult<()> {
    let nucleus = scope.nucleus_if(&[Duty::Refer]);
    if nucleus.is_empty() {
        return Ok(());
    }
    if !typed.identifier.is_empty() {
        let rows = tx.all(&NAMED_BY_IDENTIFIER, scope, args![&typed.identifier, &nucleus]).await?;
        add_named(rows, typed, Numbered::Yes, hits)?;
    }
    for keys in typed.born().chunks(ASKED) {
        let mut row = key_args("born", keys, typed);
        row.extend(args![&nucleus]);
        add_named(tx.all(&NAMED_BY_KEYS, scope, row).await?, typed, Numbered::No, hits)?;
    }
    Ok(())
}
