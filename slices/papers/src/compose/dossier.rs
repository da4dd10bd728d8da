//! The dossier of a referral: what its reader may read of it, or what somebody gets who asked for access to acts.

use db::{ReadTx, Reads, args, statements};
use i18n::Lang;
use kernel::states::referral::{State, Step};
use kernel::words::PaperKind;
use packs::{Answer, Field, FieldKind, PackSet};
use people::reading::Reading;
use policy::papers::{GiveAccess, ReadPapers};
use policy::referral::{ReferralFacts, View};
use policy::{Actor, Permit};
use referrals::{answers, files};
use serde_json::{Value, json};
use web::{App, OrHidden, PageError};

use super::envelope::{Envelope, Language};

statements! {
    ROW: Permit<ReadPapers> = "SELECT number, number_year, form_version FROM referrals WHERE id = $1";
    HISTORY: Permit<ReadPapers> = "SELECT s.at, s.step, s.to_state, b.name FROM referral_steps s
        JOIN bodies b ON b.id = s.body_id WHERE s.referral_id = $1 ORDER BY s.seq";
    IMPRINT: Permit<ReadPapers> = "SELECT id, sha256 FROM attachments WHERE referral_id = $1 AND removed_at IS NULL";
}

/// A dossier and which compartments stand in it, for the event.
pub struct Dossier {
    pub data: Value,
    pub read: Vec<Reading>,
}

/// What a dossier is wanted for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    Reading,
    Access,
}

/// For whom it is printed, with the permits that this takes.
#[derive(Debug, Clone)]
pub enum Reader {
    Oneself(Permit<ReadPapers>),
    /// Access to acts (artt. 22-24 L. 241/1990): what concerns health, justice, protection and third parties is left out.
    Access(Permit<ReadPapers>, Permit<GiveAccess>),
}

impl Reader {
    /// Asks the rules.
    pub fn of(actor: &Actor, facts: &ReferralFacts, purpose: Purpose) -> Result<Self, PageError> {
        let read = actor.permit::<ReadPapers>(facts)?;
        Ok(match purpose {
            Purpose::Reading => Self::Oneself(read),
            Purpose::Access => Self::Access(read, actor.permit::<GiveAccess>(facts)?),
        })
    }

    pub fn permit(&self) -> &Permit<ReadPapers> {
        match self {
            Self::Oneself(read) | Self::Access(read, _) => read,
        }
    }

    pub fn is_access(&self) -> bool {
        matches!(self, Self::Access(..))
    }
}

pub async fn dossier(
    app: &App,
    tx: &mut ReadTx,
    actor: &Actor,
    reader: &Reader,
    facts: &ReferralFacts,
) -> Result<Dossier, PageError> {
    let packs = app.packs();
    let view = actor.permit::<View>(facts)?;
    let row = tx.first(&ROW, reader.permit(), args![facts.id]).await?.or_hidden()?;
    let card = people::card(tx, &view, facts.person).await?.or_hidden()?;
    let readable = answers::readable(tx, &app.vault, actor, &view, facts).await?;
    let version = row.text("form_version")?;
    let form = packs.form(&version).unwrap_or_else(|| packs.current_form(actor.today));
    // For access nothing may tell whether a sealed part was filled at all: its questions are not there.
    let shows = |field: &Field| !(reader.is_access() && field.compartment.is_sealed());
    let mut sections: Vec<Value> = form
        .read_out(&readable.answers, "it", &packs)
        .into_iter()
        .map(|section| {
            let line = |field: &Field, answer: &Answer| {
                let redacted = reader.is_access() && field.withheld;
                let text = if redacted { String::new() } else { words(&packs, field, answer).join("; ") };
                json!({ "label": field.label.it, "text": text, "redacted": redacted })
            };
            let fields = section.fields.iter().filter(|read| shows(read.field));
            let rows: Vec<Value> = fields.map(|read| line(read.field, read.answer)).collect();
            json!({ "title": section.section.title.it, "rows": rows })
        })
        .collect();
    sections.retain(|section| section["rows"].as_array().is_some_and(|rows| !rows.is_empty()));
    if reader.is_access() {
        // Always there, so that nobody learns from it what there is.
        let label = i18n::say(Lang::default(), "papers-covered-law");
        let row = json!({ "label": label, "text": "", "redacted": true });
        sections.push(json!({ "title": i18n::say(Lang::default(), "papers-covered"), "rows": [row] }));
    }
    let number = row.opt_int("number")?.zip(row.opt_int("number_year")?);
    let from = network::body(tx, actor.body).await?.or_hidden()?;
    let body = json!({
        "person": card.label(),
        "mode": if reader.is_access() { "access" } else { "full" },
        "sections": sections,
        "history": history(tx, reader, facts, packs.territory().time_zone()).await?,
        "attachments": attachments(tx, actor, &view, reader, facts).await?,
    });
    let envelope = Envelope {
        kind: PaperKind::Dossier,
        language: Language::of_procedure(&packs, PaperKind::Dossier),
        date: actor.today,
        from: &from,
        to: None,
        protocol: None,
        ours: number.map(|(number, year)| format!("{number}/{year}")).unwrap_or_default(),
        code: String::new(),
        check: String::new(),
        responsible: super::envelope::responsible(actor),
    };
    let mut read = readable.read;
    read.retain(|reading| !(reader.is_access() && reading.compartment.is_sealed()));
    Ok(Dossier { data: envelope.with(&packs, body), read })
}

fn words(packs: &PackSet, field: &Field, answer: &Answer) -> Vec<String> {
    let told = packs.words_of(field, answer, "it");
    let in_words = |word: String| match field.kind {
        FieldKind::Date => word.parse().map_or(word, |day: kernel::Date| i18n::date(Lang::default(), day)),
        FieldKind::YesNo if word == "yes" || word == "no" => i18n::say(Lang::default(), &word),
        _ => word,
    };
    told.into_iter().map(in_words).collect()
}

async fn history(
    tx: &mut impl Reads,
    reader: &Reader,
    facts: &ReferralFacts,
    zone: &str,
) -> Result<Vec<Value>, PageError> {
    let mut lines = Vec::new();
    for row in tx.all(&HISTORY, reader.permit(), args![facts.id]).await? {
        let at = row.instant("at")?.local(zone).strftime("%Y-%m-%dT%H:%M").to_string();
        let (_, state): (Step, State) = (row.code("step")?, row.code("to_state")?);
        let step = i18n::code(Lang::default(), state);
        lines.push(json!({ "at": at, "step": step, "body": row.text("name")? }));
    }
    Ok(lines)
}

async fn attachments(
    tx: &mut impl Reads,
    actor: &Actor,
    view: &Permit<View>,
    reader: &Reader,
    facts: &ReferralFacts,
) -> Result<Vec<Value>, PageError> {
    let imprints = tx.all(&IMPRINT, reader.permit(), args![facts.id]).await?;
    let imprint = |id: String| {
        let row = imprints.iter().find(|row| row.text("id").is_ok_and(|found| found == id));
        row.and_then(|row| row.text("sha256").ok()).unwrap_or_default()
    };
    let readable = files::readable(tx, actor, view, facts).await?;
    // The name of a file often says what is in it, and about whom.
    let name = |nth: usize, name: &str| match reader.is_access() {
        true => i18n::say_with(Lang::default(), "papers-attachment", &[("number", (nth + 1).into())]),
        false => name.to_owned(),
    };
    let shown = readable.iter().filter(|file| !(reader.is_access() && file.compartment.is_sealed()));
    let told = |(nth, file): (usize, &files::Attachment)| json!({ "name": name(nth, &file.name), "sha256": imprint(file.id.to_string()) });
    Ok(shown.enumerate().map(told).collect())
}
