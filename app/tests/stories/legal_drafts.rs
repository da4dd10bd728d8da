//! The legal-basis matrix is drafted row by row, looked at before it holds, and published by four eyes.

use i18n::ToArg;

use crate::kit::{Page, Person, TestApp, id_after};

const DRAFT: &str = "/legal-bases/draft";
const CHANGES: &str = "/legal-bases/draft/changes";

fn row(code: &str) -> String {
    format!("{DRAFT}/rows/{code}")
}

/// Sunday: from today on the row holds no more.
async fn ends(who: &Person, code: &str) -> Page {
    let page = who.opens(&row(code)).await;
    page.form(&format!("{}/end", row(code))).fill("last_day", "22/11/2026").submit().await
}

/// Proposes an edition and gives the address of the proposal.
async fn proposes(who: &Person, edition: &str) -> String {
    let page = who.opens(&format!("{CHANGES}?edition={edition}")).await;
    let proposed = page.form("/legal-bases/proposals").fill("note", "Legge nuova").submit().await;
    proposed.gets(200).sees("done-matrix-proposed").sees("Legge nuova");
    format!("/legal-bases/proposals/{}", id_after(proposed.path(), "/legal-bases/proposals/"))
}

async fn publishes(who: &Person, proposal: &str) -> Page {
    let page = who.opens(proposal).await;
    page.form(&format!("{proposal}/publish")).submit().await
}

async fn events(app: &TestApp, proposal: &str) -> Vec<String> {
    app.events_about("matrix_proposal", id_after(proposal, "/legal-bases/proposals/")).await
}

/// What is in use for the network.
async fn used(app: &TestApp) -> i64 {
    web::matrix::in_use(&mut app.db.read().await.unwrap()).await.unwrap().number
}

story!(a_row_ended_in_the_browser_takes_the_access_at_the_next_request_after_the_second_officer, |app| {
    let (anna, nadia, piera) = (app.anna().await, app.nadia().await, app.piera().await);
    anna.opens("/referrals").await.gets(200);
    let saved = ends(&nadia, "referral-public").await;
    saved.gets(200).sees("done-matrix-draft-saved").sees("legal-draft-row-changed").sees("legal-draft-differs");
    anna.opens("/referrals").await.gets(200);

    // Anna, Berto and Stella write referrals in municipalities.
    let duty = i18n::say(i18n::Lang::Italian, "duty-refer");
    let told = [("duty", duty.to_arg()), ("count", 3.to_arg())];
    let changes = nadia.opens(CHANGES).await;
    changes.gets(200).sees_with("legal-change-closing", &told).sees("legal-change-closed");
    assert!(changes.text().contains("referral-public"), "the row that ends is named");
    changes.sees_with("legal-change-lose", &[("count", 3.to_arg())]);
    nadia.opens(&format!("{CHANGES}?day=22/11/2026")).await.gets(200).sees("legal-change-nothing");
    nadia.opens(&format!("{CHANGES}?day=ieri")).await.gets(422).sees("field-fault-not-a-date");
    changes.form("/legal-bases/proposals").submit().await.gets(422).sees("field-fault-required");
    let proposal = proposes(&nadia, "1").await;
    anna.opens("/referrals").await.gets(200);

    let page = piera.opens(&proposal).await;
    page.sees_with("legal-change-closing", &told).sees("legal-proposal-four-eyes");
    publishes(&piera, &proposal).await.gets(200).sees("done-matrix-published");
    anna.asks("/referrals").await.gets(403).sees("why-no-legal-basis");
    assert!(app.packs().version().pack_ref().ends_with(" legal_bases.toml/1"), "records name the edition");
    assert_eq!(events(&app, &proposal).await, ["matrix_proposed", "matrix_published"]);
    anna.opens("/legal-bases").await.sees_with("legal-matrix-edition", &[("number", 1.to_arg())]);
    piera.opens(&proposal).await.gets(200).sees("proposal-state-published");
});

story!(what_one_server_published_holds_on_another_and_in_a_job, |app| {
    let (nadia, piera) = (app.nadia().await, app.piera().await);
    let shelf = packs::Shelf::new(packs::PackSet::embedded().unwrap());
    let (db, vault, clock) = (app.db.clone(), app.vault.clone(), app.clock.clone());
    let other = web::App::new(db, vault, shelf, clock, app.random.clone(), app.settings.clone(), app.nav);
    ends(&nadia, "coordination").await.gets(200);
    publishes(&piera, &proposes(&nadia, "1").await).await.gets(200);
    assert_eq!(other.packs().version().matrix, 0);
    let packs = web::matrix::refresh(&other).await.unwrap();
    assert!(packs.legal_bases().row("coordination").is_some_and(|row| row.validity.to.is_some()));
    assert_eq!(other.packs().version().matrix, 1);
});

story!(one_officer_alone_publishes_nothing, |app| {
    let (piera, quinto, nadia) = (app.piera().await, app.quinto().await, app.nadia().await);
    ends(&piera, "coordination").await.gets(200);
    let own = proposes(&piera, "1").await;
    piera.opens(&own).await.sees("why-four-eyes").sees_not("legal-proposal-publish");
    let sent = [("version", "1"), ("seen", "0")];
    piera.signed(&format!("{own}/publish"), &sent).await.gets(403).sees("why-four-eyes");
    // Who saved last is not the second pair of eyes either.
    let others = proposes(&quinto, "1").await;
    for who in [&piera, &quinto] {
        who.signed(&format!("{others}/publish"), &sent).await.gets(403).sees("why-four-eyes");
    }
    nadia.signed(&format!("{others}/publish"), &sent).await.gets(403);
    app.anna().await.signed(&format!("{others}/publish"), &sent).await.gets(403);
    app.anna().await.asks(DRAFT).await.gets(403);
    assert_eq!((app.rows("editions_published").await, used(&app).await), (0, 0));
    assert_eq!(events(&app, &own).await, ["matrix_proposed", "matrix_refused"]);
    // A proposal is dropped by its author or an officer, and then nobody publishes it.
    let page = piera.opens(&others).await;
    page.form(&format!("{others}/drop")).submit().await.gets(200).sees("done-matrix-proposal-dropped");
    app.quinto().await.signed(&format!("{others}/publish"), &sent).await.gets(403);
});

story!(an_overlap_and_a_gap_are_told_with_their_rows_and_keep_a_draft_from_being_proposed, |app| {
    let nadia = app.nadia().await;
    let blank = nadia.opens(&row("new")).await;
    let told = blank.form(&row("new")).fill("provision", "L. 9/2027").fill("valid_to", "ieri").submit().await;
    told.gets(422).sees("field-fault-required").sees("field-fault-not-a-date");
    let filled = told.form(&row("new"));
    assert_eq!(filled.value("provision"), "L. 9/2027", "nothing typed is lost");
    let filled = filled.fill("purpose", "coordination").fill("basis", "law").fill("gdpr", "art. 6");
    let filled = filled.tick("bodies", "municipality").tick("compartments", "identity").tick("operations", "read");
    let filled = filled.fill("words_it", "Nuova riga").fill("words_en", "New row").fill("words_fr", "Ligne");
    let filled = filled.fill("words_de", "Zeile").fill("valid_to", "").fill("valid_from", "2/1/2027");
    let draft = filled.submit().await;
    draft.gets(200).sees("done-matrix-draft-saved").sees("Nuova riga").sees("legal-draft-row-faulty");
    draft.sees("Due righe valgono negli stessi giorni, dal 02/01/2027");
    assert!(draft.has("a[href='/legal-bases/draft/rows/coordination-1']"));

    nadia.opens(CHANGES).await.sees("legal-draft-faults-lead").sees_not("legal-proposal-new");
    let sent = [("number", "1"), ("seen", "0"), ("note", "Prova")];
    nadia.signed("/legal-bases/proposals", &sent).await.gets(422).sees("legal-proposal-faulty");
    // Ended a day too early there is a gap instead.
    let page = nadia.opens(&row("coordination")).await;
    let end = page.form(&format!("{}/end", row("coordination"))).fill("last_day", "31/12/2026").submit().await;
    end.gets(200).sees("Dal 01/01/2027 al 01/01/2027 non vale nessuna riga");
    let page = nadia.opens(&row("coordination")).await;
    let end = page.form(&format!("{}/end", row("coordination"))).fill("last_day", "1/1/2027").submit().await;
    end.gets(200).sees_not("legal-draft-faults-lead");
    // Days to come are offered, because today shows nothing of it.
    let changes = nadia.opens(CHANGES).await;
    changes.sees("legal-change-nothing").sees("2 gennaio 2027");
    changes.link("2 gennaio 2027").await.gets(200).sees("legal-change-closed").sees("L. 9/2027");
    assert_eq!((app.rows("matrix_proposals").await, used(&app).await), (0, 0));
    assert_eq!(app.events_about("network", "").await.iter().filter(|kind| *kind == "matrix_refused").count(), 1);
});

story!(an_unknown_compartment_is_refused_with_its_row_and_the_text_stays, |app| {
    let nadia = app.nadia().await;
    let page = nadia.opens(&row("coordination")).await;
    let forged = page.form(&row("coordination")).fill("provision", "L. 7/2027").forge("compartments", "wallet");
    let told = forged.submit().await;
    told.gets(422).sees("«wallet»");
    assert_eq!(told.form(&row("coordination")).value("provision"), "L. 7/2027");

    let text = nadia.opens("/legal-bases/draft/text").await.form("/legal-bases/draft/text");
    let wrong =
        text.value("text").replacen("\"housing\"]", "\"wallet\"]", 1).replacen("checked = true", "checked = 7", 1);
    let told = text.fill("text", &wrong).submit().await;
    told.gets(422).sees("«wallet»").sees("legal-draft-fault-unreadable").sees("legal-draft-fault-other");
    assert!(told.has("a[href='/legal-bases/draft/rows/referral-public']"), "the row is named");
    assert_eq!(told.form("/legal-bases/draft/text").value("text").trim(), wrong.trim(), "nothing typed is lost");
    assert_eq!(app.rows("editions").await, 0);
    assert!(app.events_about("network", "").await.contains(&"matrix_refused".to_owned()));
    // Mended, it is a draft like any other.
    let mended =
        wrong.replace("wallet", "housing").replace("checked = 7", "checked = true").replace("2018-05-25", "2018-05-24");
    told.form("/legal-bases/draft/text").fill("text", &mended).submit().await.sees("done-matrix-draft-saved");
});

story!(two_officers_publish_two_matrices_at_once_and_one_of_them_is_told, |app| {
    let (nadia, piera, quinto) = (app.nadia().await, app.piera().await, app.quinto().await);
    ends(&nadia, "coordination").await.gets(200);
    let first = proposes(&nadia, "1").await;
    ends(&nadia, "emergency").await.gets(200);
    let second = proposes(&nadia, "2").await;
    let one = piera.opens(&first).await.form(&format!("{first}/publish"));
    let other = quinto.opens(&second).await.form(&format!("{second}/publish"));
    let (one, other) = tokio::join!(one.submit(), other.submit());
    let (won, lost, path) = if one.status() == 200 { (one, other, &second) } else { (other, one, &first) };
    won.gets(200).sees("done-matrix-published");
    lost.gets(409).sees("legal-proposal-overtaken").sees("Versione 1").sees("Versione 2");
    lost.sees_not("legal-proposal-publish");
    assert_eq!(used(&app).await, if path == &second { 1 } else { 2 });
    assert_eq!(events(&app, path).await, ["matrix_proposed", "matrix_refused"]);
    lost.link("legal-proposal-propose-again").await.gets(200).sees("legal-proposal-new");
    // Who still looks at the page of before proposes nothing by mistake.
    let sent = [("number", "0"), ("seen", "0"), ("note", "Prova")];
    nadia.signed("/legal-bases/proposals", &sent).await.gets(422).sees("legal-proposal-seen-another");
});

story!(the_way_back_goes_the_same_way, |app| {
    let (anna, nadia, piera) = (app.anna().await, app.nadia().await, app.piera().await);
    ends(&nadia, "referral-public").await.gets(200);
    publishes(&piera, &proposes(&nadia, "1").await).await.gets(200);
    anna.asks("/referrals").await.gets(403);
    // The pack's own.
    publishes(&piera, &proposes(&nadia, "0").await).await.gets(200).sees("done-matrix-published");
    anna.opens("/referrals").await.gets(200);
    assert!(!app.packs().version().pack_ref().contains("legal_bases.toml"));
    // And an earlier edition again.
    publishes(&piera, &proposes(&nadia, "1").await).await.gets(200);
    anna.asks("/referrals").await.gets(403);
    // The pack changed its matrix meanwhile: said.
    nadia.opens(DRAFT).await.sees_not("legal-draft-pack-moved");
    app.tampers("UPDATE editions SET pack_sha256 = 'of an older pack'").await;
    nadia.opens(DRAFT).await.sees("legal-draft-pack-moved");
    // A draft that went wrong begins again from what is in use.
    ends(&nadia, "emergency").await.gets(200);
    let draft = nadia.opens(DRAFT).await;
    draft.form("/legal-bases/draft/take").submit().await.gets(200).sees("legal-draft-same");
});

story!(a_program_that_cannot_read_the_published_matrix_uses_the_pack_s_own, |app| {
    let (anna, nadia, piera) = (app.anna().await, app.nadia().await, app.piera().await);
    ends(&nadia, "referral-public").await.gets(200);
    publishes(&piera, &proposes(&nadia, "1").await).await.gets(200);
    anna.asks("/referrals").await.gets(403);
    app.tampers("UPDATE editions SET text = '[[basis]]'").await;
    app.tampers("UPDATE editions_published SET version = version + 1").await;
    anna.opens("/referrals").await.gets(200);
    assert_eq!(app.packs().version().matrix, 0);
    nadia.opens(DRAFT).await.gets(200).sees("legal-draft-unreadable-title").sees("legal-draft-faults-lead");
    let findings = netmet::commands::verify::all(&app.app).await.unwrap();
    let told = findings.iter().find(|one| one.what == "published legal-basis matrix").unwrap();
    assert!(told.faults.iter().any(|fault| fault.contains("legal_bases.toml:1")), "{:?}", told.faults);
    // And the way out is the usual one.
    publishes(&piera, &proposes(&nadia, "0").await).await.gets(200).sees("done-matrix-published");
});

story!(two_who_write_one_row_see_both_and_two_rows_do_not_disturb_each_other, |app| {
    let (nadia, piera) = (app.nadia().await, app.piera().await);
    let (mine, theirs) = (nadia.opens(&row("coordination")).await, piera.opens(&row("coordination")).await);
    let another = piera.opens(&row("emergency")).await;
    let form = theirs.form(&row("coordination")).fill("provision", "L. 5/2027");
    form.submit().await.gets(200);
    let late = mine.form(&row("coordination")).fill("provision", "L. 6/2027").submit().await;
    late.gets(409).sees("L. 5/2027");
    assert_eq!(late.form(&row("coordination")).value("provision"), "L. 6/2027");
    late.form(&row("coordination")).submit().await.gets(200).sees("done-matrix-draft-saved");
    // Another row, opened before all this: it is put into the latest draft.
    another.form(&row("emergency")).fill("provision", "Reg. nuovo").submit().await.gets(200);
    let text = nadia.opens("/legal-bases/draft/text").await.form("/legal-bases/draft/text").value("text");
    assert!(text.contains("L. 6/2027") && text.contains("Reg. nuovo") && text.contains("# --- Emergency"));
    nadia.opens(CHANGES).await.sees("legal-change-resting").sees("L. 6/2027");
    // Sent without a change it is no edition.
    let same = nadia.opens(&row("emergency")).await.form(&row("emergency")).submit().await;
    same.gets(422).sees("legal-draft-fault-same");
    assert_eq!(app.rows("editions").await, 3);
});

story!(what_somebody_would_see_is_asked_of_the_draft, |app| {
    let referral = app.under_review("Bassi", "Ivo").await;
    let nadia = app.nadia().await;
    ends(&nadia, "evaluation-public").await.gets(200);
    let trial = nadia.opens("/legal-bases/trial").await;
    let asked = trial.form("/legal-bases/trial").fill("email", "sara@example.it").fill("number", "1/2026");
    let asked = asked.fill("nucleus", &app.nucleus("pistoia").to_string()).submit().await;
    asked.gets(200).sees("ground-secretary");
    let asked = asked.form("/legal-bases/trial").fill("matrix", "draft").submit().await;
    asked.gets(200).sees("legal-trial-nothing").sees("why-no-legal-basis");
    app.sara().await.opens(&format!("/referrals/{referral}")).await.gets(200);
});

story!(a_proposal_is_told_to_the_other_officers_and_never_published_by_one_who_wrote_part_of_it, |app| {
    let (nadia, piera, quinto) = (app.nadia().await, app.piera().await, app.quinto().await);
    // Quinto writes first, Nadia last: the edition holds what both wrote.
    ends(&quinto, "coordination").await.gets(200);
    ends(&nadia, "referral-public").await.gets(200);
    let proposal = proposes(&nadia, "2").await;
    today::jobs::deliver(&app).await.unwrap();
    for who in [&piera, &quinto] {
        let notices = who.opens("/notices").await;
        notices.gets(200).sees("notice-matrix-proposed");
    }
    nadia.opens("/notices").await.sees_not("notice-matrix-proposed");
    app.anna().await.opens("/notices").await.sees_not("notice-matrix-proposed");
    quinto.opens(&proposal).await.sees("why-four-eyes").sees_not("legal-proposal-publish");
    let sent = [("version", "1"), ("seen", "0")];
    quinto.signed(&format!("{proposal}/publish"), &sent).await.gets(403).sees("why-four-eyes");
    publishes(&piera, &proposal).await.gets(200).sees("done-matrix-published");
    // What was published was read by another: from here on Quinto may be the second pair of eyes.
    ends(&nadia, "referral-partner").await.gets(200);
    assert_eq!(used(&app).await, 2);
    let next = proposes(&piera, "3").await;
    let page = quinto.opens(&next).await;
    page.sees_not("why-four-eyes");
});
