//! Search before create: rights first, likely duplicates before the form, "another person" remembered.

use crate::kit::{Page, TestApp};

/// What the lines of the results say, without the words of the buttons.
fn found(page: &Page) -> Vec<String> {
    page.texts("tbody th")
}

story!(another_nucleus_finds_nobody_whatever_it_types, |app| {
    app.anna().await.registers("Lombardi", "Chiara", "12/05/1985").await;
    let stella = app.stella().await;
    for (family, given, birth) in
        [("Lombardi", "", ""), ("Lombardi", "Chiara", ""), ("Lombardi", "Chiara", "12/05/1985")]
    {
        let page = stella.looks_for(family, given, birth).await;
        page.gets(200).sees("people-found-nobody");
    }
});

story!(the_own_nucleus_finds_a_name_and_a_year_only_when_name_and_birth_were_typed, |app| {
    let anna = app.anna().await;
    let found_page = anna.looks_for("Lombardi", "Chiara", "12/05/1985").await;
    let new = found_page.link("people-register-new").await;
    let form = new.form("/people/new").fill("phone", "+39 347 1234567").fill("address", "Via Nascosta 7");
    form.submit().await.gets(200).sees("done-person-registered");

    let berto = app.berto().await;
    assert!(found(&berto.looks_for("Lombardi", "", "").await).is_empty(), "a family name alone names nobody");
    assert!(found(&berto.looks_for("Lombardi", "Chiara", "").await).is_empty(), "without a birth neither");
    let page = berto.looks_for("Lombardi", "Chiara", "1985").await;
    assert_eq!(found(&page), ["Lombardi Chiara"]);
    page.sees("1985").sees("people-not-yours-yet").sees_not("1234567").sees_not("Via Nascosta").sees_not("maggio");
    assert!(page.hrefs("tbody th a").is_empty(), "the record stays closed");
    assert_eq!(found(&app.anna().await.looks_for("Lombardi", "", "").await), ["Lombardi Chiara"], "her own are found");
});

story!(the_same_words_find_the_same_people_on_both_databases, |app| {
    let anna = app.anna().await;
    for (family, given, birth) in [
        ("De Rossi", "José María", "03/02/1979"),
        ("Derossi", "Giuseppe", "1979"),
        ("Müller", "Jürgen", "1990"),
        ("Çelik", "Ayşe", "1988"),
        ("Hu", "Xiaoming", "1995"),
        ("D'Angelo", "Nicolò", "2001"),
    ] {
        anna.registers(family, given, birth).await;
    }
    for (family, given, birth, wanted) in [
        ("derossi", "", "", vec!["De Rossi José María", "Derossi Giuseppe"]),
        ("DE ROSSI", "jose", "", vec!["De Rossi José María"]),
        ("muller", "jurgen", "", vec!["Müller Jürgen"]),
        ("celik", "ayse", "1988", vec!["Çelik Ayşe"]),
        ("xiaoming", "hu", "", vec!["Hu Xiaoming"]),
        ("dangelo", "nicolo", "", vec!["D'Angelo Nicolò"]),
        ("ignoto", "", "", vec![]),
    ] {
        let mut names = found(&anna.looks_for(family, given, birth).await);
        names.sort();
        assert_eq!(names, wanted, "{family} {given} {birth}");
    }
});

/// Anna types somebody who is there already; the page that asks whether it is the same.
async fn types_again(app: &TestApp, family: &str, given: &str, birth: &str) -> Page {
    let anna = app.anna().await;
    let new = anna.looks_for(family, given, birth).await.link("people-register-new").await;
    new.form("/people/new").fill("family", family).fill("given", given).fill("birth", birth).submit().await
}

story!(whoever_looks_alike_is_shown_before_somebody_new_is_made, |app| {
    app.anna().await.registers("Ferri", "Bruno", "12/05/1985").await;
    let asked = types_again(&app, "Ferri", "Bruno", "12/05/1985").await;
    asked.gets(200).sees("people-likely-title").sees("Ferri Bruno").sees("1985");
    assert_eq!(app.rows("people").await, 1, "nothing is written before the answer");
    let back = asked.form("/people/new").press("step", "edit").submit().await;
    assert_eq!(back.form("/people/new").value("given"), "Bruno", "what was typed is kept");
});

story!(it_is_another_person_is_remembered, |app| {
    let anna = app.anna().await;
    anna.registers("Ferri", "Bruno", "12/05/1985").await;
    let asked = types_again(&app, "Ferri", "Bruno", "12/05/1985").await;
    let made = asked.form("/people/new").submit().await;
    made.gets(200).sees("done-person-registered").sees_not("people-alike-title");
    assert_eq!((app.rows("people").await, app.rows("not_same_person").await), (2, 1));
    anna.opens(made.path()).await.sees_not("people-alike-title");
});

story!(two_records_that_look_alike_are_told_apart_from_the_record_too, |app| {
    let anna = app.anna().await;
    anna.registers("Ferri", "Bruno", "1985").await;
    // The second one had another birth at first; mended, the two look alike.
    let other = anna.registers("Ferri", "Bruno", "1950").await;
    let path = format!("/people/{other}");
    let edit = anna.opens(&format!("{path}/edit")).await;
    edit.form(&format!("{path}/edit")).fill("birth", "1985").submit().await.gets(200);
    if app.rows("not_same_person").await == 0 {
        let record = anna.opens(&path).await;
        record.sees("people-alike-title");
        record.form("/people/not-same").submit().await.gets(200);
    }
    anna.opens(&path).await.sees_not("people-alike-title");
});

story!(a_search_is_private_and_leaves_no_name_in_an_address, |app| {
    let anna = app.anna().await;
    let page = anna.looks_for("Lombardi", "Chiara", "1985").await;
    assert!(page.path().starts_with("/people/found/") && !page.path().contains("Lombardi"));
    app.berto().await.opens(page.path()).await.gets(404);
    let plain = app.cells().await.into_iter().find(|cell| crate::kit::files::holds(&cell.bytes, "Lombardi"));
    assert!(plain.is_none(), "the words of the search stand in {}", plain.unwrap().place);
});
