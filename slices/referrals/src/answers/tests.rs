use packs::{Answer, Answers};

use super::{COPY, is_urgent};
use kernel::Coded;
use kernel::words::Compartment;

#[test]
fn a_redirection_takes_no_sealed_compartment_along() {
    for compartment in Compartment::ALL {
        let named = COPY.sql.contains(&format!("'{}'", compartment.code()));
        assert_eq!(named, !compartment.is_sealed(), "{compartment}");
    }
    assert!(COPY.sql.contains("a.answers IS NOT NULL"), "a sealed row is never copied");
}

#[test]
fn only_the_answer_urgent_makes_a_referral_urgent() {
    let with = |code: &str| Answers::from([("urgency".to_owned(), Answer::text(code))]);
    assert!(is_urgent(&with("urgent")));
    assert!(!is_urgent(&with("ordinary")));
    assert!(!is_urgent(&Answers::new()));
}
