//! Before several letters are issued: what goes to whom, in one list, and one button. What is issued is what was listed.

use askama::Template;
use kernel::Coded;
use web::{Ctx, Form, PageError, Ui};

use super::letters::Open;
use crate::compose;

/// A letter that would be issued.
struct Row {
    /// Which letter, and of which state of its referral: another one since is not issued unseen.
    value: String,
    href: String,
    number: String,
    kind: String,
    person: String,
    to: String,
    lines: Vec<String>,
    languages: String,
    preview: String,
}

#[derive(Template)]
#[template(path = "issue_all.html")]
pub struct IssueAllPage {
    ui: Ui,
    action: String,
    back: String,
    rows: Vec<Row>,
}

fn value(one: &Open) -> String {
    format!("{}/{}/{}", one.facts.id, one.permit.action().0.code(), one.facts.version)
}

/// `action` takes the form, `back` is where one was before.
pub async fn page(ctx: &Ctx, all: &[Open], action: &str, back: &str) -> Result<IssueAllPage, PageError> {
    let (ui, packs) = (ctx.ui(), ctx.app.packs());
    let mut tx = ctx.app.db.read().await?;
    let mut rows = Vec::with_capacity(all.len());
    for one in all {
        let letter = compose::letter(&ctx.app, &mut tx, &ctx.actor, &one.permit, &one.facts, None).await?;
        let (kind, href) = (one.permit.action().0, format!("/referrals/{}/papers", one.facts.id));
        let name = |tag: &str| {
            let found = packs.territory().language(tag);
            found.map_or_else(|| tag.to_owned(), |found| found.label.in_lang(ui.lang()).to_owned())
        };
        let tags = [&letter.language.first, &letter.language.second];
        let languages: Vec<String> = tags.into_iter().filter(|tag| !tag.is_empty()).map(|tag| name(tag)).collect();
        let to = letter.to();
        rows.push(Row {
            value: value(one),
            preview: format!("{href}/{}/preview", kind.code()),
            href,
            number: one.number.clone(),
            kind: ui.code(kind),
            person: letter.person.clone(),
            to: to.name,
            lines: to.lines,
            languages: languages.join(", "),
        });
    }
    Ok(IssueAllPage { action: action.to_owned(), back: back.to_owned(), rows, ui })
}

/// Of the letters that can be issued now those that the page listed.
pub fn listed(all: Vec<Open>, form: &Form) -> Vec<Open> {
    let shown = form.all("letter");
    all.into_iter().filter(|one| shown.contains(&value(one))).collect()
}
