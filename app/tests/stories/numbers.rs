//! Identifiers: a codice fiscale that does not fit is a warning, one that is mistyped an error with its reason.

use crate::kit::{Page, TestApp};

/// Anna registers Mario Rossi with this number.
async fn with_number(app: &TestApp, kind: &str, number: &str) -> Page {
    let anna = app.anna().await;
    let new = anna.looks_for("Rossi", "Mario", "").await.link("people-register-new").await;
    let form = new.form("/people/new").fill("family", "Rossi").fill("given", "Mario").fill("birth", "01/01/1980");
    form.fill("legal_sex", "male").fill("id_kind_0", kind).fill("id_value_0", number).submit().await
}

story!(a_code_that_fits_is_kept_without_a_word, |app| {
    let page = with_number(&app, "codice_fiscale", "RSSMRA80A01G713F").await;
    page.gets(200).sees("done-person-registered").sees("RSSMRA80A01G713F").sees_not("people-warning-hint");
});

story!(a_code_of_somebody_else_is_a_warning_and_no_error, |app| {
    // Born in Florence, a woman, another name: everything differs, and it is kept.
    let page = with_number(&app, "codice_fiscale", "BNCMRA85E52D612B").await;
    page.gets(200).sees("done-person-registered").sees("people-warning-hint");
    assert!(page.count("p.fault") >= 2, "each difference is told");
});

story!(a_mistyped_code_is_an_error_that_names_the_check_character, |app| {
    let page = with_number(&app, "codice_fiscale", "RSSMRA80A01G713X").await;
    page.gets(422).sees("people-fault-check-character");
    assert_eq!(page.form("/people/new").value("id_value_0"), "RSSMRA80A01G713X", "what was typed is kept");
    assert_eq!(app.rows("people").await, 0);
    with_number(&app, "codice_fiscale", "RSSMRA80A01").await.gets(422);
});

story!(nobody_needs_a_number, |app| {
    let anna = app.anna().await;
    let person = anna.registers("Senza", "Numero", "1999").await;
    let referral = anna.begins(&person).await;
    anna.completes(&referral).await;
    anna.sends_it(&referral).await.sees("referral-state-sent");
    assert_eq!(app.rows("person_identifiers").await, 0, "and none is made up");
});
