//! The sample network as it is written in `network.toml`.

use kernel::words::{AgreementKind, BodyKind, Duty, PartyRole, SeatRole};
use serde::Deserialize;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Network {
    pub bodies: Vec<Body>,
    pub cast: Vec<Member>,
    pub commissions: Vec<Commission>,
    pub agreements: Vec<Agreed>,
}

/// An agreement on data; parties by code.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Agreed {
    pub kind: AgreementKind,
    pub title: String,
    pub act: String,
    pub essence: String,
    pub from: String,
    #[serde(default)]
    pub to: String,
    pub parties: Vec<AgreedParty>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgreedParty {
    pub body: String,
    pub role: PartyRole,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Body {
    pub code: String,
    pub kind: BodyKind,
    pub name: String,
    pub short: String,
    pub nucleus: String,
    pub municipality: String,
    pub units: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Member {
    pub name: String,
    pub title: String,
    pub body: String,
    pub duties: Vec<Duty>,
    #[serde(default)]
    pub also: Vec<Also>,
}

/// A second body the same person works for.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Also {
    pub body: String,
    pub duties: Vec<Duty>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Commission {
    pub nucleus: String,
    pub act: String,
    pub seats: Vec<Seat>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seat {
    pub name: String,
    pub component: String,
    pub role: SeatRole,
    #[serde(default)]
    pub substitute_of: Option<String>,
}

pub fn network() -> Network {
    toml::from_str(include_str!("network.toml")).expect("the sample network is part of the program")
}
