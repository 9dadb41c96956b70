-- Sources that are followed. due, held_until: in milliseconds since 1970 (UTC); a source without a due time is not looked at.
CREATE TABLE source (id text COLLATE "C" PRIMARY KEY, settings text NOT NULL, state text NOT NULL, due bigint, holder text, held_until bigint)
