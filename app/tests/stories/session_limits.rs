//! Sessions end: by idleness, by age, by hand, by an administrator. What is sensitive asks for a fresh proof.

use kernel::words::Duty;

use crate::kit::{PASSWORD, Page, Person, TestApp};

fn asks_to_sign_in(page: &Page) -> bool {
    page.status() == 303 && page.location().is_some_and(|to| to.starts_with("/sign-in"))
}

fn asks_for_proof(page: &Page) -> bool {
    page.status() == 303 && page.location().is_some_and(|to| to.starts_with("/account/prove"))
}

async fn signs_in(app: &TestApp, who: &Person, name: &str) -> Page {
    let door = who.opens("/sign-in").await;
    let email = format!("{name}@example.it");
    let page = door.form("/sign-in").fill("email", &email).fill("password", PASSWORD).submit().await;
    assert!(page.path().starts_with("/today"), "{} {}", app.now(), page.path());
    page
}

story!(a_session_ends_after_half_an_hour_of_idleness, |app| {
    let anna = app.anna().await;
    app.minutes_pass(29);
    assert_eq!(anna.asks("/today").await.status(), 200);
    app.minutes_pass(29);
    assert_eq!(anna.asks("/today").await.status(), 200, "each click counts");
    app.minutes_pass(31);
    assert!(asks_to_sign_in(&anna.asks("/today").await));
});

story!(a_session_ends_after_ten_hours_however_busy, |app| {
    let anna = app.anna().await;
    for _ in 0..30 {
        app.minutes_pass(20);
        assert_eq!(anna.asks("/today").await.status(), 200);
    }
    app.minutes_pass(1);
    assert!(asks_to_sign_in(&anna.asks("/today").await));
});

story!(signing_in_begins_a_new_session_and_ends_the_one_before, |app| {
    let anna = app.nobody();
    let page = signs_in(&app, &anna, "anna").await;
    let before = anna.clone_apart();
    assert_eq!(before.asks("/today").await.status(), 200);
    let csrf = page.attr("input[name=_csrf]", "value");
    let form = [("_csrf", csrf.as_str()), ("email", "anna@example.it"), ("password", PASSWORD)];
    assert_eq!(anna.sends("/sign-in", &form).await.status(), 303);
    assert_eq!(anna.asks("/today").await.status(), 200);
    assert!(asks_to_sign_in(&before.asks("/today").await), "the token of before still opens");
});

story!(signing_out_ends_the_session_and_the_browser_forgets, |app| {
    let anna = app.anna().await;
    let stolen = anna.clone_apart();
    let out = anna.signed("/sign-out", &[]).await;
    assert_eq!(out.header("clear-site-data"), Some("\"cache\", \"storage\""));
    assert!(out.header("set-cookie").is_some_and(|cookie| cookie.contains("Max-Age=0")));
    assert!(asks_to_sign_in(&stolen.asks("/today").await));
});

story!(an_administrator_ends_the_sessions_of_a_user, |app| {
    let anna = app.anna().await;
    let lucia = app.lucia().await;
    let path = format!("/users/{}", app.user("anna"));
    let page = lucia.opens(&path).await;
    page.form(&format!("{path}/sessions")).submit().await.gets(200).sees("done-sessions-ended");
    assert!(asks_to_sign_in(&anna.asks("/today").await));
    assert_eq!(lucia.asks("/today").await.status(), 200);
});

story!(a_proof_of_identity_is_asked_again_before_rights_change_or_data_leave, |app| {
    let (lucia, sara, anna, nadia) = (app.lucia().await, app.sara().await, app.anna().await, app.nadia().await);
    let (user, membership) = (app.user("anna"), app.member("anna").membership);
    app.joins("sara", "sds", &[Duty::Coordinate]).await;
    app.minutes_pass(11);
    let acts = [
        (&lucia, "get", format!("/users/{user}/duties/{membership}")),
        (&lucia, "post", format!("/users/{user}/duties/{membership}")),
        (&lucia, "post", format!("/users/{user}/end/{membership}")),
        (&lucia, "post", format!("/users/{user}/disable")),
        (&lucia, "post", format!("/users/{user}/reset")),
        (&lucia, "post", "/users/invite".to_owned()),
        (&sara, "get", "/commission/edit".to_owned()),
        (&sara, "post", "/commission/edit".to_owned()),
        (&nadia, "post", "/commission/new".to_owned()),
        (&sara, "post", "/protocol/export".to_owned()),
        (&anna, "get", format!("/referrals/import/{user}/report")),
        (&anna, "get", format!("/referrals/{user}/dossier")),
        (&anna, "post", "/account/email".to_owned()),
        (&anna, "post", "/account/second-factor/remove".to_owned()),
        (&anna, "post", "/account/passkeys".to_owned()),
        (&anna, "post", format!("/account/identities/{user}/remove")),
    ];
    for (person, method, path) in acts {
        let page = if method == "get" { person.asks(&path).await } else { person.signed(&path, &[]).await };
        assert!(asks_for_proof(&page), "{} {method} {path}: {} {:?}", person.name, page.status(), page.location());
    }
});
