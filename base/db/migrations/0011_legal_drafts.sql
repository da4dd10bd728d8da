-- Drafts of the legal-basis matrix: editions of the path 'legal_bases.toml' (0008), and what was proposed of them.

-- A matrix gives and takes rights of whole bodies: one proposes it, another publishes it. What is in use stands in
-- editions_published, as for every file.
CREATE TABLE matrix_proposals (
    id TEXT PRIMARY KEY NOT NULL,
    number BIGINT NOT NULL,                     -- the edition; 0: the pack's own text
    sha256 TEXT NOT NULL,                       -- of the text that was proposed
    instead_of BIGINT NOT NULL,                 -- the edition that was in use then
    seen_version BIGINT NOT NULL,               -- and the version of that choice: another one since, and it is overtaken
    note TEXT NOT NULL,
    proposed_by TEXT NOT NULL REFERENCES users (id),
    proposed_at TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'published', 'dropped')),
    settled_by TEXT REFERENCES users (id),
    settled_at TEXT,
    version BIGINT NOT NULL
);
