use super::*;
use crate::rules::words::SearchWords;

fn today() -> Date {
    Date::constant(2026, 11, 23)
}

fn typed(family: &str, given: &str, birth: &str) -> Typed {
    let words =
        SearchWords { family: family.into(), given: given.into(), birth: birth.into(), ..SearchWords::default() };
    words.read(today())
}

fn known(names: &[&str], birth: Option<(i16, i8, i8)>) -> Known {
    let birth_date = birth.map(|(year, month, day)| Date::constant(year, month, day));
    Known {
        names: Known::names_of(names.iter().copied()),
        birth_year: birth_date.map(|date| i64::from(date.year())),
        birth_date,
        ..Known::default()
    }
}

#[test]
fn names_are_found_in_any_order_accent_and_spelling() {
    let person = known(&["El Amrani", "Mohammed"], Some((1990, 3, 12)));
    for (family, given) in
        [("El Amrani", "Mohamed"), ("Muhammad", "Elamrani"), ("mohammed el amrani", ""), ("Amrani", "Mohamad")]
    {
        let score = score(&typed(family, given, "12/3/1990"), &person);
        assert!(score.is_likely_same(), "{family} {given}: {score:?}");
    }
}

#[test]
fn one_slip_in_a_word_is_forgiven_and_two_are_not() {
    let person = known(&["Hoxha", "Albana"], None);
    for (word, fits) in [("Hoxah", true), ("Hoxhaa", true), ("Hxha", true), ("Hoxka", true), ("Haxah", false)] {
        assert_eq!(score(&typed(word, "", ""), &person).is_found(), fits, "{word}");
    }
}

#[test]
fn an_original_script_finds_itself() {
    let person = known(&["Xu", "Wei", "徐", "伟"], Some((1990, 3, 12)));
    assert!(score(&typed("徐伟", "", "1990"), &person).is_found());
}

#[test]
fn an_identifier_comes_before_a_name_and_a_whole_name_before_its_beginning() {
    let typed = typed("Rossi", "Maria", "1980");
    let whole = score(&typed, &known(&["Rossi", "Maria"], Some((1980, 1, 1))));
    let beginning = score(&typed, &known(&["Rossini", "Mariangela"], Some((1980, 1, 1))));
    let year = score(&typed, &known(&["Rossi", "Maria"], Some((1955, 1, 1))));
    let mut by_number = Typed { identifier: "YB1234567".into(), ..typed.clone() };
    by_number.names = vec!["bianchi".into()];
    let numbered = Known { has_identifier: true, ..known(&["Verdi"], None) };
    assert!(score(&by_number, &numbered).points > whole.points);
    assert!(whole.points > beginning.points && whole.points > year.points);
}

#[test]
fn births_agree_as_far_as_both_are_known() {
    let person = known(&["Rossi", "Mario"], Some((1980, 2, 1)));
    for (birth, births) in [
        ("1/2/1980", Births::Same),
        ("1980", Births::Same),
        ("2/1/1980", Births::Swapped),
        ("9/9/1980", Births::SameYear),
        ("1981", Births::Different),
        ("", Births::Unknown),
    ] {
        assert_eq!(score(&typed("Rossi", "Mario", birth), &person).births, births, "{birth}");
    }
}

#[test]
fn strangers_are_named_only_to_who_names_them_first() {
    let person = known(&["Rossi", "Mario"], Some((1980, 2, 1)));
    for (family, given, birth, named) in [
        ("Rossi", "Mario", "1/2/1980", true),
        ("Rossi", "Mario", "1980", true),
        ("Rossi", "Mario", "", false),
        ("Rossi", "", "1980", false),
        ("Ross", "Mar", "1980", false),
        ("Rossi", "Mario", "2/1/1980", false),
    ] {
        assert_eq!(score(&typed(family, given, birth), &person).is_named(), named, "{family} {given} {birth}");
    }
}

#[test]
fn a_birth_or_half_a_phone_is_not_enough_to_search() {
    assert!(!typed("", "", "1980").is_enough());
    let phone = |number: &str| SearchWords { phone: number.into(), ..SearchWords::default() }.read(today());
    assert!(!phone("0573").is_enough());
    assert!(phone("+39 0573 12345").is_enough());
    assert!(!typed("Rossi", "", "1980").may_look_wider());
    assert!(typed("Rossi", "Mario", "1980").may_look_wider());
}

#[test]
fn a_namesake_with_another_birth_has_less_than_half_of_whoever_is_meant() {
    let typed = typed("Rossi", "Maria", "12/3/1990");
    let meant = score(&typed, &known(&["Rossi", "Maria"], Some((1990, 3, 12))));
    let namesake = score(&typed, &known(&["Rossi", "Maria"], Some((1980, 3, 12))));
    assert!(namesake.births == Births::Different && meant.points > 2 * namesake.points, "{namesake:?} {meant:?}");
    assert!(meant.points >= 2 * EXACT + SAME_YEAR);
}
