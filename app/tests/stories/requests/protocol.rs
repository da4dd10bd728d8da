//! What goes out to a body and comes back has its number in the protocol register.

use super::desk::comes_in;

story!(a_request_and_the_answer_that_settles_it_stand_in_the_protocol_register, |app| {
    let asked = app.asks("take_charge", &["identity"]).await;
    // The referral was the first.
    assert_eq!(app.rows("protocol_entries").await, 2);
    let page = app.request_for("sara", &asked).await;
    page.sees("requests-protocol").sees("In uscita 2/2026");
    let visit = comes_in(&app.nobody(), &asked).await;
    visit.form("/answer").fill("step", "accept").submit().await.gets(200);
    assert_eq!(app.rows("protocol_entries").await, 3);
    for name in ["sara", "anna"] {
        app.request_for(name, &asked).await.sees("In arrivo 3/2026");
    }
    let sara = app.sara().await;
    let register = sara.opens("/protocol").await;
    register.gets(200).sees("papers-kind-request").sees("papers-kind-request-answer").sees("Formazione Pistoia");
    assert!(register.has(&format!("a[href='/requests/{}']", asked.id)));
    let file = sara.signed("/protocol/export", &[("year", "2026"), ("format", "csv")]).await;
    let file = String::from_utf8_lossy(file.bytes()).into_owned();
    assert!(file.contains("2/2026") && file.contains("3/2026") && file.contains("Richiesta a un ente"), "{file}");
    // How it went later is told, and settles nothing anew.
    let again = comes_in(&app.nobody(), &asked).await;
    again.form("/answer").fill("words", "Va bene.").submit().await.gets(200);
    assert_eq!(app.rows("protocol_entries").await, 3);
    let mut tx = app.db.read().await.unwrap();
    let steward = policy::Steward::for_task("test");
    let (_, faults) = papers::verify_papers(&mut tx, &app.vault, &steward).await.unwrap();
    assert!(faults.is_empty(), "{faults:?}");
});

story!(a_request_that_is_not_sent_takes_no_number, |app| {
    app.reachable("").await;
    let referral = app.under_review("Richiesti", "Livia").await;
    let path = format!("/referrals/{referral}/requests/new");
    app.sara().await.opens(&path).await.form(&path).submit().await.gets(422);
    assert_eq!(app.rows("protocol_entries").await, 1);
});
