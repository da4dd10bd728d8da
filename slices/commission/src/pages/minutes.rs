//! The minutes as a page: composed from what was written, or as they were signed.

use askama::Template;
use axum::extract::Path;
use kernel::states::session::{SessionState, SessionStep};
use policy::commission::{Conduct, Keep, ReadAgenda, Sign, Signatory};
use web::{Ctx, Done, FieldErrors, FieldView, Form, OrStale, PageError, PageResult, Ui};

use super::shared::{session_tone, sitting, too_long, version, words};
use crate::acts::{Moment, sign};
use crate::minutes::Section;
use crate::queries::sessions::{self, SessionRow};
use crate::wording::minutes_for;

#[derive(Template)]
#[template(path = "minutes.html")]
struct MinutesPage {
    ui: Ui,
    row: SessionRow,
    tone: &'static str,
    sections: Vec<Section>,
    /// Who signed, when; empty strings where nobody did.
    president: String,
    secretary: String,
    writes: bool,
    approves: bool,
    revises: bool,
    signs: bool,
    text: FieldView,
    errors: FieldErrors,
}

async fn page(ctx: &Ctx, id: &str, form: &Form, errors: FieldErrors) -> Result<MinutesPage, PageError> {
    let packs = ctx.app.packs();
    let at = Moment::of(&ctx.app, &packs);
    let mut tx = ctx.app.db.read().await?;
    let (facts, view, row) = sitting(ctx, &mut tx, id).await?;
    ctx.actor.permit::<ReadAgenda>(&facts.commission)?;
    if !row.state.has_opened() {
        return Err(PageError::Hidden);
    }
    let ui = if errors.is_empty() { ctx.ui() } else { ctx.ui().with_faults() };
    let mut signed = [String::new(), String::new()];
    for (place, signature) in [row.president_signed, row.secretary_signed].into_iter().enumerate() {
        if let Some((user, when)) = signature {
            let name = sessions::name(&mut tx, &view, user).await?;
            signed[place] = ui.say2("commission-signed-by", "name", name, "when", ui.when(when));
        }
    }
    let [president, secretary] = signed;
    let states = [SessionState::Open, SessionState::Suspended, SessionState::Closed, SessionState::MinutesDraft];
    let typed = if form.has("minutes") { form.text("minutes") } else { &row.minutes };
    Ok(MinutesPage {
        sections: minutes_for(&mut tx, &ctx.actor, &facts, &row, ui.language(), &at).await?,
        tone: session_tone(row.state),
        writes: states.contains(&row.state) && ctx.actor.may(Keep, &facts),
        approves: ctx.actor.may(Conduct(SessionStep::ApproveMinutes), &facts),
        revises: ctx.actor.may(Conduct(SessionStep::ReviseMinutes), &facts),
        signs: [Signatory::President, Signatory::Secretary].into_iter().any(|who| ctx.actor.may(Sign(who), &facts)),
        text: FieldView::new("minutes", typed).optional().with_errors(&errors),
        president,
        secretary,
        errors,
        row,
        ui,
    })
}

pub async fn show(ctx: Ctx, Path(id): Path<String>) -> PageResult {
    let page = page(&ctx, &id, &Form::default(), Vec::new()).await?;
    ctx.page(&page)
}

pub async fn save(ctx: Ctx, Path(id): Path<String>, form: Form) -> PageResult {
    let packs = ctx.app.packs();
    let at = Moment::of(&ctx.app, &packs);
    let mut tx = ctx.write(&form).await?;
    let (mut facts, ..) = sitting(&ctx, &mut tx, &id).await?;
    ctx.actor.permit::<Keep>(&facts)?;
    if let Some(fault) = too_long(form.text("minutes"), "minutes") {
        drop(tx);
        let errors = words(&ctx.ui(), &[fault]);
        let page = page(&ctx, &id, &form, errors).await?;
        return ctx.again(&page);
    }
    facts.version = version(&form);
    let act = sign::write(&mut tx, &ctx.actor, &facts, form.text("minutes"), &at).await?.or_stale(&form)?;
    ctx.done(tx, &form, &act.author, &act.event, &format!("/sessions/{id}/minutes"), Done::MinutesSaved).await
}
