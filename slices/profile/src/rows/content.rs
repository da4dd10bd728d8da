//! What a line says: named fields, read from forms, told as lines of words.

use std::collections::BTreeMap;

use kernel::profile::{Cefr, Evidence, Isced, ProfileKind, Recognition, SkillLevel};
use kernel::{Coded, Date, Named};
use packs::{ListItem, PackSet};
use serde::{Deserialize, Serialize};
use web::{Choice, FieldErrors, Form, Ui};

use super::fields::{self, DAY_PARTS, DAYS, Field, Shape};
use super::when::When;
use crate::shared::{choices, of_list};

/// The fields by name. Beside `term` stand `uri` and `version` where it comes from a list.
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

    /// What was typed, whatever it is.
    pub fn typed(kind: ProfileKind, form: &Form) -> Self {
        let mut content = Self::default();
        for field in fields::of(kind) {
            let value = match field.shape {
                Shape::Transport | Shape::Days | Shape::DayParts => form.all(field.name).join(","),
                _ => form.text(field.name).replace("\r\n", "\n"),
            };
            content.set(field.name, value);
        }
        content
    }

    /// Days as they are stored.
    #[must_use]
    pub fn settled(mut self, kind: ProfileKind) -> Self {
        for field in fields::of(kind).iter().filter(|field| field.shape == Shape::When) {
            if let Some(when) = When::parse(self.get(field.name)) {
                self.set(field.name, when.text());
            }
        }
        self
    }
}

const MOST_CHARS: usize = 4000;
const MOST_TEXT: usize = 300;

/// Everything wrong with what was typed, at once.
pub fn faults(ui: &Ui, packs: &PackSet, kind: ProfileKind, content: &Content) -> FieldErrors {
    let mut errors = FieldErrors::new();
    for field in fields::of(kind) {
        if let Some(fault) = fault(packs, *field, content.get(field.name)) {
            errors.push((field.name.to_owned(), ui.say(fault).into_owned()));
        }
    }
    let mut say = |name: &str, fault: &str| errors.push((name.to_owned(), ui.say(fault).into_owned()));
    let when = |name: &str| When::parse(content.get(name));
    if let (ProfileKind::Experience, Some(from), Some(to)) = (kind, when("from"), when("to"))
        && to.is_before(from)
    {
        say("to", "profile-fault-to");
    }
    if kind == ProfileKind::Licence && content.get("licence") == "other" && content.get("note").is_empty() {
        say("note", "profile-fault-licence");
    }
    if content.0.is_empty() && matches!(kind, ProfileKind::Availability | ProfileKind::Transport) {
        say(fields::of(kind)[0].name, "profile-fault-nothing");
    }
    errors
}

fn fault(packs: &PackSet, field: Field, value: &str) -> Option<&'static str> {
    if value.is_empty() {
        return field.needed.then_some("field-fault-required");
    }
    let known = |items: &[ListItem]| value.split(',').all(|one| items.iter().any(|item| item.code == one));
    let one_of = |codes: &[(&str, &str)]| value.split(',').all(|one| codes.iter().any(|(code, _)| *code == one));
    let fits = match field.shape {
        Shape::Long if value.chars().count() > MOST_CHARS => return Some("field-fault-too-long"),
        Shape::Text | Shape::Skill | Shape::Occupation | Shape::Language | Shape::Municipality
            if value.chars().count() > MOST_TEXT =>
        {
            return Some("field-fault-too-long");
        }
        Shape::When if When::parse(value).is_none() => return Some("profile-fault-when"),
        Shape::Number(most) if !value.parse::<u32>().is_ok_and(|number| (1..=most).contains(&number)) => {
            return Some(if most == 60 { "profile-fault-hours" } else { "profile-fault-minutes" });
        }
        Shape::SkillLevel => SkillLevel::parse(value).is_some(),
        Shape::Evidence => Evidence::parse(value).is_some(),
        Shape::Isced => Isced::parse(value).is_some(),
        Shape::Recognition => Recognition::parse(value).is_some(),
        Shape::Cefr => Cefr::parse(value).is_some(),
        Shape::Tick => value == "yes",
        Shape::Licence => known(packs.profile().licences()),
        Shape::Transport => known(packs.profile().transport()),
        Shape::Days => one_of(&DAYS),
        Shape::DayParts => one_of(&DAY_PARTS),
        _ => true,
    };
    (!fits).then_some("field-fault-unknown-choice")
}

/// What a field offers; nothing where one writes freely.
pub fn offered(ui: &Ui, packs: &PackSet, shape: Shape, today: Date) -> Vec<Choice> {
    let worded = |codes: &[(&str, &str)]| codes.iter().map(|(code, id)| Choice::new(*code, ui.say(id))).collect();
    match shape {
        Shape::SkillLevel => choices::<SkillLevel>(ui),
        Shape::Evidence => choices::<Evidence>(ui),
        Shape::Isced => choices::<Isced>(ui),
        Shape::Recognition => choices::<Recognition>(ui),
        Shape::Cefr => choices::<Cefr>(ui),
        Shape::Licence => of_list(ui, packs.profile().licences()),
        Shape::Transport => of_list(ui, packs.profile().transport()),
        Shape::Days => worded(&DAYS),
        Shape::DayParts => worded(&DAY_PARTS),
        Shape::Language => {
            let all = packs.territory().languages().iter();
            all.map(|one| Choice::new(&one.code, one.label.in_lang(ui.lang()))).collect()
        }
        Shape::Municipality => {
            let territory = packs.territory();
            let near = territory.municipalities().filter(|one| territory.nucleus_of(&one.istat, today).is_some());
            near.map(|one| Choice::new(&one.istat, &one.name)).collect()
        }
        _ => Vec::new(),
    }
}

/// The value in the reader's words.
pub fn say(ui: &Ui, packs: &PackSet, shape: Shape, value: &str) -> String {
    let worded = |codes: &[(&str, &str)]| {
        let chosen = codes.iter().filter(|(code, _)| value.split(',').any(|one| one == *code));
        chosen.map(|(_, id)| ui.say(id).into_owned()).collect::<Vec<_>>().join(", ")
    };
    let listed = |items: &[ListItem]| {
        let chosen = items.iter().filter(|item| value.split(',').any(|one| one == item.code));
        chosen.map(|item| item.label.in_lang(ui.lang())).collect::<Vec<_>>().join(", ")
    };
    match shape {
        Shape::When => When::parse(value).map_or_else(|| value.to_owned(), |when| when.shown(|day| ui.date(day))),
        Shape::SkillLevel => named::<SkillLevel>(ui, value),
        Shape::Evidence => named::<Evidence>(ui, value),
        Shape::Isced => named::<Isced>(ui, value),
        Shape::Recognition => named::<Recognition>(ui, value),
        Shape::Cefr => named::<Cefr>(ui, value),
        Shape::Tick => ui.say("yes").into_owned(),
        Shape::Licence => listed(packs.profile().licences()),
        Shape::Transport => listed(packs.profile().transport()),
        Shape::Days => worded(&DAYS),
        Shape::DayParts => worded(&DAY_PARTS),
        _ => value.to_owned(),
    }
}

fn named<T: Coded + Named>(ui: &Ui, value: &str) -> String {
    T::parse(value).map_or_else(|| value.to_owned(), |one| ui.code(one))
}

/// One line in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub label: String,
    pub text: String,
}

/// Everything a row says that is not empty; with where its term comes from.
pub fn lines(ui: &Ui, packs: &PackSet, kind: ProfileKind, content: &Content) -> Vec<Line> {
    let told = fields::of(kind).iter().filter(|field| !content.get(field.name).is_empty());
    let line = |field: &Field| Line {
        label: ui.say(field.label).into_owned(),
        text: say(ui, packs, field.shape, content.get(field.name)),
    };
    let mut lines: Vec<Line> = told.map(line).collect();
    if matches!(kind, ProfileKind::Skill | ProfileKind::Experience) {
        lines.push(Line { label: ui.say("profile-source").into_owned(), text: source(ui, content) });
    }
    lines
}

/// Where the term of a row comes from.
pub fn source(ui: &Ui, content: &Content) -> String {
    match content.get("version") {
        "" => ui.say("profile-source-own").into_owned(),
        version if content.get("uri").starts_with(::skills::SAMPLE) => {
            ui.say1("profile-source-sample", "version", version)
        }
        version => ui.say1("profile-source-esco", "version", version),
    }
}

/// A few words that name the row in lists.
pub fn title(ui: &Ui, packs: &PackSet, kind: ProfileKind, content: &Content) -> String {
    let name = match kind {
        ProfileKind::Skill => content.get("term"),
        ProfileKind::Experience => {
            let parts = [content.get("term"), content.get("employer")];
            return parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
        }
        ProfileKind::Title => content.get("name"),
        ProfileKind::Language => content.get("language"),
        ProfileKind::Licence => return say(ui, packs, Shape::Licence, content.get("licence")),
        ProfileKind::Place => content.get("place"),
        ProfileKind::Availability | ProfileKind::Transport => "",
    };
    if name.is_empty() { ui.code(kind) } else { name.to_owned() }
}
