INSERT INTO story (reports, first, last_moment) VALUES (0, 0, 0) RETURNING seq
