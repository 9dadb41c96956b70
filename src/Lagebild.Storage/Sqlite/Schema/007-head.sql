-- The last position of the log. Documents, readings and notes take their numbers from this one sequence.
CREATE TABLE head (one INTEGER PRIMARY KEY CHECK (one = 1), position INTEGER NOT NULL) STRICT
