//! Everything that leaves the house at once: pages, documents, exports, calendars, mails, notices, logs, figures, error
//! pages and the bytes of the database, searched for the words hidden in one file. `gates::leaks` plants what is found.

mod more;

use std::collections::BTreeSet;

use netmet::metrics;

use super::requests::desk::comes_in;
use super::requests::mails::posted;
use super::sealed::{EVERYBODY, NAME, SEALED, TABLE, beginnings, compared, hide};
use crate::kit::crawling::{Crawled, crawl};
use crate::kit::hearing;
use crate::kit::leaks::Opened;
use crate::kit::{Person, TestApp};
use more::{More, WORDS, hide_more};

/// Documents and exports of which somebody must have got one: the end of the address, after ids.
const FILES: [&str; 15] = [
    "/dossier",
    "/dossier?purpose=access",
    "/print/agenda",
    "/print/session_list",
    "/print/minutes",
    "/papers/",
    "/receipt/preview",
    "/readers/sheet",
    "/sheet",
    "/calendar",
    "/scans/",
    "/attachments/",
    "/protocol/export#csv",
    "/protocol/export#xlsx",
    "/agreements/export#csv",
];

fn all_words() -> Vec<&'static str> {
    TABLE.iter().chain(WORDS).map(|(word, _)| *word).chain([NAME]).collect()
}

/// Addresses that somebody who knew the ids would type.
fn typed(hidden: &super::sealed::Hidden, more: &More) -> Vec<String> {
    let mut all = beginnings(hidden);
    all.push(format!("/referrals/{}/dossier?purpose=access", hidden.referral));
    all.extend(more.addresses.iter().cloned());
    all.extend(["/requests", "/requests/answered", "/emergencies", "/privacy", "/notices"].map(str::to_owned));
    all.extend(["", "/record", "/sheet"].map(|rest| format!("/requests/{}{rest}", more.asked.id)));
    all
}

/// No word at all, whoever reads it.
#[track_caller]
fn tells_nothing(what: &str, bytes: &[u8]) {
    let opened = Opened::of(bytes);
    let told: Vec<_> = all_words().into_iter().filter(|word| opened.tells(word)).collect();
    assert!(told.is_empty(), "{told:?} in {what}: {}", String::from_utf8_lossy(bytes));
}

story!(each_word_is_found_by_whom_it_is_for_and_by_nobody_else_in_whatever_leaves_the_house, |app| {
    let listener = hearing::listen(all_words());
    let app = app.counted();
    let hidden = hide(&app).await;
    let more = hide_more(&app, &hidden).await;
    let mails = posted(&app).await;
    assert!(mails.iter().any(|mail| mail.contains("/answer/")) && mails.len() > 4, "{} mails", mails.len());
    mails.iter().for_each(|mail| tells_nothing("a mail", mail.as_bytes()));

    let (mut faults, mut files, mut noticed) = (Vec::new(), BTreeSet::new(), 0);
    let table: Vec<(&str, &[&str])> = TABLE.iter().chain(WORDS).copied().collect();
    for name in EVERYBODY {
        let person = app.person(name).await;
        let crawled = crawl(&person, typed(&hidden, &more), |_| true).await;
        faults.extend(compared(&crawled, name, &table, &[]));
        faults.extend(in_documents(&crawled, name));
        files.extend(crawled.files().map(|(address, _)| address.clone()));
        noticed += person.opens("/notices").await.count("main form[action^='/notices/']");
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!(noticed > 3, "only {noticed} notices were looked at");
    let missed: Vec<_> = FILES.iter().filter(|end| !files.iter().any(|file| is_one(file, end))).collect();
    assert!(missed.is_empty(), "nobody got {missed:?} among {files:#?}");

    the_desk_reads_what_was_ticked(&app, &more).await;
    the_person_s_own_file(&app, &more).await;
    error_pages_and_figures(&app, &hidden.referral).await;
    bytes_of_the_database(&app).await;
    the_house_burns(&app, &hidden.referral).await;
    let (lines, told) = listener.heard();
    assert!(lines > 500, "only {lines} lines were heard");
    assert!(told.is_empty(), "the log tells: {}", told.join(""));
});

/// `/papers/` is followed by an id and nothing else.
fn is_one(file: &str, end: &str) -> bool {
    match end.strip_suffix('/') {
        Some(folder) => file.rsplit_once('/').is_some_and(|(before, _)| before.ends_with(folder)),
        None => file.ends_with(end),
    }
}

/// Documents are searched for what they must tell too: letters that cannot be read would hide every leak.
fn in_documents(crawled: &Crawled, name: &str) -> Vec<String> {
    let must: &[&str] = match name {
        "anna" => &["CANARINO-SOCIALE", "CANARINO-GIUSTIZIA", "CANARINO-NOTE"],
        "paolo" => &["CANARINO-SALUTE", "CANARINO-PROTEZIONE", "CANARINO-SCANSIONE"],
        "sara" => &["CANARINO-CASA", "CANARINO-LAVORO", NAME],
        _ => &[],
    };
    let missed = must.iter().filter(|word| !crawled.tells_in_a_file(word));
    missed.map(|word| format!("{name} finds {word} in no document")).collect()
}

/// Whoever was asked by link has what was ticked and the question, on every page of the visit.
async fn the_desk_reads_what_was_ticked(app: &TestApp, more: &More) {
    let desk = app.nobody();
    let door = desk.opens(&more.asked.link).await;
    tells_nothing("the door", door.bytes());
    let page = comes_in(&desk, &more.asked).await;
    let crawled = crawl(&desk, vec![page.path().to_owned()], |href| href.starts_with("/answer")).await;
    // What they said themselves on paper is theirs too.
    let theirs = [NAME, "CANARINO-LAVORO", "CANARINO-DOMANDA", "CANARINO-TELEFONATA"];
    for word in all_words() {
        let may = theirs.contains(&word);
        assert_eq!(crawled.tells(word).is_some(), may, "the desk and {word}: {:?}", crawled.tells(word));
    }
}

/// The file that the person is given: one's own data, not what others say in confidence.
async fn the_person_s_own_file(app: &TestApp, more: &More) {
    let piera = app.piera().await;
    for format in ["json", "html"] {
        let file = piera.signed(&format!("{}/file", more.request), &[("format", format)]).await;
        let opened = Opened::of(file.gets(200).bytes());
        for (word, told) in more::IN_THE_PERSON_S_FILE {
            assert_eq!(opened.tells(word), told, "{word} in the person's file as {format}");
        }
    }
}

/// What is refused, missing, forged or not understood says nothing of what was asked for.
async fn error_pages_and_figures(app: &TestApp, referral: &str) {
    for (name, status) in [("stella", 404), ("berto", 404), ("oscar", 403)] {
        let person: Person = app.person(name).await;
        for part in ["/dossier", "/papers", "/form/health", "/attachments", "/step/withdraw"] {
            let page = person.asks(&format!("/referrals/{referral}{part}")).await;
            assert!([403, 404].contains(&page.status()), "{name} {part}: {}", page.status());
            tells_nothing("a refusal", page.bytes());
        }
        let page = person.asks(&format!("/referrals/{referral}/dossier")).await;
        page.gets(status);
        let forged = person.sends(&format!("/referrals/{referral}/send"), &[("_csrf", "x")]).await;
        tells_nothing("a forged form", forged.gets(403).bytes());
    }
    tells_nothing("the figures", metrics::text().as_bytes());
    assert!(metrics::text().contains("/referrals/{referral}"), "nothing was counted");
}

/// Sealed words stand nowhere, in no spelling; what is not sealed is found, so the search reads what it should.
async fn bytes_of_the_database(app: &TestApp) {
    let sealed: Vec<&str> = SEALED.iter().copied().chain(more::SEALED.iter().copied()).collect();
    let mut seen_name = false;
    for cell in app.cells().await {
        let opened = Opened::of(&cell.bytes);
        seen_name |= opened.tells(NAME);
        let told = sealed.iter().find(|word| opened.tells(word));
        assert!(told.is_none(), "{told:?} in {}", cell.place);
    }
    assert!(seen_name, "the name stands in no cell: nothing was searched");
    let db::Location::Sqlite(file) = app.location() else { return };
    for file in [file.clone(), file.with_extension("db-wal")] {
        let bytes = std::fs::read(&file).unwrap_or_default();
        let told = sealed.iter().find(|word| crate::kit::files::holds(&bytes, word));
        assert!(told.is_none(), "{told:?} in the bytes of {}", file.display());
    }
}

/// Without a database every page is a fault with a number, in the answer and in the log.
async fn the_house_burns(app: &TestApp, referral: &str) {
    let anna = app.anna().await;
    app.db.close().await;
    for path in [format!("/referrals/{referral}"), format!("/referrals/{referral}/dossier"), "/today".to_owned()] {
        let page = anna.asks(&path).await;
        assert!(page.status() >= 500, "{path}: {}", page.status());
        tells_nothing("a fault", page.bytes());
    }
}
