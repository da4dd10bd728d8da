//! No word missing, unused or wrongly filled, in any of the four languages.

use super::root;

#[test]
fn the_words_of_the_whole_project_are_sound() {
    let faults: Vec<_> = i18n::gate::check(&root()).iter().map(ToString::to_string).collect();
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn a_missing_translation_is_found() {
    let folder = tempfile::tempdir().unwrap();
    for (lang, text) in [("it", "greeting = Ciao\nunsaid = Zitto\n"), ("en", "greeting = Hello\n")] {
        let place = folder.path().join("locales").join(lang);
        std::fs::create_dir_all(&place).unwrap();
        std::fs::write(place.join("planted.ftl"), text).unwrap();
    }
    let faults = i18n::gate::check(folder.path());
    assert!(faults.iter().any(|fault| fault.id == "greeting" && fault.to_string().contains("missing in fr")));
    assert!(faults.iter().any(|fault| fault.id == "unsaid" && fault.to_string().contains("missing in en")));
    assert!(faults.iter().any(|fault| fault.id == "greeting" && fault.to_string().contains("used nowhere")));
}
