//! A version on paper and in the person's language, and who hears of what happens to it.

use kernel::words::Compartment::Work;

use super::kit::project;
use crate::stories::notices::works;

story!(a_version_is_printed_beside_its_words_in_the_persons_language, |app| {
    let case = app.agreed_project("Carta", "Amina").await;
    let person = format!("UPDATE people SET lang = 'ar' WHERE id = (SELECT person_id FROM cases WHERE id = '{case}')");
    app.tampers(&person).await;
    let (carla, mirella, oscar) = (app.carla().await, app.mirella().await, app.oscar().await);
    let text = format!("{}/texts/1", project(&case));
    let words = format!("{text}/words");
    let blank = carla.opens(&words).await;
    blank.gets(200).sees("Lavorare in cucina").sees("Voglio un contratto");
    // Two write at once: both texts are kept.
    let theirs = mirella.opens(&words).await;
    let name = |page: &crate::kit::Page| {
        let names = page.form(&words).names("");
        names.into_iter().find(|name| name.ends_with("-wants")).unwrap()
    };
    let wants = name(&blank);
    blank.form(&words).fill(&wants, "أريد أن أطبخ").submit().await.gets(200);
    let both = theirs.form(&words).fill(&wants, "أعمل في المطبخ").submit().await;
    both.gets(422).sees("projects-translation-overtaken").sees("أريد أن أطبخ");
    assert_eq!(both.form(&words).value(&wants), "أعمل في المطبخ");
    both.form(&words).submit().await.gets(200);
    carla.opens(&words).await.sees("أعمل في المطبخ");
    // The sheet in both languages; the office, which reads no word, gets none.
    let sheet = carla.opens(&format!("{text}/paper")).await;
    sheet.gets(200);
    assert!(sheet.bytes().starts_with(b"%PDF-"), "{}", sheet.text());
    oscar.opens(&format!("{text}/paper")).await.gets(403);
    oscar.opens(&words).await.gets(403);
    app.person("ugo").await.opens(&words).await.gets(404);
    let events = app.events_about("case", &case).await;
    assert_eq!(events.iter().filter(|kind| *kind == "project_words_translated").count(), 2);
    assert!(events.contains(&"project_printed".to_owned()), "{events:?}");
});

story!(who_reads_italian_needs_no_second_language, |app| {
    let case = app.agreed_project("Italiana", "Nives").await;
    let person = format!("UPDATE people SET lang = 'it' WHERE id = (SELECT person_id FROM cases WHERE id = '{case}')");
    app.tampers(&person).await;
    let carla = app.carla().await;
    let text = format!("{}/texts/1", project(&case));
    carla.opens(&text).await.gets(200).sees("projects-print").sees_not(&format!("{text}/words"));
    carla.opens(&format!("{text}/words")).await.gets(404);
});

story!(the_first_page_tells_what_waits_for_a_signature_and_when_to_meet_again, |app| {
    let case = app.agreed_project("Oggi", "Teresa").await;
    let lead = format!("UPDATE cases SET manager_id = '{}' WHERE id = '{case}'", app.user("carla"));
    app.tampers(&lead).await;
    let (carla, mirella) = (app.carla().await, app.mirella().await);
    mirella.opens("/today").await.sees("today-todo-projects-to-sign").sees("Oggi Teresa");
    carla.opens("/today").await.sees("today-todo-projects-unsigned");
    app.everybody_signs(&case).await;
    assert!(!mirella.opens("/today").await.hrefs("main a").iter().any(|href| href.contains("#signatures")));
    carla.steps(&case, "start", &[]).await.gets(200);
    let due = format!("/cases/{case}/reviews");
    let waits = |page: &crate::kit::Page| page.hrefs("main a").contains(&due);
    assert!(!waits(&carla.opens("/today").await), "the first review is thirty days away");
    app.days_pass(26);
    let carla = app.carla().await;
    assert!(waits(&carla.opens("/today").await), "a review that comes in four days");
    let form = carla.opens(&form_action(&case)).await;
    form.form(&form_action(&case)).fill("kind", "review").fill("voice", "Va bene").submit().await.gets(200);
    assert!(!waits(&carla.opens("/today").await), "it was held: the next is ninety days later");
});

fn form_action(case: &str) -> String {
    format!("{}/measures/new", project(case))
}

story!(the_team_hears_that_a_project_waits_and_that_everybody_signed, |app| {
    let case = app.agreed_project("Avvisi", "Bruna").await;
    let folder = tempfile::tempdir().unwrap();
    let mirella = app.mirella().await;
    works(&app, folder.path(), "first").await.unwrap();
    mirella.opens("/notices").await.gets(200).sees("notice-project-to-sign").sees_not("Avvisi Bruna");
    app.everybody_signs(&case).await;
    works(&app, folder.path(), "second").await.unwrap();
    mirella.opens("/notices").await.sees("notice-project-signed");
    // Whoever left the team hears nothing more.
    app.tampers("UPDATE figures SET state = 'ended'").await;
    app.carla().await.steps(&case, "start", &[]).await.gets(200);
    works(&app, folder.path(), "third").await.unwrap();
    app.mirella().await.opens("/notices").await.sees_not("notice-project-changed");
});

story!(a_slice_of_work_prints_nothing_of_health, |app| {
    let case = app.case_of("Fetta", "Irma").await;
    app.joins_team(&case, "mirella", "health_referent", &[Work]).await;
    let carla = app.carla().await;
    carla.begins_project(&case).await;
    carla.states(&case, "Lavorare all’aperto").await;
    carla.sets_goal(&case, "Voglio un contratto", "work", "1").await;
    carla.sets_goal(&case, "Voglio parlare con mia sorella", "social", "1").await;
    carla.steps(&case, "agree", &[]).await.gets(200);
    let person = format!("UPDATE people SET lang = 'fr' WHERE id = (SELECT person_id FROM cases WHERE id = '{case}')");
    app.tampers(&person).await;
    let words = format!("{}/texts/1/words", project(&case));
    carla.opens(&words).await.gets(200).sees("mia sorella");
    let theirs = app.mirella().await.opens(&words).await;
    theirs.gets(200).sees("Voglio un contratto").sees_not("mia sorella");
});

story!(nobody_turns_the_no_of_a_body_into_a_yes_and_paper_needs_its_sheet, |app| {
    let case = app.agreed_project("Rifiuto", "Dina").await;
    let (carla, mirella) = (app.carla().await, app.mirella().await);
    let of_asl = carla.asks_signature(&case, "Azienda USL").await;
    let form = of_asl.form(of_asl.path()).fill("way", "paper").fill("name", "Mirella");
    form.submit().await.gets(422).sees("projects-fault-scan");
    // The own body signs by account only.
    let own = carla.asks_signature(&case, "Cooperativa La Lanterna").await;
    assert_eq!(own.form(own.path()).value("way"), "account");
    carla.signed(own.path(), &[("way", "paper"), ("answer", "signs"), ("name", "Carla")]).await.gets(409);
    let asked = mirella.asks_signature(&case, "Azienda USL").await;
    asked.form(asked.path()).fill("answer", "declines").fill("reason", "Manca la visita").submit().await.gets(200);
    carla.opens(of_asl.path()).await.gets(403);
    let page = carla.opens(&project(&case)).await;
    page.gets(200).sees("projects-party-declined").sees("Manca la visita");
});

story!(a_body_whose_charge_fell_neither_agrees_nor_signs, |app| {
    let case = app.agreed_project("Caduto", "Elio").await;
    let carla = app.carla().await;
    let own = carla.asks_signature(&case, "Cooperativa La Lanterna").await;
    app.tampers("UPDATE referrals SET state = 'closed', reason_code = 'not_ratified'").await;
    carla.opens(own.path()).await.gets(403).sees("why-no-longer-charged");
    carla.opens(&format!("{}/step/reopen", project(&case))).await.gets(403).sees("why-no-longer-charged");
    carla.opens(&format!("{}/step/interrupt", project(&case))).await.gets(200);
});

story!(that_the_probation_office_signs_is_told_to_who_may_know_of_sentences_only, |app| {
    let case = app.case_of("Riservata", "Gina").await;
    app.joins_team(&case, "mirella", "health_referent", &[Work]).await;
    app.tampers("UPDATE figures SET role = 'probation_officer'").await;
    let carla = app.carla().await;
    carla.begins_project(&case).await;
    carla.states(&case, "Lavorare").await;
    carla.sets_goal(&case, "Voglio lavorare", "work", "1").await;
    carla.steps(&case, "agree", &[]).await.gets(200).sees("Azienda USL Toscana Centro");
    let oscar = app.oscar().await;
    for path in ["", "/texts/1", "/versions"] {
        oscar.opens(&format!("{}{path}", project(&case))).await.gets(200).sees_not("Azienda USL");
    }
    // The one who is not named sees herself.
    app.mirella().await.opens(&project(&case)).await.gets(200).sees("Azienda USL");
});

story!(a_reason_that_tells_of_health_is_told_to_who_may_read_health, |app| {
    let case = app.active_project("Sospesa", "Lea").await;
    let carla = app.carla().await;
    carla
        .steps(&case, "suspend", &[("reason", "health"), ("until", "20/12/2026")])
        .await
        .gets(200)
        .sees("Per motivi noti ai referenti della persona");
    app.mirella().await.opens(&project(&case)).await.gets(200).sees("Motivi di salute");
    let told = app.oscar().await.opens(&project(&case)).await;
    told.gets(200).sees_not("Motivi di salute").sees("Per motivi noti ai referenti della persona");
    carla.opens(&format!("{}/step/resume", project(&case))).await.gets(200);
});
