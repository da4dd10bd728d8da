//! What is destroyed of enrolments in activities: all of it, with every line of a register. The activity of the body stays.

use db::{DbResult, WriteTx, args, statements};
use kernel::ids::ReferralId;
use policy::Destroys;

/// The enrolments of the cases of person `$1`, or of the case that referral `$2` opened.
macro_rules! meant {
    () => {
        "(SELECT e.id FROM enrolments e JOIN cases c ON c.id = e.case_id WHERE c.person_id = $1 OR c.referral_id = $2)"
    };
}

/// Those of the case of referral `$1` that tell of a measure of justice.
macro_rules! judicial {
    () => {
        "(SELECT e.id FROM enrolments e JOIN cases c ON c.id = e.case_id WHERE c.referral_id = $1 AND e.compartment = 'judicial')"
    };
}

statements! {
    LINES: Destroys = concat!("DELETE FROM register_lines WHERE enrolment_id IN ", meant!());
    ATTENDANCE: Destroys = concat!("DELETE FROM register_marks WHERE enrolment_id IN ", meant!());
    STEPS: Destroys = concat!("DELETE FROM enrolment_steps WHERE enrolment_id IN ", meant!());
    ENROLMENTS: Destroys = concat!("DELETE FROM enrolments WHERE id IN ", meant!());
    JUDICIAL_LINES: Destroys = concat!("DELETE FROM register_lines WHERE enrolment_id IN ", judicial!());
    JUDICIAL_ATTENDANCE: Destroys = concat!("DELETE FROM register_marks WHERE enrolment_id IN ", judicial!());
    JUDICIAL_STEPS: Destroys = concat!("DELETE FROM enrolment_steps WHERE enrolment_id IN ", judicial!());
    JUDICIAL_ENROLMENTS: Destroys = concat!("DELETE FROM enrolments WHERE id IN ", judicial!());
}

/// Ids as text, one of them empty. How many enrolments went. Before the project's parts, which they are tied to.
pub async fn all(tx: &mut WriteTx, proof: &Destroys, person: &str, referral: &str) -> DbResult<u64> {
    for statement in [&LINES, &ATTENDANCE, &STEPS] {
        tx.run(statement, proof, args![person, referral]).await?;
    }
    tx.run(&ENROLMENTS, proof, args![person, referral]).await
}

/// What enrolments of the case of one referral tell of measures of justice.
pub async fn judicial(tx: &mut WriteTx, proof: &Destroys, referral: ReferralId) -> DbResult<()> {
    for statement in [&JUDICIAL_LINES, &JUDICIAL_ATTENDANCE, &JUDICIAL_STEPS, &JUDICIAL_ENROLMENTS] {
        tx.run(statement, proof, args![referral]).await?;
    }
    Ok(())
}
