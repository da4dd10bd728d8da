//! The mails of requests: a link, a code by another way, a reminder. About whom it is stands in none of them.

use db::{DbResult, Reads, WriteTx, args, statements};
use i18n::{Arg, Lang};
use kernel::Date;
use kernel::states::request::{RequestAim, RequestStep};
use packs::PackSet;
use policy::Open;
use web::App;
use web::letters::{self, Waiting};

use crate::code;
use crate::store::Request;

/// What every mail of a request says.
struct Told<'a> {
    lang: Lang,
    network: &'a str,
    tag: String,
    /// Who asks.
    from: &'a str,
    kind: &'a str,
    day: String,
    contact: String,
}

impl Told<'_> {
    fn subject(&self, id: &str) -> String {
        let args = [("network", self.network.into()), ("tag", self.tag.as_str().into())];
        i18n::say_with(self.lang, id, &args)
    }

    fn text(&self, id: &str, link: &str, spoken: &str) -> String {
        let args: [(&str, Arg<'_>); 7] = [
            ("network", self.network.into()),
            ("from", self.from.into()),
            ("kind", self.kind.into()),
            ("day", self.day.as_str().into()),
            ("contact", self.contact.as_str().into()),
            ("link", link.into()),
            ("code", spoken.into()),
        ];
        i18n::say_with(self.lang, id, &args)
    }
}

statements! {
    CONTACT: Open = "SELECT phone, email FROM bodies WHERE id = $1";
}

/// Which of the languages of the interface a body reads; Italian where it says none.
pub fn lang_of(body: &network::Body) -> Lang {
    let offered = |tag: &String| Lang::parse(tag).filter(|lang| Lang::OFFERED.contains(lang));
    body.languages.iter().find_map(offered).unwrap_or_default()
}

async fn told<'a>(
    tx: &mut impl Reads,
    app: &'a App,
    packs: &'a PackSet,
    request: &'a Request,
    due: Date,
) -> DbResult<Told<'a>> {
    let lang = Lang::parse(&request.lang).unwrap_or_default();
    let row = tx.first(&CONTACT, &Open, args![request.from_body]).await?;
    let mut contact = vec![request.from_name.clone()];
    if let Some(row) = row {
        contact.extend([row.text("phone")?, row.text("email")?].into_iter().filter(|text| !text.is_empty()));
    }
    Ok(Told {
        lang,
        network: &app.settings.network_name,
        tag: code::mail_tag(&app.vault, request.id, &request.code),
        from: &request.from_name,
        kind: packs.requests().kind(&request.kind).map_or("", |kind| kind.label.in_lang(lang.tag())),
        day: i18n::date(lang, due),
        contact: contact.join(", "),
    })
}

/// How to answer by mail, where a mailbox is read.
fn how_to_reply(app: &App, told: &Told<'_>, aim: RequestAim) -> String {
    if app.settings.replies_to.is_empty() {
        return String::new();
    }
    let id = match aim {
        RequestAim::Acceptance => "requests-mail-reply-acceptance",
        RequestAim::Reply => "requests-mail-reply-question",
    };
    format!("\n\n{}", i18n::say(told.lang, id))
}

async fn queue(tx: &mut WriteTx, app: &App, to: &str, subject: String, text: String) -> DbResult<()> {
    if to.is_empty() {
        return Ok(());
    }
    let reply_to = Some(app.settings.replies_to.clone()).filter(|address| !address.is_empty());
    letters::queue(tx, app, &Waiting { to: to.to_owned(), subject, text, reply_to }).await.map(|_| ())
}

/// The mail with the link.
pub async fn invite(tx: &mut WriteTx, app: &App, request: &Request, link: &str) -> DbResult<()> {
    let packs = app.packs();
    let told = told(tx, app, &packs, request, request.due_on).await?;
    let (subject, text) = (told.subject("requests-mail-subject"), told.text("requests-mail-text", link, ""));
    let text = text + &how_to_reply(app, &told, request.aim);
    queue(tx, app, &request.email, subject, text).await
}

/// The mail with the code, apart from the link: its subject has no tag, so that nobody answers it by mistake.
pub async fn access_code(tx: &mut WriteTx, app: &App, request: &Request, to: &str, access_code: &str) -> DbResult<()> {
    let packs = app.packs();
    let told = told(tx, app, &packs, request, request.due_on).await?;
    let subject = i18n::say_with(told.lang, "requests-code-mail-subject", &[("network", told.network.into())]);
    let text = told.text("requests-code-mail-text", "", &doors::secret::spoken(access_code));
    queue(tx, app, to, subject, text).await
}

/// Before the term passes.
pub async fn remind(tx: &mut WriteTx, app: &App, request: &Request) -> DbResult<()> {
    let packs = app.packs();
    let told = told(tx, app, &packs, request, request.due_on).await?;
    let subject = told.subject("requests-reminder-mail-subject");
    let text = told.text("requests-reminder-mail-text", "", "") + &how_to_reply(app, &told, request.aim);
    queue(tx, app, &request.email, subject, text).await
}

/// Our own step that the body must hear of: an answer to what it asked, or that nothing is wanted any more.
pub async fn about_step(tx: &mut WriteTx, app: &App, request: &Request, step: RequestStep, due: Date) -> DbResult<()> {
    let packs = app.packs();
    let told = told(tx, app, &packs, request, due).await?;
    let (subject, text) = match step {
        RequestStep::Withdraw => ("requests-withdrawn-mail-subject", "requests-withdrawn-mail-text"),
        _ => ("requests-back-mail-subject", "requests-back-mail-text"),
    };
    queue(tx, app, &request.email, told.subject(subject), told.text(text, "", "")).await
}
