//! Identity providers that this installation trusts, as its configuration names them.

use std::fmt;

use i18n::Lang;
use kernel::ids::BodyId;

/// A text that is never printed by accident.
#[derive(Clone)]
pub struct Secret(String);

impl Secret {
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a secret")
    }
}

/// One identity provider (OpenID Connect): of a body, or an aggregator of SPID and CIE.
#[derive(Debug, Clone)]
pub struct IdentityProvider {
    /// Its name in addresses and in the database: lower-case letters, digits, hyphens.
    pub code: String,
    /// Its name for people: it, en, fr, de.
    pub label: [String; 4],
    /// Exactly as the provider writes it.
    pub issuer: String,
    pub client_id: String,
    pub client_secret: Secret,
    pub scopes: Vec<String>,
    /// Other origins (`https://host`) of its addresses; everything else is not asked.
    pub also_origins: Vec<String>,
    /// The bodies for which people who come in here may act; empty: all of them.
    pub bodies: Vec<BodyId>,
    /// One of these levels (`acr`) must have been reached; empty: any.
    pub levels: Vec<String>,
    /// A level or a way (`amr`) that counts as two factors.
    pub second_factor: Vec<String>,
}

impl IdentityProvider {
    pub fn label(&self, lang: Lang) -> &str {
        let [it, en, fr, de] = &self.label;
        match lang {
            Lang::Italian => it,
            Lang::French => fr,
            Lang::German => de,
            _ => en,
        }
    }

    /// May people who came in here act for this body?
    pub fn serves(&self, body: BodyId) -> bool {
        self.bodies.is_empty() || self.bodies.contains(&body)
    }
}
