CREATE TABLE search (document bigint PRIMARY KEY, words tsvector NOT NULL)
