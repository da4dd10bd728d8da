//! .../minutes/{compartment}: the minutes of one compartment, a draft on the server until they are approved.

use askama::Template;
use axum::extract::Path;
use db::Reads;
use kernel::Coded;
use kernel::states::project::PartKind;
use kernel::states::review::VoiceWay;
use kernel::words::Compartment;
use people::reading::Reading;
use policy::projects::Measure;
use policy::reviews::{Read, Write};
use projects::content::{self, LEVELS};
use projects::evaluations::{self, Mark, Words};
use projects::parts::{self, Part};
use projects::store::Project;
use web::{Choice, Ctx, Done, FieldErrors, FieldView, Form, OrHidden, PageError, PageResult, Ui};

use super::shared::{self, Frame, kept, seen};
use super::show::{self, Said};
use crate::events::MinutesWritten;
use crate::minutes::{self, GoalSaid, Minutes, Text};
use crate::store::Review;

/// A goal as the form asks about it.
struct Asked {
    title: String,
    level: FieldView,
    words: FieldView,
    levels: Vec<Choice>,
}

#[derive(Template)]
#[template(path = "write.html")]
struct WritePage {
    ui: Ui,
    frame: Frame,
    errors: FieldErrors,
    review: String,
    action: String,
    title: String,
    version: String,
    for_all: bool,
    voice: FieldView,
    way: FieldView,
    ways: Vec<Choice>,
    through: FieldView,
    guests: FieldView,
    decisions: FieldView,
    goals: Vec<Asked>,
    words: FieldView,
    /// Who wrote meanwhile, and what: both texts are shown.
    overtaken: String,
    theirs: Vec<Said>,
}

/// The goals of one compartment.
async fn goals(
    ctx: &Ctx,
    tx: &mut impl Reads,
    project: &Project,
    compartment: Compartment,
) -> Result<Vec<Part>, PageError> {
    let (mut parts, _) = parts::readable(tx, &ctx.app.vault, &ctx.actor, &project.facts).await?;
    parts.retain(|part| part.kind == PartKind::Goal && part.compartment == compartment);
    Ok(parts)
}

struct Shown<'a> {
    form: &'a Form,
    errors: FieldErrors,
    text: Option<&'a Text>,
    /// The text that somebody else saved meanwhile.
    overtaken: bool,
}

async fn page(
    ctx: &Ctx,
    tx: &mut impl Reads,
    (project, review, compartment): (&Project, &Review, Compartment),
    shown: Shown<'_>,
) -> Result<(WritePage, cases::Case), PageError> {
    let Shown { form, errors, text, overtaken } = shown;
    let (frame, case) = shared::frame(ctx, tx, project, &errors).await?;
    let (ui, packs) = (frame.ui.clone(), ctx.app.packs());
    let none = Minutes::default();
    let written = text.map_or(&none, |text| &text.minutes);
    let field = |name: &str, otherwise: &str| {
        let value = if form.has("version") { form.text(name) } else { otherwise };
        FieldView::new(name, value).with_errors(&errors)
    };
    let known = goals(ctx, tx, project, compartment).await?;
    let asked = known.iter().map(|goal| {
        let said = written.goals.iter().find(|one| one.goal == goal.id);
        let level = said.map(|one| one.level.to_string()).unwrap_or_default();
        let choice = |(level, field, label): &(i64, &str, &str)| {
            let (said, label) = (goal.content.get(field), ui.say(label));
            let label = if said.is_empty() { label.into_owned() } else { format!("{label} — {said}") };
            Choice::new(level.to_string(), label)
        };
        Asked {
            title: content::title(&ui, &packs, goal.kind, &goal.content, &[]),
            level: field(&level_name(goal), &level).optional(),
            words: field(&words_name(goal), said.map_or("", |one| one.words.as_str())).optional(),
            levels: LEVELS.iter().map(choice).collect(),
        }
    });
    let version = text.map_or(0, |text| text.version);
    let version = if form.has("version") && !overtaken { form.text("version").to_owned() } else { version.to_string() };
    let mut by = text.map(|text| text.by.clone()).filter(|_| overtaken).unwrap_or_default();
    projects::reserved::of(ctx, tx, &project.facts).await?.hide(&ui, &mut by, &mut String::new());
    let page = WritePage {
        review: review.href(),
        action: format!("{}/minutes/{}", review.href(), compartment.code()),
        title: if compartment == Compartment::Identity {
            ui.say("reviews-for-all").into_owned()
        } else {
            ui.code(compartment)
        },
        version,
        for_all: compartment == Compartment::Identity,
        voice: field("voice", &written.voice).optional(),
        way: field("way", written.way.map_or("", Coded::code)),
        ways: VoiceWay::ALL.iter().map(|way| Choice::new(way.code(), ui.code(*way))).collect(),
        through: field("through", &written.through).optional(),
        guests: field("guests", &written.guests).optional(),
        decisions: field("decisions", &written.decisions).optional(),
        goals: asked.collect(),
        words: field("words", &written.words).optional(),
        theirs: if overtaken {
            show::said(ui.language(), written).into_iter().chain(show::goals(ui.language(), written)).collect()
        } else {
            Vec::new()
        },
        overtaken: by,
        errors,
        frame,
        ui,
    };
    Ok((page, case))
}

fn level_name(goal: &Part) -> String {
    format!("level-{}", goal.id)
}

fn words_name(goal: &Part) -> String {
    format!("words-{}", goal.id)
}

/// `GET .../minutes/{compartment}`
pub async fn show(ctx: Ctx, Path((case, review, compartment)): Path<(String, String, String)>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let (project, _, review) = shared::meant(&ctx, &mut tx, &case, &review).await?;
    let compartment = Compartment::parse(&compartment).or_hidden()?;
    let read = ctx.actor.permit_to(Read(compartment), &review.facts).ok().or_hidden()?;
    ctx.actor.permit_to(Write(compartment), &review.facts)?;
    let text = minutes::text(&mut tx, &ctx.app.vault, &read, &review.facts).await?;
    let shown = Shown { form: &Form::default(), errors: Vec::new(), text: text.as_ref(), overtaken: false };
    let (page, case) = page(&ctx, &mut tx, (&project, &review, compartment), shown).await?;
    drop(tx);
    shared::opened(&ctx, &case, [Reading::of(&read)]).await?;
    ctx.page(&page)
}

/// `POST .../minutes/{compartment}`
pub async fn save(
    ctx: Ctx,
    Path((case, review, compartment)): Path<(String, String, String)>,
    form: Form,
) -> PageResult {
    let mut tx = ctx.write(&form).await?;
    let (project, _, review) = shared::meant(&ctx, &mut tx, &case, &review).await?;
    let compartment = Compartment::parse(&compartment).or_hidden()?;
    let read = ctx.actor.permit_to(Read(compartment), &review.facts).ok().or_hidden()?;
    let permit = ctx.actor.permit_to(Write(compartment), &review.facts).map_err(|denied| kept(denied, &form))?;
    let goals = goals(&ctx, &mut tx, &project, compartment).await?;
    let text = minutes::text(&mut tx, &ctx.app.vault, &read, &review.facts).await?;
    let checked = check(&ctx, compartment, &goals, &form);
    let overtaken = seen(&form) != text.as_ref().map_or(0, |text| text.version);
    let said = match checked {
        Ok(said) if !overtaken => said,
        checked => {
            let errors = checked.err().unwrap_or_default();
            let shown = Shown { form: &form, errors, text: text.as_ref(), overtaken };
            let (page, case) = page(&ctx, &mut tx, (&project, &review, compartment), shown).await?;
            drop(tx);
            shared::opened(&ctx, &case, [Reading::of(&read)]).await?;
            return ctx.again(&page);
        }
    };
    let (vault, now) = (&ctx.app.vault, ctx.now());
    let kept_text =
        minutes::write(&mut tx, (vault, &ctx.app.random), &permit, &review.facts, (&said, seen(&form)), now).await?;
    if !kept_text {
        return Err(PageError::Stale { typed: form.typed() });
    }
    measure(&ctx, &mut tx, (&project, &review), (compartment, &goals), &said).await?;
    let event = MinutesWritten { case: project.case(), review: review.id(), compartment };
    ctx.done(tx, &form, &permit.author(now), &event, &review.href(), Done::Saved).await
}

/// What the minutes say of the goals is what the goals are measured by.
async fn measure(
    ctx: &Ctx,
    tx: &mut db::WriteTx,
    (project, review): (&Project, &Review),
    (compartment, goals): (Compartment, &[Part]),
    said: &Minutes,
) -> Result<(), PageError> {
    let Some(evaluation) = review.evaluation else { return Ok(()) };
    let (vault, facts) = (&ctx.app.vault, &project.facts);
    let permit = ctx.actor.permit_to(Measure(compartment), facts)?;
    if compartment == Compartment::Identity {
        let words = Words { voice: said.voice.clone(), decisions: said.decisions.clone() };
        evaluations::reword(tx, vault, &permit, facts, (evaluation, &words)).await?;
    }
    for goal in goals {
        let marked = said.goals.iter().find(|one| one.goal == goal.id);
        let mark = marked.map(|one| Mark { level: one.level, weight: goal.content.weight(), words: one.words.clone() });
        evaluations::mark_again(tx, vault, &permit, facts, (evaluation, goal.id), mark.as_ref()).await?;
    }
    Ok(())
}

const MOST_CHARS: usize = 8000;

/// Everything wrong with what was typed, or the text.
fn check(ctx: &Ctx, compartment: Compartment, goals: &[Part], form: &Form) -> Result<Minutes, FieldErrors> {
    let (ui, packs) = (ctx.ui(), ctx.app.packs());
    let mut errors = FieldErrors::new();
    let mut fault = |name: &str, id: &str| errors.push((name.to_owned(), ui.say(id).into_owned()));
    let mut said = Minutes { words: form.text("words").to_owned(), ..Minutes::default() };
    if compartment == Compartment::Identity {
        said.way = VoiceWay::parse(form.text("way"));
        form.text("voice").clone_into(&mut said.voice);
        form.text("through").clone_into(&mut said.through);
        form.text("guests").clone_into(&mut said.guests);
        form.text("decisions").clone_into(&mut said.decisions);
        match said.way {
            None => fault("way", "reviews-fault-way"),
            Some(VoiceWay::Missing) if said.through.is_empty() => fault("through", "reviews-fault-why-no-voice"),
            Some(VoiceWay::Mediator | VoiceWay::Trusted) if said.through.is_empty() => {
                fault("through", "reviews-fault-through");
            }
            Some(way) if way != VoiceWay::Missing && said.voice.is_empty() => fault("voice", "reviews-fault-voice"),
            Some(_) => {}
        }
    }
    for name in ["voice", "through", "guests", "decisions", "words"] {
        if form.text(name).chars().count() > MOST_CHARS {
            fault(name, "field-fault-too-long");
        }
    }
    for goal in goals {
        let (level, words) = (form.text(&level_name(goal)), form.text(&words_name(goal)));
        let found = LEVELS.iter().map(|(one, ..)| *one).find(|one| one.to_string() == level);
        match found {
            None if level.is_empty() && words.is_empty() => {}
            None => fault(&level_name(goal), "projects-fault-level"),
            Some(level) => said.goals.push(GoalSaid {
                goal: goal.id,
                title: content::title(&ui, &packs, goal.kind, &goal.content, &[]),
                level,
                words: words.to_owned(),
            }),
        }
        if words.chars().count() > MOST_CHARS {
            fault(&words_name(goal), "field-fault-too-long");
        }
    }
    if errors.is_empty() && !said.says_something() && said.way.is_none() {
        errors.push((String::new(), ui.say("reviews-fault-empty").into_owned()));
    }
    if errors.is_empty() { Ok(said) } else { Err(errors) }
}
