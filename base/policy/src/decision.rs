//! A decision carries its ground or its reason; pages show them, the register keeps them.

use kernel::coded;

coded! {
    /// Why something is allowed: shown as "why can I see this?" and kept with every event.
    pub enum Ground("ground") {
        /// The actor's body sent the referral.
        Sender = "sender",
        /// Secretary of the commission of the nucleus that received it.
        Secretary = "secretary",
        /// Member of that commission, without conflict of interest.
        Member = "member",
        /// President of that commission, without conflict of interest.
        President = "president",
        /// Coordination office of the nucleus.
        Office = "office",
        /// The body to which the referral was redirected.
        Receiver = "receiver",
        /// The body that took the person in charge.
        InCharge = "in_charge",
        /// In the team of the person, with a mandate that is valid today.
        Figure = "figure",
        /// The actor's body offers the activity in which the person is enrolled.
        Provider = "provider",
        /// The actor's body registered the person.
        Registrar = "registrar",
        /// Emergency access to this person, for hours, with a reason that the privacy officer reviews.
        Emergency = "emergency",
        /// Administrator of the own body.
        BodyAdministrator = "body_administrator",
        /// Administrator of the network.
        NetworkAdministrator = "network_administrator",
        /// Privacy officer.
        PrivacyOfficer = "privacy_officer",
        /// The actor's own account or own text.
        Oneself = "oneself",
        /// A duty held, where no single object is concerned.
        ByDuty = "by_duty",
    }
}

coded! {
    /// Why something visible is refused. Each is a sentence that says which right is missing and whom to ask.
    pub enum Why("why") {
        MissingDuty = "missing_duty",
        NotYourBody = "not_your_body",
        NotYourNucleus = "not_your_nucleus",
        NotThisState = "not_this_state",
        NotYourCompartment = "not_your_compartment",
        NotYourText = "not_your_text",
        NotAMember = "not_a_member",
        NotThePresident = "not_the_president",
        NotTheSecretary = "not_the_secretary",
        SessionNotOpen = "session_not_open",
        AlreadyDecided = "already_decided",
        NoticeFirst = "notice_first",
        NotComplete = "not_complete",
        SecondFactor = "second_factor",
        LastAdministrator = "last_administrator",
        Sealed = "sealed",
        /// Somebody else must judge or confirm it.
        FourEyes = "four_eyes",
        /// No row of the legal-basis matrix allows it to this kind of body today.
        NoLegalBasis = "no_legal_basis",
        /// A row would, for a party of an agreement that is valid today.
        NoAgreement = "no_agreement",
        /// Processing is restricted (art. 18 GDPR): kept, and nothing else.
        Restricted = "restricted",
        /// An access in an emergency to the same person was found not justified.
        NotJustified = "not_justified",
        /// Only the body in charge does it.
        NotInCharge = "not_in_charge",
        /// No decision charges the body with the person any more.
        NoLongerCharged = "no_longer_charged",
        /// The mandate is not the actor's to answer.
        NotYourMandate = "not_your_mandate",
        /// A law, a procedure or a hold forbids to destroy.
        MustBeKept = "must_be_kept",
    }
}

/// What a rule says. `Hidden` and "does not exist" look the same from outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    Allowed(Ground),
    Refused(Why),
    Hidden,
}

impl Decision {
    pub fn is_allowed(self) -> bool {
        matches!(self, Self::Allowed(_))
    }
}

/// The rule said no.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Denied {
    Refused(Why),
    Hidden,
}

impl Denied {
    /// The reason; `None` where even that there is something would tell too much.
    pub fn why(self) -> Option<Why> {
        match self {
            Self::Refused(why) => Some(why),
            Self::Hidden => None,
        }
    }
}
