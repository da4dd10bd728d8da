//! A real office's spreadsheet: checked without changing anything, faults by cell, valid rows in, never twice.

use crate::kit::{Page, Person, TestApp};

/// Columns as an office has them: another order, one of its own, Italian dates.
const HEAD: &str = "Protocollo interno;Nome;Cognome;Nato il;Motivo;Richiesta;Urgenza";
const GOOD: &str = "77/A;Mario;Fogli;12/05/1985;In carico da un anno;Cerca lavoro;Ordinaria
78/A;Giulia;Righe;1990;Nucleo con minori;Vuole un corso;Ordinaria";
const BAD: &str = "79/A;Piero;Colonne;31/02/1985;Motivo;Richiesta;Ordinaria
80/A;Lena;Celle;01/01/1980;Motivo;Richiesta;prestissimo";

async fn uploads(who: &Person, name: &str, text: &[u8]) -> Page {
    let page = who.opens("/referrals/import").await;
    page.form("/referrals/import").upload("file", name, text).submit().await
}

async fn carries_out(page: &Page) -> Page {
    let action = page.path().split('?').next().unwrap().to_owned();
    page.form(&action).submit().await
}

async fn stored(app: &TestApp) -> (i64, i64) {
    (app.rows("people").await, app.rows("referrals").await)
}

story!(a_dry_run_changes_nothing_and_names_each_cell, |app| {
    let anna = app.anna().await;
    let report = uploads(&anna, "elenco.csv", format!("{HEAD}\n{GOOD}\n{BAD}\n").as_bytes()).await;
    report.gets(200).sees("import-run-title");
    assert_eq!(stored(&app).await, (0, 0));
    let remarks = report.texts("table.cards tbody tr");
    assert!(remarks.iter().any(|line| line.starts_with("D4") && line.contains("Nato il")), "{remarks:?}");
    assert!(remarks.iter().any(|line| line.starts_with("G5") && line.contains("Urgenza")), "{remarks:?}");
    report.sees("Protocollo interno");
});

story!(the_valid_rows_are_imported_and_the_others_wait, |app| {
    let anna = app.anna().await;
    let report = uploads(&anna, "elenco.csv", format!("{HEAD}\n{GOOD}\n{BAD}\n").as_bytes()).await;
    carries_out(&report).await.gets(200);
    assert_eq!(stored(&app).await, (2, 2));
    let list = anna.opens("/referrals?as=sent&group=all").await;
    list.sees("Fogli Mario").sees("Righe Giulia").sees_not("Colonne").sees_not("Celle");
    // As drafts: somebody looks at them before they are sent.
    assert_eq!(app.rows("referral_steps").await, 0);
});

story!(the_same_file_twice_makes_no_second_referral, |app| {
    let anna = app.anna().await;
    let text = format!("{HEAD}\n{GOOD}\n");
    carries_out(&uploads(&anna, "elenco.csv", text.as_bytes()).await).await.gets(200);
    assert_eq!(stored(&app).await, (2, 2));
    let again = uploads(&anna, "elenco.csv", text.as_bytes()).await;
    again.gets(200);
    let action = again.path().split('?').next().unwrap().to_owned();
    assert!(!again.forms().contains(&action), "there is nothing left to import");
    // Nor in another order, with Windows line ends and another way to write the day.
    let other = "Cognome;Nome;Nato il;Richiesta;Motivo;Urgenza\r\nFogli;Mario;1985-05-12;Cerca lavoro;In carico da un anno;Ordinaria\r\n";
    let page = uploads(&anna, "altro.csv", other.as_bytes()).await;
    let action = page.path().split('?').next().unwrap().to_owned();
    if page.forms().contains(&action) {
        carries_out(&page).await.gets(200);
    }
    assert_eq!(stored(&app).await, (2, 2));
});

story!(old_encodings_and_commas_are_read, |app| {
    let anna = app.anna().await;
    // Windows-1252: `à` is one byte.
    let text = b"Cognome,Nome,Nato il,Motivo,Richiesta,Urgenza\nNiccol\xF2,Libert\xE0,12/05/1985,Perch\xE9 s\xEC,Lavoro,Ordinaria\n";
    carries_out(&uploads(&anna, "vecchio.csv", text).await).await.gets(200);
    anna.opens("/referrals?as=sent&group=all").await.sees("Niccolò Libertà");
});

story!(a_file_that_is_no_spreadsheet_is_refused_with_words, |app| {
    let anna = app.anna().await;
    for (name, bytes) in
        [("elenco.xlsx", b"PK\x03\x04 half a zip".as_slice()), ("vuoto.csv", b""), ("foto.png", b"\x89PNG")]
    {
        uploads(&anna, name, bytes).await.gets(422).sees("errors-title");
    }
    anna.opens("/referrals/import").await.form("/referrals/import").submit().await.gets(422).sees("import-no-file");
});

story!(a_run_is_its_users_alone, |app| {
    let report = uploads(&app.anna().await, "elenco.csv", format!("{HEAD}\n{GOOD}\n").as_bytes()).await;
    let path = report.path().split('?').next().unwrap().to_owned();
    app.berto().await.opens(&path).await.gets(404);
    let names = app.cells().await.into_iter().find(|cell| crate::kit::files::holds(&cell.bytes, "Fogli"));
    assert!(names.is_none(), "a name stands in {}", names.unwrap().place);
});
