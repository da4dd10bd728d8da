use super::*;

fn part(number: u8, words: &str) -> Frozen {
    let id = ProjectPartId::parse(&format!("00000000-0000-7000-8000-0000000000{number:02x}")).unwrap();
    let mut content = Content::default();
    content.set("words", words);
    Frozen { id, kind: PartKind::Goal, content, said: BTreeMap::new() }
}

#[test]
fn a_version_tells_what_came_what_went_and_what_reads_differently() {
    let before = [part(1, "Lavorare vicino a casa"), part(2, "Imparare a guidare"), part(3, "Dormire meglio")];
    let after = [part(1, "Lavorare vicino a casa"), part(3, "Dormire bene"), part(4, "Parlare italiano")];
    let found = changes(&before, &after);
    assert_eq!(
        found,
        [
            Changed::Rewritten(part(3, "Dormire meglio"), part(3, "Dormire bene"), vec!["words".to_owned()]),
            Changed::Added(part(4, "Parlare italiano")),
            Changed::Removed(part(2, "Imparare a guidare")),
        ]
    );
    assert!(changes(&after, &after).is_empty());
}

#[test]
fn one_letter_and_one_border_change_the_hash() {
    let texts =
        |parts: &[(&'static str, &str)]| parts.iter().map(|(code, text)| (*code, text.as_bytes().to_vec())).collect();
    let first = hash(&texts(&[("work", "Lavorare"), ("social", "Amici")]));
    assert_eq!(first.len(), 64);
    assert_ne!(first, hash(&texts(&[("work", "Lavorarf"), ("social", "Amici")])));
    assert_ne!(first, hash(&texts(&[("work", "Lavorar"), ("social", "eAmici")])));
    assert_ne!(first, hash(&texts(&[("work", "Lavorare")])));
}

#[test]
fn the_same_words_are_the_same_bytes_in_whatever_order_they_were_written() {
    let (mut one, mut other) = (Content::default(), Content::default());
    for (name, value) in [("weight", "2"), ("words", "Lavorare")] {
        one.set(name, value);
    }
    for (name, value) in [("words", "Lavorare"), ("weight", "2")] {
        other.set(name, value);
    }
    assert_eq!(serde_json::to_vec(&one).unwrap(), serde_json::to_vec(&other).unwrap());
}
