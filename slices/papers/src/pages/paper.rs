//! One letter as it was issued.

use axum::extract::Path;
use db::{ReadTx, Reads, args, statements};
use kernel::Instant;
use kernel::ids::{PaperId, ReferralId, SessionId};
use kernel::words::PaperKind;
use policy::Open;
use policy::commission::{ReadAgenda, SessionFacts};
use policy::papers::ReadPapers;
use policy::referral::ReferralFacts;
use web::{Ctx, Done, Form, OrHidden, PageError, PageResult};

use super::rows::{counted, day, file_name};
use crate::events::PaperTaken;
use crate::issue;
use crate::store::{self, Access};

statements! {
    /// Number and day of a letter; nothing of it is shown before the rule of what it is about was asked.
    ABOUT: Open = "SELECT kind, referral_id, session_id, number, year, issued_at FROM papers WHERE id = $1";
}

/// What the rules are asked about.
enum About {
    Referral(Box<ReferralFacts>),
    Session(SessionFacts),
}

struct Asked {
    id: PaperId,
    kind: PaperKind,
    number: String,
    issued_at: Instant,
    about: About,
}

async fn asked(ctx: &Ctx, tx: &mut ReadTx, id: &str) -> Result<Asked, PageError> {
    let id = PaperId::parse(id).or_hidden()?;
    let row = tx.first(&ABOUT, &Open, args![id]).await?.or_hidden()?;
    let referral: Option<ReferralId> = row.opt_id("referral_id")?;
    let session: Option<SessionId> = row.opt_id("session_id")?;
    let about = match (referral, session) {
        (Some(referral), _) => {
            let facts = people::relation::referral_facts(tx, &ctx.actor, referral).await?.or_hidden()?;
            About::Referral(Box::new(facts))
        }
        (None, Some(session)) => {
            About::Session(commission::queries::facts::session(tx, &ctx.actor, session).await?.or_hidden()?)
        }
        (None, None) => return Err(PageError::Hidden),
    };
    let number = format!("{}/{}", row.int("number")?, row.int("year")?);
    Ok(Asked { id, kind: row.code("kind")?, number, issued_at: row.instant("issued_at")?, about })
}

/// `GET /papers/{paper}`
pub async fn take(ctx: Ctx, Path(id): Path<String>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let asked = asked(&ctx, &mut tx, &id).await?;
    let (file, author, referral, session) = match &asked.about {
        About::Referral(facts) => {
            let permit = ctx.actor.permit::<ReadPapers>(facts)?;
            let file = store::file(&mut tx, &ctx.app.vault, &Access::Referral(&permit, facts.id), asked.id).await?;
            (file, permit.author(ctx.now()), Some(facts.id), None)
        }
        About::Session(facts) => {
            let permit = ctx.actor.permit::<ReadAgenda>(&facts.commission)?;
            let file = store::file(&mut tx, &ctx.app.vault, &Access::Session(&permit, facts.id), asked.id).await?;
            (file, permit.author(ctx.now()), None, Some(facts.id))
        }
    };
    drop(tx);
    let file = file.or_hidden()?;
    counted(&ctx).await?;
    let event = PaperTaken { paper: asked.id, kind: asked.kind, referral, session };
    ctx.record(&author, &event).await?;
    web::download(file, "application/pdf", &file_name(&day(&ctx, asked.issued_at), asked.kind, &asked.number))
}

/// `POST /papers/{paper}/typeset`: a letter whose typesetting failed is tried again.
pub async fn typeset(ctx: Ctx, Path(id): Path<String>, _form: Form) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let asked = asked(&ctx, &mut tx, &id).await?;
    drop(tx);
    let back = match &asked.about {
        About::Referral(facts) => {
            let permit = ctx.actor.permit::<ReadPapers>(facts)?;
            issue::typeset(&ctx.app, &Access::Referral(&permit, facts.id), asked.id, asked.kind).await?;
            format!("/referrals/{}/papers", facts.id)
        }
        About::Session(facts) => {
            let permit = ctx.actor.permit::<ReadAgenda>(&facts.commission)?;
            issue::typeset(&ctx.app, &Access::Session(&permit, facts.id), asked.id, asked.kind).await?;
            format!("/sessions/{}/papers", facts.id)
        }
    };
    ctx.see_done(&back, Done::PaperIssued)
}
