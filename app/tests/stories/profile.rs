//! Knowing the person: the work profile with skills, the own words, assessments, stages, the dossier that belongs to the person.

mod apart;
mod dossier;
mod esco;

use kernel::words::Compartment::{Health, Social, Work};

use crate::kit::{Page, Person};

pub fn profile(case: &str) -> String {
    format!("/cases/{case}/profile")
}

impl Person {
    /// Opens the form of a new line, fills it and saves.
    pub async fn notes(&self, case: &str, kind: &str, said: &[(&str, &str)]) -> Page {
        let path = format!("{}/new/{kind}", profile(case));
        let page = self.opens(&path).await;
        page.gets(200);
        said.iter()
            .fold(page.form(&path), |form, (field, value)| form.fill(field, value))
            .press("act", "write")
            .submit()
            .await
    }

    async fn says(&self, case: &str, matters: &str) -> Page {
        let path = format!("{}/words/new", profile(case));
        self.opens(&path).await.form(&path).fill("matters", matters).submit().await
    }

    async fn assesses(&self, case: &str, scores: &[(&str, &str)]) -> Page {
        let path = format!("{}/assessments/new", profile(case));
        let page = self.opens(&path).await;
        page.gets(200);
        scores.iter().fold(page.form(&path), |form, (field, value)| form.fill(field, value)).submit().await
    }
}

story!(a_work_profile_grows_line_by_line_and_every_fault_is_told_at_once, |app| {
    let case = app.case_of("Profili", "Amina").await;
    let carla = app.carla().await;
    carla.opens(&profile(&case)).await.gets(200).sees("profile-empty");
    let title = [("name", "Licenza media"), ("isced", "2"), ("year", "6/2004")];
    carla.notes(&case, "title", &title).await.gets(200).sees("Licenza media").sees("06/2004");
    let language = [("language", "Arabo"), ("listening", "c2"), ("writing", "a2")];
    carla.notes(&case, "language", &language).await.gets(200).sees("Arabo").sees("profile-listening");
    let path = format!("{}/new/availability", profile(&case));
    let form = carla.opens(&path).await.form(&path).tick("days", "mon").tick("parts", "morning").fill("hours", "20");
    form.press("act", "write").submit().await.gets(200).sees("Lunedì").sees("Mattina");

    let wrong = [("term", "saldatore"), ("from", "3/2020"), ("to", "2019"), ("employer", "Officina Rossi")];
    let page = carla.notes(&case, "experience", &wrong).await;
    page.gets(422).sees("profile-fault-to");
    assert_eq!(page.form(page.path()).value("employer"), "Officina Rossi");
    let wrong = [("term", ""), ("from", "ieri"), ("to", "domani")];
    let page = carla.notes(&case, "experience", &wrong).await;
    page.gets(422).sees("field-fault-required");
    assert_eq!(page.count(".errors li"), 3);
    carla.notes(&case, "availability", &[]).await.gets(422).sees("profile-fault-nothing");
    carla.notes(&case, "licence", &[("licence", "other")]).await.gets(422).sees("profile-fault-licence");

    let events = app.events_about("case", &case).await;
    assert_eq!(events.iter().filter(|kind| *kind == "profile_row_written").count(), 3);
    assert!(events.contains(&"profile_opened".to_owned()));
    let mut tx = app.db.read().await.unwrap();
    let steward = policy::Steward::for_task("test");
    let (tried, faults) = ::profile::verify_sealed(&mut tx, &app.vault, &steward).await.unwrap();
    assert!(tried == 3 && faults.is_empty(), "{tried} {faults:?}");
});

story!(a_line_ends_goes_on_and_what_was_taken_out_comes_back_within_seconds, |app| {
    let case = app.case_of("Righe", "Bruna").await;
    let carla = app.carla().await;
    carla.notes(&case, "place", &[("place", "Serravalle Pistoiese")]).await.gets(200);
    let row = carla.opens(&profile(&case)).await.hrefs("#place ~ article a").remove(0);
    let acts = async |act: &str| {
        let page = carla.opens(&row).await;
        let version = page.form_values(&row, "version").remove(0);
        let sent = carla.signed(&row, &[("version", &version), ("act", act)]).await;
        carla.opens(&sent.gets(303).location().unwrap()).await
    };
    acts("end").await.gets(200).sees("profile-ended");
    acts("resume").await.gets(200).sees_not("profile-ended");
    let gone = acts("remove").await;
    gone.gets(200).sees("done-row-removed").sees_not("Serravalle");
    carla.opens(&row).await.gets(404);
    carla.signed(&format!("{row}/undo"), &[]).await.gets(303);
    carla.opens(&profile(&case)).await.sees("Serravalle Pistoiese");
    acts("remove").await.gets(200);
    app.minutes_pass(2);
    let late = carla.signed(&format!("{row}/undo"), &[]).await;
    let late = carla.opens(&late.gets(303).location().unwrap()).await;
    late.sees("done-too-late-to-undo").sees_not("Serravalle");
});

story!(two_who_write_the_same_line_keep_both_texts, |app| {
    let case = app.case_of("Insieme", "Carmela").await;
    app.joins_team(&case, "mirella", "job_coach", &[Work]).await;
    let (carla, mirella) = (app.carla().await, app.mirella().await);
    carla.notes(&case, "experience", &[("term", "sarta"), ("tasks", "Orli")]).await.gets(200);
    let row = carla.opens(&profile(&case)).await.hrefs("#experience ~ article a").remove(0);
    let hers = mirella.opens(&row).await.form(&row).fill("tasks", "Orli e tende");
    let mine = carla.opens(&row).await.form(&row).fill("tasks", "Orli e camicie");
    hers.press("act", "write").submit().await.gets(200).sees("Orli e tende");
    let both = mine.press("act", "write").submit().await;
    both.gets(422).sees("profile-overtaken").sees("Orli e tende").sees("Orli e camicie");
    assert_eq!(both.form(&row).value("tasks"), "Orli e camicie");
    both.form(&row).press("act", "write").submit().await.gets(200).sees("Orli e camicie");
});

story!(the_person_speaks_in_her_language_and_the_pages_before_stay, |app| {
    let case = app.case_of("Voci", "Nadia").await;
    let carla = app.carla().await;
    let path = format!("{}/words/new", profile(&case));
    let empty = carla.opens(&path).await.form(&path).fill("said_on", "1/1/2030").submit().await;
    empty.gets(422).sees("profile-fault-nothing").sees("profile-fault-future");
    carla.says(&case, "I miei figli").await.gets(200).sees("I miei figli");
    let early = carla.opens(&path).await.form(&path).fill("matters", "Il mio orto").fill("lang", "ar");
    carla.says(&case, "Una casa").await.gets(200).sees("Una casa");
    let both = early.submit().await;
    both.gets(422).sees("profile-overtaken").sees("Una casa").sees("Il mio orto");
    both.form(&path).submit().await.gets(200).sees("Il mio orto").sees("Arabo");
    carla.opens(&format!("{}/words/1", profile(&case))).await.gets(200).sees("I miei figli").sees("profile-words-old");
    carla.opens(&format!("{}/words/4", profile(&case))).await.gets(404);
});

story!(assessments_stand_side_by_side_and_say_what_changed, |app| {
    let case = app.case_of("Confronti", "Dora").await;
    app.joins_team(&case, "mirella", "health_referent", &[Work, Health]).await;
    let (carla, mirella) = (app.carla().await, app.mirella().await);
    let nothing = carla.assesses(&case, &[("held_on", "niente"), ("note-home", "Dorme da amici")]).await;
    nothing.gets(422).sees("field-fault-not-a-date").sees("assessment-fault-score").sees("Dorme da amici");
    carla
        .assesses(&case, &[("score-home", "1"), ("note-home", "Dorme da amici"), ("score-work_wish", "2")])
        .await
        .gets(200);
    mirella.assesses(&case, &[("score-health_at_work", "2")]).await.gets(200);
    app.days_pass(201);
    let (carla, mirella) = (app.carla().await, app.person("mirella").await);
    let page = carla.assesses(&case, &[("score-home", "3"), ("score-work_wish", "2")]).await;
    page.gets(200)
        .sees("Dorme da amici")
        .sees("Meglio: +2")
        .sees("assessment-same")
        .sees("Meglio in 1, come prima in 1");
    // The mandate of Mirella is over by now.
    mirella.opens(&format!("{}/assessments", profile(&case))).await.gets(404);
});

story!(the_clock_of_the_stages_counts_days_and_a_mistake_is_taken_back, |app| {
    let case = app.case_of("Tappe", "Elsa").await;
    app.joins_team(&case, "mirella", "social_worker", &[Social]).await;
    let carla = app.carla().await;
    let path = format!("{}/stages", profile(&case));
    let enters = async |person: &Person, stage: &str, on: &str| {
        person.opens(&path).await.form(&path).fill("stage", stage).fill("on", on).submit().await
    };
    let today = carla.opens(&path).await.form(&path).value("on");
    enters(&carla, "engagement", &today).await.gets(200).sees("stage-now").sees("previsti 30");
    app.days_pass(40);
    let carla = app.person("carla").await;
    carla.opens(&path).await.sees("Oltre il previsto: 10.");
    enters(&carla, "engagement", &today).await.gets(422).sees("stage-fault-same");
    enters(&carla, "job_finding", "1/1/2020").await.gets(422).sees("stage-fault-before");
    let now = carla.opens(&path).await.form(&path).value("on");
    enters(&carla, "job_finding", &now).await.gets(200).sees("Giorni: 40, previsti 30");
    let undo = format!("{path}/undo");
    carla.opens(&path).await.form(&undo).submit().await.gets(200).sees("Oltre il previsto: 10.");
    // The office follows days, and reads no profile.
    let oscar = app.person("oscar").await;
    oscar.opens(&path).await.gets(200).sees("stage-now");
    assert!(!oscar.opens(&path).await.forms().contains(&path));
    oscar.opens(&profile(&case)).await.gets(200).sees("profile-no-words");
    let mirella = app.person("mirella").await;
    mirella.opens(&path).await.gets(200).sees("stage-now");
    mirella.signed(&path, &[("seen", "1"), ("stage", "job_finding"), ("on", &now)]).await.gets(403);
});
