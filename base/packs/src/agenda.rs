//! Appointments: what kinds there are, how long they take, why they do not take place, how early people are told.

use kernel::Date;
use kernel::words::Compartment;

use crate::lists::ListItem;
use crate::reader::{Entry, Validity, no_doubles};
use crate::words::Words;

/// A kind of appointment.
#[derive(Debug, Clone)]
pub struct AppointmentKind {
    pub code: String,
    pub label: Words,
    /// How long it takes unless something else is written.
    pub minutes: u32,
    /// The compartment its subject usually belongs to.
    pub compartment: Compartment,
    pub validity: Validity,
}

/// The rules of appointments.
#[derive(Debug, Clone)]
pub struct AgendaRules {
    pub version: String,
    pub valid_from: Date,
    /// The longest appointment.
    pub most_minutes: u32,
    /// How far ahead an appointment can be.
    pub ahead_days: u32,
    /// An appointment that was not told to the person is on the first page from so many days before.
    pub tell_days: u32,
    /// Whoever takes part is reminded so many days before.
    pub remind_days: u32,
    /// The longest absence that is noted at once.
    pub absence_days: u32,
    kinds: Vec<AppointmentKind>,
    cancellations: Vec<ListItem>,
}

impl AgendaRules {
    /// Of every day, in the order of the pack: old appointments keep their words.
    pub fn kind(&self, code: &str) -> Option<&AppointmentKind> {
        self.kinds.iter().find(|kind| kind.code == code)
    }

    /// What may be chosen on `day`.
    pub fn kinds_on(&self, day: Date) -> impl Iterator<Item = &AppointmentKind> {
        self.kinds.iter().filter(move |kind| kind.validity.holds_on(day))
    }

    /// Why an appointment does not take place, of every day.
    pub fn cancellation(&self, code: &str) -> Option<&ListItem> {
        self.cancellations.iter().find(|item| item.code == code)
    }

    pub fn cancellations_on(&self, day: Date) -> impl Iterator<Item = &ListItem> {
        self.cancellations.iter().filter(move |item| item.validity.holds_on(day))
    }
}

const NUMBERS: [&str; 5] = ["most_minutes", "ahead_days", "tell_days", "remind_days", "absence_days"];
/// Minutes of a day.
const DAY: u32 = 24 * 60;

pub(crate) fn read(root: Entry<'_>) -> AgendaRules {
    let root = root.only(&[&["version", "valid_from", "kind", "cancellation"][..], &NUMBERS[..]].concat());
    let (kinds, reasons) = (root.tables_required("kind"), root.tables_required("cancellation"));
    let rules = AgendaRules {
        version: root.code("version"),
        valid_from: root.date("valid_from"),
        most_minutes: root.whole("most_minutes"),
        ahead_days: root.whole("ahead_days"),
        tell_days: root.whole("tell_days"),
        remind_days: root.whole("remind_days"),
        absence_days: root.whole("absence_days"),
        kinds: kinds.iter().map(|entry| read_kind(*entry)).collect(),
        cancellations: reasons.iter().map(|entry| read_reason(*entry)).collect(),
    };
    no_doubles("the kind", rules.kinds.iter().map(|kind| kind.code.as_str()).zip(kinds.iter().copied()));
    no_doubles("the code", rules.cancellations.iter().map(|item| item.code.as_str()).zip(reasons.iter().copied()));
    for key in NUMBERS {
        if root.whole_opt(key) == Some(0) {
            root.fault(key, format!("`{key}` must be at least 1"));
        }
    }
    if rules.most_minutes > DAY {
        root.fault("most_minutes", format!("a day has {DAY} minutes"));
    }
    for (kind, entry) in rules.kinds.iter().zip(&kinds) {
        if kind.minutes == 0 || kind.minutes > rules.most_minutes {
            let most = rules.most_minutes;
            entry.fault("minutes", format!("an appointment takes 1 to {most} minutes (`most_minutes`)"));
        }
    }
    rules
}

fn read_kind(entry: Entry<'_>) -> AppointmentKind {
    let entry = entry.only(&["code", "label", "minutes", "compartment", "valid_from", "valid_to"]);
    let compartment = entry.coded("compartment").unwrap_or(Compartment::Identity);
    if compartment == Compartment::PrivateNotes {
        entry.fault("compartment", "private notes belong to one service: an appointment is shared");
    }
    AppointmentKind {
        code: entry.code("code"),
        label: entry.words("label"),
        minutes: entry.whole("minutes"),
        compartment,
        validity: entry.validity(),
    }
}

fn read_reason(entry: Entry<'_>) -> ListItem {
    let entry = entry.only(&["code", "label", "valid_from", "valid_to"]);
    ListItem { code: entry.code("code"), label: entry.words("label"), help: None, validity: entry.validity() }
}
