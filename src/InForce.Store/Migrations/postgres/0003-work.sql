-- Documents that wait for workers. state: 0 waits to be read, 1 read and waits to be resolved, 2 set aside. A resolved one is gone from here.
CREATE TABLE work (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id text COLLATE "C" NOT NULL,
  version text COLLATE "C" NOT NULL,
  facts text COLLATE "C" NOT NULL,
  body bytea NOT NULL,
  body_form bigint NOT NULL,
  media_type text COLLATE "C",
  original bytea,
  who text COLLATE "C" NOT NULL,
  state bigint NOT NULL DEFAULT 0,
  reader text COLLATE "C",
  statements text COLLATE "C",
  error text COLLATE "C"
);
CREATE INDEX work_waiting ON work (number) WHERE state = 0;
CREATE INDEX work_read ON work (number) WHERE state = 1;
CREATE INDEX work_aside ON work (number) WHERE state = 2;
CREATE INDEX work_document ON work (id, number);

-- One row for each time a worker began to read a document, written beside its transaction, so that it outlives a worker that dies of it.
CREATE TABLE work_try (
  number bigint NOT NULL
);
CREATE INDEX work_try_number ON work_try (number);

-- What each worker has done. Times are microseconds since 0001-01-01 UTC; spent ones are milliseconds.
CREATE TABLE worker (
  name text COLLATE "C" PRIMARY KEY,
  started_at bigint NOT NULL,
  seen_at bigint NOT NULL,
  stopped bigint NOT NULL DEFAULT 0,
  documents_read bigint NOT NULL DEFAULT 0,
  documents_failed bigint NOT NULL DEFAULT 0,
  documents_resolved bigint NOT NULL DEFAULT 0,
  statements bigint NOT NULL DEFAULT 0,
  reading_ms bigint NOT NULL DEFAULT 0,
  resolving_ms bigint NOT NULL DEFAULT 0
);
