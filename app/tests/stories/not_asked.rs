//! What the sender's kind of body may not write is neither asked nor required, and the form says why.

use super::packs::{change, copy_of_the_packs};
use crate::kit::{TestApp, files};

/// The matrix without the row that lets public bodies write about measures of justice.
fn forbid(app: &TestApp) {
    let folder = copy_of_the_packs();
    let rows = folder.path().join("it-tuscany/legal_bases.toml");
    let row = "compartments = [\"judicial\"]\noperations = [\"read\", ";
    change(&rows, &format!("{row}\"write\", \"share\"]"), &format!("{row}\"share\"]"));
    app.shelf.replace_from(folder.path()).unwrap();
}

story!(a_part_that_the_body_may_not_write_is_not_asked_and_the_section_says_why, |app| {
    let anna = app.anna().await;
    let before = anna.drafts("Prima", "Ada").await;
    let judicial = [("measure_constraints", "yes"), ("uepe_contact", "GIUSTIZIA-PRIMA")];
    anna.writes(&before, "judicial", &judicial).await.gets(200);
    let (answered, edits) = (app.rows("referral_answers").await, app.rows("referral_section_edits").await);
    forbid(&app);

    let path = format!("/referrals/{before}/form/judicial");
    let page = anna.opens(&path).await;
    page.gets(200).sees_with(
        "referrals-not-asked",
        &[("parts", i18n::code(i18n::Lang::Italian, kernel::words::Compartment::Judicial).as_str().into())],
    );
    assert!(
        page.has("a[href='/legal-bases']")
            && !page.has("[name=uepe_contact]")
            && !page.has("[name=measure_constraints]")
    );
    anna.opens(&format!("/referrals/{before}/form/work")).await.gets(200).sees_not("manca la base giuridica");
    // A field that the page does not show is not taken, and what was written lawfully is not lost.
    anna.signed(&path, &[("uepe_contact", "GIUSTIZIA-DOPO"), ("_seen", "x")]).await;
    anna.signed(&format!("{path}/draft"), &[("uepe_contact", "GIUSTIZIA-DOPO"), ("_seen", "x")]).await;
    anna.opens(&format!("/referrals/{before}")).await.sees("GIUSTIZIA-PRIMA").sees_not("GIUSTIZIA-DOPO");
    assert!(app.rows("referral_answers").await == answered && app.rows("referral_section_edits").await >= edits);
    // Nothing of it is required.
    let referral = anna.drafts("Dopo", "Ivo").await;
    anna.sends_it(&referral).await.gets(200).sees("referral-state-sent");
});

story!(the_template_leaves_out_what_may_not_be_written_and_a_file_with_it_is_told, |app| {
    let anna = app.anna().await;
    let template = async || anna.opens("/referrals/template?format=csv").await.text();
    let whole = template().await;
    assert!(whole.contains("UEPE"), "{whole}");
    forbid(&app);
    let fewer = template().await;
    assert!(!fewer.contains("UEPE") && fewer.len() < whole.len(), "{fewer}");
    let header = whole.trim_start_matches('\u{feff}').split(';').find(|one| one.contains("UEPE")).unwrap().to_owned();
    let sheet = format!("Cognome;Nome;Nato il;{header}\nFogli;Mario;12/05/1985;GIUSTIZIA-FOGLIO\n");
    let path = "/referrals/import";
    let form = anna.opens(path).await.form(path).upload("file", "elenco.csv", sheet.as_bytes());
    form.submit().await.gets(200).sees(header.trim());
    let cells = app.cells().await;
    assert!(cells.iter().all(|cell| !files::holds(&cell.bytes, "GIUSTIZIA-FOGLIO")));
});
