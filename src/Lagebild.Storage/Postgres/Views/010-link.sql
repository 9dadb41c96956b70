-- Pairs that may be of one story, both ways; score: log-odds in thousandths, the greatest number for whole copies.
CREATE TABLE link (document bigint NOT NULL, other bigint NOT NULL, score bigint NOT NULL, PRIMARY KEY (document, other))
