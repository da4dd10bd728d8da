//! Words of data protection: what a person may ask, how it comes in, how information was given.

use crate::coded;

coded! {
    /// What a person may ask about the own data (GDPR).
    pub enum RequestKind("privacy-kind") {
        /// Art. 15.
        Access = "access",
        /// Art. 16.
        Rectification = "rectification",
        /// Art. 17.
        Erasure = "erasure",
        /// Art. 18.
        Restriction = "restriction",
        /// Art. 20: only what consent or a contract is the basis of.
        Portability = "portability",
        /// Art. 21.
        Objection = "objection",
    }
}

coded! {
    /// How a request reached the network.
    pub enum Channel("privacy-channel") {
        Desk = "desk",
        Paper = "paper",
        Mail = "mail",
        /// Certified mail.
        Pec = "pec",
        Phone = "phone",
        /// Through the person's own pages.
        OwnView = "own_view",
    }
}

coded! {
    /// How it was made sure who asks (art. 12(6)).
    pub enum IdentityCheck("privacy-identity") {
        Document = "document",
        Known = "known",
        Digital = "digital",
        /// Somebody with a power of attorney, a guardian, a parent.
        Representative = "representative",
        /// Link and code that were given to the person.
        Code = "code",
    }
}

coded! {
    /// How the information of artt. 13-14 was given.
    pub enum InformedHow("privacy-informed") {
        Paper = "paper",
        ReadAloud = "read_aloud",
        Link = "link",
        /// With a referral, whose form says which text and when.
        Referral = "referral",
    }
}

coded! {
    /// Why processing is restricted: the letters of art. 18(1).
    pub enum RestrictionGround("privacy-restriction") {
        Accuracy = "accuracy",
        Unlawful = "unlawful",
        LegalClaim = "legal_claim",
        Objection = "objection",
    }
}

coded! {
    /// What a rule of the retention plan is about.
    pub enum RetentionThing("privacy-thing") {
        /// Referrals that ended without admission.
        ReferralNotAdmitted = "referral_not_admitted",
        /// Referrals of people who were taken in charge.
        ProjectFile = "project_file",
        JudicialData = "judicial_data",
        /// People who were registered and never referred.
        PersonWithoutReferral = "person_without_referral",
        ImportFile = "import_file",
        Feedback = "feedback",
        Notices = "notices",
        /// Sign-ins of users.
        SignIns = "sign_ins",
        /// Work in progress: the machine removes it by itself.
        Drafts = "drafts",
        EventRegister = "event_register",
        Minutes = "minutes",
        ProtocolRegister = "protocol_register",
    }
}

coded! {
    /// What happens at the end of the period.
    pub enum RetentionAction("privacy-action") {
        /// Proposed, checked by two officers, destroyed.
        Destroy = "destroy",
        /// The machine removes it every hour, without a decision.
        Automatic = "automatic",
        Keep = "keep",
    }
}

coded! {
    /// Where a disposal is.
    pub enum DisposalState("disposal-state") {
        Proposed = "proposed",
        Approved = "approved",
        /// Confirmed by a second officer: the machine carries it out.
        Confirmed = "confirmed",
        Done = "done",
        Dropped = "dropped",
    }
}

coded! {
    /// What becomes of one line of a disposal.
    pub enum Fate("disposal-fate") {
        In = "in",
        Excluded = "excluded",
        /// A lawsuit, or a request that is not answered yet.
        Held = "held",
        Done = "done",
    }
}
