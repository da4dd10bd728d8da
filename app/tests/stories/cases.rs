//! Taking in charge, the team with its mandates and slices, the diary, hand-over and closing.

use kernel::words::Duty;

use super::privacy::asks;
use crate::kit::{Page, TestApp, id_after};

/// Words of the diary that must be read by nobody without their compartment.
const CANARY: &str = "Canarino funzionale: riposo ogni quattro ore.";

impl TestApp {
    /// Somebody admitted whom Carla's cooperative took in charge; referral and case.
    async fn in_charge(&self) -> (String, String) {
        let referral = self.under_review("Accolti", "Livia").await;
        self.sara().await.finds_complete(&referral).await;
        let lantern = self.body("lantern").to_string();
        self.decided(&referral, "admitted", &[("to_body", &lantern), ("reason", "Requisiti presenti.")]).await;
        let page = self.carla().await.takes_in_charge(&referral).await;
        page.gets(200);
        (referral, id_after(page.path(), "/cases/"))
    }

    /// Carla asks somebody into the team; the page afterwards.
    async fn proposes(&self, case: &str, name: &str, body: &str, role: &str, slice: &[&str]) -> Page {
        let path = format!("/cases/{case}/team/new");
        let who = format!("{}/{}", self.user(name), self.body(body));
        let form = self.carla().await.opens(&path).await.form(&path).fill("role", role).fill("who", &who);
        let form = slice.iter().fold(form, |form, one| form.tick("slice", one));
        form.fill("purpose", "Segue il tirocinio.").submit().await
    }

    /// The address of the newest mandate of somebody, from their first page.
    async fn asked(&self, name: &str) -> String {
        let today = self.person(name).await.opens("/today").await;
        today.hrefs("main a").into_iter().find(|href| href.starts_with("/team/")).expect("a mandate waits")
    }

    async fn accepts(&self, name: &str) -> Page {
        let path = self.asked(name).await;
        self.person(name).await.opens(&path).await.form(&path).press("act", "accept").submit().await
    }

    /// The same person was referred anew, and a decision charged another body.
    async fn second_referral(&self, case: &str, body: &str) -> String {
        let id = kernel::ids::ReferralId::new(self.now(), &self.random);
        let columns = "from_body, author_id, nucleus_id, to_body, part_of, state_since, urgent, complete, number_year, sent_at,
            received_on, due_on, paused, paused_until, outcome, reason_code, form_version, pack_ref, last_seq, created_at, updated_at";
        self.tampers(&format!(
            "INSERT INTO referrals (id, person_id, state, in_charge, number, version, {columns})
                SELECT '{id}', person_id, 'admitted', '{}', 99, 1, {columns} FROM referrals
                WHERE id = (SELECT referral_id FROM cases WHERE id = '{case}')",
            self.body(body)
        ))
        .await;
        id.to_string()
    }

    async fn writes_entry(&self, name: &str, case: &str, compartment: &str, words: &str) -> Page {
        let page = self.person(name).await.opens(&format!("/cases/{case}")).await;
        let form = page.form(&format!("/cases/{case}/entries")).fill("kind", "note").fill("words", words);
        form.fill("compartment", compartment).submit().await
    }
}

story!(taking_in_charge_opens_a_case_that_the_office_sees_without_a_manager, |app| {
    let (referral, case) = app.in_charge().await;
    app.state_for("anna", &referral).await.sees("referral-state-in-charge");
    app.oscar().await.opens("/cases?as=unled").await.sees("Accolti").sees("cases-nobody-leads");
    app.oscar().await.opens("/today").await.sees("today-todo-cases-unled");

    let path = format!("/cases/{case}/manager");
    let carla = app.carla().await;
    let named = carla.opens(&path).await.form(&path).fill("manager", &app.user("carla").to_string()).submit().await;
    named.gets(200).sees("done-manager-named").sees("Carla");
    app.oscar().await.opens("/cases?as=unled").await.sees_not("Accolti");
    carla.opens("/cases").await.sees("Accolti");
    carla.opens(&format!("/cases/of/{referral}")).await.sees("cases-one-title");
    let noted = app.events_about("case", &case).await;
    assert!(noted.contains(&"case_begun".to_owned()) && noted.contains(&"case_opened".to_owned()), "{noted:?}");
});

story!(a_person_has_one_open_case_whoever_takes_the_second_referral, |app| {
    let (_, case) = app.in_charge().await;
    // The same person, referred anew and charged to another body.
    let second = app.second_referral(&case, "sds").await;
    let joined = app.joins("agnese", "sds", &[Duty::Accompany]).await;
    let agnese = app.acting("agnese", joined).await;
    let path = format!("/cases/take/{second}");
    let page = agnese.opens(&path).await;
    page.gets(200).sees("cases-take-elsewhere").sees_not("La Lanterna");
    assert!(!page.forms().contains(&path));
    agnese.signed(&path, &[("version", "1")]).await.gets(422);
    agnese.opens(&format!("/cases/{case}")).await.gets(404);
});

story!(a_mandate_opens_its_slice_when_it_is_accepted_and_nothing_after_its_last_day, |app| {
    let (_, case) = app.in_charge().await;
    app.writes_entry("carla", &case, "work", "Primo giorno in officina.").await.gets(200).sees("done-entry-written");
    app.writes_entry("carla", &case, "health", CANARY).await.gets(200);
    let page = format!("/cases/{case}");
    let mirella = app.mirella().await;
    mirella.opens(&page).await.gets(404);

    app.proposes(&case, "mirella", "asl", "job_coach", &["work"]).await.gets(200).sees("done-figure-proposed");
    mirella.opens(&page).await.gets(404);
    let asked = app.asked("mirella").await;
    mirella.opens(&asked).await.gets(200).sees("Accolti Livia").sees("Segue il tirocinio.").sees_not("Primo giorno");
    app.accepts("mirella").await.gets(200).sees("Primo giorno in officina.").sees_not(CANARY);
    mirella.opens(&format!("{page}/why")).await.sees("ground-figure");
    app.writes_entry("mirella", &case, "work", "Il tutor è contento.").await.gets(200);
    let form = mirella.opens(&page).await.form(&format!("{page}/entries")).fill("kind", "note");
    let refused = form.fill("words", "Non mio.").forge("compartment", "health").submit().await;
    refused.gets(422).sees("cases-fault-compartment").sees("Non mio.");
    mirella.opens("/cases").await.sees("Accolti");

    app.days_pass(366);
    let mirella = app.mirella().await;
    mirella.opens(&page).await.gets(404);
    mirella.opens("/cases").await.sees_not("Accolti");
    mirella.opens(&asked).await.gets(404);
});

story!(private_notes_are_read_by_the_service_that_wrote_them, |app| {
    let (_, case) = app.in_charge().await;
    app.proposes(&case, "mirella", "asl", "job_coach", &["work"]).await.gets(200);
    app.accepts("mirella").await.gets(200);
    app.writes_entry("carla", &case, "private_notes", "Da dire in supervisione.").await.gets(200);
    app.writes_entry("mirella", &case, "private_notes", "Solo per il servizio.").await.gets(200);
    let page = format!("/cases/{case}");
    app.carla().await.opens(&page).await.sees("Da dire in supervisione.").sees_not("Solo per il servizio.");
    app.mirella().await.opens(&page).await.sees("Solo per il servizio.").sees_not("Da dire in supervisione.");
});

story!(a_slice_wider_than_the_role_and_overlapping_days_are_refused_with_all_that_was_typed, |app| {
    let (_, case) = app.in_charge().await;
    let wide = app.proposes(&case, "mirella", "asl", "job_coach", &["work", "health"]).await;
    wide.gets(422).sees("Segue il tirocinio.");
    assert!(wide.has("#f-slice-error"), "no fault at the slice");
    app.proposes(&case, "mirella", "asl", "job_coach", &["work"]).await.gets(200);
    app.proposes(&case, "mirella", "asl", "job_coach", &["work"]).await.gets(422).sees("cases-fault-overlap");
});

story!(who_is_in_a_team_does_not_tell_of_a_sentence, |app| {
    let (_, case) = app.in_charge().await;
    app.proposes(&case, "mirella", "asl", "job_coach", &["work"]).await.gets(200);
    app.accepts("mirella").await.gets(200);
    app.proposes(&case, "ugo", "uepe", "probation_officer", &["work"]).await.gets(200);
    app.accepts("ugo").await.gets(200);
    app.writes_entry("ugo", &case, "work", "Gli orari vanno bene.").await.gets(200).sees("Ugo");
    for page in [format!("/cases/{case}"), format!("/cases/{case}/team")] {
        app.carla().await.opens(&page).await.sees("Ugo");
        for reader in [app.mirella().await, app.oscar().await] {
            reader.opens(&page).await.sees("cases-reserved").sees_not("Ugo").sees_not("UEPE");
        }
    }
    app.mirella().await.opens(&format!("/cases/{case}")).await.sees("Gli orari vanno bene.");
});

story!(who_has_no_account_is_part_of_the_team_and_opens_nothing, |app| {
    let (_, case) = app.in_charge().await;
    let carla = app.carla().await;
    let path = format!("/cases/{case}/team/new");
    let form = carla.opens(&path).await.form(&path).fill("role", "family").fill("name", "Rosa Accolti");
    let page = form.fill("contact", "333 123").fill("purpose", "La accompagna il primo giorno.").submit().await;
    page.gets(200).sees("Rosa Accolti").sees("cases-opens-nothing");
    let figure = page.hrefs("main a").into_iter().find(|href| href.starts_with("/figures/")).expect("a figure");
    let answered =
        carla.opens(&figure).await.form_with("way").fill("way", "telephone").press("act", "accept").submit().await;
    answered.gets(200).sees("done-figure-moved").sees("figure-state-active");
    // The dump of the table shows no name.
    let cells = app.cells().await;
    let read = |cell: &&crate::kit::tables::Cell| cell.place.starts_with("figures.");
    assert!(cells.iter().filter(read).all(|cell| !cell.bytes.windows(4).any(|bytes| bytes == b"Rosa")));
});

story!(an_entry_is_taken_back_within_seconds_and_stays_afterwards, |app| {
    let (_, case) = app.in_charge().await;
    let wrote = app.writes_entry("carla", &case, "work", "Scritto per sbaglio.").await;
    let undo = wrote.forms().into_iter().find(|action| action.ends_with("/undo")).expect("a way back");
    wrote.form(&undo).submit().await.gets(200).sees("done-entry-taken-back").sees_not("Scritto per sbaglio.");
    let wrote = app.writes_entry("carla", &case, "work", "Questo resta.").await;
    let undo = wrote.forms().into_iter().find(|action| action.ends_with("/undo")).expect("a way back");
    app.minutes_pass(1);
    wrote.form(&undo).submit().await.gets(200).sees("done-too-late-to-undo").sees("Questo resta.");
});

story!(a_caseload_is_handed_over_with_what_the_next_one_must_know, |app| {
    let (_, case) = app.in_charge().await;
    app.joins("agnese", "lantern", &[Duty::Accompany]).await;
    let carla = app.carla().await;
    let path = format!("/cases/{case}/manager");
    carla.opens(&path).await.form(&path).fill("manager", &app.user("carla").to_string()).submit().await.gets(200);
    let from = app.user("carla").to_string();
    let page = carla.opens(&format!("/cases/hand-over?from={from}")).await;
    let words = format!("words-{case}");
    let form = page.form_with("to").fill("to", &app.user("agnese").to_string());
    let done = form.fill(&words, "Chiamare il martedì, mai al mattino.").submit().await;
    done.gets(200).sees("done-handed-over");
    carla.opens("/cases").await.sees_not("Accolti");
    carla.opens(&format!("/cases/{case}")).await.sees("Chiamare il martedì, mai al mattino.").sees("Agnese");
});

story!(a_substitute_finds_the_cases_of_who_is_away, |app| {
    let (_, case) = app.in_charge().await;
    let joined = app.joins("agnese", "lantern", &[Duty::Accompany]).await;
    let carla = app.carla().await;
    let path = format!("/cases/{case}/manager");
    carla.opens(&path).await.form(&path).fill("manager", &app.user("carla").to_string()).submit().await.gets(200);
    let agnese = app.acting("agnese", joined).await;
    agnese.opens("/cases").await.sees_not("Accolti");
    let form =
        carla.opens("/cases/absences").await.form("/cases/absences").fill("user", &app.user("carla").to_string());
    let form =
        form.fill("substitute", &app.user("agnese").to_string()).fill("from", &app.day(0)).fill("to", &app.day(5));
    form.submit().await.gets(200).sees("done-absence-noted");
    agnese.opens("/cases").await.sees("Accolti");
    app.days_pass(6);
    app.acting("agnese", joined).await.opens("/cases").await.sees_not("Accolti");
});

story!(closing_ends_every_mandate_and_tells_the_sender, |app| {
    let (referral, case) = app.in_charge().await;
    app.proposes(&case, "mirella", "asl", "job_coach", &["work"]).await.gets(200);
    app.accepts("mirella").await.gets(200);
    let path = format!("/cases/{case}/step/close");
    let carla = app.carla().await;
    let empty = carla.opens(&path).await.form(&path).fill("words", "Finito bene.").submit().await;
    empty.gets(422).sees("cases-fault-reason-code").sees("Finito bene.");
    carla.opens(&path).await.form(&path).fill("reason", "employed").submit().await.gets(200).sees("case-state-closed");
    app.mirella().await.opens(&format!("/cases/{case}")).await.gets(404);
    app.state_for("anna", &referral).await.sees("referral-state-closed");
    carla.opens(&format!("/cases/{case}/step/reopen")).await.gets(200);
});

story!(a_suspension_has_a_last_day_and_comes_back_on_the_first_page, |app| {
    let (_, case) = app.in_charge().await;
    let carla = app.carla().await;
    let path = format!("/cases/{case}/manager");
    carla.opens(&path).await.form(&path).fill("manager", &app.user("carla").to_string()).submit().await.gets(200);
    let path = format!("/cases/{case}/step/suspend");
    let form = carla.opens(&path).await.form(&path).fill("reason", "personal");
    form.fill("until", &app.day(-1)).submit().await.gets(422).sees("cases-fault-until");
    let form = carla.opens(&path).await.form(&path).fill("reason", "personal");
    form.fill("until", &app.day(10)).submit().await.gets(200).sees("case-state-suspended");
    app.days_pass(10);
    app.carla().await.opens("/today").await.sees("today-todo-cases-resuming");
});

story!(what_is_typed_into_the_diary_is_kept_until_it_is_saved, |app| {
    let (_, case) = app.in_charge().await;
    let carla = app.carla().await;
    let typed = [("kind", "call"), ("words", "A metà frase"), ("happened_on", "23/11/2026"), ("compartment", "work")];
    carla.signed(&format!("/cases/{case}/entries/draft"), &typed).await.gets(204);
    carla.opens(&format!("/cases/{case}")).await.sees("A metà frase");
    app.oscar().await.opens(&format!("/cases/{case}")).await.sees_not("A metà frase");
});

story!(the_file_of_the_person_has_the_diary_the_team_and_the_project_and_nothing_is_erased_while_they_run, |app| {
    let (referral, case) = app.in_charge().await;
    app.proposes(&case, "mirella", "asl", "job_coach", &["work"]).await.gets(200);
    app.writes_entry("carla", &case, "health", CANARY).await.gets(200);
    app.writes_entry("carla", &case, "private_notes", "Appunto di lavoro.").await.gets(200);
    let carla = app.carla().await;
    carla.begins_project(&case).await;
    carla.sets_goal(&case, "Lavorare in un orto.", "health", "1").await;
    let risk = [("words", "Il bus non passa."), ("response", "Chiamo."), ("name", "Zio Carlo")];
    carla.adds(&case, "risk", &risk).await.gets(200);
    let page = app.state_for("anna", &referral).await;
    let person =
        id_after(&page.hrefs("nav.sub a").into_iter().find(|href| href.starts_with("/people/")).unwrap(), "/people/");
    let request = asks(&app.anna().await, &person, "access", "").await;
    let file = app.piera().await.signed(&format!("{request}/file"), &[("format", "html")]).await;
    file.gets(200).sees(CANARY).sees("Segue il tirocinio.").sees("Lavorare in un orto.").sees_not("Appunto di lavoro.");
    file.sees("Il bus non passa.").sees_not("Zio Carlo");

    // While the case is open a procedure runs: nothing is erased.
    let request = asks(&app.anna().await, &person, "erasure", "").await;
    app.piera().await.opens(&request).await.sees("privacy-obstacle-procedure");
    assert!(app.rows("entries").await == 2 && app.rows("figures").await == 1);
});

story!(a_form_with_faults_is_noted_as_read_like_the_page_itself, |app| {
    let (_, case) = app.in_charge().await;
    app.writes_entry("carla", &case, "work", "Primo giorno in officina.").await.gets(200);
    let opened = async || app.events_about("case", &case).await.iter().filter(|kind| *kind == "case_opened").count();
    let before = opened().await;
    let carla = app.carla().await;
    let empty = carla.signed(&format!("/cases/{case}/entries"), &[("words", "")]).await;
    empty.gets(422).sees("Primo giorno in officina.");
    assert_eq!(opened().await, before + 1);
});

story!(when_the_decision_falls_the_team_is_gone_and_another_body_can_begin, |app| {
    let (referral, case) = app.in_charge().await;
    app.proposes(&case, "mirella", "asl", "job_coach", &["work"]).await.gets(200);
    app.accepts("mirella").await.gets(200);
    let second = app.second_referral(&case, "sds").await;
    // Decided anew: nobody is charged by the first referral any more.
    app.tampers(&format!("UPDATE referrals SET in_charge = NULL, state = 'under_review' WHERE id = '{referral}'"))
        .await;
    let mirella = app.mirella().await;
    mirella.opens(&format!("/cases/{case}")).await.gets(404);
    mirella.opens("/cases").await.sees_not("Accolti");
    let carla = app.carla().await;
    carla.opens(&format!("/cases/{case}/team/new")).await.gets(403).sees("why-no-longer-charged");
    carla
        .signed(&format!("/cases/{case}/entries"), &[("words", "Ancora.")])
        .await
        .gets(422)
        .sees_not("done-entry-written");

    let joined = app.joins("agnese", "sds", &[Duty::Accompany]).await;
    let agnese = app.acting("agnese", joined).await;
    agnese.takes_in_charge(&second).await.gets(200).sees("cases-one-title");
    carla.opens(&format!("/cases/{case}")).await.sees("case-state-closed");
});
