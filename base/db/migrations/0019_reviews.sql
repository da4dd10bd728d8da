-- Reviews (verifiche) of projects: who met, what the minutes say, what was agreed.

CREATE TABLE reviews (
    id TEXT PRIMARY KEY NOT NULL,
    project_id TEXT NOT NULL REFERENCES projects (id),
    kind TEXT NOT NULL CHECK (kind IN ('review', 'event', 'end', 'follow_up')),
    state TEXT NOT NULL CHECK (state IN ('planned', 'held', 'approved', 'cancelled')),
    planned_on TEXT NOT NULL,
    appointment_id TEXT REFERENCES appointments (id),
    held_on TEXT,
    presence TEXT CHECK (presence IN ('present', 'excused', 'absent')),    -- of the person
    evaluation_id TEXT REFERENCES project_evaluations (id), -- where its goals are measured
    corrects TEXT REFERENCES reviews (id),                  -- approved minutes that this one puts right
    next_on TEXT,
    hash TEXT NOT NULL,                                     -- SHA-256 over all its texts, tasks and people; empty until approved
    approved_at TEXT,
    approved_by TEXT REFERENCES users (id),
    approved_for TEXT REFERENCES bodies (id),
    planned_by TEXT NOT NULL REFERENCES users (id),
    planned_for TEXT NOT NULL REFERENCES bodies (id),
    created_at TEXT NOT NULL,
    version BIGINT NOT NULL,
    CHECK ((state IN ('held', 'approved')) = (held_on IS NOT NULL)),
    CHECK ((state = 'approved') = (approved_at IS NOT NULL))
);
CREATE INDEX reviews_of_project ON reviews (project_id, planned_on, id);
CREATE INDEX reviews_coming ON reviews (planned_on) WHERE state = 'planned';

-- What the minutes say in one compartment: a draft until the review is approved.
CREATE TABLE review_texts (
    review_id TEXT NOT NULL REFERENCES reviews (id),
    compartment TEXT NOT NULL,
    sealed BYTEA NOT NULL,                                  -- with the person's key of the compartment
    hash TEXT NOT NULL,                                     -- of the plain text, which carries a salt
    author_id TEXT NOT NULL REFERENCES users (id),
    body_id TEXT NOT NULL REFERENCES bodies (id),
    at TEXT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (review_id, compartment)
);

-- Who was there beside the person. `member` is the id of the figure, or of a user of the body in charge.
CREATE TABLE review_people (
    review_id TEXT NOT NULL REFERENCES reviews (id),
    member TEXT NOT NULL,
    figure_id TEXT REFERENCES figures (id),
    user_id TEXT REFERENCES users (id),
    body_id TEXT REFERENCES bodies (id),
    presence TEXT NOT NULL CHECK (presence IN ('present', 'excused', 'absent')),
    verdict TEXT NOT NULL,                                  -- of the mandate, once approved; empty: not looked at
    PRIMARY KEY (review_id, member)
);

-- What was agreed: it waits on the first page of who promised it from the day the minutes are approved.
CREATE TABLE review_tasks (
    id TEXT PRIMARY KEY NOT NULL,
    review_id TEXT NOT NULL REFERENCES reviews (id),
    compartment TEXT NOT NULL,
    sealed BYTEA NOT NULL,                                  -- what, and who when they have no account
    hash TEXT NOT NULL,
    user_id TEXT REFERENCES users (id),
    body_id TEXT REFERENCES bodies (id),
    due_on TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'done', 'dropped')),
    settled_on TEXT,
    settled_by TEXT REFERENCES users (id),
    author_id TEXT NOT NULL REFERENCES users (id),
    at TEXT NOT NULL
);
CREATE INDEX review_tasks_of_review ON review_tasks (review_id, compartment, due_on, id);
CREATE INDEX review_tasks_of_user ON review_tasks (user_id, body_id, due_on) WHERE state = 'open';
