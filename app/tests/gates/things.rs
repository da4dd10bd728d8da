//! One row of each kind in the nucleus of Pistoia, for the sweep: what stands in the place of `{id}`.

use std::collections::BTreeMap;

use db::{Unrecorded, WriteTx, args, statements};
use kernel::Id;
use policy::Steward;

use crate::kit::TestApp;

/// `people/id` or `unit` to the text that goes there.
pub struct Things(pub BTreeMap<&'static str, String>);

impl Things {
    /// What goes into `{name}` of a path with these segments before it: the nearest one that says what is meant.
    pub fn for_place(&self, before: &[&str], name: &str) -> Option<&str> {
        let said = before.iter().rev().find_map(|segment| self.0.get(format!("{segment}/{name}").as_str()));
        said.or_else(|| self.0.get(name)).map(String::as_str)
    }
}

statements! {
    PERSON: Steward = "INSERT INTO people (id, family, given, family_original, given_original, original_lang, chosen_name,
        sort_key, birth_date, birth_year, birth_place, legal_sex, chosen_gender, citizenship, municipality, address, phone,
        email, lang, interpreter, registered_by, nucleus_id, created_by, created_at, version)
        VALUES ($1, 'Nascosta', 'Persona', '', '', '', '', 'nascosta persona', '1990-01-01', 1990, '', 'unknown', '', '', '', '',
            '', '', 'it', FALSE, $2, $3, $4, $5, 1)";
    REFERRAL: Steward = "INSERT INTO referrals (id, person_id, from_body, author_id, nucleus_id, to_body, part_of, in_charge,
        state, state_since, urgent, complete, number, number_year, sent_at, received_on, due_on, paused, outcome, reason_code,
        form_version, pack_ref, last_seq, created_at, updated_at, version)
        VALUES ($1, $2, $3, $4, $5, NULL, NULL, NULL, 'on_agenda', $6, FALSE, TRUE, 1, 2026, $6, $7, $7, FALSE, NULL, '', $8, $9, 0,
            $6, $6, 1)";
    ATTACHMENT: Steward = "INSERT INTO attachments (id, referral_id, compartment, kind, name, label, size, sha256, content,
        added_by, added_at, removed_at) VALUES ($1, $2, 'identity', 'pdf', 'documento.pdf', '', 1, '', $3, $4, $5, NULL)";
    SESSION: Steward = "INSERT INTO sessions (id, commission_id, number, year, state, second_call, starts_at, place, link,
        minutes, last_reason, pack_ref, version) VALUES ($1, $2, 1, 2026, 'open', FALSE, $3, 'Pistoia', '', '', '', $4, 1)";
    ITEM: Steward = "INSERT INTO items (id, session_id, position, kind, referral_id, title, state, summary, proposal,
        reason_code, reason, legal_ground, tally, version)
        VALUES ($1, $2, 1, 'referral', $3, '', 'pending', '', '', '', '', '', '', 1)";
    MANDATE: Steward = "INSERT INTO mandates (id, referral_id, item_id, what, body_id, due_on, done_at, done_by, version)
        VALUES ($1, $2, $3, 'colloquio', $4, $5, NULL, NULL, 1)";
    INVITATION: Steward = "INSERT INTO invitations (id, token_hash, email, name, body_id, duties, invited_by, expires_at,
        used_at, revoked_at) VALUES ($1, $2, 'nuova@example.it', 'Nuova', $3, 'refer', NULL, $4, NULL, NULL)";
    PAPER: Steward = "INSERT INTO papers (id, kind, referral_id, session_id, nucleus_id, year, number, about_seq, lang, second_lang,
        recipient, code, templates, data, file, sha256, pages, size, issued_by, issued_for, issued_at)
        VALUES ($1, 'receipt', $2, NULL, $3, 2026, 1, 1, 'it', '', 'Comune di Quarrata', '2345-6789', 'sample', $4, $4, 'x', 1, 1,
            $5, $6, $7)";
    AGREEMENT: Steward = "INSERT INTO agreements (id, kind, title, act, essence, valid_from, valid_to, ended_at, end_reason,
        recorded_by, recorded_at, version) VALUES ($1, 'joint', 'Accordo', 'Atto', 'In breve', $2, NULL, NULL, '', NULL, $3, 1)";
    PARTY: Steward = "INSERT INTO agreement_parties (agreement_id, body_id, role) VALUES ($1, $2, 'joint_controller')";
    EDITION: Steward = "INSERT INTO editions (path, number, text, note, pack_sha256, pack_ref, saved_by, saved_at)
        VALUES ('legal_bases.toml', 1, $1, '', '', '', $2, $3)";
    PROPOSAL: Steward = "INSERT INTO matrix_proposals (id, number, sha256, instead_of, seen_version, note, proposed_by, proposed_at,
        state, settled_by, settled_at, version) VALUES ($1, 1, '', 0, 0, 'Prova', $2, $3, 'open', NULL, NULL, 1)";
    EMERGENCY: Steward = "INSERT INTO emergency_accesses (id, user_id, body_id, person_id, reason, opened_at, ends_at, ended_at,
        review_due_at, reviewed_at, reviewed_by, verdict, review_words, version)
        VALUES ($1, $2, $3, $4, $5, $6, $6, $6, $6, NULL, NULL, '', NULL, 1)";
    PRIVACY_REQUEST: Steward = "INSERT INTO privacy_requests (id, year, number, person_id, kind, channel, identity_check, words,
        received_on, due_on, extended, state, answered_on, recorded_by, recorded_for, created_at, last_seq, version)
        VALUES ($1, 2026, 1, $2, 'access', 'desk', 'known', NULL, $3, $3, FALSE, 'received', NULL, $4, $5, $6, 0, 1)";
    DISPOSAL: Steward = "INSERT INTO disposals (id, rule, pack_ref, before, state, proposed_at, permission, list_hash, version)
        VALUES ($1, 'not_admitted', 'sample', $2, 'proposed', $3, '', '', 1)";
    REQUEST: Steward = "INSERT INTO requests (id, code, referral_id, nucleus_id, kind, aim, from_body, asked_by, to_body, email, lang,
        form_version, sealed, state, state_since, sent_at, due_on, settled_on, reminded_at, last_seq, pack_ref, version)
        VALUES ($1, '7K3M-92QF', $2, $3, 'question', 'reply', $4, $5, $6, '', 'it', '', $7, 'sent', $8, $8, $9, NULL, NULL, 0, 'sample', 1)";
    REPLY: Steward = "INSERT INTO request_replies (id, mail_hash, request_id, outcome, sealed, at, handled_at, handled_by)
        VALUES ($1, 'x', $2, 'no_tag', $3, $4, NULL, NULL)";
    CASE: Steward = "INSERT INTO cases (id, person_id, referral_id, nucleus_id, body_id, manager_id, state, state_since, until,
        opened_at, last_entry_on, pack_ref, last_seq, version)
        VALUES ($1, $2, $3, $4, $5, NULL, 'open', $6, NULL, $6, NULL, 'sample', 0, 1)";
    FIGURE: Steward = "INSERT INTO figures (id, case_id, role, body_id, user_id, sealed, slice, valid_from, valid_to, state,
        proposed_by, proposed_at, answered_at, answer_way, ended_at, reviewed_on, pack_ref, version)
        VALUES ($1, $2, 'family', NULL, NULL, $3, '', $4, $4, 'proposed', $5, $6, NULL, NULL, NULL, NULL, 'sample', 1)";
    PROJECT: Steward = "INSERT INTO projects (id, case_id, state, state_since, agreed, signed, start_on, end_on, ended_on, until,
        reason_code, pack_ref, opened_at, last_seq, version)
        VALUES ($1, $2, 'draft', $3, 0, 0, NULL, NULL, NULL, NULL, '', 'sample', $3, 0, 1)";
    QUESTION: Steward = "INSERT INTO questions (id, case_id, kind, compartment, reserved, state, asker_id, asker_body_id, role, figure_id,
        asked_user_id, asked_body_id, due_on, reminded_at, sealed, pack_ref, created_at, last_seq, version)
        VALUES ($1, $2, 'work_matters', 'work', 'health', 'asked', $3, $4, 'health_referent', NULL, NULL, NULL, $5, NULL, $6, 'sample', $7,
            0, 1)";
    APPOINTMENT: Steward = "INSERT INTO appointments (id, case_id, kind, compartment, state, starts_at, ends_at, medium, body_id,
        with_person, interpreter, telling, told_on, sealed, justified, absence_id, before_absence, author_id, pack_ref, created_at,
        last_seq, version) VALUES ($1, $2, 'interview', 'work', 'proposed', $3, $3, 'office', $4, TRUE, FALSE, 'in_person', NULL, $5, NULL,
            NULL, '', $6, 'sample', $3, 0, 1)";
    ACTIVITY: Steward = "INSERT INTO activities (id, body_id, tool, title, form, places, from_day, to_day, medium, place, responsible_id,
        languages, reach, state, author_id, pack_ref, created_at, enrolling, last_seq, version)
        VALUES ($1, $2, 'training', 'Corso', 'group', 5, $3, $3, 'office', '', $4, '', 'own_body', 'running', $4, 'sample', $5, 0, 0, 1)";
    MEETING: Steward = "INSERT INTO meetings (id, activity_id, code, starts_at, ends_at, place, topic, cancelled_at, author_id, version)
        VALUES ($1, $2, '7K3M-92QF', $3, $3, '', '', NULL, $4, 1)";
    ENROLMENT: Steward = "INSERT INTO enrolments (id, activity_id, case_id, compartment, part_id, state, asked_at, asked_by, from_day, to_day,
        outcome_code, sealed, pack_ref, last_seq, version)
        VALUES ($1, $2, $3, 'work', NULL, 'enrolled', $4, $5, $6, NULL, '', NULL, 'sample', 0, 1)";
    REVIEW: Steward = "INSERT INTO reviews (id, project_id, kind, state, planned_on, appointment_id, held_on, presence, evaluation_id,
        corrects, next_on, hash, approved_at, approved_by, approved_for, planned_by, planned_for, created_at, version)
        VALUES ($1, $2, 'review', 'planned', $3, NULL, NULL, NULL, NULL, NULL, NULL, '', NULL, NULL, NULL, $4, $5, $6, 1)";
    REVIEW_TASK: Steward = "INSERT INTO review_tasks (id, review_id, compartment, sealed, hash, user_id, body_id, due_on, state,
        settled_on, settled_by, author_id, at) VALUES ($1, $2, 'work', $3, '', NULL, NULL, $4, 'open', NULL, NULL, $5, $6)";
    PROFILE_ROW: Steward = "INSERT INTO profile_rows (id, case_id, kind, sealed, author_id, body_id, created_at, changed_at, ended_on,
        removed_at, version) VALUES ($1, $2, 'skill', $3, $4, $5, $6, $6, NULL, NULL, 1)";
    PROFILE_PAGE: Steward = "INSERT INTO profile_pages (case_id, number, said_on, lang, sealed, author_id, body_id, at)
        VALUES ($1, 1, $2, 'it', $3, $4, $5, $6)";
    ASSESSMENT: Steward = "INSERT INTO assessments (id, case_id, held_on, rules, author_id, body_id, at)
        VALUES ($1, $2, $3, 'sample', $4, $5, $6)";
    STAGE: Steward = "INSERT INTO stage_entries (case_id, seq, stage, entered_on, author_id, body_id, at, removed_at)
        VALUES ($1, 1, 'engagement', $2, $3, $4, $5, NULL)";
    DOSSIER: Steward = "INSERT INTO dossiers (id, case_id, keeper_id, body_id, state, opened_on, concluded_on, destroyed_at, pack_ref,
        version) VALUES ($1, $2, $3, $4, 'open', $5, NULL, NULL, 'sample', 1)";
    UNIT: Steward = "INSERT INTO units (id, body_id, name, email, phone, valid_to, version)
        VALUES ($1, $2, 'Sportello', '', '', NULL, 1)";
}

fn id<T>(app: &TestApp) -> Id<T> {
    Id::new(app.now(), &app.random)
}

fn steward() -> Steward {
    Steward::for_task("sweep")
}

pub async fn found(app: &TestApp) -> Things {
    let mut tx = app.db.write().await.unwrap();
    let mut things = BTreeMap::new();
    let (body, nucleus, anna) = (app.body("quarrata"), app.nucleus("pistoia"), app.user("anna"));
    let (now, today, packs) = (app.now(), app.today(), app.packs());

    let person: kernel::ids::PersonId = id(app);
    run(&mut tx, &PERSON, args![person, body, nucleus, anna, now]).await;
    let referral: kernel::ids::ReferralId = id(app);
    let form = packs.current_form(today).version.clone();
    let row = args![referral, person, body, anna, nucleus, now, today, form, packs.version().pack_ref()];
    run(&mut tx, &REFERRAL, row).await;
    let attachment: kernel::ids::AttachmentId = id(app);
    run(&mut tx, &ATTACHMENT, args![attachment, referral, vec![0_u8], anna, now]).await;
    let session: kernel::ids::SessionId = id(app);
    run(&mut tx, &SESSION, args![session, app.cast.commission, now, packs.version().pack_ref()]).await;
    let item: kernel::ids::ItemId = id(app);
    run(&mut tx, &ITEM, args![item, session, referral]).await;
    let mandate: kernel::ids::MandateId = id(app);
    run(&mut tx, &MANDATE, args![mandate, referral, item, app.body("lantern"), today]).await;
    let unit: kernel::ids::UnitId = id(app);
    run(&mut tx, &UNIT, args![unit, body]).await;
    let invitation: kernel::ids::InvitationId = id(app);
    let row = args![invitation, web::token_hash("invited"), body, now.plus_days(7)];
    run(&mut tx, &INVITATION, row).await;
    let paper: kernel::ids::PaperId = id(app);
    run(&mut tx, &PAPER, args![paper, referral, nucleus, vec![0_u8], anna, body, now]).await;
    let agreement: kernel::ids::AgreementId = id(app);
    run(&mut tx, &AGREEMENT, args![agreement, today, now]).await;
    run(&mut tx, &PARTY, args![agreement, body]).await;
    run(&mut tx, &EDITION, args![packs.legal_bases_text(), anna, now]).await;
    let proposal: kernel::ids::MatrixProposalId = id(app);
    run(&mut tx, &PROPOSAL, args![proposal, anna, now]).await;
    let emergency: kernel::ids::EmergencyId = id(app);
    let reason = app.vault.seal_house(&format!("emergency/{emergency}/reason"), b"motivo");
    run(&mut tx, &EMERGENCY, args![emergency, anna, body, person, reason, now]).await;
    let asked: kernel::ids::PrivacyRequestId = id(app);
    run(&mut tx, &PRIVACY_REQUEST, args![asked, person, today, anna, body, now]).await;
    let disposal: kernel::ids::DisposalId = id(app);
    run(&mut tx, &DISPOSAL, args![disposal, today, now]).await;
    let request: kernel::ids::RequestId = id(app);
    let row = args![request, referral, nucleus, app.body("sds"), anna, app.body("lantern"), vec![0_u8], now, today];
    run(&mut tx, &REQUEST, row).await;
    let reply: kernel::ids::ReplyId = id(app);
    run(&mut tx, &REPLY, args![reply, request, vec![0_u8], now]).await;
    let case: kernel::ids::CaseId = id(app);
    run(&mut tx, &CASE, args![case, person, referral, nucleus, app.body("lantern"), now]).await;
    let figure: kernel::ids::FigureId = id(app);
    run(&mut tx, &FIGURE, args![figure, case, vec![0_u8], today, anna, now]).await;
    let project: kernel::ids::ProjectId = id(app);
    run(&mut tx, &PROJECT, args![project, case, now]).await;
    let appointment: kernel::ids::AppointmentId = id(app);
    run(&mut tx, &APPOINTMENT, args![appointment, case, now, app.body("lantern"), vec![0_u8], anna]).await;
    let activity: kernel::ids::ActivityId = id(app);
    run(&mut tx, &ACTIVITY, args![activity, app.body("lantern"), today, anna, now]).await;
    let meeting: kernel::ids::MeetingId = id(app);
    run(&mut tx, &MEETING, args![meeting, activity, now, anna]).await;
    let enrolment: kernel::ids::EnrolmentId = id(app);
    run(&mut tx, &ENROLMENT, args![enrolment, activity, case, now, anna, today]).await;
    let (review, task): (kernel::ids::ReviewId, kernel::ids::ReviewTaskId) = (id(app), id(app));
    run(&mut tx, &REVIEW, args![review, project, today, anna, app.body("lantern"), now]).await;
    run(&mut tx, &REVIEW_TASK, args![task, review, vec![0_u8], today, anna, now]).await;
    let question: kernel::ids::QuestionId = id(app);
    run(&mut tx, &QUESTION, args![question, case, anna, app.body("lantern"), app.today(), vec![0_u8], now]).await;
    let (row, dossier) = known_of(app, &mut tx, case).await;
    tx.keep_unrecorded(Unrecorded::Limit).await.unwrap();

    for (place, text) in [
        ("person", person.to_string()),
        ("referral", referral.to_string()),
        ("attachment", attachment.to_string()),
        ("sessions/id", session.to_string()),
        ("item", item.to_string()),
        ("mandates/id", mandate.to_string()),
        ("network/id", body.to_string()),
        ("unit", unit.to_string()),
        ("agreement", agreement.to_string()),
        ("emergency", emergency.to_string()),
        ("proposal", proposal.to_string()),
        ("rows/row", "coordination".to_owned()),
        ("request", request.to_string()),
        ("reply", reply.to_string()),
        ("case", case.to_string()),
        ("figure", figure.to_string()),
        ("cases/step", "suspend".to_owned()),
        ("appointment", appointment.to_string()),
        ("activity", activity.to_string()),
        ("meeting", meeting.to_string()),
        ("enrolment", enrolment.to_string()),
        ("enrolment/step", "finish".to_owned()),
        ("activities/step", "conclude".to_owned()),
        ("question", question.to_string()),
        ("step/step", "confirm".to_owned()),
        ("review", review.to_string()),
        ("minutes/compartment", "work".to_owned()),
        ("task", task.to_string()),
        ("new/kind", "goal".to_owned()),
        ("row_kind", "skill".to_owned()),
        ("profile/row", row),
        ("dossier", dossier),
        ("words/number", "1".to_owned()),
        ("project/step", "agree".to_owned()),
        ("texts/number", "1".to_owned()),
        ("paper", paper.to_string()),
        ("privacy/request", asked.to_string()),
        ("disposal", disposal.to_string()),
        ("requests/step", "take".to_owned()),
        ("papers/kind", "receipt".to_owned()),
        ("print/kind", "agenda".to_owned()),
        ("templates/file", "agenda.typ".to_owned()),
        ("versions/number", "0".to_owned()),
        ("pages/page", "1".to_owned()),
        ("verify/code", "23456789".to_owned()),
        ("users/id", anna.to_string()),
        ("membership", app.member("anna").membership.to_string()),
        ("invite/id", invitation.to_string()),
        ("section", packs.current_form(today).sections[0].code.clone()),
        ("referrals/step", "withdraw".to_owned()),
        ("sessions/step", "close".to_owned()),
        ("release", "x".to_owned()),
        ("*name", "css/netmet.css".to_owned()),
        ("provider", "nowhere".to_owned()),
        ("token", "0".repeat(64)),
    ] {
        things.insert(place, text);
    }
    // Somebody else's own things have no row here: what is not theirs looks like what does not exist.
    let nothing = [
        "passkey",
        "identity",
        "parked/id",
        "search",
        "notices/id",
        "feedback/id",
        "run",
        "scan",
        "entry",
        "absence",
        "part",
        "party",
        "door",
        "question",
    ];
    for place in nothing {
        things.insert(place, id::<()>(app).to_string());
    }
    Things(things)
}

/// What is known of the person of a case: a line of the profile and a dossier by their ids, and one of everything else.
async fn known_of(app: &TestApp, tx: &mut WriteTx, case: kernel::ids::CaseId) -> (String, String) {
    let (now, today, anna, lantern) = (app.now(), app.today(), app.user("anna"), app.body("lantern"));
    let row: kernel::ids::ProfileRowId = id(app);
    run(tx, &PROFILE_ROW, args![row, case, vec![0_u8], anna, lantern, now]).await;
    run(tx, &PROFILE_PAGE, args![case, today, vec![0_u8], anna, lantern, now]).await;
    let assessment: kernel::ids::AssessmentId = id(app);
    run(tx, &ASSESSMENT, args![assessment, case, today, anna, lantern, now]).await;
    run(tx, &STAGE, args![case, today, anna, lantern, now]).await;
    let dossier: kernel::ids::DossierId = id(app);
    run(tx, &DOSSIER, args![dossier, case, anna, lantern, today]).await;
    (row.to_string(), dossier.to_string())
}

async fn run(tx: &mut WriteTx, statement: &'static db::Statement<Steward>, row: Vec<db::Value>) {
    tx.run(statement, &steward(), row).await.unwrap();
}
