INSERT INTO head (one, position) VALUES (1, max((SELECT coalesce(max(seq), 0) FROM document), (SELECT coalesce(max(seq), 0) FROM report)))
