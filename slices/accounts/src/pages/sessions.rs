//! Where I am signed in: every browser, each can be signed out.

use askama::Template;
use kernel::Instant;
use kernel::ids::LoginId;
use policy::accounts::OwnAccount;
use web::{Ctx, Done, Form, OrHidden, PageResult, Ui};

use crate::events::LoginsEnded;
use crate::queries::account;
use crate::rules::agent;

#[derive(Template)]
#[template(path = "sessions.html")]
struct SessionsPage {
    ui: Ui,
    logins: Vec<LoginLine>,
}

struct LoginLine {
    id: LoginId,
    agent: String,
    started_at: Instant,
    seen_at: Instant,
    here: bool,
}

pub async fn show(ctx: Ctx) -> PageResult {
    let ui = ctx.ui();
    let settings = &ctx.app.settings;
    let seen_after = ctx.now().plus_seconds(-settings.idle_minutes * 60);
    let begun_after = ctx.now().plus_seconds(-settings.absolute_hours * 3600);
    let mut tx = ctx.app.db.read().await?;
    let logins = account::logins(&mut tx, &ctx.actor.own(), seen_after, begun_after).await?;
    let line = |login: account::OpenLogin| {
        let known = agent::words(&login.agent);
        let agent = if known.is_empty() { ui.say("accounts-agent-unknown").into_owned() } else { known };
        let here = login.id == ctx.actor.login;
        LoginLine { id: login.id, agent, started_at: login.started_at, seen_at: login.seen_at, here }
    };
    let logins = logins.into_iter().map(line).collect();
    ctx.page(&SessionsPage { ui, logins })
}

pub async fn end(ctx: Ctx, form: Form) -> PageResult {
    ctx.recently_proven()?;
    let own = ctx.actor.own();
    let permit = ctx.actor.permit::<OwnAccount>(&own.user())?;
    let mut tx = ctx.write(&form).await?;
    let how_many = match form.text("login") {
        "others" => account::end_others(&mut tx, &own, ctx.actor.login, ctx.now()).await?,
        one => account::end_one(&mut tx, &own, LoginId::parse(one).or_hidden()?, ctx.now()).await?,
    };
    let event = LoginsEnded { user: own.user(), how_many };
    ctx.done(tx, &form, &permit.author(ctx.now()), &event, "/account/sessions", Done::SessionsEnded).await
}
