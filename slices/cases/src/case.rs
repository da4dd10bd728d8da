//! One case as its pages need it: the row with the names around it, the person, how to reach them.

use askama::Template;
use db::{Reads, WriteTx, args, statements};
use kernel::ids::UserId;
use kernel::states::case::CaseState;
use kernel::words::Compartment;
use kernel::{Date, Instant};
use packs::PackSet;
use people::PersonCard;
use people::reading::{Reading, once};
use policy::Permit;
use policy::cases::{CaseFacts, Compose, View};
use web::{Ctx, IdentityBar, NavItem, OrHidden, PageError, PageResult, Ui};

use crate::events::CaseOpened;

statements! {
    CASE: Permit<View> = "SELECT c.opened_at, c.state_since, c.until, b.name AS body_name, n.name AS nucleus_name, m.name AS manager_name,
            r.number, r.number_year
        FROM cases c JOIN bodies b ON b.id = c.body_id JOIN nuclei n ON n.id = c.nucleus_id JOIN referrals r ON r.id = c.referral_id
            LEFT JOIN users m ON m.id = c.manager_id WHERE c.id = $1";
}

/// The row and the names around it.
#[derive(Debug, Clone)]
pub struct Case {
    pub facts: CaseFacts,
    pub opened_at: Instant,
    pub state_since: Instant,
    /// Last day of a suspension.
    pub until: Option<Date>,
    pub body_name: String,
    pub nucleus_name: String,
    pub manager: Option<(UserId, String)>,
    /// Protocol number and year of the referral.
    pub number: Option<(i64, i64)>,
    pub card: PersonCard,
    /// The actor may open the person's record.
    pub knows_person: bool,
    /// Words of the safe contact, for those who may read them.
    pub contact: String,
    /// That they were read.
    pub contact_read: Option<Reading>,
}

impl Case {
    /// Everything a page of this case shows around its own matter.
    pub async fn load(
        ctx: &Ctx,
        tx: &mut impl Reads,
        view: &Permit<View>,
        facts: &CaseFacts,
    ) -> Result<Self, PageError> {
        let row = tx.first(&CASE, view, args![facts.id]).await?.or_hidden()?;
        let card = people::card(tx, view, facts.person).await?.or_hidden()?;
        let person = people::facts(tx, &ctx.actor, facts.person).await?.or_hidden()?;
        let contact = people::safe_contact(tx, &ctx.app.vault, &ctx.actor, &person).await?;
        let (contact, contact_read) = contact.map_or_else(Default::default, |(words, reading)| (words, Some(reading)));
        Ok(Self {
            facts: facts.clone(),
            opened_at: row.instant("opened_at")?,
            state_since: row.instant("state_since")?,
            until: row.opt_date("until")?,
            body_name: row.text("body_name")?,
            nucleus_name: row.text("nucleus_name")?,
            manager: facts.manager.zip(row.opt_text("manager_name")?),
            number: row.opt_int("number")?.zip(row.opt_int("number_year")?),
            knows_person: ctx.actor.may(policy::people::View, &person),
            card,
            contact,
            contact_read,
        })
    }

    pub fn href(&self) -> String {
        href(&self.facts)
    }

    pub fn bar(&self, ui: &Ui, packs: &PackSet) -> IdentityBar {
        IdentityBar {
            number: self.number.map(|(number, year)| format!("{number}/{year}")).unwrap_or_default(),
            phase: ui.code(self.facts.state),
            tone: tone(self.facts.state),
            why_href: format!("{}/why", self.href()),
            ..people::identity_bar(ui, packs, &self.card, &self.contact)
        }
    }

    /// The parts of a case. `current` is the address of the page.
    pub fn subnav(&self, ctx: &Ctx, current: &str) -> Vec<NavItem> {
        let ui = ctx.ui();
        let item = |label: &str, href: String| NavItem {
            label: ui.say(label).into_owned(),
            current: href == current,
            href,
            badge: 0,
        };
        let mut items = vec![
            item("cases-nav-diary", self.href()),
            item("cases-nav-profile", format!("{}/profile", self.href())),
            item("cases-nav-project", format!("{}/project", self.href())),
            item("cases-nav-team", format!("{}/team", self.href())),
        ];
        if ctx.actor.may(policy::agenda::Read(Compartment::Identity), &self.facts) {
            items.insert(2, item("cases-nav-agenda", format!("{}/agenda", self.href())));
            items.insert(4, item("cases-nav-activities", format!("{}/activities", self.href())));
        }
        if ctx.actor.may(policy::questions::Read(Compartment::Identity), &self.facts) {
            items.insert(2, item("cases-nav-questions", format!("{}/questions", self.href())));
        }
        // The rule of keys does not ask about follow-up here: who may see them sees the way to them.
        let keys = policy::own::KeyFacts { case: self.facts.clone(), follow_up: false };
        if ctx.actor.may(policy::own::SeeKeys, &keys) {
            items.push(item("cases-nav-own", format!("{}/own", self.href())));
        }
        if ctx.actor.may(Compose, &self.facts) {
            items.push(item("cases-nav-referral", format!("/referrals/{}", self.facts.referral)));
        }
        if self.knows_person {
            items.push(item("cases-nav-person", format!("/people/{}", self.facts.person)));
        }
        items
    }
}

pub fn href(facts: &CaseFacts) -> String {
    format!("/cases/{}", facts.id)
}

pub fn tone(state: CaseState) -> &'static str {
    match state {
        CaseState::Open => "green",
        CaseState::Suspended => "yellow",
        CaseState::Closed => "grey",
    }
}

/// Shows a form again with its faults. The page shows the person as the first one did, and that is noted in the same way.
pub async fn again(
    ctx: &Ctx,
    tx: WriteTx,
    case: &Case,
    shown: impl IntoIterator<Item = Reading>,
    page: &impl Template,
) -> PageResult {
    drop(tx);
    opened(ctx, &ctx.actor.permit::<View>(&case.facts)?, case, shown).await?;
    ctx.again(page)
}

/// Notes that the case was opened: who the person is, how to reach them, and the compartments that were shown.
pub async fn opened(
    ctx: &Ctx,
    view: &Permit<View>,
    case: &Case,
    shown: impl IntoIterator<Item = Reading>,
) -> Result<(), PageError> {
    let read = once(std::iter::once(Reading::of(view)).chain(case.contact_read.clone()).chain(shown).collect());
    let event = CaseOpened { case: case.facts.id, person: case.facts.person, read };
    ctx.record(&view.author(ctx.now()), &event).await
}
