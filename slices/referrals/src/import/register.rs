//! What the register already knows: rows imported before, people registered before.
//!
//! Asked in lists of 25, so that 10,000 rows cost some hundred statements. Only people of the own nucleus and those the
//! own body registered are looked at: nobody learns of anybody else by sending a spreadsheet.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use db::{DbResult, Reads, Row, Value, args, statements};
use kernel::Date;
use kernel::identifier::IdentifierKind;
use kernel::ids::{PersonId, ReferralId};
use policy::people::People;
use policy::referral::Referrals;
use policy::{Actor, Scope};
use vault::Vault;

use super::finding::{Finding, What};
use super::person::PersonRow;
use super::plan::{Decision, Decisions, Plan};

/// How many texts one statement takes.
const AT_ONCE: usize = 25;

macro_rules! of_25 {
    () => {
        "($3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27)"
    };
}

statements! {
    BY_NUMBER: Scope<People> = concat!("SELECT p.id, p.sort_key, p.birth_date, p.birth_year FROM people p
        JOIN person_identifiers i ON i.person_id = p.id
        WHERE (p.nucleus_id = $1 OR p.registered_by = $2) AND i.value IN ", of_25!());
    BY_NAME: Scope<People> = concat!("SELECT p.id, p.sort_key, p.birth_date, p.birth_year FROM people p
        WHERE (p.nucleus_id = $1 OR p.registered_by = $2) AND p.sort_key IN ", of_25!());
    BY_ID: Scope<People> = concat!("SELECT p.id, p.sort_key, p.birth_date, p.birth_year FROM people p
        WHERE (p.nucleus_id = $1 OR p.registered_by = $2) AND p.id IN ", of_25!());
    NUMBERS: Scope<People> = concat!("SELECT i.person_id, i.kind, i.value FROM person_identifiers i JOIN people p ON p.id = i.person_id
        WHERE (p.nucleus_id = $1 OR p.registered_by = $2) AND i.person_id IN ", of_25!());
    IMPORTED: Scope<Referrals> = concat!("SELECT w.fingerprint, w.referral_id, r.person_id FROM import_rows w
        JOIN referrals r ON r.id = w.referral_id WHERE w.body_id = $1 AND r.from_body = $2 AND w.fingerprint IN ", of_25!());
    OPEN: Scope<Referrals> = concat!("SELECT r.person_id FROM referrals r WHERE r.from_body = $1 AND r.from_body = $2
        AND r.state NOT IN ('closed', 'cancelled', 'withdrawn', 'not_admitted', 'redirected') AND r.person_id IN ", of_25!());
}

/// Somebody in the register who may be meant.
struct Candidate {
    sort_key: String,
    birth_date: Option<Date>,
    birth_year: Option<i64>,
    numbers: Vec<(IdentifierKind, String)>,
}

type Candidates = BTreeMap<PersonId, Candidate>;

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
    classify(plan, &candidates, decisions, &mut looked);
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
        for row in tx.all(&IMPORTED, &scope, list(&body, &body, &texts)).await? {
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
        for row in tx.all(&IMPORTED, &scope, list(&body, &body, part)).await? {
            found.insert(row.text("fingerprint")?, row.id("person_id")?);
        }
    }
    Ok(found)
}

async fn candidates(tx: &mut impl Reads, actor: &Actor, plan: &Plan, decisions: &Decisions) -> DbResult<Candidates> {
    let scope = actor.scope::<People>();
    let (nucleus, body) = (actor.nucleus.map(|id| id.to_string()).unwrap_or_default(), actor.body.to_string());
    let people = || plan.rows.iter().filter_map(|row| row.person.as_ref());
    let numbers: BTreeSet<String> =
        people().flat_map(PersonRow::numbers).map(|(_, number)| number.to_owned()).collect();
    let names: BTreeSet<String> = people().flat_map(|person| [person.sort_key.clone(), person.swapped_key()]).collect();
    let decided = decisions.values().filter_map(|decision| match decision {
        Decision::Person(id) => Some(id.to_string()),
        _ => None,
    });
    let decided: BTreeSet<String> = decided.collect();
    let mut found = Candidates::new();
    for (statement, texts) in [(&BY_NUMBER, numbers), (&BY_NAME, names), (&BY_ID, decided)] {
        let texts: Vec<&str> = texts.iter().map(String::as_str).filter(|text| !text.is_empty()).collect();
        for part in texts.chunks(AT_ONCE) {
            for row in tx.all(statement, &scope, list(&nucleus, &body, part)).await? {
                found.insert(row.id("id")?, Candidate::read(&row)?);
            }
        }
    }
    let ids: Vec<String> = found.keys().map(ToString::to_string).collect();
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    for part in ids.chunks(AT_ONCE) {
        for row in tx.all(&NUMBERS, &scope, list(&nucleus, &body, part)).await? {
            if let Some(candidate) = found.get_mut(&row.id("person_id")?) {
                candidate.numbers.push((row.code("kind")?, row.text("value")?));
            }
        }
    }
    Ok(found)
}

fn list(first: &str, second: &str, texts: &[&str]) -> Vec<Value> {
    let mut values = args![first, second];
    values.extend((0..AT_ONCE).map(|at| Value::from(texts.get(at).copied().unwrap_or_default())));
    values
}

impl Candidate {
    fn read(row: &Row) -> DbResult<Self> {
        Ok(Self {
            sort_key: row.text("sort_key")?,
            birth_date: row.opt_date("birth_date")?,
            birth_year: row.opt_int("birth_year")?,
            numbers: Vec::new(),
        })
    }

    /// Two different numbers of one kind; passports change.
    fn contradicts(&self, person: &PersonRow) -> bool {
        person.numbers().filter(|(kind, _)| *kind != IdentifierKind::Passport).any(|(kind, number)| {
            let mut own = self.numbers.iter().filter(|(other, _)| *other == kind).peekable();
            own.peek().is_some() && !own.any(|(_, other)| other == number)
        })
    }

    fn same_day(&self, person: &PersonRow) -> bool {
        self.birth_date.is_some() && self.birth_date == person.birth_date
    }

    /// One birth date is unknown, and the years do not speak against it.
    fn may_be_born_alike(&self, person: &PersonRow) -> bool {
        let one_is_unknown = self.birth_date.is_none() || person.birth_date.is_none();
        one_is_unknown
            && (self.birth_year.is_none() || person.birth_year.is_none() || self.birth_year == person.birth_year)
    }
}

/// What the register says about one person of the file.
enum Likeness {
    New,
    Same(PersonId),
    Doubt(What, Vec<PersonId>),
}

struct Index<'a> {
    all: &'a Candidates,
    by_number: HashMap<(IdentifierKind, &'a str), Vec<PersonId>>,
    by_name: HashMap<&'a str, Vec<PersonId>>,
}

impl<'a> Index<'a> {
    fn of(all: &'a Candidates) -> Self {
        let mut index = Self { all, by_number: HashMap::new(), by_name: HashMap::new() };
        for (id, candidate) in all {
            index.by_name.entry(&candidate.sort_key).or_default().push(*id);
            for (kind, number) in &candidate.numbers {
                index.by_number.entry((*kind, number)).or_default().push(*id);
            }
        }
        index
    }

    fn likeness(&self, person: &PersonRow) -> Likeness {
        let swapped = person.swapped_key();
        let numbered: BTreeSet<PersonId> =
            person.numbers().filter_map(|key| self.by_number.get(&key)).flatten().copied().collect();
        if !numbered.is_empty() {
            let fits = |id: &&PersonId| {
                let candidate = &self.all[*id];
                candidate.sort_key == person.sort_key || candidate.sort_key == swapped || candidate.same_day(person)
            };
            let fitting: Vec<PersonId> = numbered.iter().filter(fits).copied().collect();
            return match fitting.as_slice() {
                [only] => Likeness::Same(*only),
                _ => Likeness::Doubt(What::IdentifierOfAnotherPerson, numbered.into_iter().collect()),
            };
        }
        let named = |key: &str| self.by_name.get(key).into_iter().flatten().copied();
        let (mut same, mut doubt) = (Vec::new(), Vec::new());
        for id in named(&person.sort_key) {
            let candidate = &self.all[&id];
            match (candidate.same_day(person), candidate.contradicts(person)) {
                (true, false) => same.push(id),
                (true, true) => doubt.push(id),
                (false, false) if candidate.may_be_born_alike(person) => doubt.push(id),
                _ => {}
            }
        }
        let is_other_order = |id: &PersonId| self.all[id].same_day(person) && !self.all[id].contradicts(person);
        if swapped != person.sort_key {
            doubt.extend(named(&swapped).filter(is_other_order));
        }
        match same.as_slice() {
            [only] => Likeness::Same(*only),
            [] if doubt.is_empty() => Likeness::New,
            _ => Likeness::Doubt(What::PerhapsRegistered, same.into_iter().chain(doubt).collect()),
        }
    }
}

fn classify(plan: &mut Plan, candidates: &Candidates, decisions: &Decisions, looked: &mut Looked) {
    let index = Index::of(candidates);
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

/// Somebody may have forgotten that the person was referred already: said, not forbidden.
async fn tell_open(tx: &mut impl Reads, actor: &Actor, plan: &mut Plan, looked: &Looked) -> DbResult<()> {
    let scope = actor.scope::<Referrals>();
    let body = actor.body.to_string();
    let ids: BTreeSet<String> = looked.known.values().map(ToString::to_string).collect();
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    let mut open = BTreeSet::new();
    for part in ids.chunks(AT_ONCE) {
        for row in tx.all(&OPEN, &scope, list(&body, &body, part)).await? {
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
