//! Links that lead nowhere look the same, change nothing and are noted.

use super::desk::comes_in;
use crate::kit::TestApp;

async fn tells(app: &TestApp, link: &str) -> String {
    let page = app.nobody().opens(link).await;
    page.gets(404).sees("requests-over-title");
    page.text()
}

async fn refused(app: &TestApp) -> usize {
    app.events().await.iter().filter(|kind| *kind == "request_link_refused").count()
}

story!(forged_revoked_expired_and_used_links_are_one_page, |app| {
    let asked = app.asks("take_charge", &["identity"]).await;
    let forged = tells(&app, &format!("/answer/{}", "0".repeat(64))).await;
    let nonsense = tells(&app, "/answer/nonsense").await;
    let sara = app.sara().await;
    let path = format!("/requests/{}", asked.id);
    let page = sara.opens(&path).await;
    page.form_with("code_by").press("act", "revoke").submit().await.gets(200).sees("request-note-link-revoked");
    let revoked = tells(&app, &asked.link).await;
    // A new one in its place; then its time passes.
    let renewed = sara.opens(&path).await.form_with("code_by").press("act", "renew").submit().await;
    let link = renewed.attr("#f-link", "value");
    let link = link.strip_prefix(&app.settings.public_url).unwrap().to_owned();
    assert_eq!(tells(&app, &asked.link).await, revoked);
    app.nobody().opens(&link).await.gets(200);
    app.days_pass(41);
    let expired = tells(&app, &link).await;
    assert!([&nonsense, &revoked, &expired].into_iter().all(|text| *text == forged));
    assert_eq!(refused(&app).await, 5);
    // The code, even the right one, does not help.
    let door = app.nobody().sends(&asked.link, &[("code", &asked.access_code)]).await;
    door.gets(404).sees("requests-over-title");
    app.request_for("sara", &asked).await.sees("request-state-sent");
});

story!(a_used_link_is_over, |app| {
    let asked = app.asks("take_charge", &["identity"]).await;
    let page = comes_in(&app.nobody(), &asked).await;
    page.form("/answer")
        .fill("step", "decline")
        .fill("reason", "no_place")
        .submit()
        .await
        .sees("requests-thanks-title");
    tells(&app, &asked.link).await;
    assert_eq!(refused(&app).await, 1);
});

story!(wrong_codes_end_a_link_and_whoever_asked_hears_of_it, |app| {
    let asked = app.asks("take_charge", &["identity"]).await;
    let desk = app.nobody();
    for _ in 0..4 {
        let wrong = desk.opens(&asked.link).await.form(&asked.link).fill("code", "000 000").submit().await;
        wrong.gets(422).sees("requests-door-wrong").sees_not("Richiesti");
    }
    let last = desk.opens(&asked.link).await.form(&asked.link).fill("code", "000000").submit().await;
    last.gets(404).sees("requests-over-title");
    desk.sends(&asked.link, &[("code", &asked.access_code)]).await.gets(404);
    let seen = app.request_for("sara", &asked).await;
    seen.sees("request-state-sent").sees("request-note-link-locked");
    let told = app.rows("outbox").await;
    assert!(told > 0);
    // The telephone still works.
    app.oscar().await.opens(&format!("/requests/{}/record", asked.id)).await.gets(200);
});

story!(without_a_visit_and_after_it_there_is_nothing, |app| {
    let asked = app.asks("take_charge", &["identity"]).await;
    app.nobody().opens("/answer").await.gets(404).sees("requests-over-title");
    app.nobody().sends("/answer", &[("step", "accept")]).await.gets(404);
    let desk = app.nobody();
    let page = comes_in(&desk, &asked).await;
    // A form that does not come from the page of this visit.
    desk.sends("/answer", &[("step", "accept"), ("visit", "guessed")]).await.gets(403);
    let form = page.form("/answer").fill("step", "accept");
    app.minutes_pass(21);
    form.submit().await.gets(409);
    desk.opens("/answer").await.gets(404);
    app.request_for("sara", &asked).await.sees("request-state-opened");
    // Whoever leaves a shared desk takes the visit along.
    let desk = app.nobody();
    let page = comes_in(&desk, &asked).await;
    page.form("/answer/leave").submit().await;
    desk.opens("/answer").await.gets(404);
});

story!(the_database_knows_neither_link_nor_code_nor_words, |app| {
    let asked = app.asks("take_charge", &["identity", "work"]).await;
    let token = asked.link.trim_start_matches("/answer/").to_owned();
    let page = comes_in(&app.nobody(), &asked).await;
    page.form("/answer").fill("step", "accept").fill("words", "Porta il curriculum").submit().await.gets(200);
    let mut tx = app.db.read().await.unwrap();
    let steward = policy::Steward::for_task("test");
    let (opened, faults) = requests::verify_sealed(&mut tx, &app.vault, &steward).await.unwrap();
    assert!(opened == 4 && faults.is_empty(), "two shares, the question, the answer: {opened} {faults:?}");
    drop(tx);
    let figures = asked.access_code.replace(' ', "");
    for cell in app.cells().await {
        for secret in [token.as_str(), "Avete un posto", "Porta il curriculum", "Trovare un laboratorio"] {
            assert!(!crate::kit::files::holds(&cell.bytes, secret), "{secret} in {}", cell.place);
        }
        assert!(cell.bytes != figures.as_bytes(), "the code in {}", cell.place);
    }
});
