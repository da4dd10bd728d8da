//! Letters that are due wait in one list, go out with one click, and never get a number when they cannot be printed.

use crate::kit::TestApp;

const REASON: [(&str, &str); 1] = [("reason_code", "not_admitted/not_ready")];

async fn speaks(app: &TestApp, lang: &str) {
    app.tampers(&format!("UPDATE people SET lang = '{lang}'")).await;
}

async fn kinds(app: &TestApp) -> Vec<String> {
    let cells = app.cells().await;
    let kinds = cells.iter().filter(|cell| cell.place == "papers.kind");
    let mut kinds: Vec<String> = kinds.map(|cell| String::from_utf8_lossy(&cell.bytes).into_owned()).collect();
    kinds.sort();
    kinds
}

story!(a_step_makes_its_letters_due_and_one_click_issues_them_all, |app| {
    let referral = app.under_review("Cartari", "Letizia").await;
    let sara = app.sara().await;
    sara.opens("/today").await.sees("today-todo-letters").sees("paper-kind-receipt");
    app.decided(&referral, "admitted", &[("to_body", &app.body("lantern").to_string())]).await;
    let sara = app.sara().await;
    let due = sara.opens("/letters").await;
    due.gets(200).sees("Cartari Letizia").sees("paper-kind-receipt").sees("paper-kind-decision-sender");
    // Nothing has a number before somebody issues it.
    assert_eq!(app.rows("papers").await, 0);
    assert!(!due.forms().contains(&"/letters".to_owned()), "nothing is issued from the list itself");
    // To whom each goes, before anything is numbered.
    let check = due.link("papers-all-check").await;
    check.gets(200).sees("Comune di Quarrata").sees("Cartari Letizia").sees("paper-kind-decision-person");
    assert_eq!((check.count("input[name=letter]"), app.rows("papers").await), (3, 0));
    // Without a list nothing goes out.
    sara.signed("/letters", &[]).await;
    assert_eq!(app.rows("papers").await, 0);
    let done = check.form("/letters").submit().await;
    done.gets(200).sees("done-papers-issued").sees("papers-due-none");
    assert_eq!(kinds(&app).await, ["decision_person", "decision_sender", "receipt"]);
    sara.opens("/today").await.sees_not("paper-kind-receipt");
    for person in [app.anna().await, app.paolo().await, app.oscar().await] {
        person.opens("/letters").await.gets(403);
    }
    app.stella().await.opens("/letters").await.gets(200).sees_not("Cartari");
});

story!(whoever_has_a_conflict_is_not_asked_for_its_letters, |app| {
    let referral = app.under_review("Cartari", "Letizia").await;
    let sara = app.sara().await;
    sara.opens("/letters").await.sees("Cartari Letizia");
    app.tampers(&format!(
        "INSERT INTO conflicts (referral_id, user_id, seat_id, at) VALUES ('{referral}', '{}', '{}', '{}')",
        app.user("sara"),
        app.seat("sara"),
        app.now()
    ))
    .await;
    sara.opens("/letters").await.gets(200).sees_not("Cartari");
    sara.opens("/today").await.sees_not("Cartari");
});

story!(the_notice_before_a_refusal_goes_to_the_person_too_in_their_language, |app| {
    let referral = app.under_review("Serra", "Ugo").await;
    speaks(&app, "sq").await;
    let session = app.decided(&referral, "pre_rejection", &REASON).await;
    let sara = app.sara().await;
    let papers = format!("/referrals/{referral}/papers");
    let page = sara.opens(&papers).await;
    page.sees("paper-kind-pre-rejection-person").sees("papers-about-pre-rejection-person");
    let preview = sara.opens(&format!("{papers}/pre_rejection_person/preview")).await;
    assert!(preview.bytes().starts_with(b"%PDF"));
    let all = format!("/sessions/{session}/papers");
    let waiting = sara.opens(&all).await;
    waiting.sees("paper-kind-pre-rejection").sees("paper-kind-pre-rejection-person");
    let check = waiting.link("papers-all-check").await;
    check.sees("Serra Ugo").sees("Comune di Quarrata").sees("Albanese");
    let form = check.form_with("letter");
    assert_eq!(form.value("what"), "letters");
    form.submit().await.gets(200).sees("done-papers-issued");
    assert_eq!(kinds(&app).await, ["pre_rejection", "pre_rejection_person"]);
    sara.opens(&papers).await.sees("it + sq");
});

story!(a_letter_in_chinese_without_its_font_gets_no_number_and_says_what_to_install, |app| {
    let referral = app.under_review("Wang", "Li").await;
    speaks(&app, "zh").await;
    let session = app.decided(&referral, "admitted", &[("to_body", &app.body("lantern").to_string())]).await;
    let sara = app.sara().await;
    let all = format!("/sessions/{session}/papers");
    let told = sara.opens(&format!("{all}/check")).await.form_with("letter").submit().await;
    told.gets(422).sees("papers-failed-title").sees("typeset-fault-chinese-font").sees("packs/fonts-chinese");
    // The other letter went out, this one has no number and no entry, and waits.
    assert_eq!((kinds(&app).await, app.rows("protocol_entries").await), (vec!["decision_sender".to_owned()], 2));
    told.sees("paper-kind-decision-person");
    let papers = format!("/referrals/{referral}/papers");
    let page = sara.opens(&papers).await;
    let form = page.form_with("second");
    assert_eq!(form.value("second"), "zh");
    form.fill("second", "").submit().await.gets(200).sees("done-paper-issued");
    let mut tx = app.db.read().await.unwrap();
    let steward = policy::Steward::for_task("test");
    let (_, faults) = papers::verify_papers(&mut tx, &app.vault, &steward).await.unwrap();
    assert!(faults.is_empty(), "{faults:?}");
});

story!(a_letter_that_changed_since_it_was_listed_is_not_issued_unseen, |app| {
    let referral = app.under_review("Cartari", "Letizia").await;
    let sara = app.sara().await;
    let check = sara.opens("/letters/check").await;
    check.sees("paper-kind-receipt");
    app.tampers(&format!("UPDATE referrals SET version = version + 1 WHERE id = '{referral}'")).await;
    check.form("/letters").submit().await.gets(200).sees("papers-all-check");
    assert_eq!(app.rows("papers").await, 0);
    sara.opens("/letters/check").await.form("/letters").submit().await.gets(200).sees("done-papers-issued");
    assert_eq!(app.rows("papers").await, 1);
});
