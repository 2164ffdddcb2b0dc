-- Who entered a shared record, tried to, or left. Kept for a time and then forgotten, so no part of the chained log, of copies or of backups.
CREATE TABLE entrance (
  row INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  name TEXT NOT NULL,
  address TEXT NOT NULL,
  outcome TEXT NOT NULL
);
CREATE INDEX entrance_at ON entrance (at);
CREATE INDEX entrance_name ON entrance (name, address);
