//! The form of an assessment: the domains somebody may write, none of them required.

use askama::Template;
use axum::extract::Path;
use cases::Case;
use db::Reads;
use kernel::Date;
use kernel::ids::AssessmentId;
use packs::{Domain, PackSet};
use policy::cases::CaseFacts;
use policy::profile::Write;
use web::{Choice, Ctx, Done, FieldErrors, FieldView, Form, PageError, PageResult, Ui};

use super::store::{self, Mark, NewAssessment};
use crate::events::AssessmentMade;
use crate::shared::{self, Frame};

struct Asked {
    label: String,
    compartment: String,
    score: FieldView,
    note: FieldView,
    anchors: Vec<Choice>,
}

#[derive(Template)]
#[template(path = "assessment/form.html")]
struct FormPage {
    ui: Ui,
    frame: Frame,
    errors: FieldErrors,
    held_on: FieldView,
    asked: Vec<Asked>,
}

/// The domains that can be looked at today by who writes their compartment.
fn writable<'p>(ctx: &Ctx, packs: &'p PackSet, facts: &CaseFacts) -> Vec<&'p Domain> {
    let today = packs.assessment().domains().iter().filter(|domain| domain.validity.holds_on(ctx.actor.today));
    today.filter(|domain| ctx.actor.may(Write(domain.compartment), facts)).collect()
}

/// `GET /cases/{case}/profile/assessments/new`
pub async fn blank(ctx: Ctx, Path(case): Path<String>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let facts = shared::find(&ctx, &mut tx, &case).await?;
    let packs = ctx.app.packs();
    if writable(&ctx, &packs, &facts).is_empty() {
        ctx.actor.permit_to(Write(kernel::words::Compartment::Work), &facts)?;
    }
    let form = Form { pairs: vec![("held_on".to_owned(), ctx.ui().date_short(ctx.actor.today))], ..Form::default() };
    let (page, case) = page(&ctx, &mut tx, &facts, (&form, Vec::new())).await?;
    drop(tx);
    shared::opened(&ctx, &case, []).await?;
    ctx.page(&page)
}

async fn page(
    ctx: &Ctx,
    tx: &mut impl Reads,
    facts: &CaseFacts,
    (form, errors): (&Form, FieldErrors),
) -> Result<(FormPage, Case), PageError> {
    let (frame, case) = shared::frame(ctx, tx, facts, ("-", &errors)).await?;
    let (ui, packs) = (frame.ui.clone(), ctx.app.packs());
    let ask = |domain: &&Domain| {
        let (score, note) = names(domain);
        let (typed, words) = (form.text(&score), form.text(&note));
        let anchor = |(at, words): (usize, &packs::Words)| {
            let (score, label) = ((at + 1).to_string(), words.in_lang(ui.lang()));
            let label = ui.say2("assessment-score", "score", score.as_str(), "meaning", label);
            Choice::new(score, label)
        };
        let mut anchors: Vec<Choice> = domain.anchors.iter().enumerate().map(anchor).collect();
        anchors.push(Choice::new("", ui.say("assessment-not-looked-at")));
        Asked {
            label: domain.label.in_lang(ui.lang()).to_owned(),
            compartment: ui.code(domain.compartment),
            score: FieldView::new(score, typed).with_errors(&errors),
            note: FieldView::new(note, words).optional().with_errors(&errors),
            anchors,
        }
    };
    let page = FormPage {
        asked: writable(ctx, &packs, facts).iter().map(ask).collect(),
        held_on: FieldView::new("held_on", form.text("held_on")).with_errors(&errors),
        errors,
        ui,
        frame,
    };
    Ok((page, case))
}

/// Names of the two fields of a domain.
fn names(domain: &Domain) -> (String, String) {
    (format!("score-{}", domain.code), format!("note-{}", domain.code))
}

/// `POST /cases/{case}/profile/assessments/new`
pub async fn save(ctx: Ctx, Path(case): Path<String>, form: Form) -> PageResult {
    let mut tx = ctx.write(&form).await?;
    let facts = shared::find(&ctx, &mut tx, &case).await?;
    let packs = ctx.app.packs();
    let domains = writable(&ctx, &packs, &facts);
    if domains.is_empty() {
        ctx.actor
            .permit_to(Write(kernel::words::Compartment::Work), &facts)
            .map_err(|denied| crate::rows::form::given_back(denied, &form))?;
    }
    let (held_on, marks) = match check(&ctx, &domains, &form) {
        Ok(checked) => checked,
        Err(errors) => return ctx.again(&page(&ctx, &mut tx, &facts, (&form, errors)).await?.0),
    };
    let id = AssessmentId::new(ctx.now(), &ctx.app.random);
    let mut author = None;
    for (domain, mark) in &marks {
        let permit = ctx.actor.permit_to(Write(domain.compartment), &facts)?;
        if author.is_none() {
            let new = NewAssessment { id, held_on, rules: &packs.assessment().version, at: ctx.now() };
            store::begin(&mut tx, &permit, &facts, &new).await?;
            author = Some(permit.author(ctx.now()));
        }
        store::mark(&mut tx, &ctx.app.vault, &permit, &facts, (id, &domain.code, mark)).await?;
    }
    let event = AssessmentMade { case: facts.id, assessment: id, on: held_on };
    let to = format!("{}/assessments", shared::href(&facts));
    ctx.done(tx, &form, &author.unwrap_or_else(|| ctx.author()), &event, &to, Done::Saved).await
}

const MOST_CHARS: usize = 2000;

type Checked<'p> = (Date, Vec<(&'p Domain, Mark)>);

fn check<'p>(ctx: &Ctx, domains: &[&'p Domain], form: &Form) -> Result<Checked<'p>, FieldErrors> {
    let ui = ctx.ui();
    let (mut errors, mut marks) = (FieldErrors::new(), Vec::new());
    let day = shared::past_day(form.text("held_on"), ctx.actor.today);
    if let Err(id) = day {
        errors.push(("held_on".to_owned(), ui.say(id).into_owned()));
    }
    for domain in domains {
        let (score, note) = names(domain);
        let (typed, words) = (form.text(&score), form.text(&note).replace("\r\n", "\n"));
        let anchor = typed.parse().ok().and_then(|score: usize| Some((score, domain.anchor(score)?)));
        let fault = match anchor {
            _ if words.chars().count() > MOST_CHARS => Some((note, "field-fault-too-long")),
            None if !typed.is_empty() => Some((score, "field-fault-unknown-choice")),
            None if !words.is_empty() => Some((score, "assessment-fault-score")),
            None => None,
            Some((score, meant)) => {
                let (meant, domain_name) = (meant.it.clone(), domain.label.it.clone());
                marks.push((*domain, Mark { score, note: words, domain: domain_name, meant }));
                None
            }
        };
        errors.extend(fault.map(|(field, id)| (field, ui.say(id).into_owned())));
    }
    if marks.is_empty() && errors.is_empty() {
        let first = domains.first().map(|domain| names(domain).0).unwrap_or_default();
        errors.push((first, ui.say("assessment-fault-nothing").into_owned()));
    }
    match (day, errors.is_empty()) {
        (Ok(day), true) => Ok((day, marks)),
        _ => Err(errors),
    }
}
