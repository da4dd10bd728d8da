//! /cases/{case}/questions/{question}: what was asked, what was answered, what can be done. Reserved words for who may read them.

use askama::Template;
use axum::extract::Path;
use db::Reads;
use kernel::states::question::QuestionStep;
use people::reading::Reading;
use policy::questions::{Advance, Read};
use web::{Ctx, PageError, PageResult, TimelineEntry, Ui};

use super::shared::{self, Frame, Meant, Names};
use crate::store::{self, Answer, Reserved, StepTaken};

struct Given {
    /// The newest one counts.
    is_current: bool,
    when: String,
    /// Aspect, state and what helps.
    rows: Vec<(String, String)>,
    note: String,
    /// Empty for who may not read them, and where there are none.
    reserved: String,
    icf: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "question.html")]
struct QuestionPage {
    ui: Ui,
    frame: Frame,
    title: String,
    purpose: String,
    href: String,
    version: i64,
    state: String,
    tone: &'static str,
    facts: Vec<(String, String)>,
    question: String,
    work: String,
    given: Vec<Given>,
    reserved_label: String,
    /// How the button of an answer reads; empty: none.
    answer_label: String,
    declines: bool,
    prolongs: bool,
    withdraws: bool,
    steps: Vec<TimelineEntry>,
}

pub async fn show(ctx: Ctx, Path((case, id)): Path<(String, String)>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let facts = shared::find(&ctx, &mut tx, &case).await?;
    let meant = shared::meant(&ctx, &mut tx, &facts, &id).await?;
    let mut read = vec![Reading::of(&meant.read)];
    // Whoever may not read the reserved compartment is not even told that something is there.
    let mut reserved = Vec::new();
    if let Ok(permit) = ctx.actor.permit_to(Read(meant.facts.reserved), &facts) {
        reserved = store::reserved(&mut tx, &ctx.app.vault, &permit, &facts, meant.facts.id).await?;
        read.extend((!reserved.is_empty()).then(|| Reading::of(&permit)));
    }
    let (page, case) = page(&ctx, &mut tx, &meant, &reserved).await?;
    drop(tx);
    shared::opened(&ctx, &case, read).await?;
    ctx.page(&page)
}

async fn page(
    ctx: &Ctx,
    tx: &mut impl Reads,
    meant: &Meant,
    reserved: &[(i64, Reserved)],
) -> Result<(QuestionPage, cases::Case), PageError> {
    let (packs, Meant { facts, question, answers, read }) = (ctx.app.packs(), meant);
    let (frame, case) = shared::frame(ctx, tx, &facts.case, &Vec::new()).await?;
    let team = shared::team(ctx, tx, &facts.case).await?;
    let steps = store::steps(tx, read, facts.id).await?;
    let names = Names { actor: &ctx.actor, case: &facts.case, packs: &packs, team: &team };
    let ui = frame.ui.clone();
    let may = |step| ctx.actor.may(Advance(step, facts.compartment), facts);
    let answer_label = match may(QuestionStep::Answer) {
        false => "",
        true if !facts.is_asked(&ctx.actor) => "questions-record",
        true if answers.is_empty() => "questions-answer",
        true => "questions-answer-again",
    };
    let (state, tone) = shared::state(&ui, question, ctx.actor.today);
    let page = QuestionPage {
        title: shared::kind(&ui, &packs, &question.kind),
        purpose: shared::purpose(&ui, &packs, &question.kind),
        href: format!("{}/{}", frame.href, question.id),
        version: facts.version,
        facts: told(&ui, &names, meant),
        question: question.words.question.clone(),
        work: question.words.work.clone(),
        given: answers.iter().rev().enumerate().map(|(at, one)| given(&ui, &packs, one, (at == 0, reserved))).collect(),
        reserved_label: ui.say1("questions-reserved-words", "compartment", ui.code(question.reserved)),
        answer_label: if answer_label.is_empty() { String::new() } else { ui.say(answer_label).into_owned() },
        declines: may(QuestionStep::Decline),
        prolongs: may(QuestionStep::Prolong),
        withdraws: may(QuestionStep::Withdraw),
        steps: steps.iter().map(|step| step_told(&ui, &names, question, step)).collect(),
        state,
        tone,
        frame,
        ui,
    };
    Ok((page, case))
}

fn told(ui: &Ui, names: &Names<'_>, Meant { question, facts, .. }: &Meant) -> Vec<(String, String)> {
    let asker = (facts.asker.0, question.asker.as_str(), question.asker_body.as_str());
    let mut rows = vec![
        ("questions-asked-of", names.asked(ui, question)),
        ("questions-asked-by", format!("{}, {}", names.writer(ui, question, asker), ui.day(question.created_at))),
        ("questions-due", ui.date(question.due_on)),
        ("questions-compartment", ui.code(question.compartment)),
    ];
    if names.is_named(question) && !question.words.contact.is_empty() {
        rows.insert(1, ("questions-contact", question.words.contact.clone()));
    }
    rows.into_iter().map(|(label, text)| (ui.say(label).into_owned(), text)).collect()
}

fn given(
    ui: &Ui,
    packs: &packs::PackSet,
    answer: &Answer,
    (is_current, reserved): (bool, &[(i64, Reserved)]),
) -> Given {
    let kept = reserved.iter().find(|(seq, _)| *seq == answer.seq).map(|(_, words)| words);
    let category = |(aspect, code): &(String, String)| {
        let label = packs.questions().icf_category(code).map(|one| one.label.in_lang(ui.lang()).to_owned());
        (shared::aspect(ui, packs, aspect), format!("{code} {}", label.unwrap_or_default()).trim().to_owned())
    };
    Given {
        is_current,
        when: ui.say2("questions-answer-of", "day", ui.date(answer.on), "way", ui.code(answer.source)),
        rows: answer
            .said
            .rows
            .iter()
            .map(|row| (shared::aspect(ui, packs, &row.aspect), shared::row(ui, row)))
            .collect(),
        note: answer.said.note.clone(),
        reserved: kept.map(|words| words.words.clone()).unwrap_or_default(),
        icf: kept.map(|words| words.icf.iter().map(category).collect()).unwrap_or_default(),
    }
}

fn step_told(ui: &Ui, names: &Names<'_>, question: &store::Question, step: &StepTaken) -> TimelineEntry {
    let mut text = Vec::new();
    if matches!(step.step, QuestionStep::Ask | QuestionStep::Prolong) {
        text.push(ui.say1("questions-within", "day", ui.date(step.due_on)));
    }
    if !step.reason_code.is_empty() {
        let item = names.packs.questions().decline(&step.reason_code);
        text.push(item.map_or_else(|| step.reason_code.clone(), |item| item.label.in_lang(ui.lang()).to_owned()));
    }
    let who = step.by.map(|user| names.writer(ui, question, (user, &step.by_name, &step.body)));
    TimelineEntry {
        when: ui.when(step.at),
        iso: step.at.to_string(),
        who: who.unwrap_or_default(),
        what: ui.code(step.step),
        text: text.join("\n"),
        readers: String::new(),
        kind: String::new(),
    }
}
