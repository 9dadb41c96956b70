-- What words are found by, made by the program: none of PostgreSQL's dictionaries plays a part.
CREATE TABLE search (document bigint PRIMARY KEY, words tsvector NOT NULL);
CREATE INDEX search_words ON search USING gin (words) WITH (fastupdate = on, gin_pending_list_limit = 256)
