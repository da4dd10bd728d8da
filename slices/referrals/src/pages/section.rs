//! /referrals/{id}/form/{section}: the questions of one section. It may be saved half done; only what cannot be read
//! (a date that does not exist) is said at once, and kept all the same.

use std::collections::BTreeSet;

use askama::Template;
use axum::extract::{Path, Query};
use kernel::words::Compartment;
use packs::{Answers, Form, PackSet, Section};
use policy::Permit;
use policy::referral::{Ask, View, Write};
use serde::Deserialize;
use web::{Ctx, Done, FieldErrors, Form as Sent, IdentityBar, NavItem, OrHidden, PageError, PageResult, Ui};

use super::form::{asked_form, form_of};
use super::question::{Question, questions};
use super::words;
use crate::answers;
use crate::case::{Case, facts, opened, readings};
use crate::events::ReferralAnswered;
use crate::informed;
use crate::sections::{Kept, Seen, fingerprint, keep, of_section};

/// Where to go after saving: the line of the check page, or on with the form.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    pub back: String,
}

/// A field that two people answered differently.
struct Difference {
    label: String,
    mine: String,
    theirs: String,
}

#[derive(Template)]
#[template(path = "section.html")]
struct SectionPage {
    ui: Ui,
    bar: IdentityBar,
    nav: Vec<NavItem>,
    errors: FieldErrors,
    title: String,
    help: String,
    readers: String,
    /// The person was informed already, and when; empty where this section does not ask for it.
    informed: String,
    /// The parts of the section that are not asked for want of a legal basis, in a sentence; empty: none.
    not_asked: String,
    action: String,
    back_href: String,
    back: String,
    seen: String,
    edit: String,
    questions: Vec<Question>,
    differences: Vec<Difference>,
}

/// The parts of the page that stay the same however it is shown.
struct Around<'a> {
    ctx: &'a Ctx,
    packs: &'a PackSet,
    case: &'a Case,
    form: &'a Form,
    section: &'a Section,
}

pub async fn show(ctx: Ctx, Path((id, code)): Path<(String, String)>, Query(asked): Query<Asked>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let facts = facts(&ctx, &mut tx, &id).await?;
    let (view, write) = (ctx.actor.permit::<View>(&facts)?, ctx.actor.permit::<Write>(&facts)?);
    let case = Case::load(&ctx, &mut tx, &view, &facts).await?;
    let given = answers::held(&mut tx, &ctx.app.vault, &write, &facts).await?;
    let informed = informed::given_on(&mut tx, &view, facts.person).await?;
    drop(tx);
    let packs = ctx.app.packs();
    let form = &asked_form(&packs, &case.form_version, &ctx);
    let section = form.section(&code).or_hidden()?;
    note_shown(&ctx, &view, &case, section, &given).await?;
    let around = Around { ctx: &ctx, packs: &packs, case: &case, form, section };
    let seen = fingerprint(&ctx.app.vault, section, &given);
    let edit = ctx.app.random.token();
    let mut page = around.page(&given, &asked.back, seen, edit, Vec::new(), Vec::new());
    let asks = section.fields.iter().any(|field| field.code == "notice_given");
    if let Some(day) = informed.filter(|_| asks) {
        page.informed = page.ui.say1("referrals-informed-already", "day", page.ui.date(day));
    }
    ctx.page(&page)
}

/// Answers that the page shows are noted as read.
async fn note_shown(
    ctx: &Ctx,
    view: &Permit<View>,
    case: &Case,
    section: &Section,
    given: &Answers,
) -> Result<(), PageError> {
    let shown = section.fields.iter().filter(|field| given.contains_key(&field.code));
    opened(ctx, view, case, readings(ctx, &case.facts, shown.map(|field| field.compartment))).await
}

pub async fn save(ctx: Ctx, Path((id, code)): Path<(String, String)>, sent: Sent) -> PageResult {
    let mut tx = ctx.app.db.write().await?;
    let facts = facts(&ctx, &mut tx, &id).await?;
    let (view, write) = (ctx.actor.permit::<View>(&facts)?, ctx.actor.permit::<Write>(&facts)?);
    let case = Case::load(&ctx, &mut tx, &view, &facts).await?;
    let packs = ctx.app.packs();
    let form = &asked_form(&packs, &case.form_version, &ctx);
    let section = form.section(&code).or_hidden()?;
    let around = Around { ctx: &ctx, packs: &packs, case: &case, form, section };
    let given = form.normalise(&answers::typed(section.fields.iter(), &sent), &packs);
    let (back, edit) = (sent.text("_back"), sent.text("_edit"));
    let seen = Seen { given: &given, fingerprint: sent.text("_seen"), edit };
    match keep(&ctx, &mut tx, &write, &facts, form, section, &seen).await? {
        Kept::Closed => Err(PageError::Stale { typed: sent.typed() }),
        Kept::Meanwhile(stored) => {
            let mine = answers::merged(&stored, section.fields.iter(), &given);
            let now = fingerprint(&ctx.app.vault, section, &stored);
            let differences = around.differences(&of_section(section, &stored), &given);
            ctx.again(&around.page(&mine, back, now, edit.to_owned(), Vec::new(), differences))
        }
        Kept::Saved { all, compartments } => {
            let compartments = compartments.into_iter().collect();
            let event = ReferralAnswered { referral: facts.id, section: code, compartments };
            let errors = around.unreadable(&all, &given);
            if errors.is_empty() {
                let to = around.after(&all, back);
                return ctx.done(tx, &Sent::default(), &write.author(ctx.now()), &event, &to, Done::Saved).await;
            }
            tx.commit(&write.author(ctx.now()), &event).await?;
            let now = fingerprint(&ctx.app.vault, section, &all);
            ctx.again(&around.page(&all, back, now, edit.to_owned(), errors, Vec::new()))
        }
    }
}

impl Around<'_> {
    /// Answers whose form cannot be understood; what is only missing is said on the check page. A question that does
    /// not apply any more stands in nobody's way: without a script it is still on the page, with what was typed.
    fn unreadable(&self, all: &Answers, given: &Answers) -> FieldErrors {
        let ui = self.ctx.ui();
        let shown = self.form.shown_fields(all, self.ctx.actor.today);
        let fault = |field: &packs::Field| {
            let kind = field.fault_in(given.get(&field.code)?, self.ctx.actor.today, self.packs)?;
            Some((field.code.clone(), format!("{}: {}", field.label.in_lang(ui.lang()), ui.code(kind))))
        };
        let asked = self.section.fields.iter().filter(|field| shown.iter().any(|one| one.code == field.code));
        asked.filter_map(fault).collect()
    }

    fn differences(&self, theirs: &Answers, mine: &Answers) -> Vec<Difference> {
        let ui = self.ctx.ui();
        let words = |field: &packs::Field, answers: &Answers| {
            let answer =
                answers.get(&field.code).map(|answer| words::answer(&ui, self.packs, field, answer).join(", "));
            answer.unwrap_or_else(|| ui.say("not-given").into_owned())
        };
        let differ = self.section.fields.iter().filter(|field| theirs.get(&field.code) != mine.get(&field.code));
        differ
            .map(|field| Difference {
                label: field.label.in_lang(ui.lang()).to_owned(),
                mine: words(field, mine),
                theirs: words(field, theirs),
            })
            .collect()
    }

    /// The line of the check page it was asked from, else the next section, else the attachments.
    fn after(&self, all: &Answers, back: &str) -> String {
        let base = self.case.href();
        if self.form.field(back).is_some() {
            return format!("{base}/check#row-{back}");
        }
        let shown = self.form.shown_sections(all, self.ctx.actor.today);
        let next = shown.iter().skip_while(|section| section.code != self.section.code).nth(1);
        next.map_or_else(|| format!("{base}/attachments"), |section| format!("{base}/form/{}", section.code))
    }

    /// What the form would ask here and the sender's kind of body may not write.
    fn not_asked(&self, ui: &Ui) -> String {
        let whole = form_of(self.packs, &self.case.form_version, self.ctx).section(&self.section.code);
        let all: BTreeSet<Compartment> = whole.iter().flat_map(|one| &one.fields).map(|one| one.compartment).collect();
        let closed = all.into_iter().filter(|one| !self.ctx.actor.may(Ask(*one), &()));
        let names: Vec<String> = closed.map(|one| ui.code(one)).collect();
        if names.is_empty() { String::new() } else { ui.say1("referrals-not-asked", "parts", names.join(", ")) }
    }

    fn page(
        &self,
        answers: &Answers,
        back: &str,
        seen: String,
        edit: String,
        errors: FieldErrors,
        differences: Vec<Difference>,
    ) -> SectionPage {
        let faulty = !errors.is_empty() || !differences.is_empty();
        let ui = if faulty { self.ctx.ui().with_faults() } else { self.ctx.ui() };
        let base = self.case.href();
        let plain = self.section.fields.iter().find(|field| !field.compartment.is_sealed());
        SectionPage {
            bar: self.case.bar(&ui, self.packs),
            nav: self.case.subnav(self.ctx, &format!("{base}/form")),
            title: self.section.title.in_lang(ui.lang()).to_owned(),
            help: self.section.help.as_ref().map(|help| help.in_lang(ui.lang()).to_owned()).unwrap_or_default(),
            readers: plain.map(|field| words::readers(&ui, field.compartment)).unwrap_or_default(),
            informed: String::new(),
            not_asked: self.not_asked(&ui),
            action: format!("{base}/form/{}", self.section.code),
            back_href: if back.is_empty() { format!("{base}/form") } else { format!("{base}/check#row-{back}") },
            back: back.to_owned(),
            seen,
            edit,
            questions: questions(self.ctx, &ui, self.packs, self.form, self.section, answers, &errors),
            differences,
            errors,
            ui,
        }
    }
}
