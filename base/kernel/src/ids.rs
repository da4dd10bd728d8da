//! Typed ids (UUIDv7 text) and randomness as an argument.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::sync::{Arc, Mutex};

use crate::time::Instant;

/// The id of a `T`: a UUIDv7 in its 36-character text form. An id of one thing cannot be passed for another's.
pub struct Id<T> {
    uuid: uuid::Uuid,
    of: PhantomData<fn(T)>,
}

impl<T> Id<T> {
    pub fn new(at: Instant, random: &Random) -> Self {
        let mut bytes = [0; 10];
        random.fill(&mut bytes);
        let millis = u64::try_from(at.as_millis()).unwrap_or(0);
        let uuid = uuid::Builder::from_unix_timestamp_millis(millis, &bytes).into_uuid();
        Self { uuid, of: PhantomData }
    }

    pub fn parse(text: &str) -> Option<Self> {
        let uuid = uuid::Uuid::try_parse(text).ok().filter(|_| text.len() == 36)?;
        Some(Self { uuid, of: PhantomData })
    }
}

impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Id<T> {}
impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.uuid == other.uuid
    }
}
impl<T> Eq for Id<T> {}
impl<T> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<T> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.uuid.cmp(&other.uuid)
    }
}
impl<T> Hash for Id<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.uuid.hash(state);
    }
}
impl<T> fmt::Display for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.uuid.hyphenated())
    }
}
impl<T> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
impl<T> serde::Serialize for Id<T> {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}
impl<'de, T> serde::Deserialize<'de> for Id<T> {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(from)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::custom("not an id"))
    }
}

macro_rules! ids {
    ($($(#[$meta:meta])* $marker:ident => $id:ident),+ $(,)?) => { $(
        $(#[$meta])*
        #[derive(Debug, Clone, Copy)]
        pub enum $marker {}
        pub type $id = Id<$marker>;
    )+ };
}

ids! {
    /// Someone with an account.
    User => UserId,
    /// An organisation of the network.
    Body => BodyId,
    /// A service of a body.
    Unit => UnitId,
    /// A local nucleus or a partner territory.
    Nucleus => NucleusId,
    /// One user's belonging to one body, with duties.
    Membership => MembershipId,
    /// Someone who is helped.
    Person => PersonId,
    Referral => ReferralId,
    Attachment => AttachmentId,
    Commission => CommissionId,
    /// A place in the composition of a commission.
    Seat => SeatId,
    /// One meeting of a commission (seduta).
    Session => SessionId,
    /// One item of a session's agenda (punto).
    Item => ItemId,
    Mandate => MandateId,
    /// Somebody taken in charge (presa in carico): one shared project, one team.
    Case => CaseId,
    /// Somebody in the team of a case (figura di riferimento), with a mandate and a slice of the data.
    Figure => FigureId,
    /// One entry of the diary of a case.
    Entry => EntryId,
    /// Somebody meets somebody for a case, on a day at an hour.
    Appointment => AppointmentId,
    /// What a referent of the team is asked about work.
    Question => QuestionId,
    /// Days on which a person who is accompanied is away.
    PersonAbsence => PersonAbsenceId,
    /// The address at which a phone reads somebody's appointments.
    CalendarFeed => CalendarFeedId,
    /// What a body offers: a course, a workshop, counselling.
    Activity => ActivityId,
    /// One date of an activity (incontro, lezione).
    Meeting => MeetingId,
    /// One person in one activity.
    Enrolment => EnrolmentId,
    Project => ProjectId,
    /// A goal, an action, a commitment, a risk, the person's statement.
    ProjectPart => ProjectPartId,
    /// Somebody whose signature a version needs.
    ProjectParty => ProjectPartyId,
    ProjectScan => ProjectScanId,
    /// Goals measured on one day.
    Evaluation => EvaluationId,
    Review => ReviewId,
    ReviewTask => ReviewTaskId,
    /// One line of what a person can do, has done, can reach.
    ProfileRow => ProfileRowId,
    /// A look at the whole situation of a person, domain by domain, on one day.
    Assessment => AssessmentId,
    /// The dossier of a skills assessment (bilancio delle competenze), owned by the person.
    Dossier => DossierId,
    DossierMeeting => DossierMeetingId,
    /// That the person shares a part of the dossier with somebody, until a day.
    DossierShare => DossierShareId,
    /// A signed-in browser.
    Login => LoginId,
    Invitation => InvitationId,
    /// A way back in that an administrator gives, for a lost password or factor.
    Reset => ResetId,
    /// A key pair of somebody, in a phone, a computer or a security key.
    Passkey => PasskeyId,
    /// Somebody's account at the identity provider of a body.
    Identity => IdentityId,
    /// A document as it was issued.
    Paper => PaperId,
    /// A request to a body without an account.
    Request => RequestId,
    /// The link of a request, of which only the newest counts.
    RequestLink => RequestLinkId,
    /// A way in without an account: a link, a code, one purpose, one subject.
    Door => DoorId,
    /// What the person asks whoever leads the case.
    OwnQuestion => OwnQuestionId,
    /// A scan that came back on paper.
    RequestScan => RequestScanId,
    /// A mail that came in as an answer.
    Reply => ReplyId,
    /// A mail that waits to leave.
    Letter => LetterId,
    Notice => NoticeId,
    /// A barrier or a message reported by a user.
    Feedback => FeedbackId,
    /// What bodies agreed on about data.
    Agreement => AgreementId,
    /// An edition of the legal-basis matrix that somebody proposed to publish.
    MatrixProposal => MatrixProposalId,
    /// An access in an emergency.
    Emergency => EmergencyId,
    Event => EventId,
    /// A typed text kept because its sending could not be carried out.
    Parked => ParkedId,
    /// A search whose words stay out of the address bar.
    Search => SearchId,
    ImportRun => ImportRunId,
    /// What a person asked about the own data (artt. 15-21 GDPR).
    PrivacyRequest => PrivacyRequestId,
    /// One carrying out of the retention plan.
    Disposal => DisposalId,
}

/// Where randomness comes from: the operating system, or a seed (tests and the sample network only).
#[derive(Clone)]
pub struct Random(Source);

#[derive(Clone)]
enum Source {
    System,
    Seeded(Arc<Mutex<u64>>),
}

impl Random {
    pub fn system() -> Self {
        Self(Source::System)
    }

    /// Repeatable and **not** secret: never used by a server that holds real data.
    pub fn seeded(seed: u64) -> Self {
        Self(Source::Seeded(Arc::new(Mutex::new(seed))))
    }

    /// Fills `bytes`. Without randomness from the operating system nothing can be protected, so that is fatal.
    pub fn fill(&self, bytes: &mut [u8]) {
        match &self.0 {
            Source::System => getrandom::fill(bytes).expect("the operating system gives random bytes"),
            Source::Seeded(state) => {
                let mut state = state.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
                for chunk in bytes.chunks_mut(8) {
                    let word = split_mix(&mut state).to_le_bytes();
                    chunk.copy_from_slice(&word[..chunk.len()]);
                }
            }
        }
    }

    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.fill(&mut bytes);
        bytes
    }

    /// A number in `0..end`; slightly uneven for huge `end`, which no use of ours notices.
    pub fn below(&self, end: usize) -> usize {
        usize::try_from(u64::from_le_bytes(self.bytes())).unwrap_or(usize::MAX) % end.max(1)
    }

    /// A secret for links and sessions: 256 bits as 64 hexadecimal characters.
    pub fn token(&self) -> String {
        self.bytes::<32>().iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

/// SplitMix64 (Steele, Lea, Flood 2014): small, repeatable, good enough for sample data.
fn split_mix(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut z = *state;
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}
