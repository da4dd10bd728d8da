//! What is clinical is absent for everybody without that part: on pages, in counts, documents, mail, the register and the database.

use kernel::words::Compartment::{Health, Social, Work};
use today::jobs::{Mailer, turn};

use super::kit::{LIMITS, questions};
use crate::kit::id_after;
use crate::stories::privacy::asks;
use crate::stories::sealed::EVERYBODY;

const CANARY: &str = "CANARINO-CLINICO";

story!(clinical_words_are_read_by_who_reads_health_and_by_nobody_else_in_any_role, |app| {
    let case = app.case_of("Separati", "Nora").await;
    app.joins_team(&case, "mirella", "health_referent", &[Work, Health]).await;
    app.joins_team(&case, "ugo", "employment_officer", &[Work]).await;
    let (carla, mirella) = (app.carla().await, app.mirella().await);
    let one = carla.asks_of(&case, "Mirella", "Quali pesi?").await;
    let said = [LIMITS, &[("reserved", CANARY), ("icf-lifting", "b455")]].concat();
    mirella.says_to(&one, &said).await.gets(200).sees(CANARY).sees("Tolleranza dell’esercizio");
    let addresses =
        [one.clone(), format!("{one}/answer"), questions(&case), "/today".to_owned(), "/notices".to_owned()];
    let id = kernel::ids::CaseId::parse(&case).unwrap();
    for name in EVERYBODY.iter().filter(|name| **name != "mirella") {
        let person = app.person(name).await;
        let actor = app.actor(name);
        let facts = cases::facts::of(&actor, &mut app.db.read().await.unwrap(), id).await.unwrap().unwrap();
        let reads = actor.may(policy::questions::Read(Health), &facts);
        for path in &addresses {
            let page = person.asks(path).await;
            let tells = page.html().contains(CANARY) || page.html().contains("Tolleranza dell");
            assert!(!tells || reads, "{name} reads it at {path}");
        }
    }
    // Ugo reads what follows for work, not that somebody of a health service said so, and no trace of more.
    let ugo = app.ugo().await;
    let page = ugo.opens(&one).await;
    page.gets(200).sees("Niente oltre 5 chili").sees("questions-somebody").sees_not("Parole riservate");
    page.sees_not("Mirella").sees_not("Azienda USL");
    ugo.opens(&questions(&case)).await.gets(200).sees("Niente oltre 5 chili").sees_not("Mirella");
    let folder = tempfile::tempdir().unwrap();
    let mailer = Mailer::file(folder.path(), "Net-Met <netmet@example.org>").unwrap();
    turn(&app.app, &mailer, "one").await.unwrap();
    for entry in std::fs::read_dir(folder.path()).unwrap().flatten() {
        let mail = std::fs::read_to_string(entry.path()).unwrap();
        assert!(!mail.contains(CANARY) && !mail.contains("Separati") && !mail.contains("5 chili"), "{mail}");
    }
    for cell in app.cells().await {
        let text = String::from_utf8_lossy(&cell.bytes);
        assert!(!text.contains(CANARY) && !text.contains("5 chili"), "{} tells", cell.place);
    }
});

story!(a_question_of_another_part_of_the_data_does_not_exist, |app| {
    let case = app.case_of("Separati", "Nora").await;
    app.joins_team(&case, "mirella", "health_referent", &[Work, Health]).await;
    app.joins_team(&case, "ugo", "social_worker", &[Social]).await;
    let (carla, ugo) = (app.carla().await, app.ugo().await);
    let one = carla.asks_of(&case, "Mirella", CANARY).await;
    for end in ["", "/answer", "/decline", "/term"] {
        ugo.opens(&format!("{one}{end}")).await.gets(404);
    }
    let page = ugo.opens(&questions(&case)).await;
    page.gets(200).sees_not(CANARY).sees("questions-list-none");
    ugo.opens(&format!("{}/new", questions(&case))).await.gets(403);
    // The office follows states and days only; a stranger finds nothing.
    for (name, path) in [("oscar", questions(&case)), ("stella", one.clone())] {
        let status = app.person(name).await.asks(&path).await.status();
        assert!([403, 404].contains(&status), "{name}: {status}");
    }
    // A mandate that ended yesterday opens nothing today.
    let yesterday = app.today().yesterday().unwrap();
    app.tampers(&format!("UPDATE figures SET valid_from = '2026-01-01', valid_to = '{yesterday}'")).await;
    app.mirella().await.opens(&one).await.gets(404);
    assert!(!app.mirella().await.opens("/today").await.html().contains("/questions/"));
});

story!(what_was_answered_is_in_the_person_s_file_and_opens_in_verify, |app| {
    let case = app.case_of("Cancellati", "Nora").await;
    app.joins_team(&case, "mirella", "health_referent", &[Work, Health]).await;
    let (carla, mirella) = (app.carla().await, app.mirella().await);
    let one = carla.asks_of(&case, "Mirella", "Quali pesi?").await;
    mirella.says_to(&one, &[LIMITS, &[("reserved", CANARY)]].concat()).await.gets(200);
    let findings = netmet::commands::verify::all(&app.app).await.unwrap();
    let sealed = findings.iter().find(|one| one.what == "sealed questions and answers").unwrap();
    assert_eq!((sealed.looked_at, sealed.faults.len()), (3, 0));
    let page = carla.opens(&questions(&case)).await;
    let person = page.hrefs("nav.sub a").into_iter().find(|href| href.starts_with("/people/")).unwrap();
    let request = asks(&app.anna().await, &id_after(&person, "/people/"), "access", "").await;
    let file = app.piera().await.signed(&format!("{request}/file"), &[("format", "html")]).await;
    file.gets(200).sees(CANARY).sees("Niente oltre 5 chili").sees_not("Mirella");
});

story!(why_a_project_rests_is_told_to_who_reads_health_and_neutral_to_everybody_else, |app| {
    let case = app.active_project("Pausa", "Lea").await;
    app.joins_team(&case, "ugo", "employment_officer", &[Work]).await;
    let carla = app.carla().await;
    let said = [("reason", "health"), ("until", &app.day(20)), ("behind", CANARY)];
    carla.steps(&case, "suspend", &said).await.gets(200).sees("Per motivi noti ai referenti della persona");
    let path = format!("/cases/{case}/project");
    app.mirella().await.opens(&path).await.gets(200).sees("Motivi di salute").sees(CANARY);
    for person in [app.ugo().await, app.oscar().await] {
        let page = person.opens(&path).await;
        page.gets(200).sees("Per motivi noti ai referenti della persona");
        page.sees_not("Motivi di salute").sees_not(CANARY).sees_not("projects-behind");
        person.opens("/today").await.sees_not("Motivi di salute").sees_not(CANARY);
    }
    for cell in app.cells().await {
        assert!(!String::from_utf8_lossy(&cell.bytes).contains(CANARY), "{} tells it", cell.place);
    }
    // The row and the register keep the neutral code.
    for table in ["project_steps", "projects"] {
        assert_eq!(app.rows(&format!("{table} WHERE reason_code = 'reserved'")).await, 1, "{table}");
        assert_eq!(app.rows(&format!("{table} WHERE reason_code = 'health'")).await, 0, "{table}");
    }
    let findings = netmet::commands::verify::all(&app.app).await.unwrap();
    let faults: Vec<_> = findings.iter().flat_map(|one| &one.faults).collect();
    assert!(faults.is_empty(), "{faults:?}");
});
