//! /referrals/{id}/form: the sections as a list of tasks, in any order.

use askama::Template;
use axum::extract::Path;
use kernel::Coded;
use packs::{PackSet, SectionState};
use policy::referral::{Ask, View, Write};
use web::{Ctx, IdentityBar, NavItem, PageResult, Ui};

use crate::answers;
use crate::case::{Case, facts, opened};
use crate::files;

pub(super) struct Task {
    pub href: String,
    pub title: String,
    pub state: String,
    pub tone: &'static str,
}

#[derive(Template)]
#[template(path = "form.html")]
struct FormPage {
    ui: Ui,
    bar: IdentityBar,
    nav: Vec<NavItem>,
    title: String,
    intro: String,
    tasks: Vec<Task>,
    done: usize,
    /// Sections that ask for something, or that somebody began.
    asked: usize,
    check_href: String,
    answers_integration: bool,
}

pub async fn show(ctx: Ctx, Path(id): Path<String>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let facts = facts(&ctx, &mut tx, &id).await?;
    let (view, write) = (ctx.actor.permit::<View>(&facts)?, ctx.actor.permit::<Write>(&facts)?);
    let case = Case::load(&ctx, &mut tx, &view, &facts).await?;
    let given = answers::held(&mut tx, &ctx.app.vault, &write, &facts).await?;
    let attached = files::list(&mut tx, &view, facts.id).await?;
    let (packs, ui) = (ctx.app.packs(), ctx.ui());
    let form = asked_form(&packs, &case.form_version, &ctx);
    let mut tasks: Vec<Task> = form
        .section_states(&given, ctx.actor.today, &packs)
        .into_iter()
        .map(|(section, state)| Task {
            href: format!("{}/form/{}", case.href(), section.code),
            title: section.title.in_lang(ui.lang()).to_owned(),
            state: ui.code(state),
            tone: tone(state),
        })
        .collect();
    let missing = form.required_attachments(&given, ctx.actor.today).into_iter();
    let missing = missing.filter(|rule| !attached.iter().any(|file| file.label == rule.code)).count();
    let state = match (missing, attached.len()) {
        (0, 0) => SectionState::Optional,
        (0, _) => SectionState::Complete,
        (_, 0) => SectionState::Untouched,
        _ => SectionState::Started,
    };
    tasks.push(Task {
        href: format!("{}/attachments", case.href()),
        title: ui.say("referrals-attachments").into_owned(),
        state: ui.code(state),
        tone: tone(state),
    });
    let (complete, optional) = (ui.code(SectionState::Complete), ui.code(SectionState::Optional));
    let page = FormPage {
        bar: case.bar(&ui, &packs),
        nav: case.subnav(&ctx, &format!("{}/form", case.href())),
        title: form.title.in_lang(ui.lang()).to_owned(),
        intro: form.intro.in_lang(ui.lang()).to_owned(),
        asked: tasks.iter().filter(|task| task.state != optional).count(),
        done: tasks.iter().filter(|task| task.state == complete).count(),
        tasks,
        check_href: format!("{}/check", case.href()),
        answers_integration: facts.state.code() != "draft",
        ui,
    };
    drop(tx);
    opened(&ctx, &view, &case, []).await?;
    ctx.page(&page)
}

/// The form the referral was begun with; should a pack have lost it, the one in use.
pub(super) fn form_of<'p>(packs: &'p PackSet, version: &str, ctx: &Ctx) -> &'p packs::Form {
    packs.form(version).unwrap_or_else(|| packs.current_form(ctx.actor.today))
}

/// The same form with what its sender may write (the legal-basis matrix decides): the rest is neither asked nor required.
pub(super) fn asked_form(packs: &PackSet, version: &str, ctx: &Ctx) -> packs::Form {
    form_of(packs, version, ctx).asking(|compartment| ctx.actor.may(Ask(compartment), &()))
}

fn tone(state: SectionState) -> &'static str {
    match state {
        SectionState::Untouched => "blue",
        SectionState::Optional => "grey",
        SectionState::Started => "yellow",
        SectionState::Complete => "green",
    }
}
