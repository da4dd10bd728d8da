//! The page of a desk without an account, from the code to the outcome; the telephone; paper.

use crate::kit::{Page, Person, files};

use super::Asked;

/// Somebody at the desk opens the link and gives the code.
pub async fn comes_in(desk: &Person, asked: &Asked) -> Page {
    let door = desk.opens(&asked.link).await;
    door.gets(200).sees("requests-door-title").sees_not("Richiesti").sees_not("Formazione Pistoia");
    door.form(&asked.link).fill("code", &asked.access_code).submit().await
}

/// Every byte that the page needs before it can be read.
fn weight(page: &Page, style: &Page) -> usize {
    page.bytes().len() + style.bytes().len()
}

story!(a_desk_accepts_by_link_and_code_and_later_tells_how_it_went, |app| {
    let asked = app.asks("take_charge", &["identity", "work"]).await;
    let desk = app.nobody();
    let page = comes_in(&desk, &asked).await;
    page.gets(200).sees("Richiesti Livia").sees("Trovare un laboratorio").sees("Avete un posto da gennaio?");
    // Work was ticked, what was said of the home was not.
    page.sees_with("requests-clock-left", &[("count", 10.into())]).sees("B1").sees_not("12/05/1985 via");
    assert!(!page.html().contains("<script"), "no script is needed");
    let style = desk.opens(&page.hrefs("link[rel=stylesheet]").remove(0)).await;
    assert!(weight(&page, &style) < 50_000, "{} bytes", weight(&page, &style));
    assert_eq!((page.header("cache-control"), page.header("referrer-policy")), (Some("no-store"), Some("no-referrer")));
    assert!(!page.path().contains(&asked.access_code) && page.path() == "/answer", "{}", page.path());

    let form = page.form("/answer").fill("step", "accept").fill("words", "Dal lunedì.").fill("who", "Suor Agata");
    form.submit().await.gets(200).sees("request-state-accepted").sees("requests-answer-outcome");
    let seen = app.request_for("sara", &asked).await;
    seen.gets(200).sees("request-state-accepted").sees("Dal lunedì.").sees("Suor Agata").sees("request-channel-link");

    // Another day, another browser, the same link.
    app.days_pass(20);
    let later = app.nobody();
    let page = comes_in(&later, &asked).await;
    let page = page.form("/answer").fill("words", "Assunta come apprendista.").submit().await;
    page.gets(200).sees("requests-thanks-title").sees_not("Richiesti");
    app.request_for("sara", &asked).await.sees("request-state-outcome-reported").sees("Assunta come apprendista.");
    later.opens(&asked.link).await.gets(404).sees("requests-over-title");
});

story!(a_desk_asks_back_and_the_term_waits_for_our_answer, |app| {
    let asked = app.asks("question", &[]).await;
    let desk = app.nobody();
    let page = comes_in(&desk, &asked).await;
    // Without a tick nothing of the person is there, not even the name.
    page.gets(200).sees_not("Richiesti").sees("Avete un posto da gennaio?");
    let back = page.form("/answer").fill("step", "ask_back").fill("words", "Per quante ore?").submit().await;
    back.gets(200).sees("Per quante ore?");

    app.days_pass(5);
    let sara = app.sara().await;
    let path = format!("/requests/{}", asked.id);
    let page = sara.opens(&path).await;
    page.sees("Per quante ore?").sees("requests-clock-ours");
    page.form_with("words").fill("words", "Venti ore").press("act", "answer_back").submit().await.gets(200);
    // Seven days from the sending, and the five that the desk waited.
    sara.opens(&path).await.sees_with("requests-clock-left", &[("count", 7.into())]);
    let page = comes_in(&app.nobody(), &asked).await;
    page.sees("Venti ore").form("/answer").fill("step", "answer").fill("words", "Sì, due posti.").submit().await;
    app.request_for("sara", &asked).await.sees("request-state-answered").sees("Sì, due posti.");
});

story!(all_faults_of_an_answer_are_said_at_once_and_nothing_typed_is_lost, |app| {
    let asked = app.asks("take_charge", &["identity"]).await;
    let page = comes_in(&app.nobody(), &asked).await;
    let again = page.form("/answer").fill("step", "decline").fill("who", "Agata").submit().await;
    again.gets(422).sees("requests-fault-reason");
    assert_eq!(again.form("/answer").value("who"), "Agata");
    let form = again.form("/answer").fill("reason", "other");
    form.submit().await.gets(422).sees("requests-fault-words");
    let none = page.form("/answer").submit().await;
    none.gets(422).sees("requests-fault-step");
    app.request_for("sara", &asked).await.sees("request-state-opened");
});

story!(the_office_finds_a_request_by_its_code_and_writes_down_what_was_said_on_the_telephone, |app| {
    let asked = app.asks("take_charge", &["identity"]).await;
    let oscar = app.oscar().await;
    let list = oscar.opens("/requests").await;
    list.gets(200).sees(&asked.code);
    let typed = asked.code.to_lowercase().replace('-', " ");
    let page = list.form("/requests/find").fill("code", &typed).submit().await;
    let record = format!("/requests/{}/record", asked.id);
    assert_eq!(page.path(), record);
    page.form(&record).submit().await.gets(422).sees("requests-fault-step").sees("requests-fault-who");
    let form = page.form(&record).fill("channel", "telephone").fill("who", "Suor Agata, responsabile");
    let form = form.fill("step", "decline").fill("reason", "no_place").fill("words", "Fino a marzo");
    form.submit().await.gets(200).sees("request-state-declined").sees_not("Fino a marzo");
    let seen = app.request_for("sara", &asked).await;
    seen.sees("request-channel-telephone")
        .sees("Suor Agata")
        .sees("Fino a marzo")
        .sees("Oscar")
        .sees("Non abbiamo posto");
    list.form("/requests/find").fill("code", "2345-6789").submit().await.gets(422).sees("requests-fault-code");
});

story!(a_sheet_that_comes_back_is_filed_by_its_code_with_its_scan, |app| {
    let asked = app.asks("take_charge", &["identity"]).await;
    let sara = app.sara().await;
    let sheet = sara.opens(&format!("/requests/{}/sheet", asked.id)).await;
    assert_eq!((sheet.status(), sheet.header("content-type")), (200, Some("application/pdf")));
    let oscar = app.oscar().await;
    let page = oscar.opens("/requests").await.form("/requests/find").fill("code", &asked.code).submit().await;
    let record = format!("/requests/{}/record", asked.id);
    let form = page.form(&record).fill("channel", "paper").fill("who", "Suor Agata").fill("step", "accept");
    let again = form.submit().await;
    again.gets(422).sees("requests-fault-scan");
    let form = again.form(&record).upload("scan", "virus.exe", b"MZ nothing good");
    let again = form.submit().await;
    again.gets(422).sees("file-fault-unknown-kind");
    let form = again.form(&record).upload("scan", "foglio.pdf", &files::pdf("accettiamo"));
    form.submit().await.gets(200).sees("request-state-accepted");
    let page = app.request_for("sara", &asked).await;
    let scan = page.sees("request-channel-paper").link("foglio.pdf").await;
    assert!(files::holds(scan.bytes(), "accettiamo"));
    oscar.opens(scan.path()).await.gets(403);
    app.stella().await.opens(scan.path()).await.gets(404);
    assert!(app.cells().await.iter().all(|cell| !files::holds(&cell.bytes, "accettiamo")), "a scan lies open");
});

story!(two_answers_at_once_one_wins_and_the_other_loses_nothing, |app| {
    let asked = app.asks("take_charge", &["identity"]).await;
    let page = comes_in(&app.nobody(), &asked).await;
    let sara = app.sara().await;
    let record = format!("/requests/{}/record", asked.id);
    let form = sara.opens(&record).await.form(&record).fill("channel", "telephone").fill("who", "Agata");
    let late = form.fill("step", "decline").fill("reason", "too_far");
    let slow = page.form("/answer").fill("step", "accept").fill("words", "Volentieri, da lunedì.");
    late.submit().await.gets(200).sees("request-state-declined");
    let lost = slow.submit().await;
    lost.gets(409).sees("Volentieri, da lunedì.").sees_not("Richiesti");
    let seen = app.request_for("sara", &asked).await;
    seen.sees("request-state-declined").sees_not("Volentieri");
    // The other way round: a form of ours that is sent after the answer.
    let other = sara.opens(&format!("/requests/{}", asked.id)).await;
    assert!(!other.forms().contains(&record));
});
