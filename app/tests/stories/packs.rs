//! Packs change while the server runs: old referrals keep their words, a bad pack is refused.

use std::path::{Path, PathBuf};

use crate::kit::TestApp;

/// A copy of the packs of the program that a test may spoil.
pub fn copy_of_the_packs() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../packs"), folder.path());
    folder
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap().flatten() {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}

fn file(folder: &tempfile::TempDir, name: &str) -> PathBuf {
    folder.path().join("models/accompaniment").join(name)
}

pub fn change(file: &Path, from: &str, to: &str) {
    let text = std::fs::read_to_string(file).unwrap();
    assert!(text.contains(from), "{} has no {from}", file.display());
    std::fs::write(file, text.replacen(from, to, 1)).unwrap();
}

async fn draft(app: &TestApp) -> String {
    let anna = app.anna().await;
    let referral = anna.drafts("Moduli", "Ave").await;
    anna.sends_it(&referral).await.gets(200);
    referral
}

story!(an_old_form_still_reads_in_its_own_words, |app| {
    let referral = draft(&app).await;
    let seen = app.state_for("anna", &referral).await;
    seen.sees("La richiesta con le parole della persona").sees("Cerco un lavoro vicino a casa.");

    let folder = copy_of_the_packs();
    let old = file(&folder, "forms/referral-2026.1.toml");
    let new = file(&folder, "forms/referral-2026.2.toml");
    std::fs::copy(&old, &new).unwrap();
    change(&new, "version = \"2026.1\"", "version = \"2026.2\"");
    change(&new, "valid_from = 2026-01-01", "valid_from = 2026-11-01");
    change(&new, "La richiesta con le parole della persona", "Che cosa chiede");
    app.shelf.replace_from(folder.path()).unwrap();

    app.state_for("anna", &referral).await.sees("La richiesta con le parole della persona");
    let anna = app.anna().await;
    let person = anna.registers("Moduli", "Nuova", "1991").await;
    let newer = anna.begins(&person).await;
    anna.opens(&format!("/referrals/{newer}/form/reason")).await.sees("Che cosa chiede");
});

story!(a_bad_pack_is_refused_with_its_place_and_the_old_one_stays, |app| {
    let before = app.packs().version().pack_ref();
    for (name, from, to) in [
        ("forms/referral-2026.1.toml", "kind = \"long_text\"", "kind = \"novel\""),
        ("forms/referral-2026.1.toml", "shown = 'answers.urgency == \"urgent\"'", "shown = 'answers.urgenza == 1'"),
        ("commission.toml", "decision_days = 30", "decision_days = \"thirty\""),
        ("categories.toml", "compartment = \"judicial\"", "compartment = \"social\""),
        ("pack.toml", "version", "versione"),
    ] {
        let folder = copy_of_the_packs();
        change(&file(&folder, name), from, to);
        let faults = app.shelf.replace_from(folder.path()).unwrap_err();
        let fault = faults.iter().find(|fault| fault.file.ends_with(name));
        let fault = fault.unwrap_or_else(|| panic!("no fault in {name}: {faults:?}"));
        assert!(fault.line > 0 && fault.reason.len() > 10, "{fault:?}");
        assert_eq!(app.packs().version().pack_ref(), before);
    }
    let referral = draft(&app).await;
    app.state_for("anna", &referral).await.sees("referral-state-sent");
});
