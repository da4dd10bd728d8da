//! What the person took part in, and every line that registers say of them, in their file.

use ::activities::{enrolments, rules};
use db::{Reads, args, statements};
use kernel::ids::{CaseId, EnrolmentId, PersonId};
use kernel::states::activity::{AttendanceMark, EnrolmentState};
use people::KeyError;
use policy::Permit;
use policy::privacy::TakeFile;

use super::{Gathering, StepPart};

statements! {
    ENROLMENTS: Permit<TakeFile> = "SELECT e.id, e.state, e.asked_at, e.compartment, e.sealed, e.outcome_code, a.title, b.name AS body
        FROM enrolments e JOIN activities a ON a.id = e.activity_id JOIN bodies b ON b.id = a.body_id
        WHERE e.case_id = $1 ORDER BY e.asked_at, e.id";
    ATTENDED: Permit<TakeFile> = "SELECT m.starts_at, n.mark, n.minutes, n.reason_code FROM register_marks n
        JOIN meetings m ON m.id = n.meeting_id WHERE n.enrolment_id = $1 ORDER BY m.starts_at, m.id";
}

impl Gathering<'_> {
    pub(super) async fn activities(
        &self,
        tx: &mut impl Reads,
        permit: &Permit<TakeFile>,
        person: PersonId,
        case: CaseId,
    ) -> Result<Vec<StepPart>, KeyError> {
        let mut found = Vec::new();
        for row in tx.all(&ENROLMENTS, permit, args![case]).await? {
            let (id, state): (EnrolmentId, EnrolmentState) = (row.id("id")?, row.code("state")?);
            let mut said = Vec::new();
            let code = row.text("outcome_code")?;
            if !code.is_empty() {
                let item = self.packs.activities().outcome(&code);
                said.push(item.map_or(code, |item| item.label.in_lang(self.lang.tag()).to_owned()));
            }
            if let Some(sealed) = row.opt_bytes("sealed")? {
                let place = enrolments::place(id);
                let plain = self.open(tx, permit, person, row.code("compartment")?, &place, &sealed).await?;
                said.push(String::from_utf8_lossy(&plain).into_owned());
            }
            for line in tx.all(&ATTENDED, permit, args![id]).await? {
                let day = self.day(line.instant("starts_at")?);
                let mark: AttendanceMark = line.code("mark")?;
                let reason = line.text("reason_code")?;
                let what = match mark {
                    AttendanceMark::Present => rules::hours(line.int("minutes")?),
                    AttendanceMark::Absent => {
                        let known = self.packs.activities().absence(&reason);
                        known.map_or(reason, |known| known.label.in_lang(self.lang.tag()).to_owned())
                    }
                };
                said.push(format!("{day}: {} ({what})", i18n::code(self.lang, mark)));
            }
            found.push(StepPart {
                day: self.day(row.instant("asked_at")?),
                what: format!("{} ({})", row.text("title")?, i18n::code(self.lang, state)),
                by: row.text("body")?,
                words: said.join(" · "),
            });
        }
        Ok(found)
    }
}
