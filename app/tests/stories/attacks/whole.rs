//! What an attack on the merged whole found about people: drafts, numbers, emergencies.

use super::files::{SAFE, berto_drafts, somebody_protected};
use crate::kit::TestApp;

story!(a_draft_about_somebody_opens_nothing_of_their_record, |app| {
    let person = somebody_protected(&app).await;
    let berto = app.berto().await;
    let draft = berto_drafts(&berto).await;
    for page in ["", "/edit", "/readers", "/privacy", "/why"] {
        berto.asks(&format!("/people/{person}{page}")).await.gets(404);
    }
    let own = berto.opens(&format!("/referrals/{draft}")).await;
    own.gets(200).sees("Protetta Maria").sees("1985").sees_not("maggio 1985");
    assert!(!own.hrefs("nav a").iter().any(|href| href.starts_with("/people/0")), "the record is offered");
    berto.opens("/referrals").await.sees("Protetta Maria").sees_not("maggio 1985").sees_not("12/05/1985");
    berto.takes(&draft, "cancel_by_mistake", &[("words", "Aperta per errore.")]).await.gets(200);
    berto.asks(&format!("/people/{person}")).await.gets(404);
});

story!(sending_a_referral_does_not_open_what_protects_the_person_before_somebody_received_it, |app| {
    let person = somebody_protected(&app).await;
    let berto = app.berto().await;
    let draft = berto_drafts(&berto).await;
    berto.completes(&draft).await;
    berto.sends_it(&draft).await.gets(200);
    berto.opens(&format!("/people/{person}")).await.gets(200).sees_not(SAFE);
    app.sara().await.takes(&draft, "register", &[]).await.gets(200);
    berto.opens(&format!("/people/{person}")).await.sees(SAFE);
});

story!(a_telephone_number_names_nobody_to_whom_there_is_no_relation, |app| {
    let person = somebody_protected(&app).await;
    let path = format!("/people/{person}/edit");
    let (anna, berto) = (app.anna().await, app.berto().await);
    anna.opens(&path).await.form(&path).fill("phone", "333 123 4567").submit().await.gets(200);
    for (who, is_named) in [(&anna, true), (&berto, false)] {
        let page = who.opens("/people").await.form("/people/search").fill("phone", "3331234567").submit().await;
        assert_eq!(page.text().contains("Protetta"), is_named, "{}", page.path());
    }
});

story!(an_emergency_is_one_at_a_time_and_after_one_without_need_there_is_none, |app| {
    let person = somebody_protected(&app).await;
    let berto = app.berto().await;
    let path = format!("/emergencies/new/{person}");
    let form = berto.opens(&path).await.form(&path).fill("reason", "Ricoverata: serve sapere chi avvisare subito.");
    form.tick("needed", "yes").submit().await.gets(200);
    berto.asks(&path).await.gets(403);
    // Nobody begins on it what would stay.
    berto.asks(&format!("/referrals/new?person={person}")).await.gets(404);
    let piera = app.piera().await;
    let emergency = piera.opens("/emergencies").await.hrefs("tbody a").remove(0);
    let page = piera.opens(&emergency).await;
    page.sees("Protetta Maria");
    let review = page.form(&format!("{emergency}/review")).fill("verdict", "not_justified");
    review.fill("words", "Nessuno era in pericolo.").submit().await.gets(200);
    berto.asks(&format!("/people/{person}")).await.gets(404);
    berto.asks(&path).await.gets(403).sees("why-not-justified");
});

story!(a_second_referral_for_the_same_person_is_not_begun_unawares, |app| {
    let anna = app.anna().await;
    let person = anna.registers("Doppi", "Ada", "1/2/1990").await;
    anna.opens(&format!("/referrals/new?person={person}")).await.sees_not("referrals-new-running");
    let draft = anna.begins(&person).await;
    let again = anna.opens(&format!("/referrals/new?person={person}")).await;
    again.sees("referrals-new-running");
    assert!(again.hrefs("main a").contains(&format!("/referrals/{draft}")));
});

/// What the search asks the database while Berto looks for four names at once, two of which nobody of his nucleus has.
async fn asked(app: &TestApp) -> Vec<String> {
    let page = app.berto().await.opens("/people").await;
    let form = page.form("/people/search").fill("family", "Tvorb Xantip Rossi Giulia");
    let (found, ran) = db::trace::traced(form.submit()).await;
    found.gets(200).sees("Rossi Giulia");
    let of_search = |one: &&db::trace::Traced| one.name.contains("RELATED_") || one.name.contains("NAMED_");
    ran.iter().filter(of_search).map(|one| format!("{} {:?}", one.name, one.args)).collect()
}

story!(a_search_asks_the_same_whether_or_not_a_name_exists_elsewhere, |app| {
    app.berto().await.registers("Rossi", "Giulia", "1/2/1990").await;
    let before = asked(&app).await;
    assert!(before.len() > 2, "{before:?}");
    app.stella().await.registers("Tvorbak", "Xantipfel", "3/4/1980").await;
    assert_eq!(asked(&app).await, before);
});
