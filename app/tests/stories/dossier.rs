//! What must not stand on paper: sealed parts and other people in a dossier for access to acts, files of others anywhere.

use papers::compose::{Purpose, Reader, dossier};
use policy::Actor;
use serde_json::Value;

use crate::kit::{TestApp, files};

/// A referral with a word in each compartment, with a guardian and a file whose name says too much.
async fn telling(app: &TestApp) -> String {
    let anna = app.anna().await;
    let referral = anna.drafts("Cartari", "Letizia").await;
    for (section, answers) in [
        ("legal", vec![("guardian_kind", "support_administrator"), ("guardian_name", "TUTORE-ALDO")]),
        ("reason", vec![("sender_reason", "MOTIVO-APERTO")]),
        ("health", vec![("functional_limits", "LIMITE-SALUTE")]),
        ("judicial", vec![("measure_constraints", "yes"), ("uepe_contact", "CONTATTO-GIUSTIZIA")]),
        ("protection", vec![("safe_contact_needed", "yes"), ("safe_contact", "CONTATTO-PROTETTO")]),
    ] {
        anna.writes(&referral, section, &answers).await;
    }
    anna.attaches(&referral, "social_report", "relazione su Aldo e la moglie.pdf", &files::pdf("x")).await.gets(200);
    anna.attaches(&referral, "guardian_decree_copy", "decreto.pdf", &files::pdf("y")).await.gets(200);
    anna.sends_it(&referral).await.gets(200);
    let sara = app.sara().await;
    sara.takes(&referral, "register", &[]).await.gets(200);
    sara.takes(&referral, "start_review", &[]).await.gets(200);
    referral
}

/// The data of a dossier, as its template gets them; `None` when it is refused or hidden.
async fn data(app: &TestApp, actor: &Actor, referral: &str, purpose: Purpose) -> Option<Value> {
    let id = kernel::ids::ReferralId::parse(referral).unwrap();
    let mut tx = app.db.read().await.unwrap();
    let facts = people::relation::referral_facts(&mut tx, actor, id).await.unwrap()?;
    let reader = Reader::of(actor, &facts, purpose).ok()?;
    Some(dossier(&app.app, &mut tx, actor, &reader, &facts).await.unwrap().data)
}

story!(a_dossier_for_access_tells_nothing_sealed_and_nobody_else_and_not_even_that_it_is_there, |app| {
    let referral = telling(&app).await;
    let plain = app.anna().await.refers("Ferri", "Ada").await;
    app.sara().await.takes(&plain, "register", &[]).await.gets(200);
    let sara = app.actor("sara");
    let given = data(&app, &sara, &referral, Purpose::Access).await.unwrap();
    let text = given.to_string();
    assert!(text.contains("MOTIVO-APERTO"), "{text}");
    let never = [
        "LIMITE-SALUTE",
        "CONTATTO-GIUSTIZIA",
        "CONTATTO-PROTETTO",
        "TUTORE-ALDO",
        "moglie",
        "Limiti da considerare",
        "misura con vincoli",
        "contatto sicuro",
        "iustizia",
        "rotezione",
    ];
    for word in never {
        assert!(!text.contains(word), "{word} in {text}");
    }
    // The bar at the end is the same where nothing is sealed.
    let other = data(&app, &sara, &plain, Purpose::Access).await.unwrap();
    let last = |data: &Value| data["body"]["sections"].as_array().unwrap().last().unwrap().clone();
    assert_eq!(last(&given), last(&other));
    // Only whoever conducts the procedure gives access.
    for person in ["anna", "paolo", "mirella", "oscar", "carla", "stella", "nadia", "piera"] {
        assert!(data(&app, &app.actor(person), &referral, Purpose::Access).await.is_none(), "{person}");
    }
});

story!(a_dossier_shows_each_reader_what_their_pages_show, |app| {
    let referral = telling(&app).await;
    // Who reads which word while the file is in review; written from the description of the network.
    let table: [(&str, &[&str]); 4] = [
        ("MOTIVO-APERTO", &["anna", "sara"]),
        ("LIMITE-SALUTE", &["anna"]),
        ("CONTATTO-GIUSTIZIA", &["anna"]),
        ("CONTATTO-PROTETTO", &["anna"]),
    ];
    for person in ["anna", "berto", "sara", "oscar", "carla", "renzo", "nadia", "piera", "stella"] {
        let read = data(&app, &app.actor(person), &referral, Purpose::Reading).await;
        let text = read.map(|data| data.to_string()).unwrap_or_default();
        for (word, readers) in table {
            assert_eq!(text.contains(word), readers.contains(&person), "{person} and {word}");
        }
    }
});

story!(whoever_has_a_conflict_or_is_of_another_nucleus_finds_no_paper_of_it, |app| {
    let referral = telling(&app).await;
    let session = app.convened(&[&referral]).await;
    let sara = app.sara().await;
    let papers = format!("/referrals/{referral}/papers");
    sara.opens(&papers).await.form(&papers).submit().await.gets(200);
    let letter = sara.opens(&papers).await.link("paper-kind-receipt").await.path().to_owned();
    let dossier = format!("/referrals/{referral}/dossier");
    let mirella = app.mirella().await;
    mirella.opens(&dossier).await.gets(200);
    let conflict = format!("/conflicts/{referral}");
    mirella.opens(&conflict).await.form(&conflict).tick("sure", "yes").submit().await.gets(200);
    let stella = app.stella().await;
    for path in [&papers, &letter, &dossier, &format!("{dossier}?purpose=access")] {
        mirella.opens(path).await.gets(404);
        stella.opens(path).await.gets(404);
    }
    let list = format!("/sessions/{session}/print/session_list");
    for kind in ["agenda", "session_list", "minutes"] {
        stella.opens(&format!("/sessions/{session}/print/{kind}")).await.gets(404);
    }
    stella.opens(&format!("/sessions/{session}/papers")).await.gets(404);
    stella.opens(&format!("/sessions/{session}/calendar")).await.gets(404);
    // Her list of the session is made, without the file.
    mirella.opens(&list).await.gets(200);
    let id = kernel::ids::SessionId::parse(&session).unwrap();
    let actor = app.actor("mirella");
    let mut tx = app.db.read().await.unwrap();
    let facts = commission::queries::facts::session(&mut tx, &actor, id).await.unwrap().unwrap();
    let kind = kernel::words::PaperKind::SessionList;
    let data = papers::compose::of_session(&app.app, &mut tx, &actor, &facts, kind).await.unwrap().to_string();
    assert!(!data.contains("Cartari"), "{data}");
});

story!(a_file_says_nothing_of_the_person_outside_its_pages, |app| {
    let referral = telling(&app).await;
    let sara = app.sara().await;
    let papers = format!("/referrals/{referral}/papers");
    sara.opens(&papers).await.form(&papers).submit().await.gets(200);
    let letter = sara.opens(&papers).await.link("paper-kind-receipt").await;
    let dossier = sara.opens(&format!("/referrals/{referral}/dossier")).await;
    for file in [&letter, &dossier] {
        // Metadata, names of objects and tags stand in the file as they are; the pages are compressed.
        let raw = String::from_utf8_lossy(file.bytes()).into_owned();
        for word in ["Cartari", "Letizia", "MOTIVO", "1985"] {
            assert!(!raw.contains(word), "{word} at {}", file.path());
        }
        assert!(!file.header("content-disposition").unwrap_or_default().contains("artari"));
        assert_eq!(file.header("cache-control"), Some("no-store"));
    }
});
