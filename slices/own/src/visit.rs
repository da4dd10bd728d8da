//! The visit of a browser: from the cookie to what it may see. Nothing about anybody is read before that.

use std::collections::BTreeSet;

use axum::http::HeaderMap;
use db::{DbResult, Reads, args, statements};
use doors::{Cookie, Terms, door};
use kernel::Coded;
use kernel::ids::{CaseId, FigureId};
use kernel::states::case::{CaseState, FigureState};
use kernel::words::{Compartment, DoorPurpose};
use packs::PackSet;
use policy::Open;
use policy::own::{Mandate, OwnView, ViewFacts};
use web::{App, Form, PageError, Visit};

use crate::speech::Speech;

/// Of the person's own pages.
pub const COOKIE: Cookie = Cookie("own");

pub const PURPOSE: DoorPurpose = DoorPurpose::OwnView;

statements! {
    /// Ids and states of the case a key was given for.
    CASE: Open = concat!("SELECT c.id, c.person_id, c.referral_id, c.manager_id, c.state, ", people::is_charged!(), " AS charged,
            EXISTS (SELECT 1 FROM projects j WHERE j.case_id = c.id AND j.state = 'follow_up') AS follow_up
        FROM cases c WHERE c.id = $1");
    /// The mandate of the figure a key was given to. A slice is a list of compartments.
    MANDATE: Open = "SELECT id, state, slice, valid_from, valid_to, role FROM figures WHERE id = $1 AND case_id = $2";
    LANGUAGE: OwnView = "UPDATE doors SET lang = $2 WHERE id = $1";
}

pub fn terms(packs: &PackSet) -> Terms {
    Terms { tries: packs.own().code_tries, visit_minutes: packs.own().visit_minutes }
}

/// Somebody who came in, and how the pages speak to them.
pub struct Entered {
    pub view: OwnView,
    pub csrf: String,
    pub speech: Speech,
}

impl Entered {
    /// A form of another visit, or of none, changes nothing.
    pub fn check(&self, form: &Form) -> Result<(), PageError> {
        if doors::secret::same(form.text("visit"), &self.csrf) { Ok(()) } else { Err(PageError::Forged) }
    }
}

/// Who this browser stands for. `None`: nobody, or not any more.
pub async fn entered(visit: &Visit, headers: &HeaderMap, tx: &mut impl Reads) -> Result<Option<Entered>, PageError> {
    let Some(token) = COOKIE.token(&visit.app.settings, headers) else { return Ok(None) };
    of_token(&visit.app, tx, &token).await
}

pub(crate) async fn of_token(app: &App, tx: &mut impl Reads, token: &str) -> Result<Option<Entered>, PageError> {
    let packs = app.packs();
    let Some(visited) = door::visited(tx, terms(&packs), token).await? else { return Ok(None) };
    let Some(facts) = facts(app, tx, visited.facts).await? else { return Ok(None) };
    let view = OwnView::of(&facts, app.now());
    Ok(view.map(|view| Entered { view, csrf: visited.csrf, speech: Speech::of(&visited.lang) }))
}

async fn facts(app: &App, tx: &mut impl Reads, visit: policy::doors::VisitFacts) -> DbResult<Option<ViewFacts>> {
    let Some(case) = CaseId::parse(&visit.subject) else { return Ok(None) };
    let Some(row) = tx.first(&CASE, &Open, args![case]).await? else { return Ok(None) };
    let guardian = match FigureId::parse(&visit.holder) {
        Some(figure) => mandate(app, tx, case, figure).await?,
        None => None,
    };
    let state: CaseState = row.code("state")?;
    Ok(Some(ViewFacts {
        case,
        referral: row.id("referral_id")?,
        manager: row.opt_id("manager_id")?,
        runs: !state.is_closed() || row.flag("follow_up")?,
        charged: row.flag("charged")?,
        guardian,
        visit,
    }))
}

/// The mandate as it is today: who stands beside the person in law does so by role, not by having been given a key.
async fn mandate(app: &App, tx: &mut impl Reads, case: CaseId, figure: FigureId) -> DbResult<Option<Mandate>> {
    let Some(row) = tx.first(&MANDATE, &Open, args![figure, case]).await? else { return Ok(None) };
    let (state, today): (FigureState, _) = (row.code("state")?, app.today());
    let runs = row.date("valid_from")? <= today && today <= row.date("valid_to")?;
    let signs = app.packs().project().signing_roles.contains(&row.text("role")?);
    let slice: BTreeSet<Compartment> = row.text("slice")?.split(',').filter_map(Compartment::parse).collect();
    Ok(Some(Mandate { figure, active: state == FigureState::Active && runs && signs, slice }))
}

/// The pages speak this language from now on.
pub async fn speak(tx: &mut db::WriteTx, view: &OwnView, speech: Speech) -> DbResult<()> {
    tx.run(&LANGUAGE, view, args![view.door(), speech.tag()]).await.map(drop)
}
