//! What the parts of a project say: named fields, read from forms, told as lines, frozen as they are.

use std::collections::BTreeMap;

use i18n::Lang;
use kernel::states::project::{ActionState, PartKind, Promiser};
use kernel::{Coded, Date};
use packs::{ListItem, PackSet};
use serde::{Deserialize, Serialize};
use web::{FieldErrors, Form, Ui};

/// How a field is asked and told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    Long,
    Text,
    Date,
    /// Whole hours.
    Hours,
    /// 1 to 3.
    Weight,
    /// The five questions a goal is looked at with; none of them blocks.
    Smart,
    Tool,
    Funding,
    State,
    Promiser,
    /// A body of the network.
    Body,
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

const STATEMENT: [Field; 5] = [
    field("matters", "projects-matters", "projects-matters-hint", Shape::Long),
    needed("wants", "projects-wants", "projects-wants-hint", Shape::Long),
    field("helps", "projects-helps", "", Shape::Long),
    field("avoid", "projects-avoid", "", Shape::Long),
    field("strengths", "projects-strengths", "projects-strengths-hint", Shape::Long),
];

const GOAL: [Field; 9] = [
    needed("words", "projects-goal-words", "projects-goal-words-hint", Shape::Long),
    field("smart", "projects-smart", "projects-smart-hint", Shape::Smart),
    field("target", "projects-target", "", Shape::Date),
    needed("weight", "projects-weight", "projects-weight-hint", Shape::Weight),
    field("level_m2", "projects-level-m2", "projects-level-hint", Shape::Text),
    field("level_m1", "projects-level-m1", "", Shape::Text),
    field("level_0", "projects-level-0", "", Shape::Text),
    field("level_p1", "projects-level-p1", "", Shape::Text),
    field("level_p2", "projects-level-p2", "", Shape::Text),
];

const ACTION: [Field; 10] = [
    needed("tool", "projects-tool", "", Shape::Tool),
    field("what", "projects-what", "projects-what-hint", Shape::Long),
    field("body", "projects-provider", "projects-provider-hint", Shape::Body),
    field("name", "projects-provider-name", "projects-provider-name-hint", Shape::Text),
    field("start", "projects-start", "", Shape::Date),
    field("end", "projects-end", "", Shape::Date),
    field("hours", "projects-hours", "projects-hours-hint", Shape::Hours),
    field("funding", "projects-funding", "", Shape::Funding),
    needed("state", "projects-action-state", "", Shape::State),
    field("outcome", "projects-outcome", "projects-outcome-hint", Shape::Long),
];

const COMMITMENT: [Field; 4] = [
    needed("who", "projects-promiser", "", Shape::Promiser),
    field("body", "projects-promiser-body", "projects-promiser-body-hint", Shape::Body),
    field("name", "projects-promiser-name", "projects-promiser-name-hint", Shape::Text),
    needed("words", "projects-commitment-words", "projects-commitment-words-hint", Shape::Long),
];

const RISK: [Field; 3] = [
    needed("words", "projects-risk-words", "projects-risk-words-hint", Shape::Long),
    needed("response", "projects-response", "projects-response-hint", Shape::Long),
    field("name", "projects-risk-who", "", Shape::Text),
];

/// The fields of an action that go on when the words stand still.
pub const PROGRESS: [&str; 2] = ["state", "outcome"];

pub const fn fields(kind: PartKind) -> &'static [Field] {
    match kind {
        PartKind::Statement => &STATEMENT,
        PartKind::Goal => &GOAL,
        PartKind::Action => &ACTION,
        PartKind::Commitment => &COMMITMENT,
        PartKind::Risk => &RISK,
    }
}

/// The levels of the scale with the field that says each, worst first.
pub const LEVELS: [(i64, &str, &str); 5] = [
    (-2, "level_m2", "projects-level-m2"),
    (-1, "level_m1", "projects-level-m1"),
    (0, "level_0", "projects-level-0"),
    (1, "level_p1", "projects-level-p1"),
    (2, "level_p2", "projects-level-p2"),
];

/// What helps to look at a goal: specific, measurable, within reach, the person's own, with a day.
pub const SMART: [(&str, &str); 5] = [
    ("specific", "projects-smart-specific"),
    ("measurable", "projects-smart-measurable"),
    ("reachable", "projects-smart-reachable"),
    ("own", "projects-smart-own"),
    ("timed", "projects-smart-timed"),
];

/// The fields of one part by name. Sorted, so that the same words are always the same bytes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Content(pub BTreeMap<String, String>);

impl Content {
    pub fn get(&self, name: &str) -> &str {
        self.0.get(name).map_or("", String::as_str)
    }

    pub fn set(&mut self, name: &str, value: impl Into<String>) {
        let value = value.into();
        if value.is_empty() {
            self.0.remove(name);
        } else {
            self.0.insert(name.to_owned(), value);
        }
    }

    pub fn date(&self, name: &str) -> Option<Date> {
        packs::parse_date(self.get(name))
    }

    pub fn weight(&self) -> i64 {
        self.get("weight").parse().unwrap_or(1)
    }

    /// What was typed, whatever it is.
    pub fn typed(kind: PartKind, form: &Form) -> Self {
        let mut content = Self::default();
        for field in fields(kind) {
            let value = match field.shape {
                Shape::Smart => form.all(field.name).join(","),
                _ => form.text(field.name).replace("\r\n", "\n"),
            };
            content.set(field.name, value);
        }
        content
    }

    /// Days as they are stored.
    #[must_use]
    pub fn settled(mut self, kind: PartKind) -> Self {
        for field in fields(kind).iter().filter(|field| field.shape == Shape::Date) {
            if let Some(date) = self.date(field.name) {
                self.set(field.name, date.to_string());
            }
        }
        self
    }
}

const MOST_CHARS: usize = 8000;
const MOST_TEXT: usize = 400;

/// What can be chosen: bodies by id and name.
pub type Bodies = [(String, String)];

/// Everything wrong with what was typed, at once.
pub fn faults(ui: &Ui, packs: &PackSet, kind: PartKind, content: &Content, bodies: &Bodies) -> FieldErrors {
    let mut errors = FieldErrors::new();
    for field in fields(kind) {
        if let Some(fault) = fault(packs, *field, content.get(field.name), bodies) {
            errors.push((field.name.to_owned(), ui.say(fault).into_owned()));
        }
    }
    let mut say = |name: &str, fault: &str| errors.push((name.to_owned(), ui.say(fault).into_owned()));
    let missing = |name: &str| content.get(name).is_empty();
    match kind {
        PartKind::Action => {
            if missing("body") && missing("name") {
                say("body", "projects-fault-provider");
            }
            if let (Some(start), Some(end)) = (content.date("start"), content.date("end"))
                && end < start
            {
                say("end", "projects-fault-end");
            }
        }
        PartKind::Commitment if content.get("who") == Promiser::Body.code() && missing("body") && missing("name") => {
            say("body", "projects-fault-promiser");
        }
        PartKind::Commitment if content.get("who") == Promiser::Family.code() && missing("name") => {
            say("name", "projects-fault-family");
        }
        _ => {}
    }
    errors
}

fn fault(packs: &PackSet, field: Field, value: &str, bodies: &Bodies) -> Option<&'static str> {
    if value.is_empty() {
        return field.needed.then_some("field-fault-required");
    }
    let known = |items: &[ListItem]| items.iter().any(|item| item.code == value);
    let fits = match field.shape {
        Shape::Long if value.chars().count() > MOST_CHARS => return Some("field-fault-too-long"),
        Shape::Text if value.chars().count() > MOST_TEXT => return Some("field-fault-too-long"),
        Shape::Date if packs::parse_date(value).is_none() => return Some("field-fault-not-a-date"),
        Shape::Hours if !value.parse::<u32>().is_ok_and(|hours| hours <= 20_000) => {
            return Some("projects-fault-hours");
        }
        Shape::Long | Shape::Text | Shape::Date | Shape::Hours => true,
        Shape::Weight => ["1", "2", "3"].contains(&value),
        Shape::Smart => value.split(',').all(|one| SMART.iter().any(|(code, _)| *code == one)),
        Shape::Tool => known(packs.project().tools()),
        Shape::Funding => known(packs.project().funding()),
        Shape::State => ActionState::parse(value).is_some(),
        Shape::Promiser => Promiser::parse(value).is_some(),
        Shape::Body => bodies.iter().any(|(id, _)| id == value),
    };
    (!fits).then_some("field-fault-unknown-choice")
}

/// What the codes of a part mean today, in the language of the offices: kept with what is agreed.
pub fn said(packs: &PackSet, bodies: &Bodies, kind: PartKind, content: &Content) -> BTreeMap<String, String> {
    let mut said = BTreeMap::new();
    for field in fields(kind) {
        let value = content.get(field.name);
        let words = match field.shape {
            Shape::Tool => packs.project().tools().iter().find(|item| item.code == value).map(|item| &item.label.it),
            Shape::Funding => {
                packs.project().funding().iter().find(|item| item.code == value).map(|item| &item.label.it)
            }
            Shape::Body => bodies.iter().find(|(id, _)| id == value).map(|(_, name)| name),
            _ => None,
        };
        if let Some(words) = words {
            said.insert(field.name.to_owned(), words.clone());
        }
    }
    said
}

/// One line of a part, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub label: String,
    pub text: String,
}

/// The value in the reader's words. `said` is what codes meant when the words were frozen, for codes nobody knows any more.
pub fn say(ui: &Ui, packs: &PackSet, shape: Shape, value: &str, bodies: &Bodies, said: Option<&str>) -> String {
    told(ui.language(), packs, shape, value, bodies, said)
}

/// [`say`] where there is no page.
pub fn told(lang: Lang, packs: &PackSet, shape: Shape, value: &str, bodies: &Bodies, said: Option<&str>) -> String {
    let of_list = |items: &[ListItem]| {
        let item = items.iter().find(|item| item.code == value);
        item.map(|item| item.label.in_lang(lang.tag()).to_owned())
    };
    let known = match shape {
        Shape::Long | Shape::Text | Shape::Hours => Some(value.to_owned()),
        Shape::Date => packs::parse_date(value).map(|date| i18n::date(lang, date)),
        Shape::Weight => {
            let id = match value {
                "3" => "projects-weight-3",
                "2" => "projects-weight-2",
                _ => "projects-weight-1",
            };
            Some(i18n::say(lang, id))
        }
        Shape::Smart => {
            let ticked = SMART.iter().filter(|(code, _)| value.split(',').any(|one| one == *code));
            Some(ticked.map(|(_, id)| i18n::say(lang, id)).collect::<Vec<_>>().join(" "))
        }
        Shape::Tool => of_list(packs.project().tools()),
        Shape::Funding => of_list(packs.project().funding()),
        Shape::State => ActionState::parse(value).map(|state| i18n::code(lang, state)),
        Shape::Promiser => Promiser::parse(value).map(|who| i18n::code(lang, who)),
        Shape::Body => bodies.iter().find(|(id, _)| id == value).map(|(_, name)| name.clone()),
    };
    known.or_else(|| said.map(str::to_owned)).unwrap_or_else(|| value.to_owned())
}

/// Everything a part says that is not empty.
pub fn lines(
    ui: &Ui,
    packs: &PackSet,
    kind: PartKind,
    content: &Content,
    bodies: &Bodies,
    said: &BTreeMap<String, String>,
) -> Vec<Line> {
    let told = fields(kind).iter().filter(|field| !content.get(field.name).is_empty());
    told.map(|field| Line {
        label: ui.say(field.label).into_owned(),
        text: say(ui, packs, field.shape, content.get(field.name), bodies, said.get(field.name).map(String::as_str)),
    })
    .collect()
}

/// A few words that name the part in lists.
pub fn title(ui: &Ui, packs: &PackSet, kind: PartKind, content: &Content, bodies: &Bodies) -> String {
    let word = |name: &str, shape: Shape| say(ui, packs, shape, content.get(name), bodies, None);
    let who =
        || if content.get("body").is_empty() { content.get("name").to_owned() } else { word("body", Shape::Body) };
    let joined = |parts: [String; 2]| parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    match kind {
        PartKind::Statement => ui.code(kind),
        PartKind::Goal | PartKind::Risk => first_line(content.get("words")),
        PartKind::Action => joined([word("tool", Shape::Tool), who()]),
        PartKind::Commitment => joined([word("who", Shape::Promiser), who()]),
    }
}

const TITLE_CHARS: usize = 90;

fn first_line(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default().trim();
    if line.chars().count() <= TITLE_CHARS {
        return line.to_owned();
    }
    format!("{}…", line.chars().take(TITLE_CHARS).collect::<String>().trim_end())
}
