//! What people do every day, one sentence each: register somebody, refer them, attach, send, take a step.

use super::app::TestApp;
use super::browser::Person;
use super::files;
use super::page::Page;

/// Enough of every required section for a referral that may be sent.
const ANSWERS: [(&str, &[(&str, &str)]); 8] = [
    ("sender", &[("sender_contact", "Anna Bindi"), ("sender_phone", "+39 0573 771000")]),
    ("legal", &[("legal_status", "italian"), ("guardian_kind", "none")]),
    (
        "reason",
        &[
            ("request_own_words", "Cerco un lavoro vicino a casa."),
            ("sender_reason", "In carico da otto mesi, puntuale ai colloqui."),
            ("expected_result", "Tirocinio di sei mesi."),
            ("urgency", "ordinary"),
        ],
    ),
    ("work", &[("employment_status", "unemployed"), ("did", "no")]),
    ("education", &[("education_level", "0"), ("italian_spoken", "b1")]),
    ("housing", &[("housing_situation", "rent")]),
    ("services", &[("services_involved", "none")]),
    (
        "information",
        &[
            ("notice_given", "yes"),
            ("notice_version", "2026-1"),
            ("notice_language", "it"),
            ("notice_date", "20/11/2026"),
            ("agreement", "yes"),
            ("agreement_form", "oral"),
        ],
    ),
];

/// The id in an address: the segment after `before`, without query.
#[track_caller]
pub fn id_after(path: &str, before: &str) -> String {
    let (_, rest) = path.split_once(before).unwrap_or_else(|| panic!("{path} has no {before}"));
    rest.split(['/', '?', '#']).next().unwrap_or_default().to_owned()
}

impl Person {
    /// Searches first, as everybody must; the page of what was found.
    pub async fn looks_for(&self, family: &str, given: &str, birth: &str) -> Page {
        let start = self.opens("/people").await;
        let asked = start.form("/people/search").fill("family", family).fill("given", given).fill("birth", birth);
        asked.submit().await
    }

    /// Looks for somebody and registers them as new, also where others look alike; the id of the person.
    pub async fn registers(&self, family: &str, given: &str, birth: &str) -> String {
        let found = self.looks_for(family, given, birth).await;
        let new = found.link("people-register-new").await;
        let mut page = new.form("/people/new").fill("family", family).fill("given", given).submit().await;
        if page.has(".interrupt") {
            page = page.form("/people/new").submit().await;
        }
        page.gets(200);
        id_after(page.path(), "/people/")
    }

    /// Begins a draft about somebody, to the usual nucleus; the id of the referral.
    pub async fn begins(&self, person: &str) -> String {
        let page = self.opens(&format!("/referrals/new?person={person}")).await;
        let draft = page.form("/referrals/new").submit().await;
        draft.gets(200);
        id_after(draft.path(), "/referrals/")
    }

    /// Answers questions of one section and saves it.
    pub async fn writes(&self, referral: &str, section: &str, answers: &[(&str, &str)]) -> Page {
        let path = format!("/referrals/{referral}/form/{section}");
        let page = self.opens(&path).await;
        let form = answers.iter().fold(page.form(&path), |form, (field, value)| form.fill(field, value));
        form.submit().await
    }

    /// Attaches a document of a known kind; `label` is the code in the form.
    pub async fn attaches(&self, referral: &str, label: &str, name: &str, bytes: &[u8]) -> Page {
        let path = format!("/referrals/{referral}/attachments");
        let page = self.opens(&path).await;
        page.form(&path).upload("file", name, bytes).fill("label", label).submit().await
    }

    /// Answers everything that is required and attaches the social report.
    pub async fn completes(&self, referral: &str) {
        for (section, answers) in ANSWERS {
            self.writes(referral, section, answers).await.gets(200);
        }
        self.attaches(referral, "social_report", "relazione.pdf", &files::pdf("relazione sociale")).await.gets(200);
    }

    /// Sends the draft, or answers the request for integration.
    pub async fn sends_it(&self, referral: &str) -> Page {
        let check = self.opens(&format!("/referrals/{referral}/check")).await;
        check.form(&format!("/referrals/{referral}/send")).submit().await
    }

    /// A complete draft about somebody new; the id of the referral.
    pub async fn drafts(&self, family: &str, given: &str) -> String {
        let person = self.registers(family, given, "12/05/1985").await;
        let referral = self.begins(&person).await;
        self.completes(&referral).await;
        referral
    }

    /// A referral about somebody new, sent; its id.
    pub async fn refers(&self, family: &str, given: &str) -> String {
        let referral = self.drafts(family, given).await;
        self.sends_it(&referral).await.gets(200).sees("referral-state-sent");
        referral
    }

    /// Confirms that nothing is missing, where that can be confirmed.
    pub async fn finds_complete(&self, referral: &str) {
        let path = format!("/referrals/{referral}/review");
        let page = self.opens(&path).await;
        if page.forms().contains(&path) {
            page.form(&path).submit().await.gets(200);
        }
    }

    /// Takes somebody admitted in charge, and leads the case; the page of the case.
    pub async fn takes_in_charge(&self, referral: &str) -> Page {
        let path = format!("/cases/take/{referral}");
        let page = self.opens(&path).await;
        page.gets(200);
        page.form(&path).submit().await
    }

    /// Opens the page of a step, says what it asks and takes it.
    pub async fn takes(&self, referral: &str, step: &str, said: &[(&str, &str)]) -> Page {
        let path = format!("/referrals/{referral}/step/{step}");
        let page = self.opens(&path).await;
        page.gets(200);
        said.iter().fold(page.form(&path), |form, (field, value)| form.fill(field, value)).submit().await
    }
}

impl TestApp {
    /// A referral of Anna's that the secretary has begun to check; its id.
    pub async fn under_review(&self, family: &str, given: &str) -> String {
        let referral = self.anna().await.refers(family, given).await;
        let sara = self.sara().await;
        sara.takes(&referral, "register", &[]).await.gets(200);
        sara.takes(&referral, "start_review", &[]).await.gets(200).sees("referral-state-under-review");
        referral
    }

    /// Where a referral is, as the register of the network would say it to its sender.
    pub async fn state_for(&self, name: &str, referral: &str) -> Page {
        let page = self.person(name).await.opens(&format!("/referrals/{referral}")).await;
        page.gets(200);
        page
    }
}
