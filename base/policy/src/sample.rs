//! A small network of fixed people and files, on which the rules are tried: by the tests and by the access matrix.

use std::collections::BTreeSet;

use kernel::words::{BodyKind, Duty, SeatRole};
use kernel::{Date, Id};

use kernel::ids::{BodyId, NucleusId};
use kernel::states::case::{CaseState, FigureState};
use kernel::states::dossier::DossierState;
use kernel::states::project::{PartyKind, ProjectState};
use kernel::states::referral::State;
use kernel::states::review::ReviewState;
use kernel::states::session::SessionState;
use kernel::words::Compartment;

use crate::actor::Actor;
use crate::cases::{CaseFacts, FigureFacts};
use crate::commission::{CommissionFacts, SessionFacts};
use crate::decision::Ground;
use crate::people::PersonFacts;
use crate::profile::DossierFacts;
use crate::projects::{PartyFacts, ProjectFacts};
use crate::referral::ReferralFacts;
use crate::reviews::ReviewFacts;

/// The municipality that sends.
pub(crate) const QUARRATA: u8 = 1;
/// The health society with the commission's secretary.
pub(crate) const VALDINIEVOLE: u8 = 2;
/// The cooperative to which people are sent on or entrusted.
pub(crate) const LANTERN: u8 = 3;
/// A body that has nothing to do with the file.
pub(crate) const ORCHARD: u8 = 4;

pub(crate) const PISTOIA: u8 = 1;
#[cfg(test)]
pub(crate) const PRATO: u8 = 2;

pub(crate) fn id<T>(number: u8) -> Id<T> {
    Id::parse(&format!("00000000-0000-7000-8000-0000000000{number:02x}")).expect("a well-formed id")
}

pub(crate) fn body(number: u8) -> BodyId {
    id(number)
}

pub(crate) fn nucleus(number: u8) -> NucleusId {
    id(number)
}

/// Somebody with these duties in a body of the nucleus of Pistoia.
pub(crate) fn somebody(body_number: u8, duties: &[Duty]) -> Actor {
    Actor {
        user: id(10 + body_number),
        name: "Somebody".to_owned(),
        login: id(1),
        membership: id(1),
        body: body(body_number),
        body_name: "Body".to_owned(),
        body_kind: BodyKind::Municipality,
        nucleus: Some(nucleus(PISTOIA)),
        duties: duties.iter().copied().collect(),
        // The tables print what duties and relations say; what the matrix narrows has tables of its own.
        lawful: std::sync::Arc::new(crate::lawful::Lawful::everything("sample")),
        emergencies: BTreeSet::new(),
        today: Date::constant(2026, 11, 23),
    }
}

/// A referral from Quarrata to the commission of Pistoia, found complete.
pub(crate) fn referral(state: State) -> ReferralFacts {
    ReferralFacts {
        id: id(1),
        person: id(1),
        from_body: body(QUARRATA),
        author: id(1),
        nucleus: nucleus(PISTOIA),
        to_body: None,
        in_charge: None,
        state,
        complete: true,
        version: 1,
        seat: None,
        conflicted: false,
        restricted: false,
    }
}

pub(crate) fn commission(seat: Option<SeatRole>) -> CommissionFacts {
    CommissionFacts { id: id(1), nucleus: nucleus(PISTOIA), seat }
}

pub(crate) fn session(state: SessionState, seat: Option<SeatRole>) -> SessionFacts {
    SessionFacts { id: id(1), commission: commission(seat), state, version: 1 }
}

/// A person registered by Orchard, whom the actor knows through referrals only.
pub(crate) fn person(through: &[Ground]) -> PersonFacts {
    PersonFacts {
        id: id(1),
        registered_by: body(ORCHARD),
        nucleus: Some(nucleus(PISTOIA)),
        version: 1,
        through: through.to_vec(),
        received: through.to_vec(),
        slice: BTreeSet::new(),
        conflicted: false,
        misused: false,
        restricted: false,
    }
}

/// Somebody whose only relation to the file is `ground`, and the file as they meet it.
pub(crate) fn related(ground: Ground, state: State) -> Option<(Actor, ReferralFacts)> {
    let file = referral(state);
    Some(match ground {
        Ground::Sender => (somebody(QUARRATA, &[Duty::Refer]), file),
        Ground::Secretary => (somebody(VALDINIEVOLE, &[Duty::Secretary]), file),
        Ground::Member => {
            (somebody(ORCHARD, &[Duty::Commissioner]), ReferralFacts { seat: Some(SeatRole::Member), ..file })
        }
        Ground::President => {
            (somebody(VALDINIEVOLE, &[Duty::President]), ReferralFacts { seat: Some(SeatRole::President), ..file })
        }
        Ground::Office => (somebody(ORCHARD, &[Duty::Coordinate]), file),
        Ground::Receiver => {
            (somebody(LANTERN, &[Duty::Receive]), ReferralFacts { to_body: Some(body(LANTERN)), ..file })
        }
        Ground::InCharge => {
            (somebody(LANTERN, &[Duty::Accompany]), ReferralFacts { in_charge: Some(body(LANTERN)), ..file })
        }
        _ => return None,
    })
}

/// Somebody whose only relation to the commission is `ground`, with the seat that goes with it.
pub(crate) fn seated(ground: Ground) -> Option<(Actor, Option<SeatRole>)> {
    Some(match ground {
        Ground::President => (somebody(VALDINIEVOLE, &[Duty::President]), Some(SeatRole::President)),
        Ground::Secretary => (somebody(VALDINIEVOLE, &[Duty::Secretary]), None),
        Ground::Member => (somebody(ORCHARD, &[Duty::Commissioner]), Some(SeatRole::Member)),
        Ground::Office => (somebody(ORCHARD, &[Duty::Coordinate]), None),
        Ground::NetworkAdministrator => (somebody(ORCHARD, &[Duty::AdministerNetwork]), None),
        _ => return None,
    })
}

/// A case of the cooperative, in the nucleus of Pistoia.
pub(crate) fn case(state: CaseState) -> CaseFacts {
    CaseFacts {
        id: id(1),
        person: id(1),
        referral: id(1),
        nucleus: nucleus(PISTOIA),
        body: body(LANTERN),
        manager: None,
        charged: true,
        state,
        version: 1,
        slice: None,
        conflicted: false,
        restricted: false,
    }
}

/// Somebody whose only relation to the case is `ground`, with the slice of the mandate that goes with it.
pub(crate) fn leading(ground: Ground) -> Option<(Actor, Option<BTreeSet<Compartment>>)> {
    Some(match ground {
        Ground::InCharge => (somebody(LANTERN, &[Duty::Accompany]), None),
        Ground::Figure => (somebody(ORCHARD, &[Duty::TakePart]), Some(BTreeSet::from([Compartment::Work]))),
        Ground::Office => (somebody(ORCHARD, &[Duty::Coordinate]), None),
        _ => return None,
    })
}

/// A mandate: the figure's own, or that of somebody without an account.
pub(crate) fn figure(
    actor: &Actor,
    ground: Ground,
    state: FigureState,
    slice: Option<BTreeSet<Compartment>>,
) -> FigureFacts {
    let own = ground == Ground::Figure;
    FigureFacts {
        id: id(1),
        case: CaseFacts { slice, ..case(CaseState::Open) },
        body: own.then_some(actor.body),
        user: own.then_some(actor.user),
        state,
        version: 1,
        over: false,
    }
}

/// The project of an open case; its first version is agreed.
pub(crate) fn project(state: ProjectState, slice: Option<BTreeSet<Compartment>>) -> ProjectFacts {
    let signed = i64::from(!matches!(state, ProjectState::Draft | ProjectState::Agreed));
    let case = CaseFacts { slice, ..case(CaseState::Open) };
    ProjectFacts { id: id(1), case, state, agreed: 1, signed, version: 1 }
}

/// A party of the agreed version that has not signed yet.
pub(crate) fn party(state: ProjectState, slice: Option<BTreeSet<Compartment>>, kind: PartyKind) -> PartyFacts {
    PartyFacts { project: project(state, slice), number: 1, kind, body: None, has_signed: false, has_declined: false }
}

/// A review of a project that runs.
pub(crate) fn review(state: ReviewState, slice: Option<BTreeSet<Compartment>>) -> ReviewFacts {
    ReviewFacts { id: id(1), project: project(ProjectState::Active, slice), state, version: 1 }
}

/// A dossier kept by somebody of the cooperative that leads the case; nothing of it is shared.
pub(crate) fn dossier(state: DossierState) -> DossierFacts {
    DossierFacts {
        id: id(1),
        case: case(CaseState::Open),
        keeper: id(10 + LANTERN),
        body: body(LANTERN),
        state,
        version: 1,
        shared: BTreeSet::new(),
    }
}
