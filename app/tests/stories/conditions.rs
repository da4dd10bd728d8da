//! A question that does not apply stands in nobody's way.

story!(a_wrong_answer_to_a_question_that_no_longer_applies_neither_stops_saving_nor_sending, |app| {
    let anna = app.anna().await;
    let referral = anna.drafts("Nascosti", "Lea").await;
    // A day that does not exist is said at once while its question is asked.
    let told = anna
        .writes(&referral, "work", &[("employment_status", "unemployed"), ("unemployed_since", "31/02/2026")])
        .await;
    told.gets(422).sees("field-fault-not-a-date");
    // Without a script the question is still on the page, with what was typed, when the answer before it changes.
    let saved =
        anna.writes(&referral, "work", &[("employment_status", "employed"), ("unemployed_since", "31/02/2026")]).await;
    saved.gets(200).sees_not("field-fault-not-a-date");
    let check = anna.opens(&format!("/referrals/{referral}/check")).await;
    check.sees_not("field-fault-not-a-date").sees_not("31/02/2026");
    anna.sends_it(&referral).await.gets(200).sees("referral-state-sent");
    // It was not sent either.
    app.sara().await.opens(&format!("/referrals/{referral}")).await.gets(200).sees_not("31/02/2026");
});
