-- Small records of the desk; item is what a kind knows them by, revision how often they have been put.
CREATE TABLE record (kind text COLLATE "C" NOT NULL, item text COLLATE "C" NOT NULL, revision bigint NOT NULL, content text NOT NULL, PRIMARY KEY (kind, item))
