//! /cases/{case}/project/texts/{number}/paper: a version as a sheet in easy Italian and in the person's language, to be read and
//! signed. It holds what whoever prints it may read.

use axum::extract::Path;
use kernel::states::project::{EvaluationKind, PartKind, Promiser};
use kernel::words::{Compartment, PaperKind};
use kernel::{Coded, Date};
use packs::{ListItem, PackSet};
use policy::projects::{Read, View};
use serde_json::{Value, json};
use web::{Ctx, OrHidden, PageResult};

use super::{reserved, shared};
use crate::content::Content;
use crate::events::ProjectPrinted;
use crate::parties::Party;
use crate::rules;
use crate::store::Project;
use crate::translations::{self, Words};
use crate::versions::{self, Frozen};

/// Days on which the project is looked at again that a sheet names.
const NAMED_DAYS: usize = 4;

pub async fn print(ctx: Ctx, Path((case, number)): Path<(String, String)>) -> PageResult {
    ctx.recently_proven()?;
    papers::counted(&ctx).await?;
    let mut tx = ctx.app.db.read().await?;
    let project = shared::find(&ctx, &mut tx, &case).await?;
    let (vault, facts, packs) = (&ctx.app.vault, &project.facts, ctx.app.packs());
    let permit = ctx.actor.permit_to(Read(Compartment::Identity), facts)?;
    let view = ctx.actor.permit::<View>(facts)?;
    let number: i64 = number.parse().ok().or_hidden()?;
    let all = versions::list(&mut tx, &view, facts).await?;
    let version = all.into_iter().find(|version| version.number == number).or_hidden()?;
    let (_, case) = shared::frame(&ctx, &mut tx, &facts.case, ("-", &Vec::new())).await?;
    let (parts, read) = versions::readable(&mut tx, vault, &ctx.actor, facts, number).await?;
    let lang = case.card.lang.as_str();
    let translated = translations::readable(&mut tx, vault, &ctx.actor, facts, (number, lang)).await?;
    let reserved = reserved::of(&ctx, &mut tx, facts).await?;
    let parties = reserved.parties(&ctx, &mut tx, &view, (facts, number), Some(&permit.sealed())).await?;
    // What is signed shows the whole version: for who reads a part of it the sheet is there to be read.
    let whole = versions::is_whole_for(&mut tx, &ctx.actor, facts, number).await?;
    let from = network::body(&mut tx, ctx.actor.body).await?.or_hidden()?;
    drop(tx);
    let sheet = Sheet { packs: &packs, lang, words: &translated.words };
    let person = case.card.label();
    let signed = parties.iter().filter(|_| whole).map(|party| party_of(party, &person)).collect::<Vec<_>>();
    let mut body = json!({
        "person": person,
        "number": number,
        "agreed": version.agreed_at.local_date(packs.territory().time_zone()).to_string(),
        "hash": if whole { version.hash.as_str() } else { "" },
        "reviews": reviews(&project, &packs, ctx.actor.today),
        "parties": signed,
    });
    for (kind, name) in [
        (PartKind::Goal, "goals"),
        (PartKind::Action, "actions"),
        (PartKind::Commitment, "promises"),
        (PartKind::Risk, "risks"),
    ] {
        body[name] = parts.iter().filter(|(_, part)| part.kind == kind).map(|(_, part)| sheet.part(part)).collect();
    }
    let own = parts.iter().find(|(_, part)| part.kind == PartKind::Statement);
    body["own"] = own.map_or_else(|| json!({}), |(_, part)| sheet.part(part));
    let mut data = papers::internal(&packs, PaperKind::Project, &from, lang, &ctx.actor, body);
    // What was taken back is no text that anybody signs.
    data["draft"] = json!(version.withdrawn_at.is_some());
    let printed = papers::press::print(&ctx.app, PaperKind::Project, data).await?;
    shared::opened(&ctx, &case, read).await?;
    let event = ProjectPrinted { case: facts.case.id, number };
    ctx.record(&permit.author(ctx.now()), &event).await?;
    web::download(printed.pdf, "application/pdf", &format!("{}-project-{number}.pdf", ctx.actor.today))
}

/// What is still to come, soonest first.
fn reviews(project: &Project, packs: &PackSet, today: Date) -> Vec<String> {
    let all = rules::calendar(project.days, packs.project()).into_iter();
    let coming = all.filter(|due| due.on >= today && due.kind != EvaluationKind::FollowUp);
    coming.take(NAMED_DAYS).map(|due| due.on.to_string()).collect()
}

fn party_of(party: &Party, person: &str) -> Value {
    use kernel::states::project::PartyKind as Kind;
    let name = match party.kind {
        Kind::Person => person,
        Kind::Guardian => &party.words.party,
        Kind::Body => &party.body_name,
    };
    let state = match (party.has_signed, party.has_declined) {
        (true, _) => "signed",
        (_, true) => "declined",
        _ => "waits",
    };
    json!({
        "kind": party.kind.code(),
        "name": name,
        "state": state,
        "day": party.signed_on.map(|day| day.to_string()).unwrap_or_default(),
        "way": party.way.map(Coded::code).unwrap_or_default(),
    })
}

/// How the words of a version are put on a sheet: in Italian, and in the person's language where somebody wrote them.
struct Sheet<'a> {
    packs: &'a PackSet,
    lang: &'a str,
    words: &'a Words,
}

impl Sheet<'_> {
    fn part(&self, part: &Frozen) -> Value {
        let content = &part.content;
        let own = |field: &str| self.own(part, field);
        match part.kind {
            PartKind::Statement => json!({
                "matters": own("matters"),
                "wants": own("wants"),
                "helps": own("helps"),
                "avoid": own("avoid"),
                "strengths": own("strengths"),
            }),
            PartKind::Goal => json!({ "words": own("words"), "until": content.get("target") }),
            PartKind::Action => json!({
                "tool": listed(self.packs.project().tools(), part, "tool"),
                "who": provider(part),
                "what": own("what"),
                "start": content.get("start"),
                "end": content.get("end"),
                "hours": content.get("hours"),
                "funding": listed(self.packs.project().funding(), part, "funding"),
            }),
            PartKind::Commitment => json!({ "who": promiser(content), "name": provider(part), "words": own("words") }),
            PartKind::Risk => {
                json!({ "words": own("words"), "response": own("response"), "who": content.get("name") })
            }
        }
    }

    fn own(&self, part: &Frozen, field: &str) -> Value {
        let italian = part.content.get(field);
        match self.words.get(&translations::name(part.id, field)) {
            Some(other) if !italian.is_empty() => json!({ "it": italian, self.lang: other }),
            _ if italian.is_empty() => json!(""),
            _ => json!({ "it": italian }),
        }
    }
}

fn promiser(content: &Content) -> &'static str {
    Promiser::parse(content.get("who")).map_or("body", Coded::code)
}

/// The body, or the name of who has no place in the network.
fn provider(part: &Frozen) -> &str {
    part.said.get("body").map_or_else(|| part.content.get("name"), String::as_str)
}

/// A code of a list in the four languages; what it was called when it was agreed, where the list has it no more.
fn listed(items: &[ListItem], part: &Frozen, field: &str) -> Value {
    let code = part.content.get(field);
    if code.is_empty() {
        return json!("");
    }
    match items.iter().find(|item| item.code == code) {
        Some(item) => {
            let label = &item.label;
            json!({ "it": label.it, "en": label.en, "fr": label.fr, "de": label.de })
        }
        None => json!({ "it": part.said.get(field).map_or(code, String::as_str) }),
    }
}
