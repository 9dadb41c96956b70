-- A first reading stands at the position of its document, a newer one at its own.
CREATE TABLE reading (
    seq INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES document,
    reader INTEGER NOT NULL REFERENCES reader,
    body BLOB NOT NULL,
    arrived INTEGER,
    UNIQUE (document, reader)
) STRICT
