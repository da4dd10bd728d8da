//! One dossier: for its keeper the talks, the parts and the shares; for others the parts that the person shares with them.

use std::collections::BTreeSet;

use askama::Template;
use axum::extract::Path;
use cases::Case;
use db::Reads;
use kernel::ids::DossierId;
use kernel::profile::DossierPart;
use kernel::states::dossier::DossierStep;
use kernel::{Coded, Date};
use people::reading::Reading;
use policy::Permit;
use policy::cases::{CaseFacts, View};
use policy::profile::{DossierFacts, FindDossier, KeepDossier};
use web::{Choice, Ctx, FieldErrors, FieldView, Form, OrHidden, PageError, PageResult, Ui};

use super::store::{self, Dossier, Meeting, PartText, Share};
use crate::events::DossierOpened;
use crate::shared::{self, Frame};

struct PartView {
    code: &'static str,
    label: String,
    text: String,
    version: i64,
    field: FieldView,
    /// What stands there now, where somebody wrote meanwhile.
    theirs: Option<String>,
}

struct MeetingView {
    day: String,
    phase: String,
    lasted: String,
    words: String,
}

struct ShareView {
    id: String,
    what: String,
    until: String,
    said: String,
    state: String,
    tone: &'static str,
    can_revoke: bool,
}

/// What the keeper sees besides the parts.
struct Keeping {
    meetings: Vec<MeetingView>,
    hours: String,
    shares: Vec<ShareView>,
    may_write: bool,
    may_share: bool,
    may_conclude: bool,
    phases: Vec<Choice>,
    parts: Vec<Choice>,
    team: Vec<Choice>,
}

#[derive(Template)]
#[template(path = "dossier/page.html")]
pub struct Page {
    ui: Ui,
    frame: Frame,
    errors: FieldErrors,
    /// As it was sent, where it has faults.
    sent: Form,
    title: String,
    keeper: String,
    state: String,
    tone: &'static str,
    version: i64,
    parts: Vec<PartView>,
    keeping: Option<Keeping>,
    overtaken: bool,
}

impl Page {
    fn field(&self, name: &str) -> FieldView {
        FieldView::new(name, self.sent.text(name)).with_errors(&self.errors)
    }

    fn writes(&self) -> bool {
        self.keeping.as_ref().is_some_and(|keeping| keeping.may_write)
    }

    /// The form that was sent and has faults.
    fn acted(&self, act: &str) -> bool {
        self.sent.text("act") == act
    }
}

/// The dossier meant, if the actor may know of it.
pub async fn found(ctx: &Ctx, tx: &mut impl Reads, facts: &CaseFacts, id: &str) -> Result<Dossier, PageError> {
    let id = DossierId::parse(id).or_hidden()?;
    let all = store::of_case(tx, &ctx.actor, facts).await?;
    let dossier = all.into_iter().find(|dossier| dossier.facts.id == id).or_hidden()?;
    ctx.actor.permit::<FindDossier>(&dossier.facts)?;
    Ok(dossier)
}

/// `GET /cases/{case}/profile/dossiers/{dossier}`
pub async fn show(ctx: Ctx, Path((case, id)): Path<(String, String)>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let facts = shared::find(&ctx, &mut tx, &case).await?;
    let dossier = found(&ctx, &mut tx, &facts, &id).await?;
    let today = ctx.ui().date_short(ctx.actor.today);
    let blank = Form { pairs: vec![("held_on".to_owned(), today)], ..Form::default() };
    let (page, case, parts, read) = page(&ctx, &mut tx, &dossier, (blank, Vec::new(), None)).await?;
    drop(tx);
    let view = ctx.actor.permit::<View>(&case.facts)?;
    shared::opened(&ctx, &case, []).await?;
    let parts = parts.iter().filter(|(_, text, _)| !text.is_empty()).map(|(part, ..)| part.code().to_owned()).collect();
    let (case, person) = (facts.id, facts.person);
    let event = DossierOpened { case, person, dossier: dossier.facts.id, parts, read };
    ctx.record(&view.author(ctx.now()), &event).await?;
    ctx.page(&page)
}

type Made = (Page, Case, Vec<PartText>, Vec<Reading>);

/// `overtaken` is the part that somebody wrote meanwhile.
pub async fn page(
    ctx: &Ctx,
    tx: &mut impl Reads,
    dossier: &Dossier,
    (sent, errors, overtaken): (Form, FieldErrors, Option<DossierPart>),
) -> Result<Made, PageError> {
    let facts = &dossier.facts;
    let find = ctx.actor.permit::<FindDossier>(facts)?;
    let (name, body) = store::keeper(tx, &find, facts.id).await?;
    let (frame, case) = shared::frame(ctx, tx, &facts.case, ("/dossiers", &errors)).await?;
    let ui = frame.ui.clone();
    let (texts, mut read) = store::parts(tx, &ctx.app.vault, &ctx.actor, facts).await?;
    let part = |(part, text, version): &PartText| {
        let now = if sent.has(part.code()) { sent.text(part.code()) } else { text.as_str() };
        PartView {
            code: part.code(),
            label: ui.code(*part),
            text: text.clone(),
            version: *version,
            field: FieldView::new(part.code(), now).with_errors(&errors),
            theirs: (overtaken == Some(*part)).then(|| text.clone()),
        }
    };
    let parts = texts.iter().map(part).collect();
    let keeping = match ctx.actor.permit_to(KeepDossier::Revoke, facts) {
        Ok(permit) => {
            let talks = store::meetings(tx, &ctx.app.vault, &permit, facts).await?;
            let shares = store::shares(tx, &ctx.app.vault, &permit, facts).await?;
            if !talks.is_empty() || !shares.is_empty() {
                read.push(Reading::of(&permit));
            }
            let team = team(ctx, tx, &permit, facts).await?;
            Some(keeping(ctx, &ui, facts, (&talks, &shares), team))
        }
        Err(_) => None,
    };
    let page = Page {
        title: ui.say1("dossier-of-day", "day", ui.date(dossier.opened_on)),
        keeper: ui.say2("dossier-kept-by", "name", &name, "body", &body),
        state: ui.code(facts.state),
        tone: super::list::tone(facts.state),
        version: facts.version,
        overtaken: overtaken.is_some(),
        parts,
        keeping,
        errors,
        sent,
        ui,
        frame,
    };
    Ok((page, case, texts, read))
}

/// Whom the person can share with: the team with an account, and who accompanies in the body in charge.
pub async fn team(
    ctx: &Ctx,
    tx: &mut impl Reads,
    keep: &Permit<KeepDossier>,
    dossier: &DossierFacts,
) -> Result<Vec<Choice>, PageError> {
    let facts = &dossier.case;
    let view = ctx.actor.permit::<View>(facts)?;
    let packs = ctx.app.packs();
    let figures = cases::figures::of_case(tx, &ctx.app.vault, &view, facts.person, facts.id).await?;
    let active = figures.iter().filter(|one| one.is_active_on(ctx.actor.today));
    let named = active.filter(|one| one.is_named_to(&ctx.actor, facts, packs.team()));
    let mut team: Vec<Choice> = named.filter_map(|one| Some(Choice::new(one.user?.to_string(), one.name()))).collect();
    for (id, name) in store::leaders(tx, keep, dossier, ctx.actor.today).await? {
        team.push(Choice::new(id.to_string(), name));
    }
    team.retain(|one| one.value != ctx.actor.user.to_string());
    let mut seen = BTreeSet::new();
    team.retain(|one| seen.insert(one.value.clone()));
    Ok(team)
}

fn keeping(
    ctx: &Ctx,
    ui: &Ui,
    facts: &DossierFacts,
    (talks, shares): (&[Meeting], &[Share]),
    team: Vec<Choice>,
) -> Keeping {
    let packs = ctx.app.packs();
    let rules = packs.profile();
    let phase = |code: &str| {
        let known = rules.phases().iter().find(|phase| phase.code == code);
        known.map_or(code, |phase| phase.label.in_lang(ui.lang())).to_owned()
    };
    let talk = |one: &Meeting| MeetingView {
        day: ui.date(one.held_on),
        phase: phase(&one.phase),
        lasted: lasted(ui, one.minutes),
        words: one.words.clone(),
    };
    let minutes: i64 = talks.iter().map(|one| one.minutes).sum();
    let most = i64::from(rules.dossier_hours);
    let told = ui.say2("dossier-hours", "lasted", lasted(ui, minutes), "most", most);
    let over = if minutes > most * 60 { ui.say("dossier-hours-over").into_owned() } else { String::new() };
    Keeping {
        meetings: talks.iter().map(talk).collect(),
        hours: format!("{told} {over}").trim_end().to_owned(),
        shares: shares.iter().map(|one| share_view(ui, one, ctx.actor.today)).collect(),
        may_write: ctx.actor.may(KeepDossier::Write, facts),
        may_share: ctx.actor.may(KeepDossier::Share, facts),
        may_conclude: ctx.actor.may(KeepDossier::Step(DossierStep::Conclude), facts),
        phases: shared::of_list(ui, rules.phases()),
        parts: shared::choices::<DossierPart>(ui),
        team,
    }
}

fn lasted(ui: &Ui, minutes: i64) -> String {
    ui.say2("dossier-lasted", "hours", minutes / 60, "minutes", minutes % 60)
}

fn share_view(ui: &Ui, share: &Share, today: Date) -> ShareView {
    let (state, tone) = match share.revoked_at {
        Some(at) => (ui.say1("dossier-share-revoked", "when", ui.day(at)), "red"),
        None if share.until < today => (ui.say("dossier-share-over").into_owned(), "grey"),
        None => (ui.say("dossier-share-holds").into_owned(), "green"),
    };
    ShareView {
        id: share.id.to_string(),
        what: ui.say3("dossier-share-what", "part", ui.code(share.part), "name", &share.name, "body", &share.body),
        until: ui.say2("dossier-share-days", "from", ui.day(share.at), "until", ui.date(share.until)),
        said: share.said.clone(),
        can_revoke: share.revoked_at.is_none() && share.until >= today,
        state,
        tone,
    }
}
