//! Who received a person's data and who read them (art. 15(1)(c) GDPR): bodies by name, workers not
//! (Court of Justice EU, C-579/21).

use std::collections::BTreeSet;

use db::{Reads, args, statements};
use kernel::Coded;
use kernel::ids::{PersonId, RequestId};
use kernel::states::request::RequestStep;
use kernel::words::{Compartment, Purpose};
use people::KeyError;
use people::reading::Told;
use policy::Permit;
use policy::privacy::TakeFile;
use serde::{Deserialize, Serialize};

use super::{Fact, Gathering, StepPart};

statements! {
    ASKED: Permit<TakeFile> = "SELECT q.id, q.kind, q.sealed, q.sent_at, b.name AS body FROM requests q
        JOIN referrals r ON r.id = q.referral_id JOIN bodies b ON b.id = q.to_body
        WHERE r.person_id = $1 ORDER BY q.sent_at, q.id";
    SHARED: Permit<TakeFile> = "SELECT compartment FROM request_shares WHERE request_id = $1 ORDER BY compartment";
    ANSWERED: Permit<TakeFile> = "SELECT seq, entry, at, sealed FROM request_log WHERE request_id = $1 ORDER BY seq";
    /// So many at a time, newest first; what was sent stands with the requests.
    READ: Permit<TakeFile> = concat!("SELECT e.seq, e.at, e.kind, e.payload, b.name AS body ", people::readings!(), "
        WHERE e.seq < $2 AND e.kind <> 'request_sent' ORDER BY e.seq DESC LIMIT 1000");
}

/// A body without an account that was asked about the person.
#[derive(Debug, Serialize)]
pub struct AskedBody {
    pub body: String,
    pub day: String,
    pub kind: Fact,
    pub shared: Vec<Fact>,
    pub purpose: String,
    pub question: String,
    pub answers: Vec<StepPart>,
}

/// A body that read some parts on one day.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Reader {
    /// `2026-12-02`
    pub day: String,
    pub body: String,
    /// Codes; empty where a whole document was opened.
    pub parts: Vec<&'static str>,
    pub purposes: Vec<&'static str>,
    /// The line in words.
    pub text: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Words {
    purpose: String,
    question: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Said {
    words: String,
}

impl Gathering<'_> {
    pub(super) async fn asked(
        &self,
        tx: &mut impl Reads,
        permit: &Permit<TakeFile>,
        person: PersonId,
    ) -> Result<Vec<AskedBody>, KeyError> {
        let mut found = Vec::new();
        for row in tx.all(&ASKED, permit, args![person]).await? {
            let id: RequestId = row.id("id")?;
            let sealed = row.bytes("sealed")?;
            // The places where the slice of requests seals; the file is checked against it by a story.
            let place = format!("request_shares/{id}/asked");
            let words: Words = self.told(tx, permit, person, &place, &sealed).await?;
            let kind = row.text("kind")?;
            let known = self.packs.requests().kind(&kind);
            let label = known.map_or_else(|| kind.clone(), |known| known.label.in_lang(self.lang.tag()).to_owned());
            let shared = tx.all(&SHARED, permit, args![id]).await?;
            let shared = shared.iter().map(|row| Ok(self.part(row.code("compartment")?)));
            found.push(AskedBody {
                body: row.text("body")?,
                day: self.day(row.instant("sent_at")?),
                kind: Fact { text: label.clone(), label, value: kind.clone(), code: kind },
                shared: shared.collect::<db::DbResult<_>>()?,
                purpose: words.purpose,
                question: words.question,
                answers: self.answered(tx, permit, person, id).await?,
            });
        }
        Ok(found)
    }

    fn part(&self, compartment: Compartment) -> Fact {
        let text = i18n::code(self.lang, compartment);
        let code = compartment.code().to_owned();
        Fact { label: text.clone(), value: code.clone(), code, text }
    }

    /// What the body said and what it was answered; who said it is somebody else's name.
    async fn answered(
        &self,
        tx: &mut impl Reads,
        permit: &Permit<TakeFile>,
        person: PersonId,
        id: RequestId,
    ) -> Result<Vec<StepPart>, KeyError> {
        let mut steps = Vec::new();
        for row in tx.all(&ANSWERED, permit, args![id]).await? {
            let step = RequestStep::parse(&row.text("entry")?);
            let talks = |step: &RequestStep| step.is_of_the_body() || *step == RequestStep::AnswerBack;
            let Some(step) = step.filter(talks) else { continue };
            let place = format!("request_log/{id}/{}", row.int("seq")?);
            let sealed = row.opt_bytes("sealed")?.unwrap_or_default();
            let said: Said = self.told(tx, permit, person, &place, &sealed).await?;
            steps.push(StepPart {
                day: self.day(row.instant("at")?),
                what: i18n::code(self.lang, step),
                by: String::new(),
                words: said.words,
            });
        }
        Ok(steps)
    }

    /// Sealed words of a request; none where they were destroyed.
    async fn told<T: Default + for<'a> Deserialize<'a>>(
        &self,
        tx: &mut impl Reads,
        permit: &Permit<TakeFile>,
        person: PersonId,
        place: &str,
        sealed: &[u8],
    ) -> Result<T, KeyError> {
        if sealed.is_empty() {
            return Ok(T::default());
        }
        let plain = self.open(tx, permit, person, Compartment::Identity, place, sealed).await?;
        Ok(serde_json::from_slice(&plain).unwrap_or_default())
    }

    pub(super) async fn readers(
        &self,
        tx: &mut impl Reads,
        permit: &Permit<TakeFile>,
        person: PersonId,
    ) -> Result<Vec<Reader>, KeyError> {
        let zone = self.packs.territory().time_zone();
        let (mut lines, mut seen, mut before) = (Vec::new(), BTreeSet::new(), i64::MAX);
        loop {
            let rows = tx.all(&READ, permit, args![person, before]).await?;
            for row in &rows {
                before = row.int("seq")?;
                let told = Told::of(&row.text("payload")?);
                let parts: BTreeSet<Compartment> = told.compartments().collect();
                let purposes = told.purposes();
                let day = row.instant("at")?.local_date(zone);
                let body = row.opt_text("body")?.unwrap_or_else(|| self.network.to_owned());
                let kind = row.text("kind")?;
                let text = self.reading(&body, day, &parts, &purposes, &kind);
                let reader = Reader {
                    day: day.to_string(),
                    body,
                    parts: parts.iter().map(|part| part.code()).collect(),
                    purposes: purposes.iter().map(|purpose| purpose.code()).collect(),
                    text,
                };
                if seen.insert(reader.clone()) {
                    lines.push(reader);
                }
            }
            if rows.len() < 1000 {
                return Ok(lines);
            }
        }
    }

    /// `2 dicembre 2026, Comune di Quarrata: identità, lavoro (presa in carico)`.
    fn reading(
        &self,
        body: &str,
        day: kernel::Date,
        parts: &BTreeSet<Compartment>,
        purposes: &BTreeSet<Purpose>,
        kind: &str,
    ) -> String {
        let listed = |words: Vec<String>| words.join(", ");
        let what = match parts.is_empty() {
            true => self.say(&format!("event-{}", kind.replace('_', "-"))),
            false => listed(parts.iter().map(|part| i18n::code(self.lang, *part)).collect()),
        };
        let why = listed(purposes.iter().map(|purpose| i18n::code(self.lang, *purpose)).collect());
        let why = if why.is_empty() { why } else { format!(" ({why})") };
        format!("{}, {body}: {what}{why}", self.date(day))
    }
}
