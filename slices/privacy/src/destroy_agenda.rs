//! What is destroyed of appointments: all of it. That somebody was met on a day is no act that an archive keeps; the register of
//! events still tells that there was something.

use db::{DbResult, WriteTx, args, statements};
use kernel::ids::ReferralId;
use policy::Destroys;

/// The appointments of the cases of person `$1`, or of the case that referral `$2` opened.
macro_rules! meant {
    () => {
        "(SELECT a.id FROM appointments a JOIN cases c ON c.id = a.case_id WHERE c.person_id = $1 OR c.referral_id = $2)"
    };
}

/// Those of the case of referral `$1` that tell of a measure of justice.
macro_rules! judicial {
    () => {
        "(SELECT a.id FROM appointments a JOIN cases c ON c.id = a.case_id WHERE c.referral_id = $1 AND a.compartment = 'judicial')"
    };
}

statements! {
    REPLIES: Destroys = concat!("DELETE FROM appointment_replies WHERE appointment_id IN ", meant!());
    JUDICIAL_REPLIES: Destroys = concat!("DELETE FROM appointment_replies WHERE appointment_id IN ", judicial!());
    /// What the person asked through the own pages goes with the case, the keys to it too.
    QUESTIONS: Destroys = "DELETE FROM own_questions WHERE case_id IN (SELECT c.id FROM cases c WHERE c.person_id = $1
        OR c.referral_id = $2)";
    DOOR_VISITS: Destroys = "DELETE FROM door_visits WHERE door_id IN (SELECT d.id FROM doors d JOIN cases c ON c.id = d.subject
        WHERE c.person_id = $1 OR c.referral_id = $2)";
    DOORS: Destroys = "DELETE FROM doors WHERE subject IN (SELECT c.id FROM cases c WHERE c.person_id = $1 OR c.referral_id = $2)";
    MEMBERS: Destroys = concat!("DELETE FROM appointment_members WHERE appointment_id IN ", meant!());
    STEPS: Destroys = concat!("DELETE FROM appointment_steps WHERE appointment_id IN ", meant!());
    APPOINTMENTS: Destroys = "DELETE FROM appointments WHERE case_id IN (SELECT c.id FROM cases c WHERE c.person_id = $1
        OR c.referral_id = $2)";
    ABSENCES: Destroys = "DELETE FROM person_absences WHERE case_id IN (SELECT c.id FROM cases c WHERE c.person_id = $1
        OR c.referral_id = $2)";
    JUDICIAL_MEMBERS: Destroys = concat!("DELETE FROM appointment_members WHERE appointment_id IN ", judicial!());
    JUDICIAL_STEPS: Destroys = concat!("DELETE FROM appointment_steps WHERE appointment_id IN ", judicial!());
    JUDICIAL_APPOINTMENTS: Destroys = "DELETE FROM appointments WHERE compartment = 'judicial' AND case_id IN
        (SELECT c.id FROM cases c WHERE c.referral_id = $1)";
    JUDICIAL_REASONS: Destroys = "UPDATE person_absences SET sealed = NULL, compartment = 'identity' WHERE compartment = 'judicial'
        AND case_id IN (SELECT c.id FROM cases c WHERE c.referral_id = $1)";
}

/// Ids as text, one of them empty. How many texts went. Before the figures, who take part in appointments.
pub async fn all(tx: &mut WriteTx, proof: &Destroys, person: &str, referral: &str) -> DbResult<u64> {
    tx.run(&MEMBERS, proof, args![person, referral]).await?;
    tx.run(&REPLIES, proof, args![person, referral]).await?;
    tx.run(&DOOR_VISITS, proof, args![person, referral]).await?;
    tx.run(&DOORS, proof, args![person, referral]).await?;
    let questions = tx.run(&QUESTIONS, proof, args![person, referral]).await?;
    tx.run(&STEPS, proof, args![person, referral]).await?;
    let appointments = tx.run(&APPOINTMENTS, proof, args![person, referral]).await?;
    Ok(questions + appointments + tx.run(&ABSENCES, proof, args![person, referral]).await?)
}

/// What appointments of the case of one referral tell of measures of justice.
pub async fn judicial(tx: &mut WriteTx, proof: &Destroys, referral: ReferralId) -> DbResult<()> {
    for statement in [&JUDICIAL_MEMBERS, &JUDICIAL_REPLIES, &JUDICIAL_STEPS, &JUDICIAL_APPOINTMENTS, &JUDICIAL_REASONS]
    {
        tx.run(statement, proof, args![referral]).await?;
    }
    Ok(())
}
