-- The last change is asked for with every answer.
CREATE INDEX log_at ON log (at);
