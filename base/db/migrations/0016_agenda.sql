-- Appointments of cases, days on which a person is away, addresses at which a phone reads the own appointments.

CREATE TABLE person_absences (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES cases (id),
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL,
    justified BOOLEAN NOT NULL,
    compartment TEXT NOT NULL,                              -- of the reason
    sealed BYTEA,                                           -- the reason: with the person's key of the compartment
    user_id TEXT NOT NULL REFERENCES users (id),
    body_id TEXT NOT NULL REFERENCES bodies (id),
    at TEXT NOT NULL,
    undone_at TEXT                                          -- taken back within seconds of writing it
);
CREATE INDEX person_absences_of_case ON person_absences (case_id, to_day, id);

-- One row, one compartment: it does not exist for who may not read that.
CREATE TABLE appointments (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES cases (id),
    kind TEXT NOT NULL,                                     -- code in the pack
    compartment TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('proposed', 'confirmed', 'moved', 'cancelled', 'held', 'missed')),
    starts_at TEXT NOT NULL,
    ends_at TEXT NOT NULL,
    medium TEXT NOT NULL CHECK (medium IN ('office', 'elsewhere', 'telephone', 'video')),
    body_id TEXT NOT NULL REFERENCES bodies (id),           -- arranges it; its office is the place of `office`
    with_person BOOLEAN NOT NULL,
    interpreter BOOLEAN NOT NULL,
    telling TEXT NOT NULL,                                  -- how the person gets to know of it
    told_on TEXT,                                           -- day on which that was done
    sealed BYTEA NOT NULL,                                  -- subject, place, outcome: with the person's key of the compartment
    justified BOOLEAN,                                      -- of `missed`
    absence_id TEXT REFERENCES person_absences (id),        -- missed by that absence
    before_absence TEXT NOT NULL,                           -- the state it had then, empty without one
    reminded_at TEXT,                                       -- who takes part was reminded
    author_id TEXT NOT NULL REFERENCES users (id),          -- of the last change
    pack_ref TEXT NOT NULL,
    created_at TEXT NOT NULL,
    last_seq BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX appointments_of_case ON appointments (case_id, compartment, starts_at, id);
CREATE INDEX appointments_by_time ON appointments (starts_at, id);

-- Who takes part beside the person. `member` is the id of the figure, or of the user who leads the case.
CREATE TABLE appointment_members (
    appointment_id TEXT NOT NULL REFERENCES appointments (id),
    member TEXT NOT NULL,
    figure_id TEXT REFERENCES figures (id),
    user_id TEXT REFERENCES users (id),
    body_id TEXT REFERENCES bodies (id),
    PRIMARY KEY (appointment_id, member)
);
CREATE INDEX appointment_members_of_user ON appointment_members (user_id, body_id, appointment_id) WHERE user_id IS NOT NULL;
CREATE INDEX appointment_members_of_figure ON appointment_members (figure_id) WHERE figure_id IS NOT NULL;

CREATE TABLE appointment_steps (
    appointment_id TEXT NOT NULL REFERENCES appointments (id),
    seq BIGINT NOT NULL,
    step TEXT NOT NULL,
    at TEXT NOT NULL,
    user_id TEXT NOT NULL REFERENCES users (id),
    body_id TEXT NOT NULL REFERENCES bodies (id),
    asked_by TEXT NOT NULL,                                 -- of a cancellation, else empty
    reason_code TEXT NOT NULL,
    starts_at TEXT NOT NULL,                                -- as it was from then on
    PRIMARY KEY (appointment_id, seq)
);

-- The secret is shown once; here is its hash. It opens what the membership opens, at every request.
CREATE TABLE calendar_feeds (
    id TEXT PRIMARY KEY NOT NULL,
    membership_id TEXT NOT NULL REFERENCES memberships (id),
    token_hash TEXT NOT NULL,
    created_at TEXT NOT NULL,
    read_on TEXT,                                           -- day on which it was read last
    revoked_at TEXT
);
CREATE UNIQUE INDEX calendar_feeds_by_token ON calendar_feeds (token_hash);
CREATE UNIQUE INDEX calendar_feeds_one ON calendar_feeds (membership_id) WHERE revoked_at IS NULL;
