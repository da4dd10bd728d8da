//! The person's own view: a key, a visit of some minutes, one tap to confirm, two to ask for another day.

use kernel::Id;
use kernel::ids::PersonId;
use kernel::words::Compartment::{Health, Judicial, Work};
use policy::{Destroys, Steward};

use crate::kit::{Page, Person, TestApp, id_after};

/// A key as it was given.
struct Key {
    link: String,
    code: String,
}

impl TestApp {
    /// Carla gives a key to the person of a case, in a language.
    async fn gives_key(&self, case: &str, lang: &str) -> Key {
        let carla = self.carla().await;
        let page = carla.opens(&format!("/cases/{case}/own")).await;
        page.gets(200);
        let form = page.form(&format!("/cases/{case}/own/keys")).fill("holder", "person").fill("lang", lang);
        let given = form.submit().await;
        given.gets(200).sees("own-desk-given-title");
        let link = given.attr("#f-link", "value");
        let link = link.strip_prefix(&self.settings.public_url).expect("our address").to_owned();
        Key { link, code: given.texts("#access-code").concat() }
    }

    async fn person_of(&self, case: &str) -> PersonId {
        let tx = &mut self.db.read().await.unwrap();
        let facts = cases::facts::of(&self.actor("carla"), tx, Id::parse(case).unwrap()).await.unwrap().unwrap();
        facts.person
    }
}

/// Somebody with a phone opens the link and gives the code.
async fn comes_in(phone: &Person, key: &Key) -> Page {
    let door = phone.opens(&key.link).await;
    door.gets(200);
    let form = door.forms().into_iter().find(|action| action.starts_with("/me/open/")).expect("the form of the code");
    door.form(&form).fill("code", &key.code).submit().await
}

fn yes(appointment: &str) -> String {
    format!("/me/appointments/{}/yes", id_after(appointment, "/appointments/"))
}

fn other_day(appointment: &str) -> String {
    format!("/me/appointments/{}/move", id_after(appointment, "/appointments/"))
}

story!(one_tap_confirms_and_two_ask_for_another_day, |app| {
    let case = app.case_of("Propria", "Amina").await;
    let carla = app.carla().await;
    let first = carla.meets(&case, ("work", "Rivedere il curriculum"), (&app.day(2), "9.30"), &["Carla"]).await;
    let second = carla.meets(&case, ("work", "Parole tra operatori"), (&app.day(3), "11"), &["Carla"]).await;
    let key = app.gives_key(&case, "it").await;

    let phone = app.nobody();
    let door = phone.opens(&key.link).await;
    door.gets(200).sees("own-door-text").sees_not("Amina").sees_not("Propria").sees_not("Lanterna");
    let start = comes_in(&phone, &key).await;
    start.gets(200).sees("Amina").sees("own-next").sees_not("Propria").sees_not("curriculum");
    assert_eq!(start.path(), "/me");
    assert_eq!(
        (start.header("cache-control"), start.header("referrer-policy")),
        (Some("no-store"), Some("no-referrer"))
    );
    assert!(!start.html().contains("<script"), "no script is needed");
    // One tap.
    let told = start.form(&yes(&first)).submit().await;
    told.gets(200).sees("own-told-comes").sees("own-said-comes");
    carla.opens(&first).await.sees("appointment-state-confirmed").sees("own-reply-comes").sees("own-by-link");
    // Two taps: the first opens the page, the second sends it.
    let list = phone.opens("/me/appointments").await;
    assert!(list.hrefs("a.button").contains(&other_day(&second)));
    let page = phone.opens(&other_day(&second)).await;
    page.form(&other_day(&second)).submit().await.gets(200).sees("own-told-other-day").sees("own-said-other-day");
    carla.opens(&second).await.sees("own-reply-other-day").sees("appointment-state-proposed");
    carla.opens("/today").await.sees("today-todo-other-days").sees("Propria Amina");
    assert!(app.rows("outbox").await > 0, "who arranged it hears of it");
    let noted = app.events_about("case", &case).await;
    for kind in ["own_shown", "own_appointment_answered", "own_desk_opened"] {
        assert!(noted.contains(&kind.to_owned()), "{kind} in {noted:?}");
    }
    // What was moved is answered anew.
    carla.steps_on(&first, "cancel", &[("asked_by", "body"), ("reason", "other")]).await;
    phone.opens("/me/appointments").await.gets(200);
});

story!(what_somebody_asks_with_other_words_reaches_who_reads_the_appointment, |app| {
    let case = app.case_of("Propria", "Amina").await;
    let carla = app.carla().await;
    let one = carla.meets(&case, ("work", "Colloquio"), (&app.day(2), "9.30"), &["Carla"]).await;
    let key = app.gives_key(&case, "it").await;
    let phone = app.nobody();
    comes_in(&phone, &key).await;
    let path = other_day(&one);
    let page = phone.opens(&path).await;
    let wrong = page.form(&path).forge("reason", "invented").fill("words", "Resta scritto").submit().await;
    wrong.gets(422).sees("own-fault-reason").sees("Resta scritto");
    let page = phone.opens(&path).await;
    page.form(&path).fill("reason", "work").fill("words", "Posso il venerdì").submit().await.sees("own-told-other-day");
    carla.opens(&one).await.sees("Posso il venerdì");
});

story!(wrong_codes_lock_a_key_and_dead_links_are_one_page, |app| {
    let case = app.case_of("Propria", "Amina").await;
    let key = app.gives_key(&case, "it").await;
    let phone = app.nobody();
    for _ in 0..4 {
        let wrong = phone.sends(&key.link, &[("code", "000 000")]).await;
        wrong.gets(422).sees("own-door-wrong").sees_not("Amina");
    }
    let locked = phone.sends(&key.link, &[("code", "000000")]).await;
    locked.gets(404).sees("own-over-title");
    phone.sends(&key.link, &[("code", &key.code)]).await.gets(404);
    let carla = app.carla().await;
    carla.opens(&format!("/cases/{case}/own")).await.sees("own-desk-locked");
    let dead = phone.opens(&key.link).await.text();
    let forged = phone.opens(&format!("/me/open/{}", "0".repeat(64))).await.gets(404).text();
    assert_eq!(dead, forged);
    // A new key; the first one stays dead. Revoked, its visits are over at once.
    let again = app.gives_key(&case, "it").await;
    comes_in(&phone, &again).await.gets(200).sees("own-next");
    let page = carla.opens(&format!("/cases/{case}/own")).await;
    let form = page.forms().into_iter().find(|action| action.ends_with("/revoke")).expect("a key to revoke");
    page.form(&form).submit().await.gets(200).sees("done-key-ended").sees("own-desk-ended");
    phone.opens("/me").await.gets(404).sees("own-over-title");
    assert_eq!(phone.opens(&again.link).await.gets(404).text(), forged);
    assert!(app.events().await.iter().any(|kind| kind == "door_refused"));
});

story!(a_visit_is_short_and_ends_when_somebody_leaves, |app| {
    let case = app.case_of("Propria", "Amina").await;
    let key = app.gives_key(&case, "it").await;
    let phone = app.nobody();
    phone.opens("/me").await.gets(404).sees("own-over-title");
    comes_in(&phone, &key).await.gets(200);
    app.minutes_pass(16);
    phone.opens("/me").await.gets(404).sees_not("Amina");
    let start = comes_in(&phone, &key).await;
    start.form("/me/leave").submit().await.gets(200).sees("own-out-title").sees_not("Amina");
    phone.opens("/me").await.gets(404);
    // A form that does not come from a page of this visit changes nothing.
    comes_in(&phone, &key).await;
    phone.sends("/me/ask", &[("words", "Ciao"), ("visit", "guessed")]).await.gets(403);
    assert_eq!(app.rows("own_questions").await, 0);
    // Half a year later a new key is needed.
    app.days_pass(181);
    phone.opens(&key.link).await.gets(404).sees("own-over-title");
});

story!(what_protects_the_person_and_what_is_of_others_is_not_there, |app| {
    let (case, other) = (app.case_of("Propria", "Amina").await, app.case_of("Altra", "Rosa").await);
    let carla = app.carla().await;
    let hers = carla.meets(&case, ("work", "Soggetto interno"), (&app.day(2), "9.30"), &["Carla"]).await;
    let rosas = carla.meets(&other, ("work", "Di Rosa"), (&app.day(2), "15"), &["Carla"]).await;
    let safe = carla.meets(&case, ("work", "Casa rifugio"), (&app.day(4), "10"), &["Carla"]).await;
    let safe_id = id_after(&safe, "/appointments/");
    app.tampers(&format!("UPDATE appointments SET compartment = 'protection' WHERE id = '{safe_id}'")).await;
    let key = app.gives_key(&case, "it").await;
    let phone = app.nobody();
    let start = comes_in(&phone, &key).await;
    start.form(&yes(&hers));
    for address in
        ["/me", "/me/appointments", "/me/project", "/me/team", "/me/readers", "/me/rights", "/me/papers", "/me/ask"]
    {
        let page = phone.opens(address).await;
        page.gets(200).sees_not("Soggetto interno").sees_not("Casa rifugio").sees_not("Rosa");
        assert!(!page.html().contains(&safe_id), "{address}");
    }
    for one in [&rosas, &safe] {
        phone.opens(&other_day(one)).await.gets(404);
        let visit = start.form_values("/me/leave", "visit").remove(0);
        phone.sends(&yes(one), &[("visit", &visit), ("version", "1")]).await.gets(404);
    }
    phone.opens("/me/team").await.sees("Cooperativa La Lanterna");
    // Carla opened the case to give the key: her body is among who has seen the data.
    phone.opens("/me/readers").await.sees("Cooperativa La Lanterna");
    phone.opens(&format!("/me/papers/{}", kernel::Id::<()>::new(app.now(), &app.random))).await.gets(404);
});

story!(the_person_signs_the_project_by_link_and_an_old_version_is_refused, |app| {
    let case = app.agreed_project("Propria", "Amina").await;
    let carla = app.carla().await;
    let key = app.gives_key(&case, "it").await;
    let phone = app.nobody();
    comes_in(&phone, &key).await.sees("own-start-sign");
    phone.opens("/me/project").await.gets(200).sees("Lavorare in cucina").sees("Voglio un contratto di 20 ore");
    let page = phone.opens("/me/project/sign").await;
    let no = page.form("/me/project/sign").fill("answer", "no").fill("code", &key.code).submit().await;
    no.gets(422).sees("own-fault-no-reason");
    let wrong = page.form("/me/project/sign").fill("code", "000000").submit().await;
    wrong.gets(422).sees("own-door-wrong");
    // Carla takes the version back and agrees another one: what was read is not what would be signed.
    let old = phone.opens("/me/project/sign").await;
    carla.steps(&case, "reopen", &[]).await.gets(200);
    carla.sets_goal(&case, "Un corso di cucina", "work", "1").await;
    carla.steps(&case, "agree", &[]).await.gets(200);
    let refused = old.form("/me/project/sign").fill("code", &key.code).submit().await;
    refused.gets(200).sees("own-told-changed").sees("Un corso di cucina");
    assert_eq!(carla.unsigned(&case).await, 3);
    let page = phone.opens("/me/project/sign").await;
    let signed = page.form("/me/project/sign").fill("code", &key.code).submit().await;
    signed.gets(200).sees("own-told-signed");
    assert_eq!(carla.unsigned(&case).await, 2);
    carla.opens(&format!("/cases/{case}/project")).await.sees("project-sign-link");
    phone.opens("/me/project/sign").await.gets(200).sees_not("own-sign-go");
});

story!(the_last_signature_by_link_puts_the_version_in_force, |app| {
    let case = app.agreed_project("Propria", "Amina").await;
    let carla = app.carla().await;
    for (who, file) in [("Cooperativa La Lanterna", false), ("Azienda USL", true)] {
        let page = carla.asks_signature(&case, who).await;
        let form = page.form(page.path()).fill("way", if file { "paper" } else { "account" });
        let pdf = crate::kit::files::pdf("firma");
        let form = if file { form.fill("name", "Chi firma").upload("scan", "firma.pdf", &pdf) } else { form };
        form.submit().await.gets(200);
    }
    let key = app.gives_key(&case, "it").await;
    let phone = app.nobody();
    comes_in(&phone, &key).await;
    let page = phone.opens("/me/project/sign").await;
    page.form("/me/project/sign").fill("code", &key.code).submit().await.sees("own-told-signed");
    carla.opens(&format!("/cases/{case}/project")).await.sees("project-state-signed");
    carla.steps(&case, "start", &[]).await.gets(200).sees("project-state-active");
});

story!(a_question_is_sealed_reaches_who_leads_and_is_answered, |app| {
    let case = app.case_of("Propria", "Amina").await;
    app.joins_team(&case, "mirella", "health_referent", &[Work, Health]).await;
    let key = app.gives_key(&case, "it").await;
    let phone = app.nobody();
    comes_in(&phone, &key).await;
    let page = phone.opens("/me/ask").await;
    page.form("/me/ask").submit().await.gets(422).sees("own-fault-words");
    let sent = page.form("/me/ask").fill("words", "Posso portare mio figlio?").submit().await;
    sent.gets(200).sees("own-told-asked").sees("own-ask-waits").sees("Posso portare mio figlio?");
    let carla = app.carla().await;
    carla.opens("/today").await.sees("today-todo-own-questions");
    app.mirella().await.opens(&format!("/cases/{case}/own")).await.gets(403);
    let desk = carla.opens(&format!("/cases/{case}/own")).await;
    desk.sees("Posso portare mio figlio?");
    let form = desk.forms().into_iter().find(|action| action.contains("/questions/")).expect("a question");
    let field = format!("answer-{}", id_after(&form, "/questions/"));
    desk.form(&form).submit().await.gets(422).sees("own-desk-fault-words");
    desk.form(&form).fill(&field, "Sì, certo.").submit().await.gets(200).sees("done-own-question-answered");
    phone.opens("/me/ask").await.sees("Sì, certo.").sees_not("own-ask-waits");
    for cell in app.cells().await {
        for secret in ["Posso portare mio figlio?", "Sì, certo."] {
            assert!(!crate::kit::files::holds(&cell.bytes, secret), "{secret} in {}", cell.place);
        }
        assert!(cell.bytes != key.code.replace(' ', "").as_bytes(), "the code in {}", cell.place);
    }
    let mut tx = app.db.read().await.unwrap();
    let steward = Steward::for_task("test");
    let (opened, faults) = own::verify_sealed(&mut tx, &app.vault, &steward).await.unwrap();
    assert!(opened == 2 && faults.is_empty(), "{opened} {faults:?}");
});

story!(an_objection_becomes_a_request_with_its_term, |app| {
    let case = app.case_of("Propria", "Amina").await;
    let key = app.gives_key(&case, "it").await;
    let phone = app.nobody();
    comes_in(&phone, &key).await;
    let page = phone.opens("/me/rights").await;
    page.form("/me/rights").submit().await.gets(422).sees("own-fault-right");
    // A phone that lies open is not enough: the code is asked again, every fault is told at once and nothing typed is lost.
    let mend = page.form("/me/rights").fill("kind", "rectification").submit().await;
    mend.gets(422).sees("own-fault-mend").sees("own-fault-code");
    let filled = mend.form("/me/rights").fill("kind", "objection").fill("words", "Non al mio paese");
    let wrong = filled.fill("code", "000000").submit().await;
    wrong.gets(422).sees("own-door-wrong").sees("Non al mio paese");
    assert!(wrong.has("[value=objection][checked]"), "the choice is kept");
    assert_eq!(app.rows("privacy_requests").await, 0);
    let sent = wrong.form("/me/rights").fill("code", &key.code).submit().await;
    sent.gets(200).sees("own-told-right-asked").sees("own-right-objection").sees("giorno 1 di");
    let list = app.carla().await.opens("/privacy").await;
    list.gets(200).sees("privacy-kind-objection");
    assert_eq!(app.rows("privacy_requests").await, 1);
    // The same again, while the first one waits, is none.
    let page = phone.opens("/me/rights").await;
    let twice = page.form("/me/rights").fill("kind", "objection").fill("code", &key.code).submit().await;
    twice.gets(422).sees("own-fault-again");
    assert_eq!(app.rows("privacy_requests").await, 1);
});

story!(a_key_opens_nothing_that_who_gave_it_may_not_read, |app| {
    let case = app.agreed_project("Propria", "Amina").await;
    app.joins_team(&case, "ugo", "probation_officer", &[Work, Judicial]).await;
    let carla = app.carla().await;
    let work = carla.meets(&case, ("work", "Colloquio"), (&app.day(2), "9.30"), &["Carla"]).await;
    let hidden = carla.meets(&case, ("work", "Colloquio"), (&app.day(3), "9.30"), &["Carla"]).await;
    let hidden_id = id_after(&hidden, "/appointments/");
    app.tampers(&format!("UPDATE appointments SET compartment = 'judicial' WHERE id = '{hidden_id}'")).await;
    app.tampers(
        "INSERT INTO project_texts (project_id, number, compartment, sealed)
         SELECT project_id, number, 'judicial', sealed FROM project_texts WHERE compartment = 'work'",
    )
    .await;
    let key = app.gives_key(&case, "it").await;
    let phone = app.nobody();
    let start = comes_in(&phone, &key).await;
    start.gets(200).sees_not("own-start-sign");
    let list = phone.opens("/me/appointments").await;
    assert!(list.html().contains(&id_after(&work, "/appointments/")) && !list.html().contains(&hidden_id));
    phone.opens(&other_day(&hidden)).await.gets(404);
    // A part that is not shown is not signed here, and nothing says that there is one.
    let project = phone.opens("/me/project").await;
    project
        .gets(200)
        .sees("Voglio un contratto di 20 ore")
        .sees("own-project-in-person")
        .sees_not("own-project-to-sign");
    assert_eq!(phone.opens("/me/project/sign").await.path(), "/me/project");
    // Nor does a name tell of it.
    phone.opens("/me/team").await.sees("Cooperativa La Lanterna").sees_not("UEPE").sees_not("Ugo");
    phone.opens("/me/readers").await.gets(200).sees_not("UEPE");
});

story!(whose_body_tells_of_a_sentence_is_not_named_in_an_appointment, |app| {
    let case = app.case_of("Propria", "Amina").await;
    app.joins_team(&case, "ugo", "probation_officer", &[Work]).await;
    let carla = app.carla().await;
    carla.meets(&case, ("work", "Colloquio"), (&app.day(2), "9.30"), &["Carla", "Ugo"]).await;
    let uepe = app.body("uepe");
    let key = app.gives_key(&case, "it").await;
    let phone = app.nobody();
    comes_in(&phone, &key).await.gets(200).sees("Carla").sees_not("Ugo");
    // The same where the office itself would tell.
    app.tampers(&format!("UPDATE appointments SET body_id = '{uepe}', medium = 'office'")).await;
    phone.opens("/me/appointments").await.gets(200).sees("Carla").sees_not("UEPE").sees_not("Ugo");
});

story!(who_may_not_read_an_appointment_does_not_hear_of_the_answer, |app| {
    let case = app.case_of("Propria", "Amina").await;
    app.joins_team(&case, "mirella", "health_referent", &[Work]).await;
    let carla = app.carla().await;
    let one = carla.meets(&case, ("work", "Colloquio"), (&app.day(2), "9.30"), &["Mirella"]).await;
    let key = app.gives_key(&case, "it").await;
    let phone = app.nobody();
    comes_in(&phone, &key).await.gets(200);
    let mirella = app.mirella().await;
    // The mandate does not open work any more.
    app.tampers("UPDATE figures SET slice = 'health'").await;
    let (page, told) = (phone.opens(&other_day(&one)).await, app.rows("outbox").await);
    page.form(&other_day(&one)).submit().await.gets(200).sees("own-told-other-day");
    assert_eq!(app.rows("outbox").await, told, "neither who arranged it nor the team");
    assert!(!mirella.opens("/today").await.has("#b-other_days"));
    app.tampers("UPDATE figures SET slice = 'work'").await;
    assert!(mirella.opens("/today").await.has("#b-other_days"));
});

story!(what_is_signed_is_shown_whole_and_in_italian_beside_the_other_language, |app| {
    let case = app.case_of("Propria", "Amina").await;
    let person = format!("UPDATE people SET lang = 'ar' WHERE id = (SELECT person_id FROM cases WHERE id = '{case}')");
    app.tampers(&person).await;
    let carla = app.carla().await;
    carla.begins_project(&case).await;
    carla.states(&case, "Lavorare in cucina, vicino a casa.").await;
    let goal = [("words", "Voglio un contratto"), ("compartment", "work"), ("weight", "3"), ("level_0", "Venti ore")];
    carla.adds(&case, "goal", &goal).await.gets(200);
    let promise = [("who", "family"), ("name", "La sorella Rosa"), ("words", "La accompagna"), ("compartment", "work")];
    carla.adds(&case, "commitment", &promise).await.gets(200);
    carla.steps(&case, "agree", &[]).await.gets(200).sees("project-state-agreed");
    let words = format!("/cases/{case}/project/texts/1/words");
    let page = carla.opens(&words).await;
    let wants = page.form(&words).names("").into_iter().find(|name| name.ends_with("-wants")).expect("a field");
    page.form(&words).fill(&wants, "أريد أن أطبخ").submit().await.gets(200);
    let key = app.gives_key(&case, "ar").await;
    let phone = app.nobody();
    comes_in(&phone, &key).await;
    let sign = phone.opens("/me/project/sign").await;
    sign.gets(200).sees("أريد أن أطبخ").sees("Lavorare in cucina, vicino a casa.").sees("Voglio un contratto");
    sign.sees("Venti ore").sees("3: conta più di tutto").sees("La sorella Rosa").sees("La accompagna");
    assert!(sign.html().contains("النص الإيطالي"), "which text counts");
});

story!(while_processing_is_restricted_the_person_reads_and_asks_and_changes_nothing, |app| {
    let case = app.case_of("Propria", "Amina").await;
    let carla = app.carla().await;
    let one = carla.meets(&case, ("work", "Colloquio"), (&app.day(2), "9.30"), &["Carla"]).await;
    let key = app.gives_key(&case, "it").await;
    let person = app.person_of(&case).await;
    app.tampers(&format!(
        "INSERT INTO restrictions (id, person_id, kind, ground, words, at, by_user, lifted_at, lifted_by, lifted_words)
         VALUES ('{person}', '{person}', 'restricted', 'accuracy', NULL, '{}', '', NULL, NULL, NULL)",
        app.now()
    ))
    .await;
    let phone = app.nobody();
    let start = comes_in(&phone, &key).await;
    start.gets(200).sees("Amina");
    start.form(&yes(&one)).submit().await.gets(200).sees("own-told-waits");
    carla.opens(&one).await.sees("appointment-state-proposed");
    let page = phone.opens("/me/rights").await;
    page.form("/me/rights").fill("kind", "access").fill("code", &key.code).submit().await.sees("own-told-right-asked");
    // And nobody gives a new key.
    let desk = carla.opens(&format!("/cases/{case}/own")).await;
    desk.gets(200).sees("why-restricted");
    assert!(!desk.forms().iter().any(|action| action.ends_with("/keys")));
});

story!(an_erased_person_and_a_closed_case_have_no_pages, |app| {
    let (case, closed) = (app.case_of("Propria", "Amina").await, app.case_of("Chiusa", "Vera").await);
    let (key, other) = (app.gives_key(&case, "it").await, app.gives_key(&closed, "it").await);
    let (phone, second) = (app.nobody(), app.nobody());
    comes_in(&phone, &key).await;
    let page = phone.opens("/me/ask").await;
    page.form("/me/ask").fill("words", "Una domanda").submit().await.gets(200);
    comes_in(&second, &other).await.gets(200);
    let (person, steward) = (app.person_of(&case).await, Steward::for_task("test"));
    let mut tx = app.db.write().await.unwrap();
    let mark = Id::new(app.now(), &app.random);
    privacy::destroy::person(&mut tx, &Destroys::from(&steward), person, mark, app.now()).await.unwrap();
    tx.keep_unrecorded(db::Unrecorded::Limit).await.unwrap();
    phone.opens("/me").await.gets(404).sees_not("Amina");
    phone.opens(&key.link).await.gets(404).sees("own-over-title");
    assert_eq!((app.rows("own_questions").await, app.rows("doors").await), (0, 1));
    app.tampers(&format!("UPDATE cases SET state = 'closed' WHERE id = '{closed}'")).await;
    second.opens("/me").await.gets(404);
    let desk = app.carla().await.opens(&format!("/cases/{closed}/own")).await;
    desk.gets(200).sees("why-not-this-state");
});

story!(a_guardian_sees_the_slice_of_the_mandate_until_it_ends, |app| {
    let case = app.case_of("Propria", "Amina").await;
    let role = app.packs().project().signing_roles[0].clone();
    app.joins_team(&case, "mirella", &role, &[Work]).await;
    let carla = app.carla().await;
    carla.meets(&case, ("work", "Colloquio"), (&app.day(2), "9.30"), &["Carla"]).await;
    let health = carla.meets(&case, ("social", "Contributo"), (&app.day(3), "9.30"), &["Carla"]).await;
    let page = carla.opens(&format!("/cases/{case}/own")).await;
    let keys = format!("/cases/{case}/own/keys");
    let holder = page.form(&keys).values_of("holder").into_iter().find(|one| one != "person").expect("a guardian");
    let given = page.form(&keys).fill("holder", &holder).fill("lang", "en").submit().await;
    let link = given.attr("#f-link", "value").replace(&app.settings.public_url, "");
    let key = Key { link, code: given.texts("#access-code").concat() };
    let phone = app.nobody();
    let start = comes_in(&phone, &key).await;
    start.gets(200).sees_not("Amina");
    let list = phone.opens("/me/appointments").await;
    assert_eq!(list.count("article.card"), 1);
    assert!(!list.html().contains(&id_after(&health, "/appointments/")));
    phone.opens("/me/rights").await.gets(404);
    comes_in(&phone, &key).await;
    app.tampers(&format!("UPDATE figures SET state = 'ended' WHERE id = '{holder}'")).await;
    phone.opens("/me").await.gets(404);
});

story!(the_pages_speak_arabic_from_right_to_left, |app| {
    let case = app.case_of("Propria", "Amina").await;
    let carla = app.carla().await;
    carla.meets(&case, ("work", "Colloquio"), (&app.day(2), "9.30"), &["Carla"]).await;
    let key = app.gives_key(&case, "ar").await;
    let phone = app.nobody();
    let door = phone.opens(&key.link).await;
    assert_eq!((door.attr("html", "lang"), door.attr("html", "dir")), ("ar".to_owned(), "rtl".to_owned()));
    let start = comes_in(&phone, &key).await;
    assert_eq!((start.attr("html", "lang"), start.attr("html", "dir")), ("ar".to_owned(), "rtl".to_owned()));
    assert!(start.html().contains("سآتي") && start.html().contains("مقابلة"), "the words of the language");
    // Figures as a phone in this language types them.
    let typed: String = key
        .code
        .chars()
        .map(|one| match one.to_digit(10) {
            Some(digit) => char::from_u32(0x660 + digit).unwrap(),
            None => one,
        })
        .collect();
    let second = app.nobody();
    second.sends(&key.link, &[("code", &typed)]).await.gets(303);
    second.opens("/me").await.gets(200);
    // Another language, chosen inside, stays with the key.
    let page = phone.opens("/me/more").await;
    page.form("/me/language").press("lang", "de").submit().await.gets(200);
    assert_eq!(phone.opens("/me").await.attr("html", "lang"), "de");
});

story!(what_a_person_sends_is_never_kept_for_the_worker_who_sat_there_before, |app| {
    let case = app.case_of("Propria", "Amina").await;
    let key = app.gives_key(&case, "it").await;
    let desk = app.carla().await;
    app.minutes_pass(31);
    let inside = comes_in(&desk, &key).await;
    assert_eq!((inside.status(), inside.path()), (200, "/me"), "no sign-in page of the network in between");
    assert_eq!(app.rows("parked").await, 0);
});
