//! Who asks, who follows, who reads; what can be shared and what cannot.

story!(only_what_is_ticked_is_shared_and_only_what_the_asker_may_read_is_offered, |app| {
    app.reachable("").await;
    let referral = app.under_review("Richiesti", "Livia").await;
    let path = format!("/referrals/{referral}/requests/new");
    let page = app.sara().await.opens(&path).await;
    assert_eq!(page.count("input[name=shares][checked]"), 0, "nothing is ticked beforehand");
    let offered = page.form(&path).names("shares").len();
    assert!(offered > 0);
    for closed in ["health", "judicial", "protection", "private_notes"] {
        assert!(!page.has(&format!("input[name=shares][value={closed}]")), "{closed} is offered to the secretary");
        let form = page.form(&path).fill("to", &app.body("training").to_string()).fill("kind", "question");
        let form = form.fill("purpose", "p").fill("question", "q").fill("code_by", "telephone").forge("shares", closed);
        form.submit().await.gets(422).sees("field-fault-unknown-choice");
    }
    assert_eq!(app.rows("requests").await, 0);
    let empty = page.form(&path).submit().await;
    empty.gets(422).sees("requests-fault-to").sees("requests-fault-kind").sees("requests-fault-purpose");
    empty.sees("requests-fault-code-by");
    // Nobody here has a second mailbox: the code by mail is not even offered.
    assert!(!page.has("input[name=code_by][value=mail]"));
});

story!(the_sender_and_the_office_see_where_a_request_is_and_not_what_it_says, |app| {
    let asked = app.asks("take_charge", &["identity"]).await;
    for name in ["anna", "oscar"] {
        let list = app.person(name).await.opens(&format!("/referrals/{}/requests", asked.referral)).await;
        list.gets(200).sees(&asked.code).sees("Formazione Pistoia").sees_not("requests-new");
        let page = app.request_for(name, &asked).await;
        page.gets(200).sees("requests-words-closed").sees_not("Avete un posto").sees_not("Trovare un laboratorio");
    }
    app.request_for("sara", &asked).await.sees("Avete un posto");
    for name in ["stella", "berto", "renzo", "agnese"] {
        let page = app.request_for(name, &asked).await;
        assert!(matches!(page.status(), 403 | 404), "{name} gets {}", page.status());
    }
    app.anna().await.opens(&format!("/requests/{}/record", asked.id)).await.gets(403);
    app.stella().await.opens("/requests").await.gets(200).sees_not(&asked.code);
    let found =
        app.stella().await.opens("/requests").await.form("/requests/find").fill("code", &asked.code).submit().await;
    found.gets(422).sees("requests-fault-code");
});

story!(a_withdrawn_request_is_over_for_everybody, |app| {
    let asked = app.asks("take_charge", &["identity"]).await;
    let path = format!("/requests/{}", asked.id);
    // The office may record, but not take back what another body asked.
    app.oscar().await.signed(&path, &[("act", "withdraw"), ("words", "x")]).await.gets(403);
    let sara = app.sara().await;
    let page = sara.opens(&path).await;
    let form = page.form_with("words").press("act", "withdraw");
    form.submit().await.gets(422).sees("requests-fault-words");
    let form = page.form_with("words").fill("words", "Non serve più").press("act", "withdraw");
    form.submit().await.gets(200).sees("request-state-withdrawn");
    app.nobody().opens(&asked.link).await.gets(404).sees("requests-over-title");
    let record = format!("{path}/record");
    sara.opens(&record).await.gets(403);
    let late = [("channel", "telephone"), ("who", "Agata"), ("step", "accept"), ("words", "Volentieri!")];
    sara.signed(&record, &late).await.gets(409).sees("Volentieri!");
});

story!(a_file_with_a_declared_conflict_has_no_requests, |app| {
    let asked = app.asks("take_charge", &["identity"]).await;
    let user = app.user("sara");
    let seat = app.seat("sara");
    app.tampers(&format!(
        "INSERT INTO conflicts (referral_id, user_id, seat_id, at) VALUES ('{}', '{user}', '{seat}', '{}')",
        asked.referral,
        app.now()
    ))
    .await;
    app.request_for("sara", &asked).await.gets(404);
    app.sara().await.opens("/requests").await.gets(200).sees_not(&asked.code);
});
