//! In and out: password, forged and repeated forms, a session that ends while somebody writes.

use crate::kit::PASSWORD;

story!(anna_signs_in_with_her_password_and_out_again, |app| {
    let browser = app.nobody();
    let door = browser.opens("/network").await;
    assert!(door.path().starts_with("/sign-in"));

    let wrong = door
        .form("/sign-in")
        .fill("email", "anna@example.it")
        .fill("password", "una password sbagliata")
        .submit()
        .await;
    wrong.gets(422).sees("accounts-sign-in-wrong");

    let inside = wrong.form("/sign-in").fill("email", "Anna@Example.it").fill("password", PASSWORD).submit().await;
    assert_eq!(inside.path(), "/network");
    inside.gets(200).sees("Comune di Quarrata");

    let outside = inside.form("/sign-out").submit().await;
    outside.gets(200);
    assert!(browser.opens("/network").await.path().starts_with("/sign-in"));
});

story!(a_form_without_proof_of_origin_changes_nothing, |app| {
    let lucia = app.lucia().await;
    let units = format!("/network/{}/units", app.body("quarrata"));
    let page = lucia.opens(&units).await;
    page.form(&units)
        .fill("name", "Sportello")
        .forge("_csrf", "stolen")
        .submit()
        .await
        .gets(403)
        .sees("problem-forged-title");
    lucia.opens(&units).await.sees("network-units-none");
});

story!(a_form_sent_twice_counts_once, |app| {
    let lucia = app.lucia().await;
    let units = format!("/network/{}/units", app.body("quarrata"));
    let page = lucia.opens(&units).await;
    let first = page.form(&units).fill("name", "Sportello sociale").submit().await;
    let second = page.form(&units).fill("name", "Sportello sociale").submit().await;
    assert_eq!(first.path(), second.path());
    assert_eq!(lucia.opens(&units).await.count("tbody tr"), 1);
});

story!(what_was_typed_survives_the_end_of_the_session, |app| {
    let lucia = app.lucia().await;
    let units = format!("/network/{}/units", app.body("quarrata"));
    let page = lucia.opens(&units).await;
    app.minutes_pass(31);
    let door = page.form(&units).fill("name", "Sportello sociale").submit().await;
    let waiting = door.form("/sign-in").fill("email", "lucia@example.it").fill("password", PASSWORD).submit().await;
    let action = waiting.forms().into_iter().find(|action| action.starts_with("/parked/")).unwrap();
    waiting.form(&action).submit().await.gets(200);
    lucia.opens(&units).await.sees("Sportello sociale");
});
