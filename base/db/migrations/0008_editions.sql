-- Files of the packs as an administrator rewrote them, and the templates that issued letters were made from.

-- One text of a pack file. Versions of a path are numbered from 1, and none is ever changed or thrown away.
CREATE TABLE editions (
    path TEXT NOT NULL,                         -- below the service model: 'documents/receipt.typ'
    number BIGINT NOT NULL,
    text TEXT NOT NULL,
    note TEXT NOT NULL,
    pack_sha256 TEXT NOT NULL,                  -- of the pack's own text when this one was written
    pack_ref TEXT NOT NULL,                     -- pack and version it was written beside
    saved_by TEXT NOT NULL REFERENCES users (id),
    saved_at TEXT NOT NULL,
    PRIMARY KEY (path, number)
);

-- Which of them is in use. No row, or number 0: the pack's own text.
CREATE TABLE editions_published (
    path TEXT PRIMARY KEY NOT NULL,
    number BIGINT NOT NULL,
    published_by TEXT NOT NULL REFERENCES users (id),
    published_at TEXT NOT NULL,
    version BIGINT NOT NULL
);

-- All files a letter was made from, once for each different set: `papers.templates` names it. Typesetting again gives
-- the same bytes, whatever was published or upgraded since.
CREATE TABLE template_sets (
    sha256 TEXT PRIMARY KEY NOT NULL,
    named TEXT NOT NULL,                        -- pack, version and editions, for people
    files TEXT NOT NULL,                        -- JSON: path to text
    first_at TEXT NOT NULL
);
