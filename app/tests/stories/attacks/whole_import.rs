//! A spreadsheet is a search: it finds nobody whom the same words would not find on the page.

use crate::kit::{Page, Person, TestApp, id_after};

const HEAD: &str = "Cognome;Nome;Nato il;Motivo;Richiesta;Urgenza";

async fn uploads(who: &Person, rows: &[&str]) -> Page {
    let text = format!("{HEAD}\n{}\n", rows.join("\n"));
    let page = who.opens("/referrals/import").await;
    page.form("/referrals/import").upload("file", "elenco.csv", text.as_bytes()).submit().await
}

fn run_of(page: &Page) -> String {
    page.path().split('?').next().unwrap().to_owned()
}

async fn carries_out(page: &Page) -> Page {
    page.form(&run_of(page)).submit().await
}

async fn searches(app: &TestApp) -> usize {
    app.events().await.iter().filter(|kind| *kind == "spreadsheet_people_searched").count()
}

async fn restricts(app: &TestApp, person: &str) {
    let rights = format!("/people/{person}/privacy");
    let path = format!("{rights}/restrict");
    let form = app.piera().await.opens(&rights).await.form(&path).fill("ground", "accuracy");
    form.fill("reason", "Contesta i dati.").submit().await.gets(200);
}

story!(a_name_alone_in_a_spreadsheet_finds_nobody_of_another_body, |app| {
    let chiara = app.anna().await.registers("Lombardi", "Chiara", "12/05/1985").await;
    let berto = app.berto().await;
    let report = uploads(&berto, &["Lombardi;Chiara;;M;R;Ordinaria", "Inesistente;Mai;;M;R;Ordinaria"]).await;
    report.gets(200).sees_not("import-waiting-title");
    // Both rows are told the same: the remark says nothing of the register.
    let remarks = report.texts("table.cards tbody tr");
    let alone = i18n::say(i18n::Lang::Italian, "import-fault-name-alone");
    assert_eq!(remarks.iter().filter(|line| line.contains(&alone)).count(), 2, "{remarks:?}");
    assert_eq!(searches(&app).await, 1, "noted once, for the file");
    // Nor another birth.
    let other = uploads(&berto, &["Lombardi;Chiara;1990;M;R;Ordinaria"]).await;
    other.gets(200).sees_not("import-waiting-title");
    // Nor does a decision that was never offered.
    let forged = [("row_2", format!("person:{chiara}"))];
    let forged: Vec<(&str, &str)> = forged.iter().map(|(name, value)| (*name, value.as_str())).collect();
    berto.signed(&format!("{}/decide", run_of(&report)), &forged).await.gets(422);
    carries_out(&report).await.gets(200);
    assert_eq!((app.rows("people").await, app.rows("referrals").await), (3, 2));
    berto.opens(&format!("/people/{chiara}")).await.gets(404);
});

story!(a_whole_name_and_birth_in_a_spreadsheet_find_as_the_search_finds, |app| {
    let chiara = app.anna().await.registers("Lombardi", "Chiara", "12/05/1985").await;
    let berto = app.berto().await;
    // A year that fits is asked about, a day that fits is the person.
    let asked = uploads(&berto, &["Lombardi;Chiara;1985;M;R;Ordinaria"]).await;
    asked.gets(200).sees("import-waiting-title");
    let done = uploads(&berto, &["Lombardi;Chiara;12/05/1985;M;R;Ordinaria"]).await;
    carries_out(&done).await.gets(200);
    assert_eq!((app.rows("people").await, app.rows("referrals").await), (1, 1));
    assert_eq!(searches(&app).await, 2, "one for each file");
    // A draft opens nobody's record, and its author finds her by name no more than before.
    berto.opens(&format!("/people/{chiara}")).await.gets(404);
    uploads(&berto, &["Lombardi;Chiara;;Altro;R;Ordinaria"]).await.gets(200).sees_not("import-waiting-title");
    // Another nucleus still finds nobody.
    let page = uploads(&app.stella().await, &["Lombardi;Chiara;1985;M;R;Ordinaria"]).await;
    page.gets(200).sees_not("import-waiting-title");
});

story!(nothing_is_imported_about_somebody_whose_data_are_only_kept, |app| {
    let anna = app.anna().await;
    let rosa = anna.registers("Limitati", "Rosa", "12/05/1985").await;
    let rows = ["Limitati;Rosa;12/05/1985;M;R;Ordinaria", "Fogli;Mario;12/05/1980;M;R;Ordinaria"];
    let early = uploads(&anna, &rows).await;
    early.gets(200).sees_not("import-fault-person-restricted");
    restricts(&app, &rosa).await;
    // A mark that came after the check is seen by the import; the other row is not lost.
    let done = carries_out(&early).await;
    done.gets(200).sees("import-fault-person-restricted");
    assert_eq!((app.rows("people").await, app.rows("referrals").await), (2, 1));
    // At the next check already, for her own body and for one that finds her by name and birth.
    for who in [anna, app.berto().await] {
        let page = uploads(&who, &rows[..1]).await;
        page.gets(200).sees("import-fault-person-restricted");
        assert!(!page.forms().contains(&run_of(&page)), "there is nothing to import");
    }
    assert_eq!(app.rows("referrals").await, 1);
});

story!(rows_that_look_at_everybody_are_counted, |app| {
    let anna = app.anna().await;
    let page = uploads(&anna, &["Fogli;Mario;12/05/1980;M;R;Ordinaria"]).await;
    page.gets(200);
    assert!(!id_after(page.path(), "/referrals/import/").is_empty());
    app.tampers("UPDATE limits SET tokens_milli = 0").await;
    uploads(&anna, &["Fogli;Maria;12/05/1980;M;R;Ordinaria"]).await.gets(429);
    // A name alone looks at the own people only, and is not counted.
    uploads(&anna, &["Fogli;Maria;;M;R;Ordinaria"]).await.gets(200);
});
