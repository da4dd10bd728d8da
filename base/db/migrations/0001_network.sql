-- Nuclei, bodies, people with an account, and the register of events.
-- Ids are UUIDv7 text, instants fixed-width UTC text, days ISO text, closed lists their code.

CREATE TABLE nuclei (
    id TEXT PRIMARY KEY NOT NULL,
    code TEXT NOT NULL UNIQUE,              -- code in the territory pack
    name TEXT NOT NULL,
    partner BOOLEAN NOT NULL                -- foreign partner under other law
);

CREATE TABLE bodies (
    id TEXT PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    short_name TEXT NOT NULL,
    sort_key TEXT NOT NULL,                 -- folded name
    nucleus_id TEXT REFERENCES nuclei (id),
    municipality TEXT NOT NULL,             -- Belfiore code, '' outside Italy
    address TEXT NOT NULL,
    email TEXT NOT NULL,
    pec TEXT NOT NULL,
    phone TEXT NOT NULL,
    opening TEXT NOT NULL,                  -- opening times in words
    languages TEXT NOT NULL,                -- language tags, comma separated
    second_factor BOOLEAN NOT NULL,         -- every member must use one
    valid_from TEXT NOT NULL,
    valid_to TEXT,
    version BIGINT NOT NULL
);
CREATE INDEX bodies_by_name ON bodies (sort_key);

CREATE TABLE units (
    id TEXT PRIMARY KEY NOT NULL,
    body_id TEXT NOT NULL REFERENCES bodies (id),
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    phone TEXT NOT NULL,
    valid_to TEXT,
    version BIGINT NOT NULL
);
CREATE INDEX units_of ON units (body_id);

CREATE TABLE users (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    email TEXT NOT NULL,
    email_key TEXT NOT NULL UNIQUE,         -- lower case, for sign-in
    password_hash TEXT,                     -- argon2id, NULL until the invitation is accepted
    totp_sealed BYTEA,                      -- secret sealed by the vault, NULL without second factor
    totp_last_step BIGINT NOT NULL,         -- a code is good once
    lang TEXT NOT NULL,
    shortcuts BOOLEAN NOT NULL,
    title TEXT NOT NULL,                    -- profession, as shown beside the name
    disabled_at TEXT,
    created_at TEXT NOT NULL,
    version BIGINT NOT NULL
);

CREATE TABLE recovery_codes (
    user_id TEXT NOT NULL REFERENCES users (id),
    code_hash TEXT NOT NULL,
    used_at TEXT,
    PRIMARY KEY (user_id, code_hash)
);

CREATE TABLE memberships (
    id TEXT PRIMARY KEY NOT NULL,
    user_id TEXT NOT NULL REFERENCES users (id),
    body_id TEXT NOT NULL REFERENCES bodies (id),
    unit_id TEXT REFERENCES units (id),
    valid_from TEXT NOT NULL,
    valid_to TEXT,                          -- last day, NULL while open
    version BIGINT NOT NULL,
    UNIQUE (user_id, body_id, valid_from)
);
CREATE INDEX memberships_of_body ON memberships (body_id);

CREATE TABLE membership_duties (
    membership_id TEXT NOT NULL REFERENCES memberships (id),
    duty TEXT NOT NULL,
    PRIMARY KEY (membership_id, duty)
);

CREATE TABLE invitations (
    id TEXT PRIMARY KEY NOT NULL,
    token_hash TEXT NOT NULL UNIQUE,
    email TEXT NOT NULL,
    name TEXT NOT NULL,
    body_id TEXT NOT NULL REFERENCES bodies (id),
    duties TEXT NOT NULL,                   -- codes, comma separated
    invited_by TEXT REFERENCES users (id),
    expires_at TEXT NOT NULL,
    used_at TEXT,
    revoked_at TEXT
);

-- A way back in that an administrator gives: good once and for a day, gone when used. Only the hash is kept.
CREATE TABLE resets (
    id TEXT PRIMARY KEY NOT NULL,
    token_hash TEXT NOT NULL UNIQUE,
    user_id TEXT NOT NULL REFERENCES users (id),
    drops_factor BOOLEAN NOT NULL,          -- the second factor goes as well
    given_by TEXT NOT NULL REFERENCES users (id),
    expires_at TEXT NOT NULL
);
CREATE INDEX resets_of ON resets (user_id);

CREATE TABLE logins (
    id TEXT PRIMARY KEY NOT NULL,
    token_hash TEXT NOT NULL UNIQUE,
    csrf TEXT NOT NULL,
    user_id TEXT NOT NULL REFERENCES users (id),
    membership_id TEXT REFERENCES memberships (id),
    started_at TEXT NOT NULL,
    seen_at TEXT NOT NULL,
    proven_at TEXT NOT NULL,                -- last proof of identity, for sensitive acts
    second_factor BOOLEAN NOT NULL,
    agent TEXT NOT NULL,
    ended_at TEXT
);
CREATE INDEX logins_of ON logins (user_id, ended_at);

-- Counters of failed sign-ins, searches and other limited acts, by account and, softer, by network address.
CREATE TABLE limits (
    key TEXT PRIMARY KEY NOT NULL,
    tokens_milli BIGINT NOT NULL,
    at TEXT NOT NULL
);

-- One form, one result: the key a form carries and where its first sending led.
CREATE TABLE once_keys (
    key TEXT PRIMARY KEY NOT NULL,
    user_id TEXT NOT NULL,
    location TEXT NOT NULL,
    at TEXT NOT NULL
);

-- Texts whose sending could not be carried out (session ended, somebody was faster). Sealed.
CREATE TABLE parked (
    id TEXT PRIMARY KEY NOT NULL,
    user_id TEXT NOT NULL REFERENCES users (id),
    path TEXT NOT NULL,
    sealed BYTEA NOT NULL,
    at TEXT NOT NULL
);

-- Half-written forms, one per user and thing. Sealed, for their author alone.
CREATE TABLE own_drafts (
    user_id TEXT NOT NULL REFERENCES users (id),
    kind TEXT NOT NULL,
    about TEXT NOT NULL,
    sealed BYTEA NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (user_id, kind, about)
);

-- Searches whose words stay out of the address bar. Sealed.
CREATE TABLE searches (
    id TEXT PRIMARY KEY NOT NULL,
    user_id TEXT NOT NULL REFERENCES users (id),
    sealed BYTEA NOT NULL,
    at TEXT NOT NULL
);

CREATE TABLE outbox (
    event_seq BIGINT NOT NULL,
    place BIGINT NOT NULL,
    kind TEXT NOT NULL,
    about_kind TEXT NOT NULL,
    about_id TEXT NOT NULL,
    user_id TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (event_seq, place)
);

CREATE TABLE notices (
    id TEXT PRIMARY KEY NOT NULL,
    user_id TEXT NOT NULL REFERENCES users (id),
    kind TEXT NOT NULL,
    about_kind TEXT NOT NULL,
    about_id TEXT NOT NULL,
    at TEXT NOT NULL,
    read_at TEXT,
    mailed_at TEXT,
    mail_tries BIGINT NOT NULL
);
CREATE INDEX notices_of ON notices (user_id, read_at, at);
CREATE INDEX notices_to_mail ON notices (mailed_at, mail_tries);

-- Mail that is no notice: links that only the mail may carry. Addressee and text sealed, gone once sent.
CREATE TABLE letters (
    id TEXT PRIMARY KEY NOT NULL,
    sealed BYTEA NOT NULL,
    at TEXT NOT NULL,
    tries BIGINT NOT NULL
);

-- One job at a time across all servers: whoever holds the row until then.
CREATE TABLE leases (
    name TEXT PRIMARY KEY NOT NULL,
    holder TEXT NOT NULL,
    until TEXT NOT NULL
);

-- Barriers and messages that users report to the network's administrators.
CREATE TABLE feedback (
    id TEXT PRIMARY KEY NOT NULL,
    user_id TEXT NOT NULL REFERENCES users (id),
    body_id TEXT NOT NULL REFERENCES bodies (id),
    kind TEXT NOT NULL,
    page TEXT NOT NULL,                     -- address of the page it is about, '' none
    sealed BYTEA NOT NULL,                  -- the words
    at TEXT NOT NULL
);
CREATE INDEX feedback_by_time ON feedback (at);

CREATE TABLE audit_head (
    one BIGINT PRIMARY KEY NOT NULL CHECK (one = 1),
    seq BIGINT NOT NULL,
    hash TEXT NOT NULL
);
INSERT INTO audit_head (one, seq, hash) VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

CREATE TABLE audit_events (
    seq BIGINT PRIMARY KEY NOT NULL,
    at TEXT NOT NULL,
    user_id TEXT NOT NULL,                  -- '' for the machine
    body_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    about_kind TEXT NOT NULL,
    about_id TEXT NOT NULL,
    ground TEXT NOT NULL,
    payload TEXT NOT NULL,
    hash TEXT NOT NULL
);
CREATE INDEX audit_about ON audit_events (about_kind, about_id, seq);
CREATE INDEX audit_by_kind ON audit_events (kind, seq);
CREATE INDEX audit_by_user ON audit_events (user_id, seq);
