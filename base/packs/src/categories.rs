//! Target categories: one list, many laws (Reg. (EU) 651/2014, L. 381/1991, L. 68/1999, regional calls).

use kernel::coded;
use kernel::words::Compartment;

use crate::reader::{Entry, Validity, no_doubles};
use crate::words::Words;

coded! {
    /// How delicate it is to know that a category applies to somebody.
    pub enum Sensitivity("sensitivity") {
        Ordinary = "ordinary",
        /// GDPR art. 9.
        Special = "special",
        /// GDPR art. 10.
        Judicial = "judicial",
    }
}

#[derive(Debug, Clone)]
pub struct Category {
    pub code: String,
    /// The provision, as it is quoted.
    pub law: String,
    pub label: Words,
    /// Which document proves it: a code of the list `evidence_kinds`.
    pub evidence_kind: String,
    pub sensitivity: Sensitivity,
    /// Where the answer is kept; a form field offers the categories of its own compartment.
    pub compartment: Compartment,
    pub validity: Validity,
}

pub(crate) fn read(root: Entry<'_>) -> Vec<(Category, usize)> {
    root.only(&["category"]);
    let entries = root.tables_required("category");
    let categories: Vec<_> = entries.iter().map(|entry| (read_one(*entry), entry.offset)).collect();
    no_doubles("the category", categories.iter().map(|(found, _)| found.code.as_str()).zip(entries));
    categories
}

fn read_one(entry: Entry<'_>) -> Category {
    entry.only(&["code", "law", "label", "evidence_kind", "sensitivity", "compartment", "valid_from", "valid_to"]);
    let category = Category {
        code: entry.code("code"),
        law: entry.text("law"),
        label: entry.words("label"),
        evidence_kind: entry.code("evidence_kind"),
        sensitivity: entry.coded("sensitivity").unwrap_or(Sensitivity::Ordinary),
        compartment: entry.coded("compartment").unwrap_or(Compartment::Social),
        validity: entry.validity(),
    };
    if category.sensitivity == Sensitivity::Judicial && category.compartment != Compartment::Judicial {
        entry.fault("compartment", "a judicial category (GDPR art. 10) belongs in the compartment `judicial`");
    }
    category
}
