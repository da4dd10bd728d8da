//! Reads the message files of one language.

use std::collections::{BTreeMap, HashSet};
use std::path::Path;

use fluent_syntax::{ast, parser};

use super::{Fault, What};
use crate::Lang;

const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// The messages of one language by id.
pub struct Words {
    pub messages: BTreeMap<String, Message>,
}

pub struct Message {
    pub place: String,
    /// Sorted names of the `{ $name }` places.
    pub places: Vec<String>,
}

impl Words {
    pub fn read(root: &Path, lang: Lang, faults: &mut Vec<Fault>) -> Self {
        let mut words = Self { messages: BTreeMap::new() };
        let folder = format!("locales/{}", lang.tag());
        let Ok(entries) = std::fs::read_dir(root.join(&folder)) else {
            let what = What::Unreadable("no such folder".into());
            faults.push(Fault { place: folder, id: String::new(), what });
            return words;
        };
        let mut names: Vec<String> =
            entries.filter_map(Result::ok).map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        for name in names.iter().filter(|name| name.ends_with(".ftl")) {
            let place = format!("{folder}/{name}");
            match std::fs::read_to_string(root.join(&place)) {
                Ok(text) => words.add_file(&place, &text, faults),
                Err(error) => {
                    faults.push(Fault { place, id: String::new(), what: What::Unreadable(error.to_string()) });
                }
            }
        }
        words
    }

    fn add_file(&mut self, place: &str, text: &str, faults: &mut Vec<Fault>) {
        let resource = parser::parse(text).unwrap_or_else(|(resource, _)| resource);
        for entry in &resource.body {
            match entry {
                ast::Entry::Junk { content } => {
                    let id = content.split(['=', '\n']).next().unwrap_or_default().trim().to_owned();
                    let what = What::Unreadable("not valid Fluent".into());
                    faults.push(Fault { place: place.into(), id, what });
                }
                ast::Entry::Message(message) => self.add_message(place, message, faults),
                _ => {}
            }
        }
    }

    fn add_message(&mut self, place: &str, message: &ast::Message<&str>, faults: &mut Vec<Fault>) {
        let id = message.id.name.to_owned();
        let mut fault = |what| faults.push(Fault { place: place.to_owned(), id: id.clone(), what });
        let mut names = HashSet::new();
        match &message.value {
            Some(pattern) => {
                variables(pattern, &mut names);
                check_selects(pattern, &mut fault);
            }
            None => fault(What::Unreadable("no text".into())),
        }
        if self.messages.contains_key(&id) {
            fault(What::Twice);
        }
        let mut places: Vec<String> = names.into_iter().collect();
        places.sort();
        self.messages.insert(id, Message { place: place.to_owned(), places });
    }
}

/// Collects the names of the places of a text, those inside choices included.
pub fn variables(pattern: &ast::Pattern<&str>, names: &mut HashSet<String>) {
    for expression in placeables(pattern) {
        match expression {
            ast::Expression::Inline(inline) => inline_variables(inline, names),
            ast::Expression::Select { selector, variants } => {
                inline_variables(selector, names);
                variants.iter().for_each(|variant| variables(&variant.value, names));
            }
        }
    }
}

/// Whether a text says another message or term inside itself.
pub fn leans_on_others(pattern: &ast::Pattern<&str>) -> bool {
    placeables(pattern).any(|expression| match expression {
        ast::Expression::Inline(inline) => !matches!(
            inline,
            ast::InlineExpression::StringLiteral { .. }
                | ast::InlineExpression::NumberLiteral { .. }
                | ast::InlineExpression::VariableReference { .. }
        ),
        ast::Expression::Select { variants, .. } => variants.iter().any(|variant| leans_on_others(&variant.value)),
    })
}

fn placeables<'p, 's>(pattern: &'p ast::Pattern<&'s str>) -> impl Iterator<Item = &'p ast::Expression<&'s str>> {
    pattern.elements.iter().filter_map(|element| match element {
        ast::PatternElement::Placeable { expression } => Some(expression),
        ast::PatternElement::TextElement { .. } => None,
    })
}

fn inline_variables(inline: &ast::InlineExpression<&str>, names: &mut HashSet<String>) {
    match inline {
        ast::InlineExpression::VariableReference { id } => {
            names.insert(id.name.to_owned());
        }
        ast::InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|argument| inline_variables(argument, names));
        }
        ast::InlineExpression::Placeable { expression } => {
            if let ast::Expression::Inline(inner) = expression.as_ref() {
                inline_variables(inner, names);
            }
        }
        _ => {}
    }
}

/// A choice by plural must end in `other`; no variant may stand twice or say nothing by accident.
fn check_selects(pattern: &ast::Pattern<&str>, fault: &mut impl FnMut(What)) {
    for expression in placeables(pattern) {
        let ast::Expression::Select { variants, .. } = expression else { continue };
        let mut seen = HashSet::new();
        let (mut plural, mut default) = (false, "");
        for variant in variants {
            let key = match &variant.key {
                ast::VariantKey::Identifier { name } => name,
                ast::VariantKey::NumberLiteral { value } => value,
            };
            if !seen.insert(*key) {
                fault(What::BadSelect(format!("`{key}` twice")));
            }
            plural |= CATEGORIES.contains(key);
            if variant.default {
                default = key;
            }
            check_selects(&variant.value, fault);
        }
        if plural && default != "other" {
            fault(What::BadSelect("the plural's default must be `other`".into()));
        }
    }
}
