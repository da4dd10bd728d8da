//! Destroying what is kept about a person, or the content of one referral: the one list of what goes.
//!
//! What stays is the skeleton the archive law asks for: numbers, dates, states, bodies, decisions, entries of the protocol
//! register, signed minutes (`docs/decisions/0014`).

use db::{DbResult, Reads, Statement, WriteTx, args, statements};
use kernel::Instant;
use kernel::ids::{Id, PersonId, ReferralId};
use policy::Destroys;
use serde::{Deserialize, Serialize};

/// The referrals meant: those of the person `$1`, or the one `$2`; the other is an empty text.
macro_rules! meant {
    () => {
        "IN (SELECT r.id FROM referrals r WHERE r.person_id = $1 OR r.id = $2)"
    };
}

statements! {
    ANSWERS: Destroys = concat!("DELETE FROM referral_answers WHERE referral_id ", meant!());
    EDITS: Destroys = concat!("DELETE FROM referral_section_edits WHERE referral_id ", meant!());
    ATTACHMENTS: Destroys = concat!("DELETE FROM attachments WHERE referral_id ", meant!());
    IMPORT_ROWS: Destroys = concat!("DELETE FROM import_rows WHERE referral_id ", meant!());
    SCORES: Destroys = concat!("DELETE FROM scores WHERE referral_id ", meant!());
    ITEM_DRAFTS: Destroys = concat!("DELETE FROM item_drafts WHERE item_id IN (SELECT i.id FROM items i WHERE i.referral_id ",
        meant!(), ")");
    OWN_DRAFTS: Destroys = concat!("DELETE FROM own_drafts WHERE about = $1 OR about = $2 OR about ", meant!(),
        " OR about IN (SELECT i.id FROM items i WHERE i.referral_id ", meant!(), ")");
    PARKED: Destroys = "DELETE FROM parked WHERE EXISTS (SELECT 1 FROM referrals r WHERE (r.person_id = $1 OR r.id = $2)
        AND (parked.path LIKE '%' || r.id || '%' OR parked.path LIKE '%' || r.person_id || '%'))";
    STEP_WORDS: Destroys = concat!("UPDATE referral_steps SET reason = '' WHERE reason <> '' AND referral_id ", meant!());
    OPINION_WORDS: Destroys = concat!("UPDATE opinions SET words = '' WHERE words <> '' AND referral_id ", meant!());
    ITEM_WORDS: Destroys = concat!("UPDATE items SET summary = '', proposal = '', reason = '', not_ratified = ''
        WHERE referral_id ", meant!());
    MANDATE_WORDS: Destroys = concat!("UPDATE mandates SET what = '' WHERE what <> '' AND referral_id ", meant!());
    /// Number, kind and imprint stay; what was written goes.
    LETTERS: Destroys = concat!("UPDATE papers SET data = $3, file = NULL, second_lang = '', destroyed_at = $4
        WHERE destroyed_at IS NULL AND referral_id ", meant!());
    /// Requests to bodies: number, kind, state and log stay, links die, what was asked, shared and answered goes.
    REQUEST_VISITS: Destroys = concat!("DELETE FROM request_visits WHERE link_id IN (SELECT l.id FROM request_links l
        JOIN requests q ON q.id = l.request_id WHERE q.referral_id ", meant!(), ")");
    REQUEST_LINKS: Destroys = concat!("DELETE FROM request_links WHERE request_id IN (SELECT q.id FROM requests q
        WHERE q.referral_id ", meant!(), ")");
    REQUEST_SHARES: Destroys = concat!("DELETE FROM request_shares WHERE request_id IN (SELECT q.id FROM requests q
        WHERE q.referral_id ", meant!(), ")");
    REQUEST_SCANS: Destroys = concat!("DELETE FROM request_scans WHERE request_id IN (SELECT q.id FROM requests q
        WHERE q.referral_id ", meant!(), ")");
    REQUEST_REPLIES: Destroys = concat!("DELETE FROM request_replies WHERE request_id IN (SELECT q.id FROM requests q
        WHERE q.referral_id ", meant!(), ")");
    REQUEST_LOG_WORDS: Destroys = concat!("UPDATE request_log SET sealed = NULL WHERE sealed IS NOT NULL AND request_id IN
        (SELECT q.id FROM requests q WHERE q.referral_id ", meant!(), ")");
    /// Nobody owes or reports anything any more, of what was accepted too.
    REQUEST_TEXTS: Destroys = concat!("UPDATE requests SET sealed = $3, version = version + 1,
            state = CASE WHEN state IN ('declined', 'answered', 'outcome_reported') THEN state ELSE 'withdrawn' END
        WHERE referral_id ", meant!());
    JUDICIAL_SHARES: Destroys = "DELETE FROM request_shares WHERE compartment = 'judicial'
        AND request_id IN (SELECT q.id FROM requests q WHERE q.referral_id = $1)";
    JUDICIAL_ANSWERS: Destroys = "DELETE FROM referral_answers WHERE referral_id = $1 AND compartment = 'judicial'";
    JUDICIAL_FILES: Destroys = "DELETE FROM attachments WHERE referral_id = $1 AND compartment = 'judicial'";
    JUDICIAL_KEY: Destroys = "DELETE FROM data_keys WHERE compartment = 'judicial'
        AND person_id = (SELECT r.person_id FROM referrals r WHERE r.id = $1)
        AND NOT EXISTS (SELECT 1 FROM project_parts a JOIN projects p ON p.id = a.project_id JOIN cases o ON o.id = p.case_id
            WHERE a.compartment = 'judicial' AND o.person_id = data_keys.person_id)
        AND NOT EXISTS (SELECT 1 FROM assessment_marks m JOIN assessments a ON a.id = m.assessment_id JOIN cases o ON o.id = a.case_id
            WHERE m.compartment = 'judicial' AND o.person_id = data_keys.person_id)
        AND NOT EXISTS (SELECT 1 FROM referral_answers a JOIN referrals o ON o.id = a.referral_id
            WHERE a.compartment = 'judicial' AND o.person_id = data_keys.person_id)
        AND NOT EXISTS (SELECT 1 FROM attachments a JOIN referrals o ON o.id = a.referral_id
            WHERE a.compartment = 'judicial' AND o.person_id = data_keys.person_id)
        AND NOT EXISTS (SELECT 1 FROM request_shares s JOIN requests q ON q.id = s.request_id
            JOIN referrals o ON o.id = q.referral_id WHERE s.compartment = 'judicial' AND o.person_id = data_keys.person_id)
        AND NOT EXISTS (SELECT 1 FROM entries e JOIN cases c ON c.id = e.case_id
            WHERE e.compartment = 'judicial' AND c.person_id = data_keys.person_id)
        AND NOT EXISTS (SELECT 1 FROM appointments e JOIN cases c ON c.id = e.case_id
            WHERE e.compartment = 'judicial' AND c.person_id = data_keys.person_id)
        AND NOT EXISTS (SELECT 1 FROM review_texts e JOIN reviews v ON v.id = e.review_id JOIN projects p ON p.id = v.project_id
            JOIN cases c ON c.id = p.case_id
            WHERE e.compartment = 'judicial' AND length(e.sealed) > 0 AND c.person_id = data_keys.person_id)
        AND NOT EXISTS (SELECT 1 FROM review_tasks e JOIN reviews v ON v.id = e.review_id JOIN projects p ON p.id = v.project_id
            JOIN cases c ON c.id = p.case_id
            WHERE e.compartment = 'judicial' AND length(e.sealed) > 0 AND c.person_id = data_keys.person_id)
        AND NOT EXISTS (SELECT 1 FROM enrolments e JOIN cases c ON c.id = e.case_id
            WHERE e.compartment = 'judicial' AND e.sealed IS NOT NULL AND c.person_id = data_keys.person_id)
        AND NOT EXISTS (SELECT 1 FROM questions e JOIN cases c ON c.id = e.case_id
            WHERE (e.compartment = 'judicial' OR e.reserved = 'judicial') AND c.person_id = data_keys.person_id)
        AND NOT EXISTS (SELECT 1 FROM project_step_reasons e JOIN projects p ON p.id = e.project_id JOIN cases c ON c.id = p.case_id
            WHERE e.compartment = 'judicial' AND c.person_id = data_keys.person_id)
        AND NOT EXISTS (SELECT 1 FROM person_absences e JOIN cases c ON c.id = e.case_id
            WHERE e.compartment = 'judicial' AND e.sealed IS NOT NULL AND c.person_id = data_keys.person_id)";
    /// The diary and the team of the case; that there was one, and its steps, stay.
    ENTRIES: Destroys = "DELETE FROM entries WHERE case_id IN (SELECT c.id FROM cases c WHERE c.person_id = $1 OR c.referral_id = $2)";
    FIGURES: Destroys = "DELETE FROM figures WHERE case_id IN (SELECT c.id FROM cases c WHERE c.person_id = $1 OR c.referral_id = $2)";
    CASE_STEP_WORDS: Destroys = "UPDATE case_steps SET sealed = NULL WHERE sealed IS NOT NULL AND case_id IN
        (SELECT c.id FROM cases c WHERE c.person_id = $1 OR c.referral_id = $2)";
    CASE_DRAFTS: Destroys = "DELETE FROM own_drafts WHERE about IN (SELECT c.id FROM cases c WHERE c.person_id = $1
        OR c.referral_id = $2)";
    CASE_PARKED: Destroys = "DELETE FROM parked WHERE EXISTS (SELECT 1 FROM cases c WHERE (c.person_id = $1 OR c.referral_id = $2)
        AND (parked.path LIKE '%' || c.id || '%' OR EXISTS (SELECT 1 FROM figures g WHERE g.case_id = c.id
            AND parked.path LIKE '%' || g.id || '%')))";
    JUDICIAL_ENTRIES: Destroys = "DELETE FROM entries WHERE compartment = 'judicial'
        AND case_id IN (SELECT c.id FROM cases c WHERE c.referral_id = $1)";
    /// Why somebody opened the record in an emergency, and what the officer said of it.
    EMERGENCY_WORDS: Destroys = "UPDATE emergency_accesses SET reason = $2, review_words = NULL WHERE person_id = $1";

    DRAFT_REFERRALS: Destroys = "UPDATE referrals SET state = 'cancelled', state_since = $2, updated_at = $2,
        version = version + 1 WHERE person_id = $1 AND state = 'draft'";
    IDENTIFIERS: Destroys = "DELETE FROM person_identifiers WHERE person_id = $1";
    SEARCH_KEYS: Destroys = "DELETE FROM person_keys WHERE person_id = $1";
    LIKENESS: Destroys = "DELETE FROM not_same_person WHERE one_id = $1 OR other_id = $1";
    SEALED_TEXTS: Destroys = "DELETE FROM person_sealed WHERE person_id = $1";
    DATA_KEYS: Destroys = "DELETE FROM data_keys WHERE person_id = $1";
    HISTORY: Destroys = "DELETE FROM person_history WHERE person_id = $1";
    INFORMATION: Destroys = "DELETE FROM information_given WHERE person_id = $1";
    CONSENTS: Destroys = "DELETE FROM consents WHERE person_id = $1";
    REQUEST_WORDS: Destroys = "UPDATE privacy_requests SET words = NULL WHERE person_id = $1 AND words IS NOT NULL";
    REQUEST_STEP_WORDS: Destroys = "UPDATE privacy_request_steps SET words = NULL WHERE words IS NOT NULL AND request_id IN
        (SELECT q.id FROM privacy_requests q WHERE q.person_id = $1)";
    MARK_WORDS: Destroys = "UPDATE restrictions SET words = NULL, lifted_words = NULL WHERE person_id = $1";
    HOLD_WORDS: Destroys = "UPDATE holds SET words = NULL WHERE person_id = $1";
    PERSON_PARKED: Destroys = "DELETE FROM parked WHERE path LIKE '%' || $1 || '%'";
    /// A dash, so that lists still have something to show.
    RECORD: Destroys = "UPDATE people SET family = '–', given = '', family_original = '', given_original = '', original_lang = '',
            chosen_name = '', sort_key = '', birth_date = NULL, birth_year = NULL, birth_place = '', legal_sex = 'unknown',
            chosen_gender = '', citizenship = '', municipality = '', address = '', phone = '', email = '', lang = '',
            interpreter = FALSE, version = version + 1 WHERE id = $1";
    END_RESTRICTION: Destroys = "UPDATE restrictions SET lifted_at = $2, lifted_by = '' WHERE person_id = $1
        AND lifted_at IS NULL";
    CLOSE_FOR_GOOD: Destroys = "INSERT INTO restrictions (id, person_id, kind, ground, words, at, by_user, lifted_at, lifted_by,
        lifted_words) VALUES ($1, $2, 'erased', '', NULL, $3, '', NULL, NULL, NULL)";
    /// Something of the person is still needed: a referral that is not over, or one that has content left.
    STILL_NEEDED: Destroys = "SELECT 1 AS one FROM referrals r WHERE r.person_id = $1
        AND (r.state NOT IN ('not_admitted', 'redirected', 'withdrawn', 'closed', 'cancelled')
            OR EXISTS (SELECT 1 FROM referral_answers a WHERE a.referral_id = r.id)
            OR EXISTS (SELECT 1 FROM cases c WHERE c.person_id = r.person_id AND c.state <> 'closed')) LIMIT 1";
    ERASED: Destroys = "SELECT 1 AS one FROM restrictions WHERE person_id = $1 AND kind = 'erased'";
    PERSON_OF: Destroys = "SELECT person_id FROM referrals WHERE id = $1";
}

/// How much was destroyed of what: for the act and the register.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    pub people: u64,
    pub answers: u64,
    pub attachments: u64,
    pub letters: u64,
    pub texts: u64,
    pub identifiers: u64,
    pub search_keys: u64,
    pub keys: u64,
}

impl Tally {
    pub fn add(&mut self, other: &Self) {
        self.people += other.people;
        self.answers += other.answers;
        self.attachments += other.attachments;
        self.letters += other.letters;
        self.texts += other.texts;
        self.identifiers += other.identifiers;
        self.search_keys += other.search_keys;
        self.keys += other.keys;
    }
}

/// The content of the referrals of a person, or of one referral.
async fn content(
    tx: &mut WriteTx,
    proof: &Destroys,
    person: Option<PersonId>,
    referral: Option<ReferralId>,
    now: Instant,
) -> DbResult<Tally> {
    let text = |id: Option<String>| id.unwrap_or_default();
    let (person, referral) = (text(person.map(|id| id.to_string())), text(referral.map(|id| id.to_string())));
    // Figures take part in appointments and reviews and are asked questions: those go first.
    let mut texts = crate::destroy_reviews::all(tx, proof, &person, &referral).await?;
    texts += crate::destroy_activities::all(tx, proof, &person, &referral).await?;
    texts += crate::destroy_agenda::all(tx, proof, &person, &referral).await?;
    texts += crate::destroy_questions::all(tx, proof, &person, &referral).await?;
    let mut run =
        async |statement: &'static Statement<Destroys>| tx.run(statement, proof, args![&person, &referral]).await;
    let answers = run(&ANSWERS).await?;
    let attachments = run(&ATTACHMENTS).await?;
    for statement in [&STEP_WORDS, &OPINION_WORDS, &ITEM_WORDS, &MANDATE_WORDS] {
        texts += run(statement).await?;
    }
    // Forms that wait are found by the figures: they go first.
    run(&CASE_PARKED).await?;
    for statement in [&ENTRIES, &FIGURES, &CASE_STEP_WORDS] {
        texts += run(statement).await?;
    }
    for statement in [&EDITS, &IMPORT_ROWS, &SCORES, &ITEM_DRAFTS, &OWN_DRAFTS, &PARKED, &CASE_DRAFTS] {
        run(statement).await?;
    }
    for statement in [&REQUEST_VISITS, &REQUEST_LINKS, &REQUEST_SHARES, &REQUEST_SCANS, &REQUEST_REPLIES] {
        run(statement).await?;
    }
    texts += run(&REQUEST_LOG_WORDS).await?;
    texts += crate::destroy_projects::all(tx, proof, &person, &referral).await?;
    texts += crate::destroy_profile::all(tx, proof, &person, &referral, now).await?;
    texts += tx.run(&REQUEST_TEXTS, proof, args![&person, &referral, Vec::<u8>::new()]).await?;
    let letters = tx.run(&LETTERS, proof, args![&person, &referral, Vec::<u8>::new(), now]).await?;
    Ok(Tally { answers, attachments, texts, letters, ..Tally::default() })
}

/// The content of one referral. When nothing else of the person is needed any more, the person goes with it.
pub async fn referral(
    tx: &mut WriteTx,
    proof: &Destroys,
    id: ReferralId,
    mark: Id<()>,
    now: Instant,
) -> DbResult<Tally> {
    let Some(row) = tx.first(&PERSON_OF, proof, args![id]).await? else { return Ok(Tally::default()) };
    let owner: PersonId = row.id("person_id")?;
    let mut tally = content(tx, proof, None, Some(id), now).await?;
    if tx.first(&STILL_NEEDED, proof, args![owner]).await?.is_none() {
        tally.add(&person(tx, proof, owner, mark, now).await?);
    }
    Ok(tally)
}

/// The judicial data of one referral, and the person's key of that compartment when nothing is sealed with it any more.
pub async fn judicial(tx: &mut WriteTx, proof: &Destroys, id: ReferralId) -> DbResult<Tally> {
    let answers = tx.run(&JUDICIAL_ANSWERS, proof, args![id]).await?;
    let attachments = tx.run(&JUDICIAL_FILES, proof, args![id]).await?;
    tx.run(&JUDICIAL_SHARES, proof, args![id]).await?;
    tx.run(&JUDICIAL_ENTRIES, proof, args![id]).await?;
    crate::destroy_activities::judicial(tx, proof, id).await?;
    crate::destroy_reviews::judicial(tx, proof, id).await?;
    crate::destroy_projects::judicial(tx, proof, id).await?;
    crate::destroy_agenda::judicial(tx, proof, id).await?;
    crate::destroy_questions::judicial(tx, proof, id).await?;
    crate::destroy_profile::judicial(tx, proof, id).await?;
    let keys = tx.run(&JUDICIAL_KEY, proof, args![id]).await?;
    Ok(Tally { answers, attachments, keys, ..Tally::default() })
}

/// Everything about a person but the skeleton. `mark` is the id of the row that keeps the person closed.
pub async fn person(tx: &mut WriteTx, proof: &Destroys, id: PersonId, mark: Id<()>, now: Instant) -> DbResult<Tally> {
    if tx.first(&ERASED, proof, args![id]).await?.is_some() {
        return Ok(Tally::default());
    }
    let mut tally = content(tx, proof, Some(id), None, now).await?;
    tx.run(&DRAFT_REFERRALS, proof, args![id, now]).await?;
    let mut run = async |statement: &'static Statement<Destroys>| tx.run(statement, proof, args![id]).await;
    tally.identifiers = run(&IDENTIFIERS).await?;
    tally.search_keys = run(&SEARCH_KEYS).await?;
    tally.keys = run(&DATA_KEYS).await?;
    for statement in [&SEALED_TEXTS, &HISTORY, &REQUEST_WORDS, &REQUEST_STEP_WORDS, &MARK_WORDS, &HOLD_WORDS] {
        tally.texts += run(statement).await?;
    }
    for statement in [&LIKENESS, &INFORMATION, &CONSENTS, &PERSON_PARKED] {
        run(statement).await?;
    }
    tally.people = run(&RECORD).await?;
    doors::door::destroy(tx, proof, id).await?;
    tally.texts += tx.run(&EMERGENCY_WORDS, proof, args![id, Vec::<u8>::new()]).await?;
    tx.run(&END_RESTRICTION, proof, args![id, now]).await?;
    tx.run(&CLOSE_FOR_GOOD, proof, args![mark, id, now]).await?;
    Ok(tally)
}
