//! The draft that the page sends every ten seconds: the section's answers, nothing else, without a word to the reader.

use axum::extract::Path;
use axum::http::{HeaderName, StatusCode};
use axum::response::IntoResponse;
use db::Unrecorded;
use kernel::states::referral::State;
use policy::referral::Write;
use web::{Ctx, Form as Sent, OrHidden, PageError, PageResult};

use super::form::asked_form;
use crate::answers;
use crate::case::{facts, form_version};
use crate::events::ReferralAnswered;
use crate::sections::{Kept, Seen, keep};

pub async fn save(ctx: Ctx, Path((id, code)): Path<(String, String)>, sent: Sent) -> PageResult {
    let mut tx = ctx.app.db.write().await?;
    let facts = facts(&ctx, &mut tx, &id).await?;
    let write = ctx.actor.permit::<Write>(&facts)?;
    let packs = ctx.app.packs();
    let version = form_version(&mut tx, &write, facts.id).await?;
    let form = asked_form(&packs, &version, &ctx);
    let section = form.section(&code).or_hidden()?;
    let given = form.normalise(&answers::typed(section.fields.iter(), &sent), &packs);
    let seen = Seen { given: &given, fingerprint: sent.text("_seen"), edit: sent.text("_edit") };
    match keep(&ctx, &mut tx, &write, &facts, &form, section, &seen).await? {
        // The text stays in the page; saving it shows both.
        Kept::Closed | Kept::Meanwhile(_) => return Err(PageError::Stale { typed: Vec::new() }),
        Kept::Saved { compartments, .. } if facts.state != State::Draft => {
            // What was sent once is read by others: every change of it is in the register.
            let compartments = compartments.into_iter().collect();
            let event = ReferralAnswered { referral: facts.id, section: code, compartments };
            tx.commit(&write.author(ctx.now()), &event).await?;
        }
        Kept::Saved { .. } => tx.keep_unrecorded(Unrecorded::OwnText).await?,
    }
    let headers = [
        (HeaderName::from_static("x-saved-at"), ctx.now().to_string()),
        (HeaderName::from_static("x-session-ends"), (ctx.app.settings.idle_minutes * 60).to_string()),
    ];
    Ok((StatusCode::NO_CONTENT, headers).into_response())
}
