-- One for each document and version of the reader. A first reading stands at the position of its document, a newer one at its own.
CREATE TABLE report (
    seq bigint PRIMARY KEY,
    document bigint NOT NULL REFERENCES document,
    reader bigint NOT NULL REFERENCES reader,
    body bytea NOT NULL,
    arrived bigint,
    UNIQUE (document, reader)
)
