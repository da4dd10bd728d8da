//! What people do with reviews, one sentence each.

use crate::kit::{Page, Person, id_after};

pub fn reviews(case: &str) -> String {
    format!("/cases/{case}/reviews")
}

/// The name of the field whose label has these words.
pub fn field(page: &Page, prefix: &str, label: &str) -> String {
    let labels = page.texts(&format!("label[for^='f-{prefix}']"));
    let at = labels.iter().position(|text| text.contains(label));
    let at = at.unwrap_or_else(|| panic!("no field of {label} in {labels:?}"));
    let path = page.path().to_owned();
    page.form(&path).names(prefix).swap_remove(at)
}

impl Person {
    /// Plans a review for a day as people write it.
    pub async fn plans_review(&self, case: &str, day: &str) -> Page {
        let path = format!("{}/new", reviews(case));
        let page = self.opens(&path).await;
        page.gets(200);
        page.form(&path).fill("day", day).submit().await
    }

    /// A review planned for today; its address.
    pub async fn plans_today(&self, case: &str, today: &str) -> String {
        let page = self.plans_review(case, today).await;
        page.gets(200).sees("done-review-planned").sees("review-state-planned");
        format!("{}/{}", reviews(case), id_after(page.path(), "/reviews/"))
    }

    /// Says who was there beside the person: name and presence.
    pub async fn meets_at(&self, review: &str, day: &str, people: &[(&str, &str)]) -> Page {
        let path = format!("{review}/hold");
        let page = self.opens(&path).await;
        page.gets(200);
        let form = page.form(&path).fill("day", day).fill("person", "present");
        let named = people.iter().map(|(name, presence)| (field(&page, "who-", name), *presence));
        named.fold(form, |form, (name, presence)| form.fill(&name, presence)).submit().await
    }

    /// Writes the minutes of a compartment.
    pub async fn minutes(&self, review: &str, compartment: &str, said: &[(&str, &str)]) -> Page {
        let path = format!("{review}/minutes/{compartment}");
        let page = self.opens(&path).await;
        page.gets(200);
        said.iter().fold(page.form(&path), |form, (name, value)| form.fill(name, value)).submit().await
    }

    /// Agrees that somebody does something by a day.
    pub async fn agrees(&self, review: &str, (what, who): (&str, &str), about: &str, day: &str) -> Page {
        let path = format!("{review}/tasks");
        let page = self.opens(&path).await;
        page.gets(200);
        let labels = page.texts("#f-owner option");
        let at = labels.iter().position(|text| text.contains(who)).unwrap_or_else(|| panic!("{who} not in {labels:?}"));
        let owner = &page.form(&path).values_of("owner")[at];
        let form = page.form(&path).fill("what", what).fill("owner", owner).fill("day", day);
        form.fill("compartment", about).submit().await
    }

    /// Approves the minutes; each mandate gets the same verdict.
    pub async fn approves(&self, review: &str, verdict: &str, said: &[(&str, &str)]) -> Page {
        let path = format!("{review}/approve");
        let page = self.opens(&path).await;
        page.gets(200);
        let mandates = page.form(&path).names("mandate-");
        let said_of = mandates.iter().filter(|_| !verdict.is_empty());
        let form = said_of.fold(page.form(&path), |form, name| form.fill(name, verdict));
        said.iter().fold(form, |form, (name, value)| form.fill(name, value)).submit().await
    }
}
