//! Who in the register a person of the file is, by number, name and birth.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use db::{DbResult, Row};
use kernel::Date;
use kernel::identifier::IdentifierKind;
use kernel::ids::PersonId;

use super::super::finding::What;
use super::super::person::PersonRow;
use super::Relation;

/// Somebody in the register who may be meant.
pub(super) struct Candidate {
    /// The actor finds the person anyway; others only when a row says who they are.
    pub(super) related: bool,
    /// Kept and nothing else (art. 18 GDPR).
    pub(super) restricted: bool,
    pub(super) sort_key: String,
    pub(super) birth_date: Option<Date>,
    pub(super) birth_year: Option<i64>,
    pub(super) numbers: Vec<(IdentifierKind, String)>,
}

pub(super) type Candidates = BTreeMap<PersonId, Candidate>;

impl Candidate {
    pub(super) fn read(row: &Row, relation: Relation) -> DbResult<Self> {
        Ok(Self {
            related: relation == Relation::Some,
            restricted: row.flag("restricted")?,
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
        let (own, asked) = (self.year(), person.year());
        one_is_unknown && (own.is_none() || asked.is_none() || own == asked)
    }

    /// A namesake may be looked at: related, or named by the whole name and a birth that fits as far as both sides know it.
    fn may_be_told(&self, person: &PersonRow, today: Date) -> bool {
        let born = self.year().is_some() && self.year() == person.year();
        self.related || (person.typed(today).may_look_wider() && born)
    }

    fn year(&self) -> Option<i64> {
        self.birth_date.map(|date| i64::from(date.year())).or(self.birth_year)
    }
}

/// What the register says about one person of the file.
pub(super) enum Likeness {
    New,
    Same(PersonId),
    Doubt(What, Vec<PersonId>),
}

pub(super) struct Index<'a> {
    all: &'a Candidates,
    today: Date,
    by_number: HashMap<(IdentifierKind, &'a str), Vec<PersonId>>,
    by_name: HashMap<&'a str, Vec<PersonId>>,
}

impl<'a> Index<'a> {
    pub(super) fn of(all: &'a Candidates, today: Date) -> Self {
        let mut index = Self { all, today, by_number: HashMap::new(), by_name: HashMap::new() };
        for (id, candidate) in all {
            index.by_name.entry(&candidate.sort_key).or_default().push(*id);
            for (kind, number) in &candidate.numbers {
                index.by_number.entry((*kind, number)).or_default().push(*id);
            }
        }
        index
    }

    pub(super) fn likeness(&self, person: &PersonRow) -> Likeness {
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
        let told = |id: &PersonId| self.all[id].may_be_told(person, self.today);
        let named = |key: &str| self.by_name.get(key).into_iter().flatten().copied().filter(told);
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
