//! Cases: who finds somebody taken in charge, who leads, who takes part in the team with which slice, who writes what.

use std::collections::BTreeSet;

use kernel::ids::{BodyId, CaseId, FigureId, NucleusId, PersonId, ReferralId, UserId};
use kernel::states::case::{CaseState, CaseStep, FigureState, FigureStep};
use kernel::words::{Compartment, Duty, Operation};

use crate::actor::Actor;
use crate::decision::{Decision, Ground, Why};
use crate::proof::Action;
use crate::referral;

/// What the rules know of a case, seen by one actor.
#[derive(Debug, Clone)]
pub struct CaseFacts {
    pub id: CaseId,
    pub person: PersonId,
    pub referral: ReferralId,
    pub nucleus: NucleusId,
    /// In charge.
    pub body: BodyId,
    pub manager: Option<UserId>,
    /// A decision still charges the body in charge with the person. Not so when it was reopened or not ratified.
    pub charged: bool,
    pub state: CaseState,
    pub version: i64,
    /// The compartments of the actor's own mandates that are active today, held for the body acted for. `None`: no mandate.
    pub slice: Option<BTreeSet<Compartment>>,
    /// The actor declared a conflict of interest about a referral of the person.
    pub conflicted: bool,
    /// The person's data are kept and nothing else (art. 18 GDPR), or erased.
    pub restricted: bool,
}

/// The list of cases an actor may find.
#[derive(Debug)]
pub enum Cases {}

/// Every relation that lets the actor find the case, strongest first. None: it does not exist for the actor.
pub fn grounds(actor: &Actor, case: &CaseFacts) -> Vec<Ground> {
    if case.conflicted {
        return Vec::new();
    }
    let held = [
        (Ground::InCharge, actor.has(Duty::Accompany) && actor.body == case.body),
        // A mandate rests on the charge of the body that gave it.
        (Ground::Figure, actor.has(Duty::TakePart) && case.slice.is_some() && case.charged),
        (Ground::Office, actor.has_in(Duty::Coordinate, case.nucleus)),
        (Ground::Emergency, actor.has_emergency(case.person)),
    ];
    held.into_iter().filter_map(|(ground, holds)| holds.then_some(ground)).collect()
}

/// Which compartments a relation opens. Of private notes only those of the own body: the statement says so too.
fn opens(ground: Ground, actor: &Actor, case: &CaseFacts, compartment: Compartment) -> bool {
    match (ground, compartment) {
        (Ground::InCharge | Ground::Figure, Compartment::PrivateNotes | Compartment::Identity) => true,
        (Ground::Figure, one) => case.slice.as_ref().is_some_and(|slice| slice.contains(&one)),
        (ground, one) => referral::opens(ground, actor.body_kind, one),
    }
}

/// Find the case: its state, who leads, the team, the appointments.
#[derive(Debug, Clone, Copy, Default)]
pub struct View;

impl Action for View {
    type Facts = CaseFacts;

    fn decide(&self, actor: &Actor, case: &CaseFacts) -> Decision {
        grounds(actor, case).first().map_or(Decision::Hidden, |ground| Decision::Allowed(*ground))
    }
}

/// Read the entries of one compartment.
#[derive(Debug, Clone, Copy)]
pub struct Read(pub Compartment);

impl Action for Read {
    type Facts = CaseFacts;

    fn decide(&self, actor: &Actor, case: &CaseFacts) -> Decision {
        within(actor, case, self.0, Operation::Read)
    }

    fn touches(&self) -> (Compartment, Operation) {
        (self.0, Operation::Read)
    }
}

/// Read what the bodies around a case share in one compartment: the body in charge, and the team in its slices. Notes of one
/// body are not shared, and the office follows states and days only.
pub(crate) fn read_shared(actor: &Actor, case: &CaseFacts, compartment: Compartment) -> Decision {
    match Read(compartment).decide(actor, case) {
        Decision::Allowed(ground) if compartment == Compartment::PrivateNotes || ground == Ground::Office => {
            Decision::Refused(Why::NotYourCompartment)
        }
        decision => decision,
    }
}

/// The same for writing.
pub(crate) fn write_shared(actor: &Actor, case: &CaseFacts, compartment: Compartment) -> Decision {
    match Write(compartment).decide(actor, case) {
        Decision::Allowed(_) if compartment == Compartment::PrivateNotes => Decision::Refused(Why::NotYourCompartment),
        decision => decision,
    }
}

/// Write an entry of one compartment into the diary: the body in charge and the team, while the case is not closed.
#[derive(Debug, Clone, Copy)]
pub struct Write(pub Compartment);

impl Action for Write {
    type Facts = CaseFacts;

    fn decide(&self, actor: &Actor, case: &CaseFacts) -> Decision {
        match within(actor, case, self.0, Operation::Write) {
            Decision::Allowed(Ground::InCharge | Ground::Figure) if case.restricted => {
                Decision::Refused(Why::Restricted)
            }
            Decision::Allowed(Ground::InCharge | Ground::Figure) if case.state.is_closed() => {
                Decision::Refused(Why::NotThisState)
            }
            Decision::Allowed(Ground::InCharge | Ground::Figure) if !case.charged => {
                Decision::Refused(Why::NoLongerCharged)
            }
            Decision::Allowed(ground @ (Ground::InCharge | Ground::Figure)) => Decision::Allowed(ground),
            Decision::Allowed(_) => Decision::Refused(Why::NotInCharge),
            decision => decision,
        }
    }

    fn touches(&self) -> (Compartment, Operation) {
        (self.0, Operation::Write)
    }
}

fn within(actor: &Actor, case: &CaseFacts, compartment: Compartment, operation: Operation) -> Decision {
    let grounds = grounds(actor, case);
    if grounds.is_empty() {
        return Decision::Hidden;
    }
    let mut opening = grounds.into_iter().filter(|ground| opens(*ground, actor, case, compartment)).peekable();
    if opening.peek().is_none() {
        return Decision::Refused(Why::NotYourCompartment);
    }
    let lawful = opening.find(|ground| actor.lawfully(*ground, compartment, operation));
    lawful.map_or(Decision::Refused(Why::NoLegalBasis), Decision::Allowed)
}

/// Take a step of the case: the body in charge.
#[derive(Debug, Clone, Copy)]
pub struct Advance(pub CaseStep);

impl Action for Advance {
    type Facts = CaseFacts;

    fn decide(&self, actor: &Actor, case: &CaseFacts) -> Decision {
        match leads(actor, case) {
            Decision::Allowed(_) if case.state.apply(self.0).is_err() => Decision::Refused(Why::NotThisState),
            // What rests on no decision any more is only closed.
            Decision::Allowed(_) if !case.charged && self.0 != CaseStep::Close => {
                Decision::Refused(Why::NoLongerCharged)
            }
            decision => decision,
        }
    }

    fn touches(&self) -> (Compartment, Operation) {
        (Compartment::Identity, Operation::Write)
    }
}

/// Propose figures, record what they answered, renew and end their mandates: the body in charge.
#[derive(Debug, Clone, Copy, Default)]
pub struct Compose;

impl Action for Compose {
    type Facts = CaseFacts;

    fn decide(&self, actor: &Actor, case: &CaseFacts) -> Decision {
        match leads(actor, case) {
            Decision::Allowed(_) if case.state.is_closed() => Decision::Refused(Why::NotThisState),
            Decision::Allowed(_) if !case.charged => Decision::Refused(Why::NoLongerCharged),
            Decision::Allowed(ground) if !actor.lawfully(ground, Compartment::Identity, Operation::Share) => {
                Decision::Refused(Why::NoLegalBasis)
            }
            decision => decision,
        }
    }

    fn touches(&self) -> (Compartment, Operation) {
        (Compartment::Identity, Operation::Share)
    }
}

/// Open a compartment to a figure: whoever composes the team, may read it and may share it by the matrix.
#[derive(Debug, Clone, Copy)]
pub struct Grant(pub Compartment);

impl Action for Grant {
    type Facts = CaseFacts;

    fn decide(&self, actor: &Actor, case: &CaseFacts) -> Decision {
        match Compose.decide(actor, case) {
            // What a measure of justice binds is known to its office; the body in charge opens it without reading it.
            Decision::Allowed(ground) if self.0 == Compartment::Judicial => Decision::Allowed(ground),
            Decision::Allowed(ground) if !opens(ground, actor, case, self.0) => {
                Decision::Refused(Why::NotYourCompartment)
            }
            Decision::Allowed(ground) if !actor.lawfully(ground, self.0, Operation::Share) => {
                Decision::Refused(Why::NoLegalBasis)
            }
            decision => decision,
        }
    }

    fn touches(&self) -> (Compartment, Operation) {
        (self.0, Operation::Share)
    }
}

fn leads(actor: &Actor, case: &CaseFacts) -> Decision {
    let grounds = grounds(actor, case);
    if grounds.is_empty() {
        return Decision::Hidden;
    }
    if !grounds.contains(&Ground::InCharge) {
        return Decision::Refused(Why::NotInCharge);
    }
    if !actor.lawfully(Ground::InCharge, Compartment::Identity, Operation::Write) {
        return Decision::Refused(Why::NoLegalBasis);
    }
    if case.restricted { Decision::Refused(Why::Restricted) } else { Decision::Allowed(Ground::InCharge) }
}

/// What the rules know of a mandate, seen by the one it is meant for.
#[derive(Debug, Clone)]
pub struct FigureFacts {
    pub id: FigureId,
    pub case: CaseFacts,
    pub body: Option<BodyId>,
    pub user: Option<UserId>,
    pub state: FigureState,
    pub version: i64,
    /// The last day has passed.
    pub over: bool,
}

impl FigureFacts {
    fn is_own(&self, actor: &Actor) -> bool {
        self.user == Some(actor.user) && self.body == Some(actor.body)
    }
}

/// Read what one is asked to take part in: the person's name, the role, the slice, the days.
#[derive(Debug, Clone, Copy, Default)]
pub struct ReadMandate;

impl Action for ReadMandate {
    type Facts = FigureFacts;

    fn decide(&self, actor: &Actor, figure: &FigureFacts) -> Decision {
        if figure.case.conflicted || figure.case.restricted || figure.case.state.is_closed() || !figure.case.charged {
            return Decision::Hidden;
        }
        let asked = matches!(figure.state, FigureState::Proposed | FigureState::Active) && !figure.over;
        let own = actor.has(Duty::TakePart) && figure.is_own(actor) && asked;
        if own { Decision::Allowed(Ground::Figure) } else { Decision::Hidden }
    }
}

/// Say yes or no to a mandate, or leave the team: the figure alone.
#[derive(Debug, Clone, Copy)]
pub struct Answer(pub FigureStep);

impl Action for Answer {
    type Facts = FigureFacts;

    fn decide(&self, actor: &Actor, figure: &FigureFacts) -> Decision {
        match ReadMandate.decide(actor, figure) {
            Decision::Allowed(_) if !matches!(self.0, FigureStep::Accept | FigureStep::Decline | FigureStep::End) => {
                Decision::Refused(Why::NotInCharge)
            }
            Decision::Allowed(_) if figure.state.apply(self.0).is_err() || figure.case.state.is_closed() => {
                Decision::Refused(Why::NotThisState)
            }
            decision => decision,
        }
    }

    fn touches(&self) -> (Compartment, Operation) {
        (Compartment::Identity, Operation::Read)
    }
}

/// Move the mandate of somebody else: take the proposal back, renew, end; record the answer of who has no account.
#[derive(Debug, Clone, Copy)]
pub struct MoveFigure(pub FigureStep);

impl Action for MoveFigure {
    type Facts = FigureFacts;

    fn decide(&self, actor: &Actor, figure: &FigureFacts) -> Decision {
        match Compose.decide(actor, &figure.case) {
            // Who has an account answers in person.
            Decision::Allowed(_)
                if matches!(self.0, FigureStep::Accept | FigureStep::Decline) && figure.user.is_some() =>
            {
                Decision::Refused(Why::NotYourMandate)
            }
            Decision::Allowed(_) if figure.state.apply(self.0).is_err() => Decision::Refused(Why::NotThisState),
            decision => decision,
        }
    }

    fn touches(&self) -> (Compartment, Operation) {
        (Compartment::Identity, Operation::Share)
    }
}

/// Lists of cases, hand-over and absences of the own body.
#[derive(Debug, Clone, Copy, Default)]
pub struct Lead;

impl Action for Lead {
    type Facts = ();

    fn decide(&self, actor: &Actor, (): &()) -> Decision {
        actor.by_duty(Duty::Accompany)
    }
}

#[cfg(test)]
mod tests;
