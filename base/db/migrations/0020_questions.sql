-- Questions of a case to health and social referents, their answers about work, reasons of a suspension that few may know.

-- One row, one compartment: it does not exist for who may not read that.
CREATE TABLE questions (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES cases (id),
    kind TEXT NOT NULL,                                     -- code in the pack
    compartment TEXT NOT NULL,                              -- of the question and of what follows for work
    reserved TEXT NOT NULL,                                 -- of the clinical or confidential words of an answer
    state TEXT NOT NULL CHECK (state IN ('asked', 'answered', 'declined', 'withdrawn', 'lapsed')),
    asker_id TEXT NOT NULL REFERENCES users (id),
    asker_body_id TEXT NOT NULL REFERENCES bodies (id),
    role TEXT NOT NULL,                                     -- of who is asked: code in the pack
    figure_id TEXT REFERENCES figures (id),                 -- of the team; NULL: somebody outside, named in `sealed`
    asked_user_id TEXT REFERENCES users (id),               -- the account that answers
    asked_body_id TEXT REFERENCES bodies (id),
    due_on TEXT NOT NULL,                                   -- last day of the term
    reminded_at TEXT,
    sealed BYTEA NOT NULL,                                  -- question, work meant, who outside: with the person's key of the compartment
    pack_ref TEXT NOT NULL,
    created_at TEXT NOT NULL,
    last_seq BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX questions_of_case ON questions (case_id, compartment, created_at, id);
CREATE INDEX questions_of_figure ON questions (figure_id) WHERE figure_id IS NOT NULL;
CREATE INDEX questions_to_user ON questions (asked_user_id, asked_body_id) WHERE state IN ('asked', 'lapsed');
CREATE INDEX questions_by_asker ON questions (asker_id, asker_body_id) WHERE state IN ('asked', 'lapsed');
CREATE INDEX questions_by_term ON questions (due_on, id) WHERE state = 'asked';

CREATE TABLE question_steps (
    question_id TEXT NOT NULL REFERENCES questions (id),
    seq BIGINT NOT NULL,
    step TEXT NOT NULL,
    at TEXT NOT NULL,
    user_id TEXT REFERENCES users (id),                     -- NULL: the term passed
    body_id TEXT REFERENCES bodies (id),
    reason_code TEXT NOT NULL,                              -- of who declined
    due_on TEXT NOT NULL,                                   -- as it was from then on
    PRIMARY KEY (question_id, seq)
);

-- Each answer stays; the newest of a question counts.
CREATE TABLE question_answers (
    question_id TEXT NOT NULL REFERENCES questions (id),
    seq BIGINT NOT NULL,                                    -- of the step
    answered_on TEXT NOT NULL,                              -- day on which it was given
    source TEXT NOT NULL,                                   -- written, or said and recorded by somebody
    sealed BYTEA NOT NULL,                                  -- what follows for work: with the key of the question's compartment
    reserved BYTEA,                                         -- words and codes for few: with the key of `questions.reserved`
    PRIMARY KEY (question_id, seq)
);

-- Why a project stands still, where the mere reason tells of health or justice: the step itself says a neutral code.
CREATE TABLE project_step_reasons (
    project_id TEXT NOT NULL REFERENCES projects (id),
    seq BIGINT NOT NULL,
    compartment TEXT NOT NULL,
    sealed BYTEA NOT NULL,                                  -- code and words: with the person's key of the compartment
    PRIMARY KEY (project_id, seq)
);
