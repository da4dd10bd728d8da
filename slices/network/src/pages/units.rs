//! Units of a body: the list with a form to add one, and a page to mend or end one.

use askama::Template;
use axum::extract::Path;
use kernel::ids::{BodyId, UnitId};
use policy::network::Mend;
use serde::Deserialize;
use web::{Ctx, Done, FieldErrors, FieldView, Form, OrHidden, OrStale, PageError, PageResult, Ui};

use super::in_words;
use crate::body::{self, Body, Unit};
use crate::events::{UnitAdded, UnitEnded, UnitMended};
use crate::record::{Faults, UnitRecord};
use crate::units;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct UnitForm {
    name: String,
    email: String,
    phone: String,
    valid_to: String,
    version: String,
}

#[derive(Template)]
#[template(path = "units.html")]
struct UnitsPage {
    ui: Ui,
    errors: FieldErrors,
    body: Body,
    in_force: Vec<Unit>,
    ended: Vec<(Unit, String)>,
    form: UnitForm,
}

#[derive(Template)]
#[template(path = "unit.html")]
struct UnitPage {
    ui: Ui,
    errors: FieldErrors,
    body: Body,
    unit: Unit,
    form: UnitForm,
}

impl UnitsPage {
    fn field(&self, name: &str, value: &str) -> FieldView {
        field(&self.errors, name, value)
    }
}

impl UnitPage {
    fn field(&self, name: &str, value: &str) -> FieldView {
        field(&self.errors, name, value)
    }
}

/// Only the name must be there.
fn field(errors: &FieldErrors, name: &str, value: &str) -> FieldView {
    let field = FieldView::new(name, value).with_errors(errors);
    if name == "name" { field } else { field.optional() }
}

pub async fn list(ctx: Ctx, Path(id): Path<String>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let body = body::body(&mut tx, BodyId::parse(&id).or_hidden()?).await?.or_hidden()?;
    ctx.actor.permit::<Mend>(&body.id)?;
    let units = body::units_of(&mut tx, body.id).await?;
    ctx.page(&units_page(&ctx, body, units, UnitForm::default(), Vec::new()))
}

pub async fn add(ctx: Ctx, Path(id): Path<String>, form: Form) -> PageResult {
    let typed: UnitForm = form.read()?;
    let mut tx = ctx.write(&form).await?;
    let body = body::body(&mut tx, BodyId::parse(&id).or_hidden()?).await?.or_hidden()?;
    let permit = ctx.actor.permit::<Mend>(&body.id)?;
    let (record, faults) = typed.parse();
    if !faults.0.is_empty() {
        let units = body::units_of(&mut tx, body.id).await?;
        let errors = in_words(&ctx.ui(), &faults.0);
        return ctx.again(&units_page(&ctx, body, units, typed, errors));
    }
    let unit = UnitId::new(ctx.now(), &ctx.app.random);
    units::add(&mut tx, &permit, unit, body.id, &record).await?;
    let event = UnitAdded { body: body.id, unit };
    let to = format!("/network/{}/units", body.id);
    ctx.done(tx, &form, &permit.author(ctx.now()), &event, &to, Done::UnitSaved).await
}

pub async fn edit(ctx: Ctx, Path((id, unit)): Path<(String, String)>) -> PageResult {
    let (id, unit) = ids(&id, &unit)?;
    let mut tx = ctx.app.db.read().await?;
    let body = body::body(&mut tx, id).await?.or_hidden()?;
    ctx.actor.permit::<Mend>(&id)?;
    let unit = body::unit(&mut tx, id, unit).await?.or_hidden()?;
    let form = UnitForm::of(&unit, &ctx.ui());
    ctx.page(&UnitPage { ui: ctx.ui(), errors: Vec::new(), body, unit, form })
}

pub async fn save(ctx: Ctx, Path((id, unit)): Path<(String, String)>, form: Form) -> PageResult {
    let (id, unit) = ids(&id, &unit)?;
    let typed: UnitForm = form.read()?;
    let mut tx = ctx.write(&form).await?;
    let body = body::body(&mut tx, id).await?.or_hidden()?;
    let permit = ctx.actor.permit::<Mend>(&id)?;
    let unit = body::unit(&mut tx, id, unit).await?.or_hidden()?;
    let (record, faults) = typed.parse();
    if !faults.0.is_empty() {
        let errors = in_words(&ctx.ui(), &faults.0);
        return ctx.again(&UnitPage { ui: ctx.ui().with_faults(), errors, body, unit, form: typed });
    }
    units::save(&mut tx, &permit, (id, unit.id), typed.version()?, &record).await?.or_stale(&form)?;
    let event = UnitMended { body: id, unit: unit.id };
    let to = format!("/network/{id}/units");
    ctx.done(tx, &form, &permit.author(ctx.now()), &event, &to, Done::UnitSaved).await
}

/// Ends a unit today. The page of the unit opens it again by taking the day away.
pub async fn end(ctx: Ctx, Path((id, unit)): Path<(String, String)>, form: Form) -> PageResult {
    let (id, unit) = ids(&id, &unit)?;
    let typed: UnitForm = form.read()?;
    let mut tx = ctx.write(&form).await?;
    body::body(&mut tx, id).await?.or_hidden()?;
    let permit = ctx.actor.permit::<Mend>(&id)?;
    let unit = body::unit(&mut tx, id, unit).await?.or_hidden()?;
    let last_day = ctx.actor.today;
    units::end(&mut tx, &permit, (id, unit.id), typed.version()?, last_day).await?.or_stale(&form)?;
    let event = UnitEnded { body: id, unit: unit.id, last_day };
    let to = format!("/network/{id}/units");
    ctx.done(tx, &form, &permit.author(ctx.now()), &event, &to, Done::UnitSaved).await
}

fn ids(body: &str, unit: &str) -> Result<(BodyId, UnitId), PageError> {
    Ok((BodyId::parse(body).or_hidden()?, UnitId::parse(unit).or_hidden()?))
}

fn units_page(ctx: &Ctx, body: Body, units: Vec<Unit>, form: UnitForm, errors: FieldErrors) -> UnitsPage {
    let ui = ctx.ui();
    let ui = if errors.is_empty() { ui } else { ui.with_faults() };
    // A unit that ends today is already in the second list: nobody is put into it any more.
    let (in_force, ended): (Vec<_>, Vec<_>) =
        units.into_iter().partition(|unit| unit.valid_to.is_none_or(|last| last > ctx.actor.today));
    let last_day = |unit: Unit| {
        let last = unit.valid_to.map(|day| ui.date(day)).unwrap_or_default();
        (unit, last)
    };
    let ended = ended.into_iter().map(last_day).collect();
    UnitsPage { errors, body, in_force, ended, form, ui }
}

impl UnitForm {
    fn of(unit: &Unit, ui: &Ui) -> Self {
        Self {
            name: unit.name.clone(),
            email: unit.email.clone(),
            phone: unit.phone.clone(),
            valid_to: unit.valid_to.map(|day| ui.date_short(day)).unwrap_or_default(),
            version: unit.version.to_string(),
        }
    }

    fn parse(&self) -> (UnitRecord, Faults) {
        let mut faults = Faults::default();
        let record = UnitRecord {
            name: faults.required("name", &self.name, 200),
            email: faults.email("email", &self.email),
            phone: faults.phone("phone", &self.phone),
            valid_to: faults.date("valid_to", &self.valid_to),
        };
        (record, faults)
    }

    fn version(&self) -> Result<i64, PageError> {
        self.version.parse().map_err(|_| PageError::Unreadable)
    }
}
