//! Rules of the evaluation commission as dated data: composition, quorum, majority, terms, reasons.
//!
//! How votes are counted is mechanism and lives in the kernel; what counts is a choice and lives here.

use kernel::words::BodyKind;
use kernel::{Date, coded};

use crate::lists::Lists;
use crate::reader::{Entry, Validity, no_doubles};
use crate::words::Words;

coded! {
    /// Whether a component must be appointed.
    pub enum Presence("presence") { Required = "required", Optional = "optional" }
}

coded! {
    /// Whether the member votes.
    pub enum Voice("voice") { Votes = "votes", Advises = "advises" }
}

coded! {
    /// What the share of the quorum is taken of.
    pub enum QuorumBase("quorum-base") {
        VotingMembers = "voting_members",
        /// Members left when those with a declared conflict are taken away, item by item.
        MembersWithoutConflict = "members_without_conflict",
    }
}

coded! {
    /// Which votes carry a proposal.
    pub enum Majority("majority") {
        /// More for than against; abstentions are not counted.
        OfVotesCast = "of_votes_cast",
        /// More than half of those present and voting or abstaining.
        OfThosePresent = "of_those_present",
        /// More than half of all voting members.
        OfMembers = "of_members",
    }
}

coded! {
    /// What happens with as many votes for as against.
    pub enum Tie("tie") { PresidentDecides = "president_decides", Falls = "falls" }
}

coded! {
    /// Who takes an urgent decision between two sessions.
    pub enum UrgentBy("urgent-by") { President = "president" }
}

coded! {
    /// The reason lists a decision or a step chooses from.
    pub enum ReasonKind("reason-kind") {
        NotAdmitted = "not_admitted",
        Postponed = "postponed",
        Redirected = "redirected",
        Integration = "integration",
        Withdrawal = "withdrawal",
    }
}

impl ReasonKind {
    /// The code of the list that holds these reasons.
    pub const fn list(self) -> &'static str {
        match self {
            Self::NotAdmitted => "reasons_not_admitted",
            Self::Postponed => "reasons_postponed",
            Self::Redirected => "reasons_redirected",
            Self::Integration => "reasons_integration",
            Self::Withdrawal => "reasons_withdrawal",
        }
    }
}

/// A place in the composition.
#[derive(Debug, Clone)]
pub struct Component {
    pub code: String,
    pub label: Words,
    /// Kinds of body that may fill it.
    pub body_kinds: Vec<BodyKind>,
    pub presence: Presence,
    pub voice: Voice,
}

/// Present when more than `numerator/denominator` of the base is there (or exactly, when `or_equal`).
#[derive(Debug, Clone)]
pub struct Quorum {
    pub base: QuorumBase,
    pub numerator: u32,
    pub denominator: u32,
    pub or_equal: bool,
    /// Components without whom a session cannot open.
    pub needs: Vec<String>,
}

/// Days of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Terms {
    /// Decision due after the protocol (art. 2 L. 241/1990).
    pub decision_days: u32,
    pub max_suspension_days: u32,
    pub suspensions: u32,
    /// Time of the person to comment on a pre-rejection notice (art. 10-bis).
    pub comment_days: u32,
    pub convocation_days: u32,
    pub urgent_convocation_days: u32,
    /// Default deadline for an answer to a request for integration.
    pub integration_days: u32,
}

#[derive(Debug, Clone)]
pub struct Urgent {
    pub decided_by: UrgentBy,
    /// Outcomes that may be taken urgently, as codes of the kernel's outcome list.
    pub outcomes: Vec<String>,
    /// The next session, held within so many days, ratifies or the decision falls.
    pub ratify_within_days: u32,
}

#[derive(Debug, Clone)]
pub struct CommissionRules {
    pub version: String,
    pub valid_from: Date,
    pub valid_to: Option<Date>,
    pub source: String,
    pub components: Vec<Component>,
    pub quorum: Quorum,
    pub majority: Majority,
    pub tie: Tie,
    /// An abstaining member counts as present.
    pub abstention_counts_for_quorum: bool,
    /// A member with a declared conflict (art. 6-bis) counts as present for that item.
    pub conflict_counts_for_quorum: bool,
    pub terms: Terms,
    /// A negative decision needs a notice first (art. 10-bis).
    pub pre_rejection_required: bool,
    pub urgent: Option<Urgent>,
}

pub(crate) fn read(root: Entry<'_>, lists: &Lists) -> Vec<CommissionRules> {
    root.only(&["rules"]);
    for kind in <ReasonKind as kernel::Coded>::ALL {
        if !lists.contains_key(kind.list()) {
            root.fault("rules", format!("the list `{}` is missing", kind.list()));
        }
    }
    let mut rules: Vec<_> = root.tables_required("rules").into_iter().map(read_rules).collect();
    rules.sort_by_key(|rules| rules.valid_from);
    rules
}

fn read_rules(entry: Entry<'_>) -> CommissionRules {
    entry.only(&[
        "version",
        "valid_from",
        "valid_to",
        "source",
        "component",
        "quorum",
        "majority",
        "tie",
        "abstention_counts_for_quorum",
        "conflict_counts_for_quorum",
        "terms",
        "pre_rejection_required",
        "urgent",
    ]);
    let Validity { to, .. } = entry.validity();
    let entries = entry.tables_required("component");
    let components: Vec<_> = entries.iter().map(|entry| read_component(*entry)).collect();
    no_doubles("the component", components.iter().map(|found| found.code.as_str()).zip(entries));
    CommissionRules {
        version: entry.code("version"),
        valid_from: entry.date("valid_from"),
        valid_to: to,
        source: entry.text("source"),
        quorum: entry.table_required("quorum").map_or_else(Quorum::stand_in, |quorum| read_quorum(quorum, &components)),
        components,
        majority: entry.coded("majority").unwrap_or(Majority::OfVotesCast),
        tie: entry.coded("tie").unwrap_or(Tie::Falls),
        abstention_counts_for_quorum: entry.flag("abstention_counts_for_quorum"),
        conflict_counts_for_quorum: entry.flag("conflict_counts_for_quorum"),
        terms: entry.table_required("terms").map_or_else(Terms::stand_in, read_terms),
        pre_rejection_required: entry.flag("pre_rejection_required"),
        urgent: entry.table("urgent").map(read_urgent),
    }
}

fn read_component(entry: Entry<'_>) -> Component {
    entry.only(&["code", "label", "body_kinds", "presence", "voice"]);
    let body_kinds = entry.coded_list("body_kinds");
    if body_kinds.is_empty() {
        entry.fault("body_kinds", "`body_kinds` names at least one kind of body");
    }
    Component {
        code: entry.code("code"),
        label: entry.words("label"),
        body_kinds,
        presence: entry.coded("presence").unwrap_or(Presence::Optional),
        voice: entry.coded("voice").unwrap_or(Voice::Advises),
    }
}

fn read_quorum(entry: Entry<'_>, components: &[Component]) -> Quorum {
    entry.only(&["base", "numerator", "denominator", "or_equal", "needs"]);
    let needs = entry.texts("needs");
    for need in needs.iter().filter(|need| !components.iter().any(|found| found.code == need.value)) {
        entry.doc.fault(need.offset, format!("there is no component `{}`", need.value));
    }
    let quorum = Quorum {
        base: entry.coded("base").unwrap_or(QuorumBase::VotingMembers),
        numerator: entry.whole("numerator"),
        denominator: entry.whole("denominator"),
        or_equal: entry.flag("or_equal"),
        needs: needs.into_iter().map(|need| need.value).collect(),
    };
    if quorum.numerator == 0 || quorum.numerator > quorum.denominator {
        entry.fault("numerator", "the quorum must be a share above 0 and not above 1");
    }
    quorum
}

fn read_terms(entry: Entry<'_>) -> Terms {
    entry.only(&[
        "decision_days",
        "max_suspension_days",
        "suspensions",
        "comment_days",
        "convocation_days",
        "urgent_convocation_days",
        "integration_days",
    ]);
    Terms {
        decision_days: entry.whole("decision_days"),
        max_suspension_days: entry.whole("max_suspension_days"),
        suspensions: entry.whole("suspensions"),
        comment_days: entry.whole("comment_days"),
        convocation_days: entry.whole("convocation_days"),
        urgent_convocation_days: entry.whole("urgent_convocation_days"),
        integration_days: entry.whole("integration_days"),
    }
}

fn read_urgent(entry: Entry<'_>) -> Urgent {
    entry.only(&["decided_by", "outcomes", "ratify_within_days"]);
    Urgent {
        decided_by: entry.coded("decided_by").unwrap_or(UrgentBy::President),
        outcomes: entry.texts("outcomes").into_iter().map(|found| found.value).collect(),
        ratify_within_days: entry.whole("ratify_within_days"),
    }
}

impl Quorum {
    /// Used only while reading on after a fault.
    fn stand_in() -> Self {
        Self { base: QuorumBase::VotingMembers, numerator: 1, denominator: 2, or_equal: false, needs: Vec::new() }
    }
}

impl Terms {
    /// Used only while reading on after a fault.
    fn stand_in() -> Self {
        Self {
            decision_days: 30,
            max_suspension_days: 30,
            suspensions: 1,
            comment_days: 10,
            convocation_days: 5,
            urgent_convocation_days: 1,
            integration_days: 15,
        }
    }
}
