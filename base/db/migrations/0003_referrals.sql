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
    complete BOOLEAN NOT NULL,                  -- found complete by the secretary since it was last asked to be
    number BIGINT,                              -- protocol number of the year
    number_year BIGINT,
    sent_at TEXT,
    received_on TEXT,                           -- day the term starts
    due_on TEXT,                                -- answer due, should a running pause run to its end
    paused BOOLEAN NOT NULL,                    -- a pause was running at the last step
    paused_until TEXT,                          -- last day of that pause unless an answer comes before
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
-- One index for each way a list is bounded (body or nucleus) and sorted, so that fifty rows cost fifty rows.
CREATE INDEX referrals_from ON referrals (from_body, updated_at, id);
CREATE INDEX referrals_from_due ON referrals (from_body, due_on, id);
CREATE INDEX referrals_from_sent ON referrals (from_body, sent_at, id);
-- What waits on the first page: urgent first, then longest waiting.
CREATE INDEX referrals_to_do ON referrals (nucleus_id, state, urgent DESC, state_since, id);
-- Incomplete ones are few among many: the first page must not read the complete ones to find them.
CREATE INDEX referrals_incomplete ON referrals (nucleus_id, state, urgent DESC, state_since, id) WHERE NOT complete;
CREATE INDEX referrals_from_to_do ON referrals (from_body, state, urgent DESC, state_since, id);
CREATE INDEX referrals_in ON referrals (nucleus_id, state, due_on);
CREATE INDEX referrals_in_updated ON referrals (nucleus_id, updated_at, id);
CREATE INDEX referrals_in_due ON referrals (nucleus_id, due_on, id);
CREATE INDEX referrals_in_sent ON referrals (nucleus_id, sent_at, id);
-- The same span as in the lists of what is open, word by word.
CREATE INDEX referrals_in_open ON referrals (nucleus_id, due_on, id)
    WHERE state IN ('sent', 'registered', 'under_review', 'integration_requested', 'on_agenda', 'pre_rejection', 'evaluated', 'postponed');
CREATE INDEX referrals_from_open ON referrals (from_body, due_on, id)
    WHERE state IN ('sent', 'registered', 'under_review', 'integration_requested', 'on_agenda', 'pre_rejection', 'evaluated', 'postponed');
-- Partial, so that `to_body IS NULL` (nearly all rows) is never answered from this index.
CREATE INDEX referrals_to ON referrals (to_body, updated_at) WHERE to_body IS NOT NULL;
CREATE INDEX referrals_in_charge ON referrals (in_charge, updated_at) WHERE in_charge IS NOT NULL;
CREATE INDEX referrals_of_person ON referrals (person_id);
CREATE INDEX referrals_parts ON referrals (part_of);

CREATE TABLE protocol_numbers (
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

-- Which opened page wrote a section last: its own next draft is no conflict, another page's is.
CREATE TABLE referral_section_edits (
    referral_id TEXT NOT NULL REFERENCES referrals (id),
    section TEXT NOT NULL,                      -- code in the form
    edit TEXT NOT NULL,                         -- random key of the page
    at TEXT NOT NULL,
    PRIMARY KEY (referral_id, section)
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
