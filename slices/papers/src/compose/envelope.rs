//! What every document carries around its own matter: sender, recipient, date, numbers, code.

use kernel::words::PaperKind;
use kernel::{Coded, Date};
use network::Body;
use packs::PackSet;
use policy::Actor;
use serde_json::{Value, json};

/// Language of the procedure, and the reader's beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Language {
    pub first: String,
    pub second: String,
}

impl Language {
    /// The language of the procedure alone.
    pub fn of_procedure(packs: &PackSet, kind: PaperKind) -> Self {
        let languages = packs.documents().kind(kind).map(|found| found.languages.as_slice()).unwrap_or_default();
        Self { first: languages.first().cloned().unwrap_or_else(|| "it".to_owned()), second: String::new() }
    }

    /// With the person's language beside it, where the document is written in it.
    pub fn beside(packs: &PackSet, kind: PaperKind, wanted: &str) -> Self {
        let mut language = Self::of_procedure(packs, kind);
        let written = packs.documents().kind(kind).is_some_and(|found| found.languages.iter().any(|tag| tag == wanted));
        if written && wanted != language.first {
            wanted.clone_into(&mut language.second);
        }
        language
    }
}

/// Whom it goes to.
#[derive(Debug, Clone, Default)]
pub struct Recipient {
    pub name: String,
    pub lines: Vec<String>,
}

#[derive(Debug, Clone, Copy)]
pub struct Protocol {
    pub number: i64,
    pub year: i64,
}

/// A document without its own matter.
pub struct Envelope<'a> {
    pub kind: PaperKind,
    pub language: Language,
    pub date: Date,
    pub from: &'a Body,
    pub to: Option<Recipient>,
    pub protocol: Option<Protocol>,
    /// `45/2026` of the referral, empty if none.
    pub ours: String,
    pub code: String,
    /// Address that proves the document, empty if none.
    pub check: String,
    pub responsible: String,
}

impl Envelope<'_> {
    /// The document as its template reads it. Without protocol number a letter is a draft and says so.
    pub fn with(&self, packs: &PackSet, body: Value) -> Value {
        let place = packs.territory().municipality(&self.from.municipality);
        let second = (!self.language.second.is_empty()).then_some(self.language.second.as_str());
        let protocol = self
            .protocol
            .map(|given| json!({ "number": given.number, "year": given.year, "date": self.date.to_string() }));
        json!({
            "kind": self.kind.code(),
            "lang": self.language.first,
            "second": second,
            "draft": self.kind.is_letter() && self.protocol.is_none(),
            "date": self.date.to_string(),
            "place": place.map(|found| found.name.clone()).unwrap_or_default(),
            "from": {
                "name": self.from.name,
                "unit": "",
                "lines": address(packs, self.from),
                "phone": self.from.phone,
                "email": self.from.email,
                "pec": self.from.pec,
            },
            "to": self.to.as_ref().map(|to| json!({ "name": to.name, "lines": to.lines })),
            "protocol": protocol,
            "ours": self.ours,
            "code": self.code,
            "check": self.check,
            "qr": if self.check.is_empty() { Vec::new() } else { documents::qr::modules(&self.check) },
            "responsible": self.responsible,
            "body": body,
        })
    }
}

/// Street and town of a body.
pub(super) fn address(packs: &PackSet, body: &Body) -> Vec<String> {
    let town = packs.territory().municipality(&body.municipality).map(|found| found.name.clone()).unwrap_or_default();
    // Many addresses are written with their town already.
    let town = if body.address.contains(&town) { String::new() } else { town };
    [body.address.clone(), town].into_iter().filter(|line| !line.is_empty()).collect()
}

/// The name to sign with as the one who conducts the procedure (art. 5 L. 241/1990).
pub(super) fn responsible(actor: &Actor) -> String {
    actor.name.clone()
}

/// A document that is printed for somebody and not kept, in the language of the procedure with `lang` beside it where
/// it is written in it.
pub fn internal(packs: &PackSet, kind: PaperKind, from: &Body, lang: &str, actor: &Actor, body: Value) -> Value {
    let envelope = Envelope {
        kind,
        language: Language::beside(packs, kind, lang),
        date: actor.today,
        from,
        to: None,
        protocol: None,
        ours: String::new(),
        code: String::new(),
        check: String::new(),
        responsible: responsible(actor),
    };
    envelope.with(packs, body)
}
