-- Views: disposable, rebuilt from the log. first: the document that is earliest in canonical order; title, origins: as the dossier
-- has them; null where the writer has not named it yet.
CREATE TABLE story (
    seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    reports bigint NOT NULL,
    first bigint NOT NULL,
    last_moment bigint NOT NULL,
    title text,
    origins bigint
)
