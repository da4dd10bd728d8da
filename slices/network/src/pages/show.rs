//! One body: what it is, how to reach it, whether people can be sent to it; for its administrators, who works there.

use askama::Template;
use axum::extract::Path;
use kernel::ids::BodyId;
use kernel::words::Duty;
use policy::accounts::{Administer, BodyFacts};
use policy::network::{Mend, View};
use web::{Ctx, OrHidden, PageResult, Ui};

use super::{language_words, municipality_words};
use crate::body::{self, Body, Unit};
use crate::members::{self, Member};

struct MemberRow {
    href: String,
    name: String,
    title: String,
    unit: String,
    duties: Vec<String>,
}

#[derive(Template)]
#[template(path = "show.html")]
struct ShowPage {
    ui: Ui,
    body: Body,
    kind: String,
    nucleus: String,
    municipality: String,
    languages: Vec<String>,
    period: String,
    ended: bool,
    receives: bool,
    refers: bool,
    accompanies: bool,
    audience: String,
    categories: Vec<String>,
    units: Vec<Unit>,
    /// `None`: the reader does not administer this body.
    members: Option<Vec<MemberRow>>,
    may_mend: bool,
}

pub async fn show(ctx: Ctx, Path(id): Path<String>) -> PageResult {
    let id = BodyId::parse(&id).or_hidden()?;
    let (ui, packs, today) = (ctx.ui(), ctx.app.packs(), ctx.actor.today);
    let permit = ctx.actor.permit::<View>(&())?;
    let mut tx = ctx.app.db.read().await?;
    let body = body::body(&mut tx, id).await?.or_hidden()?;
    let nucleus = match body.nucleus {
        Some(id) => body::nucleus(&mut tx, id).await?,
        None => None,
    };
    let units = body::units_of(&mut tx, id).await?.into_iter().filter(|unit| !unit.has_ended(today)).collect();
    let duties = members::duties_held(&mut tx, &permit, id, today).await?;
    let members = match ctx.actor.permit::<Administer>(&BodyFacts { body: id }) {
        Ok(administers) => Some(members::members(&mut tx, &administers, id, today).await?),
        Err(_) => None,
    };
    let may_mend = ctx.actor.may(Mend, &id);
    let open_categories = packs.categories().iter().filter(|one| one.validity.holds_on(today));
    let page = ShowPage {
        kind: ui.code(body.kind),
        nucleus: nucleus.map(|one| one.title(&packs, ui.lang())).unwrap_or_default(),
        municipality: municipality_words(packs.territory(), &body.municipality),
        languages: language_words(&packs, &ui, &body.languages),
        period: period(&ui, &body),
        ended: body.valid_to.is_some_and(|last| last < today),
        receives: duties.contains(&Duty::Receive),
        refers: duties.contains(&Duty::Refer),
        accompanies: duties.contains(&Duty::Accompany),
        audience: packs.audience().in_lang(ui.lang()).to_owned(),
        categories: open_categories.map(|one| one.label.in_lang(ui.lang()).to_owned()).collect(),
        units,
        members: members.map(|members| members.iter().map(|member| member_row(&ui, member)).collect()),
        may_mend,
        body,
        ui,
    };
    ctx.page(&page)
}

fn member_row(ui: &Ui, member: &Member) -> MemberRow {
    MemberRow {
        href: format!("/users/{}", member.user),
        name: member.name.clone(),
        title: member.title.clone(),
        unit: member.unit.clone(),
        duties: member.duties.iter().map(|duty| ui.code(*duty)).collect(),
    }
}

fn period(ui: &Ui, body: &Body) -> String {
    let from = ui.date(body.valid_from);
    match body.valid_to {
        Some(last) => ui.say2("network-period-closed", "from", from, "to", ui.date(last)),
        None => ui.say1("network-period-open", "from", from),
    }
}
