//! Recovery codes of the own account: how many are left, a new set on demand, shown once.

use askama::Template;
use db::WriteTx;
use policy::accounts::OwnAccount;
use web::{Ctx, Done, Form, OrHidden, PageError, PageResult, Ui};

use crate::events::RecoveryRenewed;
use crate::queries::account;
use crate::rules::recovery;

#[derive(Template)]
#[template(path = "recovery.html")]
struct RecoveryPage {
    ui: Ui,
    left: i64,
}

/// The one page that shows the codes.
#[derive(Template)]
#[template(path = "recovery_codes.html")]
pub struct CodesPage {
    pub ui: Ui,
    pub codes: Vec<String>,
    /// What was just done, where the codes come with a first factor; `""` for a new set.
    pub done: &'static str,
}

pub async fn show(ctx: Ctx) -> PageResult {
    let own = ctx.actor.own();
    let mut tx = ctx.app.db.read().await?;
    account::profile(&mut tx, &own).await?.filter(account::Profile::has_factor).or_hidden()?;
    let left = account::codes_left(&mut tx, &own).await?;
    ctx.page(&RecoveryPage { ui: ctx.ui(), left })
}

/// A new set in place of the old one; answers with the codes themselves, which have no address.
pub async fn new_set(ctx: Ctx, form: Form) -> PageResult {
    ctx.recently_proven()?;
    let own = ctx.actor.own();
    let permit = ctx.actor.permit::<OwnAccount>(&own.user())?;
    let mut tx = ctx.write(&form).await?;
    let profile = account::profile(&mut tx, &own).await?.filter(account::Profile::has_factor).or_hidden()?;
    profile.proven_by_own_means(&ctx)?;
    let codes = renew(&ctx, &mut tx).await?;
    let event = RecoveryRenewed { user: own.user() };
    ctx.done(tx, &form, &permit.author(ctx.now()), &event, "/account/recovery", Done::Saved).await?;
    ctx.page(&CodesPage { ui: ctx.ui(), codes, done: "" })
}

/// Replaces the codes of the own account and gives the new ones back, this once.
pub async fn renew(ctx: &Ctx, tx: &mut WriteTx) -> Result<Vec<String>, PageError> {
    let own = ctx.actor.own();
    let codes = recovery::new_set(&ctx.app.random);
    let hash = |code: &String| recovery::normal(code).map(|code| recovery::hash(&ctx.app.vault, own.user(), &code));
    let hashes: Vec<String> = codes.iter().filter_map(hash).collect();
    account::set_codes(tx, &own, &hashes).await?;
    Ok(codes)
}
