//! For which body do I act? One at a time, always visible, changed here.

use askama::Template;
use axum::extract::Query;
use db::Reads;
use kernel::ids::MembershipId;
use web::{Done, Form, Login, OrHidden, PageError, PageResult, Ui, Visit};

use super::{Back, in_words};
use crate::door;
use crate::events::BodySwitched;
use crate::queries::sign_in::{self, Membership};
use crate::rules::back;

#[derive(Template)]
#[template(path = "acting.html")]
struct ActingPage {
    ui: Ui,
    choices: Vec<BodyChoice>,
    back: String,
}

struct BodyChoice {
    membership: MembershipId,
    body: String,
    duties: String,
    current: bool,
}

fn signed_in(visit: &Visit) -> Result<Login, PageError> {
    visit.login.clone().ok_or_else(|| PageError::SignIn { back: visit.path.clone() })
}

/// The memberships that this session may act for: whoever came in by a body's provider acts for the bodies it serves.
async fn open_to(visit: &Visit, tx: &mut impl Reads, login: &Login) -> Result<Vec<Membership>, PageError> {
    let provider = sign_in::provider(tx, login.id).await?;
    let mut memberships = sign_in::memberships(tx, login.user, visit.app.today()).await?;
    memberships.retain(|one| door::acts_for(&visit.app, &provider, one.body));
    Ok(memberships)
}

pub async fn show(visit: Visit, Query(Back { back }): Query<Back>) -> PageResult {
    let login = signed_in(&visit)?;
    let ui = visit.ui();
    let mut tx = visit.app.db.read().await?;
    let memberships = open_to(&visit, &mut tx, &login).await?;
    let current = login.actor.as_ref().map(|actor| actor.membership);
    let choices = memberships
        .into_iter()
        .map(|one| BodyChoice {
            membership: one.id,
            duties: in_words(&ui, &one.duties),
            body: one.body_name,
            current: Some(one.id) == current,
        })
        .collect();
    visit.page(&ActingPage { ui, choices, back: back::local(&back).to_owned() })
}

pub async fn switch(visit: Visit, form: Form) -> PageResult {
    let login = signed_in(&visit)?;
    let wanted = MembershipId::parse(form.text("membership")).or_hidden()?;
    let mut tx = visit.write(&form).await?;
    let memberships = open_to(&visit, &mut tx, &login).await?;
    let chosen = memberships.into_iter().find(|one| one.id == wanted).or_hidden()?;
    sign_in::choose(&mut tx, login.id, chosen.id).await?;
    let author =
        audit::Author { user: Some(login.user), body: Some(chosen.body), at: visit.now(), ground: String::new() };
    let event = BodySwitched { user: login.user, membership: chosen.id, body: chosen.body };
    // A page of the body left behind may not exist for the new one: only the first choice goes on to it.
    let to = if login.actor.is_none() { back::local(form.text("back")) } else { "/today" };
    visit.done(tx, &form, &author, &event, to, Done::BodySwitched).await
}
