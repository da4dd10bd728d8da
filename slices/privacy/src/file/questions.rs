//! What was asked of referents and answered, in the person's file. Names of referents stay out: the body that wrote is told.

use ::questions::store::{self, Reserved, Said, Words};
use db::{Reads, args, statements};
use kernel::Date;
use kernel::ids::{CaseId, PersonId, QuestionId};
use kernel::states::question::QuestionState;
use kernel::words::Compartment;
use people::KeyError;
use policy::Permit;
use policy::privacy::TakeFile;

use super::{Gathering, StepPart};

statements! {
    QUESTIONS: Permit<TakeFile> = "SELECT q.id, q.kind, q.state, q.created_at, q.compartment, q.reserved, q.sealed, b.name AS body
        FROM questions q JOIN bodies b ON b.id = q.asker_body_id WHERE q.case_id = $1 ORDER BY q.created_at, q.id";
    ANSWERS: Permit<TakeFile> = "SELECT n.seq, n.answered_on, n.sealed, n.reserved, b.name AS body FROM question_answers n
        JOIN question_steps s ON s.question_id = n.question_id AND s.seq = n.seq JOIN bodies b ON b.id = s.body_id
        WHERE n.question_id = $1 ORDER BY n.seq";
}

impl Gathering<'_> {
    pub(super) async fn questions(
        &self,
        tx: &mut impl Reads,
        permit: &Permit<TakeFile>,
        person: PersonId,
        case: CaseId,
    ) -> Result<Vec<StepPart>, KeyError> {
        let mut found = Vec::new();
        for row in tx.all(&QUESTIONS, permit, args![case]).await? {
            let (id, state): (QuestionId, QuestionState) = (row.id("id")?, row.code("state")?);
            let compartments: (Compartment, Compartment) = (row.code("compartment")?, row.code("reserved")?);
            let sealed = row.bytes("sealed")?;
            let plain = self.open(tx, permit, person, compartments.0, &store::place(id), &sealed).await?;
            let words: Words = serde_json::from_slice(&plain).unwrap_or_default();
            let code = row.text("kind")?;
            let kind = self.packs.questions().kind(&code);
            let kind = kind.map_or_else(|| code.clone(), |kind| kind.label.in_lang(self.lang.tag()).to_owned());
            found.push(StepPart {
                day: self.day(row.instant("created_at")?),
                what: format!("{kind} ({})", i18n::code(self.lang, state)),
                by: row.text("body")?,
                words: joined([words.question, words.work]),
            });
            for row in tx.all(&ANSWERS, permit, args![id]).await? {
                let (seq, on): (i64, Date) = (row.int("seq")?, row.date("answered_on")?);
                let place = store::place_of_answer(id, seq);
                let plain = self.open(tx, permit, person, compartments.0, &place, &row.bytes("sealed")?).await?;
                let reserved = match row.opt_bytes("reserved")? {
                    Some(sealed) => {
                        let place = store::place_of_reserved(id, seq);
                        self.open(tx, permit, person, compartments.1, &place, &sealed).await?
                    }
                    None => Vec::new(),
                };
                found.push(StepPart {
                    day: self.date(on),
                    what: i18n::code(self.lang, QuestionState::Answered),
                    by: row.text("body")?,
                    words: self.answer_told(&plain, &reserved),
                });
            }
        }
        Ok(found)
    }

    fn answer_told(&self, plain: &[u8], reserved: &[u8]) -> String {
        let said: Said = serde_json::from_slice(plain).unwrap_or_default();
        let reserved: Reserved = serde_json::from_slice(reserved).unwrap_or_default();
        let aspect = |code: &str| {
            let known = self.packs.questions().aspect(code);
            known.map_or_else(|| code.to_owned(), |one| one.label.in_lang(self.lang.tag()).to_owned())
        };
        let rows = said.rows.iter().map(|row| {
            let until = row.until.map(|day| self.date(day)).unwrap_or_default();
            format!("{}: {}", aspect(&row.aspect), joined([i18n::code(self.lang, row.grade), row.help.clone(), until]))
        });
        let codes = reserved.icf.iter().map(|(of, code)| format!("{}: ICF {code}", aspect(of)));
        joined(rows.chain([said.note.clone(), reserved.words.clone()]).chain(codes))
    }
}

fn joined(parts: impl IntoIterator<Item = String>) -> String {
    parts.into_iter().filter(|one| !one.is_empty()).collect::<Vec<_>>().join(" · ")
}
