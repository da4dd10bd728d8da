use jiff::civil;
use kernel::Instant;

use crate::{Arg, Lang, Messages, ToArg, ago, date, date_short, date_time, file_size, number, say, say_with, text};
use crate::{messages, weekday_date};

fn loaded(files: &[(&str, &str)]) -> Result<Messages, crate::LoadError> {
    Messages::load(files.iter().map(|(lang, text)| ((*lang).to_owned(), "x.ftl".to_owned(), (*text).to_owned())))
}

#[test]
fn every_language_says_the_shared_words() {
    let words: Vec<String> = Lang::ALL.iter().map(|&lang| say(lang, "save")).collect();
    assert_eq!(words, ["Salva", "Save", "Enregistrer", "Speichern", "Šáávéé"]);
}

#[test]
fn numbers_choose_the_plural_form() {
    let minutes = |lang, count: i64| say_with(lang, "ago-minutes", &[("count", count.into())]);
    assert_eq!(minutes(Lang::Italian, 1), "1 minuto fa");
    assert_eq!(minutes(Lang::Italian, 3), "3 minuti fa");
    assert_eq!(minutes(Lang::French, 0), "il y a 1 minute", "French counts zero as one");
    assert_eq!(minutes(Lang::German, 12_000), "vor 12.000 Minuten");
}

#[test]
fn dates_read_as_people_write_them() {
    let (first, second) = (civil::date(2026, 12, 1), civil::date(2026, 12, 2));
    assert_eq!(date(Lang::Italian, second), "2 dicembre 2026");
    assert_eq!(date(Lang::German, second), "2. Dezember 2026");
    assert_eq!(date(Lang::French, first), "1er décembre 2026");
    assert_eq!(date_short(Lang::Italian, second), "02/12/2026");
    assert_eq!(date_short(Lang::German, second), "02.12.2026");
    assert_eq!(weekday_date(Lang::Italian, second), "mercoledì 2 dicembre 2026");
    assert_eq!(date_time(Lang::Italian, second.at(9, 5, 0, 0)), "2 dicembre 2026, ore 09:05");
}

#[test]
fn time_passed_is_told_in_the_coarsest_true_words() {
    let now = Instant::parse("2026-12-02T10:00:00.000Z").unwrap();
    let told = |seconds: i64| ago(Lang::Italian, now.plus_seconds(-seconds), now, "Europe/Rome");
    assert_eq!(told(20), "adesso");
    assert_eq!(told(180), "3 minuti fa");
    assert_eq!(told(7_200), "2 ore fa");
    assert_eq!(told(12 * 3_600), "ieri", "eleven hours before ten past midnight is another day");
    assert_eq!(told(3 * 86_400), "3 giorni fa");
    assert_eq!(told(40 * 86_400), "23 ottobre 2026");
    assert_eq!(told(-500), "adesso", "a clock that runs ahead does not frighten anybody");
}

#[test]
fn numbers_and_sizes_are_grouped_by_language() {
    assert_eq!(number(Lang::Italian, 2026), "2026");
    assert_eq!(number(Lang::Italian, 100_000), "100.000");
    assert_eq!(number(Lang::English, 1_234_567), "1,234,567");
    assert_eq!(number(Lang::French, 12_345), "12\u{202f}345");
    assert_eq!(file_size(Lang::Italian, 1_250_000), "1,3 MB");
    assert_eq!(file_size(Lang::French, 830_000), "830 ko");
}

#[test]
fn a_missing_message_shows_its_id() {
    assert_eq!(say(Lang::Italian, "no-such-words"), "[no-such-words]");
}

#[test]
fn the_browser_language_is_found_by_weight() {
    let cases = [
        ("de-AT,de;q=0.9,en;q=0.5", Lang::German),
        ("es, fr;q=0.3, en;q=0.8", Lang::English),
        ("fr;q=0, en;q=0.1", Lang::English),
        ("ar-XB, ur", Lang::Italian),
        ("", Lang::Italian),
        ("*;q=x,,;;", Lang::Italian),
    ];
    for (header, lang) in cases {
        assert_eq!(Lang::from_accept_language(header), lang, "{header}");
    }
    assert!(Lang::ALL.iter().all(|lang| Lang::parse(lang.tag()) == Some(*lang)));
}

#[test]
fn the_pseudo_language_runs_right_to_left_and_isolates_what_it_is_given() {
    assert_eq!(Lang::Pseudo.dir(), "rtl");
    let shown = say_with(Lang::Pseudo, "draft-saved-at", &[("time", "10:30".into())]);
    assert_eq!(shown, "Ðrááfţ šáávééð ááţ \u{2068}10:30\u{2069}".replace('Ð', "D"));
    let latin = say_with(Lang::English, "draft-saved-at", &[("time", "10:30".into())]);
    assert_eq!(latin, "Draft saved at 10:30");
}

#[test]
fn arguments_come_by_value_or_behind_references() {
    let name = String::from("Amal");
    assert_eq!((&&name).to_arg(), Arg::Text("Amal".into()));
    assert_eq!(ToArg::to_arg(&&7_usize), Arg::Number(7));
}

#[test]
fn files_that_are_not_fluent_are_refused_by_name() {
    assert!(loaded(&[("it", "a = Ciao"), ("en", "a = Hello"), ("fr", "a = x"), ("de", "a = x")]).is_ok());
    let broken = loaded(&[("it", "a = { $x")]).err().map(|error| error.to_string()).unwrap_or_default();
    assert!(broken.starts_with("x.ftl: not valid Fluent"), "{broken}");
}

/// Not a benchmark, only a guard against parsing per call: ten thousand words in well under a second even unoptimised.
#[test]
fn plain_words_are_lent_not_built() {
    assert!(matches!(text(Lang::Italian, "save"), std::borrow::Cow::Borrowed(_)));
    assert!(matches!(messages().text(Lang::German, "month-3"), std::borrow::Cow::Borrowed(_)));
}
