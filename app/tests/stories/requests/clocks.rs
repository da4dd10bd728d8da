//! Terms: seen by both sides, reminded once, passed with a task for the office, and never the end of an answer.

use requests::jobs::{Terms, terms};

use super::MAILBOX;
use super::desk::comes_in;
use crate::kit::TestApp;

async fn turn(app: &TestApp) -> (usize, usize) {
    let Terms { reminded, expired } = terms(&app.app).await.unwrap();
    (reminded, expired)
}

story!(a_term_that_passes_is_a_task_for_the_office_and_the_answer_still_counts, |app| {
    let asked = app.asks("take_charge", &["identity"]).await;
    app.days_pass(10);
    assert_eq!(turn(&app).await, (0, 0), "the last day is in term");
    let page = app.request_for("sara", &asked).await;
    page.sees("requests-clock-today");
    app.days_pass(1);
    assert_eq!(turn(&app).await, (0, 1));
    assert_eq!(turn(&app).await, (0, 0), "once");
    let today = app.oscar().await.opens("/today").await;
    today.sees("today-todo-requests-expired").sees("Formazione Pistoia").sees(&asked.code);
    app.oscar().await.opens("/requests?group=expired").await.sees(&asked.code);
    app.request_for("sara", &asked).await.sees_with("requests-clock-late", &[("count", 1.into())]);

    let page = comes_in(&app.nobody(), &asked).await;
    page.gets(200).sees("request-state-expired");
    page.form("/answer").fill("step", "accept").submit().await.gets(200);
    app.request_for("sara", &asked).await.sees("request-state-accepted");
    app.oscar().await.opens("/today").await.sees_not(&asked.code);
    let tally = app.oscar().await.opens("/requests/answered").await;
    let row = tally.gets(200).texts("tbody tr:first-child td");
    assert_eq!(row[1], "0 su 1");
    assert!(row[0].starts_with("1 inviate: 0 nel termine, 1 in ritardo, 0 scadute"), "{row:?}");
});

story!(a_body_is_reminded_once_before_its_term, |app| {
    app.reachable(MAILBOX).await;
    let referral = app.under_review("Richiesti", "Livia").await;
    app.sends_request(&referral, "take_charge", &["identity"], "telephone").await.gets(200);
    let letters = app.rows("letters").await;
    app.days_pass(6);
    assert_eq!(turn(&app).await, (0, 0));
    app.days_pass(1);
    assert_eq!(turn(&app).await, (1, 0));
    assert_eq!(turn(&app).await, (0, 0));
    assert_eq!(app.rows("letters").await, letters + 1);
});

story!(answers_in_term_are_counted_body_by_body, |app| {
    app.reachable("").await;
    let referral = app.under_review("Richiesti", "Livia").await;
    let mut records = Vec::new();
    for _ in 0..6 {
        let page = app.sends_request(&referral, "question", &[], "telephone").await;
        records.push(format!("{}/record", page.hrefs("main .actions a").remove(0)));
    }
    let sara = app.sara().await;
    for record in &records[..4] {
        let form = sara.opens(record).await.form(record).fill("channel", "telephone").fill("who", "Agata");
        form.fill("step", "answer").fill("words", "Sì").submit().await.gets(200);
    }
    app.days_pass(8);
    turn(&app).await;
    let tally = app.oscar().await.opens("/requests/answered").await;
    let counts = "6 inviate: 4 nel termine, 0 in ritardo, 2 scadute senza risposta, 0 in corso";
    assert_eq!(tally.texts("tbody tr:first-child td"), [counts, "4 su 6 (67 %)"]);
    app.anna().await.opens("/requests/answered").await.gets(403);
});
