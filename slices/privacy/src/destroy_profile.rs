//! What is destroyed of what is known about a person: every word. That there were stages, assessments and a dossier stays, as days
//! and states.

use db::{DbResult, WriteTx, args, statements};
use kernel::Instant;
use kernel::ids::ReferralId;
use policy::Destroys;

/// The cases of person `$1`, or the one that referral `$2` opened.
macro_rules! meant {
    () => {
        "(SELECT c.id FROM cases c WHERE c.person_id = $1 OR c.referral_id = $2)"
    };
}

/// Their dossiers.
macro_rules! dossiers {
    () => {
        concat!("(SELECT d.id FROM dossiers d WHERE d.case_id IN ", meant!(), ")")
    };
}

statements! {
    ROWS: Destroys = concat!("DELETE FROM profile_rows WHERE case_id IN ", meant!());
    PAGES: Destroys = concat!("DELETE FROM profile_pages WHERE case_id IN ", meant!());
    MARKS: Destroys = concat!("DELETE FROM assessment_marks WHERE assessment_id IN (SELECT a.id FROM assessments a WHERE a.case_id IN ",
        meant!(), ")");
    PARTS: Destroys = concat!("DELETE FROM dossier_parts WHERE dossier_id IN ", dossiers!());
    MEETINGS: Destroys = concat!("DELETE FROM dossier_meetings WHERE dossier_id IN ", dossiers!());
    SHARES: Destroys = concat!("DELETE FROM dossier_shares WHERE dossier_id IN ", dossiers!());
    DOSSIERS: Destroys = concat!("UPDATE dossiers SET state = 'destroyed', destroyed_at = $3, version = version + 1
        WHERE state <> 'destroyed' AND case_id IN ", meant!());
    JUDICIAL_MARKS: Destroys = "DELETE FROM assessment_marks WHERE compartment = 'judicial' AND assessment_id IN
        (SELECT a.id FROM assessments a JOIN cases c ON c.id = a.case_id WHERE c.referral_id = $1)";
}

/// Ids as text, one of them empty. How many texts went.
pub async fn all(tx: &mut WriteTx, proof: &Destroys, person: &str, referral: &str, now: Instant) -> DbResult<u64> {
    let mut texts = 0;
    for statement in [&ROWS, &PAGES, &MARKS, &PARTS, &MEETINGS, &SHARES] {
        texts += tx.run(statement, proof, args![person, referral]).await?;
    }
    tx.run(&DOSSIERS, proof, args![person, referral, now]).await?;
    Ok(texts)
}

/// What the assessments in the case of one referral say of measures of justice.
pub async fn judicial(tx: &mut WriteTx, proof: &Destroys, referral: ReferralId) -> DbResult<()> {
    tx.run(&JUDICIAL_MARKS, proof, args![referral]).await?;
    Ok(())
}
