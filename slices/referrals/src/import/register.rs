//! What the register already knows: rows imported before, people registered before.
//!
//! Asked in lists of 25, so that 10,000 rows cost some hundred statements. A spreadsheet is a search (`people::search`),
//! and its rule holds: people the actor is related to are found by their name; others of the own nucleus only by whole
//! name and birth, or by a number that belongs to one person. Whoever is found by less is not even hinted at.

mod likeness;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use db::{DbResult, Reads, Value, args, statements};
use kernel::Date;
use kernel::ids::{PersonId, ReferralId};
use kernel::words::Duty;
use people::SearchWords;
use people::relation::relation_args;
use policy::people::People;
use policy::referral::Referrals;
use policy::{Actor, Scope};
use vault::Vault;

use super::finding::{Finding, What};
use super::person::PersonRow;
use super::plan::{Decision, Decisions, Plan};
use likeness::{Candidate, Candidates, Index, Likeness};

/// How many texts one statement takes.
const AT_ONCE: usize = 25;

macro_rules! of_25 {
    () => {
        "($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25)"
    };
}

macro_rules! candidates {
    () => {
        concat!(
            "SELECT p.id, p.sort_key, p.birth_date, p.birth_year, ",
            people::is_restricted!("p.id"),
            " AS restricted FROM people p"
        )
    };
}

/// Whom the actor finds anyway: the relation of every list of people, from `$26` on.
macro_rules! related {
    () => {
        people::person_related!("$26", "$27", "$28", "$29", "$30", "$31", "$32", "$33", "$34", "$35", "$36")
    };
}

statements! {
    RELATED_BY_NUMBER: Scope<People> = concat!(candidates!(), " WHERE p.id IN
        (SELECT i.person_id FROM person_identifiers i WHERE i.value IN ", of_25!(), ") AND ", related!());
    RELATED_BY_NAME: Scope<People> = concat!(candidates!(), " WHERE p.sort_key IN ", of_25!(), " AND ", related!());
    RELATED_BY_ID: Scope<People> = concat!(candidates!(), " WHERE p.id IN ", of_25!(), " AND ", related!());
    /// Others of the own nucleus; asked only for rows that say who it is, and compared with their births below.
    NAMED_BY_NUMBER: Scope<People> = concat!(candidates!(), " WHERE p.id IN
        (SELECT i.person_id FROM person_identifiers i WHERE i.value IN ", of_25!(), ") AND p.nucleus_id = $26");
    NAMED_BY_NAME: Scope<People> = concat!(candidates!(), " WHERE p.sort_key IN ", of_25!(), " AND p.nucleus_id = $26");
    /// Of people found by one of the statements above.
    NUMBERS: Scope<People> = concat!("SELECT i.person_id, i.kind, i.value FROM person_identifiers i
        WHERE i.person_id IN ", of_25!());
    /// Of people of whom rows were imported before.
    RESTRICTED: Scope<People> = concat!("SELECT p.id FROM people p WHERE p.id IN ", of_25!(), " AND ",
        people::is_restricted!("p.id"));
    IMPORTED: Scope<Referrals> = concat!("SELECT w.fingerprint, w.referral_id, r.person_id FROM import_rows w
        JOIN referrals r ON r.id = w.referral_id WHERE w.fingerprint IN ", of_25!(), " AND w.body_id = $26
        AND r.from_body = $26");
    OPEN: Scope<Referrals> = concat!("SELECT r.person_id FROM referrals r WHERE r.person_id IN ", of_25!(), "
        AND r.from_body = $26 AND r.state NOT IN ('closed', 'cancelled', 'withdrawn', 'not_admitted', 'redirected')");
}

/// What the register said about a plan.
#[derive(Debug, Default)]
pub struct Looked {
    /// Fingerprint of each row with a person, by row number.
    pub fingerprints: HashMap<u32, String>,
    /// Rows that became referrals before.
    pub imported: BTreeMap<u32, (ReferralId, PersonId)>,
    /// The person of a group, when already registered.
    pub known: HashMap<usize, PersonId>,
    /// Who may be meant, for rows that wait for a decision.
    pub waiting: BTreeMap<u32, Vec<PersonId>>,
}

/// Asks the register about every row, adds its remarks to the plan, and settles anew which rows are valid.
pub async fn look(
    tx: &mut impl Reads,
    vault: &Vault,
    actor: &Actor,
    plan: &mut Plan,
    decisions: &Decisions,
) -> DbResult<Looked> {
    let mut looked = Looked::default();
    for row in plan.rows.iter().filter(|row| row.person.is_some()) {
        looked.fingerprints.insert(row.number, fingerprint(vault, actor, &row.meaning));
    }
    find_imported(tx, actor, plan, &mut looked).await?;
    let candidates = candidates(tx, actor, plan, decisions).await?;
    classify(plan, &candidates, decisions, &mut looked, actor.today);
    tell_names_alone(plan, decisions, &looked);
    tell_restricted(tx, actor, plan, &candidates, &looked).await?;
    tell_open(tx, actor, plan, &looked).await?;
    // What was imported is no longer a matter of this file.
    plan.findings.retain(|found| !looked.imported.contains_key(&found.row) || found.what == What::RepeatedRow);
    let told = looked.imported.keys().map(|row| Finding::on_row(*row, What::AlreadyImported));
    plan.findings.extend(told);
    plan.settle();
    Ok(looked)
}

/// The keyed hash of a row's meaning in one body.
fn fingerprint(vault: &Vault, actor: &Actor, meaning: &str) -> String {
    vault.fingerprint("import", &format!("{}\n{meaning}", actor.body))
}

async fn find_imported(tx: &mut impl Reads, actor: &Actor, plan: &Plan, looked: &mut Looked) -> DbResult<()> {
    let scope = actor.scope::<Referrals>();
    let body = actor.body.to_string();
    let rows: Vec<(u32, &String)> =
        plan.rows.iter().filter_map(|row| Some((row.number, looked.fingerprints.get(&row.number)?))).collect();
    let mut found = HashMap::new();
    for part in rows.chunks(AT_ONCE) {
        let texts: Vec<&str> = part.iter().map(|(_, fingerprint)| fingerprint.as_str()).collect();
        for row in tx.all(&IMPORTED, &scope, list(&texts, args![&body])).await? {
            found.insert(row.text("fingerprint")?, (row.id("referral_id")?, row.id("person_id")?));
        }
    }
    let imported = rows.iter().filter_map(|(number, fingerprint)| Some((*number, *found.get(*fingerprint)?)));
    looked.imported = imported.collect();
    Ok(())
}

/// Which of these fingerprints are there already, asked inside the transaction that writes.
pub(super) async fn already(
    tx: &mut impl Reads,
    actor: &Actor,
    fingerprints: &[&str],
) -> DbResult<HashMap<String, PersonId>> {
    let scope = actor.scope::<Referrals>();
    let body = actor.body.to_string();
    let mut found = HashMap::new();
    for part in fingerprints.chunks(AT_ONCE) {
        for row in tx.all(&IMPORTED, &scope, list(part, args![&body])).await? {
            found.insert(row.text("fingerprint")?, row.id("person_id")?);
        }
    }
    Ok(found)
}

/// Rows that say enough of a person to be looked for among people the actor has no relation to.
pub(super) fn wide(plan: &Plan, today: Date) -> impl Iterator<Item = &PersonRow> {
    plan.rows.iter().filter_map(|row| row.person.as_ref()).filter(move |person| {
        person.typed(today).may_look_wider() || person.numbers().any(|(_, number)| is_number(number, today))
    })
}

/// The same question the search asks of a number that was typed.
fn is_number(number: &str, today: Date) -> bool {
    SearchWords { identifier: number.to_owned(), ..SearchWords::default() }.read(today).may_look_wider()
}

async fn candidates(tx: &mut impl Reads, actor: &Actor, plan: &Plan, decisions: &Decisions) -> DbResult<Candidates> {
    let scope = actor.scope::<People>();
    let people = || plan.rows.iter().filter_map(|row| row.person.as_ref());
    let numbers: BTreeSet<&str> = people().flat_map(PersonRow::numbers).map(|(_, number)| number).collect();
    let names = |person: &PersonRow| [person.sort_key.clone(), person.swapped_key()];
    let all_names: BTreeSet<String> = people().flat_map(names).collect();
    let decided = decisions.values().filter_map(|decision| match decision {
        Decision::Person(id) => Some(id.to_string()),
        _ => None,
    });
    let decided: BTreeSet<String> = decided.collect();
    let texts = |texts: &BTreeSet<String>| texts.iter().filter(|text| !text.is_empty()).cloned().collect::<Vec<_>>();
    let numbers: Vec<String> = numbers.into_iter().filter(|number| !number.is_empty()).map(str::to_owned).collect();
    let mut found = Candidates::new();
    for (statement, texts) in [
        (&RELATED_BY_NUMBER, numbers.clone()),
        (&RELATED_BY_NAME, texts(&all_names)),
        (&RELATED_BY_ID, texts(&decided)),
    ] {
        for part in texts.chunks(AT_ONCE) {
            for row in tx.all(statement, &scope, list(part, relation_args(actor))).await? {
                found.insert(row.id("id")?, Candidate::read(&row, Relation::Some)?);
            }
        }
    }
    // Where the duty to refer is missing this is empty, and so is what is found.
    let nucleus = scope.nucleus_if(&[Duty::Refer]);
    let known = |person: &&PersonRow| person.typed(actor.today).may_look_wider();
    let whole_names: BTreeSet<String> = people().filter(known).flat_map(names).collect();
    let whole_numbers: Vec<String> = numbers.into_iter().filter(|number| is_number(number, actor.today)).collect();
    for (statement, texts) in [(&NAMED_BY_NUMBER, whole_numbers), (&NAMED_BY_NAME, texts(&whole_names))] {
        for part in texts.chunks(AT_ONCE).filter(|_| !nucleus.is_empty()) {
            for row in tx.all(statement, &scope, list(part, args![&nucleus])).await? {
                let candidate = Candidate::read(&row, Relation::None)?;
                found.entry(row.id("id")?).or_insert(candidate);
            }
        }
    }
    let ids: Vec<String> = found.keys().map(ToString::to_string).collect();
    for part in ids.chunks(AT_ONCE) {
        for row in tx.all(&NUMBERS, &scope, list(part, Vec::new())).await? {
            if let Some(candidate) = found.get_mut(&row.id("person_id")?) {
                candidate.numbers.push((row.code("kind")?, row.text("value")?));
            }
        }
    }
    Ok(found)
}

/// 25 texts, the last one again where there are fewer, and what else the statement wants.
fn list<T: AsRef<str>>(texts: &[T], others: Vec<Value>) -> Vec<Value> {
    let at = |at: usize| texts.get(at).or(texts.last()).map(AsRef::as_ref).unwrap_or_default();
    let mut values: Vec<Value> = (0..AT_ONCE).map(|place| Value::from(at(place))).collect();
    values.extend(others);
    values
}

/// Whether the actor finds somebody without a spreadsheet.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Relation {
    Some,
    None,
}

fn classify(plan: &mut Plan, candidates: &Candidates, decisions: &Decisions, looked: &mut Looked, today: Date) {
    let index = Index::of(candidates, today);
    for row in &plan.rows {
        if let Some((_, person)) = looked.imported.get(&row.number) {
            looked.known.entry(row.group).or_insert(*person);
        }
        if let Some(Decision::Person(id)) = decisions.get(&row.number)
            && candidates.contains_key(id)
        {
            looked.known.insert(row.group, *id);
        }
    }
    let mut another: BTreeSet<usize> = BTreeSet::new();
    let mut doubts: BTreeMap<usize, (u32, What, Vec<PersonId>)> = BTreeMap::new();
    for row in &plan.rows {
        let Some(person) = row.person.as_ref().filter(|_| !looked.known.contains_key(&row.group)) else { continue };
        if decisions.get(&row.number) == Some(&Decision::Another) {
            another.insert(row.group);
            continue;
        }
        match index.likeness(person) {
            Likeness::New => {}
            Likeness::Same(id) => {
                looked.known.insert(row.group, id);
            }
            Likeness::Doubt(what, ids) => {
                doubts.entry(row.group).or_insert((row.number, what, ids));
            }
        }
    }
    doubts.retain(|group, _| !another.contains(group) && !looked.known.contains_key(group));
    // The first row of a person asks; the others wait with it.
    for row in &plan.rows {
        let Some((asks, what, ids)) = doubts.get(&row.group) else { continue };
        let other = (*asks != row.number).then_some(*asks);
        plan.findings.push(Finding { other, ..Finding::on_row(row.number, *what) });
        if other.is_none() {
            looked.waiting.insert(row.number, ids.clone());
        }
    }
}

/// Of whom the file says nothing but a name: compared with the actor's own people only, and told to every such row, so
/// that the remark says nothing of the register.
fn tell_names_alone(plan: &mut Plan, decisions: &Decisions, looked: &Looked) {
    for row in &plan.rows {
        let Some(person) = &row.person else { continue };
        let alone = person.birth_year.is_none() && person.birth_date.is_none() && person.identifiers.is_empty();
        let settled = looked.known.contains_key(&row.group) || decisions.contains_key(&row.number);
        if alone && !settled && !looked.waiting.contains_key(&row.number) && row.repeats.is_none() {
            plan.findings.push(Finding::on_row(row.number, What::NameAlone));
        }
    }
}

/// Nothing is begun about somebody whose data are only kept (art. 18 GDPR): the row says so, the others go on.
async fn tell_restricted(
    tx: &mut impl Reads,
    actor: &Actor,
    plan: &mut Plan,
    candidates: &Candidates,
    looked: &Looked,
) -> DbResult<()> {
    let mut restricted: BTreeSet<PersonId> =
        candidates.iter().filter(|(_, candidate)| candidate.restricted).map(|(id, _)| *id).collect();
    let others: BTreeSet<String> =
        looked.known.values().filter(|id| !candidates.contains_key(id)).map(ToString::to_string).collect();
    let others: Vec<String> = others.into_iter().collect();
    for part in others.chunks(AT_ONCE) {
        for row in tx.all(&RESTRICTED, &actor.scope::<People>(), list(part, Vec::new())).await? {
            restricted.insert(row.id("id")?);
        }
    }
    for row in &plan.rows {
        if looked.known.get(&row.group).is_some_and(|person| restricted.contains(person)) {
            plan.findings.push(Finding::on_row(row.number, What::PersonRestricted));
        }
    }
    Ok(())
}

/// Somebody may have forgotten that the person was referred already: said, not forbidden.
async fn tell_open(tx: &mut impl Reads, actor: &Actor, plan: &mut Plan, looked: &Looked) -> DbResult<()> {
    let scope = actor.scope::<Referrals>();
    let body = actor.body.to_string();
    let ids: BTreeSet<String> = looked.known.values().map(ToString::to_string).collect();
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    let mut open = BTreeSet::new();
    for part in ids.chunks(AT_ONCE) {
        for row in tx.all(&OPEN, &scope, list(part, args![&body])).await? {
            open.insert(row.id("person_id")?);
        }
    }
    for row in plan.rows.iter().filter(|row| row.repeats.is_none()) {
        if looked.known.get(&row.group).is_some_and(|person| open.contains(person)) {
            plan.findings.push(Finding::on_row(row.number, What::OpenReferral));
        }
    }
    Ok(())
}
