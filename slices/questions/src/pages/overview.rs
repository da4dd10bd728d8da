//! /cases/{case}/questions: what matters at work today, what was asked, what changed.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::Path;
use db::Reads;
use kernel::ids::QuestionId;
use policy::cases::CaseFacts;
use policy::questions::Ask;
use web::{Ctx, PageError, PageResult, TimelineEntry, Ui};

use super::shared::{self, Frame, Names};
use crate::rules::{self, Change, Given};
use crate::store::{self, Answer, Question, Readable};

/// What counts in one respect.
struct Matter {
    aspect: String,
    grade: String,
    tone: &'static str,
    help: String,
    since: String,
    until: String,
    /// Over, or about to end.
    mark: String,
    mark_tone: &'static str,
    source: String,
    href: String,
}

struct Line {
    href: String,
    text: String,
    detail: String,
    state: String,
    tone: &'static str,
}

#[derive(Template)]
#[template(path = "overview.html")]
struct OverviewPage {
    ui: Ui,
    frame: Frame,
    matters: Vec<Matter>,
    /// What else was said, by the newest answer of each question.
    notes: Vec<(String, String)>,
    lines: Vec<Line>,
    history: Vec<TimelineEntry>,
    may_ask: bool,
}

pub async fn show(ctx: Ctx, Path(id): Path<String>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let facts = shared::find(&ctx, &mut tx, &id).await?;
    let found = store::readable(&mut tx, &ctx.app.vault, &ctx.actor, &facts).await?;
    let (page, case) = page(&ctx, &mut tx, &facts, &found).await?;
    drop(tx);
    shared::opened(&ctx, &case, found.read).await?;
    ctx.page(&page)
}

async fn page(
    ctx: &Ctx,
    tx: &mut impl Reads,
    facts: &CaseFacts,
    found: &Readable,
) -> Result<(OverviewPage, cases::Case), PageError> {
    let packs = ctx.app.packs();
    let (frame, case) = shared::frame(ctx, tx, facts, &Vec::new()).await?;
    let team = shared::team(ctx, tx, facts).await?;
    let names = Names { actor: &ctx.actor, case: facts, packs: &packs, team: &team };
    let of: BTreeMap<QuestionId, &Question> = found.questions.iter().map(|one| (one.id, one)).collect();
    let telling = Telling { ctx, frame: &frame, names: &names, of: &of };
    let given: Vec<Given<'_>> =
        found.answers.iter().map(|one| Given { question: one.question, rows: &one.said.rows }).collect();
    let may_ask = packs.questions().kinds_on(ctx.actor.today).any(|kind| ctx.actor.may(Ask(kind.compartment), facts));
    let page = OverviewPage {
        matters: telling.matters(&given, &found.answers),
        notes: telling.notes(&found.answers),
        lines: found.questions.iter().rev().map(|one| telling.line(one)).collect(),
        history: telling.history(&given, &found.answers),
        may_ask,
        ui: frame.ui.clone(),
        frame,
    };
    Ok((page, case))
}

struct Telling<'a> {
    ctx: &'a Ctx,
    frame: &'a Frame,
    names: &'a Names<'a>,
    of: &'a BTreeMap<QuestionId, &'a Question>,
}

impl Telling<'_> {
    /// In the order of the pack; what the pack does not know any more comes last.
    fn matters(&self, given: &[Given<'_>], answers: &[Answer]) -> Vec<Matter> {
        let (ui, packs, today) = (&self.frame.ui, self.names.packs, self.ctx.actor.today);
        let mut current: Vec<_> = rules::current(given).into_values().collect();
        let place = |code: &str| packs.questions().aspects().iter().position(|one| one.code == code);
        current.sort_by_key(|(row, _)| (place(&row.aspect).unwrap_or(usize::MAX), row.aspect.clone()));
        let matter = |(row, at): &(rules::Row, usize)| {
            let answer = answers.get(*at)?;
            let (mark, mark_tone) = match row {
                row if row.is_over(today) => ("questions-over", "grey"),
                row if row.ends_within(packs.questions().ending_days, today) => ("questions-ending", "yellow"),
                _ => ("", ""),
            };
            Some(Matter {
                aspect: shared::aspect(ui, packs, &row.aspect),
                grade: ui.code(row.grade),
                tone: if row.is_over(today) { "grey" } else { shared::tone_of(row.grade) },
                help: row.help.clone(),
                since: ui.date(answer.on),
                until: row.until.map(|day| ui.date(day)).unwrap_or_default(),
                mark: if mark.is_empty() { String::new() } else { ui.say(mark).into_owned() },
                mark_tone,
                source: self.source(answer),
                href: format!("{}/{}", self.frame.href, answer.question),
            })
        };
        current.iter().filter_map(matter).collect()
    }

    fn source(&self, answer: &Answer) -> String {
        let Some(question) = self.of.get(&answer.question) else { return String::new() };
        self.names.asked(&self.frame.ui, question)
    }

    fn notes(&self, answers: &[Answer]) -> Vec<(String, String)> {
        let newest: BTreeMap<QuestionId, &Answer> = answers.iter().map(|one| (one.question, one)).collect();
        let told = newest.into_values().filter(|one| !one.said.note.is_empty());
        told.map(|one| {
            let source = self.source(one);
            let label = self.frame.ui.say2("questions-note-of", "name", &source, "day", self.frame.ui.date(one.on));
            (label, one.said.note.clone())
        })
        .collect()
    }

    fn line(&self, question: &Question) -> Line {
        let ui = &self.frame.ui;
        let (state, tone) = shared::state(ui, question, self.ctx.actor.today);
        let who = self.names.asked(ui, question);
        let due = ui.say1("questions-within", "day", ui.date(question.due_on));
        Line {
            href: format!("{}/{}", self.frame.href, question.id),
            text: shared::kind(ui, self.names.packs, &question.kind),
            detail: if question.state.is_waiting() { format!("{who} · {due}") } else { who },
            state,
            tone,
        }
    }

    /// What each answer changed, newest first.
    fn history(&self, given: &[Given<'_>], answers: &[Answer]) -> Vec<TimelineEntry> {
        let changes = rules::changes(given);
        let entry = |(answer, changes): (&Answer, &Vec<Change>)| {
            let ui = &self.frame.ui;
            let question = self.of.get(&answer.question)?;
            Some(TimelineEntry {
                when: ui.when(answer.at),
                iso: answer.at.to_string(),
                who: self.names.writer(ui, question, (answer.by, &answer.by_name, &answer.by_body)),
                what: ui.say2(
                    "questions-answer-to",
                    "kind",
                    shared::kind(ui, self.names.packs, &question.kind),
                    "way",
                    ui.code(answer.source),
                ),
                text: changes.iter().map(|one| changed(ui, self.names.packs, one)).collect::<Vec<_>>().join("\n"),
                readers: String::new(),
                kind: String::new(),
            })
        };
        answers.iter().zip(&changes).rev().filter_map(entry).collect()
    }
}

/// "Lifting: with support, before to avoid".
pub fn changed(ui: &Ui, packs: &packs::PackSet, change: &Change) -> String {
    let label = shared::aspect(ui, packs, &change.aspect);
    let told = |row: &rules::Row| shared::row(ui, row);
    match (&change.before, &change.after) {
        (None, Some(after)) => format!("{label}: {}", told(after)),
        (Some(_), None) => format!("{label}: {}", ui.say("questions-no-more")),
        (Some(before), Some(after)) => {
            format!("{label}: {}", ui.say2("questions-was", "after", told(after), "before", told(before)))
        }
        (None, None) => label,
    }
}
