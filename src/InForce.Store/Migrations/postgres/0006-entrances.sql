-- Who entered a shared record, tried to, or left. Kept for a time and then forgotten, so no part of the chained log, of copies or of backups.
CREATE TABLE entrance (
  row bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at bigint NOT NULL,
  name text COLLATE "C" NOT NULL,
  address text COLLATE "C" NOT NULL,
  outcome text COLLATE "C" NOT NULL
);
CREATE INDEX entrance_at ON entrance (at);
CREATE INDEX entrance_name ON entrance (name, address);
