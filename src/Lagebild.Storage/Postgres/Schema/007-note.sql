CREATE TABLE note (seq bigint PRIMARY KEY, id text NOT NULL UNIQUE, body text NOT NULL, arrived bigint)
