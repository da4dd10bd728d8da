//! Half-written forms, kept sealed on the server for their author alone until the form is saved or thrown away.
//!
//! One draft per user, kind of form and thing it is about. A draft is no record: whoever else opens the thing sees
//! nothing of it, and it goes away by itself after [`DAYS`].

use axum::http::{HeaderName, StatusCode};
use axum::response::IntoResponse;
use db::{DbResult, Reads, Unrecorded, WriteTx, args, statements};
use kernel::Instant;
use policy::Own;
use vault::Vault;

use crate::ctx::{Ctx, PageResult};
use crate::error::PageError;
use crate::form::Form;

/// How long an untouched draft is kept.
pub const DAYS: i64 = 14;
/// No form of ours is longer, in bytes of its texts.
const MOST: usize = 100_000;

statements! {
    KEEP: Own = "INSERT INTO own_drafts (user_id, kind, about, sealed, at) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (user_id, kind, about) DO UPDATE SET sealed = $4, at = $5";
    FIND: Own = "SELECT sealed, at FROM own_drafts WHERE user_id = $1 AND kind = $2 AND about = $3 AND at >= $4";
    /// The last one of the same kind about something else.
    OTHER: Own = "SELECT about, at FROM own_drafts WHERE user_id = $1 AND kind = $2 AND about <> $3 AND at >= $4
        ORDER BY at DESC, about LIMIT 1";
    DISCARD: Own = "DELETE FROM own_drafts WHERE user_id = $1 AND kind = $2 AND about = $3";
}

/// What somebody had typed, field by field, and when it was kept last.
#[derive(Debug, Clone)]
pub struct Draft {
    pub pairs: Vec<(String, String)>,
    pub at: Instant,
}

/// Which draft: `kind` names the form (`person_new`), `about` the thing (an id).
#[derive(Debug, Clone, Copy)]
pub struct Which<'a> {
    pub kind: &'static str,
    pub about: &'a str,
}

impl Which<'_> {
    fn place(self, own: &Own) -> String {
        format!("own_drafts/{}/{}/{}", own.user(), self.kind, self.about)
    }
}

/// Keeps what is typed now in place of what was kept before.
pub async fn keep(
    tx: &mut WriteTx,
    vault: &Vault,
    own: &Own,
    which: Which<'_>,
    pairs: &[(String, String)],
    now: Instant,
) -> Result<(), PageError> {
    if pairs.iter().map(|(key, value)| key.len() + value.len()).sum::<usize>() > MOST {
        return Err(PageError::TooLarge);
    }
    let plain = serde_json::to_vec(pairs).map_err(|error| PageError::fault(error.to_string()))?;
    let sealed = vault.seal_house(&which.place(own), &plain);
    tx.run(&KEEP, own, args![own.user(), which.kind, which.about, sealed, now]).await?;
    Ok(())
}

/// Answers the page that sends what is typed every few seconds: kept, unless the form itself was sent meanwhile.
pub async fn keep_form(
    ctx: &Ctx,
    mut tx: WriteTx,
    which: Which<'_>,
    form: &Form,
    pairs: &[(String, String)],
) -> PageResult {
    if !ctx.was_sent(&mut tx, form).await? {
        keep(&mut tx, &ctx.app.vault, &ctx.actor.own(), which, pairs, ctx.now()).await?;
        tx.keep_unrecorded(Unrecorded::OwnText).await?;
    }
    let headers = [
        (HeaderName::from_static("x-saved-at"), ctx.now().to_string()),
        (HeaderName::from_static("x-session-ends"), (ctx.app.settings.idle_minutes * 60).to_string()),
    ];
    Ok((StatusCode::NO_CONTENT, headers).into_response())
}

/// The draft, if there is one. One that does not open any more (another key) is none.
pub async fn find(
    tx: &mut impl Reads,
    vault: &Vault,
    own: &Own,
    which: Which<'_>,
    now: Instant,
) -> DbResult<Option<Draft>> {
    let row = tx.first(&FIND, own, args![own.user(), which.kind, which.about, now.plus_days(-DAYS)]).await?;
    let Some(row) = row else { return Ok(None) };
    let (sealed, at) = (row.bytes("sealed")?, row.instant("at")?);
    let plain = vault.open_house(&which.place(own), &sealed).ok();
    let pairs = plain.and_then(|plain| serde_json::from_slice(&plain).ok());
    Ok(pairs.map(|pairs| Draft { pairs, at }))
}

/// What the newest draft of the same kind about something else is about, and when it was kept.
pub async fn other(
    tx: &mut impl Reads,
    own: &Own,
    which: Which<'_>,
    now: Instant,
) -> DbResult<Option<(String, Instant)>> {
    let row = tx.first(&OTHER, own, args![own.user(), which.kind, which.about, now.plus_days(-DAYS)]).await?;
    row.map(|row| Ok((row.text("about")?, row.instant("at")?))).transpose()
}

/// Throws the draft away; `None` when there was none.
pub async fn discard(tx: &mut WriteTx, own: &Own, which: Which<'_>) -> DbResult<Option<()>> {
    Ok((tx.run(&DISCARD, own, args![own.user(), which.kind, which.about]).await? == 1).then_some(()))
}
