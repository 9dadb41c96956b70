-- Small records of the desk; item is what a kind knows them by, revision how often they have been put.
CREATE TABLE record (kind TEXT NOT NULL, item TEXT NOT NULL, revision INTEGER NOT NULL, content TEXT NOT NULL, PRIMARY KEY (kind, item)) STRICT, WITHOUT ROWID
