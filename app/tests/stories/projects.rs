//! The personalised project of a case: written together, signed by its parties, measured over time.

mod apart;
pub mod kit;
mod measured;
mod paper;

use kernel::words::Compartment::{Health, Work};

use self::kit::{PERSON, project};
use crate::kit::files;

story!(a_project_goes_from_a_draft_to_three_signatures_and_is_active, |app| {
    let case = app.case_of("Progetti", "Livia").await;
    app.joins_team(&case, "mirella", "health_referent", &[Work, Health]).await;
    let carla = app.carla().await;
    let path = project(&case);
    carla.opens(&path).await.gets(200).form(&path).submit().await.gets(200).sees("project-state-draft");
    // Nothing to agree on: both faults at once.
    let empty = carla.steps(&case, "agree", &[]).await;
    empty.gets(422).sees("projects-fault-no-statement").sees("projects-fault-no-goal");
    carla.states(&case, "Lavorare in cucina, vicino a casa.").await;
    carla.sets_goal(&case, "Voglio un contratto di 20 ore", "work", "2").await;
    let action = [("tool", "traineeship"), ("name", "Trattoria da Gino"), ("start", "1/12/2026"), ("end", "28/2/2027")];
    carla.adds(&case, "action", &action).await.gets(200).sees("Trattoria da Gino");
    let promise = [("who", "person"), ("words", "Arrivo puntuale")];
    carla.adds(&case, "commitment", &promise).await.gets(200).sees("Arrivo puntuale");
    let risk = [("words", "Il bus non passa"), ("response", "Chiamo il tutor")];
    carla.adds(&case, "risk", &risk).await.gets(200).sees("Chiamo il tutor");

    let agreed = carla.steps(&case, "agree", &[]).await;
    agreed.gets(200).sees("project-state-agreed").sees("projects-party-waits");
    agreed.sees("Livia").sees("Cooperativa La Lanterna").sees("Azienda USL Toscana Centro");
    assert_eq!(carla.unsigned(&case).await, 3);
    // Words stand still now, and what somebody typed meanwhile is given back.
    carla.opens(&format!("{path}/new/goal")).await.gets(403);
    let late =
        [("version", "0"), ("act", "write"), ("words", "Un altro sogno"), ("weight", "1"), ("compartment", "work")];
    carla.signed(&format!("{path}/new/goal"), &late).await.gets(409).sees("Un altro sogno");

    let person = carla.asks_signature(&case, PERSON).await;
    let form = person.form(person.path()).fill("way", "orally").fill("name", "").fill("day", "non so");
    let faults = form.submit().await;
    faults.gets(422).sees("projects-fault-name").sees("projects-fault-witness").sees("field-fault-not-a-date");
    let form = person.form(person.path()).fill("way", "paper").upload("scan", "firma.pdf", &files::pdf("firma"));
    form.submit().await.gets(200).sees("projects-party-signed").sees("projects-scan-open");
    assert_eq!(carla.unsigned(&case).await, 2);
    let own = carla.asks_signature(&case, "Cooperativa La Lanterna").await;
    own.form(own.path()).fill("way", "account").submit().await.gets(200).sees("project-state-agreed");
    let mirella = app.mirella().await;
    let asked = mirella.asks_signature(&case, "Azienda USL").await;
    asked.form(asked.path()).submit().await.gets(200).sees("project-state-signed");
    assert_eq!(carla.unsigned(&case).await, 0);
    let scan = carla.opens(&path).await.hrefs("a[href*='/scans/']").remove(0);
    carla.opens(&scan).await.gets(200);

    let start = carla.steps(&case, "start", &[("until", "1/9/2027")]).await;
    start.gets(200).sees("project-state-active").sees("projects-due-waits");
    let events = app.events_about("case", &case).await;
    assert_eq!(events.iter().filter(|kind| *kind == "project_version_signed").count(), 3);
    let faults = netmet_verify(&app).await;
    assert!(faults.is_empty(), "{faults:?}");
});

async fn netmet_verify(app: &crate::kit::TestApp) -> Vec<String> {
    let mut tx = app.db.read().await.unwrap();
    let steward = policy::Steward::for_task("test");
    let (tried, faults) = projects::verify_sealed(&mut tx, &app.vault, &steward).await.unwrap();
    assert!(tried > 0);
    faults
}

story!(a_party_can_say_no_and_an_old_version_is_not_signed, |app| {
    let case = app.agreed_project("Vecchi", "Aldo").await;
    let (carla, mirella) = (app.carla().await, app.mirella().await);
    let old = mirella.asks_signature(&case, "Azienda USL").await;
    let form = old.form(old.path()).fill("answer", "declines");
    form.submit().await.gets(422).sees("projects-fault-reason");
    let form = old.form(old.path()).fill("answer", "declines").fill("reason", "Manca la visita");
    form.submit().await.gets(200).sees("projects-party-declined").sees("Manca la visita");
    let left_open = mirella.opens(old.path()).await;
    // The text is opened again, agreed anew: version 2 waits, version 1 does not.
    carla.steps(&case, "reopen", &[]).await.gets(200).sees("project-state-draft");
    carla.sets_goal(&case, "Voglio fare la visita", "work", "1").await;
    carla.steps(&case, "agree", &[]).await.gets(200).sees("project-state-agreed");
    mirella
        .opens(old.path())
        .await
        .gets(200)
        .sees("projects-old-title")
        .sees_with("projects-old-current", &[("number", 2.into())]);
    left_open.form(old.path()).submit().await.gets(422).sees("projects-old-title");
    let versions = carla.opens(&format!("{}/versions", project(&case))).await;
    versions.gets(200).sees("projects-version-withdrawn").sees("projects-version-waits");
    let changes = carla.opens(&format!("{}/texts/2/changes", project(&case))).await;
    changes.gets(200).sees("projects-change-added").sees("Voglio fare la visita");
    // Somebody who changes their mind signs the same version after a no.
    let new = mirella.asks_signature(&case, "Azienda USL").await;
    let form = new.form(new.path()).fill("answer", "declines").fill("reason", "Ci penso");
    form.submit().await.gets(200).sees("projects-party-declined");
    let again = mirella.asks_signature(&case, "Azienda USL").await;
    again.form(again.path()).submit().await.gets(200).sees("projects-party-signed");
});

story!(nobody_signs_for_another_body_and_the_office_reads_no_word, |app| {
    let case = app.agreed_project("Altrui", "Rosa").await;
    let (carla, mirella, oscar) = (app.carla().await, app.mirella().await, app.oscar().await);
    let of_lantern = carla.asks_signature(&case, "Cooperativa La Lanterna").await;
    mirella.opens(of_lantern.path()).await.gets(403);
    let asl = mirella.asks_signature(&case, "Azienda USL").await;
    carla.signed(asl.path(), &[("way", "account"), ("answer", "signs")]).await.gets(409);
    let page = oscar.opens(&project(&case)).await;
    page.gets(200).sees("project-state-agreed").sees("projects-no-words").sees("projects-party-waits");
    page.sees_not("Voglio un contratto").sees_not("Lavorare in cucina");
    let text = oscar.opens(&format!("{}/texts/1", project(&case))).await;
    text.gets(200).sees_not("Voglio un contratto").sees_not("Lavorare in cucina");
    for end in ["/measures", "/line", "/texts/1/changes", "/new/goal", "/step/reopen"] {
        oscar.opens(&format!("{}{end}", project(&case))).await.gets(403);
    }
    for name in ["ugo", "stella", "berto", "agnese", "renzo"] {
        let status = app.person(name).await.opens(&project(&case)).await.status();
        assert!(matches!(status, 403 | 404), "{name} gets {status}");
    }
});

story!(two_who_write_the_same_goal_both_keep_their_words, |app| {
    let case = app.case_of("Insieme", "Piero").await;
    app.joins_team(&case, "mirella", "health_referent", &[Work, Health]).await;
    let (carla, mirella) = (app.carla().await, app.mirella().await);
    carla.begins_project(&case).await;
    carla.sets_goal(&case, "Voglio lavorare", "work", "1").await;
    let href = carla.opens(&project(&case)).await.hrefs("#goal ~ article a").remove(0);
    let (hers, theirs) = (carla.opens(&href).await, mirella.opens(&href).await);
    theirs.form(&href).fill("words", "Voglio lavorare in un bar").submit().await.gets(200);
    let both = hers.form(&href).fill("words", "Voglio lavorare in un orto").submit().await;
    both.gets(422).sees_with("projects-overtaken", &[("name", "Mirella".into())]);
    both.sees("Voglio lavorare in un bar").sees("Voglio lavorare in un orto");
    assert_eq!(both.form(&href).value("words"), "Voglio lavorare in un orto");
    carla.opens(&project(&case)).await.sees("Voglio lavorare in un bar").sees_not("un orto");
    both.form(&href).submit().await.gets(200).sees("Voglio lavorare in un orto");
    // A part that was taken out meanwhile: the words come back.
    let open = mirella.opens(&href).await;
    let page = carla.opens(&href).await;
    let remove =
        [("act", "remove"), ("version", page.form(&href).value("version").as_str())].map(|(k, v)| (k, v.to_owned()));
    let remove: Vec<_> = remove.iter().map(|(key, value)| (*key, value.as_str())).collect();
    carla.signed(&href, &remove).await.gets(303);
    open.form(&href).fill("words", "Le mie parole").submit().await.gets(409).sees("Le mie parole");
});
