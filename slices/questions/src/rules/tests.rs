use proptest::prelude::*;

use super::*;

const TODAY: Date = Date::constant(2026, 11, 24);

fn question(number: u8) -> QuestionId {
    QuestionId::parse(&format!("00000000-0000-7000-8000-0000000000{number:02x}")).unwrap()
}

fn row(aspect: &str, grade: Grade) -> Row {
    Row { aspect: aspect.to_owned(), grade, help: String::new(), until: None }
}

#[test]
fn a_new_answer_replaces_the_one_before_also_where_it_says_nothing_any_more() {
    let (old, new) = ([row("lifting", Grade::Avoid), row("shifts", Grade::Can)], [row("lifting", Grade::WithSupport)]);
    let answers = [Given { question: question(1), rows: &old }, Given { question: question(1), rows: &new }];
    let found = current(&answers);
    assert_eq!(found.len(), 1);
    assert_eq!(found["lifting"], (row("lifting", Grade::WithSupport), 1));
    let changed = changes(&answers);
    assert_eq!(changed[0].len(), 2);
    assert_eq!(changed[1][0].before, Some(row("lifting", Grade::Avoid)));
    assert_eq!((changed[1][1].aspect.as_str(), &changed[1][1].after), ("shifts", &None));
}

#[test]
fn of_two_questions_the_newer_word_counts_and_the_rest_of_the_older_stays() {
    let (doctor, social) =
        ([row("hours", Grade::Can), row("public", Grade::Avoid)], [row("hours", Grade::WithSupport)]);
    let answers = [Given { question: question(1), rows: &doctor }, Given { question: question(2), rows: &social }];
    let found = current(&answers);
    assert_eq!((found["hours"].0.grade, found["public"].0.grade), (Grade::WithSupport, Grade::Avoid));
}

#[test]
fn the_last_day_still_holds() {
    let until = |until| Row { until, ..row("hours", Grade::Can) };
    assert!(!until(Some(TODAY)).is_over(TODAY) && until(Some(TODAY.yesterday().unwrap())).is_over(TODAY));
    assert!(!until(None).is_over(TODAY) && !until(None).ends_within(30, TODAY));
    assert!(until(Some(due_on(TODAY, 30))).ends_within(30, TODAY));
    assert!(!until(Some(due_on(TODAY, 31))).ends_within(30, TODAY));
    assert!(!until(Some(TODAY.yesterday().unwrap())).ends_within(30, TODAY));
}

proptest! {
    /// Applying what changed, one answer after the other, leads to what counts.
    #[test]
    fn changes_add_up_to_what_counts(
        all in prop::collection::vec((1_u8..4, prop::collection::btree_map(0_u8..5, 0_usize..4, 0..5)), 0..8)
    ) {
        use kernel::Coded;
        let rows: Vec<Vec<Row>> = all.iter()
            .map(|(_, rows)| rows.iter().map(|(at, grade)| row(&at.to_string(), Grade::ALL[*grade])).collect())
            .collect();
        let answers: Vec<Given<'_>> =
            all.iter().zip(&rows).map(|((of, _), rows)| Given { question: question(*of), rows }).collect();
        let mut told: BTreeMap<String, Row> = BTreeMap::new();
        for change in changes(&answers).into_iter().flatten() {
            prop_assert_eq!(told.get(&change.aspect), change.before.as_ref());
            match change.after {
                Some(row) => told.insert(change.aspect, row),
                None => told.remove(&change.aspect),
            };
        }
        let counts: BTreeMap<String, Row> = current(&answers).into_iter().map(|(key, (row, _))| (key, row)).collect();
        prop_assert_eq!(told, counts);
    }
}
