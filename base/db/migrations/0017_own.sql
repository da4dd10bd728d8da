-- Ways in without an account (link and code) for one purpose and one subject, and the visits through them.
-- Only hashes are kept: of the link a plain one (256 random bits), of the short code a keyed one.

CREATE TABLE doors (
    id TEXT PRIMARY KEY NOT NULL,
    purpose TEXT NOT NULL,                      -- code: what somebody comes in for
    subject TEXT NOT NULL,                      -- id of what it opens: a case, a traineeship, a mandate
    person_id TEXT NOT NULL REFERENCES people (id), -- whose data stand behind it
    holder TEXT NOT NULL,                       -- for whom, by the purpose; '' the one it is always for
    lang TEXT NOT NULL,                         -- in which it is shown first
    token_hash TEXT NOT NULL UNIQUE,
    code_hash TEXT NOT NULL,
    tries BIGINT NOT NULL,                      -- wrong codes since the last right one
    made_by TEXT NOT NULL REFERENCES users (id),
    made_for TEXT NOT NULL REFERENCES bodies (id),
    made_at TEXT NOT NULL,
    opens TEXT NOT NULL,                        -- compartments that the maker could read then: it opens no other one
    until TEXT NOT NULL,
    used_at TEXT,                               -- last right code
    revoked_at TEXT
);
CREATE INDEX doors_of ON doors (purpose, subject, made_at);
-- One open door for one holder: two that are made at once do not both stay.
CREATE UNIQUE INDEX doors_open ON doors (purpose, subject, holder) WHERE revoked_at IS NULL;
CREATE INDEX doors_of_person ON doors (person_id);

CREATE TABLE door_visits (
    token_hash TEXT PRIMARY KEY NOT NULL,
    door_id TEXT NOT NULL REFERENCES doors (id),
    csrf TEXT NOT NULL,
    until TEXT NOT NULL
);
CREATE INDEX door_visits_by_end ON door_visits (until);
CREATE INDEX door_visits_of ON door_visits (door_id);

-- What the person, or who stands beside the person in law, answered to an appointment. For the hour it had then: an
-- appointment that was moved waits for a new answer.
CREATE TABLE appointment_replies (
    appointment_id TEXT NOT NULL REFERENCES appointments (id),
    seq BIGINT NOT NULL,
    answer TEXT NOT NULL CHECK (answer IN ('comes', 'other_day')),
    reason_code TEXT NOT NULL,
    starts_at TEXT NOT NULL,
    holder TEXT NOT NULL,                       -- '' the person, else id of a figure
    sealed BYTEA,                               -- words: with the person's key of the compartment of the appointment
    at TEXT NOT NULL,
    PRIMARY KEY (appointment_id, seq)
);

-- Questions of the person to whoever leads the case, and the answer. Sealed with the person's key of identity.
CREATE TABLE own_questions (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES cases (id),
    holder TEXT NOT NULL,                       -- '' the person, else id of a figure
    sealed BYTEA NOT NULL,
    at TEXT NOT NULL,
    answer BYTEA,
    answered_by TEXT REFERENCES users (id),
    answered_for TEXT REFERENCES bodies (id),
    answered_at TEXT,
    version BIGINT NOT NULL
);
CREATE INDEX own_questions_of_case ON own_questions (case_id, at, id);
