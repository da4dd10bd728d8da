//! The users of a body: its administrator's list, any body's for the administrator of the network.

use askama::Template;
use axum::extract::Query;
use kernel::ids::{BodyId, InvitationId, UserId};
use kernel::words::Duty;
use kernel::{Coded, Instant};
use policy::accounts::{Administer, BodyFacts};
use serde::Deserialize;
use web::{Choice, Ctx, FieldView, OrHidden, PageError, PageResult, Pager, Ui};

use super::in_words;
use crate::queries::users::UserState;
use crate::queries::{invitations, users};

const PAGE_SIZE: usize = 50;

#[derive(Template)]
#[template(path = "users.html")]
struct UsersPage {
    ui: Ui,
    body: BodyId,
    body_name: String,
    bodies: Vec<Choice>,
    body_field: FieldView,
    state: FieldView,
    states: Vec<Choice>,
    members: Vec<MemberLine>,
    waiting: Vec<InvitedLine>,
    pager: Pager,
}

struct MemberLine {
    id: UserId,
    name: String,
    title: String,
    email: String,
    duties: String,
    states: Vec<(String, &'static str)>,
}

struct InvitedLine {
    id: InvitationId,
    name: String,
    email: String,
    duties: String,
    expires_at: Instant,
    expired: bool,
}

#[derive(Debug, Default, Deserialize)]
pub struct Wanted {
    #[serde(default)]
    body: String,
    #[serde(default)]
    state: String,
    #[serde(default)]
    page: usize,
}

pub fn tone(state: UserState) -> &'static str {
    match state {
        UserState::Active => "green",
        UserState::Invited => "blue",
        UserState::WithoutFactor => "yellow",
        UserState::Disabled => "red",
        UserState::Ended => "grey",
    }
}

/// The bodies to choose from: all for the network's administrator, none to choose for a body's.
pub async fn body_choices(ctx: &Ctx, tx: &mut impl db::Reads) -> Result<Vec<Choice>, PageError> {
    if !ctx.actor.has(Duty::AdministerNetwork) {
        return Ok(Vec::new());
    }
    let bodies = users::bodies(tx, ctx.actor.today).await?;
    Ok(bodies.into_iter().map(|(id, name)| Choice::new(id.to_string(), name)).collect())
}

pub async fn show(ctx: Ctx, Query(wanted): Query<Wanted>) -> PageResult {
    let body = if wanted.body.is_empty() { ctx.actor.body } else { BodyId::parse(&wanted.body).or_hidden()? };
    let permit = ctx.actor.permit::<Administer>(&BodyFacts { body })?;
    let state = UserState::parse(&wanted.state);
    let (page, ui) = (wanted.page.min(10_000), ctx.ui());
    let mut tx = ctx.app.db.read().await?;
    let bodies = body_choices(&ctx, &mut tx).await?;
    let body_name = bodies.iter().find(|choice| choice.value == body.to_string()).map(|choice| choice.label.clone());
    let code = state.map_or("", Coded::code);
    let (members, total) = match state {
        Some(UserState::Invited) => (Vec::new(), 0),
        _ => users::members(&mut tx, &permit, body, code, ctx.actor.today, page, PAGE_SIZE).await?,
    };
    let waiting = match state {
        None | Some(UserState::Invited) if page == 0 => invitations::waiting(&mut tx, &permit, body).await?,
        _ => Vec::new(),
    };
    let href = |page: usize| format!("/users?body={body}&state={code}&page={page}");
    let page = UsersPage {
        body,
        body_name: body_name.unwrap_or_else(|| ctx.actor.body_name.clone()),
        bodies,
        body_field: FieldView::new("body", body.to_string()),
        state: FieldView::new("state", code),
        states: UserState::ALL.iter().map(|state| Choice::new(state.code(), ui.code(*state))).collect(),
        members: members.into_iter().map(|member| member_line(&ui, member)).collect(),
        waiting: waiting.into_iter().map(|invitation| invited_line(&ui, invitation, ctx.now())).collect(),
        pager: Pager::of(page, PAGE_SIZE, total, href),
        ui,
    };
    ctx.page(&page)
}

fn member_line(ui: &Ui, member: users::Member) -> MemberLine {
    MemberLine {
        id: member.id,
        duties: in_words(ui, &member.duties),
        states: member.states.iter().map(|state| (ui.code(*state), tone(*state))).collect(),
        name: member.name,
        title: member.title,
        email: member.email,
    }
}

fn invited_line(ui: &Ui, invitation: invitations::Invitation, now: Instant) -> InvitedLine {
    InvitedLine {
        id: invitation.id,
        duties: in_words(ui, &invitation.duties),
        expired: !invitation.is_good(now),
        name: invitation.name,
        email: invitation.email,
        expires_at: invitation.expires_at,
    }
}
