use super::*;

const EMERGENCY: &str = "[emergency]\nhours = 4\nreview_hours = 72\n";

fn row(code: &str, more: &str) -> String {
    format!(
        "[[basis]]\ncode = \"{code}\"\npurpose = \"referral\"\nbodies = [\"municipality\"]\ncompartments = [\"work\"]\n\
         operations = [\"read\"]\nbasis = \"law\"\nprovision = \"L. 1/2000\"\ngdpr = \"art. 6\"\n\
         words = {{ it = \"a\", en = \"a\", fr = \"a\", de = \"a\" }}\nchecked = true\n{more}\n"
    )
}

fn faults(rows: &[String]) -> String {
    let text = format!("{}{EMERGENCY}", rows.concat());
    let faults = LegalBases::parse(&text).err().unwrap_or_default();
    faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

#[test]
fn two_rows_for_one_cell_on_one_day_are_refused_with_the_line_of_the_second() {
    let told = faults(&[row("one", "valid_from = 2020-01-01"), row("two", "valid_from = 2025-01-01")]);
    assert!(told.contains("`one` and `two` hold on the same days"), "{told}");
    assert!(told.contains("legal_bases.toml:24:"), "{told}");
}

#[test]
fn rows_that_meet_are_fine_and_days_between_them_are_refused() {
    let first = row("one", "valid_from = 2020-01-01\nvalid_to = 2024-12-31");
    assert_eq!(faults(&[first.clone(), row("two", "valid_from = 2025-01-01")]), "");
    let told = faults(&[first.clone(), row("two", "valid_from = 2025-01-03")]);
    assert!(told.contains("nothing holds from 2025-01-01 to the day before 2025-01-03"), "{told}");
    let told = faults(&[first, row("two", "valid_from = 2024-12-31")]);
    assert!(told.contains("both hold from 2024-12-31"), "{told}");
}

#[test]
fn an_unknown_compartment_and_a_row_without_effect_are_named_together() {
    let wrong = row("one", "valid_from = 2020-01-01").replace("[\"work\"]", "[\"wallet\"]");
    let empty = row("two", "valid_from = 2020-01-01").replace("[\"municipality\"]", "[]");
    let told = faults(&[wrong, empty]);
    assert!(told.contains("unknown compartment `wallet`") && told.contains("`bodies` names nothing"), "{told}");
}

#[test]
fn a_row_that_wants_an_agreement_is_met_only_by_a_party_of_one_of_that_kind() {
    let text = format!("{}{EMERGENCY}", row("one", "valid_from = 2020-01-01\nagreement = [\"joint\"]"));
    let bases = LegalBases::parse(&text).unwrap();
    let row = bases.row("one").unwrap();
    assert!(!row.is_met_by(&[]) && !row.is_met_by(&[AgreementKind::Sharing]) && row.is_met_by(&[AgreementKind::Joint]));
    assert_eq!(bases.cells(Date::constant(2019, 12, 31)).len(), 0);
    assert_eq!(bases.cells(Date::constant(2020, 1, 1)).len(), 1);
}
