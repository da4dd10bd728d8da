//! The search: the database brings candidates by indexed keys, the score puts them in order.
//!
//! Two statements for two rights. People the actor is related to come with their card; others of the own nucleus come
//! with name, birth year and municipality, and only when what was typed already says who they are.

mod hit;

use std::collections::BTreeMap;

use db::{DbResult, Reads, Value, args, statements};
use kernel::fold::{prefix_end, sound};
use kernel::ids::PersonId;
use kernel::words::Duty;
use policy::people::{People, Search};
use policy::{Actor, Permit, Scope};

use crate::person_related;
use crate::relation::relation_args;
use crate::rules::words::Typed;

pub use hit::{Found, Hit, NamedPerson};
use hit::{Numbered, add_named, add_related};

/// Rows of one statement, and of one page of results.
const AT_ONCE: usize = 120;
pub const SHOWN: usize = 50;
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

macro_rules! card_columns {
    () => {
        concat!("p.id, p.family, p.given, p.family_original, p.given_original, p.original_lang, p.chosen_name, p.birth_date,
            p.birth_year, p.municipality, p.phone, p.email, p.lang, p.interpreter, ", $crate::closed!("p.id"))
    };
}

/// The municipality of a protected person could tell where they hide.
macro_rules! named_columns {
    () => {
        "p.id, p.family, p.given, p.family_original, p.given_original, p.chosen_name, p.birth_date, p.birth_year, p.phone,
            CASE WHEN EXISTS (SELECT 1 FROM person_sealed z WHERE z.person_id = p.id AND z.compartment = 'protection')
                THEN '' ELSE p.municipality END AS municipality"
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
    RELATED_BY_IDENTIFIER: Scope<People> = concat!("SELECT ", card_columns!(), " FROM people p
        WHERE p.id IN (SELECT i.person_id FROM person_identifiers i WHERE i.value = $1) AND ",
        person_related!("$2", "$3", "$4", "$5", "$6", "$7", "$8", "$9", "$10", "$11"), " ORDER BY p.id LIMIT 120");
    RELATED_BY_PHONE: Scope<People> = concat!("SELECT ", card_columns!(), " FROM people p
        WHERE p.id IN (SELECT k.person_id FROM person_keys k WHERE k.kind = 'phone' AND k.key = $1) AND ",
        person_related!("$2", "$3", "$4", "$5", "$6", "$7", "$8", "$9", "$10", "$11"), " ORDER BY p.id LIMIT 120");
    NAMED_BY_NAME: Scope<People> = concat!("SELECT ", named_columns!(), " FROM people p WHERE p.id IN (", ids_by_name!(), ")
        AND ", also_named!(), " AND p.nucleus_id = $8 ORDER BY p.id LIMIT 120");
    NAMED_BY_IDENTIFIER: Scope<People> = concat!("SELECT ", named_columns!(), " FROM people p
        WHERE p.id IN (SELECT i.person_id FROM person_identifiers i WHERE i.value = $1) AND p.nucleus_id = $2
        ORDER BY p.id LIMIT 120");
    NAMED_BY_PHONE: Scope<People> = concat!("SELECT ", named_columns!(), " FROM people p
        WHERE p.id IN (SELECT k.person_id FROM person_keys k WHERE k.kind = 'phone' AND k.key = $1) AND p.nucleus_id = $2
        ORDER BY p.id LIMIT 120");
}

/// Everybody whom the words may mean and the actor may see, best first. Nobody is counted who is not in the list.
pub async fn search(tx: &mut impl Reads, permit: &Permit<Search>, actor: &Actor, typed: &Typed) -> DbResult<Vec<Hit>> {
    if !typed.is_enough() {
        return Ok(Vec::new());
    }
    let scope = actor.scope::<People>();
    let mut hits: BTreeMap<PersonId, Hit> = BTreeMap::new();
    let passes = passes(tx, permit, typed).await?;
    related(tx, &scope, actor, typed, &passes, &mut hits).await?;
    if typed.may_look_wider() {
        named(tx, &scope, typed, &passes, &mut hits).await?;
    }
    let mut hits: Vec<Hit> = hits.into_values().collect();
    // Ids settle a tie, so that the order is the same at every look and on both engines.
    hits.sort_by_key(|hit| (std::cmp::Reverse(hit.score.points), hit.found.id()));
    drop_the_far(&mut hits);
    hits.truncate(SHOWN);
    Ok(hits)
}

/// Where somebody fits well, those who fit less than half as well are noise. A number must not hide namesakes.
fn drop_the_far(hits: &mut Vec<Hit>) {
    let best = hits.first().map_or(0, |hit| hit.score.points).min(WELL);
    hits.retain(|hit| hit.score.points * 2 >= best);
}

/// Points of two names and a year that fit.
const WELL: i32 = 300;

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

async fn related(
    tx: &mut impl Reads,
    scope: &Scope<People>,
    actor: &Actor,
    typed: &Typed,
    passes: &[Pass],
    hits: &mut BTreeMap<PersonId, Hit>,
) -> DbResult<()> {
    let with_relation = |mut row: Vec<Value>| {
        row.extend(relation_args(actor));
        row
    };
    if !typed.identifier.is_empty() {
        let row = with_relation(args![&typed.identifier]);
        add_related(tx.all(&RELATED_BY_IDENTIFIER, scope, row).await?, typed, Numbered::Yes, hits)?;
    }
    if !typed.phone.is_empty() {
        let row = with_relation(args![&typed.phone]);
        add_related(tx.all(&RELATED_BY_PHONE, scope, row).await?, typed, Numbered::No, hits)?;
    }
    for pass in passes {
        if hits.len() >= AT_ONCE || (pass.is_wide() && enough(hits)) {
            break;
        }
        if pass.is_vague() && !hits.is_empty() {
            continue;
        }
        let rows = tx.all(&RELATED_BY_NAME, scope, with_relation(pass.args())).await?;
        add_related(rows, typed, Numbered::No, hits)?;
    }
    Ok(())
}

/// Whoever has one of the names only cannot be meant any more: somebody fits in names and birth, or many in all names.
fn enough(hits: &BTreeMap<PersonId, Hit>) -> bool {
    let whole = hits.values().filter(|hit| hit.score.fitting == hit.score.typed).count();
    whole >= ENOUGH || hits.values().any(|hit| hit.score.points >= WELL)
}

async fn named(
    tx: &mut impl Reads,
    scope: &Scope<People>,
    typed: &Typed,
    passes: &[Pass],
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
    if !typed.phone.is_empty() {
        let rows = tx.all(&NAMED_BY_PHONE, scope, args![&typed.phone, &nucleus]).await?;
        add_named(rows, typed, Numbered::No, hits)?;
    }
    if typed.birth.is_some() {
        let before = hits.len();
        for pass in passes.iter().filter(|pass| pass.year.is_some()) {
            if pass.is_wide() && (hits.len() > before || enough(hits)) {
                break;
            }
            let mut row = pass.args();
            row.extend(args![&nucleus]);
            add_named(tx.all(&NAMED_BY_NAME, scope, row).await?, typed, Numbered::No, hits)?;
        }
    }
    Ok(())
}
