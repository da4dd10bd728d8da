use documents::sheet::{Sheet, read};
use i18n::Lang;
use kernel::Date;
use packs::PackSet;

use super::columns::{PersonFields, PersonPart};
use super::finding::{Weight, What};
use super::plan::{Decision, Decisions, Plan, plan};
use super::report::{Report, is_remarks};
use super::words::Teller;
use super::{LIMITS, template};

fn packs() -> &'static PackSet {
    static PACKS: std::sync::OnceLock<PackSet> = std::sync::OnceLock::new();
    PACKS.get_or_init(|| PackSet::embedded().unwrap())
}

fn today() -> Date {
    kernel::Instant::parse("2026-11-23T08:00:00.000Z").unwrap().local_date("Europe/Rome")
}

fn sheet(text: &str) -> Sheet {
    read("prova.csv", text.as_bytes(), &LIMITS).unwrap()
}

fn planned_with(sheet: &Sheet, decisions: &Decisions) -> Plan {
    let person = PersonFields::new();
    let form = packs().current_form(today());
    plan(sheet, &person.columns(form), form, packs(), today(), decisions)
}

fn planned(sheet: &Sheet) -> Plan {
    planned_with(sheet, &Decisions::new())
}

/// `C3 not_a_date`, without what only has to be completed.
fn told(sheet: &Sheet, plan: &Plan) -> Vec<String> {
    let person = PersonFields::new();
    let columns = person.columns(packs().current_form(today()));
    let teller = Teller::new(Lang::Italian, sheet, &columns, packs(), today());
    let all = plan.findings.iter().filter(|found| found.what.weight() != Weight::Complete);
    all.map(|found| format!("{} {}", teller.place(found), found.what)).collect()
}

#[test]
fn the_template_is_read_back_whole_in_every_language() {
    for lang in Lang::OFFERED {
        let text = String::from_utf8(template::csv(packs().current_form(today()), *lang)).unwrap();
        let sheet = sheet(&format!("{text}Rossi;Mario\r\n"));
        let plan = planned(&sheet);
        assert_eq!(plan.matched.spare, Vec::<usize>::new(), "{lang}");
        assert_eq!(plan.matched.twice, Vec::new(), "{lang}");
        assert_eq!(plan.matched.pairs.len(), sheet.headers.len(), "{lang}");
        assert!(plan.matched.pairs.iter().all(|(header, column)| header == column), "{lang}");
    }
}

#[test]
fn the_workbook_of_the_template_is_read_back_too() {
    let bytes = template::xlsx(packs().current_form(today()), packs(), today(), Lang::German).unwrap();
    let sheet = read("vorlage.xlsx", &bytes, &LIMITS).unwrap();
    assert_eq!(planned(&sheet).matched.pairs.len(), sheet.headers.len());
}

#[test]
fn an_italian_office_file_is_understood_whatever_its_order_letters_and_dates() {
    // Windows-1252, a title above the header, a column of their own, small words for choices.
    let text = "Elenco 2026\r\nNote interne;Nato il;COGNOME;Nome;Urgenza;Citt\u{e0};L'operatore;Cittadinanza;DID\r\n\
        x;3/4/85;Niccol\u{f2};Am\u{e9}lie;urgente;Pistoia;Bianchi;Marocco;s\u{ec}\r\n";
    let bytes: Vec<u8> = text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    let sheet = read("elenco.csv", &bytes, &LIMITS).unwrap();
    let plan = planned(&sheet);
    let row = &plan.rows[0];
    let person = row.person.as_ref().unwrap();
    assert_eq!((row.number, person.family.as_str(), person.given.as_str()), (3, "Niccolò", "Amélie"));
    assert_eq!(person.birth_date.unwrap().to_string(), "1985-04-03");
    assert_eq!((person.citizenship.as_str(), person.municipality.as_str()), ("Z330", "G713"));
    assert_eq!(row.answers["urgency"], packs::Answer::text("urgent"));
    assert_eq!(row.answers["did"], packs::Answer::text("yes"));
    assert!(row.valid && !row.complete);
    assert_eq!(told(&sheet, &plan), Vec::<String>::new());
}

#[test]
fn a_header_with_two_meanings_is_decided_by_its_cells() {
    let countries = planned(&sheet("Cognome;Nome;Cittadinanza\nAlaoui;Sara;Marocco\nXu;Wei;Cina\n"));
    assert_eq!(countries.rows[1].person.as_ref().unwrap().citizenship, "Z210");
    let status = packs().list("legal_status").unwrap().items[0].label.it.clone();
    let statuses = planned(&sheet(&format!("Cognome;Nome;Cittadinanza\nAlaoui;Sara;{status}\n")));
    assert!(statuses.rows[0].answers.contains_key("legal_status"));
}

#[test]
fn everything_wrong_is_told_at_once_at_its_cell() {
    let file = sheet(
        "Cognome;Nome;Data di nascita;Codice fiscale;E-mail della persona;Comune di residenza;Urgenza;Data DID;Minori\n\
         Rossi;Mario;31/02/1980;RSSMRA85T10A562X;mario;Atlantide;subito;30.02.2026;2\n\
         ;;1/1/2030;RSSMRA;;;;;\n",
    );
    let plan = planned(&file);
    assert_eq!(
        told(&file, &plan),
        [
            "C2 not_a_birth_date",
            "D2 codice_fiscale_check",
            "E2 not_an_email",
            "F2 not_a_municipality",
            "G2 unknown_choice",
            "H2 not_a_date",
            "A3 name_missing",
            "C3 birth_not_plausible",
            "D3 codice_fiscale_length",
        ]
    );
    assert!(plan.rows.iter().all(|row| !row.valid));
    let person = PersonFields::new();
    let columns = person.columns(packs().current_form(today()));
    let mut teller = Teller::new(Lang::Italian, &file, &columns, packs(), today());
    let choice = plan.findings.iter().find(|found| found.what == What::UnknownChoice).unwrap();
    assert_eq!(teller.says(choice), "“subito” non è una voce di questa colonna. Voci possibili: Ordinaria · Urgente");
}

#[test]
fn a_codice_fiscale_that_disagrees_is_a_warning_and_keeps_nobody_out() {
    let file = sheet(
        "Cognome;Nome;Data di nascita;Codice fiscale\nRossi;Maria;10/12/1985;RSSMRA85T10A562S\nBianchi;Mario;11/12/1985;RSSMRA85T10A562S\n",
    );
    let plan = planned(&file);
    assert!(plan.rows[0].valid);
    assert!(told(&file, &plan).contains(&"D3 cf_surname".to_owned()));
    // The second row has the code of the first with another name and birth: that is a fault.
    assert!(told(&file, &plan).contains(&"riga 3 identifier_of_another_row".to_owned()));
}

#[test]
fn one_person_in_several_rows_is_one_person_and_a_row_said_twice_is_one_row() {
    let file = sheet(
        "Cognome;Nome;Data di nascita;Urgenza\nEl Amrani;Fàtima;1/2/1990;Ordinaria\nel amrani;Fatima;1990-02-01;Urgente\n\
         EL AMRANI;FATIMA;01.02.90;ordinary\nEl Amrani;Fatima;;Urgente\n",
    );
    let plan = planned(&file);
    let groups: Vec<usize> = plan.rows.iter().map(|row| row.group).collect();
    assert_eq!(groups, [0, 0, 0, 1]);
    assert_eq!(plan.rows[2].repeats, Some(2));
    assert_eq!(told(&file, &plan), ["riga 4 repeated_row", "riga 5 perhaps_same_as_row"]);
    assert!(!plan.rows[3].valid);

    let same = planned_with(&file, &Decisions::from([(5, Decision::Row(2))]));
    assert_eq!((same.rows[3].group, same.rows[3].valid), (0, true));
    let another = planned_with(&file, &Decisions::from([(5, Decision::Another)]));
    assert_eq!((another.rows[3].group, another.rows[3].valid), (1, true));
}

#[test]
fn a_row_that_could_not_be_read_never_stands_for_another() {
    let file = sheet("Cognome;Nome;Data di nascita;Urgenza\nRossi;Anna;1/2/1990;forse\nRossi;Anna;1/2/1990;\n");
    let plan = planned(&file);
    assert_eq!((plan.rows[0].valid, plan.rows[1].valid, plan.rows[1].repeats), (false, true, None));
}

#[test]
fn the_same_row_means_the_same_in_every_language_and_spelling() {
    let italian = planned(&sheet("Cognome;Nome;Data di nascita;Urgenza;Patente\nRossi;Anna;1/2/1990;Urgente;B; \n"));
    let german = planned(&sheet("Vorname,Familienname,Geburtsdatum,Dringlichkeit\nANNA,rossi,1990-02-01,dringend\n"));
    let french =
        planned(&sheet("Nom de famille\tPrénom\tUrgence\tDate de naissance\nRossi\tAnna\turgente\t1er février 1990\n"));
    assert_eq!(german.rows[0].meaning, french.rows[0].meaning);
    assert!(italian.rows[0].person.is_some());
}

#[test]
fn only_a_year_of_birth_is_enough_and_nonsense_marks_are_empty_cells() {
    let plan = planned(&sheet(
        "Cognome;Nome;Anno di nascita;Telefono della persona;E-mail della persona\nDiallo;Awa;1998;'+39 333 1234567;-\n",
    ));
    let person = plan.rows[0].person.as_ref().unwrap();
    assert_eq!((person.birth_date, person.birth_year), (None, Some(1998)));
    assert_eq!((person.phone.as_str(), person.email.as_str()), ("+39 333 1234567", ""));
}

#[test]
fn other_documents_say_their_kind_or_are_asked_for_it() {
    let file = sheet(
        "Cognome;Nome;Altro documento: tipo;Altro documento: numero\nA;B;;STP0901231234567\nC;D;;123456\nE;F;Passaporto;\nG;H;passport;AB 123-456\n",
    );
    let plan = planned(&file);
    assert_eq!(
        told(&file, &plan),
        ["riga 3 identifier_kind_missing", "D4 identifier_missing"].map(|s| s.replace("riga 3", "C3"))
    );
    assert_eq!(plan.rows[0].person.as_ref().unwrap().identifiers[0].0.as_str(), "STP0901231234567");
    assert_eq!(plan.rows[3].person.as_ref().unwrap().identifiers[0].0.as_str(), "AB123456");
}

#[test]
fn required_answers_are_told_at_the_row_or_once_for_a_missing_column() {
    let file = sheet("Cognome;Nome;Urgenza\nRossi;Anna;\n");
    let plan = planned(&file);
    let person = PersonFields::new();
    let columns = person.columns(packs().current_form(today()));
    assert!(plan.findings.iter().any(|found| found.what == What::MissingAnswer && found.header == Some(2)));
    let missing: Vec<&str> = plan.missing.iter().map(|at| columns[*at].field.code.as_str()).collect();
    assert!(missing.contains(&"sender_contact") && !missing.contains(&"urgency"));
    assert!(plan.rows[0].valid, "the row becomes a draft");
}

#[test]
fn the_report_comes_back_as_it_went_with_its_remarks_left_out() {
    let file = sheet("Cognome;Nome;Data di nascita;Mia colonna\nRossi;Anna;31/02/1990;=1+1\nVerdi;Ugo;1/1/1980;x\n");
    let first = planned(&file);
    let person = PersonFields::new();
    let columns = person.columns(packs().current_form(today()));
    let report =
        Report { sheet: &file, columns: &columns, plan: &first, packs: packs(), today: today(), lang: Lang::Italian };
    for bytes in [report.csv(), report.xlsx().unwrap()] {
        let again = read("report", &bytes, &LIMITS).unwrap();
        assert!(is_remarks(&again.headers[4].text));
        assert!(again.rows[0].cell(4).contains("non è una data che esiste"), "{}", again.rows[0].cell(4));
        let second = planned(&again);
        let meanings = |plan: &Plan| plan.rows.iter().map(|row| row.meaning.clone()).collect::<Vec<_>>();
        assert_eq!(meanings(&first), meanings(&second));
    }
}

#[test]
fn every_part_of_the_person_has_its_column() {
    let person = PersonFields::new();
    let columns = person.columns(packs().current_form(today()));
    let parts: Vec<PersonPart> = columns.iter().filter_map(|column| column.part).collect();
    assert_eq!(parts, <PersonPart as kernel::Coded>::ALL);
}

#[test]
fn the_rows_are_kept_whole_between_check_and_import() {
    let file = sheet("Cognome;Nome\n\nRossi;\"Anna; Maria\"\n");
    let kept = super::kept::from_bytes(&super::kept::to_bytes(&file).unwrap()).unwrap();
    assert_eq!((kept.headers, kept.rows), (file.headers, file.rows));
}
