-- Occasions that a report mentions besides.
CREATE TABLE attaching (key bigint NOT NULL, day bigint NOT NULL, document bigint NOT NULL, PRIMARY KEY (key, day, document))
