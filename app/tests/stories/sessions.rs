//! Sessions as they really go: hidden opinions, substitutes, missing members, two people at once, time running out.

use kernel::words::Duty;

use crate::kit::{Page, TestApp, id_after};

/// Gives a seat of the health professional to somebody, as Mirella's substitute; the page that follows.
async fn substitutes_mirella(app: &TestApp, name: &str, body: &str) -> Page {
    let sara = app.sara().await;
    let page = sara.opens("/commission/edit").await;
    let holder = format!("{}/{}", app.user(name), app.body(body));
    let form = page.form_with("holder").fill("holder", &holder).fill("component", "health_professional");
    let form = form.fill("role", "member").fill("substitute_of", &app.seat("mirella").to_string());
    form.fill("from", &app.day(0)).submit().await
}

story!(opinions_are_hidden_until_the_session_opens, |app| {
    let referral = app.under_review("Testi", "Ada").await;
    let session = app.convened(&[&referral]).await;
    let mirella = app.mirella().await;
    let path = format!("/opinions/{referral}");
    let page = mirella.opens(&path).await;
    let form = page.form(&path).fill("opinion", "in_favour").fill("words", "Parere riservato di Mirella.");
    form.submit().await.gets(200).sees("done-opinion-given");

    for name in ["paolo", "elena", "sara"] {
        let person = app.person(name).await;
        let item = person.items(&session).await.remove(0);
        let before = person.opens(&format!("/sessions/{session}/items/{item}")).await;
        before.sees("commission-opinions-hidden").sees_not("Parere riservato di Mirella.");
        person.opens(&format!("/referrals/{referral}")).await.sees_not("Parere riservato di Mirella.");
    }
    // She may change her mind until then.
    let again = mirella.opens(&path).await;
    assert_eq!(again.form(&path).value("words"), "Parere riservato di Mirella.");

    app.opened(&session).await;
    let paolo = app.paolo().await;
    let item = paolo.items(&session).await.remove(0);
    paolo
        .opens(&format!("/sessions/{session}/items/{item}"))
        .await
        .sees("Parere riservato di Mirella.")
        .sees("Mirella");
    let mirella = app.mirella().await;
    mirella.opens(&path).await.sees("commission-opinion-closed");
});

story!(a_substitute_sits_and_votes_when_the_titular_is_not_there, |app| {
    let referral = app.under_review("Testi", "Ada").await;
    substitutes_mirella(&app, "ugo", "uepe").await.gets(422).sees("commission-fault-body-kind");
    app.joins("agnese", "asl", &[Duty::Commissioner]).await;
    substitutes_mirella(&app, "agnese", "asl").await.gets(200).sees("done-composition-changed");
    let session = app.convened(&[&referral]).await;
    app.days_pass(7);
    let sara = app.sara().await;
    let path = format!("/sessions/{session}/attendance");
    let mut form = sara.opens(&path).await.form(&path);
    for seat in form.values_of("present") {
        let away = seat == app.seat("mirella").to_string();
        form = if away { form.untick("present", &seat) } else { form.tick("present", &seat) };
    }
    form.submit().await.gets(200);
    sara.conducts(&session, "open", "").await.gets(200).sees("session-state-open");
    let item = sara.items(&session).await.remove(0);
    sara.discusses(&session, &item, "Siede il supplente.").await.gets(200);
    let decision = sara.opens(&format!("/sessions/{session}/items/{item}/decision")).await;
    assert_eq!(decision.form_with("outcome").names("vote_").len(), 4, "four seats vote, one through its substitute");
    decision.sees("Agnese").sees_not("Mirella");
});

story!(without_quorum_the_session_is_deserted_and_a_second_call_takes_its_items, |app| {
    let referral = app.under_review("Testi", "Ada").await;
    let session = app.convened(&[&referral]).await;
    app.days_pass(7);
    let sara = app.sara().await;
    sara.notes_present(&app, &session, &["dora", "elena", "mirella"]).await.gets(200);
    // Three of four are there, but not the president, whom the rules ask for.
    let open = sara.opens(&format!("/sessions/{session}/step/open")).await;
    open.sees("commission-blocked").sees("Presidente");
    assert!(!open.has("main form"), "the session cannot be opened");
    let forced = sara.signed(&format!("/sessions/{session}/step/open"), &[("version", "1")]).await;
    assert!(matches!(forced.status(), 409 | 422), "{}", forced.status());

    sara.conducts(&session, "declare_deserted", "").await.gets(200).sees("session-state-deserted");
    let deserted = sara.opens(&format!("/sessions/{session}")).await;
    let second = deserted.link("commission-plan-second-call").await;
    second.sees("commission-second-call-hint");
    let planned = second.form("/sessions/new").fill("day", &app.day(8)).fill("time", "15").submit().await;
    planned.gets(200).sees("commission-second-call");
    let again = id_after(planned.path(), "/sessions/");
    assert_eq!(sara.items(&again).await.len(), 1, "the item goes on to the second call");
    app.state_for("anna", &referral).await.sees("referral-state-on-agenda");
});

story!(too_short_a_notice_asks_for_a_reason, |app| {
    let sara = app.sara().await;
    let session = sara.plans(&app.day(2)).await;
    sara.conducts(&session, "convene", "").await.gets(422).sees("session-step-convene");
    sara.conducts(&session, "convene", "Scade un termine di legge.").await.gets(200).sees("session-state-convened");
    sara.opens(&format!("/sessions/{session}")).await.sees("Scade un termine di legge.");
});

story!(a_session_is_not_opened_before_its_day, |app| {
    let session = app.convened(&[]).await;
    let sara = app.sara().await;
    sara.opens(&format!("/sessions/{session}/step/open")).await.sees("commission-block-too-early");
});

story!(of_two_secretaries_the_slower_one_is_told_and_nothing_of_hers_is_written, |app| {
    let referral = app.under_review("Testi", "Ada").await;
    let session = app.meets(&[&referral]).await;
    let (quick, slow) = (app.sara().await, app.sara().await);
    let item = quick.items(&session).await.remove(0);
    let path = format!("/sessions/{session}/items/{item}");
    let (first, second) = (quick.opens(&path).await, slow.opens(&path).await);
    first.form(&path).fill("summary", "Il testo di chi è arrivata prima.").submit().await.gets(200);
    let before = app.events().await.len();
    let stale = second.form(&path).fill("summary", "Un testo lungo che non va perso.").submit().await;
    stale.gets(409).sees("problem-stale-title").sees("Un testo lungo che non va perso.");
    assert_eq!(app.events().await.len(), before, "the register knows of nothing");
    slow.opens(&path).await.sees("Il testo di chi è arrivata prima.").sees_not("Un testo lungo");
});

story!(of_two_people_at_one_step_only_the_first_takes_it, |app| {
    let referral = app.anna().await.refers("Testi", "Ada").await;
    let path = format!("/referrals/{referral}/step/register");
    let (one, other) = (app.sara().await.opens(&path).await, app.sara().await.opens(&path).await);
    one.form(&path).submit().await.gets(200);
    let stale = other.form(&path).submit().await;
    assert!(matches!(stale.status(), 403 | 409), "{}", stale.status());
    let taken = app.events_about("referral", &referral).await;
    assert_eq!(taken.iter().filter(|kind| *kind == "referral_step_taken").count(), 2, "sent and registered: {taken:?}");
});

story!(what_a_session_leaves_open_goes_on_to_the_next, |app| {
    let (one, two) = (app.under_review("Testi", "Ada").await, app.under_review("Vinci", "Leo").await);
    let session = app.meets(&[&one, &two]).await;
    let sara = app.sara().await;
    let items = sara.items(&session).await;
    sara.discusses(&session, &items[1], "Si è discusso, il tempo non basta.").await.gets(200);
    let lantern = app.body("lantern").to_string();
    sara.settles(&session, &items[0], "admitted", &[("to_body", &lantern)]).await;
    let next = sara.plans(&app.day(14)).await;
    assert!(sara.items(&next).await.is_empty());
    sara.conducts(&session, "close", "").await.gets(200);
    let carried = sara.items(&next).await;
    assert_eq!(carried.len(), 1, "one was decided, one goes on");
    let item = sara.opens(&format!("/sessions/{next}/items/{}", carried[0])).await;
    item.sees("Si è discusso, il tempo non basta.").sees("Vinci");
    app.state_for("anna", &one).await.sees("referral-state-admitted");
    app.state_for("anna", &two).await.sees("referral-state-on-agenda");
});
