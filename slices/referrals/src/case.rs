//! One referral as its pages need it: the row with the names around it, the person, the clock.

use db::{DbResult, Reads, args, statements};
use kernel::ids::{ReferralId, SessionId};
use kernel::states::item::Outcome;
use kernel::words::Compartment;
use kernel::{Date, Instant};
use packs::PackSet;
use people::PersonCard;
use people::reading::{Reading, once};
use policy::Permit;
use policy::papers::ReadPapers;
use policy::referral::{Read, ReferralFacts, View, Write};
use policy::requests::Follow;
use web::{Ctx, IdentityBar, NavItem, OrHidden, PageError, Ui};

use crate::events::ReferralOpened;
use crate::journey::{Clock, term_runs};
use crate::show;

statements! {
    CASE: Permit<View> = "SELECT r.number, r.number_year, r.urgent, r.sent_at, r.received_on, r.due_on,
            r.paused_until, r.outcome, r.form_version, r.part_of,
            fb.name AS from_name, tb.name AS to_name, cb.name AS charge_name, n.name AS nucleus_name, u.name AS author_name,
            (SELECT count(*) FROM requests q WHERE q.referral_id = r.id
                AND q.state IN ('sent', 'opened', 'asked_back', 'expired')) AS open_requests,
            (SELECT min(q.due_on) FROM requests q WHERE q.referral_id = r.id
                AND q.state IN ('sent', 'opened', 'expired')) AS requests_due
        FROM referrals r JOIN bodies fb ON fb.id = r.from_body JOIN nuclei n ON n.id = r.nucleus_id
            JOIN users u ON u.id = r.author_id
            LEFT JOIN bodies tb ON tb.id = r.to_body LEFT JOIN bodies cb ON cb.id = r.in_charge
        WHERE r.id = $1";
    FORM_VERSION: Permit<Write> = "SELECT form_version FROM referrals WHERE id = $1";
    STEPS: Permit<View> = "SELECT s.seq, s.step, s.from_state, s.to_state, s.at, s.reason_code, s.reason, s.until,
            u.name AS user_name, b.short_name AS body_name
        FROM referral_steps s JOIN users u ON u.id = s.user_id JOIN bodies b ON b.id = s.body_id
        WHERE s.referral_id = $1 ORDER BY s.seq DESC";
    AGENDA: Permit<View> = "SELECT s.id, s.number, s.year, s.starts_at, i.position FROM items i JOIN sessions s ON s.id = i.session_id
        WHERE i.referral_id = $1 AND i.state IN ('pending', 'discussed', 'decided') ORDER BY s.starts_at DESC, i.position LIMIT 1";
    PARTS: Permit<View> = "SELECT r.id, b.name AS to_name, r.state FROM referrals r LEFT JOIN bodies b ON b.id = r.to_body
        WHERE r.part_of = $1 ORDER BY r.created_at, r.id";
}

/// The row and the names around it.
#[derive(Debug, Clone)]
pub struct Case {
    pub facts: ReferralFacts,
    pub number: Option<(i64, i64)>,
    pub urgent: bool,
    pub sent_at: Option<Instant>,
    pub received_on: Option<Date>,
    pub due_on: Option<Date>,
    pub paused_until: Option<Date>,
    pub outcome: Option<Outcome>,
    pub form_version: String,
    pub part_of: Option<ReferralId>,
    pub from_name: String,
    pub to_name: Option<String>,
    pub charge_name: Option<String>,
    pub nucleus_name: String,
    pub author_name: String,
    pub card: PersonCard,
    /// The actor may open the person's record. Not so in a draft about somebody found by name.
    pub knows_person: bool,
    /// Words of the safe contact, for those who may read them.
    pub contact: String,
    /// That they were read.
    pub contact_read: Option<Reading>,
    /// Requests to bodies without an account that are not answered yet, and the first term among them.
    pub open_requests: i64,
    pub requests_due: Option<Date>,
}

/// One step as the timeline tells it.
#[derive(Debug, Clone)]
pub struct StepTaken {
    pub step: kernel::states::referral::Step,
    pub to: kernel::states::referral::State,
    pub at: Instant,
    pub by: String,
    pub body: String,
    pub reason_code: String,
    pub reason: String,
    pub until: Option<Date>,
}

/// The referral that went on from this one, or this one went on from.
#[derive(Debug, Clone)]
pub struct Link {
    pub id: ReferralId,
    pub to_name: String,
    pub state: kernel::states::referral::State,
}

/// The facts for the rules; an address that is no id is a page that does not exist.
pub async fn facts(ctx: &Ctx, tx: &mut impl Reads, id: &str) -> Result<ReferralFacts, PageError> {
    let id = ReferralId::parse(id).or_hidden()?;
    people::relation::referral_facts(tx, &ctx.actor, id).await?.or_hidden()
}

/// The form a referral was begun with.
pub async fn form_version(tx: &mut impl Reads, permit: &Permit<Write>, id: ReferralId) -> Result<String, PageError> {
    let row = tx.first(&FORM_VERSION, permit, args![id]).await?.or_hidden()?;
    Ok(row.text("form_version")?)
}

impl Case {
    /// Everything a page of this referral shows around its own matter.
    pub async fn load(
        ctx: &Ctx,
        tx: &mut impl Reads,
        view: &Permit<View>,
        facts: &ReferralFacts,
    ) -> Result<Self, PageError> {
        let row = tx.first(&CASE, view, args![facts.id]).await?.or_hidden()?;
        let mut card = people::card(tx, view, facts.person).await?.or_hidden()?;
        let person = people::facts(tx, &ctx.actor, facts.person).await?.or_hidden()?;
        let knows_person = ctx.actor.may(policy::people::View, &person);
        if !knows_person {
            // A draft about somebody found by name: as much as the search said.
            card = card.as_found();
        }
        let contact = people::safe_contact(tx, &ctx.app.vault, &ctx.actor, &person).await?;
        let (contact, contact_read) = contact.map_or_else(Default::default, |(words, reading)| (words, Some(reading)));
        let number = row.opt_int("number")?.zip(row.opt_int("number_year")?);
        Ok(Self {
            facts: facts.clone(),
            number,
            urgent: row.flag("urgent")?,
            sent_at: row.opt_instant("sent_at")?,
            received_on: row.opt_date("received_on")?,
            due_on: row.opt_date("due_on")?,
            paused_until: row.opt_date("paused_until")?,
            outcome: row.opt_code("outcome")?,
            form_version: row.text("form_version")?,
            part_of: row.opt_id("part_of")?,
            from_name: row.text("from_name")?,
            to_name: row.opt_text("to_name")?,
            charge_name: row.opt_text("charge_name")?,
            nucleus_name: row.text("nucleus_name")?,
            author_name: row.text("author_name")?,
            card,
            knows_person,
            contact,
            contact_read,
            open_requests: row.int("open_requests")?,
            requests_due: row.opt_date("requests_due")?,
        })
    }

    pub fn clock(&self, packs: &PackSet, today: Date) -> Option<Clock> {
        let (due, received) = self.due_on.zip(self.received_on).filter(|_| term_runs(self.facts.state))?;
        let days = packs.commission_rules(received).terms.decision_days;
        Some(Clock::read(due, self.paused_until, days, today))
    }

    pub fn href(&self) -> String {
        format!("/referrals/{}", self.facts.id)
    }

    pub fn bar(&self, ui: &Ui, packs: &PackSet) -> IdentityBar {
        IdentityBar {
            number: show::number(self.number),
            phase: ui.code(self.facts.state),
            tone: show::tone(self.facts.state),
            why_href: format!("{}/why", self.href()),
            ..people::identity_bar(ui, packs, &self.card, &self.contact)
        }
    }

    /// The parts of a referral: overview, the text while it may be written, its documents, and the person.
    pub fn subnav(&self, ctx: &Ctx, current: &str) -> Vec<NavItem> {
        let ui = ctx.ui();
        let item = |label: &str, href: String| NavItem {
            label: ui.say(label).into_owned(),
            current: href == current,
            href,
            badge: 0,
        };
        let mut items = vec![item("referrals-nav-overview", self.href())];
        if ctx.actor.may(Write, &self.facts) {
            items.push(item("referrals-nav-form", format!("{}/form", self.href())));
        }
        if self.number.is_some() && ctx.actor.may(ReadPapers, &self.facts) {
            items.push(item("referrals-nav-papers", format!("{}/papers", self.href())));
        }
        if self.number.is_some() && ctx.actor.may(Follow, &self.facts) {
            let badge = usize::try_from(self.open_requests).unwrap_or(0);
            items.push(NavItem { badge, ..item("referrals-nav-requests", format!("{}/requests", self.href())) });
        }
        if self.knows_person {
            items.push(item("referrals-nav-person", format!("/people/{}", self.facts.person)));
        }
        items
    }
}

/// All steps, newest first.
pub async fn steps(tx: &mut impl Reads, view: &Permit<View>, id: ReferralId) -> DbResult<Vec<StepTaken>> {
    let rows = tx.all(&STEPS, view, args![id]).await?;
    let read = |row: &db::Row| {
        Ok(StepTaken {
            step: row.code("step")?,
            to: row.code("to_state")?,
            at: row.instant("at")?,
            by: row.text("user_name")?,
            body: row.text("body_name")?,
            reason_code: row.text("reason_code")?,
            reason: row.text("reason")?,
            until: row.opt_date("until")?,
        })
    };
    rows.iter().map(read).collect()
}

/// The point of an agenda on which a referral stands.
#[derive(Debug, Clone)]
pub struct AgendaPlace {
    pub session: SessionId,
    /// `3/2026`
    pub number: String,
    pub starts_at: Instant,
    pub position: i64,
}

/// Where it is on an agenda; the caller asks whether the reader keeps it.
pub async fn agenda_place(tx: &mut impl Reads, view: &Permit<View>, id: ReferralId) -> DbResult<Option<AgendaPlace>> {
    let Some(row) = tx.first(&AGENDA, view, args![id]).await? else { return Ok(None) };
    Ok(Some(AgendaPlace {
        session: row.id("id")?,
        number: format!("{}/{}", row.int("number")?, row.int("year")?),
        starts_at: row.instant("starts_at")?,
        position: row.int("position")?,
    }))
}

/// The referrals that went on from this one. The caller keeps those that the actor finds.
pub async fn parts(tx: &mut impl Reads, view: &Permit<View>, id: ReferralId) -> DbResult<Vec<Link>> {
    let rows = tx.all(&PARTS, view, args![id]).await?;
    let read = |row: &db::Row| {
        let to_name = row.opt_text("to_name")?.unwrap_or_default();
        Ok(Link { id: row.id("id")?, to_name, state: row.code("state")? })
    };
    rows.iter().map(read).collect()
}

/// Notes that the referral was opened: who the person is, how to reach them, and the compartments that were shown.
pub async fn opened(
    ctx: &Ctx,
    view: &Permit<View>,
    case: &Case,
    shown: impl IntoIterator<Item = Reading>,
) -> Result<(), PageError> {
    let read = once(std::iter::once(Reading::of(view)).chain(case.contact_read.clone()).chain(shown).collect());
    let event = ReferralOpened { referral: case.facts.id, person: case.facts.person, read };
    ctx.record(&view.author(ctx.now()), &event).await
}

/// What somebody who may write the referral reads of it.
pub fn readings(ctx: &Ctx, facts: &ReferralFacts, compartments: impl IntoIterator<Item = Compartment>) -> Vec<Reading> {
    let permits = compartments.into_iter().filter_map(|one| ctx.actor.permit_to(Read(one), facts).ok());
    permits.map(|permit| Reading::of(&permit)).collect()
}
