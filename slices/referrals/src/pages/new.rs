//! /referrals/new?person=: is this the right person, and where shall the referral go?

use askama::Template;
use axum::extract::Query;
use db::Reads;
use kernel::ids::{NucleusId, PersonId, SearchId};
use people::Found;
use policy::referral::Begin;
use policy::{Ground, Why};
use serde::Deserialize;
use web::{Choice, Ctx, Done, FieldErrors, FieldView, Form, IdentityBar, OrHidden, PageError, PageResult, Ui};

use crate::begin::{Nucleus, Running, Unit, begin, nuclei, running, units, usual_nucleus};
use crate::events::ReferralBegun;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    pub person: String,
    /// The search that found somebody to whom there is no relation yet.
    pub search: String,
}

/// Whom the referral will be about, in the few facts that tell people apart.
struct About {
    id: PersonId,
    /// Belfiore code, empty when unknown.
    municipality: String,
    search: String,
    bar: IdentityBar,
}

#[derive(Template)]
#[template(path = "new.html")]
struct NewPage {
    ui: Ui,
    bar: IdentityBar,
    person: String,
    search: String,
    errors: FieldErrors,
    nuclei: Vec<Choice>,
    units: Vec<Choice>,
    nucleus: FieldView,
    unit: FieldView,
    /// Address and words of what the own body has under way about this person.
    running: Vec<(String, String)>,
}

pub async fn show(ctx: Ctx, Query(asked): Query<Asked>) -> PageResult {
    let permit = ctx.actor.permit::<Begin>(&())?;
    let mut tx = ctx.app.db.read().await?;
    let about = about(&ctx, &mut tx, &asked.person, &asked.search).await?;
    let (nuclei, units) = (nuclei(&mut tx, &permit).await?, units(&ctx, &mut tx, &permit).await?);
    let running = running(&mut tx, &permit, about.id).await?;
    let usual = usual_nucleus(&ctx, &ctx.app.packs(), &nuclei, &about.municipality);
    let usual = usual.map(|id| id.to_string()).unwrap_or_default();
    ctx.page(&NewPage::of(&ctx, about, &nuclei, &units, &usual, "", Vec::new()).with(&running))
}

pub async fn create(ctx: Ctx, form: Form) -> PageResult {
    let permit = ctx.actor.permit::<Begin>(&())?;
    let mut tx = ctx.write(&form).await?;
    let about = about(&ctx, &mut tx, form.text("person"), form.text("search")).await?;
    let (nuclei, units) = (nuclei(&mut tx, &permit).await?, units(&ctx, &mut tx, &permit).await?);
    let (nucleus, unit) = (form.text("nucleus"), form.text("unit"));
    let Some(chosen) = NucleusId::parse(nucleus).filter(|id| nuclei.iter().any(|found| found.id == *id)) else {
        let errors = vec![("nucleus".to_owned(), ctx.ui().say("referrals-fault-nucleus").into_owned())];
        return ctx.again(&NewPage::of(&ctx, about, &nuclei, &units, nucleus, unit, errors));
    };
    let unit = units.iter().find(|found| found.id.to_string() == unit);
    let facts = begin(&ctx, &mut tx, &permit, about.id, chosen, unit).await?;
    let event = ReferralBegun { referral: facts.id, person: about.id };
    let to = format!("/referrals/{}/form", facts.id);
    ctx.done(tx, &form, &permit.author(ctx.now()), &event, &to, Done::Saved).await
}

/// Somebody the actor finds by relation, or has just found by search.
async fn about(ctx: &Ctx, tx: &mut impl Reads, id: &str, search: &str) -> Result<About, PageError> {
    let id = PersonId::parse(id).or_hidden()?;
    let facts = people::facts(tx, &ctx.actor, id).await?.or_hidden()?;
    // What an emergency opens ends with it: nobody begins on it what stays.
    let view = ctx.actor.permit::<policy::people::View>(&facts);
    if let Some(permit) = view.ok().filter(|permit| permit.ground() != Ground::Emergency) {
        let card = people::card(tx, &permit, id).await?.or_hidden()?;
        if facts.restricted {
            return Err(PageError::Refused(Why::Restricted));
        }
        let why_href = format!("/people/{id}/why");
        let bar = IdentityBar { why_href, ..people::identity_bar(&ctx.ui(), &ctx.app.packs(), &card, "") };
        return Ok(About { id, municipality: card.municipality, search: String::new(), bar });
    }
    let searched = SearchId::parse(search).or_hidden()?;
    match people::found_by(tx, ctx, searched, id).await?.or_hidden()? {
        // Whoever has no relation is not told why.
        Found::Named(_) if facts.restricted => Err(PageError::Hidden),
        Found::Named(person) => Ok(About {
            id,
            search: search.to_owned(),
            bar: IdentityBar {
                name: format!("{} {}", person.family, person.given).trim().to_owned(),
                born: person.birth_year.map(|year| year.to_string()).unwrap_or_default(),
                ..IdentityBar::default()
            },
            municipality: person.municipality,
        }),
        Found::Related(_) => Err(PageError::Hidden),
    }
}

impl NewPage {
    fn of(
        ctx: &Ctx,
        about: About,
        nuclei: &[Nucleus],
        units: &[Unit],
        nucleus: &str,
        unit: &str,
        errors: FieldErrors,
    ) -> Self {
        let ui = if errors.is_empty() { ctx.ui() } else { ctx.ui().with_faults() };
        Self {
            person: about.id.to_string(),
            search: about.search,
            bar: about.bar,
            nuclei: nuclei.iter().map(|found| Choice::new(found.id.to_string(), found.name.clone())).collect(),
            units: units.iter().map(|found| Choice::new(found.id.to_string(), found.name.clone())).collect(),
            nucleus: FieldView::new("nucleus", nucleus).with_errors(&errors),
            unit: FieldView::new("unit", unit).optional(),
            running: Vec::new(),
            errors,
            ui,
        }
    }

    fn with(self, running: &[Running]) -> Self {
        let words = |one: &Running| match one.number {
            Some(_) => format!("{} · {}", crate::show::number(one.number), self.ui.code(one.state)),
            None => self.ui.code(one.state),
        };
        let running = running.iter().map(|one| (format!("/referrals/{}", one.id), words(one))).collect();
        Self { running, ..self }
    }
}
