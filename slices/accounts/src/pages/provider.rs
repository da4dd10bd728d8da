//! Proving who one is to a body's identity provider: the way there, the way back, and what it was for.

mod arrived;
mod leave;

use askama::Template;
use kernel::coded;
use kernel::ids::{BodyId, UserId};
use serde::{Deserialize, Serialize};
use web::{IdentityProvider, PageResult, Ui, Visit};

pub use arrived::arrive;
pub use leave::{invited, leave, sign_in};

use crate::oidc::{Asked, ProviderFault};

/// What the proof is for.
#[derive(Debug, Serialize, Deserialize)]
pub enum Purpose {
    SignIn,
    /// The owner of an account adds this way in.
    Link(UserId),
    /// A sensitive act asks for a fresh proof.
    Prove(UserId),
    /// Somebody new accepts an invitation without choosing a password.
    Invitation {
        token: String,
        name: String,
        title: String,
    },
}

/// A way that was begun, kept until the answer.
#[derive(Debug, Serialize, Deserialize)]
struct Begun {
    provider: String,
    purpose: Purpose,
    back: String,
    /// Hash of a cookie: the answer counts in the browser that asked.
    browser: String,
    asked: Asked,
}

impl Purpose {
    /// Where to try again, or another way.
    fn instead(&self, back: &str) -> String {
        match self {
            Self::SignIn => format!("/sign-in?back={}", web::percent(back)),
            Self::Link(_) => "/account/identities".to_owned(),
            Self::Prove(_) => format!("/account/prove?back={}", web::percent(back)),
            Self::Invitation { token, .. } => format!("/invitation/{token}"),
        }
    }
}

coded! {
    /// Why nothing came of it, as the person reads it.
    pub enum Trouble("accounts-provider-trouble") {
        Away = "away",
        NotBelieved = "not_believed",
        TooLow = "too_low",
        GivenUp = "given_up",
        Over = "over",
        Unknown = "unknown",
        Taken = "taken",
    }
}

impl From<&ProviderFault> for Trouble {
    fn from(fault: &ProviderFault) -> Self {
        match fault {
            ProviderFault::Away(_) => Self::Away,
            ProviderFault::NotBelieved(_) => Self::NotBelieved,
            ProviderFault::TooLow(_) => Self::TooLow,
        }
    }
}

#[derive(Template)]
#[template(path = "provider_trouble.html")]
struct TroublePage {
    ui: Ui,
    provider: String,
    trouble: Trouble,
    instead: String,
    /// A form waits behind the sign-in or the proof.
    kept: bool,
}

/// A clear page instead of a way in. What was being done waits where it was.
fn trouble(visit: &Visit, provider: &IdentityProvider, trouble: Trouble, instead: String) -> PageResult {
    let provider = provider.label(visit.lang).to_owned();
    let kept = instead.contains("/parked/");
    visit.again(&TroublePage { ui: visit.ui(), provider, trouble, instead, kept })
}

/// A button of a page: which provider, under which name.
pub struct ProviderChoice {
    pub code: String,
    pub label: String,
}

/// The providers for some bodies, in the reader's words.
pub fn choices(visit: &Visit, wanted: impl Fn(&IdentityProvider) -> bool) -> Vec<ProviderChoice> {
    let providers = visit.app.settings.providers.iter().filter(|provider| wanted(provider));
    providers.map(|one| ProviderChoice { code: one.code.clone(), label: one.label(visit.lang).to_owned() }).collect()
}

/// The providers that speak for a body.
pub fn choices_of(visit: &Visit, body: BodyId) -> Vec<ProviderChoice> {
    choices(visit, |provider| provider.serves(body))
}

/// Our address to which the provider sends people back; one for each provider, so that answers cannot be mixed up.
fn address_back(visit: &Visit, provider: &IdentityProvider) -> String {
    format!("{}/sign-in/from/{}", visit.app.settings.public_url, provider.code)
}

const COOKIE: &str = "__Host-netmet-provider";
const PLAIN_COOKIE: &str = "netmet-provider";

fn is_secure(visit: &Visit) -> bool {
    visit.app.settings.public_url.starts_with("https://")
}

fn cookie_name(visit: &Visit) -> &'static str {
    if is_secure(visit) { COOKIE } else { PLAIN_COOKIE }
}
