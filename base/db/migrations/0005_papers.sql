-- Documents: letters as they were issued, and the protocol register of each nucleus.

-- A letter is issued once and never changes. It is numbered first and typeset right after: no transaction lives across
-- a typesetting. Until then `file` is NULL, and typesetting again from `data` gives the same bytes.
CREATE TABLE papers (
    id TEXT PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL,
    referral_id TEXT REFERENCES referrals (id),
    session_id TEXT REFERENCES sessions (id),
    nucleus_id TEXT NOT NULL REFERENCES nuclei (id),
    year BIGINT NOT NULL,
    number BIGINT NOT NULL,                     -- protocol number
    about_seq BIGINT NOT NULL,                  -- step of the referral it tells of: one letter of a kind for each
    lang TEXT NOT NULL,
    second_lang TEXT NOT NULL,                  -- beside it, '' none
    recipient TEXT NOT NULL,                    -- body, '' the person or the members
    code TEXT NOT NULL UNIQUE,                  -- short code on paper
    templates TEXT NOT NULL,                    -- pack and version
    data BYTEA NOT NULL,                        -- sealed JSON it is made from
    file BYTEA,                                 -- sealed PDF
    sha256 TEXT NOT NULL,                       -- of the PDF, '' until it is typeset
    pages BIGINT NOT NULL,
    size BIGINT NOT NULL,
    issued_by TEXT NOT NULL REFERENCES users (id),
    issued_for TEXT NOT NULL REFERENCES bodies (id),
    issued_at TEXT NOT NULL,
    UNIQUE (nucleus_id, year, number)
);
CREATE INDEX papers_of_referral ON papers (referral_id, kind, about_seq);
CREATE INDEX papers_of_session ON papers (session_id);

-- What came in and what went out, numbered without gaps in each nucleus and year (artt. 53 and 55 D.P.R. 445/2000).
CREATE TABLE protocol_entries (
    nucleus_id TEXT NOT NULL REFERENCES nuclei (id),
    year BIGINT NOT NULL,
    number BIGINT NOT NULL,
    at TEXT NOT NULL,
    direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
    kind TEXT NOT NULL,                         -- 'referral', or the kind of letter
    referral_id TEXT REFERENCES referrals (id),
    session_id TEXT REFERENCES sessions (id),
    paper_id TEXT REFERENCES papers (id),
    sender TEXT NOT NULL,
    recipient TEXT NOT NULL,                    -- '' the person of the referral, or the members of the commission
    sha256 TEXT NOT NULL,                       -- of what was registered; '' while a letter is not typeset yet
    attachments BIGINT NOT NULL,
    PRIMARY KEY (nucleus_id, year, number)
);
CREATE INDEX protocol_by_time ON protocol_entries (nucleus_id, at);
