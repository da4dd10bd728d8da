//! What templates know of the request: words, dates, the frame around every page.

use i18n::{Arg, Lang, ToArg};
use kernel::{Coded, Date, Instant, Named, coded};

use crate::assets;
use crate::ctx::Visit;

coded! {
    /// What was just done, told on the next page. The code travels in the address, never data.
    pub enum Done("done") {
        Saved = "saved",
        Sent = "sent",
        Registered = "registered",
        StepTaken = "step_taken",
        Withdrawn = "withdrawn",
        AttachmentAdded = "attachment_added",
        AttachmentRemoved = "attachment_removed",
        PersonRegistered = "person_registered",
        PersonMended = "person_mended",
        NotSamePerson = "not_same_person",
        SessionPlanned = "session_planned",
        SessionMoved = "session_moved",
        AgendaChanged = "agenda_changed",
        PutOnAgenda = "put_on_agenda",
        OpinionGiven = "opinion_given",
        ConflictDeclared = "conflict_declared",
        Decided = "decided",
        DecisionNoted = "decision_noted",
        MinutesSaved = "minutes_saved",
        Signed = "signed",
        /// A signature of one party stands with a version of a project.
        SignatureKept = "signature_kept",
        PaperIssued = "paper_issued",
        PapersIssued = "papers_issued",
        Scored = "scored",
        MandateDone = "mandate_done",
        Invited = "invited",
        InvitationRevoked = "invitation_revoked",
        DutiesChanged = "duties_changed",
        MembershipEnded = "membership_ended",
        SessionsEnded = "sessions_ended",
        PasswordChanged = "password_changed",
        FactorSet = "factor_set",
        FactorRemoved = "factor_removed",
        BodySaved = "body_saved",
        UnitSaved = "unit_saved",
        CompositionChanged = "composition_changed",
        Imported = "imported",
        SpreadsheetChecked = "spreadsheet_checked",
        NoticesRead = "notices_read",
        SignedOut = "signed_out",
        BodySwitched = "body_switched",
        FeedbackSent = "feedback_sent",
        AccountDisabled = "account_disabled",
        AccountEnabled = "account_enabled",
        InvitationAccepted = "invitation_accepted",
        FoundComplete = "found_complete",
        CommissionFounded = "commission_founded",
        ResetGiven = "reset_given",
        AgreementRecorded = "agreement_recorded",
        AgreementEnded = "agreement_ended",
        MatrixDraftSaved = "matrix_draft_saved",
        MatrixProposed = "matrix_proposed",
        MatrixPublished = "matrix_published",
        MatrixProposalDropped = "matrix_proposal_dropped",
        EmergencyOpened = "emergency_opened",
        EmergencyEnded = "emergency_ended",
        EmergencyReviewed = "emergency_reviewed",
        DraftDiscarded = "draft_discarded",
        EditionSaved = "edition_saved",
        EditionPublished = "edition_published",
        CaseBegun = "case_begun",
        CaseStepped = "case_stepped",
        ManagerNamed = "manager_named",
        HandedOver = "handed_over",
        FigureProposed = "figure_proposed",
        FigureMoved = "figure_moved",
        MandateAnswered = "mandate_answered",
        EntryWritten = "entry_written",
        EntryTakenBack = "entry_taken_back",
        RowRemoved = "row_removed",
        TooLateToUndo = "too_late_to_undo",
        AbsenceNoted = "absence_noted",
        AbsenceEnded = "absence_ended",
        QuestionAsked = "question_asked",
        QuestionAnswered = "question_answered",
        QuestionDeclined = "question_declined",
        QuestionProlonged = "question_prolonged",
        QuestionWithdrawn = "question_withdrawn",
        AppointmentProposed = "appointment_proposed",
        AppointmentStepped = "appointment_stepped",
        AppointmentTold = "appointment_told",
        ReviewPlanned = "review_planned",
        ReviewHeld = "review_held",
        ReviewApproved = "review_approved",
        ReviewCancelled = "review_cancelled",
        TaskSettled = "task_settled",
        PersonAway = "person_away",
        PersonAwayTakenBack = "person_away_taken_back",
        CalendarFeedEnded = "calendar_feed_ended",
        ActivityOffered = "activity_offered",
        ActivityStepped = "activity_stepped",
        MeetingsSet = "meetings_set",
        MeetingChanged = "meeting_changed",
        EnrolmentProposed = "enrolment_proposed",
        EnrolmentStepped = "enrolment_stepped",
        AttendanceNoted = "attendance_noted",
        PasskeyAdded = "passkey_added",
        PasskeyRemoved = "passkey_removed",
        IdentityLinked = "identity_linked",
        IdentityUnlinked = "identity_unlinked",
        Erased = "erased",
        RequestSent = "request_sent",
        RequestAnswered = "request_answered",
        RequestWithdrawn = "request_withdrawn",
        RequestAnsweredBack = "request_answered_back",
        RequestLinkRevoked = "request_link_revoked",
        ReplyHandled = "reply_handled",
        KeyEnded = "key_ended",
        OwnQuestionAnswered = "own_question_answered",
    }
}

#[derive(Debug, Clone)]
pub struct NavItem {
    pub label: String,
    pub href: String,
    pub current: bool,
    pub badge: usize,
}

#[derive(Debug, Clone)]
pub struct Notice {
    pub kind: &'static str,
    pub text: String,
    pub undo: Option<Undo>,
}

#[derive(Debug, Clone)]
pub struct Undo {
    pub action: String,
    pub label: String,
}

#[derive(Debug, Clone)]
pub struct LangChoice {
    pub tag: String,
    pub name: String,
    pub current: bool,
}

/// Made once per page by [`Visit::ui`]; templates call its methods.
#[derive(Debug, Clone)]
pub struct Ui {
    pub(crate) lang: Lang,
    pub(crate) zone: String,
    pub(crate) now: Instant,
    pub(crate) network_name: String,
    pub(crate) demo: bool,
    pub(crate) faulty: bool,
    pub(crate) csrf: String,
    pub(crate) once: String,
    pub(crate) acting: String,
    pub(crate) path: String,
    pub(crate) user_name: String,
    pub(crate) acting_body: String,
    pub(crate) can_switch: bool,
    pub(crate) nav: Vec<NavItem>,
    pub(crate) notice: Option<Notice>,
    pub(crate) languages: Vec<LangChoice>,
    pub(crate) session_ends: i64,
    pub(crate) shortcuts: bool,
}

/// Words and dates.
impl Ui {
    pub fn say(&self, id: &str) -> std::borrow::Cow<'static, str> {
        i18n::text(self.lang, id)
    }

    pub fn say1(&self, id: &str, a: &str, x: impl ToArg) -> String {
        i18n::say_with(self.lang, id, &[(a, x.to_arg())])
    }

    pub fn say2(&self, id: &str, a: &str, x: impl ToArg, b: &str, y: impl ToArg) -> String {
        i18n::say_with(self.lang, id, &[(a, x.to_arg()), (b, y.to_arg())])
    }

    #[expect(clippy::too_many_arguments, reason = "three names with their values, as templates write them")]
    pub fn say3(&self, id: &str, a: &str, x: impl ToArg, b: &str, y: impl ToArg, c: &str, z: impl ToArg) -> String {
        i18n::say_with(self.lang, id, &[(a, x.to_arg()), (b, y.to_arg()), (c, z.to_arg())])
    }

    pub fn say_with(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        i18n::say_with(self.lang, id, args)
    }

    /// The words of a member of a closed list.
    pub fn code(&self, member: impl Named) -> String {
        i18n::say(self.lang, &member.words_id())
    }

    /// `2 dicembre 2026`.
    pub fn date(&self, date: impl std::borrow::Borrow<Date>) -> String {
        i18n::date(self.lang, *date.borrow())
    }

    /// `02/12/2026`, for tables.
    pub fn date_short(&self, date: impl std::borrow::Borrow<Date>) -> String {
        i18n::date_short(self.lang, *date.borrow())
    }

    /// Date and time in the territory's zone.
    pub fn when(&self, at: impl std::borrow::Borrow<Instant>) -> String {
        i18n::date_time(self.lang, at.borrow().local(&self.zone))
    }

    pub fn day(&self, at: impl std::borrow::Borrow<Instant>) -> String {
        i18n::date(self.lang, at.borrow().local_date(&self.zone))
    }

    pub fn day_short(&self, at: impl std::borrow::Borrow<Instant>) -> String {
        i18n::date_short(self.lang, at.borrow().local_date(&self.zone))
    }

    pub fn time(&self, at: impl std::borrow::Borrow<Instant>) -> String {
        i18n::time(self.lang, at.borrow().local(&self.zone))
    }

    pub fn ago(&self, at: impl std::borrow::Borrow<Instant>) -> String {
        i18n::ago(self.lang, *at.borrow(), self.now, &self.zone)
    }

    pub fn number(&self, value: i64) -> String {
        i18n::number(self.lang, value)
    }
}

/// The request and the frame.
impl Ui {
    pub fn lang(&self) -> &'static str {
        self.lang.tag()
    }

    pub fn language(&self) -> Lang {
        self.lang
    }

    pub fn dir(&self) -> &'static str {
        self.lang.dir()
    }

    pub fn asset(&self, name: &str) -> String {
        assets::href(name)
    }

    pub fn csrf(&self) -> &str {
        &self.csrf
    }

    /// The key that makes this page's forms count once.
    pub fn once(&self) -> &str {
        &self.once
    }

    pub fn acting(&self) -> &str {
        &self.acting
    }

    pub fn path(&self) -> &str {
        &self.path
    }

    pub fn network_name(&self) -> &str {
        &self.network_name
    }

    pub fn demo(&self) -> bool {
        self.demo
    }

    pub fn faulty(&self) -> bool {
        self.faulty
    }

    pub fn signed_in(&self) -> bool {
        !self.user_name.is_empty()
    }

    pub fn user_name(&self) -> &str {
        &self.user_name
    }

    pub fn acting_body(&self) -> &str {
        &self.acting_body
    }

    pub fn can_switch(&self) -> bool {
        self.can_switch
    }

    pub fn nav(&self) -> &[NavItem] {
        &self.nav
    }

    pub fn notice(&self) -> Option<&Notice> {
        self.notice.as_ref()
    }

    pub fn languages(&self) -> &[LangChoice] {
        &self.languages
    }

    pub fn session_ends(&self) -> i64 {
        self.session_ends
    }

    pub fn shortcuts(&self) -> bool {
        self.shortcuts
    }

    /// The page shows faults: its title begins with "Error".
    pub fn with_faults(mut self) -> Self {
        self.faulty = true;
        self
    }

    /// A notice with an undo button instead of the plain one.
    pub fn with_notice(mut self, notice: Notice) -> Self {
        self.notice = Some(notice);
        self
    }
}

/// The notice that `?done=code` of the address asks for.
pub(crate) fn notice_of(visit: &Visit, query: &str) -> Option<Notice> {
    let code = query.split('&').find_map(|pair| pair.strip_prefix("done="))?;
    let done = Done::parse(code)?;
    Some(Notice { kind: "success", text: i18n::code(visit.lang, done), undo: None })
}
