//! /me/project: the agreed words in the person's language, and the signature with the code given anew.

use askama::Template;
use audit::{About, News};
use axum::http::HeaderMap;
use db::Reads;
use i18n::Lang;
use kernel::Date;
use kernel::states::project::PartKind;
use packs::PackSet;
use projects::content::{self, Shape};
use projects::own::{self as plan, OwnAnswer, OwnParty, OwnProject, OwnText};
use projects::versions::Frozen;
use web::{Form, PageError, PageResult, Visit};

use super::door::Proven;
use super::frame::{Frame, MOST_CHARS, Told, here, shown, to, words};
use super::over;
use crate::events::{OwnProjectDeclined, OwnProjectSigned};
use crate::speech::Said;
use crate::team;
use crate::visit::Entered;

/// One thing that the project says.
struct Line {
    said: Said,
    /// Who, until when: under it.
    beside: String,
}

struct Block {
    /// Which drawing stands beside it.
    sign: &'static str,
    title: String,
    lines: Vec<Line>,
}

#[derive(Template)]
#[template(path = "project.html")]
struct ProjectPage {
    frame: Frame,
    blocks: Vec<Block>,
    none: bool,
    next: String,
    state: String,
    signs: bool,
    /// A signature is asked, and it is not given on a phone: nothing is said of why.
    in_person: bool,
}

/// A guardian's name: they sign in the line of the version that has it. `None` for the person.
async fn guardian(visit: &Visit, own: &Entered, tx: &mut impl Reads) -> Result<Option<String>, PageError> {
    let (app, view) = (&visit.app, &own.view);
    let Some(figure) = view.guardian() else { return Ok(None) };
    let team = team::of(tx, &app.vault, view, (app.packs().team(), app.today())).await?;
    Ok(team.into_iter().find(|one| one.figure == Some(figure)).map(|one| one.name))
}

/// The signature that is asked of who looks.
async fn asked(
    visit: &Visit,
    own: &Entered,
    tx: &mut impl Reads,
    project: &OwnProject,
) -> Result<Option<OwnParty>, PageError> {
    let name = guardian(visit, own, tx).await?.unwrap_or_default();
    Ok(plan::party(tx, &visit.app.vault, &own.view, project, &name).await?)
}

pub async fn show(visit: Visit, headers: HeaderMap) -> PageResult {
    let mut tx = visit.app.db.read().await?;
    let Some(own) = here(&visit, &headers, &mut tx).await? else {
        drop(tx);
        return over::ended(&visit).await;
    };
    let t = own.speech;
    let Some(project) = plan::of(&mut tx, &own.view).await? else {
        drop(tx);
        shown(&visit, &own, "project", Vec::new()).await?;
        let frame = Frame::inside(&visit, &own);
        return visit.page(&ProjectPage {
            frame,
            blocks: Vec::new(),
            none: true,
            next: String::new(),
            state: String::new(),
            signs: false,
            in_person: false,
        });
    };
    let text = plan::text(&mut tx, &visit.app.vault, &own.view, &project, t.tag()).await?;
    let party = asked(&visit, &own, &mut tx, &project).await?;
    drop(tx);
    shown(&visit, &own, "project", text.read.clone()).await?;
    let waits = project.waits() && party.as_ref().is_some_and(|party| party.signed_on.is_none());
    let may_sign = text.whole && own.view.act().is_some();
    let state = match &party {
        Some(OwnParty { signed_on: Some(day), .. }) => t.say1("own-project-signed", "day", t.day(*day)),
        Some(party) if party.has_declined => t.say("own-project-declined"),
        _ => String::new(),
    };
    visit.page(&ProjectPage {
        frame: Frame::inside(&visit, &own),
        blocks: blocks(&own, &text),
        none: false,
        next: project.next.map_or_else(String::new, |(day, _)| t.say1("own-project-next", "day", t.day(day))),
        state,
        signs: waits && may_sign,
        in_person: waits && !may_sign,
    })
}

/// Kinds of parts with their drawings and titles, in the order in which they are read.
const KINDS: [(PartKind, &str, &str); 5] = [
    (PartKind::Statement, "voice", "own-project-wants"),
    (PartKind::Goal, "goal", "own-project-goals"),
    (PartKind::Action, "steps", "own-project-actions"),
    (PartKind::Commitment, "hands", "own-project-promises"),
    (PartKind::Risk, "care", "own-project-risks"),
];

fn blocks(own: &Entered, text: &OwnText) -> Vec<Block> {
    let block = |(kind, sign, title): (PartKind, &'static str, &str)| {
        let lines: Vec<Line> =
            text.parts.iter().filter(|part| part.kind == kind).flat_map(|part| lines(own, text, part)).collect();
        (!lines.is_empty()).then(|| Block { sign, title: own.speech.say(title), lines })
    };
    KINDS.into_iter().filter_map(block).collect()
}

/// The fields of a part that say something to the person.
fn lines(own: &Entered, text: &OwnText, part: &Frozen) -> Vec<Line> {
    let fields: &[&str] = match part.kind {
        PartKind::Statement => &["wants", "matters", "helps", "avoid", "strengths"],
        PartKind::Goal | PartKind::Commitment => &["words"],
        PartKind::Action => &["what"],
        PartKind::Risk => &["words", "response"],
    };
    let t = own.speech;
    let beside = || {
        let who = part.said.get("body").map_or_else(|| part.content.get("name"), String::as_str);
        let until = part.content.get(if part.kind == PartKind::Goal { "target" } else { "end" });
        let until = packs::parse_date(until).map(|day: Date| t.say1("own-project-until", "day", t.day(day)));
        let who = if who.is_empty() { None } else { Some(who.to_owned()) };
        who.into_iter().chain(until).collect::<Vec<_>>().join(" · ")
    };
    let mut found = Vec::new();
    for field in fields {
        let (said, translated) = text.said(part, field);
        // What an action is, when nobody described it: the words its tool had on that day.
        let said = if said.is_empty() && part.kind == PartKind::Action {
            part.said.get("tool").cloned().unwrap_or_default()
        } else {
            said
        };
        if !said.is_empty() {
            let lang = if translated { t.tag() } else { "it" };
            found.push(Line { said: Said { text: said, lang }, beside: String::new() });
        }
    }
    if let Some(last) = found.last_mut() {
        last.beside = beside();
    }
    found
}

/// One field of what is signed.
struct Field {
    label: Said,
    said: Said,
    /// What is signed, where the line above says it in another language.
    italian: String,
}

/// The parts of one kind, each with all that it says.
struct Kind {
    sign: &'static str,
    title: String,
    parts: Vec<Vec<Field>>,
}

const ITALIAN: &str = "it";

/// Everything that is under the hash: who signs has read it, in the language of the page and in Italian.
fn whole(visit: &Visit, own: &Entered, text: &OwnText) -> Vec<Kind> {
    let packs = visit.app.packs();
    let kind = |(kind, sign, title): (PartKind, &'static str, &str)| {
        let of_kind = text.parts.iter().filter(|part| part.kind == kind);
        let parts: Vec<_> = of_kind.map(|part| fields(own, &packs, text, part)).filter(|all| !all.is_empty()).collect();
        (!parts.is_empty()).then(|| Kind { sign, title: own.speech.say(title), parts })
    };
    KINDS.into_iter().filter_map(kind).collect()
}

/// Every field of a part that is not empty.
fn fields(own: &Entered, packs: &PackSet, text: &OwnText, part: &Frozen) -> Vec<Field> {
    let t = own.speech;
    let told = content::fields(part.kind).iter().filter(|field| !part.content.get(field.name).is_empty());
    let one = |field: &content::Field| {
        let (value, frozen) = (part.content.get(field.name), part.said.get(field.name).map(String::as_str));
        let in_lang = |lang: Lang| content::told(lang, packs, field.shape, value, &Vec::new(), frozen);
        // The words that codes had when they were frozen are the ones that are signed.
        let italian = frozen.map_or_else(|| in_lang(Lang::Italian), str::to_owned);
        let said = match (text.said(part, field.name), field.shape) {
            ((words, true), _) => Said { text: words, lang: t.tag() },
            // Typed words are in the language in which they were typed.
            (_, Shape::Long | Shape::Text | Shape::Body) => Said { text: italian.clone(), lang: ITALIAN },
            (_, Shape::Date) => {
                let day = part.content.date(field.name).map(|day| t.day(day));
                Said { text: day.unwrap_or_else(|| italian.clone()), lang: t.tag() }
            }
            _ => t.in_house(&italian, in_lang),
        };
        let label = t.in_house(&i18n::say(Lang::Italian, field.label), |lang| i18n::say(lang, field.label));
        let italian = if said.text == italian || field.shape == Shape::Date { String::new() } else { italian };
        Field { label, said, italian }
    };
    told.map(one).collect()
}

#[derive(Template)]
#[template(path = "sign.html")]
struct SignPage {
    frame: Frame,
    /// Everything under the hash, part by part.
    whole: Vec<Kind>,
    /// The pages speak another language than the text that is signed.
    translated: bool,
    hash: String,
    reason: String,
    declines: bool,
    faults: Vec<(&'static str, String)>,
}

impl SignPage {
    fn fault(&self, name: &str) -> Option<&str> {
        self.faults.iter().find(|(field, _)| *field == name).map(|(_, words)| words.as_str())
    }
}

/// What is to be signed here and by whom. `None`: nothing, or it is signed face to face.
pub(super) async fn meant(
    visit: &Visit,
    own: &Entered,
    tx: &mut impl Reads,
) -> Result<Option<(OwnProject, OwnParty, OwnText)>, PageError> {
    let Some(project) = plan::of(tx, &own.view).await?.filter(OwnProject::waits) else { return Ok(None) };
    let text = plan::text(tx, &visit.app.vault, &own.view, &project, own.speech.tag()).await?;
    let party = asked(visit, own, tx, &project).await?.filter(|party| party.signed_on.is_none());
    Ok(party.filter(|_| text.whole).map(|party| (project, party, text)))
}

/// `GET /me/project/sign`
pub async fn ask(visit: Visit, headers: HeaderMap) -> PageResult {
    let mut tx = visit.app.db.read().await?;
    let Some(own) = here(&visit, &headers, &mut tx).await? else {
        drop(tx);
        return over::ended(&visit).await;
    };
    let Some((project, _, text)) = meant(&visit, &own, &mut tx).await? else { return visit.see("/me/project") };
    drop(tx);
    shown(&visit, &own, "sign", text.read.clone()).await?;
    visit.page(&SignPage {
        frame: Frame::inside(&visit, &own),
        whole: whole(&visit, &own, &text),
        translated: own.speech.tag() != ITALIAN,
        hash: project.hash,
        reason: String::new(),
        declines: false,
        faults: Vec::new(),
    })
}

/// `POST /me/project/sign`: the code again is the proof, and what is signed is what was shown.
pub async fn answer(visit: Visit, headers: HeaderMap, form: Form) -> PageResult {
    let mut tx = visit.write(&form).await?;
    let Some(own) = here(&visit, &headers, &mut tx).await? else {
        drop(tx);
        return over::ended(&visit).await;
    };
    own.check(&form)?;
    let Some(act) = own.view.act() else { return visit.see(&to("/me/project", Told::Waits)) };
    let Some((project, party, text)) = meant(&visit, &own, &mut tx).await? else {
        return visit.see(&to("/me/project", Told::Changed));
    };
    if form.text("hash") != project.hash {
        return visit.see(&to("/me/project", Told::Changed));
    }
    let (signs, reason) = (form.text("answer") != "no", words(form.text("reason")));
    let mut faults = Vec::new();
    if !signs && (reason.is_empty() || reason.chars().count() > MOST_CHARS) {
        faults.push(("reason", own.speech.say("own-fault-no-reason")));
    }
    match super::door::anew(&visit, &own.view, tx, form.text("code")).await? {
        Proven::Right(tx) if faults.is_empty() => {
            return kept(&visit, &own, tx, (&project, &party), (&form, &act, signs, &reason)).await;
        }
        Proven::Right(_) => {}
        Proven::Wrong(fault) => faults.push(("code", own.speech.say(fault))),
        Proven::Over(page) => return Ok(page),
    }
    visit.again(&SignPage {
        frame: Frame::inside(&visit, &own).with_faults(),
        whole: whole(&visit, &own, &text),
        translated: own.speech.tag() != ITALIAN,
        hash: project.hash,
        reason,
        declines: !signs,
        faults,
    })
}

async fn kept(
    visit: &Visit,
    own: &Entered,
    mut tx: db::WriteTx,
    (project, party): (&OwnProject, &OwnParty),
    (form, act, signs, reason): (&Form, &policy::own::OwnAct, bool, &str),
) -> PageResult {
    let (app, now, view) = (&visit.app, visit.now(), &own.view);
    let name = match guardian(visit, own, &mut tx).await? {
        Some(name) => name,
        None => people::card(&mut tx, view, view.person()).await?.map(|card| card.label()).unwrap_or_default(),
    };
    let reason = if signs { "" } else { reason };
    let answer = OwnAnswer { signs: signs.then(|| app.today()), name: &name, reason, at: now };
    let Some(all) = plan::answer(&mut tx, &app.vault, act, (project, party), &answer).await? else {
        return visit.see(&to("/me/project", Told::Changed));
    };
    let kind = match (signs, all) {
        (true, true) => "project-signed",
        (true, false) => "own-project-signed",
        (false, _) => "project-declined",
    };
    let to_lead = view.manager().into_iter().collect();
    tx.tell(now, News { kind, about: About::of("project", view.case()), to: to_lead });
    let (case, door, number) = (view.case(), view.door(), project.number);
    let author = view.author(now);
    if signs {
        let event = OwnProjectSigned { case, door, party: party.id, number, hash: project.hash.clone() };
        return visit.done(tx, form, &author, &event, &to("/me/project", Told::Signed), web::Done::Saved).await;
    }
    let event = OwnProjectDeclined { case, door, party: party.id, number };
    visit.done(tx, form, &author, &event, &to("/me/project", Told::Declined), web::Done::Saved).await
}
