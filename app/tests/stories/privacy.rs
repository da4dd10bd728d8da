//! What a person asks about the own data: written down at the desk, answered by the officer in time, with what is due.

use serde_json::Value;

use crate::kit::{Page, Person, TestApp, id_after};

/// Somebody registered by Anna, and the page of their rights.
async fn somebody(app: &TestApp) -> (String, String) {
    let person = app.anna().await.registers("Dirittini", "Rosa", "12/05/1985").await;
    let page = format!("/people/{person}/privacy");
    (person, page)
}

/// Writes a request down; its address.
pub async fn asks(writer: &Person, person: &str, kind: &str, words: &str) -> String {
    let path = format!("/people/{person}/privacy/request");
    let form = writer.opens(&path).await.form(&path);
    let form = form.fill("kind", kind).fill("words", words).fill("identity", "document");
    let page = form.submit().await;
    page.gets(200);
    format!("/privacy/requests/{}", id_after(page.path(), "/privacy/requests/"))
}

async fn takes(officer: &Person, request: &str, step: &str, reason: &str) -> Page {
    let path = format!("{request}/step/{step}");
    officer.opens(&path).await.form(&path).fill("reason", reason).submit().await
}

story!(a_request_is_written_down_at_the_desk_and_waits_for_the_officer_with_its_day, |app| {
    let (person, page) = somebody(&app).await;
    let anna = app.anna().await;
    let request = asks(&anna, &person, "access", "Che cosa sapete di me?").await;
    anna.opens(&request).await.gets(200).sees("Che cosa sapete di me?").sees("23 dicembre 2026");
    anna.opens(&page).await.gets(200).sees("privacy-kind-access");
    // Another service finds nothing of it, the officer has it on the first page.
    app.berto().await.opens(&request).await.gets(404);
    app.stella().await.opens(&page).await.gets(404);
    let piera = app.piera().await;
    piera.opens("/today").await.gets(200).sees("today-todo-data-requests").sees("1/2026").sees_not("Dirittini");
    piera.opens("/privacy").await.gets(200).sees("Dirittini").sees("privacy-kind-access");
    app.days_pass(31);
    let late = app.piera().await.opens("/privacy").await;
    assert_eq!(late.count(".late"), 1, "{}", late.text());
});

story!(only_the_officer_answers_and_a_refusal_says_why, |app| {
    let (person, _) = somebody(&app).await;
    let anna = app.anna().await;
    let request = asks(&anna, &person, "objection", "").await;
    anna.opens(&format!("{request}/step/refuse")).await.gets(403);
    let piera = app.piera().await;
    takes(&piera, &request, "take", "").await.gets(200).sees("privacy-request-state-in-progress");
    takes(&piera, &request, "refuse", "").await.gets(422).sees("privacy-fault-reason");
    takes(&piera, &request, "refuse", "Serve per legge.").await.gets(200).sees("privacy-request-state-refused");
    anna.opens(&request).await.gets(200).sees("Serve per legge.");
    // Answered is answered.
    piera.opens(&format!("{request}/step/grant")).await.gets(403);
});

story!(two_more_months_are_taken_once_and_with_a_reason, |app| {
    let (person, _) = somebody(&app).await;
    let request = asks(&app.anna().await, &person, "access", "").await;
    let piera = app.piera().await;
    takes(&piera, &request, "extend", "Molti fascicoli.").await.gets(200).sees("23 febbraio 2027");
    piera.opens(&format!("{request}/step/extend")).await.gets(403);
});

story!(no_time_is_added_when_the_month_is_over, |app| {
    let (person, _) = somebody(&app).await;
    let request = asks(&app.anna().await, &person, "access", "").await;
    let page = format!("{request}/step/extend");
    app.days_pass(31);
    let piera = app.piera().await;
    assert!(!piera.opens(&request).await.hrefs("a").contains(&page), "it is not offered any more");
    takes(&piera, &request, "extend", "Molti fascicoli.").await.gets(422).sees("privacy-fault-extend-late");
    piera.opens(&request).await.sees("23 dicembre 2026").sees_not("23 febbraio 2027");
});

story!(the_file_names_who_received_the_data_and_who_read_them_in_words, |app| {
    let asked = app.asks("take_charge", &["identity", "work"]).await;
    let sara = app.sara().await;
    let record = format!("/requests/{}/record", asked.id);
    let accepted = [("channel", "telephone"), ("who", "Suor Agata"), ("step", "accept"), ("words", "Dal lunedì.")];
    sara.signed(&record, &accepted).await;
    let anna = app.anna().await;
    let links = anna.opens(&format!("/referrals/{}", asked.referral)).await.hrefs("a");
    let person = links.iter().find(|href| href.starts_with("/people/") && href.len() > 20).expect("the person");
    let person = id_after(person, "/people/");
    let edit = format!("/people/{person}/edit");
    let form = anna.opens(&edit).await.form(&edit).fill("birth", "12/03/1985").fill("birth_place", "Pistoia");
    form.fill("citizenship", "Z000").fill("lang", "it").fill("municipality", "Pistoia").submit().await.gets(200);
    let request = asks(&anna, &person, "access", "").await;
    let piera = app.piera().await;

    let readable = piera.signed(&format!("{request}/file"), &[("format", "html")]).await;
    let name = readable.header("content-disposition").unwrap_or_default();
    assert!(name.contains("i-tuoi-dati-1-2026.html"), "{name}");
    readable.sees("privacy-file-recipients").sees("Formazione Pistoia").sees("Trovare un laboratorio");
    readable.sees("Avete un posto da gennaio?").sees("Dal lunedì.").sees("compartment-work");
    readable.sees("privacy-file-readers").sees("Comune di Quarrata");
    readable.sees("12 marzo 1985").sees("Pistoia (PT)").sees("people-italy").sees("Italiano");
    for code in ["1985-03-12", "G713", "Z000", "Suor Agata", "Sara "] {
        assert!(!readable.text().contains(code), "{code} in {}", readable.text());
    }
    let file = piera.signed(&format!("{request}/file"), &[("format", "json")]).await;
    let file: Value = serde_json::from_slice(file.bytes()).unwrap();
    let value = |code: &str| {
        let facts = file["person"].as_array().unwrap();
        facts.iter().find(|fact| fact["code"] == code).unwrap()["value"].as_str().unwrap().to_owned()
    };
    assert_eq!((value("birth_date").as_str(), value("lang").as_str()), ("1985-03-12", "it"));
    assert_eq!(file["asked"][0]["shared"].as_array().unwrap().len(), 2);
    let readers = file["readers"].as_array().unwrap();
    let mut lines: Vec<String> = readers.iter().map(ToString::to_string).collect();
    assert!(lines.iter().any(|line| line.contains("work")), "{lines:?}");
    let all = lines.len();
    lines.sort();
    lines.dedup();
    assert_eq!(lines.len(), all, "each body once a day");
});

story!(the_file_given_to_the_person_says_what_is_left_out, |app| {
    let (person, _) = somebody(&app).await;
    let anna = app.anna().await;
    let referral = anna.begins(&person).await;
    anna.completes(&referral).await;
    anna.sends_it(&referral).await.gets(200);
    let request = asks(&anna, &person, "access", "").await;
    anna.signed(&format!("{request}/file"), &[("format", "json")]).await.gets(403);
    let piera = app.piera().await;
    let file = piera.signed(&format!("{request}/file"), &[("format", "json")]).await;
    assert_eq!(file.header("content-type"), Some("application/json"));
    let file: Value = serde_json::from_slice(file.bytes()).unwrap();
    let text = file.to_string();
    assert!(text.contains("Dirittini") && text.contains("Cerco un lavoro vicino a casa."), "{text}");
    // Anna's telephone belongs to Anna.
    assert!(!text.contains("0573 771000"), "{text}");
    let left: Vec<_> = file["left_out"].as_array().unwrap().iter().map(|one| one["code"].as_str().unwrap()).collect();
    assert!(left.contains(&"third_parties") && left.contains(&"attached_files"), "{left:?}");
    let readable = piera.signed(&format!("{request}/file"), &[("format", "html")]).await;
    assert_eq!(readable.header("content-type"), Some("text/html; charset=utf-8"));
    readable.sees("Cerco un lavoro vicino a casa.").sees("privacy-left-out-third-parties");
    // An old proof of identity is not enough to take a file out.
    app.minutes_pass(11);
    let again = piera.signed(&format!("{request}/file"), &[("format", "json")]).await;
    assert_eq!(again.status(), 303);
});

story!(while_processing_is_restricted_nothing_is_written_and_everybody_sees_why, |app| {
    let (person, _) = somebody(&app).await;
    let anna = app.anna().await;
    let referral = anna.begins(&person).await;
    let rights = format!("/people/{person}/privacy");
    anna.signed(&format!("{rights}/restrict"), &[("ground", "accuracy"), ("reason", "x")]).await.gets(403);
    let piera = app.piera().await;
    let restrict = format!("{rights}/restrict");
    let form = piera.opens(&rights).await.form(&restrict);
    form.fill("ground", "accuracy").fill("reason", "Contesta la diagnosi.").submit().await.gets(200);
    // The mark is on the pages of the person and of the referral, the reason is not.
    for page in [format!("/people/{person}"), format!("/referrals/{referral}")] {
        anna.opens(&page).await.gets(200).sees("people-closed-restricted").sees_not("Contesta la diagnosi.");
    }
    anna.opens(&format!("/people/{person}/edit")).await.gets(403).sees("why-restricted");
    anna.opens(&format!("/referrals/{referral}/form/work")).await.gets(403).sees("why-restricted");
    anna.signed(&format!("/referrals/{referral}/send"), &[("version", "1")]).await.gets(403);
    anna.opens(&format!("/referrals/new?person={person}")).await.gets(403).sees("why-restricted");
    let lift = format!("{rights}/lift");
    piera.opens(&rights).await.form(&lift).submit().await.gets(422).sees("privacy-fault-reason");
    piera.opens(&rights).await.form(&lift).fill("reason", "Dati corretti.").submit().await.gets(200);
    anna.opens(&format!("/people/{person}/edit")).await.gets(200).sees_not("people-closed-restricted");
});

story!(granting_a_restriction_restricts, |app| {
    let (person, _) = somebody(&app).await;
    let request = asks(&app.anna().await, &person, "restriction", "Aspettate.").await;
    let piera = app.piera().await;
    let path = format!("{request}/step/grant");
    piera.opens(&path).await.form(&path).submit().await.gets(422).sees("privacy-fault-ground");
    piera.opens(&path).await.form(&path).fill("ground", "accuracy").submit().await.gets(200);
    app.anna().await.opens(&format!("/people/{person}")).await.sees("people-closed-restricted");
});

story!(a_mended_record_keeps_what_was_before_sealed, |app| {
    let (person, _) = somebody(&app).await;
    let anna = app.anna().await;
    let path = format!("/people/{person}/edit");
    anna.opens(&path).await.form(&path).fill("family", "Correttini").submit().await.gets(200);
    assert_eq!(app.rows("person_history").await, 1);
    let cells = app.cells().await;
    let old = |text: &str| cells.iter().any(|cell| cell.bytes.windows(text.len()).any(|part| part == text.as_bytes()));
    assert!(!old("Dirittini") && old("Correttini"));
    // It comes back in the file that the person gets.
    let request = asks(&anna, &person, "access", "").await;
    let file = app.piera().await.signed(&format!("{request}/file"), &[("format", "json")]).await;
    let file: Value = serde_json::from_slice(file.bytes()).unwrap();
    assert_eq!(file["earlier_records"][0]["record"]["family"], "Dirittini");
});

story!(the_information_given_is_asked_for_until_somebody_writes_it_down, |app| {
    let (person, page) = somebody(&app).await;
    let anna = app.anna().await;
    anna.opens(&format!("/people/{person}")).await.sees("people-not-informed");
    let action = format!("{page}/informed");
    anna.opens(&page).await.form(&action).submit().await.gets(422).sees("privacy-fault-how");
    anna.opens(&page).await.form(&action).fill("how", "read_aloud").submit().await.gets(200);
    anna.opens(&format!("/people/{person}")).await.sees_not("people-not-informed").sees("23 novembre 2026");
    // The form of the referral knows it.
    let referral = anna.begins(&person).await;
    let section = format!("/referrals/{referral}/form/information");
    let form = anna.opens(&section).await.form(&section);
    assert_eq!((form.value("notice_given"), form.value("notice_version")), ("yes".to_owned(), "2026-1".to_owned()));
});

story!(consent_is_written_down_only_where_it_is_the_basis_and_is_withdrawn_as_easily, |app| {
    let (_, page) = somebody(&app).await;
    let anna = app.anna().await;
    let fields = [("purpose", "referral"), ("consent_how", "paper")];
    anna.signed(&format!("{page}/consent"), &fields).await.gets(422).sees("privacy-fault-purpose");
    let action = format!("{page}/consent");
    let form = anna.opens(&page).await.form(&action).fill("purpose", "success_story").fill("consent_how", "paper");
    form.submit().await.gets(200).sees("privacy-consent-withdraw");
    let withdraw = format!("{page}/withdraw");
    anna.opens(&page).await.form(&withdraw).submit().await.gets(200).sees_not("privacy-consent-withdraw");
    assert_eq!(app.rows("consents").await, 1);
});

story!(the_officer_finds_anybody_by_whole_names_and_nobody_else_does, |app| {
    let (person, _) = somebody(&app).await;
    let piera = app.piera().await;
    let find = |family: &'static str| {
        let piera = piera.clone();
        async move { piera.signed("/privacy/find", &[("family", family), ("given", "rosa")]).await }
    };
    let found = find("dirittini").await;
    assert!(found.gets(200).has(&format!("a[href='/people/{person}/privacy']")), "{}", found.text());
    find("diritt").await.sees("privacy-found-none");
    app.anna().await.opens("/privacy/find").await.gets(403);
    app.nadia().await.opens("/privacy/find").await.gets(403);
});

story!(the_record_of_processing_is_read_and_exported, |app| {
    let nadia = app.nadia().await;
    let page = nadia.opens("/privacy/processing").await;
    page.gets(200).sees("Società della Salute Pistoiese").sees("compartment-health");
    let file = nadia.signed("/privacy/processing/export", &[("format", "csv")]).await;
    assert_eq!(file.header("content-type"), Some("text/csv; charset=utf-8"));
    app.anna().await.opens("/privacy/processing").await.gets(403);
});
