use std::fs;
use std::path::Path;

use super::{What, check};

const WORDS: &str = "hello = Ciao { $name }\nbye = Ciao\npeople =\n    { $count ->\n        [one] uno\n       *[other] molti\n    }\n\
    lamp-on = Acceso\nlamp-half-lit = A metà\nnight-long-title = Notte\n";
const PAGE: &str = r#"<p>{{ ui.say1("hello", "name", row.name) }} {{ ui.say("bye") }}</p>{# say("never") #}"#;
const CODE: &str = r#"
// say("never")
coded! { pub enum Lamp("lamp") { On = "on", /* dim */ HalfLit = "half_lit" } }
fn part(kind: &str) -> String { let say = |part: &str| i18n::say(lang, &format!("night-{kind}-{part}")); say("title") }
fn tell(lang: Lang) -> String { i18n::say_with(lang, "people", &[("count", many(1, "(").into())]) }
#[cfg(test)]
mod tests {
    fn wrong() { say("never") }
}
"#;

/// A small project without fault, changed by `spoil` before it is checked; answers `place: id: what` lines.
fn faults_after(spoil: impl Fn(&Path)) -> Vec<String> {
    let root = tempfile::tempdir().unwrap();
    let root = root.path();
    for lang in ["it", "en", "fr", "de"] {
        write(root, &format!("locales/{lang}/a.ftl"), WORDS);
    }
    write(root, "base/web/components/page.html", PAGE);
    write(root, "slices/x/src/lib.rs", CODE);
    spoil(root);
    check(root).iter().map(ToString::to_string).collect()
}

fn write(root: &Path, path: &str, text: &str) {
    let path = root.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

#[test]
fn a_sound_project_has_no_fault() {
    assert_eq!(faults_after(|_| {}), Vec::<String>::new());
}

#[test]
fn a_message_missing_in_german_is_found() {
    let found = faults_after(|root| write(root, "locales/de/a.ftl", &WORDS.replace("bye = Ciao\n", "")));
    assert_eq!(found, ["locales/it/a.ftl: bye: missing in de"]);
}

#[test]
fn an_unused_message_is_found() {
    let found = faults_after(|root| {
        for lang in ["it", "en", "fr", "de"] {
            write(root, &format!("locales/{lang}/b.ftl"), "lonely = Solo\n");
        }
    });
    assert_eq!(found, ["locales/it/b.ftl: lonely: used nowhere"]);
}

#[test]
fn other_places_in_one_language_are_found() {
    let found = faults_after(|root| write(root, "locales/fr/a.ftl", &WORDS.replace("{ $name }", "{ $nom }")));
    assert_eq!(found, [r#"locales/fr/a.ftl: hello: fr has the places ["nom"], Italian ["name"]"#]);
}

#[test]
fn a_place_given_by_a_wrong_name_is_found() {
    let wrong = PAGE.replace(r#""name""#, r#""nome""#);
    let found = faults_after(|root| write(root, "base/web/components/page.html", &wrong));
    assert_eq!(found, [r#"base/web/components/page.html:1: hello: given ["nome"], the message wants ["name"]"#]);
}

#[test]
fn a_place_not_filled_is_found() {
    let found = faults_after(|root| write(root, "app/src/x.rs", "fn f() {\n    say(lang, \"hello\")\n}"));
    assert_eq!(found, [r#"app/src/x.rs:2: hello: given [], the message wants ["name"]"#]);
}

#[test]
fn an_unknown_id_is_found() {
    let found = faults_after(|root| write(root, "base/web/components/b.html", "{{ ui.say(\"helo\") }}"));
    assert_eq!(found, ["base/web/components/b.html:1: helo: no such message"]);
}

#[test]
fn a_member_of_a_closed_list_without_words_is_found() {
    let found = faults_after(|root| {
        write(
            root,
            "base/kernel/src/x.rs",
            "coded! {\n    pub enum Door(\"door\") {\n        Ajar = \"half_open\",\n    }\n}",
        );
    });
    assert_eq!(found, ["base/kernel/src/x.rs: door-half-open: a member of a closed list has no words"]);
}

#[test]
fn a_bad_choice_and_a_repeated_message_are_found() {
    let found = faults_after(|root| {
        let words =
            WORDS.replace("        [one] uno\n       *[other] molti", "       *[one] uno\n        [other] molti");
        write(root, "locales/de/a.ftl", &format!("{words}bye = Tschüss\n"));
    });
    assert_eq!(
        found,
        [
            "locales/de/a.ftl: bye: is there twice",
            "locales/de/a.ftl: people: choice not valid: the plural's default must be `other`",
        ]
    );
}

#[test]
fn a_file_that_is_not_fluent_is_found() {
    let found = faults_after(|root| write(root, "locales/en/z.ftl", "odd = { $x\n"));
    assert_eq!(found, ["locales/en/z.ftl: odd: cannot be read: not valid Fluent"]);
}

/// The project itself. Faults are printed one a line, as the place to mend.
#[test]
fn the_words_of_the_project_are_whole() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let faults = check(&root);
    assert!(!faults.iter().any(|fault| matches!(fault.what, What::Twice)), "a message twice breaks a language");
    let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
    assert!(lines.is_empty(), "{} faults:\n{}", lines.len(), lines.join("\n"));
}
