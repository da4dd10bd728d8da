//! What rights rest on: agreements that end, emergencies that are reviewed, readings that are told to the person.

use kernel::words::Duty;

use super::requests::checked;
use crate::kit::{TestApp, files, id_after};

story!(the_moment_an_agreement_ends_the_next_request_is_refused, |app| {
    let referral = app.under_review("Bassi", "Ivo").await;
    let renzo = app.renzo().await;
    let sara = app.sara().await;
    let training = app.body("training").to_string();
    let said = [("reason", "better_answer"), ("words", "Serve prima un corso."), ("to_body", training.as_str())];
    sara.takes(&referral, "redirect", &said).await.sees("referral-state-redirected");
    let received = renzo.opens("/referrals?as=received").await;
    received.gets(200);
    let theirs = received.hrefs("tbody a").into_iter().find(|href| href.starts_with("/referrals/")).unwrap();
    renzo.opens(&theirs).await.gets(200);

    let nadia = app.nadia().await;
    let list = nadia.opens("/agreements").await;
    let agreement = list.hrefs("tbody a").into_iter().find(|href| href.starts_with("/agreements/")).unwrap();
    let page = nadia.opens(&agreement).await;
    page.form(&format!("{agreement}/end")).submit().await.gets(422).sees("field-fault-required");
    renzo.opens(&theirs).await.gets(200);
    page.form(&format!("{agreement}/end")).fill("reason", "Recesso").submit().await.sees("done-agreement-ended");

    renzo.asks(&theirs).await.gets(403).sees("why-no-agreement");
    renzo.asks("/referrals?as=received").await.gets(403).sees("why-no-agreement");
    // Whoever needs none goes on.
    sara.opens(&format!("/referrals/{referral}")).await.gets(200);
    let id = agreement.rsplit('/').next().unwrap();
    assert!(app.events_about("agreement", id).await.contains(&"agreement_ended".to_owned()));
});

story!(the_day_after_an_agreement_expires_the_next_request_is_refused, |app| {
    app.tampers("UPDATE agreements SET valid_to = '2099-01-01'").await;
    let referral = app.under_review("Bassi", "Ivo").await;
    let carla = app.carla().await;
    carla.opens("/referrals").await.gets(200);
    app.tampers(&format!("UPDATE agreements SET valid_to = '{}'", app.today())).await;
    carla.opens("/referrals").await.gets(200);
    app.days_pass(1);
    let carla = app.carla().await;
    carla.asks("/referrals").await.gets(403).sees("why-no-agreement");
    app.anna().await.opens(&format!("/referrals/{referral}")).await.gets(200);
});

story!(an_agreement_is_recorded_with_all_faults_at_once_and_opens_what_it_is_for, |app| {
    app.tampers("UPDATE agreements SET ended_at = '2026-01-01T00:00:00.000Z'").await;
    app.carla().await.asks("/referrals").await.gets(403);
    let nadia = app.nadia().await;
    let form = nadia.opens("/agreements/new").await;
    let filled = form.form("/agreements/new").fill("title", "Accordo nuovo").fill("valid_from", "ieri");
    let again = filled.fill("body-0", &app.body("sds").to_string()).submit().await;
    again.gets(422).sees("field-fault-not-a-date").sees("field-fault-required").sees("legal-fault-party-role");
    again.sees("legal-fault-two-parties");
    let filled = again.form("/agreements/new");
    assert_eq!(filled.value("title"), "Accordo nuovo", "what was typed stays");
    let saved = filled
        .fill("act", "Delibera 3")
        .fill("essence", "Insieme.")
        .tick("kind", "joint")
        .fill("valid_from", "1/1/2026")
        .fill("role-0", "joint_controller")
        .fill("body-1", &app.body("lantern").to_string())
        .fill("role-1", "joint_controller")
        .submit()
        .await;
    saved.gets(200).sees("done-agreement-recorded").sees("legal-agreement-valid");
    app.carla().await.opens("/referrals").await.gets(200);
    app.berto().await.asks("/agreements/new").await.gets(403);
});

story!(why_can_i_see_this_names_the_row_of_the_matrix_and_what_is_missing, |app| {
    let referral = app.under_review("Bassi", "Ivo").await;
    let sara = app.sara().await;
    let why = sara.opens(&format!("/referrals/{referral}/why")).await;
    why.sees("ground-secretary").sees("people-basis-to-verify").sees("why-not-your-compartment");
    assert!(why.text().contains("2-ter"), "the provision is quoted");
    // The register keeps relation and row.
    let piera = app.piera().await;
    assert!(piera.opens("/register?kind=referral_opened").await.text().contains("secretary evaluation-public"));
});

story!(what_somebody_would_see_is_asked_of_the_rules_that_decide, |app| {
    let referral = app.under_review("Bassi", "Ivo").await;
    let piera = app.piera().await;
    let trial = piera.opens("/legal-bases/trial").await;
    let again = trial.form("/legal-bases/trial").fill("email", "nessuno@example.it").submit().await;
    again.gets(422).sees("legal-fault-nobody").sees("legal-fault-no-referral");
    let asked = again.form("/legal-bases/trial").fill("email", "sara@example.it").fill("number", "1/2026");
    let told = asked.fill("nucleus", &app.nucleus("pistoia").to_string()).submit().await;
    told.gets(200).sees("ground-secretary").sees("why-not-your-compartment");
    let asked = told.form("/legal-bases/trial").fill("email", "berto@example.it").submit().await;
    asked.gets(200).sees("legal-trial-nothing");
    assert!(app.events_about("referral", &referral).await.contains(&"rights_tried".to_owned()));
    app.anna().await.asks("/legal-bases/trial").await.gets(403);
});

story!(an_emergency_opens_for_hours_is_told_reviewed_by_another_and_seen_by_the_person, |app| {
    let anna = app.anna().await;
    let person = anna.registers("Bassi", "Ivo", "3/4/1979").await;
    let referral = anna.begins(&person).await;
    anna.completes(&referral).await;
    anna.sends_it(&referral).await;
    let berto = app.berto().await;
    berto.asks(&format!("/people/{person}")).await.gets(404);
    let found = berto.looks_for("Bassi", "Ivo", "3/4/1979").await;
    let ask = found.link("people-emergency").await;
    let path = format!("/emergencies/new/{person}");
    ask.form(&path)
        .fill("reason", "Urgente")
        .submit()
        .await
        .gets(422)
        .sees("legal-fault-reason-short")
        .sees("legal-fault-needed");
    let reason = "Minaccia di farsi del male, non risponde nessuno al servizio.";
    let opened = ask.form(&path).fill("reason", reason).tick("needed", "yes").submit().await;
    opened.gets(200).sees("done-emergency-opened");
    berto.opens(&format!("/referrals/{referral}")).await.gets(200).sees_not("referral-step-withdraw");
    // It changes nothing and hides what belongs to its author.
    berto.asks(&format!("/people/{person}/edit")).await.gets(403);
    // No list shows it.
    let listed = berto.opens("/referrals").await;
    assert!(!listed.hrefs("a").iter().any(|href| href.contains(&referral)));

    // Kept as sealed words, told to the officer, who alone reads them.
    assert!(app.cells().await.iter().all(|cell| !files::holds(&cell.bytes, "farsi del male")));
    today::jobs::deliver(&app).await.unwrap();
    let piera = app.piera().await;
    let first = piera.opens("/today").await;
    first.sees("today-todo-emergencies").sees("Berto").sees_not("Bassi");
    first.sees_with("legal-review-within", &[("hours", i18n::ToArg::to_arg(&72))]);
    let notices = piera.opens("/notices").await;
    notices.sees("notice-emergency-opened");
    let action = notices.forms().into_iter().find(|action| action.starts_with("/notices/")).unwrap();
    notices.form(&action).submit().await.gets(200).sees("legal-emergency-title");
    let list = piera.opens("/emergencies").await;
    list.sees_with("legal-review-within", &[("hours", i18n::ToArg::to_arg(&72))]);
    let emergency = list.hrefs("tbody a").remove(0);
    app.sara().await.asks(&emergency).await.gets(404);
    let page = piera.opens(&emergency).await;
    assert!(page.text().contains(reason));
    page.form(&format!("{emergency}/review")).submit().await.gets(422).sees("field-fault-required");
    let form =
        page.form(&format!("{emergency}/review")).tick("verdict", "justified").fill("words", "Vita in pericolo.");
    form.submit().await.gets(200).sees("done-emergency-reviewed");
    piera.opens("/today").await.sees_not("legal-emergency-title");
    // The verdict ends it.
    berto.asks(&format!("/people/{person}")).await.gets(404);

    let seen = anna.opens(&format!("/people/{person}/readers")).await;
    seen.sees("event-emergency-opened").sees("purpose-emergency");
    assert!(seen.text().contains("Berto"));
    let sheet = anna.asks(&format!("/people/{person}/readers/sheet")).await;
    assert!(sheet.bytes().starts_with(b"%PDF"));
    assert!(app.events_about("person", &person).await.contains(&"readers_printed".to_owned()));
});

story!(an_emergency_ends_by_itself_and_needs_a_fresh_proof_of_identity, |app| {
    let person = app.anna().await.registers("Bassi", "Ivo", "3/4/1979").await;
    let berto = app.berto().await;
    let path = format!("/emergencies/new/{person}");
    app.minutes_pass(11);
    let asked = berto.asks(&path).await;
    assert!(
        asked.location().is_some_and(|to| to.starts_with("/session/prove") || to.starts_with("/account")),
        "{:?}",
        asked.location()
    );
    let berto = app.berto().await;
    let form = berto.opens(&path).await;
    let reason = "È in ospedale e non può dire con chi parlare.";
    form.form(&path).fill("reason", reason).tick("needed", "yes").submit().await.gets(200);
    app.minutes_pass(239);
    let berto = app.berto().await;
    berto.opens(&format!("/people/{person}")).await.gets(200);
    app.minutes_pass(2);
    let berto = app.berto().await;
    berto.asks(&format!("/people/{person}")).await.gets(404);
    // After the term of the review it is late.
    app.days_pass(4);
    app.piera().await.opens("/emergencies").await.sees("legal-review-late");
    app.piera().await.opens("/today").await.sees("today-todo-emergencies").sees("legal-review-late");
});

story!(nobody_reviews_the_own_emergency, |app| {
    let person = app.anna().await.registers("Bassi", "Ivo", "3/4/1979").await;
    app.joins("berto", "agliana", &[Duty::Privacy]).await;
    let berto = app.berto().await;
    let path = format!("/emergencies/new/{person}");
    let form = berto.opens(&path).await.form(&path).fill("reason", "Serve subito il recapito della sorella.");
    form.tick("needed", "yes").submit().await.gets(200);
    let emergency = berto.opens("/emergencies").await.hrefs("tbody a").remove(0);
    let id = id_after(&emergency, "/emergencies/");
    app.tampers("INSERT INTO membership_duties (membership_id, duty) SELECT m.id, 'privacy' FROM memberships m JOIN users u ON u.id = m.user_id
        WHERE u.email = 'berto@example.it' AND NOT EXISTS (SELECT 1 FROM membership_duties d WHERE d.membership_id = m.id AND d.duty = 'privacy')").await;
    let answer = app
        .berto()
        .await
        .signed(
            &format!("/emergencies/{id}/review"),
            &[("verdict", "justified"), ("words", "Sì, certo."), ("version", "1")],
        )
        .await;
    answer.gets(403).sees("why-four-eyes");
});

story!(each_reading_is_told_with_its_purpose_and_nothing_to_those_who_do_not_lead_the_case, |app| {
    let anna = app.anna().await;
    let person = anna.registers("Bassi", "Ivo", "3/4/1979").await;
    let referral = anna.begins(&person).await;
    anna.completes(&referral).await;
    anna.sends_it(&referral).await;
    let sara = app.sara().await;
    sara.takes(&referral, "register", &[]).await;
    sara.opens(&format!("/referrals/{referral}")).await;
    let seen = anna.opens(&format!("/people/{person}/readers")).await;
    assert!(seen.text().contains("Sara"));
    seen.sees("purpose-evaluation").sees("compartment-work");
    app.oscar().await.asks(&format!("/people/{person}/readers")).await.gets(403);
    app.berto().await.asks(&format!("/people/{person}/readers")).await.gets(404);
});

story!(who_reads_what_one_may_not_read_is_told_without_saying_what, |app| {
    let anna = app.anna().await;
    let person = anna.registers("Bassi", "Ivo", "3/4/1979").await;
    let referral = anna.begins(&person).await;
    anna.completes(&referral).await;
    anna.writes(&referral, "judicial", &[("measure_constraints", "yes"), ("uepe_contact", "Ufficio")]).await.gets(200);
    anna.sends_it(&referral).await;
    let sara = app.sara().await;
    sara.takes(&referral, "register", &[]).await;
    anna.opens(&format!("/referrals/{referral}")).await.gets(200);
    let mine = anna.opens(&format!("/people/{person}/readers")).await;
    mine.sees("compartment-judicial").sees_not("legal-other-parts");
    // The secretary may not read it: that somebody did would tell that there is something to read.
    let hers = sara.opens(&format!("/people/{person}/readers")).await;
    hers.sees("legal-other-parts").sees_not("compartment-judicial");
});

async fn readers_of(app: &TestApp, referral: &str) -> String {
    let file = app.anna().await.opens(&format!("/referrals/{referral}")).await;
    let person = file.hrefs("nav a").into_iter().find(|href| href.starts_with("/people/0")).expect("the person");
    format!("{person}/readers")
}

story!(what_is_handed_to_a_body_without_an_account_is_told_too, |app| {
    let asked = app.asks("question", &["work"]).await;
    let path = readers_of(&app, &asked.referral).await;
    let seen = app.anna().await.opens(&path).await;
    seen.sees("event-request-sent").sees("compartment-work").sees("Formazione Pistoia");
});

story!(a_body_whose_name_tells_of_a_sentence_is_named_only_to_who_may_know_of_it, |app| {
    let uepe = app.body("uepe");
    app.tampers(&format!("UPDATE bodies SET phone = '+39 0573 112' WHERE id = '{uepe}'")).await;
    let referral = app.under_review("Richiesti", "Livia").await;
    let sara = app.sara().await;
    let path = format!("/referrals/{referral}/requests/new");
    let form = sara.opens(&path).await.form(&path).fill("to", &uepe.to_string()).fill("kind", "question");
    let form = form.fill("purpose", "Accordare gli orari").fill("question", "Quali orari?").tick("shares", "work");
    checked(form.fill("code_by", "telephone").submit().await).await.gets(200);
    let path = readers_of(&app, &referral).await;
    app.anna().await.opens(&path).await.sees("UEPE di Pistoia").sees_not("legal-other-body");
    sara.opens(&path).await.sees("legal-other-body").sees_not("UEPE di Pistoia");
});
