//! What is known of the people of the sample: stages, the own words, the work profile, two assessments, one dossier.

use db::WriteTx;
use kernel::ids::{AssessmentId, CaseId, DossierId, ProfileRowId};
use kernel::profile::{DossierPart, ProfileKind};
use policy::Actor;
use policy::cases::CaseFacts;
use policy::profile::{BeginDossier, KeepDossier, MoveStage, Write};
use profile::kept::{assessments, content::Content, dossiers, rows, stages, voices};
use profile::skills::{self, search};

use super::{Teller, failed};
use crate::demo::cast::Role;
use crate::setup::SetupError;

/// Days after taking in charge, and what happens then.
const STAGES: [(i64, &str); 3] = [(2, "engagement"), (24, "vocational_profiling"), (61, "job_finding")];
const WORDS: i64 = 9;
const PROFILE: i64 = 14;
const ASSESSMENTS: [(i64, [usize; 4]); 2] = [(18, [3, 2, 2, 2]), (94, [4, 3, 2, 3])];
const DOSSIER: i64 = 40;

const DOMAINS: [&str; 4] = ["work_wish", "work_rhythm", "money", "home"];

/// Lines of a profile: kind and fields.
const LINES: [(ProfileKind, &[(&str, &str)]); 8] = [
    (
        ProfileKind::Experience,
        &[
            ("term", "aiuto cucina"),
            ("employer", "Mensa scolastica"),
            ("from", "2021-09"),
            ("to", "2023-06"),
            ("tasks", "Preparava le verdure e lavava le pentole."),
        ],
    ),
    (
        ProfileKind::Experience,
        &[("term", "cura dei nipoti e della casa"), ("employer", "In famiglia"), ("from", "2016"), ("to", "2021")],
    ),
    (ProfileKind::Title, &[("name", "Licenza media"), ("isced", "2"), ("year", "2004")]),
    (
        ProfileKind::Language,
        &[
            ("language", "Italiano"),
            ("listening", "b1"),
            ("reading", "a2"),
            ("interaction", "b1"),
            ("production", "a2"),
            ("writing", "a2"),
        ],
    ),
    (ProfileKind::Licence, &[("licence", "b")]),
    (
        ProfileKind::Availability,
        &[
            ("days", "mon,tue,wed,thu,fri"),
            ("parts", "morning"),
            ("hours", "20"),
            ("note", "Alle 16 prende i figli a scuola."),
        ],
    ),
    (ProfileKind::Transport, &[("means", "bus,walking"), ("minutes", "45")]),
    (ProfileKind::Place, &[("place", "Pistoia"), ("note", "Vicino a una fermata dell’autobus.")]),
];

/// Skills by what is typed in the search; the last has no entry in the list and stays in own words.
const SKILLS: [(&str, &str, &str); 4] = [
    ("cucinare", "alone", "seen"),
    ("puntuale", "with_help", "told"),
    ("carrello", "alone", "certified"),
    ("calmare chi è agitato", "teaches", "told"),
];

impl Teller<'_> {
    /// What happens in each case on this day of it.
    pub(super) async fn profiles(&mut self, tx: &mut WriteTx) -> Result<(), SetupError> {
        for at in 0..self.running.len() {
            let running = self.running[at].clone();
            let Some((case, since)) = running.case else { continue };
            let body = self.carer(&running.nucleus).clone();
            self.profile_day(tx, &body, case, self.day - since).await?;
        }
        Ok(())
    }

    async fn profile_day(&self, tx: &mut WriteTx, body: &Role, case: CaseId, age: i64) -> Result<(), SetupError> {
        let due = [WORDS, PROFILE, DOSSIER].contains(&age)
            || STAGES.iter().any(|(day, _)| *day == age)
            || ASSESSMENTS.iter().any(|(day, _)| *day == age);
        if !due {
            return Ok(());
        }
        let (actor, facts) = (body.actor(self.app), self.case(tx, body, case).await?);
        if facts.state.is_closed() {
            return Ok(());
        }
        if let Some((_, stage)) = STAGES.iter().find(|(day, _)| *day == age) {
            self.stage(tx, &actor, &facts, stage).await?;
        }
        if let Some((_, scores)) = ASSESSMENTS.iter().find(|(day, _)| *day == age) {
            self.assessment(tx, &actor, &facts, scores).await?;
        }
        match age {
            WORDS => self.own_words(tx, &actor, &facts).await,
            PROFILE => self.work_profile(tx, &actor, &facts).await,
            DOSSIER => self.dossier(tx, &actor, &facts).await,
            _ => Ok(()),
        }
    }

    async fn stage(&self, tx: &mut WriteTx, actor: &Actor, facts: &CaseFacts, stage: &str) -> Result<(), SetupError> {
        let Ok(permit) = actor.permit::<MoveStage>(facts) else { return Ok(()) };
        let seen = STAGES.iter().position(|(_, code)| *code == stage).unwrap_or(0);
        let seen = i64::try_from(seen).unwrap_or(0);
        stages::enter(tx, &permit, facts, seen, (stage, self.app.today()), self.app.now()).await?;
        Ok(())
    }

    async fn own_words(&self, tx: &mut WriteTx, actor: &Actor, facts: &CaseFacts) -> Result<(), SetupError> {
        let Ok(permit) = actor.permit_to(Write(voices::OF_IDENTITY), facts) else { return Ok(()) };
        let words = voices::Words {
            liked: "Dicono che faccio ridere e che non lascio mai solo nessuno.".to_owned(),
            matters: "I miei figli. Un lavoro vicino a casa. Essere chiamata per nome.".to_owned(),
            support: "Spiegami una cosa alla volta. Fammela vedere, poi la faccio io.".to_owned(),
            avoid: "Non parlarmi sopra. Non cambiare orario all’ultimo momento.".to_owned(),
        };
        let new =
            voices::NewPage { number: 1, said_on: self.app.today(), lang: "it", words: &words, at: self.app.now() };
        voices::add(tx, &self.app.vault, &permit, facts, &new).await.map_err(|error| failed("own words", error))?;
        Ok(())
    }

    async fn work_profile(&self, tx: &mut WriteTx, actor: &Actor, facts: &CaseFacts) -> Result<(), SetupError> {
        let Ok(permit) = actor.permit_to(Write(rows::OF_WORK), facts) else { return Ok(()) };
        let mut lines: Vec<(ProfileKind, Content)> = Vec::new();
        for (typed, level, evidence) in SKILLS {
            let found = skills::find(tx, ::skills::Pillar::Skills, "it", typed).await?;
            let mut content = Content::default();
            content.set("term", typed);
            if let (Some(source), Some(hit)) = (&found.source, found.hits.first()) {
                let chosen = search::chosen(tx, &format!("{} {}", source.shelf, hit.uri)).await?;
                let (uri, label, version) =
                    chosen.map_or_else(Default::default, |one| (one.uri, one.label, one.version));
                content.set("term", label);
                content.set("uri", uri);
                content.set("version", version);
            }
            content.set("level", level);
            content.set("evidence", evidence);
            lines.push((ProfileKind::Skill, content));
        }
        for (kind, fields) in LINES {
            let mut content = Content::default();
            fields.iter().for_each(|(name, value)| content.set(name, *value));
            lines.push((kind, content));
        }
        for (kind, content) in &lines {
            let id = ProfileRowId::new(self.app.now(), &self.aside.random);
            rows::add(tx, &self.app.vault, &permit, facts, (id, *kind, content), self.app.now())
                .await
                .map_err(|error| failed("profile", error))?;
        }
        Ok(())
    }

    async fn assessment(
        &self,
        tx: &mut WriteTx,
        actor: &Actor,
        facts: &CaseFacts,
        scores: &[usize; 4],
    ) -> Result<(), SetupError> {
        let packs = self.app.packs();
        let id = AssessmentId::new(self.app.now(), &self.aside.random);
        let (rules, mut begun) = (packs.assessment(), false);
        for (code, score) in DOMAINS.iter().zip(scores) {
            let Some(domain) = rules.domain(code) else { continue };
            let Ok(permit) = actor.permit_to(Write(domain.compartment), facts) else { continue };
            if !begun {
                let new = assessments::NewAssessment {
                    id,
                    held_on: self.app.today(),
                    rules: &rules.version,
                    at: self.app.now(),
                };
                assessments::begin(tx, &permit, facts, &new).await?;
                begun = true;
            }
            let meant = domain.anchor(*score).map(|words| words.it.clone()).unwrap_or_default();
            let mark = assessments::Mark { score: *score, note: String::new(), domain: domain.label.it.clone(), meant };
            assessments::mark(tx, &self.app.vault, &permit, facts, (id, code, &mark))
                .await
                .map_err(|error| failed("assessment", error))?;
        }
        Ok(())
    }

    async fn dossier(&self, tx: &mut WriteTx, actor: &Actor, facts: &CaseFacts) -> Result<(), SetupError> {
        let Ok(permit) = actor.permit::<BeginDossier>(facts) else { return Ok(()) };
        let id = DossierId::new(self.app.now(), &self.aside.random);
        let pack_ref = self.app.packs().version().pack_ref();
        dossiers::begin(tx, &permit, facts, id, (self.app.today(), &pack_ref)).await?;
        let found = dossiers::of_case(tx, actor, facts).await?;
        let Some(dossier) = found.into_iter().find(|dossier| dossier.facts.id == id) else { return Ok(()) };
        let keep = actor.permit_to(KeepDossier::Write, &dossier.facts).map_err(|denied| failed("dossier", denied))?;
        let said = "Cucina per molte persone. Ha imparato in famiglia e in mensa.";
        let part = (DossierPart::Resources, said, 0);
        dossiers::write_part(tx, &self.app.vault, &keep, &dossier.facts, part, self.app.now())
            .await
            .map_err(|error| failed("dossier", error))?;
        Ok(())
    }
}
