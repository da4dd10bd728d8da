//! The referrals of a person in their file: answers, steps, decisions, opinions, letters and the names of files.

use std::collections::BTreeSet;

use db::{Reads, args, statements};
use kernel::ids::{PersonId, ReferralId};
use kernel::states::referral::{State, Step};
use kernel::words::{Compartment, OpinionKind, PaperKind};
use packs::Answers;
use people::KeyError;
use policy::Permit;
use policy::privacy::TakeFile;

use super::{Fact, FilePart, Gathering, LeftOut, ReferralPart, Section, StepPart};

statements! {
    ANSWERS: Permit<TakeFile> = "SELECT compartment, answers, sealed FROM referral_answers WHERE referral_id = $1
        ORDER BY compartment";
    STEPS: Permit<TakeFile> = "SELECT s.step, s.to_state, s.at, s.reason, b.name AS body FROM referral_steps s
        JOIN bodies b ON b.id = s.body_id WHERE s.referral_id = $1 ORDER BY s.seq";
    FILES: Permit<TakeFile> = "SELECT name, size, sha256, compartment FROM attachments WHERE referral_id = $1
        AND removed_at IS NULL ORDER BY added_at, id";
    LETTERS: Permit<TakeFile> = "SELECT kind, number, year, issued_at FROM papers WHERE referral_id = $1
        AND destroyed_at IS NULL ORDER BY issued_at, id";
    DECISIONS: Permit<TakeFile> = "SELECT decided_at, outcome, reason, legal_ground FROM items WHERE referral_id = $1
        AND state = 'decided' ORDER BY decided_at, id";
    OPINIONS: Permit<TakeFile> = "SELECT opinion, words, at FROM opinions WHERE referral_id = $1 ORDER BY at, seat_id";
}

impl Gathering<'_> {
    pub(super) async fn referral(
        &self,
        tx: &mut impl Reads,
        permit: &Permit<TakeFile>,
        person: PersonId,
        row: &db::Row,
        left: &mut BTreeSet<LeftOut>,
    ) -> Result<ReferralPart, KeyError> {
        let id: ReferralId = row.id("id")?;
        let state: State = row.code("state")?;
        let number = row.opt_int("number")?.zip(row.opt_int("number_year")?);
        let version = row.text("form_version")?;
        let answers = self.answers(tx, permit, person, id, left).await?;
        let files = tx.all(&FILES, permit, args![id]).await?;
        let file = |row: &db::Row| {
            Ok(FilePart { name: row.text("name")?, size: row.int("size")?, sha256: row.text("sha256")? })
        };
        let files = files.iter().map(file).collect::<db::DbResult<Vec<_>>>()?;
        if !files.is_empty() {
            left.insert(LeftOut::AttachedFiles);
        }
        Ok(ReferralPart {
            number: number.map(|(number, year)| format!("{number}/{year}")).unwrap_or_default(),
            state: i18n::code(self.lang, state),
            sender: row.text("sender")?,
            answers: self.sections(&version, answers, left),
            steps: self.steps(tx, permit, id).await?,
            decisions: self.decisions(tx, permit, id).await?,
            opinions: self.opinions(tx, permit, id, state, left).await?,
            letters: self.letters(tx, permit, id).await?,
            files,
        })
    }

    async fn answers(
        &self,
        tx: &mut impl Reads,
        permit: &Permit<TakeFile>,
        person: PersonId,
        id: ReferralId,
        left: &mut BTreeSet<LeftOut>,
    ) -> Result<Answers, KeyError> {
        let mut all = Answers::new();
        for row in tx.all(&ANSWERS, permit, args![id]).await? {
            let compartment: Compartment = row.code("compartment")?;
            if compartment == Compartment::PrivateNotes {
                left.insert(LeftOut::ServiceNotes);
                continue;
            }
            let json = match (row.opt_text("answers")?, row.opt_bytes("sealed")?) {
                (Some(plain), _) => plain.into_bytes(),
                (None, Some(sealed)) => {
                    let place = ::referrals::answers::place(id, compartment);
                    self.open(tx, permit, person, compartment, &place, &sealed).await?
                }
                (None, None) => continue,
            };
            all.extend(serde_json::from_slice::<Answers>(&json).unwrap_or_default());
        }
        Ok(all)
    }

    fn sections(&self, version: &str, mut answers: Answers, left: &mut BTreeSet<LeftOut>) -> Vec<Section> {
        for code in &self.packs.privacy().third_parties {
            if answers.remove(code).is_some() {
                left.insert(LeftOut::ThirdParties);
            }
        }
        let today = self.now.local_date(self.packs.territory().time_zone());
        let form = self.packs.form(version).unwrap_or_else(|| self.packs.current_form(today));
        let told = form.read_out(&answers, self.lang.tag(), self.packs);
        told.into_iter()
            .map(|section| Section {
                title: section.section.title.in_lang(self.lang.tag()).to_owned(),
                facts: section
                    .fields
                    .iter()
                    .map(|read| Fact {
                        code: read.field.code.clone(),
                        label: read.field.label.in_lang(self.lang.tag()).to_owned(),
                        value: read.answer.parts().collect::<Vec<_>>().join("; "),
                        text: self.answer(read.field, read.answer),
                    })
                    .collect(),
            })
            .collect()
    }

    async fn steps(
        &self,
        tx: &mut impl Reads,
        permit: &Permit<TakeFile>,
        id: ReferralId,
    ) -> Result<Vec<StepPart>, KeyError> {
        let rows = tx.all(&STEPS, permit, args![id]).await?;
        let step = |row: &db::Row| {
            let (_, to): (Step, State) = (row.code("step")?, row.code("to_state")?);
            let (day, words) = (self.day(row.instant("at")?), row.text("reason")?);
            Ok(StepPart { day, what: i18n::code(self.lang, to), by: row.text("body")?, words })
        };
        Ok(rows.iter().map(step).collect::<db::DbResult<_>>()?)
    }

    async fn decisions(
        &self,
        tx: &mut impl Reads,
        permit: &Permit<TakeFile>,
        id: ReferralId,
    ) -> Result<Vec<StepPart>, KeyError> {
        let rows = tx.all(&DECISIONS, permit, args![id]).await?;
        let decision = |row: &db::Row| {
            let outcome: Option<kernel::states::item::Outcome> = row.opt_code("outcome")?;
            let words = [row.text("reason")?, row.text("legal_ground")?];
            Ok(StepPart {
                day: row.opt_instant("decided_at")?.map(|at| self.day(at)).unwrap_or_default(),
                what: outcome.map(|outcome| i18n::code(self.lang, outcome)).unwrap_or_default(),
                by: String::new(),
                words: words.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · "),
            })
        };
        Ok(rows.iter().map(decision).collect::<db::DbResult<_>>()?)
    }

    /// Opinions of the members, without their names, once nothing is to be decided any more.
    async fn opinions(
        &self,
        tx: &mut impl Reads,
        permit: &Permit<TakeFile>,
        id: ReferralId,
        state: State,
        left: &mut BTreeSet<LeftOut>,
    ) -> Result<Vec<Fact>, KeyError> {
        let rows = tx.all(&OPINIONS, permit, args![id]).await?;
        if state.is_open() {
            if !rows.is_empty() {
                left.insert(LeftOut::RunningOpinions);
            }
            return Ok(Vec::new());
        }
        let fact = |row: &db::Row| {
            let opinion: OpinionKind = row.code("opinion")?;
            let label = i18n::code(self.lang, opinion);
            let text = row.text("words")?;
            Ok(Fact { code: opinion.to_string(), label, value: text.clone(), text })
        };
        Ok(rows.iter().map(fact).collect::<db::DbResult<_>>()?)
    }

    async fn letters(
        &self,
        tx: &mut impl Reads,
        permit: &Permit<TakeFile>,
        id: ReferralId,
    ) -> Result<Vec<Fact>, KeyError> {
        let rows = tx.all(&LETTERS, permit, args![id]).await?;
        let fact = |row: &db::Row| {
            let kind: PaperKind = row.code("kind")?;
            let number = format!("{}/{}", row.int("number")?, row.int("year")?);
            let text = format!("{number}, {}", self.day(row.instant("issued_at")?));
            Ok(Fact { code: kind.to_string(), label: i18n::code(self.lang, kind), value: number, text })
        };
        Ok(rows.iter().map(fact).collect::<db::DbResult<_>>()?)
    }
}
