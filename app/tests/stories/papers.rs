//! Letters are issued once, read by those they concern, proven by their code, and stand in the protocol register.

use crate::kit::TestApp;

/// A referral with a protocol number, and the page of its documents.
async fn registered(app: &TestApp) -> (String, String) {
    let referral = app.anna().await.refers("Cartari", "Letizia").await;
    let sara = app.sara().await;
    let step = format!("/referrals/{referral}/step/register");
    sara.opens(&step).await.form(&step).submit().await.sees("referral-state-registered");
    let papers = format!("/referrals/{referral}/papers");
    (referral, papers)
}

story!(a_receipt_is_issued_once_and_the_sender_takes_it, |app| {
    let (_, papers) = registered(&app).await;
    let sara = app.sara().await;
    let issue = sara.opens(&papers).await.sees("paper-kind-receipt").form(&papers);
    issue.submit().await.gets(200).sees("2/2026");
    // Sent again from a page that is still open: the same letter, no second number.
    sara.signed(&papers, &[("kind", "receipt")]).await;
    assert_eq!((app.rows("papers").await, app.rows("protocol_entries").await), (1, 2));

    let anna = app.anna().await;
    let pdf = anna.opens(&papers).await.link("paper-kind-receipt").await;
    assert_eq!((pdf.status(), pdf.header("content-type")), (200, Some("application/pdf")));
    let file = pdf.path().to_owned();
    assert!(file.starts_with("/papers/"), "{file}");
    app.stella().await.opens(&file).await.gets(404);
    app.stella().await.opens(&papers).await.gets(404);
});

story!(a_letter_on_paper_is_proven_by_its_code_and_tells_nobody_about_whom, |app| {
    let (_, papers) = registered(&app).await;
    let sara = app.sara().await;
    sara.opens(&papers).await.form(&papers).submit().await.gets(200);
    let code = sara.opens(&papers).await.texts("td bdi.nowrap").remove(0);
    let nobody = app.nobody();
    let found = nobody.opens(&format!("/verify/{}", code.replace('-', ""))).await;
    found.gets(200).sees("papers-check-found").sees("2/2026").sees_not("Cartari");
    nobody.opens("/verify/23456789").await.gets(200).sees("papers-check-unknown");
    nobody.opens("/verify/nonsense").await.gets(200).sees("papers-check-unknown");
});

story!(the_protocol_register_tells_what_came_and_what_went_without_a_gap, |app| {
    let (_, papers) = registered(&app).await;
    let sara = app.sara().await;
    sara.opens(&papers).await.form(&papers).submit().await.gets(200);
    let register = sara.opens("/protocol").await;
    register.gets(200).sees("papers-kind-referral").sees("paper-kind-receipt").sees_not("Cartari");
    let file = sara.signed("/protocol/export", &[("year", "2026"), ("format", "csv")]).await;
    assert_eq!(file.header("content-type"), Some("text/csv; charset=utf-8"));
    app.anna().await.opens("/protocol").await.gets(403);
    let mut tx = app.db.read().await.unwrap();
    let steward = policy::Steward::for_task("test");
    let (letters, faults) = papers::verify_papers(&mut tx, &app.vault, &steward).await.unwrap();
    assert!(letters == 1 && faults.is_empty(), "{faults:?}");
});
