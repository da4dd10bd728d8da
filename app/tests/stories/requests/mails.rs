//! Answers by e-mail: one agreed word counts; whatever does not fit changes nothing and is a task.

use requests::replies::{Aside, Taken, take};
use today::jobs::{Mailer, turn};

use super::{CERTIFIED, MAILBOX};
use crate::kit::TestApp;

/// A request that travelled by mail: its id, and the subject of its mail.
pub struct Mailed {
    pub id: String,
    pub subject: String,
}

/// Sends what waits into a folder and gives the texts.
pub async fn posted(app: &TestApp) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    let mailer = Mailer::file(folder.path(), "Net-Met <netmet@example.org>").unwrap();
    turn(&app.app, &mailer, "test").await.unwrap();
    let entries = std::fs::read_dir(folder.path()).unwrap().flatten();
    entries.map(|entry| std::fs::read_to_string(entry.path()).unwrap()).collect()
}

fn subject_of(mail: &str) -> String {
    let read = requests::replies::parse(mail.as_bytes());
    read.subject
}

/// Sara asks the training body by mail.
pub async fn mailed(app: &TestApp, kind: &str) -> Mailed {
    app.reachable(MAILBOX).await;
    let referral = app.under_review("Richiesti", "Livia").await;
    let page = app.sends_request(&referral, kind, &["identity"], "mail").await;
    page.gets(200).sees("request-state-sent");
    let mails = posted(app).await;
    let mail = mails.iter().find(|mail| mail.contains("/answer/")).expect("the mail with the link");
    Mailed { id: crate::kit::id_after(page.path(), "/requests/"), subject: subject_of(mail) }
}

pub fn reply(subject: &str, from: &str, number: u32, body: &str) -> Vec<u8> {
    format!(
        "From: Sportello <{from}>\r\nTo: risposte@netmet.example\r\nSubject: Re: {subject}\r\n\
         Message-ID: <{number}@formazione.example>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{body}\r\n"
    )
    .into_bytes()
}

async fn state(app: &TestApp, id: &str, state: &str) {
    app.sara().await.opens(&format!("/requests/{id}")).await.sees(state);
}

story!(the_mails_say_nothing_about_anybody_and_the_code_travels_apart, |app| {
    app.reachable(MAILBOX).await;
    let referral = app.under_review("Richiesti", "Livia").await;
    app.sends_request(&referral, "take_charge", &["identity", "work"], "mail").await.gets(200);
    let mails = posted(&app).await;
    let of_body: Vec<_> = mails.iter().filter(|mail| mail.contains(MAILBOX) || mail.contains(CERTIFIED)).collect();
    assert_eq!(of_body.len(), 2, "the link and the code");
    for mail in &of_body {
        for word in ["Richiesti", "Livia", "laboratorio", "gennaio", &referral] {
            assert!(!mail.contains(word), "`{word}` in\n{mail}");
        }
        assert!(mail.contains("Reply-To: risposte@netmet.example"), "{mail}");
    }
    assert_eq!(of_body.iter().filter(|mail| mail.contains("/answer/")).count(), 1, "only one has the link");
    let with_link = of_body.iter().find(|mail| mail.contains("/answer/")).unwrap();
    assert!(!with_link.contains(CERTIFIED), "link and code go to one mailbox");
});

story!(a_reply_with_the_agreed_word_moves_the_request, |app| {
    let sent = mailed(&app, "take_charge").await;
    let ask = reply(&sent.subject, MAILBOX, 1, "DOMANDA: per quante ore?\r\n\r\n> rispondi ACCETTO");
    assert_eq!(take(&app.app, &ask).await.unwrap(), Taken::Counted);
    let page = app.sara().await.opens(&format!("/requests/{}", sent.id)).await;
    page.sees("request-state-asked-back").sees("per quante ore?").sees("request-channel-email").sees(MAILBOX);
    let accept = reply(&sent.subject, &MAILBOX.to_uppercase(), 2, "Accetto, dal lunedì");
    assert_eq!(take(&app.app, &accept).await.unwrap(), Taken::Counted);
    state(&app, &sent.id, "request-state-accepted").await;
    let outcome = reply(&sent.subject, MAILBOX, 3, "ESITO: assunta");
    assert_eq!(take(&app.app, &outcome).await.unwrap(), Taken::Counted);
    state(&app, &sent.id, "request-state-outcome-reported").await;
});

story!(the_same_mail_twice_is_one_answer, |app| {
    let sent = mailed(&app, "take_charge").await;
    let mail = reply(&sent.subject, MAILBOX, 1, "RIFIUTO: non abbiamo posto");
    assert_eq!(take(&app.app, &mail).await.unwrap(), Taken::Counted);
    assert_eq!(take(&app.app, &mail).await.unwrap(), Taken::Known);
    assert_eq!(app.rows("request_replies").await, 1);
    state(&app, &sent.id, "request-state-declined").await;
});

story!(what_does_not_fit_changes_nothing_and_waits_for_the_office, |app| {
    let sent = mailed(&app, "take_charge").await;
    let tag = sent.subject.split_once('[').map(|(_, tag)| tag.to_owned()).unwrap();
    let other_code = format!("[2345-6789{}", &tag[9..]);
    let parts = |part: &str| {
        let mail = reply(
            &sent.subject,
            MAILBOX,
            77,
            &format!(
                "--b\r\nContent-Type: text/plain\r\n\r\nACCETTO\r\n--b\r\n{part}\r\n\r\nTVqQAAMAAAAEAAAA\r\n--b--"
            ),
        );
        let mail = String::from_utf8(mail).unwrap();
        mail.replace("text/plain; charset=utf-8", "multipart/mixed; boundary=b\r\nMIME-Version: 1.0").into_bytes()
    };
    let html = String::from_utf8(reply(&sent.subject, MAILBOX, 6, "<p>ACCETTO</p>")).unwrap();
    let bad: [(Vec<u8>, Aside); 8] = [
        (reply("Buongiorno", MAILBOX, 1, "ACCETTO"), Aside::NoTag),
        (reply(&other_code, MAILBOX, 2, "ACCETTO"), Aside::WrongTag),
        (reply(&sent.subject, "qualcuno@altrove.example", 3, "ACCETTO"), Aside::OtherSender),
        (reply(&sent.subject, MAILBOX, 4, "Va bene, grazie"), Aside::NotUnderstood),
        (reply(&sent.subject, MAILBOX, 5, "RISPOSTA: sì"), Aside::DoesNotFit),
        (html.replace("text/plain", "text/html").into_bytes(), Aside::HtmlOnly),
        (
            parts(
                "Content-Type: application/x-msdownload; name=\"fattura.pdf.exe\"\r\nContent-Disposition: attachment",
            ),
            Aside::Attachment,
        ),
        (b"nothing of a mail".to_vec(), Aside::Unreadable),
    ];
    for (mail, why) in &bad {
        assert_eq!(take(&app.app, mail).await.unwrap(), Taken::SetAside(*why));
    }
    let seen = app.sara().await.opens(&format!("/requests/{}", sent.id)).await;
    seen.sees("request-state-sent").sees("request-note-reply-set-aside").sees("reply-aside-attachment");
    let set_aside = app.events().await.iter().filter(|kind| *kind == "reply_set_aside").count();
    assert_eq!(set_aside, bad.len());
    assert!(app.cells().await.iter().all(|cell| !crate::kit::files::holds(&cell.bytes, "TVqQAAMAAAAEAAAA")), "kept");
    assert!(posted(&app).await.iter().all(|mail| !mail.contains(MAILBOX)), "a mail is answered by a mail");

    let oscar = app.oscar().await;
    oscar.opens("/today").await.sees("today-todo-replies");
    let page = oscar.opens("/requests/replies").await;
    page.sees("reply-aside-html-only").sees("qualcuno@altrove.example").sees_not(&tag);
    let forms = page.forms().into_iter().filter(|form| form.starts_with("/requests/replies/")).collect::<Vec<_>>();
    assert_eq!(forms.len(), bad.len());
    page.form(&forms[0]).submit().await.gets(200);
    let left = oscar.opens("/requests/replies").await;
    assert_eq!(left.forms().iter().filter(|form| form.starts_with("/requests/replies/")).count(), bad.len() - 1);
    app.anna().await.opens("/requests/replies").await.gets(403);
});

story!(an_answer_after_the_withdrawal_is_told_to_the_office, |app| {
    let sent = mailed(&app, "question").await;
    let path = format!("/requests/{}", sent.id);
    let page = app.sara().await.opens(&path).await;
    let form = page.form_with("words").fill("words", "Non serve più").press("act", "withdraw");
    form.submit().await.gets(200).sees("request-state-withdrawn");
    let late = reply(&sent.subject, MAILBOX, 9, "RISPOSTA: abbiamo due posti");
    assert_eq!(take(&app.app, &late).await.unwrap(), Taken::SetAside(Aside::Over));
    app.sara().await.opens(&path).await.sees("request-state-withdrawn").sees("reply-aside-over");
});

story!(somebody_else_s_tag_moves_nobody_s_request, |app| {
    let first = mailed(&app, "take_charge").await;
    let second = mailed(&app, "take_charge").await;
    let (head, _) = first.subject.split_once('/').unwrap();
    let (_, mark) = second.subject.rsplit_once('/').unwrap();
    let crossed = reply(&format!("{head}/{mark}"), MAILBOX, 1, "ACCETTO");
    assert_eq!(take(&app.app, &crossed).await.unwrap(), Taken::SetAside(Aside::WrongTag));
    state(&app, &first.id, "request-state-sent").await;
    state(&app, &second.id, "request-state-sent").await;
});

story!(programs_that_answer_each_other_stop_at_us, |app| {
    let sent = mailed(&app, "take_charge").await;
    let note = String::from_utf8(reply(&sent.subject, MAILBOX, 1, "Sono in ferie fino a lunedì.")).unwrap();
    let note = note.replace("Content-Type", "Auto-Submitted: auto-replied\r\nContent-Type");
    let (outbox, letters) = (app.rows("outbox").await, app.rows("letters").await);
    assert_eq!(take(&app.app, note.as_bytes()).await.unwrap(), Taken::SetAside(Aside::Automatic));
    assert_eq!((app.rows("outbox").await, app.rows("letters").await), (outbox, letters), "nothing leaves");
    // What leaves says that a program wrote it.
    app.reachable(MAILBOX).await;
    let referral = app.under_review("Altri", "Pia").await;
    app.sends_request(&referral, "question", &[], "telephone").await.gets(200);
    let mails = posted(&app).await;
    assert!(mails.iter().all(|mail| mail.contains("Auto-Submitted: auto-generated")));
    state(&app, &sent.id, "request-state-sent").await;
});
