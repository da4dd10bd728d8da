//! What people do with questions, one sentence each.

use crate::kit::{Page, Person, id_after};
use crate::stories::appointments::kit::choice;

pub fn questions(case: &str) -> String {
    format!("/cases/{case}/questions")
}

/// What a referent says of two respects.
pub const LIMITS: &[(&str, &str)] = &[
    ("grade-lifting", "avoid"),
    ("help-lifting", "Niente oltre 5 chili"),
    ("grade-shifts", "with_support"),
    ("help-shifts", "Solo al mattino"),
];

impl Person {
    /// Asks somebody of the team by name; the address of the question.
    pub async fn asks_of(&self, case: &str, name: &str, question: &str) -> String {
        let path = format!("{}/new", questions(case));
        let page = self.opens(&path).await;
        page.gets(200);
        let who = choice(&page, "who", name);
        let form = page.form(&path).fill("kind", "work_matters").fill("who", &who).fill("question", question);
        let sent = form.submit().await;
        sent.gets(200).sees("done-question-asked");
        format!("{}/{}", questions(case), id_after(sent.path(), "/questions/"))
    }

    /// Opens the form of an answer and sends it with these words.
    pub async fn says_to(&self, question: &str, said: &[(&str, &str)]) -> Page {
        let path = format!("{question}/answer");
        let page = self.opens(&path).await;
        page.gets(200);
        said.iter().fold(page.form(&path), |form, (name, value)| form.fill(name, value)).submit().await
    }
}
