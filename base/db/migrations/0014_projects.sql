-- Personalised projects: what a person wants, what each party does for it, how far it came. Every word is sealed.

CREATE TABLE projects (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES cases (id),
    state TEXT NOT NULL CHECK (state IN ('draft', 'agreed', 'signed', 'active', 'suspended', 'in_review', 'concluded_positive',
        'concluded_partial', 'interrupted', 'transferred', 'follow_up', 'archived')),
    state_since TEXT NOT NULL,
    agreed BIGINT NOT NULL,                                 -- newest version agreed, 0: none
    signed BIGINT NOT NULL,                                 -- newest version that everybody signed, 0: none
    start_on TEXT,                                          -- first day in force
    end_on TEXT,                                            -- planned last day
    ended_on TEXT,                                          -- concluded, interrupted or transferred
    until TEXT,                                             -- last day of a suspension
    next_on TEXT,                                           -- the next review or follow-up, reckoned from days and terms
    next_kind TEXT,
    reason_code TEXT NOT NULL,
    pack_ref TEXT NOT NULL,
    opened_at TEXT NOT NULL,
    last_seq BIGINT NOT NULL,
    version BIGINT NOT NULL
);
-- A case has one project at a time; what is archived stays.
CREATE UNIQUE INDEX projects_one_open ON projects (case_id) WHERE state <> 'archived';
CREATE INDEX projects_due ON projects (next_on) WHERE next_on IS NOT NULL;
CREATE INDEX projects_of_case ON projects (case_id, opened_at, id);

CREATE TABLE project_steps (
    project_id TEXT NOT NULL REFERENCES projects (id),
    seq BIGINT NOT NULL,
    step TEXT NOT NULL,
    number BIGINT NOT NULL,                                 -- version in force or agreed
    at TEXT NOT NULL,
    user_id TEXT NOT NULL REFERENCES users (id),
    body_id TEXT NOT NULL REFERENCES bodies (id),
    reason_code TEXT NOT NULL,
    day TEXT,                                               -- of a start, an end
    until TEXT,
    sealed BYTEA,                                           -- words: sealed with the person's key of identity
    PRIMARY KEY (project_id, seq)
);

-- Statement, goals, actions, commitments, risks. One row, one compartment; everything it says is sealed with the person's key of it.
CREATE TABLE project_parts (
    id TEXT PRIMARY KEY NOT NULL,
    project_id TEXT NOT NULL REFERENCES projects (id),
    kind TEXT NOT NULL CHECK (kind IN ('statement', 'goal', 'action', 'commitment', 'risk')),
    compartment TEXT NOT NULL,
    sealed BYTEA NOT NULL,
    author_id TEXT NOT NULL REFERENCES users (id),          -- of the last change
    body_id TEXT NOT NULL REFERENCES bodies (id),
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    removed_at TEXT,
    version BIGINT NOT NULL
);
CREATE INDEX project_parts_of_project ON project_parts (project_id, compartment, created_at, id);
-- The person speaks once.
CREATE UNIQUE INDEX project_one_statement ON project_parts (project_id) WHERE kind = 'statement' AND removed_at IS NULL;

-- A version as it was agreed: it never changes any more.
CREATE TABLE project_versions (
    project_id TEXT NOT NULL REFERENCES projects (id),
    number BIGINT NOT NULL,
    hash TEXT NOT NULL,                                     -- SHA-256 over the canonical bytes of all compartments
    agreed_by TEXT NOT NULL REFERENCES users (id),
    agreed_for TEXT NOT NULL REFERENCES bodies (id),
    agreed_at TEXT NOT NULL,
    signed_at TEXT,                                         -- everybody signed
    withdrawn_at TEXT,                                      -- taken back before
    PRIMARY KEY (project_id, number)
);
CREATE TABLE project_texts (
    project_id TEXT NOT NULL,
    number BIGINT NOT NULL,
    compartment TEXT NOT NULL,
    sealed BYTEA NOT NULL,                                  -- canonical JSON, sealed with the person's key of the compartment
    PRIMARY KEY (project_id, number, compartment),
    FOREIGN KEY (project_id, number) REFERENCES project_versions (project_id, number)
);

-- The words of a version in another language: they help to read it and are not what is signed.
CREATE TABLE project_translations (
    project_id TEXT NOT NULL,
    number BIGINT NOT NULL,
    compartment TEXT NOT NULL,
    lang TEXT NOT NULL,
    sealed BYTEA NOT NULL,                                  -- JSON, sealed with the person's key of the compartment
    user_id TEXT NOT NULL REFERENCES users (id),
    body_id TEXT NOT NULL REFERENCES bodies (id),
    at TEXT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (project_id, number, compartment, lang),
    FOREIGN KEY (project_id, number, compartment) REFERENCES project_texts (project_id, number, compartment)
);

-- Who has to sign a version, computed when it was agreed, and what each answered.
CREATE TABLE project_parties (
    id TEXT PRIMARY KEY NOT NULL,
    project_id TEXT NOT NULL,
    number BIGINT NOT NULL,
    position BIGINT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('person', 'guardian', 'body')),
    body_id TEXT REFERENCES bodies (id),
    answer TEXT CHECK (answer IN ('signed', 'declined')),
    way TEXT,
    signed_on TEXT,
    hash TEXT NOT NULL,                                     -- of the version that was signed
    sealed BYTEA,                                           -- name, witness, reason: with the person's key of identity
    user_id TEXT REFERENCES users (id),                     -- signed, or recorded it
    user_body TEXT REFERENCES bodies (id),
    at TEXT,
    FOREIGN KEY (project_id, number) REFERENCES project_versions (project_id, number),
    CHECK ((kind = 'body') = (body_id IS NOT NULL))
);
CREATE INDEX project_parties_of_version ON project_parties (project_id, number, position);
CREATE INDEX project_parties_of_body ON project_parties (body_id, answer) WHERE body_id IS NOT NULL;

CREATE TABLE project_scans (
    id TEXT PRIMARY KEY NOT NULL,
    party_id TEXT NOT NULL REFERENCES project_parties (id),
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    size BIGINT NOT NULL,
    sha256 TEXT NOT NULL,
    content BYTEA NOT NULL,                                 -- sealed with the person's key of identity
    added_by TEXT NOT NULL REFERENCES users (id),
    added_at TEXT NOT NULL
);
CREATE INDEX project_scans_of_party ON project_scans (party_id);

-- Goals measured on one day, by one body.
CREATE TABLE project_evaluations (
    id TEXT PRIMARY KEY NOT NULL,
    project_id TEXT NOT NULL REFERENCES projects (id),
    kind TEXT NOT NULL,
    held_on TEXT NOT NULL,
    user_id TEXT NOT NULL REFERENCES users (id),
    body_id TEXT NOT NULL REFERENCES bodies (id),
    at TEXT NOT NULL,
    sealed BYTEA NOT NULL                                   -- the person's voice, what was decided: with the key of identity
);
CREATE INDEX project_evaluations_of_project ON project_evaluations (project_id, held_on, id);
CREATE TABLE project_marks (
    evaluation_id TEXT NOT NULL REFERENCES project_evaluations (id),
    goal_id TEXT NOT NULL REFERENCES project_parts (id),
    compartment TEXT NOT NULL,
    sealed BYTEA NOT NULL,                                  -- level, weight, words: with the key of the compartment of the goal
    PRIMARY KEY (evaluation_id, goal_id)
);
