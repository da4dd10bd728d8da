//! Requests to bodies without an account: link and code in the wrong hands, or of somebody whose processing is restricted.

use requests::replies::{Aside, Taken, take};

use super::super::requests::desk::comes_in;
use super::super::requests::mails::{mailed, posted, reply};
use super::super::requests::{Asked, CERTIFIED, MAILBOX};
use crate::kit::{PASSWORD, TestApp};

const TYPED: &str = "Parole scritte mentre veniva limitato.";

/// Health goes with what was shared, as if a body that reads it had sent the request.
async fn shares_health(app: &TestApp, asked: &Asked) {
    app.tampers(&format!(
        "INSERT INTO request_shares (request_id, compartment, sealed)
        SELECT request_id, 'health', sealed FROM request_shares WHERE request_id = '{}' AND compartment = 'identity'",
        asked.id
    ))
    .await;
}

/// The page with the rights of the person of a request.
async fn rights(app: &TestApp, referral: &str) -> String {
    let page = app.sara().await.opens(&format!("/referrals/{referral}")).await;
    let person = page.hrefs("a").into_iter().find_map(|href| Some(href.strip_prefix("/people/")?.to_owned())).unwrap();
    format!("/people/{}/privacy", person.split(['/', '?']).next().unwrap())
}

async fn restricts(app: &TestApp, referral: &str) -> String {
    let rights = rights(app, referral).await;
    let form = app.piera().await.opens(&rights).await.form(&format!("{rights}/restrict")).fill("ground", "accuracy");
    form.fill("reason", "Contesta i dati.").submit().await.gets(200);
    rights
}

async fn lifts(app: &TestApp, rights: &str) {
    let form = app.piera().await.opens(rights).await.form(&format!("{rights}/lift")).fill("reason", "Corretti.");
    form.submit().await.gets(200);
}

story!(link_and_code_are_renewed_by_who_may_read_what_they_show_and_by_nobody_else, |app| {
    let asked = app.asks("take_charge", &["identity", "work"]).await;
    let (path, sheet) = (format!("/requests/{}", asked.id), format!("/requests/{}/sheet", asked.id));
    let renew = [("act", "renew"), ("code_by", "telephone")];
    let (sara, oscar) = (app.sara().await, app.oscar().await);
    // The office sees where it is, writes down what is said on the telephone, and asks the sender for the rest.
    let page = oscar.opens(&path).await;
    page.gets(200).sees_with("requests-link-ask-the-sender", &[("body", "Società della Salute Pistoiese".into())]);
    assert!(page.has("a[href$='/record']") && !page.has("a[href$='/sheet']") && !page.has("button[value=renew]"));
    let refused = oscar.signed(&path, &renew).await;
    assert!(!refused.gets(403).html().contains("/answer/"), "the office gets the link");
    oscar.opens(&sheet).await.gets(403);
    assert!(sara.opens(&path).await.gets(200).has("button[value=renew]"));
    assert!(sara.signed(&path, &renew).await.gets(200).html().contains("/answer/"));
    // With a compartment that the secretary does not read it is the same for her.
    shares_health(&app, &asked).await;
    assert!(!sara.opens(&path).await.gets(200).has("button[value=renew]"));
    sara.signed(&path, &renew).await.gets(403);
    sara.opens(&sheet).await.gets(403);
    sara.signed(&path, &[("act", "revoke")]).await.gets(303);
});

story!(a_desk_neither_reads_nor_answers_while_processing_is_restricted, |app| {
    let asked = app.asks("take_charge", &["identity", "work"]).await;
    let desk = app.nobody();
    let open = comes_in(&desk, &asked).await;
    open.gets(200).sees("Richiesti Livia");
    let record = format!("/requests/{}/record", asked.id);
    let oscar = app.oscar().await;
    let typed = oscar.opens(&record).await.form(&record).fill("channel", "telephone").fill("who", "Agata");
    let typed = typed.fill("step", "accept").fill("words", TYPED);
    let rights = restricts(&app, &asked.referral).await;

    let page = desk.opens("/answer").await;
    page.gets(200).sees("requests-suspended-title").sees_not("Richiesti").sees_not("Trovare un laboratorio");
    let late = open.form("/answer").fill("step", "accept").fill("words", TYPED).submit().await;
    late.gets(422).sees("requests-suspended-title").sees(TYPED).sees_not("Richiesti");
    let other = app.nobody();
    comes_in(&other, &asked).await.gets(200).sees("requests-suspended-title").sees_not("Richiesti");

    let again = typed.submit().await;
    again.gets(422).sees("why-restricted");
    assert_eq!(again.form(&record).value("words"), TYPED, "what was typed stays");
    oscar.opens(&record).await.gets(403).sees("why-restricted");
    let path = format!("/requests/{}", asked.id);
    let sara = app.sara().await;
    sara.signed(&path, &[("act", "renew"), ("code_by", "telephone")]).await.gets(403).sees("why-restricted");
    sara.opens(&format!("{path}/sheet")).await.gets(403);
    sara.opens(&path).await.gets(200).sees_not("request-state-accepted");

    lifts(&app, &rights).await;
    desk.opens("/answer").await.gets(200).sees("Richiesti Livia");
    again.form(&record).submit().await.gets(200).sees("request-state-accepted");
});

story!(a_reply_by_mail_waits_for_the_office_while_processing_is_restricted, |app| {
    let sent = mailed(&app, "take_charge").await;
    let page = app.sara().await.opens(&format!("/requests/{}", sent.id)).await;
    let href = page.hrefs("a").into_iter().find(|href| href.starts_with("/referrals/") && href.len() > 20).unwrap();
    let referral = href.trim_start_matches("/referrals/").split('/').next().unwrap().to_owned();
    let rights = restricts(&app, &referral).await;
    let mail = reply(&sent.subject, MAILBOX, 1, "ACCETTO");
    assert_eq!(take(&app.app, &mail).await.unwrap(), Taken::SetAside(Aside::Restricted));
    app.oscar().await.opens("/requests/replies").await.gets(200).sees("reply-aside-restricted");
    // After the restriction the office writes down what stands in the mailbox.
    lifts(&app, &rights).await;
    let record = format!("/requests/{}/record", sent.id);
    let form = app.oscar().await.opens(&record).await.form(&record).fill("channel", "email").fill("who", "Agata");
    form.fill("step", "accept").fill("words", "Come scritto.").submit().await.gets(200).sees("request-state-accepted");
});

story!(link_and_code_never_go_to_one_mailbox, |app| {
    app.reachable(MAILBOX).await;
    let referral = app.under_review("Richiesti", "Livia").await;
    let body = app.body("training");
    app.sends_request(&referral, "question", &["identity"], "mail").await.gets(200);
    let mails = posted(&app).await;
    assert!(mails.iter().any(|mail| mail.contains("/answer/") && !mail.contains(CERTIFIED)));
    let upper = MAILBOX.to_uppercase();
    for pec in ["", MAILBOX, upper.as_str()] {
        app.tampers(&format!("UPDATE bodies SET pec = '{pec}' WHERE id = '{body}'")).await;
        let path = format!("/referrals/{referral}/requests/new");
        let page = app.sara().await.opens(&path).await;
        assert!(!page.has("input[name=code_by][value=mail]"), "offered with `{pec}`");
        let form = page.form(&path).fill("to", &body.to_string()).fill("kind", "question");
        let form = form.fill("purpose", "Un laboratorio").fill("question", TYPED).forge("code_by", "mail");
        let again = form.submit().await;
        again.gets(422).sees("requests-fault-no-second-mail");
        assert_eq!(again.form(&path).value("question"), TYPED);
    }
    assert_eq!(app.rows("requests").await, 1);
    let page = app.sara().await.opens(&format!("/referrals/{referral}/requests")).await;
    let path = page.hrefs("main a").into_iter().find(|href| href.starts_with("/requests/")).unwrap();
    let renew = [("act", "renew"), ("code_by", "mail")];
    app.sara().await.signed(&path, &renew).await.gets(422).sees("requests-fault-no-second-mail");
});

story!(an_address_of_a_body_is_changed_after_a_proof_and_the_old_one_hears_of_it, |app| {
    app.reachable(MAILBOX).await;
    let path = format!("/network/{}/edit", app.body("training"));
    let nadia = app.nadia().await;
    let page = nadia.opens(&path).await;
    app.minutes_pass(11);
    // What is no address is changed as before.
    page.form(&path).fill("opening", "Lunedì").submit().await.gets(200).sees("done-body-saved");
    let page = nadia.opens(&path).await;
    let proof = page.form(&path).fill("email", "altrove@evil.example").submit().await;
    proof.gets(200).sees("accounts-prove-title");
    assert!(posted(&app).await.iter().all(|mail| !mail.contains("network-address-mail-subject")));
    let waiting = proof.form("/account/prove").fill("password", PASSWORD).submit().await;
    let parked = waiting.forms().into_iter().find(|action| action.starts_with("/parked/")).unwrap();
    waiting.form(&parked).submit().await.gets(200).sees("done-body-saved");
    let mails = posted(&app).await;
    let told = mails.iter().find(|mail| mail.contains(MAILBOX)).expect("the old address is told");
    assert!(!told.contains("altrove@evil.example"), "{told}");
});

story!(what_leaves_the_house_asks_for_a_fresh_proof_and_keeps_what_was_typed, |app| {
    let asked = app.asks("take_charge", &["identity"]).await;
    let rights = rights(&app, &asked.referral).await;
    let piera = app.piera().await;
    let page = piera.opens(&rights).await;
    app.minutes_pass(11);
    let form = page.form(&format!("{rights}/restrict")).fill("ground", "accuracy").fill("reason", "Contesta i dati.");
    let proof = form.submit().await;
    proof.gets(200).sees("accounts-prove-title");
    assert_eq!(app.rows("restrictions").await, 0);
    let waiting = proof.form("/account/prove").fill("password", PASSWORD).submit().await;
    let parked = waiting.forms().into_iter().find(|action| action.starts_with("/parked/")).unwrap();
    waiting.form(&parked).submit().await.gets(200);
    assert_eq!(app.rows("restrictions").await, 1);
    app.minutes_pass(11);
    for act in ["lift", "hold", "release"] {
        let page = piera.signed(&format!("{rights}/{act}"), &[("reason", "x"), ("hold_words", "x")]).await;
        assert!(page.location().is_some_and(|to| to.starts_with("/account/prove")), "{act}: {}", page.status());
    }
    assert_eq!(app.rows("restrictions").await, 1);
    lifts(&app, &rights).await;
    let person = rights.trim_end_matches("/privacy");
    let session = app.convened(&[&asked.referral]).await;
    // A request with a sealed compartment: forged by who does not read it, it stops at the proof all the same.
    let (sara, nadia) = (app.sara().await, app.nadia().await);
    app.minutes_pass(11);
    let published = nadia.signed("/templates/receipt.typ/publish", &[("number", "0"), ("seen", "0")]).await;
    assert!(published.location().is_some_and(|to| to.starts_with("/account/prove")), "{}", published.status());
    for printed in [format!("{person}/readers/sheet"), format!("/sessions/{session}/print/session_list")] {
        let sheet = sara.asks(&printed).await;
        assert!(sheet.location().is_some_and(|to| to.starts_with("/account/prove")), "{printed}: {}", sheet.status());
    }
    let path = format!("/referrals/{}/requests/new", asked.referral);
    let sent = sara.signed(&path, &[("shares", "health"), ("question", TYPED)]).await;
    assert!(sent.location().is_some_and(|to| to.starts_with("/account/prove")), "{}", sent.status());
});
