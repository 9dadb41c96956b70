-- moment: publication, as in the log, by which what was found is sorted.
CREATE TABLE membership (document bigint PRIMARY KEY, story bigint NOT NULL, moment bigint NOT NULL)
