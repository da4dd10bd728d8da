//! Minutes as a text that reads the same for ever: what is signed is this text, and its hash proves it.
//!
//! The form is made to be read by people and cut by machine: a title line begins with `# ` and a key, a label with `- `,
//! and every line of content stands four spaces in, so that nothing anybody writes can look like a title.

use kernel::ids::ItemId;
use sha2::{Digest, Sha256};

/// A part of the minutes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// `session`, `attendance`, `notes`, or `item:<id>`.
    pub key: String,
    pub title: String,
    pub rows: Vec<(String, String)>,
}

impl Section {
    pub fn new(key: impl Into<String>, title: impl Into<String>) -> Self {
        Self { key: key.into(), title: title.into(), rows: Vec::new() }
    }

    pub fn of_item(item: ItemId, title: impl Into<String>) -> Self {
        Self::new(format!("item:{item}"), title)
    }

    /// Adds a row; a row without content is left out.
    pub fn add(&mut self, label: impl Into<String>, text: impl Into<String>) {
        let text = text.into();
        if !text.trim().is_empty() {
            self.rows.push((label.into(), text));
        }
    }

    /// The item this part is about.
    pub fn item(&self) -> Option<ItemId> {
        ItemId::parse(self.key.strip_prefix("item:")?)
    }
}

/// The canonical text: line ends `\n`, no space at line ends, one empty line between parts.
pub fn canonical(sections: &[Section]) -> String {
    let mut text = String::new();
    for section in sections {
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(&format!("# {} {}\n", section.key, one_line(&section.title)));
        for (label, content) in &section.rows {
            text.push_str(&format!("- {}\n", one_line(label)));
            for line in content.replace("\r\n", "\n").trim().split(['\n', '\r']) {
                text.push_str(format!("    {}", line.trim_end()).trim_end());
                text.push('\n');
            }
        }
    }
    text
}

/// Reads the canonical text back.
pub fn parse(text: &str) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    for line in text.lines() {
        if let Some(head) = line.strip_prefix("# ") {
            let (key, title) = head.split_once(' ').unwrap_or((head, ""));
            sections.push(Section::new(key, title));
            continue;
        }
        let Some(section) = sections.last_mut() else { continue };
        if let Some(label) = line.strip_prefix("- ") {
            section.rows.push((label.to_owned(), String::new()));
        } else if let Some((_, content)) = section.rows.last_mut() {
            if !content.is_empty() {
                content.push('\n');
            }
            content.push_str(line.strip_prefix("    ").unwrap_or_default());
        }
    }
    for (_, content) in sections.iter_mut().flat_map(|section| &mut section.rows) {
        content.truncate(content.trim_end().len());
    }
    sections
}

/// SHA-256 of the text, 64 hexadecimal characters.
pub fn hash(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests;
