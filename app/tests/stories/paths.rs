//! The other ways a referral goes: elsewhere, back, up again, away by mistake.

use crate::kit::tasks::id_after;

story!(a_redirection_goes_on_at_another_body_without_the_sealed_answers, |app| {
    let anna = app.anna().await;
    let referral = anna.drafts("Altrove", "Rita").await;
    anna.writes(&referral, "health", &[("functional_limits", "Non può sollevare pesi: SEGRETO.")]).await.gets(200);
    anna.sends_it(&referral).await.gets(200);
    let sara = app.sara().await;
    sara.takes(&referral, "register", &[]).await.gets(200);
    sara.takes(&referral, "start_review", &[]).await.gets(200);
    let training = app.body("training").to_string();
    let said = [("reason", "better_answer"), ("words", "Serve prima un corso."), ("to_body", training.as_str())];
    sara.takes(&referral, "redirect", &said).await.sees("referral-state-redirected");

    let seen = app.state_for("anna", &referral).await;
    seen.sees("referral-state-redirected").sees("Serve prima un corso.").sees("referrals-goes-on-as");
    let part = seen.link("Formazione Pistoia").await;
    part.gets(200).sees("referrals-part-of").sees("referral-state-sent");
    let part = id_after(part.path(), "/referrals/");
    assert_ne!(part, referral);

    let renzo = app.renzo().await;
    renzo.opens(&format!("/referrals/{referral}")).await.gets(404);
    let got = renzo.opens(&format!("/referrals/{part}")).await;
    got.gets(200).sees("Cerco un lavoro vicino a casa.").sees_not("SEGRETO");
    // Not for the sender either: the new referral never had them.
    app.state_for("anna", &part).await.sees_not("SEGRETO");
    app.state_for("anna", &referral).await.sees("SEGRETO");

    renzo.takes(&part, "register", &[]).await.gets(200);
    renzo.takes(&part, "start_review", &[]).await.gets(200);
    let yes = [("answer", "yes"), ("words", "Il corso comincia a gennaio.")];
    renzo.takes(&part, "evaluate", &yes).await.sees("referral-state-admitted");
    app.state_for("anna", &part).await.sees("Il corso comincia a gennaio.");
});

story!(a_body_that_says_no_says_why, |app| {
    let referral = app.under_review("Altrove", "Rita").await;
    let training = app.body("training").to_string();
    let said = [("reason", "better_answer"), ("words", "Serve un corso."), ("to_body", training.as_str())];
    app.sara().await.takes(&referral, "redirect", &said).await.gets(200);
    let part = app.state_for("anna", &referral).await.link("Formazione Pistoia").await;
    let part = id_after(part.path(), "/referrals/");
    let renzo = app.renzo().await;
    renzo.takes(&part, "register", &[]).await.gets(200);
    renzo.takes(&part, "start_review", &[]).await.gets(200);
    renzo.takes(&part, "evaluate", &[("answer", "no")]).await.gets(422).sees("referrals-fault-words");
    let no = [("answer", "no"), ("reason", "not_ready"), ("words", "I posti sono finiti.")];
    renzo.takes(&part, "evaluate", &no).await.sees("referral-state-not-admitted");
    app.state_for("anna", &part).await.sees("I posti sono finiti.");
});

story!(the_sender_withdraws_until_it_is_decided, |app| {
    let referral = app.under_review("Indietro", "Nora").await;
    let session = app.convened(&[&referral]).await;
    let said = [("reason", "found_work"), ("words", "Ha trovato lavoro.")];
    app.anna().await.takes(&referral, "withdraw", &said).await.sees("referral-state-withdrawn");
    app.opened(&session).await;
    let sara = app.sara().await;
    sara.conducts(&session, "close", "").await.gets(200);

    let decided = app.under_review("Indietro", "Elio").await;
    let lantern = app.body("lantern").to_string();
    app.decided(&decided, "admitted", &[("to_body", &lantern)]).await;
    let late = app.anna().await.opens(&format!("/referrals/{decided}/step/withdraw")).await;
    late.gets(403).sees("why-not-this-state");
});

story!(what_was_withdrawn_is_taken_up_again_with_a_new_term, |app| {
    let referral = app.under_review("Indietro", "Nora").await;
    app.anna().await.takes(&referral, "withdraw", &[("reason", "not_reachable")]).await.gets(200);
    app.days_pass(12);
    let sara = app.sara().await;
    sara.takes(&referral, "reopen", &[]).await.gets(422).sees("referrals-fault-words");
    sara.takes(&referral, "reopen", &[("words", "È tornata al servizio.")]).await.sees("referral-state-under-review");
    let seen = app.state_for("anna", &referral).await;
    seen.sees("È tornata al servizio.").sees_with("referrals-day-of", &[("day", 0.into()), ("of", 30.into())]);
    app.sara().await.opens(&format!("/referrals/{referral}")).await.sees("1/2026");
});

story!(a_mistake_is_cancelled_and_stays_in_the_register, |app| {
    let anna = app.anna().await;
    let referral = anna.refers("Sbaglio", "Ivo").await;
    anna.takes(&referral, "cancel_by_mistake", &[("words", "Persona sbagliata.")])
        .await
        .sees("referral-state-cancelled");
    app.sara().await.opens("/referrals?as=work&group=all").await.gets(200);
    assert!(app.events_about("referral", &referral).await.iter().any(|kind| kind == "referral_step_taken"));
    let again = anna.opens(&format!("/referrals/{referral}/step/send")).await;
    assert!(matches!(again.status(), 403 | 404));
});
