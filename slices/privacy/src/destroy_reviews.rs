//! What is destroyed of reviews: all of it, as of the goals measured there. The register of events still tells that people met.

use db::{DbResult, WriteTx, args, statements};
use kernel::ids::ReferralId;
use policy::Destroys;

/// The reviews of the cases of person `$1`, or of the case that referral `$2` opened.
macro_rules! meant {
    () => {
        "(SELECT r.id FROM reviews r JOIN projects p ON p.id = r.project_id JOIN cases c ON c.id = p.case_id
            WHERE c.person_id = $1 OR c.referral_id = $2)"
    };
}

/// Those of the case of referral `$1`.
macro_rules! of_referral {
    () => {
        "(SELECT r.id FROM reviews r JOIN projects p ON p.id = r.project_id JOIN cases c ON c.id = p.case_id WHERE c.referral_id = $1)"
    };
}

statements! {
    TEXTS: Destroys = concat!("DELETE FROM review_texts WHERE review_id IN ", meant!());
    TASKS: Destroys = concat!("DELETE FROM review_tasks WHERE review_id IN ", meant!());
    PEOPLE: Destroys = concat!("DELETE FROM review_people WHERE review_id IN ", meant!());
    REVIEWS: Destroys = concat!("DELETE FROM reviews WHERE id IN ", meant!());
    /// The row stays with its hash: that the minutes said something is known, and that it is gone.
    JUDICIAL_TEXTS: Destroys = concat!("UPDATE review_texts SET sealed = $2 WHERE compartment = 'judicial' AND review_id IN ", of_referral!());
    JUDICIAL_TASKS: Destroys = concat!("UPDATE review_tasks SET sealed = $2 WHERE compartment = 'judicial' AND review_id IN ", of_referral!());
    JUDICIAL_APPOINTMENTS: Destroys = concat!("UPDATE reviews SET appointment_id = NULL WHERE appointment_id IN (SELECT a.id
        FROM appointments a WHERE a.compartment = 'judicial') AND id IN ", of_referral!());
}

/// Ids as text, one of them empty. How many texts went. Before appointments, figures and evaluations, which reviews name.
pub async fn all(tx: &mut WriteTx, proof: &Destroys, person: &str, referral: &str) -> DbResult<u64> {
    let mut texts = 0;
    for statement in [&TEXTS, &TASKS] {
        texts += tx.run(statement, proof, args![person, referral]).await?;
    }
    for statement in [&PEOPLE, &REVIEWS] {
        tx.run(statement, proof, args![person, referral]).await?;
    }
    Ok(texts)
}

/// What reviews of the case of one referral say of measures of justice.
pub async fn judicial(tx: &mut WriteTx, proof: &Destroys, referral: ReferralId) -> DbResult<()> {
    for statement in [&JUDICIAL_TEXTS, &JUDICIAL_TASKS] {
        tx.run(statement, proof, args![referral, Vec::<u8>::new()]).await?;
    }
    tx.run(&JUDICIAL_APPOINTMENTS, proof, args![referral]).await.map(drop)
}
