//! News: one notice for each, whatever happens, and mail without a personal word.

use today::jobs::{Mailer, turn};

use crate::kit::TestApp;

pub(super) async fn works(app: &TestApp, folder: &std::path::Path, holder: &str) -> Option<today::jobs::Turn> {
    let mailer = Mailer::file(folder, "Net-Met <netmet@example.org>").unwrap();
    turn(&app.app, &mailer, holder).await.unwrap()
}

fn letters(folder: &std::path::Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap().flatten();
    entries.map(|entry| std::fs::read_to_string(entry.path()).unwrap()).collect()
}

story!(a_notice_comes_once_although_the_job_runs_twice, |app| {
    let folder = tempfile::tempdir().unwrap();
    app.anna().await.refers("Novelli", "Ornella").await;
    assert!(app.rows("outbox").await > 0);
    let first = works(&app, folder.path(), "one").await.unwrap();
    assert!(first.delivered > 0 && first.mailed.sent > 0);
    let second = works(&app, folder.path(), "two").await.unwrap();
    assert_eq!((second.delivered, second.mailed.sent), (0, 0));
    assert_eq!(app.rows("outbox").await, 0);
    let sara = app.sara().await.opens("/notices").await;
    assert_eq!(sara.count("main ul.tasks li"), 1);
});

story!(two_jobs_at_once_do_the_work_once, |app| {
    let folder = tempfile::tempdir().unwrap();
    app.anna().await.refers("Novelli", "Ornella").await;
    let waiting = app.rows("outbox").await;
    let (one, two) = tokio::join!(works(&app, folder.path(), "one"), works(&app, folder.path(), "two"));
    let delivered: usize = [one, two].into_iter().flatten().map(|turn| turn.delivered).sum();
    assert_eq!(i64::try_from(delivered).unwrap(), waiting);
    assert_eq!(app.rows("notices").await, waiting);
});

story!(mail_says_that_there_is_news_and_nothing_about_whom, |app| {
    let folder = tempfile::tempdir().unwrap();
    let referral = app.under_review("Novelli", "Ornella").await;
    let ask = [("reason", "document_missing"), ("words", "Manca la relazione di Ornella.")];
    app.sara().await.takes(&referral, "request_integration", &ask).await.gets(200);
    works(&app, folder.path(), "one").await.unwrap();
    let letters = letters(folder.path());
    assert!(letters.len() >= 2, "to the secretary and to the sender");
    for letter in &letters {
        for word in ["Novelli", "Ornella", "Manca", "1/2026", &referral, "Quarrata"] {
            assert!(!letter.contains(word), "`{word}` in\n{letter}");
        }
        assert!(letter.contains("/notices"));
    }
});

story!(a_read_notice_leads_to_what_it_is_about, |app| {
    let folder = tempfile::tempdir().unwrap();
    let referral = app.anna().await.refers("Novelli", "Ornella").await;
    works(&app, folder.path(), "one").await.unwrap();
    let sara = app.sara().await;
    let page = sara.opens("/notices").await;
    let action = page.forms().into_iter().find(|action| action.starts_with("/notices/")).unwrap();
    let file = page.form(&action).submit().await;
    assert!(file.path().starts_with(&format!("/referrals/{referral}")), "{}", file.path());
    sara.opens("/notices").await.sees_not("today-notice-new");
});

story!(news_of_a_file_with_a_conflict_are_neither_shown_nor_mailed, |app| {
    let folder = tempfile::tempdir().unwrap();
    let referral = app.under_review("Nascondi", "Pia").await;
    app.convened(&[&referral]).await;
    works(&app, folder.path(), "one").await.unwrap();
    let tell = |id: &str| {
        format!(
            "INSERT INTO notices (id, user_id, kind, about_kind, about_id, at, mail_tries) SELECT '{id}', '{}', 'referral_sent', 'referral',
                '{referral}', sent_at, 0 FROM referrals WHERE id = '{referral}'",
            app.user("dora")
        )
    };
    app.tampers(&tell("019c0000-0000-7000-8000-000000000001")).await;
    let told = app.dora().await.opens("/notices").await.count("main ul.tasks li");
    assert_eq!(works(&app, folder.path(), "one").await.unwrap().mailed.sent, 1);
    app.tampers(&tell("019c0000-0000-7000-8000-000000000002")).await;
    let path = format!("/conflicts/{referral}");
    app.dora().await.opens(&path).await.form(&path).tick("sure", "yes").submit().await.gets(200);
    assert_eq!(app.dora().await.opens("/notices").await.count("main ul.tasks li"), told - 1);
    // Declaring it tells others; the one to her is not sent.
    let sent = |folder: &std::path::Path| letters(folder).iter().filter(|letter| letter.contains("dora")).count();
    let before = sent(folder.path());
    works(&app, folder.path(), "one").await.unwrap();
    assert_eq!(sent(folder.path()), before);
});
