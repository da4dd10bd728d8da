-- What bodies agreed on about data, and accesses in an emergency.

CREATE TABLE agreements (
    id TEXT PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    act TEXT NOT NULL,                          -- number and date of the act
    essence TEXT NOT NULL,                      -- what of it people are told (art. 26(2) GDPR)
    valid_from TEXT NOT NULL,
    valid_to TEXT,
    ended_at TEXT,                              -- ended before its last day: rights end at the next request
    end_reason TEXT NOT NULL,
    recorded_by TEXT REFERENCES users (id),     -- NULL: the machine's administrator
    recorded_at TEXT NOT NULL,
    version BIGINT NOT NULL
);

CREATE TABLE agreement_parties (
    agreement_id TEXT NOT NULL REFERENCES agreements (id),
    body_id TEXT NOT NULL REFERENCES bodies (id),
    role TEXT NOT NULL,
    PRIMARY KEY (agreement_id, body_id)
);
CREATE INDEX agreements_of_body ON agreement_parties (body_id);

CREATE TABLE emergency_accesses (
    id TEXT PRIMARY KEY NOT NULL,
    user_id TEXT NOT NULL REFERENCES users (id),
    body_id TEXT NOT NULL REFERENCES bodies (id),
    person_id TEXT NOT NULL REFERENCES people (id),
    reason BYTEA NOT NULL,                      -- sealed words
    opened_at TEXT NOT NULL,
    ends_at TEXT NOT NULL,
    ended_at TEXT,                              -- ended earlier by whoever opened it
    review_due_at TEXT NOT NULL,
    reviewed_at TEXT,
    reviewed_by TEXT REFERENCES users (id),
    verdict TEXT NOT NULL,                      -- '' until reviewed
    review_words BYTEA,                         -- sealed
    version BIGINT NOT NULL
);
CREATE INDEX emergencies_of_user ON emergency_accesses (user_id, ends_at);
CREATE INDEX emergencies_of_person ON emergency_accesses (person_id, opened_at);
CREATE INDEX emergencies_to_review ON emergency_accesses (review_due_at) WHERE reviewed_at IS NULL;
