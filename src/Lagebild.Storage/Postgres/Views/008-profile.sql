-- terms: of each term four bytes of its key and one of its weight, keys ascending, as StoryProfile has them.
CREATE TABLE profile (document bigint PRIMARY KEY, day bigint NOT NULL, terms bytea NOT NULL)
