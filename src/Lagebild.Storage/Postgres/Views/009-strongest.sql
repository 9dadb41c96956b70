-- The strongest terms of each report, by which the reports are found that may be of its story.
CREATE TABLE strongest (term bigint NOT NULL, day bigint NOT NULL, document bigint NOT NULL, PRIMARY KEY (term, day, document))
