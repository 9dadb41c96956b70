-- Occasions that headline and lead of a report tell of; key: hash of the occasion's name.
CREATE TABLE binding (key INTEGER NOT NULL, day INTEGER NOT NULL, document INTEGER NOT NULL, PRIMARY KEY (key, day, document)) STRICT, WITHOUT ROWID
