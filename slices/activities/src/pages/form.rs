//! Offering an activity, and writing another text over it.

use askama::Template;
use axum::extract::Path;
use db::Reads;
use kernel::Coded;
use kernel::ids::{ActivityId, UserId};
use kernel::states::activity::{ActivityForm, ActivityReach};
use kernel::states::appointment::Medium;
use packs::parse_date;
use policy::activities::{Keep, Offer};
use serde::Deserialize;
use web::{Choice, Ctx, Done, FieldErrors, FieldView, Form, PageError, PageResult, Ui};

use super::shared::{self, seen};
use super::words::{self, one_line};
use crate::events::{ActivityChanged, ActivityOffered};
use crate::store::{self, Activity, Plan};

const MOST_TITLE: usize = 120;
const MOST_PLACE: usize = 200;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Typed {
    tool: String,
    title: String,
    form: String,
    places: String,
    from: String,
    to: String,
    medium: String,
    place: String,
    responsible: String,
    reach: String,
    #[serde(skip)]
    languages: Vec<String>,
}

impl Typed {
    fn of(ui: &Ui, plan: &Plan) -> Self {
        Self {
            tool: plan.tool.clone(),
            title: plan.title.clone(),
            form: plan.form.code().to_owned(),
            places: plan.places.to_string(),
            from: ui.date_short(plan.from),
            to: ui.date_short(plan.to),
            medium: plan.medium.code().to_owned(),
            place: plan.place.clone(),
            responsible: plan.responsible.to_string(),
            reach: plan.reach.code().to_owned(),
            languages: plan.languages.clone(),
        }
    }
}

/// A field that somebody else wrote meanwhile, beside what was typed here.
struct Differing {
    label: String,
    theirs: String,
    mine: String,
}

#[derive(Template)]
#[template(path = "activity.html")]
struct FormPage {
    ui: Ui,
    errors: FieldErrors,
    title: String,
    action: String,
    back: String,
    version: String,
    differing: Vec<Differing>,
    by: String,
    typed: Typed,
    tools: Vec<Choice>,
    forms: Vec<Choice>,
    media: Vec<Choice>,
    reaches: Vec<Choice>,
    workers: Vec<Choice>,
    languages: Vec<Choice>,
}

impl FormPage {
    fn field(&self, name: &str, value: &str) -> FieldView {
        FieldView::new(name, value).with_errors(&self.errors)
    }

    fn ticked(&self, name: &str, values: &[String]) -> FieldView {
        FieldView::of_values(name, values.to_vec()).with_errors(&self.errors)
    }
}

type Workers = [(UserId, String)];

fn page(ctx: &Ctx, typed: Typed, workers: &Workers, over: Option<(&Activity, i64)>, errors: FieldErrors) -> FormPage {
    let ui = if errors.is_empty() { ctx.ui() } else { ctx.ui().with_faults() };
    let packs = ctx.app.packs();
    let item = |item: &packs::ListItem| Choice::new(item.code.clone(), item.label.in_lang(ui.lang()));
    FormPage {
        title: ui.say(if over.is_some() { "activities-change" } else { "activities-new" }).into_owned(),
        action: over.map_or_else(|| "/activities/new".to_owned(), |(one, _)| format!("{}/change", one.href())),
        back: over.map_or_else(|| "/activities".to_owned(), |(one, _)| one.href()),
        version: over.map(|(_, version)| version.to_string()).unwrap_or_default(),
        differing: Vec::new(),
        by: over.map(|(one, _)| one.author.clone()).unwrap_or_default(),
        tools: packs.project().tools().iter().map(item).collect(),
        forms: ActivityForm::ALL.iter().map(|one| Choice::new(one.code(), ui.code(*one))).collect(),
        media: Medium::ALL.iter().map(|one| Choice::new(one.code(), ui.code(*one))).collect(),
        reaches: ActivityReach::ALL.iter().map(|one| Choice::new(one.code(), ui.code(*one))).collect(),
        workers: workers.iter().map(|(id, name)| Choice::new(id.to_string(), name.clone())).collect(),
        languages: packs
            .territory()
            .languages()
            .iter()
            .map(|one| Choice::new(one.code.clone(), one.label.in_lang(ui.lang())))
            .collect(),
        errors,
        typed,
        ui,
    }
}

/// `GET /activities/new`
pub async fn blank(ctx: Ctx) -> PageResult {
    let permit = ctx.actor.permit::<Offer>(&())?;
    let mut tx = ctx.app.db.read().await?;
    let workers = store::workers(&mut tx, &permit, ctx.actor.today).await?;
    drop(tx);
    let typed = Typed {
        form: ActivityForm::Group.code().to_owned(),
        places: "10".to_owned(),
        medium: Medium::Office.code().to_owned(),
        responsible: ctx.actor.user.to_string(),
        reach: ActivityReach::Nucleus.code().to_owned(),
        languages: vec!["it".to_owned()],
        ..Typed::default()
    };
    ctx.page(&page(&ctx, typed, &workers, None, Vec::new()))
}

/// `POST /activities/new`
pub async fn offer(ctx: Ctx, form: Form) -> PageResult {
    let permit = ctx.actor.permit::<Offer>(&())?;
    let typed = Typed { languages: form.all("languages"), ..form.read()? };
    let mut tx = ctx.write(&form).await?;
    let workers = store::workers(&mut tx, &permit, ctx.actor.today).await?;
    let plan = match check(&ctx, &typed, &workers) {
        Ok(plan) => plan,
        Err(errors) => return ctx.again(&page(&ctx, typed, &workers, None, errors)),
    };
    let (activity, now) = (ActivityId::new(ctx.now(), &ctx.app.random), ctx.now());
    let pack_ref = ctx.app.packs().version().pack_ref();
    store::offer(&mut tx, &permit, (activity, &plan), (&pack_ref, now)).await?;
    let event = ActivityOffered { activity, tool: plan.tool };
    let to = format!("/activities/{activity}");
    ctx.done(tx, &form, &permit.author(now), &event, &to, Done::ActivityOffered).await
}

/// `GET /activities/{activity}/change`
pub async fn show(ctx: Ctx, Path(id): Path<String>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let activity = shared::find(&ctx, &mut tx, &id).await?;
    ctx.actor.permit::<Keep>(&activity.facts)?;
    let workers = workers_with(&ctx, &mut tx, &activity).await?;
    drop(tx);
    let typed = Typed::of(&ctx.ui(), &activity.plan);
    ctx.page(&page(&ctx, typed, &workers, Some((&activity, activity.facts.version)), Vec::new()))
}

/// Whoever is responsible stays a choice, although they left meanwhile.
async fn workers_with(ctx: &Ctx, tx: &mut impl Reads, activity: &Activity) -> Result<Vec<(UserId, String)>, PageError> {
    let permit = ctx.actor.permit::<Offer>(&())?;
    let mut workers = store::workers(tx, &permit, ctx.actor.today).await?;
    if !workers.iter().any(|(id, _)| *id == activity.plan.responsible) {
        workers.push((activity.plan.responsible, activity.responsible.clone()));
    }
    Ok(workers)
}

/// `POST /activities/{activity}/change`
pub async fn change(ctx: Ctx, Path(id): Path<String>, form: Form) -> PageResult {
    let typed = Typed { languages: form.all("languages"), ..form.read()? };
    let mut tx = ctx.write(&form).await?;
    let activity = shared::find(&ctx, &mut tx, &id).await?;
    let permit = ctx.actor.permit::<Keep>(&activity.facts)?;
    let workers = workers_with(&ctx, &mut tx, &activity).await?;
    let mut checked = check(&ctx, &typed, &workers);
    if let Ok(plan) = &checked
        && plan.places < activity.taken
    {
        let fault = ctx.ui().say1("activities-fault-places-taken", "taken", activity.taken);
        checked = Err(vec![("places".to_owned(), fault)]);
    }
    let plan = match checked {
        Ok(plan) => plan,
        Err(errors) => return ctx.again(&page(&ctx, typed, &workers, Some((&activity, seen(&form))), errors)),
    };
    if activity.facts.version != seen(&form) {
        let mut page = page(&ctx, typed.clone(), &workers, Some((&activity, activity.facts.version)), Vec::new());
        page.differing = differing(&ctx, &activity.plan, &plan);
        return ctx.again(&page);
    }
    if !store::change(&mut tx, &permit, (activity.id(), seen(&form)), &plan).await? {
        return Err(PageError::Stale { typed: form.typed() });
    }
    let event = ActivityChanged { activity: activity.id() };
    ctx.done(tx, &form, &permit.author(ctx.now()), &event, &activity.href(), Done::Saved).await
}

fn differing(ctx: &Ctx, theirs: &Plan, mine: &Plan) -> Vec<Differing> {
    let (ui, packs) = (ctx.ui(), ctx.app.packs());
    let told = |plan: &Plan| {
        [
            ("activities-tool", words::tool(&ui, &packs, &plan.tool)),
            ("activities-name", plan.title.clone()),
            ("activities-places", plan.places.to_string()),
            ("activities-from", ui.date_short(plan.from)),
            ("activities-to", ui.date_short(plan.to)),
            ("agenda-medium", ui.code(plan.medium)),
            ("activities-place", plan.place.clone()),
        ]
    };
    let pairs = told(theirs).into_iter().zip(told(mine));
    let differs = pairs.filter(|((_, theirs), (_, mine))| theirs != mine);
    differs.map(|((label, theirs), (_, mine))| Differing { label: ui.say(label).into_owned(), theirs, mine }).collect()
}

/// The plan that was typed, or everything that is wrong with it.
fn check(ctx: &Ctx, typed: &Typed, workers: &Workers) -> Result<Plan, FieldErrors> {
    let (ui, packs) = (ctx.ui(), ctx.app.packs());
    let mut errors = FieldErrors::new();
    let mut fault = |field: &str, id: &str| errors.push((field.to_owned(), ui.say(id).into_owned()));
    if !packs.project().tools().iter().any(|item| item.code == typed.tool) {
        fault("tool", "activities-fault-tool");
    }
    let title = one_line(&typed.title);
    if title.is_empty() {
        fault("title", "field-fault-required");
    } else if title.chars().count() > MOST_TITLE {
        fault("title", "field-fault-too-long");
    }
    let form = ActivityForm::parse(&typed.form);
    if form.is_none() {
        fault("form", "field-fault-unknown-choice");
    }
    let days = (parse_date(typed.from.trim()), parse_date(typed.to.trim()));
    if days.0.is_none() {
        fault("from", "people-fault-not-a-date");
    }
    match days {
        (_, None) => fault("to", "people-fault-not-a-date"),
        (Some(from), Some(to)) if to < from => fault("to", "projects-fault-end"),
        _ => {}
    }
    let medium = Medium::parse(&typed.medium);
    match medium {
        None => fault("medium", "agenda-fault-medium"),
        Some(Medium::Elsewhere) if typed.place.trim().is_empty() => fault("place", "agenda-fault-place"),
        Some(_) => {}
    }
    let place = one_line(&typed.place);
    if place.chars().count() > MOST_PLACE {
        fault("place", "field-fault-too-long");
    }
    let responsible = workers.iter().map(|(id, _)| *id).find(|id| id.to_string() == typed.responsible);
    if responsible.is_none() {
        fault("responsible", "activities-fault-responsible");
    }
    let reach = ActivityReach::parse(&typed.reach);
    if reach.is_none() {
        fault("reach", "activities-fault-reach");
    }
    if !typed.languages.iter().all(|tag| packs.territory().language(tag).is_some()) {
        fault("languages", "field-fault-unknown-choice");
    }
    let most = i64::from(packs.activities().most_places);
    let places = typed.places.trim().parse::<i64>().ok().filter(|places| (1..=most).contains(places));
    if places.is_none() {
        errors.push(("places".to_owned(), ui.say1("activities-fault-places", "most", most)));
    }
    match (form, days, medium, responsible, reach, places) {
        (Some(form), (Some(from), Some(to)), Some(medium), Some(responsible), Some(reach), Some(places))
            if errors.is_empty() =>
        {
            let (tool, languages) = (typed.tool.clone(), typed.languages.clone());
            Ok(Plan { tool, title, form, places, from, to, medium, place, responsible, languages, reach })
        }
        _ => Err(errors),
    }
}
