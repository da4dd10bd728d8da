//! Erasure: refused where a law forbids it, by four eyes, and then nobody finds a word of the person any more.

use db::verify_chain;
use policy::Steward;

use super::privacy::asks;
use crate::kit::{Person, TestApp, files};

/// Words hidden in every place where the person's data are kept; none of them may be left but in the signed minutes.
const NAME: &str = "Zampognarini";
const CANARIES: [&str; 14] = [
    NAME,
    "Ermelinda",
    "CANARINO-CONTATTO",
    "CANARINO-VIA",
    "CANARINO-SOCIALE",
    "CANARINO-LAVORO",
    "CANARINO-SALUTE",
    "CANARINO-GIUSTIZIA",
    "canarino-allegato.pdf",
    "CANARINO-SINTESI",
    "CANARINO-RICHIESTA",
    "CANARINO-PASSAGGIO",
    "CANARINO-BOZZA",
    "3339876543",
];

/// Somebody with a word in every compartment, before the commission; the person and the referral.
async fn hidden(app: &TestApp) -> (String, String) {
    let anna = app.anna().await;
    let new = anna.looks_for(NAME, "Ermelinda", "03/04/1979").await.link("people-register-new").await;
    let form = new.form("/people/new").fill("safe_contact", "CANARINO-CONTATTO").fill("address", "CANARINO-VIA 3");
    let made = form.fill("phone", "3339876543").submit().await;
    let person = crate::kit::id_after(made.path(), "/people/");
    let referral = anna.begins(&person).await;
    anna.completes(&referral).await;
    for (section, answers) in [
        ("reason", vec![("sender_reason", "CANARINO-SOCIALE")]),
        ("health", vec![("functional_limits", "CANARINO-SALUTE")]),
        ("judicial", vec![("measure_constraints", "yes"), ("uepe_contact", "CANARINO-GIUSTIZIA")]),
        ("work", vec![("experience", "CANARINO-LAVORO")]),
    ] {
        anna.writes(&referral, section, &answers).await.gets(200);
    }
    anna.attaches(&referral, "social_report", "canarino-allegato.pdf", &files::pdf("CANARINO")).await.gets(200);
    anna.sends_it(&referral).await.gets(200);
    let sara = app.sara().await;
    sara.takes(&referral, "register", &[]).await.gets(200);
    sara.takes(&referral, "start_review", &[]).await.gets(200);
    // A letter to the sender, with the name in it.
    let papers = format!("/referrals/{referral}/papers");
    sara.opens(&papers).await.form(&papers).submit().await.gets(200);
    // A body without an account was asked, and somebody opened the record in an emergency.
    app.reachable("").await;
    app.sends_request(&referral, "question", &["work"], "telephone").await.gets(200);
    let path = format!("/emergencies/new/{person}");
    let form = app.berto().await.opens(&path).await.form(&path).fill("reason", "CANARINO-EMERGENZA: non risponde.");
    form.tick("needed", "yes").submit().await.gets(200);
    (person, referral)
}

/// The commission decides, the minutes are signed, nobody goes on.
async fn over(app: &TestApp, referral: &str) {
    let session = app.meets(&[referral]).await;
    let sara = app.sara().await;
    let item = sara.items(&session).await.remove(0);
    sara.discusses(&session, &item, "CANARINO-SINTESI").await.gets(200);
    sara.decides(&session, &item, "waiting_list", &[]).await.gets(200).sees("done-decision-noted");
    sara.conducts(&session, "close", "").await.gets(200).sees("session-state-closed");
    let path = format!("/sessions/{session}/minutes");
    sara.opens(&path).await.form_with("minutes").fill("minutes", "Si chiude alle 11.").submit().await.gets(200);
    sara.conducts(&session, "approve_minutes", "").await.gets(200);
    app.paolo().await.signs(&session).await.gets(200);
    sara.signs(&session).await.gets(200);
    app.tampers(&format!("UPDATE referral_steps SET reason = 'CANARINO-PASSAGGIO' WHERE referral_id = '{referral}'"))
        .await;
    app.tampers(&format!("UPDATE referrals SET state = 'closed' WHERE id = '{referral}'")).await;
}

pub async fn proposes_and_confirms(first: &Person, second: &Person, request: &str) {
    let path = format!("{request}/erasure");
    first.opens(request).await.form(&path).submit().await.gets(200).sees("privacy-erasure-waits");
    let path = format!("{request}/erasure/confirm");
    second.opens(request).await.form(&path).submit().await.gets(200).sees("done-erased");
}

story!(after_an_erasure_nothing_of_the_person_is_left_but_the_skeleton, |app| {
    let (person, referral) = hidden(&app).await;
    over(&app, &referral).await;
    let anna = app.anna().await;
    let edit = format!("/people/{person}/edit");
    let draft = anna.opens(&edit).await.form(&edit).fill("family", "CANARINO-BOZZA");
    draft.submit().await.gets(200);
    let request = asks(&anna, &person, "erasure", "CANARINO-RICHIESTA").await;
    let (piera, quinto) = (app.piera().await, app.quinto().await);
    proposes_and_confirms(&piera, &quinto, &request).await;

    let found: Vec<_> = app
        .cells()
        .await
        .into_iter()
        .filter_map(|cell| {
            let word = CANARIES.iter().find(|word| files::holds(&cell.bytes, word))?;
            (cell.place != "sessions.sealed_text").then(|| format!("{word} in {}", cell.place))
        })
        .collect();
    assert!(found.is_empty(), "{found:?}");
    for table in ["data_keys", "person_keys", "person_sealed", "referral_answers", "attachments", "person_history"] {
        assert_eq!(app.rows(table).await, 0, "{table}");
    }
    for table in ["request_links", "request_shares", "request_visits"] {
        assert_eq!(app.rows(table).await, 0, "{table}");
    }
    let cells = app.cells().await;
    let sealed = ["emergency_accesses.reason", "requests.sealed", "request_log.sealed"];
    let left: Vec<_> =
        cells.iter().filter(|cell| sealed.contains(&cell.place.as_str()) && !cell.bytes.is_empty()).collect();
    assert!(left.is_empty(), "{:?}", left.iter().map(|cell| &cell.place).collect::<Vec<_>>());
    let emergency = piera.opens("/emergencies").await.hrefs("tbody a").remove(0);
    piera.opens(&emergency).await.gets(200).sees_not("CANARINO");
    let asked = app.sara().await.opens(&format!("/referrals/{referral}/requests")).await;
    let asked =
        asked.hrefs("main a").into_iter().find(|href| href.starts_with("/requests/")).expect("the request is listed");
    app.sara().await.opens(&asked).await.gets(200).sees("request-state-withdrawn");
    // The skeleton stands: the referral with its number and state, the entry in the protocol register.
    assert_eq!((app.rows("referrals").await, app.rows("people").await), (1, 1));
    app.sara().await.opens("/protocol").await.gets(200).sees("paper-kind-receipt");

    // Nobody finds the person, and what there was is closed for good.
    anna.looks_for(NAME, "Ermelinda", "03/04/1979").await.sees_not(NAME);
    anna.opens(&format!("/people/{person}")).await.gets(200).sees("people-closed-erased");
    anna.opens(&edit).await.gets(403).sees("why-restricted");
    anna.opens(&format!("/referrals/{referral}")).await.gets(200).sees_not("CANARINO");
    quinto.opens(&request).await.gets(200).sees("privacy-request-state-granted").sees_not("CANARINO");
    quinto.opens(&format!("/people/{person}/privacy")).await.gets(200).sees("privacy-erased");

    // `netmet verify` is still green.
    let findings = netmet::commands::verify::all(&app.app).await.unwrap();
    let faults: Vec<_> = findings.iter().flat_map(|finding| &finding.faults).collect();
    assert!(faults.is_empty(), "{faults:?}");
    let mut tx = app.db.read().await.unwrap();
    assert!(verify_chain(&mut tx, &Steward::for_task("test")).await.unwrap().is_ok());
    drop(tx);
    bytes_of_the_file(&app).await;
});

/// The file itself, with its free pages and its journal: what a copy of the disk would show.
async fn bytes_of_the_file(app: &TestApp) {
    let db::Location::Sqlite(file) = app.location() else { return };
    app.tampers("VACUUM").await;
    app.tampers("PRAGMA wal_checkpoint(TRUNCATE)").await;
    let bytes = std::fs::read(&file).unwrap();
    let only_minutes = [NAME, "Ermelinda", "CANARINO-SINTESI"];
    for word in CANARIES.iter().filter(|word| !only_minutes.contains(word)) {
        assert!(!files::holds(&bytes, word), "{word} in the bytes of the file");
    }
}

story!(one_officer_alone_erases_nobody, |app| {
    let person = app.anna().await.registers(NAME, "Ermelinda", "03/04/1979").await;
    let request = asks(&app.anna().await, &person, "erasure", "").await;
    let piera = app.piera().await;
    piera.opens(&format!("{request}/step/grant")).await.gets(403).sees("why-four-eyes");
    let path = format!("{request}/erasure");
    piera.opens(&request).await.form(&path).submit().await.gets(200);
    let confirm = format!("{path}/confirm");
    piera.signed(&confirm, &[]).await.gets(403).sees("why-four-eyes");
    app.anna().await.signed(&confirm, &[]).await.gets(403);
    // A proof of identity of a while ago is not enough.
    let quinto = app.quinto().await;
    app.minutes_pass(11);
    assert_eq!(quinto.signed(&confirm, &[]).await.status(), 303);
    app.anna().await.opens(&format!("/people/{person}")).await.gets(200).sees(NAME);
    app.quinto().await.signed(&confirm, &[]).await;
    app.anna().await.opens(&format!("/people/{person}")).await.gets(200).sees_not(NAME).sees("people-closed-erased");
});

story!(a_running_procedure_and_a_hold_forbid_to_erase_and_the_page_says_so, |app| {
    let (person, referral) = hidden(&app).await;
    let request = asks(&app.anna().await, &person, "erasure", "").await;
    let piera = app.piera().await;
    piera.opens(&request).await.gets(200).sees("privacy-obstacle-procedure");
    piera.signed(&format!("{request}/erasure"), &[]).await.gets(403).sees("why-must-be-kept");
    let said = [("reason", "not_reachable")];
    app.anna().await.takes(&referral, "withdraw", &said).await.gets(200);
    let rights = format!("/people/{person}/privacy");
    let hold = format!("{rights}/hold");
    piera.opens(&rights).await.form(&hold).fill("hold_words", "Ricorso al TAR.").submit().await.gets(200);
    piera.opens(&request).await.sees_not("privacy-obstacle-procedure").sees("privacy-obstacle-hold");
    let release = format!("{rights}/release");
    piera.opens(&rights).await.form(&release).submit().await.gets(200);
    // Proposed while nothing forbade it, confirmed after a new hold: asked again.
    piera.opens(&request).await.form(&format!("{request}/erasure")).submit().await.gets(200);
    piera.opens(&rights).await.form(&hold).fill("hold_words", "Ispezione.").submit().await.gets(200);
    app.quinto().await.signed(&format!("{request}/erasure/confirm"), &[]).await.gets(403).sees("why-must-be-kept");
});

story!(the_file_of_an_accompaniment_is_kept_for_ten_years, |app| {
    let (person, referral) = hidden(&app).await;
    app.tampers(&format!(
        "UPDATE referrals SET state = 'closed', in_charge = '{}' WHERE id = '{referral}'",
        app.body("lantern")
    ))
    .await;
    let request = asks(&app.anna().await, &person, "erasure", "").await;
    app.piera().await.opens(&request).await.sees("privacy-obstacle-obligation").sees("2036");
    app.days_pass(3_660);
    app.piera().await.opens(&request).await.sees_not("privacy-obstacle-obligation").sees("privacy-erasure-propose");
});
