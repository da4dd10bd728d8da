//! The heart of the network: a referral travels from a social worker to a decision and back.

story!(a_referral_travels_from_a_draft_to_an_answer_and_back, |app| {
    let anna = app.anna().await;
    let referral = anna.drafts("Bianchi", "Maria").await;
    let page = format!("/referrals/{referral}");
    anna.opens(&page).await.sees("referral-state-draft").sees("referrals-next-draft");
    anna.sends_it(&referral)
        .await
        .sees("referral-state-sent")
        .sees_with("referrals-day-of", &[("day", 0.into()), ("of", 30.into())]);

    let sara = app.sara().await;
    sara.takes(&referral, "register", &[]).await.sees("1/2026");
    sara.takes(&referral, "start_review", &[]).await.gets(200);
    let ask = [("reason", "document_missing"), ("words", "Manca il curriculum aggiornato.")];
    sara.takes(&referral, "request_integration", &ask).await.sees("referral-state-integration-requested");

    app.days_pass(2);
    let anna = app.anna().await;
    anna.opens(&page).await.sees("Manca il curriculum aggiornato.").sees("Manca un documento");
    anna.writes(&referral, "work", &[("experience", "Magazziniere dal 2016 al 2019.")]).await.gets(200);
    anna.sends_it(&referral).await.sees("referral-state-under-review");

    let session = app.convened(&[&referral]).await;
    anna.opens(&page).await.sees("referral-state-on-agenda").sees("referrals-next-on-agenda");
    app.opened(&session).await;
    let sara = app.sara().await;
    let item = sara.items(&session).await.remove(0);
    let lantern = app.body("lantern").to_string();
    sara.settles(&session, &item, "admitted", &[("to_body", &lantern), ("reason", "Requisiti presenti, rete pronta.")])
        .await;
    // Decided is not yet announced: the sender hears of it when the session closes.
    app.state_for("anna", &referral).await.sees("referral-state-evaluated").sees_not("Requisiti presenti");
    sara.conducts(&session, "close", "").await.gets(200);

    // Nine days since the sending, two of them in the pause of the integration.
    let seen = app.state_for("anna", &referral).await;
    seen.sees("referral-state-admitted").sees("Requisiti presenti, rete pronta.").sees("Cooperativa La Lanterna");

    let carla = app.carla().await;
    carla.takes_in_charge(&referral).await.sees("cases-one-title");
    app.state_for("carla", &referral).await.sees("referral-state-in-charge");
    let closing = [("words", "Percorso concluso con un'assunzione.")];
    carla.takes(&referral, "close", &closing).await.sees("referral-state-closed");
    app.state_for("anna", &referral).await.sees("Percorso concluso con un'assunzione.");

    let piera = app.piera().await;
    let register = piera.opens(&format!("/register?about={referral}")).await;
    register.gets(200).sees("Carla").sees("Sara").sees("Anna");
    let steps = app.events_about("referral", &referral).await;
    let taken = steps.iter().filter(|kind| *kind == "referral_step_taken").count();
    assert!(taken >= 9, "the register knows {taken} steps: {steps:?}");
    assert!(steps.iter().any(|kind| kind == "referral_opened"));
});

story!(each_step_shows_who_took_it_and_for_which_body, |app| {
    let referral = app.under_review("Conti", "Aldo").await;
    let timeline = app.state_for("anna", &referral).await.texts(".timeline").join(" ");
    assert!(timeline.contains("Sara") && timeline.contains("Società della Salute"), "{timeline}");
    assert!(timeline.contains("Anna") && timeline.contains("Comune di Quarrata"), "{timeline}");
});

story!(whoever_is_not_concerned_finds_nothing_on_the_way, |app| {
    let referral = app.under_review("Conti", "Aldo").await;
    for name in ["berto", "mirella", "carla", "renzo", "agnese", "stella"] {
        let page = app.person(name).await.opens(&format!("/referrals/{referral}")).await;
        assert!(matches!(page.status(), 403 | 404), "{name} gets {}", page.status());
    }
    // Once it is on an agenda, the members find it; the others still do not.
    app.convened(&[&referral]).await;
    for name in ["mirella", "paolo", "dora"] {
        app.state_for(name, &referral).await.sees("Conti");
    }
    app.berto().await.opens(&format!("/referrals/{referral}")).await.gets(404);
    app.elena().await.opens(&format!("/referrals/{referral}")).await.gets(200);
    // The coordination office sees where it is and who sent it, not what was answered.
    let office = app.oscar().await.opens(&format!("/referrals/{referral}")).await;
    office
        .gets(200)
        .sees("referral-state-on-agenda")
        .sees("Comune di Quarrata")
        .sees_not("Cerco un lavoro vicino a casa.");
});

story!(a_draft_with_holes_is_not_sent_and_says_all_of_them_at_once, |app| {
    let anna = app.anna().await;
    let person = anna.registers("Neri", "Lia", "1990").await;
    let referral = anna.begins(&person).await;
    let check = anna.opens(&format!("/referrals/{referral}/check")).await;
    let refused = check.form(&format!("/referrals/{referral}/send")).submit().await;
    refused.gets(422);
    assert!(refused.title().starts_with(&i18n::say(i18n::Lang::Italian, "error-prefix")), "{}", refused.title());
    let faults = refused.count(".errors li");
    assert!(faults >= 10, "only {faults} faults");
    anna.opens(&format!("/referrals/{referral}")).await.sees("referral-state-draft");
});
