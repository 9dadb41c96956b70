-- What each source has shown: item is what the source knows it by, content a hash of what it said, document what was made of it.
CREATE TABLE seen_item (source TEXT NOT NULL, item TEXT NOT NULL, content TEXT NOT NULL, document TEXT, seen INTEGER NOT NULL, PRIMARY KEY (source, item)) STRICT, WITHOUT ROWID
