-- moment: publication, as in the log, by which what was found is sorted.
CREATE TABLE membership (document INTEGER PRIMARY KEY, story INTEGER NOT NULL, moment INTEGER NOT NULL) STRICT
