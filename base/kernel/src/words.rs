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
        /// Figura di riferimento: takes part in the teams of people whom another body accompanies.
        TakePart = "take_part",
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

impl BodyKind {
    /// The compartment that the mere name of a body of this kind beside a person tells of (art. 10 GDPR).
    pub fn betrays(self) -> Option<Compartment> {
        matches!(self, Self::Prison | Self::ProbationOffice).then_some(Compartment::Judicial)
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
    /// What data are used for (GDPR art. 5(1)(b)). A duty serves one purpose; the legal-basis matrix says who may
    /// pursue which.
    pub enum Purpose("purpose") {
        /// Referring a person to the network.
        Referral = "referral",
        /// Completeness check and decision of the commission.
        Evaluation = "evaluation",
        /// Taking in charge and accompanying into work.
        Accompaniment = "accompaniment",
        /// Seeing where the referrals of a nucleus are, without their answers.
        Coordination = "coordination",
        /// Vital interests of the person or of somebody else (GDPR artt. 6(1)(d) and 9(2)(c)).
        Emergency = "emergency",
    }
}

coded! {
    /// What is done with data.
    pub enum Operation("operation") {
        Read = "read",
        Write = "write",
        /// Hand to another body.
        Share = "share",
        /// Take out of Net-Met: a file, a sheet for access to acts.
        Export = "export",
    }
}

coded! {
    /// Where a row of the legal-basis matrix comes from (art. 2-ter D.Lgs. 196/2003).
    pub enum BasisKind("basis-kind") {
        Law = "law",
        Regulation = "regulation",
        /// General administrative act.
        Act = "act",
        Protocol = "protocol",
        Convention = "convention",
        /// GDPR artt. 6(1)(a) and 9(2)(a): only for what is no public task.
        Consent = "consent",
    }
}

coded! {
    /// What bodies agreed on about data.
    pub enum AgreementKind("agreement-kind") {
        /// Joint controllers (GDPR art. 26).
        Joint = "joint",
        /// A processor works for a controller (GDPR art. 28).
        Processing = "processing",
        /// Data pass from one controller to another.
        Sharing = "sharing",
    }
}

coded! {
    /// What a body is in an agreement.
    pub enum PartyRole("party-role") {
        Controller = "controller",
        JointController = "joint_controller",
        Processor = "processor",
        SubProcessor = "sub_processor",
    }
}

impl Duty {
    /// What the duty handles people's data for. `None`: it handles none of a single case.
    pub const fn purpose(self) -> Option<Purpose> {
        match self {
            Self::Refer => Some(Purpose::Referral),
            Self::Secretary | Self::Commissioner | Self::President => Some(Purpose::Evaluation),
            Self::Receive | Self::Accompany | Self::TakePart => Some(Purpose::Accompaniment),
            Self::Coordinate => Some(Purpose::Coordination),
            Self::AdministerBody | Self::AdministerNetwork | Self::Privacy => None,
        }
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
        /// The same notice in plain words and in the person's language.
        PreRejectionPerson = "pre_rejection_person",
        DecisionSender = "decision_sender",
        /// The same decision in plain words and in the person's language.
        DecisionPerson = "decision_person",
        /// All of a referral, for access to acts (art. 22 L. 241/1990).
        Dossier = "dossier",
        Convocation = "convocation",
        Agenda = "agenda",
        SessionList = "session_list",
        Minutes = "minutes",
        /// Who has seen the data of a person, for that person (art. 15 GDPR).
        Readers = "readers",
        /// On which a body without an account answers a request by hand.
        CodeSheet = "code_sheet",
        /// A version of the personalised project, to be read and signed.
        Project = "project",
        /// On which people sign that they were at a session of an activity.
        AttendanceSheet = "attendance_sheet",
        /// Minutes of a review of the project.
        Review = "review",
    }
}

impl PaperKind {
    /// Leaves the house: gets a protocol number and is kept as it was sent. The others are printed when asked for.
    pub const fn is_letter(self) -> bool {
        !matches!(
            self,
            Self::Dossier
                | Self::Agenda
                | Self::SessionList
                | Self::Minutes
                | Self::Readers
                | Self::CodeSheet
                | Self::Project
                | Self::AttendanceSheet
                | Self::Review
        )
    }

    /// About a session; otherwise about a referral.
    pub const fn is_of_session(self) -> bool {
        matches!(self, Self::Convocation | Self::Agenda | Self::SessionList | Self::Minutes)
    }

    /// Goes to the person, in the person's language.
    pub const fn is_for_the_person(self) -> bool {
        matches!(self, Self::DecisionPerson | Self::PreRejectionPerson | Self::Readers | Self::Project)
    }
}

coded! {
    /// What somebody without an account comes in for, by a link and a code.
    pub enum DoorPurpose("door-purpose") {
        /// The person, or who stands beside the person in law, sees and decides in the own affairs.
        OwnView = "own_view",
        /// Somebody of a company notes who was there.
        Attendance = "attendance",
        /// Somebody answers whether they take part in a team.
        Mandate = "mandate",
    }
}
