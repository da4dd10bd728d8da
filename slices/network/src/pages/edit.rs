//! Founding a body and mending its record. What decides rights (kind, nucleus, days) only the network's
//! administrator changes; the body's administrator sees it as text.

use askama::Template;
use axum::extract::Path;
use i18n::Lang;
use kernel::Coded;
use kernel::ids::{BodyId, NucleusId};
use kernel::words::BodyKind;
use packs::PackSet;
use policy::network::{Found, Mend};
use serde::Deserialize;
use web::letters::{self, Waiting};
use web::{Choice, Ctx, Done, FieldErrors, FieldView, Form, OrHidden, OrStale, PageError, PageResult, Ui};

use super::{in_words, kind_choices, language_choices, municipality_words};
use crate::body::{self, Body, Nucleus};
use crate::events::{BodyFounded, BodyMended};
use crate::record::{BodyRecord, Faults};
use crate::{found, mend};

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct BodyForm {
    kind: String,
    name: String,
    short_name: String,
    nucleus: String,
    municipality: String,
    address: String,
    email: String,
    pec: String,
    phone: String,
    opening: String,
    languages: Vec<String>,
    second_factor: String,
    valid_from: String,
    valid_to: String,
    version: String,
}

#[derive(Template)]
#[template(path = "edit.html")]
struct EditPage {
    ui: Ui,
    errors: FieldErrors,
    /// `None` while a body is founded.
    id: Option<BodyId>,
    version: String,
    /// May change kind, nucleus and days.
    may_place: bool,
    kind_words: String,
    nucleus_words: String,
    kinds: Vec<Choice>,
    nuclei: Vec<Choice>,
    all_languages: Vec<Choice>,
    form: BodyForm,
}

impl EditPage {
    fn field(&self, name: &str, value: &str) -> FieldView {
        FieldView::new(name, value).with_errors(&self.errors)
    }

    fn optional(&self, name: &str, value: &str) -> FieldView {
        self.field(name, value).optional()
    }

    fn languages(&self) -> FieldView {
        FieldView::of_values("languages", self.form.languages.clone()).with_errors(&self.errors).optional()
    }

    fn back(&self) -> String {
        self.id.map_or_else(|| "/network".to_owned(), |id| format!("/network/{id}"))
    }

    fn action(&self) -> String {
        self.id.map_or_else(|| "/network/new".to_owned(), |id| format!("/network/{id}/edit"))
    }
}

pub async fn blank(ctx: Ctx) -> PageResult {
    ctx.actor.permit::<Found>(&())?;
    let mut tx = ctx.app.db.read().await?;
    let nuclei = body::nuclei(&mut tx).await?;
    let form = BodyForm {
        languages: vec!["it".to_owned()],
        second_factor: "no".to_owned(),
        valid_from: ctx.ui().date_short(ctx.actor.today),
        ..BodyForm::default()
    };
    ctx.page(&page(&ctx, None, &nuclei, form, Vec::new()))
}

pub async fn add(ctx: Ctx, form: Form) -> PageResult {
    let permit = ctx.actor.permit::<Found>(&())?;
    let typed: BodyForm = form.read()?;
    let mut tx = ctx.write(&form).await?;
    let nuclei = body::nuclei(&mut tx).await?;
    let (record, mut faults) = typed.parse(&ctx.app.packs(), &nuclei, None);
    if body::body_of_name(&mut tx, &typed.name, ctx.actor.today).await?.is_some() {
        faults.add("name", "network-fault-name-taken");
    }
    let Some(record) = record.filter(|_| faults.0.is_empty()) else {
        let errors = in_words(&ctx.ui(), &faults.0);
        return ctx.again(&page(&ctx, None, &nuclei, typed, errors));
    };
    let id = BodyId::new(ctx.now(), &ctx.app.random);
    found::add(&mut tx, &permit, id, &record).await?;
    let event = BodyFounded { body: id, kind: record.kind, nucleus: record.nucleus };
    ctx.done(tx, &form, &permit.author(ctx.now()), &event, &format!("/network/{id}"), Done::BodySaved).await
}

pub async fn edit(ctx: Ctx, Path(id): Path<String>) -> PageResult {
    let id = BodyId::parse(&id).or_hidden()?;
    let mut tx = ctx.app.db.read().await?;
    let body = body::body(&mut tx, id).await?.or_hidden()?;
    ctx.actor.permit::<Mend>(&id)?;
    let nuclei = body::nuclei(&mut tx).await?;
    let form = BodyForm::of(&body, &ctx.app.packs(), &ctx.ui());
    ctx.page(&page(&ctx, Some(&body), &nuclei, form, Vec::new()))
}

pub async fn save(ctx: Ctx, Path(id): Path<String>, form: Form) -> PageResult {
    let id = BodyId::parse(&id).or_hidden()?;
    let typed: BodyForm = form.read()?;
    let mut tx = ctx.write(&form).await?;
    let body = body::body(&mut tx, id).await?.or_hidden()?;
    let permit = ctx.actor.permit::<Mend>(&id)?;
    let places = ctx.actor.permit::<Found>(&()).ok();
    let nuclei = body::nuclei(&mut tx).await?;
    let kept = places.is_none().then_some(&body);
    let (record, mut faults) = typed.parse(&ctx.app.packs(), &nuclei, kept);
    let namesake = body::body_of_name(&mut tx, &typed.name, ctx.actor.today).await?;
    if namesake.is_some_and(|other| other != id) {
        faults.add("name", "network-fault-name-taken");
    }
    let Some(record) = record.filter(|_| faults.0.is_empty()) else {
        let errors = in_words(&ctx.ui(), &faults.0);
        return ctx.again(&page(&ctx, Some(&body), &nuclei, typed, errors));
    };
    // Links, codes and invitations go where these addresses say.
    let moved: Vec<&str> = [(&body.email, &record.email), (&body.pec, &record.pec)]
        .into_iter()
        .filter(|(before, after)| before != after)
        .map(|(before, _)| before.as_str())
        .collect();
    if !moved.is_empty() {
        ctx.recently_proven()?;
    }
    let version = typed.version.parse().map_err(|_| PageError::Unreadable)?;
    mend::mend(&mut tx, &permit, id, version, &record).await?.or_stale(&form)?;
    if let Some(places) = places {
        mend::place(&mut tx, &places, id, &record).await?;
    }
    for address in moved.into_iter().filter(|address| !address.is_empty()) {
        let warning = address_changed_mail(&ctx, &body, address);
        letters::queue(&mut tx, &ctx.app, &warning).await?;
    }
    let event = BodyMended {
        body: id,
        kind: record.kind,
        nucleus: record.nucleus,
        second_factor: record.second_factor,
        valid_from: record.valid_from,
        valid_to: record.valid_to,
    };
    ctx.done(tx, &form, &permit.author(ctx.now()), &event, &format!("/network/{id}"), Done::BodySaved).await
}

/// To the address that counted until now, about nobody: whoever changed it must not be the only one to know.
fn address_changed_mail(ctx: &Ctx, body: &Body, to: &str) -> Waiting {
    let offered = |tag: &String| Lang::parse(tag).filter(|lang| Lang::OFFERED.contains(lang));
    let lang = body.languages.iter().find_map(offered).unwrap_or_default();
    let args = [("network", ctx.app.settings.network_name.as_str().into())];
    Waiting {
        to: to.to_owned(),
        subject: i18n::say_with(lang, "network-address-mail-subject", &args),
        text: i18n::say_with(lang, "network-address-mail-text", &args),
        reply_to: None,
    }
}

fn page(ctx: &Ctx, body: Option<&Body>, nuclei: &[Nucleus], form: BodyForm, errors: FieldErrors) -> EditPage {
    let (packs, ui) = (ctx.app.packs(), ctx.ui());
    let ui = if errors.is_empty() { ui } else { ui.with_faults() };
    let nucleus = body.and_then(|body| body.nucleus).and_then(|id| nuclei.iter().find(|one| one.id == id));
    EditPage {
        id: body.map(|body| body.id),
        version: if form.version.is_empty() {
            body.map_or(0, |body| body.version).to_string()
        } else {
            form.version.clone()
        },
        may_place: ctx.actor.may(Found, &()),
        kind_words: body.map(|body| ui.code(body.kind)).unwrap_or_default(),
        nucleus_words: nucleus.map(|one| one.title(&packs, ui.lang())).unwrap_or_default(),
        kinds: kind_choices(&ui),
        nuclei: body::choices_of_nuclei(&ui, &packs, nuclei),
        all_languages: language_choices(&packs, &ui),
        errors,
        form,
        ui,
    }
}

impl BodyForm {
    fn of(body: &Body, packs: &PackSet, ui: &Ui) -> Self {
        Self {
            kind: body.kind.code().to_owned(),
            name: body.name.clone(),
            short_name: if body.short_name == body.name { String::new() } else { body.short_name.clone() },
            nucleus: body.nucleus.map(|id| id.to_string()).unwrap_or_default(),
            municipality: municipality_words(packs.territory(), &body.municipality),
            address: body.address.clone(),
            email: body.email.clone(),
            pec: body.pec.clone(),
            phone: body.phone.clone(),
            opening: body.opening.clone(),
            languages: body.languages.clone(),
            second_factor: if body.second_factor { "yes" } else { "no" }.to_owned(),
            valid_from: ui.date_short(body.valid_from),
            valid_to: body.valid_to.map(|day| ui.date_short(day)).unwrap_or_default(),
            version: body.version.to_string(),
        }
    }

    /// Reads all fields. `kept` is the body whose kind, nucleus and days stay as they are.
    fn parse(&self, packs: &PackSet, nuclei: &[Nucleus], kept: Option<&Body>) -> (Option<BodyRecord>, Faults) {
        let mut faults = Faults::default();
        let (kind, nucleus, valid_from, valid_to) = match kept {
            Some(body) => (Some(body.kind), body.nucleus, Some(body.valid_from), body.valid_to),
            None => self.placing(nuclei, &mut faults),
        };
        let name = faults.required("name", &self.name, 200);
        let short_name = faults.line("short_name", &self.short_name, 60);
        let known = |tag: &&String| packs.territory().language(tag).is_some();
        let record = BodyRecord {
            kind: kind.unwrap_or(BodyKind::Association),
            short_name: if short_name.is_empty() { name.clone() } else { short_name },
            name,
            nucleus,
            municipality: self.place_code(packs, &mut faults),
            address: faults.line("address", &self.address, 300),
            email: faults.email("email", &self.email),
            pec: faults.email("pec", &self.pec),
            phone: faults.phone("phone", &self.phone),
            opening: self.opening.trim().chars().take(2000).collect(),
            languages: self.languages.iter().filter(known).cloned().collect(),
            second_factor: self.second_factor == "yes",
            valid_from: valid_from.unwrap_or_default(),
            valid_to,
        };
        faults.in_order("valid_to", valid_from, valid_to);
        (faults.0.is_empty().then_some(record), faults)
    }

    fn placing(
        &self,
        nuclei: &[Nucleus],
        faults: &mut Faults,
    ) -> (Option<BodyKind>, Option<NucleusId>, Option<kernel::Date>, Option<kernel::Date>) {
        let kind = BodyKind::parse(&self.kind);
        if kind.is_none() {
            faults.add("kind", "field-fault-unknown-choice");
        }
        let nucleus = NucleusId::parse(&self.nucleus).filter(|id| nuclei.iter().any(|one| one.id == *id));
        if nucleus.is_none() && !self.nucleus.is_empty() {
            faults.add("nucleus", "field-fault-unknown-choice");
        }
        let valid_from = faults.date("valid_from", &self.valid_from);
        if self.valid_from.trim().is_empty() {
            faults.add("valid_from", "field-fault-required");
        }
        (kind, nucleus, valid_from, faults.date("valid_to", &self.valid_to))
    }

    /// The Belfiore code for a name (`Quarrata`, `Quarrata (PT)`) or a code; empty outside Italy.
    fn place_code(&self, packs: &PackSet, faults: &mut Faults) -> String {
        if self.municipality.trim().is_empty() {
            return String::new();
        }
        let territory = packs.territory();
        let found = territory.find_municipality(&self.municipality).and_then(|istat| territory.municipality(istat));
        if found.is_none() {
            faults.add("municipality", "network-fault-municipality");
        }
        found.map(|place| place.belfiore.clone()).unwrap_or_default()
    }
}
