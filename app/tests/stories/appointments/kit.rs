//! What people do with appointments, one sentence each.

use crate::kit::{Page, Person, TestApp, id_after};

pub fn agenda(case: &str) -> String {
    format!("/cases/{case}/agenda")
}

/// The value of the choice whose label has these words.
pub fn choice(page: &Page, name: &str, label: &str) -> String {
    let labels = page.texts(&format!("label[for^='f-{name}']"));
    let at = labels.iter().position(|text| text.contains(label));
    let at = at.unwrap_or_else(|| panic!("no choice {label} of {name} in {labels:?}"));
    page.form_with(name).values_of(name).swap_remove(at)
}

impl Person {
    /// Fills the form of an appointment: one of the compartment, on the day, at the hour, with these people by name.
    pub async fn arranges(
        &self,
        case: &str,
        (compartment, subject): (&str, &str),
        (day, hour): (&str, &str),
        who: &[&str],
    ) -> Page {
        let path = format!("/cases/{case}/appointments/new");
        let page = self.opens(&path).await;
        page.gets(200);
        let mut form = page.form(&path).fill("kind", "interview").fill("compartment", compartment);
        form = form.fill("subject", subject).fill("day", day).fill("hour", hour).fill("telling", "letter");
        for value in page.form(&path).values_of("who") {
            form = form.untick("who", &value);
        }
        for name in who {
            form = form.tick("who", &choice(&page, "who", name));
        }
        form.submit().await
    }

    /// The same, saved; the address of the appointment.
    pub async fn meets(&self, case: &str, about: (&str, &str), when: (&str, &str), who: &[&str]) -> String {
        let page = self.arranges(case, about, when, who).await;
        page.gets(200).sees("done-appointment-proposed");
        format!("/cases/{case}/appointments/{}", id_after(page.path(), "/appointments/"))
    }

    /// Takes a step that asks nothing, or with what it asks.
    pub async fn steps_on(&self, appointment: &str, step: &str, said: &[(&str, &str)]) -> Page {
        let path = format!("{appointment}/step/{step}");
        let page = match said {
            [] => self.opens(appointment).await,
            _ => self.opens(&path).await,
        };
        page.gets(200);
        said.iter().fold(page.form(&path), |form, (name, value)| form.fill(name, value)).submit().await
    }
}

impl TestApp {
    /// A new address for the phone of somebody; the path behind the host.
    pub async fn feed_of(&self, person: &Person) -> String {
        let page = person.opens("/calendar/phone").await;
        let made = page.form("/calendar/phone").submit().await;
        made.gets(200).sees("agenda-phone-once");
        let link = made.texts("code.code").concat();
        link[link.find("/calendar/feed/").expect("an address")..].trim().to_owned()
    }
}
