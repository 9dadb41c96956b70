-- value: a band of MinHash, 32 bits with sign; day: publication in days since 1970, the smallest number where it is unknown.
CREATE TABLE band (value bigint NOT NULL, day bigint NOT NULL, document bigint NOT NULL, PRIMARY KEY (value, day, document))
