-- What a document was made from, once however often it is captured; named by its SHA-256 in lower-case hexadecimal, packed with gzip.
CREATE TABLE original (
  sha256 TEXT PRIMARY KEY,
  media_type TEXT NOT NULL,
  size INTEGER NOT NULL,
  packed BLOB NOT NULL
) WITHOUT ROWID;
ALTER TABLE document ADD COLUMN original TEXT;
