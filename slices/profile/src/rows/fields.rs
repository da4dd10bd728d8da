//! Which fields each kind of line has.

use kernel::profile::ProfileKind;

/// How a field is asked and told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    Long,
    Text,
    /// A year, a month or a day.
    When,
    /// A whole number up to this.
    Number(u32),
    /// From the list of skills or of occupations, or in own words.
    Skill,
    Occupation,
    SkillLevel,
    Evidence,
    Isced,
    Recognition,
    Cefr,
    Tick,
    Language,
    Licence,
    Transport,
    Days,
    DayParts,
    Municipality,
}

#[derive(Debug, Clone, Copy)]
pub struct Field {
    pub name: &'static str,
    /// Ids of messages; `hint` may be empty.
    pub label: &'static str,
    pub hint: &'static str,
    pub shape: Shape,
    pub needed: bool,
}

const fn field(name: &'static str, label: &'static str, hint: &'static str, shape: Shape) -> Field {
    Field { name, label, hint, shape, needed: false }
}

const fn needed(name: &'static str, label: &'static str, hint: &'static str, shape: Shape) -> Field {
    Field { name, label, hint, shape, needed: true }
}

const SKILL: [Field; 4] = [
    needed("term", "profile-skill", "profile-skill-hint", Shape::Skill),
    needed("level", "profile-level", "", Shape::SkillLevel),
    needed("evidence", "profile-evidence", "", Shape::Evidence),
    field("note", "profile-evidence-note", "profile-evidence-note-hint", Shape::Long),
];

const EXPERIENCE: [Field; 6] = [
    needed("term", "profile-occupation", "profile-occupation-hint", Shape::Occupation),
    field("employer", "profile-employer", "profile-employer-hint", Shape::Text),
    field("place", "profile-where", "", Shape::Text),
    field("from", "profile-from", "profile-when-hint", Shape::When),
    field("to", "profile-to", "profile-to-hint", Shape::When),
    field("tasks", "profile-tasks", "profile-tasks-hint", Shape::Long),
];

const TITLE: [Field; 6] = [
    needed("name", "profile-title-name", "", Shape::Text),
    field("isced", "profile-isced", "profile-isced-hint", Shape::Isced),
    field("school", "profile-school", "", Shape::Text),
    field("country", "profile-country", "", Shape::Text),
    field("year", "profile-title-when", "profile-when-hint", Shape::When),
    field("recognition", "profile-recognition", "profile-recognition-hint", Shape::Recognition),
];

const LANGUAGE: [Field; 8] = [
    needed("language", "profile-language", "", Shape::Language),
    field("mother_tongue", "profile-mother-tongue", "", Shape::Tick),
    field("listening", "profile-listening", "profile-cefr-hint", Shape::Cefr),
    field("reading", "profile-reading", "", Shape::Cefr),
    field("interaction", "profile-interaction", "", Shape::Cefr),
    field("production", "profile-production", "", Shape::Cefr),
    field("writing", "profile-writing", "", Shape::Cefr),
    field("certificate", "profile-certificate", "", Shape::Text),
];

const LICENCE: [Field; 3] = [
    needed("licence", "profile-licence", "", Shape::Licence),
    field("note", "profile-licence-note", "", Shape::Text),
    field("until", "profile-until", "profile-when-hint", Shape::When),
];

const AVAILABILITY: [Field; 5] = [
    field("days", "profile-days", "", Shape::Days),
    field("parts", "profile-day-parts", "", Shape::DayParts),
    field("hours", "profile-hours", "profile-hours-hint", Shape::Number(60)),
    field("from", "profile-available-from", "profile-when-hint", Shape::When),
    field("note", "profile-note", "profile-availability-hint", Shape::Long),
];

const TRANSPORT: [Field; 3] = [
    field("means", "profile-means", "", Shape::Transport),
    field("minutes", "profile-minutes", "profile-minutes-hint", Shape::Number(240)),
    field("note", "profile-note", "", Shape::Long),
];

const PLACE: [Field; 2] = [
    needed("place", "profile-municipality", "profile-municipality-hint", Shape::Municipality),
    field("note", "profile-note", "profile-place-hint", Shape::Text),
];

pub const fn of(kind: ProfileKind) -> &'static [Field] {
    match kind {
        ProfileKind::Skill => &SKILL,
        ProfileKind::Experience => &EXPERIENCE,
        ProfileKind::Title => &TITLE,
        ProfileKind::Language => &LANGUAGE,
        ProfileKind::Licence => &LICENCE,
        ProfileKind::Availability => &AVAILABILITY,
        ProfileKind::Transport => &TRANSPORT,
        ProfileKind::Place => &PLACE,
    }
}

pub const DAYS: [(&str, &str); 7] = [
    ("mon", "profile-day-mon"),
    ("tue", "profile-day-tue"),
    ("wed", "profile-day-wed"),
    ("thu", "profile-day-thu"),
    ("fri", "profile-day-fri"),
    ("sat", "profile-day-sat"),
    ("sun", "profile-day-sun"),
];

pub const DAY_PARTS: [(&str, &str); 4] = [
    ("morning", "profile-part-morning"),
    ("afternoon", "profile-part-afternoon"),
    ("evening", "profile-part-evening"),
    ("night", "profile-part-night"),
];
