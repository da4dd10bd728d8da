use super::*;

#[test]
fn a_code_is_read_as_people_type_it_from_paper() {
    let code = new_code(&Random::seeded(7));
    assert_eq!(read_code(&code), Some(code.clone()));
    assert_eq!(read_code(&code.to_lowercase().replace('-', " ")), Some(code));
}

#[test]
fn a_code_has_no_letters_that_look_alike() {
    for look_alike in ["0O1I-LU22", "7K3M-92Q", "7K3M-92QFF", ""] {
        assert_eq!(read_code(look_alike), None, "{look_alike}");
    }
}

#[test]
fn codes_do_not_repeat() {
    let random = Random::seeded(1);
    let codes: std::collections::BTreeSet<String> = (0..5_000).map(|_| new_code(&random)).collect();
    assert_eq!(codes.len(), 5_000);
}
