//! A mail as we understand it: who, about which request, what is said, or why nothing of it counts.

use kernel::coded;
use kernel::states::request::RequestStep;
use mail_parser::{Address, Message, MessageParser, MimeHeaders, PartType};

use crate::code;

coded! {
    /// Why a mail was set aside.
    pub enum Aside("reply-aside") {
        /// Not a mail at all.
        Unreadable = "unreadable",
        /// No tag of ours in the subject.
        NoTag = "no_tag",
        /// A tag that we never gave, or another request's.
        WrongTag = "wrong_tag",
        OtherSender = "other_sender",
        /// The receiving server found that the sender's address is not true.
        Forged = "forged",
        /// An absence note, a delivery report.
        Automatic = "automatic",
        Attachment = "attachment",
        /// No plain text.
        HtmlOnly = "html_only",
        /// None of the agreed words.
        NotUnderstood = "not_understood",
        /// The request is answered or withdrawn.
        Over = "over",
        /// Not a step of this request: a question cannot be accepted.
        DoesNotFit = "does_not_fit",
        /// The person's data are kept and nothing else (art. 18 GDPR).
        Restricted = "restricted",
    }
}

/// What was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    pub step: RequestStep,
    pub words: String,
}

/// What was found out about a mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    /// The Message-ID; empty when it has none.
    pub id: String,
    /// Lower case; empty when unreadable.
    pub from: String,
    pub subject: String,
    /// Code and mark of our tag.
    pub tag: Option<(String, String)>,
    pub answer: Result<Answer, Aside>,
}

/// Longer answers are cut: a mailbox is no archive.
const MOST_CHARS: usize = 4000;

pub fn parse(bytes: &[u8]) -> Mail {
    let nothing = Mail {
        id: String::new(),
        from: String::new(),
        subject: String::new(),
        tag: None,
        answer: Err(Aside::Unreadable),
    };
    let Some(message) = MessageParser::default().parse(bytes) else { return nothing };
    let from = message.from().and_then(sole_address).unwrap_or_default();
    if from.is_empty() {
        return nothing;
    }
    let subject = message.subject().unwrap_or_default().to_owned();
    let tag = code::find_tag(&subject);
    let answer = if tag.is_none() { Err(Aside::NoTag) } else { answer(&message) };
    // What comes by itself is told as that, whatever else is wrong with it.
    let answer = if is_automatic(&message) { Err(Aside::Automatic) } else { answer };
    Mail { id: message.message_id().unwrap_or_default().to_owned(), from, subject, tag, answer }
}

/// Two senders are none that can be trusted.
fn sole_address(from: &Address<'_>) -> Option<String> {
    let mut all = from.iter();
    let first = all.next()?.address()?.trim().to_lowercase();
    all.next().is_none().then_some(first)
}

fn header<'m>(message: &'m Message<'_>, name: &str) -> Option<&'m str> {
    let found = message.headers_raw().find(|(known, _)| known.eq_ignore_ascii_case(name));
    found.map(|(_, value)| value.trim())
}

/// RFC 3834, and what programs did before it.
fn is_automatic(message: &Message<'_>) -> bool {
    let says = |name: &str, words: &[&str]| {
        let value = header(message, name).map(str::to_lowercase);
        value.is_some_and(|value| words.iter().any(|word| value.starts_with(word)))
    };
    let submitted = header(message, "Auto-Submitted").is_some_and(|value| !value.to_lowercase().starts_with("no"));
    let empty_path = header(message, "Return-Path").is_some_and(|path| path == "<>");
    let report = message.content_type().is_some_and(|kind| kind.subtype() == Some("report"));
    submitted
        || empty_path
        || report
        || says("Precedence", &["bulk", "junk", "list", "auto_reply"])
        || header(message, "X-Autoreply").is_some()
        || header(message, "X-Autorespond").is_some()
        || header(message, "List-Id").is_some()
}

/// The verdict of our own mail server, which stands above all others.
fn is_forged(message: &Message<'_>) -> bool {
    let verdict = header(message, "Authentication-Results").map(str::to_lowercase).unwrap_or_default();
    verdict.contains("dmarc=fail") || verdict.contains("spf=fail")
}

fn answer(message: &Message<'_>) -> Result<Answer, Aside> {
    if is_forged(message) {
        return Err(Aside::Forged);
    }
    if message.attachments().any(|part| !is_signature_picture(part)) {
        return Err(Aside::Attachment);
    }
    let plain = message.text_bodies().find_map(|part| match &part.body {
        PartType::Text(text) => Some(text.as_ref()),
        _ => None,
    });
    understand(plain.ok_or(Aside::HtmlOnly)?).ok_or(Aside::NotUnderstood)
}

/// The emblem under an office's signature: a picture shown inside the text. It is not kept either.
fn is_signature_picture(part: &mail_parser::MessagePart<'_>) -> bool {
    let picture = part.content_type().is_some_and(|kind| kind.ctype().eq_ignore_ascii_case("image"));
    let inside = part.content_id().is_some() && !part.content_disposition().is_some_and(|how| how.is_attachment());
    picture && inside
}

/// The agreed words, in the four languages of the mails. The first line that says something must begin with one.
const WORDS: [(RequestStep, &[&str]); 5] = [
    (
        RequestStep::Accept,
        &["accetto", "accettiamo", "accept", "we accept", "accepte", "j'accepte", "annehmen", "angenommen"],
    ),
    (
        RequestStep::Decline,
        &["rifiuto", "rifiutiamo", "decline", "we decline", "refus", "je refuse", "ablehnen", "abgelehnt"],
    ),
    (RequestStep::AskBack, &["domanda", "question", "frage", "rückfrage"]),
    (RequestStep::Answer, &["risposta", "answer", "réponse", "reponse", "antwort"]),
    (RequestStep::ReportOutcome, &["esito", "outcome", "résultat", "resultat", "ergebnis"]),
];

/// One word, then the text after it: `RIFIUTO: non abbiamo posto`.
fn understand(text: &str) -> Option<Answer> {
    let own = own_lines(text);
    let own = own.trim().trim_start_matches(['*', '-', '"', '«', ' ']);
    let lower = own.to_lowercase().replace('’', "'");
    let (step, word) = WORDS.iter().find_map(|(step, words)| {
        let begins = |word: &&&str| lower.starts_with(**word) && ends_there(&lower[word.len()..]);
        words.iter().find(begins).map(|word| (*step, *word))
    })?;
    let after: String = own.chars().skip(word.chars().count()).collect();
    let words: String = after
        .trim_start_matches([':', '.', ',', '-', '–', '!', '*', ' ', '\n'])
        .trim()
        .chars()
        .take(MOST_CHARS)
        .collect();
    let needs_words = !matches!(step, RequestStep::Accept);
    (!needs_words || !words.is_empty()).then_some(Answer { step, words })
}

/// `accetto` is the word, `accettore` is none.
fn ends_there(rest: &str) -> bool {
    rest.chars().next().is_none_or(|next| !next.is_alphanumeric())
}

/// What the writer wrote now, above the quoted mail.
fn own_lines(text: &str) -> String {
    let mut own = Vec::new();
    for line in text.lines() {
        let trimmed = line.trim();
        let quotes = trimmed.starts_with('>');
        if quotes || begins_quote(trimmed) {
            break;
        }
        own.push(line.trim_end());
    }
    own.join("\n")
}

/// The line that mail programs put above what they quote, and the one above a signature.
fn begins_quote(line: &str) -> bool {
    let lower = line.to_lowercase();
    let told = ["ha scritto:", "wrote:", "a écrit :", "a écrit:", "schrieb:"].iter().any(|end| lower.ends_with(end));
    let drawn = line.starts_with("-----") || line.starts_with("_____") || line == "--";
    let headed = ["da: ", "from: ", "de : ", "de: ", "von: "].iter().any(|head| lower.starts_with(head));
    told || drawn || headed
}

#[cfg(test)]
mod tests;
