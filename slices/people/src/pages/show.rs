//! The record of a person, and why it may be seen.

use axum::extract::Path;
use kernel::Coded;
use kernel::ids::PersonId;
use kernel::words::Compartment;
use policy::legal::SeeReaders;
use policy::people::{Mend, PersonFacts, Read, Search, View};
use policy::privacy::Inform;
use policy::referral::Begin;
use policy::{Ground, Permit};
use web::{Ctx, IdentityBar, OrHidden, PageError, PageResult, Ui};

use super::results::{ResultView, results};
use crate::card::{identity_bar, language_name, municipality_name};
use crate::events::PersonOpened;
use crate::facts::facts;
use crate::queries::alike::{alike, others_of};
use crate::queries::record::{self, Record, ReferralLine};
use crate::reading::{BasisView, Reading};
use crate::rules::entry::NewIdentifier;
use crate::rules::places;
use crate::rules::words::{Birth, SearchWords};
use crate::sealed::sealed_text;

#[derive(askama::Template)]
#[template(path = "show.html")]
struct ShowPage {
    ui: Ui,
    bar: IdentityBar,
    id: PersonId,
    name: String,
    facts: Vec<FactView>,
    identifiers: Vec<IdentifierView>,
    referrals: Vec<ReferralView>,
    alike: Vec<ResultView>,
    registered: String,
    /// `None` for who may not read it.
    safe_contact: Option<String>,
    /// Open because of an emergency that still runs.
    by_emergency: bool,
    may_mend: bool,
    may_refer: bool,
    sees_readers: bool,
    /// When the person was last informed about the own data; empty when nobody wrote it down.
    informed: String,
    /// May write down what the person asks and that the person was informed.
    may_inform: bool,
}

/// One line of the record.
struct FactView {
    label: String,
    value: String,
    lang: String,
}

struct IdentifierView {
    kind: String,
    value: String,
    warnings: Vec<String>,
}

struct ReferralView {
    href: String,
    label: String,
    state: String,
    sender: String,
    since: String,
    grounds: Vec<String>,
}

#[derive(askama::Template)]
#[template(path = "why.html")]
struct WhyPage {
    ui: Ui,
    bar: IdentityBar,
    id: PersonId,
    /// Grounds that come with the record itself.
    own: Vec<String>,
    referrals: Vec<ReferralView>,
    /// What may be read, each with its row of the legal-basis matrix.
    compartments: Vec<(String, Option<BasisView>)>,
}

/// `GET /people/{id}`. Opening a record is an event.
pub async fn show(ctx: Ctx, Path(id): Path<String>) -> PageResult {
    let id = PersonId::parse(&id).or_hidden()?;
    let mut tx = ctx.app.db.read().await?;
    let facts = facts(&mut tx, &ctx.actor, id).await?.or_hidden()?;
    let permit = ctx.actor.permit::<View>(&facts)?;
    let record = record::record(&mut tx, &permit, id).await?.or_hidden()?;
    let lines = record::referrals(&mut tx, &permit, &ctx.actor, id).await?;
    let mut read = vec![Reading::of(&permit)];
    let safe_contact = match ctx.actor.permit_to(Read(Compartment::Protection), &facts) {
        Ok(permit) => {
            let text = sealed_text(&mut tx, &ctx.app.vault, &permit.sealed(), id).await?;
            read.extend((!text.is_empty()).then(|| Reading::of(&permit)));
            Some(text)
        }
        Err(_) => None,
    };
    let alike = likely_same(&mut tx, &ctx, &permit, &facts, &record).await?;
    let informed = crate::history::informed_on(&mut tx, &permit, id).await?;
    drop(tx);
    ctx.record(&permit.author(ctx.now()), &PersonOpened { person: id, read }).await?;
    let ui = ctx.ui();
    ctx.page(&ShowPage {
        bar: bar(&ctx, &ui, &record, safe_contact.as_deref().unwrap_or_default()),
        name: record.card.label(),
        facts: fact_lines(&ctx, &ui, &record),
        identifiers: record.identifiers.iter().map(|one| identifier_view(&ui, one)).collect(),
        referrals: lines.iter().map(|line| referral_view(&ui, line)).collect(),
        registered: ui.say3(
            "people-registered-by",
            "body",
            &record.registrar,
            "user",
            &record.registered_by,
            "day",
            ui.day(record.registered_at),
        ),
        by_emergency: permit.ground() == Ground::Emergency,
        may_mend: ctx.actor.may(Mend, &facts),
        may_refer: ctx.actor.may(Begin, &()) && !facts.restricted,
        sees_readers: ctx.actor.may(SeeReaders, &facts),
        informed: informed.map(|day| ui.date(day)).unwrap_or_default(),
        may_inform: ctx.actor.may(Inform, &facts),
        safe_contact,
        alike,
        id,
        ui,
    })
}

/// `GET /people/{id}/why`: the grounds in words, from the rule that decided.
pub async fn why(ctx: Ctx, Path(id): Path<String>) -> PageResult {
    let id = PersonId::parse(&id).or_hidden()?;
    let mut tx = ctx.app.db.read().await?;
    let facts = facts(&mut tx, &ctx.actor, id).await?.or_hidden()?;
    let permit = ctx.actor.permit::<View>(&facts)?;
    let record = record::record(&mut tx, &permit, id).await?.or_hidden()?;
    let lines = record::referrals(&mut tx, &permit, &ctx.actor, id).await?;
    let ui = ctx.ui();
    let own = policy::people::grounds(&ctx.actor, &facts)
        .into_iter()
        .filter(|ground| matches!(ground, Ground::Registrar | Ground::Emergency));
    let packs = ctx.app.packs();
    let readable = Compartment::ALL.iter().filter_map(|compartment| {
        let permit = ctx.actor.permit_to(Read(*compartment), &facts).ok()?;
        let basis = permit.basis().and_then(|code| BasisView::of(&ui, &packs, code));
        Some((ui.code(*compartment), basis))
    });
    ctx.page(&WhyPage {
        bar: IdentityBar { why_href: String::new(), ..bar(&ctx, &ui, &record, "") },
        own: own.map(|ground| ui.code(ground)).collect(),
        referrals: lines.iter().map(|line| referral_view(&ui, line)).collect(),
        compartments: readable.collect(),
        id,
        ui,
    })
}

pub fn bar(ctx: &Ctx, ui: &Ui, record: &Record, contact: &str) -> IdentityBar {
    let bar = identity_bar(ui, &ctx.app.packs(), &record.card, contact);
    IdentityBar { why_href: format!("/people/{}/why", record.card.id), ..bar }
}

/// Records that look like the same person, offered to who may mend this one.
async fn likely_same(
    tx: &mut db::ReadTx,
    ctx: &Ctx,
    permit: &Permit<View>,
    facts: &PersonFacts,
    record: &Record,
) -> Result<Vec<ResultView>, PageError> {
    let (true, Ok(search)) = (ctx.actor.may(Mend, facts), ctx.actor.permit::<Search>(&())) else {
        return Ok(Vec::new());
    };
    let others = others_of(tx, permit, record.card.id).await?;
    let card = &record.card;
    let birth = match record.birth() {
        Some(Birth::Day(date)) => date.to_string(),
        Some(Birth::Year(year)) => year.to_string(),
        // Without a birth every namesake would be likely.
        None => return Ok(Vec::new()),
    };
    let words = SearchWords {
        family: card.family.clone(),
        given: card.given.clone(),
        birth,
        phone: card.phone.clone(),
        identifier: String::new(),
    };
    let hits = alike(tx, &search, &ctx.actor, &[words], &others).await?;
    Ok(results(ctx, &ctx.ui(), &hits, None))
}

fn fact_lines(ctx: &Ctx, ui: &Ui, record: &Record) -> Vec<FactView> {
    let packs = ctx.app.packs();
    let card = &record.card;
    let place = |code: &str| match code {
        "" => String::new(),
        places::ITALY => ui.say("people-italy").into_owned(),
        code => places::birthplace_name(&packs, code, record.birth(), ui.lang()),
    };
    let interpreter = card.interpreter.map(|needs| ui.say(if needs { "yes" } else { "no" }).into_owned());
    let fact = |id: &str, value: String| FactView { label: ui.say(id).into_owned(), value, lang: String::new() };
    vec![
        fact("people-family", card.family.clone()),
        fact("people-given", card.given.clone()),
        FactView { lang: card.original_lang.clone(), ..fact("people-original-name", card.original()) },
        fact("people-chosen-name", card.chosen_name.clone()),
        fact("people-birth", card.born(ui)),
        fact("people-birth-place", place(&record.birth_place)),
        fact("people-citizenship", place(&record.citizenship)),
        fact("people-legal-sex", ui.code(record.legal_sex)),
        fact("people-chosen-gender", record.chosen_gender.clone()),
        fact("people-municipality", municipality_name(&packs, &card.municipality)),
        fact("people-address", record.address.clone()),
        fact("people-phone", card.phone.clone()),
        fact("people-email", card.email.clone()),
        fact("people-lang", language_name(ui, &packs, &card.lang).unwrap_or_default()),
        fact("people-interpreter", interpreter.unwrap_or_default()),
    ]
}

fn identifier_view(ui: &Ui, one: &NewIdentifier) -> IdentifierView {
    IdentifierView {
        kind: ui.code(one.kind),
        value: one.value.clone(),
        warnings: one.warnings.iter().map(|warning| ui.code(*warning)).collect(),
    }
}

fn referral_view(ui: &Ui, line: &ReferralLine) -> ReferralView {
    let label = match line.number {
        Some((number, year)) => {
            ui.say2("people-referral-number", "number", number.to_string(), "year", year.to_string())
        }
        None => ui.say("people-referral-unnumbered").into_owned(),
    };
    ReferralView {
        href: format!("/referrals/{}", line.id),
        label,
        state: ui.code(line.state),
        sender: line.sender.clone(),
        since: ui.day(line.since),
        grounds: line.grounds.iter().map(|ground| ui.code(*ground)).collect(),
    }
}
