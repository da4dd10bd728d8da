//! Data protection: terms of the person's rights, texts of the information, record of processing, retention plan.

use kernel::Date;
use kernel::privacy::{RetentionAction, RetentionThing};
use kernel::words::{BodyKind, Compartment};

use crate::lists::Lists;
use crate::reader::{Entry, Validity, no_doubles};
use crate::words::Words;

/// How long an answer may take (art. 12(3) GDPR), while it is law.
#[derive(Debug, Clone)]
pub struct RightsTerm {
    pub months: u32,
    pub extension_months: u32,
    pub law: String,
    pub validity: Validity,
}

/// One text of the information of artt. 13-14; its version is one of the list `notice_versions`.
#[derive(Debug, Clone)]
pub struct Information {
    pub version: String,
    pub title: Words,
    pub text: Words,
    /// Tags of the languages in which it is handed out.
    pub languages: Vec<String>,
    pub validity: Validity,
}

/// One line of the record of processing (art. 30).
#[derive(Debug, Clone)]
pub struct ProcessingPurpose {
    pub code: String,
    pub label: Words,
    pub basis: String,
    pub persons: Words,
    pub compartments: Vec<Compartment>,
    pub recipients: Vec<BodyKind>,
    /// Codes of rules of the retention plan.
    pub retention: Vec<String>,
}

/// A purpose for which consent is the basis.
#[derive(Debug, Clone)]
pub struct ConsentPurpose {
    pub code: String,
    pub label: Words,
    pub validity: Validity,
}

/// A period: so long after the event, then this.
#[derive(Debug, Clone)]
pub struct RetentionRule {
    pub code: String,
    pub thing: RetentionThing,
    pub label: Words,
    /// From when it counts.
    pub from: Words,
    /// `None`: no end.
    pub months: Option<u32>,
    pub action: RetentionAction,
    pub law: String,
    /// A law obliges to keep it so long: nobody may have it erased before (art. 17(3)(b) GDPR).
    pub obliges: bool,
    /// A document of a public archive: destroyed with an authorisation only (art. 21 D.Lgs. 42/2004).
    pub archive: bool,
    pub validity: Validity,
}

#[derive(Debug, Clone, Default)]
pub struct Privacy {
    pub version: String,
    pub controllers: Words,
    pub measures: Vec<Words>,
    pub terms: Vec<RightsTerm>,
    pub information: Vec<Information>,
    pub purposes: Vec<ProcessingPurpose>,
    pub consents: Vec<ConsentPurpose>,
    /// Questions of the forms whose answers are about somebody else: left out of the file given to the person.
    pub third_parties: Vec<String>,
    pub retention: Vec<RetentionRule>,
}

impl Privacy {
    /// The term of answers on a day; the loader wants one without end.
    pub fn term(&self, on: Date) -> Option<&RightsTerm> {
        self.terms.iter().rev().find(|term| term.validity.holds_on(on))
    }

    /// The texts that are handed out on a day.
    pub fn information_on(&self, day: Date) -> impl Iterator<Item = &Information> {
        self.information.iter().filter(move |text| text.validity.holds_on(day))
    }

    /// Consent is asked for this purpose and no other: where the law is the basis, asking for it would deceive.
    pub fn consent_wanted(&self, purpose: &str, on: Date) -> bool {
        self.consents.iter().any(|one| one.code == purpose && one.validity.holds_on(on))
    }

    pub fn rule(&self, code: &str) -> Option<&RetentionRule> {
        self.retention.iter().find(|rule| rule.code == code)
    }

    /// The rules of a day.
    pub fn rules_on(&self, day: Date) -> impl Iterator<Item = &RetentionRule> {
        self.retention.iter().filter(move |rule| rule.validity.holds_on(day))
    }

    /// The rule about a thing on a day.
    pub fn rule_for(&self, thing: RetentionThing, on: Date) -> Option<&RetentionRule> {
        self.rules_on(on).find(|rule| rule.thing == thing)
    }
}

pub(crate) fn read(root: Entry<'_>, lists: &Lists) -> Privacy {
    root.only(&[
        "version",
        "controllers",
        "third_parties",
        "term",
        "measure",
        "information",
        "purpose",
        "consent",
        "retention",
    ]);
    let retention = read_retention(root);
    let known: Vec<String> = retention.iter().map(|rule| rule.code.clone()).collect();
    let terms: Vec<_> = root.tables_required("term").into_iter().map(read_term).collect();
    if !terms.iter().any(|term| term.validity.to.is_none()) {
        root.fault("term", "one term has no last day: requests must always have one");
    }
    Privacy {
        version: root.code("version"),
        controllers: root.words("controllers"),
        measures: root.tables_required("measure").into_iter().map(|one| one.only(&["label"]).words("label")).collect(),
        terms,
        information: root.tables_required("information").into_iter().map(|one| read_information(one, lists)).collect(),
        purposes: root.tables_required("purpose").into_iter().map(|one| read_purpose(one, &known)).collect(),
        third_parties: root.texts("third_parties").into_iter().map(|one| one.value).collect(),
        consents: root.tables("consent").into_iter().map(read_consent).collect(),
        retention,
    }
}

fn read_term(entry: Entry<'_>) -> RightsTerm {
    entry.only(&["months", "extension_months", "law", "valid_from", "valid_to"]);
    RightsTerm {
        months: entry.whole("months"),
        extension_months: entry.whole("extension_months"),
        law: entry.text("law"),
        validity: entry.validity(),
    }
}

fn read_information(entry: Entry<'_>, lists: &Lists) -> Information {
    entry.only(&["version", "title", "text", "languages", "valid_from", "valid_to"]);
    let version = entry.code("version");
    if lists.get("notice_versions").and_then(|list| list.item(&version)).is_none() {
        entry.fault("version", format!("`{version}` is not in the list `notice_versions`"));
    }
    Information {
        version,
        title: entry.words("title"),
        text: entry.words("text"),
        languages: entry.texts("languages").into_iter().map(|lang| lang.value).collect(),
        validity: entry.validity(),
    }
}

fn read_purpose(entry: Entry<'_>, retention: &[String]) -> ProcessingPurpose {
    entry.only(&["code", "label", "basis", "persons", "compartments", "recipients", "retention"]);
    let rules: Vec<String> = entry.texts("retention").into_iter().map(|one| one.value).collect();
    for unknown in rules.iter().filter(|rule| !retention.contains(rule)) {
        entry.fault("retention", format!("`{unknown}` is no rule of the retention plan"));
    }
    ProcessingPurpose {
        code: entry.code("code"),
        label: entry.words("label"),
        basis: entry.text("basis"),
        persons: entry.words("persons"),
        compartments: entry.coded_list("compartments"),
        recipients: entry.coded_list("recipients"),
        retention: rules,
    }
}

fn read_consent(entry: Entry<'_>) -> ConsentPurpose {
    entry.only(&["code", "label", "valid_from", "valid_to"]);
    ConsentPurpose { code: entry.code("code"), label: entry.words("label"), validity: entry.validity() }
}

fn read_retention(root: Entry<'_>) -> Vec<RetentionRule> {
    let entries = root.tables_required("retention");
    let rules: Vec<_> = entries.iter().map(|entry| read_rule(*entry)).collect();
    no_doubles("the rule", rules.iter().map(|rule| rule.code.as_str()).zip(entries));
    rules
}

fn read_rule(entry: Entry<'_>) -> RetentionRule {
    entry.only(&[
        "code",
        "thing",
        "label",
        "from",
        "months",
        "action",
        "law",
        "obliges",
        "archive",
        "valid_from",
        "valid_to",
    ]);
    let action = entry.coded("action").unwrap_or(RetentionAction::Keep);
    let months = entry.whole_opt("months");
    if action == RetentionAction::Destroy && months.unwrap_or(0) == 0 {
        entry.fault("months", "what is destroyed needs a period of at least one month");
    }
    RetentionRule {
        code: entry.code("code"),
        thing: entry.coded("thing").unwrap_or(RetentionThing::Minutes),
        label: entry.words("label"),
        from: entry.words("from"),
        months,
        action,
        law: entry.text("law"),
        obliges: entry.flag("obliges"),
        archive: entry.flag("archive"),
        validity: entry.validity(),
    }
}
