-- Marks say how many of them it takes to meet: runs of words that many reports share tell nothing one by one.
-- They are worked out anew, by rules of another name.
DROP TABLE document_mark;
CREATE TABLE document_mark (
  month INTEGER NOT NULL,
  mark INTEGER NOT NULL,
  document_row INTEGER NOT NULL,
  least INTEGER NOT NULL,
  PRIMARY KEY (month, mark, document_row)
) WITHOUT ROWID;
