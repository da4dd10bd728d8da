//! Letters about a referral: the row, the step they tell of, the person, the decision.

use db::{Reads, args, statements};
use kernel::ids::{BodyId, ReferralId};
use kernel::states::referral::Step;
use kernel::words::PaperKind;
use kernel::{Date, Instant};
use packs::PackSet;
use policy::papers::Issue;
use policy::referral::{ReferralFacts, View};
use policy::{Actor, Permit};
use serde_json::{Value, json};
use web::{App, OrHidden, PageError};

use super::envelope::{Envelope, Language, Protocol, Recipient, responsible};
use super::{decision, envelope};

statements! {
    ROW: Permit<Issue> = "SELECT r.number, r.number_year, r.sent_at, r.received_on, r.due_on, r.from_body,
            n.name AS nucleus, p.address, p.municipality,
            EXISTS (SELECT 1 FROM person_sealed z WHERE z.person_id = p.id AND z.compartment = 'protection') AS hidden
        FROM referrals r JOIN nuclei n ON n.id = r.nucleus_id JOIN people p ON p.id = r.person_id WHERE r.id = $1";
    STEPS: Permit<Issue> = "SELECT seq, step, at, reason_code, reason, until FROM referral_steps WHERE referral_id = $1
        ORDER BY seq DESC";
    ATTACHED: Permit<Issue> = "SELECT name FROM attachments WHERE referral_id = $1 AND removed_at IS NULL
        AND compartment NOT IN ('health', 'judicial', 'protection', 'private_notes') ORDER BY added_at, id";
}

/// A letter ready to be numbered.
pub struct Letter {
    pub kind: PaperKind,
    pub language: Language,
    /// Of the sending body; empty for the person.
    pub recipient: String,
    pub about_seq: i64,
    pub ours: String,
    /// Whom it is about.
    pub person: String,
    to: Option<Recipient>,
    from: network::Body,
    responsible: String,
    date: Date,
    body: Value,
}

impl Letter {
    /// Name and address on it.
    pub fn to(&self) -> Recipient {
        self.to.clone().unwrap_or_default()
    }

    /// The data of the template, with what only issuing gives: number, code and its address.
    pub fn data(&self, packs: &PackSet, protocol: Option<Protocol>, code: &str, check: &str) -> Value {
        let envelope = Envelope {
            kind: self.kind,
            language: self.language.clone(),
            date: self.date,
            from: &self.from,
            to: self.to.clone(),
            protocol,
            ours: self.ours.clone(),
            code: code.to_owned(),
            check: check.to_owned(),
            responsible: self.responsible.clone(),
        };
        envelope.with(packs, self.body.clone())
    }
}

/// One step of the referral, as letters quote it.
#[derive(Debug, Clone)]
pub(super) struct Told {
    pub seq: i64,
    pub step: Step,
    pub reason_code: String,
    pub reason: String,
    pub until: Option<Date>,
}

/// The step a letter of this kind tells of: `None` when it was never taken.
pub async fn about_seq(
    tx: &mut impl Reads,
    permit: &Permit<Issue>,
    referral: ReferralId,
    kind: PaperKind,
) -> Result<Option<i64>, PageError> {
    Ok(told_of(&steps(tx, permit, referral).await?, kind).map(|told| told.seq))
}

async fn steps(tx: &mut impl Reads, permit: &Permit<Issue>, referral: ReferralId) -> Result<Vec<Told>, PageError> {
    let mut told = Vec::new();
    for row in tx.all(&STEPS, permit, args![referral]).await? {
        told.push(Told {
            seq: row.int("seq")?,
            step: row.code("step")?,
            reason_code: row.text("reason_code")?,
            reason: row.text("reason")?,
            until: row.opt_date("until")?,
        });
    }
    Ok(told)
}

/// The latest step of the kind's own.
fn told_of(steps: &[Told], kind: PaperKind) -> Option<&Told> {
    steps.iter().find(|told| match kind {
        PaperKind::Receipt => told.step == Step::Register,
        PaperKind::IntegrationRequest => told.step == Step::RequestIntegration,
        PaperKind::PreRejection | PaperKind::PreRejectionPerson => told.step == Step::IssuePreRejection,
        _ => decision::is_one(told.step),
    })
}

/// Gathers a letter. The permit says that this actor may issue it now.
pub async fn letter(
    app: &App,
    tx: &mut impl Reads,
    actor: &Actor,
    permit: &Permit<Issue>,
    facts: &ReferralFacts,
    language: Option<Language>,
) -> Result<Letter, PageError> {
    let packs = app.packs();
    let kind = permit.action().0;
    let row = tx.first(&ROW, permit, args![facts.id]).await?.or_hidden()?;
    let view = actor.permit::<View>(facts)?;
    let card = people::card(tx, &view, facts.person).await?.or_hidden()?;
    let steps = steps(tx, permit, facts.id).await?;
    let told = told_of(&steps, kind).or_hidden()?;
    let from = network::body(tx, actor.body).await?.or_hidden()?;
    let sender: BodyId = row.id("from_body")?;
    let sender = network::body(tx, sender).await?.or_hidden()?;
    let day = |at: Instant| at.local_date(packs.territory().time_zone()).to_string();
    let person = card.label();
    let mut to = Recipient { name: sender.name.clone(), lines: envelope::address(&packs, &sender) };
    let mut recipient = sender.name.clone();
    if kind.is_for_the_person() {
        recipient.clear();
        // Whoever hides gets no letter by post: it is handed over by the body that sent the referral.
        let street = if row.flag("hidden")? { String::new() } else { row.text("address")? };
        let town = packs.territory().municipality(&row.text("municipality")?).map(|town| town.name.clone());
        let town = town.filter(|_| !street.is_empty()).unwrap_or_default();
        let lines = if street.is_empty() { vec![sender.name.clone()] } else { vec![street, town] };
        to = Recipient { name: person.clone(), lines: lines.into_iter().filter(|line| !line.is_empty()).collect() };
    }
    let rules = packs.commission_rules(actor.today);
    let reason = |list: packs::ReasonKind, code: &str| {
        let found = packs.reasons(list).iter().find(|item| item.code == code);
        found.map_or_else(String::new, |item| item.label.it.clone())
    };
    let until = told.until.map(|day| day.to_string());
    let body = match kind {
        PaperKind::Receipt => {
            let attached = tx.all(&ATTACHED, permit, args![facts.id]).await?;
            let attached = attached.iter().map(|row| row.text("name")).collect::<db::DbResult<Vec<_>>>()?;
            json!({
                "person": person,
                "sent_on": row.opt_instant("sent_at")?.map(day),
                "received_on": row.opt_date("received_on")?.map(|day| day.to_string()),
                "due_on": row.opt_date("due_on")?.map(|day| day.to_string()),
                "commission": row.text("nucleus")?,
                "attachments": attached,
            })
        }
        PaperKind::IntegrationRequest => json!({
            "person": person,
            "reason": reason(packs::ReasonKind::Integration, &told.reason_code),
            "words": told.reason,
            "until": until,
            "suspended": true,
            "suspended_max_days": rules.terms.max_suspension_days,
        }),
        PaperKind::PreRejection => json!({
            "person": person,
            "reason": reason(packs::ReasonKind::NotAdmitted, &told.reason_code),
            "words": told.reason,
            "legal_ground": "",
            "until": until,
            "days": rules.terms.comment_days,
        }),
        PaperKind::PreRejectionPerson => json!({
            "reason_code": told.reason_code,
            "reason": decision::reason_in_languages(&packs, packs::ReasonKind::NotAdmitted, &told.reason_code),
            "until": until,
            "days": rules.terms.comment_days,
            "contact": { "name": "", "phone": from.phone, "body": from.name },
        }),
        _ => decision::body(tx, &packs, permit, facts, told, &card, &from).await?,
    };
    let languages = language.unwrap_or_else(|| match kind.is_for_the_person() {
        true => Language::beside(&packs, kind, &card.lang),
        false => Language::of_procedure(&packs, kind),
    });
    let number = row.opt_int("number")?.zip(row.opt_int("number_year")?);
    Ok(Letter {
        kind,
        language: languages,
        recipient,
        about_seq: told.seq,
        ours: number.map(|(number, year)| format!("{number}/{year}")).unwrap_or_default(),
        person: card.label(),
        to: Some(to),
        from,
        responsible: responsible(actor),
        date: actor.today,
        body,
    })
}
