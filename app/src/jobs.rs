//! Work beside the requests: notices and mail from the outbox, tidying, packs that changed on disk.

use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use today::jobs::{Mailer, SmtpConfig, SmtpSecurity};
use tokio::task::JoinHandle;
use web::App;

use crate::config::Config;
use crate::setup::SetupError;

mod tidy;

/// What the jobs need to know beyond the [`App`].
pub struct Plan {
    mailer: Mailer,
    /// Folder of packs to watch; `None` for the ones inside the program.
    packs: Option<PathBuf>,
    /// Newest change seen in it.
    packs_seen: Option<SystemTime>,
}

const PULSE: Duration = Duration::from_secs(5);
/// Tidying once an hour is plenty.
const TIDY_EVERY: u32 = 720;

impl Plan {
    pub fn of(data: &Path, config: &Config) -> Result<Self, SetupError> {
        let packs = (!config.packs.is_empty()).then(|| PathBuf::from(&config.packs));
        let packs_seen = packs.as_deref().and_then(newest);
        Ok(Self { mailer: mailer(data, config)?, packs, packs_seen })
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
        user => {
            let file = PathBuf::from(&mail.smtp_password_file);
            let password =
                std::fs::read_to_string(&file).map_err(|error| SetupError::File { file, reason: error.to_string() })?;
            Some((user.to_owned(), password.trim().to_owned()))
        }
    };
    let security = if mail.smtp_port == 465 { SmtpSecurity::Tls } else { SmtpSecurity::StartTls };
    let smtp =
        SmtpConfig { host: mail.smtp_host.clone(), port: mail.smtp_port, security, login, from: mail.from.clone() };
    Mailer::smtp(&smtp).map_err(fail)
}

pub fn start(app: App, mut plan: Plan) -> JoinHandle<()> {
    let holder = app.random.token();
    tokio::spawn(async move {
        let mut pulse = tokio::time::interval(PULSE);
        pulse.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        let mut beat = 0_u32;
        loop {
            pulse.tick().await;
            if let Err(error) = today::jobs::turn(&app, &plan.mailer, &holder).await {
                tracing::error!(%error, "notices and mail");
            }
            // One batch at a time, so that the disk is never held for long.
            if let Err(error) = privacy::disposal::carry_out(&app).await {
                tracing::error!(%error, "carrying out a disposal");
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
