use super::{ChainFault, GENESIS, Link, link_hash, verify};

fn link(seq: i64, payload: &str, before: &str) -> Link {
    let mut link = Link {
        seq,
        at: "2026-11-23T08:00:00.000Z".into(),
        user: "anna".into(),
        body: "quarrata".into(),
        kind: "referral_sent".into(),
        about_kind: "referral".into(),
        about_id: "1".into(),
        ground: "sender".into(),
        payload: payload.into(),
        hash: String::new(),
    };
    link.hash = link_hash(before, &link);
    link
}

#[test]
fn an_untouched_chain_holds() {
    let first = link(1, "{}", GENESIS);
    let second = link(2, "{}", &first.hash);
    assert_eq!(verify(0, GENESIS, &first), Ok(first.hash.as_str()));
    assert_eq!(verify(1, &first.hash, &second), Ok(second.hash.as_str()));
}

#[test]
fn a_changed_entry_and_a_removed_entry_are_found() {
    let first = link(1, "{}", GENESIS);
    let second = link(2, "{}", &first.hash);
    let mut touched = first.clone();
    touched.payload = r#"{"urgent":true}"#.into();
    assert_eq!(verify(0, GENESIS, &touched), Err(ChainFault::Changed(1)));
    assert_eq!(verify(0, GENESIS, &second), Err(ChainFault::Gap(1)));
}

#[test]
fn moving_a_character_between_fields_changes_the_hash() {
    let mut one = link(1, "{}", GENESIS);
    let before = one.hash.clone();
    one.about_kind = "referra".into();
    one.about_id = "l1".into();
    assert_ne!(link_hash(GENESIS, &one), before);
}
