-- Transaction times are microseconds since 0001-01-01 UTC, half-open; an open end is the largest integer.
CREATE TABLE document (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  version TEXT NOT NULL,
  reader TEXT NOT NULL,
  published TEXT,
  published_day INTEGER,
  publisher_key TEXT,
  facts TEXT NOT NULL,
  body BLOB NOT NULL,
  body_form INTEGER NOT NULL,
  known_from INTEGER NOT NULL,
  known_to INTEGER NOT NULL
);
CREATE UNIQUE INDEX document_open ON document (id) WHERE known_to = 9223372036854775807;
CREATE INDEX document_id ON document (id, known_from);
CREATE INDEX document_known ON document (known_from, known_to);

CREATE TABLE statement (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  document_row INTEGER NOT NULL REFERENCES document (row),
  content TEXT NOT NULL,
  valid_from INTEGER,
  valid_to INTEGER,
  known_from INTEGER NOT NULL,
  known_to INTEGER NOT NULL
);
CREATE INDEX statement_document ON statement (document_row);
CREATE INDEX statement_id ON statement (id, known_from);

CREATE TABLE statement_key (
  name TEXT NOT NULL,
  statement_row INTEGER NOT NULL REFERENCES statement (row),
  PRIMARY KEY (name, statement_row)
) WITHOUT ROWID;

CREATE TABLE judgement (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  content TEXT NOT NULL,
  known_from INTEGER NOT NULL
);

CREATE TABLE log (
  entry INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  who TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  detail TEXT NOT NULL,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL
);

CREATE VIRTUAL TABLE document_text USING fts5 (folded, content = '', tokenize = 'unicode61');
