//! An appointment of another compartment does not exist: not on a page, not in a feed, not in mail, not in the database's text.

use kernel::words::Compartment::{Health, Work};
use today::jobs::{Mailer, turn};

use super::kit::agenda;
use crate::kit::id_after;
use crate::stories::privacy::asks;

const CANARY: &str = "CANARINO-AGENDA";

story!(a_figure_without_the_slice_meets_no_health_appointment_anywhere, |app| {
    let case = app.case_of("Separati", "Nora").await;
    app.joins_team(&case, "mirella", "health_referent", &[Work, Health]).await;
    app.joins_team(&case, "ugo", "probation_officer", &[Work]).await;
    let (carla, mirella, ugo) = (app.carla().await, app.mirella().await, app.ugo().await);
    let health = mirella.meets(&case, ("health", CANARY), (&app.day(2), "9"), &["Mirella"]).await;
    let work = carla.meets(&case, ("work", "Colloquio"), (&app.day(2), "15"), &["Carla", "Ugo"]).await;
    mirella.opens(&health).await.gets(200).sees(CANARY);
    // For Ugo it is an address that does not exist, and he is told of nothing.
    for end in ["", "/file", "/change", "/step/cancel", "/step/hold"] {
        ugo.opens(&format!("{health}{end}")).await.gets(404);
    }
    ugo.opens(&format!("/calendar/at/{}", id_after(&health, "/appointments/"))).await.gets(404);
    let day = app.today();
    let feed = app.feed_of(&ugo).await;
    let overview = agenda(&case);
    let pages = [
        overview.clone(),
        format!("{overview}/days?reach=month&day={day}"),
        format!("{overview}/days?reach=week&day={day}"),
        format!("/calendar?reach=month&day={day}"),
        format!("/calendar?as=led&reach=month&day={day}"),
        "/today".to_owned(),
        work.clone(),
        feed,
    ];
    for path in &pages {
        let page = ugo.opens(path).await;
        page.gets(200);
        let health = id_after(&health, "/appointments/");
        assert!(!page.html().contains(CANARY) && !page.html().contains(&health), "{path} tells of it");
    }
    assert_eq!(ugo.opens(&overview).await.count("main ul.tasks li"), 1);
    // Who cannot read it is not asked to it.
    let refused = carla.arranges(&case, ("health", "x"), (&app.day(6), "9"), &["Ugo"]).await;
    refused.gets(422).sees("non può leggere questa parte dei dati");
    // Ugo asks for the same hour: two parts of the data and more are closed to him, so he is told that the person is not free.
    ugo.arranges(&case, ("work", "y"), (&app.day(2), "9:30"), &["Ugo"]).await.gets(422).sees("agenda-clash-person");
    let folder = tempfile::tempdir().unwrap();
    let mailer = Mailer::file(folder.path(), "Net-Met <netmet@example.org>").unwrap();
    turn(&app.app, &mailer, "one").await.unwrap();
    for entry in std::fs::read_dir(folder.path()).unwrap().flatten() {
        let mail = std::fs::read_to_string(entry.path()).unwrap();
        assert!(!mail.contains(CANARY) && !mail.contains("Separati") && !mail.contains(&case), "{mail}");
    }
    for cell in app.cells().await {
        assert!(!String::from_utf8_lossy(&cell.bytes).contains(CANARY), "{} tells the words", cell.place);
    }
});

story!(a_mandate_that_ended_yesterday_opens_no_appointment, |app| {
    let case = app.case_of("Finiti", "Nora").await;
    app.joins_team(&case, "mirella", "health_referent", &[Work]).await;
    let (carla, mirella) = (app.carla().await, app.mirella().await);
    let one = carla.meets(&case, ("work", "Colloquio"), (&app.day(3), "9"), &["Carla", "Mirella"]).await;
    let feed = app.feed_of(&mirella).await;
    mirella.opens(&one).await.gets(200);
    mirella.opens(&feed).await.gets(200).sees("BEGIN:VEVENT");
    let yesterday = app.today().yesterday().unwrap();
    app.tampers(&format!("UPDATE figures SET valid_from = '2026-01-01', valid_to = '{yesterday}'")).await;
    for path in [one.clone(), agenda(&case), format!("{}/days", agenda(&case)), format!("{one}/file")] {
        mirella.opens(&path).await.gets(404);
    }
    mirella.opens(&format!("/calendar?reach=month&day={}", app.today())).await.gets(200).sees_not("Finiti");
    let read = mirella.opens(&feed).await;
    read.gets(200);
    assert!(!read.html().contains("VEVENT"));
});

story!(what_was_met_is_in_the_person_s_file_and_opens_in_verify, |app| {
    let case = app.case_of("Cancellati", "Nora").await;
    let carla = app.carla().await;
    carla.meets(&case, ("work", CANARY), (&app.day(3), "9"), &["Carla"]).await;
    let path = format!("/cases/{case}/away");
    let form = carla.opens(&path).await.form(&path).fill("justified", "no").fill("compartment", "social");
    form.fill("reason", "CANARINO-ASSENZA").submit().await.gets(200);
    assert!(app.rows("appointments").await == 1 && app.rows("person_absences").await == 1);
    let findings = netmet::commands::verify::all(&app.app).await.unwrap();
    let sealed = findings.iter().find(|one| one.what == "sealed appointments and absences").unwrap();
    assert_eq!((sealed.looked_at, sealed.faults.len()), (2, 0));
    let page = carla.opens(&agenda(&case)).await;
    let person = page.hrefs("nav.sub a").into_iter().find(|href| href.starts_with("/people/")).unwrap();
    let request = asks(&app.anna().await, &id_after(&person, "/people/"), "access", "").await;
    let file = app.piera().await.signed(&format!("{request}/file"), &[("format", "html")]).await;
    file.gets(200).sees(CANARY).sees("CANARINO-ASSENZA");
});
