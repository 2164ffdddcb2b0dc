-- What a document was made from, once however often it is captured; named by its SHA-256 in lower-case hexadecimal, packed with gzip.
CREATE TABLE original (
  sha256 text COLLATE "C" PRIMARY KEY,
  media_type text COLLATE "C" NOT NULL,
  size bigint NOT NULL,
  packed bytea NOT NULL
);
ALTER TABLE document ADD COLUMN original text COLLATE "C";
