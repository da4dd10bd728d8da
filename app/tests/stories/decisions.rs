//! Decisions that bind: urgent ones, places on the waiting list, minutes that never change again.

use commission::verify_minutes;
use policy::Steward;

use crate::kit::TestApp;

/// The agenda of the session is done and its minutes are signed by both.
async fn signed(app: &TestApp, session: &str, words: &str) {
    let sara = app.sara().await;
    let path = format!("/sessions/{session}/minutes");
    let page = sara.opens(&path).await;
    page.form_with("minutes").fill("minutes", words).submit().await.gets(200);
    sara.conducts(session, "approve_minutes", "").await.gets(200).sees("session-state-minutes-approved");
    app.paolo().await.signs(session).await.gets(200).sees("done-signed");
    sara.signs(session).await.gets(200).sees("done-signed");
}

async fn faults_in_minutes(app: &TestApp) -> usize {
    let mut tx = app.db.read().await.unwrap();
    verify_minutes(&mut tx, &Steward::for_task("test")).await.unwrap().len()
}

story!(an_urgent_decision_is_ratified_at_the_next_session, |app| {
    let referral = app.under_review("Urgenti", "Eva").await;
    let session = app.convened(&[&referral]).await;
    let paolo = app.paolo().await;
    let path = format!("/urgent/{referral}");
    let page = paolo.opens(&path).await;
    assert!(!page.html().contains("value=\"not_admitted\""), "nobody is refused between two sessions");
    let lantern = app.body("lantern").to_string();
    let form = page.form(&path).fill("outcome", "admitted").fill("to_body", &lantern);
    let form = form.fill("reason", "Perde l'alloggio lunedì.").fill("legal_ground", "Regolamento, art. 9");
    form.submit().await.gets(200);
    app.state_for("anna", &referral).await.sees("referral-state-admitted").sees("Perde l'alloggio lunedì.");

    app.opened(&session).await;
    let sara = app.sara().await;
    let item = sara.items(&session).await.remove(0);
    sara.discusses(&session, &item, "Il presidente riferisce.").await.gets(200);
    let path = format!("/sessions/{session}/items/{item}/decision");
    let page = sara.opens(&path).await;
    page.sees("Paolo");
    let mut form = page.form(&path);
    for vote in form.names("vote_") {
        form = form.fill(&vote, "for");
    }
    let checked = form.press("do", "check").submit().await;
    checked.gets(200).form(&path).press("do", "record").submit().await.sees("done-decision-noted");
    sara.conducts(&session, "close", "").await.gets(200);
    app.state_for("anna", &referral).await.sees("referral-state-admitted");
});

story!(an_urgent_decision_that_is_not_ratified_falls, |app| {
    let referral = app.under_review("Urgenti", "Eva").await;
    let session = app.convened(&[&referral]).await;
    let paolo = app.paolo().await;
    let path = format!("/urgent/{referral}");
    let lantern = app.body("lantern").to_string();
    let form = paolo.opens(&path).await.form(&path).fill("outcome", "admitted").fill("to_body", &lantern);
    form.fill("reason", "Urgente.").fill("legal_ground", "Art. 9").submit().await.gets(200);
    app.opened(&session).await;
    let sara = app.sara().await;
    let item = sara.items(&session).await.remove(0);
    sara.discusses(&session, &item, "La commissione non è d'accordo.").await.gets(200);
    let path = format!("/sessions/{session}/items/{item}/decision");
    let mut form = sara.opens(&path).await.form(&path);
    for vote in form.names("vote_") {
        form = form.fill(&vote, "against");
    }
    let checked = form.fill("reason", "Mancano i requisiti.").press("do", "check").submit().await;
    checked.gets(200).form(&path).press("do", "record").submit().await.sees("done-decision-noted");
    app.state_for("anna", &referral).await.sees("referral-state-under-review").sees("Mancano i requisiti.");
});

story!(one_choice_votes_for_everybody_present_who_has_no_other_vote, |app| {
    let referral = app.under_review("Unanimi", "Ida").await;
    let session = app.meets(&[&referral]).await;
    let sara = app.sara().await;
    let item = sara.items(&session).await.remove(0);
    sara.discusses(&session, &item, "Tutti d'accordo tranne una.").await.gets(200);
    let path = format!("/sessions/{session}/items/{item}/decision");
    let form = sara.opens(&path).await.form(&path);
    let places = form.names("vote_");
    let form = form.fill("others_voted", "for").fill(&places[0], "against").fill("outcome", "waiting_list");
    let form = form.fill("reason", "Motivazione letta in seduta.").fill("legal_ground", "L. 328/2000, art. 14");
    let checked = form.press("do", "check").submit().await;
    let tally = [("for", places.len() - 1), ("against", 1), ("abstained", 0)];
    let tally: Vec<_> = tally.iter().map(|(name, count)| (*name, i18n::ToArg::to_arg(count))).collect();
    checked.gets(200).sees_with("commission-tally", &tally);
    assert_eq!(checked.form(&path).value(&places[0]), "against");
    // Each vote is a vote of its own when the page is changed once more.
    let again = checked.form(&path).press("do", "change").submit().await.form(&path);
    assert_eq!((again.value("others_voted"), again.value(&places[1])), (String::new(), "for".to_owned()));
    checked.form(&path).press("do", "record").submit().await.sees("done-decision-noted");
});

story!(only_the_president_decides_between_sessions, |app| {
    let referral = app.under_review("Urgenti", "Eva").await;
    app.convened(&[&referral]).await;
    for name in ["sara", "mirella", "anna"] {
        let page = app.person(name).await.opens(&format!("/urgent/{referral}")).await;
        assert!(matches!(page.status(), 403 | 404), "{name} gets {}", page.status());
    }
});

story!(a_place_on_the_waiting_list_is_computed_and_can_be_computed_again, |app| {
    let (one, two) = (app.under_review("Attesa", "Uno").await, app.under_review("Attesa", "Due").await);
    let session = app.meets(&[&one, &two]).await;
    let sara = app.sara().await;
    for item in sara.items(&session).await {
        sara.settles(&session, &item, "waiting_list", &[]).await;
    }
    sara.conducts(&session, "close", "").await.gets(200);
    app.state_for("anna", &one).await.sees("referral-state-waiting-list");

    let criteria = ["waiting", "income", "care", "support_network", "readiness", "housing", "risk_of_harm"];
    for (referral, level) in [(&one, 0), (&two, 1)] {
        let path = format!("/waiting-list/{referral}");
        let page = sara.opens(&path).await;
        let mut form = page.form(&path);
        let fields: Vec<_> =
            form.names("").into_iter().filter(|name| criteria.iter().any(|one| name.contains(one))).collect();
        assert_eq!(fields.len(), criteria.len(), "{fields:?}");
        for field in &fields {
            let values = form.values_of(field);
            form = form.fill(field, &values[level]);
        }
        form.submit().await.gets(200).sees("commission-reproduced");
    }
    let list = sara.opens("/waiting-list").await.texts("tbody tr");
    assert!(list[0].contains("Due") && list[1].contains("Uno"), "higher scores first: {list:?}");

    // Computed again it is a new row; the old one stays and still comes out the same.
    let path = format!("/waiting-list/{two}");
    let mut form = sara.opens(&path).await.form(&path);
    for field in form.names("") {
        let values = form.values_of(&field);
        if values.len() == 3 {
            form = form.fill(&field, &values[2]);
        }
    }
    let again = form.submit().await;
    assert_eq!(again.gets(200).count("main details"), 2);
    again.sees_not("commission-not-reproduced");
    assert_eq!(app.rows("scores").await, 3);
    app.tampers("UPDATE scores SET score_milli = score_milli + 1 WHERE seq = 1").await;
    sara.opens(&path).await.sees("commission-not-reproduced");
});

story!(minutes_signed_by_both_never_change_again, |app| {
    let referral = app.under_review("Verbali", "Ines").await;
    let lantern = app.body("lantern").to_string();
    let session = app.decided(&referral, "admitted", &[("to_body", &lantern)]).await;
    signed(&app, &session, "La seduta si svolge regolarmente.").await;
    let sara = app.sara().await;
    let path = format!("/sessions/{session}/minutes");
    let minutes = sara.opens(&path).await;
    minutes.sees("La seduta si svolge regolarmente.").sees("commission-signatures");
    assert!(!minutes.has("textarea"), "signed minutes have no form");
    for (path, fields) in [
        (path.clone(), vec![("minutes", "Tutto diverso."), ("version", "9")]),
        (format!("/sessions/{session}/step/revise_minutes"), vec![("reason", "Errore"), ("version", "9")]),
        (format!("/sessions/{session}/attendance"), vec![("version", "9")]),
    ] {
        let refused = sara.signed(&path, &fields).await;
        assert!(matches!(refused.status(), 403 | 409), "{path}: {}", refused.status());
    }
    assert_eq!(faults_in_minutes(&app).await, 0);

    app.tampers("UPDATE sessions SET sealed_text = replace(sealed_text, 'regolarmente', 'irregolarmente')").await;
    assert_eq!(faults_in_minutes(&app).await, 1, "a changed text is found");
});

story!(one_person_does_not_sign_for_both, |app| {
    let session = app.meets(&[]).await;
    let sara = app.sara().await;
    sara.conducts(&session, "close", "").await.gets(200);
    let page = sara.opens(&format!("/sessions/{session}/minutes")).await;
    page.form_with("minutes").fill("minutes", "Nulla da decidere.").submit().await.gets(200);
    sara.conducts(&session, "approve_minutes", "").await.gets(200);
    sara.signs(&session).await.gets(200);
    let path = format!("/sessions/{session}/sign");
    let forged = sara.opens(&path).await.form(&path).forge("office", "president").submit().await;
    assert_eq!(forged.status(), 403);
    sara.opens(&format!("/sessions/{session}")).await.sees("session-state-minutes-approved");
});

story!(a_mistake_in_signed_minutes_is_corrected_by_a_later_session, |app| {
    let session = app.meets(&[]).await;
    let sara = app.sara().await;
    sara.conducts(&session, "close", "").await.gets(200);
    signed(&app, &session, "Presente anche la dottoressa Verdi.").await;
    let next = app.convened(&[]).await;
    let sara = app.sara().await;
    let page = sara.opens(&format!("/sessions/{next}/agenda")).await;
    let form = page.form_with("corrects").fill("title", "Rettifica: la dottoressa Verdi era assente.");
    form.fill("corrects", &session).press("do", "other").submit().await.gets(200);
    let item = sara.opens(&format!("/sessions/{next}")).await;
    item.sees("Rettifica: la dottoressa Verdi era assente.");
    sara.opens(&format!("/sessions/{session}/minutes")).await.sees("Presente anche la dottoressa Verdi.");
    assert_eq!(faults_in_minutes(&app).await, 0);
});
