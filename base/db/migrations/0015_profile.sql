-- Knowing the person: work profile with skills, one page in own words, assessments, stages, the dossier of a skills assessment.
-- Every word is sealed; what is plain are kinds, days, codes of domains and stages.

-- Lists of skills and occupations, by release. A newer release stands beside the old: what was written keeps its version.
CREATE TABLE esco_releases (
    id BIGINT PRIMARY KEY NOT NULL,                         -- 1002001 for 1.2.1
    version TEXT NOT NULL UNIQUE,
    sample BOOLEAN NOT NULL,                                -- a handful of invented rows, for demonstrations
    imported_at TEXT NOT NULL
);
-- One file of a release: skills or occupations in one language.
CREATE TABLE esco_shelves (
    id BIGINT PRIMARY KEY NOT NULL,
    release_id BIGINT NOT NULL REFERENCES esco_releases (id),
    pillar TEXT NOT NULL CHECK (pillar IN ('skills', 'occupations')),
    lang TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    concepts BIGINT NOT NULL,
    UNIQUE (release_id, pillar, lang)
);
-- What a concept is called. `head` is the row of its preferred label.
CREATE TABLE esco_labels (
    shelf_id BIGINT NOT NULL REFERENCES esco_shelves (id),
    seq BIGINT NOT NULL,
    head BIGINT NOT NULL,
    uri TEXT NOT NULL,
    label TEXT NOT NULL,
    label_key TEXT NOT NULL,                                -- folded, without spaces
    spaced TEXT NOT NULL,                                   -- folded words, one space before each
    PRIMARY KEY (shelf_id, seq)
);
CREATE INDEX esco_labels_by_key ON esco_labels (shelf_id, label_key, seq);
CREATE INDEX esco_labels_by_uri ON esco_labels (shelf_id, uri, seq);
CREATE TABLE esco_words (
    shelf_id BIGINT NOT NULL REFERENCES esco_shelves (id),
    word TEXT NOT NULL,                                     -- folded
    seq BIGINT NOT NULL,
    PRIMARY KEY (shelf_id, word, seq)
);

-- One line of the work profile: sealed with the person's key of `work`.
CREATE TABLE profile_rows (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES cases (id),
    kind TEXT NOT NULL CHECK (kind IN ('skill', 'experience', 'title', 'language', 'licence', 'availability', 'transport', 'place')),
    sealed BYTEA NOT NULL,
    author_id TEXT NOT NULL REFERENCES users (id),          -- of the last change
    body_id TEXT NOT NULL REFERENCES bodies (id),
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    ended_on TEXT,                                          -- true once, not any more
    removed_at TEXT,                                        -- written by mistake
    version BIGINT NOT NULL
);
CREATE INDEX profile_rows_of_case ON profile_rows (case_id, created_at, id);

-- One page in the person's own words, version after version: sealed with the key of `identity`.
CREATE TABLE profile_pages (
    case_id TEXT NOT NULL REFERENCES cases (id),
    number BIGINT NOT NULL,
    said_on TEXT NOT NULL,
    lang TEXT NOT NULL,                                     -- language in which it was said
    sealed BYTEA NOT NULL,
    author_id TEXT NOT NULL REFERENCES users (id),          -- who wrote it down
    body_id TEXT NOT NULL REFERENCES bodies (id),
    at TEXT NOT NULL,
    PRIMARY KEY (case_id, number)
);

-- The whole situation on one day. Each domain belongs to one compartment and is sealed with its key.
CREATE TABLE assessments (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES cases (id),
    held_on TEXT NOT NULL,
    rules TEXT NOT NULL,                                    -- version of the domains in the pack
    author_id TEXT NOT NULL REFERENCES users (id),
    body_id TEXT NOT NULL REFERENCES bodies (id),
    at TEXT NOT NULL
);
CREATE INDEX assessments_of_case ON assessments (case_id, held_on, id);
CREATE TABLE assessment_marks (
    assessment_id TEXT NOT NULL REFERENCES assessments (id),
    domain TEXT NOT NULL,                                   -- code in the pack
    compartment TEXT NOT NULL,
    sealed BYTEA NOT NULL,                                  -- score, what the score meant, note
    PRIMARY KEY (assessment_id, domain)
);

-- Stages of supported employment, in the order in which they were entered.
CREATE TABLE stage_entries (
    case_id TEXT NOT NULL REFERENCES cases (id),
    seq BIGINT NOT NULL,
    stage TEXT NOT NULL,                                    -- code in the pack
    entered_on TEXT NOT NULL,
    author_id TEXT NOT NULL REFERENCES users (id),
    body_id TEXT NOT NULL REFERENCES bodies (id),
    at TEXT NOT NULL,
    removed_at TEXT,                                        -- entered by mistake
    PRIMARY KEY (case_id, seq)
);

-- The dossier of a skills assessment: the person's own. One adviser keeps it; others read what the person shares.
CREATE TABLE dossiers (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES cases (id),
    keeper_id TEXT NOT NULL REFERENCES users (id),
    body_id TEXT NOT NULL REFERENCES bodies (id),
    state TEXT NOT NULL CHECK (state IN ('open', 'concluded', 'destroyed')),
    opened_on TEXT NOT NULL,
    concluded_on TEXT,
    destroyed_at TEXT,
    pack_ref TEXT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX dossiers_of_case ON dossiers (case_id, opened_on, id);
CREATE TABLE dossier_meetings (
    id TEXT PRIMARY KEY NOT NULL,
    dossier_id TEXT NOT NULL REFERENCES dossiers (id),
    phase TEXT NOT NULL,                                    -- code in the pack
    held_on TEXT NOT NULL,
    minutes BIGINT NOT NULL,
    sealed BYTEA NOT NULL,
    at TEXT NOT NULL
);
CREATE INDEX dossier_meetings_of_dossier ON dossier_meetings (dossier_id, held_on, id);
CREATE TABLE dossier_parts (
    dossier_id TEXT NOT NULL REFERENCES dossiers (id),
    part TEXT NOT NULL CHECK (part IN ('resources', 'synthesis', 'plan')),
    sealed BYTEA NOT NULL,
    changed_at TEXT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (dossier_id, part)
);
CREATE TABLE dossier_shares (
    id TEXT PRIMARY KEY NOT NULL,
    dossier_id TEXT NOT NULL REFERENCES dossiers (id),
    part TEXT NOT NULL,
    user_id TEXT NOT NULL REFERENCES users (id),
    body_id TEXT NOT NULL REFERENCES bodies (id),
    valid_to TEXT NOT NULL,
    sealed BYTEA NOT NULL,                                  -- how the person said so
    at TEXT NOT NULL,
    revoked_at TEXT
);
CREATE INDEX dossier_shares_of_dossier ON dossier_shares (dossier_id, at, id);
CREATE INDEX dossier_shares_of_user ON dossier_shares (user_id, body_id, valid_to);
