-- Requests to bodies without an account: what was asked and shared, links, visits, one log, scans, mails that came back.

CREATE TABLE requests (
    id TEXT PRIMARY KEY NOT NULL,
    code TEXT NOT NULL UNIQUE,                  -- short code on paper and on the telephone
    referral_id TEXT NOT NULL REFERENCES referrals (id),
    nucleus_id TEXT NOT NULL REFERENCES nuclei (id),
    kind TEXT NOT NULL,                         -- code in the pack
    aim TEXT NOT NULL,
    from_body TEXT NOT NULL REFERENCES bodies (id),
    asked_by TEXT NOT NULL REFERENCES users (id),
    to_body TEXT NOT NULL REFERENCES bodies (id),
    email TEXT NOT NULL,                        -- of the body when it was asked; answers come from there; '' none
    lang TEXT NOT NULL,                         -- of its mails
    form_version TEXT NOT NULL,                 -- form in which the shared answers were given
    sealed BYTEA NOT NULL,                      -- purpose and question, under the person's key
    state TEXT NOT NULL,
    state_since TEXT NOT NULL,
    sent_at TEXT NOT NULL,
    due_on TEXT NOT NULL,
    settled_on TEXT,                            -- day of the answer
    reminded_at TEXT,
    last_seq BIGINT NOT NULL,
    pack_ref TEXT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX requests_of ON requests (referral_id, sent_at, id);
CREATE INDEX requests_in ON requests (nucleus_id, state, due_on, id);
CREATE INDEX requests_due ON requests (state, due_on);

-- What was shared: a copy, under the person's key of that compartment, so that erasing the person erases it here too.
CREATE TABLE request_shares (
    request_id TEXT NOT NULL REFERENCES requests (id),
    compartment TEXT NOT NULL,
    sealed BYTEA NOT NULL,
    PRIMARY KEY (request_id, compartment)
);

-- Only hashes are kept: of the link a plain one (256 random bits), of the short code a keyed one.
CREATE TABLE request_links (
    id TEXT PRIMARY KEY NOT NULL,
    request_id TEXT NOT NULL REFERENCES requests (id),
    token_hash TEXT NOT NULL UNIQUE,
    code_hash TEXT NOT NULL,
    tries BIGINT NOT NULL,                      -- wrong codes since the last right one
    made_at TEXT NOT NULL,
    until TEXT NOT NULL,
    revoked_at TEXT
);
CREATE INDEX request_links_of ON request_links (request_id, made_at);

-- Somebody gave the right code: a few minutes to read and answer.
CREATE TABLE request_visits (
    token_hash TEXT PRIMARY KEY NOT NULL,
    link_id TEXT NOT NULL REFERENCES request_links (id),
    csrf TEXT NOT NULL,
    until TEXT NOT NULL
);
CREATE INDEX request_visits_by_end ON request_visits (until);

-- The one log: steps and what else happened, by whatever way it came.
CREATE TABLE request_log (
    request_id TEXT NOT NULL REFERENCES requests (id),
    seq BIGINT NOT NULL,
    entry TEXT NOT NULL,                        -- a step, or a note
    to_state TEXT NOT NULL,
    channel TEXT NOT NULL,
    at TEXT NOT NULL,
    user_id TEXT REFERENCES users (id),         -- who wrote it down; NULL the recipient or the machine
    reason_code TEXT NOT NULL,
    sealed BYTEA,                               -- words and who said them, under the person's key
    PRIMARY KEY (request_id, seq)
);

CREATE TABLE request_scans (
    id TEXT PRIMARY KEY NOT NULL,
    request_id TEXT NOT NULL REFERENCES requests (id),
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    size BIGINT NOT NULL,
    sha256 TEXT NOT NULL,
    content BYTEA NOT NULL,                     -- under the person's key
    added_by TEXT NOT NULL REFERENCES users (id),
    added_at TEXT NOT NULL
);
CREATE INDEX request_scans_of ON request_scans (request_id);

-- Mails that came in, each once. Their text is in the request's log or stays in the mailbox: never here.
CREATE TABLE request_replies (
    id TEXT PRIMARY KEY NOT NULL,
    mail_hash TEXT NOT NULL UNIQUE,             -- keyed, of the Message-ID
    request_id TEXT REFERENCES requests (id),   -- NULL: of none that we know
    outcome TEXT NOT NULL,                      -- 'taken', or why it was set aside
    sealed BYTEA NOT NULL,                      -- sender address and subject, for whoever looks for it in the mailbox
    at TEXT NOT NULL,
    handled_at TEXT,
    handled_by TEXT REFERENCES users (id)
);
CREATE INDEX request_replies_open ON request_replies (handled_at, at);

-- A request and the answer that settles it stand in the protocol register as 'request' and 'request_answer'.
ALTER TABLE protocol_entries ADD COLUMN request_id TEXT REFERENCES requests (id);
CREATE INDEX protocol_of_request ON protocol_entries (request_id) WHERE request_id IS NOT NULL;
