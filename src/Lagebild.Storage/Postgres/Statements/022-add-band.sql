INSERT INTO band (value, day, document) SELECT key, @day, @document FROM unnest(@key) AS key ON CONFLICT DO NOTHING
