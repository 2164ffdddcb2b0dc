-- Worked out of the record and made anew from it: neither copies, backups, exports nor the content hash carry these tables.
-- What reports are found by, under the month of their publication (thirty days from year 1; -1 where it is unknown).
CREATE TABLE document_mark (
  month bigint NOT NULL,
  mark bigint NOT NULL,
  document_row bigint NOT NULL,
  PRIMARY KEY (month, mark, document_row)
);

-- Who took it from whom, on the clock of what was known.
CREATE TABLE origin_link (
  document text COLLATE "C" NOT NULL,
  known_from bigint NOT NULL,
  known_to bigint NOT NULL,
  source text COLLATE "C" NOT NULL,
  how text COLLATE "C" NOT NULL,
  evidence text COLLATE "C" NOT NULL,
  PRIMARY KEY (document, known_from)
);

-- One row: by which rules, and up to which entry of the log.
CREATE TABLE origin_state (
  rules text COLLATE "C" NOT NULL,
  entry bigint NOT NULL
);

-- What came out lately is asked for on the first page.
CREATE INDEX document_day ON document (published_day);
CREATE INDEX document_vague_day ON document (published) WHERE published_day IS NULL AND published IS NOT NULL;
CREATE INDEX statement_known ON statement (known_from, known_to);
