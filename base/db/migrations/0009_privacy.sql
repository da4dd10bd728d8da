-- Rights of the person (artt. 13-22 GDPR), information given, restriction, erasure, retention. Texts about a person are
-- sealed with the person's own key of `identity`: they end with it.

CREATE TABLE privacy_requests (
    id TEXT PRIMARY KEY NOT NULL,
    year BIGINT NOT NULL,
    number BIGINT NOT NULL,
    person_id TEXT NOT NULL REFERENCES people (id),
    kind TEXT NOT NULL,
    channel TEXT NOT NULL,                      -- how it came in
    identity_check TEXT NOT NULL,               -- how it was made sure who asks
    words BYTEA,                                -- what the person asked, sealed; NULL once erased
    received_on TEXT NOT NULL,
    due_on TEXT NOT NULL,
    extended BOOLEAN NOT NULL,
    state TEXT NOT NULL,
    answered_on TEXT,
    recorded_by TEXT NOT NULL REFERENCES users (id),
    recorded_for TEXT NOT NULL REFERENCES bodies (id),
    created_at TEXT NOT NULL,
    last_seq BIGINT NOT NULL,
    version BIGINT NOT NULL,
    UNIQUE (year, number)
);
CREATE INDEX privacy_requests_of ON privacy_requests (person_id);
CREATE INDEX privacy_requests_due ON privacy_requests (state, due_on, id);
CREATE INDEX privacy_requests_by_body ON privacy_requests (recorded_for, due_on, id);

CREATE TABLE privacy_request_steps (
    request_id TEXT NOT NULL REFERENCES privacy_requests (id),
    seq BIGINT NOT NULL,
    step TEXT NOT NULL,
    to_state TEXT NOT NULL,
    at TEXT NOT NULL,
    user_id TEXT NOT NULL REFERENCES users (id),
    body_id TEXT NOT NULL REFERENCES bodies (id),
    words BYTEA,                                -- reason told to the person, sealed; NULL none or erased
    PRIMARY KEY (request_id, seq)
);

CREATE TABLE privacy_numbers (
    series TEXT NOT NULL,                       -- 'request', 'disposal'
    year BIGINT NOT NULL,
    last BIGINT NOT NULL,
    PRIMARY KEY (series, year)
);

-- Restriction of processing (art. 18): while a row is open nothing about the person is changed. An erased person stays
-- closed for good, and has nothing left to change.
CREATE TABLE restrictions (
    id TEXT PRIMARY KEY NOT NULL,
    person_id TEXT NOT NULL REFERENCES people (id),
    kind TEXT NOT NULL CHECK (kind IN ('restricted', 'erased')),
    ground TEXT NOT NULL,                       -- code: letter of art. 18(1), '' for an erased person
    words BYTEA,                                -- sealed
    at TEXT NOT NULL,
    by_user TEXT NOT NULL,                      -- '' the machine
    lifted_at TEXT,
    lifted_by TEXT,
    lifted_words BYTEA                          -- sealed
);
CREATE UNIQUE INDEX restrictions_open ON restrictions (person_id) WHERE lifted_at IS NULL;

-- Information given to the person (artt. 13-14).
CREATE TABLE information_given (
    id TEXT PRIMARY KEY NOT NULL,
    person_id TEXT NOT NULL REFERENCES people (id),
    version TEXT NOT NULL,                      -- version of the text in the pack
    lang TEXT NOT NULL,
    how TEXT NOT NULL,
    given_on TEXT NOT NULL,
    by_user TEXT NOT NULL REFERENCES users (id),
    for_body TEXT NOT NULL REFERENCES bodies (id),
    at TEXT NOT NULL
);
CREATE INDEX information_given_to ON information_given (person_id, given_on);

-- Consent (art. 7), only where the pack says that it is the basis.
CREATE TABLE consents (
    id TEXT PRIMARY KEY NOT NULL,
    person_id TEXT NOT NULL REFERENCES people (id),
    purpose TEXT NOT NULL,                      -- code in the pack
    how TEXT NOT NULL,
    given_on TEXT NOT NULL,
    by_user TEXT NOT NULL REFERENCES users (id),
    for_body TEXT NOT NULL REFERENCES bodies (id),
    withdrawn_on TEXT,
    withdrawn_by TEXT REFERENCES users (id),
    at TEXT NOT NULL
);
CREATE UNIQUE INDEX consents_open ON consents (person_id, purpose) WHERE withdrawn_on IS NULL;

-- The record as it was before each mending (art. 16), sealed.
CREATE TABLE person_history (
    person_id TEXT NOT NULL REFERENCES people (id),
    version BIGINT NOT NULL,                    -- version of the record that was replaced
    at TEXT NOT NULL,
    by_user TEXT NOT NULL REFERENCES users (id),
    for_body TEXT NOT NULL REFERENCES bodies (id),
    sealed BYTEA NOT NULL,
    PRIMARY KEY (person_id, version)
);

-- Erasure: proposed by one officer, carried out by the confirmation of another.
CREATE TABLE erasures (
    id TEXT PRIMARY KEY NOT NULL,
    request_id TEXT NOT NULL UNIQUE REFERENCES privacy_requests (id),
    person_id TEXT NOT NULL REFERENCES people (id),
    proposed_by TEXT NOT NULL REFERENCES users (id),
    proposed_at TEXT NOT NULL,
    confirmed_by TEXT REFERENCES users (id),
    done_at TEXT,
    tally TEXT NOT NULL                         -- JSON: how much of what was destroyed
);

-- Nothing of this person is destroyed: a lawsuit, an inspection.
CREATE TABLE holds (
    id TEXT PRIMARY KEY NOT NULL,
    person_id TEXT NOT NULL REFERENCES people (id),
    words BYTEA,                                -- sealed
    at TEXT NOT NULL,
    by_user TEXT NOT NULL REFERENCES users (id),
    lifted_at TEXT,
    lifted_by TEXT REFERENCES users (id)
);
CREATE UNIQUE INDEX holds_open ON holds (person_id) WHERE lifted_at IS NULL;

-- Disposal at the end of a retention period: proposed by the job, approved by one officer, confirmed by another,
-- carried out in batches. The act and its list are kept.
CREATE TABLE disposals (
    id TEXT PRIMARY KEY NOT NULL,
    rule TEXT NOT NULL,                         -- code in the retention plan of the pack
    pack_ref TEXT NOT NULL,
    before TEXT NOT NULL,                       -- what ended before this day
    state TEXT NOT NULL,
    proposed_at TEXT NOT NULL,
    permission TEXT NOT NULL,                   -- authorisation of the archive office (art. 21 D.Lgs. 42/2004), '' none
    approved_by TEXT REFERENCES users (id),
    approved_at TEXT,
    confirmed_by TEXT REFERENCES users (id),
    confirmed_at TEXT,
    done_at TEXT,
    year BIGINT,                                -- number of the act of disposal, once done
    number BIGINT,
    list_hash TEXT NOT NULL,                    -- SHA-256 of the list as it was carried out
    version BIGINT NOT NULL
);
CREATE INDEX disposals_by_state ON disposals (state, proposed_at);

CREATE TABLE disposal_lines (
    disposal_id TEXT NOT NULL REFERENCES disposals (id),
    thing TEXT NOT NULL,                        -- id of what is destroyed
    person_id TEXT,
    label TEXT NOT NULL,                        -- number and year, never a name
    ended_on TEXT NOT NULL,
    fate TEXT NOT NULL,                         -- in, excluded, held, done
    reason TEXT NOT NULL,                       -- why it is left out; the field asks for no names
    PRIMARY KEY (disposal_id, thing)
);
CREATE INDEX disposal_lines_of ON disposal_lines (thing);

-- A letter whose text was destroyed: its number and imprint stay in the protocol register.
ALTER TABLE papers ADD COLUMN destroyed_at TEXT;
