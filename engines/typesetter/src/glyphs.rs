//! The characters that were laid out: those that no font has, and the text of the whole document.

use typst::layout::{Frame, FrameItem};
use typst::text::TextItem;
use typst_layout::PagedDocument;

use crate::world::Root;

/// Characters printed as an empty box (glyph 0), in their order and each once.
pub fn missing(document: &PagedDocument, root: &Root) -> Vec<char> {
    let mut chars = Vec::new();
    each(document, &mut |item| {
        for glyph in item.glyphs.iter().filter(|glyph| glyph.id == 0) {
            let cluster = item.text.get(glyph.range()).unwrap_or(&item.text);
            let all_known = cluster.chars().all(|char| root.can_print(char));
            chars.extend(cluster.chars().filter(|char| all_known || !root.can_print(*char)));
        }
    });
    let mut seen = std::collections::HashSet::new();
    chars.retain(|char| seen.insert(*char));
    chars
}

/// All that can be read in the document: what makes two documents the same document.
pub fn text(document: &PagedDocument) -> String {
    let mut text = String::new();
    each(document, &mut |item| {
        text.push_str(&item.text);
        text.push('\n');
    });
    text
}

fn each(document: &PagedDocument, visit: &mut dyn FnMut(&TextItem)) {
    document.pages().iter().for_each(|page| walk(&page.frame, visit));
}

fn walk(frame: &Frame, visit: &mut dyn FnMut(&TextItem)) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => walk(&group.frame, visit),
            FrameItem::Text(text) => visit(text),
            _ => {}
        }
    }
}
