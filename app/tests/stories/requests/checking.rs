//! Before a request leaves, everything that will leave is shown once more.

use crate::kit::{Page, TestApp};

const QUESTION: &str = "Avete un posto da gennaio?";

async fn prepared(app: &TestApp, referral: &str) -> Page {
    let path = format!("/referrals/{referral}/requests/new");
    let form = app.sara().await.opens(&path).await.form(&path).fill("to", "formazione pistoia");
    let form = form.fill("kind", "take_charge").fill("purpose", "Trovare un laboratorio").fill("question", QUESTION);
    form.tick("shares", "identity").tick("shares", "work").fill("code_by", "telephone").submit().await
}

story!(a_request_is_checked_before_it_leaves_and_each_line_leads_back_to_itself, |app| {
    app.reachable(super::MAILBOX).await;
    let referral = app.under_review("Richiesti", "Livia").await;
    let check = prepared(&app, &referral).await;
    check.gets(200).sees("requests-check-title").sees("Formazione Pistoia").sees(super::MAILBOX);
    check.sees("request-code-by-telephone").sees("+39 0573 111").sees("Trovare un laboratorio").sees(QUESTION);
    // What the body will read, in words: who it is, and the answers of the compartment.
    check.sees("compartment-identity").sees("compartment-work").sees("Richiesti Livia").sees("Senza lavoro");
    check.sees("dicembre 2026");
    assert_eq!((app.rows("requests").await, app.rows("letters").await), (0, 0), "nothing has left");
    let change = format!("/referrals/{referral}/requests/new?back=purpose#f-purpose");
    let form = check.link(&change).await;
    let path = format!("/referrals/{referral}/requests/new");
    assert_eq!(form.form(&path).value("question"), QUESTION);
    assert_eq!(form.form(&path).value("to"), "Formazione Pistoia");
    let sent = form.form(&path).fill("purpose", "").submit().await;
    sent.gets(422).sees("requests-fault-purpose");
    let back = sent.form(&path).fill("purpose", "Una prova in sartoria").submit_raw().await;
    assert_eq!(back.location().as_deref(), Some(format!("/referrals/{referral}/requests/check#row-purpose").as_str()));
    let sara = app.sara().await;
    let check = sara.opens(&format!("/referrals/{referral}/requests/check")).await;
    check.sees("Una prova in sartoria").sees_not("Trovare un laboratorio");
    let sent = super::checked(check).await;
    sent.gets(200).sees("requests-by-hand-title");
    assert_eq!(app.rows("requests").await, 1);
    // Sent: nothing is kept for another time.
    assert_eq!(app.rows("own_drafts").await, 0);
    sara.opens(&path).await.gets(200).sees_not("Una prova in sartoria");
});

story!(what_was_typed_for_a_request_waits_for_its_author_alone_and_can_be_thrown_away, |app| {
    app.reachable("").await;
    let referral = app.under_review("Richiesti", "Livia").await;
    prepared(&app, &referral).await.gets(200);
    let path = format!("/referrals/{referral}/requests/new");
    let sara = app.sara().await;
    let page = sara.opens(&path).await;
    page.sees("requests-kept");
    assert_eq!(page.form_with("question").value("question"), QUESTION);
    let late = sara.signed(&format!("{path}/draft"), &[("purpose", "Mezza frase"), ("question", QUESTION)]).await;
    late.gets(204);
    // Half written it goes back to the form, which says what is missing.
    let check = sara.opens(&format!("/referrals/{referral}/requests/check")).await;
    assert_eq!(check.form_with("purpose").value("purpose"), "Mezza frase");
    for cell in app.cells().await {
        assert!(!String::from_utf8_lossy(&cell.bytes).contains("Mezza frase"), "in clear in {}", cell.place);
    }
    page.form(&path).press("act", "discard").submit().await.gets(200).sees("done-draft-discarded");
    sara.opens(&path).await.sees_not("Mezza frase").sees_not("requests-kept");
});

story!(a_request_changed_in_another_window_is_shown_again_before_it_leaves, |app| {
    app.reachable("").await;
    let referral = app.under_review("Richiesti", "Livia").await;
    let old = prepared(&app, &referral).await;
    let path = format!("/referrals/{referral}/requests/new");
    let form = app.sara().await.opens(&path).await.form_with("question").fill("purpose", "Altro scopo");
    form.submit().await.gets(200);
    let told = super::checked(old).await;
    told.gets(422).sees("requests-check-changed").sees("Altro scopo");
    assert_eq!(app.rows("requests").await, 0);
    super::checked(told).await.gets(200);
    assert_eq!(app.rows("requests").await, 1);
});

story!(a_parish_of_which_nothing_but_the_name_is_known_can_be_asked, |app| {
    let referral = app.under_review("Richiesti", "Livia").await;
    let body = app.body("training");
    app.tampers(&format!(
        "UPDATE bodies SET kind = 'association', email = '', pec = '', phone = '', address = '' WHERE id = '{body}'"
    ))
    .await;
    let check = prepared(&app, &referral).await;
    check.gets(200).sees("requests-check-link-by-hand").sees("body-kind-association");
    super::checked(check).await.gets(200).sees("requests-by-hand-link");
    // Words that several names have, or none, choose nobody.
    let path = format!("/referrals/{referral}/requests/new");
    for words in ["di", "nessuno si chiama così"] {
        let form = app.sara().await.opens(&path).await.form_with("question").fill("to", words);
        let again = form.submit().await;
        again.gets(422).sees("requests-fault-to-unknown");
        assert_eq!(again.form_with("question").value("to"), words);
    }
});
