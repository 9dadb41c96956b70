-- The log of reports: one for each document and version of the reader, the newest one last.
CREATE TABLE report (
    seq INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES document,
    reader INTEGER NOT NULL REFERENCES reader,
    body BLOB NOT NULL,
    UNIQUE (document, reader)
) STRICT
