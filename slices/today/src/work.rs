//! What waits for the actor, by duty. The number of statements is fixed by the duties held, not by the data.

mod activities;
mod appointments;
mod cases;
mod changes;
mod commission;
mod late;
mod office;
mod own;
mod privacy;
mod projects;
mod questions;
mod referrals;
mod requests;

pub use activities::activities;
pub use appointments::appointments;
pub use cases::{CaseLine, cases};
pub use changes::{Change, changes};
pub use commission::{Mandate, Opinion, Session, mandates, opinions, sessions};
pub use late::{Late, late};
pub use office::{Invitation, invitations};
pub use own::own;
pub use privacy::{DataRequest, Disposal, Emergency, Officer, privacy};
pub use projects::projects;
pub use questions::questions;
pub use referrals::{Queues, queues};
pub use requests::{Overdue, Replies, overdue, replies};

use kernel::ids::ReferralId;
use kernel::states::referral::State;
use kernel::{Date, Instant, coded};

/// Rows shown of each kind of work; behind them is the whole list.
pub const SHOWN: usize = 10;

coded! {
    /// The kinds of work that can wait, in the order in which they are shown.
    pub enum Todo("today-todo") {
        /// Sent by the own body, and the term of the answer has passed.
        Late = "late",
        /// Of today and tomorrow.
        Appointments = "appointments",
        /// Over, and nobody wrote how it went.
        AppointmentsOpen = "appointments_open",
        /// The person has to be told.
        AppointmentsUntold = "appointments_untold",
        /// Dates of one's own activities, today and tomorrow.
        ActivityDates = "activity_dates",
        /// Held, and nobody wrote who was there.
        ActivityUnwritten = "activity_unwritten",
        /// People proposed for one's own activities.
        ActivityAsked = "activity_asked",
        /// Asked of the actor, who answers.
        QuestionsAsked = "questions_asked",
        /// Asked by the actor, or late in the cases they lead.
        QuestionsWaiting = "questions_waiting",
        /// What a person asked through the own pages.
        OwnQuestions = "own_questions",
        /// A person asks for another day.
        OtherDays = "other_days",
        /// The sender has to answer a request for integration.
        Integration = "integration",
        /// The sender and the person may comment on reasons against.
        PreRejection = "pre_rejection",
        /// The secretary gives a protocol number.
        Register = "register",
        /// An answer to a request for integration has arrived.
        Answered = "answered",
        /// Nobody answered in time: the review goes on.
        Unanswered = "unanswered",
        /// Registered, the check of completeness has not begun.
        Check = "check",
        /// In review and not found complete yet: confirm it, or ask for more.
        Review = "review",
        /// Complete: put on an agenda.
        Ready = "ready",
        /// Urgent and complete: the president can decide before the next session.
        Urgent = "urgent",
        /// Redirected to the own body.
        Received = "received",
        /// Admitted, to be taken in charge by the own body.
        TakeInCharge = "take_in_charge",
        /// Asked to take part in a team.
        MandatesAsked = "mandates_asked",
        /// Taken in charge, and nobody leads the case.
        CasesUnled = "cases_unled",
        /// A suspension that is over.
        CasesResuming = "cases_resuming",
        /// Mandates of the team that end soon: to be looked at again.
        MandatesEnding = "mandates_ending",
        /// Nobody wrote anything for long.
        CasesQuiet = "cases_quiet",
        /// A version of a project waits for the own body.
        ProjectsToSign = "projects_to_sign",
        /// A version that others have not signed yet.
        ProjectsUnsigned = "projects_unsigned",
        /// A suspension of a project that is over.
        ProjectsResuming = "projects_resuming",
        /// Reviews and follow-ups of projects.
        ReviewsDue = "reviews_due",
        /// Meetings whose minutes nobody approved yet.
        ReviewMinutes = "review_minutes",
        /// What one agreed to do at a review.
        ReviewTasks = "review_tasks",
        /// Letters that tell of a step and were not issued yet.
        Letters = "letters",
        /// Sessions to convene, to hold, minutes to write and to sign.
        Sessions = "sessions",
        /// Opinions to give before a session.
        Opinions = "opinions",
        /// Requests to bodies without an account whose term passed: the office calls.
        RequestsExpired = "requests_expired",
        /// Mails that came as answers and could not be used.
        Replies = "replies",
        /// On the waiting list, longest first.
        Waiting = "waiting",
        /// Invitations that nobody has accepted yet.
        Invitations = "invitations",
        /// Accesses in an emergency that wait for their review.
        Emergencies = "emergencies",
        /// What people asked about their own data.
        DataRequests = "data_requests",
        /// What is past its retention period.
        Disposals = "disposals",
        /// One's own drafts.
        Drafts = "drafts",
    }
}

/// A referral in a queue.
#[derive(Debug, Clone)]
pub struct Waiting {
    pub referral: ReferralId,
    /// Family and given name, with the chosen name beside it.
    pub person: String,
    /// Protocol number and year.
    pub number: Option<(i64, i64)>,
    pub state: State,
    pub since: Instant,
    pub urgent: bool,
    /// Day by which the answer of the procedure is due.
    pub due_on: Option<Date>,
    /// Day by which the step that is waited for is expected.
    pub until: Option<Date>,
    /// The body it was redirected to, empty before the commission.
    pub to_name: String,
}

/// Rows of one kind with how many there are in all, counted up to [`CAP`].
#[derive(Debug, Clone)]
pub struct Queue<T> {
    pub rows: Vec<T>,
    pub total: i64,
}

/// Counting stops here: "100 or more" is enough for a first page.
pub const CAP: i64 = 100;

impl<T> Default for Queue<T> {
    fn default() -> Self {
        Self { rows: Vec::new(), total: 0 }
    }
}
