//! What several pages need: the frame of the case around them, who is named, that something was opened.

use std::collections::BTreeSet;

use cases::{Case, figures};
use db::Reads;
use kernel::ids::UserId;
use kernel::words::Compartment;
use kernel::{Coded, Date};
use people::reading::{Reading, once};
use policy::Permit;
use policy::cases::{CaseFacts, View};
use policy::profile::Read;
use web::{Choice, Ctx, FieldErrors, IdentityBar, NavItem, PageError, Ui};

use crate::events::ProfileOpened;

/// What stands around every page.
pub struct Frame {
    pub ui: Ui,
    pub bar: IdentityBar,
    pub nav: Vec<NavItem>,
    pub tabs: Vec<NavItem>,
    /// Address of the profile.
    pub href: String,
    /// Authors who are not named to the reader: that they are in the team would tell too much.
    reserved: BTreeSet<UserId>,
}

impl Frame {
    /// Who wrote something, for which body, when.
    pub fn written(&self, by: &By, when: String) -> String {
        let ui = &self.ui;
        match self.reserved.contains(&by.user) {
            true => ui.say1("profile-written-reserved", "when", when),
            false => ui.say3("profile-written", "name", &by.name, "body", &by.body, "when", when),
        }
    }
}

/// Who wrote something.
#[derive(Debug, Clone)]
pub struct By {
    pub user: UserId,
    pub name: String,
    pub body: String,
}

impl By {
    /// From `author_id`, `author` and `body_name`.
    pub fn read(row: &db::Row) -> db::DbResult<Self> {
        Ok(Self { user: row.id("author_id")?, name: row.text("author")?, body: row.text("body_name")? })
    }
}

pub fn href(facts: &CaseFacts) -> String {
    format!("/cases/{}/profile", facts.id)
}

/// The case, for somebody who may find it.
pub async fn find(ctx: &Ctx, tx: &mut impl Reads, case: &str) -> Result<CaseFacts, PageError> {
    let facts = cases::facts::find(ctx, tx, case).await?;
    ctx.actor.permit::<View>(&facts)?;
    Ok(facts)
}

/// `at` is the end of the address of the page.
pub async fn frame(
    ctx: &Ctx,
    tx: &mut impl Reads,
    facts: &CaseFacts,
    (at, errors): (&str, &FieldErrors),
) -> Result<(Frame, Case), PageError> {
    let view = ctx.actor.permit::<View>(facts)?;
    let case = Case::load(ctx, tx, &view, facts).await?;
    let ui = if errors.is_empty() { ctx.ui() } else { ctx.ui().with_faults() };
    let packs = ctx.app.packs();
    let team = figures::of_case(tx, &ctx.app.vault, &view, facts.person, facts.id).await?;
    let unnamed = team.iter().filter(|one| !one.is_named_to(&ctx.actor, facts, packs.team()));
    let href = href(facts);
    let frame = Frame {
        bar: case.bar(&ui, &packs),
        nav: case.subnav(ctx, &href),
        tabs: tabs(ctx, &ui, facts, (&href, at)),
        reserved: unnamed.filter_map(|one| one.user).collect(),
        href,
        ui,
    };
    Ok((frame, case))
}

/// Compartments of which somebody reads what is known here.
pub fn readable(ctx: &Ctx, facts: &CaseFacts) -> Vec<Compartment> {
    Compartment::ALL.iter().filter(|one| ctx.actor.may(Read(**one), facts)).copied().collect()
}

fn tabs(ctx: &Ctx, ui: &Ui, facts: &CaseFacts, (href, at): (&str, &str)) -> Vec<NavItem> {
    let reads = |one| ctx.actor.may(Read(one), facts);
    let item = |label: &str, end: &str| NavItem {
        label: ui.say(label).into_owned(),
        href: format!("{href}{end}"),
        current: end == at,
        badge: 0,
    };
    let mut items = vec![item("profile-tab-work", "")];
    if reads(Compartment::Identity) {
        items.push(item("profile-tab-words", "/words"));
        items.push(item("profile-tab-assessments", "/assessments"));
    }
    items.push(item("profile-tab-stages", "/stages"));
    if reads(Compartment::Work) {
        items.push(item("profile-tab-dossiers", "/dossiers"));
    }
    items
}

/// Notes that the profile was opened: who the person is, how to reach them, and the compartments that were shown.
pub async fn opened(ctx: &Ctx, case: &Case, shown: impl IntoIterator<Item = Reading>) -> Result<(), PageError> {
    let view: Permit<View> = ctx.actor.permit(&case.facts)?;
    let read = once(std::iter::once(Reading::of(&view)).chain(case.contact_read.clone()).chain(shown).collect());
    let event = ProfileOpened { case: case.facts.id, person: case.facts.person, read };
    ctx.record(&view.author(ctx.now()), &event).await
}

/// All members of a closed list as choices.
pub fn choices<T: Coded + kernel::Named>(ui: &Ui) -> Vec<Choice> {
    T::ALL.iter().map(|one| Choice::new(one.code(), ui.code(*one))).collect()
}

/// Items of a pack as choices.
pub fn of_list(ui: &Ui, items: &[packs::ListItem]) -> Vec<Choice> {
    items.iter().map(|item| Choice::new(&item.code, item.label.in_lang(ui.lang()))).collect()
}

/// Languages of the territory, by code.
pub fn languages(ctx: &Ctx, ui: &Ui) -> Vec<Choice> {
    let packs = ctx.app.packs();
    packs.territory().languages().iter().map(|one| Choice::new(&one.code, one.label.in_lang(ui.lang()))).collect()
}

/// A day that is over or today. What is no day, and a day to come, are different faults.
pub fn past_day(text: &str, today: Date) -> Result<Date, &'static str> {
    match packs::parse_date(text) {
        None => Err("field-fault-not-a-date"),
        Some(day) if day > today => Err("profile-fault-future"),
        Some(day) => Ok(day),
    }
}
