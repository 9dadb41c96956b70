-- One row: the last position of the log, and the versions of this schema and of the views. Whoever writes holds it until the end of the transaction.
CREATE TABLE head (one bigint PRIMARY KEY CHECK (one = 1), position bigint NOT NULL, schema bigint NOT NULL, views bigint NOT NULL)
