//! Notices become mail: that there is news and of which kind, with a link. No name, no number, nothing about anybody.

use std::collections::BTreeMap;

use db::{DbResult, ReadTx, Reads, Unrecorded, args, statements};
use i18n::Lang;
use kernel::Instant;
use kernel::ids::{NoticeId, UserId};
use policy::Steward;
use web::App;

use super::mailer::{Letter, Mailer};

/// After so many tries a notice stays in the pages only.
pub(super) const MOST_TRIES: i64 = 5;
/// Minutes after the news at which the second to fifth try may begin.
pub(super) const AGAIN_AFTER_MINUTES: [i64; 4] = [5, 30, 120, 480];
/// Notices looked at in one turn.
pub(super) const BATCH: i64 = 500;

statements! {
    /// $2 to $5: news older than this may be tried for the second to the fifth time.
    TO_MAIL: Steward = concat!("SELECT n.id, n.user_id, n.kind, u.email, u.lang
        FROM notices n JOIN users u ON u.id = n.user_id
        WHERE n.mailed_at IS NULL AND n.read_at IS NULL AND n.mail_tries < $1 AND u.disabled_at IS NULL
            AND NOT ", web::in_conflict!("n"), " AND (n.mail_tries = 0 OR (n.mail_tries = 1 AND n.at < $2) OR (n.mail_tries = 2 AND n.at < $3)
                OR (n.mail_tries = 3 AND n.at < $4) OR (n.mail_tries = 4 AND n.at < $5))
        ORDER BY n.user_id, n.at, n.id LIMIT $6");
    TRY: Steward = "UPDATE notices SET mail_tries = mail_tries + 1 WHERE id = $1 AND mailed_at IS NULL";
    MAILED: Steward = "UPDATE notices SET mailed_at = $2 WHERE id = $1";
}

/// Letters that went out and that did not.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Mailed {
    pub sent: usize,
    pub failed: usize,
}

/// All that is new for one reader goes into one letter.
struct Reader {
    email: String,
    lang: Lang,
    notices: Vec<(NoticeId, String)>,
}

/// Sends what has not been mailed. No transaction is open while a letter travels.
pub async fn mail(app: &App, mailer: &Mailer) -> DbResult<Mailed> {
    let steward = Steward::for_task("notices to mail");
    let mut reading = app.db.read().await?;
    let readers = readers(&mut reading, &steward, app.now()).await?;
    drop(reading);
    let mut done = Mailed::default();
    for reader in readers.values() {
        note_try(app, &steward, reader).await?;
        match mailer.send(&letter(app, reader)).await {
            Ok(()) => {
                note_mailed(app, &steward, reader).await?;
                done.sent += 1;
            }
            Err(error) => {
                tracing::warn!(%error, notices = reader.notices.len(), "mail not sent, tried again later");
                done.failed += 1;
            }
        }
    }
    Ok(done)
}

async fn readers(tx: &mut ReadTx, steward: &Steward, now: Instant) -> DbResult<BTreeMap<UserId, Reader>> {
    let [second, third, fourth, fifth] = AGAIN_AFTER_MINUTES.map(|minutes| now.plus_seconds(-60 * minutes));
    let rows = tx.all(&TO_MAIL, steward, args![MOST_TRIES, second, third, fourth, fifth, BATCH]).await?;
    let mut readers = BTreeMap::<UserId, Reader>::new();
    for row in &rows {
        let (email, lang) = (row.text("email")?, Lang::parse(&row.text("lang")?).unwrap_or_default());
        let reader = readers.entry(row.id("user_id")?).or_insert(Reader { email, lang, notices: Vec::new() });
        reader.notices.push((row.id("id")?, row.text("kind")?));
    }
    Ok(readers)
}

async fn note_try(app: &App, steward: &Steward, reader: &Reader) -> DbResult<()> {
    let mut tx = app.db.write().await?;
    for (id, _) in &reader.notices {
        tx.run(&TRY, steward, args![*id]).await?;
    }
    tx.keep_unrecorded(Unrecorded::Delivery).await
}

async fn note_mailed(app: &App, steward: &Steward, reader: &Reader) -> DbResult<()> {
    let mut tx = app.db.write().await?;
    for (id, _) in &reader.notices {
        tx.run(&MAILED, steward, args![*id, app.now()]).await?;
    }
    tx.keep_unrecorded(Unrecorded::Delivery).await
}

fn letter(app: &App, reader: &Reader) -> Letter {
    let lang = reader.lang;
    let mut kinds: Vec<&str> = Vec::new();
    for (_, kind) in &reader.notices {
        if !kinds.contains(&kind.as_str()) {
            kinds.push(kind);
        }
    }
    let news = kinds.iter().map(|kind| format!("- {}", i18n::say(lang, &format!("notice-{kind}"))));
    let link = format!("{}/notices", app.settings.public_url);
    let network = app.settings.network_name.as_str();
    let parts = [
        i18n::say_with(lang, "notice-mail-greeting", &[("network", network.into())]),
        news.collect::<Vec<_>>().join("\n"),
        i18n::say_with(lang, "notice-mail-link", &[("link", link.into())]),
        i18n::say(lang, "notice-mail-footer"),
    ];
    Letter {
        reply_to: None,
        // The first notice names the letter, so that a second copy of it can be told.
        id: reader.notices.first().map(|(id, _)| id.to_string()).unwrap_or_default(),
        to: reader.email.clone(),
        subject: i18n::say_with(lang, "notice-mail-subject", &[("network", network.into())]),
        text: parts.join("\n\n"),
        at: app.now(),
    }
}
