//! The appointments of a case and the days on which the person was away, in their file.

use ::agenda::{absences, store};
use db::{Reads, args, statements};
use kernel::ids::{AppointmentId, CaseId, PersonAbsenceId, PersonId};
use kernel::states::appointment::AppointmentState;
use kernel::words::Compartment;
use people::KeyError;
use policy::Permit;
use policy::privacy::TakeFile;

use super::{Gathering, StepPart};

statements! {
    APPOINTMENTS: Permit<TakeFile> = "SELECT a.id, a.kind, a.state, a.starts_at, a.compartment, a.sealed, b.name AS body FROM appointments a
        JOIN bodies b ON b.id = a.body_id WHERE a.case_id = $1 ORDER BY a.starts_at, a.id";
    ABSENCES: Permit<TakeFile> = "SELECT a.id, a.from_day, a.to_day, a.compartment, a.sealed, b.name AS body FROM person_absences a
        JOIN bodies b ON b.id = a.body_id WHERE a.case_id = $1 AND a.undone_at IS NULL ORDER BY a.from_day, a.id";
}

statements! {
    REPLIES: Permit<TakeFile> = "SELECT y.appointment_id, y.seq, y.answer, y.at, y.sealed, a.compartment FROM appointment_replies y
        JOIN appointments a ON a.id = y.appointment_id WHERE a.case_id = $1 ORDER BY y.at, y.appointment_id, y.seq";
    QUESTIONS: Permit<TakeFile> = "SELECT q.id, q.at, q.sealed, q.answer FROM own_questions q WHERE q.case_id = $1 ORDER BY q.at, q.id";
}

impl Gathering<'_> {
    /// What the person, or who represents them, said through the own pages, and what was answered.
    async fn said_by_the_person(
        &self,
        tx: &mut impl Reads,
        permit: &Permit<TakeFile>,
        (person, case): (PersonId, CaseId),
    ) -> Result<Vec<StepPart>, KeyError> {
        let by = || i18n::say(self.lang, "own-by-link");
        let mut found = Vec::new();
        for row in tx.all(&REPLIES, permit, args![case]).await? {
            let reply: ::agenda::own::Reply = row.code("answer")?;
            let place = ::agenda::own::place_of_reply(row.id("appointment_id")?, row.int("seq")?);
            let words = match row.opt_bytes("sealed")? {
                Some(sealed) => self.open(tx, permit, person, row.code("compartment")?, &place, &sealed).await?,
                None => Vec::new(),
            };
            found.push(StepPart {
                day: self.day(row.instant("at")?),
                what: i18n::code(self.lang, reply),
                by: by(),
                words: String::from_utf8_lossy(&words).into_owned(),
            });
        }
        for row in tx.all(&QUESTIONS, permit, args![case]).await? {
            // Where `own` keeps a question and its answer.
            let place = format!("own_questions/{}", row.text("id")?);
            let mut words = self.open(tx, permit, person, Compartment::Identity, &place, &row.bytes("sealed")?).await?;
            if let Some(answer) = row.opt_bytes("answer")? {
                let place = format!("{place}/answer");
                words.extend_from_slice(" — ".as_bytes());
                words.extend(self.open(tx, permit, person, Compartment::Identity, &place, &answer).await?);
            }
            found.push(StepPart {
                day: self.day(row.instant("at")?),
                what: i18n::say(self.lang, "own-desk-asked"),
                by: by(),
                words: String::from_utf8_lossy(&words).into_owned(),
            });
        }
        Ok(found)
    }

    pub(super) async fn appointments(
        &self,
        tx: &mut impl Reads,
        permit: &Permit<TakeFile>,
        person: PersonId,
        case: CaseId,
    ) -> Result<Vec<StepPart>, KeyError> {
        let mut found = Vec::new();
        for row in tx.all(&APPOINTMENTS, permit, args![case]).await? {
            let (id, state): (AppointmentId, AppointmentState) = (row.id("id")?, row.code("state")?);
            let sealed = row.bytes("sealed")?;
            let plain = self.open(tx, permit, person, row.code("compartment")?, &store::place(id), &sealed).await?;
            let words: store::Words = serde_json::from_slice(&plain).unwrap_or_default();
            let code = row.text("kind")?;
            let kind = self.packs.agenda().kind(&code);
            let kind = kind.map_or_else(|| code.clone(), |kind| kind.label.in_lang(self.lang.tag()).to_owned());
            let said = [words.subject, words.place, words.outcome];
            found.push(StepPart {
                day: self.day(row.instant("starts_at")?),
                what: format!("{kind} ({})", i18n::code(self.lang, state)),
                by: row.text("body")?,
                words: said.into_iter().filter(|one| !one.is_empty()).collect::<Vec<_>>().join(" · "),
            });
        }
        for row in tx.all(&ABSENCES, permit, args![case]).await? {
            let id: PersonAbsenceId = row.id("id")?;
            let words = match row.opt_bytes("sealed")? {
                Some(sealed) => {
                    self.open(tx, permit, person, row.code("compartment")?, &absences::place(id), &sealed).await?
                }
                None => Vec::new(),
            };
            found.push(StepPart {
                day: format!("{} – {}", self.date(row.date("from_day")?), self.date(row.date("to_day")?)),
                what: i18n::say(self.lang, "agenda-away"),
                by: row.text("body")?,
                words: String::from_utf8_lossy(&words).into_owned(),
            });
        }
        found.extend(self.said_by_the_person(tx, permit, (person, case)).await?);
        Ok(found)
    }
}
