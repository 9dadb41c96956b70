-- The log of documents. moment: publication in ticks since 1970 (UTC), the smallest number where it is unknown; text: headline, gap and body, packed.
CREATE TABLE document (
    seq INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    language INTEGER NOT NULL,
    published TEXT,
    moment INTEGER NOT NULL,
    outlet INTEGER REFERENCES outlet,
    address TEXT,
    headline INTEGER NOT NULL,
    size INTEGER NOT NULL,
    text BLOB NOT NULL
) STRICT
