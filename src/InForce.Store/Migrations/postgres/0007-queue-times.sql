-- When a document was put into the queue, by the server's clock, in microseconds since 0001-01-01 UTC: tells how long the oldest has waited.
ALTER TABLE work ADD COLUMN put_at bigint NOT NULL DEFAULT (62135596800000000 + extract(epoch FROM now()) * 1000000)::bigint;
