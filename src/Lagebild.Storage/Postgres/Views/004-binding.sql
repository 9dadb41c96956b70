-- Occasions that headline and lead of a report tell of; key: hash of the occasion's name.
CREATE TABLE binding (key bigint NOT NULL, day bigint NOT NULL, document bigint NOT NULL, PRIMARY KEY (key, day, document))
