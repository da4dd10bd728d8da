//! The pages, each beside its template.

pub mod account;
pub mod acting;
pub mod demo;
pub mod duties;
pub mod email;
pub mod ending;
pub mod factor;
pub mod identities;
pub mod invitation;
pub mod invite;
pub mod language;
pub mod passkey_door;
pub mod passkeys;
pub mod password;
pub mod prove;
pub mod provider;
pub mod recovery;
pub mod register;
pub mod reset;
pub mod reset_link;
pub mod sessions;
pub mod sign_in;
pub mod user;
pub mod users;

use std::collections::BTreeSet;

use kernel::words::Duty;
use web::{Form, Ui};

/// Where to go back to, as it comes in an address.
#[derive(Debug, Default, serde::Deserialize)]
pub struct Back {
    #[serde(default)]
    pub back: String,
}

/// A secret exactly as typed: spaces at its ends belong to it.
fn untrimmed<'a>(form: &'a Form, name: &str) -> &'a str {
    form.pairs.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
}

/// Duties in words, in their fixed order.
fn in_words(ui: &Ui, duties: &BTreeSet<Duty>) -> String {
    duties.iter().map(|duty| ui.code(*duty)).collect::<Vec<_>>().join(" · ")
}

/// An address for mail: something, `@`, something with a dot; more is told by a mail that arrives.
fn is_email(text: &str) -> bool {
    let plausible = |c: char| !c.is_whitespace() && !c.is_control() && c != '<' && c != '>';
    text.len() <= 200
        && text.chars().all(plausible)
        && text.split_once('@').is_some_and(|(local, host)| {
            !local.is_empty()
                && !host.contains('@')
                && host.split('.').count() > 1
                && host.split('.').all(|part| !part.is_empty())
        })
}
