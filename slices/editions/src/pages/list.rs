//! /templates: every file documents are made from, and which text of it is in use.

use askama::Template;
use policy::editions::EditPacks;
use web::{Ctx, PageResult, Ui};

use super::{edition_words, href, title};
use crate::documents::FOLDER;
use crate::store::{self, PACK, imprint};

/// One file.
struct Line {
    href: String,
    file: String,
    what: String,
    in_use: String,
    /// Another text than the pack's is in use.
    edited: bool,
    /// A later edition was saved and not published.
    waits: String,
    /// The pack changed since the text in use was written.
    pack_moved: bool,
}

struct Group {
    title: String,
    lines: Vec<Line>,
}

#[derive(Template)]
#[template(path = "list.html")]
struct ListPage {
    ui: Ui,
    groups: Vec<Group>,
    /// Published editions of files that the pack has no more.
    lost: Vec<String>,
}

pub async fn show(ctx: Ctx) -> PageResult {
    let permit = ctx.actor.permit::<EditPacks>(&())?;
    let mut tx = ctx.app.db.read().await?;
    let published = store::published(&mut tx).await?;
    let latest = store::latest(&mut tx, &permit).await?;
    drop(tx);
    let (ui, packs) = (ctx.ui(), ctx.app.packs());
    let files = packs.documents().files();
    let line = |file: &str, original: &str| {
        let path = format!("{FOLDER}{file}");
        let used = published.get(&path);
        let number = used.map_or(PACK, |used| used.number);
        let waits = latest.get(&path).filter(|latest| latest.number > number);
        Line {
            href: href(file),
            file: file.to_owned(),
            what: title(&ui, &packs, file),
            in_use: edition_words(&ui, number),
            edited: number != PACK,
            waits: waits.map(|latest| edition_words(&ui, latest.number)).unwrap_or_default(),
            pack_moved: used.is_some_and(|used| used.pack_sha256 != imprint(original)),
        }
    };
    let group = |id: &str, belongs: &dyn Fn(&str) -> bool| Group {
        title: ui.say(id).into_owned(),
        lines: files.iter().filter(|(file, _)| belongs(file)).map(|(file, text)| line(file, text)).collect(),
    };
    let groups = vec![
        group("editions-group-documents", &|file| !file.contains('/')),
        group("editions-group-words", &|file| file.starts_with("words/")),
        group("editions-group-layouts", &|file| file.starts_with("lib/")),
    ];
    let lost = published.keys().filter_map(|path| path.strip_prefix(FOLDER)).filter(|file| !files.contains_key(*file));
    let lost = lost.map(str::to_owned).collect();
    ctx.page(&ListPage { groups, lost, ui })
}
