//! What is known of a person on the way to work, in her file: the work profile, her own words, assessments, stages, the dossier.

use ::profile::kept::{assessments, content, dossiers, rows, voices};
use db::{Reads, args, statements};
use kernel::ids::{AssessmentId, CaseId, DossierId, PersonId};
use kernel::profile::{DossierPart, ProfileKind};
use kernel::words::Compartment;
use people::KeyError;
use policy::Permit;
use policy::privacy::TakeFile;

use super::{Fact, Gathering, Section};

statements! {
    ROWS: Permit<TakeFile> = "SELECT id, kind, sealed FROM profile_rows WHERE case_id = $1 AND removed_at IS NULL ORDER BY created_at, id";
    PAGES: Permit<TakeFile> = "SELECT number, said_on, sealed FROM profile_pages WHERE case_id = $1 ORDER BY number";
    MARKS: Permit<TakeFile> = "SELECT a.id, a.held_on, m.domain, m.compartment, m.sealed FROM assessment_marks m
        JOIN assessments a ON a.id = m.assessment_id WHERE a.case_id = $1 ORDER BY a.held_on, a.id, m.domain";
    STAGES: Permit<TakeFile> = "SELECT stage, entered_on FROM stage_entries WHERE case_id = $1 AND removed_at IS NULL ORDER BY seq";
    PARTS: Permit<TakeFile> = "SELECT d.id, p.part, p.sealed FROM dossier_parts p JOIN dossiers d ON d.id = p.dossier_id
        WHERE d.case_id = $1 ORDER BY d.opened_on, d.id, p.part";
    MEETINGS: Permit<TakeFile> = "SELECT m.id, m.held_on, m.sealed FROM dossier_meetings m JOIN dossiers d ON d.id = m.dossier_id
        WHERE d.case_id = $1 ORDER BY m.held_on, m.id";
    SHARES: Permit<TakeFile> = "SELECT s.part, s.valid_to, s.revoked_at, b.name AS body FROM dossier_shares s
        JOIN dossiers d ON d.id = s.dossier_id JOIN bodies b ON b.id = s.body_id WHERE d.case_id = $1 ORDER BY s.at, s.id";
}

fn fact(code: &str, label: String, text: String) -> Fact {
    Fact { code: code.to_owned(), label, value: text.clone(), text }
}

impl Gathering<'_> {
    /// One section for each part of which there is anything.
    pub(super) async fn profile(
        &self,
        tx: &mut impl Reads,
        permit: &Permit<TakeFile>,
        (person, case): (PersonId, CaseId),
    ) -> Result<Vec<Section>, KeyError> {
        let of = (person, case);
        let all = [
            ("profile-title", self.profile_rows(tx, permit, of).await?),
            ("profile-tab-words", self.own_words(tx, permit, of).await?),
            ("profile-tab-assessments", self.assessments(tx, permit, of).await?),
            ("profile-tab-stages", self.stages(tx, permit, case).await?),
            ("profile-tab-dossiers", self.dossiers(tx, permit, of).await?),
        ];
        let told = all.into_iter().filter(|(_, facts)| !facts.is_empty());
        Ok(told.map(|(title, facts)| Section { title: self.say(title), facts }).collect())
    }

    async fn profile_rows(
        &self,
        tx: &mut impl Reads,
        permit: &Permit<TakeFile>,
        (person, case): (PersonId, CaseId),
    ) -> Result<Vec<Fact>, KeyError> {
        let mut facts = Vec::new();
        for row in tx.all(&ROWS, permit, args![case]).await? {
            let (kind, sealed): (ProfileKind, _) = (row.code("kind")?, row.bytes("sealed")?);
            let plain = self.open(tx, permit, person, Compartment::Work, &rows::place(row.id("id")?), &sealed).await?;
            let said: content::Content = serde_json::from_slice(&plain).unwrap_or_default();
            let text = said.0.values().cloned().collect::<Vec<_>>().join(" · ");
            facts.push(fact(&row.text("kind")?, i18n::code(self.lang, kind), text));
        }
        Ok(facts)
    }

    async fn own_words(
        &self,
        tx: &mut impl Reads,
        permit: &Permit<TakeFile>,
        (person, case): (PersonId, CaseId),
    ) -> Result<Vec<Fact>, KeyError> {
        let mut facts = Vec::new();
        for row in tx.all(&PAGES, permit, args![case]).await? {
            let place = voices::place(&case.to_string(), row.int("number")?);
            let plain = self.open(tx, permit, person, Compartment::Identity, &place, &row.bytes("sealed")?).await?;
            let words: voices::Words = serde_json::from_slice(&plain).unwrap_or_default();
            let day = self.date(row.date("said_on")?);
            for (code, label, text) in words.parts().into_iter().filter(|(_, _, text)| !text.is_empty()) {
                facts.push(fact(code, format!("{} ({day})", self.say(label)), text.to_owned()));
            }
        }
        Ok(facts)
    }

    async fn assessments(
        &self,
        tx: &mut impl Reads,
        permit: &Permit<TakeFile>,
        (person, case): (PersonId, CaseId),
    ) -> Result<Vec<Fact>, KeyError> {
        let mut facts = Vec::new();
        for row in tx.all(&MARKS, permit, args![case]).await? {
            let (id, domain): (AssessmentId, String) = (row.id("id")?, row.text("domain")?);
            let place = assessments::place(id, &domain);
            let plain = self.open(tx, permit, person, row.code("compartment")?, &place, &row.bytes("sealed")?).await?;
            let mark: assessments::Mark = serde_json::from_slice(&plain).unwrap_or_default();
            let parts = [format!("{}/{}", mark.score, packs::SCORES), mark.meant, mark.note];
            let text = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
            facts.push(fact(&domain, format!("{}, {}", mark.domain, self.date(row.date("held_on")?)), text));
        }
        Ok(facts)
    }

    async fn stages(
        &self,
        tx: &mut impl Reads,
        permit: &Permit<TakeFile>,
        case: CaseId,
    ) -> Result<Vec<Fact>, KeyError> {
        let mut facts = Vec::new();
        for row in tx.all(&STAGES, permit, args![case]).await? {
            let code = row.text("stage")?;
            let known = self.packs.profile().stage(&code);
            let label = known.map_or(code.as_str(), |stage| stage.label.in_lang(self.lang.tag())).to_owned();
            facts.push(fact(&code, label, self.date(row.date("entered_on")?)));
        }
        Ok(facts)
    }

    /// What the person says is hers; with whom it was shared stands beside it.
    async fn dossiers(
        &self,
        tx: &mut impl Reads,
        permit: &Permit<TakeFile>,
        (person, case): (PersonId, CaseId),
    ) -> Result<Vec<Fact>, KeyError> {
        let mut facts = Vec::new();
        for row in tx.all(&PARTS, permit, args![case]).await? {
            let (id, part): (DossierId, DossierPart) = (row.id("id")?, row.code("part")?);
            let sealed = row.bytes("sealed")?;
            let plain = self.open(tx, permit, person, Compartment::Work, &dossiers::place(id, part), &sealed).await?;
            let text = String::from_utf8_lossy(&plain).into_owned();
            facts.push(fact(&row.text("part")?, i18n::code(self.lang, part), text));
        }
        for row in tx.all(&MEETINGS, permit, args![case]).await? {
            let place = dossiers::place_of_meeting(row.id("id")?);
            let plain = self.open(tx, permit, person, Compartment::Work, &place, &row.bytes("sealed")?).await?;
            let day = self.date(row.date("held_on")?);
            facts.push(fact("meeting", day, String::from_utf8_lossy(&plain).into_owned()));
        }
        for row in tx.all(&SHARES, permit, args![case]).await? {
            let part: DossierPart = row.code("part")?;
            let days = [Some(self.date(row.date("valid_to")?)), row.opt_instant("revoked_at")?.map(|at| self.day(at))];
            let days = days.into_iter().flatten().collect::<Vec<_>>().join(" / ");
            let label = format!("{}: {}", self.say("dossier-shares"), i18n::code(self.lang, part));
            facts.push(fact("share", label, format!("{} · {days}", row.text("body")?)));
        }
        Ok(facts)
    }
}
