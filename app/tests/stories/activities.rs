//! Activities of bodies: offered, with dates, people enrolled by compartment, registers, hours, outcomes.

use kernel::ids::MembershipId;
use kernel::words::Compartment::{Health, Work};
use kernel::words::Duty;

use crate::kit::{Page, Person, TestApp, id_after};

/// Agnese teaches for the training body.
async fn teacher(app: &TestApp) -> (Person, MembershipId) {
    let joined = app.joins("agnese", "training", &[Duty::TakePart]).await;
    (app.acting("agnese", joined).await, joined)
}

impl Person {
    /// Offers an activity and opens it; its address.
    async fn offers_activity(&self, app: &TestApp, (tool, title, places): (&str, &str, &str)) -> String {
        let form = self.opens("/activities/new").await.form("/activities/new");
        let form = form.fill("title", title).fill("tool", tool).fill("places", places);
        let made = form.fill("from", &app.day(0)).fill("to", &app.day(100)).submit().await;
        made.gets(200).sees("done-activity-offered");
        let path = format!("/activities/{}", id_after(made.path(), "/activities/"));
        self.moves_activity(&path, "open").await.gets(200).sees("activity-state-open");
        path
    }

    async fn moves_activity(&self, activity: &str, step: &str) -> Page {
        self.opens(activity).await.form(&format!("{activity}/step/{step}")).submit().await
    }

    /// Sets one date, after a look at it; the address of its register.
    async fn sets_meeting(&self, activity: &str, day: &str, (starts, ends): (&str, &str)) -> String {
        let path = format!("{activity}/dates");
        let before = self.opens(activity).await.hrefs("main a");
        let form = self.opens(&path).await.form(&path).fill("from", day).fill("starts", starts).fill("ends", ends);
        let look = form.submit().await;
        look.gets(200).sees("activities-dates-save");
        let saved = look.form(&path).submit().await;
        saved.gets(200).sees("done-meetings-set");
        let mut meetings = saved.hrefs("main a").into_iter().filter(|href| href.contains("/meetings/"));
        meetings.find(|href| !before.contains(href)).expect("a date of the activity")
    }

    async fn proposes_for(&self, case: &str, activity: &str, compartment: &str) -> Page {
        let path = format!("/cases/{case}/activities/new");
        let form = self.opens(&path).await.form(&path).fill("activity", &id_after(activity, "/activities/"));
        form.fill("compartment", compartment).submit().await
    }

    /// The address of somebody in the activity.
    async fn finds_enrolled(&self, activity: &str, name: &str) -> String {
        let page = self.opens(activity).await;
        let labels = page.texts("main a[href*='/people/']");
        let at = labels.iter().position(|text| text.contains(name)).expect("somebody of that name");
        page.hrefs("main a[href*='/people/']").swap_remove(at)
    }

    async fn answers_enrolment(&self, activity: &str, name: &str, step: &str) -> Page {
        let person = self.finds_enrolled(activity, name).await;
        self.opens(activity).await.form(&format!("{person}/{step}")).submit().await
    }

    /// Writes the same into every field of a register.
    async fn fills_in(&self, register: &str, said: &str) -> Page {
        let page = self.opens(register).await;
        page.gets(200);
        let form = page.form(register);
        form.names("h-").iter().fold(page.form(register), |form, name| form.fill(name, said)).submit().await
    }
}

story!(a_whole_path_from_the_offer_to_the_outcome, |app| {
    let case = app.case_of("Attiva", "Livia").await;
    let (carla, (tea, joined)) = (app.carla().await, teacher(&app).await);
    let course = tea.offers_activity(&app, ("training", "Magazzino", "8")).await;
    let register = tea.sets_meeting(&course, &app.day(1), ("9", "12")).await;
    carla.proposes_for(&case, &course, "work").await.gets(200).sees("done-enrolment-proposed");
    // The body that offers it sees the name, and nothing of the case.
    tea.opens(&course).await.sees("Attiva Livia").sees("enrolment-state-proposed");
    tea.opens(&format!("/cases/{case}")).await.gets(404);
    tea.opens(&format!("/cases/{case}/activities")).await.gets(404);
    tea.answers_enrolment(&course, "Attiva", "accept").await.gets(200).sees("enrolment-state-enrolled");
    tea.moves_activity(&course, "run").await.gets(200);
    tea.opens("/today").await.sees("today-todo-activity-dates");
    // Nobody writes who was there before it begins.
    tea.opens(&register).await.gets(200).sees("activities-fault-to-come");
    app.days_pass(2);
    let (carla, tea) = (app.carla().await, app.acting("agnese", joined).await);
    tea.opens("/today").await.sees("today-todo-activity-unwritten");
    tea.fills_in(&register, "2:30").await.gets(200).sees("done-attendance-noted");
    carla.opens(&format!("/cases/{case}/activities")).await.gets(200).sees("Magazzino").sees("Ore fatte: 2:30");
    let person = tea.finds_enrolled(&course, "Attiva").await;
    let finish = format!("{person}/finish");
    let form = tea.opens(&person).await.form(&finish).fill("words", "CANARINO-ESITO");
    let wrong = form.submit().await;
    wrong.gets(422).sees("activities-fault-outcome");
    assert_eq!(wrong.form(&finish).value("words"), "CANARINO-ESITO");
    wrong.form(&finish).fill("outcome", "reached").submit().await.gets(200);
    carla.opens(&format!("/cases/{case}/activities")).await.sees("Raggiunto").sees("CANARINO-ESITO");
    for cell in app.cells().await {
        assert!(!String::from_utf8_lossy(&cell.bytes).contains("CANARINO-ESITO"), "{} tells the words", cell.place);
    }
    let findings = netmet::commands::verify::all(&app.app).await.unwrap();
    let sealed = findings.iter().find(|one| one.what == "sealed outcomes of activities").unwrap();
    assert_eq!((sealed.looked_at, sealed.faults.len()), (1, 0));
    let noted = app.events_about("case", &case).await;
    for kind in ["case_activities_opened", "enrolment_stepped", "enrolment_opened"] {
        assert!(noted.contains(&kind.to_owned()), "{kind} in {noted:?}");
    }
});

/// A course of the training body with one date of three hours yesterday, and these people in it; the register, the teacher.
async fn held(app: &TestApp, cases: &[&str]) -> (String, String, Person) {
    let (carla, (tea, joined)) = (app.carla().await, teacher(app).await);
    let course = tea.offers_activity(app, ("training", "Magazzino", "8")).await;
    let register = tea.sets_meeting(&course, &app.day(1), ("9", "12")).await;
    for case in cases {
        carla.proposes_for(case, &course, "work").await.gets(200).sees("done-enrolment-proposed");
    }
    for form in tea.opens(&course).await.forms().into_iter().filter(|action| action.ends_with("/accept")) {
        tea.opens(&course).await.form(&form).submit().await.gets(200);
    }
    app.days_pass(2);
    (course, register, app.acting("agnese", joined).await)
}

story!(everything_wrong_with_a_register_is_told_at_once_and_what_was_typed_stays, |app| {
    let (one, two) = (app.case_of("Attiva", "Livia").await, app.case_of("Bravo", "Ivo").await);
    let (course, register, tea) = held(&app, &[&one, &two]).await;
    let page = tea.opens(&register).await;
    let names = page.form(&register).names("h-");
    assert_eq!(names.len(), 2);
    let wrong = page.form(&register).fill(&names[0], "4").fill(&names[1], "due ore").submit().await;
    wrong.gets(422).sees("Attiva Livia: l’incontro dura 3 ore").sees("Bravo Ivo: scrivi le ore");
    assert_eq!(wrong.form(&register).value(&names[0]), "4");
    assert_eq!(wrong.form(&register).value(&names[1]), "due ore");
    // Mended in place; who is left empty is there for the whole session.
    let form = wrong.form(&register).fill(&names[0], "").fill(&names[1], "a").fill("all", "yes");
    form.submit().await.gets(200).sees("done-attendance-noted");
    let page = tea.opens(&register).await;
    assert_eq!(page.form(&register).value(&names[0]), "3");
    assert!(page.form(&register).value(&names[1]).contains("Non giustificata"));
    // Somebody who was not enrolled that day cannot be written in.
    let forged = page.form(&register).forge("h-00000000-0000-7000-8000-000000000001", "3").submit().await;
    forged.gets(422).sees("activities-fault-not-enrolled");
    // A date whose register is written is not moved and not called off.
    let change = format!("{register}/change");
    let moved = tea.opens(&change).await.form(&change).fill("starts", "10").submit().await;
    moved.gets(422).sees("activities-fault-written");
    let cancel = format!("{register}/cancel");
    tea.opens(&change).await.form(&cancel).submit().await.gets(422).sees("activities-fault-written");
    // More than a day has, over all sessions of the person.
    app.tampers(&format!(
        "UPDATE register_marks SET minutes = 1300 WHERE meeting_id = '{}'",
        id_after(&register, "/meetings/")
    ))
    .await;
    let other = tea.sets_meeting(&course, &app.day(0), ("1", "4")).await;
    app.tampers(&format!(
        "UPDATE meetings SET starts_at = (SELECT m.starts_at FROM meetings m WHERE m.id = '{}'),
            ends_at = (SELECT m.ends_at FROM meetings m WHERE m.id = '{}') WHERE id = '{}'",
        id_after(&register, "/meetings/"),
        id_after(&register, "/meetings/"),
        id_after(&other, "/meetings/")
    ))
    .await;
    let page = tea.opens(&other).await;
    page.form(&other).fill("all", "yes").submit().await.gets(422).sees("sono più di 24 ore");
});

story!(a_mended_line_keeps_what_stood_before_with_who_and_why, |app| {
    let case = app.case_of("Attiva", "Livia").await;
    let (_, register, tea) = held(&app, &[&case]).await;
    tea.fills_in(&register, "3").await.gets(200);
    let page = tea.opens(&register).await;
    let name = page.form(&register).names("h-").remove(0);
    let without = page.form(&register).fill(&name, "2").submit().await;
    without.gets(422).sees("activities-fault-why");
    without.form(&register).fill("why", "sheet_read").submit().await.gets(200);
    tea.opens(&register).await.sees("activities-history").sees("Riletto il foglio firmato");
    assert_eq!((app.rows("register_marks").await, app.rows("register_lines").await), (1, 2));
    // After the term of the pack it is opened again with a reason.
    app.tampers("UPDATE meetings SET starts_at = '2026-01-02T08:00:00.000Z', ends_at = '2026-01-02T11:00:00.000Z'")
        .await;
    tea.opens(&register).await.gets(200).sees("activities-register-late");
});

story!(two_people_write_the_same_register_and_both_are_seen, |app| {
    let case = app.case_of("Attiva", "Livia").await;
    let (_, register, tea) = held(&app, &[&case]).await;
    let (first, second) = (tea.opens(&register).await, tea.opens(&register).await);
    let name = first.form(&register).names("h-").remove(0);
    first.form(&register).fill(&name, "3").submit().await.gets(200);
    let both = second.form(&register).fill(&name, "1:30").submit().await;
    both.gets(422).sees("activities-overtaken").sees(": 3 (Agnese) / 1:30 (tu)");
    both.form(&register).fill("why", "told_later").submit().await.gets(200);
    assert_eq!(tea.opens(&register).await.form(&register).value(&name), "1:30");
    assert_eq!(app.rows("register_lines").await, 2);
});

story!(places_run_out_and_the_waiting_list_says_who_is_next, |app| {
    let (one, two) = (app.case_of("Attiva", "Livia").await, app.case_of("Bravo", "Ivo").await);
    let (carla, (tea, _)) = (app.carla().await, teacher(&app).await);
    let course = tea.offers_activity(&app, ("training", "Magazzino", "1")).await;
    carla.proposes_for(&one, &course, "work").await.gets(200);
    carla.proposes_for(&one, &course, "work").await.gets(422).sees("activities-fault-twice");
    carla.proposes_for(&two, &course, "work").await.gets(200);
    tea.answers_enrolment(&course, "Attiva", "accept").await.gets(200);
    tea.answers_enrolment(&course, "Bravo", "accept").await.gets(422).sees("activities-fault-no-place");
    tea.answers_enrolment(&course, "Bravo", "queue").await.gets(200).sees("enrolment-state-waiting");
    carla.opens(&format!("/cases/{two}/activities")).await.sees("In lista d’attesa al posto 1");
    // A place is free again, and the next one takes it.
    let path = format!("/cases/{one}/activities");
    let page = carla.opens(&path).await;
    let withdraw = page.forms().into_iter().find(|action| action.ends_with("/withdraw")).expect("a way out");
    page.form(&withdraw).submit().await.gets(200).sees("enrolment-state-withdrawn");
    tea.answers_enrolment(&course, "Bravo", "accept").await.gets(200).sees("enrolment-state-enrolled");
});

story!(an_enrolment_of_another_compartment_is_not_there, |app| {
    let case = app.case_of("Separati", "Nora").await;
    app.joins_team(&case, "mirella", "health_referent", &[Work, Health]).await;
    app.joins_team(&case, "ugo", "probation_officer", &[Work]).await;
    let (mirella, ugo, carla) = (app.mirella().await, app.ugo().await, app.carla().await);
    let care = mirella.offers_activity(&app, ("care", "CANARINO-CURA", "4")).await;
    mirella.proposes_for(&case, &care, "health").await.gets(200).sees("CANARINO-CURA");
    mirella.answers_enrolment(&care, "Separati", "accept").await.gets(200);
    for person in [&ugo] {
        let page = person.opens(&format!("/cases/{case}/activities")).await;
        page.gets(200).sees("activities-case-none").sees_not("CANARINO-CURA");
        assert!(!person.opens("/notices").await.html().contains(&case));
    }
    // Another body of the nucleus finds the offer, never who is in it.
    let offer = carla.opens(&care).await;
    offer.gets(200).sees_not("Separati");
    let enrolment = mirella.finds_enrolled(&care, "Separati").await;
    carla.opens(&enrolment).await.gets(403);
    ugo.opens(&enrolment).await.gets(403);
    let stella = app.person("stella").await;
    stella.opens(&care).await.gets(404);
    stella.opens(&enrolment).await.gets(404);
});

story!(a_series_is_typed_once_seen_before_it_is_saved_and_skips_holidays, |app| {
    let (tea, _) = teacher(&app).await;
    let course = tea.offers_activity(&app, ("training", "Magazzino", "8")).await;
    let path = format!("{course}/dates");
    let form = tea.opens(&path).await.form(&path).fill("from", "07/12/2026").fill("to", "15/12/2026");
    let wrong = form.fill("starts", "12").fill("ends", "9").submit().await;
    wrong.gets(422).sees("activities-fault-ends").sees("activities-fault-weekdays");
    let form = wrong.form(&path).fill("starts", "9").fill("ends", "12").tick("weekdays", "2");
    let look = form.submit().await;
    // The eighth of December is a holiday.
    look.gets(200).sees("activities-dates-skipped").sees("martedì 15 dicembre 2026").sees("8 dicembre 2026");
    assert_eq!(app.rows("meetings").await, 0);
    look.form(&path).submit().await.gets(200).sees("done-meetings-set");
    assert_eq!(app.rows("meetings").await, 1);
});

story!(the_code_of_a_sheet_leads_its_own_body_to_the_register, |app| {
    let case = app.case_of("Attiva", "Livia").await;
    let (_, register, tea) = held(&app, &[&case]).await;
    let code = tea.opens(&register).await.texts("code.code").concat();
    let sheet = tea.opens(&format!("{register}/sheet")).await;
    sheet.gets(200);
    assert!(sheet.bytes().starts_with(b"%PDF"));
    let found = tea.opens(&format!("/activities/sheet?code={}", code.to_lowercase().replace('-', ""))).await;
    found.gets(200).sees("activities-register").sees("Attiva Livia");
    let carla = app.carla().await;
    carla.opens(&format!("/activities/sheet?code={code}")).await.gets(422).sees("activities-fault-code");
    carla.opens(&register).await.gets(403);
});

story!(an_absence_that_was_noted_once_stands_in_the_register_already, |app| {
    let case = app.case_of("Assente", "Ivo").await;
    let carla = app.carla().await;
    let path = format!("/cases/{case}/away");
    let form = carla.opens(&path).await.form(&path).fill("from", &app.day(1)).fill("to", &app.day(1));
    form.fill("justified", "yes")
        .fill("compartment", "work")
        .fill("reason", "CANARINO-MOTIVO")
        .submit()
        .await
        .gets(200);
    let (_, register, tea) = held(&app, &[&case]).await;
    let page = tea.opens(&register).await;
    page.sees("activities-is-away").sees_not("CANARINO-MOTIVO");
    let name = page.form(&register).names("h-").remove(0);
    assert!(page.form(&register).value(&name).contains("Assenza già scritta"));
});
