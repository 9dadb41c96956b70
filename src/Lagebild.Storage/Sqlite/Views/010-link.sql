-- Pairs that may be of one story, both ways; score: log-odds in thousandths, the greatest number for whole copies.
CREATE TABLE link (document INTEGER NOT NULL, other INTEGER NOT NULL, score INTEGER NOT NULL, PRIMARY KEY (document, other)) STRICT, WITHOUT ROWID
