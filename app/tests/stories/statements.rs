//! A page asks the database the same number of questions for one row and for thirty.

use std::collections::BTreeMap;

use crate::kit::{Person, TestApp};

/// How many statements each page runs, without the ones of the login.
async fn asked(who: &Person, pages: &[String]) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for page in pages {
        let (answer, ran) = db::trace::traced(who.asks(page)).await;
        answer.gets(200);
        counts.insert(page.clone(), ran.len());
    }
    counts
}

async fn none_grows(app: &TestApp, name: &str, pages: &[String], before: &BTreeMap<String, usize>) {
    let after = asked(&app.person(name).await, pages).await;
    for (page, ran) in &after {
        // Names are read twenty-five at a time: thirty rows may cost one statement more, never one each.
        assert!(*ran <= before[page] + 1, "{name} at {page}: {} statements became {ran}", before[page]);
        assert!(*ran < 60, "{name} at {page}: {ran} statements");
    }
}

story!(no_page_asks_more_when_there_is_more_to_show, |app| {
    let anna = app.anna().await;
    let person = anna.registers("Prima", "Sola", "1985").await;
    let referral = anna.begins(&person).await;
    anna.completes(&referral).await;
    anna.sends_it(&referral).await.gets(200);
    let sara = app.sara().await;
    sara.takes(&referral, "register", &[]).await.gets(200);
    sara.takes(&referral, "start_review", &[]).await.gets(200);
    let session = sara.plans(&app.day(7)).await;
    sara.lists(&session, &[&referral]).await;

    let of_anna =
        ["/referrals?as=sent&group=all", "/today", &format!("/people/{person}"), &format!("/referrals/{referral}")]
            .map(str::to_owned);
    let of_sara =
        ["/referrals?as=work&group=all", "/today", &format!("/sessions/{session}"), "/sessions", "/waiting-list"]
            .map(str::to_owned);
    let (anna_before, sara_before) = (asked(&anna, &of_anna).await, asked(&sara, &of_sara).await);
    // The trace itself sees something, or nothing would be pinned.
    assert!(anna_before.values().all(|ran| *ran >= 3), "{anna_before:?}");

    let mut more = Vec::new();
    for _ in 0..29 {
        let another = anna.begins(&person).await;
        anna.completes(&another).await;
        anna.sends_it(&another).await.gets(200);
        sara.takes(&another, "register", &[]).await.gets(200);
        sara.takes(&another, "start_review", &[]).await.gets(200);
        more.push(another);
    }
    let more: Vec<&str> = more.iter().map(String::as_str).collect();
    sara.lists(&session, &more).await;
    assert_eq!(sara.items(&session).await.len(), 30);
    none_grows(&app, "anna", &of_anna, &anna_before).await;
    none_grows(&app, "sara", &of_sara, &sara_before).await;
});
