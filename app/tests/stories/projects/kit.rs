//! What people do with a project, and a case to do it in.

use std::collections::BTreeSet;

use cases::figures::{self, NewFigure, Words};
use db::Unrecorded;
use kernel::Id;
use kernel::ids::{CaseId, FigureId};
use kernel::words::Compartment::{self, Health, Work};
use policy::cases::Compose;

use crate::kit::files;
use crate::kit::{Page, Person, TestApp};

/// How the person is named among the parties.
pub const PERSON: &str = "La persona";

pub fn project(case: &str) -> String {
    format!("/cases/{case}/project")
}

impl TestApp {
    /// A case that Carla's cooperative leads; its id.
    pub async fn case_of(&self, family: &str, given: &str) -> String {
        let referral = self.under_review(family, given).await;
        let (lantern, case): (_, CaseId) = (self.body("lantern"), Id::new(self.now(), &self.random));
        let taken =
            format!("UPDATE referrals SET state = 'in_charge', in_charge = '{lantern}' WHERE id = '{referral}'");
        self.tampers(&taken).await;
        let begun = format!(
            "INSERT INTO cases (id, person_id, referral_id, nucleus_id, body_id, manager_id, state, state_since, until, opened_at,
                last_entry_on, pack_ref, last_seq, version)
             SELECT '{case}', person_id, id, nucleus_id, '{lantern}', NULL, 'open', updated_at, NULL, updated_at, NULL, pack_ref, 1, 1
             FROM referrals WHERE id = '{referral}'"
        );
        self.tampers(&begun).await;
        case.to_string()
    }

    /// Somebody of the cast with a mandate that was accepted.
    pub async fn joins_team(&self, case: &str, name: &str, role: &str, slice: &[Compartment]) {
        let (actor, member) = (self.actor("carla"), self.member(name));
        let mut tx = self.db.write().await.unwrap();
        let facts = cases::facts::of(&actor, &mut tx, CaseId::parse(case).unwrap()).await.unwrap().unwrap();
        let permit = actor.permit::<Compose>(&facts).unwrap();
        let id: FigureId = Id::new(self.now(), &self.random);
        let new = NewFigure {
            id,
            case: facts.id,
            person: facts.person,
            role,
            body: Some(self.body(member.body)),
            user: Some(member.user),
            words: &Words::default(),
            slice: &slice.iter().copied().collect::<BTreeSet<_>>(),
            days: (self.today(), self.today().saturating_add(jiff::Span::new().days(200))),
            pack_ref: "sample",
            at: self.now(),
        };
        figures::propose(&mut tx, &self.vault, &permit, &new).await.unwrap();
        tx.keep_unrecorded(Unrecorded::Limit).await.unwrap();
        self.tampers(&format!("UPDATE figures SET state = 'active' WHERE id = '{id}'")).await;
    }

    /// A project of two bodies and the person, agreed and not signed by anybody; its case.
    pub async fn agreed_project(&self, family: &str, given: &str) -> String {
        let case = self.case_of(family, given).await;
        self.joins_team(&case, "mirella", "health_referent", &[Work, Health]).await;
        let carla = self.carla().await;
        carla.begins_project(&case).await;
        carla.states(&case, "Lavorare in cucina, vicino a casa.").await;
        carla.sets_goal(&case, "Voglio un contratto di 20 ore", "work", "2").await;
        carla.steps(&case, "agree", &[]).await.gets(200).sees("project-state-agreed");
        case
    }

    /// The same, signed by everybody and begun today.
    pub async fn active_project(&self, family: &str, given: &str) -> String {
        let case = self.agreed_project(family, given).await;
        self.everybody_signs(&case).await;
        self.carla().await.steps(&case, "start", &[]).await.gets(200).sees("project-state-active");
        case
    }

    pub async fn everybody_signs(&self, case: &str) {
        let carla = self.carla().await;
        for (who, way) in [(PERSON, "paper"), ("Cooperativa La Lanterna", "account"), ("Azienda USL", "paper")] {
            let page = carla.asks_signature(case, who).await;
            let form = page.form(page.path()).fill("way", way);
            let form = if way == "paper" { form.fill("name", "Chi firma") } else { form };
            // For a body the signed sheet speaks.
            let form = if who == "Azienda USL" { form.upload("scan", "firma.pdf", &files::pdf("firma")) } else { form };
            form.submit().await.gets(200);
        }
    }
}

impl Person {
    pub async fn begins_project(&self, case: &str) {
        let path = project(case);
        self.opens(&path).await.form(&path).submit().await.gets(200).sees("project-state-draft");
    }

    /// Opens the form of a part that is new and sends it.
    pub async fn adds(&self, case: &str, kind: &str, said: &[(&str, &str)]) -> Page {
        let path = format!("{}/new/{kind}", project(case));
        let page = self.opens(&path).await;
        page.gets(200);
        said.iter().fold(page.form(&path), |form, (field, value)| form.fill(field, value)).submit().await
    }

    pub async fn states(&self, case: &str, wants: &str) {
        self.adds(case, "statement", &[("wants", wants)]).await.gets(200).sees(wants);
    }

    pub async fn sets_goal(&self, case: &str, words: &str, compartment: &str, weight: &str) {
        let said = [("words", words), ("compartment", compartment), ("weight", weight)];
        self.adds(case, "goal", &said).await.gets(200).sees(words);
    }

    /// Opens the page of a step, says what it asks and takes it.
    pub async fn steps(&self, case: &str, step: &str, said: &[(&str, &str)]) -> Page {
        let path = format!("{}/step/{step}", project(case));
        let page = self.opens(&path).await;
        page.gets(200);
        said.iter().fold(page.form(&path), |form, (field, value)| form.fill(field, value)).submit().await
    }

    /// The page on which a party signs the version that waits.
    pub async fn asks_signature(&self, case: &str, who: &str) -> Page {
        let page = self.opens(&project(case)).await;
        let rows = page.texts("a[href*='/sign/']");
        let at = rows.iter().position(|row| row.contains(who)).unwrap_or_else(|| panic!("{who} is not in {rows:?}"));
        let found = self.opens(&page.hrefs("a[href*='/sign/']")[at]).await;
        found.gets(200);
        found
    }

    /// How many signatures are missing.
    pub async fn unsigned(&self, case: &str) -> usize {
        let page = self.opens(&project(case)).await;
        page.count("#signatures ~ ul .tag.yellow")
    }
}
