//! After an erasure no way of a request writes about the person, and no key begins anew.

use kernel::words::Compartment;
use policy::{SealedAccess, Steward};
use requests::replies::{Aside, Taken, take};

use crate::kit::{files, id_after};
use crate::stories::privacy::asks;
use crate::stories::privacy_erasure::proposes_and_confirms;
use crate::stories::requests::MAILBOX;
use crate::stories::requests::mails::{posted, reply};

const TOLD: &str = "PAROLE-DOPO-LA-CANCELLAZIONE";

story!(an_accepted_request_ends_with_the_person_and_nothing_is_written_after, |app| {
    let asked = app.asks("take_charge", &["identity", "work"]).await;
    // The other body was asked by mail: its answers come by mail too.
    app.reachable(MAILBOX).await;
    let page = app.sends_request(&asked.referral, "question", &["identity"], "mail").await;
    page.gets(200).sees("request-state-sent");
    let mailed = id_after(page.path(), "/requests/");
    let mails = posted(&app).await;
    let subject = mails
        .iter()
        .filter(|mail| mail.contains("/answer/"))
        .map(|mail| requests::replies::parse(mail.as_bytes()).subject)
        .next_back()
        .expect("the mail with the link");
    let sara = app.sara().await;
    let record = format!("/requests/{}/record", asked.id);
    let accepted = [("channel", "telephone"), ("who", "Agata"), ("step", "accept"), ("words", "Volentieri.")];
    sara.signed(&record, &accepted).await;
    sara.opens(&format!("/requests/{}", asked.id)).await.sees("request-state-accepted");
    let anna = app.anna().await;
    anna.takes(&asked.referral, "withdraw", &[("reason", "not_reachable")]).await.gets(200);

    let links = anna.opens(&format!("/referrals/{}", asked.referral)).await.hrefs("a");
    let person = links.iter().find(|href| href.starts_with("/people/") && href.len() > 20).expect("the person");
    let person = id_after(person, "/people/");
    let erasure = asks(&anna, &person, "erasure", "").await;
    proposes_and_confirms(&app.piera().await, &app.quinto().await, &erasure).await;

    for id in [&asked.id, &mailed] {
        sara.opens(&format!("/requests/{id}")).await.gets(200).sees("request-state-withdrawn");
        sara.opens(&format!("/requests/{id}/record")).await.gets(403);
    }
    // On the telephone and on paper, with a scan or without.
    for channel in ["telephone", "paper"] {
        let outcome = [("channel", channel), ("who", "Agata"), ("step", "report_outcome"), ("words", TOLD)];
        let status = sara.signed(&record, &outcome).await.status();
        assert!(matches!(status, 403 | 409), "{status}");
    }
    // By the link, and by mail.
    app.nobody().opens(&asked.link).await.gets(404).sees("requests-over-title");
    let mail = reply(&subject, MAILBOX, 7, &format!("RISPOSTA: {TOLD}"));
    assert!(matches!(take(&app.app, &mail).await.unwrap(), Taken::SetAside(Aside::Over | Aside::NotUnderstood)));
    // What the person asks about the own data is refused with a sentence, for there is no key left to seal it.
    let path = format!("/people/{person}/privacy/request");
    anna.opens(&path).await.gets(403).sees("why-restricted");
    let typed = [("kind", "access"), ("words", TOLD), ("identity", "document"), ("channel", "desk")];
    anna.signed(&path, &typed).await.gets(403).sees("why-restricted");

    assert_eq!(app.rows("data_keys").await, 0);
    let cells = app.cells().await;
    assert!(!cells.iter().any(|cell| files::holds(&cell.bytes, TOLD)));
    let sealed = cells.iter().filter(|cell| cell.place == "request_log.sealed" && !cell.bytes.is_empty()).count();
    assert_eq!(sealed, 0);

    let steward = Steward::for_task("test");
    let access = SealedAccess::for_steward(&steward, Compartment::Identity);
    let mut tx = app.db.write().await.unwrap();
    let id = kernel::ids::PersonId::parse(&person).unwrap();
    let key = people::data_key(&mut tx, &app.app.vault, &access, id).await;
    assert!(matches!(key, Err(people::KeyError::Erased)));
});
