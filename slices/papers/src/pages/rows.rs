//! A letter as a line of a list, and a document as an answer.

use kernel::words::PaperKind;
use kernel::{Coded, Instant};
use web::limits::{self, Limit};
use web::{Ctx, PageError, Ui};

use crate::store::Paper;

/// One letter.
pub struct Line {
    pub id: String,
    pub kind: String,
    pub number: String,
    pub day: String,
    pub recipient: String,
    pub languages: String,
    pub code: String,
    /// Not typeset yet.
    pub waits: bool,
}

pub fn line(ui: &Ui, paper: &Paper) -> Line {
    Line {
        id: paper.id.to_string(),
        kind: ui.code(paper.kind),
        number: format!("{}/{}", paper.number, paper.year),
        day: ui.day_short(paper.issued_at),
        recipient: recipient(ui, paper.kind, &paper.recipient),
        languages: languages(&paper.lang, &paper.second_lang),
        code: paper.code.clone(),
        waits: paper.sha256.is_empty(),
    }
}

/// The body written to, "the person" or "the members".
pub fn recipient(ui: &Ui, kind: PaperKind, name: &str) -> String {
    match (name.is_empty(), kind.is_of_session()) {
        (false, _) => name.to_owned(),
        (true, true) => ui.say("papers-to-members").into_owned(),
        (true, false) => ui.say("papers-to-person").into_owned(),
    }
}

fn languages(first: &str, second: &str) -> String {
    [first, second].into_iter().filter(|tag| !tag.is_empty()).collect::<Vec<_>>().join(" + ")
}

/// `2026-11-23-decision_person-12-2026.pdf`: nothing about whom.
pub fn file_name(day: &str, kind: PaperKind, number: &str) -> String {
    let number = number.replace('/', "-");
    [day, kind.code(), &number].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-") + ".pdf"
}

/// A file of a day, for names.
pub fn day(ctx: &Ctx, at: Instant) -> String {
    at.local_date(ctx.app.packs().territory().time_zone()).to_string()
}

/// Documents of one user: a session of forty files fits, an emptied register does not.
const PRINTS: Limit = Limit { burst: 120, every_seconds: 5 };

pub async fn counted(ctx: &Ctx) -> Result<(), PageError> {
    let taken = limits::take(&ctx.app, "print", &ctx.actor.user.to_string(), PRINTS).await?;
    taken.map_err(|wait| PageError::TooMany { wait })
}
