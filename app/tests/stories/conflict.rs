//! A member with a conflict of interest (art. 6-bis L. 241/1990): the file does not exist for her any more.

use crate::kit::{Person, TestApp, files};

/// Dora declares it about this referral, in a session that is convened.
async fn dora_declares(app: &TestApp, referral: &str) {
    let dora = app.dora().await;
    let path = format!("/conflicts/{referral}");
    let page = dora.opens(&path).await;
    page.form(&path).submit().await.gets(422).sees("commission-fault-sure");
    page.form(&path).tick("sure", "yes").submit().await.gets(200).sees("done-conflict-declared");
}

async fn finds_nothing(who: &Person, name: &str, pages: &[String]) {
    for page in pages {
        let page = who.opens(page).await;
        assert!(!page.html().contains(name), "{} reads {name} at {}", who.name, page.path());
    }
}

story!(the_file_disappears_for_whoever_declared_a_conflict, |app| {
    let anna = app.anna().await;
    let referral = anna.drafts("Nascondi", "Pia").await;
    anna.attaches(&referral, "cv", "curriculum.pdf", &files::pdf("curriculum")).await.gets(200);
    anna.sends_it(&referral).await.gets(200);
    let sara = app.sara().await;
    sara.takes(&referral, "register", &[]).await.gets(200);
    sara.takes(&referral, "start_review", &[]).await.gets(200);
    let other = app.under_review("Visibile", "Leo").await;
    let session = app.convened(&[&referral, &other]).await;

    let dora = app.dora().await;
    let file = dora.opens(&format!("/referrals/{referral}")).await;
    file.gets(200).sees("Nascondi");
    let attachment = file.hrefs("main a").into_iter().find(|href| href.contains("/attachments/")).unwrap();
    dora.opens(&attachment).await.gets(200);
    let person = file.hrefs("a").into_iter().find(|href| href.starts_with("/people/")).unwrap();
    let item = dora.items(&session).await.remove(0);
    dora_declares(&app, &referral).await;

    let dora = app.dora().await;
    for gone in [
        format!("/referrals/{referral}"),
        format!("/referrals/{referral}/why"),
        attachment.clone(),
        format!("/opinions/{referral}"),
        format!("/conflicts/{referral}"),
        person.split('?').next().unwrap().to_owned(),
        format!("/waiting-list/{referral}"),
    ] {
        dora.opens(&gone).await.gets(404);
    }
    let lists = ["/today", "/referrals", "/referrals?as=session&group=all", "/notices", "/waiting-list", "/mandates"];
    let mut pages: Vec<_> = lists.iter().map(|page| (*page).to_owned()).collect();
    pages.push(format!("/sessions/{session}"));
    pages.push(format!("/sessions/{session}/items/{item}"));
    finds_nothing(&dora, "Nascondi", &pages).await;
    dora.looks_for("Nascondi", "Pia", "12/05/1985").await.sees_not("Nascondi Pia");
    assert_eq!(
        dora.opens("/referrals?as=session&group=all").await.count("tbody tr"),
        1,
        "the list counts the other only"
    );
    dora.opens(&format!("/sessions/{session}")).await.sees("Visibile");
    // The others go on as before.
    app.state_for("mirella", &referral).await.sees("Nascondi");
});

story!(whoever_has_a_conflict_neither_votes_nor_counts_nor_reads_the_minutes_of_it, |app| {
    let referral = app.under_review("Nascondi", "Pia").await;
    let session = app.convened(&[&referral]).await;
    dora_declares(&app, &referral).await;
    app.opened(&session).await;
    let sara = app.sara().await;
    let item = sara.items(&session).await.remove(0);
    sara.discusses(&session, &item, "Si discute senza chi si è astenuto.").await.gets(200);
    let path = format!("/sessions/{session}/items/{item}/decision");
    let page = sara.opens(&path).await;
    page.sees("commission-abstains-conflict");
    assert!(!page.form(&path).has(&format!("vote_{}", app.seat("dora"))), "there is a box for her vote");
    let lantern = app.body("lantern").to_string();
    sara.decides(&session, &item, "admitted", &[("to_body", &lantern)]).await.sees("done-decision-noted");
    sara.conducts(&session, "close", "").await.gets(200);
    let minutes = format!("/sessions/{session}/minutes");
    app.mirella().await.opens(&minutes).await.sees("Si discute senza chi si è astenuto.");
    let dora = app.dora().await;
    let read = dora.opens(&minutes).await;
    read.gets(200);
    for hidden in ["Si discute senza chi si è astenuto.", "Nascondi"] {
        assert!(!read.html().contains(hidden), "dora reads `{hidden}` in the minutes");
    }
    finds_nothing(&dora, "Nascondi", &["/today".to_owned(), "/notices".to_owned()]).await;
});

story!(without_enough_members_free_of_conflict_the_item_has_no_quorum, |app| {
    let referral = app.under_review("Nascondi", "Pia").await;
    let session = app.convened(&[&referral]).await;
    app.days_pass(7);
    app.opened_with(&session, &["paolo", "dora", "elena", "sara"]).await;
    for name in ["dora", "elena"] {
        let person = app.person(name).await;
        let path = format!("/conflicts/{referral}");
        person.opens(&path).await.form(&path).tick("sure", "yes").submit().await.gets(200);
    }
    // Of the two seats left, only one is there: not more than half.
    let sara = app.sara().await;
    let item = sara.items(&session).await.remove(0);
    sara.discusses(&session, &item, "Restano in pochi.").await.gets(200);
    let lantern = app.body("lantern").to_string();
    let refused = sara.decides(&session, &item, "admitted", &[("to_body", &lantern)]).await;
    refused.gets(422).sees("commission-fault-item-quorum");
});
