//! What the app's job runner does between requests: outbox rows become notices, notices become mail,
//! letters with a link of their own leave.
//!
//! Any number of servers may stand before one database: a lease lets one of them work at a time. The jobs can be
//! stopped anywhere and run again. `deliver` moves rows within one transaction; `mail` counts a try before it sends, so
//! a mail may come twice after a crash at the worst moment, and never more often than the limit of tries.

mod deliver;
mod lease;
mod letters;
mod mail;
mod mailer;

use web::App;

pub use deliver::deliver;
pub use lease::{give_back, lease};
pub use letters::send_letters;
pub use mail::{Mailed, mail};
pub use mailer::{Letter, MailError, Mailer, SmtpConfig, SmtpSecurity};

/// How long a turn may take before another server may begin one.
const TURN_SECONDS: i64 = 120;

/// What one turn did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Turn {
    pub delivered: usize,
    pub mailed: Mailed,
    pub letters: Mailed,
}

/// One turn of all jobs, if no other server works. `holder` names this server, the same at every turn.
pub async fn turn(app: &App, mailer: &Mailer, holder: &str) -> db::DbResult<Option<Turn>> {
    if !lease(app, "jobs", holder, TURN_SECONDS).await? {
        return Ok(None);
    }
    let delivered = deliver(app).await;
    let letters = send_letters(app, mailer).await;
    let mailed = mail(app, mailer).await;
    give_back(app, "jobs", holder).await?;
    Ok(Some(Turn { delivered: delivered?, mailed: mailed?, letters: letters? }))
}
