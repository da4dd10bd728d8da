//! Municipalities and countries as birthplaces, each valid for some time.

use std::collections::BTreeMap;

use crate::{Date, fold::fold};

/// One row of the register: a place under one name for one stretch of time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Cadastral (Belfiore) code, or `Z` and three digits for a country.
    pub code: String,
    pub name: String,
    /// First day on which the row holds.
    pub from: Date,
    /// Last day on which it holds; `None` while it does.
    pub to: Option<Date>,
}

impl Place {
    fn holds(&self, on: Date) -> bool {
        self.from <= on && self.to.is_none_or(|to| on <= to)
    }
}

/// The register of birthplaces. A code keeps its suppressed rows, since people born then keep the old code.
#[derive(Debug, Clone, Default)]
pub struct Birthplaces {
    places: Vec<Place>,
    by_code: BTreeMap<String, Vec<usize>>,
    by_name: BTreeMap<String, Vec<usize>>,
}

impl Birthplaces {
    /// The row of `code` that held on that day. Where rows overlap, the one that began last.
    pub fn valid(&self, code: &str, on: Date) -> Option<&Place> {
        self.rows(&self.by_code, code).filter(|place| place.holds(on)).max_by_key(|place| place.from)
    }

    /// Whether any row, of any time, has this code.
    pub fn knows(&self, code: &str) -> bool {
        self.by_code.contains_key(code)
    }

    /// Rows with this name (folded with [`fold`]) that held on that day: several, since some municipalities share a name.
    pub fn find(&self, name_folded: &str, on: Date) -> Vec<&Place> {
        self.rows(&self.by_name, name_folded).filter(|place| place.holds(on)).collect()
    }

    fn rows<'a>(&'a self, index: &'a BTreeMap<String, Vec<usize>>, key: &str) -> impl Iterator<Item = &'a Place> {
        index.get(key).into_iter().flatten().filter_map(|row| self.places.get(*row))
    }
}

/// Rows of (code, name, first day, last day).
impl<C: Into<String>, N: Into<String>> FromIterator<(C, N, Date, Option<Date>)> for Birthplaces {
    fn from_iter<I: IntoIterator<Item = (C, N, Date, Option<Date>)>>(rows: I) -> Self {
        let mut register = Self::default();
        for (code, name, from, to) in rows {
            let place = Place { code: code.into(), name: name.into(), from, to };
            let row = register.places.len();
            register.by_code.entry(place.code.clone()).or_default().push(row);
            register.by_name.entry(fold(&place.name)).or_default().push(row);
            register.places.push(place);
        }
        register
    }
}
