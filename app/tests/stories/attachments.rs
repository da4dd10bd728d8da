//! Documents: cleaned, refused when they are not what they say, sealed, and read by compartment.

use crate::kit::{Page, Person, files};

const PLACE: &str = "N 43 55.900 E 10 54.800";

/// Attaches a document of another kind, in the compartment chosen by hand.
async fn attaches_other(who: &Person, referral: &str, compartment: &str, name: &str, bytes: &[u8]) -> Page {
    let path = format!("/referrals/{referral}/attachments");
    let form = who.opens(&path).await.form(&path).upload("file", name, bytes);
    form.fill("label", "other").fill("compartment", compartment).submit().await
}

fn address_of(page: &Page, name: &str) -> String {
    let links = page.texts("main a").into_iter().zip(page.hrefs("main a"));
    links.into_iter().find(|(words, _)| words.contains(name)).map(|(_, href)| href).unwrap()
}

story!(a_photograph_comes_back_without_the_place_where_it_was_taken, |app| {
    let anna = app.anna().await;
    let referral = anna.drafts("Foto", "Ida").await;
    let photograph = files::photograph(PLACE);
    assert!(files::holds(&photograph, PLACE));
    let page = attaches_other(&anna, &referral, "social", "casa.jpg", &photograph).await;
    page.gets(200).sees("done-attachment-added");
    let back = anna.opens(&address_of(&page, "casa.jpg")).await;
    back.gets(200);
    assert_eq!(back.header("content-type"), Some("image/jpeg"));
    assert!(back.header("content-disposition").unwrap().starts_with("attachment"));
    assert!(back.bytes().starts_with(&[0xFF, 0xD8]) && !files::holds(back.bytes(), PLACE));
});

story!(a_document_that_is_not_what_it_says_is_refused_with_words, |app| {
    let anna = app.anna().await;
    let referral = anna.drafts("Falsi", "Ida").await;
    let before = app.rows("attachments").await;
    let active =
        b"%PDF-1.7\n1 0 obj <</Type /Catalog /OpenAction <</S /JavaScript>> >>\nstartxref\n9\n%%EOF\n".to_vec();
    for (name, bytes) in [
        ("relazione.pdf", b"MZ\x90\0 this is a program".to_vec()),
        ("foto.png", files::pdf("no picture")),
        ("programma.exe", b"MZ\x90\0".to_vec()),
        ("vuoto.pdf", Vec::new()),
        ("attivo.pdf", active),
    ] {
        let refused = attaches_other(&anna, &referral, "social", name, &bytes).await;
        refused.gets(422).sees("errors-title");
        let words = refused.texts("#f-file-error").remove(0);
        assert!(words.len() > 20, "{name}: `{words}`");
    }
    assert_eq!(app.rows("attachments").await, before);
});

story!(what_is_stored_never_holds_the_plain_bytes, |app| {
    let anna = app.anna().await;
    let referral = anna.drafts("Sigilli", "Ida").await;
    for compartment in ["identity", "social", "health", "judicial"] {
        let bytes = files::pdf(&format!("PAROLE IN CHIARO {compartment}"));
        attaches_other(&anna, &referral, compartment, "carta.pdf", &bytes).await.gets(200);
    }
    let plain: Vec<_> =
        app.cells().await.into_iter().filter(|cell| files::holds(&cell.bytes, "PAROLE IN CHIARO")).collect();
    assert!(plain.is_empty(), "plain bytes in {}", plain[0].place);
});

story!(each_document_is_read_by_whom_its_compartment_is_for, |app| {
    let anna = app.anna().await;
    let referral = anna.drafts("Scomparti", "Ida").await;
    for compartment in ["social", "health", "judicial", "private_notes"] {
        let name = format!("{compartment}.pdf");
        attaches_other(&anna, &referral, compartment, &name, &files::pdf(compartment)).await.gets(200);
    }
    let page = anna.opens(&format!("/referrals/{referral}/attachments")).await;
    anna.sends_it(&referral).await.gets(200);
    let sara = app.sara().await;
    sara.takes(&referral, "register", &[]).await.gets(200);
    sara.takes(&referral, "start_review", &[]).await.gets(200);
    app.convened(&[&referral]).await;
    for (name, readable) in [
        ("anna", vec!["social", "health", "judicial", "private_notes"]),
        ("sara", vec!["social"]),
        ("paolo", vec!["social", "health", "judicial"]),
        ("mirella", vec!["social", "health"]),
        ("ugo", vec!["social", "health", "judicial"]),
        ("oscar", vec![]),
        ("berto", vec![]),
        ("stella", vec![]),
    ] {
        let person = app.person(name).await;
        let overview = person.opens(&format!("/referrals/{referral}")).await;
        for compartment in ["social", "health", "judicial", "private_notes"] {
            let file = format!("{compartment}.pdf");
            let got = person.opens(&address_of(&page, &file)).await;
            let may = readable.contains(&compartment);
            assert_eq!(got.status() == 200, may, "{name} gets {} for {compartment}", got.status());
            assert_eq!(overview.html().contains(&file), may, "{name} sees the name of {compartment}");
        }
    }
});

story!(a_removed_document_is_gone_and_the_register_knows, |app| {
    let anna = app.anna().await;
    let referral = anna.drafts("Tolti", "Ida").await;
    let page = attaches_other(&anna, &referral, "social", "sbagliato.pdf", &files::pdf("x")).await;
    let address = address_of(&page, "sbagliato.pdf");
    page.form(&format!("{address}/remove")).submit().await.gets(200).sees_not("sbagliato.pdf");
    anna.opens(&address).await.gets(404);
    assert!(app.events_about("referral", &referral).await.contains(&"attachment_removed".to_owned()));
});
