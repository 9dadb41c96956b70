-- Pairs that may be of one story, both ways. score: log-odds in thousandths, null where they have nothing in common; copy: whether they are one text.
CREATE TABLE link (document INTEGER NOT NULL, other INTEGER NOT NULL, score INTEGER, copy INTEGER NOT NULL, PRIMARY KEY (document, other)) STRICT, WITHOUT ROWID
