//! /requests: the requests of the nucleus by what they wait for, and one of them by its code.

use askama::Template;
use axum::extract::Query;
use db::{Reads, args, statements};
use kernel::ids::NucleusId;
use kernel::{Date, coded};
use policy::Permit;
use policy::requests::{Oversee, Requests};
use serde::Deserialize;
use web::{Choice, Ctx, FieldErrors, FieldView, Form, OrHidden, PageError, PageResult, Pager, Ui};

use super::words::{self, Line};
use crate::replies;
use crate::store;

coded! {
    /// What the list shows.
    pub enum Group("request-group") {
        Open = "open",
        Expired = "expired",
        Answered = "answered",
        Every = "every",
    }
}

const PAGE: usize = 50;

statements! {
    /// $2 the group. Files with a declared conflict of interest are left out for whoever declared it.
    LIST: Permit<Oversee> = "SELECT q.id, q.code, q.kind, q.state, q.sent_at, q.due_on, b.name, r.number, r.number_year,
            count(*) OVER () AS total
        FROM requests q JOIN bodies b ON b.id = q.to_body JOIN referrals r ON r.id = q.referral_id
        WHERE q.nucleus_id = $1 AND ($2 = 'every'
                OR ($2 = 'open' AND q.state IN ('sent', 'opened', 'asked_back', 'expired'))
                OR ($2 = 'expired' AND q.state = 'expired')
                OR ($2 = 'answered' AND q.state IN ('accepted', 'declined', 'answered', 'outcome_reported')))
            AND NOT EXISTS (SELECT 1 FROM conflicts x WHERE x.referral_id = q.referral_id AND x.user_id = $3)
        ORDER BY q.due_on, q.id LIMIT $4 OFFSET $5";
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    group: String,
    page: String,
    code: String,
}

#[derive(Template)]
#[template(path = "office.html")]
struct OfficePage {
    ui: Ui,
    errors: FieldErrors,
    code: FieldView,
    groups: Vec<(Choice, bool)>,
    lines: Vec<Line>,
    pager: Pager,
    set_aside: usize,
}

/// The right over the own nucleus.
pub fn permit(ctx: &Ctx) -> Result<(NucleusId, Permit<Oversee>), PageError> {
    let nucleus = ctx.actor.nucleus.or_hidden()?;
    Ok((nucleus, ctx.actor.permit::<Oversee>(&nucleus)?))
}

pub async fn list(ctx: Ctx, Query(asked): Query<Asked>) -> PageResult {
    let page = page(&ctx, &asked, Vec::new()).await?;
    ctx.page(&page)
}

async fn page(ctx: &Ctx, asked: &Asked, errors: FieldErrors) -> Result<OfficePage, PageError> {
    use kernel::Coded;
    let (nucleus, permit) = permit(ctx)?;
    let group = Group::parse(&asked.group).unwrap_or(Group::Open);
    let at = asked.page.parse::<usize>().unwrap_or(0).min(10_000);
    let mut tx = ctx.app.db.read().await?;
    let rows = tx.all(&LIST, &permit, args![nucleus, group.code(), ctx.actor.user, PAGE, at * PAGE]).await?;
    let (_, set_aside) = replies::store::open(&mut tx, &ctx.app.vault, &permit, nucleus, 0).await?;
    drop(tx);
    let total = rows.first().map(|row| row.int("total")).transpose()?.unwrap_or(0);
    let (ui, packs) = (if errors.is_empty() { ctx.ui() } else { ctx.ui().with_faults() }, ctx.app.packs());
    let line = |row: &db::Row| -> db::DbResult<Line> {
        let (state, due): (_, Date) = (row.code("state")?, row.date("due_on")?);
        let id: kernel::ids::RequestId = row.id("id")?;
        let number = row.opt_int("number")?.zip(row.opt_int("number_year")?);
        Ok(Line {
            href: format!("/requests/{id}"),
            code: row.text("code")?,
            to: row.text("name")?,
            kind: words::kind(&ui, &packs, &row.text("kind")?),
            state: ui.code(state),
            tone: words::tone(state),
            sent: ui.day(row.instant("sent_at")?),
            due: ui.date_short(due),
            due_words: ui.date(due),
            clock: words::clock(&ui, state, due, ctx.actor.today),
            late: words::is_late(state, due, ctx.actor.today),
            number: number.map(|(number, year)| format!("{number}/{year}")).unwrap_or_default(),
        })
    };
    let lines = rows.iter().map(line).collect::<db::DbResult<Vec<_>>>()?;
    let choice = |one: &Group| (Choice::new(one.code(), ui.code(*one)), *one == group);
    Ok(OfficePage {
        code: FieldView::new("code", asked.code.clone()).with_errors(&errors),
        groups: Group::ALL.iter().map(choice).collect(),
        pager: Pager::of(at, PAGE, usize::try_from(total).unwrap_or(0), |page| {
            format!("/requests?group={}&page={page}", group.code())
        }),
        lines,
        set_aside,
        errors,
        ui,
    })
}

/// `POST /requests/find`: a code from the telephone or from paper.
pub async fn find(ctx: Ctx, form: Form) -> PageResult {
    let typed = form.text("code").to_owned();
    let mut found = None;
    if let Some(code) = papers::issue::read_code(&typed) {
        let mut tx = ctx.app.db.read().await?;
        let scope = ctx.actor.scope::<Requests>();
        let id = store::of_code(&mut tx, &scope, &code).await?;
        if let Some(id) = id {
            // Who may not follow it learns nothing of it, as if there were none.
            found = crate::facts::of(&ctx.actor, &mut tx, id).await.ok().flatten();
        }
    }
    if let Some((request, _)) = found {
        return ctx.see(&format!("{}/record", request.href()));
    }
    let errors = vec![("code".to_owned(), ctx.ui().say("requests-fault-code").into_owned())];
    let asked = Asked { code: typed, ..Asked::default() };
    let page = page(&ctx, &asked, errors).await?;
    ctx.again(&page)
}
