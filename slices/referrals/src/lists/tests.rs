use kernel::Coded;
use kernel::states::referral::State;

use super::{Group, member, sent, work};
use crate::journey::term_runs;

#[test]
fn every_state_belongs_to_one_group() {
    for state in State::ALL {
        let groups = Group::ALL.iter().filter(|group| group.states().contains(state)).count();
        assert_eq!(groups, 1, "{state}");
    }
}

#[test]
fn a_group_fits_the_places_of_the_statement() {
    assert!(Group::ALL.iter().all(|group| group.states().len() <= 6));
}

#[test]
fn the_open_span_names_exactly_the_states_in_which_an_answer_is_owed() {
    let sql = work::of(super::Sort::Due, true).sql;
    let span = sql.split("r.state IN (").nth(1).unwrap().split(')').next().unwrap();
    for state in State::ALL {
        assert_eq!(span.contains(&format!("'{}'", state.code())), term_runs(*state), "{state}");
    }
    for group in Group::ALL.iter().filter(|group| group.is_open()) {
        assert!(group.states().iter().all(|state| term_runs(*state)), "{group}");
    }
}

#[test]
fn the_partial_indexes_say_the_same_span() {
    let migration = include_str!("../../../../base/db/migrations/0003_referrals.sql");
    let sql = work::of(super::Sort::Due, true).sql;
    let span = sql.split("r.state IN ").nth(1).unwrap().split(')').next().unwrap();
    assert_eq!(migration.matches(&format!("WHERE state IN {span})")).count(), 2);
}

#[test]
fn every_list_leaves_out_declared_conflicts() {
    for statement in
        [sent::of(super::Sort::Sent, false), work::of(super::Sort::Due, true), member::of(super::Sort::Due, true)]
    {
        assert!(statement.sql.contains("conflicts"), "{}", statement.name);
    }
}
