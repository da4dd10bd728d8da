//! More rights than one's own: through invitations, through accounts of others, through a form from elsewhere.

use kernel::words::Duty;

use crate::kit::{Person, TestApp};

/// Nadia of the network invites somebody with an office of the network into Quarrata; what the page of users offers.
async fn an_office_is_invited(app: &TestApp) -> Vec<String> {
    let nadia = app.nadia().await;
    let quarrata = app.body("quarrata").to_string();
    let page = nadia.opens(&format!("/users/invite?body={quarrata}")).await;
    let form = page.form("/users/invite").fill("name", "Vera Nuova").fill("email", "vera@example.it");
    form.tick("duties", "administer_network").submit().await.gets(200);
    let users = nadia.opens(&format!("/users?body={quarrata}")).await;
    users.forms().into_iter().filter(|form| form.contains("/users/invite/")).collect()
}

story!(the_administrator_of_a_body_gets_no_link_to_an_office_of_the_network, |app| {
    let forms = an_office_is_invited(&app).await;
    let resend = forms.iter().find(|form| form.ends_with("/resend")).unwrap();
    let revoke = forms.iter().find(|form| form.ends_with("/revoke")).unwrap();
    let lucia = app.lucia().await;
    let taken = lucia.signed(resend, &[]).await;
    assert!(!taken.gets(403).html().contains("/invitation/"), "the link is told");
    lucia.signed(revoke, &[]).await.gets(403);
    let renewed = app.nadia().await.signed(resend, &[]).await;
    assert!(renewed.gets(200).html().contains("/invitation/"), "the network's administrator gets no link");
});

story!(the_administrator_of_a_body_does_not_close_the_account_of_an_office, |app| {
    app.joins("agnese", "quarrata", &[Duty::Privacy]).await;
    let lucia = app.lucia().await;
    let close = |name: &str| format!("/users/{}/disable", app.user(name));
    lucia.signed(&close("agnese"), &[("version", "1")]).await.gets(403);
    lucia.signed(&close("anna"), &[("version", "1")]).await.gets(303);
});

story!(a_waiting_form_comes_from_one_of_our_pages_or_not_at_all, |app| {
    let anna = app.anna().await;
    app.minutes_pass(31);
    // Another site of the same domain sends a form with Anna's old cookie and without the token of a page.
    let parked = anna.sends("/account", &[("name", "Chi Attacca"), ("version", "1")]).await;
    let waits = parked.location().unwrap();
    let (_, waits) = waits.split_once("back=").unwrap();
    let again = app.anna().await;
    let page = again.opens(waits).await;
    page.gets(200);
    page.form(waits).submit().await.gets(403).sees("problem-forged-title");
    again.opens("/account").await.sees_not("Chi Attacca");
});

/// Anna's own session in another browser is not the one whose page the form came from.
async fn sends_without(person: &Person, path: &str) -> u16 {
    person.sends(path, &[("_csrf", "x")]).await.status()
}

story!(every_form_wants_the_token_of_the_session, |app| {
    let anna = app.anna().await;
    for path in ["/account", "/people/search", "/referrals/new", "/sign-out", "/language", "/acting", "/session/extend"]
    {
        assert_eq!(sends_without(&anna, path).await, 403, "{path}");
    }
    anna.opens("/today").await.gets(200);
});
