//! What several pages need: the case meant with its frame, the appointment meant, who can take part.

use cases::Case;
use cases::figures::{self, Figure};
use db::Reads;
use kernel::Coded;
use kernel::ids::AppointmentId;
use kernel::words::Compartment;
use people::reading::{Reading, once};
use policy::agenda::{AppointmentFacts, Arrange, Read};
use policy::cases::{CaseFacts, View};
use policy::{Ground, Permit, Why};
use web::{Choice, Ctx, FieldErrors, Form, IdentityBar, NavItem, OrHidden, PageError, Ui};

use crate::clashes::Clash;
use crate::events::AgendaOpened;
use crate::store::{self, Appointment, Member, Plan};

/// What stands around every page of a case.
pub struct Frame {
    pub ui: Ui,
    pub bar: IdentityBar,
    pub nav: Vec<NavItem>,
    /// Address of the case.
    pub case: String,
    /// Address of its appointments.
    pub href: String,
}

/// The case, for somebody who reads its appointments.
pub async fn find(ctx: &Ctx, tx: &mut impl Reads, case: &str) -> Result<CaseFacts, PageError> {
    let facts = cases::facts::find(ctx, tx, case).await?;
    ctx.actor.permit::<View>(&facts)?;
    ctx.actor.permit_to(Read(Compartment::Identity), &facts)?;
    Ok(facts)
}

/// The appointment of an address, for who may read its compartment: for others it does not exist.
pub async fn meant(
    ctx: &Ctx,
    tx: &mut impl Reads,
    case: &CaseFacts,
    id: &str,
) -> Result<(AppointmentFacts, Permit<Read>, Appointment), PageError> {
    let id = AppointmentId::parse(id).or_hidden()?;
    let facts = store::facts(tx, &ctx.actor, case, id).await?.or_hidden()?;
    let read = ctx.actor.permit_to(Read(facts.compartment), case).ok().or_hidden()?;
    let one = store::one(tx, &ctx.app.vault, &read, case, id).await?.or_hidden()?;
    Ok((facts, read, one))
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
    let href = format!("{}/agenda", case.href());
    let (bar, nav) = (case.bar(&ui, &ctx.app.packs()), case.subnav(ctx, &href));
    Ok((Frame { bar, nav, case: case.href(), href, ui }, case))
}

/// Notes that the appointments were opened: who the person is, how to reach them, and the compartments that were shown.
pub async fn opened(ctx: &Ctx, case: &Case, shown: impl IntoIterator<Item = Reading>) -> Result<(), PageError> {
    let view: Permit<View> = ctx.actor.permit(&case.facts)?;
    let read = once(std::iter::once(Reading::of(&view)).chain(case.contact_read.clone()).chain(shown).collect());
    let event = AgendaOpened { case: case.facts.id, person: case.facts.person, read };
    ctx.record(&view.author(ctx.now()), &event).await
}

/// The compartments in which the actor may arrange something.
pub fn writable(ctx: &Ctx, facts: &CaseFacts) -> Vec<Compartment> {
    Compartment::ALL.iter().copied().filter(|one| ctx.actor.may(Arrange(*one), facts)).collect()
}

/// Somebody who can be chosen to take part, with what their mandate opens.
pub struct Candidate {
    pub member: Member,
    pub name: String,
    pub label: String,
    figure: Option<Figure>,
}

impl Candidate {
    /// Who has an account must be able to read what it is about; who has none reads nothing here. Of measures of justice the
    /// body in charge knows nothing.
    pub fn may_know(&self, compartment: Compartment) -> bool {
        if self.figure.is_none() && compartment == Compartment::Judicial {
            return false;
        }
        let open = |figure: &Figure| {
            figure.user.is_none() || compartment == Compartment::Identity || figure.slice.contains(&compartment)
        };
        self.figure.as_ref().is_none_or(open)
    }
}

/// The team as far as it may be named, whoever leads, and the workers of the own body where it is in charge. Those of `kept`
/// stay, although their mandate ended meanwhile.
pub async fn candidates(
    ctx: &Ctx,
    tx: &mut impl Reads,
    (facts, case): (&CaseFacts, &Case),
    kept: &[Member],
) -> Result<Vec<Candidate>, PageError> {
    let (ui, packs) = (ctx.ui(), ctx.app.packs());
    let view = ctx.actor.permit::<View>(facts)?;
    let team = figures::of_case(tx, &ctx.app.vault, &view, facts.person, facts.id).await?;
    let mut found = Vec::new();
    let leads = policy::cases::grounds(&ctx.actor, facts).contains(&Ground::InCharge);
    let mut workers = case.manager.iter().cloned().collect::<Vec<_>>();
    if leads {
        workers.extend(cases::store::workers(tx, &ctx.actor).await?);
    }
    workers.dedup_by_key(|(id, _)| *id);
    let mut seen = Vec::new();
    for (id, name) in workers {
        if !seen.contains(&id) {
            seen.push(id);
            let member = Member { key: id.to_string(), figure: None, user: Some(id), body: Some(facts.body) };
            let label = ui.say2("agenda-who-of", "name", &name, "what", &case.body_name);
            found.push(Candidate { member, label, name, figure: None });
        }
    }
    let of_team = team.into_iter().filter(|one| {
        one.is_named_to(&ctx.actor, facts, packs.team())
            && (one.is_active_on(ctx.actor.today) || kept.iter().any(|member| member.figure == Some(one.id)))
    });
    for one in of_team {
        let role = packs.team().role(&one.role);
        let role = role.map_or_else(|| one.role.clone(), |role| role.label.in_lang(ui.lang()).to_owned());
        let member = Member { key: one.id.to_string(), figure: Some(one.id), user: one.user, body: one.body };
        let name = one.name().to_owned();
        let label = ui.say2("agenda-who-of", "name", &name, "what", &role);
        found.push(Candidate { member, label, name, figure: Some(one) });
    }
    Ok(found)
}

pub fn choices(candidates: &[Candidate]) -> Vec<Choice> {
    candidates.iter().map(|one| Choice::new(one.member.key.clone(), one.label.clone())).collect()
}

/// Names of who takes part. Who may not be named to the reader is told as "reserved".
pub fn names(ui: &Ui, members: &[Member], candidates: &[Candidate]) -> Vec<String> {
    let name = |member: &Member| {
        let known = candidates.iter().find(|one| one.member.key == member.key);
        known.map_or_else(|| ui.say("cases-reserved").into_owned(), |one| one.label.clone())
    };
    members.iter().map(name).collect()
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

/// A clash in words.
pub fn clash(ui: &Ui, clash: &Clash, candidates: &[Candidate]) -> String {
    let name = |key: &str| candidates.iter().find(|one| one.member.key == key).map_or("", |one| one.name.as_str());
    match clash {
        Clash::Person => ui.say("agenda-clash-person").into_owned(),
        Clash::PersonAway => ui.say("agenda-clash-person-away").into_owned(),
        Clash::Member(key) => ui.say1("agenda-clash-member", "name", name(key)),
        Clash::MemberAway(key) => ui.say1("agenda-clash-member-away", "name", name(key)),
    }
}

/// Who takes part and may not be named to who writes stays in.
pub fn with_unnamed(mut plan: Plan, members: &[Member], found: &[Candidate]) -> Plan {
    let unnamed = members.iter().filter(|one| !found.iter().any(|known| known.member.key == one.key));
    plan.members.extend(unnamed.cloned());
    plan
}
