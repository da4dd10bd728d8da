//! The same person, and the same row, more than once in one file.

use std::collections::{HashMap, HashSet};

use kernel::Date;
use kernel::identifier::IdentifierKind;

use super::finding::{Finding, What};
use super::person::PersonRow;
use super::plan::{Decision, Decisions, RowPlan};

/// Everything known of one person of the file.
struct Group {
    first_row: u32,
    sort_key: String,
    swapped_key: String,
    birth_date: Option<Date>,
    birth_year: Option<i64>,
    numbers: Vec<(IdentifierKind, String)>,
}

#[derive(Default)]
struct Known {
    groups: Vec<Group>,
    by_number: HashMap<(IdentifierKind, String), usize>,
    by_name: HashMap<String, Vec<usize>>,
    of_row: HashMap<u32, usize>,
}

/// How an earlier person of the file stands to a row.
enum Likeness {
    Same(usize),
    /// To be decided, or a fault: the remark names the earlier row.
    Doubt(usize, What),
    New,
}

/// Gives every row the number of its person, marks rows that only repeat, and names the doubts.
pub(super) fn find(rows: &mut [RowPlan], findings: &mut Vec<Finding>, decisions: &Decisions) {
    let mut known = Known::default();
    let mut meanings: HashMap<String, u32> = HashMap::new();
    // A cell that could not be read is not part of the meaning: such a row must not stand for another, nor be dropped.
    let unread: HashSet<u32> = findings.iter().filter(|found| found.what.blocks()).map(|found| found.row).collect();
    for row in rows {
        let Some(person) = &row.person else {
            row.group = usize::MAX;
            continue;
        };
        row.group = match (decisions.get(&row.number), known.likeness(person)) {
            (Some(Decision::Row(other)), _) if known.of_row.contains_key(other) => {
                let group = known.of_row[other];
                known.widen(group, person);
                group
            }
            (_, Likeness::Same(group)) => {
                known.widen(group, person);
                group
            }
            (Some(Decision::Another | Decision::Person(_)), Likeness::Doubt(_, What::PerhapsSameAsRow))
            | (_, Likeness::New) => known.add(row.number, person),
            (_, Likeness::Doubt(group, what)) => {
                let other = Some(known.groups[group].first_row);
                findings.push(Finding { other, ..Finding::on_row(row.number, what) });
                known.add(row.number, person)
            }
        };
        known.of_row.insert(row.number, row.group);
        if unread.contains(&row.number) {
            continue;
        }
        match meanings.get(&row.meaning) {
            Some(first) => {
                row.repeats = Some(*first);
                let other = Some(*first);
                findings.push(Finding { other, ..Finding::on_row(row.number, What::RepeatedRow) });
            }
            None => {
                meanings.insert(row.meaning.clone(), row.number);
            }
        }
    }
}

impl Known {
    fn likeness(&self, person: &PersonRow) -> Likeness {
        let by_number = person.numbers().find_map(|(kind, number)| self.by_number.get(&(kind, number.to_owned())));
        if let Some(group) = by_number {
            let other = &self.groups[*group];
            let name = other.sort_key == person.sort_key || other.swapped_key == person.sort_key;
            let birth = other.birth_date.is_some() && other.birth_date == person.birth_date;
            return if name || birth {
                Likeness::Same(*group)
            } else {
                Likeness::Doubt(*group, What::IdentifierOfAnotherRow)
            };
        }
        let mut doubt = None;
        for group in self.by_name.get(&person.sort_key).into_iter().flatten() {
            let other = &self.groups[*group];
            let same_day = other.birth_date.is_some() && other.birth_date == person.birth_date;
            if same_day && !differs(&other.numbers, person) {
                return Likeness::Same(*group);
            }
            if same_day || may_be_born_alike(other, person) && !differs(&other.numbers, person) {
                doubt = Some(*group);
            }
        }
        doubt.map_or(Likeness::New, |group| Likeness::Doubt(group, What::PerhapsSameAsRow))
    }

    fn add(&mut self, row: u32, person: &PersonRow) -> usize {
        let group = self.groups.len();
        self.groups.push(Group {
            first_row: row,
            sort_key: person.sort_key.clone(),
            swapped_key: person.swapped_key(),
            birth_date: person.birth_date,
            birth_year: person.birth_year,
            numbers: Vec::new(),
        });
        self.by_name.entry(person.sort_key.clone()).or_default().push(group);
        self.widen(group, person);
        group
    }

    /// What a further row adds to a person: numbers, and a birth date that was not known.
    fn widen(&mut self, group: usize, person: &PersonRow) {
        for (kind, number) in person.numbers() {
            let number = (kind, number.to_owned());
            self.by_number.entry(number.clone()).or_insert(group);
            self.groups[group].numbers.push(number);
        }
        let known = &mut self.groups[group];
        known.birth_date = known.birth_date.or(person.birth_date);
        known.birth_year = known.birth_year.or(person.birth_year);
    }
}

/// Two different numbers of one kind: two people, or a slip of the pen.
fn differs(numbers: &[(IdentifierKind, String)], person: &PersonRow) -> bool {
    person.numbers().any(|(kind, number)| {
        let mut of_kind =
            numbers.iter().filter(|(other, _)| *other == kind && kind != IdentifierKind::Passport).peekable();
        of_kind.peek().is_some() && !of_kind.any(|(_, other)| other == number)
    })
}

/// One of the two birth dates is missing and the years do not speak against it.
fn may_be_born_alike(other: &Group, person: &PersonRow) -> bool {
    let one_is_unknown = other.birth_date.is_none() || person.birth_date.is_none();
    one_is_unknown
        && (other.birth_year.is_none() || person.birth_year.is_none() || other.birth_year == person.birth_year)
}
