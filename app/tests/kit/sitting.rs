//! A commission at work, one sentence each: plan, list, convene, be present, discuss, vote, close, sign.

use super::app::TestApp;
use super::browser::Person;
use super::page::Page;
use super::tasks::id_after;

/// Everybody who has a seat.
pub const ALL_SEATS: [&str; 6] = ["paolo", "dora", "elena", "mirella", "ugo", "sara"];

/// Days of notice that the sample rules ask for, and a little more.
const NOTICE: i64 = 7;

impl Person {
    /// Plans a session at half past nine; its id.
    pub async fn plans(&self, day: &str) -> String {
        let page = self.opens("/sessions/new").await;
        let form = page.form("/sessions/new").fill("day", day).fill("time", "9:30").fill("place", "Sala rossa");
        let session = form.submit().await;
        session.gets(200);
        id_after(session.path(), "/sessions/")
    }

    /// Confirms that these lack nothing, and puts them on the agenda.
    pub async fn lists(&self, session: &str, referrals: &[&str]) -> Page {
        for referral in referrals {
            self.finds_complete(referral).await;
        }
        let page = self.opens(&format!("/sessions/{session}/agenda")).await;
        let form = referrals.iter().fold(page.form_with("referral"), |form, one| form.tick("referral", one));
        let listed = form.press("do", "add").submit().await;
        listed.gets(200);
        listed
    }

    /// Takes a step of the session; `reason` only where the page asks for one.
    pub async fn conducts(&self, session: &str, step: &str, reason: &str) -> Page {
        let path = format!("/sessions/{session}/step/{step}");
        let form = self.opens(&path).await.form(&path);
        let form = if reason.is_empty() { form } else { form.fill("reason", reason) };
        form.submit().await
    }

    /// Writes who is there; everybody else is not.
    pub async fn notes_present(&self, app: &TestApp, session: &str, names: &[&str]) -> Page {
        let path = format!("/sessions/{session}/attendance");
        let mut form = self.opens(&path).await.form(&path);
        for seat in form.values_of("present") {
            let there = names.iter().any(|name| app.seat(name).to_string() == seat);
            form = if there { form.tick("present", &seat) } else { form.untick("present", &seat) };
        }
        form.submit().await
    }

    /// The items of the agenda as this person sees them, in order.
    pub async fn items(&self, session: &str) -> Vec<String> {
        let page = self.opens(&format!("/sessions/{session}")).await;
        page.hrefs("tbody th a").iter().map(|href| id_after(href, "/items/")).collect()
    }

    pub async fn discusses(&self, session: &str, item: &str, summary: &str) -> Page {
        let path = format!("/sessions/{session}/items/{item}");
        let form = self.opens(&path).await.form(&path).fill("summary", summary);
        form.fill("proposal", "Si propone di decidere oggi.").submit().await
    }

    /// Everybody votes in favour and the decision is checked, then recorded; the last page of the way.
    pub async fn decides(&self, session: &str, item: &str, outcome: &str, said: &[(&str, &str)]) -> Page {
        let path = format!("/sessions/{session}/items/{item}/decision");
        let page = self.opens(&path).await;
        let mut form = page.form(&path);
        for vote in form.names("vote_") {
            form = form.fill(&vote, "for");
        }
        form = form.fill("outcome", outcome).fill("reason", "Motivazione letta in seduta.");
        form = form.fill("legal_ground", "L. 328/2000, art. 14");
        form = said.iter().fold(form, |form, (field, value)| form.fill(field, value));
        let checked = form.press("do", "check").submit().await;
        if checked.status() != 200 {
            return checked;
        }
        checked.form(&path).press("do", "record").submit().await
    }

    /// Discusses and decides an item of an open session.
    pub async fn settles(&self, session: &str, item: &str, outcome: &str, said: &[(&str, &str)]) {
        self.discusses(session, item, "Si discute della situazione.").await.gets(200);
        let done = self.decides(session, item, outcome, said).await;
        done.gets(200).sees("done-decision-noted");
    }

    /// Signs the minutes as they are shown.
    pub async fn signs(&self, session: &str) -> Page {
        let path = format!("/sessions/{session}/sign");
        self.opens(&path).await.form(&path).submit().await
    }
}

impl TestApp {
    /// A day from now as people type it.
    pub fn day(&self, days: i64) -> String {
        let date = self.now().plus_days(days).local_date("Europe/Rome");
        format!("{:02}/{:02}/{}", date.day(), date.month(), date.year())
    }

    /// A session with these referrals, convened, seven days from now.
    pub async fn convened(&self, referrals: &[&str]) -> String {
        let sara = self.sara().await;
        let session = sara.plans(&self.day(NOTICE)).await;
        if !referrals.is_empty() {
            sara.lists(&session, referrals).await;
        }
        sara.conducts(&session, "convene", "").await.gets(200);
        session
    }

    /// The day of the session has come and everybody is there.
    pub async fn opened(&self, session: &str) {
        self.days_pass(NOTICE);
        self.opened_with(session, &ALL_SEATS).await;
    }

    /// The same on this very day, with these people.
    pub async fn opened_with(&self, session: &str, names: &[&str]) {
        let sara = self.sara().await;
        sara.notes_present(self, session, names).await.gets(200);
        sara.conducts(session, "open", "").await.gets(200).sees("session-state-open");
    }

    /// A session that is open now, with these referrals and everybody there.
    pub async fn meets(&self, referrals: &[&str]) -> String {
        let session = self.convened(referrals).await;
        self.opened(&session).await;
        session
    }

    /// One referral, decided in a session that closed; the session's id.
    pub async fn decided(&self, referral: &str, outcome: &str, said: &[(&str, &str)]) -> String {
        let session = self.meets(&[referral]).await;
        let sara = self.sara().await;
        let item = sara.items(&session).await.remove(0);
        sara.settles(&session, &item, outcome, said).await;
        sara.conducts(&session, "close", "").await.gets(200).sees("session-state-closed");
        session
    }
}
