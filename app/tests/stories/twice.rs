//! Forms sent twice, from elsewhere, too late, for another body: one record or none, never half of one.

use kernel::words::Duty;

use crate::kit::{PASSWORD, Page, Person, files};

/// Signs in at the page that an ended session led to, and sends what was waiting.
async fn signs_in_and_sends(door: &Page, who: &Person) -> Page {
    assert!(door.path().starts_with("/sign-in"), "{}", door.path());
    let email = format!("{}@example.it", who.name);
    let waiting = door.form("/sign-in").fill("email", &email).fill("password", PASSWORD).submit().await;
    waiting.sees("parked-title");
    let action = waiting.forms().into_iter().find(|action| action.starts_with("/parked/")).unwrap();
    waiting.form(&action).submit().await
}

story!(fifty_doubled_posts_give_fifty_records, |app| {
    let lucia = app.lucia().await;
    let units = format!("/network/{}/units", app.body("quarrata"));
    for number in 1..=50 {
        let page = lucia.opens(&units).await;
        let (one, two) = (page.form(&units), page.form(&units));
        let name = format!("Sportello {number}");
        let (first, second) = tokio::join!(one.fill("name", &name).submit_raw(), two.fill("name", &name).submit_raw());
        assert_eq!((first.status(), second.status()), (303, 303), "at {number}");
        assert_eq!(first.location(), second.location(), "both lead to the same page");
    }
    assert_eq!(app.rows("units").await, 50);
    assert_eq!(app.events().await.iter().filter(|kind| kind.contains("unit")).count(), 50);
});

story!(a_referral_sent_twice_is_sent_once, |app| {
    let anna = app.anna().await;
    let referral = anna.drafts("Doppi", "Lea").await;
    let check = anna.opens(&format!("/referrals/{referral}/check")).await;
    let send = format!("/referrals/{referral}/send");
    let first = check.form(&send).submit().await;
    let second = check.form(&send).submit().await;
    assert_eq!(first.gets(200).path(), second.gets(200).path());
    assert_eq!(app.rows("referral_steps").await, 1);
});

story!(a_person_registered_twice_by_a_double_click_is_one_person, |app| {
    let anna = app.anna().await;
    let found = anna.looks_for("Doppi", "Lea", "1990").await;
    let new = found.link("people-register-new").await;
    let (one, two) = (new.form("/people/new"), new.form("/people/new"));
    let (first, second) = (one.submit_raw().await, two.submit_raw().await);
    assert_eq!(first.location(), second.location());
    assert_eq!(app.rows("people").await, 1);
});

story!(a_key_used_by_somebody_else_is_no_key, |app| {
    let (lucia, stella) = (app.lucia().await, app.stella().await);
    let units = format!("/network/{}/units", app.body("quarrata"));
    let page = lucia.opens(&units).await;
    let once = page.form(&units).value("_once");
    page.form(&units).fill("name", "Sportello").submit().await.gets(200);
    let own = format!("/network/{}/units", app.body("montemurlo"));
    let taken = stella.opens(&own).await.form(&own).fill("name", "Altro").forge("_once", &once).submit_raw().await;
    assert!(
        !taken.location().unwrap_or_default().contains(&app.body("quarrata").to_string()),
        "not where it led lucia"
    );
});

story!(what_was_written_when_the_session_ended_is_saved_after_signing_in, |app| {
    let anna = app.anna().await;
    let referral = anna.drafts("Tardi", "Mia").await;
    let path = format!("/referrals/{referral}/form/work");
    let page = anna.opens(&path).await;
    app.minutes_pass(31);
    let door = page.form(&path).fill("experience", "Cuoca per nove anni.").submit().await;
    assert!(!files::holds(&all_cells(&app).await, "Cuoca per nove anni."), "what waits is sealed");
    signs_in_and_sends(&door, &anna).await.gets(200);
    app.state_for("anna", &referral).await.sees("Cuoca per nove anni.");
});

async fn all_cells(app: &crate::kit::TestApp) -> Vec<u8> {
    app.cells().await.into_iter().flat_map(|cell| cell.bytes).collect()
}

story!(a_document_sent_when_the_session_ended_is_saved_after_signing_in, |app| {
    let anna = app.anna().await;
    let referral = anna.drafts("Tardi", "Mia").await;
    let path = format!("/referrals/{referral}/attachments");
    let page = anna.opens(&path).await;
    app.minutes_pass(31);
    let form = page.form(&path).upload("file", "curriculum.pdf", &files::pdf("tre lingue")).fill("label", "cv");
    let door = form.submit().await;
    signs_in_and_sends(&door, &anna).await.gets(200);
    anna.opens(&path).await.sees("curriculum.pdf");
});

story!(what_waits_is_its_authors_alone, |app| {
    let lucia = app.lucia().await;
    let units = format!("/network/{}/units", app.body("quarrata"));
    let page = lucia.opens(&units).await;
    app.minutes_pass(31);
    let door = page.form(&units).fill("name", "Sportello").submit_raw().await;
    let parked = door.location().unwrap().split("back=").nth(1).unwrap().to_owned();
    app.stella().await.opens(&parked).await.gets(404);
    app.stella().await.signed(&parked, &[]).await.gets(404);
    app.lucia().await.opens(&parked).await.gets(200);
});

story!(a_page_of_the_session_before_is_saved_in_the_next, |app| {
    let (before, now) = (app.lucia().await, app.lucia().await);
    let units = format!("/network/{}/units", app.body("quarrata"));
    let old = before.opens(&units).await.form(&units).value("_csrf");
    before.sends("/sign-out", &[("_csrf", &old)]).await;
    let page = now.opens(&units).await;
    page.form(&units).fill("name", "Sportello").forge("_csrf", &old).submit().await.gets(200).sees("Sportello");
    app.days_pass(3);
    let later = app.lucia().await;
    let page = later.opens(&units).await;
    page.form(&units).fill("name", "Vecchio").forge("_csrf", &old).submit().await.gets(403);
});

story!(a_form_with_the_proof_of_somebody_else_is_refused, |app| {
    let (one, other) = (app.lucia().await, app.stella().await);
    let units = format!("/network/{}/units", app.body("quarrata"));
    let stolen = other.opens("/today").await.form("/language").value("_csrf");
    let page = one.opens(&units).await;
    let forged = page.form(&units).fill("name", "Sportello").forge("_csrf", &stolen).submit().await;
    forged.gets(403).sees("problem-forged-title");
    let bare = one.sends(&units, &[("name", "Sportello")]).await;
    bare.gets(403);
    assert_eq!(app.rows("units").await, 0);
});

story!(a_page_opened_for_one_body_is_not_sent_for_another, |app| {
    app.joins("anna", "agliana", &[Duty::Refer]).await;
    let anna = app.anna().await;
    let referral = anna.drafts("Altrui", "Bea").await;
    let check = anna.opens(&format!("/referrals/{referral}/check")).await;
    // In another tab she begins to act for the other body.
    let tab = anna.clone();
    let choice = tab.opens("/acting").await;
    let agliana = app.member("anna").membership.to_string();
    let other = choice.form_values("/acting", "membership").into_iter().find(|one| *one != agliana).unwrap();
    tab.signed("/acting", &[("membership", &other), ("back", "/today")]).await;
    let refused = check.form(&format!("/referrals/{referral}/send")).submit().await;
    refused.gets(409).sees("problem-other-body-title");
    app.state_for("anna", &referral).await.sees("referral-state-draft");
});
