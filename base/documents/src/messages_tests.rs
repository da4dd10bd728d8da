//! Every closed list of this crate has its words in the four languages, and no message is left over.

use std::collections::BTreeSet;

use kernel::Coded;

use crate::files::{FileFault, FileKind};
use crate::sheet::{Delimiter, SheetEncoding, SheetFault, SheetFormat};
use crate::typeset::TypesetFaultKind;

const LANGUAGES: [(&str, &str); 4] = [
    ("it", include_str!("../../../locales/it/documents.ftl")),
    ("en", include_str!("../../../locales/en/documents.ftl")),
    ("fr", include_str!("../../../locales/fr/documents.ftl")),
    ("de", include_str!("../../../locales/de/documents.ftl")),
];

fn ids<T: Coded>() -> impl Iterator<Item = String> {
    T::ALL.iter().map(|member| member.message_id())
}

#[test]
fn every_fault_and_kind_has_words_in_four_languages() {
    let wanted: BTreeSet<String> = ids::<SheetFault>()
        .chain(ids::<SheetFormat>())
        .chain(ids::<SheetEncoding>())
        .chain(ids::<Delimiter>())
        .chain(ids::<FileKind>())
        .chain(ids::<FileFault>())
        .chain(ids::<TypesetFaultKind>())
        .collect();
    for (language, text) in LANGUAGES {
        let lines = text.lines().filter(|line| !line.starts_with('#'));
        let written = lines.filter_map(|line| line.split_once(" = ")).map(|(id, _)| id.to_owned());
        assert_eq!(written.collect::<BTreeSet<_>>(), wanted, "{language}");
    }
}
