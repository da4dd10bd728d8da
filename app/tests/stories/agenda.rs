//! From the file onto an agenda, and back to the file.

use i18n::ToArg;

story!(a_file_put_on_the_agenda_comes_back_with_its_session_and_point, |app| {
    let first = app.under_review("Prima", "Ada").await;
    let referral = app.under_review("Seconda", "Bea").await;
    let sara = app.sara().await;
    sara.finds_complete(&referral).await;
    let path = format!("/referrals/{referral}");
    let agenda = format!("{path}/agenda");
    // No session yet: the way to plan one, and nothing to press.
    let none = sara.opens(&path).await.link(&agenda).await;
    none.gets(200).sees("commission-coming-none");
    assert!(!none.forms().contains(&agenda));
    let session = sara.plans(&app.day(7)).await;
    sara.lists(&session, &[&first]).await;
    let asks = sara.opens(&path).await.link(&agenda).await;
    asks.gets(200).sees("Seconda");
    let done = asks.form(&agenda).submit().await;
    assert!(done.path().starts_with(&path), "back at the file: {}", done.path());
    let day = i18n::date(i18n::Lang::Italian, app.today().saturating_add(jiff::Span::new().days(7)));
    let place = [("number", "1/2026".to_arg()), ("day", day.as_str().to_arg()), ("position", 2.to_arg())];
    done.gets(200).sees_with("referrals-agenda-place", &place).sees("referral-state-on-agenda");
    assert!(done.texts(".notice p").concat().contains("punto 2"), "the confirmation names the point");
    done.link(&format!("/sessions/{session}/agenda")).await.gets(200).sees("Seconda Bea");
    // The sender is not told which point of which agenda.
    app.state_for("anna", &referral).await.sees_not("punto 2");
    for name in ["anna", "oscar", "dora", "stella"] {
        let page = app.person(name).await.opens(&agenda).await;
        assert!(matches!(page.status(), 403 | 404), "{name} gets {}", page.status());
    }
});

story!(without_choosing_a_session_nothing_is_put_on, |app| {
    let referral = app.under_review("Prima", "Ada").await;
    let sara = app.sara().await;
    sara.finds_complete(&referral).await;
    sara.plans(&app.day(7)).await;
    sara.plans(&app.day(14)).await;
    let agenda = format!("/referrals/{referral}/agenda");
    let page = sara.opens(&agenda).await;
    page.form(&agenda).submit().await.gets(422).sees("commission-fault-session");
    assert_eq!(app.rows("items").await, 0);
});

story!(what_was_put_on_from_the_session_is_named_there, |app| {
    let referral = app.under_review("Prima", "Ada").await;
    let sara = app.sara().await;
    let session = sara.plans(&app.day(7)).await;
    let listed = sara.lists(&session, &[&referral]).await;
    assert!(listed.texts("#added").concat().contains("Prima Ada"), "{:?}", listed.texts("#added"));
});
