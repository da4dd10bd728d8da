//! What happens to accounts, as the register keeps it: ids and codes, no names, no addresses.

use audit::{About, Event};
use kernel::coded;
use kernel::ids::{BodyId, IdentityId, InvitationId, LoginId, MembershipId, PasskeyId, ResetId, UserId};
use kernel::words::Duty;
use serde::Serialize;

coded! {
    /// By which door somebody came in.
    pub enum Door("door") {
        Password = "password",
        Code = "code",
        RecoveryCode = "recovery_code",
        Passkey = "passkey",
        Provider = "provider",
        Invitation = "invitation",
        Demo = "demo",
    }
}

/// `Name "kind" "kind of object" object: Type { further fields }`
macro_rules! events {
    ($($(#[$doc:meta])* $name:ident $kind:literal $about:literal $object:ident: $type:ty { $($field:ident: $ft:ty),* })+) => { $(
        $(#[$doc])*
        #[derive(Debug, Serialize)]
        pub struct $name {
            pub $object: $type,
            $(pub $field: $ft),*
        }

        impl Event for $name {
            const KIND: &'static str = $kind;

            fn about(&self) -> About {
                About::of($about, self.$object)
            }
        }
    )+ };
}

events! {
    SignedIn "signed_in" "user" user: UserId { login: LoginId, door: Door }
    SignedOut "signed_out" "user" user: UserId { login: LoginId }
    BodySwitched "body_switched" "user" user: UserId { membership: MembershipId, body: BodyId }
    /// Password or code given again before a sensitive act.
    Proven "proven" "user" user: UserId { door: Door }
    LoginsEnded "logins_ended" "user" user: UserId { how_many: u64 }
    PasswordChanged "password_changed" "user" user: UserId {}
    FactorSet "factor_set" "user" user: UserId {}
    FactorRemoved "factor_removed" "user" user: UserId {}
    PasskeyAdded "passkey_added" "user" user: UserId { passkey: PasskeyId }
    PasskeyRemoved "passkey_removed" "user" user: UserId { passkey: PasskeyId }
    /// An account at a body's identity provider was linked; the provider by its name in the configuration.
    IdentityLinked "identity_linked" "user" user: UserId { provider: String }
    IdentityUnlinked "identity_unlinked" "user" user: UserId { identity: IdentityId }
    RecoveryRenewed "recovery_renewed" "user" user: UserId {}
    ProfileChanged "profile_changed" "user" user: UserId {}
    EmailChanged "email_changed" "user" user: UserId {}
    UserCreated "user_created" "user" user: UserId {}
    MembershipAdded "membership_added" "user" user: UserId { membership: MembershipId, body: BodyId, duties: Vec<Duty> }
    DutiesChanged "duties_changed" "user" user: UserId { membership: MembershipId, added: Vec<Duty>, removed: Vec<Duty> }
    MembershipEnded "membership_ended" "user" user: UserId { membership: MembershipId, last_day: String }
    AccountDisabled "account_disabled" "user" user: UserId {}
    AccountEnabled "account_enabled" "user" user: UserId {}
    /// An administrator gave a way back in.
    ResetGiven "reset_given" "user" user: UserId { reset: ResetId, drops_factor: bool }
    ResetUsed "reset_used" "user" user: UserId { reset: ResetId }
    UserInvited "user_invited" "invitation" invitation: InvitationId { body: BodyId, duties: Vec<Duty> }
    InvitationRenewed "invitation_renewed" "invitation" invitation: InvitationId { body: BodyId }
    InvitationRevoked "invitation_revoked" "invitation" invitation: InvitationId { body: BodyId }
    InvitationAccepted "invitation_accepted" "invitation" invitation: InvitationId { user: UserId }
}

/// A refused sign-in. Whether the address is known is told to the register only.
#[derive(Debug, Serialize)]
pub struct SignInFailed {
    pub user: Option<UserId>,
    pub door: Door,
}

impl Event for SignInFailed {
    const KIND: &'static str = "sign_in_failed";

    fn about(&self) -> About {
        self.user.map_or_else(About::network, |user| About::of("user", user))
    }
}

/// Somebody read the register: reading it is an event too.
#[derive(Debug, Serialize)]
pub struct RegisterRead {
    pub kind: String,
    pub about: String,
    pub user: String,
    pub from: String,
    pub to: String,
}

impl Event for RegisterRead {
    const KIND: &'static str = "register_read";

    fn about(&self) -> About {
        About::network()
    }
}
