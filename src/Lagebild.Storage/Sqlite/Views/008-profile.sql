-- terms: of each term four bytes of its key and one of its weight, keys ascending, as StoryProfile has them.
CREATE TABLE profile (document INTEGER PRIMARY KEY, day INTEGER NOT NULL, terms BLOB NOT NULL) STRICT
