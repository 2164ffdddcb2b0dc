-- Who may enter a shared record. No part of the record itself: neither copies, backups, exports nor the content hash carry these tables.
CREATE TABLE account (
  name TEXT NOT NULL PRIMARY KEY,
  role TEXT NOT NULL,
  password TEXT,
  created_at INTEGER NOT NULL,
  disabled_at INTEGER
);

-- Sessions, tokens and one-time links alike: only the SHA-256 of the secret is kept. An open end is the largest integer.
CREATE TABLE account_key (
  hash TEXT NOT NULL PRIMARY KEY,
  account TEXT NOT NULL REFERENCES account (name),
  kind TEXT NOT NULL,
  scopes TEXT NOT NULL,
  label TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  ended_at INTEGER NOT NULL
);
CREATE INDEX account_key_account ON account_key (account, kind);

-- Keys that the forms of the desk are signed with, shared by every host that serves this record.
CREATE TABLE web_key (
  name TEXT NOT NULL PRIMARY KEY,
  content TEXT NOT NULL
);
