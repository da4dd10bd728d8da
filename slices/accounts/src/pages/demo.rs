//! The cast of the demonstration: one click signs in. Anywhere else these routes do not exist.

use kernel::ids::{BodyId, MembershipId};
use web::{Form, OrHidden, PageError, PageResult, Visit};

use super::in_words;
use crate::door::{self, Entry};
use crate::events::Door;
use crate::queries::sign_in;
use crate::rules::back;

/// A body and those of the cast who work for it.
pub struct CastBody {
    pub id: BodyId,
    pub name: String,
    pub players: Vec<CastPlayer>,
}

pub struct CastPlayer {
    pub membership: MembershipId,
    pub name: String,
    pub title: String,
    pub duties: String,
}

pub async fn cast(visit: &Visit) -> Result<Vec<CastBody>, PageError> {
    let ui = visit.ui();
    let mut tx = visit.app.db.read().await?;
    let mut bodies: Vec<CastBody> = Vec::new();
    for player in sign_in::cast(&mut tx, visit.app.today()).await? {
        if bodies.last().is_none_or(|last| last.id != player.body) {
            bodies.push(CastBody { id: player.body, name: player.body_name.clone(), players: Vec::new() });
        }
        let duties = in_words(&ui, &player.duties);
        if let Some(body) = bodies.last_mut() {
            body.players.push(CastPlayer {
                membership: player.membership,
                name: player.name,
                title: player.title,
                duties,
            });
        }
    }
    Ok(bodies)
}

pub async fn enter(visit: Visit, form: Form) -> PageResult {
    if !visit.app.settings.demo {
        return Err(PageError::Hidden);
    }
    let membership = MembershipId::parse(form.text("membership")).or_hidden()?;
    let mut tx = visit.app.db.write().await?;
    let user = sign_in::cast_member(&mut tx, membership, visit.app.today()).await?.or_hidden()?;
    let entry = Entry { user, membership: Some(membership), second_factor: false, door: Door::Demo };
    door::enter(&visit, tx, entry, back::local(form.text("back"))).await
}
