//! Words hidden in every compartment of one file, looked for on every page that anybody can reach.

use crate::kit::crawling::{Crawled, crawl};
use crate::kit::leaks::Opened;
use crate::kit::{TestApp, files};

/// What is hidden: the word, and who may read it while the file is before the commission.
///
/// Written by hand from the description of the network, not from the rules of the program.
pub const TABLE: [(&str, &[&str]); 9] = [
    ("CANARINO-IDENTITA", &["anna", "sara", "paolo", "dora", "elena", "mirella", "ugo", "oscar"]),
    ("CANARINO-SOCIALE", &["anna", "sara", "paolo", "dora", "elena", "mirella", "ugo"]),
    ("CANARINO-LAVORO", &["anna", "sara", "paolo", "dora", "elena", "mirella", "ugo"]),
    ("CANARINO-CASA", &["anna", "sara", "paolo", "dora", "elena", "mirella", "ugo"]),
    ("CANARINO-SALUTE", &["anna", "paolo", "dora", "elena", "mirella", "ugo"]),
    ("CANARINO-GIUSTIZIA", &["anna", "paolo", "ugo"]),
    ("CANARINO-PROTEZIONE", &["anna", "paolo"]),
    ("CANARINO-CONTATTO", &["anna", "paolo"]),
    ("CANARINO-NOTE", &["anna"]),
];

/// Words that no column of the database may hold as they are.
pub const SEALED: [&str; 5] =
    ["CANARINO-SALUTE", "CANARINO-GIUSTIZIA", "CANARINO-PROTEZIONE", "CANARINO-CONTATTO", "CANARINO-NOTE"];

/// The person's family name: whoever has no relation to the file must not meet it anywhere.
pub const NAME: &str = "Uccellini";

pub const EVERYBODY: [&str; 17] = [
    "anna", "agnese", "lucia", "berto", "dora", "sara", "paolo", "mirella", "ugo", "elena", "carla", "renzo", "oscar",
    "nadia", "piera", "quinto", "stella",
];

const OFFICERS: [&str; 2] = ["piera", "quinto"];

/// A file with a word in each compartment, on the agenda of a convened session.
pub struct Hidden {
    pub referral: String,
    pub person: String,
    pub session: String,
}

pub async fn hide(app: &TestApp) -> Hidden {
    let anna = app.anna().await;
    let new = anna.looks_for(NAME, "Tea", "03/04/1979").await.link("people-register-new").await;
    let form = new.form("/people/new").fill("safe_contact", "CANARINO-CONTATTO: chiamare la sorella.");
    let made = form.submit().await;
    let person = crate::kit::id_after(made.path(), "/people/");
    let referral = anna.begins(&person).await;
    anna.completes(&referral).await;
    for (section, answers) in [
        ("sender", vec![("sender_contact", "CANARINO-IDENTITA")]),
        ("reason", vec![("sender_reason", "CANARINO-SOCIALE")]),
        ("health", vec![("functional_limits", "CANARINO-SALUTE")]),
        ("judicial", vec![("measure_constraints", "yes"), ("uepe_contact", "CANARINO-GIUSTIZIA")]),
        ("protection", vec![("safe_contact_needed", "yes"), ("safe_contact", "CANARINO-PROTEZIONE")]),
        ("work", vec![("experience", "CANARINO-LAVORO")]),
        ("housing", vec![("housing_risk", "yes"), ("housing_risk_detail", "CANARINO-CASA")]),
    ] {
        anna.writes(&referral, section, &answers).await.gets(200);
    }
    let path = format!("/referrals/{referral}/attachments");
    let form = anna.opens(&path).await.form(&path).upload("file", "appunti.pdf", &files::pdf("CANARINO-NOTE"));
    form.fill("label", "other").fill("compartment", "private_notes").submit().await.gets(200);
    anna.sends_it(&referral).await.gets(200);
    let sara = app.sara().await;
    sara.takes(&referral, "register", &[]).await.gets(200);
    sara.takes(&referral, "start_review", &[]).await.gets(200);
    let session = app.convened(&[&referral]).await;
    Hidden { referral, person, session }
}

/// Addresses to begin with: what a person would type who knew the ids, and every route without a place in it.
pub fn beginnings(hidden: &Hidden) -> Vec<String> {
    let Hidden { referral, person, session } = hidden;
    let mut pages: Vec<String> = Vec::new();
    for route in netmet::routes::all().facts().iter().filter(|route| route.method == web::Method::Get) {
        let path = route.path.replace("{referral}", referral).replace("{person}", person);
        let path = if path.starts_with("/sessions/") { path.replace("{id}", session) } else { path };
        for (section, kind) in
            [("health", "agenda"), ("judicial", "session_list"), ("protection", "minutes"), ("work", "receipt")]
        {
            let path = path.replace("{section}", section).replace("{kind}", kind);
            if !path.contains('{') && !path.starts_with("/assets") && !pages.contains(&path) {
                pages.push(path);
            }
        }
    }
    for list in ["sent", "work", "session", "received", "charge", "office"] {
        pages.push(format!("/referrals?as={list}&group=all"));
    }
    pages.extend([format!("/referrals/new?person={person}"), format!("/register?about={referral}")]);
    pages.extend(["register", "withdraw", "redirect"].map(|step| format!("/referrals/{referral}/step/{step}")));
    pages
}

async fn faults_of(app: &TestApp, name: &str, hidden: &Hidden, strangers: &[&str]) -> Vec<String> {
    let crawled = crawl(&app.person(name).await, beginnings(hidden), |_| true).await;
    compared(&crawled, name, &TABLE, strangers)
}

/// What differs from a table for one reader: a word that is told, a word that is missed.
pub fn compared(crawled: &Crawled, name: &str, table: &[(&str, &[&str])], strangers: &[&str]) -> Vec<String> {
    let mut faults = Vec::new();
    for (word, readers) in table {
        let may = readers.contains(&name) && !strangers.contains(&name);
        match (crawled.tells(word), may) {
            (Some(address), false) => faults.push(format!("{name} reads {word} at {address}")),
            (None, true) => faults.push(format!("{name} finds {word} on none of {} pages", crawled.0.len())),
            _ => {}
        }
    }
    // The privacy officers answer what people ask: who they are, and nothing of their file.
    let concerned = OFFICERS.contains(&name) || (TABLE[0].1.contains(&name) && !strangers.contains(&name));
    if let (Some(address), false) = (crawled.tells(NAME), concerned) {
        faults.push(format!("{name} reads the name at {address}"));
    }
    faults
}

story!(after_a_declared_conflict_every_word_is_gone_for_that_member, |app| {
    let hidden = hide(&app).await;
    let mirella = app.mirella().await;
    let path = format!("/conflicts/{}", hidden.referral);
    mirella.opens(&path).await.form(&path).tick("sure", "yes").submit().await.gets(200);
    app.opened(&hidden.session).await;
    let faults = faults_of(&app, "mirella", &hidden, &["mirella"]).await;
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    app.ugo().await.opens(&format!("/referrals/{}", hidden.referral)).await.sees("CANARINO-GIUSTIZIA");
});

story!(the_body_in_charge_reads_what_it_needs_to_work_with_the_person, |app| {
    let hidden = hide(&app).await;
    app.opened(&hidden.session).await;
    let sara = app.sara().await;
    let item = sara.items(&hidden.session).await.remove(0);
    let lantern = app.body("lantern").to_string();
    sara.settles(&hidden.session, &item, "admitted", &[("to_body", &lantern)]).await;
    sara.conducts(&hidden.session, "close", "").await.gets(200);
    let crawled = crawl(&app.carla().await, beginnings(&hidden), |_| true).await;
    for (word, may) in [
        ("CANARINO-IDENTITA", true),
        ("CANARINO-SOCIALE", true),
        ("CANARINO-SALUTE", true),
        ("CANARINO-PROTEZIONE", true),
        ("CANARINO-CONTATTO", true),
        ("CANARINO-GIUSTIZIA", false),
        ("CANARINO-NOTE", false),
    ] {
        let found = crawled.tells(word);
        assert_eq!(found.is_some(), may, "carla and {word}: {found:?}");
    }
});

story!(a_copy_of_the_database_tells_no_sealed_word_and_no_mail_tells_any, |app| {
    let hidden = hide(&app).await;
    for name in ["mirella", "ugo", "paolo"] {
        app.state_for(name, &hidden.referral).await.sees(NAME);
    }
    let found: Vec<_> = app
        .cells()
        .await
        .into_iter()
        .filter_map(|cell| SEALED.iter().find(|word| files::holds(&cell.bytes, word)).map(|word| (cell.place, word)))
        .collect();
    assert!(found.is_empty(), "{found:?}");

    let mails = super::requests::mails::posted(&app).await;
    assert!(!mails.is_empty());
    for mail in mails {
        let opened = Opened::of(mail.as_bytes());
        for word in TABLE.iter().map(|(word, _)| *word).chain([NAME]) {
            assert!(!opened.tells(word), "{word} in {mail}");
        }
    }
});

#[test]
fn the_table_names_people_of_the_cast() {
    assert!(TABLE.iter().flat_map(|(_, readers)| readers.iter()).all(|name| EVERYBODY.contains(name)));
}
