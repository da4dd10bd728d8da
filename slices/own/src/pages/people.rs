//! /me/team and /me/readers: who works with the person, and who has seen the data.

use std::collections::BTreeSet;

use askama::Template;
use axum::http::HeaderMap;
use kernel::Coded;
use web::{PageResult, Visit};

use super::frame::{Frame, here, shown};
use super::over;
use crate::speech::Said;
use crate::{readers as seen, team as around};

struct Helper {
    name: String,
    role: Said,
    body: String,
    phone: String,
}

#[derive(Template)]
#[template(path = "team.html")]
struct TeamPage {
    frame: Frame,
    helpers: Vec<Helper>,
}

pub async fn team(visit: Visit, headers: HeaderMap) -> PageResult {
    let mut tx = visit.app.db.read().await?;
    let Some(own) = here(&visit, &headers, &mut tx).await? else {
        drop(tx);
        return over::ended(&visit).await;
    };
    let packs = visit.app.packs();
    let found = around::of(&mut tx, &visit.app.vault, &own.view, (packs.team(), visit.app.today())).await?;
    drop(tx);
    shown(&visit, &own, "team", Vec::new()).await?;
    let t = own.speech;
    let helpers = found.into_iter().map(|one| {
        let role = packs.team().role(&one.role);
        let role = role.map(|role| t.listed(&role.label, &format!("own-role-{}", one.role.replace('_', "-"))));
        let leads = || Said { text: t.say("own-team-leads"), lang: t.tag() };
        Helper { name: one.name, role: role.unwrap_or_else(leads), body: one.body, phone: one.phone }
    });
    visit.page(&TeamPage { helpers: helpers.collect(), frame: Frame::inside(&visit, &own) })
}

struct Day {
    day: String,
    body: String,
    who: String,
    why: String,
}

#[derive(Template)]
#[template(path = "readers.html")]
struct ReadersPage {
    frame: Frame,
    days: Vec<Day>,
}

/// `GET /me/readers`
pub async fn readers(visit: Visit, headers: HeaderMap) -> PageResult {
    let mut tx = visit.app.db.read().await?;
    let Some(own) = here(&visit, &headers, &mut tx).await?.filter(|own| own.view.guardian().is_none()) else {
        drop(tx);
        return over::ended(&visit).await;
    };
    let packs = visit.app.packs();
    let team = around::of(&mut tx, &visit.app.vault, &own.view, (packs.team(), visit.app.today())).await?;
    let known: BTreeSet<_> = team.into_iter().filter_map(|one| one.user).collect();
    let found = seen::of(&mut tx, &own.view, &known, packs.territory().time_zone()).await?;
    drop(tx);
    shown(&visit, &own, "readers", Vec::new()).await?;
    let t = own.speech;
    let why = |one: &seen::ReadingDay| {
        let words = one.purposes.iter().map(|purpose| t.say(&format!("own-purpose-{}", purpose.code())));
        words.collect::<Vec<_>>().join(" ")
    };
    let day = |one: &seen::ReadingDay| Day {
        day: t.day(one.day),
        body: one.body.clone().unwrap_or_else(|| t.say("own-readers-other")),
        who: one.known.iter().cloned().collect::<Vec<_>>().join(", "),
        why: why(one),
    };
    visit.page(&ReadersPage { days: found.iter().map(day).collect(), frame: Frame::inside(&visit, &own) })
}
