//! The packs of the project are good; planted faults are found with file, line and reason.

use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use kernel::Date;

use super::*;

pub(crate) fn packs() -> &'static PackSet {
    static PACKS: OnceLock<PackSet> = OnceLock::new();
    PACKS.get_or_init(|| PackSet::embedded().unwrap_or_else(|faults| panic!("{}", shown(&faults))))
}

pub(crate) fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn shown(faults: &[PackFault]) -> String {
    faults.iter().map(|fault| format!("{fault}\n")).collect()
}

fn real_packs() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../packs")
}

/// A copy of the packs in which `from` in `file` became `to`.
fn spoiled(file: &str, from: &str, to: &str) -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    copy(&real_packs(), dir.path());
    let path = dir.path().join(file);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(from), "`{from}` is not in {file}");
    fs::write(path, text.replacen(from, to, 1)).unwrap();
    dir
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().flatten() {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else if entry.file_name() == "municipalities.csv" {
            // Enough rows for the zones; the full table takes its time in a build for development.
            let text = fs::read_to_string(entry.path()).unwrap();
            let keep = |row: &&str| [",PT,", ",PO,", ",FI,", ",PI,", "belfiore"].iter().any(|part| row.contains(part));
            fs::write(target, text.lines().filter(keep).collect::<Vec<_>>().join("\n")).unwrap();
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// Plants one fault and expects it with its file, a line that holds `on_line`, and a reason.
fn expect_fault(file: &str, from: &str, to: &str, on_line: &str, reason: &str) {
    let dir = spoiled(file, from, to);
    let faults = PackSet::load(dir.path()).unwrap_err();
    let found = faults.iter().find(|fault| fault.reason.contains(reason));
    let found = found.unwrap_or_else(|| panic!("no fault says `{reason}`:\n{}", shown(&faults)));
    assert_eq!(found.file, file);
    let text = fs::read_to_string(dir.path().join(file)).unwrap();
    let line = text.lines().nth(found.line - 1).unwrap();
    assert!(line.contains(on_line), "line {} is `{line}`, expected `{on_line}`", found.line);
}

const FORM: &str = "models/accompaniment/forms/referral-2026.1.toml";

#[test]
fn the_packs_on_disk_have_no_fault_and_are_those_in_the_binary() {
    let report = check(&real_packs());
    assert!(report.is_good(), "{}", shown(&report.faults));
    let contents = report.contents.unwrap();
    assert_eq!(contents.pack_ref, packs().version().pack_ref());
    assert_eq!(contents.forms, ["2025.1", "2026.1"]);
    assert!(contents.fields > 60 && contents.birthplaces > 19_000, "{contents:?}");
}

#[test]
fn the_pack_ref_names_model_version_and_content() {
    let pack_ref = packs().version().pack_ref();
    let (name, hash) = pack_ref.split_once('#').unwrap();
    assert_eq!(name, "accompaniment@2026.1");
    assert_eq!(hash.len(), 12);
}

#[test]
fn a_missing_language_is_named() {
    expect_fault(FORM, ", de = \"Wer zuweist\"", "", "title", "`title` has no words in `de`");
}

#[test]
fn a_bad_condition_is_named() {
    expect_fault(FORM, "shown = 'answers.did'", "shown = 'answers.did =='", "answers.did ==", "not a CEL expression");
    expect_fault(FORM, "shown = 'answers.did'", "shown = 'answers.dit'", "answers.dit", "does not have");
    expect_fault(FORM, "shown = 'answers.did'", "shown = 'answers.did == \"x\" + 1'", "+ 1", "`shown`");
    expect_fault(
        FORM,
        "shown = 'answers.did'",
        "shown = 'answers.agreement'",
        "answers.agreement",
        "does not come before",
    );
    expect_fault(FORM, "shown = 'answers.did'", "shown = 'frobnicate(answers.did)'", "frobnicate", "unknown function");
    expect_fault(FORM, "shown = 'answers.did'", "shown = 'answers.l68_list'", "answers.l68_list", "sealed in `health`");
}

#[test]
fn references_to_nothing_are_named() {
    expect_fault(FORM, "list = \"isced\"", "list = \"isect\"", "isect", "there is no list `isect`");
    expect_fault(FORM, "compartment = \"housing\"", "compartment = \"house\"", "house", "unknown compartment `house`");
    expect_fault(FORM, "kind = \"long_text\"", "kind = \"longtext\"", "longtext", "unknown field-kind");
    expect_fault(FORM, "max_chars = 60", "maxchars = 60", "maxchars", "unknown key `maxchars`");
    let commission = "models/accompaniment/commission.toml";
    expect_fault(commission, "needs = [\"president\"]", "needs = [\"presidnt\"]", "presidnt", "no component");
    expect_fault("it-tuscany/zones.toml", "nucleus = \"prato\"", "nucleus = \"parto\"", "parto", "no nucleus");
}

#[test]
fn a_double_code_is_named() {
    expect_fault(FORM, "code = \"sender_role\"", "code = \"sender_contact\"", "sender_contact", "is there twice");
    let list = "models/accompaniment/lists/person.toml";
    expect_fault(list, "code = \"divorced\"", "code = \"married\"", "married", "is there twice");
}

#[test]
fn a_wrong_date_is_named() {
    expect_fault(FORM, "valid_from = 2026-01-01", "valid_from = 2026-02-30", "2026-02-30", "");
    expect_fault(FORM, "valid_from = 2026-01-01", "valid_from = \"soon\"", "soon", "must be a date");
    expect_fault("it-tuscany/municipalities.csv", ",2017-01-01,", ",2017-13-01,", "2017-13-01", "is not a date");
}

#[test]
fn a_judicial_category_cannot_leave_its_compartment() {
    let file = "models/accompaniment/categories.toml";
    let (from, to) = ("compartment = \"judicial\"", "compartment = \"social\"");
    expect_fault(file, from, to, "social", "belongs in the compartment `judicial`");
}

#[test]
fn all_faults_are_told_at_once() {
    let dir = spoiled(FORM, ", de = \"Wer zuweist\"", "");
    fs::remove_file(dir.path().join("it-tuscany/permits.toml")).unwrap();
    let criteria = dir.path().join("models/accompaniment/criteria/criteria-2026.1.toml");
    fs::write(&criteria, fs::read_to_string(&criteria).unwrap().replacen("weight = 20", "weight = 0", 1)).unwrap();
    let faults = PackSet::load(dir.path()).unwrap_err();
    for reason in ["no words in `de`", "the file is missing", "between 1 and 1000"] {
        assert!(faults.iter().any(|fault| fault.reason.contains(reason)), "{reason}\n{}", shown(&faults));
    }
}

#[test]
fn a_bad_pack_leaves_the_old_one_on_the_shelf() {
    let shelf = Shelf::new(PackSet::embedded().unwrap());
    let before = shelf.current().version().pack_ref();
    let bad = spoiled(FORM, "kind = \"phone\"", "kind = \"fax\"");
    assert!(shelf.replace_from(bad.path()).is_err());
    assert_eq!(shelf.current().version().pack_ref(), before);

    let good = spoiled(FORM, "Chi segnala", "Chi invia");
    shelf.replace_from(good.path()).unwrap();
    assert_ne!(shelf.current().version().pack_ref(), before);
}

#[test]
fn a_score_is_the_same_every_time_and_shows_its_working() {
    let criteria = packs().current_criteria(day("2026-11-23"));
    assert_eq!(criteria.highest(), 100);
    let inputs = [
        ("waiting", 1.0),
        ("income", 0.5),
        ("care", 0.0),
        ("support_network", 0.5),
        ("readiness", 1.0),
        ("housing", 0.0),
        ("risk_of_harm", 0.5),
    ];
    let inputs = inputs.map(|(code, value)| (code.to_owned(), value)).into_iter().collect();
    let score = criteria.score(&inputs).unwrap();
    assert!((score.value - 55.0).abs() < f64::EPSILON);
    assert_eq!(score.working.first().unwrap(), &("waiting".to_owned(), 1.0, 20));
    assert_eq!(criteria.score(&inputs).unwrap(), score);

    let wrong = [("waiting".to_owned(), 0.3), ("luck".to_owned(), 1.0)].into_iter().collect();
    let faults = criteria.score(&wrong).unwrap_err();
    assert!(faults.contains(&ScoreFault::Unknown("luck".into())));
    assert!(faults.contains(&ScoreFault::NotOnScale("waiting".into())));
    assert!(faults.contains(&ScoreFault::Missing("income".into())));
}

#[test]
fn zones_have_dates_and_cross_provinces() {
    let territory = packs().territory();
    let zone = |istat: &str, on: &str| territory.zone_of(istat, day(on)).map(|zone| zone.code.clone());
    assert_eq!(zone("047017", "2026-11-23").as_deref(), Some("pistoiese"));
    assert_eq!(zone("050032", "2026-11-23").as_deref(), Some("empolese-valdarno-valdelsa"));
    assert_eq!(zone("050032", "2016-01-01").as_deref(), Some("valdarno-inferiore"));
    assert_eq!(zone("047001", "2016-12-31").as_deref(), Some("pistoiese"));
    assert_eq!(zone("047001", "2017-01-01"), None);
    assert_eq!(territory.nucleus_of("050032", day("2026-11-23")).unwrap().code, "empolese_valdelsa");
    assert!(territory.nucleus("muenster").unwrap().is_abroad());
}

#[test]
fn birthplaces_keep_suppressed_municipalities_and_ceased_states() {
    let territory = packs().territory();
    assert_eq!(territory.birthplace("A012", day("1980-01-01")).unwrap().name, "Abetone");
    assert!(territory.birthplace("A012", day("2020-01-01")).is_none());
    assert_eq!(territory.birthplace("Z118", day("1970-01-01")).unwrap().name, "Jugoslavia");
    assert_eq!(territory.municipality("047008").unwrap().name, "Massa e Cozzile");
    assert_eq!(territory.municipality("G713").unwrap().istat, "047014");
}

#[test]
fn holidays_are_known() {
    let territory = packs().territory();
    assert_eq!(territory.holiday(day("2026-04-06"), None).unwrap().en, "Easter Monday");
    assert!(territory.holiday(day("2026-07-25"), Some("047014")).is_some());
    assert!(territory.holiday(day("2026-07-25"), Some("100005")).is_none());
    assert!(territory.is_working_day(day("2026-11-23"), None));
    assert!(!territory.is_working_day(day("2026-11-22"), None));
}

#[test]
fn the_commission_rules_follow_the_law() {
    let rules = packs().commission_rules(day("2026-11-23"));
    let terms = rules.terms;
    assert_eq!(
        (terms.decision_days, terms.max_suspension_days, terms.suspensions, terms.comment_days),
        (30, 30, 1, 10)
    );
    assert!(rules.pre_rejection_required);
    assert_eq!(packs().reasons(ReasonKind::NotAdmitted).len(), 7);
}

const PRIVACY: &str = "models/accompaniment/privacy.toml";

#[test]
fn a_purpose_names_rules_of_the_retention_plan() {
    let (from, to) = (r#"retention = ["project_file"]"#, r#"retention = ["for_ever"]"#);
    expect_fault(PRIVACY, from, to, "for_ever", "no rule of the retention plan");
}

#[test]
fn the_term_of_answers_has_no_end() {
    let (from, to) = ("valid_from = 2018-05-25", "valid_from = 2018-05-25\nvalid_to = 2026-12-31");
    expect_fault(PRIVACY, from, to, "[[term]]", "requests must always have one");
}

#[test]
fn consent_is_asked_only_where_it_is_the_basis() {
    let privacy = packs().privacy();
    assert!(privacy.consent_wanted("success_story", day("2026-11-23")));
    assert!(!privacy.consent_wanted("referral", day("2026-11-23")));
    assert!(!privacy.consent_wanted("success_story", day("2025-11-23")), "before it holds");
}

#[test]
fn answers_about_others_are_questions_of_a_form() {
    let known = |code: &String| packs().forms().iter().any(|form| form.field(code).is_some());
    let unknown: Vec<_> = packs().privacy().third_parties.iter().filter(|code| !known(code)).collect();
    assert!(unknown.is_empty(), "{unknown:?}");
}

const AGENDA: &str = "models/accompaniment/agenda.toml";

#[test]
fn appointments_are_of_a_length_and_a_compartment_that_can_be() {
    let compartment = r#"compartment = "work""#;
    expect_fault(AGENDA, "\nminutes = 60\n", "\nminutes = 0\n", "minutes = 0", "1 to 600 minutes");
    expect_fault(AGENDA, "\nminutes = 60\n", "\nminutes = 601\n", "minutes = 601", "1 to 600 minutes");
    expect_fault(AGENDA, "most_minutes = 600", "most_minutes = 1441", "most_minutes", "a day has 1440 minutes");
    expect_fault(AGENDA, "tell_days = 5", "tell_days = 0", "tell_days", "must be at least 1");
    expect_fault(AGENDA, compartment, r#"compartment = "private_notes""#, "private_notes", "an appointment is shared");
    expect_fault(AGENDA, r#"code = "team_meeting""#, r#"code = "interview""#, "", "interview");
}

#[test]
fn a_register_can_be_kept_by_the_numbers_of_the_pack() {
    let file = "models/accompaniment/activities.toml";
    expect_fault(file, "most_minutes = 600", "most_minutes = 1441", "most_minutes", "a day has 1440 minutes");
    expect_fault(file, "mend_days = 30", "mend_days = 0", "mend_days", "must be at least 1");
    expect_fault(file, r#"code = "away""#, r#"code = "announced""#, "", "announced");
    expect_fault(file, r#"code = "sheet_read""#, r#"code = "typing""#, "", "typing");
}

#[test]
fn a_key_and_a_visit_of_the_own_view_have_their_limits() {
    let file = "models/accompaniment/own.toml";
    expect_fault(file, "key_days = 180", "key_days = 0", "key_days", "must be at least 1");
    expect_fault(file, "code_tries = 5", "code_tries = 11", "code_tries", "10 tries at most");
    expect_fault(file, "visit_minutes = 15", "visit_minutes = 61", "visit_minutes", "60 minutes at most");
    expect_fault(file, r#"code = "family""#, r#"code = "work""#, "", "work");
}

#[test]
fn a_domain_has_its_anchors_and_a_compartment_that_a_team_shares() {
    let file = "models/accompaniment/assessment.toml";
    let anchor = "  { it = \"Non ha un posto dove dormire\"";
    expect_fault(file, anchor, "# { it = \"Non ha un posto dove dormire\"", "anchors = [", "a domain has 4 anchors");
    let (from, to) = ("compartment = \"housing\"", "compartment = \"private_notes\"");
    expect_fault(file, from, to, to, "belongs to no such compartment");
    let home = packs().assessment().domain("home").unwrap();
    assert!(home.anchor(1).is_some() && home.anchor(4).is_some());
    assert!(home.anchor(0).is_none() && home.anchor(5).is_none());
}

#[test]
fn a_stage_lasts_at_least_a_day() {
    expect_fault("models/accompaniment/profile.toml", "days = 45", "days = 0", "days = 0", "at least one day");
    assert_eq!(packs().profile().stages().len(), 5);
}

const QUESTIONS: &str = "models/accompaniment/questions.toml";

#[test]
fn a_question_goes_to_roles_that_can_read_it_and_has_a_term_that_can_be() {
    expect_fault(QUESTIONS, "days = 20", "days = 91", "days = 91", "1 to 90 days");
    expect_fault(QUESTIONS, "days = 10", "days = 3", "days = 3", "would come before the question");
    expect_fault(QUESTIONS, "ending_days = 30", "ending_days = 0", "ending_days", "must be at least 1");
    let doctor = r#""general_practitioner"]"#;
    expect_fault(QUESTIONS, doctor, r#""general_doctor"]"#, "general_doctor", "is no role of `team.toml`");
    let reserved = r#"reserved = "social""#;
    expect_fault(QUESTIONS, reserved, r#"reserved = "private_notes""#, "private_notes", "a question is shared");
    let work = "compartment = \"work\"\nreserved = \"social\"";
    let judicial = "compartment = \"judicial\"\nreserved = \"social\"";
    expect_fault(QUESTIONS, work, judicial, "social_worker", "it could not read the question");
}

#[test]
fn categories_and_words_of_illness_are_of_their_form() {
    expect_fault(QUESTIONS, r#"code = "d240""#, r#"code = "d240.3""#, "d240.3", "without a qualifier");
    expect_fault(QUESTIONS, r#"code = "d240""#, r#"code = "d155""#, "d155", "is there twice");
    expect_fault(QUESTIONS, r#"code = "pace""#, r#"code = "alone""#, "alone", "is there twice");
    expect_fault(QUESTIONS, r#""diabet""#, r#""dia""#, "dia", "the beginning of one word");
}

#[test]
fn a_word_that_names_an_illness_is_found_and_words_of_work_are_not() {
    let packs = packs();
    let rules = packs.questions();
    assert_eq!(rules.clinical_word("Soffre di Depressione da anni"), Some("Depressione"));
    assert_eq!(rules.clinical_word("prende farmaci la mattina"), Some("farmaci"));
    for kind in rules.kinds_on(kernel::Date::constant(2026, 11, 24)) {
        assert!(kind.label.all().iter().all(|text| rules.clinical_word(text).is_none()), "{}", kind.code);
    }
    assert_eq!(rules.clinical_word("Meglio turni di mattina, pause ogni due ore, pesi fino a 5 chili"), None);
}

#[test]
fn a_reason_that_tells_of_health_has_one_that_is_told_instead() {
    let file = "models/accompaniment/project.toml";
    let (reserved, other) = (r#"code = "reserved""#, r#"code = "unsaid""#);
    expect_fault(file, reserved, other, r#"betrays = "health""#, "needs a reason `reserved`");
    expect_fault(file, reserved, "code = \"reserved\"\nbetrays = \"health\"", "betrays", "tells of nothing");
}
