//! Questions to referents: asked with a term, answered in words of work, the reasons behind them for few.

mod apart;
mod kit;

use kernel::words::Compartment::{Health, Work};

use self::kit::{LIMITS, questions};
use crate::kit::id_after;

story!(a_referent_is_asked_answers_and_everybody_on_the_case_reads_what_matters, |app| {
    let case = app.case_of("Domanda", "Livia").await;
    app.joins_team(&case, "mirella", "health_referent", &[Work, Health]).await;
    app.joins_team(&case, "ugo", "employment_officer", &[Work]).await;
    let (carla, mirella, ugo) = (app.carla().await, app.mirella().await, app.ugo().await);
    let one = carla.asks_of(&case, "Mirella", "Può fare i turni in magazzino?").await;
    carla.opens("/today").await.gets(200).sees("today-todo-questions-waiting").sees("Domanda Livia");
    mirella.opens("/today").await.gets(200).sees("today-todo-questions-asked").sees("Domanda Livia");
    assert!(!ugo.opens("/today").await.html().contains("/questions/"));
    // Whoever is not asked reads it, and does not answer.
    ugo.opens(&format!("{one}/answer")).await.gets(403);
    let said = mirella.says_to(&one, LIMITS).await;
    said.gets(200).sees("done-question-answered").sees("question-grade-avoid").sees("Niente oltre 5 chili");
    for person in [&carla, &ugo] {
        let page = person.opens(&questions(&case)).await;
        page.gets(200).sees("Sollevare e spostare pesi").sees("Niente oltre 5 chili").sees("Solo al mattino");
        assert_eq!(page.count("main table tbody tr"), 2);
    }
    let noted = app.events_about("case", &case).await;
    for kind in ["questions_opened", "question_asked", "question_answered"] {
        assert!(noted.contains(&kind.to_owned()), "{kind} in {noted:?}");
    }
});

story!(a_new_answer_takes_the_place_of_the_old_and_says_what_changed, |app| {
    let case = app.case_of("Domanda", "Livia").await;
    app.joins_team(&case, "mirella", "health_referent", &[Work, Health]).await;
    let (carla, mirella) = (app.carla().await, app.mirella().await);
    let one = carla.asks_of(&case, "Mirella", "Che cosa va evitato?").await;
    mirella.says_to(&one, LIMITS).await.gets(200);
    // The form begins with what stands.
    let path = format!("{one}/answer");
    let form = mirella.opens(&path).await.form(&path);
    assert_eq!(form.value("help-lifting"), "Niente oltre 5 chili");
    let until = app.day(10);
    let again = form
        .fill("grade-lifting", "with_support")
        .fill("help-lifting", "Con il carrello")
        .fill("until-lifting", &until);
    again.submit().await.gets(200).sees("questions-replaced").sees("Con il carrello");
    let page = carla.opens(&questions(&case)).await;
    page.gets(200).sees("questions-ending").sees("Prima: ").sees("Niente oltre 5 chili");
    assert_eq!(page.count("main table tbody tr"), 2);
    // When its days are over it is still shown, marked.
    app.days_pass(11);
    app.carla().await.opens(&questions(&case)).await.gets(200).sees("questions-over");
});

story!(everything_wrong_is_told_at_once_and_a_word_of_illness_is_asked_about_once, |app| {
    let case = app.case_of("Domanda", "Livia").await;
    app.joins_team(&case, "mirella", "health_referent", &[Work, Health]).await;
    let (carla, mirella) = (app.carla().await, app.mirella().await);
    let new = format!("{}/new", questions(&case));
    let wrong = carla.opens(&new).await.form(&new).fill("work", "Resta scritto").fill("due", "1/1/2020").submit().await;
    wrong.gets(422).sees("questions-fault-kind").sees("questions-fault-who").sees("questions-fault-question");
    wrong.sees("tra 90 giorni");
    assert_eq!(wrong.form(&new).value("work"), "Resta scritto");
    let one = carla.asks_of(&case, "Mirella", "Quali orari?").await;
    let answer = format!("{one}/answer");
    let form = mirella.opens(&answer).await.form(&answer);
    form.submit().await.gets(422).sees("questions-fault-nothing");
    let form = mirella.opens(&answer).await.form(&answer).fill("grade-pace", "with_support").fill("help-hours", "sei");
    let wrong = form.fill("until-shifts", "31/2/2026").fill("note", "Resta").submit().await;
    wrong.gets(422).sees("questions-fault-help").sees("questions-fault-grade").sees("people-fault-not-a-date");
    assert_eq!(wrong.form(&answer).value("note"), "Resta");
    // A word that names an illness: told once, and it may be none.
    let told = mirella.says_to(&one, &[("grade-hours", "can"), ("help-hours", "Prende un farmaco alle otto")]).await;
    told.gets(422).sees("questions-clinical").sees("farmaco");
    let saved = told.form(&answer).tick("anyway", "yes").submit().await;
    saved.gets(200).sees("done-question-answered").sees("Prende un farmaco alle otto");
});

story!(a_term_passes_with_a_reminder_before_and_a_late_answer_is_taken, |app| {
    let case = app.case_of("Domanda", "Livia").await;
    app.joins_team(&case, "mirella", "health_referent", &[Work, Health]).await;
    let carla = app.carla().await;
    let one = carla.asks_of(&case, "Mirella", "Quali orari?").await;
    let nothing = questions::jobs::Terms::default();
    assert_eq!(questions::jobs::terms(&app.app).await.unwrap(), nothing, "too early");
    app.days_pass(18);
    let done = questions::jobs::terms(&app.app).await.unwrap();
    assert_eq!((done.reminded, done.lapsed), (1, 0));
    assert_eq!(questions::jobs::terms(&app.app).await.unwrap(), nothing, "once");
    app.days_pass(3);
    let done = questions::jobs::terms(&app.app).await.unwrap();
    assert_eq!((done.reminded, done.lapsed), (0, 1));
    let (carla, mirella) = (app.carla().await, app.mirella().await);
    carla.opens(&one).await.gets(200).sees("question-state-lapsed").sees("question-step-lapse");
    carla.opens("/today").await.sees("today-todo-questions-waiting").sees("Domanda Livia");
    // Another term, and an answer after it.
    let term = format!("{one}/term");
    carla.opens(&term).await.form(&term).fill("due", &app.day(5)).submit().await.gets(200).sees("question-state-asked");
    mirella.says_to(&one, LIMITS).await.gets(200).sees("question-state-answered");
});

story!(who_is_asked_may_decline_and_who_asks_may_take_back, |app| {
    let case = app.case_of("Domanda", "Livia").await;
    app.joins_team(&case, "mirella", "health_referent", &[Work, Health]).await;
    let (carla, mirella) = (app.carla().await, app.mirella().await);
    let one = carla.asks_of(&case, "Mirella", "Quali orari?").await;
    let decline = format!("{one}/decline");
    mirella.opens(&decline).await.form(&decline).submit().await.gets(422).sees("questions-fault-reason");
    let form = mirella.opens(&decline).await.form(&decline).fill("reason", "talk_first");
    form.submit().await.gets(200).sees("question-state-declined").sees("Meglio parlarne prima a voce");
    let old = mirella.opens(&format!("{one}/answer")).await;
    old.gets(403);
    let two = carla.asks_of(&case, "Mirella", "E il tragitto?").await;
    mirella.opens(&format!("{two}/term")).await.gets(403);
    // Two at once: the second is told, and nothing typed is lost.
    let path = format!("{two}/answer");
    let late = mirella.opens(&path).await.form(&path).fill("grade-commute", "can").fill("note", "Va in autobus");
    let withdraw = format!("{two}/withdraw");
    carla.opens(&two).await.form(&withdraw).submit().await.gets(200).sees("question-state-withdrawn");
    late.submit().await.gets(409).sees("Va in autobus");
});

story!(who_asked_by_telephone_writes_the_answer_down, |app| {
    let case = app.case_of("Domanda", "Livia").await;
    let carla = app.carla().await;
    let new = format!("{}/new", questions(&case));
    let form = carla.opens(&new).await.form(&new).fill("kind", "work_matters").fill("who", "outside");
    let wrong = form.fill("question", "Quali pesi?").submit().await;
    wrong.gets(422).sees("questions-fault-name").sees("questions-fault-role");
    let form = wrong.form(&new).fill("name", "Dott. Esterni").fill("role", "company_doctor");
    let asked = form.submit().await;
    asked.gets(200).sees("Dott. Esterni").sees("questions-record");
    let one = format!("{}/{}", questions(&case), id_after(asked.path(), "/questions/"));
    let wrong = carla.says_to(&one, &[("grade-lifting", "avoid"), ("on", &app.day(1))]).await;
    wrong.gets(422).sees("questions-fault-source").sees("questions-fault-on");
    let said = carla.says_to(&one, &[("grade-lifting", "avoid"), ("source", "telephone")]).await;
    said.gets(200).sees("question-source-telephone").sees("question-grade-avoid");
});
