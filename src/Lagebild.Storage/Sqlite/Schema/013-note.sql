-- Notes as their JSON; arrived: in milliseconds since 1970 (UTC).
CREATE TABLE note (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, body TEXT NOT NULL, arrived INTEGER) STRICT
