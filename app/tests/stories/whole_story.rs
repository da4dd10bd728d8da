//! What is asked once is known afterwards, the story of a file is whole, and public pages say whose they are.

use super::requests::desk::comes_in;
use crate::kit::TestApp;

/// The person of a referral, from its page.
async fn person_of(app: &TestApp, referral: &str) -> String {
    let page = app.state_for("anna", referral).await;
    page.hrefs("nav a").into_iter().find(|href| href.starts_with("/people/0")).expect("the person")
}

story!(the_information_that_a_referral_tells_of_is_asked_once, |app| {
    let referral = app.anna().await.refers("Avvisati", "Ines").await;
    let person = person_of(&app, &referral).await;
    let anna = app.anna().await;
    // The page of the person does not ask again what the referral said.
    anna.opens(&person).await.sees("20 novembre 2026").sees_not("people-not-informed");
    assert_eq!(app.rows("information_given").await, 1);
    let again = anna.begins(&person.replace("/people/", "")).await;
    let section = anna.opens(&format!("/referrals/{again}/form/information")).await;
    section.sees_with("referrals-informed-already", &[("day", "20 novembre 2026".into())]);
    let form = section.form(&format!("/referrals/{again}/form/information"));
    assert_eq!((form.value("notice_given").as_str(), form.value("notice_version").as_str()), ("yes", "2026-1"));
    // The same text of the same day is one entry, however often it is sent.
    anna.completes(&again).await;
    anna.sends_it(&again).await.gets(200);
    assert_eq!(app.rows("information_given").await, 1);
    // Another body is not told: it informs for itself.
    assert!(app.berto().await.opens(&person).await.status() == 404);
});

story!(whether_an_interpreter_is_needed_stays_unanswered_until_somebody_answers, |app| {
    let anna = app.anna().await;
    let person = anna.registers("Silenti", "Omar", "12/05/1985").await;
    let edit = format!("/people/{person}/edit");
    let page = anna.opens(&edit).await;
    assert!(!page.has("input[name=interpreter][checked]"), "nothing is chosen beforehand");
    let saved = page.form(&edit).fill("interpreter", "no").submit().await;
    saved.gets(200);
    let page = anna.opens(&edit).await;
    assert_eq!(page.attr("input[name=interpreter][checked]", "value"), "no", "an answer is kept, a no too");
});

story!(the_story_of_a_referral_holds_letters_requests_opinions_and_tasks, |app| {
    let asked = app.asks("take_charge", &["identity"]).await;
    let referral = &asked.referral;
    let visit = comes_in(&app.nobody(), &asked).await;
    visit.form("/answer").fill("step", "accept").submit().await.gets(200);
    let papers = format!("/referrals/{referral}/papers");
    app.sara().await.opens(&papers).await.form(&papers).submit().await.gets(200);
    for name in ["sara", "anna"] {
        let page = app.state_for(name, referral).await;
        page.sees("referrals-story-request-sent").sees("request-step-accept").sees("Formazione Pistoia");
        page.sees("Lettera emessa").sees("paper-kind-receipt");
        let times = page.texts(".timeline time");
        assert!(times.iter().all(|time| time.contains("novembre")), "dates in words: {times:?}");
    }
    // The office knows where it is, and no letters.
    app.state_for("oscar", referral).await.sees("referrals-story-request-sent").sees_not("Lettera emessa");
    // An opinion is part of the story when its session has opened, for those inside.
    let session = app.convened(&[referral]).await;
    let dora = app.dora().await;
    let path = format!("/opinions/{referral}");
    let form = dora.opens(&path).await.form(&path).fill("opinion", "in_favour").fill("words", "SEGRETO-PARERE");
    form.submit().await.gets(200);
    app.state_for("sara", referral).await.sees_not("referrals-story-opinion");
    app.opened(&session).await;
    let inside = app.state_for("sara", referral).await;
    inside.sees("referrals-story-opinion").sees("Dora").sees_not("SEGRETO-PARERE");
    app.state_for("anna", referral).await.sees_not("referrals-story-opinion");
});

story!(who_has_seen_a_person_is_told_body_by_body_and_day_by_day, |app| {
    let referral = app.under_review("Letti", "Pia").await;
    for _ in 0..3 {
        app.state_for("sara", &referral).await;
    }
    let person = person_of(&app, &referral).await;
    let page = app.anna().await.opens(&format!("{person}/readers")).await;
    page.gets(200);
    assert_eq!(page.texts("main h2"), ["23 novembre 2026"]);
    let bodies = page.texts("main h3");
    assert_eq!(bodies.iter().filter(|body| body.contains("Società della Salute")).count(), 1, "{bodies:?}");
    app.days_pass(1);
    app.state_for("sara", &referral).await;
    let page = app.anna().await.opens(&format!("{person}/readers")).await;
    assert_eq!(page.texts("main h2"), ["24 novembre 2026", "23 novembre 2026"]);
});

story!(public_pages_say_what_the_network_is_and_whom_to_call, |app| {
    let office = app.body("office");
    app.tampers(&format!(
        "UPDATE bodies SET phone = '+39 0573 555', email = 'rete@office.example' WHERE id = '{office}'"
    ))
    .await;
    let asked = app.asks("take_charge", &["identity"]).await;
    let nobody = app.nobody();
    for path in ["/sign-in", asked.link.as_str()] {
        let page = nobody.opens(path).await;
        page.gets(200).sees("about-title").sees("Ufficio di coordinamento").sees("+39 0573 555");
        page.sees("rete@office.example");
    }
    let answer = comes_in(&nobody, &asked).await;
    answer.sees("about-title").sees("+39 0573 555").sees("Rispondere entro il 3 dicembre 2026");
    let thanks = answer.form("/answer").fill("step", "accept").submit().await;
    thanks.gets(200).sees("about-title");
});
