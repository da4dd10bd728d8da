//! The thirty days of the procedure: counted, stopped once, never lost sight of.

use crate::kit::{Page, TestApp};

const ASK: [(&str, &str); 2] = [("reason", "document_missing"), ("words", "Manca la relazione.")];

async fn shows_day(app: &TestApp, referral: &str, day: i64) -> Page {
    let page = app.state_for("anna", referral).await;
    page.sees_with("referrals-day-of", &[("day", day.into()), ("of", 30.into())]);
    page
}

story!(the_day_of_receipt_is_day_nought_and_the_thirtieth_is_in_time, |app| {
    let referral = app.under_review("Bassi", "Ida").await;
    shows_day(&app, &referral, 0).await;
    app.days_pass(30);
    shows_day(&app, &referral, 30).await;
    app.days_pass(1);
    let late = app.state_for("anna", &referral).await;
    late.sees_with("referrals-days-late", &[("count", 1.into())]);
    assert!(late.has("main dd .late"), "it stands out");
    let list = app.sara().await.opens("/referrals?as=work&late=yes").await;
    list.sees("Bassi");
});

story!(a_request_for_integration_stops_the_count_until_it_is_answered, |app| {
    let referral = app.under_review("Bassi", "Ida").await;
    app.days_pass(5);
    app.sara().await.takes(&referral, "request_integration", &ASK).await.gets(200);
    app.days_pass(10);
    let until = i18n::date(i18n::Lang::Italian, app.today().saturating_add(jiff::Span::new().days(20)));
    app.state_for("anna", &referral)
        .await
        .sees_with("referrals-day-paused", &[("day", 5.into()), ("of", 30.into()), ("date", until.into())]);
    app.anna().await.sends_it(&referral).await.gets(200);
    shows_day(&app, &referral, 5).await;
    app.days_pass(1);
    shows_day(&app, &referral, 6).await;
});

story!(the_count_goes_on_after_thirty_days_also_without_an_answer, |app| {
    let referral = app.under_review("Bassi", "Ida").await;
    app.sara().await.takes(&referral, "request_integration", &ASK).await.gets(200);
    app.days_pass(40);
    shows_day(&app, &referral, 10).await;
});

story!(a_second_request_may_be_sent_and_stops_nothing, |app| {
    let referral = app.under_review("Bassi", "Ida").await;
    app.sara().await.takes(&referral, "request_integration", &ASK).await.gets(200);
    app.days_pass(4);
    app.anna().await.sends_it(&referral).await.gets(200);
    app.days_pass(2);
    shows_day(&app, &referral, 2).await;
    app.sara().await.takes(&referral, "request_integration", &ASK).await.gets(200);
    app.days_pass(6);
    shows_day(&app, &referral, 8).await;
});

story!(the_sender_of_a_late_referral_sees_who_has_it_and_whom_to_call, |app| {
    let referral = app.under_review("Bassi", "Ida").await;
    let sds = app.body("sds");
    app.tampers(&format!(
        "UPDATE bodies SET phone = '+39 0573 99', email = 'segreteria@sds.example' WHERE id = '{sds}'"
    ))
    .await;
    app.days_pass(30);
    let anna = app.anna().await;
    let page = anna.opens(&format!("/referrals/{referral}")).await;
    assert!(!page.has("#late"), "the last day is in term");
    anna.opens("/today").await.sees_not("Bassi");
    app.days_pass(1);
    let today = app.anna().await.opens("/today").await;
    today.sees("today-todo-late").sees("Bassi Ida").sees("+39 0573 99").sees_not("today-due-none");
    let page = app.state_for("anna", &referral).await;
    page.sees("referrals-late-call").sees("+39 0573 99").sees("segreteria@sds.example");
    assert!(page.has("#late"));
    // Who has it knows it already, and nobody else's sender hears of it.
    assert!(!app.state_for("sara", &referral).await.has("#late"));
    app.berto().await.opens("/today").await.sees_not("Bassi");
    // While the sender is waited for there is nobody to call.
    app.sara().await.takes(&referral, "request_integration", &ASK).await.gets(200);
    app.days_pass(40);
    assert!(!app.state_for("anna", &referral).await.has("#late"));
    app.anna().await.opens("/today").await.sees_not("today-late-desk").sees_not("+39 0573 99");
});
