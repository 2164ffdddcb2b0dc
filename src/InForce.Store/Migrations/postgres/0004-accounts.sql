-- Who may enter a shared record. No part of the record itself: neither copies, backups, exports nor the content hash carry these tables.
CREATE TABLE account (
  name text COLLATE "C" NOT NULL PRIMARY KEY,
  role text COLLATE "C" NOT NULL,
  password text COLLATE "C",
  created_at bigint NOT NULL,
  disabled_at bigint
);

-- Sessions, tokens and one-time links alike: only the SHA-256 of the secret is kept. An open end is the largest integer.
CREATE TABLE account_key (
  hash text COLLATE "C" NOT NULL PRIMARY KEY,
  account text COLLATE "C" NOT NULL REFERENCES account (name),
  kind text COLLATE "C" NOT NULL,
  scopes text COLLATE "C" NOT NULL,
  label text COLLATE "C" NOT NULL,
  created_at bigint NOT NULL,
  expires_at bigint NOT NULL,
  ended_at bigint NOT NULL
);
CREATE INDEX account_key_account ON account_key (account, kind);

-- Keys that the forms of the desk are signed with, shared by every host that serves this record.
CREATE TABLE web_key (
  name text COLLATE "C" NOT NULL PRIMARY KEY,
  content text COLLATE "C" NOT NULL
);
