//! The cases of a person in their file: who leads, the team by role and body, the steps, the diary.

use std::collections::BTreeSet;

use ::cases::{diary, figures, store};
use db::{Reads, args, statements};
use kernel::Coded;
use kernel::ids::{CaseId, EntryId, FigureId, PersonId};
use kernel::states::case::{CaseState, CaseStep, FigureState};
use kernel::words::Compartment;
use people::KeyError;
use policy::Permit;
use policy::privacy::TakeFile;
use serde::Serialize;

use super::{Fact, Gathering, LeftOut, Section, StepPart};

statements! {
    CASES: Permit<TakeFile> = "SELECT c.id, c.state, c.opened_at, b.name AS body FROM cases c JOIN bodies b ON b.id = c.body_id
        WHERE c.person_id = $1 ORDER BY c.opened_at, c.id";
    STEPS: Permit<TakeFile> = "SELECT s.seq, s.step, s.at, s.sealed, b.name AS body FROM case_steps s JOIN bodies b ON b.id = s.body_id
        WHERE s.case_id = $1 ORDER BY s.seq";
    TEAM: Permit<TakeFile> = "SELECT g.id, g.role, g.sealed, g.slice, g.valid_from, g.valid_to, g.state, b.name AS body FROM figures g
        LEFT JOIN bodies b ON b.id = g.body_id WHERE g.case_id = $1 ORDER BY g.proposed_at, g.id";
    /// Bodies whose people had a mandate.
    IN_TEAMS: Permit<TakeFile> = "SELECT DISTINCT b.name FROM figures g JOIN cases c ON c.id = g.case_id JOIN bodies b ON b.id = g.body_id
        WHERE c.person_id = $1 AND g.state <> 'withdrawn'";
    DIARY: Permit<TakeFile> = "SELECT e.id, e.kind, e.happened_on, e.compartment, e.sealed, b.name AS body FROM entries e
        JOIN bodies b ON b.id = e.body_id WHERE e.case_id = $1 AND e.undone_at IS NULL ORDER BY e.happened_on, e.id";
}

#[derive(Debug, Serialize)]
pub struct CasePart {
    pub body: String,
    pub state: String,
    pub since: String,
    pub team: Vec<Fact>,
    pub steps: Vec<StepPart>,
    pub appointments: Vec<StepPart>,
    pub activities: Vec<StepPart>,
    /// Minutes of reviews, and what was agreed there.
    pub reviews: Vec<StepPart>,
    /// What was asked of referents and answered, also what few may read: it is the person's own.
    pub questions: Vec<StepPart>,
    pub diary: Vec<StepPart>,
    pub projects: Vec<super::projects::ProjectPart>,
    /// What is known on the way to work.
    pub profile: Vec<Section>,
}

impl Gathering<'_> {
    pub(super) async fn cases(
        &self,
        tx: &mut impl Reads,
        permit: &Permit<TakeFile>,
        person: PersonId,
        left: &mut BTreeSet<LeftOut>,
    ) -> Result<Vec<CasePart>, KeyError> {
        let mut found = Vec::new();
        for row in tx.all(&CASES, permit, args![person]).await? {
            let (id, state): (CaseId, CaseState) = (row.id("id")?, row.code("state")?);
            found.push(CasePart {
                body: row.text("body")?,
                state: i18n::code(self.lang, state),
                since: self.day(row.instant("opened_at")?),
                team: self.team(tx, permit, person, id, left).await?,
                steps: self.case_steps(tx, permit, person, id).await?,
                appointments: self.appointments(tx, permit, person, id).await?,
                activities: self.activities(tx, permit, person, id).await?,
                reviews: self.reviews(tx, permit, person, id).await?,
                questions: self.questions(tx, permit, person, id).await?,
                diary: self.diary(tx, permit, person, id, left).await?,
                projects: self.projects(tx, permit, (id, person), left).await?,
                profile: self.profile(tx, permit, (person, id)).await?,
            });
        }
        Ok(found)
    }

    pub(super) async fn bodies_of_teams(
        &self,
        tx: &mut impl Reads,
        permit: &Permit<TakeFile>,
        person: PersonId,
    ) -> db::DbResult<Vec<String>> {
        tx.all(&IN_TEAMS, permit, args![person]).await?.iter().map(|row| row.text("name")).collect()
    }

    /// By role, body and what it opened. The names of relatives and volunteers belong to others.
    async fn team(
        &self,
        tx: &mut impl Reads,
        permit: &Permit<TakeFile>,
        person: PersonId,
        case: CaseId,
        left: &mut BTreeSet<LeftOut>,
    ) -> Result<Vec<Fact>, KeyError> {
        let mut team = Vec::new();
        for row in tx.all(&TEAM, permit, args![case]).await? {
            let (id, state): (FigureId, FigureState) = (row.id("id")?, row.code("state")?);
            let (place, sealed) = (figures::place(id), row.bytes("sealed")?);
            let plain = self.open(tx, permit, person, Compartment::Identity, &place, &sealed).await?;
            let words: figures::Words = serde_json::from_slice(&plain).unwrap_or_default();
            if !words.name.is_empty() {
                left.insert(LeftOut::ThirdParties);
            }
            let code = row.text("role")?;
            let role = self.packs.team().role(&code);
            let opened = row.text("slice")?;
            let opened = opened.split(',').filter_map(Compartment::parse).map(|one| i18n::code(self.lang, one));
            let days = format!("{} – {}", self.date(row.date("valid_from")?), self.date(row.date("valid_to")?));
            let parts = [
                row.opt_text("body")?.unwrap_or_default(),
                words.purpose,
                opened.collect::<Vec<_>>().join(", "),
                days,
                i18n::code(self.lang, state),
            ];
            let text = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
            let label = role.map_or_else(|| code.clone(), |role| role.label.in_lang(self.lang.tag()).to_owned());
            team.push(Fact { code, label, value: text.clone(), text });
        }
        Ok(team)
    }

    async fn case_steps(
        &self,
        tx: &mut impl Reads,
        permit: &Permit<TakeFile>,
        person: PersonId,
        case: CaseId,
    ) -> Result<Vec<StepPart>, KeyError> {
        let mut steps = Vec::new();
        for row in tx.all(&STEPS, permit, args![case]).await? {
            let step: CaseStep = row.code("step")?;
            let words = match row.opt_bytes("sealed")? {
                Some(sealed) => {
                    let place = store::place(case, row.int("seq")?);
                    self.open(tx, permit, person, Compartment::Identity, &place, &sealed).await?
                }
                None => Vec::new(),
            };
            steps.push(StepPart {
                day: self.day(row.instant("at")?),
                what: i18n::code(self.lang, step),
                by: row.text("body")?,
                words: String::from_utf8_lossy(&words).into_owned(),
            });
        }
        Ok(steps)
    }

    async fn diary(
        &self,
        tx: &mut impl Reads,
        permit: &Permit<TakeFile>,
        person: PersonId,
        case: CaseId,
        left: &mut BTreeSet<LeftOut>,
    ) -> Result<Vec<StepPart>, KeyError> {
        let mut diary = Vec::new();
        for row in tx.all(&DIARY, permit, args![case]).await? {
            let (id, compartment): (EntryId, Compartment) = (row.id("id")?, row.code("compartment")?);
            if compartment == Compartment::PrivateNotes {
                left.insert(LeftOut::ServiceNotes);
                continue;
            }
            let plain = self.open(tx, permit, person, compartment, &diary::place(id), &row.bytes("sealed")?).await?;
            let code = row.text("kind")?;
            let kind = self.packs.team().entry_kind(&code);
            diary.push(StepPart {
                day: self.date(row.date("happened_on")?),
                what: kind.map_or_else(|| code.clone(), |kind| kind.label.in_lang(self.lang.tag()).to_owned()),
                by: row.text("body")?,
                words: String::from_utf8_lossy(&plain).into_owned(),
            });
        }
        Ok(diary)
    }
}
