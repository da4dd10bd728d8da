//! Data protection of one person: what they were told, what they asked, whether their data are closed to writing.

use askama::Template;
use axum::extract::Path;
use kernel::Coded;
use kernel::privacy::{InformedHow, RestrictionGround};
use policy::privacy::{Record, Restrict};
use policy::{Permit, Why};
use web::{Choice, Ctx, Done, FieldErrors, FieldView, Form, IdentityBar, OrHidden, PageError, PageResult, Ui};

use super::shared::{About, about, bar, choices, desk, due_words, past_day, tone};
use crate::events::{DestructionHeld, HoldReleased, PrivacyPageOpened, ProcessingRestricted, RestrictionLifted};
use crate::file::{purpose_of, title_of};
use crate::informed::{self, Giving};
use crate::marks;
use crate::requests::{self, Request};

#[derive(Template)]
#[template(path = "person.html")]
struct PersonPage {
    ui: Ui,
    bar: IdentityBar,
    errors: FieldErrors,
    id: String,
    /// The actor finds the record itself.
    record: bool,
    erased: bool,
    restriction: Option<Closed>,
    held: String,
    held_reason: String,
    officer: bool,
    may_ask: bool,
    given: Vec<Line>,
    consents: Vec<Line>,
    requests: Vec<Asked>,
    version: FieldView,
    versions: Vec<Choice>,
    lang: FieldView,
    langs: Vec<Choice>,
    how: FieldView,
    ways: Vec<Choice>,
    given_on: FieldView,
    purpose: FieldView,
    purposes: Vec<Choice>,
    consent_how: FieldView,
    ground: FieldView,
    grounds: Vec<Choice>,
    reason: FieldView,
    hold_words: FieldView,
}

struct Closed {
    since: String,
    ground: String,
    reason: String,
}

struct Line {
    what: String,
    when: String,
    by: String,
    /// Code of a consent that can be withdrawn.
    open: String,
}

struct Asked {
    id: String,
    label: String,
    state: String,
    tone: &'static str,
    due: String,
    late: bool,
}

/// `GET /people/{person}/privacy`. Opening it is an event.
pub async fn show(ctx: Ctx, Path(id): Path<String>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let about = about(&ctx, &mut tx, &id).await?;
    let page = page(&ctx, &mut tx, &about, &Form::default(), Vec::new()).await?;
    drop(tx);
    let event = PrivacyPageOpened { person: about.facts.id };
    ctx.record(&about.permit.author(ctx.now()), &event).await?;
    ctx.page(&page)
}

async fn again(ctx: &Ctx, about: &About, form: &Form, errors: FieldErrors) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let page = page(ctx, &mut tx, about, form, errors).await?;
    ctx.again(&page)
}

async fn page(
    ctx: &Ctx,
    tx: &mut db::ReadTx,
    about: &About,
    form: &Form,
    errors: FieldErrors,
) -> Result<PersonPage, PageError> {
    let ui = if errors.is_empty() { ctx.ui() } else { ctx.ui().with_faults() };
    let (packs, id, permit) = (ctx.app.packs(), about.facts.id, &about.permit);
    let card = people::card(tx, permit, id).await?.or_hidden()?;
    let mark = marks::mark(tx, permit, id).await?;
    let held = marks::held_since(tx, permit, id).await?;
    let officer = ctx.actor.permit::<Restrict>(&()).ok();
    let reasons = match &officer {
        Some(permit) => marks::reasons(tx, desk(ctx, &packs), permit, id, mark.as_ref()).await?,
        None => Default::default(),
    };
    let erased = mark.as_ref().is_some_and(|mark| mark.ground.is_none());
    let given = informed::given(tx, permit, id).await?;
    let consents = informed::consents(tx, permit, id).await?;
    let asked = requests::of_person(tx, permit, id).await?;
    let field = |name: &str, default: &str| {
        let value = if form.has(name) { form.text(name) } else { default };
        FieldView::new(name, value).with_errors(&errors)
    };
    let today = ctx.actor.today;
    let texts: Vec<_> = packs.privacy().information_on(today).collect();
    let wanted = packs.privacy().consents.iter().filter(|one| packs.privacy().consent_wanted(&one.code, today));
    let languages = packs.list("languages").map(|list| {
        let choice = |item: &packs::ListItem| Choice::new(&item.code, item.label.in_lang(ui.lang()));
        list.on(today).map(choice).collect()
    });
    Ok(PersonPage {
        bar: bar(ctx, tx, &ui, permit, id).await?,
        id: id.to_string(),
        record: ctx.actor.may(policy::people::View, &about.facts),
        erased,
        restriction: mark.filter(|mark| mark.ground.is_some()).map(|mark| Closed {
            since: ui.date(mark.at.local_date(packs.territory().time_zone())),
            ground: mark.ground.map(|ground| ui.code(ground)).unwrap_or_default(),
            reason: reasons.0,
        }),
        held: held.map(|at| ui.day(at)).unwrap_or_default(),
        held_reason: reasons.1,
        officer: officer.is_some(),
        may_ask: ctx.actor.may(Record, &about.facts) && !erased,
        given: given.iter().map(|one| given_line(&ui, &packs, one)).collect(),
        consents: consents.iter().map(|one| consent_line(&ui, &packs, one)).collect(),
        requests: asked.iter().map(|one| asked_line(&ui, one, today)).collect(),
        version: field("version", texts.first().map_or("", |text| &text.version)),
        versions: texts.iter().map(|text| Choice::new(&text.version, text.title.in_lang(ui.lang()))).collect(),
        lang: field("lang", if card.lang.is_empty() { "it" } else { &card.lang }),
        langs: languages.unwrap_or_default(),
        how: field("how", ""),
        ways: choices::<InformedHow>(&ui).into_iter().filter(|way| way.value != InformedHow::Referral.code()).collect(),
        given_on: field("given_on", &ui.date_short(today)),
        purpose: field("purpose", ""),
        purposes: wanted.map(|one| Choice::new(&one.code, one.label.in_lang(ui.lang()))).collect(),
        consent_how: field("consent_how", ""),
        ground: field("ground", ""),
        grounds: choices::<RestrictionGround>(&ui),
        reason: field("reason", ""),
        hold_words: field("hold_words", ""),
        errors,
        ui,
    })
}

fn given_line(ui: &Ui, packs: &packs::PackSet, one: &informed::Given) -> Line {
    let lang = packs.territory().language(&one.lang);
    let lang = lang.map_or_else(|| one.lang.clone(), |lang| lang.label.in_lang(ui.lang()).to_owned());
    Line {
        what: title_of(packs, &one.version, ui.language()),
        when: ui.date(one.on),
        by: [ui.code(one.how), lang, one.by.clone(), one.body.clone()].join(" · "),
        open: String::new(),
    }
}

fn consent_line(ui: &Ui, packs: &packs::PackSet, one: &informed::Consent) -> Line {
    let when = match one.withdrawn_on {
        Some(day) => ui.say2("privacy-consent-withdrawn", "from", ui.date(one.given_on), "to", ui.date(day)),
        None => ui.say1("privacy-consent-since", "day", ui.date(one.given_on)),
    };
    Line {
        what: purpose_of(packs, &one.purpose, ui.language()),
        when,
        by: [ui.code(one.how), one.by.clone()].join(" · "),
        open: if one.withdrawn_on.is_none() { one.purpose.clone() } else { String::new() },
    }
}

fn asked_line(ui: &Ui, one: &Request, today: kernel::Date) -> Asked {
    Asked {
        id: one.id.to_string(),
        label: format!("{} {}", ui.code(one.kind), one.label()),
        state: ui.code(one.state),
        tone: tone(one, today),
        due: due_words(ui, one, today),
        late: one.is_late(today),
    }
}

fn back(id: &str) -> String {
    format!("/people/{id}/privacy")
}

/// Nothing is written about somebody whose data were erased.
fn still_there(about: &About, mark: Option<&marks::Mark>) -> Result<(), PageError> {
    let erased = mark.is_some_and(|mark| mark.ground.is_none());
    if erased && about.facts.restricted { Err(PageError::Refused(Why::Restricted)) } else { Ok(()) }
}

async fn opened(ctx: &Ctx, id: &str) -> Result<About, PageError> {
    let mut tx = ctx.app.db.read().await?;
    let about = about(ctx, &mut tx, id).await?;
    let mark = marks::mark(&mut tx, &about.permit, about.facts.id).await?;
    still_there(&about, mark.as_ref())?;
    Ok(about)
}

/// `POST /people/{person}/privacy/informed`
pub async fn informed(ctx: Ctx, Path(id): Path<String>, form: Form) -> PageResult {
    let about = opened(&ctx, &id).await?;
    let packs = ctx.app.packs();
    let mut errors = FieldErrors::new();
    let mut fault = |field: &str, message: &str| errors.push((field.to_owned(), i18n::say(ctx.lang, message)));
    let version = packs.privacy().information_on(ctx.actor.today).find(|text| text.version == form.text("version"));
    if version.is_none() {
        fault("version", "privacy-fault-version");
    }
    let lang = form.text("lang");
    if packs.territory().language(lang).is_none() {
        fault("lang", "privacy-fault-language");
    }
    let how = InformedHow::parse(form.text("how")).filter(|how| *how != InformedHow::Referral);
    if how.is_none() {
        fault("how", "privacy-fault-how");
    }
    let on = past_day(form.text("given_on"), ctx.actor.today);
    if let Err(message) = on {
        fault("given_on", message);
    }
    let (Some(version), Some(how), Ok(on), true) = (version, how, on, errors.is_empty()) else {
        return again(&ctx, &about, &form, errors).await;
    };
    let mut tx = ctx.write(&form).await?;
    let giving = Giving { version: &version.version, lang, how, on };
    let event = informed::give(&mut tx, desk(&ctx, &packs), &about.permit, about.facts.id, &giving).await?;
    ctx.done(tx, &form, &about.permit.author(ctx.now()), &event, &back(&id), Done::Saved).await
}

/// `POST /people/{person}/privacy/consent`: only for what the pack says consent is the basis of.
pub async fn consent(ctx: Ctx, Path(id): Path<String>, form: Form) -> PageResult {
    let about = opened(&ctx, &id).await?;
    let (packs, purpose) = (ctx.app.packs(), form.text("purpose"));
    let mut errors = FieldErrors::new();
    if !packs.privacy().consent_wanted(purpose, ctx.actor.today) {
        errors.push(("purpose".to_owned(), i18n::say(ctx.lang, "privacy-fault-purpose")));
    }
    let how = InformedHow::parse(form.text("consent_how"));
    if how.is_none() {
        errors.push(("consent_how".to_owned(), i18n::say(ctx.lang, "privacy-fault-how")));
    }
    let (Some(how), true) = (how, errors.is_empty()) else { return again(&ctx, &about, &form, errors).await };
    let mut tx = ctx.write(&form).await?;
    let desk = desk(&ctx, &packs);
    let event = informed::consent(&mut tx, desk, &about.permit, about.facts.id, purpose, how).await?;
    let Some(event) = event else { return ctx.see(&back(&id)) };
    ctx.done(tx, &form, &about.permit.author(ctx.now()), &event, &back(&id), Done::Saved).await
}

/// `POST /people/{person}/privacy/withdraw`: as easy as giving it (art. 7(3) GDPR).
pub async fn withdraw(ctx: Ctx, Path(id): Path<String>, form: Form) -> PageResult {
    let about = opened(&ctx, &id).await?;
    let packs = ctx.app.packs();
    let mut tx = ctx.write(&form).await?;
    let desk = desk(&ctx, &packs);
    let event = informed::withdraw(&mut tx, desk, &about.permit, about.facts.id, form.text("purpose")).await?;
    let Some(event) = event else { return ctx.see(&back(&id)) };
    ctx.done(tx, &form, &about.permit.author(ctx.now()), &event, &back(&id), Done::Saved).await
}

async fn as_officer(ctx: &Ctx, id: &str) -> Result<(About, Permit<Restrict>), PageError> {
    let about = opened(ctx, id).await?;
    let permit = ctx.actor.permit::<Restrict>(&())?;
    ctx.recently_proven()?;
    Ok((about, permit))
}

fn wants_words(ctx: &Ctx, form: &Form, field: &str) -> FieldErrors {
    match form.text(field).is_empty() {
        true => vec![(field.to_owned(), i18n::say(ctx.lang, "privacy-fault-reason"))],
        false => FieldErrors::new(),
    }
}

/// `POST /people/{person}/privacy/restrict`
pub async fn restrict(ctx: Ctx, Path(id): Path<String>, form: Form) -> PageResult {
    let (about, permit) = as_officer(&ctx, &id).await?;
    let packs = ctx.app.packs();
    let mut errors = wants_words(&ctx, &form, "reason");
    let ground = RestrictionGround::parse(form.text("ground"));
    if ground.is_none() {
        errors.push(("ground".to_owned(), i18n::say(ctx.lang, "privacy-fault-ground")));
    }
    let (Some(ground), true) = (ground, errors.is_empty()) else { return again(&ctx, &about, &form, errors).await };
    let mut tx = ctx.write(&form).await?;
    let person = about.facts.id;
    let desk = desk(&ctx, &packs);
    if !marks::restrict(&mut tx, desk, &permit, person, ground, form.text("reason")).await? {
        return ctx.see(&back(&id));
    }
    let event = ProcessingRestricted { person, ground };
    ctx.done(tx, &form, &permit.author(ctx.now()), &event, &back(&id), Done::Saved).await
}

/// `POST /people/{person}/privacy/lift`: the person is told before (art. 18(3)); the reason is kept.
pub async fn lift(ctx: Ctx, Path(id): Path<String>, form: Form) -> PageResult {
    let (about, permit) = as_officer(&ctx, &id).await?;
    let errors = wants_words(&ctx, &form, "reason");
    if !errors.is_empty() {
        return again(&ctx, &about, &form, errors).await;
    }
    let packs = ctx.app.packs();
    let mut tx = ctx.write(&form).await?;
    let person = about.facts.id;
    if !marks::lift(&mut tx, desk(&ctx, &packs), &permit, person, form.text("reason")).await? {
        return ctx.see(&back(&id));
    }
    let event = RestrictionLifted { person };
    ctx.done(tx, &form, &permit.author(ctx.now()), &event, &back(&id), Done::Saved).await
}

/// `POST /people/{person}/privacy/hold`
pub async fn hold(ctx: Ctx, Path(id): Path<String>, form: Form) -> PageResult {
    let (about, permit) = as_officer(&ctx, &id).await?;
    let errors = wants_words(&ctx, &form, "hold_words");
    if !errors.is_empty() {
        return again(&ctx, &about, &form, errors).await;
    }
    let packs = ctx.app.packs();
    let mut tx = ctx.write(&form).await?;
    let person = about.facts.id;
    if !marks::hold(&mut tx, desk(&ctx, &packs), &permit, person, form.text("hold_words")).await? {
        return ctx.see(&back(&id));
    }
    let event = DestructionHeld { person };
    ctx.done(tx, &form, &permit.author(ctx.now()), &event, &back(&id), Done::Saved).await
}

/// `POST /people/{person}/privacy/release`
pub async fn release(ctx: Ctx, Path(id): Path<String>, form: Form) -> PageResult {
    let (about, permit) = as_officer(&ctx, &id).await?;
    let packs = ctx.app.packs();
    let mut tx = ctx.write(&form).await?;
    let person = about.facts.id;
    if !marks::release(&mut tx, desk(&ctx, &packs), &permit, person).await? {
        return ctx.see(&back(&id));
    }
    let event = HoldReleased { person };
    ctx.done(tx, &form, &permit.author(ctx.now()), &event, &back(&id), Done::Saved).await
}
