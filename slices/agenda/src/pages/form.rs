//! Proposing an appointment and writing another one over it. Who is not free is told before it is saved.

use askama::Template;
use axum::extract::Path;
use cases::Case;
use db::{Reads, WriteTx};
use kernel::ids::AppointmentId;
use kernel::states::appointment::{AppointmentStep, Medium, Telling};
use kernel::words::Compartment;
use kernel::{Coded, Date};
use people::reading::Reading;
use policy::Permit;
use policy::agenda::{Advance, AppointmentFacts, Arrange, Read};
use policy::cases::CaseFacts;
use web::{Choice, Ctx, Done, FieldErrors, FieldView, Form, PageError, PageResult, Ui};

use super::shared::{self, Candidate, Frame, kept, seen};
use super::typed::{self, Typed};
use super::words;
use crate::clashes::{self, Clash};
use crate::events::{AppointmentProposed, AppointmentStepped};
use crate::news;
use crate::store::{self, Appointment, Member, Plan};
use crate::write;

/// A field that somebody else wrote meanwhile, beside what was typed here.
struct Differing {
    label: String,
    theirs: String,
    mine: String,
}

#[derive(Template)]
#[template(path = "form.html")]
struct FormPage {
    ui: Ui,
    frame: Frame,
    errors: FieldErrors,
    title: String,
    action: String,
    back: String,
    /// Empty for what is new.
    version: String,
    /// In words; not empty: it can be saved all the same.
    clashes: Vec<String>,
    differing: Vec<Differing>,
    by: String,
    typed: Typed,
    kinds: Vec<Choice>,
    /// Empty where the compartment stands.
    compartments: Vec<Choice>,
    media: Vec<Choice>,
    tellings: Vec<Choice>,
    people: Vec<Choice>,
}

impl FormPage {
    fn field(&self, name: &str, value: &str) -> FieldView {
        FieldView::new(name, value).with_errors(&self.errors)
    }

    fn ticked(&self, name: &str, values: &[String]) -> FieldView {
        FieldView::of_values(name, values.to_vec()).with_errors(&self.errors)
    }
}

/// What a page shows beside what was typed.
#[derive(Default)]
struct Shown<'a> {
    errors: FieldErrors,
    clashes: Vec<Clash>,
    /// What is written over, and the version the form was made from.
    over: Option<(&'a Appointment, i64)>,
    /// Somebody was faster: what stands now, and who takes part now.
    theirs: Option<&'a [Member]>,
}

async fn page(
    ctx: &Ctx,
    tx: &mut impl Reads,
    facts: &CaseFacts,
    (typed, candidates): (Typed, &[Candidate]),
    shown: Shown<'_>,
) -> Result<(FormPage, Case), PageError> {
    let packs = ctx.app.packs();
    let (frame, case) = shared::frame(ctx, tx, facts, &shown.errors).await?;
    let ui = frame.ui.clone();
    let coded = |codes: Vec<(&'static str, String)>| -> Vec<Choice> {
        codes.into_iter().map(|(code, label)| Choice::new(code, label)).collect()
    };
    let own = shown.over.map(|(one, _)| format!("{}/appointments/{}", frame.case, one.id));
    let kind = |kind: &packs::AppointmentKind| Choice::new(kind.code.clone(), kind.label.in_lang(ui.lang()));
    let page = FormPage {
        title: ui.say(if own.is_some() { "agenda-change" } else { "agenda-new" }).into_owned(),
        action: own.as_ref().map_or_else(|| format!("{}/appointments/new", frame.case), |own| format!("{own}/change")),
        back: own.unwrap_or_else(|| frame.href.clone()),
        version: shown.over.map(|(_, version)| version.to_string()).unwrap_or_default(),
        clashes: shown.clashes.iter().map(|one| shared::clash(&ui, one, candidates)).collect(),
        differing: shown.over.zip(shown.theirs).map_or_else(Vec::new, |((one, _), members)| {
            let theirs = Typed::of(&ui, &packs, one, members);
            let pairs = theirs.told(&ui, candidates).into_iter().zip(typed.told(&ui, candidates));
            let differs = pairs.filter(|((_, theirs), (_, mine))| theirs != mine);
            differs.map(|((label, theirs), (_, mine))| Differing { label, theirs, mine }).collect()
        }),
        by: shown.over.map(|(one, _)| one.author.clone()).unwrap_or_default(),
        kinds: packs.agenda().kinds_on(ctx.actor.today).map(kind).collect(),
        compartments: match shown.over {
            Some(_) => Vec::new(),
            None => shared::writable(ctx, facts).into_iter().map(|one| Choice::new(one.code(), ui.code(one))).collect(),
        },
        media: coded(Medium::ALL.iter().map(|one| (one.code(), ui.code(*one))).collect()),
        tellings: coded(Telling::ALL.iter().map(|one| (one.code(), ui.code(*one))).collect()),
        people: shared::choices(candidates),
        errors: shown.errors,
        typed,
        frame,
        ui,
    };
    Ok((page, case))
}

/// `GET /cases/{case}/appointments/new`
pub async fn blank(ctx: Ctx, Path(id): Path<String>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let facts = shared::find(&ctx, &mut tx, &id).await?;
    let first = shared::writable(&ctx, &facts);
    // Nothing to write in: the rule says why.
    ctx.actor.permit_to(Arrange(first.first().copied().unwrap_or(Compartment::Identity)), &facts)?;
    let view = ctx.actor.permit(&facts)?;
    let case = Case::load(&ctx, &mut tx, &view, &facts).await?;
    let found = shared::candidates(&ctx, &mut tx, (&facts, &case), &[]).await?;
    let me = found.iter().find(|one| one.member.user == Some(ctx.actor.user));
    let typed = Typed::blank(&ctx, &case, me.map(|one| one.member.key.clone()));
    let (page, case) = page(&ctx, &mut tx, &facts, (typed, &found), Shown::default()).await?;
    drop(tx);
    shared::opened(&ctx, &case, []).await?;
    ctx.page(&page)
}

/// `POST /cases/{case}/appointments/new`
pub async fn propose(ctx: Ctx, Path(id): Path<String>, form: Form) -> PageResult {
    let typed = Typed::of_form(&form)?;
    let mut tx = ctx.write(&form).await?;
    let facts = shared::find(&ctx, &mut tx, &id).await?;
    let view = ctx.actor.permit(&facts)?;
    let case = Case::load(&ctx, &mut tx, &view, &facts).await?;
    let found = shared::candidates(&ctx, &mut tx, (&facts, &case), &[]).await?;
    let writable = shared::writable(&ctx, &facts);
    let compartment = Compartment::parse(&typed.compartment).filter(|one| writable.contains(one));
    if writable.is_empty() {
        ctx.actor.permit_to(Arrange(Compartment::Identity), &facts).map_err(|denied| kept(denied.into(), &form))?;
    }
    let checked = typed::check(&ctx, &typed, compartment, &found);
    let (plan, compartment) = match (checked, compartment) {
        (Ok(plan), Some(compartment)) => (plan, compartment),
        (checked, _) => {
            let errors = checked.err().unwrap_or_default();
            let shown = Shown { errors, ..Shown::default() };
            return again(&ctx, tx, &facts, (typed, &found), shown).await;
        }
    };
    let permit = ctx.actor.permit_to(Arrange(compartment), &facts)?;
    let clashes = unsaid(&ctx, &mut tx, &permit, &facts, (&plan, None), &typed).await?;
    if !clashes.is_empty() {
        return again(&ctx, tx, &facts, (typed, &found), Shown { clashes, ..Shown::default() }).await;
    }
    let (appointment, now) = (AppointmentId::new(ctx.now(), &ctx.app.random), ctx.now());
    let made = (ctx.app.packs().version().pack_ref(), now);
    write::propose(&mut tx, &ctx.app.vault, &permit, &facts, (appointment, &plan), (&made.0, now)).await?;
    news::tell(&mut tx, "appointment-proposed", &facts, &plan.members, ctx.actor.user, now);
    let event = AppointmentProposed {
        case: facts.id,
        appointment,
        compartment,
        on: words::day_of(&ctx.app.packs(), plan.slot),
    };
    let to = format!("/cases/{id}/appointments/{appointment}");
    ctx.done(tx, &form, &permit.author(now), &event, &to, Done::AppointmentProposed).await
}

/// Shows the form again, and notes that the person was shown again.
async fn again(
    ctx: &Ctx,
    mut tx: WriteTx,
    facts: &CaseFacts,
    (typed, found): (Typed, &[Candidate]),
    shown: Shown<'_>,
) -> PageResult {
    let read = shown.over.map(|(one, _)| one.compartment);
    let (page, case) = page(ctx, &mut tx, facts, (typed, found), shown).await?;
    drop(tx);
    let read = read.and_then(|one| ctx.actor.permit_to(Read(one), facts).ok()).map(|permit| Reading::of(&permit));
    shared::opened(ctx, &case, read).await?;
    ctx.again(&page)
}

/// Clashes that were not waved through.
async fn unsaid(
    ctx: &Ctx,
    tx: &mut WriteTx,
    permit: &Permit<Arrange>,
    facts: &CaseFacts,
    (plan, own): (&Plan, Option<AppointmentId>),
    typed: &Typed,
) -> Result<Vec<Clash>, PageError> {
    if typed.anyway == "yes" {
        return Ok(Vec::new());
    }
    let day: Date = words::day_of(&ctx.app.packs(), plan.slot);
    Ok(clashes::of(tx, &ctx.actor, permit, facts, (plan, own, day)).await?)
}

/// `GET /cases/{case}/appointments/{appointment}/change`
pub async fn show(ctx: Ctx, Path((case, id)): Path<(String, String)>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let facts = shared::find(&ctx, &mut tx, &case).await?;
    let (meant, read, one) = shared::meant(&ctx, &mut tx, &facts, &id).await?;
    ctx.actor.permit_to(Advance(AppointmentStep::Change, meant.compartment), &meant)?;
    let members = store::members(&mut tx, &read, meant.id).await?;
    let view = ctx.actor.permit(&facts)?;
    let case = Case::load(&ctx, &mut tx, &view, &facts).await?;
    let found = shared::candidates(&ctx, &mut tx, (&facts, &case), &members).await?;
    let typed = Typed::of(&ctx.ui(), &ctx.app.packs(), &one, &members);
    let shown = Shown { over: Some((&one, one.version)), ..Shown::default() };
    let (page, case) = page(&ctx, &mut tx, &facts, (typed, &found), shown).await?;
    drop(tx);
    shared::opened(&ctx, &case, [Reading::of(&read)]).await?;
    ctx.page(&page)
}

/// `POST /cases/{case}/appointments/{appointment}/change`: another day or hour moves it, to be confirmed and told anew.
pub async fn change(ctx: Ctx, Path((case_id, id)): Path<(String, String)>, form: Form) -> PageResult {
    let typed = Typed::of_form(&form)?;
    let mut tx = ctx.write(&form).await?;
    let facts = shared::find(&ctx, &mut tx, &case_id).await?;
    let (meant, read, one) = shared::meant(&ctx, &mut tx, &facts, &id).await?;
    let members = store::members(&mut tx, &read, meant.id).await?;
    let view = ctx.actor.permit(&facts)?;
    let case = Case::load(&ctx, &mut tx, &view, &facts).await?;
    let found = shared::candidates(&ctx, &mut tx, (&facts, &case), &members).await?;
    let arrange = ctx.actor.permit_to(Arrange(meant.compartment), &facts).map_err(|no| kept(no.into(), &form))?;
    let plan = match typed::check(&ctx, &typed, Some(meant.compartment), &found) {
        Ok(plan) => Plan { outcome: one.words.outcome.clone(), ..plan },
        Err(errors) => {
            let shown = Shown { errors, over: Some((&one, seen(&form))), ..Shown::default() };
            return again(&ctx, tx, &facts, (typed, &found), shown).await;
        }
    };
    // Who takes part but may not be named here stays in.
    let plan = shared::with_unnamed(plan, &members, &found);
    if one.version != seen(&form) && one.state.is_planned() {
        let shown = Shown { over: Some((&one, one.version)), theirs: Some(&members), ..Shown::default() };
        return again(&ctx, tx, &facts, (typed, &found), shown).await;
    }
    let clashes = unsaid(&ctx, &mut tx, &arrange, &facts, (&plan, Some(meant.id)), &typed).await?;
    if !clashes.is_empty() {
        let shown = Shown { clashes, over: Some((&one, one.version)), ..Shown::default() };
        return again(&ctx, tx, &facts, (typed, &found), shown).await;
    }
    save(&ctx, tx, &form, (&meant, &one), &plan, &members).await
}

async fn save(
    ctx: &Ctx,
    mut tx: WriteTx,
    form: &Form,
    (meant, one): (&AppointmentFacts, &Appointment),
    plan: &Plan,
    before: &[Member],
) -> PageResult {
    let step = if plan.slot == one.slot { AppointmentStep::Change } else { AppointmentStep::Move };
    let permit = ctx.actor.permit_to(Advance(step, meant.compartment), meant);
    let permit = permit.map_err(|denied| kept(denied.into(), form))?;
    let saved = write::change(&mut tx, &ctx.app.vault, &permit, (meant, seen(form)), plan, ctx.now()).await?;
    if !saved {
        return Err(PageError::Stale { typed: form.typed() });
    }
    let kind = if step == AppointmentStep::Move { "appointment-moved" } else { "appointment-changed" };
    let mut hearers = plan.members.clone();
    hearers.extend(before.iter().filter(|one| !plan.members.contains(one)).cloned());
    news::tell(&mut tx, kind, &meant.case, &hearers, ctx.actor.user, ctx.now());
    let on = words::day_of(&ctx.app.packs(), plan.slot);
    let event = AppointmentStepped { case: meant.case.id, appointment: meant.id, step, reason_code: String::new(), on };
    let to = format!("/cases/{}/appointments/{}", meant.case.id, meant.id);
    ctx.done(tx, form, &permit.author(ctx.now()), &event, &to, Done::Saved).await
}
