//! What else is said about the file and about somebody else: opinions, discussion, requests, letters, an emergency.

use super::super::privacy::asks;
use super::super::requests::{Asked, checked};
use super::super::sealed::Hidden;
use crate::kit::{TestApp, files, id_after};

/// Words of the commission, of requests and of an emergency, and who may read them while the session is open.
pub const WORDS: &[(&str, &[&str])] = &[
    ("CANARINO-PARERE", &["sara", "paolo", "dora", "elena", "mirella", "ugo"]),
    ("CANARINO-SINTESI", &["sara", "paolo", "dora", "elena", "mirella", "ugo"]),
    ("CANARINO-DOMANDA", &["sara", "paolo", "dora", "elena", "mirella", "ugo"]),
    ("CANARINO-TELEFONATA", &["sara", "paolo", "dora", "elena", "mirella", "ugo"]),
    ("CANARINO-SCANSIONE", &["sara", "paolo", "dora", "elena", "mirella", "ugo"]),
    ("CANARINO-RICHIESTA", &["anna", "piera", "quinto"]),
    ("CANARINO-EMERGENZA", &["berto", "piera", "quinto"]),
];

/// Of these, what is sealed in the database.
pub const SEALED: &[&str] =
    &["CANARINO-DOMANDA", "CANARINO-TELEFONATA", "CANARINO-SCANSIONE", "CANARINO-RICHIESTA", "CANARINO-EMERGENZA"];

/// The person is given what is theirs; contacts of colleagues, notes of services and running opinions are left out.
pub const IN_THE_PERSON_S_FILE: [(&str, bool); 14] = [
    ("Uccellini", true),
    ("CANARINO-SALUTE", true),
    ("CANARINO-LAVORO", true),
    ("CANARINO-CASA", true),
    ("CANARINO-PROTEZIONE", true),
    ("CANARINO-CONTATTO", true),
    ("CANARINO-SOCIALE", true),
    ("CANARINO-IDENTITA", false),
    ("CANARINO-NOTE", false),
    ("CANARINO-PARERE", false),
    ("CANARINO-SINTESI", false),
    ("CANARINO-DOMANDA", true),
    ("CANARINO-TELEFONATA", true),
    ("CANARINO-EMERGENZA", false),
];

pub struct More {
    pub asked: Asked,
    /// The address of the request of the person.
    pub request: String,
    /// Pages of all this that no list leads everybody to.
    pub addresses: Vec<String>,
}

pub async fn hide_more(app: &TestApp, hidden: &Hidden) -> More {
    let opinion = format!("/opinions/{}", hidden.referral);
    let form = app.mirella().await.opens(&opinion).await.form(&opinion).fill("opinion", "in_favour");
    form.fill("words", "CANARINO-PARERE").submit().await.gets(200);
    app.opened(&hidden.session).await;
    let sara = app.sara().await;
    let item = sara.items(&hidden.session).await.remove(0);
    sara.discusses(&hidden.session, &item, "CANARINO-SINTESI").await.gets(200);
    let papers = format!("/referrals/{}/papers", hidden.referral);
    sara.opens(&papers).await.form(&papers).submit().await.gets(200);
    let asked = asked_by_link(app, &hidden.referral).await;
    answered_by_telephone(app, &asked).await;
    asked_by_mail(app, &hidden.referral).await;
    let request = asks(&app.anna().await, &hidden.person, "access", "CANARINO-RICHIESTA").await;
    let emergency = emergency(app).await;
    today::jobs::deliver(app).await.unwrap();
    let item = format!("/sessions/{}/items/{item}", hidden.session);
    let addresses = vec![request.clone(), emergency, item.clone(), format!("{item}/decision"), opinion];
    More { asked, request, addresses }
}

/// The training body without a mailbox is asked; what is handed over is on the page.
async fn asked_by_link(app: &TestApp, referral: &str) -> Asked {
    app.reachable("").await;
    let path = format!("/referrals/{referral}/requests/new");
    let form = app.sara().await.opens(&path).await.form(&path).fill("to", &app.body("training").to_string());
    let form = form.fill("kind", "question").fill("purpose", "Un laboratorio").fill("question", "CANARINO-DOMANDA?");
    let form = form.tick("shares", "identity").tick("shares", "work").fill("code_by", "telephone");
    let page = checked(form.submit().await).await;
    page.gets(200);
    let link = page.attr("#f-link", "value");
    let link = link.strip_prefix(&app.settings.public_url).expect("an address of ours").to_owned();
    let id = id_after(&page.hrefs("main .actions a").remove(0), "/requests/");
    let access_code = page.texts("#access-code").remove(0);
    Asked { referral: referral.to_owned(), id, link, access_code, code: page.texts("dd bdi.code").remove(0) }
}

/// They ask back on paper, and what they say is written down by the office.
async fn answered_by_telephone(app: &TestApp, asked: &Asked) {
    let record = format!("/requests/{}/record", asked.id);
    let form = app.sara().await.opens(&record).await.form(&record).fill("channel", "paper").fill("who", "Suor Agata");
    let form = form.fill("step", "ask_back").fill("words", "CANARINO-TELEFONATA");
    form.upload("scan", "foglio.pdf", &files::pdf("CANARINO-SCANSIONE")).submit().await.gets(200);
}

async fn asked_by_mail(app: &TestApp, referral: &str) {
    app.reachable(super::super::requests::MAILBOX).await;
    app.sends_request(referral, "question", &["identity", "work"], "mail").await.gets(200);
}

/// About somebody else, so that it opens nothing of the file.
async fn emergency(app: &TestApp) -> String {
    let person = app.anna().await.registers("Lontani", "Eva", "04/04/1980").await;
    let path = format!("/emergencies/new/{person}");
    let berto = app.berto().await;
    let form = berto.opens(&path).await.form(&path).fill("reason", "CANARINO-EMERGENZA: non risponde nessuno.");
    form.tick("needed", "yes").submit().await.gets(200);
    berto.opens("/emergencies").await.hrefs("tbody a").remove(0)
}
