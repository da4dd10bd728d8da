//! Signing a version for one party: by account, on paper, or said before a witness. A version that no longer waits is refused
//! with the page that says which one does.

use askama::Template;
use axum::extract::Path;
use documents::files::{CleanFile, Limits, inspect};
use kernel::ids::{ProjectPartyId, ProjectScanId};
use kernel::states::project::{PartyKind, ProjectState, SignWay};
use kernel::words::Compartment;
use kernel::{Coded, Date};
use policy::Why;
use policy::projects::{PartyFacts, ProjectFacts, Read, Sign, View};
use web::{Choice, Ctx, Done, FieldErrors, FieldView, Form, OrHidden, OrStale, PageError, PageResult, Ui};

use super::reserved;
use super::shared::{self, Frame};
use crate::events::{ScanTaken, VersionDeclined, VersionSigned};
use crate::news;
use crate::parties::{self, Answer, Party, Words};
use crate::store::Project;
use crate::versions::{self, Version};

/// Somebody here can sign for the party in some way.
pub fn may(ctx: &Ctx, party: &PartyFacts) -> bool {
    SignWay::ALL.iter().any(|way| ctx.actor.may(Sign(*way), party))
}

#[derive(Template)]
#[template(path = "sign.html")]
struct SignPage {
    ui: Ui,
    frame: Frame,
    errors: FieldErrors,
    who: String,
    number: i64,
    hash: String,
    /// Nothing but the own click.
    by_account: bool,
    ways: Vec<Choice>,
    answers: Vec<Choice>,
    answer: FieldView,
    way: FieldView,
    name: FieldView,
    witness: FieldView,
    day: FieldView,
    reason: FieldView,
    scan: FieldView,
    orally: bool,
}

/// Somebody asks to sign a version that does not wait for signatures.
#[derive(Template)]
#[template(path = "old.html")]
struct OldPage {
    ui: Ui,
    frame: Frame,
    number: i64,
    /// The one that waits, 0 where none does.
    current: i64,
    in_force: i64,
}

/// A version, one of its parties, and what the rule says about them.
struct Meant {
    project: Project,
    version: Version,
    party: Party,
    facts: PartyFacts,
    ways: Vec<SignWay>,
}

async fn meant(
    ctx: &Ctx,
    tx: &mut impl db::Reads,
    (case, number, party): &(String, String, String),
) -> Result<Meant, PageError> {
    let project = shared::find(ctx, tx, case).await?;
    let facts = &project.facts;
    let view = ctx.actor.permit::<View>(facts)?;
    let number: i64 = number.parse().ok().or_hidden()?;
    let version =
        versions::list(tx, &view, facts).await?.into_iter().find(|version| version.number == number).or_hidden()?;
    let words = ctx.actor.permit_to(Read(Compartment::Identity), facts).ok().map(|permit| permit.sealed());
    let id = ProjectPartyId::parse(party).or_hidden()?;
    let reserved = reserved::of(ctx, tx, facts).await?;
    let parties = reserved.parties(ctx, tx, &view, (facts, number), words.as_ref()).await?;
    let party = parties.into_iter().find(|party| party.id == id).or_hidden()?;
    let facts = party.facts(facts, number);
    let ways = SignWay::ALL.iter().filter(|way| ctx.actor.may(Sign(**way), &facts)).copied().collect();
    Ok(Meant { project, version, party, facts, ways })
}

/// The version no longer waits, and the actor would have a right to sign it if it did.
fn is_old(ctx: &Ctx, meant: &Meant) -> bool {
    let facts = &meant.facts;
    let waits = ProjectFacts { state: ProjectState::Agreed, agreed: facts.number, ..facts.project.clone() };
    let waiting = PartyFacts { project: waits, has_signed: false, ..facts.clone() };
    let now = facts.project.state == ProjectState::Agreed && facts.number == facts.project.agreed;
    !now && !facts.has_signed && may(ctx, &waiting)
}

async fn old(ctx: &Ctx, tx: &mut impl db::Reads, meant: &Meant) -> Result<OldPage, PageError> {
    let facts = &meant.project.facts;
    let (frame, _) = shared::frame(ctx, tx, &facts.case, ("-", &Vec::new())).await?;
    let current = if facts.state == ProjectState::Agreed { facts.agreed } else { 0 };
    Ok(OldPage { ui: frame.ui.clone(), frame, number: meant.version.number, current, in_force: facts.signed })
}

/// `GET /cases/{case}/project/texts/{number}/sign/{party}`
pub async fn ask(ctx: Ctx, Path(path): Path<(String, String, String)>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let meant = meant(&ctx, &mut tx, &path).await?;
    if is_old(&ctx, &meant) {
        return ctx.page(&old(&ctx, &mut tx, &meant).await?);
    }
    if meant.ways.is_empty() {
        refused(&ctx, &meant)?;
    }
    ctx.recently_proven()?;
    let page = page(&ctx, &mut tx, &meant, &Form::default(), Vec::new()).await?;
    ctx.page(&page)
}

/// Says why nobody here signs for this party.
fn refused(ctx: &Ctx, meant: &Meant) -> Result<(), PageError> {
    let way = if meant.party.kind == PartyKind::Body { SignWay::Account } else { SignWay::Paper };
    ctx.actor.permit_to(Sign(way), &meant.facts)?;
    Ok(())
}

async fn page(
    ctx: &Ctx,
    tx: &mut impl db::Reads,
    meant: &Meant,
    form: &Form,
    errors: FieldErrors,
) -> Result<SignPage, PageError> {
    let (frame, case) = shared::frame(ctx, tx, &meant.project.facts.case, ("-", &errors)).await?;
    let ui = &frame.ui;
    let typed = |name: &str, otherwise: &str| {
        let value = if form.has(name) { form.text(name) } else { otherwise };
        FieldView::new(name, value).with_errors(&errors)
    };
    let first = meant.ways.first().copied().unwrap_or(SignWay::Paper);
    let name = match meant.party.kind {
        PartyKind::Person => case.card.label(),
        PartyKind::Guardian => meant.party.words.party.clone(),
        PartyKind::Body => String::new(),
    };
    let answers = [("signs", "projects-answer-signs"), ("declines", "projects-answer-declines")];
    Ok(SignPage {
        who: shared::party_view(ui, &frame.href, meant.version.number, &meant.party, false).who,
        number: meant.version.number,
        hash: meant.version.hash.clone(),
        by_account: meant.ways == [SignWay::Account],
        ways: meant.ways.iter().map(|way| Choice::new(way.code(), ui.code(*way))).collect(),
        answers: answers.iter().map(|(value, id)| Choice::new(*value, ui.say(id))).collect(),
        answer: typed("answer", "signs"),
        way: typed("way", first.code()),
        // Who clicks for the own body types no name.
        name: FieldView { optional: meant.ways.contains(&SignWay::Account), ..typed("name", &name) },
        witness: typed("witness", "").optional(),
        day: typed("day", &ui.date_short(ctx.actor.today)),
        reason: typed("reason", "").optional(),
        scan: typed("scan", "").optional(),
        orally: meant.ways.contains(&SignWay::Orally),
        errors,
        ui: frame.ui.clone(),
        frame,
    })
}

const LIMITS: Limits = Limits { bytes: 10 << 20, pixels: 60_000_000, unpacked: 200 << 20 };
const MOST_NAME: usize = 200;
const MOST_REASON: usize = 4000;

/// What was answered, read from the form.
struct Given {
    way: SignWay,
    signs: Option<Date>,
    words: Words,
    file: Option<CleanFile>,
}

fn read(ctx: &Ctx, ui: &Ui, meant: &Meant, form: &Form) -> Result<Given, FieldErrors> {
    let mut errors = FieldErrors::new();
    let mut fault = |name: &str, id: &str| errors.push((name.to_owned(), ui.say(id).into_owned()));
    let way = SignWay::parse(form.text("way")).filter(|way| meant.ways.contains(way));
    if way.is_none() {
        fault("way", "projects-fault-way");
    }
    let by_hand = way.is_some_and(|way| way != SignWay::Account);
    let signs = match form.text("answer") {
        "signs" => true,
        "declines" => false,
        _ => {
            fault("answer", "projects-fault-answer");
            true
        }
    };
    let on = if by_hand { packs::parse_date(form.text("day")) } else { Some(ctx.actor.today) };
    match on {
        None => fault("day", "field-fault-not-a-date"),
        Some(day) if day > ctx.actor.today => fault("day", "projects-fault-future"),
        Some(_) => {}
    }
    let words = Words {
        party: String::new(),
        name: if by_hand { form.text("name").to_owned() } else { String::new() },
        witness: if way == Some(SignWay::Orally) { form.text("witness").to_owned() } else { String::new() },
        reason: if signs { String::new() } else { form.text("reason").to_owned() },
    };
    if by_hand && words.name.is_empty() {
        fault("name", "projects-fault-name");
    }
    if way == Some(SignWay::Orally) && words.witness.is_empty() {
        fault("witness", "projects-fault-witness");
    }
    if !signs && words.reason.is_empty() {
        fault("reason", "projects-fault-reason");
    }
    for (name, text, most) in [
        ("name", &words.name, MOST_NAME),
        ("witness", &words.witness, MOST_NAME),
        ("reason", &words.reason, MOST_REASON),
    ] {
        if text.chars().count() > most {
            fault(name, "field-fault-too-long");
        }
    }
    let file = match form.upload("scan").filter(|_| by_hand) {
        Some(upload) => inspect(&upload.file_name, &upload.bytes, &LIMITS)
            .map_err(|wrong| errors.push(("scan".to_owned(), ui.code(wrong))))
            .ok(),
        None => None,
    };
    // For a body the signed sheet speaks, not whoever records it.
    let of_body = meant.party.kind == PartyKind::Body && way == Some(SignWay::Paper);
    if of_body && signs && file.is_none() && errors.iter().all(|(name, _)| name != "scan") {
        errors.push(("scan".to_owned(), ui.say("projects-fault-scan").into_owned()));
    }
    match way {
        Some(way) if errors.is_empty() => Ok(Given { way, signs: on.filter(|_| signs), words, file }),
        _ => Err(errors),
    }
}

/// `POST /cases/{case}/project/texts/{number}/sign/{party}`
pub async fn answer(ctx: Ctx, Path(path): Path<(String, String, String)>, form: Form) -> PageResult {
    ctx.recently_proven()?;
    let mut tx = ctx.write(&form).await?;
    let meant = meant(&ctx, &mut tx, &path).await?;
    if is_old(&ctx, &meant) {
        return ctx.again(&old(&ctx, &mut tx, &meant).await?);
    }
    if meant.ways.is_empty() {
        refused(&ctx, &meant).map_err(|error| match error {
            PageError::Refused(Why::AlreadyDecided) => PageError::Stale { typed: form.typed() },
            other => other,
        })?;
    }
    // What is signed is what was shown.
    if form.text("hash") != meant.version.hash {
        return Err(PageError::Stale { typed: form.typed() });
    }
    let given = match read(&ctx, &ctx.ui(), &meant, &form) {
        Ok(given) => given,
        Err(errors) => return ctx.again(&page(&ctx, &mut tx, &meant, &form, errors).await?),
    };
    let permit = ctx.actor.permit_to(Sign(given.way), &meant.facts)?;
    let scan = given.file.as_ref().map(|file| (ProjectScanId::new(ctx.now(), &ctx.app.random), file));
    let answer = Answer { signs: given.signs, words: given.words, hash: &meant.version.hash, scan, at: ctx.now() };
    let facts = &meant.project.facts;
    let answered = parties::answer(&mut tx, &ctx.app.vault, &permit, (facts, &meant.party), &answer).await?;
    if answered.or_stale(&form)? {
        news::tell_team(&ctx, &mut tx, &meant.project, "project-signed").await?;
    } else if given.signs.is_none() {
        news::tell_lead(&ctx, &mut tx, &meant.project, "project-declined");
    }
    let (case, party, number) = (facts.case.id, meant.party.id, meant.version.number);
    let (author, to) = (permit.author(ctx.now()), format!("{}#signatures", meant.project.href()));
    if given.signs.is_some() {
        let event = VersionSigned { case, party, number, hash: meant.version.hash, way: given.way };
        return ctx.done(tx, &form, &author, &event, &to, Done::SignatureKept).await;
    }
    ctx.done(tx, &form, &author, &VersionDeclined { case, party, number }, &to, Done::Saved).await
}

/// `GET /cases/{case}/project/scans/{scan}`
pub async fn scan(ctx: Ctx, Path((case, id)): Path<(String, String)>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let project = shared::find(&ctx, &mut tx, &case).await?;
    let id = ProjectScanId::parse(&id).or_hidden()?;
    let permit = ctx.actor.permit_to(Read(Compartment::Identity), &project.facts)?;
    let found = parties::scan(&mut tx, &ctx.app.vault, &permit, (&ctx.actor, &project.facts, project.id()), id).await?;
    let (bytes, kind, name) = found.or_hidden()?;
    drop(tx);
    ctx.record(&permit.author(ctx.now()), &ScanTaken { case: project.case(), scan: id }).await?;
    web::download(bytes, kind.media_type(), &name)
}
