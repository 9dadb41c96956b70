CREATE TABLE membership (document bigint PRIMARY KEY, story bigint NOT NULL)
