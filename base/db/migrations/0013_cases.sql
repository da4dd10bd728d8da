-- Cases (prese in carico): who was taken in charge, the team of figures with their mandates, the diary.

CREATE TABLE cases (
    id TEXT PRIMARY KEY NOT NULL,
    person_id TEXT NOT NULL REFERENCES people (id),
    referral_id TEXT NOT NULL REFERENCES referrals (id),    -- the admission that opened it
    nucleus_id TEXT NOT NULL REFERENCES nuclei (id),
    body_id TEXT NOT NULL REFERENCES bodies (id),           -- in charge
    manager_id TEXT REFERENCES users (id),                  -- nobody yet: the coordination office sees it
    state TEXT NOT NULL CHECK (state IN ('open', 'suspended', 'closed')),
    state_since TEXT NOT NULL,
    until TEXT,                                             -- last day of a suspension
    opened_at TEXT NOT NULL,
    last_entry_on TEXT,                                     -- day of the newest entry of the diary
    pack_ref TEXT NOT NULL,
    last_seq BIGINT NOT NULL,
    version BIGINT NOT NULL
);
-- One shared project: a person has one open case in the whole network.
CREATE UNIQUE INDEX cases_one_open ON cases (person_id) WHERE state <> 'closed';
CREATE INDEX cases_of_person ON cases (person_id);
CREATE INDEX cases_of_referral ON cases (referral_id);
CREATE INDEX cases_of_body ON cases (body_id, state, opened_at, id);
CREATE INDEX cases_of_manager ON cases (body_id, manager_id, state, opened_at, id);
CREATE INDEX cases_of_nucleus ON cases (nucleus_id, state, opened_at, id);

CREATE TABLE case_steps (
    case_id TEXT NOT NULL REFERENCES cases (id),
    seq BIGINT NOT NULL,
    step TEXT NOT NULL,
    at TEXT NOT NULL,
    user_id TEXT NOT NULL REFERENCES users (id),
    body_id TEXT NOT NULL REFERENCES bodies (id),
    manager_id TEXT REFERENCES users (id),                  -- who was named
    reason_code TEXT NOT NULL,
    until TEXT,
    sealed BYTEA,                                           -- words: sealed with the person's key of identity
    PRIMARY KEY (case_id, seq)
);

-- Somebody of the team. With an account: body and user. Without: a name and how to reach them, sealed.
CREATE TABLE figures (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES cases (id),
    role TEXT NOT NULL,                                     -- code in the pack
    body_id TEXT REFERENCES bodies (id),
    user_id TEXT REFERENCES users (id),
    sealed BYTEA NOT NULL,                                  -- name, contact, what the figure is there for, why it ended
    slice TEXT NOT NULL,                                    -- compartments the mandate opens, comma separated
    valid_from TEXT NOT NULL,
    valid_to TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('proposed', 'active', 'declined', 'ended', 'withdrawn')),
    proposed_by TEXT NOT NULL REFERENCES users (id),
    proposed_at TEXT NOT NULL,
    answered_at TEXT,
    answer_way TEXT,
    ended_at TEXT,
    reviewed_on TEXT,                                       -- looked at again
    pack_ref TEXT NOT NULL,
    version BIGINT NOT NULL,
    CHECK ((user_id IS NULL) OR (body_id IS NOT NULL))
);
CREATE INDEX figures_of_case ON figures (case_id, proposed_at, id);
CREATE INDEX figures_of_user ON figures (user_id, body_id, state, valid_to) WHERE user_id IS NOT NULL;

-- The diary: what happened, in words. One row, one compartment; every text is sealed with the person's key of it.
CREATE TABLE entries (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES cases (id),
    kind TEXT NOT NULL,                                     -- code in the pack
    happened_on TEXT NOT NULL,
    compartment TEXT NOT NULL,
    sealed BYTEA NOT NULL,
    author_id TEXT NOT NULL REFERENCES users (id),
    body_id TEXT NOT NULL REFERENCES bodies (id),
    at TEXT NOT NULL,
    undone_at TEXT                                          -- taken back within seconds of writing it
);
CREATE INDEX entries_of_case ON entries (case_id, happened_on DESC, id DESC);

-- Who stands in for somebody while they are away.
CREATE TABLE absences (
    user_id TEXT NOT NULL REFERENCES users (id),
    body_id TEXT NOT NULL REFERENCES bodies (id),
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL,
    substitute_id TEXT NOT NULL REFERENCES users (id),
    recorded_by TEXT NOT NULL REFERENCES users (id),
    at TEXT NOT NULL,
    PRIMARY KEY (user_id, body_id, from_day),
    CHECK (user_id <> substitute_id)
);
CREATE INDEX absences_of_substitute ON absences (substitute_id, to_day);
