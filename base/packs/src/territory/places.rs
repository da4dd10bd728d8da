//! Municipalities and states with their dates. About 19,000 rows: read when first asked for.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::OnceLock;

use kernel::Date;

use crate::fault::Faults;
use crate::form::fold;
use crate::reader::Validity;
use crate::words::Words;

/// A municipality of today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Municipality {
    /// Six digits.
    pub istat: String,
    pub belfiore: String,
    pub name: String,
    /// Two letters, `PT`.
    pub province: String,
}

/// A place of birth during one time: suppressed municipalities and ceased states included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Birthplace {
    /// Belfiore code: a letter and three digits, `Z...` for a state.
    pub belfiore: String,
    /// In Italian, as in the register.
    pub name: String,
    /// Empty for a state.
    pub province: String,
    pub validity: Validity,
}

impl Birthplace {
    pub fn is_abroad(&self) -> bool {
        self.belfiore.starts_with('Z')
    }
}

/// A state, read at once because forms offer them all.
#[derive(Debug, Clone)]
pub(super) struct Country {
    pub belfiore: String,
    pub name: Words,
    pub validity: Validity,
}

#[derive(Debug)]
pub(super) struct Places {
    file: &'static str,
    text: Cow<'static, str>,
    countries: Vec<Country>,
    tables: OnceLock<Tables>,
}

#[derive(Debug, Default)]
struct Tables {
    /// By Belfiore code.
    birthplaces: Vec<Birthplace>,
    /// By name.
    municipalities: Vec<Municipality>,
    /// ISTAT and Belfiore code to a position in `municipalities`.
    by_code: HashMap<String, usize>,
    /// Folded name to the positions of those who have it.
    by_name: HashMap<String, Vec<usize>>,
    faults: Vec<(usize, String)>,
}

impl Places {
    pub fn new(file: &'static str, text: Cow<'static, str>, countries: Vec<Country>) -> Self {
        Self { file, text, countries, tables: OnceLock::new() }
    }

    fn tables(&self) -> &Tables {
        self.tables.get_or_init(|| Tables::read(&self.text, &self.countries))
    }

    pub fn check(&self, faults: &Faults) {
        for (line, reason) in &self.tables().faults {
            faults.add(self.file, *line, reason.as_str());
        }
    }

    pub fn municipality(&self, code: &str) -> Option<&Municipality> {
        let tables = self.tables();
        tables.municipalities.get(*tables.by_code.get(code)?)
    }

    pub fn municipalities(&self) -> impl Iterator<Item = &Municipality> {
        self.tables().municipalities.iter()
    }

    pub fn find(&self, written: &str) -> Option<&str> {
        let tables = self.tables();
        let found = self.municipality(&written.trim().to_uppercase()).or_else(|| {
            // `Pistoia (PT)` tells apart the few municipalities that share a name.
            let (name, province) = written.split_once('(').unwrap_or((written, ""));
            let province = province.trim_end_matches([')', ' ']).trim();
            let named = tables.by_name.get(&fold(name))?.iter().filter_map(|at| tables.municipalities.get(*at));
            let mut fitting =
                named.filter(|found| province.is_empty() || found.province.eq_ignore_ascii_case(province));
            fitting.next().filter(|_| fitting.next().is_none())
        });
        found.map(|found| found.istat.as_str())
    }

    pub fn birthplaces(&self) -> &[Birthplace] {
        &self.tables().birthplaces
    }

    pub fn birthplace(&self, belfiore: &str, on: Date) -> Option<&Birthplace> {
        let all = self.birthplaces();
        let start = all.partition_point(|place| place.belfiore.as_str() < belfiore);
        all.iter().skip(start).take_while(|place| place.belfiore == belfiore).find(|place| place.validity.holds_on(on))
    }
}

impl Tables {
    fn read(text: &str, countries: &[Country]) -> Self {
        let mut tables = Self::default();
        for (line, row) in rows(text) {
            match row.as_ref().map_err(ToString::to_string).and_then(|row| place(row)) {
                Ok((place, istat)) => tables.add(place, istat),
                Err(reason) => tables.faults.push((line, reason)),
            }
        }
        tables.birthplaces.extend(countries.iter().map(|country| Birthplace {
            belfiore: country.belfiore.clone(),
            name: country.name.it.clone(),
            province: String::new(),
            validity: country.validity,
        }));
        tables.birthplaces.sort_by(|a, b| (&a.belfiore, a.validity.from).cmp(&(&b.belfiore, b.validity.from)));
        tables.index();
        tables
    }

    fn add(&mut self, place: Birthplace, istat: &str) {
        if !istat.is_empty() && place.validity.to.is_none() {
            self.municipalities.push(Municipality {
                istat: istat.to_owned(),
                belfiore: place.belfiore.clone(),
                name: place.name.clone(),
                province: place.province.clone(),
            });
        }
        self.birthplaces.push(place);
    }

    fn index(&mut self) {
        self.municipalities.sort_by(|a, b| a.name.cmp(&b.name));
        for (at, found) in self.municipalities.iter().enumerate() {
            self.by_code.insert(found.istat.clone(), at);
            self.by_code.insert(found.belfiore.clone(), at);
            self.by_name.entry(fold(&found.name)).or_default().push(at);
        }
    }
}

/// The rows after the header, with their line.
pub(super) fn rows(text: &str) -> Vec<(usize, Result<csv::StringRecord, csv::Error>)> {
    let mut reader = csv::ReaderBuilder::new().from_reader(text.as_bytes());
    let line_of = |error: &csv::Error| error.position().map_or(1, csv::Position::line);
    let records = reader.records().map(|record| {
        let line = record.as_ref().map_or_else(line_of, |row| row.position().map_or(1, csv::Position::line));
        (usize::try_from(line).unwrap_or(usize::MAX), record)
    });
    records.collect()
}

/// `belfiore,name,province,valid_from,valid_to,istat_2023`
fn place(row: &csv::StringRecord) -> Result<(Birthplace, &str), String> {
    let cell = |at: usize| row.get(at).unwrap_or_default();
    let istat = cell(5);
    if !istat.is_empty() && (istat.len() != 6 || !istat.bytes().all(|byte| byte.is_ascii_digit())) {
        return Err(format!("`{istat}` is not an ISTAT code of six digits"));
    }
    let place = Birthplace {
        belfiore: belfiore(cell(0))?,
        name: cell(1).to_owned(),
        province: cell(2).to_owned(),
        validity: validity(cell(3), cell(4))?,
    };
    Ok((place, istat))
}

pub(super) fn belfiore(code: &str) -> Result<String, String> {
    let is_fine = code.len() == 4
        && code.bytes().enumerate().all(|(at, b)| if at == 0 { b.is_ascii_uppercase() } else { b.is_ascii_digit() });
    if is_fine { Ok(code.to_owned()) } else { Err(format!("`{code}` is not a Belfiore code")) }
}

pub(super) fn validity(from: &str, to: &str) -> Result<Validity, String> {
    let day = |text: &str| match text {
        "" => Ok(None),
        text => text.parse().map(Some).map_err(|_| format!("`{text}` is not a date")),
    };
    Ok(Validity { from: day(from)?, to: day(to)? })
}
