//! What is destroyed of questions to referents: all of it, with the answers, and the reasons of a pause that few may know. The
//! register of events still tells that there was something.

use db::{DbResult, WriteTx, args, statements};
use kernel::ids::ReferralId;
use policy::Destroys;

/// The questions of the cases of person `$1`, or of the case that referral `$2` opened.
macro_rules! meant {
    () => {
        "(SELECT q.id FROM questions q JOIN cases c ON c.id = q.case_id WHERE c.person_id = $1 OR c.referral_id = $2)"
    };
}

/// Those of the case of referral `$1` that tell of a measure of justice.
macro_rules! judicial {
    () => {
        "(SELECT q.id FROM questions q JOIN cases c ON c.id = q.case_id WHERE c.referral_id = $1
            AND (q.compartment = 'judicial' OR q.reserved = 'judicial'))"
    };
}

statements! {
    ANSWERS: Destroys = concat!("DELETE FROM question_answers WHERE question_id IN ", meant!());
    STEPS: Destroys = concat!("DELETE FROM question_steps WHERE question_id IN ", meant!());
    QUESTIONS: Destroys = "DELETE FROM questions WHERE case_id IN (SELECT c.id FROM cases c WHERE c.person_id = $1
        OR c.referral_id = $2)";
    REASONS: Destroys = "DELETE FROM project_step_reasons WHERE project_id IN (SELECT p.id FROM projects p JOIN cases c ON c.id = p.case_id
        WHERE c.person_id = $1 OR c.referral_id = $2)";
    JUDICIAL_ANSWERS: Destroys = concat!("DELETE FROM question_answers WHERE question_id IN ", judicial!());
    JUDICIAL_STEPS: Destroys = concat!("DELETE FROM question_steps WHERE question_id IN ", judicial!());
    JUDICIAL_QUESTIONS: Destroys = concat!("DELETE FROM questions WHERE id IN ", judicial!());
    JUDICIAL_REASONS: Destroys = "DELETE FROM project_step_reasons WHERE compartment = 'judicial' AND project_id IN
        (SELECT p.id FROM projects p JOIN cases c ON c.id = p.case_id WHERE c.referral_id = $1)";
}

/// Ids as text, one of them empty. How many texts went. Before the figures, who are asked.
pub async fn all(tx: &mut WriteTx, proof: &Destroys, person: &str, referral: &str) -> DbResult<u64> {
    let answers = tx.run(&ANSWERS, proof, args![person, referral]).await?;
    tx.run(&STEPS, proof, args![person, referral]).await?;
    let questions = tx.run(&QUESTIONS, proof, args![person, referral]).await?;
    Ok(answers + questions + tx.run(&REASONS, proof, args![person, referral]).await?)
}

/// What questions of the case of one referral tell of measures of justice.
pub async fn judicial(tx: &mut WriteTx, proof: &Destroys, referral: ReferralId) -> DbResult<()> {
    for statement in [&JUDICIAL_ANSWERS, &JUDICIAL_STEPS, &JUDICIAL_QUESTIONS, &JUDICIAL_REASONS] {
        tx.run(statement, proof, args![referral]).await?;
    }
    Ok(())
}
