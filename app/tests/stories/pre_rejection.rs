//! The notice of reasons before a refusal (art. 10-bis L. 241/1990): the person may comment for ten days.

use crate::kit::TestApp;

const REASON: [(&str, &str); 1] = [("reason_code", "not_admitted/not_ready")];

/// The referral goes back on an agenda and is refused; the last page of the decision.
async fn refused_again(app: &TestApp, referral: &str) {
    app.decided(referral, "not_admitted", &REASON).await;
    let page = app.state_for("anna", referral).await;
    page.sees("referral-state-not-admitted").sees("Percorso non ancora possibile").sees("Motivazione letta in seduta.");
}

story!(nobody_is_refused_without_a_notice, |app| {
    let referral = app.under_review("Serra", "Ugo").await;
    let session = app.meets(&[&referral]).await;
    let sara = app.sara().await;
    let item = sara.items(&session).await.remove(0);
    sara.discusses(&session, &item, "Il percorso sembra prematuro.").await.gets(200);
    let refused = sara.decides(&session, &item, "not_admitted", &REASON).await;
    refused.gets(422).sees("commission-fault-notice-first");
    app.state_for("anna", &referral).await.sees("referral-state-on-agenda");
});

story!(the_notice_reaches_the_sender_at_once_and_comments_stop_the_wait, |app| {
    let referral = app.under_review("Serra", "Ugo").await;
    let session = app.meets(&[&referral]).await;
    let sara = app.sara().await;
    let item = sara.items(&session).await.remove(0);
    sara.settles(&session, &item, "pre_rejection", &REASON).await;
    let told = app.state_for("anna", &referral).await;
    told.sees("referral-state-pre-rejection").sees("Motivazione letta in seduta.").sees("referrals-next-pre-rejection");
    sara.conducts(&session, "close", "").await.gets(200);

    app.days_pass(3);
    let anna = app.anna().await;
    let said = [("words", "Ha ripreso i contatti con il servizio.")];
    anna.takes(&referral, "record_comments", &said).await.sees("referral-state-under-review");
    // Seven days to the session, three of the pause that do not count.
    let page = app.state_for("anna", &referral).await;
    page.sees_with("referrals-day-of", &[("day", 7.into()), ("of", 30.into())]);
    page.sees("Ha ripreso i contatti con il servizio.");
    refused_again(&app, &referral).await;
});

story!(without_comments_the_count_goes_on_after_ten_days, |app| {
    let referral = app.under_review("Serra", "Ugo").await;
    app.decided(&referral, "pre_rejection", &REASON).await;
    app.days_pass(9);
    let until = i18n::date(i18n::Lang::Italian, app.today().saturating_add(jiff::Span::new().days(1)));
    app.state_for("anna", &referral)
        .await
        .sees_with("referrals-day-paused", &[("day", 7.into()), ("of", 30.into()), ("date", until.into())]);
    app.days_pass(2);
    app.state_for("anna", &referral).await.sees_with("referrals-day-of", &[("day", 8.into()), ("of", 30.into())]);
    let sara = app.sara().await;
    sara.takes(&referral, "close_pre_rejection", &[]).await.sees("referral-state-under-review");
    refused_again(&app, &referral).await;
});

story!(the_time_to_comment_is_not_cut_short, |app| {
    let referral = app.under_review("Serra", "Ugo").await;
    app.decided(&referral, "pre_rejection", &REASON).await;
    app.days_pass(4);
    let sara = app.sara().await;
    let path = format!("/referrals/{referral}/step/close_pre_rejection");
    let page = sara.opens(&path).await;
    if page.status() == 200 {
        page.form(&path).submit().await;
    }
    app.state_for("anna", &referral).await.sees("referral-state-pre-rejection");
});

story!(a_referral_taken_up_again_needs_a_notice_of_its_own, |app| {
    let referral = app.under_review("Serra", "Ugo").await;
    app.decided(&referral, "pre_rejection", &REASON).await;
    app.days_pass(1);
    app.anna().await.takes(&referral, "record_comments", &[("words", "Osservazioni.")]).await.gets(200);
    refused_again(&app, &referral).await;
    let sara = app.sara().await;
    sara.takes(&referral, "reopen", &[("words", "Nuovi elementi dal servizio.")]).await.gets(200);
    let session = app.meets(&[&referral]).await;
    let sara = app.sara().await;
    let item = sara.items(&session).await.remove(0);
    sara.discusses(&session, &item, "Di nuovo prematuro.").await.gets(200);
    sara.decides(&session, &item, "not_admitted", &REASON).await.gets(422).sees("commission-fault-notice-first");
});
