//! /agreements: what bodies agreed on about data, with who is a party and until when; as a file too.

use askama::Template;
use documents::sheet::write_csv;
use kernel::{Coded, Named};
use policy::legal::{KeepAgreements, ReadAgreements};
use web::limits::{self, Limit};
use web::{Ctx, Form, PageError, PageResult, Ui};

use crate::agreements::{self, Agreement};
use crate::events::AgreementsExported;

struct Row {
    href: String,
    title: String,
    kind: String,
    parties: Vec<(String, String)>,
    days: String,
    state: String,
    tone: &'static str,
}

#[derive(Template)]
#[template(path = "agreements.html")]
struct ListPage {
    ui: Ui,
    rows: Vec<Row>,
    keeps: bool,
}

pub async fn list(ctx: Ctx) -> PageResult {
    let permit = ctx.actor.permit::<ReadAgreements>(&())?;
    let mut tx = ctx.app.db.read().await?;
    let found = agreements::all(&mut tx, &permit).await?;
    drop(tx);
    let ui = ctx.ui();
    ctx.page(&ListPage {
        rows: found.iter().map(|one| row(&ctx, &ui, one)).collect(),
        keeps: ctx.actor.may(KeepAgreements, &()),
        ui,
    })
}

fn row(ctx: &Ctx, ui: &Ui, one: &Agreement) -> Row {
    let (state, tone) = super::agreement::state(ctx, ui, one);
    Row {
        href: format!("/agreements/{}", one.id),
        title: one.title.clone(),
        kind: ui.code(one.kind),
        parties: one.parties.iter().map(|party| (party.name.clone(), ui.code(party.role))).collect(),
        days: match one.valid_to {
            Some(last) => ui.say2("legal-from-to", "from", ui.date(one.valid_from), "to", ui.date(last)),
            None => ui.say1("legal-since", "from", ui.date(one.valid_from)),
        },
        state,
        tone,
    }
}

const EXPORTS: Limit = Limit { burst: 10, every_seconds: 360 };

/// One line for each party, for the record of processing and for whoever inspects it.
pub async fn export(ctx: Ctx, _form: Form) -> PageResult {
    let permit = ctx.actor.permit::<ReadAgreements>(&())?;
    ctx.recently_proven()?;
    let taken = limits::take(&ctx.app, "export", &ctx.actor.user.to_string(), EXPORTS).await?;
    taken.map_err(|wait| PageError::TooMany { wait })?;
    let mut tx = ctx.app.db.read().await?;
    let found = agreements::all(&mut tx, &permit).await?;
    drop(tx);
    let ui = ctx.ui();
    let heads = ["title", "kind", "act", "from", "to", "ended", "body", "role", "essence"];
    let heads = heads.map(|head| i18n::say(ui.language(), &format!("legal-column-{head}"))).to_vec();
    let rows = found.iter().flat_map(|one| {
        let ui = &ui;
        one.parties.iter().map(move |party| {
            vec![
                one.title.clone(),
                ui.code(one.kind),
                one.act.clone(),
                one.valid_from.to_string(),
                one.valid_to.map(|day| day.to_string()).unwrap_or_default(),
                one.ended_at.map(|at| at.to_string()).unwrap_or_default(),
                party.name.clone(),
                ui.code(party.role),
                one.essence.clone(),
            ]
        })
    });
    let file = write_csv(std::iter::once(heads).chain(rows));
    ctx.record(&permit.author(ctx.now()), &AgreementsExported { user: ctx.actor.user, agreements: found.len() })
        .await?;
    web::download(file, "text/csv; charset=utf-8", "agreements.csv")
}

pub(super) fn code<T: Coded + Named>(ui: &Ui) -> Vec<web::Choice> {
    T::ALL.iter().map(|one| web::Choice::new(one.code(), ui.code(*one))).collect()
}
