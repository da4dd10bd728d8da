use super::*;

const FINDER: [&str; 7] = ["1111111", "1000001", "1011101", "1011101", "1011101", "1000001", "1111111"];

#[test]
fn a_square_has_as_many_rows_as_modules_in_a_row_and_three_corners_to_find_it_by() {
    let rows = modules("https://netmet.example/verify/7K3M92QF");
    let side = rows.len();
    assert_eq!((side - 17) % 4, 0, "{side}");
    assert!(rows.iter().all(|row| row.len() == side && row.chars().all(|c| c == '0' || c == '1')));
    for (at, finder) in FINDER.iter().enumerate() {
        assert_eq!(&rows[at][..7], *finder);
        assert_eq!(&rows[at][side - 7..], *finder);
        assert_eq!(&rows[side - 7 + at][..7], *finder);
    }
}

#[test]
fn no_text_and_a_text_too_long_give_no_square() {
    assert!(modules("").is_empty());
    assert!(!modules(&"x".repeat(1_663)).is_empty());
    assert!(modules(&"x".repeat(1_664)).is_empty());
}
