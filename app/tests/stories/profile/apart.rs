//! What is known in one compartment does not exist for who may not read it, and nothing is left when the mandate is over.

use kernel::words::Compartment::{Health, Social, Work};

use super::super::privacy::asks;
use super::profile;

const SKILL: &str = "CANARINO-PROFILO-MESTIERE";
const HEALTH: &str = "CANARINO-PROFILO-SALUTE";
const SAFETY: &str = "CANARINO-PROFILO-PERICOLO";

story!(a_figure_meets_nothing_outside_her_slice_not_even_in_counts, |app| {
    let case = app.case_of("Separati", "Fatou").await;
    app.joins_team(&case, "mirella", "health_referent", &[Work, Health]).await;
    app.joins_team(&case, "ugo", "probation_officer", &[Social]).await;
    let (carla, mirella, ugo) = (app.carla().await, app.mirella().await, app.ugo().await);
    carla
        .notes(&case, "skill", &[("term", SKILL), ("level", "alone"), ("evidence", "told")])
        .await
        .gets(200)
        .sees(SKILL);
    mirella
        .assesses(&case, &[("score-health_at_work", "2"), ("note-health_at_work", HEALTH)])
        .await
        .gets(200)
        .sees(HEALTH);
    carla.assesses(&case, &[("score-safety", "1"), ("note-safety", SAFETY), ("score-money", "2")]).await.gets(200);
    let row = carla.opens(&profile(&case)).await.hrefs("#skill ~ table a").remove(0);
    // The form offers what may be written, and nothing else is taken.
    let path = format!("{}/assessments/new", profile(&case));
    let form = ugo.opens(&path).await;
    assert!(!form.has("input[name=score-safety]") && !form.has("input[name=score-home]"));
    assert!(form.has("input[name=score-money]"));
    form.form(&path).forge("score-safety", "1").submit().await.gets(422).sees("assessment-fault-nothing");

    ugo.opens(&row).await.gets(404);
    ugo.opens(&format!("{}/new/skill", profile(&case))).await.gets(403);
    for end in ["", "/words", "/assessments", "/assessments/new", "/stages"] {
        let page = ugo.opens(&format!("{}{end}", profile(&case))).await;
        page.gets(200);
        assert!(!page.html().contains("CANARINO"), "{} tells a word of another compartment", page.path());
    }
    let compared = ugo.opens(&format!("{}/assessments", profile(&case))).await;
    assert_eq!(compared.count("tbody tr"), 1, "a domain of another compartment is in the table");
    assert_eq!(compared.count("thead th"), 3, "an assessment of which nothing may be read has a column");
    for cell in app.cells().await {
        let text = String::from_utf8_lossy(&cell.bytes);
        assert!(!text.contains("CANARINO"), "{} tells the words", cell.place);
    }
});

story!(a_mandate_that_ended_yesterday_opens_nothing_today, |app| {
    let case = app.case_of("Finiti", "Gina").await;
    app.joins_team(&case, "mirella", "job_coach", &[Work]).await;
    let mirella = app.mirella().await;
    mirella.notes(&case, "licence", &[("licence", "b")]).await.gets(200);
    app.tampers(&format!("UPDATE figures SET valid_to = '2026-11-22' WHERE case_id = '{case}'")).await;
    for end in ["", "/words", "/assessments", "/stages", "/dossiers", "/new/skill"] {
        mirella.opens(&format!("{}{end}", profile(&case))).await.gets(404);
    }
});

story!(the_file_of_the_person_has_what_is_known_of_her, |app| {
    let case = app.case_of("Fascicoli", "Hana").await;
    let carla = app.carla().await;
    carla.notes(&case, "skill", &[("term", SKILL), ("level", "alone"), ("evidence", "seen")]).await.gets(200);
    carla.says(&case, "Le mie piante").await.gets(200);
    carla.assesses(&case, &[("score-home", "2")]).await.gets(200);
    let page = carla.opens(&profile(&case)).await;
    let person = page.hrefs("nav.sub a").into_iter().find(|href| href.starts_with("/people/")).unwrap();
    let request = asks(&app.anna().await, person.trim_start_matches("/people/"), "access", "").await;
    let file = app.piera().await.signed(&format!("{request}/file"), &[("format", "html")]).await;
    file.gets(200).sees(SKILL).sees("Le mie piante").sees("2/4");
});
