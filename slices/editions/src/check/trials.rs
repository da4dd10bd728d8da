//! What a text of a template is tried on: the samples of the pack, in the languages of the documents.

use kernel::Coded;
use kernel::words::PaperKind;
use packs::PackSet;
use serde_json::Value;

/// A sample in one language, or in two beside each other.
#[derive(Debug, Clone)]
pub struct Trial {
    pub kind: PaperKind,
    sample: String,
    lang: String,
    /// Beside the first; empty for none.
    second: String,
    pub data: Value,
}

impl Trial {
    /// `decision_person.ar it+ar`: unique among the trials of a file.
    pub fn name(&self) -> String {
        let beside = if self.second.is_empty() { "" } else { "+" };
        format!("{} {}{beside}{}", self.sample, self.lang, self.second)
    }

    fn speaks(&self, lang: &str) -> bool {
        self.lang == lang || self.second == lang
    }
}

/// All trials that a file takes part in: a template its own kind, words their language, a layout everything.
pub fn trials(packs: &PackSet, file: &str) -> Vec<Trial> {
    let words = file.strip_prefix("words/").and_then(|name| name.strip_suffix(".toml"));
    let own = file.strip_suffix(".typ").and_then(PaperKind::parse);
    let mut all: Vec<Trial> = PaperKind::ALL
        .iter()
        .filter(|kind| own.is_none_or(|own| own == **kind))
        .flat_map(|kind| of_kind(packs, *kind))
        .collect();
    all.retain(|trial| words.is_none_or(|lang| trial.speaks(lang)));
    all
}

fn of_kind(packs: &PackSet, kind: PaperKind) -> Vec<Trial> {
    let languages = packs.documents().kind(kind).map(|found| found.languages.clone()).unwrap_or_default();
    let mut all = Vec::new();
    for (name, text) in packs.documents().samples(kind) {
        let data: Value = serde_json::from_str(text).unwrap_or_default();
        let told = |key: &str| data[key].as_str().unwrap_or_default().to_owned();
        let as_it_is = (told("lang"), told("second"));
        let mut spoken = vec![as_it_is.clone()];
        // A sample of one language is about that language.
        let of_one = name.rsplit_once('.').is_some_and(|(_, end)| languages.iter().any(|lang| lang == end));
        if !of_one {
            spoken.extend(languages.iter().map(|lang| beside(kind, &languages, lang)));
        }
        for (nth, (lang, second)) in spoken.iter().enumerate() {
            if nth > 0 && *spoken.first().unwrap_or(&as_it_is) == (lang.clone(), second.clone()) {
                continue;
            }
            let mut data = data.clone();
            data["lang"] = lang.clone().into();
            data["second"] = if second.is_empty() { Value::Null } else { second.clone().into() };
            all.push(Trial { kind, sample: name.to_owned(), lang: lang.clone(), second: second.clone(), data });
        }
    }
    all
}

/// A letter to the person stands beside the one in the language of the procedure; all others stand alone.
fn beside(kind: PaperKind, languages: &[String], lang: &str) -> (String, String) {
    let first = languages.first().cloned().unwrap_or_default();
    match kind.is_for_the_person() && lang != first {
        true => (first, lang.to_owned()),
        false => (lang.to_owned(), String::new()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn packs() -> PackSet {
        PackSet::embedded().unwrap()
    }

    fn names(file: &str) -> Vec<String> {
        trials(&packs(), file).iter().map(Trial::name).collect()
    }

    #[test]
    fn a_template_is_tried_on_its_own_samples_in_every_language_once() {
        assert_eq!(names("agenda.typ"), ["agenda it", "agenda en", "agenda fr", "agenda de"]);
        let person = names("decision_person.typ");
        for name in ["decision_person it", "decision_person it+sq", "decision_person.ar it+ar"] {
            assert_eq!(person.iter().filter(|found| *found == name).count(), 1, "{name} in {person:?}");
        }
    }

    #[test]
    fn words_are_tried_in_their_language_and_a_layout_on_everything() {
        assert!(names("words/de.toml").iter().all(|name| name.contains("de")));
        assert!(names("words/zh.toml").iter().any(|name| name == "decision_person it+zh"));
        let layout = names("lib/paper.typ");
        assert!(
            PaperKind::ALL.iter().all(|kind| layout.iter().any(|name| name.starts_with(kind.code()))),
            "{layout:?}"
        );
    }
}
