//! A way in that is not one's own: the identity provider of a body, the password alone, the office of the privacy officer.

use kernel::words::Duty;

use super::super::requests::mails::posted;
use crate::kit::provider::Provider;
use crate::kit::{PASSWORD, Person, TestApp};

/// Anna's account is linked to the provider of Quarrata; she works for Agliana as well, which it does not serve.
async fn linked(app: TestApp) -> (TestApp, Provider) {
    let provider = Provider::start().await;
    let mut settings = provider.settings();
    settings.bodies = vec![app.body("quarrata")];
    app.joins("anna", "agliana", &[Duty::Refer]).await;
    let app = app.with(|known| known.providers = vec![settings]);
    app.anna().await.links(&app, &provider).await.gets(200).sees("done-identity-linked");
    (app, provider)
}

async fn stops_at_the_own_proof(who: &Person, path: &str, fields: &[(&str, &str)]) {
    let page = who.signed(path, fields).await;
    let to = page.location().unwrap_or_default();
    assert!(to.starts_with("/account/prove?own=yes"), "{path}: {} {to}", page.status());
}

story!(the_provider_of_a_body_opens_no_other_way_into_the_account, |app| {
    let (app, provider) = linked(app).await;
    let anna = app.nobody();
    let page = anna.enters_by(&app, &provider).await;
    page.gets(200).sees("Comune di Quarrata");
    let anna = anna.signed_in(page.attr("input[name=_csrf]", "value"));
    for path in ["/account/passkeys", "/account/passkeys/begin", "/account/email", "/account/identities/link/office"] {
        stops_at_the_own_proof(&anna, path, &[("email", "ladro@evil.example")]).await;
    }
    let told = anna.opens("/account/email").await;
    told.gets(200).sees("accounts-prove-own").sees_not("accounts-prove-bare");
    assert!(!told.has("form[action^='/account/prove/with/']"), "the provider may prove it again");
    // With the password it is her.
    let page = told.form("/account/prove").fill("password", PASSWORD).submit().await;
    assert_eq!((page.status(), page.path()), (200, "/account/email"));
    page.form("/account/email").fill("email", "anna.nuova@example.it").submit().await.gets(200);
});

story!(a_password_alone_is_no_proof_where_a_second_factor_is_set, |app| {
    let anna = app.anna().await;
    let user = app.user("anna");
    let sealed = if app.engine == crate::kit::Engine::Sqlite { "x'00'" } else { "'\\x00'::bytea" };
    app.tampers(&format!("UPDATE users SET totp_sealed = {sealed} WHERE id = '{user}'")).await;
    app.minutes_pass(11);
    let page = anna.opens("/account/email").await;
    assert!(page.path().starts_with("/account/prove") && !page.has("input[name=password]"), "{}", page.path());
    let form = [("password", PASSWORD), ("back", "/account/email")];
    anna.signed("/account/prove", &form).await.gets(422).sees("accounts-prove-code-missing");
    assert!(anna.opens("/account/email").await.path().starts_with("/account/prove"));
});

story!(nobody_makes_oneself_the_privacy_officer, |app| {
    let nadia = app.nadia().await;
    let of = |name: &str| format!("/users/{}/duties/{}", app.user(name), app.member(name).membership);
    let own = nadia.opens(&of("nadia")).await;
    assert!(!own.has("input[value=privacy]"), "it is offered for oneself");
    own.form(&of("nadia")).forge("duties", "privacy").submit().await.gets(403).sees("why-four-eyes");
    let invite = nadia.opens("/users/invite").await;
    let form = invite.form("/users/invite").fill("name", "Nadia").fill("email", "NADIA@example.it");
    form.tick("duties", "privacy").submit().await.gets(403).sees("why-four-eyes");
    assert_eq!(app.rows("invitations").await, 0);
    posted(&app).await;
    app.piera().await.opens("/notices").await.sees_not("notice-privacy-officer-appointed");

    // Somebody else: those there are hear of it.
    nadia.opens(&of("agnese")).await.form(&of("agnese")).tick("duties", "privacy").submit().await.gets(200);
    posted(&app).await;
    for name in ["piera", "quinto"] {
        app.person(name).await.opens("/notices").await.sees("notice-privacy-officer-appointed");
    }
});

story!(the_invitation_of_a_privacy_officer_is_mailed_and_shown_to_nobody, |app| {
    let nadia = app.nadia().await;
    let page = nadia.opens("/users/invite").await;
    let form = page.form("/users/invite").fill("name", "Vera Nuova").fill("email", "vera@example.it");
    let sent = form.tick("duties", "privacy").submit().await;
    assert!(!sent.gets(200).sees("accounts-link-title").html().contains("/invitation/"), "the link is shown");
    let users = nadia.opens("/users").await;
    let resend = users.forms().into_iter().find(|form| form.ends_with("/resend")).unwrap();
    assert!(!users.form(&resend).submit().await.gets(200).html().contains("/invitation/"), "and again");
    let mails = posted(&app).await;
    assert!(mails.iter().any(|mail| mail.contains("vera@example.it") && mail.contains("/invitation/")));
    app.piera().await.opens("/notices").await.sees("notice-privacy-officer-appointed");
});
