//! The messages of one language, ready to be said.

use std::collections::{HashMap, HashSet};

use fluent_bundle::{FluentArgs, FluentResource, concurrent::FluentBundle};
use fluent_syntax::ast;

use crate::messages::LoadError;
use crate::{Arg, Lang, gate, numbers, pseudo};

/// Messages without places are resolved once and looked up; the others go through Fluent.
pub struct Catalogue {
    plain: HashMap<String, String>,
    bundle: FluentBundle<FluentResource>,
}

impl Catalogue {
    /// Builds from the texts of one language's files, `(file name, content)`, and tells what was wrong with them.
    ///
    /// What is sound is kept: one bad line must not silence a language.
    pub fn build(lang: Lang, files: &[(String, String)]) -> (Self, Vec<LoadError>) {
        let mut faults = Vec::new();
        let tag = lang.folder().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        bundle.set_use_isolating(lang.dir() == "rtl");
        bundle.set_formatter(Some(numbers::formatter(lang)));
        if lang == Lang::Pseudo {
            bundle.set_transform(Some(pseudo::disguise));
        }
        let mut ids = Vec::new();
        for (file, content) in files {
            let resource = FluentResource::try_new(content.clone()).unwrap_or_else(|(sound, errors)| {
                faults.push(LoadError::Syntax { file: file.clone(), errors: format!("{errors:?}") });
                sound
            });
            ids.extend(ids_without_places(&resource));
            if let Err(errors) = bundle.add_resource(resource) {
                faults.push(LoadError::Twice { file: file.clone(), errors: format!("{errors:?}") });
            }
        }
        let plain =
            ids.into_iter().filter_map(|id| Some((format(&bundle, &id, None)?, id))).map(|(t, id)| (id, t)).collect();
        (Self { plain, bundle }, faults)
    }

    pub fn plain(&self, id: &str) -> Option<&str> {
        self.plain.get(id).map(String::as_str)
    }

    pub fn filled(&self, id: &str, args: &[(&str, Arg<'_>)]) -> Option<String> {
        if let Some(text) = self.plain(id) {
            return Some(text.to_owned());
        }
        let mut fluent = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            fluent.set(*name, arg);
        }
        format(&self.bundle, id, Some(&fluent))
    }
}

fn format(bundle: &FluentBundle<FluentResource>, id: &str, args: Option<&FluentArgs<'_>>) -> Option<String> {
    let pattern = bundle.get_message(id)?.value()?;
    Some(bundle.format_pattern(pattern, args, &mut Vec::new()).into_owned())
}

/// Ids whose text never changes. Messages that lean on other messages count as changing: they are rare.
fn ids_without_places(resource: &FluentResource) -> Vec<String> {
    let messages = resource.entries().filter_map(|entry| match entry {
        ast::Entry::Message(message) => Some(message),
        _ => None,
    });
    let still = |pattern: &ast::Pattern<&str>| {
        let mut names = HashSet::new();
        gate::variables(pattern, &mut names);
        names.is_empty() && !gate::leans_on_others(pattern)
    };
    messages
        .filter(|message| message.value.as_ref().is_some_and(still))
        .map(|message| message.id.name.to_owned())
        .collect()
}
