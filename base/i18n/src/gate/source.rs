//! Reads code and templates as texts: which messages they say, which closed lists they declare.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::{Fault, What};

const SAYING: [&str; 8] = ["say", "say1", "say2", "say3", "say_with", "text", "msg", "t!"];

#[derive(Default)]
pub struct Source {
    pub calls: Vec<Call>,
    /// Message id of every member of every closed list, with the place of the list.
    pub codes: BTreeMap<String, String>,
    literals: BTreeSet<String>,
    /// The fixed pieces of texts like `problem-{kind}-title`.
    patterns: BTreeSet<Vec<String>>,
}

/// One place where a message is said by its id.
pub struct Call {
    pub place: String,
    pub id: String,
    /// Sorted names of the places filled; `None` when they cannot be read from the text.
    pub given: Option<Vec<String>>,
}

impl Source {
    pub fn read(root: &Path, folders: &[&str], faults: &mut Vec<Fault>) -> Self {
        let mut files = Vec::new();
        folders.iter().for_each(|folder| collect(&root.join(folder), &mut files));
        files.sort();
        let mut source = Self::default();
        for file in files {
            let place = file.strip_prefix(root).unwrap_or(&file).to_string_lossy().into_owned();
            match std::fs::read_to_string(&file) {
                Ok(text) => source.add(&place, &without_remarks(&text, place.ends_with(".html"))),
                Err(error) => {
                    faults.push(Fault { place, id: String::new(), what: What::Unreadable(error.to_string()) });
                }
            }
        }
        source
    }

    fn add(&mut self, place: &str, text: &str) {
        for piece in text.split('"').filter(|piece| piece.len() < 100) {
            if looks_like_id(piece) {
                self.literals.insert(piece.to_owned());
            } else if place.ends_with(".rs") {
                self.patterns.extend(pattern(piece));
            }
        }
        for (at, _) in text.match_indices('(') {
            let name = word_before(&text[..at]);
            if SAYING.contains(&name) {
                // A local helper that takes a part of an id, or another crate's `text`, is not ours.
                let before = &text[..at - name.len()];
                let local = place.ends_with(".rs") && !before.ends_with(['.', ':']);
                if name == "text" && !before.ends_with("i18n::") || local && says_part(&text[at + 1..]) {
                    continue;
                }
                let line = text[..at].matches('\n').count() + 1;
                self.calls.extend(call(name, &text[at + 1..], format!("{place}:{line}")));
            }
        }
        if place.ends_with(".rs") {
            self.add_families(place, text);
        }
    }

    /// Whether the code names `id`, alone or by a pattern.
    pub fn mentions(&self, id: &str) -> bool {
        self.literals.contains(id) || self.patterns.iter().any(|pattern| fits(id, pattern))
    }

    /// `coded! { pub enum Duty("duty") { Refer = "refer", .. } }`
    fn add_families(&mut self, place: &str, text: &str) {
        for part in text.split("pub enum ").skip(1) {
            let Some((head, rest)) = part.split_once('{') else { continue };
            let Some(family) = head.split_once("(\"").and_then(|(_, tail)| tail.split_once("\")")).map(|(f, _)| f)
            else {
                continue;
            };
            let body = rest.split('}').next().unwrap_or_default();
            for code in
                body.split('=').skip(1).filter_map(|tail| tail.trim_start().strip_prefix('"')?.split('"').next())
            {
                self.codes.insert(format!("{family}-{}", code.replace('_', "-")), place.to_owned());
            }
        }
    }
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok) {
        let (path, name) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
        if path.is_dir() {
            if name != "tests" && name != "target" {
                collect(&path, files);
            }
        } else if name != "tests.rs" && (name.ends_with(".rs") || name.ends_with(".html")) {
            files.push(path);
        }
    }
}

/// Blanks comments (lines kept), and cuts the tests at the end of a source file: they may say what does not exist.
fn without_remarks(text: &str, template: bool) -> String {
    if !template {
        let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
        let kept = text.lines().map(|line| if line.trim_start().starts_with("//") { "" } else { line });
        return kept.collect::<Vec<_>>().join("\n");
    }
    let mut out = String::with_capacity(text.len());
    for (at, part) in text.split("{#").enumerate() {
        let shown = if at == 0 { part } else { part.split_once("#}").map_or("", |(_, after)| after) };
        if at > 0 {
            let hidden = &part[..part.len() - shown.len()];
            out.extend(hidden.chars().filter(|c| *c == '\n'));
        }
        out.push_str(shown);
    }
    out
}

fn word_before(text: &str) -> &str {
    let start = text.rfind(|c: char| !(c.is_ascii_alphanumeric() || c == '_' || c == '!')).map_or(0, |at| at + 1);
    &text[start..]
}

fn call(name: &str, rest: &str, place: String) -> Option<Call> {
    let arguments = split_arguments(rest);
    let at = arguments.iter().take(2).position(|argument| literal(argument).is_some())?;
    let id = literal(arguments[at])?.to_owned();
    let after = &arguments[at + 1..];
    let given = match name {
        "say_with" => named_in_list(after.first()?),
        "msg" => None,
        "t!" if !after.is_empty() => None,
        _ => after.iter().step_by(2).map(|argument| literal(argument).map(str::to_owned)).collect(),
    };
    let given = given.map(|mut names: Vec<String>| {
        names.sort();
        names
    });
    Some(Call { place, id, given })
}

fn looks_like_id(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

/// `&[("count", 3.into()), ..]` gives the names; a list made elsewhere gives `None`.
fn named_in_list(list: &str) -> Option<Vec<String>> {
    let inner = list.trim().trim_start_matches('&').strip_prefix('[')?;
    let pairs = split_arguments(inner);
    pairs
        .iter()
        .filter(|pair| !pair.trim().is_empty())
        .map(|pair| literal(split_arguments(pair.trim().strip_prefix('(')?).first()?).map(str::to_owned))
        .collect()
}

/// Splits at the commas of this level, up to the bracket that closes it.
fn split_arguments(text: &str) -> Vec<&str> {
    let (mut parts, mut start, mut depth, mut quoted, mut escaped) = (Vec::new(), 0, 0_usize, false, false);
    for (at, c) in text.char_indices() {
        if quoted {
            (quoted, escaped) = (c != '"' || escaped, c == '\\' && !escaped);
            continue;
        }
        match c {
            '"' => quoted = true,
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' if depth == 0 => {
                parts.push(&text[start..at]);
                break;
            }
            ')' | ']' | '}' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(&text[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    if parts.last().is_some_and(|last| last.trim().is_empty()) {
        parts.pop();
    }
    parts
}

fn literal(argument: &str) -> Option<&str> {
    let inner = argument.trim().strip_prefix('"')?.strip_suffix('"')?;
    (!inner.contains('"')).then_some(inner)
}

fn says_part(rest: &str) -> bool {
    split_arguments(rest).first().is_some_and(|first| literal(first).is_some())
}

/// The pieces of `problem-{family}-{part}` between its holes; only texts that begin like an id count.
fn pattern(text: &str) -> Option<Vec<String>> {
    let pieces: Vec<String> = text
        .split('{')
        .enumerate()
        .map(|(at, part)| if at == 0 { part } else { part.split_once('}').map_or("!", |(_, tail)| tail) }.to_owned())
        .collect();
    let sound = pieces.len() > 1 && pieces[0].ends_with('-') && pieces.iter().all(|p| p.is_empty() || looks_like_id(p));
    sound.then_some(pieces)
}

fn fits(id: &str, pattern: &[String]) -> bool {
    let [first, middle @ .., last] = pattern else { return false };
    let Some(mut rest) = id.strip_prefix(first.as_str()).and_then(|rest| rest.strip_suffix(last.as_str())) else {
        return false;
    };
    for piece in middle {
        let Some(at) = rest.find(piece.as_str()) else { return false };
        rest = &rest[at + piece.len()..];
    }
    true
}
