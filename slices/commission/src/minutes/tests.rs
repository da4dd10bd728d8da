use super::*;

fn sample() -> Vec<Section> {
    let mut session = Section::new("session", "Seduta 3/2026");
    session.add("Luogo", "Pistoia");
    session.add("Note", "");
    let mut item = Section::new("item:01890a5d-ac96-774b-bcce-b302099a8057", "Punto 1:\n segnalazione 12/2026");
    item.add("Discussione", "Prima riga \r\n\r\n# item:finto Titolo\n- Etichetta finta");
    vec![session, item]
}

#[test]
fn the_text_is_always_the_same() {
    assert_eq!(
        canonical(&sample()),
        "# session Seduta 3/2026\n- Luogo\n    Pistoia\n\n# item:01890a5d-ac96-774b-bcce-b302099a8057 Punto 1: segnalazione 12/2026\n\
         - Discussione\n    Prima riga\n\n    # item:finto Titolo\n    - Etichetta finta\n"
    );
}

#[test]
fn nothing_written_in_it_can_look_like_a_title() {
    let read = parse(&canonical(&sample()));
    assert_eq!(read.len(), 2);
    assert_eq!(read[1].rows.len(), 1);
    assert_eq!(read[1].rows[0].1, "Prima riga\n\n# item:finto Titolo\n- Etichetta finta");
}

#[test]
fn what_was_read_is_written_again_as_it_was() {
    let text = canonical(&sample());
    assert_eq!(canonical(&parse(&text)), text);
    assert!(parse(&text)[1].item().is_some() && parse(&text)[0].item().is_none());
}

#[test]
fn one_changed_letter_changes_the_hash() {
    let text = canonical(&sample());
    assert_eq!(hash(&text).len(), 64);
    assert_ne!(hash(&text), hash(&text.replace("Pistoia", "Pistola")));
}
