//! /cases/{case}/questions/{question}/answer: what follows for work, row by row; the reserved words beside it for who may write them.

use askama::Template;
use axum::extract::Path;
use db::{Reads, WriteTx};
use documents::dates::parse_office_date;
use kernel::states::question::{AnswerSource, Grade, QuestionStep};
use kernel::{Coded, Date};
use packs::{PackSet, is_icf_code};
use people::reading::Reading;
use policy::questions::{Advance, Read, Reserve};
use web::{Choice, Ctx, Done, FieldErrors, FieldView, Form, OrStale, PageError, PageResult, Ui};

use super::shared::{self, Frame, Meant, kept, seen};
use crate::events::QuestionAnswered;
use crate::news;
use crate::rules::Row;
use crate::store::{self, Reserved, Said};
use crate::write::{self, Came};

const MOST_HELP: usize = 400;
const MOST_CHARS: usize = 4000;
/// Nothing is known for longer: such a year is a slip.
const MOST_YEARS: i16 = 20;

/// The fields of one aspect.
struct Aspect {
    label: String,
    hint: String,
    grade: FieldView,
    help: FieldView,
    until: FieldView,
    icf: FieldView,
    /// Something is written or wrong: it is shown open.
    open: bool,
}

#[derive(Template)]
#[template(path = "answer.html")]
struct AnswerPage {
    ui: Ui,
    frame: Frame,
    errors: FieldErrors,
    title: String,
    purpose: String,
    href: String,
    question: String,
    work: String,
    version: String,
    aspects: Vec<Aspect>,
    grades: Vec<Choice>,
    note: FieldView,
    /// Written by who may; else empty.
    reserved: Option<FieldView>,
    reserved_label: String,
    reserved_hint: String,
    categories: Vec<Choice>,
    /// Of an answer that somebody else records.
    sources: Vec<Choice>,
    source: FieldView,
    on: FieldView,
    clinical: Vec<String>,
    anyway: FieldView,
}

/// What stands, as somebody would have typed it: a new answer begins from the one before.
fn blank(ctx: &Ctx, meant: &Meant, reserved: &[(i64, Reserved)]) -> Form {
    let ui = ctx.ui();
    let mut form = Form::default();
    let mut put = |name: String, value: String| form.pairs.push((name, value));
    if let Some(answer) = meant.answers.last() {
        for row in &answer.said.rows {
            put(format!("grade-{}", row.aspect), row.grade.code().to_owned());
            put(format!("help-{}", row.aspect), row.help.clone());
            put(format!("until-{}", row.aspect), row.until.map(|day| ui.date_short(day)).unwrap_or_default());
        }
        put("note".to_owned(), answer.said.note.clone());
        if let Some((_, kept)) = reserved.iter().find(|(seq, _)| *seq == answer.seq) {
            for (aspect, code) in &kept.icf {
                put(format!("icf-{aspect}"), code.clone());
            }
            put("reserved".to_owned(), kept.words.clone());
        }
    }
    put("on".to_owned(), ui.date_short(ctx.actor.today));
    put("version".to_owned(), meant.facts.version.to_string());
    form
}

async fn page(
    ctx: &Ctx,
    tx: &mut impl Reads,
    meant: &Meant,
    form: &Form,
    (errors, clinical): (FieldErrors, Vec<String>),
) -> Result<(AnswerPage, cases::Case), PageError> {
    let (packs, question) = (ctx.app.packs(), &meant.question);
    let (frame, case) = shared::frame(ctx, tx, &meant.facts.case, &errors).await?;
    let ui = frame.ui.clone();
    let field = |name: &str| FieldView::new(name, form.text(name)).with_errors(&errors);
    let may_reserve = ctx.actor.may(Reserve(meant.facts.reserved), &meant.facts);
    let by_hand = !meant.facts.is_asked(&ctx.actor);
    let code = |source: &AnswerSource| Choice::new(source.code(), ui.code(*source));
    let sources = AnswerSource::ALL.iter().filter(|one| by_hand && **one != AnswerSource::Account).map(code);
    let category = |one: &packs::IcfCategory| {
        Choice::new(one.code.clone(), format!("{} {}", one.code, one.label.in_lang(ui.lang())))
    };
    let page = AnswerPage {
        title: ui.say(if by_hand { "questions-record" } else { "questions-answer" }).into_owned(),
        purpose: shared::purpose(&ui, &packs, &question.kind),
        href: format!("{}/{}", frame.href, question.id),
        question: question.words.question.clone(),
        work: question.words.work.clone(),
        version: form.text("version").to_owned(),
        aspects: aspects(&ui, &packs, &field),
        grades: Grade::ALL.iter().map(|one| Choice::new(one.code(), ui.code(*one))).collect(),
        note: field("note").optional(),
        reserved: may_reserve.then(|| field("reserved").optional()),
        reserved_label: ui.say1("questions-reserved-words", "compartment", ui.code(question.reserved)),
        reserved_hint: ui.say1("questions-reserved-hint", "compartment", ui.code(question.reserved)),
        categories: if may_reserve { packs.questions().icf().iter().map(category).collect() } else { Vec::new() },
        sources: sources.collect(),
        source: field("source"),
        on: field("on"),
        anyway: field("anyway"),
        clinical,
        errors,
        frame,
        ui,
    };
    Ok((page, case))
}

fn aspects(ui: &Ui, packs: &PackSet, field: &impl Fn(&str) -> FieldView) -> Vec<Aspect> {
    let one = |aspect: &packs::WorkAspect| {
        let of = |what: &str| field(&format!("{what}-{}", aspect.code));
        let (grade, help, until, icf) = (of("grade"), of("help"), of("until").optional(), of("icf").optional());
        let is_open = [&grade, &help, &until, &icf].iter().any(|one| !one.value.is_empty() || one.error.is_some());
        Aspect {
            label: aspect.label.in_lang(ui.lang()).to_owned(),
            hint: aspect.help.as_ref().map(|help| help.in_lang(ui.lang()).to_owned()).unwrap_or_default(),
            open: is_open,
            help: help.optional(),
            grade,
            until,
            icf,
        }
    };
    packs.questions().aspects().iter().map(one).collect()
}

/// The words of the answer before, for who may read them: what is written again would else be lost.
async fn reserved_before(
    ctx: &Ctx,
    tx: &mut impl Reads,
    meant: &Meant,
) -> Result<(Vec<(i64, Reserved)>, Option<Reading>), PageError> {
    let Ok(permit) = ctx.actor.permit_to(Read(meant.facts.reserved), &meant.facts.case) else {
        return Ok((Vec::new(), None));
    };
    let found = store::reserved(tx, &ctx.app.vault, &permit, &meant.facts.case, meant.facts.id).await?;
    let reading = (!found.is_empty()).then(|| Reading::of(&permit));
    Ok((found, reading))
}

/// `GET .../answer`
pub async fn ask(ctx: Ctx, Path((case, id)): Path<(String, String)>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let facts = shared::find(&ctx, &mut tx, &case).await?;
    let meant = shared::meant(&ctx, &mut tx, &facts, &id).await?;
    ctx.actor.permit_to(Advance(QuestionStep::Answer, meant.facts.compartment), &meant.facts)?;
    let (before, reading) = reserved_before(&ctx, &mut tx, &meant).await?;
    let form = blank(&ctx, &meant, &before);
    let (page, case) = page(&ctx, &mut tx, &meant, &form, (Vec::new(), Vec::new())).await?;
    drop(tx);
    shared::opened(&ctx, &case, std::iter::once(Reading::of(&meant.read)).chain(reading)).await?;
    ctx.page(&page)
}

/// `POST .../answer`
pub async fn take(ctx: Ctx, Path((case, id)): Path<(String, String)>, form: Form) -> PageResult {
    let mut tx = ctx.write(&form).await?;
    let facts = shared::find(&ctx, &mut tx, &case).await?;
    let meant = shared::meant(&ctx, &mut tx, &facts, &id).await?;
    let permit = ctx.actor.permit_to(Advance(QuestionStep::Answer, meant.facts.compartment), &meant.facts);
    let permit = permit.map_err(|denied| kept(denied.into(), &form))?;
    let reserve = ctx.actor.permit_to(Reserve(meant.facts.reserved), &meant.facts).ok();
    let (came, said, mut words) = match check(&ctx, &meant, &form) {
        Ok(found) => found,
        Err(errors) => return again(&ctx, tx, &meant, &form, (errors, Vec::new())).await,
    };
    if reserve.is_none() {
        words = Reserved::default();
    }
    let open = said.rows.iter().map(|row| row.help.as_str()).chain([said.note.as_str()]);
    let clinical = shared::clinical(&ctx.app.packs(), &open.collect::<Vec<_>>());
    if !clinical.is_empty() && form.text("anyway") != "yes" {
        return again(&ctx, tx, &meant, &form, (Vec::new(), clinical)).await;
    }
    let now = ctx.now();
    let kept_words = reserve.as_ref().map(|permit| (permit, &words));
    let what = (came, &said, kept_words);
    let saved = write::answer(&mut tx, &ctx.app.vault, &permit, (&meant.facts, seen(&form)), what, now).await?;
    saved.then_some(()).or_stale(&form)?;
    // Whoever leads the case may not read this part of the data: only who asked hears of it.
    news::tell(&mut tx, "question-answered", facts.id, [meant.facts.asker.0], ctx.actor.user, now);
    let event =
        QuestionAnswered { case: facts.id, question: meant.facts.id, source: came.source, rows: said.rows.len() };
    let to = format!("/cases/{case}/questions/{id}");
    ctx.done(tx, &form, &permit.author(now), &event, &to, Done::QuestionAnswered).await
}

async fn again(ctx: &Ctx, mut tx: WriteTx, meant: &Meant, form: &Form, told: (FieldErrors, Vec<String>)) -> PageResult {
    let (page, case) = page(ctx, &mut tx, meant, form, told).await?;
    drop(tx);
    shared::opened(ctx, &case, [Reading::of(&meant.read)]).await?;
    ctx.again(&page)
}

/// The answer that was typed, or everything that is wrong with it.
fn check(ctx: &Ctx, meant: &Meant, form: &Form) -> Result<(Came, Said, Reserved), FieldErrors> {
    let (ui, packs) = (ctx.ui(), ctx.app.packs());
    let mut errors = FieldErrors::new();
    let mut said = Said { note: form.text("note").to_owned(), ..Said::default() };
    let mut reserved = Reserved { words: form.text("reserved").to_owned(), ..Reserved::default() };
    for aspect in packs.questions().aspects() {
        said.rows.extend(row(ctx, form, &aspect.code, &mut errors));
        let code = form.text(&format!("icf-{}", aspect.code));
        if !code.is_empty() {
            if !is_icf_code(code) || packs.questions().icf_category(code).is_none() {
                errors.push((format!("icf-{}", aspect.code), ui.say("questions-fault-icf").into_owned()));
            }
            reserved.icf.push((aspect.code.clone(), code.to_owned()));
        }
    }
    if said.rows.is_empty() && said.note.is_empty() && errors.is_empty() {
        errors.push(("note".to_owned(), ui.say("questions-fault-nothing").into_owned()));
    }
    for field in ["note", "reserved"] {
        if form.text(field).chars().count() > MOST_CHARS {
            errors.push((field.to_owned(), ui.say("field-fault-too-long").into_owned()));
        }
    }
    let came = came(ctx, meant, form, &mut errors);
    if errors.is_empty() { Ok((came, said, reserved)) } else { Err(errors) }
}

fn row(ctx: &Ctx, form: &Form, aspect: &str, errors: &mut FieldErrors) -> Option<Row> {
    let ui = ctx.ui();
    let name = |what: &str| format!("{what}-{aspect}");
    let text = |what: &str| form.text(&name(what)).to_owned();
    let mut fault = |what: &str, id: &str| errors.push((name(what), ui.say(id).into_owned()));
    let (help, until) = (text("help"), text("until"));
    let grade = Grade::parse(&text("grade"));
    if help.chars().count() > MOST_HELP {
        fault("help", "field-fault-too-long");
    }
    if grade.is_none() && !(help.is_empty() && until.is_empty()) {
        fault("grade", "questions-fault-grade");
    }
    if grade == Some(Grade::WithSupport) && help.is_empty() {
        fault("help", "questions-fault-help");
    }
    let day = parse_office_date(&until);
    match day {
        None if !until.is_empty() => fault("until", "people-fault-not-a-date"),
        Some(day) if is_over_or_far(day, ctx.actor.today) => fault("until", "questions-fault-until"),
        _ => {}
    }
    grade.map(|grade| Row { aspect: aspect.to_owned(), grade, help, until: day })
}

fn is_over_or_far(day: Date, today: Date) -> bool {
    day < today || day.year() - today.year() > MOST_YEARS
}

/// How it came: who was asked writes it today, or somebody records what was said.
fn came(ctx: &Ctx, meant: &Meant, form: &Form, errors: &mut FieldErrors) -> Came {
    let (ui, today) = (ctx.ui(), ctx.actor.today);
    if meant.facts.is_asked(&ctx.actor) {
        return Came { source: AnswerSource::Account, on: today };
    }
    let mut fault = |field: &str, id: &str| errors.push((field.to_owned(), ui.say(id).into_owned()));
    let source = AnswerSource::parse(form.text("source")).filter(|one| *one != AnswerSource::Account);
    if source.is_none() {
        fault("source", "questions-fault-source");
    }
    let on = parse_office_date(form.text("on"));
    match on {
        None => fault("on", "people-fault-not-a-date"),
        // Nobody answers what was not asked yet.
        Some(day) if day > today || day < asked_on(ctx, meant) => fault("on", "questions-fault-on"),
        Some(_) => {}
    }
    Came { source: source.unwrap_or(AnswerSource::Telephone), on: on.unwrap_or(today) }
}

fn asked_on(ctx: &Ctx, meant: &Meant) -> Date {
    meant.question.created_at.local_date(ctx.app.packs().territory().time_zone())
}
