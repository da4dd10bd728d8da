//! From facts to lines: the words, the day, the address. Most urgent first.

use kernel::states::referral::{State, Step};
use kernel::states::session::SessionState;
use kernel::{Date, Instant};
use packs::PackSet;
use papers::due::Due;
use web::Ui;

use super::Line;
use crate::due::{self, SOON_DAYS};
use crate::work::{
    CAP, CaseLine, Change, DataRequest, Disposal, Emergency, Invitation, Late, Mandate, Officer, Opinion, Overdue,
    Queue, Queues, Replies, SHOWN, Session, Todo, Waiting,
};

pub struct Teller<'a> {
    pub ui: &'a Ui,
    pub now: Instant,
    pub today: Date,
    pub zone: &'a str,
}

impl Teller<'_> {
    /// What is late or due within a week: the answers owed, the answers asked of us, mandates, sessions.
    pub fn due(
        &self,
        queues: &Queues,
        late: Option<&Queue<Late>>,
        sessions: Option<&[Session]>,
        mandates: &Queue<Mandate>,
        officer: Option<&Officer>,
    ) -> (Vec<Line>, bool) {
        let mut dated: Vec<(Date, Line)> = Vec::new();
        dated.extend(queues.due.rows.iter().filter_map(|row| Some((row.due_on?, self.answer_owed(row)))));
        let known: Vec<_> = queues.due.rows.iter().map(|row| row.referral).collect();
        let sent = late.iter().flat_map(|late| &late.rows).filter(|one| !known.contains(&one.referral));
        dated.extend(sent.map(|one| (one.due_on, self.late_one(one))));
        let asked = queues.todo.iter().filter(|(todo, _)| matches!(todo, Todo::Integration | Todo::PreRejection));
        for (todo, queue) in asked {
            dated.extend(queue.rows.iter().filter_map(|row| Some((row.until?, self.waiting(*todo, row)))));
        }
        dated.extend(mandates.rows.iter().map(|mandate| (mandate.due_on, self.mandate(mandate))));
        if let Some(officer) = officer {
            dated.extend(officer.asked.rows.iter().map(|one| (one.due_on, self.data_request(one))));
            let emergencies = officer.emergencies.rows.iter();
            dated.extend(emergencies.map(|one| (one.review_due_at.local_date(self.zone), self.emergency(one))));
        }
        let coming = sessions.unwrap_or_default().iter().filter(|session| is_coming(session.state));
        dated.extend(coming.map(|session| (session.starts_at.local_date(self.zone), self.session_coming(session))));
        dated.retain(|(day, _)| due::Due::of(*day, self.today).is_within(SOON_DAYS));
        dated.sort_by_key(|(day, line)| (*day, !line.urgent));
        let more = dated.len() > SHOWN || queues.due.total > count(queues.due.rows.len());
        let lines = dated.into_iter().take(SHOWN).map(|(day, line)| self.dated(line, day)).collect();
        (lines, more)
    }

    pub fn queue(&self, todo: Todo, queue: &Queue<Waiting>) -> (Todo, i64, Vec<Line>) {
        (todo, queue.total, queue.rows.iter().map(|row| self.waiting(todo, row)).collect())
    }

    /// What others owe the own body, and whom to call.
    pub fn late(&self, late: &Queue<Late>) -> (Todo, i64, Vec<Line>) {
        let line = |one: &Late| self.dated(self.late_one(one), one.due_on);
        (Todo::Late, late.total, late.rows.iter().map(line).collect())
    }

    fn late_one(&self, one: &Late) -> Line {
        let desk = match (one.desk.is_empty(), one.phone.is_empty()) {
            (true, _) => String::new(),
            (false, true) => self.ui.say1("today-late-desk", "desk", &one.desk),
            (false, false) => self.ui.say2("today-late-call", "desk", &one.desk, "phone", &one.phone),
        };
        Line {
            href: format!("/referrals/{}", one.referral),
            text: one.person.clone(),
            detail: join([number(one.number), desk]),
            urgent: one.urgent,
            ..Line::default()
        }
    }

    pub fn sessions(&self, sessions: &[Session]) -> (Todo, i64, Vec<Line>) {
        let lines: Vec<_> = sessions.iter().flat_map(|session| self.session(session)).collect();
        (Todo::Sessions, count(lines.len()), lines)
    }

    pub fn opinions(&self, opinions: &Queue<Opinion>) -> (Todo, i64, Vec<Line>) {
        let line = |opinion: &Opinion| {
            let detail = self.ui.say1("today-session-on", "when", self.ui.when(opinion.starts_at));
            let href = format!("/opinions/{}", opinion.referral);
            let line = Line { href, text: opinion.person.clone(), detail, ..Line::default() };
            self.dated(line, opinion.starts_at.local_date(self.zone))
        };
        (Todo::Opinions, opinions.total, opinions.rows.iter().map(line).collect())
    }

    pub fn letters(&self, letters: &[Due], total: i64) -> (Todo, i64, Vec<Line>) {
        let line = |due: &Due| {
            let href = format!("/referrals/{}/papers", due.referral);
            let detail = join([due.number.clone(), self.ui.code(due.kind)]);
            Line { href, text: due.person.clone(), detail, ..Line::default() }
        };
        (Todo::Letters, total, letters.iter().map(line).collect())
    }

    pub fn invitations(&self, invitations: &Queue<Invitation>) -> (Todo, i64, Vec<Line>) {
        let line = |invitation: &Invitation| {
            let ends = invitation.expires_at.local_date(self.zone);
            let (body, day) = (&invitation.body, self.ui.date(ends));
            let detail = if ends < self.today {
                self.ui.say2("today-invitation-ended", "body", body, "date", day)
            } else {
                self.ui.say2("today-invitation-until", "body", body, "date", day)
            };
            Line { href: "/users".to_owned(), text: invitation.name.clone(), detail, ..Line::default() }
        };
        (Todo::Invitations, invitations.total, invitations.rows.iter().map(line).collect())
    }

    pub fn data_requests(&self, asked: &Queue<DataRequest>) -> (Todo, i64, Vec<Line>) {
        let line = |one: &DataRequest| self.dated(self.data_request(one), one.due_on);
        (Todo::DataRequests, asked.total, asked.rows.iter().map(line).collect())
    }

    /// Without the person's name: the number is enough here.
    fn data_request(&self, one: &DataRequest) -> Line {
        let text = format!("{} {}/{}", self.ui.code(one.kind), one.number.0, one.number.1);
        Line { href: format!("/privacy/requests/{}", one.id), text, ..Line::default() }
    }

    pub fn emergencies(&self, emergencies: &Queue<Emergency>) -> (Todo, i64, Vec<Line>) {
        (Todo::Emergencies, emergencies.total, emergencies.rows.iter().map(|one| self.emergency(one)).collect())
    }

    /// The term of a review is a matter of hours. Without the person: the page of the access has it.
    fn emergency(&self, one: &Emergency) -> Line {
        let left = one.review_due_at.seconds_since(self.now) / 3600;
        let late = one.review_due_at < self.now;
        let when = match late {
            true => self.ui.say("legal-review-late").into_owned(),
            false => self.ui.say1("legal-review-within", "hours", left),
        };
        let (href, text) = (format!("/emergencies/{}", one.id), self.ui.say("legal-emergency-title").into_owned());
        Line { href, text, detail: join([one.user.clone(), one.body.clone()]), when, late, urgent: false }
    }

    pub fn disposals(&self, packs: &PackSet, disposals: &Queue<Disposal>) -> (Todo, i64, Vec<Line>) {
        let line = |one: &Disposal| {
            let rule = packs.privacy().rule(&one.rule);
            let text = rule.map_or_else(|| one.rule.clone(), |rule| rule.label.in_lang(self.ui.lang()).to_owned());
            let when = self.ui.day(one.proposed_at);
            Line {
                href: format!("/privacy/disposals/{}", one.id),
                text,
                detail: self.ui.code(one.state),
                when,
                ..Line::default()
            }
        };
        (Todo::Disposals, disposals.total, disposals.rows.iter().map(line).collect())
    }

    pub fn overdue(&self, overdue: &Queue<Overdue>) -> (Todo, i64, Vec<Line>) {
        let line = |one: &Overdue| {
            let line = Line {
                href: format!("/requests/{}", one.id),
                text: one.body.clone(),
                detail: one.code.clone(),
                ..Line::default()
            };
            self.dated(line, one.due_on)
        };
        (Todo::RequestsExpired, overdue.total, overdue.rows.iter().map(line).collect())
    }

    pub fn replies(&self, replies: &Queue<Replies>) -> (Todo, i64, Vec<Line>) {
        let line = |one: &Replies| {
            let when = self.ui.when(one.at);
            // Of no request that we know: the day is all there is to say.
            let (text, detail) = if one.body.is_empty() { (when, String::new()) } else { (one.body.clone(), when) };
            Line { href: "/requests/replies".to_owned(), text, detail, ..Line::default() }
        };
        (Todo::Replies, replies.total, replies.rows.iter().map(line).collect())
    }

    pub fn cases(&self, todo: Todo, queue: &Queue<CaseLine>) -> (Todo, i64, Vec<Line>) {
        let line = |one: &CaseLine| {
            let href = match todo {
                Todo::MandatesAsked => format!("/team/{}", one.id),
                Todo::MandatesEnding => format!("/figures/{}", one.id),
                Todo::CasesResuming => format!("/cases/{}/step/resume", one.id),
                Todo::ProjectsToSign | Todo::ProjectsUnsigned => format!("/cases/{}/project#signatures", one.id),
                Todo::ProjectsResuming => format!("/cases/{}/project/step/resume", one.id),
                Todo::ReviewsDue => format!("/cases/{}/reviews", one.id),
                Todo::OwnQuestions => format!("/cases/{}/own", one.id),
                Todo::OtherDays => format!("/cases/{}/agenda", one.id),
                _ => format!("/cases/{}", one.id),
            };
            let line = Line { href, text: one.person.clone(), detail: one.detail.clone(), ..Line::default() };
            match (todo, one.day) {
                (
                    Todo::MandatesEnding
                    | Todo::CasesResuming
                    | Todo::ProjectsResuming
                    | Todo::ReviewsDue
                    | Todo::ReviewTasks
                    | Todo::OtherDays,
                    Some(day),
                ) => self.dated(line, day),
                (_, Some(day)) => Line { when: self.ui.say1("today-since", "date", self.ui.date(day)), ..line },
                (_, None) => line,
            }
        };
        (todo, queue.total, queue.rows.iter().map(line).collect())
    }

    /// About whom, of which kind, until when; never a word of the question.
    pub fn questions(
        &self,
        packs: &PackSet,
        todo: Todo,
        queue: &Queue<questions::lists::Line>,
    ) -> (Todo, i64, Vec<Line>) {
        let line = |one: &questions::lists::Line| {
            let kind = packs.questions().kind(&one.kind);
            let detail = kind.map(|kind| kind.label.in_lang(self.ui.lang()).to_owned()).unwrap_or_default();
            let href = format!("/cases/{}/questions/{}", one.case, one.id);
            self.dated(Line { href, text: one.person.clone(), detail, ..Line::default() }, one.due_on)
        };
        (todo, queue.total, queue.rows.iter().map(line).collect())
    }

    /// Whom one meets, at what hour; never about what.
    pub fn appointments(&self, todo: Todo, queue: &Queue<agenda::calendar::Line>) -> (Todo, i64, Vec<Line>) {
        let line = |one: &agenda::calendar::Line| {
            let detail = match todo {
                Todo::AppointmentsUntold => self.ui.code(one.telling),
                _ => self.ui.code(one.medium),
            };
            let line = Line {
                href: format!("/cases/{}/appointments/{}", one.case, one.id),
                text: one.person.clone(),
                detail: format!("{} · {detail}", self.ui.time(one.slot.starts_at)),
                ..Line::default()
            };
            let day = one.slot.starts_at.local_date(self.zone);
            match todo {
                // Whom to tell is due; an appointment is on its day.
                Todo::AppointmentsUntold => self.dated(line, day),
                _ => Line { when: self.ui.date(day), ..line },
            }
        };
        (todo, queue.total, queue.rows.iter().map(line).collect())
    }

    /// Activities by their title: nothing of people.
    pub fn activities(&self, todo: Todo, queue: &Queue<activities::coming::Line>) -> (Todo, i64, Vec<Line>) {
        let line = |one: &activities::coming::Line| {
            let meeting = one.meeting.map(|id| format!("/meetings/{id}")).unwrap_or_default();
            let detail = match todo {
                Todo::ActivityAsked => self.ui.say1("activities-asked", "count", one.count),
                _ => self.ui.time(one.at),
            };
            let (href, day) = (format!("/activities/{}{meeting}", one.activity), one.at.local_date(self.zone));
            Line { href, text: one.title.clone(), detail, when: self.ui.date(day), ..Line::default() }
        };
        (todo, queue.total, queue.rows.iter().map(line).collect())
    }

    pub fn change(&self, change: &Change) -> Line {
        let what = self.ui.code(reached(change.step));
        let detail = join([number(change.number), what, change.body.clone()]);
        Line {
            href: format!("/referrals/{}", change.referral),
            text: change.person.clone(),
            detail,
            when: self.ui.when(change.at),
            ..Line::default()
        }
    }

    fn waiting(&self, todo: Todo, row: &Waiting) -> Line {
        let since = self.ui.say1("today-since", "date", self.ui.day(row.since));
        let line = Line {
            href: href_of(todo, row),
            text: row.person.clone(),
            detail: join([number(row.number), since]),
            urgent: row.urgent,
            ..Line::default()
        };
        let day = match todo {
            Todo::Integration | Todo::PreRejection | Todo::Unanswered => row.until,
            Todo::Drafts | Todo::Waiting | Todo::TakeInCharge => None,
            _ => row.due_on,
        };
        day.map_or(line.clone(), |day| self.dated(line, day))
    }

    fn answer_owed(&self, row: &Waiting) -> Line {
        Line {
            href: format!("/referrals/{}", row.referral),
            text: row.person.clone(),
            detail: join([number(row.number), self.ui.code(row.state), row.to_name.clone()]),
            urgent: row.urgent,
            ..Line::default()
        }
    }

    fn mandate(&self, mandate: &Mandate) -> Line {
        let detail = self.ui.say("today-mandate").into_owned();
        let href = format!("/mandates#m-{}", mandate.id);
        Line { href, text: mandate.what.clone(), detail, ..Line::default() }
    }

    fn session_coming(&self, session: &Session) -> Line {
        let when = self.ui.when(session.starts_at);
        let detail = join([self.ui.code(session.state), when, session.place.clone()]);
        Line { href: self.session_href(session), text: self.session_name(session), detail, ..Line::default() }
    }

    /// The lines that a session asks of this actor: none, one, or two for somebody with two offices.
    fn session(&self, session: &Session) -> Vec<Line> {
        use SessionState::{Closed, MinutesApproved, MinutesDraft, Planned};
        let step = |step: &str| format!("{}/step/{step}", self.session_href(session));
        let minutes = format!("{}/minutes", self.session_href(session));
        let sign = format!("{}/sign", self.session_href(session));
        let asked = match session.state {
            Planned if session.is_secretary => vec![("today-session-convene", step("convene"))],
            Closed if session.is_secretary => vec![("today-session-write-minutes", minutes)],
            MinutesDraft if session.is_president => vec![("today-session-approve-minutes", minutes)],
            MinutesDraft if session.is_secretary => vec![("today-session-finish-minutes", minutes)],
            MinutesApproved => {
                let president = session.is_president && !session.president_signed;
                let secretary = session.is_secretary && !session.secretary_signed;
                let asks = [(president, "today-session-sign-president"), (secretary, "today-session-sign-secretary")];
                asks.into_iter().filter(|(asked, _)| *asked).map(|(_, message)| (message, sign.clone())).collect()
            }
            state if is_coming(state) && state != Planned => vec![("", self.session_href(session))],
            _ => Vec::new(),
        };
        asked.into_iter().map(|(message, href)| self.session_line(session, message, href)).collect()
    }

    fn session_line(&self, session: &Session, message: &str, href: String) -> Line {
        let line = self.session_coming(session);
        if message.is_empty() {
            return self.dated(line, session.starts_at.local_date(self.zone));
        }
        let detail = join([line.text, self.ui.when(session.starts_at)]);
        Line { href, text: self.ui.say(message).into_owned(), detail, ..Line::default() }
    }

    fn session_href(&self, session: &Session) -> String {
        format!("/sessions/{}", session.id)
    }

    fn session_name(&self, session: &Session) -> String {
        let number = format!("{}/{}", session.number, session.year);
        self.ui.say2("today-session-name", "number", number, "commission", &session.commission)
    }

    fn dated(&self, line: Line, day: Date) -> Line {
        let due = due::Due::of(day, self.today);
        Line { when: due.words(self.ui), late: due.is_late(), ..line }
    }
}

fn is_coming(state: SessionState) -> bool {
    use SessionState::{Convened, Open, Planned, Suspended};
    matches!(state, Planned | Convened | Open | Suspended)
}

/// Where the work is done, in one click.
fn href_of(todo: Todo, row: &Waiting) -> String {
    let referral = format!("/referrals/{}", row.referral);
    match todo {
        Todo::Integration | Todo::Drafts => format!("{referral}/form"),
        Todo::Register => format!("{referral}/step/register"),
        Todo::Answered | Todo::Review => format!("{referral}/review"),
        Todo::Urgent => format!("/urgent/{}", row.referral),
        Todo::TakeInCharge => format!("/cases/take/{}", row.referral),
        _ => referral,
    }
}

/// The state a step leads to, from wherever it was taken: what a reader wants to know of it.
fn reached(step: Step) -> State {
    use kernel::Coded;
    let to = State::ALL.iter().find_map(|from| from.apply(step).ok());
    to.unwrap_or(State::Draft)
}

fn number(number: Option<(i64, i64)>) -> String {
    number.map(|(number, year)| format!("{number}/{year}")).unwrap_or_default()
}

fn join<const N: usize>(parts: [String; N]) -> String {
    let kept: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    kept.join(" · ")
}

fn count(length: usize) -> i64 {
    i64::try_from(length).unwrap_or(CAP)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_is_told_by_the_state_it_leads_to() {
        assert_eq!(reached(Step::Register), State::Registered);
        assert_eq!(reached(Step::AnswerIntegration), State::UnderReview);
        assert_eq!(reached(Step::NotAdmit), State::NotAdmitted);
    }

    #[test]
    fn empty_parts_leave_no_gap() {
        assert_eq!(join([String::new(), "a".to_owned(), "b".to_owned()]), "a · b");
    }
}
