-- Sources that are followed. due, held_until: in milliseconds since 1970 (UTC); a source without a due time is not looked at.
CREATE TABLE source (id TEXT PRIMARY KEY, settings TEXT NOT NULL, state TEXT NOT NULL, due INTEGER, holder TEXT, held_until INTEGER) STRICT, WITHOUT ROWID
