//! From the address of a page to a case and what the rules know of it.

use db::{DbResult, Reads, args, statements};
use kernel::ids::{CaseId, FigureId};
use policy::cases::{CaseFacts, Cases, FigureFacts};
use policy::{Actor, Scope};
use web::{Ctx, OrHidden, PageError};

statements! {
    CASE_FACTS: Scope<Cases> = concat!("SELECT c.id, c.person_id, c.referral_id, c.nucleus_id, c.body_id, c.manager_id, c.state,
            c.version, EXISTS (SELECT 1 FROM conflicts x JOIN referrals w ON w.id = x.referral_id
                WHERE w.person_id = c.person_id AND x.user_id = $2) AS conflicted, ",
        people::is_restricted!("c.person_id"), " AS restricted, ", people::is_charged!(), " AS charged FROM cases c WHERE c.id = $1");
    FIGURE_FACTS: Scope<Cases> = "SELECT id, case_id, body_id, user_id, state, version, valid_to FROM figures WHERE id = $1";
}

/// The facts of one case as the actor meets it. `None` when there is none; whether the actor may find it is for the rule.
pub async fn of(actor: &Actor, tx: &mut impl Reads, id: CaseId) -> DbResult<Option<CaseFacts>> {
    let Some(row) = tx.first(&CASE_FACTS, &actor.scope::<Cases>(), args![id, actor.user]).await? else {
        return Ok(None);
    };
    let person = row.id("person_id")?;
    Ok(Some(CaseFacts {
        id: row.id("id")?,
        person,
        referral: row.id("referral_id")?,
        nucleus: row.id("nucleus_id")?,
        body: row.id("body_id")?,
        manager: row.opt_id("manager_id")?,
        charged: row.flag("charged")?,
        state: row.code("state")?,
        version: row.int("version")?,
        slice: crate::figures::slice(tx, actor, id).await?,
        conflicted: row.flag("conflicted")?,
        restricted: row.flag("restricted")?,
    }))
}

/// As [`of`], for the address of a page.
pub async fn find(ctx: &Ctx, tx: &mut impl Reads, id: &str) -> Result<CaseFacts, PageError> {
    let id = CaseId::parse(id).or_hidden()?;
    of(&ctx.actor, tx, id).await?.or_hidden()
}

/// A mandate as the actor meets it.
pub async fn find_figure(ctx: &Ctx, tx: &mut impl Reads, id: &str) -> Result<FigureFacts, PageError> {
    let id = FigureId::parse(id).or_hidden()?;
    let row = tx.first(&FIGURE_FACTS, &ctx.actor.scope::<Cases>(), args![id]).await?.or_hidden()?;
    Ok(FigureFacts {
        id,
        case: of(&ctx.actor, tx, row.id("case_id")?).await?.or_hidden()?,
        body: row.opt_id("body_id")?,
        user: row.opt_id("user_id")?,
        state: row.code("state")?,
        version: row.int("version")?,
        over: row.date("valid_to")? < ctx.actor.today,
    })
}
