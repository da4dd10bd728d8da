//! Bodies without an account are asked and answer by link, telephone, paper and mail: one state machine, one log.

mod bad_links;
mod checking;
mod clocks;
pub mod desk;
mod mailbox;
pub mod mails;
mod protocol;
mod rights;

use crate::kit::{Page, TestApp, id_after};

/// A request that was sent, with what was handed over by hand.
pub struct Asked {
    pub referral: String,
    pub id: String,
    /// The path of the link.
    pub link: String,
    pub access_code: String,
    /// The code on paper and on the telephone.
    pub code: String,
}

/// The mailbox of the training body, where a story gives it one.
pub const MAILBOX: &str = "sportello@formazione.example";
/// Its second one, for the code.
pub const CERTIFIED: &str = "formazione@pec.example";

/// Sends from the page where a request is checked; any other page stays as it is.
pub async fn checked(page: Page) -> Page {
    match page.forms().iter().find(|action| action.ends_with("/requests/check")) {
        Some(check) => page.form(check).submit().await,
        None => page,
    }
}

impl TestApp {
    /// The training body gets a telephone, and two mailboxes where wanted.
    pub async fn reachable(&self, email: &str) {
        let body = self.body("training");
        let pec = if email.is_empty() { "" } else { CERTIFIED };
        let ways = format!("phone = '+39 0573 111', email = '{email}', pec = '{pec}'");
        self.tampers(&format!("UPDATE bodies SET {ways} WHERE id = '{body}'")).await;
    }

    /// Sara asks the training body, which has no mailbox, about somebody in review.
    pub async fn asks(&self, kind: &str, shares: &[&str]) -> Asked {
        self.reachable("").await;
        let referral = self.under_review("Richiesti", "Livia").await;
        let page = self.sends_request(&referral, kind, shares, "telephone").await;
        page.gets(200);
        let href = page.hrefs("main .actions a").remove(0);
        let link = page.attr("#f-link", "value");
        let code = page.texts("dd bdi.code").remove(0);
        let access_code = page.texts("#access-code").remove(0);
        let link = link.strip_prefix(&self.settings.public_url).expect("an address of ours").to_owned();
        Asked { referral, id: id_after(&href, "/requests/"), link, access_code, code }
    }

    /// The answer to sending the form, whatever it is.
    pub async fn sends_request(&self, referral: &str, kind: &str, shares: &[&str], way: &str) -> Page {
        let path = format!("/referrals/{referral}/requests/new");
        let page = self.sara().await.opens(&path).await;
        let form = page.form(&path).fill("to", &self.body("training").to_string()).fill("kind", kind);
        let form = form.fill("purpose", "Trovare un laboratorio").fill("question", "Avete un posto da gennaio?");
        let form = shares.iter().fold(form, |form, share| form.tick("shares", share));
        checked(form.fill("code_by", way).submit().await).await
    }

    /// What its sender reads on the page of the request.
    pub async fn request_for(&self, name: &str, asked: &Asked) -> Page {
        self.person(name).await.opens(&format!("/requests/{}", asked.id)).await
    }
}
