//! One's own notices: listed, read one by one or all at once.

use std::pin::Pin;

use db::{DbResult, ReadTx, Reads, Row, Unrecorded, WriteTx, args, statements};
use kernel::Instant;
use kernel::ids::NoticeId;
use policy::{Actor, Own};
use web::{App, Ctx};

pub const PAGE: usize = 50;

#[derive(Debug, Clone)]
pub struct Notice {
    pub id: NoticeId,
    /// The words are the message `notice-<kind>`.
    pub kind: String,
    pub about_kind: String,
    pub about_id: String,
    pub at: Instant,
    pub unread: bool,
    /// Number and year of the referral or session: which of them it is, without saying about whom.
    pub number: Option<(i64, i64)>,
}

statements! {
    LIST: Own = concat!("SELECT n.id, n.kind, n.about_kind, n.about_id, n.at, (n.read_at IS NULL) AS unread,
            coalesce(r.number, s.number) AS number, coalesce(r.number_year, s.year) AS year, count(*) OVER () AS total
        FROM notices n LEFT JOIN referrals r ON n.about_kind = 'referral' AND r.id = n.about_id
            LEFT JOIN sessions s ON n.about_kind = 'session' AND s.id = n.about_id
        WHERE n.user_id = $1 AND NOT ", web::in_conflict!("n"), "
        ORDER BY n.at DESC, n.id DESC LIMIT $2 OFFSET $3");
    ONE: Own = "SELECT n.id, n.kind, n.about_kind, n.about_id, n.at, (n.read_at IS NULL) AS unread,
            CAST(NULL AS BIGINT) AS number, CAST(NULL AS BIGINT) AS year
        FROM notices n WHERE n.id = $2 AND n.user_id = $1";
    READ: Own = "UPDATE notices SET read_at = $3 WHERE id = $2 AND user_id = $1 AND read_at IS NULL";
    READ_ALL: Own = "UPDATE notices SET read_at = $2 WHERE user_id = $1 AND read_at IS NULL AND at <= $2";
    UNREAD_ABOUT: Own = "SELECT id FROM notices WHERE user_id = $1 AND read_at IS NULL AND about_kind = $2
        AND about_id = $3 LIMIT 1";
    READ_ABOUT: Own = "UPDATE notices SET read_at = $4 WHERE user_id = $1 AND read_at IS NULL AND about_kind = $2
        AND about_id = $3";
}

/// One page, newest first, and how many there are in all.
pub async fn list(tx: &mut ReadTx, own: &Own, page: usize) -> DbResult<(Vec<Notice>, usize)> {
    let rows = tx.all(&LIST, own, args![own.user(), PAGE, page * PAGE]).await?;
    let total = rows.first().map(|row| row.int("total")).transpose()?.unwrap_or(0);
    Ok((rows.iter().map(read).collect::<DbResult<_>>()?, usize::try_from(total).unwrap_or(0)))
}

pub async fn one(tx: &mut impl Reads, own: &Own, id: NoticeId) -> DbResult<Option<Notice>> {
    tx.first(&ONE, own, args![own.user(), id]).await?.map(|row| read(&row)).transpose()
}

pub async fn mark_read(tx: &mut WriteTx, own: &Own, id: NoticeId, at: Instant) -> DbResult<()> {
    tx.run(&READ, own, args![own.user(), id, at]).await.map(|_| ())
}

pub async fn mark_all_read(tx: &mut WriteTx, own: &Own, at: Instant) -> DbResult<()> {
    tx.run(&READ_ALL, own, args![own.user(), at]).await.map(|_| ())
}

/// The reader has opened a page: notices about its thing need no second look. Asks only when something is unread.
pub fn witness(ctx: Ctx, path: String) -> Pin<Box<dyn Future<Output = ()> + Send>> {
    Box::pin(async move {
        let unread = ctx.login.as_ref().map_or(0, |login| login.unread);
        let Some((kind, id)) = thing(&path).filter(|_| unread > 0) else { return };
        if let Err(error) = mark_seen(&ctx.app, &ctx.actor, kind, id).await {
            tracing::warn!(%error, "notices not marked as read");
        }
    })
}

/// Writes only when there are any.
async fn mark_seen(app: &App, actor: &Actor, about_kind: &str, about_id: &str) -> DbResult<()> {
    let own = actor.own();
    let mut reading = app.db.read().await?;
    if reading.first(&UNREAD_ABOUT, &own, args![own.user(), about_kind, about_id]).await?.is_none() {
        return Ok(());
    }
    drop(reading);
    let mut tx = app.db.write().await?;
    tx.run(&READ_ABOUT, &own, args![own.user(), about_kind, about_id, app.now()]).await?;
    tx.keep_unrecorded(Unrecorded::Delivery).await
}

fn read(row: &Row) -> DbResult<Notice> {
    Ok(Notice {
        id: row.id("id")?,
        kind: row.text("kind")?,
        about_kind: row.text("about_kind")?,
        about_id: row.text("about_id")?,
        at: row.instant("at")?,
        unread: row.flag("unread")?,
        number: row.opt_int("number")?.zip(row.opt_int("year")?),
    })
}

impl Notice {
    /// Where the thing is that the notice is about.
    pub fn address(&self) -> String {
        address(&self.about_kind, &self.about_id)
    }
}

/// The thing a page is about, from its address: kind and id.
fn thing(path: &str) -> Option<(&'static str, &str)> {
    let mut parts = path.strip_prefix('/')?.split('/');
    let (list, id) = match (parts.next()?, parts.next()?) {
        ("legal-bases", "proposals") => ("proposals", parts.next()?),
        found => found,
    };
    let kind = match list {
        "referrals" => "referral",
        "sessions" => "session",
        "people" => "person",
        "network" => "body",
        "users" => "user",
        "feedback" => "feedback",
        "emergencies" => "emergency",
        "cases" => match parts.next() {
            Some("project") => "project",
            Some("reviews") => "reviews",
            Some("own") => "own",
            _ => "case",
        },
        "team" => "figure",
        "proposals" => "matrix_proposal",
        _ => return None,
    };
    NoticeId::parse(id).map(|_| (kind, id))
}

/// The page of a thing; things without a page of their own lead to the list they stand in.
pub(crate) fn address(about_kind: &str, about_id: &str) -> String {
    match about_kind {
        "referral" => format!("/referrals/{about_id}"),
        "session" => format!("/sessions/{about_id}"),
        "person" => format!("/people/{about_id}"),
        "body" => format!("/network/{about_id}"),
        "user" => format!("/users/{about_id}"),
        "feedback" => format!("/feedback/{about_id}"),
        "mandate" => "/mandates".to_owned(),
        "commission" => "/commission".to_owned(),
        "invitation" => "/users".to_owned(),
        "import_run" => "/referrals/import".to_owned(),
        "emergency" => format!("/emergencies/{about_id}"),
        "matrix_proposal" => format!("/legal-bases/proposals/{about_id}"),
        "reply" => "/requests/replies".to_owned(),
        "case" => format!("/cases/{about_id}"),
        "activity" => format!("/activities/{about_id}"),
        "project" => format!("/cases/{about_id}/project"),
        "reviews" => format!("/cases/{about_id}/reviews"),
        "own" => format!("/cases/{about_id}/own"),
        "figure" => format!("/team/{about_id}"),
        "team" => "/cases?as=team".to_owned(),
        _ => "/notices".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_of_a_thing_is_known_by_its_address_its_parts_included() {
        let id = "01a1c436-5879-7ac0-b43f-9b2fcfa222f7";
        assert_eq!(thing(&format!("/referrals/{id}")), Some(("referral", id)));
        assert_eq!(thing(&format!("/sessions/{id}/minutes")), Some(("session", id)));
        assert_eq!(thing(&format!("/legal-bases/proposals/{id}")), Some(("matrix_proposal", id)));
        assert_eq!(thing(&format!("/cases/{id}/team")), Some(("case", id)));
        assert_eq!(thing(&format!("/cases/{id}/project/versions")), Some(("project", id)));
        assert_eq!(thing(&format!("/cases/{id}/reviews/{id}")), Some(("reviews", id)));
        assert_eq!(thing("/referrals/new"), None);
        assert_eq!(thing("/today"), None);
    }

    #[test]
    fn a_notice_leads_to_its_thing_and_never_nowhere() {
        assert_eq!(address("referral", "x"), "/referrals/x");
        assert_eq!(address("mandate", "x"), "/mandates");
        assert_eq!(address("something new", "x"), "/notices");
    }
}
