//! Passkeys (WebAuthn): what the device is asked, and whether its answer is believed.
//!
//! The device must check the person (finger, face, PIN), so a passkey is two factors in one. No attestation is asked for: which make
//! of device somebody uses is none of our business.

use kernel::ids::UserId;
use serde::{Deserialize, Serialize};
use vault::Vault;
use webauthn_rp::bin::{Decode, Encode};
use webauthn_rp::request::auth::AuthenticationVerificationOptions;
use webauthn_rp::request::register::{
    CredProtect, PublicKeyCredentialUserEntity, RegistrationVerificationOptions, UserHandle,
};
use webauthn_rp::request::{AsciiDomain, PublicKeyCredentialDescriptor, RpId};
use webauthn_rp::response::register::{DynamicState, StaticState};
use webauthn_rp::response::{AuthTransports, CredentialId};
use webauthn_rp::{
    AuthenticatedCredential, DiscoverableAuthentication, DiscoverableAuthenticationServerState,
    DiscoverableCredentialRequestOptions, PublicKeyCredentialCreationOptions, Registration, RegistrationServerState,
};

use crate::queries::passkeys::{NewPasskey, Stored};
use crate::rules::hex::{hex, unhex};

/// Why an answer is not believed. For the log: the person reads one sentence.
#[derive(Debug, thiserror::Error)]
#[error("passkey: {0}")]
pub struct PasskeyFault(String);

fn fault(error: impl std::fmt::Debug) -> PasskeyFault {
    PasskeyFault(format!("{error:?}"))
}

/// What the answer is compared with, while the person uses the device.
#[derive(Debug, Serialize, Deserialize)]
pub struct Awaited(String);

/// What the device is asked, as JSON for the browser.
pub type Question = serde_json::Value;

/// The name that passkeys are bound to, and the origin that may ask for them.
pub struct Site {
    name: RpId,
    origin: String,
}

impl Site {
    /// Passkeys are bound to a name: where people type a bare number into the address bar there are none.
    /// On this very machine the number is called by its name.
    pub fn of(public_url: &str) -> Option<Self> {
        let origin = public_url.replacen("http://127.0.0.1", "http://localhost", 1);
        let (_, rest) = origin.split_once("://")?;
        let host = rest.split(['/', ':']).next()?.to_owned();
        let is_name = host.chars().next_back()?.is_ascii_alphabetic() && !rest.starts_with('[');
        let name = RpId::Domain(AsciiDomain::try_from(host).ok().filter(|_| is_name)?);
        Some(Self { name, origin })
    }

    /// The address at which the browser offers passkeys.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// Asks the device for a new key of this person.
    pub fn ask_for_new(&self, owner: &Owner, present: &[String]) -> Result<(Question, Awaited), PasskeyFault> {
        let known = present.iter().filter_map(|credential| {
            let id = CredentialId::try_from(unhex(credential)?).ok()?;
            Some(PublicKeyCredentialDescriptor { id, transports: AuthTransports::NONE })
        });
        let entity = PublicKeyCredentialUserEntity {
            name: owner.email.as_str().try_into().map_err(fault)?,
            id: &owner.handle,
            display_name: owner.name.as_str().try_into().ok(),
        };
        let mut options = PublicKeyCredentialCreationOptions::passkey(&self.name, entity, known.collect());
        // We check at each answer that the person was recognised; devices that cannot promise it beforehand are welcome.
        options.extensions.cred_protect = CredProtect::None;
        let (server, client) = options.start_ceremony().map_err(fault)?;
        Ok((serde_json::to_value(&client).map_err(fault)?, Awaited(hex(&server.encode().map_err(fault)?))))
    }

    /// The new key, when the answer is the one to our question, from our pages, with the person checked.
    pub fn believe_new(&self, awaited: &Awaited, answer: &str) -> Result<NewPasskey, PasskeyFault> {
        let bytes = unhex(&awaited.0).ok_or_else(|| fault("unreadable ceremony"))?;
        let server = RegistrationServerState::<HANDLE>::decode(&bytes).map_err(fault)?;
        let answer = Registration::from_json_relaxed(answer.as_bytes()).map_err(fault)?;
        let origins = [self.origin.as_str()];
        let options = RegistrationVerificationOptions::<&str, &str> {
            allowed_origins: &origins,
            error_on_unsolicited_extensions: false,
            ..RegistrationVerificationOptions::default()
        };
        let made = server.verify(&self.name, &answer, &options).map_err(fault)?;
        Ok(NewPasskey {
            credential: hex(made.id().as_ref()),
            public_key: made.static_state().encode().map_err(fault)?,
            state: made.dynamic_state().encode().map_err(fault)?.to_vec(),
        })
    }

    /// Asks whichever key the device has for this site.
    pub fn ask(&self) -> Result<(Question, Awaited), PasskeyFault> {
        let options = DiscoverableCredentialRequestOptions::passkey(&self.name);
        let (server, client) = options.start_ceremony().map_err(fault)?;
        Ok((serde_json::to_value(&client).map_err(fault)?, Awaited(hex(&server.encode().map_err(fault)?))))
    }

    /// The state to keep (counter), when the answer is believed: our question, our origin, this key, the person
    /// checked, and a counter that went on.
    pub fn believe(
        &self,
        awaited: &Awaited,
        answer: &Answer,
        stored: &Stored,
        vault: &Vault,
    ) -> Result<Vec<u8>, PasskeyFault> {
        let bytes = unhex(&awaited.0).ok_or_else(|| fault("unreadable ceremony"))?;
        let server = DiscoverableAuthenticationServerState::decode(&bytes).map_err(fault)?;
        let credential = unhex(&stored.credential).ok_or_else(|| fault("unreadable credential"))?;
        let state = <[u8; 7]>::try_from(stored.state.as_slice()).map_err(fault)?;
        let handle = handle(vault, stored.user);
        let mut known = AuthenticatedCredential::new(
            CredentialId::try_from(credential.as_slice()).map_err(fault)?,
            &handle,
            StaticState::decode(stored.public_key.as_slice()).map_err(fault)?,
            DynamicState::decode(state).map_err(fault)?,
        )
        .map_err(fault)?;
        let origins = [self.origin.as_str()];
        let options = AuthenticationVerificationOptions::<&str, &str> {
            allowed_origins: &origins,
            error_on_unsolicited_extensions: false,
            ..AuthenticationVerificationOptions::default()
        };
        server.verify(&self.name, &answer.0, &mut known, &options).map_err(fault)?;
        Ok(known.dynamic_state().encode().map_err(fault)?.to_vec())
    }
}

const HANDLE: usize = 32;

/// For whom a key is made.
pub struct Owner {
    pub email: String,
    pub name: String,
    handle: UserHandle<HANDLE>,
}

impl Owner {
    pub fn new(vault: &Vault, user: UserId, email: &str, name: &str) -> Self {
        Self { email: email.to_owned(), name: name.to_owned(), handle: handle(vault, user) }
    }
}

/// What a device keeps of who its owner is: nothing that anybody else can read anything from.
fn handle(vault: &Vault, user: UserId) -> UserHandle<HANDLE> {
    let bytes = unhex(&vault.fingerprint("passkey-owner", &user.to_string())).unwrap_or_default();
    UserHandle::from(<[u8; HANDLE]>::try_from(bytes).expect("a fingerprint has 32 bytes"))
}

/// The answer of a device.
pub struct Answer(DiscoverableAuthentication<HANDLE>);

impl Answer {
    pub fn read(json: &str) -> Result<Self, PasskeyFault> {
        DiscoverableAuthentication::from_json_relaxed(json.as_bytes()).map(Self).map_err(fault)
    }

    /// Which key it says it is; [`Site::believe`] checks that.
    pub fn credential(&self) -> String {
        hex(self.0.raw_id().as_ref())
    }
}

#[cfg(test)]
mod tests {
    use super::Site;

    #[test]
    fn passkeys_are_bound_to_a_name_and_never_to_a_number() {
        let origin = |url: &str| Site::of(url).map(|site| site.origin().to_owned());
        assert_eq!(origin("https://netmet.example.it").as_deref(), Some("https://netmet.example.it"));
        assert_eq!(origin("https://netmet.example.it:8443").as_deref(), Some("https://netmet.example.it:8443"));
        assert_eq!(origin("http://127.0.0.1:8080").as_deref(), Some("http://localhost:8080"));
        for number in ["http://192.168.1.7:8080", "https://[2001:db8::1]", "https://", "netmet.example.it"] {
            assert!(origin(number).is_none(), "{number}");
        }
    }
}
