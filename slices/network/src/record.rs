//! What is written about a body and a unit, and how a form becomes it: all faults at once.

use kernel::Date;
use kernel::ids::NucleusId;
use kernel::words::BodyKind;

/// Everything that is written about a body.
#[derive(Debug, Clone)]
pub struct BodyRecord {
    pub kind: BodyKind,
    pub name: String,
    pub short_name: String,
    pub nucleus: Option<NucleusId>,
    /// Belfiore code, empty outside Italy.
    pub municipality: String,
    pub address: String,
    pub email: String,
    pub pec: String,
    pub phone: String,
    pub opening: String,
    /// Language tags of the territory pack.
    pub languages: Vec<String>,
    pub second_factor: bool,
    pub valid_from: Date,
    pub valid_to: Option<Date>,
}

impl BodyRecord {
    /// A body that opens on a day, with nothing else known yet.
    pub fn new(kind: BodyKind, name: &str, nucleus: Option<NucleusId>, valid_from: Date) -> Self {
        Self {
            kind,
            name: name.to_owned(),
            short_name: name.to_owned(),
            nucleus,
            municipality: String::new(),
            address: String::new(),
            email: String::new(),
            pec: String::new(),
            phone: String::new(),
            opening: String::new(),
            languages: vec!["it".to_owned()],
            second_factor: false,
            valid_from,
            valid_to: None,
        }
    }
}

/// Everything that is written about a unit.
#[derive(Debug, Clone, Default)]
pub struct UnitRecord {
    pub name: String,
    pub email: String,
    pub phone: String,
    /// The last day.
    pub valid_to: Option<Date>,
}

/// What can be wrong in a field; `message` is the id of the words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wrong {
    pub field: &'static str,
    pub message: &'static str,
}

const fn wrong(field: &'static str, message: &'static str) -> Wrong {
    Wrong { field, message }
}

/// Collects the faults of a form while its fields are read.
#[derive(Debug, Default)]
pub struct Faults(pub Vec<Wrong>);

impl Faults {
    pub fn add(&mut self, field: &'static str, message: &'static str) {
        self.0.push(wrong(field, message));
    }

    /// One line of text, its spaces put in order.
    pub fn line(&mut self, field: &'static str, raw: &str, most: usize) -> String {
        let text = raw.split_whitespace().collect::<Vec<_>>().join(" ");
        if text.chars().count() > most {
            self.add(field, "field-fault-too-long");
        }
        text
    }

    pub fn required(&mut self, field: &'static str, raw: &str, most: usize) -> String {
        let text = self.line(field, raw, most);
        if text.is_empty() {
            self.add(field, "field-fault-required");
        }
        text
    }

    /// An e-mail address or nothing: something, one `@`, a dotted name. Only sending tells whether it is real.
    pub fn email(&mut self, field: &'static str, raw: &str) -> String {
        let text = self.line(field, raw, 200);
        if !text.is_empty() && !is_email(&text) {
            self.add(field, "field-fault-not-an-email");
        }
        text
    }

    pub fn phone(&mut self, field: &'static str, raw: &str) -> String {
        let text = self.line(field, raw, 60);
        if !text.is_empty() && !is_phone(&text) {
            self.add(field, "field-fault-not-a-phone");
        }
        text
    }

    /// A day or nothing.
    pub fn date(&mut self, field: &'static str, raw: &str) -> Option<Date> {
        let raw = raw.trim();
        if raw.is_empty() {
            return None;
        }
        let found = packs::parse_date(raw);
        if found.is_none() {
            self.add(field, "field-fault-not-a-date");
        }
        found
    }

    /// The last day is not before the first.
    pub fn in_order(&mut self, field: &'static str, first: Option<Date>, last: Option<Date>) {
        if let (Some(first), Some(last)) = (first, last)
            && last < first
        {
            self.add(field, "network-fault-ends-before-start");
        }
    }
}

fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else { return false };
    let dotted = domain.split('.').count() > 1 && domain.split('.').all(|part| !part.is_empty());
    !local.is_empty() && dotted && !domain.contains('@') && !text.contains([' ', ',', ';', '<', '>'])
}

fn is_phone(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    (3..=20).contains(&digits) && text.chars().all(|c| c.is_ascii_digit() || " +-./()".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults_of(read: impl FnOnce(&mut Faults)) -> Vec<Wrong> {
        let mut faults = Faults::default();
        read(&mut faults);
        faults.0
    }

    #[test]
    fn an_address_without_a_dotted_name_is_no_email() {
        for bad in ["anna", "anna@", "@x.it", "anna@x", "anna@x..it", "a b@x.it", "a@b@x.it"] {
            let faults = faults_of(|faults| drop(faults.email("email", bad)));
            assert_eq!(faults, [wrong("email", "field-fault-not-an-email")], "{bad}");
        }
        assert!(faults_of(|faults| drop(faults.email("email", "sociale@comune.quarrata.pt.it"))).is_empty());
        assert!(faults_of(|faults| drop(faults.email("email", ""))).is_empty());
    }

    #[test]
    fn a_phone_is_digits_with_the_signs_people_write() {
        assert!(faults_of(|faults| drop(faults.phone("phone", "+39 0573 7710 / 21"))).is_empty());
        assert!(!faults_of(|faults| drop(faults.phone("phone", "chiedere in portineria"))).is_empty());
    }

    #[test]
    fn a_body_does_not_end_before_it_begins() {
        let day = |text: &str| text.parse::<Date>().ok();
        let faults = faults_of(|faults| faults.in_order("valid_to", day("2026-03-01"), day("2026-02-01")));
        assert_eq!(faults, [wrong("valid_to", "network-fault-ends-before-start")]);
        assert!(faults_of(|faults| faults.in_order("valid_to", day("2026-03-01"), day("2026-03-01"))).is_empty());
    }

    #[test]
    fn spaces_are_put_in_order_and_nothing_is_missed_silently() {
        let mut faults = Faults::default();
        assert_eq!(faults.required("name", "  Comune   di  Pistoia ", 200), "Comune di Pistoia");
        assert!(faults.0.is_empty());
        faults.required("name", "   ", 200);
        assert_eq!(faults.0, [wrong("name", "field-fault-required")]);
    }
}
