-- Referrals: answers per compartment, steps, pauses of the term, attachments, imports.

CREATE TABLE referrals (
    id TEXT PRIMARY KEY NOT NULL,
    person_id TEXT NOT NULL REFERENCES people (id),
    from_body TEXT NOT NULL REFERENCES bodies (id),
    author_id TEXT NOT NULL REFERENCES users (id),
    nucleus_id TEXT NOT NULL REFERENCES nuclei (id),
    to_body TEXT REFERENCES bodies (id),        -- set on a redirection to one body
    part_of TEXT REFERENCES referrals (id),     -- the referral that was redirected
    in_charge TEXT REFERENCES bodies (id),      -- body charged by the decision
    state TEXT NOT NULL,
    state_since TEXT NOT NULL,
    urgent BOOLEAN NOT NULL,
    number BIGINT,                              -- protocol number of the year
    number_year BIGINT,
    sent_at TEXT,
    received_on TEXT,                           -- day the term starts
    due_on TEXT,                                -- answer due, moved by pauses
    paused BOOLEAN NOT NULL,                    -- the term stands still now
    outcome TEXT,                               -- last decision
    reason_code TEXT NOT NULL,                  -- reason of the last step that needs one
    form_version TEXT NOT NULL,
    pack_ref TEXT NOT NULL,
    last_seq BIGINT NOT NULL,                   -- number of steps so far
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version BIGINT NOT NULL,
    UNIQUE (nucleus_id, number_year, number)
);
CREATE INDEX referrals_from ON referrals (from_body, updated_at, id);
CREATE INDEX referrals_in ON referrals (nucleus_id, state, due_on);
CREATE INDEX referrals_in_updated ON referrals (nucleus_id, updated_at, id);
CREATE INDEX referrals_to ON referrals (to_body, updated_at);
CREATE INDEX referrals_in_charge ON referrals (in_charge, updated_at);
CREATE INDEX referrals_of_person ON referrals (person_id);

CREATE TABLE referral_numbers (
    nucleus_id TEXT NOT NULL REFERENCES nuclei (id),
    year BIGINT NOT NULL,
    last BIGINT NOT NULL,
    PRIMARY KEY (nucleus_id, year)
);

-- Answers to the form, one row per compartment: readable JSON, or sealed.
CREATE TABLE referral_answers (
    referral_id TEXT NOT NULL REFERENCES referrals (id),
    compartment TEXT NOT NULL,
    answers TEXT,
    sealed BYTEA,
    version BIGINT NOT NULL,
    PRIMARY KEY (referral_id, compartment),
    CHECK ((answers IS NULL) <> (sealed IS NULL))
);

-- Every step: who, when, reason. Shown to the sender at once.
CREATE TABLE referral_steps (
    referral_id TEXT NOT NULL REFERENCES referrals (id),
    seq BIGINT NOT NULL,
    step TEXT NOT NULL,
    from_state TEXT NOT NULL,
    to_state TEXT NOT NULL,
    at TEXT NOT NULL,
    user_id TEXT NOT NULL REFERENCES users (id),
    body_id TEXT NOT NULL REFERENCES bodies (id),
    reason_code TEXT NOT NULL,
    reason TEXT NOT NULL,                       -- words for the sender; no health or judicial content (said at the field)
    until TEXT,                                 -- day by which something is expected
    PRIMARY KEY (referral_id, seq)
);

CREATE TABLE referral_pauses (
    referral_id TEXT NOT NULL REFERENCES referrals (id),
    kind TEXT NOT NULL CHECK (kind IN ('integration', 'pre_rejection')),
    from_day TEXT NOT NULL,
    to_day TEXT,
    PRIMARY KEY (referral_id, kind, from_day)
);

CREATE TABLE attachments (
    id TEXT PRIMARY KEY NOT NULL,
    referral_id TEXT NOT NULL REFERENCES referrals (id),
    compartment TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    label TEXT NOT NULL,                        -- code of the kind of document in the form
    size BIGINT NOT NULL,
    sha256 TEXT NOT NULL,
    content BYTEA NOT NULL,                     -- always sealed
    added_by TEXT NOT NULL REFERENCES users (id),
    added_at TEXT NOT NULL,
    removed_at TEXT
);
CREATE INDEX attachments_of ON attachments (referral_id);

CREATE TABLE import_runs (
    id TEXT PRIMARY KEY NOT NULL,
    user_id TEXT NOT NULL REFERENCES users (id),
    body_id TEXT NOT NULL REFERENCES bodies (id),
    file_name TEXT NOT NULL,
    sealed BYTEA NOT NULL,                      -- the file, until carried out or a week old
    report TEXT NOT NULL,                       -- JSON: rows, faults; no names
    state TEXT NOT NULL CHECK (state IN ('checked', 'done')),
    at TEXT NOT NULL,
    version BIGINT NOT NULL
);

-- The same row of the same office's file twice makes no second referral.
CREATE TABLE import_rows (
    body_id TEXT NOT NULL REFERENCES bodies (id),
    fingerprint TEXT NOT NULL,                  -- keyed hash of the row's meaning
    referral_id TEXT NOT NULL REFERENCES referrals (id),
    PRIMARY KEY (body_id, fingerprint)
);
