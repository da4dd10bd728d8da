//! The personalised project of a case: who sees where it stands, who reads and writes which words, who agrees and who signs.

use kernel::ids::{BodyId, ProjectId};
use kernel::states::project::{PartyKind, ProjectState, ProjectStep, SignWay};
use kernel::words::{Compartment, Operation};

use crate::actor::Actor;
use crate::cases::{self, CaseFacts};
use crate::decision::{Decision, Ground, Why};
use crate::proof::Action;

/// What the rules know of a project, seen by one actor.
#[derive(Debug, Clone)]
pub struct ProjectFacts {
    pub id: ProjectId,
    pub case: CaseFacts,
    pub state: ProjectState,
    /// Number of the newest version that was agreed, 0 before the first.
    pub agreed: i64,
    /// Number of the newest version that everybody signed, 0 before the first.
    pub signed: i64,
    pub version: i64,
}

/// Begin the project of a case that has none: the body in charge.
#[derive(Debug, Clone, Copy, Default)]
pub struct Begin;

impl Action for Begin {
    type Facts = CaseFacts;

    fn decide(&self, actor: &Actor, case: &CaseFacts) -> Decision {
        leads_on(actor, case)
    }

    fn touches(&self) -> (Compartment, Operation) {
        (Compartment::Identity, Operation::Write)
    }
}

/// See that there is a project, its state, its days, who signed: whoever finds the case. No words of it.
#[derive(Debug, Clone, Copy, Default)]
pub struct View;

impl Action for View {
    type Facts = ProjectFacts;

    fn decide(&self, actor: &Actor, project: &ProjectFacts) -> Decision {
        cases::View.decide(actor, &project.case)
    }
}

/// Read what the project says in one compartment: the body in charge, and the team in its slices.
#[derive(Debug, Clone, Copy)]
pub struct Read(pub Compartment);

impl Action for Read {
    type Facts = ProjectFacts;

    fn decide(&self, actor: &Actor, project: &ProjectFacts) -> Decision {
        cases::read_shared(actor, &project.case, self.0)
    }

    fn touches(&self) -> (Compartment, Operation) {
        (self.0, Operation::Read)
    }
}

/// Write goals, actions, commitments and risks of one compartment, while the project is a draft or in review.
#[derive(Debug, Clone, Copy)]
pub struct Edit(pub Compartment);

impl Action for Edit {
    type Facts = ProjectFacts;

    fn decide(&self, actor: &Actor, project: &ProjectFacts) -> Decision {
        match cases::write_shared(actor, &project.case, self.0) {
            Decision::Allowed(_) if !project.state.is_written() => Decision::Refused(Why::NotThisState),
            decision => decision,
        }
    }

    fn touches(&self) -> (Compartment, Operation) {
        (self.0, Operation::Write)
    }
}

/// Measure the goals of one compartment: also when the words stand still, until the archive.
#[derive(Debug, Clone, Copy)]
pub struct Measure(pub Compartment);

impl Action for Measure {
    type Facts = ProjectFacts;

    fn decide(&self, actor: &Actor, project: &ProjectFacts) -> Decision {
        match cases::write_shared(actor, &project.case, self.0) {
            Decision::Allowed(_) if !project.state.is_measured() => Decision::Refused(Why::NotThisState),
            decision => decision,
        }
    }

    fn touches(&self) -> (Compartment, Operation) {
        (self.0, Operation::Write)
    }
}

/// Write what an agreed version says in the person's language, in one compartment. The version itself never changes.
#[derive(Debug, Clone, Copy)]
pub struct Translate(pub Compartment);

impl Action for Translate {
    type Facts = ProjectFacts;

    fn decide(&self, actor: &Actor, project: &ProjectFacts) -> Decision {
        match cases::write_shared(actor, &project.case, self.0) {
            Decision::Allowed(_) if project.agreed == 0 || project.state.is_archived() => {
                Decision::Refused(Why::NotThisState)
            }
            decision => decision,
        }
    }

    fn touches(&self) -> (Compartment, Operation) {
        (self.0, Operation::Write)
    }
}

/// Take a step: the body in charge. Agreeing is a step; that the last party signed is one that nobody takes by hand.
#[derive(Debug, Clone, Copy)]
pub struct Advance(pub ProjectStep);

impl Action for Advance {
    type Facts = ProjectFacts;

    fn decide(&self, actor: &Actor, project: &ProjectFacts) -> Decision {
        let first = project.signed == 0;
        let rule = if self.0 == ProjectStep::Interrupt { leads } else { leads_on };
        match rule(actor, &project.case) {
            Decision::Allowed(_) if project.state.apply(self.0).is_err() => Decision::Refused(Why::NotThisState),
            Decision::Allowed(_) if matches!(self.0, ProjectStep::Sign | ProjectStep::Begin) => {
                Decision::Refused(Why::NotThisState)
            }
            // Taken back, a first version is a draft again and a later one a review.
            Decision::Allowed(_) if self.0 == ProjectStep::Reopen && !first => Decision::Refused(Why::NotThisState),
            Decision::Allowed(_) if self.0 == ProjectStep::ReopenReview && first => {
                Decision::Refused(Why::NotThisState)
            }
            decision => decision,
        }
    }

    fn touches(&self) -> (Compartment, Operation) {
        (Compartment::Identity, Operation::Write)
    }
}

/// A version that waits for a party, seen by one actor.
#[derive(Debug, Clone)]
pub struct PartyFacts {
    pub project: ProjectFacts,
    /// The version that the party is asked to sign.
    pub number: i64,
    pub kind: PartyKind,
    /// Of a party that is a body.
    pub body: Option<BodyId>,
    pub has_signed: bool,
    /// Said no: a body that did so answers anew only itself.
    pub has_declined: bool,
}

/// Sign a version for a party, or say why not. A body signs for itself by account; what was signed on paper or said before
/// a witness is recorded by the body in charge.
#[derive(Debug, Clone, Copy)]
pub struct Sign(pub SignWay);

impl Action for Sign {
    type Facts = PartyFacts;

    fn decide(&self, actor: &Actor, party: &PartyFacts) -> Decision {
        let case = &party.project.case;
        let grounds = cases::grounds(actor, case);
        if grounds.is_empty() {
            return Decision::Hidden;
        }
        let ground = match (self.0, party.kind) {
            (SignWay::Account, PartyKind::Body) if party.body == Some(actor.body) => {
                grounds.into_iter().find(|ground| matches!(ground, Ground::InCharge | Ground::Figure))
            }
            // The person's own link is the person's alone: nobody signs so for somebody else.
            (SignWay::Account | SignWay::Link, _) => None,
            // Nobody but the person speaks before a witness: a body writes.
            (SignWay::Orally, PartyKind::Body) => None,
            // The own body signs by account, and nobody turns the no of another one into a yes.
            (SignWay::Paper, PartyKind::Body) if party.body == Some(actor.body) || party.has_declined => None,
            (SignWay::Paper | SignWay::Orally, _) => grounds.into_iter().find(|ground| *ground == Ground::InCharge),
        };
        let Some(ground) = ground else { return Decision::Refused(Why::NotYourMandate) };
        let operation = if self.0 == SignWay::Account { Operation::Read } else { Operation::Write };
        if !actor.lawfully(ground, Compartment::Identity, operation) {
            return Decision::Refused(Why::NoLegalBasis);
        }
        if case.restricted {
            return Decision::Refused(Why::Restricted);
        }
        if !case.charged {
            return Decision::Refused(Why::NoLongerCharged);
        }
        if case.state.is_closed() {
            return Decision::Refused(Why::NotThisState);
        }
        if party.has_signed {
            return Decision::Refused(Why::AlreadyDecided);
        }
        // Only the version that waits now: what was signed stands, what was taken back is no text any more.
        if party.project.state != ProjectState::Agreed || party.number != party.project.agreed {
            return Decision::Refused(Why::NotThisState);
        }
        Decision::Allowed(ground)
    }

    fn touches(&self) -> (Compartment, Operation) {
        (Compartment::Identity, Operation::Write)
    }
}

fn leads(actor: &Actor, case: &CaseFacts) -> Decision {
    let grounds = cases::grounds(actor, case);
    if grounds.is_empty() {
        return Decision::Hidden;
    }
    if !grounds.contains(&Ground::InCharge) {
        return Decision::Refused(Why::NotInCharge);
    }
    if !actor.lawfully(Ground::InCharge, Compartment::Identity, Operation::Write) {
        return Decision::Refused(Why::NoLegalBasis);
    }
    if case.restricted {
        return Decision::Refused(Why::Restricted);
    }
    if case.state.is_closed() { Decision::Refused(Why::NotThisState) } else { Decision::Allowed(Ground::InCharge) }
}

/// [`leads`], and still charged with the person: when the decision falls, nothing is left to do but to end.
pub(crate) fn leads_on(actor: &Actor, case: &CaseFacts) -> Decision {
    match leads(actor, case) {
        Decision::Allowed(_) if !case.charged => Decision::Refused(Why::NoLongerCharged),
        decision => decision,
    }
}

#[cfg(test)]
mod tests;
