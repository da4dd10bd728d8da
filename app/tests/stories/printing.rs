//! Any document from the command line, with the rights of a user or in the machine's name.

use std::process::ExitCode;

use clap::Parser;
use netmet::cli::{Cli, Command};

use crate::kit::TestApp;

/// Runs `netmet document` on the open program: its exit code, and the file when there is one.
async fn prints(app: &TestApp, words: &[&str]) -> (String, Option<Vec<u8>>) {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("document.pdf");
    let mut line = vec!["netmet", "document"];
    line.extend(words);
    line.extend(["--out", out.to_str().unwrap()]);
    let Ok(Cli { command: Command::Document(command) }) = Cli::try_parse_from(line) else {
        return ("not understood".to_owned(), None);
    };
    let code = command.print(&app.app).await.unwrap();
    (told(code), std::fs::read(&out).ok())
}

fn told(code: ExitCode) -> String {
    format!("{code:?}")
}

#[track_caller]
fn is_a_pdf(made: &(String, Option<Vec<u8>>)) {
    assert_eq!(made.0, told(ExitCode::SUCCESS));
    assert!(made.1.as_ref().is_some_and(|file| file.starts_with(b"%PDF-1.7")));
}

async fn events(app: &TestApp, kind: &str, ground: &str) -> usize {
    let mut tx = app.db.read().await.unwrap();
    let steward = policy::Steward::for_task("test");
    let rows = db::Reads::all(&mut tx, &EVENTS, &steward, db::args![kind, ground]).await.unwrap();
    rows.len()
}

db::statements! {
    EVENTS: policy::Steward = "SELECT seq FROM audit_events WHERE kind = $1 AND ground = $2";
}

story!(every_document_comes_from_the_command_line_and_the_register_says_that_the_machine_printed_it, |app| {
    let referral = app.under_review("Cartari", "Letizia").await;
    let session = app.decided(&referral, "admitted", &[("to_body", &app.body("lantern").to_string())]).await;
    is_a_pdf(&prints(&app, &["dossier", &referral]).await);
    is_a_pdf(&prints(&app, &["dossier", &referral, "--access"]).await);
    for kind in ["receipt", "decision_sender"] {
        is_a_pdf(&prints(&app, &[kind, &referral]).await);
    }
    is_a_pdf(&prints(&app, &["decision_person", &referral, "--lang", "ar"]).await);
    for kind in ["agenda", "session_list", "minutes", "convocation"] {
        is_a_pdf(&prints(&app, &[kind, &session]).await);
    }
    assert_eq!(events(&app, "paper_printed", "machine").await, 9);
    // None of them got a number.
    assert_eq!(app.rows("papers").await, 0);
});

story!(an_issued_letter_is_the_same_file_as_on_the_page_by_its_number_too, |app| {
    let referral = app.under_review("Cartari", "Letizia").await;
    let papers = format!("/referrals/{referral}/papers");
    let sara = app.sara().await;
    sara.opens(&papers).await.form(&papers).submit().await.gets(200).sees("2/2026");
    let file = sara.opens(&papers).await.link("paper-kind-receipt").await;
    let id = file.path().rsplit('/').next().unwrap().to_owned();
    for words in [["receipt", "2/2026"], ["receipt", &referral], ["receipt", &id]] {
        let made = prints(&app, &words).await;
        is_a_pdf(&made);
        assert_eq!(made.1.as_deref(), Some(file.bytes()), "{words:?}");
    }
    assert_eq!(events(&app, "paper_taken", "machine").await, 3);
});

story!(a_user_prints_what_their_pages_show_and_is_refused_what_they_do_not, |app| {
    let referral = app.under_review("Cartari", "Letizia").await;
    let session = app.decided(&referral, "admitted", &[("to_body", &app.body("lantern").to_string())]).await;
    let (yes, no, wrong) = (told(ExitCode::SUCCESS), told(ExitCode::FAILURE), told(ExitCode::from(2)));
    let as_user = async |kind: &str, id: &str, email: &str| prints(&app, &[kind, id, "--as", email]).await.0;
    assert_eq!(as_user("dossier", &referral, "anna@example.it").await, yes);
    assert_eq!(events(&app, "paper_printed", "sender referral-public").await, 1);
    // The office knows where it is, not why; the stranger does not know that it is; a sender issues no letters.
    assert_eq!(as_user("dossier", &referral, "oscar@example.it").await, no);
    assert_eq!(as_user("dossier", &referral, "stella@example.it").await, no);
    assert_eq!(as_user("decision_sender", &referral, "anna@example.it").await, no);
    assert_eq!(as_user("minutes", &session, "anna@example.it").await, no);
    assert_eq!(as_user("minutes", &session, "paolo@example.it").await, yes);
    for words in [
        ["minutes", &referral, "--as", "paolo@example.it"],
        ["dossier", &session, "--as", "anna@example.it"],
        ["dossier", &referral, "--as", "nobody@example.it"],
        ["dossier", "no-id", "--as", "anna@example.it"],
        ["receipt", "99/2026", "--as", "anna@example.it"],
        ["decision_person", &referral, "--lang", "tlh"],
        ["decision_sender", &referral, "--lang", "ar"],
    ] {
        assert_eq!(prints(&app, &words).await, (wrong.clone(), None), "{words:?}");
    }
    assert_eq!(prints(&app, &["nonsense", &referral]).await.0, "not understood");
});
