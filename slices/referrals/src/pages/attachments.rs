//! /referrals/{id}/attachments: what is attached, what is missing, and adding and taking away while it is written.

use askama::Template;
use axum::extract::Path;
use documents::files::{FileFault, inspect};
use kernel::Coded;
use kernel::ids::AttachmentId;
use kernel::words::Compartment;
use packs::Form;
use policy::referral::{Ask, View, Write};
use web::{
    Choice, Ctx, Done, FieldErrors, FieldView, Form as Sent, IdentityBar, NavItem, OrHidden, PageError, PageResult, Ui,
};

use super::form::{asked_form, form_of};
use super::words::{self, FileRow};
use crate::answers;
use crate::case::{Case, facts, opened};
use crate::events::{AttachmentAdded, AttachmentRemoved};
use crate::files::{self, ACCEPT, Attachment, LIMITS, NewFile};

#[derive(Template)]
#[template(path = "attachments.html")]
struct AttachmentsPage {
    ui: Ui,
    bar: IdentityBar,
    nav: Vec<NavItem>,
    errors: FieldErrors,
    base: String,
    form_href: String,
    rows: Vec<FileRow>,
    missing: Vec<(String, String)>,
    file: FieldView,
    label: FieldView,
    compartment: FieldView,
    labels: Vec<Choice>,
    compartments: Vec<Choice>,
    accept: &'static str,
    /// What the page shows of the person is noted as read.
    case: Case,
}

pub async fn show(ctx: Ctx, Path(id): Path<String>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let facts = facts(&ctx, &mut tx, &id).await?;
    let page = page(&ctx, &mut tx, &facts, Vec::new(), "", "").await?;
    drop(tx);
    opened(&ctx, &ctx.actor.permit::<View>(&facts)?, &page.case, []).await?;
    ctx.page(&page)
}

async fn page(
    ctx: &Ctx,
    tx: &mut impl db::Reads,
    facts: &policy::referral::ReferralFacts,
    errors: FieldErrors,
    label: &str,
    compartment: &str,
) -> Result<AttachmentsPage, PageError> {
    let (view, write) = (ctx.actor.permit::<View>(facts)?, ctx.actor.permit::<Write>(facts)?);
    let case = Case::load(ctx, tx, &view, facts).await?;
    let given = answers::held(tx, &ctx.app.vault, &write, facts).await?;
    let attached = files::list(tx, &view, facts.id).await?;
    let packs = ctx.app.packs();
    let form = asked_form(&packs, &case.form_version, ctx);
    let ui = if errors.is_empty() { ctx.ui() } else { ctx.ui().with_faults() };
    let required = form.required_attachments(&given, ctx.actor.today);
    let missing = required.into_iter().filter(|rule| !attached.iter().any(|file: &Attachment| file.label == rule.code));
    let lang = ui.lang();
    Ok(AttachmentsPage {
        bar: case.bar(&ui, &packs),
        nav: case.subnav(ctx, &format!("{}/form", case.href())),
        base: case.href(),
        form_href: format!("{}/form", case.href()),
        rows: attached
            .iter()
            .map(|file| words::file_row(&ui, form_of(&packs, &case.form_version, ctx), file))
            .collect(),
        missing: missing
            .map(|rule| {
                let help = rule.help.as_ref().map(|help| help.in_lang(lang).to_owned()).unwrap_or_default();
                (rule.label.in_lang(lang).to_owned(), help)
            })
            .collect(),
        file: FieldView::new("file", "").with_errors(&errors),
        label: FieldView::new("label", label).with_errors(&errors),
        compartment: FieldView::new("compartment", compartment).with_errors(&errors),
        labels: labels(&ui, &form),
        compartments: Compartment::ALL
            .iter()
            .filter(|one| ctx.actor.may(Ask(**one), &()))
            .map(|one| Choice { value: one.code().to_owned(), label: ui.code(*one), hint: words::readers(&ui, *one) })
            .collect(),
        accept: ACCEPT,
        case,
        errors,
        ui,
    })
}

/// The kinds of document of the form, each with the compartment it will be in, and "another document".
fn labels(ui: &Ui, form: &Form) -> Vec<Choice> {
    let known = form.attachments.iter().map(|rule| {
        let label = rule.label.in_lang(ui.lang());
        Choice::new(rule.code.clone(), format!("{label} ({})", ui.code(rule.compartment)))
    });
    known.chain([Choice::new("other", ui.say("referrals-attachment-other"))]).collect()
}

pub async fn add(ctx: Ctx, Path(id): Path<String>, sent: Sent) -> PageResult {
    let mut tx = ctx.write(&sent).await?;
    let facts = facts(&ctx, &mut tx, &id).await?;
    let write = ctx.actor.permit::<Write>(&facts)?;
    if !answers::hold(&mut tx, &write, &facts, ctx.now()).await? {
        return Err(PageError::Stale { typed: sent.typed() });
    }
    let packs = ctx.app.packs();
    let version = crate::case::form_version(&mut tx, &write, facts.id).await?;
    let form = asked_form(&packs, &version, &ctx);
    let (label, compartment) = (sent.text("label"), sent.text("compartment"));
    let ui = ctx.ui();
    let mut errors = FieldErrors::new();
    let rule = form.attachments.iter().find(|rule| rule.code == label);
    let place = rule.map(|rule| rule.compartment).or_else(|| Compartment::parse(compartment));
    let place = place.filter(|place| ctx.actor.may(Ask(*place), &()));
    if rule.is_none() && label != "other" {
        errors.push(("label".to_owned(), ui.say("referrals-fault-label").into_owned()));
    } else if place.is_none() {
        errors.push(("compartment".to_owned(), ui.say("referrals-fault-compartment").into_owned()));
    }
    let file = sent
        .upload("file")
        .ok_or(FileFault::Empty)
        .and_then(|upload| inspect(&upload.file_name, &upload.bytes, &LIMITS));
    let file = file.map_err(|fault| errors.insert(0, ("file".to_owned(), ui.code(fault)))).ok();
    let (Some(file), Some(place), true) = (file, place, errors.is_empty()) else {
        let again = page(&ctx, &mut tx, &facts, errors, label, compartment).await?;
        return ctx.again(&again);
    };
    let new = NewFile {
        id: AttachmentId::new(ctx.now(), &ctx.app.random),
        compartment: place,
        label: rule.map_or("", |rule| rule.code.as_str()),
        file: &file,
    };
    files::add(&mut tx, &ctx.app.vault, &write, &facts, &new, ctx.now()).await?;
    let event = AttachmentAdded { referral: facts.id, attachment: new.id, compartment: place };
    let to = format!("/referrals/{}/attachments", facts.id);
    ctx.done(tx, &sent, &write.author(ctx.now()), &event, &to, Done::AttachmentAdded).await
}

pub async fn remove(ctx: Ctx, Path((id, attachment)): Path<(String, String)>, sent: Sent) -> PageResult {
    let mut tx = ctx.write(&sent).await?;
    let facts = facts(&ctx, &mut tx, &id).await?;
    let write = ctx.actor.permit::<Write>(&facts)?;
    let attachment = AttachmentId::parse(&attachment).or_hidden()?;
    if !answers::hold(&mut tx, &write, &facts, ctx.now()).await? {
        return Err(PageError::Stale { typed: sent.typed() });
    }
    let compartment = files::remove(&mut tx, &write, facts.id, attachment, ctx.now()).await?.or_hidden()?;
    let event = AttachmentRemoved { referral: facts.id, attachment, compartment };
    let to = format!("/referrals/{}/attachments", facts.id);
    ctx.done(tx, &sent, &write.author(ctx.now()), &event, &to, Done::AttachmentRemoved).await
}
