//! Why there is no document.

use std::time::Duration;

use kernel::{Coded, coded};
use typesetter_protocol::Fault;

/// The details are English, for whoever writes templates and for the log; what everybody reads are the words of
/// [`TypesetFault::kind`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TypesetFault {
    #[error("{0}")]
    Document(Fault),
    #[error("the document took longer than {} seconds", .0.as_secs())]
    TooLong(Duration),
    #[error("the document took more than {} MiB of memory", .0 >> 20)]
    TooMuchMemory(u64),
    #[error("the typesetter ended: {0}")]
    Broken(String),
}

coded! {
    /// What a [`TypesetFault`] is called in the languages of the network.
    pub enum TypesetFaultKind("typeset-fault") {
        Template = "template",
        MissingGlyphs = "missing_glyphs",
        /// Characters of a script whose fonts are installed apart, because of their size.
        ChineseFont = "chinese_font",
        Denied = "denied",
        TooLong = "too_long",
        TooMuchMemory = "too_much_memory",
        Broken = "broken",
    }
}

impl TypesetFault {
    pub fn kind(&self) -> TypesetFaultKind {
        match self {
            Self::Document(Fault::Template { .. }) => TypesetFaultKind::Template,
            Self::Document(Fault::MissingGlyphs { chars }) if chars.iter().all(|char| is_han(*char)) => {
                TypesetFaultKind::ChineseFont
            }
            Self::Document(Fault::MissingGlyphs { .. }) => TypesetFaultKind::MissingGlyphs,
            Self::Document(Fault::Denied { .. }) => TypesetFaultKind::Denied,
            Self::TooLong(_) => TypesetFaultKind::TooLong,
            Self::TooMuchMemory(_) => TypesetFaultKind::TooMuchMemory,
            Self::Broken(_) => TypesetFaultKind::Broken,
        }
    }

    /// The message with its words, without placeables.
    pub fn message_id(&self) -> String {
        self.kind().message_id()
    }

    /// What may stand in a log: the kind and the places, never a message, which can quote the data.
    pub fn places(&self) -> String {
        let mistakes = match self {
            Self::Document(Fault::Template { mistakes } | Fault::Denied { mistakes, .. }) => mistakes.as_slice(),
            _ => &[],
        };
        let places = mistakes.iter().map(|mistake| format!(" {}:{}:{}", mistake.file, mistake.line, mistake.column));
        std::iter::once(self.kind().code().to_owned()).chain(places).collect()
    }

    /// The characters that no font has; empty for every other fault.
    pub fn characters(&self) -> &[char] {
        match self {
            Self::Document(Fault::MissingGlyphs { chars }) => chars,
            _ => &[],
        }
    }
}

/// Chinese characters with the punctuation that only stands among them.
fn is_han(char: char) -> bool {
    matches!(u32::from(char), 0x2e80..=0x303f | 0x3400..=0x4dbf | 0x4e00..=0x9fff | 0xf900..=0xfaff | 0xff00..=0xffef
        | 0x20000..=0x3134f)
}
