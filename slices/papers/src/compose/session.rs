//! Documents of a session: convocation, agenda, the list with names, minutes.

use commission::acts::Moment;
use commission::minutes::Section;
use commission::queries::items::{ItemKind, ItemRow};
use commission::queries::sessions::SessionRow;
use commission::queries::{composition, items, sessions};
use commission::wording::{component_label, item_title};
use db::{ReadTx, Reads, args, statements};
use i18n::Lang;
use kernel::Coded;
use kernel::words::PaperKind;
use network::Body;
use packs::PackSet;
use policy::commission::{ReadAgenda, SessionFacts, View};
use policy::{Actor, Permit};
use serde_json::{Value, json};
use web::{App, OrHidden, PageError};

use super::envelope::{Envelope, Language};

statements! {
    /// $2 is the reader: files under a declared conflict are not there.
    FILES: Permit<ReadAgenda> = concat!("SELECT i.id, b.name AS sender, p.family, p.given, p.birth_year, a.answers
        FROM items i JOIN referrals r ON r.id = i.referral_id JOIN people p ON p.id = r.person_id
            JOIN bodies b ON b.id = r.from_body
            LEFT JOIN referral_answers a ON a.referral_id = r.id AND a.compartment = 'social'
        WHERE i.session_id = $1 AND ", people::no_conflict!("$2"));
}

/// What every document of a session needs.
struct Sitting {
    row: SessionRow,
    commission: composition::Record,
    from: Body,
}

async fn sitting(
    tx: &mut ReadTx,
    actor: &Actor,
    view: &Permit<View>,
    facts: &SessionFacts,
) -> Result<Sitting, PageError> {
    Ok(Sitting {
        row: sessions::one(tx, view, facts.id).await?.or_hidden()?,
        commission: composition::record(tx, view, facts.commission.id).await?.or_hidden()?,
        from: network::body(tx, actor.body).await?.or_hidden()?,
    })
}

impl Sitting {
    fn envelope(&self, packs: &PackSet, actor: &Actor, kind: PaperKind) -> Envelope<'_> {
        Envelope {
            kind,
            language: Language::of_procedure(packs, kind),
            date: actor.today,
            from: &self.from,
            to: None,
            protocol: None,
            ours: String::new(),
            code: String::new(),
            check: String::new(),
            responsible: String::new(),
        }
    }

    fn told(&self, zone: &str) -> Value {
        let starts = self.row.starts_at.local(zone);
        json!({
            "number": self.row.number,
            "year": self.row.year,
            "starts_at": starts.strftime("%Y-%m-%dT%H:%M").to_string(),
            "date": starts.date().to_string(),
            "place": self.row.place,
            "link": self.row.link,
            "call": if self.row.second_call { "second" } else { "first" },
        })
    }
}

/// A convocation without number, code and address: issuing gives them.
pub async fn convocation(
    app: &App,
    tx: &mut ReadTx,
    actor: &Actor,
    facts: &SessionFacts,
) -> Result<(Value, Body), PageError> {
    let packs = app.packs();
    let view = actor.permit::<View>(&facts.commission)?;
    let read = actor.permit::<ReadAgenda>(&facts.commission)?;
    let sitting = sitting(tx, actor, &view, facts).await?;
    let zone = packs.territory().time_zone();
    let day = sitting.row.day(zone);
    let rules = packs.commission_rules(day);
    let seats = composition::seats_in(tx, &view, facts.commission.id, facts.id, day).await?;
    let members: Vec<Value> = (seats.iter())
        .map(|seat| {
            let role = component_label(rules, &seat.component, Lang::default());
            json!({ "name": seat.name, "body": seat.body_name, "role": role })
        })
        .collect();
    let agenda = items::of_session(tx, &read, actor, &facts.commission, facts.id).await?;
    let body = json!({
        "commission": sitting.commission.name,
        "act": sitting.commission.act,
        "session": sitting.told(zone),
        "members": members,
        "items": agenda.iter().map(coded).collect::<Vec<_>>(),
        "quorum": "",
    });
    let mut envelope = sitting.envelope(&packs, actor, PaperKind::Convocation);
    envelope.responsible = super::envelope::responsible(actor);
    Ok((envelope.with(&packs, body), sitting.from))
}

/// An item by its number, without a name.
fn coded(item: &ItemRow) -> Value {
    let number = item.file.as_ref().map(|file| file.label()).unwrap_or_default();
    let title = match item.kind {
        ItemKind::Correction => item.corrects_label.clone(),
        _ => item.title.clone(),
    };
    json!({
        "position": item.position,
        "kind": item.kind.code(),
        "number": number,
        "title": title,
        "urgent": item.file.as_ref().is_some_and(|file| file.urgent),
        "carried": item.carried,
    })
}

/// Agenda, list with names or minutes, with what this reader may know: files under a declared conflict are left out.
pub async fn of_session(
    app: &App,
    tx: &mut ReadTx,
    actor: &Actor,
    facts: &SessionFacts,
    kind: PaperKind,
) -> Result<Value, PageError> {
    let packs = app.packs();
    let view = actor.permit::<View>(&facts.commission)?;
    let read = actor.permit::<ReadAgenda>(&facts.commission)?;
    let sitting = sitting(tx, actor, &view, facts).await?;
    let zone = packs.territory().time_zone();
    let agenda = items::of_session(tx, &read, actor, &facts.commission, facts.id).await?;
    let body = match kind {
        PaperKind::Agenda => json!({
            "commission": sitting.commission.name,
            "session": sitting.told(zone),
            "items": agenda.iter().map(coded).collect::<Vec<_>>(),
        }),
        PaperKind::SessionList => json!({
            "commission": sitting.commission.name,
            "session": sitting.told(zone),
            "items": with_names(tx, &read, actor, facts, &packs, &agenda).await?,
        }),
        PaperKind::Minutes => minutes(app, tx, actor, &view, facts, &sitting, &packs).await?,
        _ => return Err(PageError::Hidden),
    };
    Ok(sitting.envelope(&packs, actor, kind).with(&packs, body))
}

async fn with_names(
    tx: &mut ReadTx,
    read: &Permit<ReadAgenda>,
    actor: &Actor,
    facts: &SessionFacts,
    packs: &PackSet,
    agenda: &[ItemRow],
) -> Result<Vec<Value>, PageError> {
    let rows = tx.all(&FILES, read, args![facts.id, actor.user]).await?;
    let mut lines = Vec::new();
    for item in agenda {
        let mut line = coded(item);
        let row = rows.iter().find(|row| row.text("id").is_ok_and(|id| id == item.id.to_string()));
        // Somebody may know of an item and not find its file any more: then its number is all there is.
        let found = item.file.as_ref().is_some_and(|file| file.found);
        let (mut person, mut year, mut sender, mut categories) = (String::new(), None, String::new(), Vec::new());
        if let Some(row) = row.filter(|_| found) {
            person = format!("{} {}", row.text("family")?, row.text("given")?);
            (year, sender) = (row.opt_int("birth_year")?, row.text("sender")?);
            categories = categories_in(packs, &row.opt_text("answers")?.unwrap_or_default());
        }
        let note = if item.kind == ItemKind::Referral { String::new() } else { item_title(item, Lang::default()) };
        for (key, value) in [
            ("person", json!(person)),
            ("birth_year", json!(year)),
            ("sender", json!(sender)),
            ("categories", json!(categories)),
            ("note", json!(note)),
        ] {
            line[key] = value;
        }
        lines.push(line);
    }
    Ok(lines)
}

/// Target categories of the open compartment; the sealed ones stay out of every list.
fn categories_in(packs: &PackSet, answers: &str) -> Vec<String> {
    let answers: packs::Answers = serde_json::from_str(answers).unwrap_or_default();
    let given = answers.values().flat_map(packs::Answer::parts);
    given.filter_map(|code| packs.category(code)).map(|category| category.label.it.clone()).collect()
}

async fn minutes(
    app: &App,
    tx: &mut ReadTx,
    actor: &Actor,
    view: &Permit<View>,
    facts: &SessionFacts,
    sitting: &Sitting,
    packs: &PackSet,
) -> Result<Value, PageError> {
    let row = &sitting.row;
    if !row.state.has_opened() {
        return Err(PageError::Hidden);
    }
    let at = Moment::of(app, packs);
    let sections = commission::minutes_for(tx, actor, facts, row, Lang::default(), &at).await?;
    let whole = row.sealed_text.as_ref().map_or(0, |text| commission::minutes::parse(text).len());
    let mut signatures = Vec::new();
    for (role, signed) in [("president", row.president_signed), ("secretary", row.secretary_signed)] {
        if let Some((user, when)) = signed {
            let name = sessions::name(tx, view, user).await?;
            let when = when.local(at.zone()).strftime("%Y-%m-%dT%H:%M").to_string();
            signatures.push(json!({ "name": name, "role": role, "at": when }));
        }
    }
    let told = |section: &Section| {
        let rows: Vec<Value> =
            section.rows.iter().map(|(label, text)| json!({ "label": label, "text": text })).collect();
        json!({ "title": section.title, "rows": rows })
    };
    Ok(json!({
        "commission": sitting.commission.name,
        "session": sitting.told(at.zone()),
        "sections": sections.iter().map(told).collect::<Vec<_>>(),
        "signatures": signatures,
        "hash": row.sealed_hash.clone().unwrap_or_default(),
        "extract": row.sealed_text.is_some() && sections.len() < whole,
    }))
}
