-- A session that began at the identity provider of a body has also shown what belongs to the account itself: its password,
-- a code, a passkey. Before that it changes no way into the account.
ALTER TABLE logins ADD COLUMN own_factor BOOLEAN NOT NULL DEFAULT FALSE;
