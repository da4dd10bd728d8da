//! What is destroyed of personalised projects: every word. That there was one, its steps, versions and signatures stay, as
//! days and states.

use db::{DbResult, WriteTx, args, statements};
use kernel::ids::ReferralId;
use policy::Destroys;

/// The projects of the cases of person `$1`, or of the case that referral `$2` opened.
macro_rules! meant {
    () => {
        "(SELECT p.id FROM projects p JOIN cases c ON c.id = p.case_id WHERE c.person_id = $1 OR c.referral_id = $2)"
    };
}

statements! {
    MARKS: Destroys = concat!("DELETE FROM project_marks WHERE evaluation_id IN (SELECT e.id FROM project_evaluations e
        WHERE e.project_id IN ", meant!(), ")");
    TRANSLATIONS: Destroys = concat!("DELETE FROM project_translations WHERE project_id IN ", meant!());
    EVALUATIONS: Destroys = concat!("DELETE FROM project_evaluations WHERE project_id IN ", meant!());
    PARTS: Destroys = concat!("DELETE FROM project_parts WHERE project_id IN ", meant!());
    SCANS: Destroys = concat!("DELETE FROM project_scans WHERE party_id IN (SELECT a.id FROM project_parties a
        WHERE a.project_id IN ", meant!(), ")");
    PARTY_WORDS: Destroys = concat!("UPDATE project_parties SET sealed = NULL WHERE sealed IS NOT NULL AND project_id IN ", meant!());
    STEP_WORDS: Destroys = concat!("UPDATE project_steps SET sealed = NULL WHERE sealed IS NOT NULL AND project_id IN ", meant!());
    /// The row stays: that a version had words is known, and that they are gone.
    TEXTS: Destroys = concat!("UPDATE project_texts SET sealed = $3 WHERE project_id IN ", meant!());
    JUDICIAL_MARKS: Destroys = "DELETE FROM project_marks WHERE compartment = 'judicial' AND goal_id IN (SELECT a.id
        FROM project_parts a JOIN projects p ON p.id = a.project_id JOIN cases c ON c.id = p.case_id WHERE c.referral_id = $1)";
    JUDICIAL_PARTS: Destroys = "DELETE FROM project_parts WHERE compartment = 'judicial' AND project_id IN
        (SELECT p.id FROM projects p JOIN cases c ON c.id = p.case_id WHERE c.referral_id = $1)";
    JUDICIAL_TRANSLATIONS: Destroys = "DELETE FROM project_translations WHERE compartment = 'judicial' AND project_id IN
        (SELECT p.id FROM projects p JOIN cases c ON c.id = p.case_id WHERE c.referral_id = $1)";
    /// A signed sheet shows the whole version.
    JUDICIAL_SCANS: Destroys = "DELETE FROM project_scans WHERE party_id IN (SELECT a.id FROM project_parties a
        JOIN project_texts t ON t.project_id = a.project_id AND t.number = a.number AND t.compartment = 'judicial'
        JOIN projects p ON p.id = a.project_id JOIN cases c ON c.id = p.case_id WHERE c.referral_id = $1)";
    JUDICIAL_TEXTS: Destroys = "UPDATE project_texts SET sealed = $2 WHERE compartment = 'judicial' AND project_id IN
        (SELECT p.id FROM projects p JOIN cases c ON c.id = p.case_id WHERE c.referral_id = $1)";
}

/// Ids as text, one of them empty. How many texts went.
pub async fn all(tx: &mut WriteTx, proof: &Destroys, person: &str, referral: &str) -> DbResult<u64> {
    let mut texts = 0;
    // Marks before the goals they are of.
    for statement in [&MARKS, &TRANSLATIONS, &EVALUATIONS, &PARTS, &SCANS, &PARTY_WORDS, &STEP_WORDS] {
        texts += tx.run(statement, proof, args![person, referral]).await?;
    }
    Ok(texts + tx.run(&TEXTS, proof, args![person, referral, Vec::<u8>::new()]).await?)
}

/// What a project of the case of one referral says of measures of justice.
pub async fn judicial(tx: &mut WriteTx, proof: &Destroys, referral: ReferralId) -> DbResult<()> {
    tx.run(&JUDICIAL_MARKS, proof, args![referral]).await?;
    tx.run(&JUDICIAL_PARTS, proof, args![referral]).await?;
    tx.run(&JUDICIAL_TRANSLATIONS, proof, args![referral]).await?;
    tx.run(&JUDICIAL_SCANS, proof, args![referral]).await?;
    tx.run(&JUDICIAL_TEXTS, proof, args![referral, Vec::<u8>::new()]).await?;
    Ok(())
}
