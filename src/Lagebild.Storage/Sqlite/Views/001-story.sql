-- Views: disposable, rebuilt from the log. first: the document that is earliest in canonical order; title: null until somebody looks.
CREATE TABLE story (
    seq INTEGER PRIMARY KEY,
    reports INTEGER NOT NULL,
    first INTEGER NOT NULL,
    last_moment INTEGER NOT NULL,
    title TEXT,
    origins INTEGER
) STRICT
