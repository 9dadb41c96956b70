INSERT INTO head (one, position, schema, views) VALUES (1, 0, 0, 0)
