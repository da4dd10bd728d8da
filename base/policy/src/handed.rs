//! Proofs derived from other proofs: to show who a person is, and to reach the key of a sealed compartment.
//!
//! Many rules lead to the same two acts. Each way in is written here once, so that a reviewer reads the whole list.

use kernel::words::Compartment;

use crate::proof::{Action, Permit, Proof, Scope, Steward};
use crate::{
    activities, agenda, cases, commission, legal, own, people, privacy, profile, projects, questions, referral,
    requests, reviews,
};

/// Lets a page show who a person is (the card: names, birth, language), because a rule let the actor find the person.
#[derive(Debug, Clone, Copy)]
pub struct ShowsPerson(());

impl Proof for ShowsPerson {}

/// Rules whose yes includes seeing who the person is.
pub trait FindsPerson: Action {}

macro_rules! finds_person {
    ($($action:ty),+ $(,)?) => { $( impl FindsPerson for $action {} )+ };
}

finds_person![
    people::View,
    people::Read,
    people::Mend,
    activities::Register,
    referral::View,
    referral::Read,
    referral::Write,
    referral::Advance,
    cases::View,
    cases::ReadMandate,
    commission::ReadAgenda,
    legal::ReadEmergency,
    commission::Keep,
    privacy::Record,
    privacy::Inform,
    privacy::View,
    privacy::FindAnybody,
    privacy::TakeFile,
];

impl<A: FindsPerson> From<&Permit<A>> for ShowsPerson {
    fn from(_: &Permit<A>) -> Self {
        Self(())
    }
}

macro_rules! lists_people {
    ($($list:ty),+ $(,)?) => { $(
        impl From<&Scope<$list>> for ShowsPerson {
            fn from(_: &Scope<$list>) -> Self {
                Self(())
            }
        }
    )+ };
}

lists_people![
    people::People,
    cases::Cases,
    agenda::Calendar,
    questions::Questions,
    referral::Referrals,
    commission::Sessions,
    privacy::Requests
];

impl From<&Steward> for ShowsPerson {
    fn from(_: &Steward) -> Self {
        Self(())
    }
}

/// Reaches the data key of one compartment, because a rule let the actor read or write that compartment.
#[derive(Debug, Clone, Copy)]
pub struct SealedAccess(Compartment);

impl Proof for SealedAccess {}

impl SealedAccess {
    pub fn compartment(self) -> Compartment {
        self.0
    }

    /// For the commands of the machine's administrator (`verify`, the sample network).
    pub fn for_steward(_: &Steward, compartment: Compartment) -> Self {
        Self(compartment)
    }
}

/// Rights that carry the compartment they are about as their first part, and open its sealed words.
macro_rules! opens_its_compartment {
    ($($action:ty),+ $(,)?) => { $(
        impl Permit<$action> {
            pub fn sealed(&self) -> SealedAccess {
                SealedAccess(self.action.0)
            }
        }
    )+ };
}

opens_its_compartment![
    people::Read,
    referral::Read,
    cases::Read,
    cases::Write,
    projects::Read,
    projects::Edit,
    projects::Measure,
    projects::Translate,
    agenda::Read,
    agenda::Arrange,
    activities::Read,
    activities::Outcome,
    reviews::Read,
    reviews::Write,
    questions::Read,
    questions::Ask,
    questions::Reserve,
    profile::Read,
    profile::Write,
];

/// Steps of something that belongs to a compartment.
macro_rules! opens_as_step {
    ($($action:ty),+ $(,)?) => { $(
        impl Permit<$action> {
            pub fn sealed(&self) -> SealedAccess {
                SealedAccess(self.action.1)
            }
        }
    )+ };
}

opens_as_step![agenda::Advance, questions::Advance];

/// The dossier of a skills assessment is sealed with the person's key of `work`; who reads it is for its own rules.
macro_rules! opens_dossier {
    ($($action:ident),+ $(,)?) => { $(
        impl Permit<profile::$action> {
            pub fn dossier(&self) -> SealedAccess {
                SealedAccess(Compartment::Work)
            }
        }
    )+ };
}

opens_dossier![ReadDossier, KeepDossier];

/// Agreeing freezes what everybody wrote, in every compartment; it shows nothing of it.
impl Permit<projects::Advance> {
    pub fn sealed(&self, compartment: Compartment) -> SealedAccess {
        SealedAccess(compartment)
    }
}

/// Names and tasks of figures, and the words of a step, are part of who the person is.
macro_rules! opens_team {
    ($($action:ty),+ $(,)?) => { $(
        impl Permit<$action> {
            pub fn team(&self) -> SealedAccess {
                SealedAccess(Compartment::Identity)
            }
        }
    )+ };
}

opens_team![
    cases::View,
    cases::Advance,
    cases::Compose,
    cases::ReadMandate,
    cases::Answer,
    cases::MoveFigure,
    projects::Begin,
    projects::Advance,
    projects::Sign,
];

/// The sender writes, and reads, every compartment of its own referral.
impl Permit<referral::Write> {
    pub fn sealed(&self, compartment: Compartment) -> SealedAccess {
        SealedAccess(compartment)
    }
}

/// Whoever registers a person writes the safe contact with it.
impl Permit<people::Register> {
    pub fn sealed(&self, compartment: Compartment) -> SealedAccess {
        SealedAccess(compartment)
    }
}

/// What is shared with a request is kept under the person's own keys: erasing the person erases it there too.
/// Which compartments may be shared is asked with `referral::Read`, one by one.
impl Permit<requests::Send> {
    pub fn sealed(&self, compartment: Compartment) -> SealedAccess {
        SealedAccess(compartment)
    }
}

/// The words of a request are kept as part of who the person is.
const WORDS: SealedAccess = SealedAccess(Compartment::Identity);

impl Permit<requests::Read> {
    pub fn words(&self) -> SealedAccess {
        WORDS
    }
}

impl Permit<requests::Advance> {
    pub fn words(&self) -> SealedAccess {
        WORDS
    }
}

impl requests::Recipient {
    pub fn words(&self) -> SealedAccess {
        WORDS
    }

    /// Only what was ticked for the recipient.
    pub fn sealed(&self, compartment: Compartment) -> Option<SealedAccess> {
        self.shared.contains(&compartment).then_some(SealedAccess(compartment))
    }
}

impl own::OwnView {
    /// What the person asks and is answered, names of the team, the own signature.
    pub fn words(&self) -> SealedAccess {
        WORDS
    }

    /// Only what is shown on a phone.
    pub fn sealed(&self, compartment: Compartment) -> Option<SealedAccess> {
        self.shows(compartment).then_some(SealedAccess(compartment))
    }
}

impl From<&own::OwnView> for ShowsPerson {
    fn from(_: &own::OwnView) -> Self {
        Self(())
    }
}

impl Permit<own::ReadQuestions> {
    pub fn words(&self) -> SealedAccess {
        WORDS
    }
}

impl Permit<own::AnswerQuestion> {
    pub fn words(&self) -> SealedAccess {
        WORDS
    }
}

/// Writes the record of a person with its identifiers and search keys: registering and mending do the same there.
#[derive(Debug, Clone, Copy)]
pub struct WritesPerson(());

impl Proof for WritesPerson {}

impl From<&Permit<people::Register>> for WritesPerson {
    fn from(_: &Permit<people::Register>) -> Self {
        Self(())
    }
}

impl From<&Permit<people::Mend>> for WritesPerson {
    fn from(_: &Permit<people::Mend>) -> Self {
        Self(())
    }
}

/// What a person asked about the own data, and why it was answered so, is sealed with the key of `identity`.
macro_rules! opens_own_words {
    ($($action:ty),+ $(,)?) => { $(
        impl Permit<$action> {
            pub fn own_words(&self) -> SealedAccess {
                SealedAccess(Compartment::Identity)
            }
        }
    )+ };
}

opens_own_words![
    privacy::Record,
    privacy::View,
    privacy::Answer,
    privacy::Restrict,
    privacy::TakeFile,
    // The record as it was before a mending (art. 16 GDPR).
    people::Mend,
];

/// The file that is given to the person holds every compartment of the person.
impl Permit<privacy::TakeFile> {
    pub fn sealed(&self, compartment: Compartment) -> SealedAccess {
        SealedAccess(compartment)
    }
}

/// Destroys what is kept about a person: the confirmation of a second officer, or the machine carrying one out.
#[derive(Debug, Clone, Copy)]
pub struct Destroys(());

impl Proof for Destroys {}

impl From<&Permit<privacy::ConfirmErasure>> for Destroys {
    fn from(_: &Permit<privacy::ConfirmErasure>) -> Self {
        Self(())
    }
}

impl From<&Steward> for Destroys {
    fn from(_: &Steward) -> Self {
        Self(())
    }
}
