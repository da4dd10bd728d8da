//! Passkeys: two factors in one device, bound to our address, each question answered once.

use crate::kit::device::Device;
use crate::kit::{PASSWORD, Page, TestApp};

fn is_inside(page: &Page) -> bool {
    page.status() == 200 && page.path().starts_with("/today")
}

/// Anna's device, with a key for her account.
async fn annas_device(app: &TestApp) -> Device {
    let mut device = Device::new(app);
    app.anna().await.adds_passkey(&mut device).await.gets(200).sees("accounts-recovery-once");
    device
}

story!(a_passkey_lets_in_without_a_password, |app| {
    let mut device = annas_device(&app).await;
    let page = app.nobody().enters_with(&mut device).await;
    assert!(is_inside(&page), "{}", page.path());
    page.sees("Anna");
    let mut events = app.events().await;
    events.retain(|kind| kind != "signed_in");
    assert_eq!(events, ["logins_ended", "passkey_added"]);
});

story!(a_passkey_is_the_second_factor_that_a_body_asks_for, |app| {
    let mut device = annas_device(&app).await;
    let quarrata = app.body("quarrata");
    app.tampers(&format!("UPDATE bodies SET second_factor = TRUE WHERE id = '{quarrata}'")).await;
    let anna = app.nobody();
    assert!(is_inside(&anna.enters_with(&mut device).await));
    // The last one stays while the body asks for it.
    let page = anna.opens("/account/passkeys").await;
    page.sees("telefono");
    let remove = page.forms().into_iter().find(|action| action.ends_with("/remove")).unwrap();
    page.form(&remove).submit().await.gets(403);
    assert_eq!(app.rows("passkeys").await, 1);
});

story!(after_the_password_a_passkey_or_a_recovery_code_is_asked_for, |app| {
    let mut device = Device::new(&app);
    let codes = app.anna().await.adds_passkey(&mut device).await.texts("ul.rows strong.code");
    assert_eq!(codes.len(), 10);
    let nobody = app.nobody();
    let door = nobody.opens("/sign-in").await;
    let form = door.form("/sign-in").fill("email", "anna@example.it").fill("password", PASSWORD);
    let second = form.submit().await;
    second.gets(200).sees("accounts-code-title").sees("accounts-code-recovery-hint");
    assert!(second.has("form[data-passkey=get]"), "the device may answer here");
    let inside = second.form("/sign-in/code").fill("code", &codes[0]).submit().await;
    assert!(is_inside(&inside), "{}", inside.path());
});

story!(an_answer_counts_once_and_for_ten_minutes, |app| {
    let mut device = annas_device(&app).await;
    let nobody = app.nobody();
    let asked = nobody.is_asked("/sign-in/passkey/begin").await;
    let answer = device.proves(&asked);
    assert!(is_inside(&nobody.answers(&asked, &answer).await));
    app.nobody().answers(&asked, &answer).await.gets(422).sees("accounts-passkey-refused-text");
    // The same answer to another question.
    let other = app.nobody();
    let fresh = other.is_asked("/sign-in/passkey/begin").await;
    other.answers(&fresh, &answer).await.gets(422).sees("accounts-passkey-refused-text");
    // A question that went cold.
    let asked = other.is_asked("/sign-in/passkey/begin").await;
    app.minutes_pass(11);
    let answer = device.proves(&asked);
    other.answers(&asked, &answer).await.gets(422).sees("accounts-passkey-refused-text");
});

story!(an_answer_from_another_site_is_refused, |app| {
    let device = annas_device(&app).await;
    for (origin, site) in [
        ("https://netmet.example.evil", "localhost"),
        ("http://localhost:9999", "localhost"),
        ("https://localhost:8080", "localhost"),
        ("http://localhost:8080", "example.evil"),
    ] {
        let mut lured = device.clone();
        (lured.origin, lured.site) = (origin.to_owned(), site.to_owned());
        let page = app.nobody().enters_with(&mut lured).await;
        assert_eq!(page.status(), 422, "{origin} {site}");
    }
    assert!(is_inside(&app.nobody().enters_with(&mut device.clone()).await));
});

story!(a_counter_that_goes_back_betrays_a_copied_key, |app| {
    let mut device = annas_device(&app).await;
    let mut copy = device.clone();
    for _ in 0..3 {
        assert!(is_inside(&app.nobody().enters_with(&mut device).await));
    }
    app.nobody().enters_with(&mut copy).await.gets(422).sees("accounts-passkey-refused-text");
    assert_eq!(app.events().await.last().map(String::as_str), Some("sign_in_failed"));
    assert!(is_inside(&app.nobody().enters_with(&mut device).await));
});

story!(a_device_that_did_not_check_the_person_is_refused, |app| {
    let mut device = annas_device(&app).await;
    device.recognises = false;
    app.nobody().enters_with(&mut device).await.gets(422).sees("accounts-passkey-refused-text");
    let mut careless = Device::new(&app);
    careless.recognises = false;
    app.berto().await.adds_passkey(&mut careless).await.gets(422).sees("accounts-passkey-refused-text");
});

story!(an_unknown_or_mended_answer_is_refused, |app| {
    let mut device = annas_device(&app).await;
    let mut stranger = Device::new(&app);
    app.nobody().enters_with(&mut stranger).await.gets(422).sees("accounts-passkey-refused-text");
    let nobody = app.nobody();
    for mend in [
        (|answer: String| answer.replace("\"signature\":\"", "\"signature\":\"AA")) as fn(String) -> String,
        |answer| answer.replace("public-key", "password"),
        |_| "{}".to_owned(),
        |_| String::new(),
        |_| "[".repeat(100_000),
    ] {
        let asked = nobody.is_asked("/sign-in/passkey/begin").await;
        let answer = mend(device.proves(&asked));
        nobody.answers(&asked, &answer).await.gets(422).sees("accounts-passkey-refused-text");
    }
});

story!(a_passkey_is_added_to_the_own_account_after_a_fresh_proof, |app| {
    let (anna, berto) = (app.anna().await, app.berto().await);
    let mut device = Device::new(&app);
    // The question to Anna is not answered for Berto.
    let asked = anna.is_asked("/account/passkeys/begin").await;
    let answer = device.registers(&asked);
    let form = [("ceremony", asked.ceremony.as_str()), ("answer", answer.as_str())];
    berto.signed("/account/passkeys", &form).await.gets(422);
    assert_eq!(app.rows("passkeys").await, 0);
    // And was used up by that.
    anna.signed("/account/passkeys", &form).await.gets(422);
    anna.adds_passkey(&mut device).await.gets(200);
    // The same key cannot be another account's.
    let asked = berto.is_asked("/account/passkeys/begin").await;
    let answer = device.clone().registers(&asked);
    let form = [("ceremony", asked.ceremony.as_str()), ("answer", answer.as_str())];
    berto.signed("/account/passkeys", &form).await.gets(422).sees("accounts-passkey-known");
    app.minutes_pass(11);
    assert!(anna.opens("/account/passkeys").await.path().starts_with("/account/prove"));
    assert_eq!(anna.signed("/account/passkeys/begin", &[]).await.status(), 303);
});

story!(a_removed_passkey_opens_nothing, |app| {
    let mut device = annas_device(&app).await;
    let anna = app.nobody();
    anna.enters_with(&mut device).await.gets(200);
    let page = anna.opens("/account/passkeys").await;
    let remove = page.forms().into_iter().find(|action| action.ends_with("/remove")).unwrap();
    app.berto().await.signed(&remove, &[]).await.gets(404);
    page.form(&remove).submit().await.gets(200).sees("done-passkey-removed");
    app.nobody().enters_with(&mut device).await.gets(422).sees("accounts-passkey-refused-text");
    assert_eq!(app.rows("recovery_codes").await, 0, "codes without a factor are worth nothing");
});

story!(a_closed_account_is_closed_to_its_passkey, |app| {
    let mut device = annas_device(&app).await;
    let lucia = app.lucia().await;
    let page = lucia.opens(&format!("/users/{}", app.user("anna"))).await;
    let close = page.forms().into_iter().find(|action| action.ends_with("/disable")).unwrap();
    page.form(&close).submit().await.gets(200);
    app.nobody().enters_with(&mut device).await.gets(422).sees("accounts-passkey-refused-text");
});

story!(a_sensitive_act_may_be_proven_with_the_own_passkey_only, |app| {
    let mut device = annas_device(&app).await;
    let mut bertos = Device::new(&app);
    app.berto().await.adds_passkey(&mut bertos).await.gets(200);
    let anna = app.anna().await;
    app.minutes_pass(11);
    let page = anna.opens("/account/email").await;
    assert!(page.path().starts_with("/account/prove"), "{}", page.path());
    assert!(page.has("form[data-passkey=get]"));
    for (device, is_hers) in [(&mut bertos, false), (&mut device, true)] {
        let asked = anna.is_asked("/sign-in/passkey/begin").await;
        let answer = device.proves(&asked);
        let form = [("ceremony", asked.ceremony.as_str()), ("answer", answer.as_str()), ("back", "/account/email")];
        let page = anna.signed("/account/prove/passkey", &form).await;
        assert_eq!(page.status(), if is_hers { 303 } else { 422 });
        let opened = anna.opens("/account/email").await;
        assert_eq!(opened.path() == "/account/email", is_hers, "{}", opened.path());
    }
});

story!(a_way_back_in_that_drops_the_factor_drops_the_passkeys, |app| {
    let mut device = annas_device(&app).await;
    let lucia = app.lucia().await;
    let path = format!("/users/{}", app.user("anna"));
    let page = lucia.opens(&path).await;
    let reset = page.form(&format!("{path}/reset")).tick("factor", "yes").submit().await.attr("#f-link", "value");
    let link = reset.strip_prefix(&app.settings.public_url).unwrap();
    let nobody = app.nobody();
    let new = "il gelsomino fiorisce a giugno";
    let page = nobody.opens(link).await;
    page.form(link).fill("password", new).fill("again", new).submit().await.gets(200);
    nobody.enters_with(&mut device).await.gets(422).sees("accounts-passkey-refused-text");
});
