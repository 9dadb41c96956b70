INSERT INTO story (reports, first, last_moment) VALUES (1, $document, $moment) RETURNING seq
