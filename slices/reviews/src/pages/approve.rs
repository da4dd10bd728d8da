//! .../approve: the minutes stand still; each mandate is looked at, the next review is planned, a new version is begun if needed.

use askama::Template;
use axum::extract::Path;
use db::{Reads, WriteTx};
use kernel::ids::{FigureId, ReviewId};
use kernel::states::case::FigureStep;
use kernel::states::project::ProjectStep;
use kernel::states::review::{ReviewStep, Verdict};
use kernel::words::Compartment;
use kernel::{Coded, Date};
use policy::cases::{Compose, MoveFigure};
use policy::reviews::{Advance, Plan, Read};
use projects::store::{Change, Project};
use web::{Choice, Ctx, Done, FieldErrors, FieldView, Form, OrHidden, OrStale, PageError, PageResult, Ui};

use super::shared::{self, Frame, day_of, kept, seen};
use crate::events::ReviewApproved;
use crate::minutes::{self, Held};
use crate::store::Review;
use crate::write::{self, NewReview};
use crate::{news, rules};

/// A mandate that runs today, to be kept or ended.
struct Running {
    id: FigureId,
    field: FieldView,
    label: String,
    until: String,
    href: String,
}

#[derive(Template)]
#[template(path = "approve.html")]
struct ApprovePage {
    ui: Ui,
    frame: Frame,
    errors: FieldErrors,
    review: String,
    version: String,
    mandates: Vec<Running>,
    verdicts: Vec<Choice>,
    reopen: FieldView,
    may_reopen: bool,
    next: FieldView,
}

/// The mandates that run today and the body in charge may end.
async fn running(
    ctx: &Ctx,
    tx: &mut impl Reads,
    (project, case): (&Project, &cases::Case),
    (form, errors): (&Form, &FieldErrors),
) -> Result<Vec<Running>, PageError> {
    let ui = ctx.ui();
    let found = shared::candidates(ctx, tx, project, case).await?;
    let active = found.iter().filter_map(|one| {
        let figure = one.figure.as_ref().filter(|figure| figure.is_active_on(ctx.actor.today))?;
        let name = verdict_name(figure.id);
        Some(Running {
            id: figure.id,
            field: FieldView::new(&name, form.text(&name)).with_errors(errors),
            label: one.label.clone(),
            until: ui.say1("reviews-mandate-until", "day", ui.date(figure.valid_to)),
            href: format!("/figures/{}", figure.id),
        })
    });
    Ok(active.collect())
}

fn verdict_name(figure: FigureId) -> String {
    format!("mandate-{figure}")
}

async fn page(
    ctx: &Ctx,
    tx: &mut impl Reads,
    (project, review): (&Project, &Review),
    (form, errors): (&Form, FieldErrors),
) -> Result<(ApprovePage, cases::Case), PageError> {
    let (frame, case) = shared::frame(ctx, tx, project, &errors).await?;
    let (ui, packs) = (frame.ui.clone(), ctx.app.packs());
    let mandates = running(ctx, tx, (project, &case), (form, &errors)).await?;
    let field = |name: &str, otherwise: &str| {
        let value = if form.has("version") { form.text(name) } else { otherwise };
        FieldView::new(name, value).with_errors(&errors)
    };
    let next = rules::next_after(review.on(), project.days, packs.project());
    let page = ApprovePage {
        review: review.href(),
        version: if form.has("version") { form.text("version").to_owned() } else { review.facts.version.to_string() },
        mandates,
        verdicts: Verdict::ALL.iter().map(|one| Choice::new(one.code(), ui.code(*one))).collect(),
        reopen: field("reopen", "no"),
        may_reopen: ctx.actor.may(policy::projects::Advance(ProjectStep::Review), &project.facts),
        next: field("next", &next.map(|day| ui.date_short(day)).unwrap_or_default()).optional(),
        errors,
        frame,
        ui,
    };
    Ok((page, case))
}

/// `GET .../approve`
pub async fn ask(ctx: Ctx, Path((case, review)): Path<(String, String)>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let (project, _, review) = shared::meant(&ctx, &mut tx, &case, &review).await?;
    ctx.actor.permit_to(Advance(ReviewStep::Approve), &review.facts)?;
    let (page, case) = page(&ctx, &mut tx, (&project, &review), (&Form::default(), Vec::new())).await?;
    drop(tx);
    shared::opened(&ctx, &case, []).await?;
    ctx.page(&page)
}

/// What was chosen beside the minutes.
struct Chosen {
    kept: Vec<FigureId>,
    ended: Vec<FigureId>,
    next_on: Option<Date>,
    reopens: bool,
}

/// `POST .../approve`
pub async fn approve(ctx: Ctx, Path((case, review)): Path<(String, String)>, form: Form) -> PageResult {
    let mut tx = ctx.write(&form).await?;
    let (project, _, review) = shared::meant(&ctx, &mut tx, &case, &review).await?;
    let step = ReviewStep::Approve;
    let permit = ctx.actor.permit_to(Advance(step), &review.facts).map_err(|denied| kept(denied, &form))?;
    if seen(&form) != review.facts.version {
        return Err(PageError::Stale { typed: form.typed() });
    }
    let chosen = match check(&ctx, &mut tx, (&project, &review), &form).await? {
        Ok(chosen) => chosen,
        Err(errors) => {
            let (page, case) = page(&ctx, &mut tx, (&project, &review), (&form, errors)).await?;
            drop(tx);
            shared::opened(&ctx, &case, []).await?;
            return ctx.again(&page);
        }
    };
    let held = Held {
        kind: review.kind.code().to_owned(),
        on: review.on().to_string(),
        presence: review.presence.map_or("", Coded::code).to_owned(),
    };
    let hash = minutes::hash_of(&mut tx, &permit, review.id(), &held).await?;
    let done = write::approve(&mut tx, &permit, &review.facts, (&hash, chosen.next_on), ctx.now()).await?;
    done.then_some(()).or_stale(&form)?;
    for (figures, verdict) in [(&chosen.kept, Verdict::Keep), (&chosen.ended, Verdict::End)] {
        for figure in figures {
            look_at(&ctx, &mut tx, (*figure, verdict), &form).await?;
            write::judge(&mut tx, &permit, review.id(), &figure.to_string(), verdict).await?;
        }
    }
    if let Some(on) = chosen.next_on {
        let plan = ctx.actor.permit::<Plan>(&project.facts)?;
        let kind = rules::kind_on(on, project.days);
        let next =
            NewReview { id: ReviewId::new(ctx.now(), &ctx.app.random), kind, on, appointment: None, corrects: None };
        write::plan(&mut tx, &plan, &project.facts, &next, ctx.now()).await?;
    }
    if chosen.reopens {
        reopen(&ctx, &mut tx, &project, &form).await?;
    }
    news::tell_team(&ctx, &mut tx, &project.facts.case, "review-approved").await?;
    let Chosen { kept, ended, next_on, reopens } = chosen;
    let event = ReviewApproved { case: project.case(), review: review.id(), hash, kept, ended, next_on, reopens };
    ctx.done(tx, &form, &permit.author(ctx.now()), &event, &review.href(), Done::ReviewApproved).await
}

/// Everything wrong with the review and with what was chosen.
async fn check(
    ctx: &Ctx,
    tx: &mut WriteTx,
    (project, review): (&Project, &Review),
    form: &Form,
) -> Result<Result<Chosen, FieldErrors>, PageError> {
    let (ui, mut errors) = (ctx.ui(), FieldErrors::new());
    let mut fault = |name: &str, id: &str| errors.push((name.to_owned(), ui.say(id).into_owned()));
    let read = ctx.actor.permit_to(Read(Compartment::Identity), &review.facts)?;
    let text = minutes::text(tx, &ctx.app.vault, &read, &review.facts).await?;
    if text.is_none_or(|text| text.minutes.way.is_none()) {
        fault("", "reviews-fault-no-minutes");
    }
    let (_, case) = shared::frame(ctx, tx, project, &Vec::new()).await?;
    let (mut kept, mut ended) = (Vec::new(), Vec::new());
    for one in running(ctx, tx, (project, &case), (form, &Vec::new())).await? {
        match Verdict::parse(form.text(&verdict_name(one.id))) {
            Some(Verdict::Keep) => kept.push(one.id),
            Some(Verdict::End) => ended.push(one.id),
            None => fault(&verdict_name(one.id), "reviews-fault-verdict"),
        }
    }
    let next_on = match form.text("next") {
        "" => None,
        _ => day_of(form, "next", &mut fault),
    };
    if let Some(next) = next_on {
        if next <= review.on() {
            fault("next", "reviews-fault-next");
        } else if let Err(wrong) = rules::planned(project.days, next, ctx.actor.today) {
            fault("next", wrong.words());
        }
    }
    let reopens = form.text("reopen") == "yes";
    if reopens && !ctx.actor.may(policy::projects::Advance(ProjectStep::Review), &project.facts) {
        fault("reopen", "reviews-fault-reopen");
    }
    Ok(if errors.is_empty() { Ok(Chosen { kept, ended, next_on, reopens }) } else { Err(errors) })
}

/// Keeps or ends a mandate by the rules of the team.
async fn look_at(
    ctx: &Ctx,
    tx: &mut WriteTx,
    (figure, verdict): (FigureId, Verdict),
    form: &Form,
) -> Result<(), PageError> {
    let facts = cases::facts::find_figure(ctx, tx, &figure.to_string()).await?;
    let compose = ctx.actor.permit::<Compose>(&facts.case).map_err(|denied| kept(denied, form))?;
    let mut found = cases::figures::one(tx, &ctx.app.vault, &compose, &facts).await?.or_hidden()?;
    let step = if verdict == Verdict::Keep { FigureStep::Renew } else { FigureStep::End };
    let permit = ctx.actor.permit_to(MoveFigure(step), &facts).map_err(|denied| kept(denied, form))?;
    let done = if verdict == Verdict::Keep {
        let (slice, last) = (found.slice.clone(), found.valid_to);
        cases::figures::renew(tx, &permit, &facts, &slice, last, ctx.actor.today).await?
    } else {
        found.words.reason = i18n::say(i18n::Lang::Italian, "reviews-mandate-ended");
        if let Some(user) = found.user {
            news::tell_teams(ctx, tx, facts.case.id, user);
        }
        cases::figures::take_step(tx, &ctx.app.vault, &permit, &facts, &found, None, ctx.now()).await?
    };
    done.then_some(()).or_stale(form)
}

/// The next version is written.
async fn reopen(ctx: &Ctx, tx: &mut WriteTx, project: &Project, form: &Form) -> Result<(), PageError> {
    let permit = ctx.actor.permit_to(policy::projects::Advance(ProjectStep::Review), &project.facts)?;
    let (packs, change) = (ctx.app.packs(), Change::default());
    let at = (packs.project(), ctx.now());
    projects::store::take_step(tx, &ctx.app.vault, &permit, project, &change, at).await?.or_stale(form)?;
    Ok(())
}
