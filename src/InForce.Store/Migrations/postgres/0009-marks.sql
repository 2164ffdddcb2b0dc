-- Marks say how many of them it takes to meet: runs of words that many reports share tell nothing one by one.
-- They are worked out anew, by rules of another name.
DROP TABLE document_mark;
CREATE TABLE document_mark (
  month bigint NOT NULL,
  mark bigint NOT NULL,
  document_row bigint NOT NULL,
  least bigint NOT NULL,
  PRIMARY KEY (month, mark, document_row)
);
