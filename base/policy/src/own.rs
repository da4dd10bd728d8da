//! The person's own view: who gives the person a key to it, and what a visit with that key opens.

use std::collections::BTreeSet;

use audit::Author;
use kernel::Instant;
use kernel::ids::{BodyId, CaseId, DoorId, FigureId, OwnQuestionId, PersonId, ReferralId, UserId};
use kernel::words::{Compartment, DoorPurpose, Operation};

use crate::actor::Actor;
use crate::cases::{self, CaseFacts};
use crate::decision::{Decision, Ground, Why};
use crate::doors;
use crate::proof::{Action, Proof};

/// What the rules know of the keys of a case.
#[derive(Debug, Clone)]
pub struct KeyFacts {
    pub case: CaseFacts,
    /// The case is closed and its project is in follow-up: people still ask how it goes.
    pub follow_up: bool,
}

/// Give the person, or who stands beside the person in law, a link and a code: the body in charge.
#[derive(Debug, Clone, Copy, Default)]
pub struct GiveKey;

impl Action for GiveKey {
    type Facts = KeyFacts;

    fn decide(&self, actor: &Actor, key: &KeyFacts) -> Decision {
        let case = &key.case;
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
        if case.state.is_closed() && !key.follow_up {
            return Decision::Refused(Why::NotThisState);
        }
        if !case.charged {
            return Decision::Refused(Why::NoLongerCharged);
        }
        Decision::Allowed(Ground::InCharge)
    }

    fn touches(&self) -> (Compartment, Operation) {
        (Compartment::Identity, Operation::Write)
    }
}

/// The compartments of the case that the giver may read. The giver knows link and code, so the key opens no more than these.
pub fn opens(actor: &Actor, case: &CaseFacts) -> BTreeSet<Compartment> {
    use kernel::Coded;
    let reads = |one: &Compartment| cases::read_shared(actor, case, *one).is_allowed();
    Compartment::ALL.iter().copied().filter(reads).collect()
}

/// See which keys there are, since when and until when: the body in charge and the coordination office.
#[derive(Debug, Clone, Copy, Default)]
pub struct SeeKeys;

impl Action for SeeKeys {
    type Facts = KeyFacts;

    fn decide(&self, actor: &Actor, key: &KeyFacts) -> Decision {
        keeps(actor, &key.case)
    }
}

/// End a key: the body in charge and the coordination office, at any time. Asking for less is no processing.
#[derive(Debug, Clone, Copy, Default)]
pub struct RevokeKey;

impl Action for RevokeKey {
    type Facts = KeyFacts;

    fn decide(&self, actor: &Actor, key: &KeyFacts) -> Decision {
        keeps(actor, &key.case)
    }
}

fn keeps(actor: &Actor, case: &CaseFacts) -> Decision {
    let grounds = cases::grounds(actor, case);
    if grounds.is_empty() {
        return Decision::Hidden;
    }
    let keeps = |ground: &Ground| matches!(ground, Ground::InCharge | Ground::Office);
    grounds.into_iter().find(keeps).map_or(Decision::Refused(Why::NotInCharge), Decision::Allowed)
}

/// Read what the person asked: the body in charge. Others of the team are asked by the person themself.
#[derive(Debug, Clone, Copy, Default)]
pub struct ReadQuestions;

impl Action for ReadQuestions {
    type Facts = CaseFacts;

    fn decide(&self, actor: &Actor, case: &CaseFacts) -> Decision {
        match cases::read_shared(actor, case, Compartment::Identity) {
            Decision::Allowed(Ground::InCharge) => Decision::Allowed(Ground::InCharge),
            Decision::Allowed(_) => Decision::Refused(Why::NotInCharge),
            decision => decision,
        }
    }
}

/// What the rules know of a question.
#[derive(Debug, Clone)]
pub struct QuestionFacts {
    pub id: OwnQuestionId,
    pub case: CaseFacts,
    pub answered: bool,
    pub version: i64,
}

/// Answer what the person asked: the body in charge, once. Also after the case was closed: somebody asked.
#[derive(Debug, Clone, Copy, Default)]
pub struct AnswerQuestion;

impl Action for AnswerQuestion {
    type Facts = QuestionFacts;

    fn decide(&self, actor: &Actor, question: &QuestionFacts) -> Decision {
        match ReadQuestions.decide(actor, &question.case) {
            Decision::Allowed(_) if question.case.restricted => Decision::Refused(Why::Restricted),
            Decision::Allowed(_) if question.answered => Decision::Refused(Why::AlreadyDecided),
            Decision::Allowed(ground) if !actor.lawfully(ground, Compartment::Identity, Operation::Write) => {
                Decision::Refused(Why::NoLegalBasis)
            }
            decision => decision,
        }
    }

    fn touches(&self) -> (Compartment, Operation) {
        (Compartment::Identity, Operation::Write)
    }
}

/// What is known of a visit with a key.
#[derive(Debug, Clone)]
pub struct ViewFacts {
    pub visit: doors::VisitFacts,
    pub case: CaseId,
    pub referral: ReferralId,
    /// Who leads the case.
    pub manager: Option<UserId>,
    /// Not closed, or its project is in follow-up.
    pub runs: bool,
    pub charged: bool,
    /// Of a key that was given to somebody of the team.
    pub guardian: Option<Mandate>,
}

/// The mandate of who stands beside the person in law, as it is today.
#[derive(Debug, Clone)]
pub struct Mandate {
    pub figure: FigureId,
    pub active: bool,
    pub slice: BTreeSet<Compartment>,
}

/// The person, or who stands beside the person in law, came by the link and gave the code a short while ago.
#[derive(Debug, Clone)]
pub struct OwnView {
    door: DoorId,
    case: CaseId,
    referral: ReferralId,
    person: PersonId,
    manager: Option<UserId>,
    given_by: UserId,
    given_for: BodyId,
    opens: BTreeSet<Compartment>,
    guardian: Option<Mandate>,
    holder: String,
    acts: bool,
}

impl Proof for OwnView {}

impl OwnView {
    /// `None`: the visit or the key is over, nobody accompanies the person any more, or the mandate ended.
    pub fn of(facts: &ViewFacts, now: Instant) -> Option<Self> {
        let visit = &facts.visit;
        let guarded = facts.guardian.as_ref().is_none_or(|mandate| mandate.active);
        // A key that was given to a figure is never the person's, whatever became of the figure.
        let known = visit.holder.is_empty() == facts.guardian.is_none();
        let open = visit.is_open(DoorPurpose::OwnView, now) && facts.runs && guarded && known;
        open.then(|| Self {
            door: visit.door,
            case: facts.case,
            referral: facts.referral,
            person: visit.person,
            manager: facts.manager,
            given_by: visit.given_by,
            given_for: visit.given_for,
            opens: visit.opens.clone(),
            guardian: facts.guardian.clone(),
            holder: visit.holder.clone(),
            acts: !visit.restricted && facts.charged,
        })
    }

    pub fn door(&self) -> DoorId {
        self.door
    }

    pub fn case(&self) -> CaseId {
        self.case
    }

    pub fn referral(&self) -> ReferralId {
        self.referral
    }

    pub fn person(&self) -> PersonId {
        self.person
    }

    pub fn manager(&self) -> Option<UserId> {
        self.manager
    }

    /// Who gave the key, for which body: what the person asks by law is written down for them.
    pub fn given(&self) -> (UserId, BodyId) {
        (self.given_by, self.given_for)
    }

    pub fn guardian(&self) -> Option<FigureId> {
        self.guardian.as_ref().map(|mandate| mandate.figure)
    }

    /// Empty for the person.
    pub fn holder(&self) -> &str {
        &self.holder
    }

    /// The compartments that are shown on a phone. Never private notes, which belong to one service; never `protection`: the
    /// phone may be in the hands of the one the person is protected from, so that is told face to face. Never what the giver of
    /// the key may not read: who gives it knows link and code.
    pub fn shows(&self, compartment: Compartment) -> bool {
        if matches!(compartment, Compartment::PrivateNotes | Compartment::Protection) {
            return false;
        }
        let always = compartment == Compartment::Identity;
        let held = |mandate: &Mandate| always || mandate.slice.contains(&compartment);
        (always || self.opens.contains(&compartment)) && self.guardian.as_ref().is_none_or(held)
    }

    pub fn shown(&self) -> impl Iterator<Item = Compartment> {
        use kernel::Coded;
        Compartment::ALL.iter().copied().filter(|one| self.shows(*one))
    }

    /// The right to change something: not while processing is restricted (art. 18 GDPR), nor when the body is no longer charged.
    /// Reading, asking and what the law lets everybody ask are always possible.
    pub fn act(&self) -> Option<OwnAct> {
        self.acts.then(|| OwnAct(self.clone()))
    }

    /// The author of what happens during the visit: nobody with an account.
    pub fn author(&self, at: Instant) -> Author {
        doors::author(DoorPurpose::OwnView, at)
    }
}

/// The person confirms, asks for another day, signs.
#[derive(Debug, Clone)]
pub struct OwnAct(OwnView);

impl Proof for OwnAct {}

impl OwnAct {
    pub fn view(&self) -> &OwnView {
        &self.0
    }
}

#[cfg(test)]
mod tests;
