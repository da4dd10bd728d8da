//! Reviews of a project: planned, held, minuted, approved; what was agreed waits on the first page of who promised it.

mod apart;
mod kit;

use kernel::words::Compartment::Work;

use self::kit::reviews;
use super::privacy::asks;
use super::privacy_erasure::proposes_and_confirms;
use super::projects::kit::project;
use crate::kit::id_after;

const ALL: [(&str, &str); 3] = [
    ("way", "own_words"),
    ("voice", "In cucina sto bene, vorrei più ore."),
    ("decisions", "Si continua fino a maggio."),
];

story!(a_review_goes_from_a_plan_to_minutes_that_stand_still, |app| {
    let case = app.active_project("Verifiche", "Rosa").await;
    let lead = format!("UPDATE cases SET manager_id = '{}' WHERE id = '{case}'", app.user("carla"));
    app.tampers(&lead).await;
    app.days_pass(35);
    let today = app.day(0);
    let carla = app.carla().await;
    let review = carla.plans_today(&case, &today).await;
    carla.opens("/today").await.sees("today-todo-reviews-due").sees("Verifiche Rosa");
    let held = carla.meets_at(&review, &today, &[("Carla", "present"), ("Mirella", "excused")]).await;
    held.gets(200).sees("done-review-held").sees("review-state-held").sees("Mirella").sees("review-presence-excused");
    // Not approved while nobody wrote what the person says.
    let early = carla.approves(&review, "keep", &[]).await;
    early.gets(422).sees("reviews-fault-no-minutes");
    carla.opens("/today").await.sees("today-todo-review-minutes");
    let said = carla.minutes(&review, "identity", &ALL).await;
    said.gets(200).sees("In cucina sto bene").sees("review-voice-own-words");
    let path = format!("{review}/minutes/work");
    let page = carla.opens(&path).await;
    let goal = page.form(&path).names("level-").remove(0);
    page.form(&path).fill(&goal, "1").submit().await.gets(200).sees("Voglio un contratto di 20 ore");
    // The goals are measured by it.
    carla.opens(&format!("{}/measures", project(&case))).await.sees("In cucina sto bene").sees("projects-level-p1");
    let agreed = carla.agrees(&review, ("Manda il certificato", "Mirella"), "work", &app.day(7)).await;
    agreed.gets(200).sees("Manda il certificato").sees("review-task-open");
    carla.agrees(&review, ("Porta il documento", "Verifiche Rosa"), "identity", &app.day(9)).await.gets(200);
    let mirella = app.mirella().await;
    assert!(mirella.opens("/today").await.hrefs(&format!("a[href='{review}']")).is_empty());
    mirella
        .opens(&review)
        .await
        .gets(200)
        .sees("Manda il certificato")
        .sees("reviews-task-add")
        .sees_not("reviews-approve");
    // A figure does not approve, and does not write the person's voice.
    mirella.opens(&format!("{review}/approve")).await.gets(403);
    mirella.opens(&format!("{review}/minutes/identity")).await.gets(403);
    let forgot = carla.approves(&review, "", &[("next", "1/1/2020")]).await;
    forgot.gets(422).sees("reviews-fault-verdict").sees("reviews-fault-next");
    let approved = carla.approves(&review, "keep", &[("next", &app.day(90))]).await;
    approved.gets(200).sees("review-state-approved").sees("reviews-hash").sees("review-verdict-keep");
    // It stands still.
    carla.opens(&format!("{review}/minutes/identity")).await.gets(403);
    carla.opens(&format!("{review}/approve")).await.gets(403);
    assert_eq!(carla.opens(&reviews(&case)).await.count("main ul.tasks li"), 2);
    // What was agreed waits for who promised it, until it is done.
    let today_page = mirella.opens("/today").await;
    let href = today_page.hrefs(&format!("a[href='{review}']"));
    assert_eq!(href.len(), 1, "one line of the first page leads to the review");
    // What the person promised is followed by whoever leads.
    assert_eq!(carla.opens("/today").await.hrefs(&format!("a[href='{review}']")).len(), 1);
    let page = mirella.opens(&review).await;
    let task = page.forms().into_iter().find(|action| action.contains("/tasks/")).unwrap();
    page.form(&task).press("act", "done").submit().await.gets(200).sees("review-task-done");
    assert!(mirella.opens("/today").await.hrefs(&format!("a[href='{review}']")).is_empty());
    assert!(verified(&app).await.is_empty());
    // Touched behind the back of everybody, it is found.
    app.tampers("UPDATE review_people SET presence = 'absent' WHERE presence = 'excused'").await;
    assert_eq!(verified(&app).await.len(), 1);
    let kinds = app.events_about("case", &case).await;
    assert!(kinds.iter().any(|kind| kind == "review_approved") && kinds.iter().any(|kind| kind == "review_opened"));
});

async fn verified(app: &crate::kit::TestApp) -> Vec<String> {
    let mut tx = app.db.read().await.unwrap();
    let steward = policy::Steward::for_task("test");
    let (tried, faults) = ::reviews::verify_sealed(&mut tx, &app.vault, &steward).await.unwrap();
    assert!(tried > 0);
    faults
}

story!(a_review_before_the_start_or_in_the_future_or_with_a_stranger_is_told_and_loses_nothing, |app| {
    let agreed = app.agreed_project("Presto", "Gina").await;
    let carla = app.carla().await;
    carla.opens(&reviews(&agreed)).await.gets(200).sees("reviews-not-started");
    let early = carla.plans_review(&agreed, &app.day(3)).await;
    early.gets(422).sees("reviews-fault-not-started");
    assert_eq!(early.form(&format!("{}/new", reviews(&agreed))).value("day"), app.day(3));

    let case = app.active_project("Giorni", "Piero").await;
    carla.plans_review(&case, &app.day(-2)).await.gets(422).sees("reviews-fault-before-start");
    carla.plans_review(&case, "30/2/2027").await.gets(422).sees("field-fault-not-a-date");
    let review = carla.plans_today(&case, &app.day(0)).await;
    let future = carla.meets_at(&review, &app.day(1), &[("Carla", "present")]).await;
    future.gets(422).sees("reviews-fault-future");
    assert_eq!(future.form(&format!("{review}/hold")).value("day"), app.day(1));
    let nobody = carla.meets_at(&review, &app.day(0), &[("Carla", "absent")]).await;
    nobody.gets(422).sees("reviews-fault-nobody");
    // A mandate that began after the meeting.
    app.days_pass(10);
    let carla = app.carla().await;
    app.joins_team(&case, "ugo", "probation_officer", &[Work]).await;
    let stranger = carla.meets_at(&review, &app.day(-5), &[("Carla", "present"), ("Ugo", "present")]).await;
    stranger.gets(422).sees("reviews-fault-no-mandate");
    carla.meets_at(&review, &app.day(-5), &[("Carla", "present")]).await.gets(200).sees("review-state-held");
    // What was held is not cancelled.
    let cancel = format!("{review}/cancel");
    carla.signed(&cancel, &[("version", "2")]).await.gets(409);
});

story!(approving_ends_a_mandate_opens_the_next_version_and_plans_the_next_review, |app| {
    let case = app.active_project("Incarichi", "Elio").await;
    let carla = app.carla().await;
    let review = carla.plans_today(&case, &app.day(0)).await;
    carla.meets_at(&review, &app.day(0), &[("Carla", "present")]).await.gets(200);
    carla.minutes(&review, "identity", &ALL).await.gets(200);
    let mirella = app.mirella().await;
    mirella.opens(&review).await.gets(200);
    let done = carla.approves(&review, "end", &[("reopen", "yes")]).await;
    done.gets(200).sees("review-state-approved");
    mirella.opens(&review).await.gets(404);
    carla.opens(&project(&case)).await.sees("project-state-in-review");
    let list = carla.opens(&reviews(&case)).await;
    assert_eq!(list.count("main ul.tasks li"), 2);
    list.sees("review-state-planned");
    // A mistake is put right by another review, and both say so.
    let href = carla.opens(&review).await.hrefs("a[href*='corrects=']").remove(0);
    let page = carla.opens(&href).await;
    let path = format!("{}/new", reviews(&case));
    let second = page.form(&path).fill("day", &app.day(0)).submit().await;
    second.gets(200).sees("reviews-corrects-short");
    carla.opens(&review).await.sees("reviews-corrected-by");
});

story!(two_who_write_the_same_minutes_keep_both_texts, |app| {
    let case = app.active_project("Insieme", "Nadia").await;
    let carla = app.carla().await;
    let review = carla.plans_today(&case, &app.day(0)).await;
    carla.meets_at(&review, &app.day(0), &[("Carla", "present")]).await.gets(200);
    let path = format!("{review}/minutes/work");
    let mirella = app.mirella().await;
    let (first, second) = (carla.opens(&path).await, mirella.opens(&path).await);
    first.form(&path).fill("words", "Il tutor è contento.").submit().await.gets(200);
    let late = second.form(&path).fill("words", "Arriva puntuale.").submit().await;
    late.gets(422).sees("reviews-overtaken-text").sees("Il tutor è contento.");
    assert_eq!(late.form(&path).value("words"), "Arriva puntuale.");
    let both = late.form(&path).fill("words", "Il tutor è contento. Arriva puntuale.").submit().await;
    both.gets(200).sees("Il tutor è contento. Arriva puntuale.");
});

story!(a_persons_file_holds_the_minutes_and_erasing_leaves_nothing_of_them, |app| {
    let case = app.active_project("Fascicolo", "Ada").await;
    let carla = app.carla().await;
    let review = carla.plans_today(&case, &app.day(0)).await;
    carla.meets_at(&review, &app.day(0), &[("Carla", "present")]).await.gets(200);
    carla.minutes(&review, "identity", &ALL).await.gets(200);
    carla.agrees(&review, ("Telefona al tutor", "Carla"), "identity", &app.day(5)).await.gets(200);
    carla.approves(&review, "keep", &[]).await.gets(200);
    let page = carla.opens(&format!("/cases/{case}")).await;
    let referral = page.hrefs("nav.sub a").into_iter().find(|href| href.starts_with("/referrals/")).unwrap();
    let referral = id_after(&referral, "/referrals/").to_owned();
    let page = app.state_for("anna", &referral).await;
    let person = page.hrefs("nav.sub a").into_iter().find(|href| href.starts_with("/people/")).unwrap();
    let person = id_after(&person, "/people/").to_owned();
    let request = asks(&app.anna().await, &person, "access", "").await;
    let file = app.piera().await.signed(&format!("{request}/file"), &[("format", "html")]).await;
    file.gets(200).sees("In cucina sto bene").sees("Telefona al tutor");
    app.tampers("UPDATE privacy_requests SET state = 'granted'").await;
    app.tampers(&format!("UPDATE cases SET state = 'closed' WHERE id = '{case}'")).await;
    app.tampers(&format!("UPDATE referrals SET state = 'closed' WHERE id = '{referral}'")).await;
    app.days_pass(3_660);
    let request = asks(&app.anna().await, &person, "erasure", "").await;
    proposes_and_confirms(&app.piera().await, &app.quinto().await, &request).await;
    for table in ["reviews", "review_texts", "review_tasks", "review_people", "project_evaluations"] {
        assert_eq!(app.rows(table).await, 0, "{table}");
    }
});
