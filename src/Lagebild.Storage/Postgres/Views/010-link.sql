-- Pairs that may be of one story, both ways. score: log-odds in thousandths, null where they have nothing in common; copy: whether they are one text.
CREATE TABLE link (document bigint NOT NULL, other bigint NOT NULL, score bigint, copy bigint NOT NULL, PRIMARY KEY (document, other))
