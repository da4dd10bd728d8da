//! Coming in by the identity provider of a body: linked by its owner, believed only when every check holds.

use serde_json::{Value, json};

use crate::kit::provider::{Provider, query};
use crate::kit::{PASSWORD, Page, TestApp};

/// The network with a provider that it trusts.
async fn trusting(app: TestApp) -> (TestApp, Provider) {
    let provider = Provider::start().await;
    let settings = provider.settings();
    (app.with(|known| known.providers = vec![settings]), provider)
}

/// The same, with Anna's account linked.
async fn linked(app: TestApp) -> (TestApp, Provider) {
    let (app, provider) = trusting(app).await;
    app.anna().await.links(&app, &provider).await.gets(200).sees("done-identity-linked");
    (app, provider)
}

fn is_inside(page: &Page) -> bool {
    page.status() == 200 && page.path().starts_with("/today")
}

story!(who_linked_the_identity_comes_in_with_it, |app| {
    let (app, provider) = linked(app).await;
    let page = app.nobody().enters_by(&app, &provider).await;
    assert!(is_inside(&page), "{}", page.path());
    page.sees("Comune di Quarrata").sees("Anna");
    let events = app.events().await;
    assert!(events.contains(&"identity_linked".to_owned()));
    assert_eq!(events.last().map(String::as_str), Some("signed_in"));
    // The provider's number for a person may be a tax code: it is nowhere in the database.
    let plain = app.cells().await.into_iter().find(|cell| crate::kit::files::holds(&cell.bytes, "anna-at-the-office"));
    assert!(plain.is_none(), "it stands in {}", plain.unwrap().place);
});

story!(the_page_that_was_wanted_opens_after_the_provider, |app| {
    let (app, provider) = linked(app).await;
    let nobody = app.nobody();
    let door = nobody.opens("/referrals").await;
    let back = provider.lets_in(&app, &door.form("/sign-in/with/office").submit().await);
    let page = nobody.opens(&back).await;
    assert_eq!((page.status(), page.path()), (200, "/referrals"));
});

story!(an_identity_that_nobody_linked_gets_a_clear_page_and_no_session, |app| {
    let (app, provider) = trusting(app).await;
    // The same address as an account of ours is no proof of anything.
    provider.claims("email", "anna@example.it").claims("email_verified", true);
    let nobody = app.nobody();
    nobody.enters_by(&app, &provider).await.gets(422).sees("accounts-provider-trouble-unknown");
    assert_eq!(nobody.asks("/today").await.status(), 303);
    assert_eq!(app.rows("identities").await, 0);
});

story!(a_forged_answer_is_refused_and_the_provider_is_not_even_asked, |app| {
    let (app, provider) = linked(app).await;
    let nobody = app.nobody();
    let back = provider.lets_in(&app, &nobody.leaves().await);
    let asked = provider.asked().len();
    for forged in [
        "/sign-in/from/office?state=0000&code=a-code",
        "/sign-in/from/office?code=a-code",
        "/sign-in/from/office",
        "/sign-in/from/office?error=access_denied&state=1",
    ] {
        nobody.opens(forged).await.gets(422).sees("accounts-provider-trouble-over");
    }
    // Somebody lures another person into the session that they began: the answer counts in their browser only.
    app.nobody().opens(&back).await.gets(422).sees("accounts-provider-trouble-over");
    assert_eq!(provider.asked().len(), asked, "the provider was asked about a forged answer");
    // And the way is used up by it.
    nobody.opens(&back).await.gets(422).sees("accounts-provider-trouble-over");
});

story!(a_state_is_good_once_and_for_ten_minutes, |app| {
    let (app, provider) = linked(app).await;
    let nobody = app.nobody();
    let back = provider.lets_in(&app, &nobody.leaves().await);
    assert!(is_inside(&nobody.opens(&back).await));
    nobody.opens(&back).await.gets(422).sees("accounts-provider-trouble-over");

    let late = app.nobody();
    let back = provider.lets_in(&app, &late.leaves().await);
    app.minutes_pass(11);
    late.opens(&back).await.gets(422).sees("accounts-provider-trouble-over");
    assert_eq!(app.rows("ceremonies").await, 0, "it is taken away all the same");
});

story!(a_token_with_anything_wrong_in_it_is_not_believed, |app| {
    let (app, provider) = linked(app).await;
    let now = app.now().as_millis() / 1000;
    let wrong: [(&str, Value); 13] = [
        ("nonce", json!("another")),
        ("nonce", Value::Null),
        ("iss", json!("https://login.example.it")),
        ("iss", Value::Null),
        ("aud", json!("another-client")),
        ("aud", json!(["netmet-test", "another-client"])),
        ("aud", Value::Null),
        ("exp", json!(now - 1)),
        ("exp", Value::Null),
        ("iat", json!(now - 3600)),
        ("iat", json!(now + 3600)),
        ("sub", Value::Null),
        ("at_hash", json!("AAAAAAAAAAAAAAAAAAAAAA")),
    ];
    for (name, value) in wrong {
        provider.plays(|script| script.claims.clear());
        provider.claims(name, value.clone());
        let page = app.nobody().enters_by(&app, &provider).await;
        assert_eq!(page.status(), 422, "{name}: {value}");
        page.sees("accounts-provider-trouble-not-believed");
    }
    provider.plays(|script| script.claims.clear());
    for algorithm in ["none", "HS256"] {
        provider.plays(|script| script.algorithm = algorithm);
        app.nobody().enters_by(&app, &provider).await.gets(422).sees("accounts-provider-trouble-not-believed");
    }
    provider.plays(|script| (script.algorithm, script.foreign_key) = ("ES256", true));
    app.nobody().enters_by(&app, &provider).await.gets(422).sees("accounts-provider-trouble-not-believed");
    provider.plays(|script| script.foreign_key = false);
    assert!(is_inside(&app.nobody().enters_by(&app, &provider).await), "and a good one is");
});

story!(an_answer_of_another_issuer_is_not_believed, |app| {
    let (app, provider) = linked(app).await;
    let nobody = app.nobody();
    let back = provider.lets_in(&app, &nobody.leaves().await);
    let mixed = format!("{back}&iss=https%3A%2F%2Fevil.example");
    nobody.opens(&mixed).await.gets(422).sees("accounts-provider-trouble-not-believed");
    // One that promises to name itself has to.
    provider.plays(|script| {
        script.described.insert("authorization_response_iss_parameter_supported", json!(true));
    });
    app.nobody().enters_by(&app, &provider).await.gets(422).sees("accounts-provider-trouble-not-believed");
    let back = provider.lets_in(&app, &nobody.leaves().await);
    let named = format!("{back}&iss={}", web::percent(&provider.settings().issuer));
    assert!(is_inside(&nobody.opens(&named).await));
});

story!(a_level_that_is_too_low_does_not_let_in, |app| {
    let (app, provider) = linked(app).await;
    let wanted = "https://www.spid.gov.it/SpidL2";
    let app = app.with(|known| known.providers[0].levels = vec![wanted.to_owned()]);
    provider.claims("acr", "https://www.spid.gov.it/SpidL1");
    app.nobody().enters_by(&app, &provider).await.gets(422).sees("accounts-provider-trouble-too-low");
    provider.claims("acr", Value::Null);
    app.nobody().enters_by(&app, &provider).await.gets(422).sees("accounts-provider-trouble-too-low");
    provider.claims("acr", wanted);
    let leaving = app.nobody().leaves().await;
    assert_eq!(query(&leaving.attr("main a.button", "href"))["acr_values"], wanted, "the level is asked for");
    assert!(is_inside(&app.nobody().enters_by(&app, &provider).await));
});

story!(a_body_that_asks_for_a_second_factor_takes_the_one_of_the_provider, |app| {
    let (app, provider) = linked(app).await;
    let quarrata = app.body("quarrata");
    app.tampers(&format!("UPDATE bodies SET second_factor = TRUE WHERE id = '{quarrata}'")).await;
    let weak = app.nobody().enters_by(&app, &provider).await;
    assert_eq!(weak.path(), "/account/second-factor", "one factor is not enough");
    provider.claims("amr", json!(["pwd", "mfa"]));
    assert!(is_inside(&app.nobody().enters_by(&app, &provider).await));
    provider.claims("amr", Value::Null).claims("acr", "https://www.spid.gov.it/SpidL2");
    assert!(is_inside(&app.nobody().enters_by(&app, &provider).await));
});

story!(who_set_a_second_factor_here_shows_it_unless_the_provider_saw_two, |app| {
    let (app, provider) = linked(app).await;
    let anna = app.user("anna");
    app.tampers(&format!("UPDATE users SET totp_sealed = password_hash_of() WHERE id = '{anna}'").replace(
        "password_hash_of()",
        if app.engine == crate::kit::Engine::Sqlite { "x'00'" } else { "'\\x00'::bytea" },
    ))
    .await;
    app.nobody().enters_by(&app, &provider).await.gets(200).sees("accounts-code-title");
    provider.claims("amr", json!(["mfa"]));
    assert!(is_inside(&app.nobody().enters_by(&app, &provider).await));
});

story!(when_the_provider_is_away_the_other_ways_in_stay, |app| {
    let (app, provider) = linked(app).await;
    let nobody = app.nobody();
    let back = provider.lets_in(&app, &nobody.leaves().await);
    provider.goes_down();
    nobody.opens(&back).await.gets(422).sees("accounts-provider-trouble-away");
    let away = nobody.leaves().await;
    away.gets(422).sees("accounts-provider-trouble-away").sees("accounts-provider-trouble-instead");
    let door = away.link("accounts-provider-trouble-instead").await;
    let form = door.form("/sign-in").fill("email", "anna@example.it").fill("password", PASSWORD);
    assert!(is_inside(&form.submit().await));
});

story!(only_addresses_of_the_provider_are_asked, |app| {
    let (app, provider) = linked(app).await;
    let elsewhere = Provider::start().await;
    let other = |path: &str| json!(format!("{}{path}", elsewhere.settings().issuer));
    for (line, path) in [("jwks_uri", "/keys"), ("token_endpoint", "/token"), ("authorization_endpoint", "/authorize")]
    {
        provider.plays(|script| {
            script.described.clear();
            script.described.insert(line, other(path));
        });
        let nobody = app.nobody();
        let leaving = nobody.leaves().await;
        let page =
            if leaving.status() == 200 { nobody.opens(&provider.lets_in(&app, &leaving)).await } else { leaving };
        page.gets(422).sees("accounts-provider-trouble-not-believed");
    }
    provider.plays(|script| {
        script.described.clear();
        script.moved_to = Some(format!("{}/.well-known/openid-configuration", elsewhere.settings().issuer));
    });
    app.nobody().leaves().await.gets(422).sees("accounts-provider-trouble-away");
    provider.plays(|script| (script.moved_to, script.long) = (None, true));
    app.nobody().leaves().await.gets(422).sees("accounts-provider-trouble-away");
    assert!(elsewhere.asked().is_empty(), "{:?}", elsewhere.asked());
    provider.plays(|script| {
        script.long = false;
        script.described.insert("issuer", json!("https://login.example.it"));
    });
    app.nobody().leaves().await.gets(422).sees("accounts-provider-trouble-not-believed");
});

story!(an_identity_is_linked_by_its_owner_to_one_account, |app| {
    let (app, provider) = linked(app).await;
    let berto = app.berto().await;
    berto.links(&app, &provider).await.gets(422).sees("accounts-provider-trouble-taken");
    assert_eq!(app.rows("identities").await, 1);
    // A way that Anna began does not end in Berto's account.
    let anna = app.anna().await;
    let page = anna.opens("/account/identities").await;
    page.sees("Ufficio");
    let remove = page.forms().into_iter().find(|action| action.ends_with("/remove")).unwrap();
    berto.signed(&remove, &[]).await.gets(404);
    page.form(&remove).submit().await.gets(200).sees("done-identity-unlinked");
    app.nobody().enters_by(&app, &provider).await.gets(422).sees("accounts-provider-trouble-unknown");
    // It is a change of who may come in: the proof must be fresh.
    app.minutes_pass(11);
    let page = anna.opens("/account/identities").await;
    let asked = page.form("/account/identities/link/office").submit().await;
    assert!(asked.path().starts_with("/account/prove"), "{}", asked.path());
});

story!(a_closed_account_is_closed_to_its_identity_as_well, |app| {
    let (app, provider) = linked(app).await;
    let lucia = app.lucia().await;
    let page = lucia.opens(&format!("/users/{}", app.user("anna"))).await;
    let close = page.forms().into_iter().find(|action| action.ends_with("/disable")).unwrap();
    page.form(&close).submit().await.gets(200);
    app.nobody().enters_by(&app, &provider).await.gets(422).sees("accounts-provider-trouble-unknown");
});

story!(a_sensitive_act_may_be_proven_at_the_provider_now_and_not_some_time_ago, |app| {
    let (app, provider) = linked(app).await;
    let anna = app.anna().await;
    app.minutes_pass(11);
    let now = app.now().as_millis() / 1000;
    let proves = async || {
        let page = anna.opens("/account/email").await;
        let leaving = page.form("/account/prove/with/office").submit().await;
        let asked = query(&leaving.attr("main a.button", "href"));
        assert_eq!((asked["prompt"].as_str(), asked["max_age"].as_str()), ("login", "0"));
        anna.opens(&provider.lets_in(&app, &leaving)).await
    };
    for stale in [json!(now - 600), json!(now + 600), Value::Null] {
        provider.claims("auth_time", stale);
        proves().await.gets(422).sees("accounts-provider-trouble-not-believed");
    }
    provider.claims("auth_time", now).claims("sub", "somebody else");
    proves().await.gets(422).sees("accounts-provider-trouble-unknown");
    provider.claims("sub", "anna-at-the-office");
    let page = proves().await;
    assert_eq!((page.status(), page.path()), (200, "/account/email"));
    assert_eq!(app.events().await.last().map(String::as_str), Some("proven"));
});

story!(who_came_in_by_a_provider_acts_for_the_bodies_it_serves, |app| {
    let (app, provider) = linked(app).await;
    app.joins("anna", "agliana", &[kernel::words::Duty::Refer]).await;
    let agliana = app.body("agliana");
    let app = app.with(|known| known.providers[0].bodies = vec![agliana]);
    let anna = app.nobody();
    let page = anna.enters_by(&app, &provider).await;
    assert!(is_inside(&page), "{}", page.path());
    page.sees("Comune di Agliana").sees_not("Comune di Quarrata");
    let acting = anna.opens("/acting").await;
    acting.sees_not("Comune di Quarrata");
    let csrf = page.attr("input[name=_csrf]", "value");
    let quarrata = app.member("anna").membership.to_string();
    anna.sends("/acting", &[("_csrf", csrf.as_str()), ("membership", quarrata.as_str())]).await.gets(404);
});

story!(an_invitation_may_be_accepted_with_the_identity_of_the_body, |app| {
    let (app, provider) = trusting(app).await;
    let lucia = app.lucia().await;
    let page = lucia.opens("/users/invite").await;
    let form = page.form("/users/invite").fill("name", "Nuova Collega").fill("email", "nuova@example.it");
    let link = form.fill("duties", "refer").submit().await.attr("#f-link", "value");
    let link = link.strip_prefix(&app.settings.public_url).unwrap();
    let nuova = app.nobody();
    nuova.opens(link).await.sees("accounts-invitation-provider");
    let sent = [("name", "Nuova Collega"), ("title", ""), ("provider", "office")];
    let leaving = nuova.sends(&format!("{link}/with"), &sent).await;
    let page = nuova.opens(&provider.lets_in(&app, &leaving)).await;
    assert!(is_inside(&page), "{}", page.path());
    page.sees("Nuova Collega").sees("Comune di Quarrata");
    assert!(is_inside(&app.nobody().enters_by(&app, &provider).await), "and again the next day");
    // Her only way in stays.
    let page = nuova.opens("/account/identities").await;
    let remove = page.forms().into_iter().find(|action| action.ends_with("/remove")).unwrap();
    page.form(&remove).submit().await.gets(422).sees("accounts-last-way-in");
    // The link is used up.
    let again = app.nobody();
    again.opens(link).await.sees("accounts-invitation-over-title");
});

story!(an_address_with_an_account_is_not_taken_over_by_an_invitation, |app| {
    let (app, provider) = trusting(app).await;
    let lucia = app.lucia().await;
    let page = lucia.opens("/users/invite").await;
    let form = page.form("/users/invite").fill("name", "Berto").fill("email", "berto@example.it");
    let link = form.fill("duties", "refer").submit().await.attr("#f-link", "value");
    let link = link.strip_prefix(&app.settings.public_url).unwrap();
    let thief = app.nobody();
    thief.opens(link).await.sees("accounts-invitation-known").sees_not("accounts-invitation-provider");
    let leaving = thief.sends(&format!("{link}/with"), &[("provider", "office")]).await;
    thief.opens(&provider.lets_in(&app, &leaving)).await.sees("accounts-invitation-known");
    assert_eq!((app.rows("identities").await, thief.asks("/today").await.status()), (0, 303));
});
