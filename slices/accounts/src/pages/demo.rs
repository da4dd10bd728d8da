//! The cast of the demonstration: one click signs in. Anywhere else these routes do not exist.

use std::collections::BTreeSet;

use kernel::ids::MembershipId;
use kernel::words::Duty;
use kernel::{Coded, coded};
use web::{Form, OrHidden, PageError, PageResult, Visit};

use super::in_words;
use crate::door::{self, Entry};
use crate::events::Door;
use crate::queries::sign_in;
use crate::rules::back;

coded! {
    /// What part of the story a member of the cast plays, in the order of the story.
    pub enum Part("accounts-cast") {
        Sends = "sends",
        Decides = "decides",
        Receives = "receives",
        Runs = "runs",
    }
}

/// Those of the cast who do the same kind of work.
pub struct CastGroup {
    pub code: &'static str,
    pub title: String,
    pub players: Vec<CastPlayer>,
}

pub struct CastPlayer {
    pub membership: MembershipId,
    pub name: String,
    /// The profession; without one, the duties.
    pub title: String,
    pub body: String,
}

impl Part {
    /// By the duty that tells most about the work.
    fn of(duties: &BTreeSet<Duty>) -> Self {
        let has = |wanted: &[Duty]| wanted.iter().any(|duty| duties.contains(duty));
        match () {
            () if has(&[Duty::Secretary, Duty::President]) => Self::Decides,
            () if has(&[Duty::Coordinate, Duty::AdministerNetwork, Duty::Privacy]) => Self::Runs,
            () if has(&[Duty::Receive]) => Self::Receives,
            () if has(&[Duty::Commissioner]) => Self::Decides,
            () if has(&[Duty::Accompany]) => Self::Receives,
            () if has(&[Duty::Refer]) => Self::Sends,
            () => Self::Runs,
        }
    }
}

pub async fn cast(visit: &Visit) -> Result<Vec<CastGroup>, PageError> {
    let ui = visit.ui();
    let mut tx = visit.app.db.read().await?;
    let players = sign_in::cast(&mut tx, visit.app.today()).await?;
    let group = |part: &Part| CastGroup {
        code: part.code(),
        title: ui.code(*part),
        players: players
            .iter()
            .filter(|player| Part::of(&player.duties) == *part)
            .map(|player| CastPlayer {
                membership: player.membership,
                name: player.name.clone(),
                title: if player.title.is_empty() { in_words(&ui, &player.duties) } else { player.title.clone() },
                body: player.body_name.clone(),
            })
            .collect(),
    };
    let groups = Part::ALL.iter().map(group);
    Ok(groups.filter(|group| !group.players.is_empty()).collect())
}

pub async fn enter(visit: Visit, form: Form) -> PageResult {
    if !visit.app.settings.demo {
        return Err(PageError::Hidden);
    }
    let membership = MembershipId::parse(form.text("membership")).or_hidden()?;
    let mut tx = visit.app.db.write().await?;
    let user = sign_in::cast_member(&mut tx, membership, visit.app.today()).await?.or_hidden()?;
    let entry = Entry {
        user,
        membership: Some(membership),
        second_factor: false,
        door: Door::Demo,
        provider: String::new(),
        own_factor: true,
    };
    door::enter(&visit, tx, entry, back::local(form.text("back"))).await
}
