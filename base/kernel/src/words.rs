//! The closed lists that many parts share: duties, kinds of body, compartments.

use crate::coded;

coded! {
    /// What a member is charged with in one body. Rights need a duty *and* a relation to the object.
    pub enum Duty("duty") {
        /// Segnalante: writes and sends referrals of the own body, sees where they are.
        Refer = "refer",
        /// Receives referrals redirected to the own body and answers them.
        Receive = "receive",
        /// Secretary of the evaluation commission of the body's nucleus.
        Secretary = "secretary",
        /// Member of an evaluation commission (the seat itself is in the composition).
        Commissioner = "commissioner",
        /// Chairs the commission: opens sessions, urgent decisions, signs minutes.
        President = "president",
        /// Takes admitted people in charge.
        Accompany = "accompany",
        /// Coordination office: sees the state of all referrals of the nucleus, without their answers.
        Coordinate = "coordinate",
        /// Administers units, users and duties of the own body.
        AdministerBody = "administer_body",
        /// Administers bodies, commissions and packs of the whole network.
        AdministerNetwork = "administer_network",
        /// Privacy officer: reads the register of events.
        Privacy = "privacy",
    }
}

coded! {
    /// Kinds of body (organisation) in the network.
    pub enum BodyKind("body-kind") {
        Municipality = "municipality",
        HealthSociety = "health_society",
        HealthAuthority = "health_authority",
        EmploymentOffice = "employment_office",
        TrainingBody = "training_body",
        SocialCooperative = "social_cooperative",
        Association = "association",
        ImmigrantsDesk = "immigrants_desk",
        Prison = "prison",
        ProbationOffice = "probation_office",
        HousingAgency = "housing_agency",
        AidsCentre = "aids_centre",
        School = "school",
        SocialPartner = "social_partner",
        Company = "company",
        CoordinationOffice = "coordination_office",
        ForeignPartner = "foreign_partner",
    }
}

coded! {
    /// Compartments of a person's data (GDPR art. 5, 9 and 10). Each has its own readers.
    pub enum Compartment("compartment") {
        Identity = "identity",
        Work = "work",
        Social = "social",
        /// Functional health: work consequences only, never a diagnosis. Sealed.
        Health = "health",
        /// Measures with constraints (GDPR art. 10). Sealed.
        Judicial = "judicial",
        /// Violence, trafficking: hidden address, safe contact. Sealed.
        Protection = "protection",
        Housing = "housing",
        /// Visible only to the author's body. Sealed.
        PrivateNotes = "private_notes",
    }
}

impl Compartment {
    /// Sealed compartments are stored encrypted, one key per person and compartment.
    pub const fn is_sealed(self) -> bool {
        matches!(self, Self::Health | Self::Judicial | Self::Protection | Self::PrivateNotes)
    }
}

coded! {
    /// Role of a seat in an evaluation commission.
    pub enum SeatRole("seat-role") {
        President = "president",
        Member = "member",
    }
}

coded! {
    /// A member's opinion before the session.
    pub enum OpinionKind("opinion") {
        InFavour = "in_favour",
        Against = "against",
        MoreInformation = "more_information",
    }
}

coded! {
    /// Legal sex, as in the documents. Chosen gender is a separate free text.
    pub enum LegalSex("legal-sex") {
        Female = "female",
        Male = "male",
        Unknown = "unknown",
    }
}

coded! {
    /// Documents that write themselves. Their templates are in the pack of the service model, one for each.
    pub enum PaperKind("paper-kind") {
        /// Says that a referral arrived, and so that the procedure began (artt. 7-8 L. 241/1990).
        Receipt = "receipt",
        IntegrationRequest = "integration_request",
        /// Why a refusal is likely, and how to comment (art. 10-bis L. 241/1990).
        PreRejection = "pre_rejection",
        DecisionSender = "decision_sender",
        /// The same decision in plain words and in the person's language.
        DecisionPerson = "decision_person",
        /// All of a referral, for access to acts (art. 22 L. 241/1990).
        Dossier = "dossier",
        Convocation = "convocation",
        Agenda = "agenda",
        SessionList = "session_list",
        Minutes = "minutes",
        /// On which a body without an account answers a request by hand.
        CodeSheet = "code_sheet",
    }
}

impl PaperKind {
    /// Leaves the house: gets a protocol number and is kept as it was sent. The others are printed when asked for.
    pub const fn is_letter(self) -> bool {
        !matches!(self, Self::Dossier | Self::Agenda | Self::SessionList | Self::Minutes | Self::CodeSheet)
    }

    /// About a session; otherwise about a referral.
    pub const fn is_of_session(self) -> bool {
        matches!(self, Self::Convocation | Self::Agenda | Self::SessionList | Self::Minutes)
    }

    /// Goes to the person, in the person's language.
    pub const fn is_for_the_person(self) -> bool {
        matches!(self, Self::DecisionPerson)
    }
}
