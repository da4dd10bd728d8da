//! What several pages need: the case meant with its frame, the question meant, who may be named, rows in words.

use cases::Case;
use cases::figures::{self, Figure};
use db::Reads;
use kernel::Date;
use kernel::ids::QuestionId;
use kernel::states::question::{Grade, QuestionState};
use kernel::words::Compartment;
use packs::PackSet;
use people::reading::{Reading, once};
use policy::cases::{CaseFacts, View};
use policy::questions::{QuestionFacts, Read};
use policy::{Actor, Ground, Permit, Why};
use web::{Ctx, FieldErrors, Form, IdentityBar, NavItem, OrHidden, PageError, Ui};

use crate::events::QuestionsOpened;
use crate::rules::Row;
use crate::store::{self, Answer, Question};

/// What stands around every page of a case.
pub struct Frame {
    pub ui: Ui,
    pub bar: IdentityBar,
    pub nav: Vec<NavItem>,
    /// Address of the questions of the case.
    pub href: String,
}

/// The case, for somebody who works on it.
pub async fn find(ctx: &Ctx, tx: &mut impl Reads, case: &str) -> Result<CaseFacts, PageError> {
    let facts = cases::facts::find(ctx, tx, case).await?;
    ctx.actor.permit::<View>(&facts)?;
    ctx.actor.permit_to(Read(Compartment::Identity), &facts)?;
    Ok(facts)
}

/// The question of an address with its answers, for who may read its compartment: for others it does not exist.
pub struct Meant {
    pub facts: QuestionFacts,
    pub read: Permit<Read>,
    pub question: Question,
    pub answers: Vec<Answer>,
}

pub async fn meant(ctx: &Ctx, tx: &mut impl Reads, case: &CaseFacts, id: &str) -> Result<Meant, PageError> {
    let id = QuestionId::parse(id).or_hidden()?;
    let facts = store::facts(tx, &ctx.actor, case, id).await?.or_hidden()?;
    let read = ctx.actor.permit_to(Read(facts.compartment), case).ok().or_hidden()?;
    let (question, answers) = store::one(tx, &ctx.app.vault, &read, case, id).await?.or_hidden()?;
    Ok(Meant { facts, read, question, answers })
}

pub async fn frame(
    ctx: &Ctx,
    tx: &mut impl Reads,
    facts: &CaseFacts,
    errors: &FieldErrors,
) -> Result<(Frame, Case), PageError> {
    let view = ctx.actor.permit::<View>(facts)?;
    let case = Case::load(ctx, tx, &view, facts).await?;
    let ui = if errors.is_empty() { ctx.ui() } else { ctx.ui().with_faults() };
    let href = format!("{}/questions", case.href());
    let (bar, nav) = (case.bar(&ui, &ctx.app.packs()), case.subnav(ctx, &href));
    Ok((Frame { bar, nav, href, ui }, case))
}

/// Notes that questions were opened: who the person is, how to reach them, and the compartments that were shown.
pub async fn opened(ctx: &Ctx, case: &Case, shown: impl IntoIterator<Item = Reading>) -> Result<(), PageError> {
    let view: Permit<View> = ctx.actor.permit(&case.facts)?;
    let read = once(std::iter::once(Reading::of(&view)).chain(case.contact_read.clone()).chain(shown).collect());
    let event = QuestionsOpened { case: case.facts.id, person: case.facts.person, read };
    ctx.record(&view.author(ctx.now()), &event).await
}

pub async fn team(ctx: &Ctx, tx: &mut impl Reads, facts: &CaseFacts) -> Result<Vec<Figure>, PageError> {
    let view = ctx.actor.permit::<View>(facts)?;
    Ok(figures::of_case(tx, &ctx.app.vault, &view, facts.person, facts.id).await?)
}

/// Who is asked, in words, as far as the reader may know it: that a health service stands beside somebody tells of health.
pub struct Names<'a> {
    pub actor: &'a Actor,
    pub case: &'a CaseFacts,
    pub packs: &'a PackSet,
    pub team: &'a [Figure],
}

impl Names<'_> {
    pub fn is_named(&self, question: &Question) -> bool {
        let leads = policy::cases::grounds(self.actor, self.case).contains(&Ground::InCharge);
        if leads || question.asked_user == Some(self.actor.user) {
            return true;
        }
        let rules = self.packs.team();
        match question.figure {
            Some(id) => {
                let figure = self.team.iter().find(|one| one.id == id);
                figure.is_some_and(|one| one.is_named_to(self.actor, self.case, rules))
            }
            // A role that the pack does not know any more may tell of anything.
            None => rules
                .role(&question.role)
                .is_some_and(|role| role.betrays.is_none_or(|one| self.actor.may(policy::cases::Read(one), self.case))),
        }
    }

    pub fn asked(&self, ui: &Ui, question: &Question) -> String {
        if !self.is_named(question) {
            return ui.say("questions-somebody").into_owned();
        }
        ui.say2("questions-who-of", "name", question.name(), "what", role(ui, self.packs, &question.role))
    }

    /// Who wrote or asked: whoever was asked is named as far as they are in the question, others as in the team.
    pub fn writer(
        &self,
        ui: &Ui,
        question: &Question,
        (user, name, body): (kernel::ids::UserId, &str, &str),
    ) -> String {
        let hidden =
            |one: &&Figure| one.user == Some(user) && !one.is_named_to(self.actor, self.case, self.packs.team());
        let asked = question.asked_user == Some(user) && !self.is_named(question);
        if asked || self.team.iter().find(hidden).is_some() {
            return ui.say("questions-somebody").into_owned();
        }
        format!("{name} ({body})")
    }
}

pub fn role(ui: &Ui, packs: &PackSet, code: &str) -> String {
    packs.team().role(code).map_or_else(|| code.to_owned(), |role| role.label.in_lang(ui.lang()).to_owned())
}

pub fn kind(ui: &Ui, packs: &PackSet, code: &str) -> String {
    packs.questions().kind(code).map_or_else(|| code.to_owned(), |kind| kind.label.in_lang(ui.lang()).to_owned())
}

pub fn purpose(ui: &Ui, packs: &PackSet, code: &str) -> String {
    packs.questions().kind(code).map(|kind| kind.purpose.in_lang(ui.lang()).to_owned()).unwrap_or_default()
}

pub fn aspect(ui: &Ui, packs: &PackSet, code: &str) -> String {
    packs.questions().aspect(code).map_or_else(|| code.to_owned(), |one| one.label.in_lang(ui.lang()).to_owned())
}

/// A row as one line: "to avoid: over 5 kg (until 3 May)".
pub fn row(ui: &Ui, row: &Row) -> String {
    let mut text = ui.code(row.grade);
    if !row.help.is_empty() {
        text = format!("{text}: {}", row.help);
    }
    match row.until {
        Some(until) => format!("{text} ({})", ui.say1("questions-until-day", "day", ui.date(until))),
        None => text,
    }
}

pub const fn tone_of(grade: Grade) -> &'static str {
    match grade {
        Grade::Can => "green",
        Grade::WithSupport => "yellow",
        Grade::Avoid => "red",
        Grade::Unknown => "grey",
    }
}

/// The state of a question in words; a term that passed today is late before the night notes it.
pub fn state(ui: &Ui, question: &Question, today: Date) -> (String, &'static str) {
    let tone = match question.state {
        _ if question.is_late(today) => return (ui.code(QuestionState::Lapsed), "red"),
        QuestionState::Asked => "blue",
        QuestionState::Lapsed => "yellow",
        QuestionState::Answered => "green",
        QuestionState::Declined => "purple",
        QuestionState::Withdrawn => "grey",
    };
    (ui.code(question.state), tone)
}

/// The version that a form was made from.
pub fn seen(form: &Form) -> i64 {
    form.text("version").parse().unwrap_or(0)
}

/// What is not possible any more gives back what was typed.
pub fn kept(error: PageError, form: &Form) -> PageError {
    match error {
        PageError::Refused(Why::NotThisState | Why::Restricted | Why::NoLongerCharged) => {
            PageError::Stale { typed: form.typed() }
        }
        other => other,
    }
}

/// Words that name an illness, found in texts that everybody reads.
pub fn clinical(packs: &PackSet, texts: &[&str]) -> Vec<String> {
    let mut found: Vec<String> =
        texts.iter().filter_map(|text| packs.questions().clinical_word(text)).map(str::to_owned).collect();
    found.sort();
    found.dedup();
    found
}
