//! The appointments of a case and the days on which the person was away, in their file.

use ::agenda::{absences, store};
use db::{Reads, args, statements};
use kernel::ids::{AppointmentId, CaseId, PersonAbsenceId, PersonId};
use kernel::states::appointment::AppointmentState;
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

impl Gathering<'_> {
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
        Ok(found)
    }
}
