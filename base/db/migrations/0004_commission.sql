-- Commissions: composition, sessions, agenda, opinions, conflicts, votes, decisions, minutes, waiting list.

CREATE TABLE commissions (
    id TEXT PRIMARY KEY NOT NULL,
    nucleus_id TEXT NOT NULL UNIQUE REFERENCES nuclei (id),
    name TEXT NOT NULL,
    act TEXT NOT NULL,                          -- act of appointment
    valid_from TEXT NOT NULL,
    valid_to TEXT,
    version BIGINT NOT NULL
);

CREATE TABLE seats (
    id TEXT PRIMARY KEY NOT NULL,
    commission_id TEXT NOT NULL REFERENCES commissions (id),
    user_id TEXT NOT NULL REFERENCES users (id),
    body_id TEXT NOT NULL REFERENCES bodies (id),
    component TEXT NOT NULL,                    -- code of the component in the commission rules
    role TEXT NOT NULL,
    voting BOOLEAN NOT NULL,
    substitute_of TEXT REFERENCES seats (id),
    valid_from TEXT NOT NULL,
    valid_to TEXT
);
CREATE INDEX seats_of ON seats (commission_id);
CREATE INDEX seats_of_user ON seats (user_id);

CREATE TABLE sessions (
    id TEXT PRIMARY KEY NOT NULL,
    commission_id TEXT NOT NULL REFERENCES commissions (id),
    number BIGINT NOT NULL,
    year BIGINT NOT NULL,
    state TEXT NOT NULL,
    second_call BOOLEAN NOT NULL,
    starts_at TEXT NOT NULL,
    place TEXT NOT NULL,
    link TEXT NOT NULL,                         -- remote meeting, '' none
    convened_at TEXT,
    opened_at TEXT,
    closed_at TEXT,
    minutes TEXT NOT NULL,                      -- the free part of the minutes
    last_reason TEXT NOT NULL,                  -- words of the last step that needed some: short notice, cancelled
    sealed_text TEXT,                           -- the minutes as signed, complete; fixed by the first signature
    sealed_hash TEXT,                           -- SHA-256 of sealed_text
    president_signed_by TEXT REFERENCES users (id),
    president_signed_at TEXT,
    secretary_signed_by TEXT REFERENCES users (id),
    secretary_signed_at TEXT,
    pack_ref TEXT NOT NULL,
    version BIGINT NOT NULL,
    UNIQUE (commission_id, year, number)
);
CREATE INDEX sessions_by_day ON sessions (commission_id, starts_at);

CREATE TABLE attendance (
    session_id TEXT NOT NULL REFERENCES sessions (id),
    seat_id TEXT NOT NULL REFERENCES seats (id),
    present BOOLEAN NOT NULL,
    PRIMARY KEY (session_id, seat_id)
);

CREATE TABLE items (
    id TEXT PRIMARY KEY NOT NULL,
    session_id TEXT REFERENCES sessions (id),   -- NULL: decided urgently, waits for a session to be planned
    position BIGINT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('referral', 'ratification', 'correction', 'other')),
    referral_id TEXT REFERENCES referrals (id),
    carried_from TEXT REFERENCES items (id),    -- left undecided in an earlier session
    corrects TEXT REFERENCES sessions (id),     -- whose signed minutes a correction is about
    title TEXT NOT NULL,                        -- of items without a referral
    state TEXT NOT NULL,
    rapporteur TEXT REFERENCES seats (id),
    summary TEXT NOT NULL,
    proposal TEXT NOT NULL,
    outcome TEXT,
    reason_code TEXT NOT NULL,
    reason TEXT NOT NULL,                       -- free factual reasons (art. 3 L. 241/1990)
    legal_ground TEXT NOT NULL,
    to_body TEXT REFERENCES bodies (id),        -- sent elsewhere, or charged with the person
    until TEXT,                                 -- reservation to be lifted, next session
    tally TEXT NOT NULL,                        -- JSON of the count as it was made
    urgent_by TEXT REFERENCES users (id),       -- decided by the president between sessions
    not_ratified TEXT NOT NULL DEFAULT '',      -- why the commission let an urgent decision fall
    decided_at TEXT,
    version BIGINT NOT NULL
);
CREATE INDEX items_of ON items (session_id, position);
CREATE INDEX items_of_referral ON items (referral_id);

CREATE INDEX items_carried ON items (carried_from);

-- What somebody is writing about an item, kept every few seconds: the own text, not yet the commission's.
CREATE TABLE item_drafts (
    item_id TEXT NOT NULL REFERENCES items (id),
    user_id TEXT NOT NULL REFERENCES users (id),
    summary TEXT NOT NULL,
    proposal TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (item_id, user_id)
);

CREATE TABLE votes (
    item_id TEXT NOT NULL REFERENCES items (id),
    seat_id TEXT NOT NULL REFERENCES seats (id),
    vote TEXT NOT NULL,
    PRIMARY KEY (item_id, seat_id)
);

CREATE TABLE opinions (
    referral_id TEXT NOT NULL REFERENCES referrals (id),
    seat_id TEXT NOT NULL REFERENCES seats (id),
    opinion TEXT NOT NULL,
    words TEXT NOT NULL,
    at TEXT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (referral_id, seat_id)
);

-- Declared conflict of interest: the file does not exist for this user any more.
CREATE TABLE conflicts (
    referral_id TEXT NOT NULL REFERENCES referrals (id),
    user_id TEXT NOT NULL REFERENCES users (id),
    seat_id TEXT NOT NULL REFERENCES seats (id),
    at TEXT NOT NULL,
    PRIMARY KEY (referral_id, user_id)
);

CREATE TABLE mandates (
    id TEXT PRIMARY KEY NOT NULL,
    referral_id TEXT NOT NULL REFERENCES referrals (id),
    item_id TEXT NOT NULL REFERENCES items (id),
    what TEXT NOT NULL,
    body_id TEXT NOT NULL REFERENCES bodies (id),
    due_on TEXT NOT NULL,
    done_at TEXT,
    done_by TEXT REFERENCES users (id),
    version BIGINT NOT NULL
);
CREATE INDEX mandates_of_body ON mandates (body_id, done_at, due_on);
CREATE INDEX mandates_of_referral ON mandates (referral_id);

-- Scores are never changed: a new computation is a new row.
CREATE TABLE scores (
    referral_id TEXT NOT NULL REFERENCES referrals (id),
    seq BIGINT NOT NULL,
    criteria_version TEXT NOT NULL,
    pack_ref TEXT NOT NULL,
    inputs TEXT NOT NULL,                       -- JSON: criterion -> value 0..1 in thousandths
    score_milli BIGINT NOT NULL,                -- sum of weight times value, in thousandths
    by_user TEXT NOT NULL REFERENCES users (id),
    at TEXT NOT NULL,
    PRIMARY KEY (referral_id, seq)
);
