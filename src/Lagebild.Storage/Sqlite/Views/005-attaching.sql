-- Occasions that a report mentions besides.
CREATE TABLE attaching (key INTEGER NOT NULL, day INTEGER NOT NULL, document INTEGER NOT NULL, PRIMARY KEY (key, day, document)) STRICT, WITHOUT ROWID
