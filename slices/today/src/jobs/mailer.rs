//! How a letter leaves: into a folder (the default: nothing leaves the machine) or through an SMTP server.

use std::path::{Path, PathBuf};
use std::time::{Duration, UNIX_EPOCH};

use kernel::Instant;
use lettre::message::Mailbox;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Tls, TlsParameters};
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};

/// A letter in plain text to one reader.
#[derive(Debug, Clone)]
pub struct Letter {
    /// Names the letter: file name, message id.
    pub id: String,
    pub to: String,
    pub subject: String,
    pub text: String,
    /// Where an answer goes, when not to the sender.
    pub reply_to: Option<String>,
    pub at: Instant,
}

/// How the way to the SMTP server is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SmtpSecurity {
    /// Plain greeting, then TLS or nothing (port 587).
    #[default]
    StartTls,
    /// TLS from the first byte (port 465).
    Tls,
    /// For a relay on the same machine only.
    None,
}

#[derive(Debug, Clone)]
pub struct SmtpConfig {
    pub host: String,
    pub port: u16,
    pub security: SmtpSecurity,
    /// Name and password, where the server asks for them.
    pub login: Option<(String, String)>,
    /// Sender, `Net-Met <netmet@example.org>`.
    pub from: String,
}

#[derive(Debug, thiserror::Error)]
pub enum MailError {
    #[error("`{0}` is not an e-mail address")]
    Address(String),
    #[error("the letter cannot be written: {0}")]
    Letter(#[from] lettre::error::Error),
    #[error("the mail server refused or is away: {0}")]
    Smtp(#[from] lettre::transport::smtp::Error),
    #[error("the letter cannot be kept in its folder: {0}")]
    File(#[from] std::io::Error),
}

pub enum Mailer {
    /// Writes `<id>.eml` into a folder.
    File {
        folder: PathBuf,
        from: Mailbox,
    },
    Smtp {
        server: Box<AsyncSmtpTransport<Tokio1Executor>>,
        from: Mailbox,
    },
}

impl Mailer {
    pub fn file(folder: &Path, from: &str) -> Result<Self, MailError> {
        std::fs::create_dir_all(folder)?;
        Ok(Self::File { folder: folder.to_owned(), from: mailbox(from)? })
    }

    pub fn smtp(config: &SmtpConfig) -> Result<Self, MailError> {
        let tls = || TlsParameters::new(config.host.clone());
        let tls = match config.security {
            SmtpSecurity::StartTls => Tls::Required(tls()?),
            SmtpSecurity::Tls => Tls::Wrapper(tls()?),
            SmtpSecurity::None => Tls::None,
        };
        let server = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(&config.host).port(config.port).tls(tls);
        let server = server.timeout(Some(Duration::from_secs(20)));
        let server = match &config.login {
            Some((name, password)) => server.credentials(Credentials::new(name.clone(), password.clone())),
            None => server,
        };
        Ok(Self::Smtp { server: Box::new(server.build()), from: mailbox(&config.from)? })
    }

    pub async fn send(&self, letter: &Letter) -> Result<(), MailError> {
        match self {
            Self::File { folder, from } => {
                let message = message(from, letter)?;
                // Renamed when whole: whoever watches the folder never reads half a letter.
                let (half, whole) =
                    (folder.join(format!("{}.part", letter.id)), folder.join(format!("{}.eml", letter.id)));
                tokio::fs::write(&half, message.formatted()).await?;
                tokio::fs::rename(&half, &whole).await?;
            }
            Self::Smtp { server, from } => {
                server.send(message(from, letter)?).await?;
            }
        }
        Ok(())
    }
}

fn mailbox(text: &str) -> Result<Mailbox, MailError> {
    text.parse().map_err(|_| MailError::Address(text.to_owned()))
}

fn message(from: &Mailbox, letter: &Letter) -> Result<Message, MailError> {
    let at = UNIX_EPOCH + Duration::from_millis(u64::try_from(letter.at.as_millis()).unwrap_or(0));
    let id = format!("<{}@{}>", letter.id, from.email.domain());
    let mut message = Message::builder().from(from.clone());
    if let Some(address) = &letter.reply_to {
        message = message.reply_to(mailbox(address)?);
    }
    let message = message
        .to(mailbox(&letter.to)?)
        .subject(letter.subject.clone())
        .date(at)
        .message_id(Some(id))
        .header(ContentType::TEXT_PLAIN)
        .body(letter.text.clone())?;
    // RFC 3834: no absence note answers a program.
    let mut message = message;
    let name = HeaderName::new_from_ascii_str("Auto-Submitted");
    message.headers_mut().insert_raw(HeaderValue::new(name, "auto-generated".to_owned()));
    Ok(message)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letter() -> Letter {
        Letter {
            id: "0190a0b0-0000-7000-8000-000000000001".to_owned(),
            to: "anna@example.org".to_owned(),
            subject: "Novità in Net-Met".to_owned(),
            text: "C’è una novità.".to_owned(),
            reply_to: None,
            at: Instant::parse("2026-11-23T08:00:00.000Z").expect("an instant"),
        }
    }

    #[test]
    fn a_letter_is_the_same_each_time_it_is_written() {
        let from = mailbox("Net-Met <netmet@example.org>").expect("an address");
        let write = || message(&from, &letter()).expect("a letter").formatted();
        assert_eq!(write(), write());
        let text = String::from_utf8(write()).expect("text");
        assert!(text.contains("Message-ID: <0190a0b0-0000-7000-8000-000000000001@example.org>"), "{text}");
        assert!(text.contains("Auto-Submitted: auto-generated"), "{text}");
        assert!(text.contains("Date: Mon, 23 Nov 2026 08:00:00 +0000"), "{text}");
    }

    #[test]
    fn an_address_that_is_none_is_refused_and_not_sent() {
        let from = mailbox("netmet@example.org").expect("an address");
        let bad = Letter { to: "anna".to_owned(), ..letter() };
        assert!(matches!(message(&from, &bad), Err(MailError::Address(address)) if address == "anna"));
    }
}
