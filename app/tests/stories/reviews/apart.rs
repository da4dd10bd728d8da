//! Minutes of another compartment do not exist: not on a page, not on paper, not on the first page, not in the database's text.

use kernel::words::Compartment::Work;

use super::kit::reviews;

const CANARY: &str = "CANARINO-VERIFICA";

story!(a_figure_without_the_slice_finds_nothing_of_health_in_the_minutes, |app| {
    let case = app.active_project("Riservati", "Ivo").await;
    app.joins_team(&case, "ugo", "probation_officer", &[Work]).await;
    let (carla, mirella, ugo) = (app.carla().await, app.mirella().await, app.ugo().await);
    let review = carla.plans_today(&case, &app.day(0)).await;
    carla.meets_at(&review, &app.day(0), &[("Carla", "present")]).await.gets(200);
    let all = [("way", "own_words"), ("voice", "Sto bene")];
    carla.minutes(&review, "identity", &all).await.gets(200);
    mirella.minutes(&review, "health", &[("words", CANARY)]).await.gets(200).sees(CANARY);
    let promise = format!("{CANARY}-IMPEGNO");
    mirella.agrees(&review, (&promise, "Mirella"), "health", &app.day(3)).await.gets(200).sees(&promise);
    // Who cannot read it does not promise it.
    let refused = carla.agrees(&review, ("x", "Ugo"), "health", &app.day(3)).await;
    refused.gets(422).sees("reviews-fault-owner-closed");
    carla.approves(&review, "keep", &[]).await.gets(200);
    ugo.opens(&format!("{review}/minutes/health")).await.gets(404);
    for path in [&review, &reviews(&case), &"/today".to_owned(), &"/notices".to_owned()] {
        let page = ugo.opens(path).await;
        page.gets(200);
        assert!(!page.html().contains(CANARY), "{path} tells of it");
    }
    let sheet = ugo.opens(&review).await;
    assert_eq!(sheet.count("section.card"), 1, "only the part for the whole team");
    for cell in app.cells().await {
        assert!(!String::from_utf8_lossy(&cell.bytes).contains(CANARY), "{} tells the words", cell.place);
    }
    // Somebody without a mandate, and the office, find no review at all.
    for person in [app.nadia().await, app.oscar().await] {
        let status = person.opens(&review).await.status();
        assert!(status == 403 || status == 404, "{status}");
    }
});

story!(the_minutes_are_printed_with_the_hash_of_the_whole, |app| {
    let case = app.active_project("Stampe", "Lea").await;
    let carla = app.carla().await;
    let review = carla.plans_today(&case, &app.day(0)).await;
    carla.opens(&format!("{review}/paper")).await.gets(404);
    carla.meets_at(&review, &app.day(0), &[("Carla", "present")]).await.gets(200);
    let all = [("way", "own_words"), ("voice", "Sto bene")];
    carla.minutes(&review, "identity", &all).await.gets(200);
    carla.approves(&review, "keep", &[]).await.gets(200);
    let pdf = carla.opens(&format!("{review}/paper")).await;
    pdf.gets(200);
    assert!(pdf.bytes().starts_with(b"%PDF-"), "{}", pdf.text());
    assert!(app.events_about("case", &case).await.iter().any(|kind| kind == "review_printed"));
});
