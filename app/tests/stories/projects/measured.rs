//! A project in force: reviews, goals over time, rest and end.

use super::kit::project;

story!(goals_are_measured_over_time_and_the_number_is_explained, |app| {
    let case = app.case_of("Misure", "Ines").await;
    let carla = app.carla().await;
    carla.begins_project(&case).await;
    for (words, weight) in [("Primo passo", "1"), ("Secondo passo", "1"), ("Terzo passo", "2")] {
        carla.sets_goal(&case, words, "work", weight).await;
    }
    let path = format!("{}/measures/new", project(&case));
    let page = carla.opens(&path).await;
    page.form(&path).submit().await.gets(422).sees("projects-fault-nothing-measured");
    let names = page.form(&path).names("level-");
    // The worked example of the method.
    let goals = page.texts("form section h2");
    let level = |goal: &str| match goal {
        "Primo passo" => "0",
        "Secondo passo" => "1",
        _ => "-1",
    };
    let form = names.iter().zip(&goals).fold(page.form(&path), |form, (name, goal)| form.fill(name, level(goal)));
    let kept = form.fill("voice", "Va meglio").fill("day", "32/1/2026").submit().await;
    kept.gets(422).sees("field-fault-not-a-date");
    assert_eq!(kept.form(&path).value("voice"), "Va meglio");
    let told = kept.form(&path).fill("day", "23/11/2026").submit().await;
    told.gets(200).sees("46,7").sees("Va meglio").sees("projects-score-as-expected").sees("projects-score-text");
    app.days_pass(40);
    let carla = app.carla().await;
    let page = carla.opens(&path).await;
    let form = names.iter().fold(page.form(&path), |form, name| form.fill(name, "1"));
    let told = form.submit().await;
    told.gets(200).sees("projects-score-more").sees("46,7");
    assert_eq!(told.count("table tbody tr"), 2);
    carla.opens(&project(&case)).await.sees("projects-level-p1");
});

story!(a_project_rests_goes_on_is_revised_and_ends, |app| {
    let case = app.active_project("Percorsi", "Dino").await;
    let carla = app.carla().await;
    let faults = carla.steps(&case, "suspend", &[]).await;
    faults.gets(422).sees("projects-fault-reason-code").sees("field-fault-required");
    let rest = carla.steps(&case, "suspend", &[("reason", "health"), ("until", "31/12/2026")]).await;
    rest.gets(200).sees("project-state-suspended").sees("31 dicembre 2026").sees("Per motivi noti ai referenti");
    // A figure follows, and takes no step.
    app.mirella().await.opens(&format!("{}/step/resume", project(&case))).await.gets(403);
    carla.steps(&case, "resume", &[]).await.gets(200).sees("project-state-active");

    app.days_pass(35);
    let carla = app.carla().await;
    carla.opens(&project(&case)).await.sees("projects-due-late");
    carla.steps(&case, "review", &[]).await.gets(200).sees("project-state-in-review");
    let href = carla.opens(&project(&case)).await.hrefs("#goal ~ article a").remove(0);
    let form = carla.opens(&href).await.form(&href).fill("words", "Voglio un contratto di 30 ore");
    form.submit().await.gets(200).sees("30 ore");
    // The signed version does not change.
    let first = carla.opens(&format!("{}/texts/1", project(&case))).await;
    first.gets(200).sees("Voglio un contratto di 20 ore").sees_not("30 ore").sees("projects-version-newest-signed");
    carla.steps(&case, "agree", &[]).await.gets(200).sees("project-state-agreed");
    let changes = carla.opens(&format!("{}/texts/2/changes", project(&case))).await;
    changes.sees("projects-change-rewritten").sees("20 ore").sees("30 ore");
    app.everybody_signs(&case).await;
    carla.steps(&case, "start", &[]).await.gets(200).sees("project-state-active");
    let versions = carla.opens(&format!("{}/versions", project(&case))).await;
    versions.sees("projects-version-earlier").sees("projects-version-newest-signed");

    let early = carla.steps(&case, "conclude_positive", &[("day", "1/1/2020")]).await;
    early.gets(422).sees("projects-fault-before-start");
    let over = carla.steps(&case, "conclude_positive", &[("words", "Assunto!")]).await;
    over.gets(200).sees("project-state-concluded-positive").sees("Assunto!").sees("project-evaluation-follow-up");
    carla.opens(&format!("{}/new/goal", project(&case))).await.gets(403);
    carla.steps(&case, "follow_up", &[]).await.gets(200).sees("project-state-follow-up");
    let filed = carla.steps(&case, "archive", &[]).await;
    filed.gets(200).sees("project-state-archived");
});

story!(an_action_goes_on_while_the_words_stand_still, |app| {
    let case = app.case_of("Azioni", "Elio").await;
    let carla = app.carla().await;
    carla.begins_project(&case).await;
    carla.states(&case, "Imparare").await;
    carla.sets_goal(&case, "Voglio imparare", "work", "1").await;
    let wrong = [("tool", "training"), ("start", "1/3/2027"), ("end", "1/2/2027"), ("hours", "tante")];
    let faults = carla.adds(&case, "action", &wrong).await;
    faults.gets(422).sees("projects-fault-provider").sees("projects-fault-end").sees("projects-fault-hours");
    let path = format!("{}/new/action", project(&case));
    assert_eq!(faults.form(&path).value("hours"), "tante");
    let training = app.body("training").to_string();
    let form = faults.form(&path).fill("hours", "120").fill("end", "1/5/2027").fill("body", &training);
    form.submit().await.gets(200).sees("Formazione Pistoia");
    carla.steps(&case, "agree", &[]).await.gets(200);
    let href = carla.opens(&project(&case)).await.hrefs("#action ~ article a").remove(0);
    let page = carla.opens(&href).await;
    page.gets(200).sees("projects-progress");
    assert!(!page.form(&href).has("tool"));
    let form = page.form(&href).fill("state", "running").fill("outcome", "Comincia bene");
    form.submit().await.gets(200).sees("Comincia bene");
    let text = carla.opens(&format!("{}/texts/1", project(&case))).await;
    text.gets(200).sees("Formazione Pistoia").sees_not("Comincia bene");
    carla.opens(&format!("{}/line", project(&case))).await.gets(200).sees("Formazione").sees("project-action-running");
});
