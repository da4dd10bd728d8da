-- Other ways of proving who one is: the identity provider of a body (OpenID Connect), and passkeys (WebAuthn).

ALTER TABLE logins ADD COLUMN provider TEXT NOT NULL DEFAULT '';    -- by which provider it began, '' by none

-- Somebody's account at a provider. The subject may be a tax code: only its keyed hash is kept.
CREATE TABLE identities (
    id TEXT PRIMARY KEY NOT NULL,
    user_id TEXT NOT NULL REFERENCES users (id),
    provider TEXT NOT NULL,                 -- its name in the configuration
    identity_key TEXT NOT NULL UNIQUE,      -- keyed hash of issuer and subject
    added_at TEXT NOT NULL,
    used_at TEXT
);
CREATE INDEX identities_of ON identities (user_id);

CREATE TABLE passkeys (
    id TEXT PRIMARY KEY NOT NULL,
    user_id TEXT NOT NULL REFERENCES users (id),
    name TEXT NOT NULL,                     -- as its owner calls it
    credential TEXT NOT NULL UNIQUE,        -- hexadecimal
    public_key BYTEA NOT NULL,
    state BYTEA NOT NULL,                   -- counter and flags as of the last use
    added_at TEXT NOT NULL,
    used_at TEXT
);
CREATE INDEX passkeys_of ON passkeys (user_id);

-- Proofs that were begun: what the answer is compared with. Each is taken once, by whichever server gets the answer.
CREATE TABLE ceremonies (
    token_hash TEXT PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL,                     -- provider, passkey, new_passkey
    sealed BYTEA NOT NULL,
    expires_at TEXT NOT NULL
);
