//! Packs: what a territory or a law can change, as data.
//!
//! A folder of packs holds a territory (`it-tuscany`: nuclei, zones, municipalities, permits, languages, holidays) and
//! a service model (`models/accompaniment`: forms, criteria, commission rules, reasons, categories, lists). It is read
//! as a whole: one fault anywhere and nothing of it is used. Every fault names file, line and reason, all at once.
//! What is *mechanism* (states, clocks, counting) is Rust elsewhere; what is *choice* is here.

mod activities;
mod agenda;
mod assessment;
mod categories;
mod commission;
mod condition;
mod criteria;
mod documents;
mod fault;
mod form;
mod legal_bases;
mod lists;
mod load;
mod own;
mod privacy;
mod profile;
mod project;
mod questions;
mod reader;
mod report;
mod requests;
mod shelf;
mod source;
mod team;
mod territory;
mod words;

#[cfg(test)]
mod tests;

use std::fmt;
use std::sync::Arc;

use kernel::Date;

pub use activities::{AbsenceReason, ActivityRules};
pub use agenda::{AgendaRules, AppointmentKind};
pub use assessment::{AssessmentRules, Domain, SCORES};
pub use categories::{Category, Sensitivity};
pub use commission::{
    CommissionRules, Component, Majority, Presence, Quorum, QuorumBase, ReasonKind, Terms, Tie, Urgent, UrgentBy, Voice,
};
pub use condition::Condition;
pub use criteria::{Criteria, Criterion, Level, Score, ScoreFault, TieBreak};
pub use documents::{DocumentKind, Documents};
pub use fault::{PackFault, Wrong};
pub use form::{
    Answer, Answers, AttachmentRule, FaultKind, Field, FieldFault, FieldKind, Form, ReadField, ReadSection, Required,
    Section, SectionState, parse_date,
};
pub use legal_bases::{Cell, Clash, EmergencyTerms, LEGAL_BASES, LegalBases, LegalBasis, Looked, RowFault};
pub use lists::{CodeList, ListItem};
pub use own::OwnRules;
pub use privacy::{ConsentPurpose, Information, Privacy, ProcessingPurpose, RetentionRule, RightsTerm};
pub use profile::{ProfileRules, Stage};
pub use project::{ProjectRules, RESERVED_REASON};
pub use questions::{IcfCategory, QuestionKind, QuestionRules, WorkAspect, is_icf_code};
pub use reader::Validity;
pub use report::{CheckReport, Contents, check};
pub use requests::{OTHER_REASON, RequestKind, RequestRules};
pub use shelf::{Laid, MatrixInUse, Shelf};
pub use team::{FigureRole, TeamRules};
pub use territory::{
    Birthplace, Direction, Language, Municipality, Nucleus, PermitType, Territory, WorkAllowed, Zone, ZoneMember,
};
pub use words::Words;

use lists::Lists;

/// The version of the service model together with a hash of everything that was loaded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackVersion {
    pub id: String,
    pub version: String,
    /// SHA-256 over all files, 64 hexadecimal characters.
    pub hash: String,
    /// Edition of the legal-basis matrix that lies over the pack's own; 0: none.
    pub matrix: i64,
}

impl PackVersion {
    /// What each record stores: `accompaniment@2026.1#3f0c12ab9e77`, with the edition of the legal-basis matrix where
    /// another one than the pack's own is in use: `accompaniment@2026.1#3f0c12ab9e77 legal_bases.toml/3`.
    pub fn pack_ref(&self) -> String {
        let pack = format!("{}@{}#{}", self.id, self.version, self.hash.get(..12).unwrap_or(&self.hash));
        if self.matrix == 0 { pack } else { format!("{pack} legal_bases.toml/{}", self.matrix) }
    }
}

impl fmt::Display for PackVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.pack_ref())
    }
}

/// What a choice field offers.
#[derive(Debug, Clone, Copy)]
pub struct Choice<'p> {
    pub code: &'p str,
    pub label: &'p Words,
    pub help: Option<&'p Words>,
    /// The provision behind a target category.
    pub law: Option<&'p str>,
}

/// A complete, checked set of packs. Cloning is cheap: what is large is shared.
#[derive(Debug, Clone)]
pub struct PackSet {
    version: PackVersion,
    title: Words,
    audience: Words,
    territory: Arc<Territory>,
    lists: Lists,
    categories: Vec<Category>,
    /// By first day of validity.
    forms: Arc<[Form]>,
    /// By first day of validity.
    criteria: Vec<Criteria>,
    /// By first day of validity.
    commission: Vec<CommissionRules>,
    documents: Arc<Documents>,
    legal_bases: Arc<LegalBases>,
    /// The pack's own, whatever edition is in use.
    own_legal_bases: Arc<LegalBases>,
    legal_bases_text: Arc<str>,
    privacy: Privacy,
    requests: RequestRules,
    team: TeamRules,
    project: ProjectRules,
    questions: QuestionRules,
    agenda: AgendaRules,
    activities: ActivityRules,
    own: OwnRules,
    assessment: AssessmentRules,
    profile: ProfileRules,
}

impl PackSet {
    pub fn version(&self) -> &PackVersion {
        &self.version
    }

    pub fn title(&self) -> &Words {
        &self.title
    }

    /// Who the service model is for.
    pub fn audience(&self) -> &Words {
        &self.audience
    }

    pub fn territory(&self) -> &Territory {
        &self.territory
    }

    /// All versions of the referral form, oldest first.
    pub fn forms(&self) -> &[Form] {
        &self.forms
    }

    /// The form a record was made with.
    pub fn form(&self, version: &str) -> Option<&Form> {
        self.forms.iter().find(|form| form.version == version)
    }

    /// The form for new referrals on a day; before the first form, the first.
    pub fn current_form(&self, on: Date) -> &Form {
        pick(&self.forms, on, |form| form.valid_from)
    }

    pub fn criteria(&self, version: &str) -> Option<&Criteria> {
        self.criteria.iter().find(|criteria| criteria.version == version)
    }

    pub fn current_criteria(&self, on: Date) -> &Criteria {
        pick(&self.criteria, on, |criteria| criteria.valid_from)
    }

    /// The rules of the commission on a day; a record keeps the day it was made under.
    pub fn commission_rules(&self, on: Date) -> &CommissionRules {
        pick(&self.commission, on, |rules| rules.valid_from)
    }

    /// Templates and words of the documents.
    pub fn documents(&self) -> &Documents {
        &self.documents
    }

    /// On what each kind of body handles people's data.
    pub fn legal_bases(&self) -> &LegalBases {
        &self.legal_bases
    }

    /// The pack's own matrix, whatever edition is in use.
    pub fn own_legal_bases(&self) -> &Arc<LegalBases> {
        &self.own_legal_bases
    }

    /// The pack's own text of the matrix, whatever edition is in use.
    pub fn legal_bases_text(&self) -> &str {
        &self.legal_bases_text
    }

    /// The same packs with another matrix: an edition that is in use, or a draft that is tried.
    pub fn with_matrix(&self, edition: i64, bases: Arc<LegalBases>) -> Self {
        let mut packs = self.clone();
        packs.version.matrix = edition;
        packs.legal_bases = bases;
        packs
    }

    /// Rights of the person, information, record of processing, retention.
    pub fn privacy(&self) -> &Privacy {
        &self.privacy
    }

    /// Kinds, terms and reasons of requests to bodies without an account.
    pub fn requests(&self) -> &RequestRules {
        &self.requests
    }

    /// Activities of bodies and their registers.
    pub fn activities(&self) -> &ActivityRules {
        &self.activities
    }

    /// Kinds and terms of appointments.
    pub fn agenda(&self) -> &AgendaRules {
        &self.agenda
    }

    /// Terms of the person's own view.
    pub fn own(&self) -> &OwnRules {
        &self.own
    }

    /// Figures of a team, terms of mandates, kinds of entries.
    pub fn team(&self) -> &TeamRules {
        &self.team
    }

    /// Terms of reviews, tools, funding sources and reasons of personalised projects.
    pub fn project(&self) -> &ProjectRules {
        &self.project
    }

    /// Domains of the assessment of a person's situation.
    pub fn assessment(&self) -> &AssessmentRules {
        &self.assessment
    }

    /// Kinds and terms of questions to referents, rows of an answer in words of work.
    pub fn questions(&self) -> &QuestionRules {
        &self.questions
    }

    /// Stages of supported employment, phases of a skills assessment, choices of the work profile.
    pub fn profile(&self) -> &ProfileRules {
        &self.profile
    }

    pub fn list(&self, code: &str) -> Option<&CodeList> {
        self.lists.get(code)
    }

    pub fn lists(&self) -> impl Iterator<Item = &CodeList> {
        self.lists.values()
    }

    /// The reasons a decision or a step chooses from.
    pub fn reasons(&self, kind: ReasonKind) -> &[ListItem] {
        self.lists.get(kind.list()).map_or(&[], |list| &list.items)
    }

    pub fn categories(&self) -> &[Category] {
        &self.categories
    }

    pub fn category(&self, code: &str) -> Option<&Category> {
        self.categories.iter().find(|category| category.code == code)
    }

    /// What a field offers on `day`, in the order of the pack; nothing for fields without choices.
    pub fn options(&self, field: &Field, day: Date) -> Vec<Choice<'_>> {
        if field.kind == FieldKind::Category {
            let own = |category: &&Category| category.compartment == field.compartment;
            let valid = |category: &&Category| category.validity.holds_on(day);
            return self.categories.iter().filter(own).filter(valid).map(Category::choice).collect();
        }
        let list = field.list_code().and_then(|code| self.lists.get(code));
        list.into_iter().flat_map(|list| list.on(day)).map(ListItem::choice).collect()
    }

    /// One choice of a field whatever its validity, for reading old answers.
    pub fn choice(&self, field: &Field, code: &str) -> Option<Choice<'_>> {
        if field.kind == FieldKind::Category {
            return self.category(code).map(Category::choice);
        }
        self.lists.get(field.list_code()?)?.item(code).map(ListItem::choice)
    }

    /// Whether `code` may be chosen on `day`. A past day is not needed: answers are checked when they are given.
    pub(crate) fn offers(&self, field: &Field, code: &str, day: Date) -> bool {
        if field.kind == FieldKind::Category {
            let found = self.category(code);
            return found.is_some_and(|found| found.compartment == field.compartment && found.validity.holds_on(day));
        }
        let item = field.list_code().and_then(|list| self.lists.get(list)).and_then(|list| list.item(code));
        item.is_some_and(|item| item.validity.holds_on(day))
    }

    /// The code for what somebody wrote: the code itself, or its label in any of the four languages.
    pub(crate) fn find_choice(&self, field: &Field, written: &str) -> Option<&str> {
        let wanted = form::fold(written);
        let fits = |choice: &Choice<'_>| {
            choice.code == written || form::fold(choice.code) == wanted || choice.label.has_folded(&wanted)
        };
        if wanted.is_empty() {
            return None;
        }
        if field.kind == FieldKind::Category {
            return self.categories.iter().map(Category::choice).find(fits).map(|found| found.code);
        }
        let list = self.lists.get(field.list_code()?)?;
        list.item(written)
            .map(ListItem::choice)
            .or_else(|| list.items.iter().map(ListItem::choice).find(fits))
            .map(|found| found.code)
    }
}

impl Category {
    fn choice(&self) -> Choice<'_> {
        Choice { code: &self.code, label: &self.label, help: None, law: Some(&self.law) }
    }
}

impl ListItem {
    fn choice(&self) -> Choice<'_> {
        Choice { code: &self.code, label: &self.label, help: self.help.as_ref(), law: None }
    }
}

impl Words {
    fn has_folded(&self, wanted: &str) -> bool {
        self.all().iter().any(|label| form::fold(label) == wanted)
    }
}

/// The last one in force on a day; before the first, the first. The loader refuses an empty list.
fn pick<T>(dated: &[T], on: Date, from: impl Fn(&T) -> Date) -> &T {
    let started = dated.iter().rev().find(|one| from(one) <= on);
    started.or(dated.first()).expect("the loader refuses packs without a version of this")
}
