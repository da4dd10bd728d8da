//! Who has seen the person's data: by day and body, in words. Workers are named whom the person knows from the own team; for the
//! name of another one the privacy officer weighs both sides (Court of Justice EU, C-579/21).

use std::collections::BTreeSet;

use db::{DbResult, Reads, args, statements};
use kernel::Date;
use kernel::ids::{RequestId, UserId};
use kernel::words::{BodyKind, Purpose};
use people::reading::Told;
use policy::own::OwnView;

statements! {
    READERS: OwnView = concat!("SELECT e.at, e.payload, e.user_id, u.name AS user_name, b.name AS body_name, b.kind AS body_kind ", people::readings!(), "
        LEFT JOIN users u ON u.id = e.user_id ORDER BY e.seq DESC LIMIT 400");
    /// Bodies that were asked about the person without an account of their own.
    ASKED: OwnView = "SELECT q.id, b.name, b.kind FROM requests q JOIN referrals r ON r.id = q.referral_id JOIN bodies b ON b.id = q.to_body
        WHERE r.person_id = $1";
}

/// What one body did on one day.
#[derive(Debug, Clone)]
pub struct ReadingDay {
    pub day: Date,
    /// `None`: its name would tell of what this visit does not show.
    pub body: Option<String>,
    pub known: BTreeSet<String>,
    pub purposes: BTreeSet<Purpose>,
}

/// Newest first. `team` are those the person knows.
pub async fn of(tx: &mut impl Reads, view: &OwnView, team: &BTreeSet<UserId>, zone: &str) -> DbResult<Vec<ReadingDay>> {
    let mut asked = std::collections::BTreeMap::new();
    for row in tx.all(&ASKED, view, args![view.person()]).await? {
        asked.insert(row.id::<RequestId>("id")?.to_string(), (row.text("name")?, row.opt_code("kind")?));
    }
    let mut days: Vec<ReadingDay> = Vec::new();
    for row in tx.all(&READERS, view, args![view.person()]).await? {
        let told = Told::of(&row.text("payload")?);
        let outside = told.request.and_then(|request| asked.get(&request.to_string()).cloned());
        let inside = (row.opt_text("body_name")?.unwrap_or_default(), row.opt_code("body_kind")?);
        let (name, kind): (String, Option<BodyKind>) = outside.unwrap_or(inside);
        let body = kind.and_then(BodyKind::betrays).is_none_or(|one| view.shows(one)).then_some(name);
        let day = row.instant("at")?.local_date(zone);
        let known = row.opt_id("user_id")?.is_some_and(|user| team.contains(&user));
        let name = row.opt_text("user_name")?.filter(|_| known);
        let at = days.iter().position(|one| one.day == day && one.body == body).unwrap_or_else(|| {
            days.push(ReadingDay { day, body, known: BTreeSet::new(), purposes: BTreeSet::new() });
            days.len() - 1
        });
        days[at].known.extend(name);
        days[at].purposes.extend(told.purposes());
    }
    Ok(days)
}
