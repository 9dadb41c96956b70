-- What each source has shown: item is what the source knows it by, content a hash of what it said, document what was made of it.
CREATE TABLE seen_item (source text NOT NULL, item text NOT NULL, content text NOT NULL, document text, seen bigint NOT NULL, PRIMARY KEY (source, item))
