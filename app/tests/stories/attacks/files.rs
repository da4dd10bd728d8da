//! Files and people one has nothing to do with.

use kernel::ids::ReferralId;
use kernel::words::Duty;

use super::told;
use crate::kit::{Person, TestApp};

pub(super) const SAFE: &str = "solo dall'amica Rosa, mai a casa";

/// Anna registers somebody who is reached safely through a friend.
pub(super) async fn somebody_protected(app: &TestApp) -> String {
    let anna = app.anna().await;
    let person = anna.registers("Protetta", "Maria", "12/05/1985").await;
    let path = format!("/people/{person}/edit");
    anna.opens(&path).await.form(&path).fill("safe_contact", SAFE).submit().await.gets(200).sees(SAFE);
    person
}

/// Berto of another municipality finds her by name and begins a draft about her.
pub(super) async fn berto_drafts(berto: &Person) -> String {
    let found = berto.looks_for("Protetta", "Maria", "12/05/1985").await;
    let new = found.hrefs("a").into_iter().find(|href| href.starts_with("/referrals/new?person=")).unwrap();
    let draft = berto.opens(&new).await.form("/referrals/new").submit().await;
    draft.gets(200);
    crate::kit::id_after(draft.path(), "/referrals/")
}

story!(a_draft_about_somebody_found_by_name_opens_nothing_that_protects_her, |app| {
    let person = somebody_protected(&app).await;
    let berto = app.berto().await;
    berto.opens(&format!("/people/{person}")).await.gets(404);
    let referral = berto_drafts(&berto).await;
    let cancelled = berto_drafts(&berto).await;
    berto.takes(&cancelled, "cancel_by_mistake", &[("words", "Aperta per errore.")]).await.gets(200);
    for page in [
        format!("/people/{person}"),
        format!("/people/{person}/edit"),
        format!("/referrals/{referral}"),
        format!("/referrals/{referral}/form"),
        format!("/referrals/{cancelled}"),
    ] {
        assert!(!berto.opens(&page).await.html().contains("amica Rosa"), "{page} tells how she is reached");
    }
    app.anna().await.opens(&format!("/people/{person}")).await.sees(SAFE);
});

story!(who_reads_the_safe_contact_is_noted_on_whichever_page_it_stands, |app| {
    let person = somebody_protected(&app).await;
    let anna = app.anna().await;
    let referral = anna.begins(&person).await;
    for page in ["", "/why", "/form", "/form/work", "/attachments", "/check", "/step/cancel_by_mistake"] {
        let before = app.events().await.len();
        let page = anna.opens(&format!("/referrals/{referral}{page}")).await;
        page.gets(200);
        if page.html().contains("amica Rosa") {
            let noted = app.events().await.split_off(before);
            assert!(noted.iter().any(|kind| kind == "referral_opened"), "{}: {noted:?}", page.path());
        }
    }
});

story!(a_seat_counts_only_for_the_body_that_holds_it, |app| {
    let referral = app.under_review("Seduta", "Ada").await;
    let session = app.convened(&[&referral]).await;
    let other = app.joins("dora", "montemurlo", &[Duty::Commissioner, Duty::President]).await;
    let dora = app.dora().await;
    let pages = [format!("/referrals/{referral}"), format!("/sessions/{session}"), format!("/opinions/{referral}")];
    for page in &pages {
        dora.opens(page).await.gets(200);
    }
    dora.signed("/acting", &[("membership", &other.to_string())]).await.gets(303);
    for page in &pages {
        dora.opens(page).await.gets(404);
    }
    for page in ["/today", "/referrals?as=session&group=all", "/sessions"] {
        assert!(!dora.opens(page).await.html().contains("Seduta"), "{page}");
    }
    dora.looks_for("Seduta", "Ada", "12/05/1985").await.sees_not("Seduta Ada");
});

story!(registering_is_no_way_to_search_without_limit_and_without_a_trace, |app| {
    somebody_protected(&app).await;
    let berto = app.berto().await;
    let mut answers = Vec::new();
    for day in 1..=70 {
        let birth = format!("{:02}/05/1985", 1 + day % 28);
        let fields = [("family", "Protetta"), ("given", "Maria"), ("birth", birth.as_str())];
        let again = berto.signed("/people/new", &fields).await.status();
        answers.push(again);
    }
    assert!(answers.contains(&429), "{answers:?}");
    assert!(app.events().await.iter().any(|kind| kind == "people_searched"), "nobody knows that he looked");
});

story!(not_there_and_not_yours_look_the_same, |app| {
    let referral = app.anna().await.drafts("Nascosta", "Eva").await;
    let nowhere = ReferralId::new(app.now(), &app.random);
    for name in ["berto", "sara", "stella", "oscar", "carla"] {
        let who = app.person(name).await;
        for page in ["", "/why", "/review", "/step/withdraw", "/attachments/x"] {
            let hidden = who.asks(&format!("/referrals/{referral}{page}")).await;
            let missing = who.asks(&format!("/referrals/{nowhere}{page}")).await;
            assert_eq!(told(&hidden), told(&missing), "{name} at {page}");
        }
    }
});
