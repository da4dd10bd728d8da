//! What is past its period, rule by rule. What was destroyed before has nothing left, and is not found again.

use db::{DbResult, Reads, Row, Statement, WriteTx, args, statements};
use kernel::Date;
use kernel::ids::PersonId;
use kernel::privacy::{Fate, RetentionThing};
use policy::Steward;

/// A hold of the person, or a request that is not answered yet.
macro_rules! held {
    ($person:literal) => {
        concat!(
            "(EXISTS (SELECT 1 FROM holds h WHERE h.lifted_at IS NULL AND h.person_id = ",
            $person,
            ") OR EXISTS (SELECT 1 FROM privacy_requests q WHERE q.person_id = ",
            $person,
            " AND q.state NOT IN ('granted', 'partly_granted', 'refused', 'withdrawn'))) AS held"
        )
    };
}

macro_rules! has_content {
    () => {
        "(EXISTS (SELECT 1 FROM referral_answers a WHERE a.referral_id = r.id)
            OR EXISTS (SELECT 1 FROM attachments a WHERE a.referral_id = r.id)
            OR EXISTS (SELECT 1 FROM papers p WHERE p.referral_id = r.id AND p.destroyed_at IS NULL)
            OR EXISTS (SELECT 1 FROM cases c JOIN entries e ON e.case_id = c.id WHERE c.referral_id = r.id)
            OR EXISTS (SELECT 1 FROM cases c JOIN figures g ON g.case_id = c.id WHERE c.referral_id = r.id))"
    };
}

macro_rules! of_referrals {
    ($states:literal, $content:expr) => {
        concat!(
            "SELECT r.id AS thing, r.person_id, r.number, r.number_year, r.state_since AS ended, ",
            held!("r.person_id"),
            " FROM referrals r WHERE r.state IN (",
            $states,
            ") AND r.state_since < $1 AND NOT EXISTS (SELECT 1 FROM cases o WHERE o.person_id = r.person_id",
            " AND (o.state <> 'closed' OR o.state_since >= $1)) AND ",
            $content,
            " ORDER BY r.state_since, r.id LIMIT 2000"
        )
    };
}

statements! {
    /// What was redirected goes on elsewhere: it waits until that is over.
    NOT_ADMITTED: Steward = of_referrals!("'not_admitted', 'withdrawn', 'cancelled', 'redirected', 'closed'",
        concat!(has_content!(), " AND (r.state <> 'closed' OR r.in_charge IS NULL)
            AND NOT EXISTS (SELECT 1 FROM referrals c WHERE c.part_of = r.id
                AND c.state NOT IN ('not_admitted', 'redirected', 'withdrawn', 'closed', 'cancelled'))"));
    PROJECTS: Steward = of_referrals!("'closed'", concat!(has_content!(), " AND r.in_charge IS NOT NULL"));
    JUDICIAL: Steward = of_referrals!("'not_admitted', 'withdrawn', 'cancelled', 'closed'",
        "(EXISTS (SELECT 1 FROM referral_answers a WHERE a.referral_id = r.id AND a.compartment = 'judicial')
            OR EXISTS (SELECT 1 FROM attachments a WHERE a.referral_id = r.id AND a.compartment = 'judicial')
            OR EXISTS (SELECT 1 FROM cases c JOIN entries e ON e.case_id = c.id
                WHERE c.referral_id = r.id AND e.compartment = 'judicial'))");
    NEVER_REFERRED: Steward = concat!("SELECT p.id AS thing, p.id AS person_id, CAST(NULL AS BIGINT) AS number,
            CAST(NULL AS BIGINT) AS number_year, p.created_at AS ended, ", held!("p.id"),
        " FROM people p WHERE p.created_at < $1 AND NOT EXISTS (SELECT 1 FROM referrals r WHERE r.person_id = p.id)
            AND NOT EXISTS (SELECT 1 FROM restrictions q WHERE q.person_id = p.id AND q.kind = 'erased')
        ORDER BY p.created_at, p.id LIMIT 2000");
    IMPORTS: Steward = "SELECT id AS thing, CAST(NULL AS TEXT) AS person_id, CAST(NULL AS BIGINT) AS number,
            CAST(NULL AS BIGINT) AS number_year, at AS ended, FALSE AS held
        FROM import_runs WHERE at < $1 ORDER BY at, id LIMIT 2000";
    FEEDBACK: Steward = "SELECT id AS thing, CAST(NULL AS TEXT) AS person_id, CAST(NULL AS BIGINT) AS number,
            CAST(NULL AS BIGINT) AS number_year, at AS ended, FALSE AS held
        FROM feedback WHERE at < $1 ORDER BY at, id LIMIT 2000";
    NOTICES: Steward = "SELECT id AS thing, CAST(NULL AS TEXT) AS person_id, CAST(NULL AS BIGINT) AS number,
            CAST(NULL AS BIGINT) AS number_year, at AS ended, FALSE AS held
        FROM notices WHERE at < $1 ORDER BY at, id LIMIT 2000";
}

pub(super) struct Candidate {
    pub thing: String,
    pub person: Option<PersonId>,
    /// Number and year of a referral; empty for what has none.
    pub label: String,
    pub ended_on: Date,
    pub fate: Fate,
}

/// At most 2000 at once: the next proposal finds the others.
pub(super) async fn find(
    tx: &mut WriteTx,
    steward: &Steward,
    thing: RetentionThing,
    before: Date,
) -> DbResult<Vec<Candidate>> {
    let Some(statement) = statement(thing) else { return Ok(Vec::new()) };
    tx.all(statement, steward, args![before]).await?.iter().map(read).collect()
}

fn statement(thing: RetentionThing) -> Option<&'static Statement<Steward>> {
    match thing {
        RetentionThing::ReferralNotAdmitted => Some(&NOT_ADMITTED),
        RetentionThing::ProjectFile => Some(&PROJECTS),
        RetentionThing::JudicialData => Some(&JUDICIAL),
        RetentionThing::PersonWithoutReferral => Some(&NEVER_REFERRED),
        RetentionThing::ImportFile => Some(&IMPORTS),
        RetentionThing::Feedback => Some(&FEEDBACK),
        RetentionThing::Notices => Some(&NOTICES),
        RetentionThing::SignIns
        | RetentionThing::Drafts
        | RetentionThing::EventRegister
        | RetentionThing::Minutes
        | RetentionThing::ProtocolRegister => None,
    }
}

fn read(row: &Row) -> DbResult<Candidate> {
    let number = row.opt_int("number")?.zip(row.opt_int("number_year")?);
    let ended = row.text("ended")?;
    let day = ended.get(..10).unwrap_or(&ended);
    Ok(Candidate {
        thing: row.text("thing")?,
        person: row.opt_id("person_id")?,
        label: number.map(|(number, year)| format!("{number}/{year}")).unwrap_or_default(),
        ended_on: day.parse().map_err(|_| db::DbError::Rule(format!("`{ended}` is no instant")))?,
        fate: if row.flag("held")? { Fate::Held } else { Fate::In },
    })
}
