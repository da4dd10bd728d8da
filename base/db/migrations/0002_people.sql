-- People who are helped, their identifiers, folded search keys, and sealed compartments.

CREATE TABLE people (
    id TEXT PRIMARY KEY NOT NULL,
    family TEXT NOT NULL,
    given TEXT NOT NULL,
    family_original TEXT NOT NULL,          -- in the original script, '' when Latin
    given_original TEXT NOT NULL,
    original_lang TEXT NOT NULL,            -- language tag of the original script
    chosen_name TEXT NOT NULL,              -- the name the person wants to be called by
    sort_key TEXT NOT NULL,                 -- folded family and given name
    birth_date TEXT,
    birth_year BIGINT,                      -- also when only the year is known
    birth_place TEXT NOT NULL,              -- Belfiore code of municipality or country, '' unknown
    legal_sex TEXT NOT NULL,
    chosen_gender TEXT NOT NULL,            -- free words, '' when nothing was said
    citizenship TEXT NOT NULL,              -- Belfiore country code, Z000 Italy, '' unknown
    municipality TEXT NOT NULL,             -- Belfiore code of residence, '' unknown
    address TEXT NOT NULL,
    phone TEXT NOT NULL,
    email TEXT NOT NULL,
    lang TEXT NOT NULL,                     -- language the person prefers
    interpreter BOOLEAN,                        -- NULL: nobody has asked
    registered_by TEXT NOT NULL REFERENCES bodies (id),
    nucleus_id TEXT REFERENCES nuclei (id),
    created_by TEXT NOT NULL REFERENCES users (id),
    created_at TEXT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX people_by_name ON people (sort_key, id);
CREATE INDEX people_by_registrar ON people (registered_by, sort_key);

CREATE TABLE person_identifiers (
    person_id TEXT NOT NULL REFERENCES people (id),
    kind TEXT NOT NULL,
    value TEXT NOT NULL,                    -- as issued
    warnings TEXT NOT NULL,                 -- codes of what does not fit, comma separated
    PRIMARY KEY (person_id, kind, value)
);
CREATE INDEX identifiers_by_value ON person_identifiers (value, kind);

-- Folded keys, computed in Rust, so that search is the same on both engines.
CREATE TABLE person_keys (
    key TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('name', 'sound', 'original', 'pair', 'born', 'phone')),
    person_id TEXT NOT NULL REFERENCES people (id),
    PRIMARY KEY (kind, key, person_id)
);
CREATE INDEX keys_of_person ON person_keys (person_id);

-- "It is another person": remembered, the pair is not shown as a duplicate again.
CREATE TABLE not_same_person (
    one_id TEXT NOT NULL REFERENCES people (id),
    other_id TEXT NOT NULL REFERENCES people (id),
    said_by TEXT NOT NULL REFERENCES users (id),
    at TEXT NOT NULL,
    PRIMARY KEY (one_id, other_id),
    CHECK (one_id < other_id)
);

-- One data key per person and compartment, wrapped by a compartment key that is not in the database.
CREATE TABLE data_keys (
    person_id TEXT NOT NULL REFERENCES people (id),
    compartment TEXT NOT NULL,
    key_id TEXT NOT NULL,                   -- which key file wrapped it
    wrapped BYTEA NOT NULL,
    PRIMARY KEY (person_id, compartment)
);

-- Sealed texts of the person record itself (safe contact: compartment protection).
CREATE TABLE person_sealed (
    person_id TEXT NOT NULL REFERENCES people (id),
    compartment TEXT NOT NULL,
    sealed BYTEA NOT NULL,
    PRIMARY KEY (person_id, compartment)
);
