CREATE TABLE member (story bigint NOT NULL, document bigint NOT NULL, PRIMARY KEY (story, document))
