//! /cases/{case}/own: for who leads the case: the keys, what the person asked, how the person is reached safely.

use askama::Template;
use axum::extract::Path;
use cases::{Case, figures};
use db::Reads;
use doors::events::{DoorMade, DoorRevoked};
use kernel::ids::{DoorId, OwnQuestionId};
use people::reading::{Reading, once};
use policy::cases::{CaseFacts, View};
use policy::own::{AnswerQuestion, GiveKey, KeyFacts, ReadQuestions, RevokeKey, SeeKeys};
use web::{
    Choice, Ctx, Done, FieldErrors, FieldView, Form, IdentityBar, NavItem, OrHidden, OrStale, PageError, PageResult, Ui,
};

use super::frame::{MOST_CHARS, words};
use crate::events::{OwnAnswered, OwnDeskOpened};
use crate::keys;
use crate::questions::{self, Question};
use crate::speech::Speech;
use crate::visit::{PURPOSE, terms};

struct Key {
    id: DoorId,
    holder: String,
    language: &'static str,
    made: String,
    until: String,
    used: String,
    state: String,
    tone: &'static str,
    open: bool,
}

struct Asked {
    one: Question,
    who: String,
    at: String,
    answered: String,
    field: FieldView,
}

#[derive(Template)]
#[template(path = "desk.html")]
struct DeskPage {
    ui: Ui,
    bar: IdentityBar,
    nav: Vec<NavItem>,
    errors: FieldErrors,
    href: String,
    contact: String,
    keys: Vec<Key>,
    /// For whom a key can be made; empty where none can.
    holders: Vec<Choice>,
    holder: FieldView,
    languages: Vec<Choice>,
    lang: FieldView,
    /// Why nobody here gives a key.
    why_not: String,
    revokes: bool,
    asked: Vec<Asked>,
}

/// The case, for who sees its keys.
async fn find(ctx: &Ctx, tx: &mut impl Reads, id: &str) -> Result<KeyFacts, PageError> {
    let case = cases::facts::find(ctx, tx, id).await?;
    let facts = keys::facts(tx, &ctx.actor, &case).await?;
    ctx.actor.permit::<SeeKeys>(&facts)?;
    Ok(facts)
}

async fn page(
    ctx: &Ctx,
    tx: &mut impl Reads,
    facts: &KeyFacts,
    (form, errors): (&Form, FieldErrors),
) -> Result<(DeskPage, Case, Vec<Reading>), PageError> {
    let (packs, case) = (ctx.app.packs(), &facts.case);
    let view = ctx.actor.permit::<View>(case)?;
    let about = Case::load(ctx, tx, &view, case).await?;
    let ui = if errors.is_empty() { ctx.ui() } else { ctx.ui().with_faults() };
    let team = figures::of_case(tx, &ctx.app.vault, &view, case.person, case.id).await?;
    let name = |holder: &str| {
        let figure = team.iter().find(|figure| figure.id.to_string() == holder);
        let known = figure.filter(|figure| figure.is_named_to(&ctx.actor, case, packs.team()));
        match (holder, known) {
            ("", _) => ui.say("own-desk-person").into_owned(),
            (_, Some(figure)) => figure.name().to_owned(),
            _ => ui.say("own-desk-guardian").into_owned(),
        }
    };
    let see = ctx.actor.permit::<SeeKeys>(facts)?;
    let listed = keys::list(tx, &see, case.id).await?;
    let gives = ctx.actor.permit::<GiveKey>(facts);
    let mut holders = Vec::new();
    if gives.is_ok() {
        holders.push(Choice::new("person", ui.say("own-desk-person")));
        let guardians = keys::guardians(&team, &packs, ctx.actor.today);
        holders.extend(guardians.map(|one| Choice::new(one.id.to_string(), one.name())));
    }
    let mut read = vec![Reading::of(&view)];
    read.extend(about.contact_read.clone());
    let mut asked = Vec::new();
    if let Ok(permit) = ctx.actor.permit::<ReadQuestions>(case) {
        for one in questions::of_case(tx, &ctx.app.vault, &permit, case).await? {
            let (who, at) = (name(&one.holder), ui.when(one.at));
            let answered =
                one.answered_at.map(|at| ui.say2("own-desk-answered", "name", &one.answerer, "when", ui.when(at)));
            let field = format!("answer-{}", one.id);
            let typed = form.text(&field).to_owned();
            let field = FieldView::new(field, typed).with_errors(&errors);
            asked.push(Asked { who, at, answered: answered.unwrap_or_default(), field, one });
        }
    }
    let speech = Speech::of(&about.card.lang);
    let page = DeskPage {
        bar: about.bar(&ui, &packs),
        nav: about.subnav(ctx, &format!("{}/own", about.href())),
        href: format!("{}/own", about.href()),
        contact: about.contact.clone(),
        keys: listed.iter().map(|door| key(ctx, &ui, door, name(&door.holder))).collect(),
        holder: FieldView::new("holder", "person").with_errors(&errors),
        holders,
        languages: Speech::all().map(|one| Choice::new(one.tag(), one.name())).collect(),
        lang: FieldView::new("lang", speech.tag()).with_errors(&errors),
        why_not: gives.err().map_or_else(String::new, |denied| why_not(&ui, denied)),
        revokes: ctx.actor.may(RevokeKey, facts),
        asked,
        errors,
        ui,
    };
    Ok((page, about, read))
}

fn why_not(ui: &Ui, denied: policy::Denied) -> String {
    match denied {
        policy::Denied::Refused(why) => ui.code(why),
        policy::Denied::Hidden => String::new(),
    }
}

fn key(ctx: &Ctx, ui: &Ui, door: &doors::Door, holder: String) -> Key {
    let terms = terms(&ctx.app.packs());
    let open = door.is_open(terms, ctx.now());
    let (state, tone) = if door.revoked_at.is_some() {
        ("own-desk-ended", "grey")
    } else if door.is_locked(terms) {
        ("own-desk-locked", "red")
    } else if open {
        ("own-desk-open", "green")
    } else {
        ("own-desk-over", "grey")
    };
    Key {
        id: door.id,
        holder,
        language: Speech::of(&door.lang).name(),
        made: ui.say2("own-desk-made", "name", &door.maker, "day", ui.day(door.made_at)),
        until: ui.day(door.until),
        used: door.used_at.map_or_else(|| ui.say("own-desk-never").into_owned(), |at| ui.when(at)),
        state: ui.say(state).into_owned(),
        tone,
        open,
    }
}

async fn opened(ctx: &Ctx, case: &CaseFacts, read: Vec<Reading>) -> Result<(), PageError> {
    let view = ctx.actor.permit::<View>(case)?;
    ctx.record(&view.author(ctx.now()), &OwnDeskOpened { case: case.id, read: once(read) }).await
}

pub async fn show(ctx: Ctx, Path(id): Path<String>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let facts = find(&ctx, &mut tx, &id).await?;
    let (page, _, read) = page(&ctx, &mut tx, &facts, (&Form::default(), Vec::new())).await?;
    drop(tx);
    opened(&ctx, &facts.case, read).await?;
    ctx.page(&page)
}

#[derive(Template)]
#[template(path = "given.html")]
struct GivenPage {
    ui: Ui,
    bar: IdentityBar,
    nav: Vec<NavItem>,
    href: String,
    holder: String,
    contact: String,
    link: String,
    code: String,
    until: String,
}

/// `POST /cases/{case}/own/keys`: both secrets are shown once, on the page that answers.
pub async fn give(ctx: Ctx, Path(id): Path<String>, form: Form) -> PageResult {
    ctx.recently_proven()?;
    let mut tx = ctx.write(&form).await?;
    let facts = find(&ctx, &mut tx, &id).await?;
    let permit = ctx.actor.permit::<GiveKey>(&facts)?;
    let (case, packs) = (&facts.case, ctx.app.packs());
    let view = ctx.actor.permit::<View>(case)?;
    let team = figures::of_case(&mut tx, &ctx.app.vault, &view, case.person, case.id).await?;
    let chosen = keys::guardians(&team, &packs, ctx.actor.today).find(|one| one.id.to_string() == form.text("holder"));
    let (holder, who) = match (form.text("holder"), chosen) {
        ("person", _) => (String::new(), ctx.ui().say("own-desk-person").into_owned()),
        (_, Some(figure)) => (figure.id.to_string(), figure.name().to_owned()),
        _ => {
            let errors = vec![("holder".to_owned(), ctx.ui().say("own-desk-fault-holder").into_owned())];
            let (page, _, read) = page(&ctx, &mut tx, &facts, (&form, errors)).await?;
            drop(tx);
            opened(&ctx, case, read).await?;
            return ctx.again(&page);
        }
    };
    let to = (&ctx.actor, case, holder.as_str());
    let secrets = match keys::give(&mut tx, &ctx.app, &permit, to, Speech::of(form.text("lang"))).await {
        Err(db::DbError::Exists(_)) => return Err(PageError::Stale { typed: form.typed() }),
        given => given?,
    };
    let about = Case::load(&ctx, &mut tx, &view, case).await?;
    let event = DoorMade { person: case.person, door: secrets.id, purpose: PURPOSE, holder };
    tx.commit(&permit.author(ctx.now()), &event).await?;
    let ui = ctx.ui();
    let until = ctx.now().plus_days(i64::from(packs.own().key_days));
    let href = format!("{}/own", about.href());
    ctx.page(&GivenPage {
        bar: about.bar(&ui, &packs),
        nav: about.subnav(&ctx, &href),
        href,
        holder: who,
        contact: about.contact.clone(),
        link: keys::address(&ctx.app, &secrets.token),
        code: doors::secret::spoken(&secrets.code),
        until: ui.day(until),
        ui,
    })
}

/// `POST /cases/{case}/own/keys/{door}/revoke`
pub async fn revoke(ctx: Ctx, Path((id, door)): Path<(String, String)>, form: Form) -> PageResult {
    let mut tx = ctx.write(&form).await?;
    let facts = find(&ctx, &mut tx, &id).await?;
    let permit = ctx.actor.permit::<RevokeKey>(&facts)?;
    let door = DoorId::parse(&door).or_hidden()?;
    if !keys::revoke(&mut tx, &ctx.app, &permit, (facts.case.id, door)).await? {
        return Err(PageError::Hidden);
    }
    let event = DoorRevoked { person: facts.case.person, door, purpose: PURPOSE };
    let to = format!("/cases/{id}/own");
    ctx.done(tx, &form, &permit.author(ctx.now()), &event, &to, Done::KeyEnded).await
}

/// `POST /cases/{case}/own/questions/{question}`
pub async fn answer(ctx: Ctx, Path((id, question)): Path<(String, String)>, form: Form) -> PageResult {
    let mut tx = ctx.write(&form).await?;
    let facts = find(&ctx, &mut tx, &id).await?;
    let read = ctx.actor.permit::<ReadQuestions>(&facts.case)?;
    let question = OwnQuestionId::parse(&question).or_hidden()?;
    let all = questions::of_case(&mut tx, &ctx.app.vault, &read, &facts.case).await?;
    let one = all.into_iter().find(|one| one.id == question).or_hidden()?;
    let meant = one.facts(&facts.case);
    if meant.answered {
        return Err(PageError::Stale { typed: form.typed() });
    }
    let permit = ctx.actor.permit::<AnswerQuestion>(&meant)?;
    let text = words(form.text(&format!("answer-{question}")));
    if text.is_empty() || text.chars().count() > MOST_CHARS {
        let fault = if text.is_empty() { "own-desk-fault-words" } else { "field-fault-too-long" };
        let errors = vec![(format!("answer-{question}"), ctx.ui().say(fault).into_owned())];
        let (page, _, read) = page(&ctx, &mut tx, &facts, (&form, errors)).await?;
        drop(tx);
        opened(&ctx, &facts.case, read).await?;
        return ctx.again(&page);
    }
    let kept = questions::answer(&mut tx, &ctx.app.vault, &permit, (&meant, &text), ctx.now()).await?;
    kept.then_some(()).or_stale(&form)?;
    let event = OwnAnswered { case: facts.case.id, question };
    let to = format!("/cases/{id}/own");
    ctx.done(tx, &form, &permit.author(ctx.now()), &event, &to, Done::OwnQuestionAnswered).await
}
