use packs::PackSet;

use super::*;

const DAY: Date = Date::constant(2026, 11, 23);

fn pack() -> LegalBases {
    PackSet::embedded().unwrap().legal_bases().clone()
}

/// The pack's matrix with one row changed.
fn with(code: &str, change: impl FnOnce(&mut LegalBasis)) -> LegalBases {
    let packs = PackSet::embedded().unwrap();
    let mut row = packs.legal_bases().row(code).unwrap().clone();
    change(&mut row);
    LegalBases::parse(&LegalBases::with_row(packs.legal_bases_text(), &row).unwrap()).unwrap()
}

#[test]
fn the_same_matrix_changes_nothing() {
    assert!(between(&pack(), &pack(), DAY).is_nothing());
}

#[test]
fn a_row_that_ends_closes_its_cells_from_the_day_after() {
    let ended = with("coordination", |row| row.validity.to = Some(DAY));
    assert!(between(&pack(), &ended, DAY).is_nothing(), "the last day is included");
    let change = between(&pack(), &ended, DAY.tomorrow().unwrap());
    // Three kinds of body, two operations, one compartment.
    assert_eq!((change.opened, change.closed, change.groups.len()), (0, 6, 3));
    let office = change.groups.iter().find(|group| group.body == BodyKind::CoordinationOffice).unwrap();
    assert_eq!(office.purpose, Purpose::Coordination);
    assert_eq!(
        office.closed,
        [(Operation::Read, vec![Compartment::Identity]), (Operation::Share, vec![Compartment::Identity])]
    );
    assert!(office.opened.is_empty());
    // The other way round it opens.
    assert_eq!(between(&ended, &pack(), DAY.tomorrow().unwrap()).opened, 6);
}

#[test]
fn a_compartment_and_a_kind_of_body_more_open_exactly_those() {
    let wider = with("coordination", |row| {
        row.compartments.push(Compartment::Work);
        row.bodies.push(BodyKind::School);
    });
    let change = between(&pack(), &wider, DAY);
    assert_eq!((change.opened, change.closed), (4 * 2 * 2 - 3 * 2, 0));
    let school = change.groups.iter().find(|group| group.body == BodyKind::School).unwrap();
    assert_eq!(school.opened[0], (Operation::Read, vec![Compartment::Identity, Compartment::Work]));
    let office = change.groups.iter().find(|group| group.body == BodyKind::CoordinationOffice).unwrap();
    assert_eq!(office.opened[0], (Operation::Read, vec![Compartment::Work]));
}

#[test]
fn another_provision_and_another_agreement_are_told_once_and_close_nothing() {
    let quoted = with("coordination", |row| row.provision = "L. 1/2027".to_owned());
    let change = between(&pack(), &quoted, DAY);
    assert_eq!((change.resting.len(), change.closed, change.resting[0].other_agreements), (1, 0, false));
    let bound = with("coordination", |row| row.agreements = vec![AgreementKind::Joint]);
    assert!(between(&pack(), &bound, DAY).resting[0].other_agreements);
}

#[test]
fn other_hours_of_an_emergency_are_a_change() {
    let text = PackSet::embedded().unwrap().legal_bases_text().replace("hours = 4\n", "hours = 2\n");
    let change = between(&pack(), &LegalBases::parse(&text).unwrap(), DAY);
    assert_eq!(change.hours, Some(((4, 72), (2, 72))));
}

#[test]
fn the_days_when_something_changes_are_offered() {
    let last = Date::constant(2027, 1, 31);
    let ended = with("coordination", |row| row.validity.to = Some(last));
    assert_eq!(days(&pack(), &ended, DAY), [last.tomorrow().unwrap()]);
    assert_eq!(days(&pack(), &pack(), DAY), []);
}
