-- Activities of bodies with their dates, people enrolled in them, registers of attendance.

CREATE TABLE activities (
    id TEXT PRIMARY KEY NOT NULL,
    body_id TEXT NOT NULL REFERENCES bodies (id),           -- offers it
    tool TEXT NOT NULL,                                     -- code in the pack
    title TEXT NOT NULL,
    form TEXT NOT NULL CHECK (form IN ('individual', 'group')),
    places BIGINT NOT NULL,
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL,
    medium TEXT NOT NULL CHECK (medium IN ('office', 'elsewhere', 'telephone', 'video')),
    place TEXT NOT NULL,
    responsible_id TEXT NOT NULL REFERENCES users (id),
    languages TEXT NOT NULL,                                -- tags, with commas between them
    reach TEXT NOT NULL CHECK (reach IN ('own_body', 'nucleus')),
    state TEXT NOT NULL CHECK (state IN ('planned', 'open', 'running', 'concluded', 'cancelled')),
    author_id TEXT NOT NULL REFERENCES users (id),          -- of the last change
    pack_ref TEXT NOT NULL,
    created_at TEXT NOT NULL,
    enrolling BIGINT NOT NULL,                              -- goes up with every answer to a proposal: places are counted one at a time
    last_seq BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX activities_of_body ON activities (body_id, state, from_day, id);
CREATE INDEX activities_of_responsible ON activities (responsible_id, state);

CREATE TABLE activity_steps (
    activity_id TEXT NOT NULL REFERENCES activities (id),
    seq BIGINT NOT NULL,
    step TEXT NOT NULL,
    at TEXT NOT NULL,
    user_id TEXT NOT NULL REFERENCES users (id),
    body_id TEXT NOT NULL REFERENCES bodies (id),
    PRIMARY KEY (activity_id, seq)
);

-- One date. The code is on its paper sheet and leads to its register.
CREATE TABLE meetings (
    id TEXT PRIMARY KEY NOT NULL,
    activity_id TEXT NOT NULL REFERENCES activities (id),
    code TEXT NOT NULL,
    starts_at TEXT NOT NULL,
    ends_at TEXT NOT NULL,
    place TEXT NOT NULL,                                    -- empty: that of the activity
    topic TEXT NOT NULL,
    cancelled_at TEXT,
    author_id TEXT NOT NULL REFERENCES users (id),
    version BIGINT NOT NULL
);
CREATE INDEX meetings_of_activity ON meetings (activity_id, starts_at, id);
CREATE INDEX meetings_by_time ON meetings (starts_at, id);
CREATE UNIQUE INDEX meetings_by_code ON meetings (code);

-- One person in one activity. It belongs to one compartment of the case: that of the action it is part of.
CREATE TABLE enrolments (
    id TEXT PRIMARY KEY NOT NULL,
    activity_id TEXT NOT NULL REFERENCES activities (id),
    case_id TEXT NOT NULL REFERENCES cases (id),
    compartment TEXT NOT NULL,
    part_id TEXT REFERENCES project_parts (id),             -- the action of the project
    state TEXT NOT NULL CHECK (state IN ('proposed', 'waiting', 'enrolled', 'declined', 'withdrawn', 'finished')),
    asked_at TEXT NOT NULL,                                 -- the order of the waiting list
    asked_by TEXT NOT NULL REFERENCES users (id),
    from_day TEXT,                                          -- first and last day of taking part
    to_day TEXT,
    outcome_code TEXT NOT NULL,                             -- empty until it is finished
    sealed BYTEA,                                           -- how it went: with the person's key of the compartment
    pack_ref TEXT NOT NULL,
    last_seq BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX enrolments_of_activity ON enrolments (activity_id, state, asked_at, id);
CREATE INDEX enrolments_of_case ON enrolments (case_id, compartment, asked_at, id);
CREATE INDEX enrolments_of_part ON enrolments (part_id) WHERE part_id IS NOT NULL;
CREATE UNIQUE INDEX enrolments_once ON enrolments (activity_id, case_id, compartment) WHERE state IN ('proposed', 'waiting', 'enrolled');

CREATE TABLE enrolment_steps (
    enrolment_id TEXT NOT NULL REFERENCES enrolments (id),
    seq BIGINT NOT NULL,
    step TEXT NOT NULL,
    at TEXT NOT NULL,
    user_id TEXT NOT NULL REFERENCES users (id),
    body_id TEXT NOT NULL REFERENCES bodies (id),
    PRIMARY KEY (enrolment_id, seq)
);

-- What the register says now; what it said before is in register_lines.
CREATE TABLE register_marks (
    meeting_id TEXT NOT NULL REFERENCES meetings (id),
    enrolment_id TEXT NOT NULL REFERENCES enrolments (id),
    mark TEXT NOT NULL CHECK (mark IN ('present', 'absent')),
    minutes BIGINT NOT NULL,
    reason_code TEXT NOT NULL,                              -- of an absence
    justified BOOLEAN,
    version BIGINT NOT NULL,
    PRIMARY KEY (meeting_id, enrolment_id)
);
CREATE INDEX register_marks_of_enrolment ON register_marks (enrolment_id, meeting_id);

-- Every line that was ever written into a register, in order: who, when, and why it was mended.
CREATE TABLE register_lines (
    meeting_id TEXT NOT NULL REFERENCES meetings (id),
    enrolment_id TEXT NOT NULL REFERENCES enrolments (id),
    version BIGINT NOT NULL,
    mark TEXT NOT NULL,
    minutes BIGINT NOT NULL,
    reason_code TEXT NOT NULL,
    why_code TEXT NOT NULL,                                 -- empty for the first
    user_id TEXT NOT NULL REFERENCES users (id),
    body_id TEXT NOT NULL REFERENCES bodies (id),
    at TEXT NOT NULL,
    PRIMARY KEY (meeting_id, enrolment_id, version)
);
CREATE INDEX register_lines_of_enrolment ON register_lines (enrolment_id);
