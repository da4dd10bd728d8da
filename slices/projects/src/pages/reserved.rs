//! Who is not named to a reader: that somebody of the probation office takes part tells of a sentence. The same rule as in the
//! team of the case, for everybody who wrote, measured or signs.

use db::Reads;
use kernel::ids::BodyId;
use policy::projects::{ProjectFacts, View};
use policy::{Permit, SealedAccess};
use web::{Ctx, PageError, Ui};

use crate::evaluations::Evaluation;
use crate::parties::{self, Party};
use crate::parts::Part;
use crate::store::StepTaken;

#[derive(Debug, Default)]
pub struct Reserved {
    /// Bodies all of whose figures are not named.
    bodies: Vec<BodyId>,
    names: Vec<String>,
}

pub async fn of(ctx: &Ctx, tx: &mut impl Reads, facts: &ProjectFacts) -> Result<Reserved, PageError> {
    let (case, packs) = (&facts.case, ctx.app.packs());
    let view = ctx.actor.permit::<policy::cases::View>(case)?;
    let team = cases::figures::of_case(tx, &ctx.app.vault, &view, case.person, case.id).await?;
    let (named, unnamed): (Vec<_>, Vec<_>) =
        team.iter().partition(|figure| figure.is_named_to(&ctx.actor, case, packs.team()));
    let own = |body: &BodyId| *body == ctx.actor.body || *body == case.body;
    let shown = |body: &BodyId| own(body) || named.iter().any(|figure| figure.body == Some(*body));
    Ok(Reserved {
        bodies: unnamed.iter().filter_map(|figure| figure.body).filter(|body| !shown(body)).collect(),
        names: unnamed.iter().map(|figure| figure.name().to_owned()).collect(),
    })
}

impl Reserved {
    /// The parties of a version that the reader may know of: those that may not be named are in no list and in no count.
    pub async fn parties(
        &self,
        ctx: &Ctx,
        tx: &mut impl Reads,
        view: &Permit<View>,
        (facts, number): (&ProjectFacts, i64),
        access: Option<&SealedAccess>,
    ) -> Result<Vec<Party>, PageError> {
        let mut parties = parties::of_version(tx, &ctx.app.vault, view, (facts, number), access).await?;
        parties.retain(|party| party.body.is_none_or(|body| !self.bodies.contains(&body)));
        for party in &mut parties {
            self.hide(&ctx.ui(), &mut party.by, &mut party.by_body);
        }
        Ok(parties)
    }

    /// Takes name and body away where the reader may not know them.
    pub fn hide(&self, ui: &Ui, name: &mut String, body: &mut String) {
        if self.names.contains(name) {
            *name = ui.say("cases-reserved").into_owned();
            *body = ui.say("projects-reserved-body").into_owned();
        }
    }

    pub fn hide_authors(&self, ui: &Ui, parts: &mut [Part]) {
        parts.iter_mut().for_each(|part| self.hide(ui, &mut part.author, &mut part.body));
    }

    pub fn hide_measuring(&self, ui: &Ui, measured: &mut [Evaluation]) {
        measured.iter_mut().for_each(|one| self.hide(ui, &mut one.by, &mut one.body));
    }

    /// A signature of somebody who is not named happened, by nobody.
    pub fn hide_steps(&self, ui: &Ui, steps: &mut [StepTaken]) {
        steps.iter_mut().for_each(|step| self.hide(ui, &mut step.by, &mut step.body));
    }
}
