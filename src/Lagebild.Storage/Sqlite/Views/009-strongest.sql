-- The strongest terms of each report, by which the reports are found that may be of its story.
CREATE TABLE strongest (term INTEGER NOT NULL, day INTEGER NOT NULL, document INTEGER NOT NULL, PRIMARY KEY (term, day, document)) STRICT, WITHOUT ROWID
