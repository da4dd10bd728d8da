//! Appointments of a case: arranged over several bodies, shown by compartment, read by a phone, marked by one absence.

mod apart;
pub mod kit;
mod phone;

use kernel::words::Compartment::{Health, Work};

use self::kit::agenda as agenda_of;

story!(an_appointment_is_arranged_confirmed_told_and_held, |app| {
    let case = app.case_of("Agenda", "Livia").await;
    app.joins_team(&case, "mirella", "health_referent", &[Work, Health]).await;
    let (carla, mirella) = (app.carla().await, app.mirella().await);
    let one =
        carla.meets(&case, ("work", "Rivedere il curriculum"), (&app.day(1), "9.30"), &["Carla", "Mirella"]).await;
    carla.opens(&agenda_of(&case)).await.gets(200).sees("Rivedere il curriculum").sees("appointment-state-proposed");
    // Both bodies find it, in the calendar without a word of what it is about.
    for person in [&carla, &mirella] {
        let calendar = person.opens(&format!("/calendar?day={}", app.today().tomorrow().unwrap())).await;
        calendar.gets(200).sees("Agenda Livia").sees_not("curriculum");
        person.opens(&format!("/calendar?reach=month&day={}", app.today())).await.gets(200).sees("Agenda Livia");
    }
    mirella.opens("/today").await.sees("today-todo-appointments").sees("today-todo-appointments-untold");
    mirella.steps_on(&one, "confirm", &[]).await.gets(200).sees("appointment-state-confirmed");
    let told = carla.opens(&one).await;
    told.form(&format!("{one}/told")).fill("telling", "telephone").submit().await.sees("done-appointment-told");
    // Nobody knows yet how it goes.
    carla.steps_on(&one, "hold", &[("outcome", "Tutto bene.")]).await.gets(422).sees("agenda-fault-to-come");
    app.days_pass(2);
    let (carla, mirella) = (app.carla().await, app.mirella().await);
    carla.opens("/today").await.sees("today-todo-appointments-open");
    carla
        .steps_on(&one, "hold", &[("outcome", "Ha portato i documenti.")])
        .await
        .gets(200)
        .sees("appointment-state-held");
    mirella.opens(&one).await.sees("Ha portato i documenti.");
    // Written by mistake: taken back, and the history keeps both.
    carla.steps_on(&one, "restore", &[]).await.gets(200).sees("appointment-state-confirmed");
    let noted = app.events_about("case", &case).await;
    for kind in ["agenda_opened", "appointment_proposed", "appointment_stepped", "appointment_told"] {
        assert!(noted.contains(&kind.to_owned()), "{kind} in {noted:?}");
    }
});

story!(everything_wrong_is_told_at_once_and_what_was_typed_stays, |app| {
    let case = app.case_of("Agenda", "Livia").await;
    let carla = app.carla().await;
    let path = format!("/cases/{case}/appointments/new");
    let page = carla.opens(&path).await;
    let form = page.form(&path).fill("day", "31/2/2026").fill("hour", "25").fill("minutes", "9999");
    let form = form.fill("subject", "Parole da tenere").fill("medium", "elsewhere").fill("compartment", "work");
    let wrong = form.untick("who", &app.user("carla").to_string()).submit().await;
    wrong.gets(422).sees("agenda-fault-kind").sees("people-fault-not-a-date").sees("agenda-fault-hour");
    wrong.sees("agenda-fault-place").sees("agenda-fault-nobody");
    assert_eq!(wrong.form(&path).value("subject"), "Parole da tenere");
    assert_eq!(wrong.form(&path).value("minutes"), "9999");
    let away = format!("/cases/{case}/away");
    let form = carla.opens(&away).await.form(&away).fill("from", "5/12/2026").fill("to", "1/12/2026");
    let wrong = form.fill("reason", "Resta scritto").submit().await;
    wrong.gets(422).sees("agenda-fault-days").sees("agenda-fault-justified").sees("cases-fault-compartment");
    assert_eq!(wrong.form(&away).value("reason"), "Resta scritto");
});

story!(who_is_not_free_is_told_before_and_it_is_saved_all_the_same, |app| {
    let case = app.case_of("Agenda", "Livia").await;
    app.joins_team(&case, "mirella", "health_referent", &[Work, Health]).await;
    let other = app.case_of("Doppia", "Bea").await;
    app.joins_team(&other, "mirella", "health_referent", &[Work]).await;
    let carla = app.carla().await;
    carla.meets(&case, ("work", "Prima"), (&app.day(3), "10"), &["Mirella"]).await;
    // The same hour, another person: it is told of Mirella, and of nobody else.
    let clash = carla.arranges(&other, ("work", "Seconda"), (&app.day(3), "10:30"), &["Mirella"]).await;
    clash.gets(422).sees("agenda-clashes").sees_not("Livia").sees_not("agenda-clash-person");
    let path = format!("/cases/{other}/appointments/new");
    assert_eq!(clash.form(&path).value("subject"), "Seconda");
    clash.form(&path).tick("anyway", "yes").submit().await.gets(200).sees("done-appointment-proposed");
    // The same person twice.
    let clash = carla.arranges(&case, ("work", "Terza"), (&app.day(3), "10:15"), &["Carla"]).await;
    clash.gets(422).sees("agenda-clash-person");
    // One begins when the other ends.
    carla.meets(&case, ("work", "Quarta"), (&app.day(3), "11:30"), &["Mirella"]).await;
});

story!(one_absence_marks_the_appointments_of_two_bodies, |app| {
    let case = app.case_of("Assente", "Ivo").await;
    app.joins_team(&case, "mirella", "health_referent", &[Work, Health]).await;
    app.joins_team(&case, "ugo", "probation_officer", &[Work]).await;
    let (carla, mirella, ugo) = (app.carla().await, app.mirella().await, app.ugo().await);
    let work = carla.meets(&case, ("work", "Colloquio"), (&app.day(2), "9"), &["Carla"]).await;
    let health = mirella.meets(&case, ("health", "Visita"), (&app.day(3), "9"), &["Mirella"]).await;
    let later = carla.meets(&case, ("work", "Dopo"), (&app.day(9), "9"), &["Carla"]).await;
    let path = format!("/cases/{case}/away");
    let form = mirella.opens(&path).await.form(&path).fill("from", &app.day(1)).fill("to", &app.day(4));
    let form = form.fill("justified", "yes").fill("compartment", "health").fill("reason", "CANARINO-RICOVERO");
    let noted = form.submit().await;
    noted.gets(200).sees("CANARINO-RICOVERO");
    carla.opens(&work).await.sees("agenda-missed-justified");
    mirella.opens(&health).await.sees("agenda-missed-justified");
    carla.opens(&later).await.sees("appointment-state-proposed");
    // The days are for all, the reason for who may read it.
    ugo.opens(&agenda_of(&case)).await.gets(200).sees("agenda-away-justified").sees_not("CANARINO").sees_not("Visita");
    // Arranging something on those days is told to be in vain.
    carla
        .arranges(&case, ("work", "Vana"), (&app.day(2), "15"), &["Carla"])
        .await
        .gets(422)
        .sees("agenda-clash-person-away");
    // Within half a minute it is taken back, and everything is as before.
    let undo = noted.forms().into_iter().find(|action| action.ends_with("/undo")).expect("a way back");
    let late = mirella.clone_apart();
    noted.form(&undo).submit().await.gets(200).sees("done-person-away-taken-back");
    carla.opens(&work).await.sees("appointment-state-proposed");
    app.minutes_pass(2);
    late.signed(&undo, &[]).await;
    carla.opens(&agenda_of(&case)).await.sees_not("agenda-away-justified");
});

story!(two_people_change_the_same_appointment_and_both_texts_are_seen, |app| {
    let case = app.case_of("Agenda", "Livia").await;
    app.joins_team(&case, "mirella", "health_referent", &[Work]).await;
    let (carla, mirella) = (app.carla().await, app.mirella().await);
    let one = carla.meets(&case, ("work", "Prima stesura"), (&app.day(5), "9"), &["Carla", "Mirella"]).await;
    let path = format!("{one}/change");
    let (hers, mine) = (mirella.opens(&path).await, carla.opens(&path).await);
    let saved = hers.form(&path).fill("subject", "Testo di Mirella").fill("hour", "11").submit().await;
    saved.gets(200).sees("appointment-state-moved");
    let both = mine.form(&path).fill("subject", "Testo di Carla").submit().await;
    both.gets(422).sees("Testo di Mirella").sees("Testo di Carla").sees("11:00");
    both.form(&path).submit().await.gets(200).sees("Testo di Carla");
});

story!(a_cancelled_appointment_says_who_asked_and_why_and_can_stand_again, |app| {
    let case = app.case_of("Agenda", "Livia").await;
    app.joins_team(&case, "mirella", "health_referent", &[Work]).await;
    let (carla, mirella) = (app.carla().await, app.mirella().await);
    let one = carla.meets(&case, ("work", "Colloquio"), (&app.day(5), "9"), &["Carla", "Mirella"]).await;
    let path = format!("{one}/step/cancel");
    carla
        .opens(&path)
        .await
        .form(&path)
        .submit()
        .await
        .gets(422)
        .sees("agenda-fault-asked-by")
        .sees("agenda-fault-reason");
    let said = [("asked_by", "person"), ("reason", "person_asks")];
    let gone = carla.steps_on(&one, "cancel", &said).await;
    gone.gets(200).sees("appointment-state-cancelled").sees("La persona non può");
    mirella.steps_on(&one, "restore", &[]).await.gets(200).sees("appointment-state-proposed");
});

story!(who_takes_part_is_reminded_once_and_not_after_the_mandate, |app| {
    let case = app.case_of("Ricordi", "Livia").await;
    app.joins_team(&case, "mirella", "health_referent", &[Work]).await;
    app.joins_team(&case, "ugo", "probation_officer", &[Work]).await;
    let carla = app.carla().await;
    carla.meets(&case, ("work", "Colloquio"), (&app.day(5), "9"), &["Carla", "Mirella", "Ugo"]).await;
    let before = app.rows("outbox").await;
    assert_eq!(agenda::jobs::remind(&app.app).await.unwrap(), 0, "too early");
    app.days_pass(4);
    let yesterday = app.today().yesterday().unwrap();
    app.tampers(&format!("UPDATE figures SET valid_to = '{yesterday}' WHERE user_id = '{}'", app.user("ugo"))).await;
    app.minutes_pass(60);
    assert_eq!(agenda::jobs::remind(&app.app).await.unwrap(), 1);
    assert_eq!(agenda::jobs::remind(&app.app).await.unwrap(), 0, "once");
    assert_eq!(app.rows("outbox").await - before, 2, "Carla and Mirella");
});
