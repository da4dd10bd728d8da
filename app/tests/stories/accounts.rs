//! Accounts: invited once, proven twice where a body asks for it, ended at the next click.

use kernel::words::Duty;
use totp_rs::{Algorithm, Secret, TOTP};

use crate::kit::{PASSWORD, Page, Person, TestApp};

/// Lucia invites somebody; the path of the link she hands over.
async fn invited(app: &TestApp, email: &str) -> String {
    let lucia = app.lucia().await;
    let page = lucia.opens("/users/invite").await;
    let form = page.form("/users/invite").fill("name", "Nuova Collega").fill("email", email).fill("duties", "refer");
    let link = form.submit().await;
    link.gets(200).sees("accounts-link-title");
    let link = link.attr("#f-link", "value");
    link.strip_prefix(&app.settings.public_url).unwrap().to_owned()
}

async fn accepts(who: &Person, link: &str, password: &str) -> Page {
    let page = who.opens(link).await;
    page.form(link).fill("password", password).fill("again", password).submit().await
}

async fn signs_in(who: &Person, name: &str, password: &str) -> Page {
    let door = who.opens("/sign-in").await;
    let email = format!("{name}@example.it");
    door.form("/sign-in").fill("email", &email).fill("password", password).submit().await
}

fn is_inside(page: &Page) -> bool {
    page.status() == 200 && page.path().starts_with("/today")
}

story!(an_invitation_is_good_once_and_for_some_days, |app| {
    let link = invited(&app, "nuova@example.it").await;
    let nuova = app.nobody();
    let inside = accepts(&nuova, &link, "il gelsomino fiorisce a giugno").await;
    inside.gets(200).sees("Comune di Quarrata");
    assert!(is_inside(&inside), "{}", inside.path());
    let late = app.nobody().opens(&link).await;
    late.sees("accounts-invitation-over-title");
    assert!(!late.has("input[type=password]"));

    let other = invited(&app, "altra@example.it").await;
    app.days_pass(60);
    app.nobody().opens(&other).await.sees("accounts-invitation-over-title");
});

story!(an_invitation_that_was_taken_back_or_renewed_is_over, |app| {
    let link = invited(&app, "nuova@example.it").await;
    let lucia = app.lucia().await;
    let users = lucia.opens("/users").await;
    let renew = users.forms().into_iter().find(|action| action.ends_with("/resend")).unwrap();
    users.form(&renew).submit().await.gets(200).sees("accounts-link-title");
    app.nobody().opens(&link).await.sees("accounts-invitation-over-title");
    let users = lucia.opens("/users").await;
    let revoke = users.forms().into_iter().find(|action| action.ends_with("/revoke")).unwrap();
    users.form(&revoke).submit().await.gets(200);
    lucia.opens("/users").await.sees_not("Nuova Collega");
});

story!(a_password_is_long_and_not_known_and_nothing_else_is_asked, |app| {
    let link = invited(&app, "nuova@example.it").await;
    let nuova = app.nobody();
    for (password, fault) in [
        ("corta", "password-fault-too-short"),
        ("password1234", "password-fault-common"),
        ("nuova@example.it!", "password-fault-personal"),
    ] {
        accepts(&nuova, &link, password).await.gets(422).sees(fault);
    }
    let page = nuova.opens(&link).await;
    let form = page.form(&link).fill("password", "il gelsomino fiorisce").fill("again", "il gelsomino sfiorisce");
    form.submit().await.gets(422).sees("password-fault-not-the-same");
    // Spaces, no capitals, no digits: length is enough.
    assert!(is_inside(&accepts(&nuova, &link, "il gelsomino fiorisce").await));
});

/// Sets up the second factor; the generator of codes and the recovery codes.
async fn sets_factor(app: &TestApp, who: &Person) -> (TOTP, Vec<String>) {
    let page = who.opens("/account/second-factor").await;
    let key = page.texts("strong.code").remove(0).replace(' ', "");
    let secret = Secret::Encoded(key).to_bytes().unwrap();
    let totp = TOTP::new_unchecked(Algorithm::SHA1, 6, 0, 30, secret);
    let done = page.form("/account/second-factor").fill("code", &code(app, &totp)).submit().await;
    done.gets(200).sees("accounts-recovery-once");
    (totp, done.texts("ul.rows strong.code"))
}

fn code(app: &TestApp, totp: &TOTP) -> String {
    totp.generate(u64::try_from(app.now().as_millis() / 1000).unwrap())
}

/// The second step of signing in.
async fn with_code(app: &TestApp, name: &str, code: &str) -> Page {
    let page = signs_in(&app.nobody(), name, PASSWORD).await;
    page.form("/sign-in/code").fill("code", code).submit().await
}

story!(a_code_of_the_second_factor_is_good_once, |app| {
    let (totp, _) = sets_factor(&app, &app.anna().await).await;
    let used = code(&app, &totp);
    with_code(&app, "anna", &used).await.gets(422).sees("accounts-code-wrong");
    app.minutes_pass(2);
    let fresh = code(&app, &totp);
    assert!(is_inside(&with_code(&app, "anna", &fresh).await));
    with_code(&app, "anna", &fresh).await.gets(422).sees("accounts-code-wrong");
    with_code(&app, "anna", "000000").await.gets(422);
});

story!(a_recovery_code_is_good_once, |app| {
    let (_, codes) = sets_factor(&app, &app.anna().await).await;
    assert_eq!(codes.len(), 10);
    let typed = codes[3].to_uppercase().replace('-', " ");
    assert!(is_inside(&with_code(&app, "anna", &typed).await), "as people type it");
    with_code(&app, "anna", &codes[3]).await.gets(422).sees("accounts-code-wrong");
    assert!(is_inside(&with_code(&app, "anna", &codes[4]).await));
    let plain = app.cells().await.into_iter().find(|cell| crate::kit::files::holds(&cell.bytes, &codes[5]));
    assert!(plain.is_none(), "a recovery code stands in {}", plain.unwrap().place);
});

story!(guessing_is_slowed_with_the_time_to_wait, |app| {
    for _ in 0..10 {
        signs_in(&app.nobody(), "anna", "una password sbagliata").await.gets(422);
    }
    let slowed = signs_in(&app.nobody(), "anna", PASSWORD).await;
    slowed.gets(429).sees("problem-too-many-title");
    let wait: i64 = slowed.header("retry-after").unwrap().parse().unwrap();
    assert!((1..=61).contains(&wait), "{wait} seconds");
    // Nobody else is held up, and the session she has goes on.
    assert!(is_inside(&signs_in(&app.nobody(), "berto", PASSWORD).await));
    app.anna().await.opens("/today").await.gets(200);
    app.minutes_pass(2);
    assert!(is_inside(&signs_in(&app.nobody(), "anna", PASSWORD).await));
});

story!(sessions_are_listed_and_ended_from_another_device, |app| {
    let (desk, phone) = (app.anna().await, app.anna().await);
    let page = desk.opens("/account/sessions").await;
    assert_eq!(page.count("tbody tr"), 2);
    let form = page.form_with("login");
    let other = form.values_of("login").remove(0);
    form.press("login", &other).submit().await.gets(200);
    assert!(phone.opens("/today").await.path().starts_with("/sign-in"));
    desk.opens("/today").await.gets(200);
});

story!(a_right_ends_at_the_next_click_after_the_membership_ended, |app| {
    let anna = app.anna().await;
    let referral = anna.drafts("Fine", "Ora").await;
    let page = anna.opens(&format!("/referrals/{referral}/check")).await;
    let lucia = app.lucia().await;
    let path = format!("/users/{}/end/{}", app.user("anna"), app.member("anna").membership);
    let ending = lucia.opens(&path).await;
    ending.form(&path).fill("day", &app.day(-1)).submit().await.gets(200);

    let gone = anna.opens(&format!("/referrals/{referral}")).await;
    assert!(!gone.html().contains("Fine Ora"), "{}", gone.path());
    let sent = page.form(&format!("/referrals/{referral}/send")).submit_raw().await;
    assert_ne!(sent.location().as_deref(), Some(format!("/referrals/{referral}").as_str()));
    assert_eq!(app.rows("referral_steps").await, 0);
});

story!(a_duty_taken_away_is_gone_at_the_next_click, |app| {
    let anna = app.anna().await;
    anna.opens("/referrals/import").await.gets(200);
    let lucia = app.lucia().await;
    let path = format!("/users/{}/duties/{}", app.user("anna"), app.member("anna").membership);
    let page = lucia.opens(&path).await;
    page.form(&path).untick("duties", "refer").tick("duties", "receive").submit().await.gets(200);
    anna.opens("/referrals/import").await.gets(403).sees("why-missing-duty");
});

story!(a_body_that_wants_a_second_factor_gets_it_from_everybody, |app| {
    let nadia = app.nadia().await;
    let path = format!("/network/{}/edit", app.body("quarrata"));
    nadia.opens(&path).await.form(&path).fill("second_factor", "yes").submit().await.gets(200);
    let anna = app.anna().await;
    for page in ["/today", "/people", "/referrals"] {
        assert!(anna.opens(page).await.path().starts_with("/account/second-factor"), "{page} opens without it");
    }
    let refused = anna.signed("/people/search", &[("family", "Rossi")]).await;
    assert_eq!(refused.location().as_deref(), Some("/account/second-factor"));
    sets_factor(&app, &anna).await;
    anna.opens("/today").await.gets(200).sees("today-waiting-title");
});

story!(the_last_administrator_stays, |app| {
    let lucia = app.lucia().await;
    let membership = app.member("lucia").membership;
    let path = format!("/users/{}/duties/{membership}", app.user("lucia"));
    let page = lucia.opens(&path).await;
    let refused = page.form(&path).untick("duties", "administer_body").tick("duties", "refer").submit().await;
    refused.gets(403).sees("why-last-administrator");
    let path = format!("/users/{}/end/{membership}", app.user("lucia"));
    lucia.opens(&path).await.form(&path).submit().await.gets(403).sees("why-last-administrator");
    // With a second one she may go.
    app.joins("berto", "quarrata", &[Duty::AdministerBody]).await;
    lucia.opens(&path).await.form(&path).submit().await.gets(200);
});

story!(nobody_gives_more_than_the_own_office, |app| {
    let lucia = app.lucia().await;
    let path = format!("/users/{}/duties/{}", app.user("anna"), app.member("anna").membership);
    let page = lucia.opens(&path).await;
    let offered = page.form(&path).values_of("duties");
    for duty in ["secretary", "president", "privacy", "administer_network"] {
        assert!(!offered.iter().any(|one| one == duty), "{duty} is offered");
        let forged = page.form(&path).forge("duties", duty).submit().await;
        assert_eq!(forged.status(), 403, "{duty} was given");
    }
    let other = format!("/users/{}", app.user("berto"));
    assert!(matches!(lucia.opens(&other).await.status(), 403 | 404), "somebody of another body");
});
