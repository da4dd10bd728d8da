//! The skills assessment belongs to the person: shared part by part, as long as she says so, and destroyed when she asks.

use kernel::words::Compartment::Work;

use super::profile;
use crate::kit::{Page, Person, TestApp};

const SYNTHESIS: &str = "CANARINO-BILANCIO-SINTESI";
const PLAN: &str = "CANARINO-BILANCIO-PROGETTO";

impl TestApp {
    /// A dossier that Carla keeps, with two parts written; the address of it.
    async fn dossier_of(&self, case: &str) -> String {
        let path = format!("{}/dossiers", profile(case));
        let carla = self.carla().await;
        let page = carla.opens(&path).await.form(&path).submit().await;
        page.gets(200).sees("dossier-state-open");
        let at = page.path().split('?').next().unwrap().to_owned();
        for (part, words) in [("synthesis", SYNTHESIS), ("plan", PLAN)] {
            carla.opens(&at).await.form_with(part).fill(part, words).submit().await.gets(200).sees(words);
        }
        at
    }
}

impl Person {
    async fn shares(&self, dossier: &str, part: &str, with: &str, until: &str) -> Page {
        let form = self.opens(dossier).await.form_with("with").fill("what", part).fill("with", with);
        form.fill("until", until).fill("said", "A voce, oggi.").submit().await
    }
}

story!(others_read_what_the_person_shares_until_she_takes_it_back, |app| {
    let case = app.case_of("Bilanci", "Ines").await;
    app.joins_team(&case, "mirella", "job_coach", &[Work]).await;
    let dossier = app.dossier_of(&case).await;
    let (carla, mirella) = (app.carla().await, app.mirella().await);
    mirella.opens(&dossier).await.gets(404);
    mirella.opens(&format!("{}/dossiers", profile(&case))).await.gets(200).sees("dossier-none");
    let with = app.user("mirella").to_string();
    let faults = carla.opens(&dossier).await.form_with("with").fill("until", "1/1/2020").submit().await;
    faults.gets(422).sees("dossier-fault-with").sees("dossier-fault-until").sees("dossier-fault-said");
    carla.shares(&dossier, "synthesis", &with, "31/12/2026").await.gets(200).sees("dossier-share-holds");
    let read = mirella.opens(&dossier).await;
    read.gets(200).sees(SYNTHESIS).sees_not(PLAN).sees_not("A voce, oggi.");
    mirella.signed(&dossier, &[("act", "write"), ("part", "plan"), ("plan", "x")]).await.gets(403);
    let events = app.events_about("case", &case).await;
    assert!(events.contains(&"dossier_part_shared".to_owned()) && events.contains(&"dossier_opened".to_owned()));

    carla.opens(&dossier).await.form_with("share").submit().await.gets(200);
    mirella.opens(&dossier).await.gets(404);
    carla.shares(&dossier, "plan", &with, "1/12/2026").await.gets(200);
    mirella.opens(&dossier).await.gets(200).sees(PLAN).sees_not(SYNTHESIS);
    app.days_pass(20);
    app.person("mirella").await.opens(&dossier).await.gets(404);
});

story!(colleagues_of_the_adviser_do_not_know_of_the_dossier, |app| {
    let case = app.case_of("Colleghi", "Lia").await;
    let dossier = app.dossier_of(&case).await;
    let joined = app.joins("agnese", "lantern", &[kernel::words::Duty::Accompany]).await;
    let agnese = app.acting("agnese", joined).await;
    agnese.opens(&format!("{}/dossiers", profile(&case))).await.gets(200).sees("dossier-none");
    agnese.opens(&dossier).await.gets(404);
    agnese.signed(&dossier, &[("act", "destroy"), ("sure", "yes"), ("version", "1")]).await.gets(404);
});

story!(talks_are_counted_and_the_dossier_is_destroyed_when_the_person_asks, |app| {
    let case = app.case_of("Distrutti", "Mara").await;
    let dossier = app.dossier_of(&case).await;
    let carla = app.carla().await;
    let talk = carla
        .opens(&dossier)
        .await
        .form_with("minutes")
        .fill("phase", "welcome")
        .fill("minutes", "tanti")
        .submit()
        .await;
    talk.gets(422).sees("dossier-fault-minutes");
    let form = talk.form_with("minutes").fill("minutes", "90").fill("words", "CANARINO-BILANCIO-APPUNTI");
    form.submit().await.gets(200).sees("1 ore e 30 minuti");
    let sure = carla.opens(&dossier).await.form_with("sure").submit().await;
    sure.gets(422).sees("dossier-fault-sure");
    sure.form_with("sure").tick("sure", "yes").submit().await.gets(200).sees("dossier-none");
    carla.opens(&dossier).await.gets(404);
    assert_eq!(app.rows("dossier_parts").await + app.rows("dossier_meetings").await, 0);
    assert_eq!(app.rows("dossiers").await, 1);
});
