-- Views: disposable, rebuilt from the log. first: the document that is earliest in canonical order; title, origins: as the dossier
-- has them; null until somebody looks, and again whenever a report joins the story, visits it, or a note is made.
CREATE TABLE story (
    seq INTEGER PRIMARY KEY,
    reports INTEGER NOT NULL,
    first INTEGER NOT NULL,
    last_moment INTEGER NOT NULL,
    title TEXT,
    origins INTEGER
) STRICT
