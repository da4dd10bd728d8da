//! Work beside the requests: notices and mail from the outbox, tidying, packs that changed on disk.

use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use requests::replies::{Imap, ImapSecurity, Mailbox};
use today::jobs::{Mailer, SmtpConfig, SmtpSecurity};
use tokio::task::JoinHandle;
use web::App;

use crate::config::Config;
use crate::setup::SetupError;

mod tidy;

/// What the jobs need to know beyond the [`App`].
pub struct Plan {
    mailer: Mailer,
    /// Where answers by e-mail arrive.
    mailbox: Mailbox,
    /// Folder of packs to watch; `None` for the ones inside the program.
    packs: Option<PathBuf>,
    /// Newest change seen in it.
    packs_seen: Option<SystemTime>,
}

const PULSE: Duration = Duration::from_secs(5);
/// Tidying once an hour is plenty.
const TIDY_EVERY: u32 = 720;
/// Answers by mail and terms: once a minute.
const REQUESTS_EVERY: u32 = 12;
const REQUESTS_SECONDS: i64 = 180;

impl Plan {
    pub fn of(data: &Path, config: &Config) -> Result<Self, SetupError> {
        let packs = (!config.packs.is_empty()).then(|| PathBuf::from(&config.packs));
        let packs_seen = packs.as_deref().and_then(newest);
        Ok(Self { mailer: mailer(data, config)?, mailbox: mailbox(data, config)?, packs, packs_seen })
    }
}

fn mailer(data: &Path, config: &Config) -> Result<Mailer, SetupError> {
    let mail = &config.mail;
    let fail = |error: today::jobs::MailError| SetupError::Other(format!("mail: {error}"));
    if mail.smtp_host.is_empty() {
        return Mailer::file(&data.join("mail"), &mail.from).map_err(fail);
    }
    let login = match mail.smtp_user.as_str() {
        "" => None,
        user => Some((user.to_owned(), secret(&mail.smtp_password_file)?)),
    };
    let security = if mail.smtp_port == 465 { SmtpSecurity::Tls } else { SmtpSecurity::StartTls };
    let smtp =
        SmtpConfig { host: mail.smtp_host.clone(), port: mail.smtp_port, security, login, from: mail.from.clone() };
    Mailer::smtp(&smtp).map_err(fail)
}

fn secret(file: &str) -> Result<String, SetupError> {
    let file = PathBuf::from(file);
    let text = std::fs::read_to_string(&file);
    Ok(text.map_err(|error| SetupError::File { file, reason: error.to_string() })?.trim().to_owned())
}

fn mailbox(data: &Path, config: &Config) -> Result<Mailbox, SetupError> {
    let replies = &config.mail.replies;
    if !replies.imap_host.is_empty() {
        return Ok(Mailbox::Imap(Box::new(Imap {
            host: replies.imap_host.clone(),
            port: replies.imap_port,
            security: if replies.imap_plain { ImapSecurity::None } else { ImapSecurity::Tls },
            user: replies.imap_user.clone(),
            password: secret(&replies.imap_password_file)?,
            folder: replies.imap_folder.clone(),
            authorities: certificates(data, &replies.imap_ca_file)?,
        })));
    }
    if replies.folder.is_empty() {
        return Ok(Mailbox::None);
    }
    let folder = data.join(&replies.folder);
    std::fs::create_dir_all(&folder)
        .map_err(|error| SetupError::File { file: folder.clone(), reason: error.to_string() })?;
    Ok(Mailbox::Folder(folder))
}

fn certificates(data: &Path, file: &str) -> Result<Vec<u8>, SetupError> {
    if file.is_empty() {
        return Ok(Vec::new());
    }
    let file = data.join(file);
    std::fs::read(&file).map_err(|error| SetupError::File { file, reason: error.to_string() })
}

/// Terms of requests and answers by mail, on one server at a time.
async fn requests_turn(app: &App, mailbox: &Mailbox, holder: &str) -> db::DbResult<()> {
    if !today::jobs::lease(app, "requests", holder, REQUESTS_SECONDS).await? {
        return Ok(());
    }
    match mailbox.read(app).await {
        Ok(read) if read != requests::replies::Read::default() => tracing::info!(?read, "answers by mail"),
        Ok(_) => {}
        Err(error) => tracing::error!(%error, "answers by mail"),
    }
    if let Err(error) = requests::jobs::terms(app).await {
        tracing::error!(?error, "terms of requests");
    }
    today::jobs::give_back(app, "requests", holder).await
}

pub fn start(app: App, mut plan: Plan) -> JoinHandle<()> {
    let holder = app.random.token();
    tokio::spawn(async move {
        let mut pulse = tokio::time::interval(PULSE);
        pulse.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        let mut beat = 0_u32;
        loop {
            pulse.tick().await;
            // What jobs write names the matrix in use, on servers that nobody visits as well.
            if let Err(error) = web::matrix::refresh(&app).await {
                tracing::error!(%error, "reading which legal-basis matrix is in use");
            }
            if let Err(error) = today::jobs::turn(&app, &plan.mailer, &holder).await {
                tracing::error!(%error, "notices and mail");
            }
            // One batch at a time, so that the disk is never held for long.
            if let Err(error) = privacy::disposal::carry_out(&app).await {
                tracing::error!(%error, "carrying out a disposal");
            }
            if beat.is_multiple_of(REQUESTS_EVERY)
                && let Err(error) = agenda::jobs::remind(&app).await
            {
                tracing::error!(%error, "reminders of appointments");
            }
            if beat.is_multiple_of(REQUESTS_EVERY)
                && let Err(error) = questions::jobs::terms(&app).await
            {
                tracing::error!(%error, "terms of questions");
            }
            if beat.is_multiple_of(REQUESTS_EVERY)
                && let Err(error) = requests_turn(&app, &plan.mailbox, &holder).await
            {
                tracing::error!(%error, "requests to bodies");
            }
            if beat.is_multiple_of(TIDY_EVERY) {
                if let Err(error) = privacy::disposal::propose(&app).await {
                    tracing::error!(%error, "proposing what is past its retention period");
                }
                if let Err(error) = tidy::tidy(&app).await {
                    tracing::error!(%error, "tidying");
                }
                if let Err(error) = referrals::import::tidy(&app).await {
                    tracing::error!(%error, "tidying uploaded spreadsheets");
                }
            }
            watch_packs(&app, &mut plan);
            beat = beat.wrapping_add(1);
        }
    })
}

/// Takes changed packs into use. Bad ones are refused with file, line and reason, and the server goes on with the old.
fn watch_packs(app: &App, plan: &mut Plan) {
    let Some(folder) = &plan.packs else { return };
    let now = newest(folder);
    if now == plan.packs_seen {
        return;
    }
    plan.packs_seen = now;
    match app.shelf.replace_from(folder) {
        Ok(()) => tracing::warn!(packs = app.packs().version().pack_ref(), "packs taken into use"),
        Err(faults) => {
            for fault in faults {
                tracing::error!(
                    file = fault.file,
                    line = fault.line,
                    reason = fault.reason,
                    "packs refused, the old ones stay"
                );
            }
        }
    }
}

/// The newest change below a folder.
fn newest(folder: &Path) -> Option<SystemTime> {
    let entries = std::fs::read_dir(folder).ok()?.flatten();
    entries
        .filter_map(|entry| {
            let meta = entry.metadata().ok()?;
            if meta.is_dir() { newest(&entry.path()) } else { meta.modified().ok() }
        })
        .max()
}
